// Made from src/ by `npm run build`. Do not edit.
// src/base/this-machine.ts
import { existsSync } from "node:fs";
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
  if (process.platform !== "linux" || !existsSync(`/lib/ld-musl-${cpu}.so.1`)) return false;
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

export {
  thisSystem,
  nixSystem,
  isSystemHere
};
