// Which targets a project is locked for.
import type { Lock } from "../poetry/lock.ts";
import type { Project } from "../poetry/project.ts";
import type { Settings } from "../poetry/settings.ts";
import { type DescribedRange, describeRanges } from "../resolve/python-ranges.ts";
import { defaultSystems } from "../resolve/target.ts";
import { pythonsToLock } from "./pythons-to-lock.ts";

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
      describeRanges(project, lock, { system, python }, { preferWheels, packages, selections }),
    ),
  );
}
