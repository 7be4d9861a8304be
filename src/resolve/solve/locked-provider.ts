// The packages of a lock, as the solver asks for them, on one target. poetry: puzzle/provider.py
import { UserError } from "../../errors.ts";
import {
  allowsAll,
  any,
  constraintAllows,
  equalConstraints,
  exactly,
  hasUpperBound,
  intersect,
  isEmpty,
} from "../../poetry/constraint-sets.ts";
import type { Dependency } from "../../poetry/dependency.ts";
import type { Lock, LockedPackage } from "../../poetry/lock.ts";
import {
  allowsPython,
  conjunction,
  disjunction,
  isNever,
  mentionsExtra,
  negate,
} from "../../poetry/marker-sets.ts";
import { isDirectOrigin, isSameSource, type Source } from "../../poetry/source.ts";
import { stableVersion } from "../../poetry/version-steps.ts";
import { always, evaluateMarker, type Marker } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { compareVersions, parseVersion, type Version } from "../../standards/version.ts";
import type { Target } from "../target.ts";
import { extrasWanted } from "./extras-wanted.ts";
import {
  completeNameOf,
  dependencyOn,
  dependencyOnProject,
  type ProjectItself,
  type SolverDependency,
  type SolverPackage,
  satisfies,
  solverDependency,
} from "./package.ts";
import type { Provider } from "./version-solver.ts";

/** What the project asks for: the dependencies of the chosen groups, and the chosen extras. */
export interface Roots {
  readonly dependencies: readonly Dependency[];
  readonly extras: ReadonlySet<NormalizedName>;
  readonly project: ProjectItself;
}

/** Dependencies that one solution takes instead of those of a package: by owner, then by name. An empty constraint: none. */
export type Overrides = ReadonlyMap<string, ReadonlyMap<NormalizedName, Dependency>>;

/** A package needs different versions of one name, for markers that exclude each other: each needs a solution of its own. */
export class OverrideNeeded extends Error {
  override readonly name = "OverrideNeeded";
  constructor(readonly restrictions: readonly Restriction[]) {
    super("several answers for one dependency");
  }
}

/** What one solution is restricted to. */
export interface Restriction {
  readonly overrides: Overrides;
  /** Of all overrides: dependencies that cannot hold together with it are left out. */
  readonly marker: Marker;
}

export const unrestricted: Restriction = { overrides: new Map(), marker: always };

/** Its `root` and `best` throw OverrideNeeded, and UserError for dependencies that exclude each other. */
export function lockedProvider(
  lock: Lock,
  target: Target,
  roots: Roots,
  restriction: Restriction,
): Provider {
  const context: Context = {
    byName: byName(lock),
    indexes: indexesOf(lock),
    target,
    python: stableVersion(parseVersion(target.python.fullVersion)),
    roots,
    restriction,
    explicitSources: new Map(),
  };
  const priorities = new Map<SolverDependency, readonly number[]>();
  return {
    root: () => rootPackage(context),
    best: (dependency) => bestPackage(context, dependency),
    elsewhere: (dependency) => lockedElsewhere(context, dependency),
    only: (dependency) => onlyPackage(context, dependency),
    refusedPython: ({ locked }) =>
      locked && !isForPython(locked, context.python) ? locked.pythonVersions : null,
    priority(dependency) {
      let known = priorities.get(dependency);
      if (!known) {
        known = priorityOf(context, dependency);
        priorities.set(dependency, known);
      }
      return known;
    },
  };
}

/** Whether a package's own constraint lets a Python in. */
export function isForPython(locked: LockedPackage, python: Version): boolean {
  return allowsAll(locked.pythonConstraint, exactly(python));
}

interface Context {
  /** Highest version first. */
  readonly byName: ReadonlyMap<NormalizedName, readonly LockedPackage[]>;
  readonly indexes: Indexes;
  readonly target: Target;
  readonly python: Version;
  readonly roots: Roots;
  readonly restriction: Restriction;
  /** By name: the index that the project itself asks for. */
  readonly explicitSources: Map<NormalizedName, string>;
}

