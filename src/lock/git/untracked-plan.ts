// Recognises a poetrix.lock that git does not track: it is in no commit, and Nix does not see it in a flake.

import { gitHere } from "../../base/reading/git-here.ts";
import { planFileName } from "../../plan/plan.ts";

/** Why this matters; `null` if git tracks or ignores the file, or there is no git. */
export async function whyUntracked(directory: string): Promise<string | null> {
  const words = ["ls-files", "--others", "--exclude-standard", "--", planFileName];
  const { stdout } = await gitHere(directory, words);
  return stdout
    ? `git does not track ${planFileName}: it is in no commit, and a flake does not see it`
    : null;
}

export const howToTrack = `git add ${planFileName}`;
