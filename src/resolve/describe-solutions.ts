// Locks before format 2.1, described: each selection has its own solution, and mostly they are unions of their parts.
import { UserError } from "../errors.ts";
import type { Dependency } from "../poetry/dependency.ts";
import { mainGroup } from "../poetry/groups.ts";
import type { Lock, LockedPackage } from "../poetry/lock.ts";
import { allowsPython } from "../poetry/marker-sets.ts";
import { defaultGroups, type Project } from "../poetry/project.ts";
import {
  comparisonsOf,
  type ExtraAlternative,
  evaluateMarker,
  normalizeAlternatives,
} from "../standards/marker.ts";
import { type NormalizedName, normalizeName } from "../standards/name.ts";
import { parseVersion } from "../standards/version.ts";
import type { Include, Memberships, SolvedSelection, Unanswered } from "./memberships.ts";
import { rootsOf } from "./resolve.ts";
import { type Selection, selectionKey } from "./selection.ts";
import { byName, isForPython } from "./solve/locked-provider.ts";
import { satisfies } from "./solve/package.ts";
import { type SolvedPackage, solveLock, withExtras } from "./solve/solve-lock.ts";
import type { Target } from "./target.ts";

/** Solutions to try for one description; beyond it, what could vary is taken to vary. */
const mostSolutions = 64;

/**
 * When packages are in, found by solving: for each group alone, and where the groups could tell on each other, for each set
 * of those that could. A package whose answer is not the union of its groups varies.
 */
export function describeSolutions(
  project: Project,
  lock: Lock,
  target: Target,
  wanted: readonly Selection[],
): Memberships {
  const solver = memberSolver(project, lock, target);
  try {
    return describeUnion(project, solver, possibleGraph(lock, target), wanted);
  } catch (error) {
    if (!hasNoAnswer(error)) throw error;
    return describeSelections(project, solver, wanted);
  }
}

/**
 * Where a group has no answer alone, or a set of them none together: the usual selections that have one, whole. A group may ask
 * for the version of what only another brings, straight from git.
 *
 * @throws UserError of a selection that is wanted, and of all groups where no selection has any packages
 */
function describeSelections(
  project: Project,
  solver: MemberSolver,
  wanted: readonly Selection[],
): Memberships {
  for (const selection of wanted) solver.solved(selection);
  const failed: Unanswered[] = [];
  const selections = usualSelections(project, wanted).filter((selection) => {
    try {
      solver.solved(selection);
      return true;
    } catch (error) {
      if (!hasNoAnswer(error)) throw error;
      if (selection.extras.length === 0) {
        failed.push({ groups: selection.groups, reason: error.message });
      }
      return false;
    }
  });
  const dependencies = dependenciesOf(solver, selections);
  if (dependencies.size === 0) solver.solved({ groups: [...project.groups.keys()], extras: [] });
  return {
    packages: [...dependencies].map(([locked, names]) => ({
      locked,
      include: new Map(),
      varies: true,
      dependencies: [...names].sort(),
    })),
    selections: selections.map((selection) => ({
      ...selection,
      packages: solver.packages(selection),
    })),
    unanswered: failed.filter(
      ({ groups }) => !failed.some((other) => isPart(other.groups, groups)),
    ),
  };
}

function isPart(some: readonly NormalizedName[], all: readonly NormalizedName[]): boolean {
  return some.length < all.length && some.every((name) => all.includes(name));
}

function hasNoAnswer(error: unknown): error is UserError {
  return (
    error instanceof UserError &&
    (error.code === "UNSOLVABLE_LOCK" || error.code === "DEPENDENCY_CLASH")
  );
}

