// The solver's current assumptions. poetry: mixology/partial_solution.py
// https://github.com/dart-lang/pub/blob/master/doc/solver.md#partial-solution
import { spend } from "../../base/effort.ts";
import type { Incompatibility } from "./incompatibility.ts";
import {
  dependencyOnChosen,
  isSamePackage,
  type SolverDependency,
  type SolverPackage,
} from "./package.ts";
import { intersectTerms, type Relation, relationOf, type Term, termSatisfies } from "./term.ts";

export interface Assignment extends Term {
  readonly level: number;
  readonly index: number;
  /** `null` for a decision. */
  readonly cause: Incompatibility | null;
}

export interface PartialSolution {
  readonly assignments: Assignment[];
  /** By complete name. */
  readonly decisions: Map<string, SolverPackage>;
  /** The combined assignments of each package that one of them requires. */
  readonly positive: Map<string, Term>;
  readonly negative: Map<string, Term>;
  /** By complete name, of those in `positive`: their place in the order in which they were first wanted. */
  readonly places: Map<string, number>;
  /** What is wanted of these has changed since `takeChanged`. */
  readonly changed: Set<string>;
  nextPlace: number;
}

export function emptySolution(): PartialSolution {
  return {
    assignments: [],
    decisions: new Map(),
    positive: new Map(),
    negative: new Map(),
    places: new Map(),
    changed: new Set(),
    nextPlace: 0,
  };
}

/** A package that is wanted, and not decided. */
export interface Open {
  readonly dependency: SolverDependency;
  readonly place: number;
}

/** Packages whose requirement has changed since the last call. */
export function takeChanged({ changed, positive, places }: PartialSolution): Open[] {
  const open: Open[] = [];
  for (const name of changed) {
    const [term, place] = [positive.get(name), places.get(name)];
    if (term && place !== undefined) open.push({ dependency: term.dependency, place });
  }
  changed.clear();
  return open;
}

/** Whether it is still wanted in this way, and not decided. */
export function isOpen(
  { positive, decisions, places }: PartialSolution,
  { dependency, place }: Open,
): boolean {
  const name = dependency.completeName;
  return (
    !decisions.has(name) &&
    positive.get(name)?.dependency === dependency &&
    places.get(name) === place
  );
}

export function decide(solution: PartialSolution, chosen: SolverPackage): void {
  solution.decisions.set(chosen.completeName, chosen);
  assign(solution, { dependency: dependencyOnChosen(chosen), positive: true }, null);
}

export function derive(solution: PartialSolution, term: Term, cause: Incompatibility): void {
  assign(solution, term, cause);
}

function assign(solution: PartialSolution, term: Term, cause: Incompatibility | null): void {
  const { assignments, decisions } = solution;
  const { dependency, positive } = term;
  const [level, index] = [decisions.size, assignments.length];
  const assignment: Assignment = { dependency, positive, level, index, cause };
  spend(5);
  assignments.push(assignment);
  register(solution, assignment);
}

function register(solution: PartialSolution, assignment: Term): void {
  const { positive, negative, places, changed } = solution;
  const name = assignment.dependency.completeName;
  const known = positive.get(name) ?? negative.get(name);
  const term = known ? mustIntersect(known, assignment) : assignment;
  if (term.positive) {
    negative.delete(name);
    if (!positive.has(name)) places.set(name, solution.nextPlace++);
    positive.set(name, term);
    changed.add(name);
  } else negative.set(name, term);
}

function mustIntersect(known: Term, assignment: Term): Term {
  // The first assignment keeps its dependency; a negative term is replaced by the assignment.
  const term = known.positive
    ? intersectTerms(known, assignment)
    : intersectTerms(assignment, known);
  if (!term) throw new Error(`the solver contradicts itself over ${known.dependency.completeName}`);
  return term;
}

/** Takes back all that was assigned above a level. */
export function backtrack(solution: PartialSolution, level: number): void {
  const { assignments, decisions, positive, negative } = solution;
  const touched = new Set<string>();
  for (let last = assignments.at(-1); last && last.level > level; last = assignments.at(-1)) {
    assignments.pop();
    const name = last.dependency.completeName;
    touched.add(name);
    if (last.cause === null) decisions.delete(name);
  }
  for (const name of touched) {
    positive.delete(name);
    negative.delete(name);
  }
  for (const assignment of assignments) {
    if (touched.has(assignment.dependency.completeName)) register(solution, assignment);
  }
}

/** The first assignment that, together with all before it, satisfies the term. */
export function satisfier({ assignments }: PartialSolution, term: Term): Assignment {
  let assigned: Term | null = null;
  for (const assignment of assignments) {
    if (assignment.dependency.completeName !== term.dependency.completeName) continue;
    if (!assignment.dependency.isRoot && !isSamePackage(assignment.dependency, term.dependency)) {
      if (!assignment.positive) continue;
      return assignment;
    }
    assigned = assigned ? intersectTerms(assigned, assignment) : assignment;
    if (assigned && termSatisfies(assigned, term)) return assignment;
  }
  throw new Error(`nothing satisfies ${term.dependency.completeName}`);
}

export function relationTo({ positive, negative }: PartialSolution, term: Term): Relation {
  const name = term.dependency.completeName;
  const known = positive.get(name) ?? negative.get(name);
  return known ? relationOf(known, term) : "overlapping";
}
