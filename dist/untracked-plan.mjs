// Made from src/ by `npm run build`. Do not edit.
import {
  planFileName
} from "./plan-shape.mjs";
import {
  runProgram
} from "./run-program.mjs";

// src/lock/untracked-plan.ts
async function whyUntracked(directory) {
  const words = ["ls-files", "--others", "--exclude-standard", "--", planFileName];
  const env = { GIT_DIR: void 0, GIT_WORK_TREE: void 0 };
  const { stdout } = await runProgram("git", words, { cwd: directory, env });
  return stdout ? `git does not know ${planFileName}: no commit has it, and no flake sees it` : null;
}

export {
  whyUntracked
};
