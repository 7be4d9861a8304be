// Terms that cannot all hold. poetry: mixology/incompatibility.py
import { formatConstraint } from "../../poetry/constraints/format-constraint.ts";
import { intersectTerms, type Term } from "./term.ts";

export interface Incompatibility {
  readonly terms: readonly Term[];
  readonly cause: Cause;
}

export type Cause =
  /** The project is there. */
  | { readonly kind: "root" }
  /** The first term's package depends on the second's. */
  | { readonly kind: "dependency" }
  /** `elsewhere`: what the lock has of that name and version, from another source than the project asks for. */
  | { readonly kind: "no versions"; readonly elsewhere: string | null }
  | { readonly kind: "python"; readonly pythonVersions: string }
  | {
      readonly kind: "conflict";
      readonly conflict: Incompatibility;
      readonly other: Incompatibility;
    };

/** Terms about one package are merged; the term that the project is there is left out. */
export function makeIncompatibility(given: readonly Term[], cause: Cause): Incompatibility {
  let terms = given;
  if (terms.length !== 1 && cause.kind === "conflict") {
    terms = terms.filter((term) => !term.positive || !term.dependency.isRoot);
  }
  const [first, second] = terms;
  const isPair =
    terms.length === 2 && first?.dependency.completeName !== second?.dependency.completeName;
  return { terms: terms.length === 1 || isPair ? terms : coalesce(terms), cause };
}

function coalesce(terms: readonly Term[]): Term[] {
  const byName = new Map<string, Term>();
  for (const term of terms) {
    const name = term.dependency.completeName;
    const known = byName.get(name);
    const merged = known ? intersectTerms(known, term) : term;
    if (!merged) throw new Error(`package ${name} depends on itself`);
    byName.set(name, merged);
  }
  return [...byName.values()];
}

/** No other choice is left. */
export function isFailure({ terms }: Incompatibility): boolean {
  return terms.length === 0 || (terms.length === 1 && terms[0]?.dependency.isRoot === true);
}

/** The facts that a conflict comes from, each once. */
export function factsBehind(incompatibility: Incompatibility): string[] {
  const facts = new Set<string>();
  const open = new Set([incompatibility]);
  for (const each of open) {
    const { cause } = each;
    if (cause.kind === "conflict") open.add(cause.conflict).add(cause.other);
    else {
      const fact = factOf(each);
      if (fact !== null) facts.add(fact);
    }
  }
  return [...facts];
}

function factOf({ terms: [first, second], cause }: Incompatibility): string | null {
  if (!first) return null;
  switch (cause.kind) {
    case "dependency":
      return second ? `${describe(first)} depends on ${describe(second)}` : null;
    case "no versions":
      return cause.elsewhere ?? `no locked version is ${describe(first)}`;
    case "python":
      return `${describe(first)} requires Python ${cause.pythonVersions}`;
    default:
      return null;
  }
}

function describe({ dependency }: Term): string {
  if (dependency.isRoot) return "the project";
  return `${dependency.completeName} (${formatConstraint(dependency.constraint)})`;
}
