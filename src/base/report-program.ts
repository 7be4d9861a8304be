// `--verbose`: the programs that are run, told before each. Apart from what runs them, which many commands never load.
import { withoutCredentials } from "./errors.ts";

let report: ((line: string) => void) | null = null;

/** The listener is told of each program. No password stands in an argument. */
export function reportPrograms(listener: (line: string) => void): void {
  report = listener;
}

export function reportProgram(program: string, args: readonly string[]): void {
  if (report === null) return;
  const word = (text: string): string =>
    /^[\w@%+=:,./-]+$/.test(text) ? text : JSON.stringify(text);
  report(withoutCredentials([program, ...args].map(word).join(" ")));
}
