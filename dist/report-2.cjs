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
  isInProduction: () => isInProduction,
  weigh: () => weigh
});
module.exports = stdin_exports;
var import_marker_sets = require("./marker-sets.cjs");
function weigh(packages) {
  const sum = (numbers) => numbers.reduce((total, number) => total + (number ?? 0), 0);
  return {
    packages: packages.length,
    download: sum(packages.map(({ download }) => download)),
    installed: sum(packages.map(({ installed }) => installed)),
    unknown: packages.filter(({ installed }) => installed === null).length
  };
}
function isInProduction({ groups }) {
  return groups.includes(import_marker_sets.mainGroup);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isInProduction,
  weigh
});
