// The files that targets chose, found on their indexes and checked against poetry.lock.
import { append } from "../../base/append.ts";
import { UserError } from "../../base/errors.ts";
import { isOffline, offlineError } from "../../base/offline.ts";
import type { PlanFile } from "../../plan/plan.ts";
import { type LockedFile, type LockedPackage, lockedHash } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { DescribedPackage } from "../../resolve/describe.ts";
import { hexFromSri, type SriHash } from "../../standards/hash.ts";
import type { Uv } from "../programs/uv.ts";
import type { PrivateIndex } from "./credentials.ts";
import { askIndex } from "./index.ts";
import type { IndexedPackage } from "./pylock.ts";
import type { IndexQuestion } from "./question.ts";

export interface Location {
  readonly url: string | null;
  readonly size: number | null;
  readonly uploaded: Date | null;
}

/** Of a file that is on no index. */
export const nowhere: Location = { url: null, size: null, uploaded: null };

export interface LocatedFiles {
  /**
   * Chosen files that their index no longer has, where the lock lists others in their place. Poetry passes them over:
   * poetry: installation/chooser.py, Chooser._get_links
   */
  readonly gone: ReadonlyMap<LockedPackage, readonly LockedFile[]>;
  of(locked: LockedPackage, file: LockedFile): Location;
  /** What uv warned of. */
  readonly warnings: readonly string[];
}

export interface ChosenFile {
  readonly described: Pick<DescribedPackage, "locked" | "file">;
  /** `3.12` */
  readonly python: string;
  /** An earlier plan's word is not enough: the time of its upload is wanted. */
  readonly wantsUploadTime: boolean;
}

export interface LocateOptions {
  readonly project: Project;
  /** What an earlier plan says of a file of this name and hash. */
  known(fileName: string, hash: SriHash): Pick<PlanFile, "url" | "size"> | null;
  uv(): Promise<Uv>;
}

/**
 * Asks each index once for what the earlier plan does not tell, and compares every hash that it gives with the lock's.
 *
 * @throws UserError INDEX_UNREACHABLE, HASH_MISMATCH, FILE_GONE
 */
export async function locateFiles(
  chosen: readonly ChosenFile[],
  { project, known: knownFile, uv }: LocateOptions,
): Promise<LocatedFiles> {
  const locations = new Map<LockedPackage, Map<string, Location>>();
  const questions: { question: IndexQuestion; locked: LockedPackage; file: LockedFile }[] = [];
  for (const { described, python, wantsUploadTime } of chosen) {
    const { locked, file } = described;
    if (file === null) continue;
    const known = locations.get(locked) ?? new Map<string, Location>();
    locations.set(locked, known);
    if (known.has(file.name)) continue;
    const { source, name, version } = locked;
    if (source !== null && source.kind !== "legacy") {
      known.set(file.name, source.kind === "url" ? { ...nowhere, url: source.url } : nowhere);
      continue;
    }
    const before = knownFile(file.name, lockedHash(file));
    if (before !== null && !wantsUploadTime)
      known.set(file.name, { ...nowhere, url: before.url, size: before.size });
    else {
      const index = privateIndex(locked, project);
      questions.push({ question: { name, version, index, python }, locked, file });
    }
  }
  const gone = new Map<LockedPackage, LockedFile[]>();
  if (questions.length === 0) return located(locations, gone, []);
  const answers = await askIndex(
    await uv(),
    questions.map(({ question }) => question),
  );
  for (const { question, locked, file } of questions) {
    const answer = answers.get(question);
    if (answer !== undefined) checkHashes(locked, answer);
    const location = locationOf(file, answer);
    if (location !== null) locations.get(locked)?.set(file.name, location);
    else if (
      answer?.files.some(({ fileName }) => locked.files.some(({ name }) => name === fileName))
    ) {
      append(gone, locked, file);
    } else throw fileGone({ locked, file, isKnown: answer !== undefined, index: question.index });
  }
  return located(locations, gone, answers.warnings);
}

function located(
  locations: ReadonlyMap<LockedPackage, ReadonlyMap<string, Location>>,
  gone: LocatedFiles["gone"],
  warnings: readonly string[],
): LocatedFiles {
  return {
    gone,
    of: (locked, file) => locations.get(locked)?.get(file.name) ?? nowhere,
    warnings,
  };
}

/**
 * The index of a `legacy` source: its URL as pyproject.toml has it, which may hold a user.
 *
 * @throws UserError INVALID_INDEX
 */
export function privateIndex({ source }: LockedPackage, project: Project): PrivateIndex | null {
  if (source?.kind !== "legacy") return null;
  const name = source.reference ?? "private";
  const written = project.sources.find((each) => each.name === name)?.url;
  const url = written ?? source.url;
  if (!URL.canParse(url)) {
    throw new UserError(
      "INVALID_INDEX",
      `the package index ${name} has the address ${url}, which is not a URL`,
      "write its whole address into pyproject.toml, such as https://packages.example.org/simple/",
    );
  }
  return { name, url };
}

/** Of all files that the lock and the index both know, chosen or not. */
function checkHashes(locked: LockedPackage, { files }: IndexedPackage): void {
  const listed = new Map(files.map((file) => [file.fileName, file]));
  for (const { name, hash } of locked.files) {
    const algorithm = hash.slice(0, hash.indexOf(":"));
    const other = listed
      .get(name)
      ?.hashes.map(hexFromSri)
      .find((each) => each.startsWith(`${algorithm}:`));
    if (other === undefined || other === hash.toLowerCase()) continue;
    throw new UserError(
      "HASH_MISMATCH",
      `${name} of ${locked.name} ${locked.version} has the hash ${hash} in poetry.lock, but ${other} on its index`,
      "the file was replaced on the index, or poetry.lock was altered: find out which before you lock it again",
    );
  }
}

function locationOf(file: LockedFile, answer: IndexedPackage | undefined): Location | null {
  const listed = answer?.files.find(({ fileName }) => fileName === file.name);
  return listed === undefined
    ? null
    : { url: listed.url, size: listed.size, uploaded: listed.uploaded };
}

function fileGone({
  locked,
  file,
  isKnown,
  index,
}: {
  readonly locked: LockedPackage;
  readonly file: LockedFile;
  readonly isKnown: boolean;
  readonly index: PrivateIndex | null;
}): UserError {
  if (isOffline()) return offlineError(`the address of ${file.name}`);
  const where = index === null ? "the package index" : `the package index ${index.name}`;
  return new UserError(
    "FILE_GONE",
    isKnown
      ? `${where} no longer has ${file.name}, which poetry.lock asks for`
      : `${where} does not have ${locked.name} ${locked.version}, which poetry.lock asks for`,
    `lock another version: \`poetry update ${locked.name}\``,
  );
}
