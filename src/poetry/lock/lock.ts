// The packages of poetry.lock, in one shape for all versions of its format.
// poetry: packages/locker.py, _get_locked_package and locked_packages

import { basename, isAbsolute, resolve } from "node:path";
import { append } from "../../base/append.ts";
import { spend } from "../../base/effort.ts";
import { UserError } from "../../base/errors.ts";
import { type SriHash, sriFromHex } from "../../standards/hash.ts";
import { type Marker, parseMarker } from "../../standards/marker.ts";
import {
  isFileName,
  type NormalizedName,
  parseGroupName,
  parseName,
} from "../../standards/name.ts";
import { decodePercent } from "../../standards/percent-encoding.ts";
import { parseSdistFileName, sdistExtension } from "../../standards/sdist.ts";
import {
  compareVersions,
  formatVersion,
  parseVersion,
  tryParseVersion,
  type Version,
} from "../../standards/version.ts";
import { parsePythonConstraint } from "../constraints/constraint.ts";
import type { Constraint } from "../constraints/constraint-sets.ts";
import {
  type Dependency,
  type DependencySpecification,
  naming,
  parseDependency,
  parsePep508Dependency,
} from "../dependencies/dependency.ts";
import {
  isSameSource,
  normalizeGitUrl,
  resolveLinks,
  type Source,
  type SourceKind,
} from "../dependencies/source.ts";
import {
  type LockFile,
  type LockFileFile,
  type LockFilePackage,
  parseLockFile,
  readLockText,
} from "./lock-file.ts";

export interface Lock {
  /** The project's folder: paths of sources start there. */
  readonly directory: string;
  /** The file's text, for digests. */
  readonly text: string;
  /** The format: `2.1`. `null` in files from before it had a number. */
  readonly version: string | null;
  /** Format 2.1 and later: each package says in which groups, under which markers, it is installed. */
  readonly saysGroups: boolean;
  /** In the order of the file. */
  readonly packages: readonly LockedPackage[];
  /** The project's extras that the lock knows: the names of the packages that each brings. */
  readonly extras: ReadonlyMap<NormalizedName, readonly NormalizedName[]>;
  readonly contentHash: string | null;
  /** The project's Python constraint, as written. */
  readonly pythonVersions: string;
  /** The Poetry that wrote it, where its first line says so: `1.8.3`. */
  readonly writtenBy: Version | null;
}

export interface LockedPackage {
  readonly name: NormalizedName;
  /** In normal form. */
  readonly version: string;
  readonly parsedVersion: Version;
  /** `null`: the default index. */
  readonly source: Source | null;
  /** `path/to/it` as the lock has it, relative to the project: of `file` and `directory` sources. */
  readonly path: string | null;
  readonly files: readonly LockedFile[];
  readonly dependencies: readonly Dependency[];
  /** What each of its extras asks for. */
  readonly extras: ReadonlyMap<NormalizedName, readonly Dependency[]>;
  /** Whether only extras of the project ask for it. */
  readonly optional: boolean;
  readonly pythonVersions: string;
  readonly pythonConstraint: Constraint;
  /** Format 2.1: the groups that bring it in, and when. `null` before. */
  readonly groups: ReadonlyMap<NormalizedName, Marker> | null;
}

export interface LockedFile {
  readonly name: string;
  /** `sha256:<hex>`; empty where the lock has none, which Poetry before 1.3 wrote for addresses and files. */
  readonly hash: string;
}

/**
 * The hash of a file that has one.
 *
 * @throws UserError `INVALID_HASH`, which names the file
 */
export function lockedHash({ name, hash }: LockedFile): SriHash {
  return naming(`poetry.lock: ${name}`, () => sriFromHex(hash));
}

