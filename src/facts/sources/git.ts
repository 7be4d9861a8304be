// Revisions of Git repositories as plain trees, with their submodules and without history, in a cache of our own.

import { createHash } from "node:crypto";
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError, withoutCredentials } from "../../base/errors.ts";
import { runProgram } from "../../base/run-program.ts";
import { cacheDirectory, cacheFolder, refuseForeign } from "../../base/writing/cache.ts";
import { unfinishedInCache } from "../../base/writing/unfinished.ts";
import { type GitRevision, gitProtocols } from "../../poetry/dependencies/git-revision.ts";
import { decodePercent } from "../../standards/percent-encoding.ts";
import { certificateHint, isCertificateFault } from "../index/certificates.ts";

/** The name of every such tree in the Nix store, as nixpkgs' fetchgit has it. */
export const treeName = "source";

/**
 * The tree of a revision: a folder called `source`, which is not to be written into. Who may read the repository is asked
 * of Git itself: its credential helpers, its SSH keys, netrc. No other program runs that the repository or the user's settings
 * name: a tree is what the commit holds.
 *
 * @throws UserError GIT_MISSING, GIT_FAILED
 */
export async function gitTree(wanted: GitRevision, signal: AbortSignal): Promise<string> {
  const key = createHash("sha256").update(`${withoutCredentials(wanted.url)}\n${wanted.revision}`);
  const name = key.digest("hex").slice(0, 32);
  const tree = join(cacheDirectory(), "git", name, treeName);
  await refuseForeign(await cacheFolder("git", name));
  if (await isThere(tree)) {
    await refuseForeign(tree);
    return tree;
  }
  const part = await unfinishedInCache();
  await mkdir(part);
  try {
    const templates = join(part, "templates");
    const checkout = join(part, treeName);
    await mkdir(join(templates, "info"), { recursive: true });
    // These attributes take precedence over all others, in submodules too: no filter from the user's settings is applied.
    await writeFile(join(templates, "info", "attributes"), "* -filter\n");
    await mkdir(checkout);
    await checkOut(wanted, { folder: checkout, templates, signal });
    await removeHistory(checkout);
    // Another process may have made it meanwhile.
    await rename(checkout, tree).catch(async (error) => {
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
  place: { readonly folder: string; readonly templates: string; readonly signal: AbortSignal },
): Promise<void> {
  const { folder, templates, signal } = place;
  const { address, login, variables } = withoutPassword(url);
  const settings = [...alwaysSet, ...login];
  const isOwn = url.startsWith("file:");
  const git = async (...args: string[]): Promise<string | null> => {
    const options = settings.flatMap((setting) => ["-c", setting]);
    const { exitCode, stderr, isMissing } = await runProgram("git", [...options, ...args], {
      cwd: folder,
      about: `git, which fetches ${withoutCredentials(url)}`,
      env: {
        ...noOtherRepository,
        ...variables,
        GIT_TERMINAL_PROMPT: "0",
        GIT_TEMPLATE_DIR: templates,
        GIT_ATTR_NOSYSTEM: "1",
        GIT_DEFAULT_HASH: revision.length === 64 ? "sha256" : "sha1",
        // No helper program for an address such as `ext::PROGRAM`. Poetry clones submodules over `file:` as well, which Git has
        // shut since 2.38: they are taken where the repository itself lies there, not of a stranger's.
        GIT_ALLOW_PROTOCOL: gitProtocols
          .filter((protocol) => protocol !== "file" || isOwn || args[0] !== "submodule")
          .join(":"),
      },
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
  await need("remote", "add", "--", "origin", address);
  // If a server does not serve single revisions, everything is fetched.
  const single = await git("fetch", "--quiet", "--depth", "1", "--", "origin", revision);
  if (single !== null) {
    await need("fetch", "--quiet", "--tags", "--", "origin", "+refs/*:refs/remotes/origin/*");
  }
  await need("checkout", "--quiet", "--detach", revision, "--");
  // `--checkout`, whatever .gitmodules or the user's settings name in its place: that can be a program.
  await need("submodule", "--quiet", "update", "--init", "--recursive", "--checkout");
}

const alwaysSet = [
  // This machine's line endings, hooks and watchers say nothing about the tree; nothing is left running.
  ...["core.autocrlf=false", "core.eol=lf", "core.symlinks=true", "core.sparseCheckout=false"],
  ...["core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "submodule.active=."],
  ...["core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false"],
];

/**
 * All users of a machine can read the arguments of a program: a password goes to Git in a variable, by a credential helper for
 * this one server, and into no store.
 */
function withoutPassword(url: GitRevision["url"]): {
  readonly address: string;
  readonly login: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
} {
  const [, protocol, user = "", password, rest = ""] =
    /^(https?):\/\/([^/:@]*):([^/]*)@(.*)$/.exec(url) ?? [];
  if (protocol === undefined) return { address: url, login: [], variables: {} };
  const server = `${protocol}://${rest.replace(/\/.*$/, "")}`;
  const tell = `printf 'username=%s\\npassword=%s\\n' "$POETRIX_GIT_USER" "$POETRIX_GIT_PASSWORD"`;
  return {
    address: `${protocol}://${rest}`,
    login: [
      `credential.${server}.helper=`,
      `credential.${server}.helper=!f() { test "$1" != get || ${tell}; }; f`,
    ],
    variables: {
      POETRIX_GIT_USER: decodePercent(user),
      POETRIX_GIT_PASSWORD: decodePercent(password ?? ""),
    },
  };
}

/**
 * In a hook Git says which repository it is about: the user's own, which is not ours to write into.
 * `git rev-parse --local-env-vars`, but for settings, which may hold how to log in.
 */
const noOtherRepository = Object.fromEntries(
  [
    ...["GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_PREFIX"],
    ...["GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"],
    ...["GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE"],
    ...["GIT_NAMESPACE", "GIT_CONFIG", "GIT_PROTOCOL_FROM_USER"],
    ...["GIT_ATTR_SOURCE", "GIT_EXTERNAL_DIFF", "GIT_TRACE2_EVENT", "GIT_TRACE"],
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
    `git could not fetch the commit ${revision} of ${url}: ${reason}`,
    isRefused
      ? "give Git what the server asks for: a credential helper, an SSH key, or a line in netrc"
      : isGone
        ? "the commit is no longer there: lock another with `poetry update`"
        : isElsewhere
          ? "say in pyproject.toml where the repository is now, and run `poetry lock`"
          : isCertificateFault(failure)
            ? certificateHint()
            : undefined,
  );
}
