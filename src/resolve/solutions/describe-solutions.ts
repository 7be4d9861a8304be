// Locks before format 2.1, described: each selection has its own solution, and mostly they are unions of their parts.
import { UserError } from "../../base/errors.ts";
import type { LockedPackage } from "../../poetry/lock/lock.ts";
import { mainGroup } from "../../poetry/project/groups.ts";
import { defaultGroups, type Project } from "../../poetry/project/project.ts";
import { type ExtraAlternative, normalizeAlternatives } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";
import type { TargetQuestion } from "../question/question.ts";
import { type Selection, selectionKey } from "../question/selection.ts";
import {
  findEntanglements,
  findVarying,
  mostSolutions,
  type PossibleGraph,
  possibleGraph,
  subsets,
} from "./entangled-groups.ts";
import { type MemberSolver, memberSolver } from "./member-solver.ts";
import type { Include, Memberships, SolvedSelection, Unanswered } from "./memberships.ts";

/**
 * When packages are in, found by solving: for each group alone, and where groups could affect each other, for each set
 * of those that could. A package whose answer is not the union of its groups varies.
 */
export function describeSolutions({
  project,
  lock,
  target,
  wanted,
}: TargetQuestion & { readonly wanted: readonly Selection[] }): Memberships {
  const solver = memberSolver(project, lock, target);
  try {
    return describeUnion({ project, solver, graph: possibleGraph(lock, target), wanted });
  } catch (error) {
    if (!hasNoAnswer(error)) throw error;
    return describeSelections(project, solver, wanted);
  }
}

/**
 * Where a group has no answer alone, or a set of them none together: the usual selections that have one, whole. A group may ask
 * for the version of what only another brings, directly from Git.
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

function describeUnion({
  project,
  solver,
  graph,
  wanted,
}: {
  readonly project: Project;
  readonly solver: MemberSolver;
  readonly graph: PossibleGraph;
  readonly wanted: readonly Selection[];
}): Memberships {
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
