// Compatibility tags of wheels, ordered for a target.
// https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/ (PEP 425, 600, 656)
import { InvalidText } from "./invalid-text.ts";

/** One interpreter, one ABI and one platform, in lower case: `cp312-abi3-manylinux_2_17_x86_64`. Unknown ones are data. */
export type Tag = string;

/**
 * A compressed tag set as single tags: `py2.py3-none-any` is `py2-none-any` and `py3-none-any`.
 *
 * @throws InvalidText (`INVALID_TAG`) for an empty part, another number of parts than three, or an interpreter that
 *   is not an identifier
 */
export function parseTag(text: string): readonly Tag[] {
  let tags = expanded.get(text);
  if (!tags) {
    tags = expandTag(text);
    expanded.set(text, tags);
  }
  return tags;
}

/** The same few tag sets come up in thousands of file names. */
const expanded = new Map<string, readonly Tag[]>();

function expandTag(text: string): Tag[] {
  const parts = text.toLowerCase().split("-");
  const [interpreters, abis, platforms] = parts.map((part) => part.split("."));
  if (parts.length !== 3 || !interpreters || !abis || !platforms) {
    throw new InvalidText({
      code: "INVALID_TAG",
      kind: "tag",
      text,
      reason: "expected interpreter-abi-platform",
    });
  }
  if (interpreters.includes("") || abis.includes("") || platforms.includes("")) {
    throw new InvalidText({ code: "INVALID_TAG", kind: "tag", text, reason: "a part is empty" });
  }
  const strange = interpreters.find((interpreter) => !isIdentifier(interpreter));
  if (strange !== undefined) {
    throw new InvalidText({
      code: "INVALID_TAG",
      kind: "tag",
      text,
      reason: `${strange} is not an identifier`,
      start: text.toLowerCase().indexOf(strange),
    });
  }
  const tags: Tag[] = [];
  for (const interpreter of interpreters) {
    for (const abi of abis) {
      for (const platform of platforms) tags.push(`${interpreter}-${abi}-${platform}`);
    }
  }
  return tags;
}

/** Python's `str.isidentifier`. */
function isIdentifier(text: string): boolean {
  return (
    /^[a-z_][a-z0-9_]*$/.test(text) ||
    /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text.normalize("NFKC"))
  );
}

/** What decides which wheels an interpreter takes. */
export interface TagTarget {
  /** As `sys.implementation.name`: `cpython`, `pypy`, `graalpy`, ... */
  readonly implementation: string;
  /** `3.12`; what follows the minor version plays no part. */
  readonly python: string;
  /**
   * The ABIs, best first: by default `cp312` for CPython 3.12, none for other implementations.
   * `cp313t` is a free-threaded CPython, `pypy310_pp73` a PyPy.
   */
  readonly abis?: readonly string[];
  /** Platform tags, best first: `platformTags()`. */
  readonly platforms: readonly string[];
}

/** A machine and the libraries it has. `machine` is as the tags say it: `x86_64`, `aarch64`, `arm64`, `riscv64`. */
export type TagPlatform =
  /** glibc and musl are `major.minor`; a Python is linked against one of them. */
  | {
      readonly os: "linux";
      readonly machine: string;
      readonly glibc?: string;
      readonly musl?: string;
    }
  /** `version` is `major.minor`, of macOS. */
  | { readonly os: "macos"; readonly machine: string; readonly version: string }
  /** Any other: one platform tag, `win_amd64`. */
  | { readonly os: "other"; readonly tag: string };

/** The platform tags of a machine, best first. */
export function platformTags(platform: TagPlatform): string[] {
  switch (platform.os) {
    case "linux":
      return linuxPlatforms(platform);
    case "macos":
      return macosPlatforms(twoNumbers(platform.version), platform.machine);
    case "other":
      return [platform.tag];
  }
}

/** All tags whose wheels the target can use, best first; as `packaging.tags.sys_tags` says it on such a machine. */
export function compatibleTags(target: TagTarget): Tag[] {
  const { implementation, platforms } = target;
  const [major, minor] = twoNumbers(target.python);
  const tags: Tag[] = [];
  const add = (interpreter: string, abi: string) => {
    for (const platform of platforms) tags.push(`${interpreter}-${abi}-${platform}`);
  };

  const interpreter = `${shortNames[implementation] ?? implementation}${major}${minor}`;
  const given = target.abis ?? (implementation === "cpython" ? [interpreter] : []);
  if (implementation === "cpython") {
    // PEP 703: the free-threaded builds have a stable ABI of their own (PEP 803).
    const freeThreaded = /^cp\d+.*t/.test(given[0] ?? "");
    const stableAbi = freeThreaded ? "abi3t" : "abi3";
    for (const abi of given)
      if (abi !== stableAbi && abi !== "none" && abi !== "abi3") add(interpreter, abi);
    // PEP 384: since Python 3.2.
    const hasStableAbi = major > 3 || (major === 3 && minor >= 2);
    if (hasStableAbi) add(interpreter, stableAbi);
    add(interpreter, "none");
    if (hasStableAbi) {
      for (let older = minor - 1; older > 1; older--) add(`cp${major}${older}`, stableAbi);
    }
  } else {
    for (const abi of given) add(interpreter, abi);
    if (!given.includes("none")) add(interpreter, "none");
  }

  const pythons = [`py${major}${minor}`, `py${major}`];
  for (let older = minor - 1; older >= 0; older--) pythons.push(`py${major}${older}`);
  for (const python of pythons) add(python, "none");
  if (implementation === "cpython") tags.push(`${interpreter}-none-any`);
  if (implementation === "pypy") tags.push("pp3-none-any");
  for (const python of pythons) tags.push(`${python}-none-any`);
  return tags;
}

