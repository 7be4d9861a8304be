// Versions. https://packaging.python.org/en/latest/specifications/version-specifiers/ (PEP 440)
import { InvalidText } from "./invalid-text.ts";

/** A whole number of any size: a `bigint` only where a `number` would lose digits, so that `===` works. */
export type VersionNumber = number | bigint;

export type PrereleasePhase = "a" | "b" | "rc";

/** `[epoch!]release[pre][.postN][.devN][+local]`, normalized. */
export interface Version {
  readonly epoch: VersionNumber;
  /** As written, with its trailing zeros. Never empty. */
  readonly release: readonly VersionNumber[];
  readonly pre: readonly [PrereleasePhase, VersionNumber] | null;
  readonly post: VersionNumber | null;
  readonly dev: VersionNumber | null;
  /** Empty where there is none. */
  readonly local: readonly (string | VersionNumber)[];
}

/** What Python's `\s` and `str.strip` take for white space. It is not quite what JavaScript's does. */
const space =
  "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*";

/** Appendix B of PEP 440; the groups are epoch, release, pre phase and number, two post numbers, dev number, local. */
export const versionPattern =
  "v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)" +
  "(?:[._-]?(alpha|a|beta|b|preview|pre|c|rc)[._-]?([0-9]+)?)?" +
  "(?:-([0-9]+)|[._-]?(?:post|rev|r)[._-]?([0-9]*))?" +
  "(?:[._-]?dev[._-]?([0-9]*))?" +
  "(?:\\+([a-z0-9]+(?:[._-][a-z0-9]+)*))?";

const versionExpression = new RegExp(`^${space}${versionPattern}${space}$`, "i");
const onlyDigitsAndDots = /^[0-9]+(?:\.[0-9]+)*$/;

const phases: Readonly<Record<string, PrereleasePhase>> = {
  a: "a",
  alpha: "a",
  b: "b",
  beta: "b",
  c: "rc",
  rc: "rc",
  pre: "rc",
  preview: "rc",
};

/**
 * A version, in any of the spellings that PEP 440 normalizes.
 *
 * @throws InvalidText (`INVALID_VERSION`)
 */
export function parseVersion(text: string): Version {
  const version = tryParseVersion(text);
  if (version) return version;
  throw new InvalidText({
    code: "INVALID_VERSION",
    kind: "version",
    text,
    reason: "not a version by PEP 440",
  });
}

/** A version; `null` for text that is not one. */
export function tryParseVersion(text: string): Version | null {
  let version = read.get(text);
  if (version === undefined) {
    version = readVersion(text);
    read.set(text, version);
  }
  return version;
}

/** All files of a release have its version in their name. */
const read = new Map<string, Version | null>();

/** Python itself reads no number of more than 4,300 digits. */
const longestVersion = 4_300;

function readVersion(text: string): Version | null {
  if (text.length > longestVersion) return null;
  if (onlyDigitsAndDots.test(text)) return finalVersion(0, text.split(".").map(versionNumber));
  const match = versionExpression.exec(text);
  if (!match) return null;
  const [, epoch, release = "", phase, preNumber, postNumber1, postNumber2, dev, local] = match;
  const post = postNumber1 ?? postNumber2;
  return {
    epoch: versionNumber(epoch ?? ""),
    release: release.split(".").map(versionNumber),
    pre: phase
      ? [phases[phase.toLowerCase()] as PrereleasePhase, versionNumber(preNumber ?? "")]
      : null,
    post: post === undefined ? null : versionNumber(post),
    dev: dev === undefined ? null : versionNumber(dev),
    local: local ? parseLocal(local) : [],
  };
}

/** `abc.1-Twelve` as `["abc", 1, "twelve"]`. */
function parseLocal(local: string): (string | VersionNumber)[] {
  return local
    .toLowerCase()
    .split(/[._-]/)
    .map((part) => (/^[0-9]+$/.test(part) ? versionNumber(part) : part));
}

/** Digits as a number; none are 0: `1.0a` is `1.0a0`. */
export function versionNumber(digits: string): VersionNumber {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}

/** The next whole number. */
export function successor(number: VersionNumber): VersionNumber {
  if (typeof number === "number" && number < Number.MAX_SAFE_INTEGER) return number + 1;
  return BigInt(number) + 1n;
}

/** A version that has no other parts. */
export function finalVersion(epoch: VersionNumber, release: readonly VersionNumber[]): Version {
  return { epoch, release, pre: null, post: null, dev: null, local: [] };
}

/** In normal form: `1.0.RC-1` as `1.0rc1`. Trailing zeros stay. */
export function formatVersion({ epoch, release, pre, post, dev, local }: Version): string {
  let text = release.join(".");
  if (epoch) text = `${epoch}!${text}`;
  if (pre) text += `${pre[0]}${pre[1]}`;
  if (post !== null) text += `.post${post}`;
  if (dev !== null) text += `.dev${dev}`;
  if (local.length > 0) text += `+${local.join(".")}`;
  return text;
}

/** An alpha, beta, candidate or development release. */
export function isPrerelease({ pre, dev }: Version): boolean {
  return pre !== null || dev !== null;
}

/** The version without its local part. */
export function publicVersion(version: Version): Version {
  return version.local.length === 0 ? version : { ...version, local: [] };
}

/** The order of PEP 440: below zero where `a` comes first, zero where both are the same version (`1.0`, `1.0.0`). */
export function compareVersions(a: Version, b: Version): number {
  return (
    compareNumbers(a.epoch, b.epoch) ||
    compareReleases(a.release, b.release) ||
    comparePre(a, b) ||
    // No post-release sorts before any, and no development release after all.
    compareNumbers(a.post ?? -1, b.post ?? -1) ||
    compareNumbers(a.dev ?? Number.POSITIVE_INFINITY, b.dev ?? Number.POSITIVE_INFINITY) ||
    compareLocal(a.local, b.local)
  );
}

function compareNumbers(a: VersionNumber, b: VersionNumber): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `1.0` and `1` are the same release. */
function compareReleases(a: readonly VersionNumber[], b: readonly VersionNumber[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const order = compareNumbers(a[index] ?? 0, b[index] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePre(a: Version, b: Version): number {
  return preRank(a) - preRank(b) || (a.pre && b.pre ? compareNumbers(a.pre[1], b.pre[1]) : 0);
}

/** A development release of the final version comes before its alphas. */
function preRank({ pre, post, dev }: Version): number {
  if (pre) return pre[0] === "a" ? 0 : pre[0] === "b" ? 1 : 2;
  return post === null && dev !== null ? -1 : 3;
}

/** Text before numbers; the shorter first where all else is equal; no local version before any. */
function compareLocal(a: Version["local"], b: Version["local"]): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const left = a[index] as string | VersionNumber;
    const right = b[index] as string | VersionNumber;
    if (typeof left === "string") {
      if (typeof right !== "string") return -1;
      if (left !== right) return left < right ? -1 : 1;
    } else {
      if (typeof right === "string") return 1;
      const order = compareNumbers(left, right);
      if (order !== 0) return order;
    }
  }
  return a.length - b.length;
}
