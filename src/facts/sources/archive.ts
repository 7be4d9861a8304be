// Unpacking source distributions. https://packaging.python.org/en/latest/specifications/source-distribution-format/
// They may be hostile: nothing is written outside the folder or through a link, and the unpacked size is limited.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import {
  chmod,
  link,
  lstat,
  mkdir,
  readdir,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Header } from "tar-stream";
import { type Entry, open as openZip, type ZipFile } from "yauzl";
import { endWithUs } from "../../base/end-with-us.ts";
import { systemError, UserError } from "../../base/errors.ts";

/**
 * The limit for unpacked bytes: a constant, and a multiple of the archive's size. Text compresses ten to one, a bomb a
 * thousand to one.
 */
const freeBytes = 256 * 1024 * 1024;
const mostTimes = 50;
const mostEntries = 200_000;
/** Linux opens no longer path: PATH_MAX of limits.h. */
const longestPath = 4096;
/** The limit for a single file that is read, such as metadata. */
const longestText = 16 * 1024 * 1024;

/**
 * Unpacks a source distribution into `folder`, which is empty and ours alone.
 *
 * @returns its root: the one folder that it holds, as all but very old ones have it
 * @throws UserError BAD_ARCHIVE
 */
export async function unpackSdist(path: string, folder: string): Promise<string> {
  const writer = treeWriter(await realpath(folder), path);
  try {
    await forEachEntry(path, async ({ name, kind, isExecutable, linksTo, content }) => {
      if (kind === "folder") await writer.folder(name);
      else if (kind === "file") await writer.file(name, await content(), isExecutable);
      else writer.linkLater({ name, kind, linksTo });
      return true;
    });
    await writer.makeLinks();
  } catch (error) {
    throw unreadable(path, error);
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only?.isDirectory() ? join(folder, only.name) : folder;
}

/**
 * The text of the first file of an archive whose path is `wanted`; `null` where there is none.
 *
 * @throws UserError `BAD_ARCHIVE`
 */
export async function textInArchive(path: string, wanted: RegExp): Promise<string | null> {
  let found: string | null = null;
  try {
    await forEachEntry(path, async ({ name, kind, content }) => {
      if (kind !== "file" || !wanted.test(name)) return true;
      found = await shortText(await content(), name);
      return false;
    });
  } catch (error) {
    throw unreadable(path, error);
  }
  return found;
}

async function shortText(content: Readable, name: string): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of content as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestText) throw new Error(`${name} is too large`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** A failure of the machine (a full disk) is not the archive's fault. */
function unreadable(path: string, error: unknown): UserError {
  const known = error instanceof UserError ? error : systemError(error);
  if (known !== null) return known;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${path} cannot be unpacked: ${reason}`;
  return new UserError("BAD_ARCHIVE", message).causedBy(error);
}

interface ArchiveLink {
  readonly name: string;
  readonly kind: "symlink" | "link";
  readonly linksTo: string;
}

interface TreeWriter {
  folder(name: string): Promise<void>;
  file(name: string, content: Readable, isExecutable: boolean): Promise<void>;
  linkLater(link: ArchiveLink): void;
  makeLinks(): Promise<void>;
}

/**
 * Writes what an archive holds below `root`. Links come last, so that no file is written through one; then no link is made
 * behind another, and none may lead out of the folder, by way of others neither.
 */
function treeWriter(root: string, archive: string): TreeWriter {
  const folders = new Set([root]);
  const links: ArchiveLink[] = [];

  /** The place of an entry; the folders above it are there, and are folders. */
  const placeOf = async (name: string): Promise<string> => {
    const place = inside(root, name, archive);
    await makeFolder(place === root ? root : dirname(place));
    return place;
  };
  const makeFolder = async (folder: string): Promise<void> => {
    if (folders.has(folder)) return;
    await makeFolder(dirname(folder));
    const status = await lstat(folder).catch(() => null);
    if (status === null) await mkdir(folder);
    else if (!status.isDirectory()) {
      throw new Error(`${relative(root, folder)} is not a folder, and an entry lies in it`);
    }
    folders.add(folder);
  };

  return {
    async folder(name) {
      await makeFolder(inside(root, name, archive));
    },
    async file(name, content, isExecutable) {
      const place = await placeOf(name);
      await pipeline(content, createWriteStream(place));
      await chmod(place, isExecutable ? 0o755 : 0o644);
    },
    linkLater: (each) => void links.push(each),
    async makeLinks() {
      // What was a folder before may be a link by now.
      folders.clear();
      folders.add(root);
      const made = new Set<string>();
      const hard = links.filter(({ kind }) => kind === "link");
      for (const { name, kind, linksTo } of [
        ...hard,
        ...links.filter((each) => !hard.includes(each)),
      ]) {
        const place = await placeOf(name);
        // The later of two entries with one name counts.
        await rm(place, { force: true });
        if (kind === "link") {
          const file = inside(root, linksTo, archive);
          if (!(await lstat(file)).isFile())
            throw new Error(`${name} links to something that is not a file`);
          await link(file, place);
        } else {
          inside(root, isAbsolute(linksTo) ? linksTo : join(dirname(name), linksTo), archive);
          await symlink(linksTo, place);
          made.add(place);
        }
      }
      for (const place of made) await followInside(root, place, archive);
    },
  };
}

/** Follows a link step by step, through others, as far as something is there: each step must lie in `root`. */
async function followInside(root: string, link: string, archive: string): Promise<void> {
  const open = relative(root, link).split(sep);
  let place = root;
  let followed = 0;
  for (let part = open.shift(); part !== undefined; part = open.shift()) {
    if (part === "" || part === ".") continue;
    place = part === ".." ? dirname(place) : join(place, part);
    if (place !== root && !place.startsWith(root + sep)) {
      throw leadsOutside(archive, relative(root, link));
    }
    const status = await lstat(place).catch(() => null);
    if (status === null) return;
    if (!status.isSymbolicLink()) continue;
    followed += 1;
    // As many as Linux follows; a circle leads nowhere.
    if (followed > 40) return;
    open.unshift(...(await readlink(place)).split(sep));
    place = dirname(place);
  }
}

interface ArchiveEntry {
  readonly name: string;
  readonly kind: "folder" | "file" | "symlink" | "link";
  readonly isExecutable: boolean;
  /** Of links. */
  readonly linksTo: string;
  content(): Promise<Readable>;
}

/** Calls `visit` for one entry after the other, until it answers false. */
async function forEachEntry(
  path: string,
  visit: (entry: ArchiveEntry) => Promise<boolean>,
): Promise<void> {
  const most = freeBytes + mostTimes * (await stat(path)).size;
  let bytes = 0;
  let count = 0;
  const measured = (): Transform =>
    new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length;
        if (bytes > most) done(tooLarge());
        else done(null, chunk);
      },
    });
  const tooLarge = (): Error =>
    new Error("it unpacks to more than an archive of its size may hold");
  const counted = async (entry: ArchiveEntry): Promise<boolean> => {
    count += 1;
    if (count > mostEntries) throw tooLarge();
    return visit(entry);
  };
  if (path.endsWith(".zip")) {
    let goesOn = true;
    await forEachZipEntry(path, async (zip, entry) => {
      const isFolder = entry.fileName.endsWith("/");
      if (!goesOn) return;
      goesOn = await counted({
        name: entry.fileName,
        kind: isFolder ? "folder" : "file",
        isExecutable: false,
        linksTo: "",
        content: async () => joined([await zip.openReadStreamPromise(entry), measured()]),
      });
    });
  } else await forEachTarEntry(path, measured(), counted);
}

/** Joins streams into one, which fails where any of them does. */
function joined(streams: readonly [Readable, ...Transform[]]): Readable {
  const last = streams.at(-1) as Readable;
  pipeline([...streams]).catch((error) => last.destroy(error));
  return last;
}

async function forEachTarEntry(
  path: string,
  measured: Transform,
  visit: (entry: ArchiveEntry) => Promise<boolean>,
): Promise<void> {
  const entries = extract();
  const reading = pipeline([...decompressed(path), measured, entries]);
  // An archive that ends too early would leave its last entry waiting for ever: its failure is passed on.
  const failure = new Promise<never>((_, fail) => reading.catch(fail));
  failure.catch(() => {});
  const heard = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    answer.catch(() => {});
    return Promise.race([answer, failure]);
  };
  try {
    const iterator = entries[Symbol.asyncIterator]();
    for (;;) {
      const { done, value: entry } = await heard(iterator.next());
      if (done) break;
      const goesOn = await heard(visit(tarEntry(entry.header, entry as unknown as Readable)));
      if (!goesOn) return;
      entry.resume();
    }
    await reading;
  } finally {
    entries.destroy();
  }
}

function tarEntry({ name, type, mode = 0o644, linkname }: Header, content: Readable): ArchiveEntry {
  const kinds: Readonly<Record<string, ArchiveEntry["kind"]>> = {
    directory: "folder",
    file: "file",
    "contiguous-file": "file",
    symlink: "symlink",
    link: "link",
  };
  const kind = kinds[type ?? "file"];
  if (kind === undefined)
    throw new Error(`${name} is a ${type}: neither a file, a folder nor a link`);
  return {
    name,
    kind,
    // Of the mode only the executable bit is kept: setuid and the like are not.
    isExecutable: (mode & 0o111) !== 0,
    linksTo: linkname ?? "",
    content: async () => content,
  };
}

/** gzip is Node's own; the rest is left to the programs of their names. */
function decompressed(path: string): [Readable, ...Transform[]] {
  if (/\.t?gz$/.test(path)) return [createReadStream(path), createGunzip()];
  if (path.endsWith(".tar")) return [createReadStream(path)];
  const program = Object.entries({ bzip2: /bz2$/, xz: /xz$/, zstd: /zst$/ }).find(([, ending]) =>
    ending.test(path),
  )?.[0];
  if (program === undefined) throw new Error("its file name has no ending that is known");
  return [Readable.from(outputOf(program, ["-dc", "--", path]))];
}

/** What a program prints, as it comes; an error where it cannot be run or fails. */
async function* outputOf(program: string, args: readonly string[]): AsyncGenerator<Buffer> {
  const child = spawn(program, args, { cwd: "/", stdio: ["ignore", "pipe", "ignore"] });
  endWithUs(child);
  const ended = once(child, "close");
  ended.catch(() => {});
  try {
    yield* child.stdout;
    const [exitCode] = (await ended) as [number | null];
    if (exitCode !== 0) throw new Error(`${program} failed`);
  } finally {
    child.kill();
  }
}

/** Calls `visit` for one entry of a zip file after the other. */
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
  if (name.length > longestPath) {
    const shown = `${name.slice(0, 60)}...`;
    throw new UserError("BAD_ARCHIVE", `${archive} holds a path that is too long: ${shown}`);
  }
  const target = resolve(folder, name);
  if (target === folder || target.startsWith(folder + sep)) return target;
  throw leadsOutside(archive, name);
}

function leadsOutside(archive: string, name: string): UserError {
  return new UserError("BAD_ARCHIVE", `${archive} holds ${name}, which would lie outside of it`);
}

/** Whether `path` is there, itself, be it a link or not. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