const shortNames: Readonly<Record<string, string>> = {
  python: "py",
  cpython: "cp",
  pypy: "pp",
  ironpython: "ip",
  jython: "jy",
};

/** The place of each tag in the order: 0 is best. */
export function tagRanks(tags: readonly Tag[]): ReadonlyMap<Tag, number> {
  const ranks = new Map<Tag, number>();
  for (const [rank, tag] of tags.entries()) if (!ranks.has(tag)) ranks.set(tag, rank);
  return ranks;
}

function linuxPlatforms(platform: { machine: string; glibc?: string; musl?: string }): string[] {
  // A 32-bit Python on a 64-bit ARM kernel.
  const machines = platform.machine === "armv8l" ? ["armv8l", "armv7l"] : [platform.machine];
  const tags = machines.map((machine) => `linux_${machine}`);
  if (platform.glibc) tags.push(...manylinuxPlatforms(machines, twoNumbers(platform.glibc)));
  if (platform.musl) {
    const [major, minor] = twoNumbers(platform.musl);
    for (const machine of machines) {
      for (let older = minor; older >= 0; older--)
        tags.push(`musllinux_${major}_${older}_${machine}`);
    }
  }
  return tags;
}

const manylinuxMachines: ReadonlySet<string> = new Set([
  "x86_64",
  "i686",
  "aarch64",
  "armv7l",
  "ppc64",
  "ppc64le",
  "s390x",
  "loongarch64",
  "riscv64",
]);

/** PEP 513, 571, 599: the names from before PEP 600, by glibc version. */
const legacyManylinux: Readonly<Record<string, string>> = {
  "2_17": "manylinux2014",
  "2_12": "manylinux2010",
  "2_5": "manylinux1",
};

/** PEP 600: every older glibc of the same or an earlier major version. */
function manylinuxPlatforms(
  machines: readonly string[],
  [major, minor]: [number, number],
): string[] {
  if (!machines.some((machine) => manylinuxMachines.has(machine))) return [];
  const oldestMinor = machines.includes("x86_64") || machines.includes("i686") ? 5 : 17;
  const tags: string[] = [];
  for (const machine of machines) {
    for (let olderMajor = major; olderMajor >= 2; olderMajor--) {
      // glibc 2 goes on: `packaging` counts with at most 50 minor versions of a past major one.
      const newest = olderMajor === major ? minor : 50;
      for (let older = newest; older >= (olderMajor === 2 ? oldestMinor : 0); older--) {
        tags.push(`manylinux_${olderMajor}_${older}_${machine}`);
        const legacy = legacyManylinux[`${olderMajor}_${older}`];
        if (legacy) tags.push(`${legacy}_${machine}`);
      }
    }
  }
  return tags;
}

function macosPlatforms([major, minor]: [number, number], machine: string): string[] {
  const tags: string[] = [];
  const add = (version: [number, number], formats: readonly string[]) => {
    for (const format of formats) tags.push(`macosx_${version[0]}_${version[1]}_${format}`);
  };
  if (major === 10) {
    for (let older = minor; older >= 0; older--)
      add([10, older], macosFormats([10, older], machine));
  } else if (major > 10) {
    // Since macOS 11 each yearly release is a major version.
    for (let older = major; older > 10; older--) add([older, 0], macosFormats([older, 0], machine));
    // Python on macOS 11 and later takes what was built for 10.4 to 10.16; on arm64 only where a universal file
    // has such an x86_64 half.
    for (let older = 16; older >= 4; older--) {
      add([10, older], machine === "x86_64" ? macosFormats([10, older], machine) : ["universal2"]);
    }
  }
  return tags;
}

/** The file formats that hold code for the machine, best first. */
function macosFormats([major, minor]: [number, number], machine: string): string[] {
  const before = (otherMinor: number) => major === 10 && minor < otherMinor;
  switch (machine) {
    case "arm64":
      return ["arm64", "universal2"];
    case "x86_64":
      return before(4) ? [] : ["x86_64", "intel", "fat64", "fat3", "universal2", "universal"];
    case "i386":
      return before(4) ? [] : ["i386", "intel", "fat3", "fat", "universal"];
    case "ppc64":
      return before(4) || !before(6) ? [] : ["ppc64", "fat64", "universal"];
    case "ppc":
      return before(7) ? ["ppc", "fat3", "fat", "universal"] : [];
    case "intel":
      return ["intel", "universal"];
    default:
      return [machine];
  }
}

/** `14.2.1` as `[14, 2]`, `14` as `[14, 0]`. */
function twoNumbers(version: string): [number, number] {
  const match = /^(\d+)(?:\.(\d+))?(?!\d)/.exec(version);
  if (!match)
    throw new InvalidText({
      code: "INVALID_VERSION",
      kind: "version",
      text: version,
      reason: "expected major.minor",
    });
  return [Number(match[1]), Number(match[2] ?? 0)];
}
