// What a project asks of Poetry itself: its version, its plugins.
// https://python-poetry.org/docs/pyproject/#requires-poetry

import { normalizeName } from "../../standards/name.ts";
import { isTable, type Table } from "../../standards/pyproject.ts";
import { formatVersion } from "../../standards/version.ts";
import { constraintAllows, parseConstraint } from "../constraints/constraint.ts";
import { naming } from "../dependencies/dependency.ts";
import type { Project } from "../project/project.ts";
import type { Lock } from "./lock.ts";

/** Why the Poetry that wrote the lock is not one of `requires-poetry`; `null` where it is, or nobody knows. */
export function otherPoetry({ pyproject }: Project, { writtenBy }: Lock): string | null {
  const wanted = poetryTable(pyproject)["requires-poetry"];
  if (typeof wanted !== "string" || writtenBy === null) return null;
  const constraint = naming("pyproject.toml: requires-poetry", () => parseConstraint(wanted));
  if (constraintAllows(constraint, writtenBy)) return null;
  return `poetry.lock was written by Poetry ${formatVersion(writtenBy)}, and pyproject.toml wants Poetry ${wanted} (requires-poetry): \`poetry lock\` with such a one writes it anew`;
}

/** They add commands, and change nothing of what is installed or built; the version is asked of Git here too. */
const withoutEffect = new Set(
  [
    "poetry-dynamic-versioning",
    "poetry-plugin-bundle",
    "poetry-plugin-dotenv",
    "poetry-plugin-export",
    "poetry-plugin-shell",
    "poetry-plugin-sort",
    "poetry-plugin-up",
    "poethepoet",
  ].map(normalizeName),
);

/** Plugins of `requires-plugins` that may do something when Poetry builds: only back ends build here. `null`: none. */
export function unheededPlugins({ pyproject, packageMode }: Project): string | null {
  const plugins = poetryTable(pyproject)["requires-plugins"];
  if (!packageMode || !isTable(plugins)) return null;
  const names = Object.keys(plugins).filter((name) => !withoutEffect.has(normalizeName(name)));
  if (names.length === 0) return null;
  return `${names.join(", ")} of [tool.poetry.requires-plugins] may change what Poetry builds: here the project is built by its back end alone`;
}

function poetryTable(pyproject: Table): Table {
  const tool = isTable(pyproject.tool) ? pyproject.tool : {};
  return isTable(tool.poetry) ? tool.poetry : {};
}
