// Version constraints as sets of versions. Each function gives the same result as its namesake in poetry-core
// (constraints/version/), even where that breaks the rules of sets: `1.2` stands for `1.2` and all its local versions.
import { spend } from "../../base/effort.ts";
import { compareVersions, publicVersion, type Version } from "../../standards/version.ts";
import {
  nextDevrelease,
  nextPatch,
  nextPostrelease,
  stableVersion,
  withoutPostrelease,
} from "./version-steps.ts";

/** A set of versions: none, one interval, or several that neither overlap nor touch. */
export type Constraint = Empty | Interval | Union;

export interface Empty {
  readonly kind: "empty";
}

/** One version, or a range of versions. `1.2` as one version includes its local versions, such as `1.2+local`. */
export type Interval = Exact | Range;

export interface Exact {
  readonly kind: "version";
  readonly min: Version;
  readonly max: Version;
  readonly includeMin: true;
  readonly includeMax: true;
}

export interface Range {
  readonly kind: "range";
  /** `null`: no bound. */
  readonly min: Version | null;
  readonly max: Version | null;
  readonly includeMin: boolean;
  readonly includeMax: boolean;
}

/** At least two intervals, from low to high. */
export interface Union {
  readonly kind: "union";
  readonly intervals: readonly Interval[];
}

export const empty: Empty = { kind: "empty" };
export const any: Range = range({});

export function exactly(version: Version): Exact {
  return { kind: "version", min: version, max: version, includeMin: true, includeMax: true };
}

/** A range; a bound that is not given is open, and one that is given is excluded unless `include...` says otherwise. */
export function range({
  min = null,
  max = null,
  includeMin = false,
  includeMax = false,
}: Partial<Omit<Range, "kind">>): Range {
  return { kind: "range", min, max, includeMin, includeMax };
}

const isLocal = (version: Version): boolean => version.local.length > 0;
const same = (a: Version, b: Version): boolean => compareVersions(a, b) === 0;

function sameBound(a: Version | null, b: Version | null): boolean {
  return a === null || b === null ? a === b : same(a, b);
}

export function isAny(constraint: Constraint): boolean {
  return constraint.kind === "range" && constraint.min === null && constraint.max === null;
}

/** Whether the set has no versions; that includes a range whose lower bound is above its upper one. */
export function isEmpty(constraint: Constraint): boolean {
  if (constraint.kind === "empty") return true;
  if (constraint.kind !== "range" || !constraint.min || !constraint.max) return false;
  const order = compareVersions(constraint.min, constraint.max);
  return order === 0 ? !(constraint.includeMin && constraint.includeMax) : order > 0;
}

export function hasUpperBound(constraint: Constraint): boolean {
  if (constraint.kind === "empty") return true;
  return intervalsOf(constraint).every(({ max }) => max !== null);
}

/** Whether two constraints are the same set in the same form. */
export function equalConstraints(a: Constraint, b: Constraint): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  const left = intervalsOf(a);
  const right = intervalsOf(b);
  return (
    left.length === right.length &&
    left.every((interval, index) => {
      const other = right[index] as Interval;
      return (
        sameBound(interval.min, other.min) &&
        sameBound(interval.max, other.max) &&
        interval.includeMin === other.includeMin &&
        interval.includeMax === other.includeMax
      );
    })
  );
}

/** Whether the version is in the set. */
export function constraintAllows(constraint: Constraint, version: Version): boolean {
  switch (constraint.kind) {
    case "empty":
      return false;
    case "version":
      return same(constraint.min, isLocal(constraint.min) ? version : publicVersion(version));
    case "range":
      return withinMin(constraint, version) && withinMax(constraint, version);
    case "union": {
      const excluded = excludedVersion(constraint);
      if (excluded) return !constraintAllows(exactly(excluded), version);
      spend(constraint.intervals.length);
      return constraint.intervals.some((interval) => constraintAllows(interval, version));
    }
  }
}

function withinMin({ min, includeMin }: Interval, version: Version): boolean {
  if (!min) return true;
  let other = version;
  // PEP 440: `>2` excludes `2.post1` and `2+local`.
  if (!includeMin && min.post === null) other = withoutPostrelease(other);
  if (!isLocal(min)) other = publicVersion(other);
  const order = compareVersions(other, min);
  return order > 0 || (order === 0 && includeMin);
}

