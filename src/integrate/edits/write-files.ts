// Files of the user, changed together: all of them, or none.
import { chmod, mkdir, realpath, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { systemError, UserError } from "../../base/errors.ts";
import { isBelow } from "../../base/is-below.ts";
import { isFolder } from "../../base/is-folder.ts";
import { readBytes } from "../../base/reading/file-bytes.ts";
import { repositoryAbove } from "../../base/repository-above.ts";
import { removeAbandoned, unfinished } from "../../base/writing/unfinished.ts";

/** A text file as it was and as it is to be. */
export interface FileChange {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** `null` where there is no file yet. */
  readonly before: string | null;
  readonly after: string;
  readonly encoding: Encoding;
}

/** `latin1` for a file that is not UTF-8: each byte is a character, and goes back as it came. */
export type Encoding = "utf8" | "latin1";

/**
 * A file's text, or `null` where there is none.
 *
 * @throws UserError `UNREADABLE_FILE`, `LEADS_OUTSIDE`
 */
export async function readText(
  directory: string,
  path: string,
): Promise<{ text: string | null; encoding: Encoding }> {
  const place = await placeOf(directory, path);
  const bytes = (await isFolder(dirname(place))) ? readBytes(place) : null;
  if (bytes === null) return { text: null, encoding: "utf8" };
  const text = bytes.toString("utf8");
  if (Buffer.from(text, "utf8").equals(bytes)) return { text, encoding: "utf8" };
  return { text: bytes.toString("latin1"), encoding: "latin1" };
}

/**
 * Writes each file beside its place, then moves all there. If anything fails, every file is as it was.
 *
 * @throws UserError `WRITE_FAILED`, `LEADS_OUTSIDE`
 */
export async function writeFiles(
  directory: string,
  changes: readonly FileChange[],
  signal?: AbortSignal,
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  let current = directory;
  try {
    const staged: { from: string; to: string; change: FileChange }[] = [];
    for (const change of changes) {
      const to = await placeOf(directory, change.path);
      current = to;
      const made = await mkdir(dirname(to), { recursive: true });
      if (made) undo.push(() => removeEmpty(dirname(to), made));
      await removeAbandoned(to);
      const from = unfinished(to);
      undo.push(() => rm(from, { force: true }));
      await writeFile(from, change.after, { encoding: change.encoding, flag: "wx" });
      if (change.before !== null) await chmod(from, (await stat(to)).mode);
      staged.push({ from, to, change });
    }
    signal?.throwIfAborted();
    for (const { from, to, change } of staged) {
      current = to;
      await rename(from, to);
      const { before, encoding } = change;
      undo.push(() =>
        before === null ? rm(to, { force: true }) : writeFile(to, before, encoding),
      );
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    if (error instanceof UserError) throw error;
    const refused = systemError(Object.assign(error as Error, { path: current }));
    throw new UserError(
      "WRITE_FAILED",
      `no file was changed: ${refused?.message ?? (error as Error).message}`,
      refused?.hint,
    ).causedBy(error);
  }
}

/**
 * The file itself where the path is a link to it, or leads through one. A stranger's repository may hold a link to what is the
 * user's: what lies outside of the repository is neither shown nor changed.
 */
async function placeOf(directory: string, path: string): Promise<string> {
  const place = resolve(directory, path);
  const real = await realOf(place);
  const top = await realOf(repositoryAbove(resolve(directory)) ?? resolve(directory));
  if (!isBelow(top, real)) {
    throw new UserError(
      "LEADS_OUTSIDE",
      `${path} leads out of ${top}, to ${real}: Poetrix neither reads nor changes it`,
      "put a file in the place of the link",
    );
  }
  return real;
}

/** Of what is not there yet, the place in the nearest folder that is. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  return real ?? join(await realOf(dirname(path)), basename(path));
}

/** Folders that were made for a file, from the inner one up to `outermost`. */
async function removeEmpty(inner: string, outermost: string): Promise<void> {
  for (let folder = inner; folder.startsWith(outermost); folder = dirname(folder)) {
    await rmdir(folder);
  }
}
