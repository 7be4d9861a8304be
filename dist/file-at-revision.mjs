// Made from src/ by `npm run build`. Do not edit.
import {
  gitHere
} from "./git-here.mjs";
import {
  UserError
} from "./errors.mjs";

// src/lock/git/file-at-revision.ts
async function fileAtRevision(directory, file, { revision, hint }) {
  const isRevision = !revision.startsWith("-");
  const words = ["cat-file", "blob", `${revision}:./${file}`];
  const ran = isRevision ? await gitHere(directory, words) : null;
  if (ran?.isMissing) throw new UserError("GIT_MISSING", "git is not on PATH");
  if (ran !== null && ran.exitCode === 0) return ran.stdout;
  const reason = ran?.stderr.replace(/^fatal: /, "").trim() ?? "it is not a revision";
  throw new UserError("UNKNOWN_REVISION", `git has no ${file} at ${revision}: ${reason}`, hint);
}

export {
  fileAtRevision
};
