import { promisify } from "node:util";
import { constants, inflateRaw } from "node:zlib";
import { type Bytes, lengthWithin } from "../index/bytes.ts";
import { inflateTail, unknownByte } from "./inflate-tail.ts";

const inflate = promisify<Buffer, object, Buffer>(inflateRaw);

/** How many compressed bytes are read at first: of the beginning, and of the end. */
const firstHead = 1 << 13;
const firstTail = 1 << 16;

/**
 * The `size` bytes that `compressed` inflates to. Only as many compressed bytes are read as it takes: those up to the place that is
 * asked for, or, where that is near the end, those of the end.
 *
 * @throws Error for what is no DEFLATE data
 */
export function deflated(compressed: Bytes, size: number): Bytes {
  let head: Buffer = Buffer.alloc(0);
  let headTaken = 0;
  let tail: Uint16Array | null = null;
  let tailTaken = 0;
  let tailIsOfUse = compressed.size > 4 * firstTail;

  const growHead = async (end: number): Promise<void> => {
    // An estimate: the data up to the place compresses as well as what was read so far.
    const thought = head.length === 0 ? firstHead : 1.05 * end * (headTaken / head.length);
    const next = Math.min(Math.max(thought, 1.25 * headTaken), Math.max(firstHead, 8 * headTaken));
    headTaken = Math.min(compressed.size, Math.ceil(next));
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, size) };
    head = await inflate(await compressed.read(0, headTaken), options);
  };
  const growTail = async (): Promise<void> => {
    tailTaken = Math.max(firstTail, 2 * tailTaken);
    if (tailTaken > compressed.size / 2) tailIsOfUse = false;
    else tail = inflateTail(await compressed.read(compressed.size - tailTaken, tailTaken));
  };
  const fromTail = (position: number, end: number): Buffer | null => {
    if (tail === null) return null;
    const start = position - (size - tail.length);
    const values = start < 0 ? null : tail.subarray(start, start + end - position);
    return values === null || values.includes(unknownByte) ? null : Buffer.from(values);
  };
  return {
    size,
    async read(position, length) {
      const end = position + lengthWithin(size, position, length);
      const fromStart = compressed.size * (end / size);
      const fromEnd = compressed.size * (1 - position / size);
      for (;;) {
        if (end <= head.length || headTaken === compressed.size)
          return head.subarray(position, end);
        const known = fromTail(position, end);
        if (known !== null) return known;
        if (tailIsOfUse && fromEnd < fromStart) await growTail();
        else await growHead(end);
      }
    },
  };
}
