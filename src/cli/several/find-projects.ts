// The Poetry projects below a folder: those that git knows or would know, those of submodules too.
import { type Dirent, existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../base/context.ts";
import { systemError, UserError } from "../../base/errors.ts";
import { isFolder } from "../../base/is-folder.ts";
import { textIfReadable } from "../../base/reading/file-bytes.ts";
import { gitHere } from "../../base/reading/git-here.ts";

/** Folders with a pyproject.toml and a poetry.lock, sorted. Those that lack the second are named in a note. */
export async function findProjects(
  top: string,
  { progress, signal }: Context,
): Promise<readonly string[]> {
  if (!(await isFolder(top))) {
    throw new UserError("NO_FOLDER", `${top}: there is no such folder`);
  }
  const search: Search = { top, unreadable: [] };
  const manifests = (await listedByGit(top, signal)) ?? (await inFolders(search));
  const projects: string[] = [];
  for (const folder of manifests.toSorted()) {
    const directory = join(top, folder);
    const names = filesAmong(await entriesIn(search, directory));
    if (names.has("poetry.lock") && names.has("pyproject.toml")) projects.push(directory);
    else if (names.has("pyproject.toml") && (await isOfPoetry(directory))) {
      progress.note(
        `${directory} is left out: it has no poetry.lock, which \`poetry lock\` writes`,
      );
    }
  }
  for (const folder of await repositoriesBelow(top, signal)) {
    progress.note(
      `${join(top, folder)} is left out: it is a repository of its own, and no submodule; name it, or run this there`,
    );
  }
  for (const problem of search.unreadable) progress.note(`${problem}: it is left out`);
  if (projects.length === 0) {
    throw new UserError(
      "NO_PROJECTS",
      `there is no Poetry project below ${top}: no folder with a pyproject.toml and a poetry.lock that git does not ignore`,
      "`poetry lock` writes poetry.lock; or name the folders of the projects",
    );
  }
  return projects;
}

async function isOfPoetry(directory: string): Promise<boolean> {
  const text = textIfReadable(join(directory, "pyproject.toml")) ?? "";
  return /^\[tool\.poetry[.\]]|poetry\.core/m.test(text);
}

/** `null` without git or a repository. A deleted file is not listed. */
async function listedByGit(top: string, signal: AbortSignal): Promise<string[] | null> {
  const known = await list(top, ["--cached", "--recurse-submodules"], signal);
  const others = await list(top, ["--others", "--exclude-standard"], signal);
  if (known === null || others === null) return null;
  return [...new Set([...known, ...others])].filter(isSearched);
}

/** Other repositories inside this one that have projects: git lists only their folder. */
async function repositoriesBelow(top: string, signal: AbortSignal): Promise<readonly string[]> {
  const words = ["ls-files", "-z", "--others", "--exclude-standard", "--directory"];
  const { exitCode, stdout } = await gitHere(top, words, signal);
  signal.throwIfAborted();
  if (exitCode !== 0) return [];
  const folders = stdout.split("\0").filter((path) => path.endsWith("/") && isSearched(path));
  const found: string[] = [];
  for (const folder of folders.map((path) => path.slice(0, -1))) {
    const directory = join(top, folder);
    if (!existsSync(join(directory, ".git"))) continue;
    if (((await listedByGit(directory, signal)) ?? []).length > 0) found.push(folder);
  }
  return found;
}

/** The folders of the files that are named pyproject.toml. */
async function list(
  top: string,
  options: readonly string[],
  signal: AbortSignal,
): Promise<string[] | null> {
  const pattern = [":(glob)**/pyproject.toml"];
  const words = ["ls-files", "-z", ...options, "--", ...pattern];
  const { exitCode, stdout } = await gitHere(top, words, signal);
  signal.throwIfAborted();
  if (exitCode !== 0) return null;
  const paths = stdout.split("\0").filter(Boolean);
  return paths.map((path) => path.replace(/\/?pyproject\.toml$/, ""));
}

/** Folders with other people's projects, or without any. */
const neverSearched = new Set(
  ".git .hg .svn .direnv .venv .tox .nox __pycache__ node_modules".split(" "),
);
const isSearched = (path: string): boolean =>
  !path.split("/").some((name) => neverSearched.has(name));

interface Search {
  readonly top: string;
  /** A sentence for each folder that could not be read. */
  readonly unreadable: string[];
}

/** None where the folder is gone, or cannot be read. */
async function entriesIn({ unreadable }: Search, folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const refused = systemError(error);
    if (refused !== null) unreadable.push(refused.message);
    return [];
  }
}

function filesAmong(entries: readonly Dirent[]): ReadonlySet<string> {
  return new Set(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name));
}

async function inFolders(search: Search, below = ""): Promise<string[]> {
  const entries = await entriesIn(search, join(search.top, below));
  const names = filesAmong(entries);
  if (names.has("pyvenv.cfg")) return [];
  const folders = entries.filter((entry) => entry.isDirectory() && !neverSearched.has(entry.name));
  const found = await Promise.all(folders.map(({ name }) => inFolders(search, join(below, name))));
  return [...(names.has("pyproject.toml") ? [below] : []), ...found.flat()];
}
