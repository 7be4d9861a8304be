// Environment markers: parse, format, evaluate, simplify.
// https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers (PEP 508)

import { spend } from "../base/effort.ts";
import { UserError } from "../base/errors.ts";
import {
  comparisonBreakpoints,
  compileComparison,
  type MarkerComparison,
  type MarkerVariable,
} from "./marker-comparison.ts";
import { normalizeName } from "./name.ts";
import { Scanner } from "./scanner.ts";
import { compareVersions, type Version } from "./version.ts";

export type { MarkerComparison, MarkerOperator, MarkerVariable } from "./marker-comparison.ts";

/** `and` of no markers is always true, `or` of none never. */
export type Marker =
  | MarkerComparison
  | { readonly kind: "and" | "or"; readonly markers: readonly Marker[] };

/**
 * The values of a target. A comparison with a variable that is absent holds, as in Poetry.
 * `extra` is no part of it: extras are a set of their own.
 */
export type MarkerEnvironment = Readonly<Partial<Record<MarkerVariable, string>>>;

export const always: Marker = { kind: "and", markers: [] };
export const never: Marker = { kind: "or", markers: [] };

const aliases: Readonly<Record<string, MarkerVariable>> = {
  "os.name": "os_name",
  "sys.platform": "sys_platform",
  "platform.version": "platform_version",
  "platform.machine": "platform_machine",
  "platform.python_implementation": "platform_python_implementation",
  python_implementation: "platform_python_implementation",
  // PEP 751 has sets: `"a" in extras`. Poetry's locks have `extra` alone.
  extras: "extra",
};

const variable =
  /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
const string = /'[^']*'|"(?:[^"\\]|\\.)*"/y;
const operator = /===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b/y;
const and = /and\b/y;
const or = /or\b/y;

const parsed = new Map<string, Marker>();

/**
 * A marker. As in Poetry, empty text and `*` are always true and `<empty>` never.
 * One side of each comparison must be a variable and the other a string: `packaging` reads `os_name == sys_platform` too,
 * Poetry does not. A backslash stands for itself, except that it keeps a double quote from ending the string.
 *
 * @throws InvalidText (`INVALID_MARKER`)
 */
export function parseMarker(text: string): Marker {
  let marker = parsed.get(text);
  if (!marker) {
    marker = parseWhole(text);
    parsed.set(text, marker);
  }
  return marker;
}

function parseWhole(text: string): Marker {
  if (text === "" || text === "*") return always;
  if (text === "<empty>") return never;
  const scanner = new Scanner(text, "INVALID_MARKER", "marker");
  const marker = scanMarker(scanner);
  if (!scanner.atEnd) scanner.fail("expected `and`, `or` or the end");
  return marker;
}

/** `marker = conjunction ("or" conjunction)*`; leaves the scanner behind the marker and its spaces. */
export function scanMarker(scanner: Scanner): Marker {
  return scanList({
    scanner,
    kind: "or",
    word: or,
    scanItem: () =>
      scanList({ scanner, kind: "and", word: and, scanItem: () => scanAtom(scanner) }),
  });
}

function scanList({
  scanner,
  kind,
  word,
  scanItem,
}: {
  readonly scanner: Scanner;
  readonly kind: "and" | "or";
  readonly word: RegExp;
  readonly scanItem: () => Marker;
}): Marker {
  const first = scanItem();
  const markers = [first];
  while (scanner.take(word)) markers.push(scanItem());
  return markers.length === 1 ? first : { kind, markers };
}

/** People nest a few; each level is one on the stack of whatever reads the marker. */
const deepestNesting = 100;

/** `atom = "(" marker ")" | comparison` */
function scanAtom(scanner: Scanner): Marker {
  scanner.skipSpace();
  const open = scanner.position;
  let marker: Marker;
  if (scanner.takeCharacter("(")) {
    scanner.depth += 1;
    if (scanner.depth > deepestNesting) scanner.fail("too many brackets within brackets", open);
    marker = scanMarker(scanner);
    scanner.depth -= 1;
    if (!scanner.takeCharacter(")"))
      scanner.fail("expected `)` for this `(`", open, scanner.position);
  } else {
    marker = scanComparison(scanner);
  }
  scanner.skipSpace();
  return marker;
}

