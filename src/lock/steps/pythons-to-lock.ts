// Which Pythons a project is locked for; `show` and `why` speak of the first of them.
import { UserError } from "../../base/errors.ts";
import { oldestMaintainedPython, releasedPythons } from "../../facts/builds/python-releases.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { Settings } from "../../poetry/project/settings.ts";
import { allowsMinor } from "../../resolve/project-python.ts";

/**
 * The Pythons of the settings; else one: the lowest that the project allows and that is still maintained, for what runs
 * there runs on later ones, and most packages have wheels for it; the highest where all that it allows are older.
 */
export function pythonsToLock(project: Project, settings: Settings): readonly string[] {
  const isAllowed = (python: string): boolean => allowsMinor(project.python, python);
  const refused = settings.python.find((python) => !isAllowed(python));
  if (refused !== undefined) {
    throw new UserError(
      "PYTHON_NOT_ALLOWED",
      `[tool.poetrix] python asks for ${refused}, but ${project.name} needs Python ${project.pythonVersions}`,
      `of the releases that this Poetrix knows, it allows ${releasedPythons.filter(isAllowed).join(", ") || "none"}`,
    );
  }
  if (settings.python.length > 0) return settings.python;
  const allowed = releasedPythons.filter(isAllowed);
  const maintained = releasedPythons.slice(releasedPythons.indexOf(oldestMaintainedPython));
  const chosen = allowed.find((python) => maintained.includes(python)) ?? allowed.at(-1);
  if (chosen !== undefined) return [chosen];
  throw new UserError(
    "NO_PYTHON",
    `${project.name} needs Python ${project.pythonVersions}, and this Poetrix knows no such release`,
    `it knows ${releasedPythons.join(", ")}. In pyproject.toml "^3.11" is 3.11 and later, and "3" is 3.0 alone; a later release is named with \`python = ["3.x"]\` under [tool.poetrix]`,
  );
}
