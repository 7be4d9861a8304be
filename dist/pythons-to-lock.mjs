// Made from src/ by `npm run build`. Do not edit.
import {
  allowsMinor
} from "./version-solver.mjs";
import {
  UserError
} from "./errors.mjs";

// src/facts/builds/python-releases.ts
var pythonReleaseDates = {
  "2.7": "2010-07-03",
  "3.5": "2015-09-13",
  "3.6": "2016-12-23",
  "3.7": "2018-06-27",
  "3.8": "2019-10-14",
  "3.9": "2020-10-05",
  "3.10": "2021-10-04",
  "3.11": "2022-10-24",
  "3.12": "2023-10-02",
  "3.13": "2024-10-07",
  "3.14": "2025-10-07",
  "3.15": "2026-10-01"
};
var releasedPythons = Object.keys(pythonReleaseDates).filter(
  (version) => version.startsWith("3.")
);
var oldestMaintainedPython = "3.11";

// src/lock/pythons-to-lock.ts
function pythonsToLock(project, settings) {
  const isAllowed = (python) => allowsMinor(project, python);
  const refused = settings.python.find((python) => !isAllowed(python));
  if (refused !== void 0) {
    throw new UserError(
      "PYTHON_NOT_ALLOWED",
      `[tool.poetrix] python asks for ${refused}, but ${project.name} wants Python ${project.pythonVersions}`
    );
  }
  if (settings.python.length > 0) return settings.python;
  const allowed = releasedPythons.filter(isAllowed);
  const maintained = releasedPythons.slice(releasedPythons.indexOf(oldestMaintainedPython));
  const chosen = allowed.find((python) => maintained.includes(python)) ?? allowed.at(-1);
  if (chosen !== void 0) return [chosen];
  throw new UserError(
    "NO_PYTHON",
    `${project.name} wants Python ${project.pythonVersions}, and this Poetrix knows no such release`,
    `it knows ${releasedPythons.join(", ")}; name others with \`python = ["3.x"]\` under [tool.poetrix]`
  );
}

export {
  pythonReleaseDates,
  pythonsToLock
};
