import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dominatedIn, immediateDominators } from "./dominators.ts";
import { amountsReached, ordered, type Successors } from "./reached.ts";

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.array(fc.nat(size - 1), { maxLength: 4 }), { minLength: size, maxLength: size }),
  );

function reached(successors: Successors, without: number | null): Set<number> {
  const seen = new Set(without === 0 ? [] : [0]);
  for (const node of seen) {
    for (const next of successors[node] ?? []) if (next !== without) seen.add(next);
  }
  return seen;
}

describe("dominators", () => {
  it("are what every way from the root passes: without a node, what it dominates cannot be reached", () => {
    fc.assert(
      fc.property(graphs, (successors) => {
        const below = dominatedIn(
          ordered(successors),
          successors.map((_, node) => [1, node]),
        );
        const all = reached(successors, null);
        for (const node of all) {
          const left = reached(successors, node);
          const gone = [...all].filter((each) => !left.has(each)).sort((a, b) => a - b);
          expect([...below.nodes(node)].sort((a, b) => a - b)).toEqual(gone);
          expect(below.amounts(node)).toEqual([gone.length, gone.reduce((a, b) => a + b, 0)]);
        }
      }),
    );
  });

  it("know nothing above what cannot be reached", () => {
    expect(immediateDominators(ordered([[1], [], [1]]))).toEqual([-1, 0, -1]);
  });

  it("take time in proportion, and no stack, on a long chain", () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, node) => (node + 1 < length ? [node + 1] : []));
    expect(immediateDominators(ordered(chain)).at(-1)).toBe(length - 2);
  });
});

describe("amountsReached", () => {
  it("adds up what each node reaches, circles and all", () => {
    const several = fc.integer({ min: 1, max: 70 }).chain((size) =>
      fc.array(fc.array(fc.nat(size - 1), { maxLength: 2 }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(several, (successors) => {
        const amounts = successors.map((_, node) => [1, node]);
        const sums = amountsReached(ordered(successors), amounts);
        for (const node of reached(successors, null)) {
          const seen = new Set([node]);
          for (const each of seen) for (const next of successors[each] ?? []) seen.add(next);
          const others = [...seen].slice(1);
          expect(sums[node]).toEqual([others.length, others.reduce((a, b) => a + b, 0)]);
        }
      }),
    );
  });
});
