// Other programs: run to their end, their output kept. A failure is an answer.
import spawn, { SubprocessError } from "nano-spawn";

export interface Ran {
  /** `null` where it could not be started, or was ended by a signal. */
  readonly exitCode: number | null;
  /** There is no such program (or no such folder to run it in). */
  readonly isMissing: boolean;
  /** Without the last line feed. */
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Beside this process's own variables; `undefined` takes one of those away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Nothing of this process's own variables. */
  readonly isolated?: boolean;
  readonly input?: string;
  /** The program is told to end when it is aborted. */
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeout?: number;
}

export async function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env = {}, isolated = false, input, signal, timeout }: RunOptions = {},
): Promise<Ran> {
  const none = isolated ? Object.fromEntries(Object.keys(process.env).map((key) => [key])) : {};
  try {
    const { stdout, stderr, output } = await spawn(program, [...args], {
      ...(cwd === undefined ? {} : { cwd }),
      ...(signal === undefined ? {} : { signal }),
      ...(timeout === undefined ? {} : { timeout }),
      env: { ...none, ...env },
      stdin: input === undefined ? "ignore" : { string: input },
    });
    return { exitCode: 0, isMissing: false, stdout, stderr, output };
  } catch (error) {
    if (!(error instanceof SubprocessError)) throw error;
    const { exitCode = null, stdout, stderr, output, cause } = error;
    return { exitCode, isMissing: isMissing(cause), stdout, stderr, output };
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
