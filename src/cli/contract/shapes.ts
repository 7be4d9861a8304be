// The shapes of `--json`, which programs rely on: tests compare the answers with them, and docs/schemas.json is made from
// them.
import * as v from "valibot";
import { licenceKinds } from "../../standards/licence.ts";

const texts = v.array(v.string());
const textOrNull = v.nullable(v.string());

/** How the answer of the Nix functions would differ. */
const note = v.optional(v.string());

const question = { target: v.string(), groups: texts, extras: texts, note };

const change = v.strictObject({ path: v.string(), change: v.picklist(["new", "edited"]) });
const listed = v.strictObject({
  file: v.string(),
  line: v.number(),
  list: v.string(),
  name: v.string(),
  locked: texts,
  nixpkgs: textOrNull,
});
const integrated = v.strictObject({
  files: v.array(change),
  notes: texts,
  listed: v.array(listed),
  left: texts,
  problems: texts,
  refused: v.nullable(
    v.strictObject({
      kind: v.literal("refused"),
      reason: v.string(),
      paste: v.array(v.strictObject({ where: v.string(), lines: texts })),
    }),
  ),
  diff: textOrNull,
});

const step = v.strictObject({
  name: v.string(),
  version: v.string(),
  extras: texts,
  constraint: v.string(),
  marker: textOrNull,
});

const locked = {
  changed: v.boolean(),
  targets: texts,
  packages: v.number(),
  builtFromSource: v.array(v.strictObject({ package: v.string(), targets: texts })),
  unusable: v.array(
    v.strictObject({ target: v.string(), package: v.string(), reason: v.string() }),
  ),
};

const verification = { wheel: textOrNull, differences: texts };

const weight = {
  packages: v.number(),
  download: v.number(),
  installed: v.number(),
  unknown: v.number(),
};
const requirement = { constraint: v.string(), extras: texts, marker: v.string() };
const source = v.variant("kind", [
  v.strictObject({ kind: v.literal("index"), name: v.optional(v.string()) }),
  v.strictObject({
    kind: v.literal("git"),
    url: v.string(),
    revision: v.string(),
    subdirectory: v.optional(v.string()),
    hash: textOrNull,
  }),
  v.strictObject({
    kind: v.literal("url"),
    url: v.string(),
    subdirectory: v.optional(v.string()),
  }),
  v.strictObject({
    kind: v.literal("file"),
    path: v.string(),
    subdirectory: v.optional(v.string()),
  }),
  v.strictObject({ kind: v.literal("directory"), path: v.string(), develop: v.boolean() }),
]);
const built = v.nullable(
  v.strictObject({
    reason: v.picklist([
      "no-wheel",
      "prefer-wheels",
      "source",
      "git",
      "directory",
      "archive",
      "project",
    ]),
    because: v.string(),
    backend: textOrNull,
    requires: texts,
    requirements: texts,
    native: texts,
    crates: v.number(),
    failure: textOrNull,
    unbuildable: textOrNull,
    verified: v.nullable(v.strictObject(verification)),
  }),
);
const licence = v.strictObject({
  expression: textOrNull,
  kind: v.picklist(licenceKinds),
  doubt: textOrNull,
  statements: v.array(
    v.strictObject({
      field: v.picklist(["License-Expression", "License", "Classifier", "License-File"]),
      text: v.string(),
    }),
  ),
  files: texts,
});
const reported = v.strictObject({
  id: v.string(),
  name: v.string(),
  version: v.string(),
  summary: textOrNull,
  homePage: textOrNull,
  groups: texts,
  direct: v.array(v.strictObject({ group: v.string(), ...requirement })),
  chain: texts,
  requires: v.array(v.strictObject({ id: v.string(), ...requirement })),
  requiredBy: texts,
  brings: v.strictObject(weight),
  alone: v.strictObject({ ...weight, ids: texts }),
  dropping: v.array(v.strictObject({ ...weight, group: v.string(), ids: texts })),
  source,
  file: textOrNull,
  hash: textOrNull,
  download: v.nullable(v.number()),
  installed: v.nullable(v.number()),
  licence,
  build: built,
  libraries: texts,
  unusable: textOrNull,
  released: textOrNull,
  latest: textOrNull,
  yanked: textOrNull,
});
const numberOrNull = v.nullable(v.number());
const earlier = v.strictObject({
  name: v.string(),
  version: v.string(),
  download: numberOrNull,
  installed: numberOrNull,
});
const beforeAndNow = v.strictObject({ before: numberOrNull, now: numberOrNull });
const comparison = v.strictObject({
  with: v.string(),
  added: v.array(earlier),
  removed: v.array(earlier),
  changed: v.array(
    v.strictObject({
      name: v.string(),
      before: v.string(),
      now: v.string(),
      download: beforeAndNow,
      installed: beforeAndNow,
    }),
  ),
  download: v.strictObject({ before: v.number(), now: v.number() }),
});

