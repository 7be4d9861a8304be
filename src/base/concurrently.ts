/** `work` on each item, at most `limit` at once; answers in the order of the items. The first failure is thrown. */
export async function concurrently<Item, Answer>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = new Array(items.length);
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const index = next;
      next += 1;
      try {
        answers[index] = await work(items[index] as Item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(
    Array.from({ length: Math.min(limit, items.length) }, worker),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return answers;
}

/** The answers of different works under way; where one fails, the others are still waited for, and its error is thrown. */
export async function together<Answers extends readonly unknown[]>(
  ...works: { [Index in keyof Answers]: Promise<Answers[Index]> }
): Promise<Answers> {
  const outcomes = await Promise.allSettled(works);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return Promise.all(works) as Promise<unknown> as Promise<Answers>;
}

/** One limit for works that several places start: at most `limit` of them are under way, the others wait in turn. */
export type Limit = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

export function atMost(limit: number): Limit {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((next) => waiting.push(next));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
