// Runs a program whose output is not trusted: its length and time are bounded, and it is ended with all its child processes.
import { spawn } from "node:child_process";
import { endWithUs } from "../../base/end-with-us.ts";
import type { SandboxCall } from "./sandbox.ts";

/** With nothing of this process's environment but `env`. */
export async function runBounded(
  command: readonly [string, ...string[]],
  { bytes, timeout, signal }: Pick<SandboxCall, "bytes" | "timeout" | "signal">,
  env: Readonly<Record<string, string>> = {},
): Promise<{ bytes: Buffer; errors: string; exitCode: number | null; ended: string | null }> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: "/",
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env },
  });
  endWithUs(child, { leadsGroup: true });
  let ended: string | null = null;
  const end = (why: string): void => {
    ended ??= why;
    try {
      process.kill(-(child.pid as number), "SIGKILL");
    } catch {
      // It is gone.
    }
  };
  const clock = setTimeout(() => end(`no answer within ${timeout / 1000} seconds`), timeout);
  const abort = (): void => end("interrupted");
  signal.addEventListener("abort", abort, { once: true });
  const parts: Buffer[] = [];
  let length = 0;
  child.stdout.on("data", (part: Buffer) => {
    length += part.length;
    if (length > bytes) end("its answer is too large");
    else parts.push(part);
  });
  let errors = "";
  child.stderr.on("data", (part: Buffer) => {
    errors = `${errors}${part}`.slice(-10_000);
  });
  const exitCode = await new Promise<number | null>((done) => {
    child.on("error", () => done(null));
    child.on("exit", () => end(""));
    child.on("close", (code) => done(code));
  });
  clearTimeout(clock);
  signal.removeEventListener("abort", abort);
  return { bytes: Buffer.concat(parts), errors, exitCode, ended: ended || null };
}
