// What the solver believes at a moment. poetry: mixology/partial_solution.py
// https://github.com/dart-lang/pub/blob/master/doc/solver.md#partial-solution
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
  /** What all assignments of a package come to, where one of them wants it. */
  readonly positive: Map<string, Term>;
  readonly negative: Map<string, Term>;
}

export function emptySolution(): PartialSolution {
  return { assignments: [], decisions: new Map(), positive: new Map(), negative: new Map() };
}

/** Packages that are wanted, and not decided. */
export function unsatisfied({ positive, decisions }: PartialSolution): SolverDependency[] {
  const open: SolverDependency[] = [];
  for (const [name, { dependency }] of positive) if (!decisions.has(name)) open.push(dependency);
  return open;
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
  const assignment = { ...term, level: decisions.size, index: assignments.length, cause };
  assignments.push(assignment);
  register(solution, assignment);
}

function register({ positive, negative }: PartialSolution, assignment: Term): void {
  const name = assignment.dependency.completeName;
  const known = positive.get(name) ?? negative.get(name);
  const term = known ? mustIntersect(known, assignment) : assignment;
  if (term.positive) {
    negative.delete(name);
    positive.set(name, term);
  } else negative.set(name, term);
}

function mustIntersect(known: Term, assignment: Term): Term {
  // What was believed first keeps its dependency; a negative term gives way to the assignment.
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

/** The first assignment with which, and all before it, the term holds. */
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
