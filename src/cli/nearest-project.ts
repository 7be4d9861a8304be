import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The nearest folder with a pyproject.toml, from this one upwards, as Poetry looks for it; `.` where there is none. */
export function nearestProject(): string {
  const here = process.cwd();
  for (let folder = here; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "pyproject.toml"))) return relative(here, folder) || ".";
    if (dirname(folder) === folder) return ".";
  }
}
