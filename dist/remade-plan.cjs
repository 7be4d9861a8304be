// Made from src/ by `npm run build`. Do not edit.
import {
  constraintTexts,
  knownFiles,
  resolveTargets,
  withoutHash
} from "./build-constraints.mjs";
import {
  keepVerified
} from "./keep-verified.mjs";
import {
  projectBuild,
  settingsOfBuild,
  sourceBuildOf
} from "./source-build.mjs";
import {
  versionToolOf
} from "./version-tools.mjs";
import {
  acceptLock
} from "./stale-lock.mjs";
import {
  buildPlan,
  contradiction,
  planInputs,
  planOfInputs,
  targetId
} from "./plan-shape.mjs";
import {
  packageIds
} from "./git-revision.mjs";
import {
  readSettings,
  withFileHashes,
  withoutFiles
} from "./lock-2.mjs";
import {
  isTable,
  readBuildSystem,
  tableAt
} from "./read-groups.mjs";
import {
  constraintAllows,
  naming,
  parseConstraint
} from "./constraint-sets.mjs";
import {
  nowhere
} from "./index.mjs";
import {
  append
} from "./append.mjs";
import {
  hexFromSri
} from "./hash.mjs";
import {
  normalizeName
} from "./name.mjs";
import {
  formatVersion
} from "./version-2.mjs";
import {
  UserError,
  withoutCredentials
} from "./errors.mjs";

// src/poetry/lock/poetry-itself.ts
function otherPoetry({ pyproject }, { writtenBy }) {
  const wanted = poetryTable(pyproject)["requires-poetry"];
  if (typeof wanted !== "string" || writtenBy === null) return null;
  const constraint = naming("pyproject.toml: requires-poetry", () => parseConstraint(wanted));
  if (constraintAllows(constraint, writtenBy)) return null;
  return `poetry.lock was written by Poetry ${formatVersion(writtenBy)}, and pyproject.toml wants Poetry ${wanted} (requires-poetry): write it again with such a Poetry: \`poetry lock\``;
}
var withoutEffect = new Set(
  [
    "poetry-dynamic-versioning",
    "poetry-plugin-bundle",
    "poetry-plugin-dotenv",
    "poetry-plugin-export",
    "poetry-plugin-shell",
    "poetry-plugin-sort",
    "poetry-plugin-up",
    "poethepoet"
  ].map(normalizeName)
);
function unheededPlugins({ pyproject, packageMode }) {
  const plugins = poetryTable(pyproject)["requires-plugins"];
  if (!packageMode || !isTable(plugins)) return null;
  const names = Object.keys(plugins).filter((name) => !withoutEffect.has(normalizeName(name)));
  if (names.length === 0) return null;
  return `${names.join(", ")} of [tool.poetry.requires-plugins] may change what Poetry builds: here the project is built by its back end alone`;
}
function poetryTable(pyproject) {
  return tableAt(tableAt(pyproject, "tool"), "poetry");
}

