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
  readBytes: () => readBytes,
  textIfReadable: () => textIfReadable,
  unreadable: () => unreadable
});
module.exports = stdin_exports;
var import_errors = require("./errors.cjs");
var import_node_fs = require("node:fs");
var reasons = {
  EACCES: "permission is denied",
  ENXIO: "it is a socket, not a file",
  ELOOP: "its links lead in a circle",
  ENOTDIR: "its folder is a file"
};
function readBytes(path) {
  let file;
  try {
    file = (0, import_node_fs.openSync)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK);
    const about = (0, import_node_fs.fstatSync)(file);
    if (about.isDirectory()) throw unreadable(path, "it is a folder");
    if (!about.isFile()) throw unreadable(path, "it is a pipe or a device, not a file");
    if (about.size > largest) throw unreadable(path, tooLarge(about.size));
    return (0, import_node_fs.readFileSync)(file);
  } catch (error) {
    if (error instanceof import_errors.UserError) throw error;
    const { code = "", message } = error;
    if (code === "ENOENT") return null;
    throw unreadable(path, reasons[code] ?? message);
  } finally {
    if (file !== void 0) (0, import_node_fs.closeSync)(file);
  }
}
function textIfReadable(path) {
  try {
    return readBytes(path)?.toString("utf8") ?? null;
  } catch (error) {
    if (error instanceof import_errors.UserError) return null;
    throw error;
  }
}
var largest = 1e8;
function tooLarge(size) {
  return `it has ${Math.round(size / 1e6)} MB, and no file of a project is larger than ${largest / 1e6} MB`;
}
function unreadable(path, reason) {
  return new import_errors.UserError("UNREADABLE_FILE", `cannot read ${path}: ${reason}`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readBytes,
  textIfReadable,
  unreadable
});
