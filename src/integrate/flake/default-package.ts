// Finds the default package of a flake that defines it elsewhere than beside the packages that we add to.
import { applied, plainName, strip } from "../nix/attributes.ts";
import type { Expression, Node } from "../nix/tree.ts";
import { isSystem } from "./system-function.ts";

/**
 * The names of the default package in the outputs, wherever the file defines it: in a set after `//`, for one system of
 * several, by `inherit`. An operand of `//` that is not written out may have one too; on the right it would win over ours.
 * `defaultPackage` is from before Nix 2.7, and counts if there is no `packages.default`.
 */
export function presentDefault(flake: Expression): "packages.default" | "defaultPackage" | null {
  let old = false;
  const pending: [Node, readonly (string | null)[]][] = [[flake, []]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, around] = next;
    let path = around;
    if (node.kind === "binding") {
      path = [...around, ...node.path.names.map(plainName)];
      if (path.includes("defaultPackage")) old = true;
      if (path.at(-1) === "default" && isPackages(path.slice(0, -1))) return "packages.default";
      // `packages = [ ... ]` of a shell, not of the flake.
      if (isList(node.value)) path = [];
    } else if (node.kind === "inherit") {
      const names = node.names.map(plainName);
      if (names.includes("defaultPackage")) old = true;
      if (isPackages(path) && names.includes("default")) return "packages.default";
    } else if (node.kind === "binary" && node.operator === "//" && isPackages(path)) {
      if (!isWritten(node.left) || !isWritten(node.right)) return "packages.default";
    }
    for (const child of node.children) if ("children" in child) pending.push([child, path]);
  }
  return old ? "defaultPackage" : null;
}

/** `packages`, or `packages` of a system: what is deeper, or has another name there, is a package's own. */
function isPackages(path: readonly (string | null)[]): boolean {
  const [system = null, ...deeper] = path.slice(path.lastIndexOf("packages") + 1);
  return path.includes("packages") && deeper.length === 0 && (system === null || isSystem(system));
}

function isList(expression: Expression): boolean {
  const node = strip(expression);
  if (node.kind === "with") return isList(node.body);
  if (node.kind === "binary") return node.operator === "++";
  return node.kind === "list";
}

/** A set that stands there, or a call or a choice that has one. */
function isWritten(expression: Expression): boolean {
  const node = strip(expression);
  if (node.kind === "binary") return isWritten(node.left) && isWritten(node.right);
  if (node.kind === "apply") return applied(node).arguments.map(strip).some(isWritten);
  return node.kind === "attributeSet";
}
