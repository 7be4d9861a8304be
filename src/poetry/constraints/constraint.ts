// Poetry's version constraints: `^1.2`, `~1.2`, `1.2.*`, `>=1,<2 || ==3`.
// https://python-poetry.org/docs/dependency-specification/#version-constraints
// The grammar is that of poetry-core (constraints/version/parser.py), which accepts more than its documentation says.
import { spend } from "../../base/effort.ts";
import { UserError } from "../../base/errors.ts";
import { alternativesOf } from "../../standards/marker-comparison.ts";
import {
  finalVersion,
  isPrerelease,
  parseVersion,
  successor,
  type Version,
  versionPattern,
} from "../../standards/version.ts";
import {
  any,
  type Constraint,
  difference,
  exactly,
  intersect,
  isAny,
  type Range,
  range,
  union,
} from "./constraint-sets.ts";
import { formatConstraint } from "./format-constraint.ts";
import {
  firstDevrelease,
  nextBreaking,
  nextDevrelease,
  nextMajor,
  nextMinor,
  nextPostrelease,
  nextPrerelease,
  nextStable,
  stableVersion,
} from "./version-steps.ts";

export { type Constraint, constraintAllows } from "./constraint-sets.ts";

interface Dialect {
  /**
   * Whether it is about Python itself, in markers and `python-versions`: there `<3.12` includes `3.12.0rc1`, while for packages
   * `<2` excludes `2.0b1` (PEP 440, exclusive ordered comparison).
   */
  readonly ofPython: boolean;
}

const cache = new Map<string, Constraint>();
const pythonCache = new Map<string, Constraint>();

/**
 * The constraint of a package's version.
 *
 * @throws UserError `INVALID_CONSTRAINT`
 */
export function parseConstraint(text: string): Constraint {
  return cached(cache, text, { ofPython: false });
}

/**
 * The constraint of Python's own version: `python = "^3.11"`, `python-versions`, `requires-python`.
 *
 * @throws UserError `INVALID_CONSTRAINT`
 */
export function parsePythonConstraint(text: string): Constraint {
  return cached(pythonCache, text, { ofPython: true });
}

/**
 * A package's constraint as PEP 440 specifier sets. Those have no "or", so there may be several, of which any must hold, the
 * one with the highest versions first. `""` is any version.
 *
 * @throws UserError `INVALID_CONSTRAINT`
 */
export function specifierSets(text: string): string[] {
  return alternativesOf(text)
    .map((conjunction) => singlesOf(conjunction).map((single) => specifier(single, text)))
    .map((specifiers) => specifiers.filter((each) => each !== "").join(","))
    .reverse();
}

function specifier(single: string, whole: string): string {
  const constraint = parseSingle(single, whole, { ofPython: false });
  if (isAny(constraint)) return "";
  return `${constraint.kind === "version" ? "==" : ""}${formatConstraint(constraint)}`;
}

function cached(known: Map<string, Constraint>, text: string, dialect: Dialect): Constraint {
  let constraint = known.get(text);
  if (!constraint) {
    constraint = parseAlternatives(text, dialect);
    known.set(text, constraint);
  }
  return constraint;
}

/** alternatives = conjunction *( ( "||" / "|" ) conjunction ) */
function parseAlternatives(text: string, dialect: Dialect): Constraint {
  if (text === "*") return any;
  return union(
    alternativesOf(text).map((conjunction) => parseConjunction(conjunction, text, dialect)),
  );
}

/** conjunction = single *( ( "," / " " ) single ) [ "," ] */
function parseConjunction(text: string, whole: string, dialect: Dialect): Constraint {
  const singles = singlesOf(text);
  // Each of many parts costs as much as hundreds of other steps.
  if (singles.length > fewParts) spend(1_000 * singles.length);
  return intersectAll(singles.map((single) => parseSingle(single, whole, dialect)));
}

const fewParts = 16;

/** From left to right, as in Poetry. A long list is halved recursively, which takes n log n steps instead of n². */
function intersectAll(parts: readonly Constraint[]): Constraint {
  if (parts.length <= fewParts) return parts.reduce(intersect);
  const half = parts.length >> 1;
  return intersect(intersectAll(parts.slice(0, half)), intersectAll(parts.slice(half)));
}

function singlesOf(conjunction: string): string[] {
  return conjunction
    .replace(/(?<!,),+$/, "")
    .trimEnd()
    .split(/(?<!^)(?<![\^~=>< ,]) *(?<!-)[, ](?!-) *(?!,|$)/);
}

