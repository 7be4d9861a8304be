// Statements about the version of a package. poetry: mixology/term.py
// https://github.com/dart-lang/pub/blob/master/doc/solver.md#term
import {
  allowsAll,
  allowsAny,
  type Constraint,
  difference,
  equalConstraints,
  intersect,
  isEmpty,
  union,
} from "../../poetry/constraints/constraint-sets.ts";
import { isDirectOrigin } from "../../poetry/dependencies/source.ts";
import { isSamePackage, type SolverDependency } from "./package.ts";

export interface Term {
  readonly dependency: SolverDependency;
  /** False: the package is not at such a version, or not there. */
  readonly positive: boolean;
}

export type Relation = "subset" | "disjoint" | "overlapping";

export function inverse({ dependency, positive }: Term): Term {
  return { dependency, positive: !positive };
}

export function termSatisfies(term: Term, other: Term): boolean {
  return (
    term.dependency.completeName === other.dependency.completeName &&
    relationOf(term, other) === "subset"
  );
}

/**
 * How the versions that one term allows relate to those that another term of the same package allows. Poetry also compares the markers under which
 * dependencies hold; on one target all of them do.
 */
export function relationOf(term: Term, other: Term): Relation {
  const [ours, theirs] = [term.dependency.constraint, other.dependency.constraint];
  const fits = isCompatible(term.dependency, other.dependency);
  if (term.positive && other.positive) {
    if (!fits) return "disjoint";
    if (allowsAll(theirs, ours)) return "subset";
    return allowsAny(ours, theirs) ? "overlapping" : "disjoint";
  }
  if (term.positive) {
    if (!fits || !allowsAny(theirs, ours)) return "subset";
    return allowsAll(theirs, ours) ? "disjoint" : "overlapping";
  }
  if (!fits || !allowsAll(ours, theirs)) return "overlapping";
  return other.positive ? "disjoint" : "subset";
}

/** What both allow; `null` where that is nothing. */
export function intersectTerms(term: Term, other: Term): Term | null {
  if (!isCompatible(term.dependency, other.dependency)) {
    if (term.positive === other.positive) return null;
    return term.positive ? term : other;
  }
  const [ours, theirs] = [term.dependency.constraint, other.dependency.constraint];
  if (term.positive !== other.positive) {
    return nonEmptyTerm({
      term,
      other,
      constraint: term.positive ? difference(ours, theirs) : difference(theirs, ours),
      positive: true,
    });
  }
  const both = term.positive ? intersect(ours, theirs) : union([ours, theirs]);
  return nonEmptyTerm({ term, other, constraint: both, positive: term.positive });
}

export function differenceOfTerms(term: Term, other: Term): Term | null {
  return intersectTerms(term, inverse(other));
}

function nonEmptyTerm({
  term,
  other,
  constraint,
  positive,
}: {
  readonly term: Term;
  readonly other: Term;
  readonly constraint: Constraint;
  readonly positive: boolean;
}): Term | null {
  if (isEmpty(constraint)) return null;
  const prefersOther =
    !isDirectOrigin(term.dependency.source) && isDirectOrigin(other.dependency.source);
  const dependency = prefersOther ? other.dependency : term.dependency;
  return { dependency: { ...dependency, constraint }, positive };
}

/** A package from a direct origin (Git, URL, file, folder) also satisfies a dependency on its name and version. */
function isCompatible(a: SolverDependency, b: SolverDependency): boolean {
  return (
    a.isRoot ||
    b.isRoot ||
    isSamePackage(a, b) ||
    (a.completeName === b.completeName && isDirectOrigin(a.source) !== isDirectOrigin(b.source))
  );
}

/** As Poetry compares dependencies: the version of one from a direct origin plays no part. */
export function equalDependencies(a: SolverDependency, b: SolverDependency): boolean {
  return (
    isSamePackage(a, b) &&
    (isDirectOrigin(a.source) || equalConstraints(a.constraint, b.constraint))
  );
}
