import { UserError } from "../../errors.ts";
import type { Bytes } from "./bytes.ts";
import { lengthWithin } from "./bytes.ts";
import { request, type WantedFile } from "./download.ts";
import { retried } from "./retried.ts";

/** What is read once is not asked for again; blocks of this size are. */
const blockSize = 1 << 14;
/** Of the end: where a zip archive has its list of members. */
const firstRead = 1 << 16;

/**
 * A file on its server, of which parts are read with range requests; `null` where the server answers none, or cannot.
 * `arrived` is told of the bytes that came.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export async function remoteBytes(
  file: WantedFile,
  arrived: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Bytes | null> {
  const end = await range(file, `-${firstRead}`, signal);
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
    const fetched = range(file, `${from}-${to - 1}`, signal).then((answer) => {
      if (answer?.bytes.length !== to - from || answer.size !== size) {
        throw new Error(`${file.fileName} changed on its server while it was read`);
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
      const parts: Buffer[] = [];
      for (let block = first; block <= last; block += 1)
        parts.push((await blocks.get(block)) as Buffer);
      const at = position - first * blockSize;
      return Buffer.concat(parts).subarray(at, at + length);
    },
  };
}

interface Range {
  readonly bytes: Buffer;
  /** Of the whole file. */
  readonly size: number;
}

/** `null` where the server does not answer with that range. */
async function range(file: WantedFile, wanted: string, signal: AbortSignal): Promise<Range | null> {
  // In a compressed response, a range would be one of the compressed bytes.
  const headers = { range: `bytes=${wanted}`, "accept-encoding": "identity" };
  const ask = async (): Promise<Range | null> => {
    const response = await request(file, headers, signal);
    const size = /^bytes \d+-\d+\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1];
    if (response.status !== 206 || size === undefined) {
      await response.body?.cancel();
      return null;
    }
    return { bytes: Buffer.from(await response.arrayBuffer()), size: Number(size) };
  };
  try {
    return await retried(ask, { signal, isFinal: (error) => error instanceof UserError });
  } catch (error) {
    // 416: it is smaller than what is asked for, or empty. The whole file will tell.
    if (error instanceof UserError) return null;
    throw error;
  }
}
