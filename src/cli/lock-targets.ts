// Which targets a project is locked for.
import { UserError } from "../errors.ts";
import { oldestMaintainedPython, releasedPythons } from "../facts/python-releases.ts";
import type { Lock } from "../poetry/lock.ts";
import type { Project } from "../poetry/project.ts";
import type { Settings } from "../poetry/settings.ts";
import { type DescribedRange, describeRanges, pythonRanges } from "../resolve/python-ranges.ts";
import { defaultSystems } from "../resolve/target.ts";

/**
 * Every Python of the settings on every system of the settings, described.
 *
 * @throws UserError PYTHON_NOT_ALLOWED, NO_PYTHON
 */
export function lockTargets(project: Project, lock: Lock, settings: Settings): DescribedRange[] {
  const systems = settings.systems.length > 0 ? settings.systems : defaultSystems;
  const { preferWheels, packages, selections } = settings;
  return pythonsToLock(project, lock, settings).flatMap((python) =>
    systems.flatMap((system) =>
      describeRanges(project, lock, { system, python }, { preferWheels, packages, selections }),
    ),
  );
}

/**
 * The Pythons of the settings; else one: the lowest that the project allows and that is still maintained, for what runs
 * there runs on later ones, and most packages have wheels for it; the highest where all that it allows are older.
 */
export function pythonsToLock(project: Project, lock: Lock, settings: Settings): readonly string[] {
  const isAllowed = (python: string): boolean => pythonRanges(project, lock, python).length > 0;
  const refused = settings.python.find((python) => !isAllowed(python));
  if (refused !== undefined) {
    throw new UserError(
      "PYTHON_NOT_ALLOWED",
      `[tool.poetrix] python asks for ${refused}, but ${project.name} wants Python ${project.pythonVersions}`,
    );
  }
  if (settings.python.length > 0) return settings.python;
  const allowed = releasedPythons.filter(isAllowed);
  const maintained = releasedPythons.slice(releasedPythons.indexOf(oldestMaintainedPython));
  const chosen = allowed.find((python) => maintained.includes(python)) ?? allowed.at(-1);
  if (chosen !== undefined) return [chosen];
  throw new UserError(
    "NO_PYTHON",
    `${project.name} wants Python ${project.pythonVersions}, and this Poetrix knows no such release`,
    `it knows ${releasedPythons.join(", ")}; name others with \`python = ["3.x"]\` under [tool.poetrix]`,
  );
}
