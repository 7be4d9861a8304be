// The files of a project that know about Nix: what is to become of each.
import { createTwoFilesPatch } from "diff";
import { UserError } from "../errors.ts";
import type { Lock } from "../poetry/lock.ts";
import type { Project } from "../poetry/project.ts";
import type { NormalizedName } from "../standards/name.ts";
import { applyEdits } from "./edit.ts";
import { readInputs } from "./flake/inputs.ts";
import { type FlakeResult, integrateFlake } from "./flake/integrate-flake.ts";
import { findListedPackages, isBuildTool, isOfOther, type ListedPackage } from "./hand-lists.ts";
import { findValue, strip } from "./nix/attributes.ts";
import { placeOf, readNix } from "./nix/read.ts";
import { quoteText } from "./nix/text.ts";
import { allowsMinor, pythonsNamed } from "./nix-pythons.ts";
import { nixpkgsVersions } from "./nixpkgs-versions.ts";
import { addIgnored, addUseFlake } from "./plain-files.ts";
import { replaceLists } from "./replace-lists.ts";
import { addInterpreter, addTasks } from "./vscode.ts";
import { workflowText } from "./workflow.ts";
import { type FileChange, readText } from "./write-files.ts";

export interface FileOptions {
  /** The versions of Python that CI tests, where the flake names none. */
  readonly pythons: readonly string[];
  readonly replaceLists: boolean;
  readonly vscode: boolean;
  readonly vscodeSettings: boolean;
  readonly workflow: boolean;
  readonly cachix: string | null;
  readonly envrc: boolean;
  readonly gitignore: boolean;
}

export interface PlannedFiles {
  /** Files that change; those that stay as they are are not among them. */
  readonly changes: readonly FileChange[];
  /** `flake.nix: adds the input poetrix` */
  readonly notes: readonly string[];
  readonly listed: readonly ListedByHand[];
  /** Where flake.nix could not be edited safely. */
  readonly refused: Extract<FlakeResult, { kind: "refused" }> | null;
}

/** A Python package that flake.nix lists by hand. */
export interface ListedByHand {
  readonly file: string;
  readonly line: number;
  readonly name: NormalizedName;
  /** The versions that poetry.lock has; empty where it has none. */
  readonly locked: readonly string[];
  /** The version that this flake's nixpkgs has; `null` where that is not at hand. */
  readonly nixpkgs: string | null;
}

/**
 * The edits of a flake and the files beside it.
 *
 * @throws UserError `NO_FLAKE`, `NIX_SYNTAX`, `INVALID_JSON`, `INVALID_TASKS`
 */
export async function planIntegration(
  project: Project,
  lock: Lock | null,
  options: FileOptions,
  signal?: AbortSignal,
): Promise<PlannedFiles> {
  const flake = await readText(project.directory, "flake.nix");
  if (flake.text === null) {
    throw new UserError(
      "NO_FLAKE",
      `there is no flake.nix in ${project.directory}`,
      "`poetrix init` makes one",
    );
  }
  const result = integrateFlake(flake.text, { ...flakeProject(project), ...options });
  let after = flake.text;
  const notes: string[] = [];
  if (result.kind === "edited") {
    const replaced = options.replaceLists
      ? replaceLists(result.text, (one) => isReplaced(one, project, lock))
      : { text: result.text, notes: [] };
    after = replaced.text;
    notes.push(...[...result.notes, ...replaced.notes].map((note) => `flake.nix: ${note}`));
  }
  const change = { path: "flake.nix", before: flake.text, after, encoding: flake.encoding };
  const others = await planOthers(project, after, options);
  return {
    changes: [change, ...others.changes].filter(({ before, after }) => before !== after),
    notes: [...notes, ...others.notes],
    listed: await listedByHand(project, after, lock, signal),
    refused: result.kind === "refused" ? result : null,
  };
}

/**
 * A flake from our template, and the files beside it.
 *
 * @throws UserError `FLAKE_EXISTS`
 */
export async function planNewFlake(
  project: Project,
  template: string,
  options: FileOptions,
): Promise<PlannedFiles> {
  const present = await readText(project.directory, "flake.nix");
  if (present.text !== null) {
    throw new UserError(
      "FLAKE_EXISTS",
      `there is a flake.nix in ${project.directory} already`,
      "`poetrix integrate` adds what it lacks",
    );
  }
  const after = nameFlake(template, project);
  const change: FileChange = { path: "flake.nix", before: null, after, encoding: "utf8" };
  const others = await planOthers(project, after, options);
  return {
    changes: [change, ...others.changes],
    notes: ["flake.nix: new, from the template", ...others.notes],
    listed: [],
    refused: null,
  };
}