function withinMax({ max, includeMax }: Interval, version: Version): boolean {
  if (!max) return true;
  const order = compareVersions(isLocal(max) ? version : publicVersion(version), max);
  return order < 0 || (order === 0 && includeMax);
}

/** For a set of the form `!=V` its V, else null. */
function excludedVersion({ intervals }: Union): Version | null {
  const [below, above] = intervals;
  if (intervals.length !== 2 || !below || !above || below.min || above.max) return null;
  if (!below.max || !above.min || below.includeMax || above.includeMin) return null;
  return same(below.max, above.min) ? below.max : null;
}

/** Whether `other` is a subset of `constraint`. */
export function allowsAll(constraint: Constraint, other: Constraint): boolean {
  if (isEmpty(other)) return true;
  switch (constraint.kind) {
    case "empty":
      return false;
    case "version":
      return other.kind === "version"
        ? constraintAllows(constraint, other.min)
        : equalConstraints(constraint, other);
    case "range":
      if (other.kind === "union") {
        return other.intervals.every((interval) => allowsAll(constraint, interval));
      }
      if (other.kind === "version") {
        if (!constraintAllows(constraint, other.min)) return false;
        // `1.2` includes `1.2+local` too: a bound that is a local version may exclude some of them.
        const { max } = constraint;
        return isLocal(other.min) || !(max && isLocal(max) && same(publicVersion(max), other.min));
      }
      return (
        other.kind === "range" &&
        !allowsLower(other, constraint) &&
        !allowsHigher(other, constraint)
      );
    case "union": {
      let index = 0;
      for (const theirs of intervalsOf(other)) {
        while (!allowsAll(constraint.intervals[index] ?? empty, theirs)) {
          index += 1;
          if (index >= constraint.intervals.length) return false;
        }
      }
      return true;
    }
  }
}

/** Whether the two have a version in common. */
export function allowsAny(constraint: Constraint, other: Constraint): boolean {
  if (isEmpty(other) || constraint.kind === "empty") return false;
  if (constraint.kind === "version") return !isEmpty(intersect(constraint, other));
  if (constraint.kind === "union") {
    for (const [ours, theirs] of pairs(constraint, other)) if (allowsAny(ours, theirs)) return true;
    return false;
  }
  if (other.kind === "version") {
    if (constraintAllows(constraint, other.min)) return true;
    // `>=1.2+local` has no `1.2`, but both have `1.2+local`.
    const { min } = constraint;
    return min !== null && isLocal(min) && constraintAllows(other, min);
  }
  if (other.kind === "union")
    return other.intervals.some((interval) => allowsAny(constraint, interval));
  return (
    !isStrictlyLower(other as Interval, constraint) &&
    !isStrictlyLower(constraint, other as Interval)
  );
}

export function intersect(a: Constraint, b: Constraint): Constraint {
  if (isEmpty(a) || isEmpty(b)) return empty;
  if (a.kind === "union" || b.kind === "union") {
    const [first, second] = a.kind === "union" ? [a, b] : [b as Union, a];
    return union([...pairs(first, second)].map(([ours, theirs]) => intersect(ours, theirs)));
  }
  if (a.kind === "version" && b.kind === "version") {
    if (constraintAllows(a, b.min)) return b;
    return constraintAllows(b, a.min) ? a : empty;
  }
  if (a.kind === "version") return intersect(b, a);
  if (a.kind === "empty" || b.kind === "empty") return empty;
  if (b.kind === "version") {
    if (constraintAllows(a, b.min)) return b;
    // `>=1.2.3+local` and `1.2.3` have `>=1.2.3+local,<1.2.4` in common.
    if (a.min && isLocal(a.min) && !isLocal(b.min) && constraintAllows(b, a.min)) {
      return nonEmpty(
        range({ min: a.min, max: nextPatch(stableVersion(b.min)), includeMin: a.includeMin }),
      );
    }
    return empty;
  }
  return intersectRanges(a, b);
}

function intersectRanges(a: Interval, b: Interval): Constraint {
  const low = allowsLower(a, b) ? b : a;
  const other = low === b ? a : b;
  if (isStrictlyLower(other, low)) return empty;
  const high = allowsHigher(a, b) ? b : a;
  if (low.min && high.max && same(low.min, high.max)) return exactly(low.min);
  return nonEmpty(
    range({ min: low.min, max: high.max, includeMin: low.includeMin, includeMax: high.includeMax }),
  );
}

