// PubGrub, as Poetry has it: mixology/version_solver.py
// https://github.com/dart-lang/pub/blob/master/doc/solver.md
import { spend } from "../../base/effort.ts";
import { type Constraint, equalConstraints } from "../../poetry/constraints/constraint-sets.ts";
import {
  factsBehind,
  type Incompatibility,
  isFailure,
  makeIncompatibility,
} from "./incompatibility.ts";
import {
  dependencyOnChosen,
  type SolverDependency,
  type SolverPackage,
  satisfies,
} from "./package.ts";
import {
  type Assignment,
  backtrack,
  decide,
  derive,
  emptySolution,
  isOpen,
  type Open,
  type PartialSolution,
  relationTo,
  satisfier,
  takeChanged,
} from "./partial-solution.ts";
import { PriorityQueue } from "./priority-queue.ts";
import { differenceOfTerms, equalDependencies, inverse, type Term } from "./term.ts";

/** Where the solver finds packages. */
export interface Provider {
  /** What the project needs, as a package. */
  root(): SolverPackage;
  /** The best package that satisfies a dependency, with what it needs; `null` where there is none. */
  best(dependency: SolverDependency): SolverPackage | null;
  /** As `best`, where no other package of that name can be chosen at all; else `null`. */
  only(dependency: SolverDependency): SolverPackage | null;
  /** Where nothing satisfies a dependency: that the lock has its package from another place, as a sentence; or `null`. */
  elsewhere(dependency: SolverDependency): string | null;
  /** Why a package cannot be chosen on this Python: its own constraint; `null` where it can. */
  refusedPython(chosen: SolverPackage): string | null;
  /** Lower goes first. */
  priority(dependency: SolverDependency): number;
}

export class SolveFailure extends Error {
  override readonly name = "SolveFailure";
  constructor(
    /** The facts that exclude each other, as sentences. */
    readonly facts: readonly string[],
  ) {
    super("no set of packages satisfies all dependencies");
  }
}

interface State {
  readonly provider: Provider;
  readonly solution: PartialSolution;
  /** By complete name, in the order in which they were found. */
  readonly incompatibilities: Map<string, Incompatibility[]>;
  /** Steps left for resolving conflicts. */
  patience: number;
  /** Those that can say nothing more until the solver goes back, with the level at which that was found. */
  readonly contradicted: Map<Incompatibility, number>;
  /** Packages that may be decided next, and some that no longer may. */
  readonly open: PriorityQueue<Open>;
}

/**
 * The packages that satisfy the root and each other, without the root.
 *
 * @throws SolveFailure
 */
export function solve(provider: Provider): SolverPackage[] {
  return solveWithoutChoice(provider) ?? solveWithChoices(provider);
}

/** All that the root leads to, where every name on the way has one candidate and that one satisfies all; else `null`. */
function solveWithoutChoice(provider: Provider): SolverPackage[] | null {
  const chosen = new Map<string, SolverPackage>();
  const root = provider.root();
  const open = [...root.requires];
  for (let dependency = open.pop(); dependency; dependency = open.pop()) {
    // The project itself: whether it will do is decided as any choice is.
    if (dependency.completeName === root.completeName) return null;
    const known = chosen.get(dependency.completeName);
    if (known?.locked) {
      if (satisfies(known.locked, dependency)) continue;
      return null;
    }
    const only = provider.only(dependency);
    if (!only) return null;
    chosen.set(dependency.completeName, only);
    open.push(...only.requires);
  }
  return [...chosen.values()];
}

/** A lock that Poetry wrote takes few steps. Others may take it for ever, where ranges end in local versions. */
const mostSteps = 10_000;

