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
  run: () => run
});
module.exports = stdin_exports;
var import_previous_plan = require("./previous-plan.cjs");
var import_format_plan = require("./format-plan.cjs");
var import_build_constraints = require("./build-constraints.cjs");
var import_source_build = require("./source-build.cjs");
var import_version_tools = require("./version-tools.cjs");
var import_visible = require("./visible.cjs");
var import_paragraph = require("./paragraph.cjs");
var import_stale_lock = require("./stale-lock.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_download = require("./download.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_settings = require("./settings.cjs");
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_index = require("./index.cjs");
var import_shared_answers = require("./shared-answers.cjs");
var import_credentials = require("./credentials.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_offline = require("./offline.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_find_python = require("./find-python.cjs");
var import_cache = require("./cache.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_runtime_root = require("./runtime-root.cjs");
var import_text_file = require("./text-file.cjs");
var import_run_program = require("./run-program.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_patience = require("./patience.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_promises = require("node:fs/promises");
function followPlan({
  project,
  lock: given,
  before,
  system,
  python,
  pythonFullVersion,
  prefersSdists = false
}) {
  const written = (0, import_settings.readSettings)(project);
  const settings = prefersSdists ? { ...written, preferWheels: false } : written;
  const inputs = (0, import_plan_shape.planInputs)(project, given);
  const previous = (0, import_previous_plan.previousPlan)(before, {
    inputs,
    settings,
    ids: (0, import_git_revision.packageIds)(given),
    directory: project.directory
  });
  const lock = withKnownHashes(given, previous.hashOfUrl);
  const target = (0, import_version_solver.makeTarget)({ system, python, pythonFullVersion });
  const ids = (0, import_git_revision.packageIds)(lock);
  const { preferWheels, packages, selections } = settings;
  const description = (0, import_version_solver.describeTarget)({
    project,
    lock,
    target,
    preferWheels,
    packages,
    selections
  });
  const location = (locked, file) => {
    const known = previous.file(file.name, (0, import_lock_2.lockedHash)(file));
    const url = locked.source?.kind === "url" ? locked.source.url : known?.url ?? null;
    return { url, size: known?.size ?? null, uploaded: null };
  };
  const sources = description.packages.flatMap((described) => {
    const id = ids.of(described.locked);
    return (0, import_source_build.sourceBuildOf)(described, id, { project, settings, target, location: import_index.nowhere }) ?? [];
  });
  const itself = (0, import_source_build.projectBuild)(project, settings);
  const allowsPython = (0, import_constraint_sets.constraintAllows)(project.python, (0, import_version_2.parseVersion)(pythonFullVersion));
  const warnings = [
    ...allowsPython ? [] : [
      `${project.name} allows Python ${project.pythonVersions}, not ${pythonFullVersion}: pass one that it allows as \`python\``
    ],
    ...(0, import_build_constraints.unansweredIn)(description)
  ];
  const own = itself && (0, import_read_groups.readBuildSystem)(project.pyproject, "pyproject.toml");
  const builds = /* @__PURE__ */ new Map();
  const buildNames = /* @__PURE__ */ new Map();
  const systems = /* @__PURE__ */ new Map();
  const crates = /* @__PURE__ */ new Map();
  if (own !== null) systems.set(".", own);
  for (const source of itself === null ? sources : [...sources, itself]) {
    const constraints = (0, import_build_constraints.constraintsOn)(source.constraints, target);
    const known = previous.build(
      target,
      source,
      ({ requirements }) => (0, import_build_constraints.isWithin)(requirements, constraints)
    );
    if (known === null && constraints.length > 0) warnings.push(unlimited(source, constraints));
    const requires = source.requires ?? (source.id === "." ? own?.requires : void 0);
    if (known !== null) {
      systems.set(source.id, known.build);
      for (const [id, crate] of known.crates) crates.set(id, crate);
      builds.set(source.id, known.requirements);
    } else if (requires !== void 0) buildNames.set(source.id, namesOf(requires, target));
  }
  const plan = (0, import_plan_shape.buildPlan)({
    project,
    lock,
    settings,
    inputs,
    ids,
    withSdists: true,
    targets: [
      {
        target,
        description,
        builds,
        buildNames,
        range: { from: null, below: null, fullVersion: pythonFullVersion },
        tools: previous.tools(target) ?? /* @__PURE__ */ new Map()
      }
    ],
    facts: {
      location,
      treeHash: previous.treeHash,
      needs: (_, hash) => previous.needs(hash) ?? void 0,
      build: (id) => systems.get(id),
      versionTool: (0, import_version_tools.versionToolOf)(project)?.name ?? null,
      crates
    }
  });
  return {
    ...plan,
    ...warnings.length === 0 ? {} : { warnings },
    ...allowsPython ? {} : { allowedPythons: newestFirst(project) }
  };
}
function newestFirst(project) {
  return import_settings.releasedPythons.filter((python) => (0, import_version_solver.allowsMinor)(project.python, python)).reverse();
}
function unlimited({ subject }, constraints) {
  return `${subject} is built with what nixpkgs has: [tool.poetry.build-constraints], which limits that to ${(0, import_build_constraints.constraintTexts)(constraints).join(", ")}, is kept where \`poetrix lock\` has run`;
}
function withKnownHashes(lock, known) {
  const hashes = /* @__PURE__ */ new Map();
  for (const locked of (0, import_build_constraints.withoutHash)(lock)) {
    const hash = known(locked.source?.url ?? "");
    if (hash === null) throw (0, import_build_constraints.noHash)(locked);
    hashes.set(locked, hash);
  }
  return (0, import_lock_2.withFileHashes)(lock, hashes);
}
function namesOf(requires, target) {
  const names = requires.map(import_requirement.parseRequirement).filter(({ marker }) => (0, import_constraint_sets.evaluateMarker)(marker, target.environment, /* @__PURE__ */ new Set())).map(({ name }) => name);
  return [...new Set(names)].sort();
}
var directory = "/project";
async function run(options) {
  const { pyproject, poetryLock, previous, system, python, pythonFullVersion, out } = options;
  const written = (0, import_read_groups.parseProject)(textOf(pyproject), directory);
  const lock = (0, import_lock_2.parseLock)(textOf(poetryLock), directory);
  const { project, warnings } = (0, import_stale_lock.acceptLock)(written, lock, {
    allowStaleLock: options.allowStaleLock === true || (0, import_settings.readSettings)(written).allowStaleLock
  });
  const text = previous === void 0 ? null : textOf(previous);
  const before = (0, import_plan_shape.earlierPlan)(text, () => {
  });
  const plan = followPlan({
    project,
    lock,
    before,
    system,
    python,
    pythonFullVersion,
    prefersSdists: options.preferSdists === true
  });
  const newer = (0, import_settings.newerFormat)(lock);
  const said = [...newer === null ? [] : [newer], ...warnings, ...plan.warnings ?? []];
  const shown = said.map((text2) => (0, import_visible.visible)((0, import_paragraph.paragraph)(text2)));
  await (0, import_promises.writeFile)(out, (0, import_format_plan.formatPlan)(shown.length === 0 ? plan : { ...plan, warnings: shown }));
  return { exitCode: 0, data: null, text: "" };
}
function textOf(path) {
  const text = (0, import_text_file.readText)(path);
  if (text !== null) return text;
  throw new import_errors.UserError("UNREADABLE_FILE", `cannot read ${path}: there is no such file`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