export function byName({ packages }: Lock): Map<NormalizedName, LockedPackage[]> {
  const grouped = new Map<NormalizedName, LockedPackage[]>();
  for (const locked of packages) {
    const versions = grouped.get(locked.name);
    if (versions) versions.push(locked);
    else grouped.set(locked.name, [locked]);
  }
  for (const versions of grouped.values()) {
    versions.sort((a, b) => compareVersions(b.parsedVersion, a.parsedVersion));
  }
  return grouped;
}

// --- indexes ---

/** By lower-case name of the index, in the order in which the lock names them first; then by name of the package. */
type Indexes = ReadonlyMap<string, ReadonlyMap<NormalizedName, readonly LockedPackage[]>>;

const defaultIndex = "pypi";

/** poetry: repositories/repository_pool.py, from_packages */
function indexesOf({ packages }: Lock): Indexes {
  const indexes = new Map<string, Map<NormalizedName, LockedPackage[]>>();
  for (const locked of packages) {
    if (isDirectOrigin(locked.source)) continue;
    const name = (locked.source?.reference ?? defaultIndex).toLowerCase();
    const index = indexes.get(name) ?? new Map<NormalizedName, LockedPackage[]>();
    indexes.set(name, index.set(locked.name, [...(index.get(locked.name) ?? []), locked]));
  }
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
    const found = index
      ?.get(locked.name)
      ?.find((other) => compareVersions(other.parsedVersion, locked.parsedVersion) === 0);
    if (found) return found;
  }
  return locked;
}

// --- choosing ---

function lockedFor(context: Context, dependency: SolverDependency): LockedPackage | null {
  return (
    context.byName.get(dependency.name)?.find((locked) => satisfies(locked, dependency)) ?? null
  );
}

function bestPackage(context: Context, dependency: SolverDependency): SolverPackage | null {
  const locked = lockedFor(context, dependency);
  if (!locked) return null;
  const sourceName = context.explicitSources.get(dependency.name) ?? dependency.sourceName;
  const found = isDirectOrigin(locked.source) ? locked : fromIndex(context, locked, sourceName);
  return completePackage(context, found, { ...dependency, sourceName });
}

function lockedElsewhere({ byName: locked }: Context, dependency: SolverDependency): string | null {
  const other = locked
    .get(dependency.name)
    ?.find((each) => constraintAllows(dependency.constraint, each.parsedVersion));
  if (other === undefined || satisfies(other, dependency)) return null;
  const asked =
    dependency.source ?? (dependency.sourceName && `the index ${dependency.sourceName}`);
  return `poetry.lock has ${other.name} ${other.version} from ${placeOf(other.source)}, and ${placeOf(asked)} is asked for`;
}

function placeOf(source: Source | string | null): string {
  if (source === null) return "the default index";
  if (typeof source === "string") return source;
  if (source.kind === "legacy") return `the index ${source.reference ?? source.url}`;
  if (source.kind !== "git") return source.url;
  const reference = source.reference ?? source.resolvedReference;
  return `${source.url} ${reference === null ? "with no reference" : `at ${reference}`}`;
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

/** What is most likely to clash goes first: see `_get_comp_key` in mixology/version_solver.py. */
function priorityOf(context: Context, dependency: SolverDependency): number[] {
  const locked = lockedFor(context, dependency);
  const preference = isDirectOrigin(dependency.source) ? 0 : locked ? 3 : 1;
  const needs = (locked?.dependencies ?? []).filter(
    ({ inExtras }) =>
      inExtras.length === 0 || inExtras.some((extra) => dependency.extras.includes(extra)),
  );
  const bounded = needs.filter(({ constraint }) => hasUpperBound(constraint)).length;
  return [preference, -bounded, needs.length > 0 ? 0 : 1, locked ? -1 : 0];
}

// --- what a package needs on this target ---

/** As the owner of dependencies: no package is called so. */
const theProject = "<project>";

function rootPackage(context: Context): SolverPackage {
  const { roots, target, python, restriction, explicitSources } = context;
  const wanted = roots.dependencies.filter(
    ({ marker }) =>
      allowsPython(marker, python) &&
      isWithin(restriction, marker) &&
      evaluateMarker(marker, target.environment, roots.extras),
  );
  const dependencies = mergeDuplicates(context, theProject, wanted, roots.extras);
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
  const { wanted, optionalNames, additions } = extrasWanted(locked, extras);
  const requires = [...locked.dependencies, ...additions].filter((each) =>
    isNeeded(context, each, wanted, optionalNames),
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
    requires: mergeDuplicates(context, owner, requires, wanted).map(solverDependency),
  };
}

/** On an edge that is not the project's, `extra == "x"` holds: what counts is who asks for it. */
function isNeeded(
  { target, python, restriction }: Context,
  { name, marker, optional, inExtras }: Dependency,
  wanted: ReadonlySet<NormalizedName>,
  optionalNames: ReadonlySet<NormalizedName>,
): boolean {
  if (!allowsPython(marker, python) || !isWithin(restriction, marker)) return false;
  if (!evaluateMarker(marker, target.environment, null)) return false;
  if (optional && !optionalNames.has(name)) return false;
  return inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra));
}

