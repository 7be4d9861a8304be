// Groups that change each other's answer: the union of such groups may be another answer than the union of their answers.

import { spend } from "../../base/effort.ts";
import { allowsPython } from "../../poetry/constraints/marker-sets.ts";
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import type { Lock, LockedPackage } from "../../poetry/lock/lock.ts";
import { mainGroup } from "../../poetry/project/groups.ts";
import type { Project } from "../../poetry/project/project.ts";
import { evaluateMarker } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { parseVersion } from "../../standards/version.ts";
import type { Target } from "../question/target.ts";
import { byName, isForPython, satisfies } from "../solve/package.ts";
import type { MemberSolver, Membership } from "./member-solver.ts";

/** The number of solutions to try for one description. With more, every package that could vary counts as varying. */
export const mostSolutions = 64;

/** Groups whose union may be another answer than the union of their answers. */
interface Entanglement {
  readonly groups: ReadonlySet<NormalizedName>;
  /** The packages that this could touch. */
  readonly packages: ReadonlySet<LockedPackage>;
}

/**
 * Where each name has one candidate, a solution is what the roots lead to, and the union of groups the union of solutions.
 * So groups are entangled only
 *
 * - by names with several candidates, which they lead to;
 * - by a dependency for another system: it makes a package count as asked for that an optional one brings (`withoutOrphans`);
 * - by optional dependencies outside the main group: what an extra brings may come to need more through them.
 */
export function findEntanglements(project: Project, graph: PossibleGraph): Entanglement[] {
  const groups = [...project.groups.values()];
  const reached = new Map(groups.map(({ name, dependencies }) => [name, graph.from(dependencies)]));
  const reachedFrom = (
    packages: ReadonlySet<LockedPackage>,
    of: typeof reached,
  ): NormalizedName[] =>
    [...of]
      .filter(([, found]) => [...found].some((each) => packages.has(each)))
      .map(([name]) => name);

  const choices = severalOfOneName([...reached.values()]);
  const entanglements: Entanglement[] = [];
  if (choices.length > 0) {
    const packages = graph.fromPackages(choices);
    entanglements.push({ groups: new Set(reachedFrom(new Set(choices), reached)), packages });
  }
  const optionally = new Map(
    groups.map(({ name, dependencies }) => [
      name,
      graph.from(dependencies.filter(({ optional }) => optional)),
    ]),
  );
  for (const { name, dependencies } of groups) {
    for (const dependency of dependencies) {
      if (dependency.optional || graph.holds(dependency)) continue;
      const candidates = new Set(graph.candidates(dependency));
      const others = reachedFrom(candidates, optionally);
      if (others.length === 0) continue;
      const packages = graph.fromPackages([...candidates]);
      entanglements.push({ groups: new Set([name, ...others]), packages });
    }
    const packages = optionally.get(name) ?? new Set();
    if (name !== mainGroup && packages.size > 0) {
      entanglements.push({ groups: new Set([name, ...reachedFrom(packages, reached)]), packages });
    }
  }
  return joined(entanglements).filter((each) => each.groups.size > 1);
}

function severalOfOneName(sets: readonly ReadonlySet<LockedPackage>[]): LockedPackage[] {
  const all = [...new Set(sets.flatMap((packages) => [...packages]))];
  const counts = new Map<NormalizedName, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.filter(({ name }) => (counts.get(name) ?? 0) > 1);
}

/** Those that touch the same package are one. */
function joined(entanglements: readonly Entanglement[]): Entanglement[] {
  const found: Entanglement[] = [];
  for (const entanglement of entanglements) {
    const groups = new Set(entanglement.groups);
    const packages = new Set(entanglement.packages);
    for (const other of [...found]) {
      if (![...other.packages].some((each) => packages.has(each))) continue;
      found.splice(found.indexOf(other), 1);
      for (const group of other.groups) groups.add(group);
      for (const each of other.packages) packages.add(each);
    }
    found.push({ groups, packages });
  }
  return found;
}

export interface PossibleGraph {
  /** On the target, whatever the extras. */
  holds(dependency: Dependency): boolean;
  candidates(dependency: Dependency): LockedPackage[];
  /** All that some solution could lead to. */
  from(dependencies: readonly Dependency[]): Set<LockedPackage>;
  fromPackages(packages: readonly LockedPackage[]): Set<LockedPackage>;
}

