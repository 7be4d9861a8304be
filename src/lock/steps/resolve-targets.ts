// Which targets a project is locked for.
import { setImmediate } from "node:timers/promises";
import type { Context } from "../../base/context.ts";
import type { Lock } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { Settings } from "../../poetry/project/settings.ts";
import { type DescribedRange, describeTargets } from "../../resolve/python-ranges.ts";
import { defaultSystems } from "../../resolve/question/target.ts";
import { pythonsToLock } from "./pythons-to-lock.ts";

/** What cannot be installed from this lock: a warning for each set of groups. */
export function warnOfUnanswered(ranges: readonly DescribedRange[], { progress }: Context): void {
  const warnings = ranges.flatMap(({ description }) => unansweredIn(description));
  for (const text of new Set(warnings)) progress.warn(text);
}

export function unansweredIn({
  unanswered,
}: Pick<DescribedRange["description"], "unanswered">): string[] {
  return unanswered.map(({ groups, reason }) => {
    const names = `${groups.length === 1 ? "group" : "groups"} ${groups.join(", ")}`;
    return `poetry.lock has no answer for the ${names}, which cannot be installed: ${reason}`;
  });
}

/**
 * Every Python of the settings on every system of the settings, described.
 *
 * @throws UserError PYTHON_NOT_ALLOWED, NO_PYTHON
 */
export async function resolveTargets(
  project: Project,
  lock: Lock,
  settings: Settings,
): Promise<DescribedRange[]> {
  const systems = settings.systems.length > 0 ? settings.systems : defaultSystems;
  const { preferWheels, packages, selections } = settings;
  const pythons = pythonsToLock(project, settings);
  const question = { project, lock, pythons, systems, preferWheels, packages, selections };
  const described: DescribedRange[] = [];
  for (const ranges of describeTargets(question)) {
    described.push(...ranges);
    // Ctrl-C is heard.
    await setImmediate();
  }
  return described;
}
