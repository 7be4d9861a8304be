import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder that holds `nix/`: above `dist/poetrix.mjs` in what we publish, above `src/` in a checkout.
 */
export function runtimeRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "nix", "default.nix"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the folder nix/ does not lie beside the command line");
    folder = parent;
  }
  return folder;
}
