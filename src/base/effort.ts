// A limit for work: code that combines parts of a project or a lock counts its steps, so that a file that would take for
// ever is refused. Steps, not time, are counted, so that all machines agree.
import { UserError } from "./errors.ts";

/** This takes some seconds. The real project that needs most steps needs 600,000 for each of its targets. */
const mostSteps = 60_000_000;

let left = mostSteps;

/** Begins another project, which may take as many steps as the one before. */
export function beginAnew(): void {
  left = mostSteps;
}

/** @throws UserError TOO_COMPLEX */
export function spend(steps: number): void {
  left -= steps;
  if (left >= 0) return;
  throw new UserError(
    "TOO_COMPLEX",
    "groups, markers, extras and versions combine in more ways than can be tried",
    "look for what nobody wrote by hand: thousands of groups that include one another, of versions of one package, of parts of one marker",
  );
}
