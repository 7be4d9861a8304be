// Packages and dependencies as the solver sees them: `name[extra]` is a package of its own, which depends on `name`.
// poetry-core: packages/dependency.py, packages/package.py
import { append } from "../../base/append.ts";
import { spend } from "../../base/effort.ts";
import { allowsAll, constraintAllows, exactly } from "../../poetry/constraints/constraint-sets.ts";
import { anyVersion, type Dependency } from "../../poetry/dependencies/dependency.ts";
import { isDirectOrigin, isSameSource, type Source } from "../../poetry/dependencies/source.ts";
import type { Lock, LockedPackage } from "../../poetry/lock/lock.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { compareVersions, parseVersion, type Version } from "../../standards/version.ts";

export interface SolverDependency extends Dependency {
  /** `name`, or `name[extra,extra]`. */
  readonly completeName: string;
  readonly isRoot: boolean;
}

export type SolverPackage = {
  readonly completeName: string;
  /** The extras that it was asked for with. */
  readonly extras: readonly NormalizedName[];
  /** What it needs on the target. */
  readonly requires: readonly SolverDependency[];
} & (
  | { readonly locked: LockedPackage }
  /** The project, which is in no lock, and the dependency that it satisfies: a package may depend on it. */
  | { readonly locked: null; readonly project: SolverDependency }
);

const completed = new WeakMap<Dependency, SolverDependency>();

export function solverDependency(dependency: Dependency): SolverDependency {
  let known = completed.get(dependency);
  if (!known) {
    const completeName = completeNameOf(dependency.name, dependency.extras);
    known = { ...dependency, completeName, isRoot: false };
    completed.set(dependency, known);
  }
  return known;
}

export function completeNameOf(name: string, extras: readonly string[]): string {
  return extras.length === 0 ? name : `${name}[${extras.join(",")}]`;
}

const exact = new WeakMap<LockedPackage, Map<string, SolverDependency>>();

/** The dependency that only this package satisfies. The index it came from is not part of it. */
export function dependencyOn(
  locked: LockedPackage,
  extras: readonly NormalizedName[],
): SolverDependency {
  const completeName = completeNameOf(locked.name, extras);
  const ofPackage = exact.get(locked) ?? new Map<string, SolverDependency>();
  exact.set(locked, ofPackage);
  let known = ofPackage.get(completeName);
  if (!known) {
    known = {
      ...anyVersion(locked.name),
      completeName,
      isRoot: false,
      constraint: exactly(locked.parsedVersion),
      constraintText: locked.version,
      extras,
      source: isDirectOrigin(locked.source) ? locked.source : null,
    };
    ofPackage.set(completeName, known);
  }
  return known;
}

/**
 * The dependency that only the project satisfies, wherever it is wanted from.
 *
 * poetry: mixology/version_solver.py, VersionSolver.solve
 */
export function dependencyOnProject({ name, version }: ProjectItself): SolverDependency {
  return {
    ...anyVersion(name),
    completeName: name,
    isRoot: true,
    constraint: exactly(parseVersion(version)),
    constraintText: version,
  };
}

export interface ProjectItself {
  readonly name: NormalizedName;
  readonly version: string;
}

export function dependencyOnChosen(chosen: SolverPackage): SolverDependency {
  return chosen.locked === null ? chosen.project : dependencyOn(chosen.locked, chosen.extras);
}

/** Whether a locked package is what a dependency asks for: name, version, and where it comes from. */
export function satisfies(locked: LockedPackage, dependency: Dependency): boolean {
  return (
    locked.name === dependency.name &&
    constraintAllows(dependency.constraint, locked.parsedVersion) &&
    sourceSatisfies(locked, dependency)
  );
}

const namedByLock = new WeakMap<Lock, ReadonlyMap<NormalizedName, readonly LockedPackage[]>>();

/** By name, the highest version first. */
export function byName(lock: Lock): ReadonlyMap<NormalizedName, readonly LockedPackage[]> {
  const known = namedByLock.get(lock);
  if (known) return known;
  const { packages } = lock;
  spend(5 * packages.length);
  const grouped = new Map<NormalizedName, LockedPackage[]>();
  for (const locked of packages) append(grouped, locked.name, locked);
  for (const versions of grouped.values()) {
    versions.sort((a, b) => compareVersions(b.parsedVersion, a.parsedVersion));
  }
  namedByLock.set(lock, grouped);
  return grouped;
}

/** Whether a package's own constraint lets a Python in. */
export function isForPython(locked: LockedPackage, python: Version): boolean {
  return allowsAll(locked.pythonConstraint, exactly(python));
}

/** Those of some packages that satisfy a dependency, looked up by name. */
export function satisfyingAmong(
  packages: readonly LockedPackage[],
): (dependency: Dependency) => LockedPackage[] {
  const named = new Map<NormalizedName, LockedPackage[]>();
  for (const locked of packages) append(named, locked.name, locked);
  return (dependency) =>
    (named.get(dependency.name) ?? []).filter((locked) => satisfies(locked, dependency));
}

function sourceSatisfies({ source }: LockedPackage, dependency: Dependency): boolean {
  if (dependency.source) return isSameSource(dependency.source, source);
  if (dependency.sourceName === null) return true;
  const wanted = dependency.sourceName.toLowerCase();
  if (source === null) return wanted === "pypi";
  return source.kind === "legacy" && source.reference?.toLowerCase() === wanted;
}

/** The fact about a locked package that comes from another source than the project asks for. */
export function fromElsewhere(
  locked: LockedPackage,
  { source, sourceName }: Pick<Dependency, "source" | "sourceName">,
): string {
  const asked = source ?? (sourceName && `the index ${sourceName}`);
  return `poetry.lock has ${locked.name} ${locked.version} from ${placeOf(locked.source)}, and ${placeOf(asked)} is asked for`;
}

function placeOf(source: Source | string | null): string {
  if (source === null) return "the default index";
  if (typeof source === "string") return source;
  if (source.kind === "legacy") return `the index ${source.reference ?? source.url}`;
  if (source.kind !== "git") return source.url;
  const reference = source.reference ?? source.resolvedReference;
  return `${source.url} ${reference === null ? "with no reference" : `at ${reference}`}`;
}

export function isSamePackage(a: SolverDependency, b: SolverDependency): boolean {
  return a.completeName === b.completeName && isSameSource(a.source, b.source);
}
