// Where a project, its flake and what belongs to the whole repository lie.
import { existsSync } from "node:fs";
import { access } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { repositoryAbove } from "../../base/repository-above.ts";

export interface Repository {
  /** The folder that git has, or the project's own where there is no git. Paths of changes start there. */
  readonly root: string;
  /** From `root`, with `/`; `.` for `root` itself. */
  readonly project: string;
  /** The same, of the folder with flake.nix: the project's own first, else the nearest above that has one. */
  readonly flake: string;
}

/** The folders of a project; `flake` is the project's own where there is no flake at all. */
export function repositoryOf(directory: string): Repository {
  const root = repositoryAbove(directory) ?? directory;
  let flake = directory;
  while (flake !== root && !existsSync(join(flake, "flake.nix"))) flake = dirname(flake);
  if (!existsSync(join(flake, "flake.nix"))) flake = directory;
  return { root, project: fromTo(root, directory), flake: fromTo(root, flake) };
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The way from a folder to a path, with `/`; `.` where they are the same. */
export function fromTo(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/") || ".";
}

/** `path` in a folder, as it is written: `services/api/flake.nix`, or `flake.nix` in `.`. */
export function inFolder(folder: string, path: string): string {
  return folder === "." ? path : `${folder}/${path}`;
}
