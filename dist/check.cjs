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
var import_remade_plan = require("./remade-plan.cjs");
var import_keep_verified = require("./keep-verified.cjs");
var import_build_constraints = require("./build-constraints.cjs");
var import_source_build = require("./source-build.cjs");
var import_version_tools = require("./version-tools.cjs");
var import_untracked_plan_2 = require("./untracked-plan-2.cjs");
var import_parser = require("./parser.cjs");
var import_is_below = require("./is-below.cjs");
var import_is_folder = require("./is-folder.cjs");
var import_yaml = require("./yaml.cjs");
var import_git_here = require("./git-here.cjs");
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
var import_this_machine = require("./this-machine.cjs");
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
var import_repository_above = require("./repository-above.cjs");
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
function checkLocks({
  project,
  lock,
  stalePlan,
  untracked
}) {
  const findings = [];
  const stale = (0, import_settings.readSettings)(project).allowStaleLock ? null : (0, import_settings.checkFreshness)(project, lock);
  if (stale !== null) {
    const line = (0, import_parser.lineOf)(lock.text, /^content-hash/m);
    findings.push({ rule: "stale-poetry-lock", file: "poetry.lock", line, message: stale.message });
  }
  const other = (0, import_remade_plan.otherPoetry)(project, lock);
  if (other !== null) {
    findings.push({ rule: "poetry-differs", file: "poetry.lock", line: 1, message: other });
  }
  for (const message of [stalePlan, untracked].filter((text) => text !== null)) {
    findings.push({ rule: "stale-poetrix-lock", file: import_plan_2.planFileName, line: 1, message });
  }
  return findings;
}
async function run({ dir }) {
  const project = await (0, import_read_groups.readProject)(dir);
  const lock = await (0, import_lock_2.readLock)(project.directory);
  const plan = await (0, import_plan_shape.readPlanText)(project.directory);
  const findings = [
    ...checkLocks({
      project,
      lock,
      stalePlan: plan === null ? null : await (0, import_remade_plan.whyNotTaken)(plan, project, lock),
      untracked: plan === null ? null : await (0, import_untracked_plan_2.whyUntracked)(project.directory)
    }),
    ...await (0, import_parser.findDrift)({ project, lock, repository: (0, import_parser.repositoryOf)(project.directory) })
  ].toSorted(import_parser.byPlace);
  return { exitCode: findings.length === 0 ? 0 : 1, data: { findings }, text: render(findings) };
}
function render(findings) {
  if (findings.length === 0)
    return "no drift: all files say what pyproject.toml and poetry.lock say";
  const matters = groupedByList(findings);
  const count = `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
  const places = matters.length < findings.length ? ` in ${matters.length} places` : "";
  return [...matters.map(describe), count + places].join("\n");
}
function groupedByList(findings) {
  const matters = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { listed, file, rule } = finding;
    const key = listed ? `${rule} ${file} ${listed.list}` : finding;
    const matter = matters.get(key);
    if (matter) matter.push(finding);
    else matters.set(key, [finding]);
  }
  return [...matters.values()];
}
function describe(matter) {
  const [{ file, line, message, rule }] = matter;
  if (matter.length === 1) return `${file}:${line}: ${message}`;
  const { listed } = matter[0];
  const what = rule === "tool-from-nixpkgs" ? "tools of nixpkgs that poetry.lock has" : "packages that poetry.lock has";
  const names = matter.map(({ listed: listed2 }) => `${listed2?.name} ${listed2?.locked}`);
  return [
    `${file}:${line}: ${listed?.list} lists ${matter.length} ${what}:`,
    ...(0, import_parser.wrap)(`${names.join(", ")}`, 4)
  ].join("\n");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
