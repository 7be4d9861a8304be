// Dominators: a node that can be reached from the root only through another one disappears together with it.

import { spend } from "../base/effort.ts";
import { type Amounts, added, type OrderedGraph } from "./reached.ts";

/**
 * For each node, the last node that is on every way from the root to it; -1 for the root, and for nodes that cannot be
 * reached.
 *
 * @see Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm (2001)
 */
export function immediateDominators({ successors, order }: OrderedGraph): number[] {
  const place = new Array<number>(successors.length).fill(0);
  for (const [index, node] of order.entries()) place[node] = index;
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
      if ((place[a] ?? 0) > (place[b] ?? 0)) a = dominators[a] ?? 0;
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

export interface Dominated {
  /** The sum over a node and all nodes that it dominates. */
  amounts(node: number): Amounts;
  /** A node and the nodes that it dominates, the nearest first. */
  nodes(node: number): Iterable<number>;
}

/** The nodes that disappear with each node; `amounts` has those of each node alone. */
export function dominatedIn(graph: OrderedGraph, amounts: readonly Amounts[]): Dominated {
  const dominators = immediateDominators(graph);
  const below: number[][] = graph.successors.map(() => []);
  for (const [node, dominator] of dominators.entries()) below[dominator]?.push(node);
  const sums = [...amounts];
  // In this order, a node comes after its dominators.
  for (const node of graph.order.toReversed()) {
    const dominator = dominators[node] ?? -1;
    const [sum, own] = [sums[dominator], sums[node]];
    if (sum !== undefined && own !== undefined) sums[dominator] = added(sum, own);
  }
  return {
    amounts: (node) => sums[node] ?? [],
    *nodes(start) {
      const open = [start];
      for (const node of open) {
        yield node;
        for (const each of below[node] ?? []) open.push(each);
      }
    },
  };
}
