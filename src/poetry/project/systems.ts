// Systems, as Nix names them.

/** Those that nixpkgs has Python for. */
export const nixSystems = [
  ...[
    "x86_64",
    "aarch64",
    "i686",
    "armv6l",
    "armv7l",
    "loongarch64",
    "powerpc64",
    "powerpc64le",
  ].map((cpu) => `${cpu}-linux`),
  ...["riscv32", "riscv64", "s390x"].map((cpu) => `${cpu}-linux`),
  ...["x86_64-darwin", "aarch64-darwin", "x86_64-freebsd", "aarch64-freebsd"],
];

/** Others that wheels are made for: `show` answers for them. */
export const otherSystems = ["x86_64-windows", "aarch64-windows", "i686-windows"];
