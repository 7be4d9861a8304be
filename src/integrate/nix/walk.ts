// Ways through the tree of a Nix file.
import type { Node } from "./tree.ts";

/** Visits each node, outer ones first. */
export function walk(root: Node, visit: (node: Node) => void): void {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    visit(node);
    for (const child of node.children) if ("children" in child) pending.push(child);
  }
}

/** The nodes around `inner`, from outside inwards. */
export function ancestorsOf(root: Node, inner: Node): Node[] {
  const ancestors: Node[] = [];
  let node: Node | undefined = root;
  while (node !== undefined && node !== inner) {
    ancestors.push(node);
    node = node.children.find(
      (child): child is Node =>
        "children" in child && child.start <= inner.start && inner.end <= child.end,
    );
  }
  return ancestors;
}
