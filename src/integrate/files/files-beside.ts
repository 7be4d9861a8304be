// The files beside a flake: VS Code, CI, direnv, git, and the Python of pyproject.toml.
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Lock } from "../../poetry/lock/lock.ts";
import { mainGroup } from "../../poetry/project/groups.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { Settings } from "../../poetry/project/settings.ts";
import { defaultSystems } from "../../resolve/question/target.ts";
import { normalizeName } from "../../standards/name.ts";
import { findDrift } from "../check/drift.ts";
import { exists, fromTo, inFolder, type Repository } from "../edits/repository.ts";
import { type FileChange, readText } from "../edits/write-files.ts";
import { readInputs } from "../flake/inputs.ts";
import { strip } from "../nix/attributes.ts";
import { readNix } from "../nix/read.ts";
import type { NixFile } from "../nix/tree.ts";
import { pythonAttribute } from "../nixpkgs/nix-pythons.ts";
import type { FlakePython } from "./flake-python.ts";
import { addIgnored, addUseFlake } from "./plain-files.ts";
import { presentWorkflows } from "./present-workflow.ts";
import { addPythonSetting } from "./python-setting.ts";
import { addInterpreter, addTasks } from "./vscode.ts";
import { type PoetryTest, workflowPath, workflowText } from "./workflow.ts";

export interface FileOptions {
  /** The versions of Python that are locked for. */
  readonly pythons: readonly string[];
  readonly settings: Settings;
  readonly vscode: boolean;
  readonly vscodeSettings: boolean;
  readonly workflow: boolean;
  readonly cachix: string | null;
  readonly envrc: boolean;
  /**
   * What to ignore: `all` that builds, shells and editors leave behind, only what this run's files make (`own`), or
   * `none`.
   */
  readonly gitignore: "all" | "own" | "none";
}

interface BesideOptions extends FileOptions {
  /** As it will be. */
  readonly flake: {
    readonly path: string;
    readonly text: string;
    /** The name of our package among its packages; `null` where it has none. */
    readonly packageName: string | null;
    /** The Pythons that it had before its lists were replaced. */
    readonly python: FlakePython;
  };
}

interface Planned {
  readonly changes: FileChange[];
  readonly notes: string[];
}

/** Paths of changes start at the repository's folder: VS Code and CI look for their files there. */
export async function planFilesBeside({
  project,
  lock,
  repository,
  options: given,
  flake,
}: {
  readonly project: Project;
  readonly lock: Lock | null;
  readonly repository: Repository;
  readonly options: FileOptions;
  readonly flake: BesideOptions["flake"];
}): Promise<Planned> {
  const options: BesideOptions = { ...given, flake };
  const planned: Planned = { changes: [], notes: [] };
  const file = readNix(options.flake.text, options.flake.path);
  const pythons = await planPython({ planned, project, repository, options });
  await planEditor({ planned, repository, file, options });
  if (options.workflow) {
    await planWorkflow({ planned, project, lock, repository, options: { file, options, pythons } });
  }
  await planPlainFiles(planned, repository, options);
  return planned;
}

async function edit({
  planned: { changes, notes },
  repository: { root },
  path,
  change,
  note,
}: {
  readonly planned: Planned;
  readonly repository: Repository;
  readonly path: string;
  readonly change: (text: string | null) => string | null;
  readonly note: string;
}): Promise<void> {
  const { text: before, encoding } = await readText(root, path);
  const after = change(before);
  if (after === before || after === null) return;
  changes.push({ path, before, after, encoding });
  notes.push(`${path}: ${before === null ? "new, " : ""}${note}`);
}

