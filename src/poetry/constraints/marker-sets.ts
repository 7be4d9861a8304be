// Markers as sets of environments: negation, emptiness, and which Pythons a marker speaks of.
// poetry-core: version/markers.py; packages/utils/utils.py, get_python_constraint_from_marker
import { spend } from "../../base/effort.ts";
import {
  always,
  comparisonsOf,
  evaluateMarker,
  type Marker,
  type MarkerComparison,
  type MarkerOperator,
} from "../../standards/marker.ts";
import { tryParseVersion, type Version } from "../../standards/version.ts";
import { parsePythonConstraint } from "./constraint.ts";
import {
  any,
  type Constraint,
  constraintAllows,
  type Interval,
  intersect,
  intervalsOf,
  isEmpty,
} from "./constraint-sets.ts";
import { nextMinor } from "./version-steps.ts";

export function conjunction(markers: readonly Marker[]): Marker {
  const parts = markers.filter((marker) => !isAlways(marker));
  return parts.length === 1 ? (parts[0] as Marker) : { kind: "and", markers: parts };
}

export function disjunction(markers: readonly Marker[]): Marker {
  if (markers.some(isAlways)) return always;
  return markers.length === 1 ? (markers[0] as Marker) : { kind: "or", markers };
}

/** Whether it holds everywhere, judged by its form. */
function isAlways(marker: Marker): boolean {
  if (marker.kind === "and") return marker.markers.every(isAlways);
  return marker.kind === "or" && marker.markers.some(isAlways);
}

export function mentionsExtra(marker: Marker): boolean {
  return comparisonsOf(marker).some(({ variable }) => variable === "extra");
}

const opposites: Readonly<Partial<Record<MarkerOperator, MarkerOperator>>> = {
  "==": "!=",
  "===": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  in: "not in",
  "not in": "in",
};

export function negate(marker: Marker): Marker {
  switch (marker.kind) {
    case "and":
      return disjunction(marker.markers.map(negate));
    case "or":
      return conjunction(marker.markers.map(negate));
    case "comparison":
      return negateComparison(marker);
  }
}

function negateComparison(comparison: MarkerComparison): Marker {
  const operator = opposites[comparison.operator];
  if (operator) return { ...comparison, operator };
  // ~= 3.8 is >= 3.8 and < 4.0
  const end = compatibleEnd(comparison.value);
  const below: Marker = { ...comparison, operator: "<" };
  if (end === null) return below;
  return { kind: "or", markers: [below, { ...comparison, operator: ">=", value: end }] };
}

function compatibleEnd(value: string): string | null {
  const numbers = tryParseVersion(value)?.release.map(Number);
  if (!numbers) return null;
  const kept = numbers.length < 2 ? numbers : numbers.slice(0, -1);
  return [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1, 0].join(".");
}

/** Whether no environment and no set of extras can satisfy it, as far as Poetry detects that. */
export function isNever(marker: Marker): boolean {
  return conjunctionsOf(marker).every(contradicts);
}

/** The disjunctive normal form: any of these lists must hold as a whole. */
function conjunctionsOf(marker: Marker): MarkerComparison[][] {
  switch (marker.kind) {
    case "comparison":
      return [[marker]];
    case "or":
      return marker.markers.flatMap(conjunctionsOf);
    case "and":
      return marker.markers.map(conjunctionsOf).reduce(combined, [[]]);
  }
}

/** Each list of the one with each of the other. */
function combined(lists: MarkerComparison[][], more: MarkerComparison[][]): MarkerComparison[][] {
  const [only] = more;
  if (only && more.length === 1) {
    spend(lists.length * (5 + only.length));
    for (const list of lists) for (const comparison of only) list.push(comparison);
    return lists;
  }
  return lists.flatMap((list) => {
    spend(more.length * (20 + list.length));
    return more.map((comparisons) => [...list, ...comparisons]);
  });
}

