// Where other files disagree with pyproject.toml and poetry.lock.
import type { Lock } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { Repository } from "../edits/repository.ts";
import { readProjectFiles } from "./files.ts";
import type { Finding } from "./finding.ts";
import { checkFunctions } from "./functions.ts";
import { checkInstalled } from "./installed.ts";
import { checkLists } from "./lists.ts";
import { checkPythons } from "./pythons.ts";
import { checkTools } from "./tools.ts";
import { checkVersions } from "./versions.ts";

/** By file and line. `overlay` has files as they will be, by their absolute path. */
export async function findDrift({
  project,
  lock,
  repository,
  overlay,
}: {
  readonly project: Project;
  readonly lock: Lock;
  readonly repository: Repository;
  readonly overlay?: ReadonlyMap<string, string>;
}): Promise<Finding[]> {
  const files = await readProjectFiles(repository, overlay);
  return [
    ...checkLists(project, lock, files.nix),
    ...checkFunctions(files.nix),
    ...checkVersions(project, files),
    ...checkPythons(project, files),
    ...checkTools(lock, files.preCommit),
    ...checkInstalled(lock, files),
    ...files.findings,
  ].toSorted(byPlace);
}

export function byPlace(a: Finding, b: Finding): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
