// `poetrix report`: what is installed, why, how big it is, under which licences, and what is built from source, as one page.

import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { wantedFile, wantedTree } from "../../../build/plan-files.ts";
import type { Context } from "../../../context.ts";
import { UserError } from "../../../errors.ts";
import {
  type DistributionPlace,
  gatherDistributions,
} from "../../../facts/binaries/gather-distributions.ts";
import { nativeRequirements } from "../../../facts/builds/native-requirements.ts";
import { packageIds } from "../../../plan/package-ids.ts";
import type { PackageId, Plan, PlanTarget } from "../../../plan/plan.ts";
import { hasRelease } from "../../../plan/python-range.ts";
import { readCurrentPlan } from "../../../plan/read-plan.ts";
import type { LockedPackage } from "../../../poetry/lock.ts";
import { renderPage } from "../../../report/page/page.ts";
import { makeReport, type Report } from "../../../report/report.ts";
import { resolveTarget } from "../../../resolve/resolve.ts";
import type { Target } from "../../../resolve/target.ts";
import { writeAtomically } from "../../../write-atomically.ts";
import type { Outcome } from "../../outcome.ts";
import { type Question, type QuestionOptions, readQuestion } from "../../question.ts";

export interface ReportOptions extends QuestionOptions {
  readonly output?: string;
  readonly json?: boolean;
}

/** @throws UserError STALE_PLAN, UNKNOWN_TARGET, OUTPUT_FAILED; those of gatherDistributions */
export async function run(options: ReportOptions, context: Context): Promise<Outcome> {
  const question = await readQuestion(options, context.progress);
  const plan = await readCurrentPlan(question.project, question.lock);
  const planned = plannedTarget(plan, question.target);
  const data = await gatherReport(question, plan, planned, context);
  const page = renderPage(data);
  if (options.output === undefined) return { exitCode: 0, data, text: page.trimEnd() };
  await writeOutput(options.output, page, context.signal);
  return {
    exitCode: 0,
    data,
    text: `${options.output}: written, ${data.totals.packages} packages`,
  };
}

/** What the plan has for a target. */
function plannedTarget(plan: Plan, { id, system, implementation, python }: Target): PlanTarget {
  const found = Object.values(plan.targets).find(
    (target) =>
      target.system === system &&
      target.python.implementation === implementation &&
      target.python.version === python.version &&
      hasRelease(target.python, python.fullVersion),
  );
  if (found !== undefined) return found;
  throw new UserError(
    "UNKNOWN_TARGET",
    `poetrix.lock does not cover ${id}: it covers ${Object.keys(plan.targets).join(", ")}`,
    "give one of these as --target, or add to `python` or `systems` under [tool.poetrix] in pyproject.toml, and run `poetrix lock`",
  );
}

async function gatherReport(
  question: Question,
  plan: Plan,
  planned: PlanTarget,
  { progress, signal }: Context,
): Promise<Report> {
  const { project, lock, target, selection, settings } = question;
  const ids = packageIds(lock);
  const installed = (groups: typeof selection.groups): LockedPackage[] =>
    resolveTarget(project, lock, target, { ...selection, groups }).map(({ locked }) => locked);
  const packages = installed(selection.groups);
  const places = new Map(
    packages.flatMap((locked) => {
      const place = placeOf(locked, ids.of(locked), { question, plan, planned });
      return place === null ? [] : [[ids.of(locked), place] as const];
    }),
  );
  const facts = await gatherDistributions(places, {
    signal,
    fetching: (missing) => progress.task("fetching files", missing),
  });
  const native = nativeRequirements().packages;
  return makeReport({
    project,
    settings,
    target,
    selection,
    packages,
    ids,
    plan,
    planned,
    byGroup: new Map(selection.groups.map((group) => [group, new Set(installed([group]))])),
    facts: (id) => facts.get(id) ?? null,
    native: (name) => native[name]?.native ?? [],
  });
}

/** Where a package's own words about itself are; `null` where there is no file that fits. */
function placeOf(
  locked: LockedPackage,
  id: PackageId,
  { question, plan, planned }: { question: Question; plan: Plan; planned: PlanTarget },
): DistributionPlace | null {
  const { project } = question;
  const entry = plan.packages[id];
  const fileName = planned.packages[id]?.file ?? null;
  if (entry === undefined) return null;
  const { source } = entry;
  if (source.kind === "directory") {
    return { kind: "directory", path: join(project.directory, source.path) };
  }
  if (source.kind === "file") return { kind: "path", path: join(project.directory, source.path) };
  if (source.kind === "git") {
    const tree = wantedTree(entry, locked);
    return tree && { kind: "git", tree, subdirectory: source.subdirectory ?? "" };
  }
  const file = fileName === null ? null : wantedFile(entry, fileName, locked, project);
  return file && { kind: "file", file };
}

async function writeOutput(output: string, page: string, signal: AbortSignal): Promise<void> {
  try {
    await writeAtomically(resolve(output), page, signal);
  } catch (error) {
    signal.throwIfAborted();
    const folder = dirname(resolve(output));
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    throw new UserError(
      "OUTPUT_FAILED",
      `${output} could not be written: ${isFolder ? (error as Error).message : `there is no folder ${dirname(output)}`}`,
      undefined,
      { cause: error },
    );
  }
}
