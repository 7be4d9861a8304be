// What `init` and `integrate` share: the files beside the flake, written or shown as a diff, and what is left to do by hand.
import type { Context } from "../../../context.ts";
import { UserError } from "../../../errors.ts";
import {
  diffOf,
  type FileOptions,
  type ListedByHand,
  type PlannedFiles,
} from "../../../integrate/project-files.ts";
import { writeFiles } from "../../../integrate/write-files.ts";
import { pythonsToLock } from "../../../lock/pythons-to-lock.ts";
import { type Lock, readLock } from "../../../poetry/lock.ts";
import type { Project } from "../../../poetry/project.ts";
import { readSettings } from "../../../poetry/settings.ts";
import type { Outcome } from "../../outcome.ts";

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
export function fileOptions(
  project: Project,
  lock: Lock | null,
  options: FilesBesideOptions,
): Omit<FileOptions, "replaceLists"> {
  return {
    pythons: lock === null ? ["3.x"] : pythonsToLock(project, readSettings(project)),
    vscode: options.vscode,
    vscodeSettings: options.vscodeSettings ?? false,
    workflow: options.ci,
    cachix: options.cachix ?? null,
    envrc: options.envrc ?? false,
    gitignore: options.gitignore ?? false,
  };
}

/** Writes the files, or only shows what would change; answers with what is left to do by hand. */
export async function conclude(
  project: Project,
  planned: PlannedFiles,
  {
    dryRun,
    replaceLists,
  }: Pick<FilesBesideOptions, "dryRun"> & { readonly replaceLists?: boolean },
  { progress, signal }: Context,
): Promise<Outcome> {
  const { changes, notes, listed, refused } = planned;
  if (!dryRun && changes.length > 0) await writeFiles(project.directory, changes, signal);
  const data = {
    files: changes.map(({ path, before }) => ({
      path,
      change: before === null ? "new" : "edited",
    })),
    notes,
    listed,
    refused,
    diff: dryRun ? diffOf(changes) : null,
  };
  const exitCode = refused === null ? 0 : 1;
  if (dryRun) {
    // The diff alone is data: `git apply` takes it.
    for (const line of byHand(planned, replaceLists).filter(Boolean)) progress.note(line);
    return { exitCode, data, text: diffOf(changes).replace(/\n$/, "") };
  }
  const text = report(planned, replaceLists);
  return { exitCode, data, text: text.filter(Boolean).join("\n") };
}

function report(planned: PlannedFiles, replaceLists = false): string[] {
  const { changes, notes } = planned;
  if (changes.length === 0 && planned.refused === null) {
    return ["nothing to change", ...byHand(planned, replaceLists)];
  }
  const paths = changes.map(({ path }) => path);
  return [
    ...notes,
    ...byHand(planned, replaceLists),
    ...(paths.length === 0
      ? []
      : [
          "",
          `next: git add ${paths.join(" ")} (Nix sees only files that git knows), then \`poetrix lock\` and \`nix develop\``,
        ]),
  ];
}

/** What is the user's to do. */
function byHand({ listed, refused }: PlannedFiles, replaceLists = false): string[] {
  const lines: string[] = [];
  if (refused !== null) {
    lines.push(`flake.nix is left alone: ${refused.reason}. Paste these lines into it:`);
    for (const { where, lines: pasted } of refused.paste) {
      lines.push(`  ${where}:`, ...pasted.map((line) => `    ${line}`));
    }
  }
  if (listed.length > 0) {
    lines.push("", "Python packages that flake.nix lists by hand:");
    for (const one of listed) lines.push(`  ${describeListed(one)}`);
    if (!replaceLists && listed.some(({ locked }) => locked.length > 0)) {
      lines.push("`poetrix integrate --replace-lists` puts the environment in their place");
    }
  }
  return lines;
}

function describeListed({ file, line, name, locked, nixpkgs }: ListedByHand): string {
  const place = `${file}:${line} ${name}`;
  const theirs = nixpkgs === null ? "" : `; nixpkgs has ${nixpkgs}`;
  if (locked.length === 0)
    return `${place}: not in poetry.lock${theirs}; \`poetry add ${name}\` adds it`;
  const differs = nixpkgs !== null && !locked.includes(nixpkgs) ? ", which disagrees" : "";
  return `${place}: poetry.lock brings ${locked.join(" and ")}${theirs}${differs}`;
}