function describeUnion(
  project: Project,
  solver: MemberSolver,
  graph: PossibleGraph,
  wanted: readonly Selection[],
): Memberships {
  const groups = [...project.groups.keys()];
  const isTooMuch = 2 ** solver.decisiveExtras.length > mostSolutions;
  const include = includes(solver, groups, isTooMuch ? [] : solver.decisiveExtras);
  const varying = isTooMuch
    ? new Set(include.keys())
    : findVarying(solver, graph, findEntanglements(project, graph));
  const dependencies = dependenciesOf(
    solver,
    [groups, ...groups.map((group) => [group])].flatMap((chosen) =>
      [[], solver.decisiveExtras].map((extras) => ({ groups: chosen, extras })),
    ),
  );
  const selections = varying.size > 0 ? usualSelections(project, wanted) : [];
  return {
    packages: [...dependencies].map(([locked, names]) => ({
      locked,
      include: include.get(locked) ?? new Map(),
      varies: varying.has(locked),
      dependencies: [...names].sort(),
    })),
    selections: selections.map(
      (selection): SolvedSelection => ({
        ...selection,
        packages: solver.packages(selection).filter((locked) => varying.has(locked)),
      }),
    ),
    unanswered: [],
  };
}

// --- solving, each question once ---

/** When a package of one solution is in: always, or with one of some extras. */
interface Membership {
  readonly always: boolean;
  readonly extras: ReadonlySet<NormalizedName>;
}

interface MemberSolver {
  /** Extras on which the solution itself depends: those that markers of the project's dependencies speak of. */
  readonly decisiveExtras: readonly NormalizedName[];
  solved(selection: Selection): readonly SolvedPackage[];
  memberships(selection: Selection): ReadonlyMap<LockedPackage, Membership>;
  packages(selection: Selection): LockedPackage[];
}

function memberSolver(project: Project, lock: Lock, target: Target): MemberSolver {
  const roots = [...project.groups.values()].flatMap(({ dependencies }) => dependencies);
  const decisiveExtras = [...project.extras.keys()].filter((extra) =>
    roots.some(({ marker }) =>
      comparisonsOf(marker).some(
        ({ variable, value }) => variable === "extra" && normalizeName(value) === extra,
      ),
    ),
  );
  const solutions = new Map<string, readonly SolvedPackage[]>();
  const solved = ({ groups, extras }: Selection): readonly SolvedPackage[] => {
    const decisive = { groups, extras: extras.filter((extra) => decisiveExtras.includes(extra)) };
    const key = selectionKey(decisive);
    let known = solutions.get(key);
    if (!known) {
      known = solveLock(lock, target, rootsOf(project, groups, new Set(decisive.extras)));
      solutions.set(key, known);
    }
    return known;
  };
  return {
    decisiveExtras,
    solved,
    memberships: (selection) => membershipsOf(solved(selection), project),
    packages: (selection) =>
      withExtras(solved(selection), project.extras, selection.extras).map(({ locked }) => locked),
  };
}

function membershipsOf(
  solved: readonly SolvedPackage[],
  project: Project,
): Map<LockedPackage, Membership> {
  const memberships = new Map<LockedPackage, { always: boolean; extras: Set<NormalizedName> }>(
    solved.map(({ locked, optional }) => [locked, { always: !optional, extras: new Set() }]),
  );
  for (const extra of project.extras.keys()) {
    for (const { locked } of withExtras(solved, project.extras, [extra])) {
      memberships.get(locked)?.extras.add(extra);
    }
  }
  return memberships;
}

// --- one group at a time ---

function includes(
  solver: MemberSolver,
  groups: readonly NormalizedName[],
  decisiveExtras: readonly NormalizedName[],
): Map<LockedPackage, Include> {
  const include = new Map<LockedPackage, Map<NormalizedName, readonly ExtraAlternative[]>>();
  for (const group of groups) {
    const alternatives = new Map<LockedPackage, ExtraAlternative[]>();
    for (const chosen of subsets(decisiveExtras)) {
      const given = decisiveExtras.map((extra) => (chosen.includes(extra) ? extra : `!${extra}`));
      for (const [locked, membership] of solver.memberships({ groups: [group], extras: chosen })) {
        const found = alternatives.get(locked) ?? [];
        alternatives.set(locked, found);
        if (membership.always) found.push(given);
        else for (const extra of membership.extras) found.push([...given, extra]);
      }
    }
    for (const [locked, found] of alternatives) {
      const normalized = normalizeAlternatives(found);
      if (normalized.length === 0) continue;
      const byGroup = include.get(locked) ?? new Map();
      include.set(locked, byGroup.set(group, normalized));
    }
  }
  return include;
}