function solveWithChoices(provider: Provider): SolverPackage[] {
  const solution = emptySolution();
  const state: State = {
    provider,
    solution,
    incompatibilities: new Map(),
    contradicted: new Map(),
    patience: mostSteps,
    open: new PriorityQueue(),
  };
  const root = dependencyOnChosen(provider.root());
  const rootIsThere = { dependency: root, positive: false };
  addIncompatibility(state, makeIncompatibility([rootIsThere], { kind: "root" }));
  let next: string | null = root.completeName;
  while (next !== null) {
    const [level, before] = [solution.decisions.size, openConstraint(solution, next)];
    propagate(state, next);
    const after = openConstraint(solution, next);
    // Its candidate was refused, and is still the best one: Poetry would ask for it for ever.
    const isSame = before && after && equalConstraints(before, after);
    if (isSame && solution.decisions.size === level) {
      throw new SolveFailure((state.incompatibilities.get(next) ?? []).flatMap(factsBehind));
    }
    next = choosePackage(state);
  }
  return [...solution.decisions.values()].filter(({ locked }) => locked !== null);
}

/** The versions that will do of a package which is wanted, and not decided. */
function openConstraint({ positive, decisions }: PartialSolution, name: string): Constraint | null {
  return decisions.has(name) ? null : (positive.get(name)?.dependency.constraint ?? null);
}

function addIncompatibility({ incompatibilities }: State, incompatibility: Incompatibility): void {
  for (const { dependency } of incompatibility.terms) {
    const known = incompatibilities.get(dependency.completeName);
    if (!known) incompatibilities.set(dependency.completeName, [incompatibility]);
    // One that has two terms of a package is new, and so the last.
    else if (known.at(-1) !== incompatibility) known.push(incompatibility);
  }
}

/** Derives all that follows from what is known of a package. */
function propagate(state: State, start: string): void {
  const changed = new Set([start]);
  for (const name of changed) {
    changed.delete(name);
    const known = [...(state.incompatibilities.get(name) ?? [])];
    spend(known.length);
    // The later ones are the more general: they are looked at first.
    for (const incompatibility of known.reverse()) {
      if (state.contradicted.has(incompatibility)) continue;
      spend(10);
      const result = propagateOne(state, incompatibility);
      if (result === conflict) {
        const rootCause = resolveConflict(state, incompatibility);
        changed.clear();
        const derived = propagateOne(state, rootCause);
        if (typeof derived !== "string") throw new Error("a conflict led to no conclusion");
        changed.add(derived);
        break;
      }
      if (result !== null) changed.add(result);
    }
  }
}

const conflict = Symbol("conflict");

/** The name of the package that it says something new about, `conflict` where all its terms hold, or `null`. */
function propagateOne(
  state: State,
  incompatibility: Incompatibility,
): string | typeof conflict | null {
  const { solution, contradicted } = state;
  let open: Term | null = null;
  for (const term of incompatibility.terms) {
    const relation = relationTo(solution, term);
    if (relation === "disjoint") {
      contradicted.set(incompatibility, solution.decisions.size);
      return null;
    }
    if (relation === "overlapping") {
      if (open) return null;
      open = term;
    }
  }
  if (!open) return conflict;
  contradicted.set(incompatibility, solution.decisions.size);
  derive(solution, inverse(open), incompatibility);
  return open.dependency.completeName;
}

/**
 * Finds the root cause of a conflict, and goes back to where something can be concluded from it.
 *
 * @throws SolveFailure where there is no such place
 */
function resolveConflict(state: State, found: Incompatibility): Incompatibility {
  let incompatibility = found;
  while (!isFailure(incompatibility)) {
    state.patience -= 1;
    if (state.patience < 0) throw new SolveFailure(factsBehind(incompatibility));
    const { term, latest, difference, previousLevel } = latestSatisfier(state, incompatibility);
    if (previousLevel < latest.level || latest.cause === null) {
      goBack(state, previousLevel);
      if (incompatibility !== found) addIncompatibility(state, incompatibility);
      return incompatibility;
    }
    const terms = incompatibility.terms.filter((other) => other !== term);
    for (const other of latest.cause.terms) {
      if (!equalDependencies(other.dependency, latest.dependency)) terms.push(other);
    }
    if (difference) {
      const rest = inverse(difference);
      if (!equalDependencies(rest.dependency, latest.dependency)) terms.push(rest);
    }
    const cause = { kind: "conflict", conflict: incompatibility, other: latest.cause } as const;
    incompatibility = makeIncompatibility(terms, cause);
  }
  throw new SolveFailure(factsBehind(incompatibility));
}