/** The lock with the files of some packages replaced. */
function withFiles(
  lock: Lock,
  filesOf: (locked: LockedPackage) => readonly LockedFile[] | undefined,
): Lock {
  const packages = lock.packages.map((locked): LockedPackage => {
    const files = filesOf(locked);
    // A prototype instead of a copy, so that properties which are parsed on demand stay unparsed.
    return files === undefined
      ? locked
      : Object.create(locked, { files: { value: files, enumerable: true } });
  });
  return { ...lock, packages };
}

/** The lock, completed with hashes of files that it lacks, by package. */
export function withFileHashes(lock: Lock, hashes: ReadonlyMap<LockedPackage, string>): Lock {
  return withFiles(lock, (locked) => {
    const hash = hashes.get(locked);
    return hash === undefined ? undefined : locked.files.map(({ name }) => ({ name, hash }));
  });
}

/** The lock without some files of some packages. */
export function withoutFiles(
  lock: Lock,
  gone: ReadonlyMap<LockedPackage, readonly LockedFile[]>,
): Lock {
  return withFiles(lock, (locked) => {
    const names = gone.get(locked)?.map(({ name }) => name);
    return names && locked.files.filter(({ name }) => !names.includes(name));
  });
}

/** The kind of a source, where `index` is a package without one. */
export type SourceName = "index" | SourceKind;

export function sourceName(locked: LockedPackage): SourceName {
  return locked.source?.kind ?? "index";
}

/**
 * poetry.lock of the project in a folder.
 *
 * @throws UserError `NO_LOCK`, `UNREADABLE_FILE`, `INVALID_LOCK`, `UNKNOWN_LOCK_VERSION`
 */
export async function readLock(directory: string): Promise<Lock> {
  return parseLock(await readLockText(directory), directory);
}

/** @throws UserError `INVALID_LOCK`, `UNKNOWN_LOCK_VERSION` */
export function parseLock(text: string, directory: string): Lock {
  const file = parseLockFile(text);
  const metadata = file.metadata ?? {};
  const version = metadata["lock-version"] ?? null;
  const number = version === null ? null : tryParseVersion(version);
  const saysGroups = number !== null && compareVersions(number, parseVersion("2.1")) >= 0;
  const groups = saysGroups ? sharedGroups() : null;
  const read = (info: LockFilePackage): LockedPackage =>
    new PackageOfFile({ info, file, directory, groups });
  const infos = file.package ?? [];
  return {
    directory,
    text,
    version,
    saysGroups,
    packages: saysGroups ? readWithoutRepetitions(infos, read) : infos.map(read),
    extras: new Map(
      Object.entries(file.extras ?? {}).map(([extra, names]) => [
        naming("poetry.lock, extras", () => parseGroupName(extra)),
        naming("poetry.lock, extras", () => names.map(parseName)),
      ]),
    ),
    contentHash: metadata["content-hash"] ?? null,
    pythonVersions: metadata["python-versions"] ?? "*",
    writtenBy: tryParseVersion(/Poetry ([^ ]+)/.exec(text.split("\n", 1)[0] ?? "")?.[1] ?? ""),
  };
}

interface PackageRead {
  readonly info: LockFilePackage;
  readonly file: LockFile;
  readonly directory: string;
  /** `null` before format 2.1. */
  readonly groups: ((info: LockFilePackage) => Groups) | null;
}

type Groups = ReadonlyMap<NormalizedName, Marker>;

interface Parsed {
  files?: LockedPackage["files"];
  dependencies?: LockedPackage["dependencies"];
  extras?: LockedPackage["extras"];
  pythonConstraint?: Constraint;
}

/**
 * A package as the file has it. What a lock of format 2.1 is seldom asked for is parsed on demand. A class, since twenty thousand
 * objects with accessors of their own would take several times the memory.
 */
class PackageOfFile implements LockedPackage {
  readonly name: NormalizedName;
  readonly version: string;
  readonly parsedVersion: Version;
  readonly source: Source | null;
  readonly path: string | null;
  readonly optional: boolean;
  readonly pythonVersions: string;
  readonly groups: ReadonlyMap<NormalizedName, Marker> | null;
  // Not `#read`: `withFiles` makes objects that only inherit from these.
  private readonly read: PackageRead;
  private readonly parsed: Parsed = {};

