// Workflows that test the project already: nothing is added beside them.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isScalar, visit } from "yaml";
import { yamlReader } from "../../base/reading/yaml-reader.ts";
import { readText } from "../edits/write-files.ts";

export interface PresentWorkflows {
  /** The workflow that most clearly tests or builds with Nix. */
  readonly nix: Present | null;
  /** The same for Poetry's environment. */
  readonly poetry: Present | null;
}

interface Present {
  readonly path: string;
  /** The sign that it is one. */
  readonly command: string;
}

/** The surest sign first. */
const commands = {
  nix: [
    /\bnix flake check\b/,
    /\bnix build\b(?: [.][^\s|;&]*)?/,
    /\bnix run \.#(?:ci|tests?|checks?)\b/,
    /\bnix develop\b[^\n]*\b(?:pytest|tox|nox|unittest)\b/,
  ],
  poetry: [/\bpoetry run (?:python -m )?(?:pytest|tox|nox|unittest)\b/],
} as const;

/** If the project is a subfolder of the repository, only workflows that name it count. */
export async function presentWorkflows(root: string, folder: string): Promise<PresentWorkflows> {
  const runs: Present[] = [];
  const read = yamlReader();
  for (const name of await workflowNames(root)) {
    const path = `.github/workflows/${name}`;
    const { text } = await readText(root, path);
    if (text === null || (folder !== "." && !text.includes(folder))) continue;
    runs.push(...commandsOf(text, read).map((command) => ({ path, command })));
  }
  const first = (signs: readonly RegExp[]): Present | null => {
    for (const sign of signs) {
      for (const { path, command } of runs) {
        const match = sign.exec(command.replace(/[ \t]+/g, " "));
        if (match !== null) return { path, command: match[0] };
      }
    }
    return null;
  };
  return { nix: first(commands.nix), poetry: first(commands.poetry) };
}

async function workflowNames(root: string): Promise<string[]> {
  try {
    const names = await readdir(join(root, ".github/workflows"));
    return names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
  } catch {
    return [];
  }
}

/** The shell text of each `run:`. A file that is not YAML has none. */
export function commandsOf(text: string, read = yamlReader()): string[] {
  const found: string[] = [];
  const file = read(text);
  if (!("document" in file)) return found;
  visit(file.document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === "run" && isScalar(value)) found.push(String(value.value));
    },
  });
  return found;
}
