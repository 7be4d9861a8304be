// The packages of a lock, as the solver asks for them, on one target. poetry: puzzle/provider.py
import { append } from "../../base/append.ts";
import { spend } from "../../base/effort.ts";
import { constraintAllows, hasUpperBound } from "../../poetry/constraints/constraint-sets.ts";
import { allowsPython } from "../../poetry/constraints/marker-sets.ts";
import { stableVersion } from "../../poetry/constraints/version-steps.ts";
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import { isDirectOrigin } from "../../poetry/dependencies/source.ts";
import type { Lock, LockedPackage } from "../../poetry/lock/lock.ts";
import { evaluateMarker } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { compareVersions, parseVersion } from "../../standards/version.ts";
import type { Target } from "../question/target.ts";
import { extrasWanted } from "./extras-wanted.ts";
import { type MergeContext, mergeDuplicates, theProject } from "./merge-duplicates.ts";
import {
  byName,
  completeNameOf,
  dependencyOn,
  dependencyOnProject,
  fromElsewhere,
  isForPython,
  type SolverDependency,
  type SolverPackage,
  satisfies,
  solverDependency,
} from "./package.ts";
import { isWithin, type Restriction } from "./restriction.ts";
import type { Roots } from "./roots.ts";
import type { Provider } from "./version-solver.ts";

/** What is to be solved. */
export interface LockedProblem {
  readonly lock: Lock;
  readonly target: Target;
  readonly roots: Roots;
  readonly restriction: Restriction;
}

/** Its `root` and `best` throw OverrideNeeded, and UserError for dependencies that exclude each other. */
export function lockedProvider({ lock, target, roots, restriction }: LockedProblem): Provider {
  const context: Context = {
    byName: byName(lock),
    indexes: indexesOf(lock),
    target,
    python: stableVersion(parseVersion(target.python.fullVersion)),
    roots,
    restriction,
    explicitSources: new Map(),
  };
  return {
    root: () => rootPackage(context),
    best: (dependency) => bestPackage(context, dependency),
    elsewhere: (dependency) => lockedElsewhere(context, dependency),
    only: (dependency) => onlyPackage(context, dependency),
    refusedPython: ({ locked }) =>
      locked && !isForPython(locked, context.python) ? locked.pythonVersions : null,
    priority: (dependency) => priorityOf(context, dependency),
  };
}

interface Context extends MergeContext {
  /** Highest version first. */
  readonly byName: ReadonlyMap<NormalizedName, readonly LockedPackage[]>;
  readonly indexes: Indexes;
  readonly roots: Roots;
  /** By name: the index that the project itself asks for. */
  readonly explicitSources: Map<NormalizedName, string>;
}

// --- indexes ---

/** By lower-case name of the index, in the order in which the lock names them first; then by name of the package. */
type Indexes = ReadonlyMap<string, ReadonlyMap<NormalizedName, readonly LockedPackage[]>>;

const defaultIndex = "pypi";

const indexesByLock = new WeakMap<Lock, Indexes>();

/** poetry: repositories/repository_pool.py, from_packages */
function indexesOf(lock: Lock): Indexes {
  const known = indexesByLock.get(lock);
  if (known) return known;
  const { packages } = lock;
  spend(5 * packages.length);
  const indexes = new Map<string, Map<NormalizedName, LockedPackage[]>>();
  for (const locked of packages) {
    if (isDirectOrigin(locked.source)) continue;
    const name = (locked.source?.reference ?? defaultIndex).toLowerCase();
    const index = indexes.get(name) ?? new Map<NormalizedName, LockedPackage[]>();
    indexes.set(name, index);
    append(index, locked.name, locked);
  }
  indexesByLock.set(lock, indexes);
  return indexes;
}

/** The package of that name and version which Poetry finds first: two indexes may both have it. */
function fromIndex(
  { indexes }: Context,
  locked: LockedPackage,
  sourceName: string | null,
): LockedPackage {
  const wanted = sourceName ? [indexes.get(sourceName.toLowerCase())] : indexes.values();
  for (const index of wanted) {
    spend(index?.get(locked.name)?.length ?? 1);
    const found = index
      ?.get(locked.name)
      ?.find((other) => compareVersions(other.parsedVersion, locked.parsedVersion) === 0);
    if (found) return found;
  }
  return locked;
}

// --- choosing ---

function lockedFor(context: Context, dependency: SolverDependency): LockedPackage | null {
  const candidates = context.byName.get(dependency.name) ?? [];
  spend(candidates.length);
  return candidates.find((locked) => satisfies(locked, dependency)) ?? null;
}

function bestPackage(context: Context, dependency: SolverDependency): SolverPackage | null {
  const locked = lockedFor(context, dependency);
  if (!locked) return projectItself(context, dependency);
  const sourceName = context.explicitSources.get(dependency.name) ?? dependency.sourceName;
  const found = isDirectOrigin(locked.source) ? locked : fromIndex(context, locked, sourceName);
  return completePackage(context, found, { ...dependency, sourceName });
}

