// Made from src/ by `npm run build`. Do not edit.
// src/base/runtime-root.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
function runtimeRoot() {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "nix", "default.nix"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("the folder nix/ does not lie beside the command line");
    folder = parent;
  }
  return folder;
}

export {
  runtimeRoot
};
