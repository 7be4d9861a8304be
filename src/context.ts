import type { Progress } from "./progress.ts";

/** What all work that takes time is given beside its own question. */
export interface Context {
  readonly progress: Progress;
  /** Aborted on Ctrl-C: stop children, remove what is half-written, throw. */
  readonly signal: AbortSignal;
}
