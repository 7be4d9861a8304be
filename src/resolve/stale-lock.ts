// A poetry.lock that `poetry install` refuses: refused here too, or taken as it is where the project says so.
import { UserError } from "../base/errors.ts";
import { any, constraintAllows } from "../poetry/constraints/constraint-sets.ts";
import type { Dependency } from "../poetry/dependencies/dependency.ts";
import { checkFreshness } from "../poetry/lock/freshness.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import type { Group } from "../poetry/project/groups.ts";
import type { Project } from "../poetry/project/project.ts";
import { fromElsewhere, satisfyingAmong } from "./solve/package.ts";

export interface AcceptedLock {
  /** The project, asking for what the lock can give. */
  readonly project: Project;
  readonly warnings: readonly string[];
}

/**
 * The project as its lock can answer for it.
 *
 * @throws UserError `STALE_LOCK`, `OLD_LOCK`, where stale locks are not allowed
 */
export function acceptLock(
  project: Project,
  lock: Lock,
  { allowStaleLock }: { allowStaleLock: boolean },
): AcceptedLock {
  const problem = checkFreshness(project, lock);
  if (!allowStaleLock) {
    if (problem === null) return { project, warnings: [] };
    const hint =
      "allow-stale-lock = true under [tool.poetrix] in pyproject.toml, or allowStaleLock = true of a Nix function, takes it as it is";
    throw new UserError(
      problem.code,
      problem.message,
      problem.hint === undefined ? hint : `${problem.hint}; ${hint}`,
    );
  }
  const { groups, warnings } =
    problem === null ? askForPlaces(project, lock) : askForWhatIsThere(project, lock);
  const taken = "is taken as it is (allow-stale-lock)";
  return {
    project: { ...project, groups },
    warnings:
      problem === null
        ? warnings.map((text) => `${text}; what is locked ${taken}`)
        : [
            `poetry.lock was not made from this pyproject.toml, and ${taken}: ${problem.message}`,
            ...warnings,
          ],
  };
}

/** Of a lock that is current: what it has from another source than the project asks for is taken from there. */
function askForPlaces({ groups }: Project, lock: Lock): Asked {
  const satisfying = satisfyingAmong(lock.packages);
  const warnings = new Set<string>();
  const fit = (dependency: Dependency): Dependency => {
    const other = lock.packages.find(
      ({ name, parsedVersion }) =>
        name === dependency.name && constraintAllows(dependency.constraint, parsedVersion),
    );
    if (other === undefined || satisfying(dependency).length > 0) return dependency;
    warnings.add(fromElsewhere(other, dependency));
    return { ...dependency, source: null, sourceName: null };
  };
  return { groups: fitted(groups, (dependency) => [fit(dependency)]), warnings: [...warnings] };
}

/** What the lock lacks is left out; what it has in another version is taken in that one. */
function askForWhatIsThere({ groups }: Project, lock: Lock): Asked {
  const satisfying = satisfyingAmong(lock.packages);
  const warnings = new Set<string>();
  const fit = (dependency: Dependency): Dependency[] => {
    if (satisfying(dependency).length > 0) return [dependency];
    const versions = lock.packages.filter(({ name }) => name === dependency.name);
    if (versions.length === 0) {
      warnings.add(`${dependency.name} is not in poetry.lock: it is left out`);
      return [];
    }
    const locked = versions.map(({ version }) => version).join(" and ");
    warnings.add(
      `poetry.lock has ${dependency.name} ${locked}, and pyproject.toml asks for ${dependency.constraintText}`,
    );
    return [
      { ...dependency, constraint: any, source: null, sourceName: null, allowPrereleases: true },
    ];
  };
  return { groups: fitted(groups, fit), warnings: [...warnings] };
}

interface Asked {
  readonly groups: Project["groups"];
  readonly warnings: readonly string[];
}

function fitted(
  groups: Project["groups"],
  fit: (dependency: Dependency) => Dependency[],
): Project["groups"] {
  return new Map(
    [...groups].map(([name, group]): [typeof name, Group] => [
      name,
      { ...group, dependencies: group.dependencies.flatMap(fit) },
    ]),
  );
}
