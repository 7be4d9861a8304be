// Made from src/ by `npm run build`. Do not edit.
import {
  gitHere
} from "./git-here.mjs";
import {
  planFileName
} from "./plan-2.mjs";

// src/lock/git/untracked-plan.ts
async function whyUntracked(directory) {
  const words = ["ls-files", "--others", "--exclude-standard", "--", planFileName];
  const { stdout } = await gitHere(directory, words);
  return stdout ? `git does not know ${planFileName}: it is in no commit, and a flake does not see it` : null;
}
var howToTrack = `git add ${planFileName}`;

export {
  whyUntracked,
  howToTrack
};
