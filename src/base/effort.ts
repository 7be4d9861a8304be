// How much may be tried: what combines parts of a project or a lock counts its steps, and a file that would keep us for ever is refused.
// Steps and not time, so that all machines agree.
import { UserError } from "./errors.ts";

/** Some seconds. Of all projects that were tried, the one that takes most takes 600,000 for each of its targets. */
const mostSteps = 60_000_000;

let left = mostSteps;

/** Another project: it may take as many steps as any. */
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
