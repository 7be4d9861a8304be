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
  const head = new InflatedHead(size);
  let headTaken = 0;
  let tail: InflatedTail | null = null;
  let tailTaken = 0;
  let tailIsOfUse = compressed.size > shortMember;

  const growHead = async (end: number): Promise<void> => {
    // An estimate: the data up to the place compresses as well as what was read so far.
    const thought = headTaken === 0 ? firstHead : 1.05 * end * (headTaken / head.length);
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
        if (end <= head.length || headTaken === compressed.size) return head.read(position, end);
        const inTail = fromTail(position, end);
        if (inTail !== null) return inTail;
        if (tailIsOfUse && fromEnd < fromStart) await growTail(fromEnd);
        else await growHead(end);
      }
    },
  };
}

/** The beginning of `size` bytes, inflated as its compressed bytes come. */
class InflatedHead {
  length = 0;
  readonly #chunks: { readonly start: number; readonly bytes: Buffer }[] = [];
  readonly #inflate = createInflateRaw({ chunkSize: 1 << 16 });
  #failure: Error | null = null;

  constructor(size: number) {
    this.#inflate.on("error", (error) => {
      this.#failure = error;
    });
    this.#inflate.on("data", (bytes: Buffer) => {
      // The archive's list of members has the size: data beyond that is damaged, or an attempt to fill the memory.
      if (this.length + bytes.length > size) {
        this.#inflate.destroy(new Error("it is larger than it says"));
        return;
      }
      this.#chunks.push({ start: this.length, bytes });
      this.length += bytes.length;
    });
  }

  read(from: number, to: number): Buffer {
    const parts = this.#chunks
      .filter(({ start, bytes }) => start < to && from < start + bytes.length)
      .map(({ start, bytes }) => bytes.subarray(Math.max(0, from - start), to - start));
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  async take(more: Buffer): Promise<void> {
    await new Promise<void>((done) => {
      this.#inflate.once("close", done);
      this.#inflate.write(more, () => {
        this.#inflate.off("close", done);
        done();
      });
    });
    if (this.#failure !== null) throw this.#failure;
  }
}
