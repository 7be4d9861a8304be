// The tables of poetry.lock as they are written. The fields differ between formats; lock.ts gives them one shape.
// poetry: packages/locker.py
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse, TomlError } from "smol-toml";
import { UserError } from "../../base/errors.ts";
import { memoryOfLarge } from "../../base/memory/memory.ts";
import { mergeConflict } from "../../base/reading/merge-conflict.ts";
import {
  either,
  formatMismatch,
  lineOfText,
  listOf,
  type Mismatch,
  text as string,
  table,
  tableOf,
  truth,
  wholeNumber,
} from "../../base/reading/shape.ts";
import { readText } from "../../base/reading/text-file.ts";
import { tomlFault } from "../../base/reading/toml-fault.ts";
import { tryParseVersion } from "../../standards/version.ts";
import { parseConstraint } from "../constraints/constraint.ts";
import { constraintAllows } from "../constraints/constraint-sets.ts";
import type { DependencySpecification } from "../dependencies/dependency.ts";

export interface LockFile {
  readonly package?: readonly LockFilePackage[];
  /** For each extra of the project the names of the packages in it. */
  readonly extras?: Readonly<Record<string, readonly string[]>>;
  readonly metadata?: LockFileMetadata;
}

export interface LockFileMetadata {
  /** Absent in files of Poetry before 1.0. */
  readonly "lock-version"?: string;
  readonly "python-versions"?: string;
  readonly "content-hash"?: string;
  /** Format 1.1: the files of all versions of a package, by its name. */
  readonly files?: Readonly<Record<string, readonly LockFileFile[]>>;
  /** Before 1.1: the hashes alone. */
  readonly hashes?: Readonly<Record<string, readonly string[]>>;
}

export interface LockFilePackage {
  readonly name: string;
  readonly version: string;
  readonly optional?: boolean;
  readonly "python-versions"?: string;
  /** Since format 2.1. */
  readonly groups?: readonly string[];
  /** Since format 2.1: for all groups, or by group. */
  readonly markers?: string | Readonly<Record<string, string>>;
  /** Since format 2.0. A function where they have not been parsed yet. */
  readonly files?: readonly LockFileFile[] | (() => readonly LockFileFile[]);
  readonly dependencies?: Readonly<
    Record<string, DependencySpecification | readonly DependencySpecification[]>
  >;
  readonly extras?: Readonly<Record<string, readonly string[]>>;
  readonly source?: {
    readonly type?: string;
    readonly url?: string;
    readonly reference?: string;
    readonly resolved_reference?: string;
    readonly subdirectory?: string;
  };
  readonly develop?: boolean;
}

export interface LockFileFile {
  readonly file: string;
  /** `sha256:<hex>` */
  readonly hash: string;
}

/** Of the programs that a project may have used before Poetry, or beside it. */
const foreignLocks = ["uv.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"];

/**
 * The text of a project's poetry.lock.
 *
 * @throws UserError `NO_LOCK`, `UNREADABLE_FILE`
 */
export function readLockText(directory: string): string {
  const text = readText(join(directory, "poetry.lock"));
  if (text !== null) return text;
  const foreign = foreignLocks.find((name) => existsSync(join(directory, name)));
  throw new UserError(
    "NO_LOCK",
    `there is no poetry.lock in ${directory}`,
    foreign === undefined
      ? "run `poetry lock`"
      : `${foreign} is another program's lock: Poetrix builds from poetry.lock alone, which \`poetry lock\` writes`,
  );
}

/**
 * poetry.lock as its tables. Those of a large one are remembered: reading TOML is most of what `show` takes.
 *
 * @throws UserError `INVALID_LOCK`
 */
export function parseLockFile(text: string): LockFile {
  const memory = memoryOfLarge("tables", [text]);
  const known = memory.recall();
  if (known !== null) return withFiles(fromJson(known), text);
  const tables = readTables(text);
  if (memory.remembers && isOfJson(tables.file)) memory.keep(JSON.stringify(tables));
  return withFiles(tables, text);
}

/** TOML can say what JSON cannot: a date, an infinite number. */
function isOfJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isOfJson);
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object" || value === null) return true;
  return Object.getPrototypeOf(value) === null && Object.values(value).every(isOfJson);
}

function fromJson(kept: string): Tables {
  const { file, blocks } = JSON.parse(kept) as Tables;
  return { file: bare(file), blocks };
}

/** With tables as the TOML reader makes them: `constructor` is in none that does not have it. */
function bare<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
  for (const each of Object.values(value)) bare(each);
  return value;
}

interface Tables {
  /** With a number in place of each list of files that was set aside. */
  readonly file: LockFile;
  /** Where in the text those lists begin and end. */
  readonly blocks: readonly Block[];
}

type Block = readonly [number, number];

