// The libraries that a package of nixpkgs or the machine has: the table that nix/ reads too.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "../../base/once.ts";
import { runtimeRoot } from "../../base/runtime-root.ts";

/** nix/packages/native-libraries.json */
interface NativeLibraries {
  /** Dynamic linkers, which each build has. */
  readonly loaders: readonly string[];
  /** The libraries of graphics drivers, which come from the machine. */
  readonly driver: {
    readonly libraries: readonly string[];
    /** A pattern: those of CUDA, which wheels of NVIDIA's or the machine bring. */
    readonly toolkit: string;
  };
  /** By soname: attributes of nixpkgs, of which the first existing one is taken. */
  readonly libraries: Readonly<Record<string, readonly string[]>>;
}

const table = once(
  (): NativeLibraries =>
    JSON.parse(
      readFileSync(join(runtimeRoot(), "nix", "packages", "native-libraries.json"), "utf8"),
    ),
);

export function isKnownLibrary(soname: string): boolean {
  const { libraries, loaders, driver } = table();
  return (
    soname in libraries ||
    loaders.includes(soname) ||
    driver.libraries.includes(soname) ||
    new RegExp(`^(${driver.toolkit})$`).test(soname)
  );
}
