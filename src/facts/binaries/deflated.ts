import { createInflateRaw } from "node:zlib";
import { type Bytes, lengthWithin } from "../index/bytes.ts";
import { type InflatedTail, inflateTail } from "./inflate-tail.ts";

/** How many compressed bytes are read first, at the beginning and at the end. */
export const firstHead = 1 << 13;
export const firstTail = 1 << 15;
/** The end of less data than this is not read separately. */
export const shortMember = 4 * firstTail;

/**
 * The `size` bytes that `compressed` inflates to. Only as many compressed bytes are read as it takes: those up to the place that is
 * asked for, or, where that is near the end, those of the end.
 *
 * @throws Error for what is no DEFLATE data
 */
export function deflated(compressed: Bytes, size: number): Bytes {
  const head = inflatedHead(size);
  let headTaken = 0;
  let tail: InflatedTail | null = null;
  let tailTaken = 0;
  let tailIsOfUse = compressed.size > shortMember;

  const growHead = async (end: number): Promise<void> => {
    // An estimate: the data up to the place compresses as well as what was read so far.
    const thought = headTaken === 0 ? firstHead : 1.05 * end * (headTaken / head.bytes().length);
    const next = Math.min(Math.max(thought, 1.25 * headTaken), Math.max(firstHead, 8 * headTaken));
    const until = Math.min(compressed.size, Math.ceil(next));
    const more = await compressed.read(headTaken, until - headTaken);
    headTaken = until;
    await head.take(more);
  };
  const growTail = async (fromEnd: number): Promise<void> => {
    const next = Math.min(Math.max(1.1 * fromEnd, 2 * tailTaken), 4 * tailTaken);
    tailTaken = Math.max(firstTail, Math.ceil(next));
    if (tailTaken > compressed.size / 2) tailIsOfUse = false;
    else
      tail = await inflateTail(await compressed.read(compressed.size - tailTaken, tailTaken), size);
  };
  const fromTail = (position: number, end: number): Buffer | null => {
    if (tail === null) return null;
    const start = position - (size - tail.length);
    return start < 0 ? null : tail.read(start, start + end - position);
  };
  return {
    size,
    async read(position, length) {
      const end = position + lengthWithin(size, position, length);
      const fromStart = compressed.size * (end / size);
      const fromEnd = compressed.size * (1 - position / size);
      for (;;) {
        const known = head.bytes();
        if (end <= known.length || headTaken === compressed.size)
          return known.subarray(position, end);
        const inTail = fromTail(position, end);
        if (inTail !== null) return inTail;
        if (tailIsOfUse && fromEnd < fromStart) await growTail(fromEnd);
        else await growHead(end);
      }
    },
  };
}

/** The beginning of `size` bytes, inflated as its compressed bytes come. */
function inflatedHead(size: number): { bytes(): Buffer; take(more: Buffer): Promise<void> } {
  const inflate = createInflateRaw({ chunkSize: 1 << 16 });
  let content: Buffer = Buffer.alloc(0);
  let length = 0;
  let failure: Error | null = null;
  inflate.on("error", (error) => (failure = error));
  inflate.on("data", (chunk: Buffer) => {
    // The archive's list of members has the size: data beyond that is damaged, or an attempt to fill the memory.
    if (length + chunk.length > size)
      return inflate.destroy(new Error("it is larger than it says"));
    if (length + chunk.length > content.length) {
      const larger = Buffer.alloc(Math.min(size, 2 * (length + chunk.length)));
      content.copy(larger, 0, 0, length);
      content = larger;
    }
    length += chunk.copy(content, length);
  });
  return {
    bytes: () => content.subarray(0, length),
    async take(more) {
      await new Promise<void>((done) => {
        inflate.once("close", done);
        inflate.write(more, () => {
          inflate.off("close", done);
          done();
        });
      });
      if (failure !== null) throw failure;
    },
  };
}
