// Systems, as Nix names them; those whose C library is musl (nixpkgs' `pkgsMusl`, Alpine) with `-musl` behind.

const linuxProcessors = [
  ...["x86_64", "aarch64", "i686", "armv6l", "armv7l", "loongarch64"],
  ...["powerpc64", "powerpc64le", "riscv32", "riscv64", "s390x"],
];

/** Those that nixpkgs has Python for. */
export const nixSystems = [
  ...linuxProcessors.map((cpu) => `${cpu}-linux`),
  ...linuxProcessors.map((cpu) => `${cpu}-linux-musl`),
  ...["x86_64-darwin", "aarch64-darwin", "x86_64-freebsd", "aarch64-freebsd"],
];

/** Others that wheels are made for: `show` answers for them. */
export const otherSystems = ["x86_64-windows", "aarch64-windows", "i686-windows"];
