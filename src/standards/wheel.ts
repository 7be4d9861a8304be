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
  const parts = fileName.slice(0, -".whl".length).split("-");
  if (parts.length !== 5 && parts.length !== 6) {
    throw invalidWheel(fileName, `it has ${parts.length} parts between hyphens, not 5 or 6`);
  }
  const [name = "", versionText = ""] = parts;
  if (name.includes("__") || !isWheelName(name)) throw invalidWheel(fileName, "bad project name");
  const version = tryParseVersion(versionText);
  if (!version) throw invalidWheel(fileName, "bad version", name.length + 1);
  const build = parts.length === 6 ? parseBuild(parts[2] as string) : null;
  if (build === undefined) {
    throw invalidWheel(
      fileName,
      "the build number must start with a digit",
      `${name}-${versionText}-`.length,
    );
  }
  try {
    return { name: normalizeName(name), version, build, tags: parseTag(parts.slice(-3).join("-")) };
  } catch (error) {
    if (!(error instanceof InvalidText)) throw error;
    const offset = fileName.length - ".whl".length - error.text.length;
    throw invalidWheel(fileName, `bad tag: ${error.reason}`, offset + error.start);
  }
}

function invalidWheel(fileName: string, reason: string, start = 0): InvalidText {
  return new InvalidText("INVALID_WHEEL_NAME", "wheel file name", fileName, reason, start);
}

function isWheelName(name: string): boolean {
  return /^[A-Za-z0-9_.]+$/.test(name) || /^[\p{L}\p{N}_.]+$/u.test(name);
}

/** `undefined` for what is no build tag. */
function parseBuild(text: string): readonly [VersionNumber, string] | undefined {
  const match = /^([0-9]+)([^\n]*)/.exec(text);
  return match?.[1] === undefined ? undefined : [versionNumber(match[1]), match[2] ?? ""];
}
