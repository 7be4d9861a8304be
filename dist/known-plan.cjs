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
  knownPlan: () => knownPlan,
  rememberPlan: () => rememberPlan
});
module.exports = stdin_exports;
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_text_file = require("./text-file.cjs");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
function knownPlan(directory) {
  try {
    const [text, pyproject, lock] = [import_plan_2.planFileName, "pyproject.toml", "poetry.lock"].map(
      (name) => (0, import_text_file.readText)((0, import_node_path.join)(directory, name))
    );
    if (!text || !pyproject || !lock) return null;
    const known = memoryOfPlan(directory, [text, pyproject, lock])?.recall();
    if (!known) return null;
    const plan = JSON.parse(text);
    const inOrder = JSON.parse(known).map((id) => [id, plan.targets[id]]);
    return { ...plan, targets: Object.fromEntries(inOrder) };
  } catch {
    return null;
  }
}
function rememberPlan({ project, lock }, plan, text) {
  if ((0, import_of_folders.isOfFolders)(plan)) return;
  if (plan.project.build?.crates !== void 0) return;
  const memory = memoryOfPlan(project.directory, [text, project.text, lock.text]);
  memory?.keep(JSON.stringify(Object.keys(plan.targets)));
}
function memoryOfPlan(directory, texts) {
  if (["setup.py", "setup.cfg"].some((name) => (0, import_node_fs.existsSync)((0, import_node_path.join)(directory, name)))) return null;
  return (0, import_kept_file.memoryOf)("plan", texts);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  knownPlan,
  rememberPlan
});
