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
  yamlReader: () => yamlReader
});
module.exports = stdin_exports;
var import_yaml = require("./yaml.cjs");
var import_esbuild = require("./esbuild.cjs");
var import_yaml2 = (0, import_esbuild.__toESM)((0, import_yaml.require_dist)(), 1);
var mostCharacters = 5e5;
function yamlReader() {
  let left = mostCharacters;
  return (text) => {
    left -= text.length;
    if (left < 0) {
      const problem = `with the files before it, it has more than ${mostCharacters} characters: it is not read`;
      return { line: 1, problem };
    }
    const lines = new import_yaml2.LineCounter();
    const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false };
    const document = (0, import_yaml2.parseDocument)(text, options);
    const [error] = document.errors;
    const fault = error === void 0 ? repeatedKey(document) : { position: error.pos[0], message: error.message };
    if (fault === null) return { document, lines };
    const { line } = lines.linePos(fault.position);
    return { line, problem: `it is not YAML: ${fault.message}` };
  };
}
function repeatedKey(document) {
  let found = null;
  (0, import_yaml2.visit)(document, {
    Map(_, { items }) {
      const keys = /* @__PURE__ */ new Set();
      for (const { key } of items) {
        if (!(0, import_yaml2.isScalar)(key)) continue;
        if (keys.has(key.value) && key.value !== "<<") {
          found = { position: key.range?.[0] ?? 0, message: "Map keys must be unique" };
          return import_yaml2.visit.BREAK;
        }
        keys.add(key.value);
      }
      return void 0;
    }
  });
  return found;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  yamlReader
});
