// Other programs: run to their end, their output kept. A failure is an answer.
import type { ChildProcess } from "node:child_process";
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
  /** What it started ends with it, and keeps no one waiting. */
  readonly endsAll?: boolean;
}

export async function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env = {}, isolated = false, input, signal, timeout, endsAll = false }: RunOptions = {},
): Promise<Ran> {
  const none = isolated ? Object.fromEntries(Object.keys(process.env).map((key) => [key])) : {};
  try {
    const running = spawn(program, [...args], {
      ...(cwd === undefined ? {} : { cwd }),
      ...(signal === undefined ? {} : { signal }),
      ...(timeout === undefined ? {} : { timeout }),
      ...(endsAll ? { detached: true, killSignal: "SIGKILL" } : {}),
      env: { ...none, ...env },
      stdin: input === undefined ? "ignore" : { string: input },
    });
    if (endsAll) running.nodeChildProcess.then(endGroupWith, () => {});
    const { stdout, stderr, output } = await running;
    return { exitCode: 0, isMissing: false, stdout, stderr, output };
  } catch (error) {
    if (!(error instanceof SubprocessError)) throw error;
    const { exitCode = null, stdout, stderr, output, cause } = error;
    return { exitCode, isMissing: isMissing(cause), stdout, stderr, output };
  }
}

/** The program leads a process group of its own (`detached`). */
function endGroupWith(child: ChildProcess): void {
  child.once("exit", () => {
    try {
      process.kill(-(child.pid as number), "SIGKILL");
    } catch {
      // It left nothing behind.
    }
  });
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
