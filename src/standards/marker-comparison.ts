// What one comparison of a marker means: Poetry's reading of PEP 508.
// poetry-core: version/markers.py, SingleMarker; constraints/version/parser.py; constraints/generic/parser.py
import {
  compareVersions,
  finalVersion,
  publicVersion,
  successor,
  tryParseVersion,
  type Version,
  versionNumber,
} from "./version.ts";

export type MarkerVariable =
  | "python_version"
  | "python_full_version"
  | "os_name"
  | "sys_platform"
  | "platform_release"
  | "platform_system"
  | "platform_version"
  | "platform_machine"
  | "platform_python_implementation"
  | "implementation_name"
  | "implementation_version"
  | "extra"
  | "dependency_groups";

export type MarkerOperator = "===" | "==" | "~=" | "!=" | "<=" | ">=" | "<" | ">" | "in" | "not in";

export interface MarkerComparison {
  readonly kind: "comparison";
  readonly variable: MarkerVariable;
  readonly operator: MarkerOperator;
  readonly value: string;
  /** The value stands on the left: `"arm" in platform_version`. */
  readonly swapped: boolean;
}

/** Versions between two bounds; `null`: no bound. */
export interface VersionRange {
  readonly min: Version | null;
  readonly includeMin: boolean;
  readonly max: Version | null;
  readonly includeMax: boolean;
}

export interface CompiledComparison {
  /** Whether the comparison holds for a value of its variable. */
  readonly test: (value: string) => boolean;
  /** The ranges whose ends part the versions that pass from those that do not; empty where text is compared. */
  readonly ranges: readonly VersionRange[];
}

/**
 * A comparison, ready to be tried on values. Where Poetry and `packaging` differ, this is what Poetry says:
 *
 * - `python_version`, `python_full_version` and `platform_release` are versions; `implementation_version` is not:
 *   `implementation_version >= "3.8"` never holds (`packaging`: a version).
 * - `variable in "a, b"` is membership in a list, parted by spaces, commas or `|` (`packaging`: part of the text); so is
 *   `"3.8" in python_version`. `python_version in "3.8"` takes `3.8.*`.
 * - `python_full_version ~= "3.9"` is `~= "3.9.0"`, before 3.10 (`packaging`: before 4).
 * - `python_version ~= "3"` is `>= 3, < 4` (`packaging`: an error).
 * - a bound is a plain bound: `python_full_version < "3.13"` takes `3.13.0rc1`, `== "3.13.*"` does not.
 * - `platform_release` may be followed by text: `6.1.0-13-amd64` is `6.1.0` with a local part.
 * - `<`, `<=`, `>`, `>=` and `~=` never hold between texts (`packaging`: `<=` and `>=` are equality, `~=` an error).
 * - `==` and `!=` read `a|b` as either, and a comma as both.
 *
 * Where Poetry stops with an error (`"linux" == sys_platform`, `python_version === "3.8"`, values that are no versions), a
 * swapped comparison is turned round, and what is not a version is compared as text.
 */
export function compileComparison(comparison: MarkerComparison): CompiledComparison {
  const { variable, operator, value, swapped } = comparison;
  const isIn = operator === "in" || operator === "not in";
  if (swapped && isIn && !pythonVariables.has(variable)) {
    const negative = operator === "not in";
    return { test: (text) => text.includes(value) !== negative, ranges: [] };
  }
  const turned = swapped && !isIn ? turnRound(operator) : operator;
  if (versionVariables.has(variable)) {
    const constraint = isIn
      ? versionList(value, turned === "in", variable)
      : versionConstraint(`${turned} ${fullPrecision(variable, turned, value)}`, variable);
    if (constraint) return versionTest({ constraint, variable, operator: turned, value });
  }
  return { test: textTest(turned, value), ranges: [] };
}

const pythonVariables: ReadonlySet<MarkerVariable> = new Set([
  "python_version",
  "python_full_version",
]);
const versionVariables: ReadonlySet<MarkerVariable> = new Set([
  ...pythonVariables,
  "platform_release",
]);

function turnRound(operator: MarkerOperator): MarkerOperator {
  const turned: Partial<Record<MarkerOperator, MarkerOperator>> = {
    "<": ">",
    "<=": ">=",
    ">": "<",
    ">=": "<=",
  };
  return turned[operator] ?? operator;
}

// --- versions ---

/** All of a conjunction of some alternative. `exclude` is `!=`. */
type VersionConstraint = readonly (readonly VersionItem[])[];
type VersionItem = { readonly ranges: readonly VersionRange[]; readonly exclude?: true };

