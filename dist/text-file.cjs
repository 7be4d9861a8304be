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
var import_file_bytes = require("./file-bytes.cjs");
var import_node_buffer = require("node:buffer");
function readText(path) {
  const bytes = (0, import_file_bytes.readBytes)(path);
  if (bytes === null) return null;
  if (!(0, import_node_buffer.isUtf8)(bytes)) throw (0, import_file_bytes.unreadable)(path, "it is not text in UTF-8");
  const text = bytes.toString("utf8");
  if (hasLineOfDots(text) && hasDeepKey(text))
    throw (0, import_file_bytes.unreadable)(path, "a key in it has more than a hundred parts");
  if (countOf("\n[", text) > mostTables)
    throw (0, import_file_bytes.unreadable)(path, `it has more than ${mostTables} tables`);
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readText
});
