// File names of wheels. https://packaging.python.org/en/latest/specifications/binary-distribution-format/ (PEP 427)
import { InvalidText } from "./invalid-text.ts";
import { type NormalizedName, normalizeName } from "./name.ts";
import { parseTag, type Tag } from "./tag.ts";
import { tryParseVersion, type Version, type VersionNumber, versionNumber } from "./version.ts";

export interface WheelFileName {
  readonly name: NormalizedName;
  readonly version: Version;
  /** `1abc` as `[1, "abc"]`: among the wheels of one version the highest build wins. */
  readonly build: readonly [VersionNumber, string] | null;
  readonly tags: readonly Tag[];
}

/**
 * `{name}-{version}[-{build}]-{interpreter}-{abi}-{platform}.whl`
 *
 * @throws InvalidText (`INVALID_WHEEL_NAME`)
 */
export function parseWheelFileName(fileName: string): WheelFileName {
  if (!fileName.endsWith(".whl"))
    throw invalidWheel(fileName, "it does not end in .whl", fileName.length);
  const end = fileName.length - ".whl".length;
  const tagStart = hyphensBack(fileName, end, 3) + 1;
  const parts = fileName.slice(0, Math.max(0, tagStart - 1)).split("-");
  const [name = "", versionText = "", buildText] = parts;
  if (parts.length < 2 || parts.length > 3) {
    throw invalidWheel(fileName, "expected name-version-interpreter-abi-platform.whl");
  }
  if (name.includes("__") || !isWheelName(name)) throw invalidWheel(fileName, "bad project name");
  const version = tryParseVersion(versionText);
  if (!version) throw invalidWheel(fileName, "bad version", name.length + 1);
  const build = buildText === undefined ? null : parseBuild(buildText);
  if (build === undefined) {
    const start = name.length + versionText.length + 2;
    throw invalidWheel(fileName, "the build number must start with a digit", start);
  }
  try {
    const tags = parseTag(fileName.slice(tagStart, end));
    return { name: normalizeName(name), version, build, tags };
  } catch (error) {
    if (!(error instanceof InvalidText)) throw error;
    throw invalidWheel(fileName, `bad tag: ${error.reason}`, tagStart + error.start);
  }
}

/** The place of the hyphen that is so many hyphens before the end; -1 where there are not that many. */
function hyphensBack(text: string, end: number, count: number): number {
  let place = end;
  for (let left = count; left > 0 && place > 0; left--) place = text.lastIndexOf("-", place - 1);
  return place;
}

function invalidWheel(fileName: string, reason: string, start = 0): InvalidText {
  return new InvalidText({
    code: "INVALID_WHEEL_NAME",
    kind: "wheel file name",
    text: fileName,
    reason,
    start,
  });
}

function isWheelName(name: string): boolean {
  return /^[A-Za-z0-9_.]+$/.test(name) || /^[\p{L}\p{N}_.]+$/u.test(name);
}

/** `undefined` for what is not a build tag. */
function parseBuild(text: string): readonly [VersionNumber, string] | undefined {
  const match = /^([0-9]+)([^\n]*)/.exec(text);
  return match?.[1] === undefined ? undefined : [versionNumber(match[1]), match[2] ?? ""];
}