  constructor(read: PackageRead) {
    const { info, directory, groups } = read;
    this.read = read;
    this.parsedVersion = versionOf(info);
    this.source = sourceOf(info, directory);
    this.name = naming("poetry.lock", () => parseName(info.name));
    this.version = formatVersion(this.parsedVersion);
    this.path =
      this.source?.kind === "file" || this.source?.kind === "directory"
        ? (info.source?.url ?? null)
        : null;
    this.optional = info.optional ?? false;
    this.pythonVersions = info["python-versions"] ?? "*";
    this.groups = groups && naming(this.where, () => groups(info));
  }

  get files(): readonly LockedFile[] {
    this.parsed.files ??= this.readFiles();
    return this.parsed.files;
  }

  get dependencies(): readonly Dependency[] {
    const { info } = this.read;
    this.parsed.dependencies ??= naming(this.where, () => dependenciesOf(info, this.base));
    return this.parsed.dependencies;
  }

  get extras(): LockedPackage["extras"] {
    this.parsed.extras ??= naming(this.where, () => extrasOf(this.read.info, this.base));
    return this.parsed.extras;
  }

  get pythonConstraint(): Constraint {
    this.parsed.pythonConstraint ??= naming(this.where, () =>
      parsePythonConstraint(this.pythonVersions),
    );
    return this.parsed.pythonConstraint;
  }

  private get where(): string {
    return `poetry.lock, ${this.name} ${this.read.info.version}`;
  }

  /** Where the paths of its dependencies start. */
  private get base(): string {
    return this.source?.kind === "directory" ? this.source.url : this.read.directory;
  }

  private readFiles(): readonly LockedFile[] {
    const { where, source } = this;
    const { info, file } = this.read;
    const version = this.parsedVersion;
    const listed = checkedFiles(where, filesOf({ info, version, source, lockFile: file }));
    const named = listed.length > 0 ? null : fileNamedBy(source);
    return named === null ? listed : checkedFiles(where, [{ name: named, hash: "" }]);
  }
}

function versionOf({ name, version }: LockFilePackage): Version {
  const parsed = tryParseVersion(version);
  if (parsed) return parsed;
  throw new UserError(
    "INVALID_LOCK",
    `poetry.lock: ${name} has the version "${version}", which is not a version`,
  );
}

const sourceKinds = {
  legacy: "legacy",
  git: "git",
  url: "url",
  file: "file",
  directory: "directory",
} as const satisfies Record<SourceKind, SourceKind>;

function sourceOf(info: LockFilePackage, directory: string): Source | null {
  const source = info.source;
  if (!source?.type) return null;
  const kind = (sourceKinds as Record<string, SourceKind>)[source.type];
  if (!kind || source.url === undefined) {
    throw new UserError(
      "UNKNOWN_SOURCE",
      `poetry.lock: ${info.name} has a source of type "${source.type}"; this Poetrix knows ${Object.keys(sourceKinds).join(", ")}`,
    );
  }
  return {
    kind,
    url: sourceUrl(kind, source.url, directory),
    reference: source.reference || null,
    resolvedReference: source.resolved_reference || null,
    subdirectory: source.subdirectory || null,
    develop: info.develop ?? false,
  };
}

function sourceUrl(kind: SourceKind, url: string, directory: string): string {
  if (kind === "git") return normalizeGitUrl(url);
  if (kind !== "file" && kind !== "directory") return url;
  return resolveLinks(isAbsolute(url) ? url : resolve(directory, url));
}

