// Real projects with Poetry's own answers, in a folder beside the checkout.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Lock, parseLock } from "../../src/poetry/lock/lock.ts";
import { type Project, parseProject } from "../../src/poetry/project/project.ts";

const folder = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

export const hasCorpus = existsSync(folder);

export interface Answers {
  readonly fresh: boolean;
  readonly refused: readonly string[];
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly target: string;
  readonly python: string;
  readonly selection: string;
  readonly groups: readonly string[];
  readonly extras: readonly string[];
  readonly packages: readonly [
    name: string,
    version: string,
    source: string,
    file: string | null,
    ties?: readonly string[],
  ][];
}

export interface Case extends Answers {
  readonly name: string;
  readonly project: Project;
  readonly lock: Lock;
}

export function corpusNames(): string[] {
  return hasCorpus ? readdirSync(join(folder, "projects")).sort() : [];
}

export function projectFolder(name: string): string {
  return join(folder, "projects", name);
}

export function readCase(name: string): Case {
  const directory = projectFolder(name);
  const answers = JSON.parse(readFileSync(join(folder, "answers", `${name}.json`), "utf8"));
  return {
    name,
    ...(answers as Answers),
    project: parseProject(readFileSync(join(directory, "pyproject.toml"), "utf8"), directory),
    lock: parseLock(readFileSync(join(directory, "poetry.lock"), "utf8"), directory),
  };
}

/** The marker environments under which Poetry answered, by `target@full version`. */
export function corpusEnvironments(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return JSON.parse(readFileSync(join(folder, "targets.json"), "utf8"));
}
