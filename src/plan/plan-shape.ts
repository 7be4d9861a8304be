// The shape of a plan as it is read: poetrix.lock is a file that anybody may have edited, or a merge may have broken.

import {
  either,
  formatMismatch,
  listOf,
  type Mismatch,
  ofKind,
  oneOf,
  orNull,
  type Shape,
  table,
  tableOf,
  text,
  textWhere,
  truth,
  wholeNumber,
} from "../base/reading/shape.ts";
import { isCommit, isGitAddress } from "../poetry/dependencies/git-revision.ts";
import { isSriHash } from "../standards/hash.ts";
import { normalizeName } from "../standards/name.ts";
import { tryParseVersion } from "../standards/version.ts";
import type {
  Plan,
  PlanBuild,
  PlanCrate,
  PlanFile,
  PlanInputs,
  PlanPackage,
  PlanProject,
  PlanSource,
  PlanTarget,
  PlanTargetPackage,
  PlanVerification,
} from "./plan.ts";
import { planSchema } from "./plan.ts";

/** What is wrong with a parsed plan: `packages.six@1.16.0.version must be a version`; `null` where nothing is. */
export function whyUnfit(plan: unknown): string | null {
  const mismatch = planShape(plan) ?? danglingReference(plan as Plan);
  return mismatch && formatMismatch(mismatch).replace(/^ /, "it ");
}

/** A shape for each key of a type: one that is new in plan.ts does not compile until it is here. */
type Fields<T> = { readonly [Key in keyof Required<T>]: Shape };

function fields<T>(shapes: Fields<T>, required: readonly (keyof T & string)[]): Shape {
  return table(shapes, required);
}

