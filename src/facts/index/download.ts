// Files by their hash, in a cache of our own.
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, lstat, open as openFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { concurrently } from "../../base/concurrently.ts";
import { systemError, UserError, writing } from "../../base/errors.ts";
import { isOffline, offlineError } from "../../base/offline.ts";
import { waitingFor } from "../../base/patience.ts";
import { cacheDirectory, cacheFolder } from "../../base/writing/cache.ts";
import { unfinishedInCache } from "../../base/writing/unfinished.ts";
import { storeName } from "../../plan/store-name.ts";
import { hexFromSri, type SriHash, sriFromHex } from "../../standards/hash.ts";
import { certificateHint, isCertificateFault } from "./certificates.ts";
import {
  basicAuthorization,
  type Credentials,
  credentialsFor,
  credentialsHint,
  keptCredentials,
  type PrivateIndex,
} from "./credentials.ts";
import { retried } from "./retried.ts";

export interface WantedFile {
  readonly fileName: string;
  readonly hash: SriHash;
  /** Absolute; `https:`, `http:` or `file:`. */
  readonly url: string;
  /** Where its credentials come from; `null` for the default index. */
  readonly index: PrivateIndex | null;
  /** Bytes, where the index or the plan says: no more are taken. */
  readonly size?: number | null;
}

/** Told of each file as it arrives. */
export interface Arrivals {
  advance(fileName: string, bytes: number): void;
}

const parallelDownloads = 8;
/** Milliseconds without a byte, after which a server is asked again. */
export const longestSilence = 60_000;
/** Milliseconds for one file. */
const longestDownload = 60 * 60_000;
/** The limit for a file of unknown size, in bytes. */
const largestUnknown = 8_000_000_000;

/**
 * Brings files into the cache; those that are there are not asked for again.
 *
 * @returns the path of each, in order
 * @throws UserError DOWNLOAD_FAILED, HASH_MISMATCH
 */
export async function downloadFiles(
  files: readonly WantedFile[],
  { signal, task }: { signal: AbortSignal; task?: Arrivals },
): Promise<string[]> {
  return concurrently(files, parallelDownloads, async (file) => {
    const path = cachedPath(file);
    const present = await isWhole(path, file);
    if (!present) await download(file, path, signal);
    task?.advance(file.fileName, present ? 0 : (await stat(path)).size);
    return path;
  });
}

/** Where a file lies in the cache: in a folder of its hash, under its own name, which names it in the Nix store too. */
export function cachedPath({ fileName, hash }: Pick<WantedFile, "fileName" | "hash">): string {
  return join(cacheDirectory(), "files", hexFromSri(hash).replace(":", "-"), storeName(fileName));
}

/** Whether the cache has the file, as it was when it came: a disk, or somebody, may have changed it since. */
async function isWhole(path: string, file: WantedFile): Promise<boolean> {
  const hash = createHash(algorithmOf(file));
  const about = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (about === null) return false;
  // A pipe, a link or a folder in its place is not a downloaded file.
  if (about.isFile()) {
    await pipeline(createReadStream(path), hash);
    if (sriOf(file, hash) === file.hash) return true;
  }
  await rm(path, { recursive: true, force: true });
  return false;
}

async function download(file: WantedFile, path: string, signal: AbortSignal): Promise<void> {
  await cacheFolder("files", basename(dirname(path)));
  const part = await unfinishedInCache();
  // Created by us or not at all: a symlink that is already there is not followed.
  const output = await openFile(part, "wx");
  try {
    checkHash(file, await receive({ file, algorithm: algorithmOf(file), output, signal }));
    // Flushed before it gets its name, so that a crash leaves no partial file under that name.
    await output.sync();
    await output.close();
    await rename(part, path);
  } catch (error) {
    await output.close();
    await rm(part, { force: true });
    throw writing(path, error);
  }
}

/**
 * The hash of what lies at an address now, `sha256:<hex>`. The file is in the cache then.
 *
 * @throws UserError DOWNLOAD_FAILED
 */
export async function hashOfAddress(
  { fileName, url }: Pick<WantedFile, "fileName" | "url">,
  signal: AbortSignal,
): Promise<string> {
  const part = await unfinishedInCache();
  const output = await openFile(part, "wx");
  try {
    const digest = await receive({
      file: { fileName, url, index: null },
      algorithm: "sha256",
      output,
      signal,
    });
    await output.sync();
    await output.close();
    const hash = `sha256:${digest.digest("hex")}`;
    const path = cachedPath({ fileName, hash: sriFromHex(hash) });
    await cacheFolder("files", basename(dirname(path)));
    await rename(part, path);
    return hash;
  } catch (error) {
    await output.close();
    await rm(part, { force: true });
    throw writing(part, error);
  }
}

type Place = Omit<WantedFile, "hash">;

