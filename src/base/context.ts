import type { Progress } from "./progress.ts";

/** What all work that takes time is given beside its own question. */
export interface Context {
  readonly progress: Progress;
  /**
   * Aborted on Ctrl-C: stop children, remove what is half-written, throw. From the first time that it is asked for, the system no
   * longer ends the process by itself: ask when there is something to end, not before.
   */
  readonly signal: AbortSignal;
}
