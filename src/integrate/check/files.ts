// The files of a project that may say something about its dependencies.
import { readdir } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Document, LineCounter } from "yaml";
import { UserError } from "../../base/errors.ts";
import { fromTo, type Repository } from "../edits/repository.ts";
import { readText } from "../edits/write-files.ts";
import { readNix } from "../nix/read.ts";
import type { NixFile } from "../nix/tree.ts";
import type { Finding } from "./finding.ts";

export interface ReadNixFile {
  readonly path: string;
  readonly file: NixFile;
}

export interface ReadYamlFile {
  readonly path: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

export interface ProjectFiles {
  readonly nix: readonly ReadNixFile[];
  readonly workflows: readonly ReadYamlFile[];
  readonly preCommit: ReadYamlFile | null;
  /** `null` where there is none. */
  readonly versionFile: string | null;
  readonly pythonVersionFile: string | null;
  /** Files that could not be read. */
  readonly findings: readonly Finding[];
}

/**
 * Paths are those from the project's folder. `overlay` has files as they will be, by their absolute path. Of workflows of a
 * repository with other projects only those count that name this one.
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
  const yaml = async (path: string, needed = ""): Promise<ReadYamlFile[]> => {
    const text = await read(path);
    if (text === null || !text.includes(needed)) return [];
    const parsed = await parseYaml(path, text);
    if ("document" in parsed) return [parsed];
    findings.push(parsed);
    return [];
  };
  const inTop = (path: string): string => (top === "." ? path : `${top}/${path}`);
  const named = repository.project === "." ? "" : repository.project;
  const workflows: ReadYamlFile[] = [];
  for (const name of await namesIn(join(repository.root, ".github/workflows"))) {
    if (!/\.ya?ml$/.test(name)) continue;
    workflows.push(...(await yaml(inTop(`.github/workflows/${name}`), named)));
  }
  const [preCommit = null] = await yaml(inTop(".pre-commit-config.yaml"));
  return {
    nix,
    workflows,
    preCommit,
    versionFile: await read("VERSION"),
    pythonVersionFile: await read(".python-version"),
    findings,
  };
}

async function parseYaml(path: string, text: string): Promise<ReadYamlFile | Finding> {
  const { LineCounter, parseDocument } = await import("./read-yaml.ts");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return { path, document, lines };
  const { line } = lines.linePos(error.pos[0]);
  return { rule: "unreadable", file: path, line, message: `it is not YAML: ${error.message}` };
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
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile() && entry.name.endsWith(".nix")) found.push(path);
      const isOwn = !entry.name.startsWith(".") && !passedOver.has(entry.name);
      if (entry.isDirectory() && isOwn) pending.push(path);
    }
  }
  return found.map((path) => relative(directory, path).split(sep).join("/")).toSorted();
}
