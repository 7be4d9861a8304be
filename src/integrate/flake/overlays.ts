// The overlays that a flake makes its packages with.
import { applied, findValue, lastName, strip } from "../nix/attributes.ts";
import type { AttributeSet, Expression, List } from "../nix/tree.ts";
import type { Scope } from "./names.ts";
import { boundIn, inheritedIn } from "./names.ts";

/**
 * The list in `pkgs = import nixpkgs { overlays = [ ... ]; }`, in a `let` around the place or, for flake-parts, as
 * `_module.args.pkgs` in `set`; `null` where none is written there.
 */
export function overlaysOf(scopes: readonly Scope[], pkgs: string, set: AttributeSet): List | null {
  const bound = boundIn(scopes, pkgs);
  const value = bound?.value ?? findValue(set.bindings, ["_module", "args", "pkgs"]);
  const around = bound?.scopes ?? scopes;
  const made = value && strip(value);
  if (made?.kind !== "apply") return null;
  const { callee, arguments: given } = applied(made);
  const argument = given.length === 2 && given[1] ? strip(given[1]) : null;
  if (lastName(callee) !== "import" || argument?.kind !== "attributeSet") return null;
  const overlays = findValue(argument.bindings, ["overlays"]);
  if (overlays !== null) return firstList(overlays, around);
  const outer = inheritedIn(argument, around, "overlays");
  return outer && firstList(outer.value, outer.scopes);
}

/** Of `[ a ] ++ b`, or of a variable that stands for such a list. */
function firstList(expression: Expression, scopes: readonly Scope[], depth = 0): List | null {
  const node = strip(expression);
  if (node.kind === "list") return node;
  if (depth > 20) return null;
  if (node.kind === "binary" && node.operator === "++") {
    return firstList(node.left, scopes, depth + 1) ?? firstList(node.right, scopes, depth + 1);
  }
  const bound = node.kind === "variable" ? boundIn(scopes, node.name) : null;
  return bound && firstList(bound.value, bound.scopes, depth + 1);
}
