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
  isSystemHere: () => isSystemHere,
  nixSystem: () => nixSystem,
  thisSystem: () => thisSystem
});
module.exports = stdin_exports;
var import_node_fs = require("node:fs");
function thisSystem() {
  return hasMusl() ? `${nixSystem()}-musl` : nixSystem();
}
function nixSystem() {
  const os = process.platform === "win32" ? "windows" : process.platform;
  return `${cpus[process.arch] ?? process.arch}-${os}`;
}
function isSystemHere(system) {
  return system === thisSystem() || system === nixSystem();
}
function hasMusl() {
  const cpu = nixSystem().split("-")[0];
  if (process.platform !== "linux" || !(0, import_node_fs.existsSync)(`/lib/ld-musl-${cpu}.so.1`)) return false;
  const { header } = process.report.getReport();
  return header.glibcVersionRuntime === void 0;
}
var cpus = {
  x64: "x86_64",
  arm64: "aarch64",
  ia32: "i686",
  arm: "armv7l",
  ppc64: "powerpc64le",
  loong64: "loongarch64"
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isSystemHere,
  nixSystem,
  thisSystem
});