/** `comparison = variable operator string | string operator variable` */
function scanComparison(scanner: Scanner): MarkerComparison {
  const left = scanSide(scanner);
  scanner.skipSpace();
  const word = scanner.take(operator);
  if (!word) scanner.fail("expected an operator: one of <=, <, !=, ==, >=, >, ~=, ===, in, not in");
  scanner.skipSpace();
  const start = scanner.position;
  const right = scanSide(scanner);
  if (left.isVariable === right.isVariable) {
    scanner.fail(
      left.isVariable ? "expected a quoted string" : "expected a variable",
      start,
      scanner.position - 1,
    );
  }
  const name = left.isVariable ? left.text : right.text;
  const value = left.isVariable ? right.text : left.text;
  const variableName = aliases[name] ?? (name as MarkerVariable);
  return {
    kind: "comparison",
    variable: variableName,
    operator: (word.startsWith("not") ? "not in" : word) as MarkerComparison["operator"],
    // PEP 685
    value:
      variableName === "extra" && left.isVariable !== /in$/.test(word)
        ? normalizeName(value)
        : value,
    swapped: right.isVariable,
  };
}

/** Lists of versions and platforms among them. */
const longestString = 10_000;

function scanSide(scanner: Scanner): { isVariable: boolean; text: string } {
  const name = scanner.take(variable);
  if (name !== null) return { isVariable: true, text: name };
  const quoted = scanner.take(string);
  if (quoted !== null && quoted.length > longestString) scanner.fail("expected a shorter string");
  if (quoted !== null) return { isVariable: false, text: quoted.slice(1, -1) };
  return scanner.fail("expected a variable such as sys_platform, or a quoted string");
}

/** As Poetry writes it: double quotes, brackets only where they are needed; `<empty>` where it is never true. */
export function formatMarker(marker: Marker): string {
  if (marker.kind === "comparison") return formatComparison(marker);
  if (marker.markers.length === 0) return marker.kind === "and" ? "" : "<empty>";
  return marker.markers
    .map((part) => {
      const text = formatMarker(part);
      return marker.kind === "and" && part.kind === "or" && part.markers.length > 1
        ? `(${text})`
        : text;
    })
    .join(` ${marker.kind} `);
}

function formatComparison({ variable, operator, value, swapped }: MarkerComparison): string {
  const quoted = value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value}"`;
  return swapped ? `${quoted} ${operator} ${variable}` : `${variable} ${operator} ${quoted}`;
}

/**
 * Whether the marker holds on a target with these extras chosen (normalized names). `extra == "a"` is membership in the set.
 * `null` in their place: nothing is known of extras, and comparisons with `extra` hold, as Poetry takes them on the edges
 * of locks before 2.1.
 *
 * What a comparison means is Poetry's answer, not `packaging`'s: `compileComparison` lists where they differ.
 */
export function evaluateMarker(
  marker: Marker,
  environment: MarkerEnvironment,
  extras: ReadonlySet<string> | null,
): boolean {
  switch (marker.kind) {
    case "and":
      return marker.markers.every((part) => evaluateMarker(part, environment, extras));
    case "or":
      return marker.markers.some((part) => evaluateMarker(part, environment, extras));
    case "comparison": {
      if (marker.variable !== "extra") return evaluateComparison(marker, environment);
      if (!extras) return true;
      const { names, negative } = extraTerm(marker);
      return names.some((name) => extras.has(name)) !== negative;
    }
  }
}

const tests = new WeakMap<MarkerComparison, (value: string) => boolean>();

function evaluateComparison(comparison: MarkerComparison, environment: MarkerEnvironment): boolean {
  const value = environment[comparison.variable];
  if (value === undefined) return true;
  let test = tests.get(comparison);
  if (!test) {
    test = compileComparison(comparison).test;
    tests.set(comparison, test);
  }
  return test(value);
}

/** `extra == "a"`, `extra != "a"`, `extra in "a b"`, `"a" in extra`: any of the names is chosen, or none. */
function extraTerm({ operator, value, swapped }: MarkerComparison): {
  names: string[];
  negative: boolean;
} {
  const isList = !swapped && (operator === "in" || operator === "not in");
  const names = isList ? value.split(/[ ,|]+/).filter(Boolean) : [value];
  return { names: names.map(normalizeName), negative: operator === "!=" || operator === "not in" };
}

/** Extras that must all be chosen or, with a leading `!`, must not. */
export type ExtraAlternative = readonly string[];

/**
 * What is left of a marker on a target: the alternatives among extras, as `PlanTargetPackage.include` has them.
 * `[[]]` is always, `[]` never. No alternative holds another one, or a name and its opposite; all are sorted: one
 * meaning has one form (the prime implicants).
 */
export function simplifyMarker(marker: Marker, environment: MarkerEnvironment): ExtraAlternative[] {
  switch (marker.kind) {
    case "and":
      return marker.markers
        .map((part) => simplifyMarker(part, environment))
        .reduce<ExtraAlternative[]>(intersectAlternatives, [[]]);
    case "or":
      return normalizeAlternatives(
        marker.markers.flatMap((part) => simplifyMarker(part, environment)),
      );
    case "comparison": {
      if (marker.variable !== "extra") return evaluateComparison(marker, environment) ? [[]] : [];
      const { names, negative } = extraTerm(marker);
      return normalizeAlternatives(
        negative ? [names.map((name) => `!${name}`)] : names.map((name) => [name]),
      );
    }
  }
}

