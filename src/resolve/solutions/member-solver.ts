// One solution for each selection, each found once, and what it says of every package's membership.
import type { Lock, LockedPackage } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import { comparisonsOf } from "../../standards/marker.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import { type Selection, selectionKey } from "../question/selection.ts";
import type { Target } from "../question/target.ts";
import { rootsOf } from "../solve/roots.ts";
import { broughtBy, type SolvedPackage, solveLock, withExtras } from "../solve/solve-lock.ts";

/** When a package of one solution is in: always, or with one of some extras. */
export interface Membership {
  readonly always: boolean;
  readonly extras: ReadonlySet<NormalizedName>;
}

export interface MemberSolver {
  /** Extras on which the solution itself depends: those that markers of the project's dependencies name. */
  readonly decisiveExtras: readonly NormalizedName[];
  solved(selection: Selection): readonly SolvedPackage[];
  memberships(selection: Selection): ReadonlyMap<LockedPackage, Membership>;
  packages(selection: Selection): LockedPackage[];
}

/** @throws UserError `UNSOLVABLE_LOCK` and `DEPENDENCY_CLASH`, by its functions */
export function memberSolver(project: Project, lock: Lock, target: Target): MemberSolver {
  const spokenOf = new Set(
    [...project.groups.values()].flatMap(({ dependencies }) =>
      dependencies.flatMap(({ marker }) =>
        comparisonsOf(marker)
          .filter(({ variable }) => variable === "extra")
          .map(({ value }) => normalizeName(value)),
      ),
    ),
  );
  const decisiveExtras = [...project.extras.keys()].filter((extra) => spokenOf.has(extra));
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
  // What is in with no extra is in with each.
  const byName = new Map(solved.map((each) => [each.locked.name, each]));
  for (const extra of project.extras.keys()) {
    for (const { locked, optional } of broughtBy([extra], project.extras, byName)) {
      if (optional) memberships.get(locked)?.extras.add(extra);
    }
  }
  return memberships;
}
