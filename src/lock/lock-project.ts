// What `poetrix lock` does: makes the plan, writes it if it differs, and returns warnings.
import { isDeepStrictEqual } from "node:util";
import type { Context } from "../base/context.ts";
import { UserError } from "../base/errors.ts";
import { once } from "../base/once.ts";
import { findUv, type Uv } from "../facts/programs/uv.ts";
import { formatPlan } from "../plan/format-plan.ts";
import { keepVerified } from "../plan/keep-verified.ts";
import type { Plan, PlanFile, PlanInputs } from "../plan/plan.ts";
import {
  earlierPlan,
  parsePlan,
  planInputs,
  readPlanText,
  refuseNewerPlan,
} from "../plan/read-plan.ts";
import { writePlan } from "../plan/write-plan.ts";
import { checkFreshness, newerFormat } from "../poetry/lock/freshness.ts";
import { type Lock, readLock } from "../poetry/lock/lock.ts";
import { otherPoetry, unheededPlugins } from "../poetry/lock/poetry-itself.ts";
import { type Project, readProject } from "../poetry/project/project.ts";
import { readSettings } from "../poetry/project/settings.ts";
import { acceptLock } from "../resolve/stale-lock.ts";
import { firstDifference, sayDifference } from "./check/remade-plan.ts";
import {
  comparedWithIndex,
  noteSeen,
  otherwiseOnIndex,
  unvouchedFiles,
} from "./check/unvouched-files.ts";
import { whyNotTaken } from "./check/why-not-taken.ts";
import { howToTrack, whyUntracked } from "./git/untracked-plan.ts";
import { rememberPlan } from "./known-plan.ts";
import { makePlan } from "./make-plan.ts";
import { failedBackEnds } from "./warnings/failed-back-ends.ts";
import { missingCrates } from "./warnings/missing-crates.ts";
import { missingFiles } from "./warnings/missing-files.ts";
import { twoVersions } from "./warnings/two-versions.ts";
import { unknownSettings } from "./warnings/unknown-settings.ts";

export interface LockedProject {
  readonly project: Project;
  readonly lock: Lock;
  /** As poetrix.lock has it now. */
  readonly plan: Plan;
  /** As it had it before. */
  readonly before: Plan | null;
  /** Whether it was written. */
  readonly changed: boolean;
  uv(): Promise<Uv>;
}

/** @throws UserError INPUTS_CHANGED, and those of readProject, readLock, acceptLock and makePlan */
export async function lockProject(
  directory: string,
  { trustsBuildScripts }: { readonly trustsBuildScripts: boolean },
  given: Context,
): Promise<LockedProject> {
  const { context, hasWarned } = listening(given);
  const written = await readProject(directory);
  const lock = await readLock(written.directory);
  const newer = newerFormat(lock);
  if (newer !== null) context.progress.warn(newer);
  const settings = readSettings(written);
  const { project, warnings } = acceptLock(written, lock, settings);
  const textBefore = await readPlanText(project.directory);
  refuseNewerPlan(textBefore);
  const warn = (text: string): void => context.progress.warn(text);
  const uv = once(() => findUv(context.signal));
  const earlier = earlierPlan(textBefore, warn);
  const compared = earlier && (await comparedWithIndex({ plan: earlier, lock, uv, warn }));
  const before = compared?.plan ?? null;
  const plan = keepVerified(
    await makePlan({ project, lock, before, uv, trustsBuildScripts }, context),
    before,
  );
  const text = formatPlan(plan);
  const changed = text !== textBefore;
  if (changed) {
    await checkUnchanged(project.directory, planInputs(project, lock));
    await writePlan(project, text, context.signal);
  }
  const uncompared = new Set(compared?.uncompared.map(({ hash }) => hash));
  await noteSeen(unvouchedFiles(plan, lock).filter(({ hash }) => !uncompared.has(hash)));
  for (const warning of [
    ...warnings,
    ...(changed ? failedBackEnds(plan) : []),
    ...unknownSettings(settings, lock, plan),
    ...twoVersions(plan),
    ...missingCrates(plan),
    ...missingFiles(plan, project.directory),
    ...[otherPoetry(project, lock), changed ? unheededPlugins(project) : null].filter(
      (warning) => warning !== null,
    ),
  ]) {
    context.progress.warn(warning);
  }
  if (!hasWarned()) rememberPlan({ project, lock }, plan, text);
  return { project, lock, plan, before, changed, uv };
}