const anything = /^v?[x*](?:\.[x*])*$/i;
const tilde = new RegExp(`^~(?!=)\\s*(${versionPattern})$`, "i");
const compatible = new RegExp(`^~=\\s*(${versionPattern})$`, "i");
const caret = new RegExp(`^\\^\\s*(${versionPattern})$`, "i");
const wildcard = /^(!=|==)?\s*v?(\d+(?:\.\d+){0,2})(?:\.\*)+$/;
/** The form of most constraints; compiling the full pattern takes milliseconds. */
const plainComparison = /^(!=|>=?|<=?|==?)?\s*([0-9]+(?:\.[0-9]+)*)$/;
const comparison = new RegExp(`^(<>|!=|>=?|<=?|==?)?\\s*(${versionPattern}|dev)(\\.\\*)?$`, "i");

function parseSingle(text: string, whole: string, dialect: Dialect): Constraint {
  if (anything.test(text)) return any;
  if (text.startsWith("~=")) return compatibleRange(versionAfter(compatible, text, whole), dialect);
  if (text.startsWith("~")) return tildeRange(versionAfter(tilde, text, whole), dialect);
  if (text.startsWith("^")) return caretRange(versionAfter(caret, text, whole), dialect);
  const starred = text.endsWith("*") && wildcard.exec(text);
  if (starred) return wildcardRange(parseVersion(starred[2] ?? ""), starred[1] === "!=", dialect);

  const compared = plainComparison.exec(text) ?? comparison.exec(text);
  if (!compared?.[2]) throw invalidConstraint(text, whole);
  const version = parseVersion(compared[2].toLowerCase() === "dev" ? "0.0-dev" : compared[2]);
  const operator = compared[1];
  if (operator === "<") return range({ max: strictMax(version, dialect) });
  if (operator === "<=") return range({ max: version, includeMax: true });
  if (operator === ">") return range({ min: version });
  if (operator === ">=") return range({ min: version, includeMin: true });
  if (text.endsWith("*")) return wildcardRange(version, operator === "!=", dialect);
  if (operator === "!=") {
    // Prereleases of the version are other versions, and stay in the set.
    return union([range({ max: version }), range({ min: version })]);
  }
  return exactly(version);
}

function versionAfter(operator: RegExp, text: string, whole: string): Version {
  const version = operator.exec(text)?.[1];
  if (version === undefined) throw invalidConstraint(text, whole);
  return parseVersion(version);
}

/** `~1.2.3` and `~1.2` stop before `1.3`, `~1` before `2`. */
function tildeRange(version: Version, dialect: Dialect): Range {
  const stable = stableVersion(version);
  const above = version.release.length === 1 ? nextMajor(stable) : nextMinor(stable);
  return range({ min: version, max: strictMax(above, dialect), includeMin: true });
}

/** `~=1.4.5` is `>=1.4.5, ==1.4.*` (PEP 440, compatible release). */
function compatibleRange(version: Version, dialect: Dialect): Range {
  const stable = stableVersion(version);
  const kept = stable.release.slice(0, -1);
  const last = kept.at(-1);
  const above =
    last === undefined
      ? nextMajor(stable)
      : finalVersion(stable.epoch, [...kept.slice(0, -1), successor(last), 0]);
  return range({ min: version, max: strictMax(above, dialect), includeMin: true });
}

function caretRange(version: Version, dialect: Dialect): Range {
  return range({ min: version, max: strictMax(nextBreaking(version), dialect), includeMin: true });
}

/** `1.2.*`: from `1.2.dev0` up to, but without, `1.3.dev0`. */
function wildcardRange(version: Version, excluded: boolean, { ofPython }: Dialect): Constraint {
  const next =
    version.post !== null
      ? nextPostrelease(version)
      : !isPrerelease(version)
        ? nextStable(version)
        : version.pre !== null
          ? nextPrerelease(version)
          : nextDevrelease(version);
  const min = ofPython ? version : firstDevrelease(version);
  const max = ofPython || next.dev !== null ? next : firstDevrelease(next);
  const inside = range({ min, max, includeMin: true });
  return excluded ? difference(any, inside) : inside;
}

/** PEP 440: `<V` must not include prereleases of V, unless V is one. */
function strictMax(version: Version, { ofPython }: Dialect): Version {
  return ofPython || isPrerelease(version) ? version : firstDevrelease(version);
}

function invalidConstraint(text: string, whole: string): UserError {
  const where = text === whole ? "" : ` in "${whole}"`;
  return new UserError(
    "INVALID_CONSTRAINT",
    `"${text}"${where} is not a version constraint that Poetry understands`,
    'such as "^1.2", "~1.2", ">=1.2,<2" or "1.2.*"',
  );
}
