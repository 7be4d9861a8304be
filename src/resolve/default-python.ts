// The Python of a project that does not say which one to lock for.
import { constraintAllows, intersect, isEmpty, range } from "../poetry/constraint-sets.ts";
import type { Lock } from "../poetry/lock.ts";
import type { Project } from "../poetry/project.ts";
import type { Settings } from "../poetry/settings.ts";
import { finalVersion, parseVersion } from "../standards/version.ts";
import { pythonRanges } from "./python-ranges.ts";
import { defaultFullVersion } from "./target.ts";

/** The oldest minor version that current releases of nixpkgs and of most libraries still have. */
const oldestCurrent = 11;
const newestThinkable = 40;

/**
 * The first of `[tool.poetrix] python`, else the lowest minor version that the project's constraint lets in, from 3.11 on
 * where it can be: what the lock was surely meant for. The machine's own Python is not asked.
 */
export function defaultPython(project: Project, settings: Settings): string {
  const [wanted] = settings.python;
  if (wanted !== undefined) return wanted;
  const minors = Array.from({ length: newestThinkable }, (_, minor) => minor).filter((minor) =>
    allowsMinor(project, minor),
  );
  const minor = minors.find((each) => each >= oldestCurrent) ?? minors.at(-1) ?? oldestCurrent;
  return `3.${minor}`;
}

/** Whether the project's constraint lets in some release of Python 3.MINOR. */
export function allowsMinor(project: Project, minor: number): boolean {
  const releases = range(
    finalVersion(0, [3, minor, 0]),
    finalVersion(0, [3, minor + 1, 0]),
    true,
    false,
  );
  return !isEmpty(intersect(project.python, releases));
}

/** The newest patch release that we know of and the project lets in. */
export function fullVersionFor(project: Project, lock: Lock, minor: string): string {
  const newest = defaultFullVersion(minor);
  if (constraintAllows(project.python, parseVersion(newest))) return newest;
  return pythonRanges(project, lock, minor).at(-1)?.fullVersion ?? newest;
}