/** The Pythons that the flake is built with: poetrix.lock must have them. */
async function planPython({
  planned,
  project,
  repository,
  options: { pythons, settings, flake },
}: {
  readonly planned: Planned;
  readonly project: Project;
  readonly repository: Repository;
  readonly options: BesideOptions;
}): Promise<readonly string[]> {
  const { named, unversioned } = flake.python;
  if (unversioned !== null) {
    planned.notes.push(
      `${flake.path}:${unversioned.line}: ${aboutUnversioned(unversioned, project, pythons)}`,
    );
    return pythons;
  }
  const missing = named.filter((version) => !pythons.includes(version));
  if (missing.length === 0) return named.length > 0 ? named : pythons;
  const path = inFolder(repository.project, "pyproject.toml");
  const wanted = named.map((version) => JSON.stringify(version)).join(", ");
  if (settings.python.length > 0) {
    planned.notes.push(
      `${path}: [tool.poetrix] python has ${settings.python.join(", ")}, and the flake takes Python ${missing.join(", ")}: add it there`,
    );
    return named;
  }
  const { text, encoding } = await readText(repository.root, path);
  const after = text === null ? null : addPythonSetting(text, named);
  if (text === null || after === null) {
    planned.notes.push(
      `${path}: write \`python = [${wanted}]\` under [tool.poetrix], as the flake`,
    );
  } else {
    planned.changes.push({ path, before: text, after, encoding });
    planned.notes.push(`${path}: sets [tool.poetrix] python to ${wanted}, the flake's`);
  }
  return named;
}

function aboutUnversioned(
  { isComputed, version }: NonNullable<FlakePython["unversioned"]>,
  project: Project,
  [python = ""]: readonly string[],
): string {
  if (isComputed) {
    return `the flake's \`python\` computes its version. poetrix.lock will be for ${python}: where it is another, write \`python = ["..."]\` under [tool.poetrix]`;
  }
  const is =
    version === null ? "it is whatever Python nixpkgs has" : `in its nixpkgs it is ${version}`;
  return `the flake's \`python\` has no version: ${is}, and the project needs ${project.pythonVersions}. Name one, such as \`${pythonAttribute(python)}\`, or leave it out: then a Python is used that poetrix.lock covers`;
}

async function planEditor({
  planned,
  repository,
  file,
  options: { vscode, vscodeSettings },
}: {
  readonly planned: Planned;
  readonly repository: Repository;
  readonly file: NixFile;
  readonly options: BesideOptions;
}): Promise<void> {
  const { root, project, flake } = repository;
  // An editor that opens only the project's folder finds its settings there.
  const open = (await exists(join(root, project, ".vscode"))) ? project : ".";
  const at = (folder: string): string => fromTo(resolve(root, open), resolve(root, folder));
  if (vscode) {
    const path = inFolder(open, ".vscode/tasks.json");
    const folders = {
      flake: at(flake),
      project: fromTo(resolve(root, flake), resolve(root, project)),
    };
    const { text } = await readText(root, path);
    const added = addTasks({ text, poetrix: poetrixOf(file), fileName: path, folders });
    await edit({
      planned,
      repository,
      path,
      change: () => added.text,
      note: "tasks for Nix and Poetry",
    });
    for (const label of added.same) {
      planned.notes.push(`${path}: the task "${label}" is there already: none is added beside it`);
    }
  }
  if (vscodeSettings) {
    const path = inFolder(open, ".vscode/settings.json");
    const change = (text: string | null): string => addInterpreter(text, path, at(project));
    await edit({ planned, repository, path, change, note: "the interpreter in .venv" });
  }
}

/**
 * What runs the command line that flake.lock has, with the nixpkgs that it has: without the second option, Nix would fetch the
 * newest nixpkgs each day.
 */
function poetrixOf({ expression }: NixFile): string {
  const flake = strip(expression);
  const inputs = flake.kind === "attributeSet" ? readInputs(flake) : null;
  const nixpkgs = inputs?.nixpkgs ?? null;
  const override = nixpkgs === null ? "" : `--override-input nixpkgs ${nixpkgs} `;
  return `nix run --inputs-from . ${override}${inputs?.poetrix ?? "poetrix"} --`;
}