/** The template with the project's description. */
function nameFlake(template: string, project: Project): string {
  const flake = strip(readNix(template, "flake.nix").expression);
  if (flake.kind !== "attributeSet") throw new Error("the template is not a flake");
  const description = findValue(flake.bindings, ["description"]);
  if (description === null) throw new Error("the template has no description");
  const edit = {
    start: description.start,
    end: description.end,
    text: quoteText(descriptionOf(project)),
  };
  return applyEdits(template, [edit]);
}

function descriptionOf({ name, pyproject }: Project): string {
  const tables = [
    pyproject.project,
    (pyproject.tool as Record<string, unknown> | undefined)?.poetry,
  ];
  for (const table of tables) {
    const text = (table as Record<string, unknown> | undefined)?.description;
    if (typeof text === "string" && text.trim() !== "") return text.trim();
  }
  return name;
}

function flakeProject({ name, packageMode }: Project): { name: string; packageMode: boolean } {
  return { name, packageMode };
}

async function planOthers(
  project: Project,
  flakeText: string,
  options: FileOptions,
): Promise<{ changes: FileChange[]; notes: string[] }> {
  const { directory } = project;
  const file = readNix(flakeText, "flake.nix");
  const flake = strip(file.expression);
  const input = (flake.kind === "attributeSet" && readInputs(flake).poetrix) || "poetrix";
  const changes: FileChange[] = [];
  const notes: string[] = [];
  const edit = async (
    path: string,
    change: (text: string | null) => string,
    note: string,
  ): Promise<void> => {
    const { text: before, encoding } = await readText(directory, path);
    const after = change(before);
    if (after === before) return;
    changes.push({ path, before, after, encoding });
    notes.push(`${path}: ${before === null ? "new, " : ""}${note}`);
  };

  if (options.vscode) {
    const path = ".vscode/tasks.json";
    await edit(path, (text) => addTasks(text, input, path), "tasks for Nix and Poetry");
  }
  if (options.vscodeSettings) {
    const path = ".vscode/settings.json";
    await edit(path, (text) => addInterpreter(text, path), "the interpreter in .venv");
  }
  if (options.workflow) {
    const named = pythonsNamed(file).filter(({ version }) => allowsMinor(project.python, version));
    const pythons = named.length > 0 ? named.map(({ version }) => version) : options.pythons;
    const { cachix } = options;
    const text = workflowText({ pythons, input, cachix });
    const path = ".github/workflows/poetrix.yml";
    await edit(path, (present) => present ?? text, "tests with Poetry and with Nix");
  }
  if (options.envrc) await edit(".envrc", addUseFlake, "`use flake`");
  if (options.gitignore) await edit(".gitignore", addIgnored, "what builds leave behind");
  return { changes, notes };
}

function isReplaced(listed: ListedPackage, project: Project, lock: Lock | null): boolean {
  return versionsOf(lock, listed.name).length > 0 && !isOfOther(listed, project.name);
}

export function versionsOf(lock: Lock | null, name: NormalizedName): string[] {
  const versions = lock?.packages.filter((locked) => locked.name === name) ?? [];
  return [...new Set(versions.map((locked) => locked.version))];
}

async function listedByHand(
  project: Project,
  text: string,
  lock: Lock | null,
  signal?: AbortSignal,
): Promise<ListedByHand[]> {
  const file = readNix(text, "flake.nix");
  const flake = strip(file.expression);
  const listed = findListedPackages(file.expression).filter(
    (one) => one.from === "python" && !isBuildTool(one.name) && !isOfOther(one, project.name),
  );
  const input = flake.kind === "attributeSet" ? readInputs(flake).nixpkgs : null;
  const python = pythonsNamed(file)[0]?.version ?? "3";
  const versions =
    listed.length === 0 || input === null
      ? null
      : await nixpkgsVersions(
          project.directory,
          input,
          `python${python.replace(".", "")}Packages`,
          [...new Set(listed.map(({ attribute }) => attribute))],
          signal,
        );
  return listed.map(({ name, attribute, element }) => ({
    file: "flake.nix",
    line: placeOf(text, element.start).line,
    name,
    locked: versionsOf(lock, name),
    nixpkgs: versions?.get(attribute) ?? null,
  }));
}

/** All changes as one unified diff, as git writes it. */
export function diffOf(changes: readonly FileChange[]): string {
  return changes
    .map(({ path, before, after }) => {
      const from = before === null ? "/dev/null" : `a/${path}`;
      return createTwoFilesPatch(from, `b/${path}`, before ?? "", after, "", "", { context: 3 })
        .replace(/^=+\n/, "")
        .replace(/^(---|\+\+\+) (.*?)\t?$/gm, "$1 $2");
    })
    .join("");
}
