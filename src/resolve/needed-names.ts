// The names that each of some packages needs on a target, by the edges of the lock.

import type { Dependency } from "../poetry/dependencies/dependency.ts";
import type { LockedPackage } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { evaluateMarker } from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import type { Target } from "./question/target.ts";
import { extrasWanted } from "./solve/extras-wanted.ts";
import { satisfyingAmong } from "./solve/package.ts";

/** By package, sorted: the names of those of the packages given that it needs. */
export function neededNames(
  project: Project,
  packages: readonly LockedPackage[],
  target: Target,
): Map<LockedPackage, NormalizedName[]> {
  const roots = [...project.groups.values()].flatMap(({ dependencies }) => dependencies);
  const names = new Set(packages.map(({ name }) => name));
  return new Map(
    [...activeEdges(roots, packages, target)].map(([locked, edges]) => {
      const needed = edges.map(({ name }) => name).filter((name) => names.has(name));
      return [locked, sortedOnce(needed, locked.name)];
    }),
  );
}

/** Names other than one, sorted, each once. */
function sortedOnce(names: readonly NormalizedName[], other: NormalizedName): NormalizedName[] {
  const others = names.filter((name) => name !== other);
  if (others.length < 2) return others;
  return others.sort().filter((name, index, all) => name !== all[index - 1]);
}

/**
 * The dependencies of each package that hold on the target; those of its extras only where a root or another package asks for
 * the extra.
 */
export function activeEdges(
  roots: readonly Dependency[],
  packages: readonly LockedPackage[],
  target: Target,
): Map<LockedPackage, Dependency[]> {
  const meets = satisfyingAmong(packages);
  // Thousands of dependencies have the same few markers.
  const answers = new Map<Dependency["marker"], boolean>();
  const holds = ({ marker }: Dependency): boolean => {
    const answer = answers.get(marker) ?? evaluateMarker(marker, target.environment, null);
    answers.set(marker, answer);
    return answer;
  };
  const all = new Set(packages);
  /** The extras of a package that are asked for; most packages are asked for none. */
  const asked = new Map<LockedPackage, Set<NormalizedName>>();
  const open = new Set(packages);
  const ask = (dependency: Dependency): void => {
    if (dependency.extras.length === 0) return;
    for (const locked of meets(dependency)) {
      const extras = asked.get(locked) ?? new Set();
      if (!all.has(locked) || dependency.extras.every((extra) => extras.has(extra))) continue;
      asked.set(locked, extras);
      for (const extra of dependency.extras) extras.add(extra);
      open.add(locked);
    }
  };
  for (const dependency of roots) if (holds(dependency)) ask(dependency);
  const edges = new Map<LockedPackage, Dependency[]>();
  for (const locked of open) {
    open.delete(locked);
    const active = edgesOf(locked, [...(asked.get(locked) ?? [])]).filter(holds);
    active.forEach(ask);
    edges.set(locked, active);
  }
  return edges;
}

/** The dependencies of a package with these of its extras, markers aside. */
export function edgesOf(locked: LockedPackage, extras: readonly NormalizedName[]): Dependency[] {
  const { wanted, optionalNames, additions } = extrasWanted(locked, extras);
  const all = additions.length === 0 ? locked.dependencies : [...locked.dependencies, ...additions];
  return all.filter(
    ({ name, optional, inExtras }) =>
      (!optional || optionalNames.has(name)) &&
      (inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra))),
  );
}
