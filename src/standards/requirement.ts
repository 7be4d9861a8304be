// Dependency specifiers: a name, extras, versions or a URL, and a marker.
// https://packaging.python.org/en/latest/specifications/dependency-specifiers/ (PEP 508)
import { InvalidText } from "./invalid-text.ts";
import { always, formatMarker, type Marker, scanMarker } from "./marker.ts";
import { type NormalizedName, normalizeName } from "./name.ts";
import { Scanner } from "./scanner.ts";
import { formatSpecifierSet, parseSpecifierSet, type SpecifierSet } from "./specifier.ts";

export interface Requirement {
  readonly name: NormalizedName;
  /** Each once, sorted. */
  readonly extras: readonly NormalizedName[];
  /** Empty where any version will do, and where there is a URL. */
  readonly specifier: SpecifierSet;
  readonly url: string | null;
  /** `always` where there is none. */
  readonly marker: Marker;
}

const identifier = /[A-Za-z0-9][A-Za-z0-9._-]*/y;
const url = /[^ \t]+/y;
const identitySpecifier = /===\s*[^\s;)]*/y;
const otherSpecifier = /(?:~=|==|!=|<=|>=|<|>)\s*[^\s,;()]*/y;

/**
 * `name[extra, extra] >=1.0, <2; marker` or `name[extra] @ url ; marker`
 *
 * @throws InvalidText (`INVALID_REQUIREMENT`)
 */
export function parseRequirement(text: string): Requirement {
  const scanner = new Scanner(text, "INVALID_REQUIREMENT", "requirement");
  scanner.skipSpace();
  const name = scanIdentifier(scanner, "expected the name of a package");
  scanner.skipSpace();
  const extras = scanExtras(scanner);
  scanner.skipSpace();
  const isUrl = scanner.takeCharacter("@");
  const target = isUrl ? scanUrl(scanner) : { url: null, specifier: scanSpecifiers(scanner) };
  scanner.skipSpace();
  const before = isUrl ? "a space" : target.specifier.length > 0 ? "a comma" : "a version";
  const marker = scanRequirementMarker(scanner, before);
  return {
    name: normalizeName(name),
    extras: [...new Set(extras.map(normalizeName))].sort(),
    ...target,
    marker,
  };
}

function scanIdentifier(scanner: Scanner, reason: string): string {
  const start = scanner.position;
  const text = scanner.take(identifier) ?? scanner.fail(reason);
  if (/[.-]$/.test(text))
    scanner.fail("a name ends in a letter or a digit", start, scanner.position - 1);
  return text;
}

/** `extras = ("[" (identifier ("," identifier)*)? "]")?` */
function scanExtras(scanner: Scanner): string[] {
  const open = scanner.position;
  if (!scanner.takeCharacter("[")) return [];
  const extras: string[] = [];
  scanner.skipSpace();
  if (scanner.takeCharacter("]")) return extras;
  do {
    scanner.skipSpace();
    extras.push(scanIdentifier(scanner, "expected the name of an extra"));
    scanner.skipSpace();
  } while (scanner.takeCharacter(","));
  if (!scanner.takeCharacter("]")) {
    scanner.fail("expected a comma or `]` after the name of an extra", open, scanner.position);
  }
  return extras;
}

function scanUrl(scanner: Scanner): { url: string; specifier: SpecifierSet } {
  scanner.skipSpace();
  return { url: scanner.take(url) ?? scanner.fail("expected a URL after @"), specifier: [] };
}

/** `specifiers = "(" list ")" | list`, where `list = (specifier ("," specifier)* ","?)?` */
function scanSpecifiers(scanner: Scanner): SpecifierSet {
  const open = scanner.position;
  const inBrackets = scanner.takeCharacter("(");
  scanner.skipSpace();
  const start = scanner.position;
  // === takes all but spaces, `;` and `)`: its text may hold commas.
  while (scanner.take(identitySpecifier) !== null || scanner.take(otherSpecifier) !== null) {
    scanner.skipSpace();
    if (!scanner.takeCharacter(",")) break;
    scanner.skipSpace();
  }
  const specifier = parsePart(scanner, start);
  if (inBrackets && !scanner.takeCharacter(")")) {
    scanner.fail("expected `)` for this `(`", open, scanner.position);
  }
  return specifier;
}

/** The specifiers from `start` to the scanner's position; errors point into the whole text. */
function parsePart(scanner: Scanner, start: number): SpecifierSet {
  try {
    return parseSpecifierSet(scanner.text.slice(start, scanner.position));
  } catch (error) {
    if (!(error instanceof InvalidText)) throw error;
    return scanner.fail(error.reason, start + error.start, start + error.end);
  }
}

/** `(";" marker)?` */
function scanRequirementMarker(scanner: Scanner, expected: string): Marker {
  if (scanner.atEnd) return always;
  if (!scanner.takeCharacter(";")) scanner.fail(`expected ${expected}, \`;\` or the end`);
  const marker = scanMarker(scanner);
  if (!scanner.atEnd) scanner.fail("expected `and`, `or` or the end");
  return marker;
}

/** `name[extra]>=1.0,<2 ; marker` */
export function formatRequirement({ name, extras, specifier, url, marker }: Requirement): string {
  const wanted = extras.length === 0 ? name : `${name}[${extras.join(",")}]`;
  const versions = url === null ? formatSpecifierSet(specifier) : ` @ ${url}`;
  const condition = formatMarker(marker);
  return `${wanted}${versions}${condition === "" ? "" : ` ; ${condition}`}`;
}