/** Of packages that are in the same groups under the same markers, as most are, one map. */
function sharedGroups(): (info: LockFilePackage) => Groups {
  const known = new Map<string, Groups>();
  return (info) => {
    const key = JSON.stringify([info.groups, info.markers]);
    const found = known.get(key) ?? groupsOf(info);
    known.set(key, found);
    return found;
  };
}

function groupsOf({ groups, markers = "*" }: LockFilePackage): Groups {
  if (!groups) throw new UserError("INVALID_LOCK", "it names no groups", "run `poetry lock`");
  return new Map(
    groups.map((group) => [
      parseGroupName(group),
      // A group that is missing in the table has no condition.
      parseMarker(typeof markers === "string" ? markers : (markers[group] ?? "*")),
    ]),
  );
}

/** @throws UserError `INVALID_LOCK` */
function checkedFiles(where: string, files: readonly LockedFile[]): readonly LockedFile[] {
  const strange = files.find(({ name }) => !isFileName(name));
  if (strange === undefined) return files;
  throw new UserError(
    "INVALID_LOCK",
    `${where}: ${JSON.stringify(strange.name)} is not a file name`,
    "restore it from version control, or run `poetry lock --regenerate`",
  );
}

/** Format 2.0 lists files with their package; 1.1 by name for all versions, of which the others' files are left out. */
function filesOf({
  info,
  version,
  source,
  lockFile: { metadata = {}, package: all = [] },
}: {
  readonly info: LockFilePackage;
  readonly version: Version;
  readonly source: Source | null;
  readonly lockFile: LockFile;
}): LockedFile[] {
  const listed = typeof info.files === "function" ? info.files() : info.files;
  if (listed) return withoutContradictions(info, named(listed));
  // Before 1.1 there are only hashes, and only the index knows the files that they belong to.
  if (metadata.hashes) return [];
  const files = metadata.files?.[info.name] ?? [];
  if (source?.kind === "file") {
    return named(files.filter(({ file }) => file === basename(info.source?.url ?? "")));
  }
  if (countsOf(all).get(info.name) === 1) return named(files);
  return named(filesByVersion(files).get(versionKey(version)) ?? []);
}

/** Which of two hashes Poetry takes for one file, its index decides. */
function withoutContradictions(
  { name, version }: LockFilePackage,
  files: LockedFile[],
): LockedFile[] {
  const hashes = new Map<string, string>();
  for (const file of files) {
    const other = hashes.get(file.name);
    if (other !== undefined && other !== file.hash) {
      throw new UserError(
        "INVALID_LOCK",
        `poetry.lock, ${name} ${version}: ${file.name} is listed with two hashes, ${other} and ${file.hash}`,
        "restore it from version control, or run `poetry lock --regenerate`",
      );
    }
    hashes.set(file.name, file.hash);
  }
  return files;
}

function named(files: readonly LockFileFile[]): LockedFile[] {
  return files.map(({ file, hash }) => ({ name: file, hash }));
}

const counts = new WeakMap<readonly LockFilePackage[], ReadonlyMap<string, number>>();

/** How many packages of a lock have each name. */
function countsOf(all: readonly LockFilePackage[]): ReadonlyMap<string, number> {
  const known = counts.get(all);
  if (known !== undefined) return known;
  const counted = new Map<string, number>();
  for (const { name } of all) counted.set(name, (counted.get(name) ?? 0) + 1);
  counts.set(all, counted);
  return counted;
}

