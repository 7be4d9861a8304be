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
  edgesAmong: () => edgesAmong,
  questionData: () => questionData,
  readQuestion: () => readQuestion
});
module.exports = stdin_exports;
var import_stale_lock = require("./stale-lock.cjs");
var import_settings = require("./settings.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
function edgesAmong({
  project,
  packages,
  target,
  selection
}) {
  const groups = [...project.groups.values()].filter(({ name }) => selection.groups.includes(name));
  const extras = new Set(selection.extras);
  const meets = (0, import_version_solver.satisfyingAmong)(packages);
  const roots = groups.flatMap(
    ({ name, dependencies }) => dependencies.filter(({ marker }) => (0, import_constraint_sets.evaluateMarker)(marker, target.environment, extras)).flatMap(
      (dependency) => meets(dependency).map((locked) => ({ group: name, dependency, locked }))
    )
  );
  const active = (0, import_version_solver.activeEdges)(
    roots.map(({ dependency }) => dependency),
    packages,
    target
  );
  return {
    roots,
    from: (locked) => (active.get(locked) ?? []).flatMap(
      (dependency) => meets(dependency).map((met) => ({ dependency, locked: met }))
    )
  };
}
async function readQuestion(options, progress) {
  const written = await (0, import_read_groups.readProject)(options.dir);
  const lock = await (0, import_lock_2.readLock)(written.directory);
  const settings = (0, import_settings.readSettings)(written);
  const { project, warnings } = settings.allowStaleLock ? (0, import_stale_lock.acceptLock)(written, lock, settings) : { project: written, warnings: freshnessWarnings(written, lock) };
  const target = targetOf({ options, project, lock, settings });
  checkPlatform(options, target);
  const selection = (0, import_version_solver.parseSelection)(project, options.groups, options.extras);
  const refused = (0, import_version_solver.checkSelection)(project, lock, selection)?.message;
  for (const warning of [(0, import_settings.newerFormat)(lock), ...warnings, refused]) {
    if (warning) progress.warn(warning);
  }
  if (!(0, import_constraint_sets.constraintAllows)(project.python, (0, import_version_2.parseVersion)(target.python.fullVersion))) {
    const { fullVersion } = target.python;
    progress.warn(`${project.name} allows Python ${project.pythonVersions}, not ${fullVersion}`);
  }
  const note = (0, import_version_solver.extrasNote)(project, selection);
  if (note !== null) progress.note(note);
  return { project, lock, settings, target, selection, note };
}
function freshnessWarnings(project, lock) {
  const problem = (0, import_settings.checkFreshness)(project, lock);
  return problem === null ? [] : [problem.message];
}
function checkPlatform({ glibc, musl, macos }, { id, system }) {
  for (const [name, version, systems] of [
    ["glibc", glibc, /-linux$/],
    ["musl", musl, /-linux-musl$/],
    ["macos", macos, /-darwin$/]
  ]) {
    if (version !== void 0 && !systems.test(system)) {
      throw new import_errors.UserError(
        "CONFLICTING_OPTIONS",
        `--${name} ${version}: the target ${id} has no ${name === "macos" ? "macOS" : name}`,
        "leave it out, or name another --target"
      );
    }
  }
}
function targetOf({
  options,
  project,
  lock,
  settings
}) {
  const { target, pythonFullVersion, glibc, musl, macos } = options;
  for (const [option, version, example, form] of [
    ["--python-full-version", pythonFullVersion, "3.12.1", /^\d+\.\d+(\.\d+((a|b|rc)\d+)?\+?)?$/],
    ["--glibc", glibc, "2.36", /^\d+\.\d+$/],
    ["--musl", musl, "1.2", /^\d+\.\d+$/],
    ["--macos", macos, "14.0", /^\d+\.\d+$/]
  ]) {
    if (version !== void 0 && !form.test(version)) {
      throw new import_errors.UserError(
        "INVALID_VERSION",
        `${option} ${version}: that is not a version`,
        `such as ${option} ${example}`
      );
    }
  }
  const full = (python) => pythonFullVersion ?? (0, import_version_solver.fullVersionFor)(project, lock, python);
  if (target === void 0) {
    const python = pythonFullVersion ? pythonFullVersion.split(".").slice(0, 2).join(".") : (0, import_settings.pythonsToLock)(project, settings)[0];
    const system = (0, import_this_machine.thisSystem)();
    return (0, import_version_solver.makeTarget)({ system, python, pythonFullVersion: full(python), glibc, musl, macos });
  }
  const asked = (0, import_version_solver.parseTarget)(target, { pythonFullVersion, glibc, musl, macos });
  if (pythonFullVersion !== void 0) return asked;
  const newest = full(asked.python.version);
  return (0, import_version_solver.parseTarget)(target, { pythonFullVersion: newest, glibc, musl, macos });
}
function questionData({ target, selection }) {
  return { target: target.id, groups: selection.groups, extras: selection.extras };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  edgesAmong,
  questionData,
  readQuestion
});
