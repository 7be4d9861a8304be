// This machine's system, as Nix names it.

const cpus: Readonly<Record<string, string>> = {
  x64: "x86_64",
  arm64: "aarch64",
  ia32: "i686",
  arm: "armv7l",
  ppc64: "powerpc64le",
  loong64: "loongarch64",
};

export function hostSystem(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  return `${cpus[process.arch] ?? process.arch}-${os}`;
}
