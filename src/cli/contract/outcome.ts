/** 0 done, 1 the user must act, 2 failed, and a shell's codes for Ctrl-C and SIGTERM. Scripts rely on them. */
export type ExitCode = 0 | 1 | 2 | 130 | 143;

/** The result of a command. Commands print nothing: `main.ts` does, and chooses between `data` and `text`. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** For `--json`. */
  readonly data: unknown;
  /** For people, on stdout; without a last line feed. Empty prints nothing. */
  readonly text: string;
  /** For people, on stderr: what failed although other parts succeeded. Each line ends with a line feed. */
  readonly problems?: string;
}
