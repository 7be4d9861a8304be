// Revisions of Git repositories as plain trees, with their submodules and without history, in a cache of our own.
import { createHash } from "node:crypto";
import { access, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError, withoutCredentials } from "../../errors.ts";
import { runProgram } from "../../run-program.ts";
import { cacheDirectory } from "../cache.ts";

export interface GitRevision {
  /** May hold a user and password, as poetry.lock has it. */
  readonly url: string;
  /** The full commit. */
  readonly revision: string;
}

/** The name of every such tree in the Nix store, as nixpkgs' fetchgit has it. */
export const treeName = "source";

/**
 * The tree of a revision: a folder called `source`, which is not to be written into. Who may read the repository is asked
 * of Git itself: its credential helpers, its SSH keys, netrc.
 *
 * @throws UserError GIT_MISSING, GIT_FAILED
 */
export async function gitTree(wanted: GitRevision, signal: AbortSignal): Promise<string> {
  const key = createHash("sha256").update(`${withoutCredentials(wanted.url)}\n${wanted.revision}`);
  const folder = join(cacheDirectory(), "git", key.digest("hex").slice(0, 32));
  const tree = join(folder, treeName);
  if (await isThere(tree)) return tree;
  await mkdir(folder, { recursive: true });
  const part = await mkdtemp(join(folder, "part-"));
  try {
    await checkOut(wanted, part, signal);
    await removeHistory(part);
    // Another run may have been faster.
    await rename(part, tree).catch(async (error) => {
      if (!(await isThere(tree))) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return tree;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function checkOut(
  { url, revision }: GitRevision,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const git = async (...args: string[]): Promise<string | null> => {
    const { exitCode, stderr, isMissing } = await runProgram("git", [...settings, ...args], {
      cwd: folder,
      env: { GIT_TERMINAL_PROMPT: "0", ...noOtherRepository },
      signal,
    });
    signal.throwIfAborted();
    if (isMissing) throw gitMissing();
    return exitCode === 0 ? null : stderr.trim();
  };
  const need = async (...args: string[]): Promise<void> => {
    const failure = await git(...args);
    if (failure !== null) throw gitFailed(url, revision, failure);
  };
  await need("init", "--quiet");
  await need("remote", "add", "origin", url);
  // A server that does not give single revisions gives all.
  const single = await git("fetch", "--quiet", "--depth", "1", "origin", revision);
  if (single !== null) {
    await need("fetch", "--quiet", "--tags", "origin", "+refs/*:refs/remotes/origin/*");
  }
  await need("checkout", "--quiet", "--detach", revision);
  await need("submodule", "--quiet", "update", "--init", "--recursive");
}

const settings = [
  // This machine's line endings and hooks say nothing about the tree.
  ...["-c", "core.autocrlf=false", "-c", "core.hooksPath=/dev/null"],
  // Nor does an installed Git LFS: nixpkgs' fetchgit takes the pointers as well.
  ...["-c", "filter.lfs.smudge=", "-c", "filter.lfs.process=", "-c", "filter.lfs.required=false"],
  // Poetry clones submodules over `file:` as well, which Git has shut since 2.38.
  ...["-c", "protocol.file.allow=always"],
];

/**
 * In a hook Git says which repository it is about: the user's own, which is not ours to write into.
 * `git rev-parse --local-env-vars`, but for settings, which may hold how to log in.
 */
const noOtherRepository = Object.fromEntries(
  [
    ...["GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_PREFIX"],
    ...["GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"],
    ...["GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE"],
    ...["GIT_NAMESPACE", "GIT_CONFIG"],
  ].map((name) => [name, undefined]),
);

/** `.git` of the repository and of each submodule: the tree alone has a hash that does not change. */
async function removeHistory(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.name === ".git") await rm(path, { recursive: true, force: true });
    else if (entry.isDirectory()) await removeHistory(path);
  }
}

function gitMissing(): UserError {
  return new UserError(
    "GIT_MISSING",
    "git, which poetry.lock takes packages from, is not on PATH",
    "install it, on Debian with `apt install git`",
  );
}

function gitFailed(url: string, revision: string, failure: string): UserError {
  const lines = failure.split("\n").filter((line) => !/^\s*$|^warning:|^hint:/.test(line));
  const telling = lines.find((line) => line.startsWith("fatal: ")) ?? lines.at(-1);
  const reason = withoutCredentials(telling ?? "it said nothing").replace(/^fatal: /, "");
  const isRefused =
    /Authentication failed|could not read (Username|Password)|Permission denied|\b40[13]\b/.test(
      failure,
    );
  const isGone = /not our ref|unable to read tree|did not match any|reference is not a tree/.test(
    failure,
  );
  const isElsewhere = /does not appear to be a git repository|[Rr]epository .*not found/.test(
    failure,
  );
  return new UserError(
    "GIT_FAILED",
    `git could not bring the commit ${revision} of ${url}: ${reason}`,
    isRefused
      ? "give Git what the server asks for: a credential helper, an SSH key, or a line in netrc"
      : isGone
        ? "the commit is no longer there: lock another with `poetry update`"
        : isElsewhere
          ? "say in pyproject.toml where the repository is now, and run `poetry lock`"
          : undefined,
  );
}
