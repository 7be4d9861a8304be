// Made from src/ by `npm run build`. Do not edit.
import {
  runProgram
} from "./run-program.mjs";

// src/base/git-here.ts
import { resolve } from "node:path";
function gitHere(directory, words, signal) {
  const settings = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "safe.bareRepository=explicit"
  ];
  const place = ["-C", resolve(directory)];
  return runProgram("git", [...place, ...settings.flatMap((each) => ["-c", each]), ...words], {
    ...signal && { signal },
    env: {
      // A hook's GIT_DIR makes Git take any folder for the top of the work tree.
      GIT_DIR: void 0,
      GIT_WORK_TREE: void 0,
      GIT_NO_LAZY_FETCH: "1",
      GIT_ALLOW_PROTOCOL: "none"
    }
  });
}

export {
  gitHere
};
