// The names that each of some packages needs on a target, by the edges of the lock.

import type { Dependency } from "../poetry/dependency.ts";
import type { LockedPackage } from "../poetry/lock.ts";
import type { Project } from "../poetry/project.ts";
import { evaluateMarker } from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import { extrasWanted } from "./solve/extras-wanted.ts";
import { satisfies } from "./solve/package.ts";
import type { Target } from "./target.ts";

/**
 * By package, sorted: its dependencies among the packages given, those of extras only where the project or another package
 * asks for the extra.
 */
export function neededNames(
  project: Project,
  packages: readonly LockedPackage[],
  target: Target,
): Map<LockedPackage, NormalizedName[]> {
  const byName = new Map<NormalizedName, LockedPackage[]>();
  for (const locked of packages) {
    byName.set(locked.name, [...(byName.get(locked.name) ?? []), locked]);
  }
  const holds = ({ marker }: Dependency): boolean =>
    evaluateMarker(marker, target.environment, null);
  const asked = new Map<LockedPackage, Set<NormalizedName>>(
    packages.map((locked) => [locked, new Set()]),
  );
  const open = new Set(packages);
  const ask = (dependency: Dependency): void => {
    for (const locked of byName.get(dependency.name) ?? []) {
      const extras = asked.get(locked);
      if (!extras || dependency.extras.every((extra) => extras.has(extra))) continue;
      if (!satisfies(locked, dependency)) continue;
      for (const extra of dependency.extras) extras.add(extra);
      open.add(locked);
    }
  };
  for (const { dependencies } of project.groups.values()) dependencies.filter(holds).forEach(ask);
  const needed = new Map<LockedPackage, NormalizedName[]>();
  for (const locked of open) {
    open.delete(locked);
    const dependencies = edgesOf(locked, [...(asked.get(locked) ?? [])]).filter(holds);
    dependencies.forEach(ask);
    const names = dependencies.map(({ name }) => name).filter((name) => byName.has(name));
    needed.set(locked, [...new Set(names)].filter((name) => name !== locked.name).sort());
  }
  return needed;
}

/** The dependencies of a package with these of its extras, markers aside. */
export function edgesOf(locked: LockedPackage, extras: readonly NormalizedName[]): Dependency[] {
  const { wanted, optionalNames, additions } = extrasWanted(locked, extras);
  return [...locked.dependencies, ...additions].filter(
    ({ name, optional, inExtras }) =>
      (!optional || optionalNames.has(name)) &&
      (inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra))),
  );
}
