// What `init` and `integrate` share: the files beside the flake, written or shown as a diff, and what is left to do by hand.
import { join } from "node:path";
import type { Context } from "../../../base/context.ts";
import { UserError } from "../../../base/errors.ts";
import { isBelow } from "../../../base/is-below.ts";
import { startFolder } from "../../../base/start-folder.ts";
import { shellWord } from "../../../base/writing/shell-word.ts";
import { fromTo, inFolder, repositoryOf } from "../../../integrate/edits/repository.ts";
import { writeFiles } from "../../../integrate/edits/write-files.ts";
import type { FileOptions } from "../../../integrate/files/files-beside.ts";
import { howToHave, partsOfPython } from "../../../integrate/lists/parts-of-python.ts";
import type { ListedByHand } from "../../../integrate/nixpkgs/listed-by-hand.ts";
import { diffOf, type PlannedFiles } from "../../../integrate/project-files.ts";
import { pythonsToLock } from "../../../lock/steps/pythons-to-lock.ts";
import { checkFreshness } from "../../../poetry/lock/freshness.ts";
import { type Lock, readLock } from "../../../poetry/lock/lock.ts";
import type { Project } from "../../../poetry/project/project.ts";
import { readSettings } from "../../../poetry/project/settings.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { wrap } from "../../terminal/wrap.ts";

export interface FilesBesideOptions {
  readonly dir: string;
  readonly dryRun?: boolean;
  /** True unless `--no-vscode`. */
  readonly vscode: boolean;
  readonly vscodeSettings?: boolean;
  /** True unless `--no-ci`. */
  readonly ci: boolean;
  readonly cachix?: string;
  readonly envrc?: boolean;
  /** `--gitignore` is true, `--no-gitignore` false. */
  readonly gitignore?: boolean;
}

export async function lockIfAny(project: Project): Promise<Lock | null> {
  try {
    return await readLock(project.directory);
  } catch (error) {
    if (error instanceof UserError && error.code === "NO_LOCK") return null;
    throw error;
  }
}

/** What `integrate` and `init` are asked for beside the flake. */
export function fileOptions(project: Project, options: FilesBesideOptions): FileOptions {
  const settings = readSettings(project);
  const { gitignore } = options;
  return {
    settings,
    pythons: pythonsToLock(project, settings),
    vscode: options.vscode,
    vscodeSettings: options.vscodeSettings ?? false,
    workflow: options.ci,
    cachix: options.cachix ?? null,
    envrc: options.envrc ?? false,
    gitignore: gitignore === undefined ? "own" : gitignore ? "all" : "none",
  };
}

/** What was asked, and what is to become of the files. */
export interface Concluded {
  readonly project: Project;
  readonly lock: Lock | null;
  readonly planned: PlannedFiles;
  readonly options: Pick<FilesBesideOptions, "dryRun"> & { readonly replaceLists?: boolean };
}

/** Writes the files, or only shows what would change; answers with what is left to do by hand. */
export async function conclude(
  concluded: Concluded,
  { progress, signal }: Context,
): Promise<Outcome> {
  const { planned, options } = concluded;
  const { root, changes, notes, listed, left, problems, refused } = planned;
  if (!options.dryRun && changes.length > 0) await writeFiles(root, changes, signal);
  const data = {
    files: changes.map(({ path, before }) => ({
      path,
      change: before === null ? "new" : "edited",
    })),
    notes,
    listed,
    left,
    problems,
    refused,
    diff: options.dryRun ? diffOf(changes) : null,
  };
  const exitCode = refused === null && problems.length === 0 ? 0 : 1;
  if (options.dryRun) {
    // The diff alone is data: `git apply` takes it.
    for (const line of [...notes, ...byHand(concluded)].filter(Boolean)) progress.note(line);
    return { exitCode, data, text: diffOf(changes).replace(/\n$/, "") };
  }
  return { exitCode, data, text: report(concluded).filter(Boolean).join("\n") };
}

