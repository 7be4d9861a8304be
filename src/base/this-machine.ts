import { existsSync } from "node:fs";

/** The system of this machine, as a target names it: `x86_64-linux`, on Alpine `x86_64-linux-musl`. */
export function thisSystem(): string {
  return hasMusl() ? `${nixSystem()}-musl` : nixSystem();
}

/** The same as Nix names it, which does not tell the C libraries apart. */
export function nixSystem(): string {
  const os = process.platform === "win32" ? "windows" : process.platform;
  return `${cpus[process.arch] ?? process.arch}-${os}`;
}

/** Whether packages for a system are built here: on a machine with musl, those with the glibc of nixpkgs are too. */
export function isSystemHere(system: string): boolean {
  return system === thisSystem() || system === nixSystem();
}

/** A machine with glibc may have musl too: Node tells what it is linked against itself. */
function hasMusl(): boolean {
  const cpu = nixSystem().split("-")[0];
  if (process.platform !== "linux" || !existsSync(`/lib/ld-musl-${cpu}.so.1`)) return false;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined;
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
