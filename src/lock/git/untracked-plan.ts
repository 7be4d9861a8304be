// A poetrix.lock that git does not know: no commit has it, and Nix does not see it in a flake.

import { gitHere } from "../../base/git-here.ts";
import { planFileName } from "../../plan/plan.ts";

/** Why it is missing where it matters; `null` where git knows it or is told to ignore it, and where there is no git. */
export async function whyUntracked(directory: string): Promise<string | null> {
  const words = ["ls-files", "--others", "--exclude-standard", "--", planFileName];
  const { stdout } = await gitHere(directory, words);
  return stdout
    ? `git does not know ${planFileName}: no commit has it, and no flake sees it`
    : null;
}

export const howToTrack = `git add ${planFileName}`;