function report(concluded: Concluded): string[] {
  const { planned } = concluded;
  const { changes, notes, refused } = planned;
  if (changes.length === 0 && refused === null) {
    return ["nothing to change", ...notes, ...byHand(concluded)];
  }
  return [...notes, ...byHand(concluded), ...nextSteps(concluded)];
}

/** What the user does next, where files were written. */
function nextSteps({ project, lock, planned }: Concluded): string[] {
  const { root, changes } = planned;
  if (changes.length === 0) return [];
  const git = root === startFolder ? "git" : `git -C ${shellWord(root)}`;
  const folder = fromTo(root, project.directory);
  // What the flake reads: of a new project git may track none of it.
  const read = ["pyproject.toml", "poetry.lock", "poetrix.lock"].map((name) =>
    inFolder(folder, name),
  );
  const paths = [...new Set([...changes.map(({ path }) => path), ...read])]
    .map(shellWord)
    .join(" ");
  const added = `${git} add ${paths} (Nix sees only files that git tracks)`;
  const isStale = lock !== null && checkFreshness(project, lock) !== null;
  // All of them look for the project from where they are started upwards.
  const isHere = isBelow(project.directory, startFolder);
  const place = shellWord(project.directory);
  const flake = isHere ? "" : ` ${shellWord(join(root, repositoryOf(project.directory).flake))}`;
  const poetryLock = isHere ? "`poetry lock`" : `\`poetry -C ${place} lock\``;
  const first = lock === null || isStale ? `${poetryLock}, ` : "";
  const ourLock = isHere ? "`poetrix lock`" : `\`poetrix lock ${place}\``;
  return ["", `next: ${first}${ourLock}, ${added}, then \`nix develop${flake}\``];
}

/** What is the user's to do. */
function byHand({ planned, options }: Concluded): string[] {
  const { listed, left, problems, refused } = planned;
  const lines: string[] = [...problems, ...left];
  if (refused !== null) {
    lines.push(`flake.nix is left alone: ${refused.reason}. Paste these lines into it:`);
    for (const { where, lines: pasted } of refused.paste) {
      lines.push(`  ${where}:`, ...pasted.map((line) => `    ${line}`));
    }
  }
  if (listed.length > 0) {
    lines.push("", "Python packages that flake.nix lists by hand:", ...describeListed(listed));
    if (!options.replaceLists && listed.some(({ locked }) => locked.length > 0)) {
      lines.push("`poetrix integrate --replace-lists` puts the environment in their place");
    }
  }
  return lines;
}

/** List by list: what poetry.lock has, and what it lacks. */
function describeListed(listed: readonly ListedByHand[]): string[] {
  const lists = new Map<string, ListedByHand[]>();
  for (const one of listed) {
    const list = lists.get(one.list) ?? [];
    lists.set(one.list, list);
    list.push(one);
  }
  return [...lists].flatMap(([name, list]) => {
    const [first] = list;
    const locked = list.filter((one) => one.locked.length > 0);
    const missing = list.filter((one) => one.locked.length === 0);
    const [own, others] = partsOfPython(missing.map((one) => one.name));
    const names = others.join(" ");
    return [
      `  ${first?.file}:${first?.line} ${name}`,
      ...paragraph("poetry.lock has", locked.map(versions)),
      ...paragraph("it lacks", missing.map(versions)),
      ...(names === ""
        ? []
        : [`    \`poetry add ${names}\` adds ${others.length > 1 ? "them" : "it"}`]),
      ...own.map((name) => `    ${howToHave(name)}`),
    ];
  });
}

/** Versions are named where the two disagree. */
function versions({ name, locked, nixpkgs }: ListedByHand): string {
  if (nixpkgs === null || locked.includes(nixpkgs)) return name;
  return `${name} ${locked.length === 0 ? "" : `${locked.join(" and ")} `}(nixpkgs: ${nixpkgs})`;
}

function paragraph(head: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : wrap(`${head} ${names.join(", ")}`, 4);
}
