// Where a project, its flake and what belongs to the whole repository lie.
import { access } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

export interface Repository {
  /** The folder that git has, or the project's own where there is no git. Paths of changes start there. */
  readonly root: string;
  /** From `root`, with `/`; `.` for `root` itself. */
  readonly project: string;
  /** The same, of the folder with flake.nix: the project's own first, else the nearest above that has one. */
  readonly flake: string;
}

/** The folders of a project; `flake` is the project's own where there is no flake at all. */
export async function repositoryOf(directory: string): Promise<Repository> {
  const above = [directory];
  for (let folder = directory; dirname(folder) !== folder; ) {
    folder = dirname(folder);
    above.push(folder);
  }
  const top = await firstWith(above, ".git");
  const root = top ?? directory;
  const inside = above.slice(0, above.indexOf(root) + 1);
  const flake = (await firstWith(inside, "flake.nix")) ?? directory;
  return { root, project: fromTo(root, directory), flake: fromTo(root, flake) };
}

async function firstWith(folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) if (await exists(join(folder, name))) return folder;
  return null;
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