/** Writes the file, and tells its hash. Where the connection breaks off, the rest is asked for; where that is no answer, all of it again. */
async function receive({
  file,
  algorithm,
  output,
  signal,
}: {
  readonly file: Place;
  readonly algorithm: string;
  readonly output: FileHandle;
  readonly signal: AbortSignal;
}): Promise<Hash> {
  const patience = AbortSignal.timeout(longestDownload);
  let hash = createHash(algorithm);
  let received = 0;
  const ask = async (): Promise<Hash> => {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(wasSilent()), longestSilence);
    const wait = waitingFor(`the server of ${file.fileName}`);
    try {
      const either = AbortSignal.any([signal, patience, silence.signal]);
      const { body, start } = await open(file, received, either);
      if (start !== received) {
        hash = createHash(algorithm);
        received = 0;
        await output.truncate(0);
      }
      for await (const chunk of body as AsyncIterable<Buffer>) {
        timer.refresh();
        wait.heard();
        either.throwIfAborted();
        if (received + chunk.length > (file.size ?? largestUnknown)) throw tooLarge(file);
        hash.update(chunk);
        await output.write(chunk, 0, chunk.length, received);
        received += chunk.length;
      }
      return hash;
    } catch (error) {
      throw silence.signal.aborted ? silence.signal.reason : error;
    } finally {
      clearTimeout(timer);
      wait.end();
    }
  };
  const isOurs = (error: unknown): boolean =>
    error instanceof UserError || systemError(error) !== null;
  try {
    return await retried(ask, {
      signal,
      isFinal: (error) => isOurs(error) || patience.aborted || isCertificate(error),
    });
  } catch (error) {
    signal.throwIfAborted();
    if (isOurs(error)) throw error;
    const tookTooLong = `it took more than ${longestDownload / 60_000} minutes`;
    throw downloadFailed(file, patience.aborted ? tookTooLong : reasonOf(error), error);
  }
}

export function wasSilent(): Error {
  return new Error(`the server sent nothing for ${longestSilence / 1000} seconds`);
}

function algorithmOf({ hash }: WantedFile): string {
  return hash.slice(0, hash.indexOf("-"));
}

/** Of the algorithm that the file's own hash has. */
function sriOf(file: WantedFile, digest: Hash): string {
  return `${algorithmOf(file)}-${digest.digest("base64")}`;
}

function tooLarge(file: Place): UserError {
  return downloadFailed(
    file,
    `it is larger than the ${file.size ?? largestUnknown} bytes that it may have`,
  );
}

/** The file from a place on, or from its start where the server does not answer otherwise. */
async function open(
  file: Place,
  from: number,
  signal: AbortSignal,
): Promise<{ body: AsyncIterable<Uint8Array>; start: number }> {
  const url = new URL(file.url);
  if (url.protocol === "file:") return { body: createReadStream(fileURLToPath(url)), start: 0 };
  // In a compressed response, offsets are those of the compressed bytes, and its size has no bound.
  const headers = { "accept-encoding": "identity" };
  const range = from === 0 ? {} : { range: `bytes=${from}-` };
  const { body, status, headers: answered } = await request(file, { ...headers, ...range }, signal);
  if (status === 206) {
    const start = /^bytes (\d{1,15})-/.exec(answered.get("content-range") ?? "")?.[1];
    // An unrequested part would be mistaken for the beginning.
    if (Number(start) !== from) {
      await body?.cancel();
      if (from === 0) throw new Error("the server sent a part of it only");
      return open(file, 0, signal);
    }
  }
  return { body: body ?? Readable.from([]), start: status === 206 ? from : 0 };
}

/**
 * What the server of a file answers, with the credentials that it wants.
 *
 * @throws UserError DOWNLOAD_FAILED; Error where it may be asked again
 */
export async function request(
  file: Place,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response> {
  const url = new URL(file.url);
  const ask = (credentials: Credentials | null): Promise<Response> => {
    url.username = "";
    url.password = "";
    const authorization =
      credentials === null ? {} : { authorization: basicAuthorization(credentials) };
    if (isOffline()) throw offlineError(file.fileName);
    return fetch(url, { signal, headers: { ...headers, ...authorization } });
  };
  const known = await credentialsFor(file.index, file.url);
  let response = await ask(known);
  if (response.status === 401 || response.status === 403) {
    const credentials = await keptCredentials(file.index, file.url, known?.username || null);
    if (credentials !== null) {
      await response.body?.cancel();
      response = await ask(credentials);
    }
  }
  if (response.ok) return response;
  await response.body?.cancel();
  const reason = `the server answered ${response.status} ${response.statusText}`.trim();
  // Too busy, or broken for the moment: asked again. All else will not change.
  if (response.status === 429 || response.status >= 500) throw new Error(reason);
  throw downloadFailed(file, reason);
}

function checkHash(file: WantedFile, digest: Hash): void {
  const actual = sriOf(file, digest) as SriHash;
  if (actual === file.hash) return;
  throw new UserError(
    "HASH_MISMATCH",
    `${file.fileName} from ${file.url} has the hash ${hexFromSri(actual)}, but ${hexFromSri(file.hash)} is expected`,
    "the file was replaced on its server, or altered on its way; if you trust the new one, lock it again with Poetry",
  );
}

export function downloadFailed(file: Place, reason: string, cause?: unknown): UserError {
  const refused = /\b40[13]\b/.test(reason);
  return new UserError(
    "DOWNLOAD_FAILED",
    `${file.fileName} could not be fetched from ${file.url}: ${reason}`,
    refused && file.index !== null
      ? credentialsHint(file.index.name)
      : /\b(404|410)\b/.test(reason)
        ? "it is no longer there: lock another version with `poetry update`"
        : isCertificate(cause)
          ? certificateHint()
          : cause !== undefined && proxyIsSet()
            ? "Node reaches files through your proxy only from version 22.21 on, and with NODE_USE_ENV_PROXY=1 set"
            : undefined,
  ).causedBy(cause);
}

function isCertificate(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : null;
  return isCertificateFault((cause as NodeJS.ErrnoException | null)?.code ?? "");
}

/** https://nodejs.org/api/cli.html#node_use_env_proxy1 */
function proxyIsSet(): boolean {
  const { https_proxy, HTTPS_PROXY, NODE_USE_ENV_PROXY } = process.env;
  return Boolean(https_proxy || HTTPS_PROXY) && NODE_USE_ENV_PROXY !== "1";
}

/** Node says `fetch failed`, and why only in the cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
