// The files of a project that may say something about its dependencies.
import { readdir } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UserError } from "../../base/errors.ts";
import { gitHere } from "../../base/reading/git-here.ts";
import type { YamlFault, YamlFile } from "../../base/reading/yaml-reader.ts";
import { fromTo, type Repository } from "../edits/repository.ts";
import { readText } from "../edits/write-files.ts";
import { readNix } from "../nix/read.ts";
import type { NixFile } from "../nix/tree.ts";
import type { Finding } from "./finding.ts";

export interface ReadNixFile {
  readonly path: string;
  readonly file: NixFile;
}

export interface ReadYamlFile extends YamlFile {
  readonly path: string;
}

export interface ProjectFiles {
  readonly nix: readonly ReadNixFile[];
  readonly workflows: readonly ReadYamlFile[];
  readonly preCommit: ReadYamlFile | null;
  /** `.vscode/tasks.json` of the project and of the repository. */
  readonly tasks: readonly { readonly path: string; readonly text: string }[];
  /** `null` where there is none. */
  readonly versionFile: string | null;
  readonly pythonVersionFile: string | null;
  /** Files that could not be read. */
  readonly findings: readonly Finding[];
}

/**
 * Paths are those from the project's folder. `overlay` has files as they will be, by their absolute path. In a repository
 * with several projects, workflows that name only other projects do not count.
 */
export async function readProjectFiles(
  repository: Repository,
  overlay: ReadonlyMap<string, string> = new Map(),
): Promise<ProjectFiles> {
  const directory = resolve(repository.root, repository.project);
  const top = fromTo(directory, repository.root);
  const read = async (path: string): Promise<string | null> =>
    overlay.get(resolve(directory, path)) ?? (await readText(directory, path)).text;
  const findings: Finding[] = [];
  const nix: ReadNixFile[] = [];
  const flake = fromTo(directory, resolve(repository.root, repository.flake, "flake.nix"));
  const paths = new Set(await nixFilesIn(directory));
  if (overlay.has(resolve(directory, flake)) || (await read(flake)) !== null) paths.add(flake);
  for (const path of [...paths].toSorted()) {
    const text = await read(path);
    try {
      nix.push({ path, file: readNix(text ?? "", path) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.code === "NIX_TOO_LARGE") {
        if (path === flake) throw error;
        // It is generated, and says nothing of this project.
        continue;
      }
      const [, line = "1", reason = error.message] =
        /^.*?:(\d+):\d+: (.*)$/s.exec(error.message) ?? [];
      findings.push({
        rule: "unreadable",
        file: path,
        line: Number(line),
        message: `it is not Nix: ${reason}`,
      });
    }
  }
  let readYaml: ((text: string) => YamlFile | YamlFault) | undefined;
  const yaml = async (
    path: string,
    passesOver: (text: string) => boolean = () => false,
  ): Promise<ReadYamlFile[]> => {
    const text = await read(path);
    if (text === null || passesOver(text)) return [];
    const { yamlReader } = await import("../../base/reading/yaml-reader.ts");
    readYaml ??= yamlReader();
    const parsed = readYaml(text);
    if ("document" in parsed) return [{ path, ...parsed }];
    const { line, problem } = parsed;
    findings.push({ rule: "unreadable", file: path, line, message: problem });
    return [];
  };
  const inTop = (path: string): string => (top === "." ? path : `${top}/${path}`);
  const others = await otherProjects(repository);
  const isOfOthers = (text: string): boolean =>
    !text.includes(repository.project) && others.some((other) => text.includes(other));
  const workflows: ReadYamlFile[] = [];
  for (const name of await namesIn(join(repository.root, ".github/workflows"))) {
    if (!/\.ya?ml$/.test(name)) continue;
    workflows.push(...(await yaml(inTop(`.github/workflows/${name}`), isOfOthers)));
  }
  const tasks: { path: string; text: string }[] = [];
  for (const path of new Set([".vscode/tasks.json", inTop(".vscode/tasks.json")])) {
    const text = await read(path);
    if (text !== null && !isOfOthers(text)) tasks.push({ path, text });
  }
  const [preCommit = null] = await yaml(inTop(".pre-commit-config.yaml"));
  return {
    nix,
    workflows,
    preCommit,
    tasks,
    versionFile: await read("VERSION"),
    pythonVersionFile: await read(".python-version"),
    findings,
  };
}

/** The folders of the repository's other projects in subfolders, where this one is in a subfolder too. */
async function otherProjects({ root, project }: Repository): Promise<string[]> {
  if (project === ".") return [];
  const { exitCode, stdout } = await gitHere(root, [
    "ls-files",
    "-z",
    "--",
    ":(glob)**/poetry.lock",
  ]);
  const folders = exitCode === 0 ? stdout.split("\0").filter(Boolean).map(dirname) : [];
  return folders.filter((folder) => folder !== "." && folder !== project);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    return [];
  }
}

/** Folders of other programs, whose Nix files are not the project's. */
const passedOver = new Set(["node_modules", "result", "__pycache__", "venv"]);

async function nixFilesIn(directory: string): Promise<string[]> {
  const found: string[] = [];
  const pending = [directory];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    // What only another user may read, such as the data of a database, is no part of the project.
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isFile() && entry.name.endsWith(".nix")) found.push(path);
      const isOwn = !entry.name.startsWith(".") && !passedOver.has(entry.name);
      if (entry.isDirectory() && isOwn) pending.push(path);
    }
  }
  return found.map((path) => relative(directory, path).split(sep).join("/")).toSorted();
}
