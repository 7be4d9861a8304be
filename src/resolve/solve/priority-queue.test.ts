import fc from "fast-check";
import { expect, it } from "vitest";
import { PriorityQueue } from "./priority-queue.ts";

it("has the items in the order of their priorities, and of their places where these are equal", () => {
  const entry = fc.record({ priority: fc.integer({ min: 0, max: 5 }), place: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const queue = new PriorityQueue<(typeof entries)[number]>();
      for (const each of entries) queue.add(each, each.priority, each.place);
      const found = entries.map(() => {
        const { first } = queue;
        queue.removeFirst();
        return first;
      });
      const inOrder = [...entries].sort((a, b) => a.priority - b.priority || a.place - b.place);
      expect(found).toEqual(inOrder);
      expect(queue.first).toBeNull();
    }),
  );
});
