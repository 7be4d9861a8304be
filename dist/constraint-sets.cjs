// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  Scanner: () => Scanner,
  allowsAll: () => allowsAll,
  allowsAny: () => allowsAny,
  always: () => always,
  any: () => any,
  anyVersion: () => anyVersion,
  beginAnew: () => beginAnew,
  comparisonsOf: () => comparisonsOf,
  constraintAllows: () => constraintAllows,
  decodePercent: () => decodePercent,
  difference: () => difference,
  equalConstraints: () => equalConstraints,
  evaluateMarker: () => evaluateMarker,
  exactly: () => exactly,
  formatConstraint: () => formatConstraint,
  formatMarker: () => formatMarker,
  hasUpperBound: () => hasUpperBound,
  intersect: () => intersect,
  intervalsOf: () => intervalsOf,
  isDirectOrigin: () => isDirectOrigin,
  isEmpty: () => isEmpty,
  isFileName: () => isFileName,
  isSameSource: () => isSameSource,
  naming: () => naming,
  nextMinor: () => nextMinor,
  normalizeAlternatives: () => normalizeAlternatives,
  normalizeGitUrl: () => normalizeGitUrl,
  normalizeName: () => normalizeName,
  parseConstraint: () => parseConstraint,
  parseDependency: () => parseDependency,
  parseGroupName: () => parseGroupName,
  parseMarker: () => parseMarker,
  parseName: () => parseName,
  parsePep508Dependency: () => parsePep508Dependency,
  parsePythonConstraint: () => parsePythonConstraint,
  pythonFullVersionBreakpoints: () => pythonFullVersionBreakpoints,
  range: () => range,
  resolveLinks: () => resolveLinks,
  scanMarker: () => scanMarker,
  simplifyMarker: () => simplifyMarker,
  specifierSets: () => specifierSets,
  spend: () => spend,
  stableVersion: () => stableVersion,
  union: () => union,
  withMarker: () => withMarker
});
module.exports = stdin_exports;
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var mostSteps = 6e7;
var left = mostSteps;
function beginAnew() {
  left = mostSteps;
}
function spend(steps) {
  left -= steps;
  if (left >= 0) return;
  throw new import_errors.UserError(
    "TOO_COMPLEX",
    "groups, markers, extras and versions combine in more ways than can be tried",
    "look for what nobody wrote by hand: thousands of groups that include one another, of versions of one package, of parts of one marker"
  );
}
function compileComparison(comparison2) {
  const { variable: variable2, operator: operator2, value, swapped } = comparison2;
  const isIn = operator2 === "in" || operator2 === "not in";
  if (swapped && isIn && !pythonVariables.has(variable2)) {
    const negative = operator2 === "not in";
    return { test: (text) => text.includes(value) !== negative, ranges: [] };
  }
  const turned = swapped && !isIn ? turnRound(operator2) : operator2;
  if (versionVariables.has(variable2)) {
    const constraint = isIn ? versionList(value, turned === "in", variable2) : versionConstraint(`${turned} ${fullPrecision(variable2, turned, value)}`, variable2);
    if (constraint) return versionTest({ constraint, variable: variable2, operator: turned, value });
  }
  return { test: textTest(turned, value), ranges: [] };
}
var pythonVariables = /* @__PURE__ */ new Set([
  "python_version",
  "python_full_version"
]);
var versionVariables = /* @__PURE__ */ new Set([
  ...pythonVariables,
  "platform_release"
]);
function turnRound(operator2) {
  const turned = {
    "<": ">",
    "<=": ">=",
    ">": "<",
    ">=": "<="
  };
  return turned[operator2] ?? operator2;
}
function versionTest({
  constraint,
  variable: variable2,
  operator: operator2,
  value
}) {
  const fallback = textTest(operator2, value);
  return {
    ranges: constraint.flatMap((items) => items.flatMap((item) => item.ranges)),
    test: (text) => {
      const version = versionOf(variable2, text);
      if (!version) return fallback(text);
      return constraint.some(
        (items) => items.every(
          (item) => item.ranges.some((range2) => rangeAllows(range2, version)) !== (item.exclude ?? false)
        )
      );
    }
  };
}
function versionOf(variable2, text) {
  if (variable2 === "platform_release") return (0, import_version_2.tryParseVersion)(text) ?? releaseVersion(text);
  return (0, import_version_2.tryParseVersion)(text.endsWith("+") ? `${text}local` : text);
}
function releaseVersion(text) {
  const match = /^([0-9]+(?:\.[0-9]+)*)[+-]?([0-9a-z+-]+(?:\.[0-9a-z+-]+)*)?$/i.exec(text);
  if (!match?.[1]) return null;
  const release = match[1].split(".").map(import_version_2.versionNumber);
  const build = match[2]?.toLowerCase();
  if (!build) return (0, import_version_2.finalVersion)(0, release);
  return {
    ...(0, import_version_2.finalVersion)(0, release),
    local: [/^[0-9]+$/.test(build) ? (0, import_version_2.versionNumber)(build) : build]
  };
}
function fullPrecision(variable2, operator2, value) {
  if (variable2 !== "python_full_version" || operator2 === "in" || operator2 === "not in")
    return value;
  const missing = 3 - value.split(".").length;
  return missing > 0 ? value + ".0".repeat(missing) : value;
}
function versionList(value, isIn, variable2) {
  const items = [];
  for (const text of value.split(/[ ,|]+/)) {
    const short = text.split(".").length < 3;
    const item = versionItem(isIn ? "==" : "!=", short ? `${text}.*` : text, variable2);
    if (!item) return null;
    items.push(item);
  }
  return isIn ? items.map((item) => [item]) : [items];
}
function alternativesOf(text) {
  return text.split(/\|\|?/).map((alternative) => alternative.trim());
}
function versionConstraint(text, variable2) {
  const alternatives = [];
  for (const alternative of alternativesOf(text)) {
    const items = [];
    for (const part of alternative.replace(/(?<![\s,])[\s,]+$/, "").split(/(?<!^)(?<![~=>< ,]) *(?<!-)[, ](?!-) *(?!,|$)/)) {
      const match = /^(~=|!=|>=?|<=?|==?)?\s*(.*)$/s.exec(part);
      const item = match && versionItem(match[1] ?? "==", match[2] ?? "", variable2);
      if (!item) return null;
      items.push(item);
    }
    alternatives.push(items);
  }
  return alternatives;
}
function versionItem(operator2, text, variable2) {
  const isEquality = operator2 === "==" || operator2 === "=" || operator2 === "!=";
  const wildcard3 = operator2 !== "~=" && /(?:\.\*)+$/.exec(text)?.[0];
  const stem = wildcard3 ? text.slice(0, -wildcard3.length) : text;
  const version = (0, import_version_2.tryParseVersion)(stem) ?? (variable2 === "platform_release" && operator2 !== "~=" ? releaseVersion(stem) : null);
  if (!version) return null;
  if (wildcard3 && isEquality) {
    const range2 = { min: version, includeMin: true, max: wildcardEnd(version), includeMax: false };
    return operator2 === "!=" ? {
      ranges: [
        { ...unbounded, max: version },
        { ...unbounded, min: range2.max, includeMin: true }
      ]
    } : { ranges: [range2] };
  }
  switch (operator2) {
    case "<":
    case "<=":
      return { ranges: [{ ...unbounded, max: version, includeMax: operator2 === "<=" }] };
    case ">":
    case ">=":
      return { ranges: [{ ...unbounded, min: version, includeMin: operator2 === ">=" }] };
    case "~=":
      return {
        ranges: [
          { min: version, includeMin: true, max: compatibleEnd(version), includeMax: false }
        ]
      };
    default: {
      const ranges = [{ min: version, includeMin: true, max: version, includeMax: true }];
      return operator2 === "!=" ? { ranges, exclude: true } : { ranges };
    }
  }
}
var unbounded = { min: null, includeMin: false, max: null, includeMax: false };
function wildcardEnd(version) {
  const { epoch, release, pre, post, dev } = version;
  const next = { ...(0, import_version_2.finalVersion)(epoch, release), pre };
  if (post !== null) return { ...next, post: dev === null ? (0, import_version_2.successor)(post) : post };
  if (pre !== null) return { ...next, pre: dev === null ? [pre[0], (0, import_version_2.successor)(pre[1])] : pre };
  if (dev !== null) return { ...next, dev: (0, import_version_2.successor)(dev) };
  return {
    ...(0, import_version_2.finalVersion)(epoch, [...release.slice(0, -1), (0, import_version_2.successor)(release.at(-1) ?? 0)]),
    local: version.local
  };
}
function compatibleEnd({ epoch, release }) {
  const kept = release.slice(0, Math.max(1, release.length - 1));
  return (0, import_version_2.finalVersion)(epoch, [...kept.slice(0, -1), (0, import_version_2.successor)(kept.at(-1) ?? 0)]);
}
function rangeAllows({ min, includeMin, max, includeMax }, version) {
  if (min) {
    const base = !includeMin && min.post === null && version.post !== null ? { ...version, post: null, dev: null } : version;
    const order = (0, import_version_2.compareVersions)(min.local.length === 0 ? (0, import_version_2.publicVersion)(base) : base, min);
    if (order < 0 || order === 0 && !includeMin) return false;
  }
  if (max) {
    const order = (0, import_version_2.compareVersions)(max.local.length === 0 ? (0, import_version_2.publicVersion)(version) : version, max);
    if (order > 0 || order === 0 && !includeMax) return false;
  }
  return true;
}
function textTest(operator2, value) {
  switch (operator2) {
    case "in":
    case "not in": {
      const names = new Set(value.split(/[ ,|]+/));
      return (text) => names.has(text) === (operator2 === "in");
    }
    case "==":
    case "===":
    case "!=": {
      const alternatives = alternativesOf(value).map(
        (alternative, index) => alternative.split(",").map((part, place) => ({
          text: part.trim(),
          // The operator belongs to the first part alone.
          negative: operator2 === "!=" && index === 0 && place === 0
        }))
      );
      return (text) => alternatives.some((parts) => parts.every((part) => part.text === text !== part.negative));
    }
    default:
      return () => false;
  }
}
function comparisonBreakpoints(comparison2) {
  const { variable: variable2, operator: operator2, value } = comparison2;
  if (variable2 === "implementation_version" && (operator2 === "==" || operator2 === "!=" || operator2 === "===")) {
    const version = (0, import_version_2.tryParseVersion)(value);
    return version ? [version, followingVersion(version)] : [];
  }
  if (!pythonVariables.has(variable2)) return [];
  return compileComparison(comparison2).ranges.flatMap(({ min, includeMin, max, includeMax }) => {
    const start = min && (includeMin ? min : followingVersion(min));
    const end = max && (includeMax ? followingVersion(max) : max);
    return [start, end].filter((version) => version !== null).map((version) => variable2 === "python_version" ? minorOf(version) : version);
  });
}
function followingVersion({ epoch, release, pre }) {
  if (pre) return { ...(0, import_version_2.finalVersion)(epoch, release), pre: [pre[0], (0, import_version_2.successor)(pre[1])] };
  const [major = 0, minor = 0, patch = 0] = release;
  return (0, import_version_2.finalVersion)(epoch, [major, minor, (0, import_version_2.successor)(patch)]);
}
function minorOf({ epoch, release }) {
  const [major = 0, minor = 0, patch = 0] = release;
  const next = patch === 0 ? minor : (0, import_version_2.successor)(minor);
  return (0, import_version_2.finalVersion)(epoch, [major, next, 0]);
}
function normalizeName(name) {
  return name.replace(/[-_.]+/g, "-").toLowerCase();
}
function parseName(text) {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text)) return normalizeName(text);
  const reason = "ASCII letters and digits, with `-`, `_` and `.` between them";
  throw new import_version_2.InvalidText({ code: "INVALID_NAME", kind: "name of a package", text, reason });
}
function parseGroupName(text) {
  if (/^[A-Za-z0-9._-]+$/.test(text)) return normalizeName(text);
  const reason = "ASCII letters and digits, `-`, `_` and `.`";
  throw new import_version_2.InvalidText({
    code: "INVALID_NAME",
    kind: "name of a group or an extra",
    text,
    reason
  });
}
function isFileName(text) {
  return text.length <= 255 && /^[^\p{Cc}\p{Zl}\p{Zp}/\\.-][^\p{Cc}\p{Zl}\p{Zp}/\\]*$/u.test(text);
}
var Scanner = class {
  constructor(text, code, kind) {
    this.text = text;
    this.code = code;
    this.kind = kind;
  }
  text;
  code;
  kind;
  position = 0;
  /** Of brackets within brackets. */
  depth = 0;
  /** What the expression, which must be sticky, matches here; moves past it. */
  take(expression) {
    expression.lastIndex = this.position;
    const match = expression.exec(this.text)?.[0];
    if (match === void 0) return null;
    this.position += match.length;
    return match;
  }
  /** Whether a character stands here; moves past it. */
  takeCharacter(character) {
    if (this.text[this.position] !== character) return false;
    this.position++;
    return true;
  }
  skipSpace() {
    while (this.text[this.position] === " " || this.text[this.position] === "	") this.position++;
  }
  get atEnd() {
    return this.position >= this.text.length;
  }
  fail(reason, start = this.position, end = start) {
    throw new import_version_2.InvalidText({
      code: this.code,
      kind: this.kind,
      text: this.text,
      reason,
      start,
      end
    });
  }
};
var always = { kind: "and", markers: [] };
var never = { kind: "or", markers: [] };
var aliases = {
  "os.name": "os_name",
  "sys.platform": "sys_platform",
  "platform.version": "platform_version",
  "platform.machine": "platform_machine",
  "platform.python_implementation": "platform_python_implementation",
  python_implementation: "platform_python_implementation",
  // PEP 751 has sets: `"a" in extras`. Poetry's locks have `extra` alone.
  extras: "extra"
};
var variable = /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y;
var string = /'[^']*'|"(?:[^"\\]|\\.)*"/y;
var operator = /===|==|~=|!=|<=|>=|<|>|in\b|not[ \t]+in\b/y;
var and = /and\b/y;
var or = /or\b/y;
var parsed = /* @__PURE__ */ new Map();
function parseMarker(text) {
  let marker = parsed.get(text);
  if (!marker) {
    marker = parseWhole(text);
    parsed.set(text, marker);
  }
  return marker;
}
function parseWhole(text) {
  if (text === "" || text === "*") return always;
  if (text === "<empty>") return never;
  const scanner = new Scanner(text, "INVALID_MARKER", "marker");
  const marker = scanMarker(scanner);
  if (!scanner.atEnd) scanner.fail("expected `and`, `or` or the end");
  return marker;
}
function scanMarker(scanner) {
  return scanList({
    scanner,
    kind: "or",
    word: or,
    scanItem: () => scanList({ scanner, kind: "and", word: and, scanItem: () => scanAtom(scanner) })
  });
}
function scanList({
  scanner,
  kind,
  word,
  scanItem
}) {
  const first = scanItem();
  const markers = [first];
  while (scanner.take(word)) markers.push(scanItem());
  return markers.length === 1 ? first : { kind, markers };
}
var deepestNesting = 100;
function scanAtom(scanner) {
  scanner.skipSpace();
  const open = scanner.position;
  let marker;
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
function scanComparison(scanner) {
  const left2 = scanSide(scanner);
  scanner.skipSpace();
  const word = scanner.take(operator);
  if (!word) scanner.fail("expected an operator: one of <=, <, !=, ==, >=, >, ~=, ===, in, not in");
  scanner.skipSpace();
  const start = scanner.position;
  const right = scanSide(scanner);
  if (left2.isVariable === right.isVariable) {
    scanner.fail(
      left2.isVariable ? "expected a quoted string" : "expected a variable",
      start,
      scanner.position - 1
    );
  }
  const name = left2.isVariable ? left2.text : right.text;
  const value = left2.isVariable ? right.text : left2.text;
  const variableName = aliases[name] ?? name;
  return {
    kind: "comparison",
    variable: variableName,
    operator: word.startsWith("not") ? "not in" : word,
    // PEP 685
    value: variableName === "extra" && left2.isVariable !== /in$/.test(word) ? normalizeName(value) : value,
    swapped: right.isVariable
  };
}
var longestString = 1e4;
function scanSide(scanner) {
  const name = scanner.take(variable);
  if (name !== null) return { isVariable: true, text: name };
  const quoted = scanner.take(string);
  if (quoted !== null && quoted.length > longestString) scanner.fail("expected a shorter string");
  if (quoted !== null) return { isVariable: false, text: quoted.slice(1, -1) };
  return scanner.fail("expected a variable such as sys_platform, or a quoted string");
}
function formatMarker(marker) {
  if (marker.kind === "comparison") return formatComparison(marker);
  if (marker.markers.length === 0) return marker.kind === "and" ? "" : "<empty>";
  return marker.markers.map((part) => {
    const text = formatMarker(part);
    return marker.kind === "and" && part.kind === "or" && part.markers.length > 1 ? `(${text})` : text;
  }).join(` ${marker.kind} `);
}
function formatComparison({ variable: variable2, operator: operator2, value, swapped }) {
  const quoted = value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value}"`;
  return swapped ? `${quoted} ${operator2} ${variable2}` : `${variable2} ${operator2} ${quoted}`;
}
function evaluateMarker(marker, environment, extras) {
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
var tests = /* @__PURE__ */ new WeakMap();
function evaluateComparison(comparison2, environment) {
  const value = environment[comparison2.variable];
  if (value === void 0) return true;
  let test = tests.get(comparison2);
  if (!test) {
    test = compileComparison(comparison2).test;
    tests.set(comparison2, test);
  }
  return test(value);
}
function extraTerm({ operator: operator2, value, swapped }) {
  const isList = !swapped && (operator2 === "in" || operator2 === "not in");
  const names = isList ? value.split(/[ ,|]+/).filter(Boolean) : [value];
  return { names: names.map(normalizeName), negative: operator2 === "!=" || operator2 === "not in" };
}
function simplifyMarker(marker, environment) {
  switch (marker.kind) {
    case "and":
      return marker.markers.map((part) => simplifyMarker(part, environment)).reduce(intersectAlternatives, [[]]);
    case "or":
      return normalizeAlternatives(
        marker.markers.flatMap((part) => simplifyMarker(part, environment))
      );
    case "comparison": {
      if (marker.variable !== "extra") return evaluateComparison(marker, environment) ? [[]] : [];
      const { names, negative } = extraTerm(marker);
      return normalizeAlternatives(
        negative ? [names.map((name) => `!${name}`)] : names.map((name) => [name])
      );
    }
  }
}
function intersectAlternatives(a, b) {
  if (a.length * b.length > mostPairs) throw tooComplex();
  spend(10 * a.length * b.length);
  return normalizeAlternatives(a.flatMap((left2) => b.map((right) => [...left2, ...right])));
}
var mostAlternatives = 1e3;
var mostPairs = 2e4;
function tooComplex() {
  return new import_errors.UserError(
    "MARKER_TOO_COMPLEX",
    `a marker has more than ${mostAlternatives} ways in which extras can make it true`,
    "ask whoever made the package for a simpler one, or depend on another version of it"
  );
}
function normalizeAlternatives(alternatives) {
  if (alternatives.length > mostPairs) throw tooComplex();
  const names = [...new Set(alternatives.flat().map(nameOf))];
  if (names.length > mostAlternatives) throw tooComplex();
  const bits = new Map(names.map((name, index) => [name, 1n << BigInt(index)]));
  const terms = alternatives.map((alternative) => termOf(alternative, bits)).filter(({ chosen, left: left2 }) => (chosen & left2) === 0n);
  return primeImplicants(terms).map(
    ({ chosen, left: left2 }) => namesOf(chosen, "", bits).concat(namesOf(left2, "!", bits)).sort()
  ).sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}
function termOf(alternative, bits) {
  let [chosen, left2] = [0n, 0n];
  for (const name of alternative) {
    const bit = bits.get(nameOf(name)) ?? 0n;
    if (name.startsWith("!")) left2 |= bit;
    else chosen |= bit;
  }
  return { chosen, left: left2 };
}
function namesOf(set, prefix, bits) {
  return [...bits].flatMap(([name, bit]) => set & bit ? [prefix + name] : []);
}
function nameOf(name) {
  return name.replace(/^!/, "");
}
function primeImplicants(terms) {
  let primes = [];
  const open = [...terms];
  for (let term = open.pop(); term !== void 0; term = open.pop()) {
    const next = term;
    spend(10 * primes.length);
    if (primes.some((prime) => isWithin(prime, next))) continue;
    primes = primes.filter((prime) => !isWithin(next, prime));
    for (const prime of primes) {
      const clash = next.chosen & prime.left | next.left & prime.chosen;
      const isOne = clash !== 0n && (clash & clash - 1n) === 0n;
      if (!isOne) continue;
      const chosen = (next.chosen | prime.chosen) & ~clash;
      open.push({ chosen, left: (next.left | prime.left) & ~clash });
    }
    primes.push(next);
    if (primes.length > mostAlternatives || open.length > mostPairs) throw tooComplex();
  }
  return primes;
}
function isWithin(smaller, larger) {
  return (smaller.chosen & ~larger.chosen) === 0n && (smaller.left & ~larger.left) === 0n;
}
function pythonFullVersionBreakpoints(marker) {
  const versions = comparisonsOf(marker).flatMap(comparisonBreakpoints).sort(import_version_2.compareVersions);
  return versions.filter((version, index) => {
    const previous = versions[index - 1];
    return !previous || (0, import_version_2.compareVersions)(previous, version) !== 0;
  });
}
function comparisonsOf(marker) {
  return marker.kind === "comparison" ? [marker] : marker.markers.flatMap(comparisonsOf);
}
var isStable = (version) => !(0, import_version_2.isPrerelease)(version);
function stableVersion(version) {
  if (isStable(version)) return version;
  const post = version.pre === null ? version.post : null;
  return { ...(0, import_version_2.finalVersion)(version.epoch, version.release), post };
}
function nextMajor(version) {
  const [major = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [(0, import_version_2.successor)(major), ...rest.map(() => 0)]);
}
function nextMinor(version) {
  const [major = 0, minor = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [major, (0, import_version_2.successor)(minor), ...rest.map(() => 0)]);
}
function nextPatch(version) {
  const [major = 0, minor = 0, patch = 0, ...rest] = version.release;
  if (!mustStep(version) && !rest.some((part) => part !== 0))
    return final(version, version.release);
  return final(version, [major, minor, (0, import_version_2.successor)(patch), ...rest.map(() => 0)]);
}
function nextBreaking(version) {
  const [major = 0, minor, patch] = version.release;
  const stable = stableVersion(version);
  if (major > 0 || minor === void 0) return nextMajor(stable);
  if (minor > 0 || patch === void 0) return nextMinor(stable);
  return nextPatch(stable);
}
function nextStable(version) {
  const stepped = isStable(version) ? version.release.map((part, index, all) => index === all.length - 1 ? (0, import_version_2.successor)(part) : part) : version.release;
  return { ...(0, import_version_2.finalVersion)(version.epoch, stepped), local: version.local };
}
function nextPrerelease({ epoch, release, pre, post, dev }) {
  if (pre === null) return { ...(0, import_version_2.finalVersion)(epoch, release), pre: ["a", 0] };
  const sameNumber = dev !== null && post === null;
  return { ...(0, import_version_2.finalVersion)(epoch, release), pre: sameNumber ? pre : [pre[0], (0, import_version_2.successor)(pre[1])] };
}
function nextPostrelease({ epoch, release, pre, post, dev }) {
  const next = post === null ? 0 : dev === null ? (0, import_version_2.successor)(post) : post;
  return { ...(0, import_version_2.finalVersion)(epoch, release), pre, post: next };
}
function nextDevrelease({ epoch, release, pre, post, dev }) {
  return { ...(0, import_version_2.finalVersion)(epoch, release), pre, post, dev: dev === null ? 0 : (0, import_version_2.successor)(dev) };
}
function firstDevrelease({ epoch, release, pre, post }) {
  return { ...(0, import_version_2.finalVersion)(epoch, release), pre, post, dev: 0 };
}
function withoutPostrelease(version) {
  return version.post === null ? version : { ...version, post: null, dev: null };
}
function withoutDevrelease(version) {
  return version.dev === null ? version : { ...version, dev: null };
}
function final(version, release) {
  return (0, import_version_2.finalVersion)(version.epoch, release);
}
function mustStep(version) {
  return isStable(version) || version.pre === null && version.post !== null;
}
var empty = { kind: "empty" };
var any = range({});
function exactly(version) {
  return { kind: "version", min: version, max: version, includeMin: true, includeMax: true };
}
function range({
  min = null,
  max = null,
  includeMin = false,
  includeMax = false
}) {
  return { kind: "range", min, max, includeMin, includeMax };
}
var isLocal = (version) => version.local.length > 0;
var same = (a, b) => (0, import_version_2.compareVersions)(a, b) === 0;
function sameBound(a, b) {
  return a === null || b === null ? a === b : same(a, b);
}
function isAny(constraint) {
  return constraint.kind === "range" && constraint.min === null && constraint.max === null;
}
function isEmpty(constraint) {
  if (constraint.kind === "empty") return true;
  if (constraint.kind !== "range" || !constraint.min || !constraint.max) return false;
  const order = (0, import_version_2.compareVersions)(constraint.min, constraint.max);
  return order === 0 ? !(constraint.includeMin && constraint.includeMax) : order > 0;
}
function hasUpperBound(constraint) {
  if (constraint.kind === "empty") return true;
  return intervalsOf(constraint).every(({ max }) => max !== null);
}
function equalConstraints(a, b) {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  const left2 = intervalsOf(a);
  const right = intervalsOf(b);
  return left2.length === right.length && left2.every((interval, index) => {
    const other = right[index];
    return sameBound(interval.min, other.min) && sameBound(interval.max, other.max) && interval.includeMin === other.includeMin && interval.includeMax === other.includeMax;
  });
}
function constraintAllows(constraint, version) {
  switch (constraint.kind) {
    case "empty":
      return false;
    case "version":
      return same(constraint.min, isLocal(constraint.min) ? version : (0, import_version_2.publicVersion)(version));
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
function withinMin({ min, includeMin }, version) {
  if (!min) return true;
  let other = version;
  if (!includeMin && min.post === null) other = withoutPostrelease(other);
  if (!isLocal(min)) other = (0, import_version_2.publicVersion)(other);
  const order = (0, import_version_2.compareVersions)(other, min);
  return order > 0 || order === 0 && includeMin;
}
function withinMax({ max, includeMax }, version) {
  if (!max) return true;
  const order = (0, import_version_2.compareVersions)(isLocal(max) ? version : (0, import_version_2.publicVersion)(version), max);
  return order < 0 || order === 0 && includeMax;
}
function excludedVersion({ intervals }) {
  const [below, above] = intervals;
  if (intervals.length !== 2 || !below || !above || below.min || above.max) return null;
  if (!below.max || !above.min || below.includeMax || above.includeMin) return null;
  return same(below.max, above.min) ? below.max : null;
}
function allowsAll(constraint, other) {
  if (isEmpty(other)) return true;
  switch (constraint.kind) {
    case "empty":
      return false;
    case "version":
      return other.kind === "version" ? constraintAllows(constraint, other.min) : equalConstraints(constraint, other);
    case "range":
      if (other.kind === "union") {
        return other.intervals.every((interval) => allowsAll(constraint, interval));
      }
      if (other.kind === "version") {
        if (!constraintAllows(constraint, other.min)) return false;
        const { max } = constraint;
        return isLocal(other.min) || !(max && isLocal(max) && same((0, import_version_2.publicVersion)(max), other.min));
      }
      return other.kind === "range" && !allowsLower(other, constraint) && !allowsHigher(other, constraint);
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
function allowsAny(constraint, other) {
  if (isEmpty(other) || constraint.kind === "empty") return false;
  if (constraint.kind === "version") return !isEmpty(intersect(constraint, other));
  if (constraint.kind === "union") {
    for (const [ours, theirs] of pairs(constraint, other)) if (allowsAny(ours, theirs)) return true;
    return false;
  }
  if (other.kind === "version") {
    if (constraintAllows(constraint, other.min)) return true;
    const { min } = constraint;
    return min !== null && isLocal(min) && constraintAllows(other, min);
  }
  if (other.kind === "union")
    return other.intervals.some((interval) => allowsAny(constraint, interval));
  return !isStrictlyLower(other, constraint) && !isStrictlyLower(constraint, other);
}
function intersect(a, b) {
  if (isEmpty(a) || isEmpty(b)) return empty;
  if (a.kind === "union" || b.kind === "union") {
    const [first, second] = a.kind === "union" ? [a, b] : [b, a];
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
    if (a.min && isLocal(a.min) && !isLocal(b.min) && constraintAllows(b, a.min)) {
      return nonEmpty(
        range({ min: a.min, max: nextPatch(stableVersion(b.min)), includeMin: a.includeMin })
      );
    }
    return empty;
  }
  return intersectRanges(a, b);
}
function intersectRanges(a, b) {
  const low = allowsLower(a, b) ? b : a;
  const other = low === b ? a : b;
  if (isStrictlyLower(other, low)) return empty;
  const high = allowsHigher(a, b) ? b : a;
  if (low.min && high.max && same(low.min, high.max)) return exactly(low.min);
  return nonEmpty(
    range({ min: low.min, max: high.max, includeMin: low.includeMin, includeMax: high.includeMax })
  );
}
function union(constraints) {
  const intervals = constraints.filter((each) => !isEmpty(each)).flatMap(intervalsOf);
  const anything2 = intervals.find(isAny);
  if (anything2) return anything2;
  const merged = [];
  for (const interval of intervals.sort(compareIntervals)) {
    const last = merged.at(-1);
    if (last && (allowsAny(last, interval) || isAdjacent(last, interval))) {
      merged.splice(-1, 1, uniteIntervals(last, interval));
    } else merged.push(interval);
  }
  if (merged.length === 0) return empty;
  return merged.length === 1 ? merged[0] : { kind: "union", intervals: merged };
}
function uniteIntervals(a, b) {
  if (a.kind === "version" && b.kind === "version") {
    if (constraintAllows(b, a.min)) return b;
    return constraintAllows(a, b.min) ? a : union([a, b]);
  }
  if (a.kind === "version") return uniteIntervals(b, a);
  if (b.kind === "version") return uniteVersion(a, b.min);
  const touch = sameBound(a.max, b.min) && a.max !== null && (a.includeMax || b.includeMin) || sameBound(a.min, b.max) && a.min !== null && (a.includeMin || b.includeMax);
  if (!touch && !allowsAny(a, b)) return union([a, b]);
  const low = allowsLower(a, b) ? a : b;
  const high = allowsHigher(a, b) ? a : b;
  return range({
    min: low.min,
    max: high.max,
    includeMin: low.includeMin,
    includeMax: high.includeMax
  });
}
function uniteVersion(interval, version) {
  let { min, max, includeMin, includeMax } = interval;
  if (!isLocal(version)) {
    const isVariant = (bound) => bound !== null && isLocal(bound) && constraintAllows(exactly(version), bound);
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
function difference(constraint, other) {
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
      return other.kind === "union" ? withoutUnion(constraint, other) : withoutRange(constraint, other);
    case "union":
      return unionDifference(constraint, other);
  }
}
function withLocalVersions(version) {
  const next = version.dev !== null ? nextDevrelease(version) : nextPostrelease(version);
  return range({ min: version, max: next, includeMin: true });
}
function withoutVersion(interval, version) {
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
    range({ min: version, max, includeMax })
  ]);
}
function withoutRange(interval, other) {
  if (!allowsAny(interval, other)) return interval;
  const before = !allowsLower(interval, other) ? empty : sameBound(interval.min, other.min) && interval.min ? exactly(interval.min) : nonEmpty(
    range({
      min: interval.min,
      max: other.min,
      includeMin: interval.includeMin,
      includeMax: !other.includeMin
    })
  );
  const after = !allowsHigher(interval, other) ? empty : sameBound(interval.max, other.max) && interval.max ? exactly(interval.max) : nonEmpty(
    range({
      min: other.max,
      max: interval.max,
      includeMin: !other.includeMax,
      includeMax: interval.includeMax
    })
  );
  return union([before, after]);
}
function withoutUnion(interval, other) {
  const done = [];
  let current = interval;
  for (const theirs of other.intervals) {
    if (isStrictlyLower(theirs, current)) continue;
    if (isStrictlyLower(current, theirs)) break;
    const rest = difference(current, theirs);
    if (isEmpty(rest)) return empty;
    if (rest.kind === "union") {
      done.push(rest.intervals[0]);
      current = rest.intervals.at(-1);
    } else current = rest;
  }
  return done.length === 0 ? current : union([...done, current]);
}
function unionDifference(constraint, other) {
  const ours = [...constraint.intervals].reverse();
  const theirs = [...intervalsOf(other)].reverse();
  const done = [];
  let current = ours.pop();
  let their = theirs.pop();
  while (current && their) {
    if (isStrictlyLower(their, current)) their = theirs.pop();
    else if (isStrictlyLower(current, their)) {
      done.push(current);
      current = ours.pop();
    } else {
      const rest = difference(current, their);
      if (rest.kind === "union") {
        done.push(rest.intervals[0]);
        current = rest.intervals.at(-1);
        their = theirs.pop();
      } else if (isEmpty(rest)) current = ours.pop();
      else if (allowsHigher(rest, their)) {
        current = rest;
        their = theirs.pop();
      } else {
        done.push(rest);
        current = ours.pop();
      }
    }
  }
  if (current) done.push(current);
  return union([...done, ...ours]);
}
function intervalsOf(constraint) {
  if (constraint.kind === "empty") return [];
  return constraint.kind === "union" ? constraint.intervals : [constraint];
}
function* pairs(a, b) {
  const theirs = intervalsOf(b);
  let [i, j] = [0, 0];
  while (i < a.intervals.length && j < theirs.length) {
    const our = a.intervals[i];
    const their = theirs[j];
    yield [our, their];
    if (allowsHigher(their, our)) i += 1;
    else j += 1;
  }
}
function allowsLower(a, b) {
  if (!a.min) return b.min !== null;
  if (!b.min) return false;
  const order = (0, import_version_2.compareVersions)(a.min, b.min);
  return order < 0 || order === 0 && a.includeMin && !b.includeMin;
}
function allowsHigher(a, b) {
  if (!a.max) return b.max !== null;
  if (!b.max) return false;
  const order = (0, import_version_2.compareVersions)(a.max, b.max);
  return order > 0 || order === 0 && a.includeMax && !b.includeMax;
}
function isStrictlyLower(a, b) {
  if (!a.max || !b.min) return false;
  const order = (0, import_version_2.compareVersions)(a.max, b.min);
  return order < 0 || order === 0 && !(a.includeMax && b.includeMin);
}
function isAdjacent(a, b) {
  return sameBound(a.max, b.min) && a.includeMax !== b.includeMin;
}
function compareIntervals(a, b) {
  if (!a.min) return b.min ? -1 : compareMax(a, b);
  if (!b.min) return 1;
  const order = (0, import_version_2.compareVersions)(a.min, b.min);
  if (order !== 0) return order;
  if (a.includeMin !== b.includeMin) return a.includeMin ? -1 : 1;
  return compareMax(a, b);
}
function compareMax(a, b) {
  if (!a.max) return b.max ? 1 : 0;
  if (!b.max) return -1;
  const order = (0, import_version_2.compareVersions)(a.max, b.max);
  if (order !== 0) return order;
  if (a.includeMax !== b.includeMax) return a.includeMax ? 1 : -1;
  return 0;
}
function nonEmpty(interval) {
  return isEmpty(interval) ? empty : interval;
}
function formatConstraint(constraint) {
  switch (constraint.kind) {
    case "empty":
      return "<empty>";
    case "version":
      return (0, import_version_2.formatVersion)(constraint.min);
    case "range":
      return formatRange(constraint);
    case "union":
      return formatUnion(constraint.intervals);
  }
}
function formatRange(interval) {
  if (interval.kind === "version") return (0, import_version_2.formatVersion)(interval.min);
  const { min, max, includeMin, includeMax } = interval;
  if (min && max && includeMin && !includeMax && isWildcard({ min, max, first: min, second: max })) {
    return `==${wildcard(min, max)}`;
  }
  if (!min && !max) return "*";
  return [min && minText(min, includeMin), max && maxText(max, includeMax)].filter(Boolean).join(",");
}
function minText(min, included) {
  return `${included ? ">=" : ">"}${(0, import_version_2.formatVersion)(min)}`;
}
function maxText(max, included) {
  const stable = withoutDevrelease(max);
  const isStrict = !included && max.dev === 0 && !(0, import_version_2.isPrerelease)(stable);
  return `${included ? "<=" : "<"}${(0, import_version_2.formatVersion)(isStrict ? stable : max)}`;
}
function formatUnion(intervals) {
  const [below, above] = intervals;
  if (intervals.length === 2 && below?.max && above?.min && !below.min && !above.max) {
    const isHole = !below.includeMax && above.includeMin;
    if (isHole && isWildcard({ min: above.min, max: below.max, first: below.max, second: above.min })) {
      return `!=${wildcard(below.max, above.min)}`;
    }
  }
  const runs = [];
  for (const interval of intervals) {
    const last = runs.at(-1)?.at(-1);
    const isPuncture = last?.max && interval.min && (0, import_version_2.compareVersions)(last.max, interval.min) === 0 && !last.includeMax && !interval.includeMin;
    if (isPuncture) runs.at(-1)?.push(interval);
    else runs.push([interval]);
  }
  return runs.map(formatRun).join(" || ");
}
function formatRun(run) {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length === 1) return first ? formatRange(first) : "";
  return [
    first.min && minText(first.min, first.includeMin),
    ...run.slice(0, -1).map(({ max }) => max && `!=${(0, import_version_2.formatVersion)(max)}`),
    last.max && maxText(last.max, last.includeMax)
  ].filter(Boolean).join(",");
}
function isWildcard({
  min,
  max,
  first,
  second
}) {
  if (min.local.length > 0 || max.local.length > 0 || min.pre || max.pre) return false;
  if (min.post === null !== (max.post === null)) return false;
  if ((0, import_version_2.compareVersions)(firstDevrelease(min), min) !== 0) return false;
  if (max.dev !== null && (0, import_version_2.compareVersions)(firstDevrelease(max), max) !== 0) return false;
  const end = withoutTrailingZeros(second);
  if (end.length === 0) return false;
  const start = [...first.release.map(Number), ...Array(end.length).fill(0)];
  if (first.release.slice(end.length).some((part) => Number(part) !== 0)) return false;
  const head = start.slice(0, end.length);
  if (first.post !== null) {
    return head.join() === end.join() && nextPostrelease(first).post === second.post;
  }
  return head.slice(0, -1).join() === end.slice(0, -1).join() && (head.at(-1) ?? 0) + 1 === end.at(-1);
}
function wildcard(first, second) {
  if (first.post !== null) return `${(0, import_version_2.formatVersion)(withoutDevrelease(first))}.*`;
  const end = withoutTrailingZeros(second);
  return `${[...end.slice(0, -1), (end.at(-1) ?? 1) - 1].join(".")}.*`;
}
function withoutTrailingZeros({ release }) {
  const parts = release.map(Number);
  while (parts.at(-1) === 0) parts.pop();
  return parts;
}
var cache = /* @__PURE__ */ new Map();
var pythonCache = /* @__PURE__ */ new Map();
function parseConstraint(text) {
  return cached(cache, text, { ofPython: false });
}
function parsePythonConstraint(text) {
  return cached(pythonCache, text, { ofPython: true });
}
function specifierSets(text) {
  return alternativesOf(text).map((conjunction) => singlesOf(conjunction).map((single) => specifier(single, text))).map((specifiers) => specifiers.filter((each) => each !== "").join(",")).reverse();
}
function specifier(single, whole) {
  const constraint = parseSingle(single, whole, { ofPython: false });
  if (isAny(constraint)) return "";
  return `${constraint.kind === "version" ? "==" : ""}${formatConstraint(constraint)}`;
}
function cached(known, text, dialect) {
  let constraint = known.get(text);
  if (!constraint) {
    constraint = parseAlternatives(text, dialect);
    known.set(text, constraint);
  }
  return constraint;
}
function parseAlternatives(text, dialect) {
  if (text === "*") return any;
  return union(
    alternativesOf(text).map((conjunction) => parseConjunction(conjunction, text, dialect))
  );
}
function parseConjunction(text, whole, dialect) {
  const singles = singlesOf(text);
  if (singles.length > fewParts) spend(1e3 * singles.length);
  return intersectAll(singles.map((single) => parseSingle(single, whole, dialect)));
}
var fewParts = 16;
function intersectAll(parts) {
  if (parts.length <= fewParts) return parts.reduce(intersect);
  const half = parts.length >> 1;
  return intersect(intersectAll(parts.slice(0, half)), intersectAll(parts.slice(half)));
}
function singlesOf(conjunction) {
  return conjunction.replace(/(?<!,),+$/, "").trimEnd().split(/(?<!^)(?<![\^~=>< ,]) *(?<!-)[, ](?!-) *(?!,|$)/);
}
var anything = /^v?[x*](?:\.[x*])*$/i;
var tilde = new RegExp(`^~(?!=)\\s*(${import_version_2.versionPattern})$`, "i");
var compatible = new RegExp(`^~=\\s*(${import_version_2.versionPattern})$`, "i");
var caret = new RegExp(`^\\^\\s*(${import_version_2.versionPattern})$`, "i");
var wildcard2 = /^(!=|==)?\s*v?(\d+(?:\.\d+){0,2})(?:\.\*)+$/;
var plainComparison = /^(!=|>=?|<=?|==?)?\s*([0-9]+(?:\.[0-9]+)*)$/;
var comparison = new RegExp(`^(<>|!=|>=?|<=?|==?)?\\s*(${import_version_2.versionPattern}|dev)(\\.\\*)?$`, "i");
function parseSingle(text, whole, dialect) {
  if (anything.test(text)) return any;
  if (text.startsWith("~=")) return compatibleRange(versionAfter(compatible, text, whole), dialect);
  if (text.startsWith("~")) return tildeRange(versionAfter(tilde, text, whole), dialect);
  if (text.startsWith("^")) return caretRange(versionAfter(caret, text, whole), dialect);
  const starred = text.endsWith("*") && wildcard2.exec(text);
  if (starred) return wildcardRange((0, import_version_2.parseVersion)(starred[2] ?? ""), starred[1] === "!=", dialect);
  const compared = plainComparison.exec(text) ?? comparison.exec(text);
  if (!compared?.[2]) throw invalidConstraint(text, whole);
  const version = (0, import_version_2.parseVersion)(compared[2].toLowerCase() === "dev" ? "0.0-dev" : compared[2]);
  const operator2 = compared[1];
  if (operator2 === "<") return range({ max: strictMax(version, dialect) });
  if (operator2 === "<=") return range({ max: version, includeMax: true });
  if (operator2 === ">") return range({ min: version });
  if (operator2 === ">=") return range({ min: version, includeMin: true });
  if (text.endsWith("*")) return wildcardRange(version, operator2 === "!=", dialect);
  if (operator2 === "!=") {
    return union([range({ max: version }), range({ min: version })]);
  }
  return exactly(version);
}
function versionAfter(operator2, text, whole) {
  const version = operator2.exec(text)?.[1];
  if (version === void 0) throw invalidConstraint(text, whole);
  return (0, import_version_2.parseVersion)(version);
}
function tildeRange(version, dialect) {
  const stable = stableVersion(version);
  const above = version.release.length === 1 ? nextMajor(stable) : nextMinor(stable);
  return range({ min: version, max: strictMax(above, dialect), includeMin: true });
}
function compatibleRange(version, dialect) {
  const stable = stableVersion(version);
  const kept = stable.release.slice(0, -1);
  const last = kept.at(-1);
  const above = last === void 0 ? nextMajor(stable) : (0, import_version_2.finalVersion)(stable.epoch, [...kept.slice(0, -1), (0, import_version_2.successor)(last), 0]);
  return range({ min: version, max: strictMax(above, dialect), includeMin: true });
}
function caretRange(version, dialect) {
  return range({ min: version, max: strictMax(nextBreaking(version), dialect), includeMin: true });
}
function wildcardRange(version, excluded, { ofPython }) {
  const next = version.post !== null ? nextPostrelease(version) : !(0, import_version_2.isPrerelease)(version) ? nextStable(version) : version.pre !== null ? nextPrerelease(version) : nextDevrelease(version);
  const min = ofPython ? version : firstDevrelease(version);
  const max = ofPython || next.dev !== null ? next : firstDevrelease(next);
  const inside = range({ min, max, includeMin: true });
  return excluded ? difference(any, inside) : inside;
}
function strictMax(version, { ofPython }) {
  return ofPython || (0, import_version_2.isPrerelease)(version) ? version : firstDevrelease(version);
}
function invalidConstraint(text, whole) {
  const where = text === whole ? "" : ` in "${whole}"`;
  return new import_errors.UserError(
    "INVALID_CONSTRAINT",
    `"${text}"${where} is not a version constraint that Poetry understands`,
    'such as "^1.2", "~1.2", ">=1.2,<2" or "1.2.*"'
  );
}
function decodePercent(text) {
  return text.replace(/(%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
function isDirectOrigin(source) {
  return source !== null && source.kind !== "legacy";
}
function isSameSource(a, b) {
  if (!a || !b) return a === b;
  if (a.kind !== b.kind || a.url !== b.url) return false;
  if ((a.subdirectory ?? "") !== (b.subdirectory ?? "")) return false;
  if (a.resolvedReference && a.resolvedReference === b.resolvedReference) return true;
  if (a.reference || b.reference) {
    if (!a.reference || !b.reference) return false;
    if (!a.reference.startsWith(b.reference) && !b.reference.startsWith(a.reference)) return false;
    if (a.resolvedReference && b.resolvedReference) return false;
  }
  return true;
}
function normalizeGitUrl(url) {
  const place = url.replace(/^git\+/, "").replace(/#.*$/, "");
  const withProtocol = /^(\w+):\/\/(?:([^/?#:@<>[\]|]+)(:[^/?#@]*)?@)?([\w.-]*)(?::(\d+))?([:/\\].*?)(?:@[^@#/]+)?$/.exec(
    place
  );
  if (withProtocol) {
    const [, protocol = "", name, password = "", host2, port2, path2 = ""] = withProtocol;
    const user2 = name && `${name}${protocol.startsWith("http") ? password : ""}@`;
    const server = protocol === "file" && host2 === "None" ? "" : host2;
    return `${protocol}://${user2 ?? ""}${server}${port2 ? `:${port2}` : ""}/${path2.replace(/^[:/]+/, "")}`;
  }
  const short = /^(?:([^/?#:@<>[\]|]+)@)?([\w.-]+)(?::(\d+))?([:/].+?)(?:@[^@#/]+)?$/.exec(place);
  if (!short) return place;
  const [, user, host, port, path = ""] = short;
  return `ssh://${user ? `${user}@` : ""}${host}${port ? `:${port}` : ""}/${path.replace(/^[:/]+/, "")}`;
}
function gitSource(url, reference, options = {}) {
  return {
    kind: "git",
    url: normalizeGitUrl(url),
    reference: reference ?? "HEAD",
    resolvedReference: options.resolvedReference ?? null,
    subdirectory: options.subdirectory ?? null,
    develop: options.develop ?? false
  };
}
function urlSource(url, subdirectory = null) {
  return { ...plain, kind: "url", url, subdirectory };
}
function pathSource(path, base, options = {}) {
  const { subdirectory = null, develop = false } = options;
  const full = (0, import_node_path.isAbsolute)(path) ? path : resolveLinks((0, import_node_path.resolve)(base, path));
  const isFile = options.isFile ?? ((0, import_node_fs.existsSync)(full) ? (0, import_node_fs.statSync)(full).isFile() : /\.(whl|zip|tar|tgz|gz|bz2|xz)$/.test(path));
  if (isFile) return { ...plain, kind: "file", url: full, subdirectory };
  return {
    ...plain,
    kind: "directory",
    url: subdirectory ? resolveLinks((0, import_node_path.join)(full, subdirectory)) : full,
    develop
  };
}
var plain = { reference: null, resolvedReference: null, subdirectory: null, develop: false };
function resolveLinks(path) {
  try {
    return (0, import_node_fs.realpathSync)(path);
  } catch {
    const parent = (0, import_node_path.dirname)(path);
    return parent === path ? path : (0, import_node_path.join)(resolveLinks(parent), (0, import_node_path.basename)(path));
  }
}
function parseDependency(name, specification, base) {
  return naming(
    `dependency ${name}`,
    () => typeof specification === "string" ? { ...anyVersion(looseName(name)), ...versionPart(specification) } : parseTable(name, specification, base)
  );
}
var pep508 = /^\s*([a-z0-9][\w.-]*)\s*(?:\[([^\]]*)\]\s*)?(?:@\s*(\S+)\s*|\(([^)]*)\)\s*|((?:~=|===?|!=|[<>]=?)[^;]*))?(?:;(.*))?$/is;
function parsePep508Dependency(text, base) {
  return naming(`dependency ${text}`, () => {
    const match = pep508.exec(withoutComment(text));
    if (!match) {
      throw new import_errors.UserError(
        "INVALID_REQUIREMENT",
        "it is not a requirement by PEP 508",
        'such as "idna >=3,<4"; "^3" is for [tool.poetry.dependencies]'
      );
    }
    const [, name = "", extras = "", url, inBrackets, versions = inBrackets, marker = ""] = match;
    return withMarker(
      {
        ...anyVersion(looseName(name)),
        ...versionPart(versions?.trim() || "*"),
        ...url ? fromUrl(url, base) : {},
        extras: sortedNames(
          extras.split(",").map((extra) => extra.trim()).filter(Boolean)
        )
      },
      parseMarker(marker.trim())
    );
  });
}
function withoutComment(text) {
  const [requirement = "", comment] = text.split(/ #(.*)/s);
  const marker = comment?.includes(" ;") ? ` ;${comment.split(" ;").slice(1).join(" ;")}` : "";
  return requirement.trim() + marker;
}
function anyVersion(name) {
  return {
    name,
    constraint: any,
    constraintText: "*",
    extras: [],
    marker: always,
    optional: false,
    inExtras: [],
    allowPrereleases: null,
    sourceName: null,
    source: null
  };
}
function versionPart(text) {
  return { constraint: parseConstraint(text), constraintText: text };
}
function parseTable(name, table, base) {
  const source = sourceOf(table, base);
  const version = source || typeof table.version !== "string" ? "*" : table.version;
  const dependency = {
    ...anyVersion(looseName(name)),
    ...versionPart(version),
    extras: sortedNames(Array.isArray(table.extras) ? table.extras.map(String) : []),
    // Poetry forgets `optional` beside `file`.
    optional: table.optional === true && !("file" in table && !("git" in table)),
    allowPrereleases: source ? true : typeof table["allow-prereleases"] === "boolean" ? table["allow-prereleases"] : null,
    sourceName: textAt(table, "source"),
    source
  };
  return withMarker(dependency, markerOf(table));
}
function sourceOf(table, base) {
  const subdirectory = textAt(table, "subdirectory");
  const develop = table.develop === true;
  const git = textAt(table, "git");
  if (git !== null) {
    const reference = textAt(table, "branch") ?? textAt(table, "tag") ?? textAt(table, "rev");
    return gitSource(git, reference, { subdirectory, develop });
  }
  const file = textAt(table, "file");
  if (file !== null) return pathSource(file, base, { subdirectory, isFile: true });
  const path = textAt(table, "path");
  if (path !== null) return pathSource(path, base, { subdirectory, develop });
  const url = textAt(table, "url");
  return url === null ? null : urlSource(url, subdirectory);
}
function textAt(table, key) {
  const value = table[key];
  return typeof value === "string" && value !== "" ? value : null;
}
function markerOf(table) {
  const markers = textAt(table, "markers");
  const python = textAt(table, "python");
  const platform = textAt(table, "platform");
  const parts = [];
  if (markers) parts.push(parseMarker(markers));
  if (python) {
    const constraint = parseConstraint(python);
    if (!isAny(constraint)) parts.push(parseMarker(pythonMarker(constraint)));
  }
  if (platform && platform !== "*") parts.push(parseMarker(platformMarker(platform)));
  return parts.length === 1 ? parts[0] : { kind: "and", markers: parts };
}
function pythonMarker(constraint) {
  switch (constraint.kind) {
    case "empty":
      return "<empty>";
    case "union":
      return constraint.intervals.map((interval) => `(${pythonMarker(interval)})`).join(" or ");
    case "version":
      return `${pythonVariable(constraint.min)} == "${(0, import_version_2.formatVersion)(constraint.min)}"`;
    case "range": {
      const parts = [];
      const { min, max, includeMin, includeMax } = constraint;
      if (min) parts.push(pythonBound(min, includeMin ? ">=" : ">", !includeMin));
      if (max) parts.push(pythonBound(max, includeMax ? "<=" : "<", includeMax));
      return parts.join(" and ");
    }
  }
}
function pythonBound(version, operator2, needsPatch) {
  if (needsPatch && version.release.length < 3) {
    const [major = 0, minor = 0, patch = 0] = version.release;
    return `python_full_version ${operator2} "${(0, import_version_2.formatVersion)({ ...version, release: [major, minor, patch] })}"`;
  }
  return `${pythonVariable(version)} ${operator2} "${(0, import_version_2.formatVersion)(stableVersion(version))}"`;
}
function pythonVariable({ release }) {
  return release.length >= 3 ? "python_full_version" : "python_version";
}
function platformMarker(platform) {
  return alternativesOf(platform).map(
    (conjunction) => conjunction.split(",").map((part) => {
      const text = part.trim();
      const [, operator2, value] = /^(!=|==?=?)?\s*(.+)$/.exec(text) ?? [];
      return `sys_platform ${operator2 === "!=" ? "!=" : "=="} "${value ?? text}"`;
    }).join(" and ")
  ).join(" or ");
}
function withMarker(dependency, marker) {
  const extras = comparisonsOf(marker).filter(({ variable: variable2 }) => variable2 === "extra");
  if (extras.length === 0) return { ...dependency, marker };
  const names = extras.filter(({ operator: operator2 }) => operator2 === "==").map(({ value }) => normalizeName(value));
  return {
    ...dependency,
    marker,
    optional: true,
    inExtras: [.../* @__PURE__ */ new Set([...dependency.inExtras, ...names])]
  };
}
function fromUrl(url, base) {
  const [, subdirectory = null] = /#(?:.*&)?subdirectory=([^&]+)/.exec(url) ?? [];
  const place = url.replace(/#.*$/, "");
  if (/^git(\+|:)/.test(place)) {
    const [, repository = place, revision = null] = /^(.*?:\/\/(?:[^/@]*@)?[^@]*?)(?:@([^@]+))?$/.exec(place) ?? [];
    return { source: gitSource(repository, revision, { subdirectory }), allowPrereleases: true };
  }
  const source = /^https?:/.test(place) ? urlSource(place, subdirectory) : pathSource(place.startsWith("file:") ? pathOfUrl(place) : place, base, { subdirectory });
  const [, version] = /\/[^/]+?-(\d[^-/]*)(?:-[^-/]+){3,4}\.whl$/.exec(place) ?? [];
  return {
    source,
    allowPrereleases: true,
    ...version ? versionPart(decodePercent(version)) : {}
  };
}
function pathOfUrl(url) {
  return decodePercent(url.slice("file:".length).replace(/^\/\//, ""));
}
function looseName(name) {
  if (/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u.test(name)) return normalizeName(name);
  throw new import_errors.UserError("INVALID_NAME", `${JSON.stringify(name)} is not a name`);
}
function sortedNames(names) {
  return [...new Set(names.map(looseName))].sort();
}
function naming(subject, parse) {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof import_errors.UserError) || error.message.startsWith(subject)) throw error;
    throw new import_errors.UserError(error.code, `${subject}: ${error.message}`, error.hint).causedBy(error);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Scanner,
  allowsAll,
  allowsAny,
  always,
  any,
  anyVersion,
  beginAnew,
  comparisonsOf,
  constraintAllows,
  decodePercent,
  difference,
  equalConstraints,
  evaluateMarker,
  exactly,
  formatConstraint,
  formatMarker,
  hasUpperBound,
  intersect,
  intervalsOf,
  isDirectOrigin,
  isEmpty,
  isFileName,
  isSameSource,
  naming,
  nextMinor,
  normalizeAlternatives,
  normalizeGitUrl,
  normalizeName,
  parseConstraint,
  parseDependency,
  parseGroupName,
  parseMarker,
  parseName,
  parsePep508Dependency,
  parsePythonConstraint,
  pythonFullVersionBreakpoints,
  range,
  resolveLinks,
  scanMarker,
  simplifyMarker,
  specifierSets,
  spend,
  stableVersion,
  union,
  withMarker
});
