// A poetrix.lock that git does not know: no commit has it, and Nix does not see it in a flake.

import { planFileName } from "../plan/read-plan.ts";
import { runProgram } from "../run-program.ts";

/** Why it is missing where it matters; `null` where git knows it or is told to ignore it, and where there is no git. */
export async function whyUntracked(directory: string): Promise<string | null> {
  const words = ["ls-files", "--others", "--exclude-standard", "--", planFileName];
  // A hook's GIT_DIR makes Git take any folder for the top of the work tree.
  const env = { GIT_DIR: undefined, GIT_WORK_TREE: undefined };
  const { stdout } = await runProgram("git", words, { cwd: directory, env });
  return stdout
    ? `git does not know ${planFileName}: no commit has it, and no flake sees it`
    : null;
}
