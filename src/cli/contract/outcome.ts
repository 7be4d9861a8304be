/** 0 done, 1 the user must act, 2 it failed; what a shell says of Ctrl-C and of SIGTERM. A promise to scripts. */
export type ExitCode = 0 | 1 | 2 | 130 | 143;

/** What a command answers. Commands print nothing: `main.ts` does, and chooses between `data` and `text`. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** For `--json`. */
  readonly data: unknown;
  /** For people, on stdout; without a last line feed. Empty prints nothing. */
  readonly text: string;
  /** For people, on stderr: what failed where something else did not. Each line ends. */
  readonly problems?: string;
}
