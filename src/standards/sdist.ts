// File names of source distributions.
// https://packaging.python.org/en/latest/specifications/source-distribution-format/ (PEP 625)
import { InvalidText } from "./invalid-text.ts";
import { type NormalizedName, normalizeName } from "./name.ts";
import { tryParseVersion, type Version } from "./version.ts";

export interface SdistFileName {
  readonly name: NormalizedName;
  readonly version: Version;
}

/** PEP 625 knows `.tar.gz` alone, PEP 527 `.zip` as well; the others are from before them, and locked still. */
const extensions = [
  ".tar.gz",
  ".zip",
  ".tgz",
  ".tar.bz2",
  ".tbz",
  ".tar.xz",
  ".txz",
  ".tar.Z",
  ".tar",
];

/** The ending of a source archive's file name, or `null`. */
export function sdistExtension(fileName: string): string | null {
  return extensions.find((extension) => fileName.endsWith(extension)) ?? null;
}

/**
 * `{name}-{version}.tar.gz`; a version holds no hyphen, so the last one parts the two.
 *
 * @throws InvalidText (`INVALID_SDIST_NAME`)
 */
export function parseSdistFileName(fileName: string): SdistFileName {
  const extension = sdistExtension(fileName);
  if (!extension)
    throw invalidSdist(fileName, "it has no ending of a source archive", fileName.length);
  const stem = fileName.slice(0, -extension.length);
  const hyphen = stem.lastIndexOf("-");
  if (hyphen < 1) throw invalidSdist(fileName, "expected name-version");
  const version = tryParseVersion(stem.slice(hyphen + 1));
  if (!version) throw invalidSdist(fileName, "bad version", hyphen + 1);
  return { name: normalizeName(stem.slice(0, hyphen)), version };
}

function invalidSdist(fileName: string, reason: string, start = 0): InvalidText {
  return new InvalidText({
    code: "INVALID_SDIST_NAME",
    kind: "source archive file name",
    text: fileName,
    reason,
    start,
  });
}