const name = textWhere(
  (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && normalizeName(value) === value,
  "must be a name in its normal form",
);
const version = textWhere((value) => tryParseVersion(value) !== null, "must be a version");
const hash = textWhere(isSriHash, "must be a hash such as sha256-… in base64");
const revision = textWhere(isCommit, "must be a full commit, 40 or 64 hexadecimal digits");
const address = textWhere(isAddress, "must be an address that begins with https:, http: or file:");
const digest = textWhere(
  (value) => /^[0-9a-f]{64}$/.test(value),
  "must be a SHA-256 digest in hexadecimal digits",
);
/** A path below some folder, with no way out of it. */
const innerPath = textWhere(isInnerPath, "must be a path that stays within its folder");
const path = textWhere(isPath, "must be a path");
const names = listOf(name);
const texts = listOf(text);

function isAddress(value: string): boolean {
  return /^(https?|file):\/\//.test(value) && !hasControls(value) && URL.canParse(value);
}

function isInnerPath(value: string): boolean {
  return isPath(value) && !value.startsWith("/") && !value.split("/").includes("..");
}

function isPath(value: string): boolean {
  return value !== "" && !hasControls(value);
}

function hasControls(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  return /[\u0000-\u001f\u007f-\u009f]/.test(value);
}

/** The name of one file: `a/../b` is not one. */
function isFileName(value: string): boolean {
  return isPath(value) && !value.includes("/") && value !== "." && value !== "..";
}

/** `libc@0.2.171`, `salsa@0.19.0#0f6d406f` */
function isCrateId(value: string): boolean {
  return /^[A-Za-z0-9_-]+@[0-9A-Za-z.+-]+(#[0-9a-f]+)?$/.test(value);
}

/** `name@version`, `name@version#2` */
function isPackageId(value: string): boolean {
  return /^[a-z0-9-]+@[a-z0-9.!+_-]+(#\d+)?$/.test(value);
}

function isBuildId(value: string): boolean {
  return value === "." || isPackageId(value);
}

const inputs = fields<PlanInputs>(
  {
    "poetry.lock": digest,
    "pyproject.toml": either(
      "a digest of its tables, or of its bytes",
      table({ tables: digest }, ["tables"]),
      table({ bytes: digest }, ["bytes"]),
    ),
  },
  ["poetry.lock", "pyproject.toml"],
);

const build = fields<PlanBuild>(
  {
    backend: text,
    backendPath: texts,
    requires: texts,
    given: oneOf(true),
    constraints: texts,
    asOf: text,
    failure: text,
    wants: texts,
    unread: oneOf(true),
    crates: texts,
    cargoLocks: tableOf(text, isInnerPath),
    unbuildable: text,
  },
  ["backend", "backendPath", "requires"],
);

const project = fields<PlanProject>(
  {
    name: text,
    version: orNull(text),
    python: text,
    packageMode: truth,
    groups: texts,
    defaultGroups: texts,
    extras: names,
    scripts: tableOf(text),
    build: orNull(build),
    versionTool: text,
    native: texts,
    stale: oneOf("follow", "error"),
  },
  ["name", "python", "packageMode", "groups", "defaultGroups", "extras", "build"],
);

const gitAddress = textWhere(isGitAddress, "must be an address that Git takes");
const source = ofKind({
  index: table({ name: text }),
  git: table({ url: gitAddress, revision, subdirectory: innerPath, hash: orNull(hash) }, [
    "url",
    "revision",
    "hash",
  ]),
  url: table({ url: address, subdirectory: innerPath }, ["url"]),
  file: table({ path, subdirectory: innerPath }, ["path"]),
  directory: table({ path, develop: truth }, ["path", "develop"]),
} satisfies Record<PlanSource["kind"], Shape>);

const file = fields<PlanFile>(
  {
    kind: oneOf("wheel", "sdist"),
    hash,
    url: orNull(address),
    size: orNull(wholeNumber),
    needs: texts,
    optional: texts,
  },
  ["kind", "hash", "url", "size"],
);

const packageShape = fields<PlanPackage>(
  { name, version, source, files: tableOf(file, isFileName), build, native: texts },
  ["name", "version", "source", "files"],
);

/** https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field */
const crateName = textWhere(
  (value) => /^[A-Za-z0-9_-]{1,64}$/.test(value),
  "must be the name of a crate",
);
/** https://semver.org */
const crateVersion = textWhere(
  (value) => /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/.test(value),
  "must be the version of a crate",
);
const crate = ofKind({
  registry: table({ name: crateName, version: crateVersion, hash, url: orNull(address) }, [
    "name",
    "version",
    "hash",
    "url",
  ]),
  git: table(
    {
      name: crateName,
      version: crateVersion,
      url: gitAddress,
      revision,
      branch: text,
      tag: text,
      rev: text,
      hash,
      path: textWhere(
        (value) => value === "" || isInnerPath(value),
        "must be a path that stays within its folder",
      ),
      workspace: textWhere(
        (value) => value === "" || isInnerPath(value),
        "must be a path that stays within its folder",
      ),
    },
    ["name", "version", "url", "revision", "hash", "path"],
  ),
} satisfies Record<PlanCrate["kind"], Shape>);

const targetPackage = fields<PlanTargetPackage>(
  {
    file: orNull(text),
    unusable: text,
    wheel: oneOf(true),
    dependencies: names,
    include: tableOf(listOf(listOf(text))),
    varies: oneOf(true),
  },
  ["file", "dependencies", "include"],
);

const verification = fields<PlanVerification>({ wheel: orNull(text), differences: texts }, [
  "wheel",
  "differences",
]);

const target = fields<PlanTarget>(
  {
    system: text,
    python: fields<PlanTarget["python"]>(
      {
        implementation: oneOf("cpython"),
        version: text,
        from: orNull(version),
        below: orNull(version),
      },
      ["implementation", "version", "from", "below"],
    ),
    packages: tableOf(targetPackage, isPackageId),
    builds: tableOf(texts, isBuildId),
    buildNames: tableOf(names, isBuildId),
    buildFiles: tableOf(text, isPackageId),
    tools: tableOf(text),
    selections: listOf(
      fields<PlanTarget["selections"][number]>({ groups: texts, extras: names, packages: texts }, [
        "groups",
        "extras",
        "packages",
      ]),
    ),
    verified: tableOf(verification, isPackageId),
  },
  ["system", "python", "packages", "builds", "buildNames", "buildFiles", "tools", "selections"],
);

const planShape = fields<Plan>(
  {
    schema: oneOf(planSchema),
    inputs,
    project,
    packages: tableOf(packageShape, isPackageId),
    crates: tableOf(crate, isCrateId),
    targets: tableOf(target, (key) => /^[\w.-]+$/.test(key)),
    warnings: texts,
    allowedPythons: texts,
  },
  ["schema", "inputs", "project", "packages", "targets"],
);

/** Something that one part of the plan speaks of and another does not have. */
function danglingReference(plan: Plan): Mismatch | null {
  const { packages, crates = {}, targets } = plan;
  const isPackage = (id: string): boolean => Object.hasOwn(packages, id);
  const lacks = (place: readonly (string | number)[], what: string): Mismatch => ({
    path: place,
    problem: `names ${what}, which the plan does not have`,
  });
  const builds = [
    { place: ["project", "build"], build: plan.project.build },
    ...Object.entries(packages).map(([id, { build }]) => ({
      place: ["packages", id, "build"],
      build,
    })),
  ];
  for (const { place, build } of builds) {
    const missing = build?.crates?.find((id) => !Object.hasOwn(crates, id));
    if (missing !== undefined) return lacks([...place, "crates"], missing);
  }
  for (const [id, crate] of Object.entries(crates)) {
    const { name, version } = crate;
    const commit = crate.kind === "git" ? `#${crate.revision.slice(0, 8)}` : "";
    if (id === `${name}@${version}${commit}`) continue;
    return { path: ["crates", id], problem: `must not be ${name} ${version}${commit}` };
  }
  for (const [id, { name, version }] of Object.entries(packages)) {
    const usual = `${name}@${version}`;
    if (id === usual || id.replace(/#\d+$/, "") === usual) continue;
    return { path: ["packages", id], problem: `must not be ${name} ${version}` };
  }
  for (const [id, target] of Object.entries(targets)) {
    const at = (...place: string[]): string[] => ["targets", id, ...place];
    for (const [key, { file }] of Object.entries(target.packages)) {
      if (!isPackage(key)) return lacks(at("packages", key), key);
      if (file !== null && !Object.hasOwn(packages[key]?.files ?? {}, file)) {
        return lacks(at("packages", key, "file"), file);
      }
    }
    for (const [key, file] of Object.entries(target.buildFiles)) {
      if (!isPackage(key)) return lacks(at("buildFiles", key), key);
      if (!Object.hasOwn(packages[key]?.files ?? {}, file))
        return lacks(at("buildFiles", key), file);
    }
    for (const [key, requirements] of Object.entries(target.builds)) {
      if (key !== "." && !isPackage(key)) return lacks(at("builds", key), key);
      const missing = requirements.find(
        (each) => !isPackage(each) || !Object.hasOwn(target.buildFiles, each),
      );
      if (missing !== undefined) return lacks(at("builds", key), missing);
    }
    for (const [tool, key] of Object.entries(target.tools)) {
      if (!isPackage(key) || !Object.hasOwn(target.buildFiles, key))
        return lacks(at("tools", tool), key);
      if (packages[key]?.name !== tool) {
        return { path: at("tools", tool), problem: `must not be ${packages[key]?.name}` };
      }
    }
    const selected = target.selections.flatMap((selection) => selection.packages);
    const missing = selected.find((key) => !Object.hasOwn(target.packages, key));
    if (missing !== undefined) return lacks(at("selections"), missing);
  }
  return null;
}
