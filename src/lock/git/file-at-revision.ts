// A file of the project as a commit has it.
import { UserError } from "../../base/errors.ts";
import { gitHere } from "../../base/reading/git-here.ts";

/**
 * Its text. The revision may name the folder that the project lay in then, as Git does: `v1.0:services/api`, or `v1.0:` for the
 * top of the repository.
 *
 * @throws UserError UNKNOWN_REVISION, GIT_MISSING
 */
export async function fileAtRevision(
  directory: string,
  file: string,
  { revision, hint }: { readonly revision: string; readonly hint: string },
): Promise<string> {
  // A revision that begins so would be an option of Git's.
  const isRevision = !revision.startsWith("-");
  // cat-file runs no filter.
  const words = ["cat-file", "blob", placeOf(revision, file)];
  const ran = isRevision ? await gitHere(directory, words) : null;
  if (ran?.isMissing) {
    throw new UserError(
      "GIT_MISSING",
      `git, which has ${file} at ${revision}, is not on PATH`,
      "install it, on Debian with `apt install git`",
    );
  }
  if (ran !== null && ran.exitCode === 0) return ran.stdout;
  const reason = ran?.stderr.replace(/^fatal: /, "").trim() ?? "it is not a revision";
  throw new UserError(
    "UNKNOWN_REVISION",
    `git has no ${file} at ${revision}: ${reason || "it did not say why"}`,
    hint,
  );
}

function placeOf(revision: string, file: string): string {
  const [commit, folder] = revision.split(/:(.*)/s);
  if (folder === undefined) return `${commit}:./${file}`;
  return `${commit}:${folder === "" || folder.endsWith("/") ? folder : `${folder}/`}${file}`;
}
