// Which targets a project is locked for.
import type { Context } from "../context.ts";
import type { Lock } from "../poetry/lock.ts";
import type { Project } from "../poetry/project.ts";
import type { Settings } from "../poetry/settings.ts";
import { type DescribedRange, describeRanges } from "../resolve/python-ranges.ts";
import { defaultSystems } from "../resolve/target.ts";
import { pythonsToLock } from "./pythons-to-lock.ts";

/** What cannot be installed from this lock: a warning for each set of groups. */
export function warnOfUnanswered(ranges: readonly DescribedRange[], { progress }: Context): void {
  const warnings = new Set<string>();
  for (const { description } of ranges) {
    for (const { groups, reason } of description.unanswered) {
      const names = `${groups.length === 1 ? "group" : "groups"} ${groups.join(", ")}`;
      warnings.add(
        `poetry.lock has no answer for the ${names}, which cannot be installed: ${reason}`,
      );
    }
  }
  for (const text of warnings) progress.warn(text);
}

/**
 * Every Python of the settings on every system of the settings, described.
 *
 * @throws UserError PYTHON_NOT_ALLOWED, NO_PYTHON
 */
export function resolveTargets(project: Project, lock: Lock, settings: Settings): DescribedRange[] {
  const systems = settings.systems.length > 0 ? settings.systems : defaultSystems;
  const { preferWheels, packages, selections } = settings;
  return pythonsToLock(project, settings).flatMap((python) =>
    systems.flatMap((system) =>
      describeRanges({
        project,
        lock,
        system,
        python,
        preferWheels,
        packages,
        selections,
      }),
    ),
  );
}
