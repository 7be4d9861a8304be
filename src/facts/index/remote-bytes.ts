import type { Limit } from "../../base/concurrently.ts";
import { UserError } from "../../base/errors.ts";
import type { Bytes } from "./bytes.ts";
import { lengthWithin } from "./bytes.ts";
import {
  downloadFailed,
  longestSilence,
  reasonOf,
  request,
  type WantedFile,
  wasSilent,
} from "./download.ts";
import { retried } from "./retried.ts";

/** What is read once is not asked for again; blocks of this size are. */
const blockSize = 1 << 14;
/**
 * Of the end, where a zip archive has its list of members: in all blocks that whoever looks for it reads, which is the longest comment of an archive
 * and what stands around it.
 */
const firstRead = (1 << 16) + (1 << 6) + blockSize;

/** How parts of files are read. */
export interface Reading {
  /** Is told of the bytes that came. */
  readonly arrived: (bytes: number) => void;
  /** Bounds the requests of all files that are read at once. */
  readonly limit: Limit;
  readonly signal: AbortSignal;
}

/**
 * A file on its server, of which parts are read with range requests; `null` where the server answers none, or cannot.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export async function remoteBytes(
  file: WantedFile,
  { arrived, limit, signal }: Reading,
): Promise<Bytes | null> {
  const ask = (wanted: Wanted): Promise<Range | null> => limit(() => range(file, wanted, signal));
  const end = await ask({ end: firstRead });
  if (end === null) return null;
  const { size, bytes } = end;
  arrived(bytes.length);
  const blocks = new Map<number, Promise<Buffer>>();
  const start = size - bytes.length;
  // The block in which the end begins is not whole.
  for (let block = Math.ceil(start / blockSize); block * blockSize < size; block += 1) {
    const at = block * blockSize - start;
    blocks.set(block, Promise.resolve(bytes.subarray(at, at + blockSize)));
  }
  const fetchBlocks = (first: number, last: number): void => {
    const from = first * blockSize;
    const to = Math.min(size, (last + 1) * blockSize);
    const fetched = ask({ first: from, last: to - 1 }).then((answer) => {
      if (answer?.bytes.length !== to - from || answer.size !== size) {
        throw downloadFailed(file, "it changed on its server while it was read");
      }
      arrived(answer.bytes.length);
      return answer.bytes;
    });
    // A failure is thrown to whoever reads the block.
    fetched.catch(() => {});
    for (let block = first; block <= last; block += 1) {
      const at = (block - first) * blockSize;
      const content = fetched.then((all) => all.subarray(at, at + blockSize));
      content.catch(() => {});
      blocks.set(block, content);
    }
  };
  return {
    size,
    async read(position, wanted) {
      const length = lengthWithin(size, position, wanted);
      if (length === 0) return Buffer.alloc(0);
      const first = Math.floor(position / blockSize);
      const last = Math.floor((position + length - 1) / blockSize);
      for (let block = first; block <= last; block += 1) {
        if (blocks.has(block)) continue;
        let until = block;
        while (until < last && !blocks.has(until + 1)) until += 1;
        fetchBlocks(block, until);
        block = until;
      }
      const at = position - first * blockSize;
      const begin = (await blocks.get(first)) as Buffer;
      // Most are a few bytes of one block, and thousands of them are read.
      if (first === last) return begin.subarray(at, at + length);
      const parts = [begin];
      for (let block = first + 1; block <= last; block += 1)
        parts.push((await blocks.get(block)) as Buffer);
      return Buffer.concat(parts).subarray(at, at + length);
    },
  };
}

interface Range {
  readonly bytes: Buffer;
  /** Of the whole file. */
  readonly size: number;
}

/** The first and the last byte; or so many of the end. */
type Wanted = { readonly first: number; readonly last: number } | { readonly end: number };

/** `null` where the server does not answer with just that range. */
async function range(file: WantedFile, wanted: Wanted, signal: AbortSignal): Promise<Range | null> {
  const isFinal = (error: unknown): boolean => error instanceof UserError;
  try {
    return await retried(() => askRange(file, wanted, signal), { signal, isFinal });
  } catch (error) {
    signal.throwIfAborted();
    // 416: it is smaller than what is asked for, or empty. The whole file will tell.
    if (error instanceof UserError) return null;
    throw downloadFailed(file, reasonOf(error), error);
  }
}

async function askRange(
  file: WantedFile,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Range | null> {
  const asked = "end" in wanted ? `-${wanted.end}` : `${wanted.first}-${wanted.last}`;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(wasSilent()), longestSilence);
  try {
    // In a compressed response, a range would be one of the compressed bytes.
    const headers = { range: `bytes=${asked}`, "accept-encoding": "identity" };
    const either = AbortSignal.any([signal, silence.signal]);
    const { body, status, headers: said } = await request(file, headers, either);
    const answer = status === 206 ? answeredRange(said, wanted) : null;
    if (answer === null || body === null) {
      await body?.cancel();
      return null;
    }
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      timer.refresh();
      length += chunk.length;
      // It goes on and on: leaving the loop ends the connection.
      if (length > answer.length) return null;
      parts.push(chunk);
    }
    if (length < answer.length) throw new Error("the connection broke off");
    return { bytes: Buffer.concat(parts), size: answer.size };
  } catch (error) {
    throw silence.signal.aborted ? silence.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

/** How many bytes come, and of how many; `null` where they are not those that were asked for, or come compressed. */
function answeredRange(headers: Headers, wanted: Wanted): { length: number; size: number } | null {
  const [, first, last, size] = (
    /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers.get("content-range") ?? "") ?? []
  ).map(Number);
  if (first === undefined || last === undefined || size === undefined) return null;
  if (!["", "identity"].includes(headers.get("content-encoding") ?? "")) return null;
  const expected =
    "end" in wanted ? { first: Math.max(0, size - wanted.end), last: size - 1 } : wanted;
  const isIt =
    first === expected.first && last === Math.min(expected.last, size - 1) && first <= last;
  return isIt ? { length: last - first + 1, size } : null;
}
