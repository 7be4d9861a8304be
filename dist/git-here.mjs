// Made from src/ by `npm run build`. Do not edit.
import {
  planFileName
} from "./plan-shape.mjs";
import {
  runProgram
} from "./run-program.mjs";

// src/lock/git-here.ts
function gitHere(directory, words) {
  const settings = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "safe.bareRepository=explicit"
  ];
  return runProgram("git", [...settings.flatMap((setting) => ["-c", setting]), ...words], {
    cwd: directory,
    env: {
      // A hook's GIT_DIR makes Git take any folder for the top of the work tree.
      GIT_DIR: void 0,
      GIT_WORK_TREE: void 0,
      GIT_NO_LAZY_FETCH: "1",
      GIT_ALLOW_PROTOCOL: "none"
    }
  });
}

// src/lock/untracked-plan.ts
async function whyUntracked(directory) {
  const words = ["ls-files", "--others", "--exclude-standard", "--", planFileName];
  const { stdout } = await gitHere(directory, words);
  return stdout ? `git does not know ${planFileName}: no commit has it, and no flake sees it` : null;
}

export {
  gitHere,
  whyUntracked
};