/** Every package that could be installed on a target, with every edge, whatever the extras. */
export function possibleGraph(lock: Lock, target: Target): PossibleGraph {
  const python = parseVersion(target.python.fullVersion);
  const candidates = byName(lock);
  const holds = ({ marker }: Dependency): boolean =>
    allowsPython(marker, python) && evaluateMarker(marker, target.environment, null);
  const targetsOf = (dependency: Dependency): LockedPackage[] => {
    const named = candidates.get(dependency.name) ?? [];
    spend(2 * named.length);
    return named.filter((locked) => isForPython(locked, python) && satisfies(locked, dependency));
  };
  const known = new Map<LockedPackage, readonly LockedPackage[]>();
  const edges = (locked: LockedPackage): readonly LockedPackage[] => {
    let found = known.get(locked);
    if (!found) {
      found = [...locked.dependencies, ...[...locked.extras.values()].flat()]
        .filter(holds)
        .flatMap(targetsOf);
      known.set(locked, found);
    }
    return found;
  };
  const fromPackages = (packages: readonly LockedPackage[]): Set<LockedPackage> => {
    const found = new Set(packages);
    for (const locked of found) {
      const next = edges(locked);
      spend(1 + next.length);
      for (const each of next) found.add(each);
    }
    return found;
  };
  return {
    holds,
    candidates: targetsOf,
    from: (dependencies) => fromPackages(dependencies.filter(holds).flatMap(targetsOf)),
    fromPackages,
  };
}

/** The packages whose answer, for some groups together, is not the union of the groups' answers. */
export function findVarying(
  solver: MemberSolver,
  graph: PossibleGraph,
  entanglements: readonly Entanglement[],
): Set<LockedPackage> {
  const varying = new Set<LockedPackage>();
  for (const { groups, packages } of entanglements) {
    const isExhaustive = 2 ** (groups.size + solver.decisiveExtras.length) <= mostSolutions;
    const together = isExhaustive ? subsets([...groups]) : someSubsets([...groups]);
    const found = differing(solver, [...groups], together);
    for (const locked of found) varying.add(locked);
    if (isExhaustive || found.size === 0) continue;
    // Not every set of groups was tried, so packages that depend on those found may vary as well.
    for (const locked of graph.fromPackages([...found])) {
      if (packages.has(locked)) varying.add(locked);
    }
  }
  return varying;
}

function differing(
  solver: MemberSolver,
  groups: readonly NormalizedName[],
  together: readonly NormalizedName[][],
): Set<LockedPackage> {
  const found = new Set<LockedPackage>();
  for (const extras of subsets(solver.decisiveExtras)) {
    const parts = new Map(
      groups.map((group) => [group, solver.memberships({ groups: [group], extras })]),
    );
    for (const chosen of together.filter(({ length }) => length > 1)) {
      const whole = solver.memberships({ groups: chosen, extras });
      const ofParts = chosen.flatMap((group) => parts.get(group) ?? []);
      const all = new Set([...whole.keys(), ...ofParts.flatMap((part) => [...part.keys()])]);
      for (const locked of all) {
        const united = ofParts.map((part) => part.get(locked));
        if (
          !isSameMembership({
            a: [whole.get(locked)],
            b: united,
            chosen: extras,
            decisive: solver.decisiveExtras,
          })
        ) {
          found.add(locked);
        }
      }
    }
  }
  return found;
}

/** Pairs, all but one, and all: with one answer for each of these, no set between them has had another. */
function someSubsets<Item>(items: readonly Item[]): Item[][] {
  const pairs = items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other]));
  const allButOne = items.map((one) => items.filter((other) => other !== one));
  return [...pairs, ...allButOne, [...items]];
}

/** For every choice of the extras that do not decide the solution. */
function isSameMembership({
  a,
  b,
  chosen,
  decisive,
}: {
  readonly a: readonly (Membership | undefined)[];
  readonly b: readonly (Membership | undefined)[];
  readonly chosen: readonly NormalizedName[];
  readonly decisive: readonly NormalizedName[];
}): boolean {
  const [left, right] = [unite(a, chosen, decisive), unite(b, chosen, decisive)];
  return left.always === right.always && (left.always || left.extras === right.extras);
}

function unite(
  memberships: readonly (Membership | undefined)[],
  chosen: readonly NormalizedName[],
  decisive: readonly NormalizedName[],
): { always: boolean; extras: string } {
  const extras = new Set(memberships.flatMap((membership) => [...(membership?.extras ?? [])]));
  return {
    always:
      memberships.some((membership) => membership?.always) ||
      chosen.some((extra) => extras.has(extra)),
    extras: [...extras]
      .filter((extra) => !decisive.includes(extra))
      .sort()
      .join(),
  };
}

/** Every subset, the empty one first. */
export function subsets<Item>(items: readonly Item[]): Item[][] {
  const found: Item[][] = [[]];
  for (const item of items) found.push(...found.map((subset) => [...subset, item]));
  return found;
}
