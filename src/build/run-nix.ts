// Runs Nix and follows its log.
import { spawn } from "node:child_process";
import { isAbsolute } from "node:path";
import { createInterface } from "node:readline";
import type { Context } from "../base/context.ts";
import { endWithUs } from "../base/end-with-us.ts";
import { UserError } from "../base/errors.ts";
import { reportProgram } from "../base/report-program.ts";
import { nixMissing, nixTooOld } from "../facts/store/store.ts";
import { nixFailure } from "./nix-failure.ts";
import { followLog } from "./nix-log.ts";

interface NixContext extends Context {
  /** Beside this process's own variables. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/**
 * Runs one of Nix's programs; its standard output, line by line.
 *
 * @throws UserError NIX_MISSING, NIX_TOO_OLD, NIX_FAILED, and those of `nixFailure`
 */
export async function runNix(
  program: "nix-build" | "nix-instantiate" | "nix-store",
  args: readonly string[],
  { progress, signal, env = {} }: NixContext,
): Promise<string[]> {
  reportProgram(program, args);
  const child = spawn(program, [...args, "--log-format", "internal-json", "-v"], {
    signal,
    cwd: "/",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  endWithUs(child);
  const { log, read, end } = followLog(progress);
  const paths: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => paths.push(line));
  createInterface({ input: child.stderr }).on("line", read);
  let failure: NodeJS.ErrnoException | undefined;
  child.on("error", (error) => {
    failure = error;
  });
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  end();
  signal.throwIfAborted();
  if (failure) throw failure.code === "ENOENT" ? nixMissing() : failure;
  if (exitCode !== 0) {
    const error = nixFailure(log);
    const isOfAge = error.code === "NIX_EVALUATION_FAILED";
    throw (isOfAge ? await nixTooOld(signal) : null) ?? error;
  }
  const lines = paths.filter((line) => line !== "");
  if (program === "nix-build" && (lines.length === 0 || !lines.every(isAbsolute))) {
    throw new UserError(
      "NIX_FAILED",
      `nix-build ended well, and its answer is no path: ${JSON.stringify(lines.join("\n").slice(0, 200))}`,
      "see which program it is that PATH finds: `command -v nix-build`",
    );
  }
  return lines;
}
