import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder with `.git` that a folder lies in, or is itself; `null` where there is none. */
export function repositoryAbove(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? null : repositoryAbove(above);
}
