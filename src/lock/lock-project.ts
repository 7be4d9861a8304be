// What `poetrix lock` does: the plan made, written where it differs, and what is to be said of it.
import type { Context } from "../context.ts";
import { findUv, type Uv } from "../facts/programs/uv.ts";
import { once } from "../once.ts";
import { formatPlan } from "../plan/format-plan.ts";
import { keepVerified } from "../plan/keep-verified.ts";
import type { Plan } from "../plan/plan.ts";
import { earlierPlan, parsePlan, readPlanText, whyNotCurrent } from "../plan/read-plan.ts";
import { writePlan } from "../plan/write-plan.ts";
import { checkFreshness, newerFormat } from "../poetry/freshness.ts";
import { type Lock, readLock } from "../poetry/lock.ts";
import { otherPoetry, unheededPlugins } from "../poetry/poetry-itself.ts";
import { type Project, readProject } from "../poetry/project.ts";
import { readSettings } from "../poetry/settings.ts";
import { acceptLock } from "../resolve/stale-lock.ts";
import { failedBackEnds } from "./failed-back-ends.ts";
import { makePlan } from "./make-plan.ts";
import { missingCrates } from "./missing-crates.ts";
import { unknownSettings } from "./unknown-settings.ts";
import { whyUntracked } from "./untracked-plan.ts";
import {
  comparedWithIndex,
  noteSeen,
  otherwiseOnIndex,
  unvouchedFiles,
} from "./unvouched-files.ts";

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

/** @throws UserError of readProject, readLock, acceptLock and makePlan */
export async function lockProject(
  directory: string,
  { trustsBuildScripts }: { readonly trustsBuildScripts: boolean },
  context: Context,
): Promise<LockedProject> {
  const written = await readProject(directory);
  const lock = await readLock(written.directory);
  const newer = newerFormat(lock);
  if (newer !== null) context.progress.warn(newer);
  const settings = readSettings(written);
  const { project, warnings } = acceptLock(written, lock, settings);
  const textBefore = await readPlanText(project.directory);
  const warn = (text: string): void => context.progress.warn(text);
  const uv = once(() => findUv(context.signal));
  const earlier = earlierPlan(textBefore, warn);
  const compared = earlier && (await comparedWithIndex({ plan: earlier, lock, uv, warn }));
  const before = compared?.plan ?? null;
  const plan = keepVerified(
    await makePlan({ project, lock, before, uv, trustsBuildScripts }, context),
    before,
  );
  const changed = formatPlan(plan) !== textBefore;
  if (changed) await writePlan(project, plan, context.signal);
  const uncompared = new Set(compared?.uncompared.map(({ hash }) => hash));
  await noteSeen(unvouchedFiles(plan, lock).filter(({ hash }) => !uncompared.has(hash)));
  for (const warning of [
    ...warnings,
    ...(changed ? failedBackEnds(plan) : []),
    ...unknownSettings(settings, lock, plan),
    ...missingCrates(plan),
    ...[otherPoetry(project, lock), changed ? unheededPlugins(project) : null].filter(
      (warning) => warning !== null,
    ),
  ]) {
    context.progress.warn(warning);
  }
  return { project, lock, plan, before, changed, uv };
}

export interface PlanCheck {
  /** Why poetrix.lock is not the one to build from; `null` where it is. */
  readonly reason: string | null;
  /** What to do about it. */
  readonly hint: string;
}

/** Whether poetrix.lock is current, and known to git; with `index`, whether what it builds with is what the index has now. */
export async function checkPlan(
  directory: string,
  { index = false }: { readonly index?: boolean },
  context: Context,
): Promise<PlanCheck> {
  const project = await readProject(directory);
  const lock = await readLock(project.directory);
  const stale = readSettings(project).allowStaleLock ? null : checkFreshness(project, lock);
  if (stale !== null)
    return { reason: stale.message, hint: "run `poetry lock`, then `poetrix lock`" };
  const text = await readPlanText(project.directory);
  const reason = whyNotCurrent(text, project, lock);
  if (reason !== null) return { reason, hint: "run `poetrix lock`" };
  if (index && text !== null) {
    const uv = await findUv(context.signal);
    const differ = await otherwiseOnIndex(unvouchedFiles(parsePlan(text), lock), uv);
    const [sentence] = differ.values();
    if (sentence !== undefined) {
      return {
        reason: sentence,
        hint: "find out who changed poetrix.lock, then run `poetrix lock`",
      };
    }
  }
  return { reason: await whyUntracked(project.directory), hint: "git add poetrix.lock" };
}
