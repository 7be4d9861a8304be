// Progress, on stderr. Commands are handed a Progress; tests and pipes get a quiet one.
import { stripVTControlCharacters } from "node:util";
import cliProgress from "cli-progress";
import pc from "picocolors";

export interface Progress {
  /** One line: what begins now. */
  step(text: string): void;
  /** A line that stays, on a terminal or not. */
  note(text: string): void;
  /** The same, for something that may be wrong. */
  warn(text: string): void;
  /** A task of `total` items; `advance` as each ends, with the bytes it brought. Call `end` in a `finally`. */
  task(text: string, total: number): Task;
}

export interface Task {
  advance(item: string, bytes?: number): void;
  end(): void;
}

/** Says nothing but notes and warnings, which go to `stderr`. */
export function quietProgress(stderr: { write(text: string): unknown }): Progress {
  return {
    step() {},
    note: (text) => void stderr.write(`${text}\n`),
    warn: (text) => void stderr.write(`warning: ${text}\n`),
    task: () => ({ advance() {}, end() {} }),
  };
}

/** Steps and one live bar, for a terminal. */
export function terminalProgress(stderr: NodeJS.WriteStream): Progress {
  return {
    step: (text) => void stderr.write(`${pc.dim("·")} ${text}\n`),
    note: (text) => void stderr.write(`${pc.dim("·")} ${text}\n`),
    warn: (text) => void stderr.write(`${pc.yellow("warning")}: ${text}\n`),
    task(text, total) {
      const bar = new cliProgress.SingleBar(
        {
          stream: stderr,
          format: `${pc.dim("·")} ${text} {bar} {value}/{total} {bytes} {item}`,
          clearOnComplete: true,
          hideCursor: true,
          gracefulExit: true,
        },
        cliProgress.Presets.shades_classic,
      );
      let received = 0;
      bar.start(total, 0, { bytes: "", item: "" });
      return {
        advance(item, bytes = 0) {
          received += bytes;
          bar.increment(1, {
            bytes: received > 0 ? formatBytes(received) : "",
            item: stripVTControlCharacters(item),
          });
        },
        end() {
          bar.stop();
          stderr.write(
            `${pc.dim("·")} ${text} ${total}${received > 0 ? `, ${formatBytes(received)}` : ""}\n`,
          );
        },
      };
    },
  };
}

/** `1234567` as `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
