// The shared libraries that wheels for Linux need, read from the wheels themselves.
import { access, open } from "node:fs/promises";
import { join } from "node:path";
import { atMost, concurrently } from "../../base/concurrently.ts";
import { UserError } from "../../base/errors.ts";
import { cacheDirectory, cacheFolder, readOwn } from "../../base/writing/cache.ts";
import { writeAtomically } from "../../base/writing/write-atomically.ts";
import { hexFromSri, type SriHash } from "../../standards/hash.ts";
import { type Bytes, bytesOfFile } from "../index/bytes.ts";
import { type Arrivals, cachedPath, downloadFiles, type WantedFile } from "../index/download.ts";
import { type Reading, remoteBytes } from "../index/remote-bytes.ts";
import { nativeNeeds, type ReadWheel } from "./native.ts";

type Needs = ReadWheel | null;

export interface WheelToRead extends WantedFile {
  readonly size: number | null;
}

/** How many wheels are read at once, since reading mostly waits for a server. */
const parallelReads = 16;
/** Of all wheels. */
const parallelRequests = 8;
/** A wheel up to this size is fetched whole as quickly as in parts. */
const smallWheel = 1 << 18;

/**
 * The needs by hash; `null` for a wheel without ELF files. Large wheels are read only in part, where their server allows it; others are
 * downloaded into the cache, where `fetch` finds them. The results are cached for all projects of the user.
 *
 * @throws UserError DOWNLOAD_FAILED, HASH_MISMATCH, BAD_ARCHIVE
 */
export async function gatherNeeds(
  wheels: readonly WheelToRead[],
  { signal, arrivals }: { signal: AbortSignal; arrivals: Arrivals },
): Promise<Map<SriHash, Needs>> {
  const found = new Map<SriHash, Needs>();
  const limit = atMost(parallelRequests);
  await concurrently(wheels, parallelReads, async (wheel) => {
    const known = readKept(wheel.hash);
    if (known !== undefined) {
      found.set(wheel.hash, known);
      arrivals.advance(wheel.fileName, 0);
      return;
    }
    let bytes = 0;
    const arrived = (more: number): void => {
      bytes += more;
    };
    const needs = await readNeeds(wheel, { arrived, limit, signal });
    await keep(wheel.hash, needs, signal);
    found.set(wheel.hash, needs);
    arrivals.advance(wheel.fileName, bytes);
  });
  return found;
}

async function readNeeds(wheel: WheelToRead, { arrived, limit, signal }: Reading): Promise<Needs> {
  const isHere = await access(cachedPath(wheel)).then(
    () => true,
    () => false,
  );
  const isRemote = !isHere && /^https?:/.test(wheel.url);
  if (isRemote && (wheel.size === null || wheel.size > smallWheel)) {
    const bytes = await remoteBytes(wheel, { arrived, limit, signal });
    if (bytes !== null) return readWheel(wheel, bytes);
  }
  const task = { advance: (_: string, more: number) => arrived(more) };
  const [path = ""] = await limit(() => downloadFiles([wheel], { signal, task }));
  const file = await open(path);
  try {
    return await readWheel(wheel, await bytesOfFile(file));
  } finally {
    await file.close();
  }
}

async function readWheel({ fileName, url }: WheelToRead, bytes: Bytes): Promise<Needs> {
  try {
    return await nativeNeeds(bytes);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      "BAD_ARCHIVE",
      `${fileName} from ${url} cannot be read: ${reason}`,
      "it is damaged: lock another version of the package with Poetry, or ask its authors",
    ).causedBy(error);
  }
}

// --- what was found before, for any project ---

/** The number in the folder's name grows when what is found changes. */
const keptIn = "needs-4";

const keptPath = (hash: SriHash): string =>
  join(cacheDirectory(), keptIn, `${hexFromSri(hash).replace(":", "-")}.json`);

/** `undefined` where nothing is kept, or nothing that can be read. */
function readKept(hash: SriHash): Needs | undefined {
  try {
    const kept: unknown = JSON.parse(readOwn(keptPath(hash)) ?? "");
    if (kept === null) return null;
    const { needs, optional = [], brings } = kept as Record<string, unknown>;
    const isRight = [needs, optional, brings].every(
      (list) => Array.isArray(list) && list.every((name) => typeof name === "string"),
    );
    return isRight ? (kept as ReadWheel) : undefined;
  } catch {
    return undefined;
  }
}

async function keep(hash: SriHash, needs: Needs, signal: AbortSignal): Promise<void> {
  await cacheFolder(keptIn);
  await writeAtomically(keptPath(hash), JSON.stringify(needs), signal);
}

/** Whether a wheel's name says that it may hold code of a Linux machine. */
export function mayHoldElf(fileName: string): boolean {
  return /-[^-]*linux[^-]*\.whl$/.test(fileName);
}