/** The packages of some selections, with the names of what they need. */
function dependenciesOf(
  solver: MemberSolver,
  selections: readonly Selection[],
): Map<LockedPackage, Set<NormalizedName>> {
  const dependencies = new Map<LockedPackage, Set<NormalizedName>>();
  for (const selection of selections) {
    for (const { locked, requires } of solver.solved(selection)) {
      dependencies.set(locked, new Set([...(dependencies.get(locked) ?? []), ...requires]));
    }
  }
  return dependencies;
}

// --- groups that tell on each other ---

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
function findEntanglements(project: Project, graph: PossibleGraph): Entanglement[] {
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

interface PossibleGraph {
  /** On the target, whatever the extras. */
  holds(dependency: Dependency): boolean;
  candidates(dependency: Dependency): LockedPackage[];
  /** All that some solution could lead to. */
  from(dependencies: readonly Dependency[]): Set<LockedPackage>;
  fromPackages(packages: readonly LockedPackage[]): Set<LockedPackage>;
}

/** Every package that a target could take, with every edge, whatever the extras. */
function possibleGraph(lock: Lock, target: Target): PossibleGraph {
  const python = parseVersion(target.python.fullVersion);
  const candidates = byName(lock);
  const holds = ({ marker }: Dependency): boolean =>
    allowsPython(marker, python) && evaluateMarker(marker, target.environment, null);
  const targetsOf = (dependency: Dependency): LockedPackage[] =>
    (candidates.get(dependency.name) ?? []).filter(
      (locked) => isForPython(locked, python) && satisfies(locked, dependency),
    );
  const edges = (locked: LockedPackage): LockedPackage[] =>
    [...locked.dependencies, ...[...locked.extras.values()].flat()]
      .filter(holds)
      .flatMap(targetsOf);
  const fromPackages = (packages: readonly LockedPackage[]): Set<LockedPackage> => {
    const found = new Set(packages);
    for (const locked of found) for (const next of edges(locked)) found.add(next);
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
function findVarying(
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
    // Not every set of groups was tried: what hangs on the packages found may vary as well.
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
        if (!isSameMembership([whole.get(locked)], united, extras, solver.decisiveExtras)) {
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
function isSameMembership(
  a: readonly (Membership | undefined)[],
  b: readonly (Membership | undefined)[],
  chosen: readonly NormalizedName[],
  decisive: readonly NormalizedName[],
): boolean {
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

// --- selections ---

/** What people ask for: each group alone and with main, the default groups, all of them; no extra, each, all. */
function usualSelections(project: Project, wanted: readonly Selection[]): Selection[] {
  const all = [...project.groups.keys()];
  const extras = [...project.extras.keys()];
  const groupSets = [
    ...all.map((group) => [group]),
    ...all.filter((group) => group !== mainGroup).map((group) => [mainGroup, group]),
    defaultGroups(project),
    all,
  ];
  const extraSets = [[], ...extras.map((extra) => [extra]), extras];
  const selections = [
    ...groupSets.flatMap((groups) => extraSets.map((chosen) => ({ groups, extras: chosen }))),
    ...wanted,
  ].map(({ groups, extras: chosen }) => ({ groups: sorted(groups), extras: sorted(chosen) }));
  const byKey = new Map(selections.map((selection) => [selectionKey(selection), selection]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}

function sorted(names: readonly NormalizedName[]): NormalizedName[] {
  return [...new Set(names)].sort();
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  const found: Item[][] = [[]];
  for (const item of items) found.push(...found.map((subset) => [...subset, item]));
  return found;
}
