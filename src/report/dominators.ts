// Dominators: what can be reached from the root only by way of a node goes where that node goes.

import { spend } from "../base/effort.ts";

/** By node, the nodes that it leads to. Node 0 is the root. */
export type Successors = readonly (readonly number[])[];

/**
 * For each node the last one that every way from the root to it passes; -1 for the root, and for what cannot be reached.
 *
 * @see Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm (2001)
 */
export function immediateDominators(successors: Successors): number[] {
  const order = reversePostorder(successors);
  const place = new Map(order.map((node, index) => [node, index]));
  const predecessors: number[][] = successors.map(() => []);
  for (const node of order) {
    for (const next of successors[node] ?? []) predecessors[next]?.push(node);
  }
  const dominators = new Array<number>(successors.length).fill(-1);
  dominators[0] = 0;
  const meet = (first: number, second: number): number => {
    let [a, b] = [first, second];
    while (a !== b) {
      spend(1);
      if ((place.get(a) ?? 0) > (place.get(b) ?? 0)) a = dominators[a] ?? 0;
      else b = dominators[b] ?? 0;
    }
    return a;
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const node of order.slice(1)) {
      const known = (predecessors[node] ?? []).filter((each) => dominators[each] !== -1);
      const dominator = known.reduce(meet);
      if (dominators[node] !== dominator) {
        dominators[node] = dominator;
        isChanged = true;
      }
    }
  }
  dominators[0] = -1;
  return dominators;
}

/** Each node before those that it leads to, circles aside; only what the root reaches. */
function reversePostorder(successors: Successors): number[] {
  const finished: number[] = [];
  const seen = new Set([0]);
  const open: { node: number; next: number }[] = [{ node: 0, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const successor = successors[top.node]?.[top.next];
    top.next += 1;
    if (successor === undefined) {
      finished.push(top.node);
      open.pop();
    } else if (!seen.has(successor)) {
      seen.add(successor);
      open.push({ node: successor, next: 0 });
    }
  }
  return finished.reverse();
}

/** By node, the nodes that it dominates, itself among them, in ascending order. */
export function dominated(dominators: readonly number[]): number[][] {
  const below: number[][] = dominators.map(() => []);
  for (const start of dominators.keys()) {
    for (let node = start; node !== -1; node = dominators[node] ?? -1) {
      spend(2);
      below[node]?.push(start);
    }
  }
  return below;
}
