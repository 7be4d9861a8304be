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
  readUserConfiguration: () => readUserConfiguration
});
module.exports = stdin_exports;
var import_smol_toml = require("./smol-toml.cjs");
var import_text_file = require("./text-file.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_errors = require("./errors.cjs");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
async function readUserConfiguration(environment = process.env) {
  const folder = environment.XDG_CONFIG_HOME || (0, import_node_path.join)((0, import_node_os.homedir)(), ".config");
  const path = (0, import_node_path.join)(folder, "poetrix", "config.toml");
  const text = (0, import_node_fs.existsSync)(path) ? (0, import_text_file.readText)(path) : null;
  const table = parseTable(text ?? "", path);
  const key = "trust-build-scripts";
  const value = table[key] ?? false;
  const unknown = Object.keys(table).find((each) => each !== key);
  if (unknown !== void 0 || typeof value !== "boolean") {
    throw new import_errors.UserError(
      "INVALID_CONFIGURATION",
      unknown === void 0 ? `${path}: ${key} must be true or false` : `${path}: there is no setting ${JSON.stringify(unknown)}`,
      `the only setting is ${key} = true`
    );
  }
  return { trustBuildScripts: value };
}
function parseTable(text, path) {
  try {
    return (0, import_smol_toml.parse)(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new import_errors.UserError("INVALID_CONFIGURATION", `${path}: ${reason}`).causedBy(error);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readUserConfiguration
});
