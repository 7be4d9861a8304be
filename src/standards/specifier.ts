// Version specifiers: does a set of them hold a version?
// https://packaging.python.org/en/latest/specifications/version-specifiers/#version-specifiers (PEP 440)
import { InvalidText } from "./invalid-text.ts";
import {
  compareReleases,
  compareVersions,
  finalVersion,
  formatVersion,
  isPrerelease,
  publicVersion,
  successor,
  tryParseVersion,
  type Version,
} from "./version.ts";

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

/**
 * Whether a set of specifiers holds a version. A text that is not a version is held by `===` alone, or by the empty set.
 * Pre-releases are versions like all others here, unless `prereleases` is false: which to prefer is the caller's to say.
 */
export function specifierContains(
  set: SpecifierSet,
  candidate: Version | string,
  { prereleases = true }: { readonly prereleases?: boolean } = {},
): boolean {
  const version = typeof candidate === "string" ? tryParseVersion(candidate) : candidate;
  if (version && !prereleases && isPrerelease(version)) return false;
  return set.every((specifier) => {
    if (specifier.operator === "===") {
      const text = typeof candidate === "string" ? candidate : formatVersion(candidate);
      return text.toLowerCase() === specifier.text.toLowerCase();
    }
    return version !== null && holds(specifier, version);
  });
}

type VersionSpecifier = Exclude<Specifier, { operator: "===" }>;

function holds(
  { operator, version: bound, wildcard }: VersionSpecifier,
  version: Version,
): boolean {
  switch (operator) {
    case "==":
      return equals(bound, wildcard, version);
    case "!=":
      return !equals(bound, wildcard, version);
    case ">=":
      return compareVersions(version, bound) >= 0;
    case "<=":
      return compareVersions(publicVersion(version), bound) <= 0;
    case "~=": {
      const end = firstAfterPrefix(bound, bound.release.slice(0, -1));
      return compareVersions(version, bound) >= 0 && compareVersions(version, end) < 0;
    }
    case "<":
      // "MUST NOT allow a pre-release of the specified version unless the specified version is itself a pre-release."
      return compareVersions(version, isPrerelease(bound) ? bound : { ...bound, dev: 0 }) < 0;
    case ">":
      return isAbove(bound, version);
  }
}

function equals(bound: Version, wildcard: boolean, version: Version): boolean {
  if (!wildcard) {
    // "If the specified version identifier is a public version identifier, then the local version [...] is ignored."
    return (
      compareVersions(bound.local.length === 0 ? publicVersion(version) : version, bound) === 0
    );
  }
  const start = { ...finalVersion(bound.epoch, bound.release), dev: 0 };
  const end = firstAfterPrefix(bound, bound.release);
  return compareVersions(version, start) >= 0 && compareVersions(version, end) < 0;
}

/** The first version that no longer begins with the prefix: `1.3.dev0` for `1.2`. */
function firstAfterPrefix({ epoch }: Version, prefix: Version["release"]): Version {
  const release = [...prefix.slice(0, -1), successor(prefix.at(-1) ?? 0)];
  return { ...finalVersion(epoch, release), dev: 0 };
}

/** "MUST NOT allow a post-release of the given version unless V itself is a post release", nor a local version of it. */
function isAbove(bound: Version, version: Version): boolean {
  if (bound.dev !== null) {
    return compareVersions(version, { ...bound, dev: successor(bound.dev) }) >= 0;
  }
  if (bound.post !== null) {
    return compareVersions(version, { ...bound, post: successor(bound.post), dev: 0 }) >= 0;
  }
  if (compareVersions(version, bound) <= 0) return false;
  const isSamePre = version.pre?.[0] === bound.pre?.[0] && version.pre?.[1] === bound.pre?.[1];
  return (
    version.epoch !== bound.epoch ||
    compareReleases(version.release, bound.release) !== 0 ||
    !isSamePre
  );
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