const errorData = v.strictObject({ code: v.string(), message: v.string(), hint: textOrNull });

const ofOne = {
  error: v.strictObject({
    error: errorData,
  }),
  show: v.strictObject({
    ...question,
    packages: v.array(
      v.strictObject({
        name: v.string(),
        version: v.string(),
        source: v.picklist(["index", "git", "url", "file", "directory"]),
        file: textOrNull,
      }),
    ),
  }),
  "show --outdated": v.strictObject({
    ...question,
    packages: v.array(
      v.strictObject({
        name: v.string(),
        version: v.string(),
        latest: textOrNull,
        yanked: textOrNull,
      }),
    ),
  }),
  why: v.strictObject({
    ...question,
    name: v.string(),
    versions: v.array(
      v.strictObject({
        version: v.string(),
        installed: v.boolean(),
        chains: v.array(v.strictObject({ group: v.string(), steps: v.array(step) })),
        reasons: texts,
      }),
    ),
  }),
  lock: v.strictObject(locked),
  "lock --verify": v.strictObject({
    ...locked,
    verified: v.array(
      v.strictObject({
        target: v.string(),
        package: v.string(),
        ...verification,
        isKnown: v.boolean(),
      }),
    ),
    failures: v.array(
      v.strictObject({ target: v.string(), package: v.string(), reason: v.string() }),
    ),
  }),
  "lock --diff": v.strictObject({ changes: texts }),
  "lock --check": v.strictObject({ current: v.boolean(), reason: textOrNull }),
  fetch: v.strictObject({ files: v.number(), fetched: texts }),
  build: v.strictObject({
    path: v.string(),
    outLink: v.string(),
    toolchain: v.picklist(["nixpkgs", "host"]),
    note,
  }),
  report: v.strictObject({
    project: v.strictObject({ name: v.string(), version: textOrNull }),
    ...question,
    totals: v.strictObject({
      ...weight,
      licences: v.strictObject(v.entriesFromList(licenceKinds, v.number())),
      builtFromSource: v.number(),
    }),
    byGroup: v.array(
      v.strictObject({ ...weight, group: v.string(), only: v.strictObject(weight) }),
    ),
    packages: v.array(reported),
    build: built,
    systemLibraries: texts,
    against: v.nullable(comparison),
    asked: textOrNull,
    vulnerabilities: v.nullable(
      v.array(
        v.strictObject({
          package: v.string(),
          id: v.string(),
          aliases: texts,
          summary: textOrNull,
          fixedIn: texts,
        }),
      ),
    ),
  }),
  init: integrated,
  integrate: integrated,
  check: v.strictObject({
    findings: v.array(
      v.strictObject({
        rule: v.string(),
        file: v.string(),
        line: v.number(),
        message: v.string(),
        listed: v.optional(
          v.strictObject({ list: v.string(), name: v.string(), locked: v.string() }),
        ),
      }),
    ),
  }),
} as const;

/** Of a command for several projects: what it answers for each, or why it failed there. */
const ofEach = <Answer extends v.GenericSchema>(answer: Answer) =>
  v.array(
    v.strictObject({
      project: textOrNull,
      directory: v.string(),
      exitCode: v.number(),
      answer: v.nullable(answer),
      error: v.nullable(errorData),
    }),
  );

export const shapes = {
  ...ofOne,
  "lock --all": ofEach(ofOne.lock),
  "lock --check --all": ofEach(ofOne["lock --check"]),
  "check --all": ofEach(ofOne.check),
  "fetch --all": ofEach(ofOne.fetch),
  "build --all": ofEach(ofOne.build),
} as const;
