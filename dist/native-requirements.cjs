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
  nativeNamedIn: () => nativeNamedIn,
  nativeRequirements: () => nativeRequirements
});
module.exports = stdin_exports;
var import_runtime_root = require("./runtime-root.cjs");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var read;
function nativeRequirements() {
  read ??= JSON.parse(
    (0, import_node_fs.readFileSync)((0, import_node_path.join)((0, import_runtime_root.runtimeRoot)(), "nix", "packages", "native-requirements.json"), "utf8")
  );
  return read;
}
function nativeNamedIn(text) {
  if (/No module named|resolve host|name resolution|urlopen error/i.test(text)) return [];
  const words = new Set(text.match(/[\w+./-]+/g)?.map((word) => word.replace(/\.$/, "")));
  const isNamed = ({
    headers = [],
    pkgConfig = [],
    programs = [],
    configPrograms = []
  }) => [...headers, ...pkgConfig, ...programs, ...configPrograms].some(
    (file) => [...words].some(
      (word) => word === file || word.endsWith(".h") && file.endsWith(`/${word}`)
    )
  );
  return Object.entries(nativeRequirements().native).filter(([name, entry]) => words.has(name) || isNamed(entry)).map(([name]) => name).sort();
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  nativeNamedIn,
  nativeRequirements
});
