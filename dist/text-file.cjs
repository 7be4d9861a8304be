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
  readText: () => readText
});
module.exports = stdin_exports;
var import_errors = require("./errors.cjs");
var import_node_buffer = require("node:buffer");
var import_node_fs = require("node:fs");
var reasons = {
  EACCES: "permission is denied",
  ENXIO: "it is a socket, not a file",
  ELOOP: "its links lead in a circle",
  ENOTDIR: "its folder is a file"
};
function readText(path) {
  const bytes = readBytes(path);
  if (bytes === null) return null;
  if (!(0, import_node_buffer.isUtf8)(bytes)) throw unreadable(path, "it is not text in UTF-8");
  const text = bytes.toString("utf8");
  if (hasLineOfDots(text) && hasDeepKey(text))
    throw unreadable(path, "a key in it has more than a hundred parts");
  if (countOf("\n[", text) > mostTables)
    throw unreadable(path, `it has more than ${mostTables} tables`);
  return text;
}
var mostTables = 15e4;
function countOf(part, text) {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
function hasLineOfDots(text) {
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    if (end - at >= 199 && countOf(".", text.slice(at, end)) >= 100) return true;
    at = end + 1;
  }
  return false;
}
function hasDeepKey(text) {
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") at = endOfString(text, at, character);
    else if (character === "#") at = endOfLine(text, at);
    else if (character === ".") dots += 1;
    if (dots === 100) return true;
    if (betweenKeys.has(character)) dots = 0;
  }
  return false;
}
var betweenKeys = /* @__PURE__ */ new Set(["\n", "#", "=", ",", "[", "]", "{", "}"]);
function endOfLine(text, start) {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}
function endOfString(text, start, quote) {
  const three = quote.repeat(3);
  const mark = text.startsWith(three, start) ? three : quote;
  let end = text.indexOf(mark, start + mark.length);
  while (end !== -1 && quote === '"' && isEscaped(text, end)) end = text.indexOf(mark, end + 1);
  if (end === -1) return text.length;
  end += mark.length - 1;
  for (let more = 0; mark === three && more < 2 && text[end + 1] === quote; more += 1) end += 1;
  return end;
}
function isEscaped(text, at) {
  let before = at;
  while (text[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}
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
var largest = 1e8;
function tooLarge(size) {
  return `it has ${Math.round(size / 1e6)} MB, and no file of a project is larger than ${largest / 1e6} MB`;
}
function unreadable(path, reason) {
  return new import_errors.UserError("UNREADABLE_FILE", `cannot read ${path}: ${reason}`);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readText
});
