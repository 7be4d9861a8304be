// poetry.lock as it is written. Each version of the format has its own fields; lock.ts gives them one shape.
// poetry: packages/locker.py
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, TomlError } from "smol-toml";
import { UserError } from "../errors.ts";
import type { DependencySpecification } from "./dependency.ts";

export interface LockFile {
  readonly package?: readonly LockFilePackage[];
  /** Of the project: the names of the packages that each extra brings. */
  readonly extras?: Readonly<Record<string, readonly string[]>>;
  readonly metadata?: LockFileMetadata;
}

export interface LockFileMetadata {
  /** Absent in files of Poetry before 1.0. */
  readonly "lock-version"?: string;
  readonly "python-versions"?: string;
  readonly "content-hash"?: string;
  /** Format 1.1: by name, of all its versions. */
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
  /** Since format 2.0. A function where they are yet to be read. */
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

/**
 * The text of a project's poetry.lock.
 *
 * @throws UserError `NO_LOCK`
 */
export function readLockText(directory: string): string {
  try {
    // At once: there is nothing else to do meanwhile.
    return readFileSync(join(directory, "poetry.lock"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new UserError("NO_LOCK", `there is no poetry.lock in ${directory}`, "run `poetry lock`");
  }
}

/**
 * poetry.lock as its tables.
 *
 * @throws UserError `INVALID_LOCK`
 */
export function parseLockFile(text: string): LockFile {
  const { shortened, blocks } = withoutFiles(text);
  const file = parseToml(blocks.length > 0 ? shortened : text, text);
  const packages = file.package?.map((info) => {
    const block = typeof info.files === "number" ? blocks[info.files] : undefined;
    return block === undefined ? info : { ...info, files: () => filesOfBlock(block) };
  });
  const read = packages ? { ...file, package: packages } : file;
  const strange = (packages ?? []).find(
    ({ name, version }) => typeof name !== "string" || typeof version !== "string",
  );
  if (strange) {
    throw new UserError(
      "INVALID_LOCK",
      `poetry.lock has a package without a name or a version: ${JSON.stringify(strange).slice(0, 80)}`,
      "run `poetry lock` to write it anew",
    );
  }
  return read;
}

/**
 * Most of the text is lists of files, which Poetry writes line by line. They are set aside for when they are asked for: a
 * number takes the place of each. What is written in any other way stays where it is.
 */
function withoutFiles(text: string): { shortened: string; blocks: string[] } {
  const blocks: string[] = [];
  const shortened = text.replace(
    /^files = \[\r?\n((?: {4}\{file = "[^"\\\n]*", hash = "[^"\\\n]*"\},\r?\n)+)\]/gm,
    (_, block: string) => `files = ${blocks.push(block) - 1}`,
  );
  return { shortened, blocks };
}

function filesOfBlock(block: string): LockFileFile[] {
  return Array.from(
    block.matchAll(/\{file = "([^"]*)", hash = "([^"]*)"\}/g),
    ([, file = "", hash = ""]) => ({ file, hash }),
  );
}

/** The line of an error is that of the whole text. */
function parseToml(text: string, whole: string): LockFile {
  try {
    return parse(text) as LockFile;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    if (text !== whole) return parseToml(whole, whole);
    throw new UserError(
      "INVALID_LOCK",
      `poetry.lock is not valid TOML: line ${error.line}, column ${error.column}: ${firstLine(error.message)}`,
      "run `poetry lock` to write it anew",
      { cause: error },
    );
  }
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]?.replace(/^Invalid TOML document: /, "") ?? message;
}
