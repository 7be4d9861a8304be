// Nix's log, as its own `internal-json`: one event a line.
// https://nix.dev/manual/nix/2.28/development/json-guideline (Nix says that it may change; what is not understood is passed over)
import { stripVTControlCharacters } from "node:util";
import { withoutCredentials } from "../base/errors.ts";
import type { Progress, Task } from "../base/progress.ts";

/** What Nix said of a run. */
export interface NixLog {
  /** Its errors, the first one first. */
  readonly errors: readonly string[];
  /** The end of each builder's output, by derivation. */
  readonly output: ReadonlyMap<string, readonly string[]>;
  /** The other machines that derivations were sent to, by derivation: `ssh-ng://builder.example.org`. */
  readonly machines: ReadonlyMap<string, string>;
  /** The binary caches that something was taken from. */
  readonly caches: ReadonlySet<string>;
  /** Builders and caches that Nix went on without, and why; said as they came. */
  readonly absent: ReadonlySet<string>;
  /** The daemon did not take what it was asked to set. */
  readonly refusedSettings: boolean;
}

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
const activitySubstitute = 108;
const resultLogLine = 101;
const levels = { error: 0, warn: 1 } as const;

/** How many of the last lines of a builder's output are kept. */
const keptLines = 25;

/** Follows a log line by line; says at once what Nix goes on without. */
export function followLog(progress: Progress): {
  readonly log: NixLog;
  read(line: string): void;
  end(): void;
} {
  const running = new Map<number, string>();
  const output = new Map<string, string[]>();
  const machines = new Map<string, string>();
  const caches = new Set<string>();
  const errors: string[] = [];
  const absent = new Set<string>();
  let refusedSettings = false;
  let task: Task | undefined;

  const message = ({ level, msg = "", raw_msg }: NixEvent): void => {
    const text = plain(raw_msg ?? msg);
    const [, count] = /^(?:these (\d+)|this) derivations? will be built:$/.exec(text) ?? [];
    const without = wentOnWithout(text);
    if (/^th(is|ese .*) derivations? will be built:$/.test(text)) {
      task ??= progress.task("building", Number(count ?? 1));
    } else if (without !== null) {
      if (!absent.has(without)) progress.warn(without);
      absent.add(without);
    } else if (level === levels.error && !text.startsWith("Failed to find a machine")) {
      errors.push(text);
    }
    if (/sandbox-paths.*not a trusted user/.test(text)) refusedSettings = true;
  };
  const start = ({ id = 0, type, fields = [] }: NixEvent): void => {
    const [path, from] = fields.map(String);
    if (path === undefined) return;
    if (type === activitySubstitute && from !== undefined) caches.add(from);
    if (type !== activityBuild) return;
    running.set(id, path);
    // A build on another machine is two: ours, which names it, and within it that machine's own.
    if (from) machines.set(path, from);
  };
  const stop = (id: number): void => {
    const derivation = running.get(id);
    if (derivation === undefined) return;
    running.delete(id);
    if (![...running.values()].includes(derivation)) task?.advance(nameOf(derivation));
  };
  const event = (each: NixEvent): void => {
    const { action, id = 0, type, fields = [] } = each;
    if (action === "msg") message(each);
    else if (action === "start") start(each);
    else if (action === "stop") stop(id);
    else if (type === resultLogLine) {
      const derivation = running.get(id) ?? "";
      const lines = [...(output.get(derivation) ?? []), stripVTControlCharacters(`${fields[0]}`)];
      output.set(derivation, lines.slice(-keptLines));
    }
  };
  return {
    log: {
      errors,
      output,
      machines,
      caches,
      absent,
      get refusedSettings() {
        return refusedSettings;
      },
    },
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
  };
}

/** `/nix/store/<hash>-python3.12-numpy-2.0.drv` → `python3.12-numpy-2.0` */
export function nameOf(derivation: string): string {
  return derivation.replace(/^.*\/[a-z0-9]{32}-/, "").replace(/\.drv$/, "");
}

/** Without colours, and without Nix's own `error:` or `warning:` before it. */
function plain(text: string): string {
  return stripVTControlCharacters(text)
    .trim()
    .replace(/^((error|warning): *\n?)+/, "")
    .trim();
}

/** A builder or a cache that Nix goes on without, in a sentence; `null` for every other message. */
function wentOnWithout(text: string): string | null {
  for (const [pattern, sentence] of absences) {
    const match = pattern.exec(text);
    if (match !== null) return withoutCredentials(sentence(match[1] ?? "", match[2] ?? ""));
  }
  return null;
}

const absences: readonly [RegExp, (place: string, reason: string) => string][] = [
  [
    /^cannot build on '([^']*)': (?:error: )*([\s\S]*)$/,
    (place, reason) => `${place} builds nothing: ${reason.replace(/: (error: )+/g, ": ")}`,
  ],
  [
    /^unable to download '([^']*)\/nix-cache-info': (?!.*; retrying in )([^\n]*)/,
    (place, reason) => `nothing is taken from ${place}: ${reason}`,
  ],
  [
    /substitute for '[^']*' from '([^']*)',? .*not signed by any of the keys/,
    (place) =>
      `nothing is taken from ${place}: no key of \`trusted-public-keys\` has signed what it has`,
  ],
  [
    /^file '([^']*)' does not exist in binary cache '[^']*'/,
    (file) => `a binary cache lists ${file} and does not have it: built without it`,
  ],
];
