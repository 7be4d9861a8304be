// Constraints as text, as Poetry prints them: `>=1.2,<2.0`, `==1.2.*`, `!=1.5`.
// poetry-core: constraints/version/version_range.py and version_union.py, __str__
import {
  compareVersions,
  formatVersion,
  isPrerelease,
  type Version,
} from "../../standards/version.ts";
import type { Constraint, Interval } from "./constraint-sets.ts";
import { firstDevrelease, nextPostrelease, withoutDevrelease } from "./version-steps.ts";

export function formatConstraint(constraint: Constraint): string {
  switch (constraint.kind) {
    case "empty":
      return "<empty>";
    case "version":
      return formatVersion(constraint.min);
    case "range":
      return formatRange(constraint);
    case "union":
      return formatUnion(constraint.intervals);
  }
}

function formatRange(interval: Interval): string {
  if (interval.kind === "version") return formatVersion(interval.min);
  const { min, max, includeMin, includeMax } = interval;
  if (
    min &&
    max &&
    includeMin &&
    !includeMax &&
    isWildcard({ min, max, first: min, second: max })
  ) {
    return `==${wildcard(min, max)}`;
  }
  if (!min && !max) return "*";
  return [min && minText(min, includeMin), max && maxText(max, includeMax)]
    .filter(Boolean)
    .join(",");
}

function minText(min: Version, included: boolean): string {
  return `${included ? ">=" : ">"}${formatVersion(min)}`;
}

/** Parsing turns `<2` into a bound of `2.dev0`: print it as it was written. */
function maxText(max: Version, included: boolean): string {
  const stable = withoutDevrelease(max);
  const isStrict = !included && max.dev === 0 && !isPrerelease(stable);
  return `${included ? "<=" : "<"}${formatVersion(isStrict ? stable : max)}`;
}

/** Two intervals that only one version separates are written as one with an exception: `>=1,!=1.5,<2`. */
function formatUnion(intervals: readonly Interval[]): string {
  const [below, above] = intervals;
  if (intervals.length === 2 && below?.max && above?.min && !below.min && !above.max) {
    const isHole = !below.includeMax && above.includeMin;
    if (
      isHole &&
      isWildcard({ min: above.min, max: below.max, first: below.max, second: above.min })
    ) {
      return `!=${wildcard(below.max, above.min)}`;
    }
  }
  const runs: Interval[][] = [];
  for (const interval of intervals) {
    const last = runs.at(-1)?.at(-1);
    const isPuncture =
      last?.max &&
      interval.min &&
      compareVersions(last.max, interval.min) === 0 &&
      !last.includeMax &&
      !interval.includeMin;
    if (isPuncture) runs.at(-1)?.push(interval);
    else runs.push([interval]);
  }
  return runs.map(formatRun).join(" || ");
}

function formatRun(run: readonly Interval[]): string {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length === 1) return first ? formatRange(first) : "";
  return [
    first.min && minText(first.min, first.includeMin),
    ...run.slice(0, -1).map(({ max }) => max && `!=${formatVersion(max)}`),
    last.max && maxText(last.max, last.includeMax),
  ]
    .filter(Boolean)
    .join(",");
}

/** Whether `first` to `second` is a `1.2.*`. */
function isWildcard({
  min,
  max,
  first,
  second,
}: {
  readonly min: Version;
  readonly max: Version;
  readonly first: Version;
  readonly second: Version;
}): boolean {
  if (min.local.length > 0 || max.local.length > 0 || min.pre || max.pre) return false;
  if ((min.post === null) !== (max.post === null)) return false;
  if (compareVersions(firstDevrelease(min), min) !== 0) return false;
  if (max.dev !== null && compareVersions(firstDevrelease(max), max) !== 0) return false;
  const end = withoutTrailingZeros(second);
  if (end.length === 0) return false;
  const start = [...first.release.map(Number), ...Array<number>(end.length).fill(0)];
  if (first.release.slice(end.length).some((part) => Number(part) !== 0)) return false;
  const head = start.slice(0, end.length);
  if (first.post !== null) {
    return head.join() === end.join() && nextPostrelease(first).post === second.post;
  }
  return (
    head.slice(0, -1).join() === end.slice(0, -1).join() && (head.at(-1) ?? 0) + 1 === end.at(-1)
  );
}

function wildcard(first: Version, second: Version): string {
  if (first.post !== null) return `${formatVersion(withoutDevrelease(first))}.*`;
  const end = withoutTrailingZeros(second);
  return `${[...end.slice(0, -1), (end.at(-1) ?? 1) - 1].join(".")}.*`;
}

function withoutTrailingZeros({ release }: Version): number[] {
  const parts = release.map(Number);
  while (parts.at(-1) === 0) parts.pop();
  return parts;
}
