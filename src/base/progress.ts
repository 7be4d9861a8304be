// Progress, on stderr. Commands are handed a Progress; tests and pipes get a quiet one.
import { paragraph } from "./paragraph.ts";

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
    note: (text) => void stderr.write(`${paragraph(text)}\n`),
    warn: (text) => void stderr.write(`warning: ${paragraph(text)}\n`),
    task: () => ({ advance() {}, end() {} }),
  };
}
