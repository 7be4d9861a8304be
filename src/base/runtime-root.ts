import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder that holds `nix/`: above `dist/` in what we publish, above `src/` in a checkout.
 */
export function runtimeRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "nix", "default.nix"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the folder nix/ does not lie beside the command line");
    folder = parent;
  }
  return folder;
}
