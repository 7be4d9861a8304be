// Made from src/ by `npm run build`. Do not edit.
import {
  checkFreshness
} from "./content-hash.mjs";
import {
  fromElsewhere,
  satisfyingAmong
} from "./version-solver.mjs";
import {
  any,
  constraintAllows
} from "./constraint-sets.mjs";
import {
  UserError
} from "./errors.mjs";

// src/resolve/stale-lock.ts
function acceptLock(project, lock, { allowStaleLock }) {
  const problem = checkFreshness(project, lock);
  if (!allowStaleLock) {
    if (problem === null) return { project, warnings: [] };
    const hint = "allow-stale-lock = true under [tool.poetrix] in pyproject.toml, or allowStaleLock = true of a Nix function, takes it as it is";
    throw new UserError(
      problem.code,
      problem.message,
      problem.hint === void 0 ? hint : `${problem.hint}; ${hint}`
    );
  }
  const { groups, warnings } = problem === null ? askForPlaces(project, lock) : askForWhatIsThere(project, lock);
  const taken = "is taken as it is (allow-stale-lock)";
  return {
    project: { ...project, groups },
    warnings: problem === null ? warnings.map((text) => `${text}; what is locked ${taken}`) : [
      `poetry.lock was not made from this pyproject.toml, and ${taken}: ${problem.message}`,
      ...warnings
    ]
  };
}
function askForPlaces({ groups }, lock) {
  const satisfying = satisfyingAmong(lock.packages);
  const warnings = /* @__PURE__ */ new Set();
  const fit = (dependency) => {
    const other = lock.packages.find(
      ({ name, parsedVersion }) => name === dependency.name && constraintAllows(dependency.constraint, parsedVersion)
    );
    if (other === void 0 || satisfying(dependency).length > 0) return dependency;
    warnings.add(fromElsewhere(other, dependency));
    return { ...dependency, source: null, sourceName: null };
  };
  return { groups: fitted(groups, (dependency) => [fit(dependency)]), warnings: [...warnings] };
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
  return { groups: fitted(groups, fit), warnings: [...warnings] };
}
function fitted(groups, fit) {
  return new Map(
    [...groups].map(([name, group]) => [
      name,
      { ...group, dependencies: group.dependencies.flatMap(fit) }
    ])
  );
}

export {
  acceptLock
};