/** An editor, or another Poetry, may have been at work in the meantime: the plan would be stale as it is written. */
async function checkUnchanged(directory: string, inputs: PlanInputs): Promise<void> {
  const now = planInputs(await readProject(directory), await readLock(directory));
  for (const name of ["poetry.lock", "pyproject.toml"] as const) {
    if (isDeepStrictEqual(now[name], inputs[name])) continue;
    throw new UserError(
      "INPUTS_CHANGED",
      `${name} was changed while poetrix.lock was made from it: poetrix.lock is left as it was`,
      "run `poetrix lock` again",
    );
  }
}

/** A context that records whether a message was printed that the next run would have to print again. */
function listening(context: Context): { readonly context: Context; hasWarned(): boolean } {
  let warned = false;
  const { progress } = context;
  const warn = (text: string): void => {
    warned = true;
    progress.warn(text);
  };
  const heard: Context = {
    progress: { ...progress, warn },
    get signal() {
      return context.signal;
    },
  };
  return { context: heard, hasWarned: () => warned };
}

export interface PlanCheck {
  /** Why poetrix.lock is not the one to build from; `null` where it is. */
  readonly reason: string | null;
  /** What to do about it. */
  readonly hint: string;
}

export interface CheckOptions {
  /** Whether what poetry.lock does not know is gathered anew and compared. */
  readonly index: boolean;
  readonly trustsBuildScripts: boolean;
}

/** Whether poetrix.lock is current, and tracked by git; with `index`, whether it would be the same if it were made anew. */
export async function checkPlan(
  directory: string,
  options: CheckOptions,
  context: Context,
): Promise<PlanCheck> {
  const project = await readProject(directory);
  const lock = await readLock(project.directory);
  const settings = readSettings(project);
  const stale = settings.allowStaleLock ? null : checkFreshness(project, lock);
  if (stale !== null)
    return { reason: stale.message, hint: "run `poetry lock`, then `poetrix lock`" };
  const text = await readPlanText(project.directory);
  refuseNewerPlan(text);
  const reason = await whyNotTaken(text, project, lock);
  if (reason !== null) return { reason, hint: "run `poetrix lock`" };
  if (options.index && text !== null) {
    const { project: accepted } = acceptLock(project, lock, settings);
    const other = await otherwiseNow(
      { project: accepted, lock, plan: parsePlan(text) },
      options,
      context,
    );
    if (other !== null) {
      return {
        reason: other,
        hint: "find out who changed poetrix.lock, then run `poetrix lock`",
      };
    }
  }
  return { reason: await whyUntracked(project.directory), hint: howToTrack };
}

/** The first difference between the plan and what indexes, servers and back ends say now, as a sentence. */
async function otherwiseNow(
  { project, lock, plan }: { readonly project: Project; readonly lock: Lock; readonly plan: Plan },
  { trustsBuildScripts }: CheckOptions,
  context: Context,
): Promise<string | null> {
  const uv = once(() => findUv(context.signal));
  const [file] = (await otherwiseOnIndex(unvouchedFiles(plan, lock), await uv())).values();
  if (file !== undefined) return file;
  const request = { project, lock, before: plan, anew: true, uv, trustsBuildScripts } as const;
  const made = keepVerified(await makePlan(request, context), plan);
  const difference = firstDifference(withoutAddresses(plan), withoutAddresses(made));
  return difference && `poetrix.lock is not what it would be now: ${sayDifference(difference)}`;
}

/** A mirror has the same files at other URLs; their hashes identify them. */
function withoutAddresses({ packages, crates = {}, ...rest }: Plan): unknown {
  const bare = ({ url: _, size: __, ...file }: PlanFile) => file;
  return {
    ...rest,
    packages: mapValues(packages, ({ files, ...entry }) => ({
      ...entry,
      files: mapValues(files, bare),
    })),
    crates: mapValues(crates, (crate) => (crate.kind === "git" ? crate : { ...crate, url: null })),
  };
}

function mapValues<Value, Other>(
  table: Readonly<Record<string, Value>>,
  change: (value: Value) => Other,
): Record<string, Other> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
