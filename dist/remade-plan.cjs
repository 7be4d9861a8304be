// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  firstDifference: () => firstDifference,
  otherPoetry: () => otherPoetry,
  sayDifference: () => sayDifference,
  unheededPlugins: () => unheededPlugins,
  whyNotTaken: () => whyNotTaken
});
module.exports = stdin_exports;
var import_keep_verified = require("./keep-verified.cjs");
var import_build_constraints = require("./build-constraints.cjs");
var import_source_build = require("./source-build.cjs");
var import_version_tools = require("./version-tools.cjs");
var import_stale_lock = require("./stale-lock.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_settings = require("./settings.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_index = require("./index.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_append = require("./append.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_util = require("node:util");
function otherPoetry({ pyproject }, { writtenBy }) {
  const wanted = poetryTable(pyproject)["requires-poetry"];
  if (typeof wanted !== "string" || writtenBy === null) return null;
  const constraint = (0, import_constraint_sets.naming)("pyproject.toml: requires-poetry", () => (0, import_constraint_sets.parseConstraint)(wanted));
  if ((0, import_constraint_sets.constraintAllows)(constraint, writtenBy)) return null;
  return `poetry.lock was written by Poetry ${(0, import_version_2.formatVersion)(writtenBy)}, and pyproject.toml asks for Poetry ${wanted} (requires-poetry): write it again with such a Poetry: \`poetry lock\``;
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
  ].map(import_constraint_sets.normalizeName)
);
function unheededPlugins({ pyproject, packageMode }) {
  const plugins = poetryTable(pyproject)["requires-plugins"];
  if (!packageMode || !(0, import_read_groups.isTable)(plugins)) return null;
  const names = Object.keys(plugins).filter((name) => !withoutEffect.has((0, import_constraint_sets.normalizeName)(name)));
  if (names.length === 0) return null;
  return `${names.join(", ")} of [tool.poetry.requires-plugins] may change what Poetry builds: here the project is built by its back end alone`;
}
function poetryTable(pyproject) {
  return (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(pyproject, "tool"), "poetry");
}
async function whyNotRemade(plan, project, lock) {
  const difference = firstDifference(plan, await remadePlan(plan, project, lock));
  if (difference === null) return null;
  return `poetrix.lock does not agree with this poetry.lock: ${sayDifference(difference)}`;
}
async function remadePlan(plan, project, given) {
  const settings = lockedFor(plan, (0, import_settings.readSettings)(project));
  const inputs = (0, import_plan_shape.planInputs)(project, given);
  const { lock, ranges } = await resolveAgain({
    plan,
    project,
    settings,
    lock: withHashesOf(plan, given)
  });
  const ids = (0, import_git_revision.packageIds)(lock);
  const known = (0, import_build_constraints.knownFiles)(plan);
  const targets = ranges.map((range) => {
    const old = plan.targets[(0, import_plan_shape.targetId)(range, ranges)];
    return { ...range, ...requirementsOf({ plan, old, range, project, settings, ids }) };
  });
  const buildOf = (id) => {
    const isBuilt = targets.some(({ builds }) => builds.has(id));
    return isBuilt ? asAsked({ plan, id, project, settings }) : void 0;
  };
  const remade = (0, import_plan_shape.buildPlan)({
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
          return { url: (0, import_errors.withoutCredentials)(locked.source.url), size: null };
        }
        return { url: before?.url ?? null, size: before?.size ?? null };
      },
      treeHash: known.treeHash,
      needs: (_, hash) => known.needs(hash) ?? void 0,
      build: buildOf,
      versionTool: (0, import_version_tools.versionToolOf)(project)?.name ?? null,
      crates: cratesOf(plan, targets, buildOf)
    }
  });
  return (0, import_keep_verified.keepVerified)(remade, plan);
}
function lockedFor(plan, settings) {
  if (settings.python.length > 0) return settings;
  const pythons = Object.values(plan.targets).map(({ python }) => python.version);
  return { ...settings, python: [...new Set(pythons)] };
}
function withHashesOf(plan, lock) {
  const unhashed = (0, import_build_constraints.withoutHash)(lock);
  if (unhashed.length === 0) return lock;
  const ids = (0, import_git_revision.packageIds)(lock);
  const hashes = /* @__PURE__ */ new Map();
  for (const locked of unhashed) {
    const hash = plan.packages[ids.of(locked)]?.files[locked.files[0]?.name ?? ""]?.hash;
    if (hash !== void 0) hashes.set(locked, (0, import_hash.hexFromSri)(hash));
  }
  return hashes.size === 0 ? lock : (0, import_lock_2.withFileHashes)(lock, hashes);
}
async function resolveAgain({ plan, project, settings, lock }) {
  const ids = (0, import_git_revision.packageIds)(lock);
  let left = lock;
  const missing = /* @__PURE__ */ new Map();
  for (; ; ) {
    const ranges = await (0, import_build_constraints.resolveTargets)(project, left, settings);
    const gone = goneFiles(plan, ranges, ids.of);
    if (gone.size === 0) return { lock: left, ranges };
    for (const [id, files] of gone) missing.set(id, [...missing.get(id) ?? [], ...files]);
    const byPackage = new Map(
      lock.packages.flatMap((locked) => {
        const files = missing.get(ids.of(locked));
        return files === void 0 ? [] : [[locked, files]];
      })
    );
    left = (0, import_lock_2.withoutFiles)(lock, byPackage);
  }
}
function goneFiles(plan, ranges, idOf) {
  const gone = /* @__PURE__ */ new Map();
  for (const range of ranges) {
    const old = plan.targets[(0, import_plan_shape.targetId)(range, ranges)];
    for (const { locked, file } of range.description.packages) {
      const isOfIndex = locked.source === null || locked.source.kind === "legacy";
      const id = idOf(locked);
      const taken = old?.packages[id]?.file;
      if (!isOfIndex || file === null || !taken || taken === file.name) continue;
      if (plan.packages[id]?.files[file.name] !== void 0) continue;
      if (locked.files.some(({ name }) => name === taken)) {
        (0, import_append.append)(gone, id, file);
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
  const itself = (0, import_source_build.projectBuild)(project, settings);
  const sources = range.description.packages.flatMap((described) => {
    const id = ids.of(described.locked);
    return (0, import_source_build.sourceBuildOf)(described, id, {
      project,
      settings,
      target: range.target,
      location: import_index.nowhere
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
  const name = id === "." ? (0, import_source_build.projectBuild)(project, settings)?.subject : plan.packages[id]?.name;
  const { requires, asOf } = (0, import_source_build.settingsOfBuild)(settings, name);
  const own2 = id === "." ? (0, import_read_groups.readBuildSystem)(project.pyproject, "pyproject.toml") : null;
  if (!known) return own2 ?? (0, import_read_groups.readBuildSystem)({}, "");
  const { given: _, asOf: __, constraints: ___, ...rest } = known;
  const isLocked = Object.values(plan.targets).some(({ packages }) => Object.hasOwn(packages, id));
  const limits = isLocked ? project.buildConstraints.get(name) : void 0;
  return {
    ...rest,
    ...own2 === null ? {} : { backend: own2.backend, backendPath: own2.backendPath },
    requires: [...new Set(requires ?? [...known.requires, ...own2?.requires ?? []])].sort(),
    ...requires === null ? {} : { given: true },
    ...limits?.length ? { constraints: (0, import_build_constraints.constraintTexts)(limits) } : {},
    ...asOf === null ? {} : { asOf }
  };
}
function cratesOf({ crates = {} }, targets, buildOf) {
  const named = new Set(
    targets.flatMap(({ builds }) => [...builds.keys()].flatMap((id) => buildOf(id)?.crates ?? []))
  );
  return new Map(Object.entries(crates).filter(([id]) => named.has(id)));
}
function firstDifference(found, expected) {
  if (found === expected) return null;
  if (!(0, import_read_groups.isTable)(found) || !(0, import_read_groups.isTable)(expected)) {
    return isSame(found, expected) ? null : { path: "", found, expected };
  }
  const keys = Object.keys(found);
  const missing = Object.keys(expected).filter((key) => !Object.hasOwn(found, key));
  for (const key of missing.length === 0 ? keys : keys.concat(missing)) {
    const difference = firstDifference(own(found, key), own(expected, key));
    if (difference === null) continue;
    const path = difference.path === "" ? key : `${key}.${difference.path}`;
    return { path, found: difference.found, expected: difference.expected };
  }
  return null;
}
function isSame(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return (0, import_node_util.isDeepStrictEqual)(one, other);
  return one.length === other.length && one.every((item, index) => item === other[index] || isSame(item, other[index]));
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
async function whyNotTaken(text, project, lock) {
  const plan = (0, import_plan_shape.planOfInputs)(text, project, lock);
  if (typeof plan === "string") return plan;
  const reason = await whyNotAccepted(plan, project, lock);
  return reason && ((0, import_plan_shape.contradiction)(plan, project, lock) ?? reason);
}
async function whyNotAccepted(plan, project, lock) {
  try {
    const accepted = (0, import_stale_lock.acceptLock)(project, lock, (0, import_settings.readSettings)(project));
    return await whyNotRemade(plan, accepted.project, lock);
  } catch (error) {
    if (error instanceof import_errors.UserError) return error.message;
    throw error;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  firstDifference,
  otherPoetry,
  sayDifference,
  unheededPlugins,
  whyNotTaken
});