function contradicts(comparisons: readonly MarkerComparison[]): boolean {
  spend(10 * comparisons.length);
  const pythons = comparisons.map(pythonConstraintOf).filter((each) => each !== null);
  if (isEmpty(pythons.reduce(intersect, any))) return true;
  const variables = new Set(comparisons.map(({ variable }) => variable));
  return [...variables].some((variable) => {
    const ofVariable = comparisons.filter((each) => each.variable === variable);
    return variable === "extra" ? extrasClash(ofVariable) : valuesClash(ofVariable);
  });
}

/** Whether some extra must be both chosen and not chosen; different extras can be chosen together. */
function extrasClash(comparisons: readonly MarkerComparison[]): boolean {
  return comparisons.some(
    ({ operator, value }) =>
      operator === "==" &&
      comparisons.some((other) => other.operator === "!=" && other.value === value),
  );
}

/** Whether a variable must be one of some values of which none satisfies the other comparisons. */
function valuesClash(comparisons: readonly MarkerComparison[]): boolean {
  const positive = comparisons.find(
    ({ operator, swapped }) => operator === "==" || (operator === "in" && !swapped),
  );
  if (!positive || isPython(positive)) return false;
  const values = positive.operator === "==" ? [positive.value] : positive.value.split(/[ ,|]+/);
  return values.every((value) =>
    comparisons.some(
      (comparison) => !evaluateMarker(comparison, { [comparison.variable]: value }, null),
    ),
  );
}

function isPython({ variable }: MarkerComparison): boolean {
  return variable === "python_version" || variable === "python_full_version";
}

/**
 * Whether the marker allows a Python, looking only at its comparisons with Python's version. Unlike an evaluation, this
 * reads `python_version < "3.9.1"` as a statement about the full version.
 */
export function allowsPython(marker: Marker, fullVersion: Version): boolean {
  switch (marker.kind) {
    case "and":
      return marker.markers.every((part) => allowsPython(part, fullVersion));
    case "or":
      return marker.markers.some((part) => allowsPython(part, fullVersion));
    case "comparison": {
      const constraint = pythonConstraintOf(marker);
      return constraint === null || constraintAllows(constraint, fullVersion);
    }
  }
}

/** The intervals that `allowsPython` compares a version with. */
export function pythonIntervals(marker: Marker): readonly Interval[] {
  return comparisonsOf(marker).flatMap((comparison) => {
    const constraint = pythonConstraintOf(comparison);
    return constraint === null ? [] : intervalsOf(constraint);
  });
}

/** The full versions of Python that a comparison allows; `null` where it is not about Python's version. */
function pythonConstraintOf(comparison: MarkerComparison): Constraint | null {
  if (!isPython(comparison)) return null;
  try {
    return parsePythonConstraint(pythonConstraintText(comparison));
  } catch {
    // Poetry cannot read it either, and ignores it.
    return null;
  }
}

/** `python_version <= "3.8"` as `<3.9`, since the values of `python_version` have no patch number. */
function pythonConstraintText(comparison: MarkerComparison): string {
  const { variable, operator, value } = comparison;
  if (operator === "in" || operator === "not in") return listText(value, operator === "in");
  const missing = variable === "python_full_version" ? 3 - value.split(".").length : 0;
  const full = value + ".0".repeat(Math.max(0, missing));
  const dots = full.split(".").length - 1;
  const short = dots === 0 ? `${full}.0` : full;
  const isShort = dots < 2 && !full.includes("*");
  const effective = comparison.swapped ? (turned[operator] ?? operator) : operator;
  if (effective === "==" && isShort) return `~${short}`;
  if (effective === "!=" && isShort) return `!=${short}.*`;
  if (effective === "<=" || effective === ">") {
    const version = tryParseVersion(full);
    if (version && version.release.length < 3) {
      const next = nextMinor(version).release.join(".");
      return effective === "<=" ? `<${next}` : `>=${next}`;
    }
  }
  return `${effective}${full}`;
}

const turned: Readonly<Partial<Record<MarkerOperator, MarkerOperator>>> = {
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function listText(value: string, isIn: boolean): string {
  return value
    .split(/[ ,|]+/)
    .map((version) => {
      if (version.split(".").length < 3) return `${isIn ? "" : "!="}${version}.*`;
      return `${isIn ? "==" : "!="}${version}`;
    })
    .join(isIn ? " || " : ", ");
}
