// A target: a system and a Python, as the values that markers ask for and the tags of the wheels that fit.
import { UserError } from "../../base/errors.ts";
import { nearestOf } from "../../base/nearest.ts";
import { nixSystems, otherSystems } from "../../poetry/project/systems.ts";
import type { MarkerEnvironment } from "../../standards/marker.ts";
import {
  compatibleTags,
  platformTags,
  type Tag,
  type TagPlatform,
  tagRanks,
} from "../../standards/tag.ts";
import { tryParseVersion } from "../../standards/version.ts";

export interface Target {
  /** `cp312-x86_64-linux` */
  readonly id: string;
  /** As Nix says: `x86_64-linux`; with `-musl` where musl is the C library. */
  readonly system: string;
  /** As `sys.implementation.name`: `cpython`. */
  readonly implementation: string;
  readonly python: {
    /** As settings and the plan name it: `3.12`, or `3.13t` for the free-threaded build. */
    readonly name: string;
    /** `3.12` */
    readonly version: string;
    /** `3.12.1` */
    readonly fullVersion: string;
  };
  readonly environment: MarkerEnvironment;
  /** Best first. */
  readonly tags: readonly Tag[];
  /** The place of each tag in that order. */
  readonly tagRanks: ReadonlyMap<Tag, number>;
  /** For sentences: `CPython 3.12 on x86_64-linux`. */
  readonly label: string;
}

export interface TargetOptions {
  /** `x86_64-linux`, `x86_64-linux-musl`; any system is taken, known or not. */
  readonly system: string;
  /** `3.12`, or `3.13t` for the free-threaded build. */
  readonly python: string;
  /** As `sys.implementation.name`. */
  readonly implementation?: string;
  /** By default the newest patch release that this Poetrix knows of. */
  readonly pythonFullVersion?: string | undefined;
  /** Of a Linux system with glibc. */
  readonly glibc?: string | undefined;
  /** Of a Linux system with musl. */
  readonly musl?: string | undefined;
  /** Of a Darwin system. */
  readonly macos?: string | undefined;
}

/** What most systems in use have: Debian 12 and later, nixpkgs since 22.11. */
const defaultGlibc = "2.36";
/** What nixpkgs has had since 21.05, and Alpine since 3.13. */
export const defaultMusl = "1.2";
/** The oldest macOS that nixpkgs still builds for. */
const defaultMacos = "14.0";

/** The systems that nixpkgs builds for. */
export const defaultSystems = [
  "x86_64-linux",
  "aarch64-linux",
  "x86_64-darwin",
  "aarch64-darwin",
] as const;

/**
 * The newest patch release of each minor version when this was written. It decides only where a lock draws a line between
 * patch releases, and then the newer side is the likelier one; the machine's own Python is not asked.
 */
const newestPatch: Readonly<Record<string, number>> = {
  "3.8": 20,
  "3.9": 25,
  "3.10": 19,
  "3.11": 14,
  "3.12": 12,
  "3.13": 11,
  "3.14": 2,
};

export function defaultFullVersion(python: string): string {
  return `${python}.${newestPatch[python] ?? 0}`;
}

/** @throws UserError `INVALID_TARGET` for text that is not a Python version */
export function makeTarget(options: TargetOptions): Target {
  const { system, implementation = "cpython" } = options;
  const { version, freeThreaded } = minorVersion(options.python);
  const fullVersion = options.pythonFullVersion ?? defaultFullVersion(version);
  const digits = version.replace(".", "");
  const interpreter = `${shortNames[implementation] ?? implementation}${digits}${freeThreaded ? "t" : ""}`;
  if (!tryParseVersion(fullVersion) || !`${fullVersion}.`.startsWith(`${version}.`)) {
    throw new UserError(
      "INVALID_TARGET",
      `Python ${fullVersion} is not a release of Python ${version}`,
      `give a full version such as ${defaultFullVersion(version)}`,
    );
  }
  const platform = platformOf(system, options);
  return withTags(
    {
      id: `${interpreter}-${system}`,
      system,
      implementation,
      python: { name: options.python, version, fullVersion },
      environment: {
        implementation_name: implementation,
        implementation_version: fullVersion,
        os_name: platform.osName,
        platform_machine: platform.machine,
        platform_python_implementation: displayNames[implementation] ?? implementation,
        platform_release: platform.release,
        platform_system: platform.system,
        platform_version: platform.version,
        python_full_version: fullVersion,
        python_version: version,
        sys_platform: platform.sysPlatform,
      },
      label: `${displayNames[implementation] ?? implementation} ${version}${freeThreaded ? "t" : ""} on ${system}`,
    },
    () =>
      compatibleTags({
        implementation,
        python: version,
        ...abisOf(implementation, digits, freeThreaded),
        platforms: platformTags(platform.tags),
      }),
  );
}

/**
 * `cp312-x86_64-linux` as a target.
 *
 * @throws UserError `INVALID_TARGET`
 */
export function parseTarget(
  id: string,
  options: Omit<TargetOptions, "system" | "python" | "implementation"> = {},
): Target {
  const match = /^([a-z_]+)(\d)(\d+)(t?)-(.+)$/.exec(id);
  if (!match) {
    throw new UserError(
      "INVALID_TARGET",
      `"${id}" is not a target`,
      "a target is a Python and a system: cp312-x86_64-linux",
    );
  }
  const [, name = "", major, minor, threads, system = ""] = match;
  const long = Object.entries(shortNames).find(([, short]) => short === name)?.[0];
  checkParts(id, { name, python: `${major}${minor}${threads}`, system });
  return makeTarget({
    ...options,
    system,
    python: `${major}.${minor}${threads}`,
    implementation: long ?? name,
  });
}

