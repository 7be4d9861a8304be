// Questions about the bindings of a set or `let`: Nix lets one write `a.b.c = 1;` and `a = { b.c = 1; };` alike.
import { textValue } from "./text.ts";
import type {
  AttributeName,
  AttributePath,
  AttributeSet,
  Binding,
  Expression,
  Inherit,
} from "./tree.ts";

/** A name that is plain; `null` for one that is computed. */
export function plainName(name: AttributeName): string | null {
  if (name.kind === "name") return name.name;
  if (name.kind === "text") return textValue(name);
  const { expression } = name;
  return expression.kind === "text" ? textValue(expression) : null;
}

/** A plain name, or `${system}` where a variable gives it, quoted or not; `null` for anything else. */
export function nameKey(name: AttributeName): string | null {
  const part = name.kind === "text" && name.parts.length === 1 ? name.parts[0] : name;
  if (part?.kind === "interpolation" && part.expression.kind === "variable") {
    return `\${${part.expression.name}}`;
  }
  return plainName(name);
}

export function plainNames(path: AttributePath): (string | null)[] {
  return path.names.map(plainName);
}

/** A binding that begins with the wanted path. */
export interface Found {
  readonly binding: Binding;
  /** The set or `let` part that holds it, from outside inwards: the sets that were entered. */
  readonly within: readonly AttributeSet[];
  /** What is left of its path after the wanted names: `[]` where it defines just them. */
  readonly rest: readonly AttributeName[];
}

/** All bindings that define `wanted` (of `nameKey`), or something in it, entering plain sets on the way. */
export function findBindings(
  bindings: readonly (Binding | Inherit)[],
  wanted: readonly string[],
  within: readonly AttributeSet[] = [],
): Found[] {
  return bindings.flatMap((binding) => {
    if (binding.kind === "inherit") return [];
    const names = binding.path.names.map(nameKey);
    const shared = Math.min(names.length, wanted.length);
    for (let index = 0; index < shared; index += 1) {
      if (names[index] !== wanted[index]) return [];
    }
    if (names.length >= wanted.length) {
      return [{ binding, within, rest: binding.path.names.slice(wanted.length) }];
    }
    const inner = strip(binding.value);
    if (inner.kind !== "attributeSet" || inner.prefix === "let") return [];
    return findBindings(inner.bindings, wanted.slice(names.length), [...within, inner]);
  });
}

/** The value of exactly this path, where one binding gives it. */
export function findValue(
  bindings: readonly (Binding | Inherit)[],
  wanted: readonly string[],
): Expression | null {
  const exact = findBindings(bindings, wanted).filter((found) => found.rest.length === 0);
  return exact[0]?.binding.value ?? null;
}

/** Does anything here define the path, or something in it, or inherit its first name? */
export function isDefined(
  bindings: readonly (Binding | Inherit)[],
  wanted: readonly string[],
): boolean {
  return findBindings(bindings, wanted).length > 0 || inherits(bindings, wanted[0] ?? "");
}

export function inherits(bindings: readonly (Binding | Inherit)[], name: string): boolean {
  return bindings.some(
    (binding) =>
      binding.kind === "inherit" &&
      binding.names.some((inherited) => plainName(inherited) === name),
  );
}

/** All names that are defined here, plain ones. */
export function definedNames(bindings: readonly (Binding | Inherit)[]): string[] {
  return bindings.flatMap((binding) => {
    const names =
      binding.kind === "inherit"
        ? binding.names.map(plainName)
        : plainNames(binding.path).slice(0, 1);
    return names.filter((name) => name !== null);
  });
}

/** Without parentheses around it. */
export function strip(expression: Expression): Expression {
  let current = expression;
  while (current.kind === "parenthesized") current = current.inner;
  return current;
}

/** `a.b.c` as its names; `null` where it is anything else, or has an `or`. */
export function selectionNames(expression: Expression): string[] | null {
  const current = strip(expression);
  if (current.kind === "variable") return [current.name];
  if (current.kind !== "select" || current.fallback !== null) return null;
  const subject = selectionNames(current.subject);
  const names = plainNames(current.path);
  if (subject === null || names.includes(null)) return null;
  return [...subject, ...(names as string[])];
}

/** `f a b` as `f` and its arguments. */
export function applied(expression: Expression): { callee: Expression; arguments: Expression[] } {
  let callee = strip(expression);
  const given: Expression[] = [];
  while (callee.kind === "apply") {
    given.unshift(callee.argument);
    callee = strip(callee.function);
  }
  return { callee, arguments: given };
}

/** `b` of the function `a.b`, or of `b`. */
export function lastName(callee: Expression): string | null {
  if (callee.kind === "variable") return callee.name;
  if (callee.kind !== "select") return null;
  const name = callee.path.names.at(-1);
  return name === undefined ? null : plainName(name);
}
