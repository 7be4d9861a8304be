/** The system of this machine, as Nix names it: `x86_64-linux`. */
export function thisSystem(): string {
  const cpus: Readonly<Record<string, string>> = { x64: "x86_64", arm64: "aarch64", ia32: "i686" };
  return `${cpus[process.arch] ?? process.arch}-${process.platform}`;
}
