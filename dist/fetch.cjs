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
var import_fetch_files = require("./fetch-files.cjs");
var import_store = require("./store.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_download = require("./download.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_credentials = require("./credentials.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_offline = require("./offline.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
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
async function run(options, context) {
  const project = await (0, import_read_groups.readProject)(options.dir);
  const lock = await (0, import_lock_2.readLock)(project.directory);
  const plan = await (0, import_plan_shape.readCurrentPlan)(project, lock);
  const system = options.system ?? (0, import_this_machine.thisSystem)();
  const systems = [...new Set(Object.values(plan.targets).map((target) => target.system))];
  if (system !== "all" && !systems.includes(system)) {
    throw new import_errors.UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover the system ${system}: it covers ${systems.join(", ")}`,
      import_systems.nixSystems.includes(system) ? `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\`` : (0, import_read_groups.nearest)(
        [(0, import_this_machine.thisSystem)(), ...systems].find((one) => one.startsWith(`${system}-`)) ?? system,
        [...systems, "all"]
      ) ?? (0, import_read_groups.nearest)(system, import_systems.nixSystems) ?? `it takes a system, such as ${systems[0]}, or \`all\``
    );
  }
  const isWanted = (target) => system === "all" || target.system === system;
  const wanted = (0, import_store.planFiles)(plan, { project, lock }, isWanted);
  const fetched = await (0, import_fetch_files.fetchFiles)(wanted, context);
  const files = wanted.files.length + wanted.trees.length;
  return {
    exitCode: 0,
    data: { files, fetched },
    text: `${files} ${files === 1 ? "file" : "files"} in the Nix store, ${fetched.length} fetched now`
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
