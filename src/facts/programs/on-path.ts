import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

const places = new Map<string, Promise<string | null>>();

/** Where PATH has `program`; looked up once. */
export function onPath(program: string): Promise<string | null> {
  const known = places.get(program);
  if (known !== undefined) return known;
  const place = firstExecutable(pathFolders().map((folder) => join(folder, program)));
  places.set(program, place);
  return place;
}

/** The folders of PATH, in its order. */
export function pathFolders(): string[] {
  return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
}

/** The first of these files that may be run. */
export async function firstExecutable(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return null;
}
