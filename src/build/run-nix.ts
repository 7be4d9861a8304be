// Runs Nix and follows its log. The log is Nix's own `internal-json`: one event a line.
// https://nix.dev/manual/nix/2.28/development/json-guideline (Nix says that it may change; what is not understood is passed over)
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import type { Context } from "../base/context.ts";
import { UserError } from "../base/errors.ts";
import type { Task } from "../base/progress.ts";
import { reportProgram } from "../base/report-program.ts";
import { nixMissing } from "../facts/store/store.ts";

interface NixEvent {
  readonly action: "start" | "stop" | "result" | "msg";
  readonly id?: number;
  readonly type?: number;
  readonly fields?: readonly unknown[];
  readonly level?: number;
  readonly msg?: string;
  readonly raw_msg?: string;
}

/** Of Nix's `ActivityType` and `ResultType` (libutil/logging.hh). */
const activityBuild = 105;
const resultLogLine = 101;
const levels = { error: 0, warn: 1 } as const;

/** How many of the last lines of a builder's log are shown. */
const shownLines = 25;

/**
 * Runs one of Nix's programs; its standard output, line by line.
 *
 * @throws UserError NIX_MISSING; NIX_BUILD_FAILED, with the end of the builder's log; NIX_EVALUATION_FAILED
 */
export async function runNix(
  program: "nix-build" | "nix-instantiate" | "nix-store",
  args: readonly string[],
  { progress, signal }: Context,
): Promise<string[]> {
  reportProgram(program, args);
  const child = spawn(program, [...args, "--log-format", "internal-json", "-v"], {
    signal,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = followLog(progress);
  const paths: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => paths.push(line));
  createInterface({ input: child.stderr }).on("line", (line) => log.read(line));
  let failure: NodeJS.ErrnoException | undefined;
  child.on("error", (error) => {
    failure = error;
  });
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  log.end();
  signal.throwIfAborted();
  if (failure) throw failure.code === "ENOENT" ? nixMissing() : failure;
  if (exitCode !== 0) throw log.failure();
  return paths.filter((line) => line !== "");
}

interface Log {
  read(line: string): void;
  end(): void;
  failure(): UserError;
}

function followLog(progress: Context["progress"]): Log {
  const running = new Map<number, string>();
  const lines = new Map<string, string[]>();
  const errors: string[] = [];
  let refusedSettings = false;
  let task: Task | undefined;

  const message = ({ level, msg = "", raw_msg }: NixEvent): void => {
    const text = stripVTControlCharacters(raw_msg ?? msg.replace(/^error: /, "")).trim();
    const [, count] = /^(?:these (\d+)|this) derivations? will be built:$/.exec(text) ?? [];
    if (/^th(is|ese .*) derivations? will be built:$/.test(text)) {
      task ??= progress.task("building", Number(count ?? 1));
    } else if (level === levels.error) errors.push(text);
    if (/not a trusted user/.test(text)) refusedSettings = true;
  };
  const event = (each: NixEvent): void => {
    const { action, id = 0, type, fields = [] } = each;
    if (action === "msg") message(each);
    else if (action === "start" && type === activityBuild) running.set(id, String(fields[0]));
    else if (action === "result" && type === resultLogLine) {
      const derivation = running.get(id) ?? "";
      const known = lines.get(derivation) ?? [];
      lines.set(
        derivation,
        [...known, stripVTControlCharacters(String(fields[0]))].slice(-shownLines),
      );
    } else if (action === "stop" && running.has(id)) {
      task?.advance(nameOf(running.get(id) ?? ""));
      running.delete(id);
    }
  };
  return {
    read(line) {
      if (!line.startsWith("@nix ")) {
        if (line.startsWith("error: ")) errors.push(line.slice("error: ".length));
        return;
      }
      try {
        event(JSON.parse(line.slice("@nix ".length)) as NixEvent);
      } catch {
        // A line in the format of another version of Nix.
      }
    },
    end: () => task?.end(),
    failure: () => failureOf(errors, lines, refusedSettings),
  };
}

function failureOf(
  errors: readonly string[],
  lines: ReadonlyMap<string, readonly string[]>,
  refusedSettings: boolean,
): UserError {
  const failed = errors.find((error) => error.startsWith("builder for "));
  if (failed === undefined) {
    const [text = "Nix failed and did not say why", ...more] = errors;
    const [message, hint] = splitHint([text, ...more].at(0) ?? text);
    return new UserError("NIX_EVALUATION_FAILED", message, hint);
  }
  const [, derivation = "", what = ""] = /^builder for '([^']*)' (.*)/.exec(failed) ?? [];
  const log = lines.get(derivation) ?? [];
  const explained = explainedFailure(log);
  if (explained !== null) {
    return new UserError(
      "NIX_BUILD_FAILED",
      explained.message,
      `${explained.hint}\nall of it: nix-store --read-log ${derivation}`,
    );
  }
  return new UserError(
    "NIX_BUILD_FAILED",
    `${nameOf(derivation)} could not be built: its builder ${what.replace(/;$/, "")}`,
    [
      ...(log.length > 0
        ? [`the end of its log:\n${log.map((line) => `  ${line}`).join("\n")}`]
        : []),
      ...(refusedSettings ? [untrusted] : []),
      `all of it: nix-store --read-log ${derivation}`,
    ].join("\n"),
  );
}

/** What our builders say at the end of a log, `error: ...` and `hint: ...`: nix/builders/build-wheel.py and others. */
export function explainedFailure(
  log: readonly string[],
): { readonly message: string; readonly hint: string } | null {
  const index = log.findLastIndex(
    (line, at) => line.startsWith("error: ") && log[at + 1]?.startsWith("hint: "),
  );
  if (index < 0) return null;
  const [message = "", hint = ""] = log.slice(index, index + 2);
  return { message: message.slice("error: ".length), hint: hint.slice("hint: ".length) };
}

const untrusted =
  "the Nix daemon did not let the sandbox see this machine's Python and compilers: add your name to `trusted-users` in /etc/nix/nix.conf, or build with `--toolchain nixpkgs`";

/** Our own `throw`s say `hint:`; a trace that Nix adds is of no use to anyone but us. */
function splitHint(text: string): [message: string, hint: string | undefined] {
  const [message = "", hint] = text.split(/\n\s*hint: /);
  return [message.trim(), hint?.trim()];
}

/** `/nix/store/<hash>-python3.12-numpy-2.0.drv` → `python3.12-numpy-2.0` */
function nameOf(derivation: string): string {
  return derivation.replace(/^.*\/[a-z0-9]{32}-/, "").replace(/\.drv$/, "");
}
