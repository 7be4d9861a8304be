// What `poetrix lock` says of files and folders that the lock names and nobody put there.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { PackageId, Plan } from "../../plan/plan.ts";

/** Said each time, until it is there: Poetry refuses to install the groups that take it, and installs the others; so does Nix. */
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
      `poetry.lock takes ${id} from ${path}, which is not there: what has it cannot be built (groups: ${groups})\n` +
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
