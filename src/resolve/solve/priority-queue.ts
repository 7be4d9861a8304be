// A binary heap: the item of lowest priority at once, however many there are.

interface Entry<Item> {
  readonly item: Item;
  readonly priority: number;
  readonly place: number;
}

export class PriorityQueue<Item> {
  readonly #entries: Entry<Item>[] = [];

  /** The one of lowest priority, of these the one of lowest place. */
  get first(): Item | null {
    return this.#entries[0]?.item ?? null;
  }

  add(item: Item, priority: number, place: number): void {
    const entries = this.#entries;
    const entry = { item, priority, place };
    let index = entries.push(entry) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const other = entries[above] as Entry<Item>;
      if (!isBefore(entry, other)) break;
      entries[index] = other;
      index = above;
    }
    entries[index] = entry;
  }

  removeFirst(): void {
    const entries = this.#entries;
    const entry = entries.pop();
    if (entry === undefined || entries.length === 0) return;
    let index = 0;
    for (;;) {
      const [left, right] = [entries[2 * index + 1], entries[2 * index + 2]];
      const isRight = left !== undefined && right !== undefined && isBefore(right, left);
      const below = isRight ? right : left;
      if (below === undefined || !isBefore(below, entry)) break;
      entries[index] = below;
      index = 2 * index + (isRight ? 2 : 1);
    }
    entries[index] = entry;
  }
}

function isBefore<Item>(a: Entry<Item>, b: Entry<Item>): boolean {
  return a.priority === b.priority ? a.place < b.place : a.priority < b.priority;
}