/** The union. Intervals that touch become one. */
export function union(constraints: readonly Constraint[]): Constraint {
  const intervals = constraints.filter((each) => !isEmpty(each)).flatMap(intervalsOf);
  const anything = intervals.find(isAny);
  if (anything) return anything;
  const merged: Interval[] = [];
  for (const interval of intervals.sort(compareIntervals)) {
    const last = merged.at(-1);
    if (last && (allowsAny(last, interval) || isAdjacent(last, interval))) {
      // It touches the last one: merge them.
      merged.splice(-1, 1, uniteIntervals(last, interval) as Interval);
    } else merged.push(interval);
  }
  if (merged.length === 0) return empty;
  return merged.length === 1 ? (merged[0] as Interval) : { kind: "union", intervals: merged };
}

function uniteIntervals(a: Interval, b: Interval): Constraint {
  if (a.kind === "version" && b.kind === "version") {
    if (constraintAllows(b, a.min)) return b;
    return constraintAllows(a, b.min) ? a : union([a, b]);
  }
  if (a.kind === "version") return uniteIntervals(b, a);
  if (b.kind === "version") return uniteVersion(a, b.min);
  const touch =
    (sameBound(a.max, b.min) && a.max !== null && (a.includeMax || b.includeMin)) ||
    (sameBound(a.min, b.max) && a.min !== null && (a.includeMin || b.includeMax));
  if (!touch && !allowsAny(a, b)) return union([a, b]);
  const low = allowsLower(a, b) ? a : b;
  const high = allowsHigher(a, b) ? a : b;
  return range({
    min: low.min,
    max: high.max,
    includeMin: low.includeMin,
    includeMax: high.includeMax,
  });
}

function uniteVersion(interval: Interval, version: Version): Constraint {
  let { min, max, includeMin, includeMax } = interval;
  if (!isLocal(version)) {
    // A bound that is a local version of `version` is moved so that all its local versions are included.
    const isVariant = (bound: Version | null): bound is Version =>
      bound !== null && isLocal(bound) && constraintAllows(exactly(version), bound);
    const [lower, upper] = [isVariant(min), isVariant(max)];
    if (lower) [min, includeMin] = [version, true];
    if (upper) [max, includeMax] = [nextPatch(stableVersion(version)), false];
    if (lower || upper) return nonEmpty(range({ min, max, includeMin, includeMax }));
  }
  if (constraintAllows(interval, version)) return interval;
  if (min && same(version, min)) return range({ min, max, includeMin: true, includeMax });
  if (max && same(version, max)) return range({ min, max, includeMin, includeMax: true });
  return union([interval, exactly(version)]);
}

/** The versions in `constraint` that are not in `other`. */
export function difference(constraint: Constraint, other: Constraint): Constraint {
  if (isEmpty(other)) return constraint;
  switch (constraint.kind) {
    case "empty":
      return empty;
    case "version":
      if (allowsAll(other, constraint)) return empty;
      if (!allowsAny(other, constraint)) return constraint;
      return difference(withLocalVersions(constraint.min), other);
    case "range":
      if (other.kind === "version") return withoutVersion(constraint, other.min);
      return other.kind === "union"
        ? withoutUnion(constraint, other)
        : withoutRange(constraint, other as Interval);
    case "union":
      return unionDifference(constraint, other);
  }
}

/** The version and its local versions, as a range up to the next version that is not one of them. */
function withLocalVersions(version: Version): Interval {
  const next = version.dev !== null ? nextDevrelease(version) : nextPostrelease(version);
  return range({ min: version, max: next, includeMin: true });
}

function withoutVersion(interval: Interval, version: Version): Constraint {
  const { min, max, includeMin, includeMax } = interval;
  if (!constraintAllows(interval, version)) return interval;
  if (min && same(version, min)) {
    return includeMin ? nonEmpty(range({ min, max, includeMax })) : interval;
  }
  if (max && same(version, max)) {
    return includeMax ? nonEmpty(range({ min, max, includeMin })) : interval;
  }
  return union([
    range({ min, max: version, includeMin }),
    range({ min: version, max, includeMax }),
  ]);
}

