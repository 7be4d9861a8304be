// Counts what can be reached from each node of a graph without listing it, because the lists for a long chain would grow
// with its square.

import { spend } from "../base/effort.ts";

/** For each node, the nodes that it leads to. Node 0 is the root. */
export type Successors = readonly (readonly number[])[];

/** Several numbers, which are added place by place. */
export type Amounts = readonly number[];

export function added(some: Amounts, others: Amounts): Amounts {
  return some.map((amount, which) => amount + (others[which] ?? 0));
}

/** A graph with its order, which several questions about it need. */
export interface OrderedGraph {
  readonly successors: Successors;
  /** The nodes that the root reaches, each before those that it leads to, unless they are in a circle. */
  readonly order: readonly number[];
}

export function ordered(successors: Successors): OrderedGraph {
  return { successors, order: reversePostorder(successors) };
}

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

/** The number of nodes that are counted at once: one for each bit of a number. */
const bits = 32;
const allBits = -1;

/** For each node that the root reaches, the sum of the amounts of all nodes that it reaches, without its own. */
export function amountsReached(graph: OrderedGraph, amounts: readonly Amounts[]): Amounts[] {
  const { successors } = graph;
  const order = graph.order.toReversed();
  const place = new Map(order.map((node, index) => [node, index]));
  // From here on a node is its place in the order: nodes that it leads to come before it, unless they are in a circle.
  const next = order.map((node) =>
    Int32Array.from(new Set(successors[node]), (each) => place.get(each) ?? 0),
  );
  const hasCircles = next.some((nodes, node) => nodes.some((to) => to > node));
  const measures = (amounts[0] ?? []).map((_, which) =>
    Float64Array.from(order, (node) => amounts[node]?.[which] ?? 0),
  );
  const sums = measures.map((own) => own.map((amount) => 0 - amount));
  const reached = new Int32Array(order.length);
  for (let first = 0; first < order.length; first += bits) {
    const count = Math.min(bits, order.length - first);
    reached.fill(0);
    for (let bit = 0; bit < count; bit += 1) reached[first + bit] = 1 << bit;
    fill(reached, next, hasCircles);
    for (const [which, own] of measures.entries()) {
      addFound(sums[which] as Float64Array, reached, own.subarray(first, first + count));
    }
  }
  const result: Amounts[] = successors.map(() => measures.map(() => 0));
  for (const [index, node] of order.entries()) result[node] = sums.map((sum) => sum[index] ?? 0);
  return result;
}

/** Adds to each node's sum the amounts of the nodes that it reaches, for as many nodes as a number has bits. */
function addFound(sums: Float64Array, reached: Int32Array, amounts: Float64Array): void {
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  // The sizes of many packages are not known.
  if (amounts.every((amount) => amount === 0)) return;
  for (let node = 0; node < reached.length; node += 1) {
    const found = reached[node] ?? 0;
    if (found === 0) continue;
    let sum = all;
    if (found !== allBits) {
      sum = 0;
      for (let bit = 0; bit < amounts.length; bit += 1) {
        if (found & (1 << bit)) sum += amounts[bit] ?? 0;
      }
    }
    sums[node] = (sums[node] ?? 0) + sum;
  }
}

/** Each node reaches everything that its successors reach. With circles, this is repeated until nothing is new. */
function fill(reached: Int32Array, next: readonly Int32Array[], hasCircles: boolean): void {
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (let node = 0; node < next.length; node += 1) {
      const nodes = next[node] as Int32Array;
      const before = reached[node] ?? 0;
      let found = before;
      for (let index = 0; index < nodes.length; index += 1)
        found |= reached[nodes[index] ?? 0] ?? 0;
      reached[node] = found;
      isNew ||= hasCircles && found !== before;
    }
    spend(next.length / 4);
  }
}
