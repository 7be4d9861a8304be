// The Pythons that a project's own constraint lets in.
import {
  type Constraint,
  constraintAllows,
  intersect,
  isEmpty,
  range,
} from "../poetry/constraints/constraint-sets.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { finalVersion, parseVersion, successor, tryParseVersion } from "../standards/version.ts";
import { pythonRanges } from "./python-ranges.ts";
import { defaultFullVersion, withoutThreads } from "./question/target.ts";

/** Whether a constraint lets in some release of a minor version, `3.12` or `3.13t`. */
export function allowsMinor(constraint: Constraint, python: string): boolean {
  const version = tryParseVersion(withoutThreads(python));
  if (version === null) return false;
  const [major = 3, minor = 0] = version.release;
  const first = finalVersion(0, [major, minor, 0]);
  const next = finalVersion(0, [major, successor(minor), 0]);
  return !isEmpty(
    intersect(constraint, range({ min: first, max: next, includeMin: true, includeMax: false })),
  );
}

/** The newest patch release that we know of and the project lets in. */
export function fullVersionFor(project: Project, lock: Lock, python: string): string {
  const minor = withoutThreads(python);
  const newest = defaultFullVersion(minor);
  if (constraintAllows(project.python, parseVersion(newest))) return newest;
  return pythonRanges(project, lock, minor).at(-1)?.fullVersion ?? newest;
}
