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
  changesSince: () => changesSince
});
module.exports = stdin_exports;
var import_file_at_revision = require("./file-at-revision.cjs");
var import_git_here = require("./git-here.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_repository_above = require("./repository-above.cjs");
var import_cache = require("./cache.cjs");
var import_text_file = require("./text-file.cjs");
var import_run_program = require("./run-program.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_patience = require("./patience.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_util = require("node:util");
function planChanges(before, after) {
  return [
    ...targetChanges(before, after),
    ...projectChanges(before, after),
    ...packageChanges(before, after),
    ...toolChanges(before, after),
    ...buildChanges(before, after),
    ...crateChanges(before, after)
  ];
}
function targetChanges({ targets: old }, { targets: now }) {
  return [
    ...lacking(old, now).map((id) => `target ${id}: no longer locked for`),
    ...lacking(now, old).map((id) => `target ${id}: new`)
  ];
}
function projectChanges({ project: old }, { project: now }) {
  const keys = [
    "name",
    "version",
    "python",
    "packageMode",
    "groups",
    "extras",
    "scripts",
    "native"
  ];
  return keys.filter((key) => !(0, import_node_util.isDeepStrictEqual)(old[key], now[key])).map((key) => `the project's ${key}: ${shown(old[key])} → ${shown(now[key])}`);
}
function packageChanges(before, after) {
  const [old, now] = [byName(before), byName(after)];
  return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const [had, has] = [old.get(name) ?? [], now.get(name) ?? []];
    const gone = had.filter((id) => !has.includes(id));
    const come = has.filter((id) => !had.includes(id));
    if (gone.length === 1 && come.length === 1) {
      return [`${name}: ${versionOf(before, gone[0])} → ${versionOf(after, come[0])}`];
    }
    return [
      ...gone.map((id) => `${id}: no longer there`),
      ...come.map((id) => `${id}: new, ${roleOf(id, after)}`),
      ...has.filter((id) => had.includes(id)).flatMap((id) => changesOf(id, before, after))
    ];
  });
}
function changesOf(id, before, after) {
  const [old, now] = [before.packages[id], after.packages[id]];
  if (old === void 0 || now === void 0) return [];
  const files = Object.entries(now.files).flatMap(([name, file]) => {
    const known = old.files[name];
    if (known === void 0) return [];
    return known.hash === file.hash ? known.url === file.url ? [] : [`${id}: ${name} comes from ${file.url}, and came from ${known.url}`] : [`${id}: ${name} IS ANOTHER FILE: ${known.hash} → ${file.hash}`];
  });
  const names = [...lacking(now.files, old.files).map((name) => `${id}: takes ${name}`)];
  return [
    ...(0, import_node_util.isDeepStrictEqual)(old.source, now.source) ? [] : [`${id}: comes from ${shown(now.source)}, and came from ${shown(old.source)}`],
    ...files,
    ...names,
    ...lacking(old.files, now.files).map((name) => `${id}: no longer takes ${name}`),
    ...(0, import_node_util.isDeepStrictEqual)(old.native, now.native) ? [] : [`${id}: native ${shown(old.native ?? [])} → ${shown(now.native ?? [])}`],
    ...howBuilt(id, old.build, now.build),
    ...onTargets(id, before, after)
  ];
}
function howBuilt(id, old, now) {
  if ((0, import_node_util.isDeepStrictEqual)(old ?? null, now ?? null)) return [];
  if (!old || !now) return [`${id}: is ${now ? "now" : "no longer"} built from source`];
  const keys = /* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].filter((key) => !(0, import_node_util.isDeepStrictEqual)(old[key], now[key])).map((key) => `${id}: is built with another ${key}: ${shown(old[key])} → ${shown(now[key])}`);
}
function onTargets(id, before, after) {
  const changed = /* @__PURE__ */ new Map();
  for (const [target, { packages }] of Object.entries(after.targets)) {
    const [old, now] = [before.targets[target]?.packages[id], packages[id]];
    if (before.targets[target] === void 0 || (0, import_node_util.isDeepStrictEqual)(old, now)) continue;
    const what = old === void 0 ? "is in" : now === void 0 ? "is out" : ["file", "dependencies", "include", "unusable", "varies"].filter((key) => !(0, import_node_util.isDeepStrictEqual)(old[key], now[key])).map((key) => `${key} ${shown(old[key])} → ${shown(now[key])}`).join("; ");
    (0, import_append.append)(changed, what, target);
  }
  return [...changed].map(([what, targets]) => `${id}: ${what}, on ${targets.join(", ")}`);
}
function toolChanges(before, after) {
  return perTarget({
    before,
    after,
    part: (target) => target.tools,
    label: (name) => `tool ${name}`
  });
}
function buildChanges(before, after) {
  return [
    ...howBuilt("the project", before.project.build, after.project.build),
    ...perTarget({
      before,
      after,
      part: (target) => target.builds,
      label: (id) => `build requirements of ${id === "." ? "the project" : id}`
    })
  ];
}
function perTarget({
  before,
  after,
  part,
  label
}) {
  const changed = /* @__PURE__ */ new Map();
  for (const [id, target] of Object.entries(after.targets)) {
    const known = before.targets[id];
    if (known === void 0) continue;
    const [old, now] = [part(known), part(target)];
    for (const key of /* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(now)])) {
      if ((0, import_node_util.isDeepStrictEqual)(old[key], now[key])) continue;
      const text = `${label(key)}: ${shown(old[key] ?? null)} → ${shown(now[key] ?? null)}`;
      (0, import_append.append)(changed, text, id);
    }
  }
  return [...changed].map(([text, targets]) => `${text}, on ${targets.join(", ")}`).sort();
}
function crateChanges({ crates: old = {} }, { crates: now = {} }) {
  return [
    ...lacking(old, now).map((id) => `crate ${id}: no longer there`),
    ...lacking(now, old).map((id) => `crate ${id}: new`),
    ...Object.keys(now).filter((id) => id in old && !(0, import_node_util.isDeepStrictEqual)(old[id], now[id])).map((id) => `crate ${id}: IS ANOTHER ONE: ${shown(old[id])} → ${shown(now[id])}`)
  ];
}
function byName({ packages }) {
  const found = /* @__PURE__ */ new Map();
  for (const [id, { name }] of Object.entries(packages)) (0, import_append.append)(found, name, id);
  return found;
}
function versionOf({ packages }, id = "") {
  const { version, source } = packages[id];
  return source.kind === "index" ? version : `${version} (${shown(source)})`;
}
function roleOf(id, { targets }) {
  const isInstalled = Object.values(targets).some(({ packages }) => id in packages);
  return isInstalled ? "installed" : "only to build with";
}
function lacking(one, other) {
  return Object.keys(one).filter((key) => !Object.hasOwn(other, key));
}
function shown(value) {
  if (value === void 0 || value === null) return "nothing";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) {
    return value.length === 0 ? "none" : value.join(", ");
  }
  return JSON.stringify(value);
}
async function changesSince(directory, revision) {
  const project = await (0, import_read_groups.readProject)(directory);
  const text = await (0, import_plan_shape.readPlanText)(project.directory);
  if (text === null)
    throw new import_errors.UserError("NO_PLAN", "there is no poetrix.lock", "run `poetrix lock`");
  return planChanges(await planAt(project.directory, revision), (0, import_plan_shape.parsePlan)(text));
}
async function planAt(directory, revision) {
  const hint = "name a commit, a branch or a tag that has it: `poetrix lock --diff origin/main`";
  return (0, import_plan_shape.parsePlan)(await (0, import_file_at_revision.fileAtRevision)(directory, import_plan_2.planFileName, { revision, hint }));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  changesSince
});