/** The term that was satisfied last, by what, what is left of it, and the level at which the others held already. */
function latestSatisfier(
  { solution }: State,
  { terms }: Incompatibility,
): { term: Term; latest: Assignment; difference: Term | null; previousLevel: number } {
  let term: Term | null = null;
  let latest: Assignment | null = null;
  let difference: Term | null = null;
  let previousLevel = 1;
  for (const candidate of terms) {
    const satisfying = satisfier(solution, candidate);
    if (!latest || latest.index < satisfying.index) {
      if (latest) previousLevel = Math.max(previousLevel, latest.level);
      [term, latest, difference] = [candidate, satisfying, null];
    } else previousLevel = Math.max(previousLevel, satisfying.level);
    if (term !== candidate) continue;
    // Where the assignment does not satisfy the term alone, an earlier one satisfies the rest.
    difference = differenceOfTerms(latest, term);
    if (difference) {
      const { level } = satisfier(solution, inverse(difference));
      previousLevel = Math.max(previousLevel, level);
    }
  }
  if (!term || !latest) throw new Error("a conflict of no terms");
  return { term, latest, difference, previousLevel };
}

function goBack({ solution, contradicted }: State, level: number): void {
  for (const [incompatibility, at] of contradicted) {
    if (at > level) contradicted.delete(incompatibility);
  }
  backtrack(solution, level);
}

/** Decides one package; the name to go on from, or `null` when nothing is open. */
function choosePackage(state: State): string | null {
  const { provider, solution } = state;
  spend(20);
  const dependency = nextDependency(state);
  if (!dependency) return null;
  const chosen = dependency.isRoot ? provider.root() : provider.best(dependency);
  if (!chosen) {
    const cause = { kind: "no versions", elsewhere: provider.elsewhere(dependency) } as const;
    addIncompatibility(state, makeIncompatibility([{ dependency, positive: true }], cause));
    return dependency.completeName;
  }
  let conflicts = false;
  for (const incompatibility of incompatibilitiesOf(provider, chosen)) {
    addIncompatibility(state, incompatibility);
    conflicts ||= incompatibility.terms.every(
      (term) =>
        term.dependency.completeName === dependency.completeName ||
        relationTo(solution, term) === "subset",
    );
  }
  if (!conflicts) decide(solution, chosen);
  return dependency.completeName;
}

function incompatibilitiesOf(provider: Provider, chosen: SolverPackage): Incompatibility[] {
  const itself = { dependency: dependencyOnChosen(chosen), positive: true };
  const pythonVersions = provider.refusedPython(chosen);
  if (pythonVersions !== null) {
    return [makeIncompatibility([itself], { kind: "python", pythonVersions })];
  }
  return chosen.requires.map((needed) =>
    makeIncompatibility([itself, { dependency: needed, positive: false }], { kind: "dependency" }),
  );
}

/** The one of lowest priority; the first among equals. */
function nextDependency({ provider, solution, open }: State): SolverDependency | null {
  for (const each of takeChanged(solution)) {
    spend(10);
    const { dependency, place } = each;
    open.add(
      each,
      dependency.isRoot ? Number.NEGATIVE_INFINITY : provider.priority(dependency),
      place,
    );
  }
  let first = open.first;
  while (first !== null && !isOpen(solution, first)) {
    open.removeFirst();
    first = open.first;
  }
  return first?.dependency ?? null;
}
