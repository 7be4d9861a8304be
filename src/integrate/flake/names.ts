// What names mean at a place in a flake, and names that are still free.
import { definedNames, findValue, lastName, selectionNames, strip } from "../nix/attributes.ts";
import type { AttributeSet, Expression, Lambda, Let, NixFile } from "../nix/tree.ts";

/** What binds names around a place, from outside inwards. */
export type Scope = Let | Lambda | AttributeSet;

/** The names that one scope binds. */
export function namesOf(scope: Scope): string[] {
  if (scope.kind !== "lambda") return definedNames(scope.bindings);
  const formals = scope.formals?.entries.map((entry) => entry.name) ?? [];
  return scope.parameter === null ? formals : [...formals, scope.parameter.text];
}

export function isBound(scopes: readonly Scope[], name: string): boolean {
  return scopes.some((scope) => namesOf(scope).includes(name));
}

/** What a `let` around the place gives to a variable, the nearest first. */
function boundValue(scopes: readonly Scope[], name: string): Expression | null {
  return boundIn(scopes, name)?.value ?? null;
}

/** The same, with the scopes around that value. */
export function boundIn(
  scopes: readonly Scope[],
  name: string,
): { readonly value: Expression; readonly scopes: readonly Scope[] } | null {
  const index = scopes.findLastIndex((scope) => namesOf(scope).includes(name));
  const scope = scopes[index];
  if (scope === undefined || scope.kind === "lambda") return null;
  const value = findValue(scope.bindings, [name]);
  return value && { value, scopes: scopes.slice(0, index + 1) };
}

/** What `inherit name;` in a set gives: the value in a `let` around it. */
export function inheritedIn(
  set: AttributeSet,
  scopes: readonly Scope[],
  name: string,
): ReturnType<typeof boundIn> {
  const isInherited = set.bindings.some(
    (binding) =>
      binding.kind === "inherit" && binding.from === null && definedNames([binding]).includes(name),
  );
  return isInherited ? boundIn(scopes, name) : null;
}

/** The expression itself, or what the variable stands for; inside `with` and `let`. */
export function resolveVariable(scopes: readonly Scope[], expression: Expression): Expression {
  let node = strip(expression);
  for (let step = 0; step < 20; step += 1) {
    if (node.kind === "with" || node.kind === "let") node = strip(node.body);
    else {
      const value = node.kind === "variable" ? boundValue(scopes, node.name) : null;
      if (value === null) break;
      node = strip(value);
    }
  }
  return node;
}

/** The variable that holds the packages of the input `nixpkgs` for the system: `pkgs`, or what the flake calls it. */
export function packagesVariable(scopes: readonly Scope[], nixpkgs: string): string | null {
  if (isBound(scopes, "pkgs")) return "pkgs";
  for (const scope of scopes.toReversed()) {
    if (scope.kind === "lambda") continue;
    const name = definedNames(scope.bindings).find((candidate) => {
      const value = findValue(scope.bindings, [candidate]);
      return value !== null && isNixpkgs(value, nixpkgs);
    });
    if (name !== undefined) return name;
  }
  return null;
}

/** `import nixpkgs { ... }`, `nixpkgs.legacyPackages.${system}`: the packages of a system. */
export function isNixpkgs(expression: Expression, nixpkgs?: string): boolean {
  const node = strip(expression);
  if (node.kind === "select") {
    const subject = selectionNames(node.subject);
    const names = node.path.names.map((name) => (name.kind === "name" ? name.name : null));
    // Without a system it holds the packages of all.
    return subject !== null && names.slice(0, -1).includes("legacyPackages");
  }
  if (node.kind !== "apply") return false;
  const outer = strip(node.function);
  if (outer.kind !== "apply" || lastName(strip(outer.function)) !== "import") return false;
  const imported = selectionNames(outer.argument)?.at(-1);
  return nixpkgs === undefined ? /nixpkgs|unstable/.test(imported ?? "") : imported === nixpkgs;
}

/** Does the file use this name anywhere? */
function usesName(file: NixFile, name: string): boolean {
  return file.tokens.some((token) => token.kind === "identifier" && token.text === name);
}

/** The first of the names that the file does not use. */
export function freeName(file: NixFile, ...candidates: readonly string[]): string {
  const free = candidates.find((name) => !usesName(file, name));
  if (free !== undefined) return free;
  let number = 2;
  while (usesName(file, `${candidates[0]}${number}`)) number += 1;
  return `${candidates[0]}${number}`;
}
