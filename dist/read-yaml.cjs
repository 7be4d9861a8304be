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
  LineCounter: () => export_LineCounter,
  parseDocument: () => export_parseDocument
});
module.exports = stdin_exports;
var import_yaml = require("./yaml.cjs");
var import_esbuild = require("./esbuild.cjs");
var import_yaml2 = (0, import_esbuild.__toESM)((0, import_yaml.require_dist)(), 1);
var export_LineCounter = import_yaml2.LineCounter;
var export_parseDocument = import_yaml2.parseDocument;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  LineCounter,
  parseDocument
});