/**
 * The project satisfies a dependency on its own name with extras too (`app[cli]`), and they add nothing: what its extras bring is the
 * user's choice. poetry: mixology/version_solver.py, DependencyCache, which finds the project by its name.
 */
function projectItself(
  { roots: { project } }: Context,
  { name, extras, source, constraint }: SolverDependency,
): SolverPackage | null {
  if (name !== project.name || extras.length === 0 || isDirectOrigin(source)) return null;
  if (!constraintAllows(constraint, parseVersion(project.version))) return null;
  const itself = dependencyOnProject(project);
  const completeName = completeNameOf(name, extras);
  return {
    completeName,
    extras,
    locked: null,
    project: { ...itself, completeName, extras },
    requires: [itself],
  };
}

function lockedElsewhere({ byName: locked }: Context, dependency: SolverDependency): string | null {
  const other = locked
    .get(dependency.name)
    ?.find((each) => constraintAllows(dependency.constraint, each.parsedVersion));
  if (other === undefined || satisfies(other, dependency)) return null;
  return fromElsewhere(other, dependency);
}

function onlyPackage(context: Context, dependency: SolverDependency): SolverPackage | null {
  const { byName: locked, python } = context;
  const candidates = locked.get(dependency.name)?.filter((each) => isForPython(each, python));
  const [only] = candidates ?? [];
  const isOnly = candidates?.length === 1 && only && satisfies(only, dependency);
  return isOnly && lockedFor(context, dependency) === only
    ? bestPackage(context, dependency)
    : null;
}

/** Of what one package needs, no lock of a size that is read has more. */
const mostNeeds = 1e9;

/** What is most likely to clash goes first: see `_get_comp_key` in mixology/version_solver.py. */
function priorityOf(context: Context, dependency: SolverDependency): number {
  const locked = lockedFor(context, dependency);
  const preference = isDirectOrigin(dependency.source) ? 0 : locked ? 3 : 1;
  const needs = (locked?.dependencies ?? []).filter(
    ({ inExtras }) =>
      inExtras.length === 0 || inExtras.some((extra) => dependency.extras.includes(extra)),
  );
  const bounded = needs.filter(({ constraint }) => hasUpperBound(constraint)).length;
  // From what counts most to what counts least.
  return (preference * mostNeeds - bounded) * 4 + (needs.length > 0 ? 0 : 2) + (locked ? 0 : 1);
}

// --- what a package needs on this target ---

function rootPackage(context: Context): SolverPackage {
  const { roots, target, python, restriction, explicitSources } = context;
  const wanted = roots.dependencies.filter(
    ({ marker }) =>
      allowsPython(marker, python) &&
      isWithin(restriction, marker) &&
      evaluateMarker(marker, target.environment, roots.extras),
  );
  const dependencies = mergeDuplicates({
    context,
    owner: theProject,
    dependencies: wanted,
    extras: roots.extras,
  });
  explicitSources.clear();
  for (const { name, sourceName } of dependencies) {
    if (sourceName) explicitSources.set(name, sourceName);
  }
  return {
    completeName: roots.project.name,
    extras: [],
    locked: null,
    project: dependencyOnProject(roots.project),
    requires: dependencies.map(solverDependency),
  };
}

function completePackage(
  context: Context,
  locked: LockedPackage,
  dependency: SolverDependency,
): SolverPackage {
  const { extras } = dependency;
  spend(10 * (1 + locked.dependencies.length));
  const { wanted, optionalNames, additions } = extrasWanted(locked, extras);
  const requires = [...locked.dependencies, ...additions].filter((each) =>
    isNeeded({ context, dependency: each, wanted, optionalNames }),
  );
  if (extras.length > 0) {
    const base = { ...dependencyOn(locked, []), sourceName: dependency.sourceName };
    requires.unshift({ ...base, marker: dependency.marker });
  }
  const owner = ownerKey(locked, extras);
  return {
    completeName: completeNameOf(locked.name, extras),
    extras,
    locked,
    requires: mergeDuplicates({ context, owner, dependencies: requires, extras: wanted }).map(
      solverDependency,
    ),
  };
}

/** On an edge that is not the project's, `extra == "x"` holds: what counts is who asks for it. */
function isNeeded({
  context: { target, python, restriction },
  dependency: { name, marker, optional, inExtras },
  wanted,
  optionalNames,
}: {
  readonly context: Context;
  readonly dependency: Dependency;
  readonly wanted: ReadonlySet<NormalizedName>;
  readonly optionalNames: ReadonlySet<NormalizedName>;
}): boolean {
  if (!allowsPython(marker, python) || !isWithin(restriction, marker)) return false;
  if (!evaluateMarker(marker, target.environment, null)) return false;
  if (optional && !optionalNames.has(name)) return false;
  return inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra));
}

function ownerKey(locked: LockedPackage, extras: readonly NormalizedName[]): string {
  const place = isDirectOrigin(locked.source) ? ` from ${locked.source?.url}` : "";
  return `${completeNameOf(locked.name, extras)} ${locked.version}${place}`;
}