function isWithin(restriction: Restriction, marker: Marker): boolean {
  return restriction.overrides.size === 0 || !isNever(conjunction([restriction.marker, marker]));
}

// --- several dependencies on one name ---

/**
 * One dependency per name where that can be: all that hold at once must be met at once.
 *
 * @throws OverrideNeeded where markers that exclude each other want different versions
 * @throws UserError `DEPENDENCY_CLASH`
 */
function mergeDuplicates(
  context: Context,
  owner: string,
  dependencies: readonly Dependency[],
  extras: ReadonlySet<NormalizedName>,
): Dependency[] {
  const merged: Dependency[] = [];
  for (const [name, same] of groupedByName(
    withOverrides(context.restriction, owner, dependencies),
  )) {
    const [only] = same;
    if (only && same.length === 1) merged.push(only);
    else merged.push(...mergeSameName(context, owner, name, same, extras));
  }
  return merged;
}

function withOverrides(
  { overrides }: Restriction,
  owner: string,
  dependencies: readonly Dependency[],
): Dependency[] {
  const own = overrides.get(owner);
  if (!own) return [...dependencies];
  const seen = new Set<NormalizedName>();
  return dependencies.flatMap((dependency) => {
    const override = own.get(dependency.name);
    if (!override) return [dependency];
    if (seen.has(dependency.name)) return [];
    seen.add(dependency.name);
    return isEmpty(override.constraint) ? [] : [override];
  });
}

function groupedByName(dependencies: readonly Dependency[]): Map<NormalizedName, Dependency[]> {
  const grouped = new Map<NormalizedName, Dependency[]>();
  for (const dependency of dependencies) {
    const same = grouped.get(dependency.name);
    if (same) same.push(dependency);
    else grouped.set(dependency.name, [dependency]);
  }
  return grouped;
}

function mergeSameName(
  context: Context,
  owner: string,
  name: NormalizedName,
  dependencies: readonly Dependency[],
  extras: ReadonlySet<NormalizedName>,
): Dependency[] {
  const byCompleteName = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const completeName = completeNameOf(name, dependency.extras);
    byCompleteName.set(completeName, [...(byCompleteName.get(completeName) ?? []), dependency]);
  }
  const isOneName = byCompleteName.size === 1;
  const resolved = isOneName
    ? resolveOverlaps(context, owner, dependencies, extras, true)
    : [...byCompleteName.values()].flatMap((same) =>
        same.length > 1 ? resolveOverlaps(context, owner, same, null, false) : same,
      );
  const isExclusive =
    isOneName || (resolved.length === byCompleteName.size && excludeEachOther(resolved));
  // `name[a]` and `name[b]` that can hold at once are simply both needed.
  if (!isExclusive || resolved.length < 2) return resolved;
  const relevant = resolved.filter(({ marker }) => isWithin(context.restriction, marker));
  if (relevant.length < 2) return relevant.filter(({ constraint }) => !isEmpty(constraint));
  throw new OverrideNeeded(
    relevant.map((dependency) => restrict(context.restriction, owner, dependency)),
  );
}

function excludeEachOther(dependencies: readonly Dependency[]): boolean {
  return dependencies.every((one, index) =>
    dependencies
      .slice(index + 1)
      .every((other) => isNever(conjunction([one.marker, other.marker]))),
  );
}

function restrict(
  { overrides, marker }: Restriction,
  owner: string,
  dependency: Dependency,
): Restriction {
  const own = new Map(overrides.get(owner)).set(dependency.name, dependency);
  return {
    overrides: new Map(overrides).set(owner, own),
    marker: conjunction([marker, dependency.marker]),
  };
}

