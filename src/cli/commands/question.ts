// The question to `show` and `why`: the project, its lock, a target and a selection.

import { UserError } from "../../base/errors.ts";
import type { Progress } from "../../base/progress.ts";
import { thisSystem } from "../../base/this-machine.ts";
import { pythonsToLock } from "../../lock/steps/pythons-to-lock.ts";
import { constraintAllows } from "../../poetry/constraints/constraint-sets.ts";
import { checkFreshness, newerFormat } from "../../poetry/lock/freshness.ts";
import { type Lock, readLock } from "../../poetry/lock/lock.ts";
import { type Project, readProject } from "../../poetry/project/project.ts";
import { readSettings, type Settings } from "../../poetry/project/settings.ts";
import { fullVersionFor } from "../../resolve/project-python.ts";
import type { Question } from "../../resolve/question/question.ts";
import { checkSelection, extrasNote, parseSelection } from "../../resolve/question/selection.ts";
import { makeTarget, parseTarget, type Target } from "../../resolve/question/target.ts";
import { acceptLock } from "../../resolve/stale-lock.ts";
import { parseVersion } from "../../standards/version.ts";

export interface QuestionOptions {
  readonly dir: string;
  readonly target?: string;
  readonly pythonFullVersion?: string;
  readonly glibc?: string;
  readonly musl?: string;
  readonly macos?: string;
  readonly groups?: string;
  readonly extras?: string;
}

export interface AskedQuestion extends Question {
  readonly settings: Settings;
  /** How the Nix functions would answer differently; `null` where they do not. */
  readonly note: string | null;
}

/**
 * Reads the project. If `poetry install` would refuse it, for a stale lock above all, this is only a warning: the answer is
 * what Poetry would install if it went on.
 */
export async function readQuestion(
  options: QuestionOptions,
  progress: Progress,
): Promise<AskedQuestion> {
  const written = await readProject(options.dir);
  const lock = await readLock(written.directory);
  const settings = readSettings(written);
  const { project, warnings } = settings.allowStaleLock
    ? acceptLock(written, lock, settings)
    : { project: written, warnings: freshnessWarnings(written, lock) };
  const target = targetOf({ options, project, lock, settings });
  checkPlatform(options, target);
  const selection = parseSelection(project, options.groups, options.extras);
  const refused = checkSelection(project, lock, selection)?.message;
  for (const warning of [newerFormat(lock), ...warnings, refused]) {
    if (warning) progress.warn(warning);
  }
  if (!constraintAllows(project.python, parseVersion(target.python.fullVersion))) {
    const { fullVersion } = target.python;
    progress.warn(`${project.name} allows Python ${project.pythonVersions}, not ${fullVersion}`);
  }
  const note = extrasNote(project, selection);
  if (note !== null) progress.note(note);
  return { project, lock, settings, target, selection, note };
}

function freshnessWarnings(project: Project, lock: Lock): string[] {
  const problem = checkFreshness(project, lock);
  return problem === null ? [] : [problem.message];
}

/** A version of a library that the target does not have would have no effect. */
function checkPlatform({ glibc, musl, macos }: QuestionOptions, { id, system }: Target): void {
  for (const [name, version, systems] of [
    ["glibc", glibc, /-linux$/],
    ["musl", musl, /-linux-musl$/],
    ["macos", macos, /-darwin$/],
  ] as const) {
    if (version !== undefined && !systems.test(system)) {
      throw new UserError(
        "CONFLICTING_OPTIONS",
        `--${name} ${version}: the target ${id} has no ${name === "macos" ? "macOS" : name}`,
        "leave it out, or name another --target",
      );
    }
  }
}

function targetOf({
  options,
  project,
  lock,
  settings,
}: {
  readonly options: QuestionOptions;
  readonly project: Project;
  readonly lock: Lock;
  readonly settings: Settings;
}): Target {
  const { target, pythonFullVersion, glibc, musl, macos } = options;
  for (const [option, version, example, form] of [
    ["--python-full-version", pythonFullVersion, "3.12.1", /^\d+\.\d+(\.\d+((a|b|rc)\d+)?\+?)?$/],
    ["--glibc", glibc, "2.36", /^\d+\.\d+$/],
    ["--musl", musl, "1.2", /^\d+\.\d+$/],
    ["--macos", macos, "14.0", /^\d+\.\d+$/],
  ] as const) {
    if (version !== undefined && !form.test(version)) {
      throw new UserError(
        "INVALID_VERSION",
        `${option} ${version}: that is not a version`,
        `such as ${option} ${example}`,
      );
    }
  }
  const full = (python: string): string =>
    pythonFullVersion ?? fullVersionFor(project, lock, python);
  if (target === undefined) {
    const python = pythonFullVersion
      ? pythonFullVersion.split(".").slice(0, 2).join(".")
      : (pythonsToLock(project, settings)[0] as string);
    const system = thisSystem();
    return makeTarget({ system, python, pythonFullVersion: full(python), glibc, musl, macos });
  }
  const asked = parseTarget(target, { pythonFullVersion, glibc, musl, macos });
  if (pythonFullVersion !== undefined) return asked;
  const newest = full(asked.python.version);
  return parseTarget(target, { pythonFullVersion: newest, glibc, musl, macos });
}

/** The part of the JSON that repeats the question. */
export function questionData({ target, selection }: Question): {
  readonly target: string;
  readonly groups: readonly string[];
  readonly extras: readonly string[];
} {
  return { target: target.id, groups: selection.groups, extras: selection.extras };
}
