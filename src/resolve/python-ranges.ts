// The patch releases of Python among which a lock's answers can differ.
import { UserError } from "../base/errors.ts";
import { once } from "../base/once.ts";
import { constraintAllows, intervalsOf } from "../poetry/constraints/constraint-sets.ts";
import { pythonIntervals } from "../poetry/constraints/marker-sets.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { pythonFullVersionBreakpoints } from "../standards/marker.ts";
import { parseVersion, type Version } from "../standards/version.ts";
import {
  type DescribeQuestion,
  filesOfTargets,
  membershipsOfTargets,
  type TargetDescription,
} from "./describe.ts";
import { markersOf } from "./markers-of.ts";
import { defaultFullVersion, makeTarget, type Target, withoutThreads } from "./question/target.ts";

export interface PythonRange {
  /** The first release that belongs to it; `null` for all from the first of the minor version. */
  readonly from: string | null;
  /** The first release after it; `null` for all future ones. */
  readonly below: string | null;
  /** A release that stands for all of them. */
  readonly fullVersion: string;
}

/**
 * The ranges of a minor version that the project's own Python constraint lets in, ascending. Within one range, every marker
 * and every constraint of the lock and the project has the same answer.
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
  const markers = markersOf(project, lock);
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

interface DescribeTargetsQuestion extends Omit<DescribeQuestion, "target"> {
  readonly pythons: readonly string[];
  readonly systems: readonly string[];
}

/**
 * For each Python on each system, one after the other: a target for each range of patch releases that has an answer of its own.
 *
 * @throws as describeTarget
 */
export function* describeTargets({
  pythons,
  systems,
  ...question
}: DescribeTargetsQuestion): Generator<DescribedRange[]> {
  const memberships = membershipsOfTargets(question);
  const withFiles = filesOfTargets(question);
  for (const python of pythons) {
    const ranges = pythonRanges(question.project, question.lock, withoutThreads(python));
    for (const system of systems) {
      const described = ranges.map((range): DescribedRange => {
        const target = makeTarget({ system, python, pythonFullVersion: range.fullVersion });
        return { range, target, description: withFiles(memberships(target), target) };
      });
      yield merged(described);
    }
  }
}

/** Neighbours of one description are one. */
function merged(ranges: readonly DescribedRange[]): DescribedRange[] {
  const found: { described: DescribedRange; text: () => string }[] = [];
  for (const described of ranges) {
    const { range, description } = described;
    const text = once(() => signature(description));
    const last = found.at(-1);
    if (last?.described.range.below === range.from && last.text() === text()) {
      // The later range's release stands for both: it is the likelier one to be in use.
      const both = { ...range, from: last.described.range.from };
      found.pop();
      found.push({ described: { ...described, range: both }, text });
    } else found.push({ described, text });
  }
  return found.map(({ described }) => described);
}

/** A description as text. */
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
