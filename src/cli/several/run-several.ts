// One command for several projects, side by side: a failure of one does not stop the others.
import { relative } from "node:path";
import { concurrently } from "../../base/concurrently.ts";
import type { Context } from "../../base/context.ts";
import { shareAnswers } from "../../base/shared-answers.ts";
import { readProject } from "../../poetry/project/project.ts";
import type { ExitCode, Outcome } from "../contract/outcome.ts";
import { type ErrorData, errorData, renderError } from "../terminal/render-error.ts";
import { findProjects } from "./find-projects.ts";
import { jointProgress } from "./joint-progress.ts";

export interface SeveralOptions {
  /** The folders on the command line; without any, the current folder. */
  readonly dirs: readonly string[];
  /** Every project below them. */
  readonly all?: boolean;
  readonly [option: string]: unknown;
}

/** The command, as it is run for one project. */
export type RunOne = (options: never, context: Context) => Promise<Outcome>;

interface Answered {
  readonly directory: string;
  /** As pyproject.toml has it, where that can be read. */
  readonly project: string | null;
  readonly exitCode: ExitCode;
  readonly answer: unknown;
  readonly error: ErrorData | null;
  /** On stdout. */
  readonly text: string;
  /** On stderr. */
  readonly problem: string;
}

/** The number of projects at a time. Most of the time goes into waiting for servers and Nix. */
const parallel = 8;

export async function runSeveral(
  run: RunOne,
  { dirs, all, ...options }: SeveralOptions,
  context: Context,
): Promise<Outcome> {
  const places = dirs.length === 0 ? ["."] : dirs;
  const found = all
    ? await Promise.all(places.map((place) => findProjects(place, context)))
    : [places];
  const directories = [
    ...new Set(found.flat().map((directory) => relative(".", directory) || ".")),
  ];
  const projects = await namesOf(directories);
  shareAnswers(context.signal);
  const progress = jointProgress(context.progress);
  const task = context.progress.task("projects", projects.length);
  let answered: readonly Answered[];
  try {
    answered = await concurrently(projects, parallel, async (each) => {
      const given = { ...options, dir: each.directory, oneOfMany: each.oneOfMany };
      const own = { ...context, progress: progress.of(each.directory) };
      const answer = await answerOf(each, () => run(given as never, own));
      context.signal.throwIfAborted();
      task.advance(each.directory);
      return answer;
    });
  } finally {
    task.end();
    progress.end();
  }
  return {
    exitCode: Math.max(...answered.map(({ exitCode }) => exitCode)) as ExitCode,
    data: answered.map(({ directory, project, exitCode, answer, error }) => ({
      project,
      directory,
      exitCode,
      answer,
      error,
    })),
    text: [...answered.flatMap(describe), summary(answered)].join("\n"),
    problems: answered.map(({ problem }) => problem).join(""),
  };
}

interface Named {
  readonly directory: string;
  readonly project: string | null;
  /** The name if no other project of this run has it: for the names of files. */
  readonly oneOfMany: string;
}

async function namesOf(directories: readonly string[]): Promise<readonly Named[]> {
  const names = await Promise.all(
    directories.map(async (directory) => {
      const project = await readProject(directory).catch(() => null);
      return { directory, project: project?.name ?? null };
    }),
  );
  const isAlone = (name: string): boolean =>
    names.filter(({ project }) => project === name).length === 1;
  return names.map(({ directory, project }) => ({
    directory,
    project,
    oneOfMany:
      project !== null && isAlone(project) ? project : directory.replace(/[^A-Za-z0-9]+/g, "-"),
  }));
}

async function answerOf(
  { directory, project }: Named,
  work: () => Promise<Outcome>,
): Promise<Answered> {
  try {
    const { exitCode, data, text } = await work();
    return { directory, project, exitCode, answer: data, error: null, text, problem: "" };
  } catch (error) {
    const problem = renderError(error, directory);
    const data = errorData(error);
    return { directory, project, exitCode: 2, answer: null, error: data, text: "", problem };
  }
}

function describe({ directory, text }: Answered): string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.length === 1) return [`${directory}: ${text}`];
  return [`${directory}:`, ...lines.map((line) => (line === "" ? "" : `  ${line}`))];
}

/** `12 projects: 10 done; to act on: apps/a; failed: apps/b` */
function summary(answered: readonly Answered[]): string {
  const with_ = (code: ExitCode): string[] =>
    answered.filter(({ exitCode }) => exitCode === code).map(({ directory }) => directory);
  const [done, toActOn, failed] = [with_(0), with_(1), with_(2)];
  const parts = [
    `${done.length} done`,
    ...(toActOn.length > 0 ? [`${toActOn.length} to act on: ${toActOn.join(", ")}`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed: ${failed.join(", ")}`] : []),
  ];
  return `${answered.length} ${answered.length === 1 ? "project" : "projects"}: ${parts.join("; ")}`;
}
