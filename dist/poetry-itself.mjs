// Made from src/ by `npm run build`. Do not edit.
import {
  gitHere
} from "./git-here.mjs";
import {
  planFileName
} from "./plan-shape.mjs";
import {
  isTable
} from "./project.mjs";
import {
  constraintAllows,
  naming,
  parseConstraint
} from "./constraint-sets.mjs";
import {
  normalizeName
} from "./name.mjs";
import {
  formatVersion
} from "./version.mjs";

// src/lock/untracked-plan.ts
async function whyUntracked(directory) {
  const words = ["ls-files", "--others", "--exclude-standard", "--", planFileName];
  const { stdout } = await gitHere(directory, words);
  return stdout ? `git does not know ${planFileName}: no commit has it, and no flake sees it` : null;
}

// src/poetry/poetry-itself.ts
function otherPoetry({ pyproject }, { writtenBy }) {
  const wanted = poetryTable(pyproject)["requires-poetry"];
  if (typeof wanted !== "string" || writtenBy === null) return null;
  const constraint = naming("pyproject.toml: requires-poetry", () => parseConstraint(wanted));
  if (constraintAllows(constraint, writtenBy)) return null;
  return `poetry.lock was written by Poetry ${formatVersion(writtenBy)}, and pyproject.toml wants Poetry ${wanted} (requires-poetry): \`poetry lock\` with such a one writes it anew`;
}
var withoutEffect = new Set(
  [
    "poetry-dynamic-versioning",
    "poetry-plugin-bundle",
    "poetry-plugin-dotenv",
    "poetry-plugin-export",
    "poetry-plugin-shell",
    "poetry-plugin-sort",
    "poetry-plugin-up",
    "poethepoet"
  ].map(normalizeName)
);
function unheededPlugins({ pyproject, packageMode }) {
  const plugins = poetryTable(pyproject)["requires-plugins"];
  if (!packageMode || !isTable(plugins)) return null;
  const names = Object.keys(plugins).filter((name) => !withoutEffect.has(normalizeName(name)));
  if (names.length === 0) return null;
  return `${names.join(", ")} of [tool.poetry.requires-plugins] may change what Poetry builds: here the project is built by its back end alone`;
}
function poetryTable(pyproject) {
  const tool = isTable(pyproject.tool) ? pyproject.tool : {};
  return isTable(tool.poetry) ? tool.poetry : {};
}

export {
  otherPoetry,
  unheededPlugins,
  whyUntracked
};
