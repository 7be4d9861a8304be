// Made from src/ by `npm run build`. Do not edit.
// src/base/this-machine.ts
function thisSystem() {
  const os = process.platform === "win32" ? "windows" : process.platform;
  return `${cpus[process.arch] ?? process.arch}-${os}`;
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
  thisSystem
};
