// Ctrl-C and SIGTERM.
import { setMaxListeners } from "node:events";
import { UserError } from "../base/errors.ts";

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Until some code has children to end or files to remove, and therefore asks for the signal, the system ends this process directly, which
 * also works during a computation, when Node handles no signals. The second Ctrl-C always ends it at once.
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
    // There is a listener for each download and child process.
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