function withoutRange(interval: Interval, other: Interval): Constraint {
  if (!allowsAny(interval, other)) return interval;
  const before = !allowsLower(interval, other)
    ? empty
    : sameBound(interval.min, other.min) && interval.min
      ? exactly(interval.min)
      : nonEmpty(
          range({
            min: interval.min,
            max: other.min,
            includeMin: interval.includeMin,
            includeMax: !other.includeMin,
          }),
        );
  const after = !allowsHigher(interval, other)
    ? empty
    : sameBound(interval.max, other.max) && interval.max
      ? exactly(interval.max)
      : nonEmpty(
          range({
            min: other.max,
            max: interval.max,
            includeMin: !other.includeMax,
            includeMax: interval.includeMax,
          }),
        );
  return union([before, after]);
}

function withoutUnion(interval: Interval, other: Union): Constraint {
  const done: Interval[] = [];
  let current: Interval = interval;
  for (const theirs of other.intervals) {
    if (isStrictlyLower(theirs, current)) continue;
    if (isStrictlyLower(current, theirs)) break;
    const rest = difference(current, theirs);
    if (isEmpty(rest)) return empty;
    if (rest.kind === "union") {
      done.push(rest.intervals[0] as Interval);
      current = rest.intervals.at(-1) as Interval;
    } else current = rest as Interval;
  }
  return done.length === 0 ? current : union([...done, current]);
}

function unionDifference(constraint: Union, other: Constraint): Constraint {
  const ours = [...constraint.intervals].reverse();
  const theirs = [...intervalsOf(other)].reverse();
  const done: Interval[] = [];
  let current = ours.pop();
  let their = theirs.pop();
  while (current && their) {
    if (isStrictlyLower(their, current)) their = theirs.pop();
    else if (isStrictlyLower(current, their)) {
      done.push(current);
      current = ours.pop();
    } else {
      const rest: Constraint = difference(current, their);
      if (rest.kind === "union") {
        done.push(rest.intervals[0] as Interval);
        current = rest.intervals.at(-1) as Interval;
        their = theirs.pop();
      } else if (isEmpty(rest)) current = ours.pop();
      else if (allowsHigher(rest as Interval, their)) {
        current = rest as Interval;
        their = theirs.pop();
      } else {
        done.push(rest as Interval);
        current = ours.pop();
      }
    }
  }
  if (current) done.push(current);
  return union([...done, ...ours]);
}

export function intervalsOf(constraint: Constraint): readonly Interval[] {
  if (constraint.kind === "empty") return [];
  return constraint.kind === "union" ? constraint.intervals : [constraint];
}

/** The pairs of intervals that may overlap, from low to high. */
function* pairs(a: Union, b: Constraint): Generator<[Interval, Interval]> {
  const theirs = intervalsOf(b);
  let [i, j] = [0, 0];
  while (i < a.intervals.length && j < theirs.length) {
    const our = a.intervals[i] as Interval;
    const their = theirs[j] as Interval;
    yield [our, their];
    if (allowsHigher(their, our)) i += 1;
    else j += 1;
  }
}

function allowsLower(a: Interval, b: Interval): boolean {
  if (!a.min) return b.min !== null;
  if (!b.min) return false;
  const order = compareVersions(a.min, b.min);
  return order < 0 || (order === 0 && a.includeMin && !b.includeMin);
}

function allowsHigher(a: Interval, b: Interval): boolean {
  if (!a.max) return b.max !== null;
  if (!b.max) return false;
  const order = compareVersions(a.max, b.max);
  return order > 0 || (order === 0 && a.includeMax && !b.includeMax);
}

function isStrictlyLower(a: Interval, b: Interval): boolean {
  if (!a.max || !b.min) return false;
  const order = compareVersions(a.max, b.min);
  return order < 0 || (order === 0 && !(a.includeMax && b.includeMin));
}

function isAdjacent(a: Interval, b: Interval): boolean {
  return sameBound(a.max, b.min) && a.includeMax !== b.includeMin;
}

function compareIntervals(a: Interval, b: Interval): number {
  if (!a.min) return b.min ? -1 : compareMax(a, b);
  if (!b.min) return 1;
  const order = compareVersions(a.min, b.min);
  if (order !== 0) return order;
  if (a.includeMin !== b.includeMin) return a.includeMin ? -1 : 1;
  return compareMax(a, b);
}

function compareMax(a: Interval, b: Interval): number {
  if (!a.max) return b.max ? 1 : 0;
  if (!b.max) return -1;
  const order = compareVersions(a.max, b.max);
  if (order !== 0) return order;
  if (a.includeMax !== b.includeMax) return a.includeMax ? 1 : -1;
  return 0;
}

function nonEmpty(interval: Interval): Constraint {
  return isEmpty(interval) ? empty : interval;
}
