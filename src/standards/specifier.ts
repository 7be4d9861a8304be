// Version specifiers: read, and written in normal form.
// https://packaging.python.org/en/latest/specifications/version-specifiers/#version-specifiers (PEP 440)
import { InvalidText } from "./invalid-text.ts";
import { formatVersion, tryParseVersion, type Version } from "./version.ts";

export type SpecifierOperator = "===" | "~=" | "==" | "!=" | "<=" | ">=" | "<" | ">";

export type Specifier =
  /** A text, whatever it says. */
  | { readonly operator: "==="; readonly text: string }
  | {
      readonly operator: Exclude<SpecifierOperator, "===">;
      readonly version: Version;
      /** `== 1.2.*` */
      readonly wildcard: boolean;
    };

/** All of them must hold. The empty set holds everything. */
export type SpecifierSet = readonly Specifier[];

/**
 * `>=1.0, !=1.5.*, <2`
 *
 * @throws InvalidText (`INVALID_SPECIFIER`)
 */
export function parseSpecifierSet(text: string): SpecifierSet {
  let start = 0;
  return text.split(",").flatMap((part) => {
    const begin = start;
    start += part.length + 1;
    return part.trim() === "" ? [] : [parseSpecifier(text, begin, begin + part.length)];
  });
}

/** The specifier at `start <= place < end` of a text. */
function parseSpecifier(text: string, start: number, end: number): Specifier {
  const match = /^\s*(===|~=|==|!=|<=|>=|<|>)\s*(.*?)\s*$/s.exec(text.slice(start, end));
  const fail = (reason: string): never => {
    throw new InvalidText({
      code: "INVALID_SPECIFIER",
      kind: "version specifier",
      text,
      reason,
      start,
      end: end - 1,
    });
  };
  if (!match) return fail("expected an operator and a version");
  const operator = match[1] as SpecifierOperator;
  const versionText = match[2] ?? "";
  if (operator === "===") {
    return /[\s;)]/.test(versionText)
      ? fail("no space, `;` or `)` in what === compares")
      : { operator, text: versionText };
  }
  const isEquality = operator === "==" || operator === "!=";
  const wildcard = isEquality && /^v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)*\.\*$/i.test(versionText);
  const version = tryParseVersion(wildcard ? versionText.slice(0, -2) : versionText);
  if (!version) return fail("not a version by PEP 440");
  if (version.local.length > 0 && !isEquality) return fail(`${operator} takes no local version`);
  if (operator === "~=" && version.release.length < 2) return fail("~= needs two numbers: 1.0");
  return { operator, version, wildcard };
}

/** Each as `>=1.0`, joined by commas, in the order they were given. */
export function formatSpecifierSet(set: SpecifierSet): string {
  return set
    .map((specifier) =>
      specifier.operator === "==="
        ? `===${specifier.text}`
        : `${specifier.operator}${formatVersion(specifier.version)}${specifier.wildcard ? ".*" : ""}`,
    )
    .join(",");
}
