// Ctrl-C and SIGTERM.
import { setMaxListeners } from "node:events";
import { UserError } from "../base/errors.ts";

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Until somebody has something to end or to remove, and so asks for the signal, the system ends this process, also in the midst of
 * a computation, in which Node hears nothing. The second Ctrl-C ends it at once in any case.
 */
export class Interruption {
  exitCode: 130 | 143 | null = null;
  readonly #controller = new AbortController();
  readonly #interrupt = (name: NodeJS.Signals): void => {
    this.exitCode = exitCodes[name as keyof typeof exitCodes];
    this.#controller.abort(new UserError("INTERRUPTED", "interrupted"));
  };

  /** Listened for from the first time that it is asked for. */
  get signal(): AbortSignal {
    const { signal } = this.#controller;
    if (process.listeners("SIGINT").includes(this.#interrupt) || signal.aborted) return signal;
    // As many listen as there are downloads and children at a time.
    setMaxListeners(0, signal);
    for (const name of Object.keys(exitCodes)) process.once(name, this.#interrupt);
    return signal;
  }

  /** Why the work was given up; `null` where it was not. */
  get reason(): unknown {
    return this.#controller.signal.aborted ? this.#controller.signal.reason : null;
  }

  end(): void {
    for (const name of Object.keys(exitCodes)) process.off(name, this.#interrupt);
  }
}