function readTables(text: string): Tables {
  const { shortened, blocks } = withoutFiles(text);
  const file = parseToml(blocks.length > 0 ? shortened : text, text);
  checkFormat(file);
  const mismatch = lockShape(file);
  if (mismatch) throw invalid(`poetry.lock: ${describeMismatch(mismatch, file)}`);
  const numbered = file.package?.filter(({ files }) => typeof files === "number") ?? [];
  // The file itself had a number where a list of files belongs.
  if (numbered.length > blocks.length) {
    throw invalid("poetry.lock: a package has a number in place of its files");
  }
  return { file, blocks };
}

function withFiles({ file, blocks }: Tables, text: string): LockFile {
  const packages = file.package?.map((info) => {
    const block = typeof info.files === "number" ? blocks[info.files] : undefined;
    return block === undefined ? info : { ...info, files: () => filesOfBlock(text, block) };
  });
  return packages ? { ...file, package: packages } : file;
}

/** The format is checked before the shape, which an unknown format may have changed. */
function checkFormat({ metadata }: LockFile): void {
  const version: unknown = metadata?.["lock-version"];
  if (typeof version !== "string") return;
  const number = tryParseVersion(version);
  if (number && constraintAllows(knownFormats, number)) return;
  throw new UserError(
    "UNKNOWN_LOCK_VERSION",
    `poetry.lock has the format ${version}; this Poetrix reads 1.0 to 2.1`,
    "upgrade Poetrix, or write the lock again with a Poetry that it knows",
  );
}

const knownFormats = parseConstraint(">=1,<3");

/** The newest format that this was written for. */
export const newestFormat = "2.1";

const filesShape = listOf(table({ file: string, hash: string }, ["file", "hash"]));
const dependencyShape = either("a constraint or a table", string, table({}));
const packageShape = table(
  {
    name: string,
    version: lineOfText,
    optional: truth,
    "python-versions": string,
    groups: listOf(string),
    markers: either("a marker, or a table of markers by group", string, tableOf(string)),
    // A number is the index of a list that was set aside.
    files: either("a list of files", wholeNumber, filesShape),
    dependencies: tableOf(
      either("a constraint, a table, or a list of them", dependencyShape, listOf(dependencyShape)),
    ),
    extras: tableOf(listOf(string)),
    source: table({
      type: lineOfText,
      url: lineOfText,
      reference: lineOfText,
      resolved_reference: lineOfText,
      subdirectory: lineOfText,
    }),
    develop: truth,
  },
  ["name", "version"],
);
const lockShape = table(
  {
    metadata: table({
      "lock-version": lineOfText,
      "python-versions": string,
      "content-hash": string,
      files: tableOf(filesShape),
      hashes: tableOf(listOf(string)),
    }),
    package: listOf(packageShape),
    extras: tableOf(listOf(string)),
  },
  // It is the last table: without it the file is empty or was cut off.
  ["metadata"],
);

/** `package numpy, files[0].hash must be a string` */
function describeMismatch({ path, problem }: Mismatch, file: LockFile): string {
  const [first, index, ...rest] = path;
  if (first !== "package" || typeof index !== "number") return formatMismatch({ path, problem });
  const name: unknown = file.package?.[index]?.name;
  if (rest.length === 0 || typeof name !== "string") return formatMismatch({ path, problem });
  return `package ${name}, ${formatMismatch({ path: rest, problem })}`;
}

/**
 * Most of the text is lists of files, one file a line. They are set aside and only parsed on demand: each is replaced by a
 * number, its index in `blocks`. Lists that are not written the way Poetry does stay where they are.
 */
function withoutFiles(text: string): { shortened: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const shortened = text.replace(
    /^files = \[\r?\n(?: {4}\{file = "[^"\\\n]*", hash = "[^"\\\n]*"\},\r?\n)+\]/gm,
    (whole, at: number) => `files = ${blocks.push([at, at + whole.length]) - 1}`,
  );
  return { shortened, blocks };
}

function filesOfBlock(text: string, [from, to]: Block): LockFileFile[] {
  return Array.from(
    text.slice(from, to).matchAll(/\{file = "([^"]*)", hash = "([^"]*)"\}/g),
    ([, file = "", hash = ""]) => ({ file, hash }),
  );
}

/** Errors give the line in the whole text, not in the shortened one. */
function parseToml(text: string, whole: string): LockFile {
  try {
    return parse(text) as LockFile;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    if (text !== whole) return parseToml(whole, whole);
    const conflict = mergeConflict("poetry.lock", whole);
    if (conflict !== null) throw conflict;
    throw invalid(`poetry.lock ${tomlFault(error)}`, error);
  }
}

/** Plain `poetry lock` cannot read such a file either: the hint names what helps. */
function invalid(message: string, cause?: TomlError): UserError {
  return new UserError(
    "INVALID_LOCK",
    message,
    "restore it from version control, or run `poetry lock --regenerate`",
  ).causedBy(cause);
}
