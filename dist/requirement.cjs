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
  formatRequirement: () => formatRequirement,
  formatSpecifierSet: () => formatSpecifierSet,
  parseRequirement: () => parseRequirement,
  parseSpecifierSet: () => parseSpecifierSet
});
module.exports = stdin_exports;
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
function parseSpecifierSet(text) {
  let start = 0;
  return text.split(",").flatMap((part) => {
    const begin = start;
    start += part.length + 1;
    return part.trim() === "" ? [] : [parseSpecifier(text, begin, begin + part.length)];
  });
}
function parseSpecifier(text, start, end) {
  const match = /^\s*(===|~=|==|!=|<=|>=|<|>)\s*(.*?)\s*$/s.exec(text.slice(start, end));
  const fail = (reason) => {
    throw new import_version_2.InvalidText({
      code: "INVALID_SPECIFIER",
      kind: "version specifier",
      text,
      reason,
      start,
      end: end - 1
    });
  };
  if (!match) return fail("expected an operator and a version");
  const operator = match[1];
  const versionText = match[2] ?? "";
  if (operator === "===") {
    return /[\s;)]/.test(versionText) ? fail("no space, `;` or `)` in what === compares") : { operator, text: versionText };
  }
  const isEquality = operator === "==" || operator === "!=";
  const wildcard = isEquality && /^v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*\.\*$/i.test(versionText);
  const version = (0, import_version_2.tryParseVersion)(wildcard ? versionText.slice(0, -2) : versionText);
  if (!version) return fail("not a version by PEP 440");
  if (version.local.length > 0 && !isEquality) return fail(`${operator} takes no local version`);
  if (operator === "~=" && version.release.length < 2) return fail("~= needs two numbers: 1.0");
  return { operator, version, wildcard };
}
function formatSpecifierSet(set) {
  return set.map(
    (specifier) => specifier.operator === "===" ? `===${specifier.text}` : `${specifier.operator}${(0, import_version_2.formatVersion)(specifier.version)}${specifier.wildcard ? ".*" : ""}`
  ).join(",");
}
var identifier = /[A-Za-z0-9][A-Za-z0-9._-]*/y;
var url = /[^ \t]+/y;
var identitySpecifier = /===\s*[^\s;)]*/y;
var otherSpecifier = /(?:~=|==|!=|<=|>=|<|>)\s*[^\s,;()]*/y;
function parseRequirement(text) {
  const scanner = new import_constraint_sets.Scanner(text, "INVALID_REQUIREMENT", "requirement");
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
    name: (0, import_constraint_sets.normalizeName)(name),
    extras: [...new Set(extras.map(import_constraint_sets.normalizeName))].sort(),
    ...target,
    marker
  };
}
function scanIdentifier(scanner, reason) {
  const start = scanner.position;
  const text = scanner.take(identifier) ?? scanner.fail(reason);
  if (/[.-]$/.test(text))
    scanner.fail("a name ends in a letter or a digit", start, scanner.position - 1);
  return text;
}
function scanExtras(scanner) {
  const open = scanner.position;
  if (!scanner.takeCharacter("[")) return [];
  const extras = [];
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
function scanUrl(scanner) {
  scanner.skipSpace();
  return { url: scanner.take(url) ?? scanner.fail("expected a URL after @"), specifier: [] };
}
function scanSpecifiers(scanner) {
  const open = scanner.position;
  const inBrackets = scanner.takeCharacter("(");
  scanner.skipSpace();
  const start = scanner.position;
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
function parsePart(scanner, start) {
  try {
    return parseSpecifierSet(scanner.text.slice(start, scanner.position));
  } catch (error) {
    if (!(error instanceof import_version_2.InvalidText)) throw error;
    return scanner.fail(error.reason, start + error.start, start + error.end);
  }
}
function scanRequirementMarker(scanner, expected) {
  if (scanner.atEnd) return import_constraint_sets.always;
  if (!scanner.takeCharacter(";")) scanner.fail(`expected ${expected}, \`;\` or the end`);
  const marker = (0, import_constraint_sets.scanMarker)(scanner);
  if (!scanner.atEnd) scanner.fail("expected `and`, `or` or the end");
  return marker;
}
function formatRequirement({ name, extras, specifier, url: url2, marker }) {
  const wanted = extras.length === 0 ? name : `${name}[${extras.join(",")}]`;
  const versions = url2 === null ? formatSpecifierSet(specifier) : ` @ ${url2}`;
  const condition = (0, import_constraint_sets.formatMarker)(marker);
  return `${wanted}${versions}${condition === "" ? "" : ` ; ${condition}`}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  formatRequirement,
  formatSpecifierSet,
  parseRequirement,
  parseSpecifierSet
});
