// Made from src/ by `npm run build`. Do not edit.
// src/base/repository-above.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
function repositoryAbove(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? null : repositoryAbove(above);
}

export {
  repositoryAbove
};