function versionTest({
  constraint,
  variable,
  operator,
  value,
}: {
  readonly constraint: VersionConstraint;
  readonly variable: MarkerVariable;
  readonly operator: MarkerOperator;
  readonly value: string;
}): CompiledComparison {
  const fallback = textTest(operator, value);
  return {
    ranges: constraint.flatMap((items) => items.flatMap((item) => item.ranges)),
    test: (text) => {
      const version = versionOf(variable, text);
      if (!version) return fallback(text);
      return constraint.some((items) =>
        items.every(
          (item) =>
            item.ranges.some((range) => rangeAllows(range, version)) !== (item.exclude ?? false),
        ),
      );
    },
  };
}

/** Names of kernels and builds of Python that are not quite versions: `6.1.0-13-amd64`, `3.14.0a1+`. */
function versionOf(variable: MarkerVariable, text: string): Version | null {
  if (variable === "platform_release") return tryParseVersion(text) ?? releaseVersion(text);
  return tryParseVersion(text.endsWith("+") ? `${text}local` : text);
}

/** poetry-core: constraints/version/patterns.py, BASIC_RELEASE_CONSTRAINT */
function releaseVersion(text: string): Version | null {
  const match = /^([0-9]+(?:\.[0-9]+)*)[+-]?([0-9a-z+-]+(?:\.[0-9a-z+-]+)*)?$/i.exec(text);
  if (!match?.[1]) return null;
  const release = match[1].split(".").map(versionNumber);
  const build = match[2]?.toLowerCase();
  if (!build) return finalVersion(0, release);
  return {
    ...finalVersion(0, release),
    local: [/^[0-9]+$/.test(build) ? versionNumber(build) : build],
  };
}

/** `python_full_version` has three numbers: `3.9` means `3.9.0`. */
function fullPrecision(variable: MarkerVariable, operator: MarkerOperator, value: string): string {
  if (variable !== "python_full_version" || operator === "in" || operator === "not in")
    return value;
  const missing = 3 - value.split(".").length;
  return missing > 0 ? value + ".0".repeat(missing) : value;
}

/** `python_version in "3.8, 3.9"`: a list of `3.8.*` and `3.9.*`. */
function versionList(
  value: string,
  isIn: boolean,
  variable: MarkerVariable,
): VersionConstraint | null {
  const items: VersionItem[] = [];
  for (const text of value.split(/[ ,|]+/)) {
    const short = text.split(".").length < 3;
    const item = versionItem(isIn ? "==" : "!=", short ? `${text}.*` : text, variable);
    if (!item) return null;
    items.push(item);
  }
  return isIn ? items.map((item) => [item]) : [items];
}

/** `3.8 | 3.9 || 4`, parted. */
export function alternativesOf(text: string): string[] {
  return text.split(/\|\|?/).map((alternative) => alternative.trim());
}

/** `>= 3.8`, and what else Poetry's language of constraints lets a value hold: `3.8 | 3.9`, `3.8, <3.10`. */
function versionConstraint(text: string, variable: MarkerVariable): VersionConstraint | null {
  const alternatives: VersionItem[][] = [];
  for (const alternative of alternativesOf(text)) {
    const items: VersionItem[] = [];
    for (const part of alternative
      .replace(/(?<![\s,])[\s,]+$/, "")
      .split(/(?<!^)(?<![~=>< ,]) *(?<!-)[, ](?!-) *(?!,|$)/)) {
      const match = /^(~=|!=|>=?|<=?|==?)?\s*(.*)$/s.exec(part);
      const item = match && versionItem(match[1] ?? "==", match[2] ?? "", variable);
      if (!item) return null;
      items.push(item);
    }
    alternatives.push(items);
  }
  return alternatives;
}

function versionItem(operator: string, text: string, variable: MarkerVariable): VersionItem | null {
  const isEquality = operator === "==" || operator === "=" || operator === "!=";
  const wildcard = operator !== "~=" && /(?:\.\*)+$/.exec(text)?.[0];
  const stem = wildcard ? text.slice(0, -wildcard.length) : text;
  const version =
    tryParseVersion(stem) ??
    (variable === "platform_release" && operator !== "~=" ? releaseVersion(stem) : null);
  if (!version) return null;
  if (wildcard && isEquality) {
    const range = { min: version, includeMin: true, max: wildcardEnd(version), includeMax: false };
    return operator === "!="
      ? {
          ranges: [
            { ...unbounded, max: version },
            { ...unbounded, min: range.max, includeMin: true },
          ],
        }
      : { ranges: [range] };
  }
  switch (operator) {
    case "<":
    case "<=":
      return { ranges: [{ ...unbounded, max: version, includeMax: operator === "<=" }] };
    case ">":
    case ">=":
      return { ranges: [{ ...unbounded, min: version, includeMin: operator === ">=" }] };
    case "~=":
      return {
        ranges: [
          { min: version, includeMin: true, max: compatibleEnd(version), includeMax: false },
        ],
      };
    default: {
      const ranges = [{ min: version, includeMin: true, max: version, includeMax: true }];
      return operator === "!=" ? { ranges, exclude: true } : { ranges };
    }
  }
}

