// Other programs: run to their end, their output kept. A failure is an answer.
import type { ChildProcess } from "node:child_process";
import { basename } from "node:path";
import spawn, { SubprocessError } from "nano-spawn";
import { endWithUs } from "./end-with-us.ts";
import { waitingFor } from "./patience.ts";
import { reportProgram } from "./report-program.ts";

export interface Ran {
  /** `null` where it could not be started, or was ended by a signal. */
  readonly exitCode: number | null;
  /** There is no such program. */
  readonly isMissing: boolean;
  /** It was ended since it printed too much. */
  readonly isTooMuch: boolean;
  /** Without the last line feed. */
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as they came. */
  readonly output: string;
}

export interface RunOptions {
  /**
   * The root of all folders by default. Never the user's own: a program may take settings from where it is started, and with them
   * other programs to run, as the stand-ins of asdf, mise, pyenv and rustup do; and a stranger may have filled that folder.
   */
  readonly cwd?: string;
  /** Beside this process's own variables; `undefined` takes one of those away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Nothing of this process's own variables. */
  readonly isolated?: boolean;
  readonly input?: string;
  /** The program, and what it started, is told to end when it is aborted. */
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeout?: number;
  /** What it started ends with it, and keeps no one waiting. */
  readonly endsAll?: boolean;
  /** What is waited for, to whoever waits for long; the program's name by default. */
  readonly about?: string;
  /** What printed more characters is ended. */
  readonly maxOutput?: number;
}

const largestOutput = 200_000_000;

export async function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ran> {
  const {
    cwd = "/",
    env = {},
    isolated = false,
    input,
    signal,
    timeout,
    endsAll = false,
  } = options;
  const { maxOutput = largestOutput, about = basename(program) } = options;
  reportProgram(program, args);
  let printed = 0;
  const wait = waitingFor(about);
  const none = isolated ? Object.fromEntries(Object.keys(process.env).map((key) => [key])) : {};
  try {
    const running = spawn(program, [...args], {
      cwd,
      ...(timeout === undefined ? {} : { timeout }),
      ...(endsAll ? { detached: true, killSignal: "SIGKILL" } : {}),
      env: { ...none, ...env },
      stdin: input === undefined ? "ignore" : { string: input },
    });
    running.nodeChildProcess.then(
      (child) => {
        const end = endWithUs(child, { leadsGroup: endsAll });
        if (endsAll) endGroupWith(child);
        endOnAbort(child, end, signal);
        for (const stream of [child.stdout, child.stderr]) {
          stream?.on("data", (chunk: string) => {
            wait.heard();
            printed += chunk.length;
            if (printed <= maxOutput) return;
            child.kill("SIGKILL");
            // What it started may still hold the other end.
            child.stdout?.destroy();
            child.stderr?.destroy();
          });
        }
      },
      () => {},
    );
    const { stdout, stderr, output } = await running;
    return { exitCode: 0, isMissing: false, isTooMuch: false, stdout, stderr, output };
  } catch (error) {
    if (!(error instanceof SubprocessError)) throw error;
    const { exitCode = null, stdout, stderr, output, cause } = error;
    const isTooMuch = printed > maxOutput;
    return { exitCode, isMissing: isMissing(cause), isTooMuch, stdout, stderr, output };
  } finally {
    wait.end();
  }
}

/** What it has started ends too: it may hold the pipes that are read, and wait for a server that never answers. */
function endOnAbort(child: ChildProcess, end: () => void, signal: AbortSignal | undefined): void {
  const abort = (): void => {
    end();
    // Where there is no shell, or the program does not listen.
    const clock = setTimeout(() => child.kill("SIGKILL"), 2000);
    child.once("exit", () => clearTimeout(clock));
  };
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  child.once("exit", () => signal?.removeEventListener("abort", abort));
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
