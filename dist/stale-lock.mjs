// Made from src/ by `npm run build`. Do not edit.
import {
  checkFreshness
} from "./content-hash.mjs";
import {
  satisfyingAmong
} from "./package.mjs";
import {
  any
} from "./constraint-sets.mjs";
import {
  UserError
} from "./errors.mjs";

// src/resolve/stale-lock.ts
function acceptLock(project, lock, { allowStaleLock }) {
  const problem = checkFreshness(project, lock);
  if (problem === null) return { project, warnings: [] };
  if (!allowStaleLock) {
    const hint = "allow-stale-lock = true under [tool.poetrix] in pyproject.toml, or allowStaleLock = true of a Nix function, takes it as it is";
    throw new UserError(
      problem.code,
      problem.message,
      problem.hint === void 0 ? hint : `${problem.hint}; ${hint}`
    );
  }
  const { groups, warnings } = askForWhatIsThere(project, lock);
  return {
    project: { ...project, groups },
    warnings: [
      `poetry.lock was not made from this pyproject.toml, and is taken as it is (allow-stale-lock): ${problem.message}`,
      ...warnings
    ]
  };
}
function askForWhatIsThere({ groups }, lock) {
  const satisfying = satisfyingAmong(lock.packages);
  const warnings = /* @__PURE__ */ new Set();
  const fit = (dependency) => {
    if (satisfying(dependency).length > 0) return [dependency];
    const versions = lock.packages.filter(({ name }) => name === dependency.name);
    if (versions.length === 0) {
      warnings.add(`${dependency.name} is not in poetry.lock: it is left out`);
      return [];
    }
    const locked = versions.map(({ version }) => version).join(" and ");
    warnings.add(
      `poetry.lock has ${dependency.name} ${locked}, and pyproject.toml asks for ${dependency.constraintText}`
    );
    return [
      { ...dependency, constraint: any, source: null, sourceName: null, allowPrereleases: true }
    ];
  };
  const fitted = [...groups].map(([name, group]) => [
    name,
    { ...group, dependencies: group.dependencies.flatMap(fit) }
  ]);
  return { groups: new Map(fitted), warnings: [...warnings] };
}

export {
  acceptLock
};
