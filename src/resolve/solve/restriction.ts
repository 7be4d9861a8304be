// What one of several solutions is restricted to, where one dependency has several answers. poetry: puzzle/provider.py
import { isEmpty } from "../../poetry/constraints/constraint-sets.ts";
import { conjunction, isNever } from "../../poetry/constraints/marker-sets.ts";
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import { always, type Marker } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";

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

/** Whether a dependency with this marker can hold together with the overrides. */
export function isWithin(restriction: Restriction, marker: Marker): boolean {
  return restriction.overrides.size === 0 || !isNever(conjunction([restriction.marker, marker]));
}

/** The dependencies of a package, those that are overridden replaced. */
export function withOverrides(
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

/** The same restriction, and one dependency of an owner settled. */
export function restrict(
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