/**
 * Dependencies whose markers overlap, as dependencies whose markers exclude each other. On one target all of them hold, so
 * that mostly one is left; only what is said of extras can part them.
 *
 * poetry: puzzle/provider.py, _resolve_overlapping_markers
 */
function resolveOverlaps(
  context: Context,
  owner: string,
  given: readonly Dependency[],
  extras: ReadonlySet<NormalizedName> | null,
  coverTheRest: boolean,
): Dependency[] {
  const dependencies = mergeByConstraint(given);
  if (!dependencies.some(({ marker }) => mentionsExtra(marker))) {
    return [meetAll(owner, dependencies, conjunction(dependencies.map(({ marker }) => marker)))];
  }
  const resolved: Dependency[] = [];
  for (const uses of combinations(dependencies.length)) {
    const used = dependencies.filter((_, index) => uses[index]);
    const unused = dependencies.filter((_, index) => !uses[index]);
    const marker = conjunction([
      ...used.map((dependency) => dependency.marker),
      ...unused.map((dependency) => negate(dependency.marker)),
    ]);
    if (!isRelevant(context, marker, extras)) continue;
    if (used.length > 0) resolved.push(meetAll(owner, used, marker));
    else if (coverTheRest && dependencies[0]) {
      resolved.push({ ...dependencies[0], constraint: { kind: "empty" }, marker });
    }
  }
  return mergeByConstraint(resolved);
}

/** All ways to use each or not, from all used to none. */
function* combinations(length: number): Generator<boolean[]> {
  for (let bits = 2 ** length - 1; bits >= 0; bits--) {
    yield Array.from({ length }, (_, index) => (bits & (2 ** (length - 1 - index))) !== 0);
  }
}

function isRelevant(
  { target, python }: Context,
  marker: Marker,
  extras: ReadonlySet<NormalizedName> | null,
): boolean {
  return (
    !isNever(marker) &&
    allowsPython(marker, python) &&
    (extras === null || evaluateMarker(marker, {}, extras)) &&
    evaluateMarker(marker, target.environment, null)
  );
}

/** One dependency that meets several. */
function meetAll(owner: string, used: readonly Dependency[], marker: Marker): Dependency {
  const specific = used.filter(({ source, sourceName }) => isDirectOrigin(source) || sourceName);
  const [first] = specific;
  const differs = specific.find(
    (other) =>
      first && (!isSameSource(other.source, first.source) || other.sourceName !== first.sourceName),
  );
  const constraint = used.map((each) => each.constraint).reduce(intersect, any);
  if (differs || isEmpty(constraint)) throw dependencyClash(owner, used);
  return { ...((specific.at(-1) ?? used[0]) as Dependency), constraint, marker };
}

/** Those of one source and one constraint are one, under either of their markers. */
function mergeByConstraint(dependencies: readonly Dependency[]): Dependency[] {
  const merged: Dependency[] = [];
  for (const dependency of dependencies) {
    const index = merged.findIndex(
      (other) =>
        isSameSource(other.source, dependency.source) &&
        other.sourceName === dependency.sourceName &&
        equalConstraints(other.constraint, dependency.constraint),
    );
    const known = merged[index];
    if (known) {
      merged[index] = { ...known, marker: disjunction([known.marker, dependency.marker]) };
    } else merged.push(dependency);
  }
  return merged;
}

function dependencyClash(owner: string, dependencies: readonly Dependency[]): UserError {
  const wants = dependencies.map(({ name, constraintText }) => `${name} (${constraintText})`);
  return new UserError(
    "DEPENDENCY_CLASH",
    `${owner === theProject ? "pyproject.toml: the project" : `poetry.lock: ${owner}`} has requirements that exclude each other: ${wants.join(" and ")}`,
    "Poetry refuses this lock as well: run `poetry lock`",
  );
}

function ownerKey(locked: LockedPackage, extras: readonly NormalizedName[]): string {
  const place = isDirectOrigin(locked.source) ? ` from ${locked.source?.url}` : "";
  return `${completeNameOf(locked.name, extras)} ${locked.version}${place}`;
}
