// Unpacking source distributions. https://packaging.python.org/en/latest/specifications/source-distribution-format/
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, link, lstat, mkdir, readdir, rm, symlink } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { type Entry, open as openZip, type ZipFile } from "yauzl";
import { UserError } from "../../errors.ts";

/**
 * Unpacks a source distribution into `folder`, which is empty.
 *
 * @returns its root: the one folder that it holds, as all but very old ones have it
 * @throws UserError BAD_ARCHIVE
 */
export async function unpackSdist(path: string, folder: string): Promise<string> {
  try {
    if (path.endsWith(".zip")) await unpackZip(path, folder);
    else await unpackTar(path, folder);
  } catch (error) {
    throw unreadable(path, error);
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only?.isDirectory() ? join(folder, only.name) : folder;
}

function unreadable(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${path} cannot be unpacked: ${reason}`;
  return new UserError("BAD_ARCHIVE", message, undefined, { cause: error });
}

async function unpackTar(path: string, folder: string): Promise<void> {
  const entries = extract();
  const links: Header[] = [];
  const reading = pipeline(decompressed(path), entries);
  // Its failure is thrown below, where it is awaited; the loop may fail first.
  reading.catch(() => {});
  for await (const entry of entries) {
    const { name, type, mode = 0o644 } = entry.header;
    const target = inside(folder, name, path);
    if (type === "directory") await mkdir(target, { recursive: true });
    else if (type === "symlink" || type === "link") links.push(entry.header);
    else if (type === "file" || type === "contiguous-file") {
      await mkdir(dirname(target), { recursive: true });
      await pipeline(entry, createWriteStream(target));
      await chmod(target, mode & 0o111 ? 0o755 : 0o644);
      continue;
    }
    entry.resume();
  }
  await reading;
  // Last, so that no file is written through a link.
  for (const { name, type, linkname: to = "" } of links) {
    const target = inside(folder, name, path);
    await mkdir(dirname(target), { recursive: true });
    // Of two entries of one name the later one counts.
    await rm(target, { force: true });
    if (type === "link") await link(inside(folder, to, path), target);
    else {
      inside(folder, isAbsolute(to) ? to : join(dirname(name), to), path);
      await symlink(to, target);
    }
  }
}

/** gzip is Node's own; the rest is left to the programs of their names. */
function decompressed(path: string): Readable | NodeJS.ReadWriteStream {
  if (/\.t?gz$/.test(path)) return createReadStream(path).pipe(createGunzip());
  if (path.endsWith(".tar")) return createReadStream(path);
  const program = Object.entries({ bzip2: /bz2$/, xz: /xz$/, zstd: /zst$/ }).find(([, ending]) =>
    ending.test(path),
  )?.[0];
  if (program === undefined) throw new Error("its file name has no ending that is known");
  return Readable.from(outputOf(program, ["-dc", path]));
}

/** What a program prints, as it comes; an error where it cannot be run or fails. */
async function* outputOf(program: string, args: readonly string[]): AsyncGenerator<Buffer> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(child, "close");
  ended.catch(() => {});
  yield* child.stdout;
  const [exitCode] = (await ended) as [number | null];
  if (exitCode !== 0) throw new Error(`${program} failed`);
}

async function unpackZip(path: string, folder: string): Promise<void> {
  await forEachZipEntry(path, async (zip, entry) => {
    const target = inside(folder, entry.fileName, path);
    if (entry.fileName.endsWith("/")) await mkdir(target, { recursive: true });
    else {
      await mkdir(dirname(target), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    }
  });
}

/**
 * The text of the first file of an archive whose path is `wanted`; `null` where there is none.
 *
 * @throws UserError `BAD_ARCHIVE`
 */
export async function textInArchive(path: string, wanted: RegExp): Promise<string | null> {
  try {
    return await (path.endsWith(".zip") ? textInZip : textInTar)(path, wanted);
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function textInZip(path: string, wanted: RegExp): Promise<string | null> {
  let found: string | null = null;
  await forEachZipEntry(path, async (zip, entry) => {
    if (found !== null || !wanted.test(entry.fileName)) return;
    found = await text(await zip.openReadStreamPromise(entry));
  });
  return found;
}

async function textInTar(path: string, wanted: RegExp): Promise<string | null> {
  const entries = extract();
  const reading = pipeline(decompressed(path), entries);
  // Its failure is thrown where it is awaited; what was found early breaks it off.
  reading.catch(() => {});
  for await (const entry of entries) {
    // Awaited here: leaving the loop ends the entry.
    if (wanted.test(entry.header.name)) return await text(entry);
    entry.resume();
  }
  await reading;
  return null;
}

/** Calls `visit` for one entry after the other. */
export async function forEachZipEntry(
  path: string,
  visit: (
    zip: { openReadStreamPromise(entry: Entry): Promise<Readable> },
    entry: Entry,
  ) => Promise<void>,
): Promise<void> {
  const zip = await new Promise<ZipFile>((done, fail) =>
    openZip(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? fail(error) : done(opened),
    ),
  );
  const openReadStreamPromise = (entry: Entry): Promise<Readable> =>
    new Promise((done, fail) =>
      zip.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream))),
    );
  try {
    await new Promise<void>((done, fail) => {
      zip.on("error", fail);
      zip.on("end", done);
      zip.on("entry", (entry: Entry) => {
        visit({ openReadStreamPromise }, entry).then(() => zip.readEntry(), fail);
      });
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}

/** The place of an entry, which must lie in `folder`. */
function inside(folder: string, name: string, archive: string): string {
  const target = resolve(folder, name);
  if (target === folder || target.startsWith(folder + sep)) return target;
  throw new UserError("BAD_ARCHIVE", `${archive} holds ${name}, which would lie outside of it`);
}

/** Whether `path` is there, itself, be it a link or not. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
