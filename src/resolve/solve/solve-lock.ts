// Locks before format 2.1: which of the locked packages a target needs, Poetry finds out by solving again.
// poetry: installation/installer.py; puzzle/solver.py; puzzle/transaction.py; utils/extras.py
import { spend } from "../../base/effort.ts";
import { UserError } from "../../base/errors.ts";
import type { Lock, LockedPackage } from "../../poetry/lock/lock.ts";
import type { NormalizedName } from "../../standards/name.ts";
import type { Target } from "../question/target.ts";
import { type LockedProblem, lockedProvider } from "./locked-provider.ts";
import { type SolverPackage, satisfies, solverDependency } from "./package.ts";
import { OverrideNeeded, unrestricted } from "./restriction.ts";
import type { Roots } from "./roots.ts";
import { SolveFailure, solve } from "./version-solver.ts";

export interface SolvedPackage {
  readonly locked: LockedPackage;
  /** The names that it needs here. */
  readonly requires: ReadonlySet<NormalizedName>;
  /** Only optional dependencies of the project lead to it. */
  readonly optional: boolean;
}

/**
 * All packages that the roots need on a target, those of extras that are not chosen included.
 *
 * @throws UserError `UNSOLVABLE_LOCK`
 */
export function solveLock(lock: Lock, target: Target, roots: Roots): SolvedPackage[] {
  try {
    return solveRestricted({ lock, target, roots, restriction: unrestricted });
  } catch (error) {
    if (!(error instanceof SolveFailure)) throw error;
    throw new UserError(
      "UNSOLVABLE_LOCK",
      `the packages of poetry.lock do not fit together on ${target.label}: ${error.facts.slice(0, 4).join("; ")}`,
      error.facts.some((fact) => fact.startsWith("poetry.lock has"))
        ? "run `poetry lock`: Poetry itself would install a package that is not the locked one; to build the locked one, set allow-stale-lock = true under [tool.poetrix] in pyproject.toml, or allowStaleLock = true in Nix"
        : "Poetry finds no answer either: run `poetry lock`",
    ).causedBy(error);
  }
}

function solveRestricted({ lock, target, roots, restriction }: LockedProblem): SolvedPackage[] {
  let packages: SolverPackage[];
  try {
    packages = solve(lockedProvider({ lock, target, roots, restriction }));
  } catch (error) {
    if (!(error instanceof OverrideNeeded)) throw error;
    return unite(
      error.restrictions.map((narrower) =>
        solveRestricted({ lock, target, roots, restriction: narrower }),
      ),
    );
  }
  return withoutOrphans(packages, roots);
}

/** What any of several solutions has. */
function unite(solutions: readonly (readonly SolvedPackage[])[]): SolvedPackage[] {
  const united = new Map<LockedPackage, SolvedPackage>();
  for (const solved of solutions.flat()) {
    const known = united.get(solved.locked);
    const requires = new Set([...(known?.requires ?? []), ...solved.requires]);
    united.set(solved.locked, { ...(known ?? solved), requires });
  }
  return [...united.values()];
}

/**
 * The packages that something leads to from the project's dependencies. Their markers play no part here: a dependency for
 * another system also counts as a way to a package that is there for another reason.
 */
function withoutOrphans(packages: readonly SolverPackage[], roots: Roots): SolvedPackage[] {
  const byCompleteName = new Map(packages.map((each) => [each.completeName, each]));
  const reached = new Map<SolverPackage, boolean>();
  // A list and no recursion: a chain may be as long as the lock.
  const open = roots.dependencies.map((dependency) => ({
    dependency: solverDependency(dependency),
    optional: dependency.optional,
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { dependency, optional } = next;
    const found = byCompleteName.get(dependency.completeName);
    if (!found?.locked || !satisfies(found.locked, dependency)) continue;
    const known = reached.get(found);
    // Once a way that is not optional was found, there is nothing more to learn.
    if (known === false || known === optional) continue;
    reached.set(found, optional);
    for (const needed of found.requires) open.push({ dependency: needed, optional });
  }
  const requires = requiresByPackage(packages, roots.project.name);
  return packages.flatMap((each) => {
    const optional = reached.get(each);
    if (!each.locked || each.extras.length > 0 || optional === undefined) return [];
    return [{ locked: each.locked, optional, requires: requires.get(each.locked) ?? new Set() }];
  });
}

/** What `name` and all its `name[extra]` need. */
function requiresByPackage(
  packages: readonly SolverPackage[],
  project: NormalizedName,
): Map<LockedPackage, Set<NormalizedName>> {
  const requires = new Map<LockedPackage, Set<NormalizedName>>();
  for (const { locked, requires: needed } of packages) {
    if (!locked) continue;
    const names = requires.get(locked) ?? new Set();
    for (const { name } of needed) if (name !== locked.name && name !== project) names.add(name);
    requires.set(locked, names);
  }
  return requires;
}

/** Of what was solved, what is installed when these extras of the project are chosen. */
export function withExtras(
  solved: readonly SolvedPackage[],
  extras: ReadonlyMap<NormalizedName, readonly NormalizedName[]>,
  chosen: Iterable<NormalizedName>,
): SolvedPackage[] {
  const byName = new Map(solved.map((each) => [each.locked.name, each]));
  const wanted = new Set(broughtBy(chosen, extras, byName).map(({ locked }) => locked.name));
  return solved.filter(({ locked, optional }) => !optional || wanted.has(locked.name));
}

/** The packages that extras name, and all that those need. */
export function broughtBy(
  chosen: Iterable<NormalizedName>,
  extras: ReadonlyMap<NormalizedName, readonly NormalizedName[]>,
  byName: ReadonlyMap<NormalizedName, SolvedPackage>,
): SolvedPackage[] {
  const found = new Set<SolvedPackage>();
  const open = [...chosen].flatMap((extra) => extras.get(extra) ?? []);
  spend(open.length);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const each = byName.get(name);
    if (!each || found.has(each)) continue;
    found.add(each);
    spend(1 + each.requires.size);
    open.push(...each.requires);
  }
  return [...found];
}
