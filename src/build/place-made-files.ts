// Copies what a build adds to its sources, such as compiled modules, into the working tree.
import { chmod, copyFile, mkdir, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { UserError } from "../base/errors.ts";

/**
 * Copies the files of a store path to the same places in a folder; their paths, sorted. Each is moved there whole: a Python that
 * runs keeps the module that it has loaded.
 *
 * @throws UserError WRITE_FAILED
 */
export async function placeMadeFiles(made: string, directory: string): Promise<string[]> {
  const entries = await readdir(made, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(made, join(entry.parentPath, entry.name)))
    .sort();
  const root = await realpath(directory);
  for (const file of files) {
    const target = join(root, file);
    const beside = `${target}.${process.pid}.tmp`;
    try {
      await makeFolder(dirname(target), root);
      await copyFile(join(made, file), beside);
      await chmod(beside, ((await stat(beside)).mode & 0o777) | 0o200);
      await rename(beside, target);
    } catch (error) {
      await rm(beside, { force: true });
      throw new UserError("WRITE_FAILED", `${file} cannot be written: ${(error as Error).message}`);
    }
  }
  return files;
}

/** Makes folders one by one, and never through a link that leads out of the project. */
async function makeFolder(folder: string, root: string): Promise<void> {
  if (folder === root) return;
  await makeFolder(dirname(folder), root);
  await mkdir(folder).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (!(await realpath(folder)).startsWith(`${root}${sep}`)) {
    throw new Error("a link leads out of the project");
  }
}
