// Files by their hash, in a cache of our own.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, mkdir, open as openFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { UserError } from "../../errors.ts";
import { storeName } from "../../plan/store-name.ts";
import { hexFromSri, type SriHash } from "../../standards/hash.ts";
import { cacheDirectory } from "../cache.ts";
import { concurrently } from "../concurrently.ts";
import {
  basicAuthorization,
  type Credentials,
  credentialsFor,
  credentialsHint,
  keyringCredentials,
  type PrivateIndex,
} from "./credentials.ts";

export interface WantedFile {
  readonly fileName: string;
  readonly hash: SriHash;
  /** Absolute; `https:`, `http:` or `file:`. */
  readonly url: string;
  /** Where its credentials come from; `null` for the default index. */
  readonly index: PrivateIndex | null;
}

/** Told of each file as it arrives. */
export interface Arrivals {
  advance(fileName: string, bytes: number): void;
}

const parallelDownloads = 8;
const attempts = 4;

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
    const present = await access(path).then(
      () => true,
      () => false,
    );
    if (!present) await download(file, path, signal);
    task?.advance(file.fileName, present ? 0 : (await stat(path)).size);
    return path;
  });
}

/** Where a file lies in the cache: in a folder of its hash, under its own name, which names it in the Nix store too. */
export function cachedPath({ fileName, hash }: Pick<WantedFile, "fileName" | "hash">): string {
  return join(cacheDirectory(), "files", hexFromSri(hash).replace(":", "-"), storeName(fileName));
}

async function download(file: WantedFile, path: string, signal: AbortSignal): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const part = `${path}.${process.pid}-${attempt}.part`;
    let output: Writable | undefined;
    try {
      const hash = createHash(file.hash.slice(0, file.hash.indexOf("-")));
      const watch = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      // There before all else: a stream that opens its file by itself may make it after it was removed.
      output = (await openFile(part, "w")).createWriteStream();
      await pipeline(await open(file, signal), watch, output, { signal });
      checkHash(file, hash.digest("hex"));
      await rename(part, path);
      return;
    } catch (error) {
      output?.destroy();
      await rm(part, { force: true });
      signal.throwIfAborted();
      if (error instanceof UserError) throw error;
      if (attempt === attempts) throw downloadFailed(file, reasonOf(error), error);
      await delay(250 * 2 ** attempt, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

async function open(file: WantedFile, signal: AbortSignal): Promise<Readable> {
  const url = new URL(file.url);
  if (url.protocol === "file:") return createReadStream(fileURLToPath(url));
  const { body } = await request(file, {}, signal);
  return body === null ? Readable.from([]) : Readable.fromWeb(body);
}

/**
 * What the server of a file answers, with the credentials that it wants.
 *
 * @throws UserError DOWNLOAD_FAILED; Error where it may be asked again
 */
export async function request(
  file: WantedFile,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response> {
  const url = new URL(file.url);
  const ask = (credentials: Credentials | null): Promise<Response> => {
    url.username = "";
    url.password = "";
    const authorization =
      credentials === null ? {} : { authorization: basicAuthorization(credentials) };
    return fetch(url, { signal, headers: { ...headers, ...authorization } });
  };
  const known = await credentialsFor(file.index, file.url);
  let response = await ask(known);
  if (response.status === 401 || response.status === 403) {
    const credentials = await keyringCredentials(file.index, file.url, known?.username || null);
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

function checkHash(file: WantedFile, hex: string): void {
  const expected = hexFromSri(file.hash);
  const actual = `${expected.slice(0, expected.indexOf(":"))}:${hex}`;
  if (actual === expected) return;
  throw new UserError(
    "HASH_MISMATCH",
    `${file.fileName} from ${file.url} has the hash ${actual}, but ${expected} is expected`,
    "the file was replaced on its server, or altered on its way; if you trust the new one, lock it again with Poetry",
  );
}

function downloadFailed(file: WantedFile, reason: string, cause?: unknown): UserError {
  const refused = /\b40[13]\b/.test(reason);
  return new UserError(
    "DOWNLOAD_FAILED",
    `${file.fileName} could not be fetched from ${file.url}: ${reason}`,
    refused && file.index !== null
      ? credentialsHint(file.index.name)
      : /\b(404|410)\b/.test(reason)
        ? "it is no longer there: lock another version with `poetry update`"
        : cause !== undefined && proxyIsSet()
          ? "Node reaches files through your proxy only from version 22.21 on, and with NODE_USE_ENV_PROXY=1 set"
          : undefined,
    { cause },
  );
}

/** https://nodejs.org/api/cli.html#node_use_env_proxy1 */
function proxyIsSet(): boolean {
  const { https_proxy, HTTPS_PROXY, NODE_USE_ENV_PROXY } = process.env;
  return Boolean(https_proxy || HTTPS_PROXY) && NODE_USE_ENV_PROXY !== "1";
}

/** Node says `fetch failed`, and why only in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
