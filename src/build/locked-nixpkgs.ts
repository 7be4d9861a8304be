// The nixpkgs of a project's flake.lock. The project may be hostile: like a flake's input, its nixpkgs is fetched and evaluated
// without access to files and variables of the user.
import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { UserError } from "../base/errors.ts";
import { textIfReadable } from "../base/reading/file-bytes.ts";
import { repositoryAbove } from "../base/repository-above.ts";
import { runProgram } from "../base/run-program.ts";
import { runtimeRoot } from "../base/runtime-root.ts";

/**
 * Its folder in the store; `null` where flake.lock names none.
 *
 * @throws UserError NIXPKGS_MISSING
 */
export async function fetchLockedNixpkgs(
  directory: string,
  signal: AbortSignal,
): Promise<string | null> {
  const locked = await lockedNixpkgs(join(directory, "flake.lock"));
  if (locked === null) return null;
  const refused = await whyRefused(locked);
  if (refused !== null) throw nixpkgsMissing(`is not taken: ${refused}`);
  const args = [
    ...["--eval", "--json", "--option", "experimental-features", "nix-command flakes"],
    // A source with neither a hash nor a revision is refused.
    ...["--option", "pure-eval", "true"],
    ...["--argstr", "locked", JSON.stringify(locked), "-E"],
    "{ locked }: (builtins.fetchTree (builtins.fromJSON locked)).outPath",
  ];
  const fetched = await runProgram("nix-instantiate", args, { signal });
  signal.throwIfAborted();
  if (fetched.exitCode === 0) return JSON.parse(fetched.stdout) as string;
  throw nixpkgsMissing(`cannot be fetched: ${fetched.stderr.trim().split("\n").at(-1)}`);
}

function nixpkgsMissing(why: string): UserError {
  return new UserError(
    "NIXPKGS_MISSING",
    `the nixpkgs of flake.lock ${why}`,
    "build with `--toolchain host` to do without it",
  );
}

interface Restriction {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Options for Nix with which an evaluation of that nixpkgs can read only the project, its repository, and packages that
 * poetry.lock takes from paths elsewhere; and cannot ask a server.
 */
export async function restrictedTo({
  nixpkgs,
  directory,
  sources,
}: {
  readonly nixpkgs: string;
  readonly directory: string;
  /** Paths from the project's folder. */
  readonly sources: readonly string[];
}): Promise<Restriction> {
  const outside = sources.map((path) => resolve(directory, path)).filter(isPython);
  // Its .gitignore files say what is a source: nix/sources/ignored-files.nix.
  const repository = repositoryAbove(directory);
  const own = repository === null ? [directory] : [directory, repository];
  const shown = new Set([runtimeRoot(), nixpkgs]);
  for (const path of [...own, ...outside]) {
    const real = await realpath(path).catch(() => null);
    // A whole home folder is nobody's project.
    if (real === null || (await isWholeHome(real))) continue;
    for (const each of [path, real]) shown.add(each);
  }
  return {
    args: [
      ...["--option", "restrict-eval", "true", "--option", "allowed-uris", ""],
      // An older Nix restricts neither `fetchTree`, which is experimental, nor `fetchGit`, which runs Git.
      ...["--option", "experimental-features", ""],
      ...[...shown].flatMap((path, index) => ["-I", `poetrix-${index}=${path}`]),
    ],
    env: { GIT_DIR: "/dev/null", GIT_ALLOW_PROTOCOL: "none" },
  };
}

/** poetry.lock may be hostile too, and name a private file as a package. */
function isPython(path: string): boolean {
  const names = ["pyproject.toml", "setup.py", "setup.cfg"];
  return (
    /\.(whl|zip|tgz|tbz|tar\.\w+)$/.test(path) || names.some((name) => existsSync(join(path, name)))
  );
}

async function isWholeHome(real: string): Promise<boolean> {
  return real === "/" || real === (await realpath(homedir()).catch(() => null));
}

type Locked = Readonly<Record<string, unknown>>;

/** Nix copies what `path` names into the store, which all users of the machine can read, before it compares hashes. */
async function whyRefused({ type, path, url }: Locked): Promise<string | null> {
  if (type === "path") {
    const real = typeof path === "string" ? await realpath(path).catch(() => path) : "/";
    return existsSync(join(real, "default.nix")) && !(await isWholeHome(real))
      ? null
      : `${real} has no default.nix`;
  }
  if (type === "github" || type === "gitlab" || type === "sourcehut") return null;
  const isRemote = /^(https?|ssh):\/\/[^-/]/.test(String(url));
  if ((type === "git" || type === "tarball") && isRemote) return null;
  return `${JSON.stringify({ type, url })} is not the address of a server`;
}

interface FlakeLock {
  readonly root: string;
  readonly nodes: Readonly<
    Record<string, { inputs?: Readonly<Record<string, string | string[]>>; locked?: Locked }>
  >;
}

/** What flake.lock says of the flake's own input `nixpkgs`, which may follow that of another input. */
async function lockedNixpkgs(path: string): Promise<Locked | null> {
  const text = textIfReadable(path);
  if (text === null) return null;
  try {
    const { nodes, root } = JSON.parse(text) as FlakeLock;
    const resolveInput = (path: readonly string[]): string =>
      path.reduce((node, input) => {
        const next = nodes[node]?.inputs?.[input] ?? "";
        return typeof next === "string" ? next : resolveInput(next);
      }, root);
    return nodes[resolveInput(["nixpkgs"])]?.locked ?? null;
  } catch {
    // No lock, or one that follows itself.
    return null;
  }
}
