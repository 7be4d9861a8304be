// What `poetrix lock` says of missing files and folders that the lock names.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { PackageId, Plan } from "../../plan/plan.ts";

/**
 * The warning is repeated each time until the file is there. Poetry refuses to install the groups that need it, and
 * installs the others; so does Nix.
 */
export function missingFiles(
  { packages, targets }: Pick<Plan, "packages" | "targets">,
  directory: string,
): string[] {
  return Object.entries(packages).flatMap(([id, { source }]) => {
    if (source.kind !== "file" && source.kind !== "directory") return [];
    const path = resolve(directory, source.path);
    if (existsSync(path)) return [];
    const groups = groupsOf(id as PackageId, targets).join(", ");
    return [
      `poetry.lock takes ${id} from ${path}, which is not there: these groups cannot be built: ${groups}\n` +
        "hint: put it there, or name where it is in pyproject.toml and run `poetry lock`",
    ];
  });
}

function groupsOf(id: PackageId, targets: Plan["targets"]): string[] {
  const groups = Object.values(targets).flatMap(({ packages }) =>
    Object.keys(packages[id]?.include ?? {}),
  );
  return [...new Set(groups)].sort();
}
