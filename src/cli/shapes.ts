// The shapes of `--json`, which are promises: tests hold the answers against them, and docs/schemas.json is made of them.
import * as v from "valibot";

const texts = v.array(v.string());
const textOrNull = v.nullable(v.string());

const question = { target: v.string(), groups: texts, extras: texts };

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

const errorData = v.strictObject({ code: v.string(), message: v.string(), hint: textOrNull });

const ofOne = {
  error: v.strictObject({ error: errorData }),
  show: v.object({
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
  why: v.object({
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
  lock: v.strictObject({
    changed: v.boolean(),
    targets: texts,
    packages: v.number(),
    builtFromSource: v.array(v.strictObject({ package: v.string(), targets: texts })),
    unusable: v.array(
      v.strictObject({ target: v.string(), package: v.string(), reason: v.string() }),
    ),
  }),
  "lock --check": v.strictObject({ current: v.boolean(), reason: textOrNull }),
  fetch: v.strictObject({ files: v.number(), fetched: texts }),
  build: v.strictObject({
    path: v.string(),
    outLink: v.string(),
    toolchain: v.picklist(["nixpkgs", "host"]),
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
