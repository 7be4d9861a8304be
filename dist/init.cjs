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
var import_replace_lists = require("./replace-lists.cjs");
var import_yaml_reader_2 = require("./yaml-reader-2.cjs");
var import_parser = require("./parser.cjs");
var import_is_below = require("./is-below.cjs");
var import_is_folder = require("./is-folder.cjs");
var import_yaml = require("./yaml.cjs");
var import_git_here = require("./git-here.cjs");
var import_start_folder = require("./start-folder.cjs");
var import_settings = require("./settings.cjs");
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
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
  const lock = await (0, import_replace_lists.lockIfAny)(project);
  const planned = await (0, import_replace_lists.planNewFlake)(project, lock, (0, import_replace_lists.fileOptions)(project, options));
  return await (0, import_replace_lists.conclude)({ project, lock, planned, options }, context);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