async function planWorkflow({
  planned,
  project,
  lock,
  repository,
  options: { file, options, pythons },
}: {
  readonly planned: Planned;
  readonly project: Project;
  readonly lock: Lock | null;
  readonly repository: Repository;
  readonly options: {
    readonly file: NixFile;
    readonly options: BesideOptions;
    readonly pythons: readonly string[];
  };
}): Promise<void> {
  const path = workflowPath(repository.project);
  if (await exists(join(repository.root, path))) return;
  const present = await presentWorkflows(repository.root, repository.project);
  if (present.nix !== null) {
    const { path: other, command } = present.nix;
    planned.notes.push(
      `${other} runs \`${command}\` already: no workflow is added beside it; ` +
        `\`${poetrixOf(file)} check\` there fails on drift`,
    );
    return;
  }
  const test = lock === null ? null : await poetryTest(project, lock);
  const overlay = new Map([[resolve(repository.root, options.flake.path), options.flake.text]]);
  const drift = lock === null ? [] : await findDrift({ project, lock, repository, overlay });
  const text = workflowText({
    project: repository.project,
    flake: repository.flake,
    pythons: present.poetry === null ? pythons : [],
    test: typeof test === "string" ? null : test,
    systems: systemsOf(file, options),
    poetrix: poetrixOf(file),
    packageName: options.flake.packageName ?? "default",
    hasDrift: drift.length > 0,
    cachix: options.cachix,
  });
  const tested = present.poetry === null ? "tests with Poetry and with Nix" : "builds with Nix";
  await edit({ planned, repository, path, change: () => text, note: tested });
  if (present.poetry !== null) {
    const { path: other, command } = present.poetry;
    planned.notes.push(`${other} runs \`${command}\` already: ${path} leaves Poetry to it`);
  } else if (typeof test === "string") {
    planned.notes.push(`${path}: runs no tests: ${test}; add the step that tests your project`);
  }
  if (drift.length > 0) {
    planned.notes.push(
      `${path}: \`poetrix check\` finds something today (${drift.length}), so it only reports there`,
    );
  }
}

/** How the tests are run with Poetry; text says why they are not. */
async function poetryTest(project: Project, lock: Lock): Promise<PoetryTest | string> {
  const pytest = normalizeName("pytest");
  if (!lock.packages.some(({ name }) => name === pytest)) return "poetry.lock has no pytest";
  if (!(await hasTests(project.directory))) return "there is no file test_*.py or *_test.py";
  const groups = [...project.groups.values()].filter(({ dependencies }) =>
    dependencies.some(({ name }) => name === pytest),
  );
  const [group] = groups;
  const extra = [...project.extras].find(([, names]) => names.includes(pytest))?.[0];
  const isInstalled = groups.some(({ optional }) => !optional);
  const isExtra = extra !== undefined && groups.every(({ name }) => name === mainGroup);
  const options = isExtra
    ? [`--extras ${extra}`]
    : isInstalled || group === undefined
      ? []
      : [`--with ${group.name}`];
  return { options, command: "pytest" };
}

const notTheirs = /^(?:\..*|node_modules|__pycache__|venv|build|dist|result.*)$/;

async function hasTests(directory: string): Promise<boolean> {
  const pending = [directory];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && /^(?:test_.*|.*_test)\.py$/.test(entry.name)) return true;
      if (entry.isDirectory() && !notTheirs.test(entry.name)) {
        pending.push(join(folder, entry.name));
      }
    }
  }
  return false;
}

/** The systems that the flake names and poetrix.lock has; where it names none, all of the latter. */
function systemsOf(file: NixFile, { settings }: BesideOptions): string[] {
  const locked = settings.systems.length > 0 ? settings.systems : defaultSystems;
  const code = file.tokens.filter(({ kind }) => kind !== "comment").map(({ text }) => text);
  const named = locked.filter((system) => code.some((text) => text.includes(system)));
  return named.length > 0 ? named : [...locked];
}

async function planPlainFiles(
  planned: Planned,
  repository: Repository,
  { envrc, gitignore, vscodeSettings }: BesideOptions,
): Promise<void> {
  const at = (name: string): string => inFolder(repository.flake, name);
  if (envrc)
    await edit({
      planned,
      repository,
      path: at(".envrc"),
      change: addUseFlake,
      note: "`use flake`",
    });
  if (gitignore === "none") return;
  const all = gitignore === "all";
  const lines = [
    "result",
    ...(all ? ["result-*"] : []),
    ...(all || vscodeSettings ? [".venv"] : []),
    ...(all || envrc ? [".direnv/"] : []),
  ];
  const above = repository.flake === "." ? null : await readText(repository.root, ".gitignore");
  const change = (text: string | null): string | null => addIgnored(text, lines, above?.text ?? "");
  const why = `${lines.join(", ")}: what builds${lines.length > 1 ? " and shells" : ""} leave in the folder`;
  await edit({ planned, repository, path: at(".gitignore"), change, note: why });
}
