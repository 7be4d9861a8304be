// Made from src/ by `npm run build`. Do not edit.
// src/base/concurrently.ts
async function concurrently(items, limit, work) {
  const answers = new Array(items.length);
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < items.length && !failed) {
      const index = next;
      next += 1;
      try {
        answers[index] = await work(items[index]);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const outcomes = await Promise.allSettled(
    Array.from({ length: Math.min(limit, items.length) }, worker)
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return answers;
}
async function together(...works) {
  const outcomes = await Promise.allSettled(works);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  return Promise.all(works);
}
function atMost(limit) {
  let free = limit;
  const waiting = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise((next) => waiting.push(next));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === void 0) free += 1;
      else next();
    }
  };
}

export {
  concurrently,
  together,
  atMost
};