/** Both hold. */
function intersectAlternatives(
  a: readonly ExtraAlternative[],
  b: readonly ExtraAlternative[],
): ExtraAlternative[] {
  if (a.length * b.length > mostPairs) throw tooComplex();
  spend(10 * a.length * b.length);
  return normalizeAlternatives(a.flatMap((left) => b.map((right) => [...left, ...right])));
}

/** A marker can have as many alternatives as three to the power of its extras: beyond these nobody could wait for them. */
const mostAlternatives = 1_000;
const mostPairs = 20_000;

function tooComplex(): UserError {
  return new UserError(
    "MARKER_TOO_COMPLEX",
    `a marker has more than ${mostAlternatives} ways in which extras can make it true`,
    "ask whoever made the package for a simpler one, or depend on another version of it",
  );
}

/** An alternative as two sets of bits: the extras that must be chosen, and those that must not. */
interface Term {
  readonly chosen: bigint;
  readonly left: bigint;
}

/** The form of `simplifyMarker`: either holds, where two lists are joined. */
export function normalizeAlternatives(
  alternatives: readonly ExtraAlternative[],
): ExtraAlternative[] {
  if (alternatives.length > mostPairs) throw tooComplex();
  const names = [...new Set(alternatives.flat().map(nameOf))];
  if (names.length > mostAlternatives) throw tooComplex();
  const bits = new Map(names.map((name, index) => [name, 1n << BigInt(index)]));
  const terms = alternatives
    .map((alternative) => termOf(alternative, bits))
    .filter(({ chosen, left }) => (chosen & left) === 0n);
  return primeImplicants(terms)
    .map(({ chosen, left }) =>
      namesOf(chosen, "", bits)
        .concat(namesOf(left, "!", bits))
        .sort(),
    )
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

function termOf(alternative: ExtraAlternative, bits: ReadonlyMap<string, bigint>): Term {
  let [chosen, left] = [0n, 0n];
  for (const name of alternative) {
    const bit = bits.get(nameOf(name)) ?? 0n;
    if (name.startsWith("!")) left |= bit;
    else chosen |= bit;
  }
  return { chosen, left };
}

function namesOf(set: bigint, prefix: string, bits: ReadonlyMap<string, bigint>): string[] {
  return [...bits].flatMap(([name, bit]) => (set & bit ? [prefix + name] : []));
}

function nameOf(name: string): string {
  return name.replace(/^!/, "");
}

/** By Quine's consensus: `a and b` or `not a and c` also give `b and c`. Of two of which one holds the other, the shorter stays. */
function primeImplicants(terms: readonly Term[]): Term[] {
  let primes: Term[] = [];
  const open = [...terms];
  for (let term = open.pop(); term !== undefined; term = open.pop()) {
    const next = term;
    spend(10 * primes.length);
    if (primes.some((prime) => isWithin(prime, next))) continue;
    primes = primes.filter((prime) => !isWithin(next, prime));
    for (const prime of primes) {
      const clash = (next.chosen & prime.left) | (next.left & prime.chosen);
      const isOne = clash !== 0n && (clash & (clash - 1n)) === 0n;
      if (!isOne) continue;
      const chosen = (next.chosen | prime.chosen) & ~clash;
      open.push({ chosen, left: (next.left | prime.left) & ~clash });
    }
    primes.push(next);
    if (primes.length > mostAlternatives || open.length > mostPairs) throw tooComplex();
  }
  return primes;
}

/** Whether `larger` asks for all that `smaller` does. */
function isWithin(smaller: Term, larger: Term): boolean {
  return (smaller.chosen & ~larger.chosen) === 0n && (smaller.left & ~larger.left) === 0n;
}

/**
 * The full versions of Python at which the marker's truth can change, ascending: each is the first of a new range, so that
 * the marker is the same for all `from <= version < next`. Those of `python_version` are the first releases of a minor
 * version (`3.9.0`), so they never part one.
 */
export function pythonFullVersionBreakpoints(marker: Marker): Version[] {
  const versions = comparisonsOf(marker).flatMap(comparisonBreakpoints).sort(compareVersions);
  return versions.filter((version, index) => {
    const previous = versions[index - 1];
    return !previous || compareVersions(previous, version) !== 0;
  });
}

/** All comparisons of a marker, in the order of its text. */
export function comparisonsOf(marker: Marker): MarkerComparison[] {
  return marker.kind === "comparison" ? [marker] : marker.markers.flatMap(comparisonsOf);
}
