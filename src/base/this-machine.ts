/** The system of this machine, as Nix names it: `x86_64-linux`. */
export function thisSystem(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  return `${cpus[process.arch] ?? process.arch}-${os}`;
}

/** Where Node has another word; `riscv64` and the like are the same in both. */
const cpus: Readonly<Record<string, string>> = {
  x64: "x86_64",
  arm64: "aarch64",
  ia32: "i686",
  arm: "armv7l",
  ppc64: "powerpc64le",
  loong64: "loongarch64",
};
