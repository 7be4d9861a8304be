// Git in a project's own folder, which a stranger may have filled.
import { lstatSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { repositoryAbove } from "../repository-above.ts";
import { type Ran, runProgram } from "../run-program.ts";
import { readBytes } from "./file-bytes.ts";

/**
 * Asks Git about the repository that `directory` lies in, and lets nothing of that repository run a program: no watcher of files,
 * no server for what is missing, and no repository without a `.git`, which any folder of a clone may be made to look like.
 *
 * @throws UserError UNREADABLE_FILE
 */
export async function gitHere(
  directory: string,
  words: readonly string[],
  signal?: AbortSignal,
): Promise<Ran> {
  const settings = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "safe.bareRepository=explicit",
  ];
  refusePipes(resolve(directory));
  const place = ["-C", resolve(directory)];
  return runProgram("git", [...place, ...settings.flatMap((each) => ["-c", each]), ...words], {
    ...(signal && { signal }),
    env: {
      // A hook's GIT_DIR makes Git take any folder for the top of the work tree.
      GIT_DIR: undefined,
      GIT_WORK_TREE: undefined,
      GIT_NO_LAZY_FETCH: "1",
      GIT_ALLOW_PROTOCOL: "none",
    },
  });
}

/** Git waits for ever on a `.gitignore` that is a pipe. */
function refusePipes(directory: string): void {
  const top = repositoryAbove(directory);
  for (let folder = directory; top !== null; folder = dirname(folder)) {
    const path = join(folder, ".gitignore");
    if (lstatSync(path, { throwIfNoEntry: false })?.isFIFO()) readBytes(path);
    if (folder === top) return;
  }
}
