// Of a project without a module, as `poetry init` leaves it, nothing can be built: said before the build fails.
// poetry-core: masonry/utils/module.py; utils/helpers.py, module_name
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../poetry/project/project.ts";
import { isTable, tableAt } from "../standards/pyproject.ts";

/** What is missing of the project's package, and what to do; `null` where it is there, or where Poetry's back end is not used. */
export function missingModule(project: Project): string | null {
  if (!project.packageMode || project.buildSystem?.backend !== "poetry.core.masonry.api")
    return null;
  const { packages } = tableAt(tableAt(project.pyproject, "tool"), "poetry");
  const module = project.name.replaceAll(/[-.]/g, "_");
  if (Array.isArray(packages) && packages.length > 0) {
    const missing = packages.flatMap(pathOf).find((path) => !isThere(project, path));
    return missing === undefined ? null : advice(missing);
  }
  const places = [module, `${module}.py`, `src/${module}`, `src/${module}.py`];
  return places.some((path) => isThere(project, path)) ? null : advice(module);
}

function advice(path: string): string {
  const file = path.endsWith(".py") ? path : `${path}/__init__.py`;
  return (
    `the project's package is not there, and \`nix build\` fails without it: make ${file}; or write \`package-mode = false\` ` +
    "under [tool.poetry], remove flake.nix and run `poetrix init` again"
  );
}

/** Where an entry of `packages` says that the package is; a pattern may match anything. */
function pathOf(entry: unknown): string[] {
  if (!isTable(entry) || typeof entry.include !== "string" || /[*?[]/.test(entry.include))
    return [];
  return [typeof entry.from === "string" ? `${entry.from}/${entry.include}` : entry.include];
}

function isThere({ directory }: Project, path: string): boolean {
  return existsSync(join(directory, path));
}
