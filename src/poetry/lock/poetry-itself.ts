// A project's requirements for Poetry itself: its version and plugins.
// https://python-poetry.org/docs/pyproject/#requires-poetry

import { normalizeName } from "../../standards/name.ts";
import { isTable, type Table, tableAt } from "../../standards/pyproject.ts";
import { formatVersion } from "../../standards/version.ts";
import { constraintAllows, parseConstraint } from "../constraints/constraint.ts";
import { naming } from "../dependencies/dependency.ts";
import type { Project } from "../project/project.ts";
import type { Lock } from "./lock.ts";

/** A warning where the Poetry that wrote the lock is not allowed by `requires-poetry`; `null` where it is, or is not known. */
export function otherPoetry({ pyproject }: Project, { writtenBy }: Lock): string | null {
  const wanted = poetryTable(pyproject)["requires-poetry"];
  if (typeof wanted !== "string" || writtenBy === null) return null;
  const constraint = naming("pyproject.toml: requires-poetry", () => parseConstraint(wanted));
  if (constraintAllows(constraint, writtenBy)) return null;
  return `poetry.lock was written by Poetry ${formatVersion(writtenBy)}, and pyproject.toml asks for Poetry ${wanted} (requires-poetry): write it again with such a Poetry: \`poetry lock\``;
}

/** Plugins that do not change what is installed or built. (The version from Git is supported here too.) */
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

/** A warning about plugins in `requires-plugins` that may change what Poetry builds, since plugins do not run here; else `null`. */
export function unheededPlugins({ pyproject, packageMode }: Project): string | null {
  const plugins = poetryTable(pyproject)["requires-plugins"];
  if (!packageMode || !isTable(plugins)) return null;
  const names = Object.keys(plugins).filter((name) => !withoutEffect.has(normalizeName(name)));
  if (names.length === 0) return null;
  return `${names.join(", ")} of [tool.poetry.requires-plugins] may change what Poetry builds: here the project is built by its back end alone`;
}

function poetryTable(pyproject: Table): Table {
  return tableAt(tableAt(pyproject, "tool"), "poetry");
}