/** @throws UserError `INVALID_TARGET` for a Python or a system that there is not */
function checkParts(
  id: string,
  { name, python, system }: { name: string; python: string; system: string },
): void {
  const systems = [...nixSystems, ...otherSystems];
  const names = [...Object.values(shortNames), "graalpy"];
  const isSystem = systems.includes(system);
  const isPython = names.includes(name) && /^(?:2[67]|3\d{1,2})t?$/.test(python);
  if (isSystem && isPython) return;
  // The last word is often all that was remembered: `cp312-linux`.
  const meant = isSystem
    ? system
    : (systems.find((known) => known.endsWith(`-${system}`) || known.startsWith(`${system}-`)) ??
      nearestOf(system, systems));
  const interpreter = names.includes(name) ? name : "cp";
  const what = isSystem ? `Python "${name}${python}"` : `system "${system}"`;
  throw new UserError(
    "INVALID_TARGET",
    `"${id}" is not a target: there is no ${what}`,
    meant !== null && isPython
      ? `did you mean "${interpreter}${python}-${meant}"?`
      : "a target is a Python and a system: cp312-x86_64-linux",
  );
}

/** `3.13` of `3.13t`. */
export function withoutThreads(python: string): string {
  return python.replace(/t$/, "");
}

const shortNames: Readonly<Record<string, string>> = { cpython: "cp", pypy: "pp" };
const displayNames: Readonly<Record<string, string>> = {
  cpython: "CPython",
  pypy: "PyPy",
  graalpy: "GraalVM",
};

function minorVersion(python: string): { version: string; freeThreaded: boolean } {
  const match = /^(\d+\.\d+)(t?)$/.exec(python);
  if (match?.[1]) return { version: match[1], freeThreaded: match[2] === "t" };
  throw new UserError(
    "INVALID_TARGET",
    `"${python}" is not a minor version of Python such as 3.12`,
  );
}

function abisOf(
  implementation: string,
  digits: string,
  freeThreaded: boolean,
): { abis?: readonly string[] } {
  if (implementation === "pypy") return { abis: [`pypy${digits}_pp73`] };
  return freeThreaded ? { abis: [`cp${digits}t`] } : {};
}

/** What a system's name says of its platform. */
interface Platform {
  readonly osName: string;
  readonly machine: string;
  readonly system: string;
  readonly release: string;
  readonly version: string;
  readonly sysPlatform: string;
  readonly tags: TagPlatform;
}

function platformOf(system: string, options: TargetOptions): Platform {
  const dash = system.indexOf("-");
  const cpu = dash < 0 ? system : system.slice(0, dash);
  const os = dash < 0 ? "" : system.slice(dash + 1);
  if (os === "linux") return linux(cpu, { glibc: options.glibc ?? defaultGlibc });
  if (os === "linux-musl") return linux(cpu, { musl: options.musl ?? defaultMusl });
  if (os === "darwin") return darwin(cpu, options.macos ?? defaultMacos);
  if (os === "windows") return windows(cpu);
  // An unknown system: nothing but its name is known.
  return {
    osName: "posix",
    machine: cpu,
    system: os.charAt(0).toUpperCase() + os.slice(1),
    release: "0",
    version: "",
    sysPlatform: os,
    tags: { os: "other", tag: `${os}_${cpu}`.replace(/[-.]/g, "_") },
  };
}

/** What `uname -m` says, where Nix says it in another way. */
const linuxMachines: Readonly<Record<string, string>> = {
  powerpc64le: "ppc64le",
  powerpc64: "ppc64",
  i486: "i686",
  i586: "i686",
};

function linux(
  cpu: string,
  library: { readonly glibc: string } | { readonly musl: string },
): Platform {
  const machine = linuxMachines[cpu] ?? cpu;
  return {
    osName: "posix",
    machine,
    system: "Linux",
    release: "6.1.0",
    version: "#1 SMP",
    sysPlatform: "linux",
    tags: { os: "linux", machine, ...library },
  };
}

function darwin(cpu: string, macos: string): Platform {
  const machine = cpu === "aarch64" ? "arm64" : cpu;
  const major = Number.parseInt(macos, 10);
  // Darwin 20 is macOS 11; macOS 26 followed 15, and Darwin 25 followed 24.
  const kernel = `${major >= 26 ? major - 1 : major + 9}.6.0`;
  return {
    osName: "posix",
    machine,
    system: "Darwin",
    release: kernel,
    version: `Darwin Kernel Version ${kernel}`,
    sysPlatform: "darwin",
    tags: { os: "macos", machine, version: macos },
  };
}

const windowsMachines: Readonly<Record<string, readonly [machine: string, tag: string]>> = {
  x86_64: ["AMD64", "win_amd64"],
  i686: ["x86", "win32"],
  aarch64: ["ARM64", "win_arm64"],
};

function windows(cpu: string): Platform {
  const [machine, tag] = windowsMachines[cpu] ?? [cpu, `win_${cpu}`];
  return {
    osName: "nt",
    machine,
    system: "Windows",
    release: "10",
    version: "10.0.19045",
    sysPlatform: "win32",
    tags: { os: "other", tag },
  };
}

/** The tags are made when a file is first chosen. */
function withTags(target: Omit<Target, "tags" | "tagRanks">, make: () => Tag[]): Target {
  let tags: Tag[] | undefined;
  let ranks: ReadonlyMap<Tag, number> | undefined;
  return {
    ...target,
    get tags() {
      tags ??= make();
      return tags;
    },
    get tagRanks() {
      ranks ??= tagRanks(this.tags);
      return ranks;
    },
  };
}