const unbounded: VersionRange = { min: null, includeMin: false, max: null, includeMax: false };

/** Where `== V.*` ends: the last part counted up. */
function wildcardEnd(version: Version): Version {
  const { epoch, release, pre, post, dev } = version;
  const next = { ...finalVersion(epoch, release), pre };
  if (post !== null) return { ...next, post: dev === null ? successor(post) : post };
  if (pre !== null) return { ...next, pre: dev === null ? [pre[0], successor(pre[1])] : pre };
  if (dev !== null) return { ...next, dev: successor(dev) };
  return {
    ...finalVersion(epoch, [...release.slice(0, -1), successor(release.at(-1) ?? 0)]),
    local: version.local,
  };
}

/** Where `~= 1.4.5` ends: before `1.5`. */
function compatibleEnd({ epoch, release }: Version): Version {
  const kept = release.slice(0, Math.max(1, release.length - 1));
  return finalVersion(epoch, [...kept.slice(0, -1), successor(kept.at(-1) ?? 0)]);
}

/** poetry-core: constraints/version/version_range.py, VersionRange.allows */
function rangeAllows(
  { min, includeMin, max, includeMax }: VersionRange,
  version: Version,
): boolean {
  if (min) {
    // PEP 440: `>V` takes no post-release of V, unless V is one.
    const base =
      !includeMin && min.post === null && version.post !== null
        ? { ...version, post: null, dev: null }
        : version;
    const order = compareVersions(min.local.length === 0 ? publicVersion(base) : base, min);
    if (order < 0 || (order === 0 && !includeMin)) return false;
  }
  if (max) {
    const order = compareVersions(max.local.length === 0 ? publicVersion(version) : version, max);
    if (order > 0 || (order === 0 && !includeMax)) return false;
  }
  return true;
}

// --- texts ---

function textTest(operator: MarkerOperator, value: string): (text: string) => boolean {
  switch (operator) {
    case "in":
    case "not in": {
      const names = new Set(value.split(/[ ,|]+/));
      return (text) => names.has(text) === (operator === "in");
    }
    case "==":
    case "===":
    case "!=": {
      const alternatives = alternativesOf(value).map((alternative, index) =>
        alternative.split(",").map((part, place) => ({
          text: part.trim(),
          // The operator belongs to the first part alone.
          negative: operator === "!=" && index === 0 && place === 0,
        })),
      );
      return (text) =>
        alternatives.some((parts) => parts.every((part) => (part.text === text) !== part.negative));
    }
    default:
      return () => false;
  }
}

// --- places of change ---

/**
 * The versions of Python at which the comparison's truth can change, as a full version: each is the first of a new range.
 * Empty for variables that do not go with the version of Python.
 */
export function comparisonBreakpoints(comparison: MarkerComparison): Version[] {
  const { variable, operator, value } = comparison;
  if (
    variable === "implementation_version" &&
    (operator === "==" || operator === "!=" || operator === "===")
  ) {
    const version = tryParseVersion(value);
    return version ? [version, followingVersion(version)] : [];
  }
  if (!pythonVariables.has(variable)) return [];
  return compileComparison(comparison).ranges.flatMap(({ min, includeMin, max, includeMax }) => {
    const start = min && (includeMin ? min : followingVersion(min));
    const end = max && (includeMax ? followingVersion(max) : max);
    return [start, end]
      .filter((version) => version !== null)
      .map((version) => (variable === "python_version" ? minorOf(version) : version));
  });
}

/** The next release of Python that there can be: pre-releases count up, finals by their patch number. */
function followingVersion({ epoch, release, pre }: Version): Version {
  if (pre) return { ...finalVersion(epoch, release), pre: [pre[0], successor(pre[1])] };
  const [major = 0, minor = 0, patch = 0] = release;
  return finalVersion(epoch, [major, minor, successor(patch)]);
}

/** The first final release of a minor version. */
function minorOf({ epoch, release }: Version): Version {
  const [major = 0, minor = 0, patch = 0] = release;
  // `python_version > "3.8"` begins with 3.9: there is no 3.8.1 among minor versions.
  const next = patch === 0 ? minor : successor(minor);
  return finalVersion(epoch, [major, next, 0]);
}