/** The name of the file at the end of a source's address or path. */
function fileNamedBy(source: Source | null): string | null {
  if (source?.kind === "file") return basename(source.url);
  if (source?.kind !== "url") return null;
  return decodePercent(source.url.replace(/[?#].*$/, "").replace(/^.*\//, ""));
}

const sorted = new WeakMap<readonly LockFileFile[], ReadonlyMap<string, readonly LockFileFile[]>>();

/** The files of a name that has several versions, by `versionKey`. */
function filesByVersion(
  files: readonly LockFileFile[],
): ReadonlyMap<string, readonly LockFileFile[]> {
  const known = sorted.get(files);
  if (known !== undefined) return known;
  const byVersion = new Map<string, LockFileFile[]>();
  for (const each of files) {
    const version = versionInName(each.file);
    if (version !== null) append(byVersion, versionKey(version), each);
  }
  sorted.set(files, byVersion);
  return byVersion;
}

function versionInName(fileName: string): Version | null {
  const text = fileName.endsWith(".whl")
    ? fileName.split("-")[1]
    : sdistExtension(fileName) && formatVersion(parseSdistFileName(fileName).version);
  return tryParseVersion(text ?? "");
}

/** The same for versions that are equal: `1.0` and `1`. */
function versionKey(version: Version): string {
  return formatVersion(version).replace(/^([\d!.]*?)(\.0)+(?=[^\d.]|$)/, "$1");
}

function dependenciesOf({ dependencies = {} }: LockFilePackage, base: string): Dependency[] {
  return Object.entries(dependencies).flatMap(([name, specification]) =>
    (Array.isArray(specification) ? specification : [specification]).map(
      (single: DependencySpecification) =>
        parseDependency(name, isOfRepository(single) ? "*" : single, base),
    ),
  );
}

/** `rev master`: how Poetry before 1.1 wrote a dependency from Git, without its address. */
function isOfRepository(specification: DependencySpecification): boolean {
  return typeof specification === "string" && /^(?:rev|branch|tag) \S+$/.test(specification);
}

function extrasOf(
  { extras = {} }: LockFilePackage,
  base: string,
): Map<NormalizedName, Dependency[]> {
  return new Map(
    Object.entries(extras).map(([extra, dependencies]) => [
      parseGroupName(extra),
      dependencies.map((text) => extraDependency(text, base)),
    ]),
  );
}

/** A dependency in `[package.extras]`. Older versions of Poetry wrote its own constraints there: `foo (^1.2)`. */
function extraDependency(text: string, base: string): Dependency {
  try {
    return parsePep508Dependency(text, base);
  } catch (error) {
    const match = /^(.+?)(?:\[(.+?)\])?(?:\s+\((.+)\))?$/.exec(text);
    if (!match?.[1]) throw error;
    return parseDependency(
      match[1],
      { version: match[3] ?? "*", extras: match[2]?.split(",") ?? [] },
      base,
    );
  }
}

/** Packages without repetitions. Poetry reads them into a dictionary: of equal ones it keeps the first, with the groups of the last. */
function readWithoutRepetitions(
  infos: readonly LockFilePackage[],
  read: (info: LockFilePackage) => LockedPackage,
): LockedPackage[] {
  const kept: { info: LockFilePackage; locked: LockedPackage }[] = [];
  const alikeBy = new Map<string, typeof kept>();
  for (const info of infos) {
    const locked = read(info);
    const key = comparable(locked);
    const alike = alikeBy.get(key) ?? [];
    alikeBy.set(key, alike);
    spend(8 * alike.length);
    const first = alike.find((other) => isSamePackage(other.locked, locked));
    if (!first) {
      const entry = { info, locked };
      kept.push(entry);
      alike.push(entry);
    } else {
      const { groups = [], markers = "*" } = info;
      first.locked = read({ ...first.info, groups, markers });
    }
  }
  return kept.map(({ locked }) => locked);
}

/** A key that is equal for packages that Poetry considers the same. */
function comparable({ name, parsedVersion, source }: LockedPackage): string {
  const version = versionKey(parsedVersion);
  const { kind = "", url = "", subdirectory = "" } = source ?? {};
  return JSON.stringify([name, version, kind, url, subdirectory]);
}

function isSamePackage(a: LockedPackage, b: LockedPackage): boolean {
  return (
    a.name === b.name &&
    compareVersions(a.parsedVersion, b.parsedVersion) === 0 &&
    isSameSource(a.source, b.source)
  );
}
