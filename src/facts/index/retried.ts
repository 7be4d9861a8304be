import { setTimeout as delay } from "node:timers/promises";

const attempts = 4;

/** Asks a server, and again after a pause that grows, until it answers, has failed too often, or the failure will not change. */
export async function retried<Answer>(
  ask: () => Promise<Answer>,
  { signal, isFinal }: { signal: AbortSignal; isFinal: (error: unknown) => boolean },
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === attempts || isFinal(error)) throw error;
      await delay(250 * 2 ** attempt, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}
