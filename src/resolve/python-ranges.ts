// The patch releases of Python among which a lock's answers can differ.
import { UserError } from "../base/errors.ts";
import { constraintAllows, intervalsOf } from "../poetry/constraints/constraint-sets.ts";
import { pythonIntervals } from "../poetry/constraints/marker-sets.ts";
import type { Dependency } from "../poetry/dependencies/dependency.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { type Marker, pythonFullVersionBreakpoints } from "../standards/marker.ts";
import { parseVersion, type Version } from "../standards/version.ts";
import { type DescribeQuestion, describeTarget, type TargetDescription } from "./describe.ts";
import {
  defaultFullVersion,
  makeTarget,
  type Target,
  type TargetOptions,
  withoutThreads,
} from "./question/target.ts";

export interface PythonRange {
  /** The first release that belongs to it; `null` for all from the first of the minor version. */
  readonly from: string | null;
  /** The first that does not; `null` for all that will come. */
  readonly below: string | null;
  /** A release that stands for all of them. */
  readonly fullVersion: string;
}

/**
 * The ranges of a minor version that the project's own Python constraint lets in, ascending. Within one, every marker and
 * every constraint of the lock and the project has one answer.
 */
export function pythonRanges(project: Project, lock: Lock, minor: string): PythonRange[] {
  const patches = breakpoints(project, lock)
    .filter(({ release }) => release.slice(0, 2).join(".") === minor)
    .map(({ release }) => Number(release[2] ?? 0));
  const starts = [...new Set([0, ...patches])].sort((a, b) => a - b);
  if (starts.length > mostRanges) {
    throw new UserError(
      "TOO_COMPLEX",
      `pyproject.toml and poetry.lock distinguish more than ${mostRanges} patch releases of Python ${minor}`,
      "no Python has so many: look for the markers with `python_full_version`",
    );
  }
  const newest = Number(defaultFullVersion(minor).slice(minor.length + 1));
  return starts
    .map((start, index) => {
      const next = starts[index + 1];
      const patch = newest >= start && (next === undefined || newest < next) ? newest : start;
      return {
        from: start === 0 ? null : `${minor}.${start}`,
        below: next === undefined ? null : `${minor}.${next}`,
        fullVersion: `${minor}.${patch}`,
      };
    })
    .filter(({ fullVersion }) => constraintAllows(project.python, parseVersion(fullVersion)));
}

/** Each is described separately. */
const mostRanges = 64;

/** The first releases of each new answer; minor versions among them. */
function breakpoints(project: Project, lock: Lock): Version[] {
  const dependencies: Dependency[] = [
    ...[...project.groups.values()].flatMap((group) => group.dependencies),
    ...lock.packages.flatMap((locked) => [
      ...locked.dependencies,
      ...[...locked.extras.values()].flat(),
    ]),
  ];
  const markers = new Set<Marker>(dependencies.map(({ marker }) => marker));
  for (const { groups } of lock.packages)
    for (const marker of groups?.values() ?? []) markers.add(marker);
  const constraints = [
    project.python,
    ...(lock.saysGroups ? [] : lock.packages.map(({ pythonConstraint }) => pythonConstraint)),
  ];
  const intervals = [...constraints.flatMap(intervalsOf), ...[...markers].flatMap(pythonIntervals)];
  return [
    ...[...markers].flatMap(pythonFullVersionBreakpoints),
    ...intervals.flatMap(({ min, max, includeMin, includeMax }) => [
      ...(min ? [includeMin ? min : nextRelease(min)] : []),
      ...(max ? [includeMax ? nextRelease(max) : max] : []),
    ]),
  ];
}

function nextRelease(version: Version): Version {
  const [major = 0, minor = 0, patch = 0] = version.release.map(Number);
  return { ...version, release: [major, minor, patch + 1], pre: null, post: null, dev: null };
}

export interface DescribedRange {
  readonly range: PythonRange;
  readonly target: Target;
  readonly description: TargetDescription;
}

/**
 * A target for each range of patch releases that has an answer of its own: neighbours of one description are one.
 *
 * @throws as describeTarget
 */
export function describeRanges({
  system,
  python,
  ...question
}: Omit<DescribeQuestion, "target"> & Pick<TargetOptions, "system" | "python">): DescribedRange[] {
  const merged: { described: DescribedRange; text: string }[] = [];
  for (const range of pythonRanges(question.project, question.lock, withoutThreads(python))) {
    const target = makeTarget({ system, python, pythonFullVersion: range.fullVersion });
    const description = describeTarget({ ...question, target });
    const text = signature(description);
    const last = merged.at(-1);
    if (last && last.text === text && last.described.range.below === range.from) {
      // The later range's release stands for both: it is the likelier one to be in use.
      const both = { ...range, from: last.described.range.from };
      last.described = { range: both, target, description };
    } else merged.push({ described: { range, target, description }, text });
  }
  return merged.map(({ described }) => described);
}

/** All that a description says, as text. */
function signature({ packages, selections }: TargetDescription): string {
  const index = new Map(packages.map(({ locked }, place) => [locked, place]));
  return JSON.stringify([
    packages.map(({ locked, file, unusable, dependencies, include, varies }) => [
      locked.name,
      locked.version,
      locked.source,
      file?.name,
      unusable,
      dependencies,
      [...include],
      varies,
    ]),
    selections.map(({ groups, extras, packages: chosen }) => [
      groups,
      extras,
      chosen.map((locked) => index.get(locked)),
    ]),
  ]);
}
