import { InvalidText } from "../../src/standards/invalid-text.ts";
import { evaluateMarker, type MarkerEnvironment, parseMarker } from "../../src/standards/marker.ts";
import { parseRequirement } from "../../src/standards/requirement.ts";
import { parseSdistFileName } from "../../src/standards/sdist.ts";
import { formatSpecifierSet, parseSpecifierSet } from "../../src/standards/specifier.ts";
import {
  compatibleTags,
  parseTag,
  platformTags,
  type TagPlatform,
  type TagTarget,
} from "../../src/standards/tag.ts";
import { compareVersions, formatVersion, parseVersion } from "../../src/standards/version.ts";
import { parseWheelFileName } from "../../src/standards/wheel.ts";

/** The answers of src/standards/, in the shapes of reference.py; `null` for a text that it refuses. */
export const answers = {
  version: (text: string) => orNull(() => formatVersion(parseVersion(text))),
  compare: (left: string, right: string) =>
    Math.sign(compareVersions(parseVersion(left), parseVersion(right))),
  specifier: (text: string) => orNull(() => sortedSpecifiers(text)),
  poetry_marker: marker,
  poetry_terms: marker,
  wheel: (fileName: string) =>
    orNull(() => {
      const { name, version, build, tags } = parseWheelFileName(fileName);
      return [name, formatVersion(version), build && [String(build[0]), build[1]], unique(tags)];
    }),
  sdist: (fileName: string) =>
    orNull(() => {
      const { name, version } = parseSdistFileName(fileName);
      return [name, formatVersion(version)];
    }),
  tag: (text: string) => orNull(() => unique(parseTag(text))),
  requirement: (text: string) =>
    orNull(() => {
      const { name, extras, specifier, url, marker } = parseRequirement(text);
      const hasMarker = marker.kind === "comparison" || marker.markers.length > 0;
      return {
        name,
        extras,
        specifier: sortedSpecifiers(formatSpecifierSet(specifier)),
        url,
        hasMarker,
      };
    }),
  platforms: platformTags,
  compatible_tags: ({
    platform,
    ...target
  }: Omit<TagTarget, "platforms"> & { platform: TagPlatform }) =>
    compatibleTags({ ...target, platforms: platformTags(platform) }),
};

function marker(
  text: string,
  environment: MarkerEnvironment,
  extras: readonly string[],
): boolean | null {
  return orNull(() => evaluateMarker(parseMarker(text), environment, new Set(extras)));
}

function sortedSpecifiers(text: string): string[] {
  return parseSpecifierSet(text)
    .map((specifier) => formatSpecifierSet([specifier]))
    .sort();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function orNull<T>(answer: () => T): T | null {
  try {
    return answer();
  } catch (error) {
    if (error instanceof InvalidText) return null;
    throw error;
  }
}