// src/lock/check/remade-plan.ts
import { isDeepStrictEqual } from "node:util";
async function whyNotRemade(plan, project, lock) {
  const difference = firstDifference(plan, await remadePlan(plan, project, lock));
  if (difference === null) return null;
  return `poetrix.lock does not agree with this poetry.lock: ${sayDifference(difference)}`;
}
async function remadePlan(plan, project, given) {
  const settings = lockedFor(plan, readSettings(project));
  const inputs = planInputs(project, given);
  const { lock, ranges } = await resolveAgain({
    plan,
    project,
    settings,
    lock: withHashesOf(plan, given)
  });
  const ids = packageIds(lock);
  const known = knownFiles(plan);
  const targets = ranges.map((range) => {
    const old = plan.targets[targetId(range, ranges)];
    return { ...range, ...requirementsOf({ plan, old, range, project, settings, ids }) };
  });
  const buildOf = (id) => {
    const isBuilt = targets.some(({ builds }) => builds.has(id));
    return isBuilt ? asAsked({ plan, id, project, settings }) : void 0;
  };
  const remade = buildPlan({
    project,
    lock,
    settings,
    inputs,
    ids,
    targets,
    facts: {
      location(locked, file) {
        const before = plan.packages[ids.of(locked)]?.files[file.name];
        if (locked.source?.kind === "url") {
          return { url: withoutCredentials(locked.source.url), size: null };
        }
        return { url: before?.url ?? null, size: before?.size ?? null };
      },
      treeHash: known.treeHash,
      needs: (_, hash) => known.needs(hash) ?? void 0,
      build: buildOf,
      versionTool: versionToolOf(project)?.name ?? null,
      crates: cratesOf(plan, targets, buildOf)
    }
  });
  return keepVerified(remade, plan);
}
function lockedFor(plan, settings) {
  if (settings.python.length > 0) return settings;
  const pythons = Object.values(plan.targets).map(({ python }) => python.version);
  return { ...settings, python: [...new Set(pythons)] };
}
function withHashesOf(plan, lock) {
  const unhashed = withoutHash(lock);
  if (unhashed.length === 0) return lock;
  const ids = packageIds(lock);
  const hashes = /* @__PURE__ */ new Map();
  for (const locked of unhashed) {
    const hash = plan.packages[ids.of(locked)]?.files[locked.files[0]?.name ?? ""]?.hash;
    if (hash !== void 0) hashes.set(locked, hexFromSri(hash));
  }
  return hashes.size === 0 ? lock : withFileHashes(lock, hashes);
}
async function resolveAgain({ plan, project, settings, lock }) {
  const ids = packageIds(lock);
  let left = lock;
  const missing = /* @__PURE__ */ new Map();
  for (; ; ) {
    const ranges = await resolveTargets(project, left, settings);
    const gone = goneFiles(plan, ranges, ids.of);
    if (gone.size === 0) return { lock: left, ranges };
    for (const [id, files] of gone) missing.set(id, [...missing.get(id) ?? [], ...files]);
    const byPackage = new Map(
      lock.packages.flatMap((locked) => {
        const files = missing.get(ids.of(locked));
        return files === void 0 ? [] : [[locked, files]];
      })
    );
    left = withoutFiles(lock, byPackage);
  }
}
function goneFiles(plan, ranges, idOf) {
  const gone = /* @__PURE__ */ new Map();
  for (const range of ranges) {
    const old = plan.targets[targetId(range, ranges)];
    for (const { locked, file } of range.description.packages) {
      const isOfIndex = locked.source === null || locked.source.kind === "legacy";
      const id = idOf(locked);
      const taken = old?.packages[id]?.file;
      if (!isOfIndex || file === null || !taken || taken === file.name) continue;
      if (plan.packages[id]?.files[file.name] !== void 0) continue;
      if (locked.files.some(({ name }) => name === taken)) {
        append(gone, id, file);
      }
    }
  }
  return gone;
}
function requirementsOf({
  plan,
  old,
  range,
  project,
  settings,
  ids
}) {
  const requirement = (id) => {
    const entry = plan.packages[id];
    const fileName = old?.buildFiles[id] ?? "";
    const file = entry?.files[fileName];
    if (entry === void 0 || file === void 0) return [];
    const { needs: _, optional: __, ...rest } = file;
    return [{ id, name: entry.name, version: entry.version, fileName, file: rest }];
  };
  const itself = projectBuild(project, settings);
  const sources = range.description.packages.flatMap((described) => {
    const id = ids.of(described.locked);
    return sourceBuildOf(described, id, {
      project,
      settings,
      target: range.target,
      location: nowhere
    }) ?? [];
  });
  const builds = /* @__PURE__ */ new Map();
  const open = [...sources, ...itself === null ? [] : [itself]].map(
    ({ id }) => id
  );
  for (let id = open.pop(); id !== void 0; id = open.pop()) {
    if (builds.has(id)) continue;
    const requirements = (old?.builds[id] ?? []).flatMap(requirement);
    builds.set(id, requirements);
    open.push(...requirements.filter(({ file }) => file.kind === "sdist").map((each) => each.id));
  }
  const tools = Object.entries(old?.tools ?? {}).flatMap(
    ([name, id]) => requirement(id).map((each) => [name, each])
  );
  return { builds, buildNames: /* @__PURE__ */ new Map(), tools: new Map(tools) };
}
function asAsked({
  plan,
  id,
  project,
  settings
}) {
  const known = id === "." ? plan.project.build : plan.packages[id]?.build;
  const name = id === "." ? projectBuild(project, settings)?.subject : plan.packages[id]?.name;
  const { requires, asOf } = settingsOfBuild(settings, name);
  const own2 = id === "." ? readBuildSystem(project.pyproject, "pyproject.toml") : null;
  if (!known) return own2 ?? readBuildSystem({}, "");
  const { given: _, asOf: __, constraints: ___, ...rest } = known;
  const isLocked = Object.values(plan.targets).some(({ packages }) => Object.hasOwn(packages, id));
  const limits = isLocked ? project.buildConstraints.get(name) : void 0;
  return {
    ...rest,
    ...own2 === null ? {} : { backend: own2.backend, backendPath: own2.backendPath },
    requires: [...new Set(requires ?? [...known.requires, ...own2?.requires ?? []])].sort(),
    ...requires === null ? {} : { given: true },
    ...limits?.length ? { constraints: constraintTexts(limits) } : {},
    ...asOf === null ? {} : { asOf }
  };
}
function cratesOf({ crates = {} }, targets, buildOf) {
  const named = new Set(
    targets.flatMap(({ builds }) => [...builds.keys()].flatMap((id) => buildOf(id)?.crates ?? []))
  );
  return new Map(Object.entries(crates).filter(([id]) => named.has(id)));
}
function firstDifference(found, expected, path = "") {
  if (found === expected) return null;
  if (!isTable(found) || !isTable(expected)) {
    return isSame(found, expected) ? null : { path, found, expected };
  }
  for (const key of keysOf(found, expected)) {
    const inner = path === "" ? key : `${path}.${key}`;
    const difference = firstDifference(own(found, key), own(expected, key), inner);
    if (difference !== null) return difference;
  }
  return null;
}
function isSame(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return isDeepStrictEqual(one, other);
  return one.length === other.length && one.every((item, index) => item === other[index] || isSame(item, other[index]));
}
function* keysOf(one, other) {
  yield* Object.keys(one);
  for (const key of Object.keys(other)) if (!Object.hasOwn(one, key)) yield key;
}
function own(table, key) {
  return Object.hasOwn(table, key) ? table[key] : void 0;
}
function sayDifference({ path, found, expected }) {
  return `${path} is ${shown(found)}, and should be ${shown(expected)}`;
}
function shown(value) {
  return value === void 0 ? "not there" : JSON.stringify(value).slice(0, 200);
}

// src/lock/check/why-not-taken.ts
async function whyNotTaken(text, project, lock) {
  const plan = planOfInputs(text, project, lock);
  if (typeof plan === "string") return plan;
  const reason = await whyNotAccepted(plan, project, lock);
  return reason && (contradiction(plan, project, lock) ?? reason);
}
async function whyNotAccepted(plan, project, lock) {
  try {
    const accepted = acceptLock(project, lock, readSettings(project));
    return await whyNotRemade(plan, accepted.project, lock);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

export {
  otherPoetry,
  unheededPlugins,
  firstDifference,
  sayDifference,
  whyNotTaken
};
