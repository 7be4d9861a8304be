// Inflating the end of DEFLATE data without what comes before it. https://www.rfc-editor.org/rfc/rfc1951
//
// zlib writes blocks of some ten kilobytes, each with its own Huffman codes. A block can be read as soon as its beginning
// is found; only what it repeats from before that place stays unknown, at most 32 kilobytes back. After a few blocks nearly
// all is known. Here the beginning is found; zlib does the rest, in a thread of its own.
import { inflateRaw, type Zlib } from "node:zlib";

/** What the end of some data inflates to. */
export interface InflatedTail {
  readonly length: number;
  /** `null` where a byte of it is repeated from before the place where inflating began. */
  read(start: number, end: number): Buffer | null;
}

/** As far as a block can repeat from. Two of which no byte agrees show what was repeated from there. */
const [before, otherBefore] = [Buffer.alloc(1 << 15, 0), Buffer.alloc(1 << 15, 255)];

/** So many places may look like the beginning of a block and be none: chance makes next to none, and somebody could. */
const mostAttempts = 16;

/**
 * What the end of some DEFLATE data inflates to, at most `size` bytes, from the first block that begins in `data`; `null` where
 * none is found. The result is known to be right when every code is complete and the last block ends with the data.
 */
export async function inflateTail(data: Buffer, size: number): Promise<InflatedTail | null> {
  // More than is read between two checks whether the end was reached.
  const padded = new Uint8Array(data.length + 1024);
  padded.set(data);
  let start = -1;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    start = nextBlock(padded, { from: start + 1, size: data.length });
    if (start < 0) return null;
    const rest = fromBit(data, start);
    const [one, other] = await Promise.all([
      inflateAfter(before, rest, size),
      inflateAfter(otherBefore, rest, size),
    ]);
    if (one === null || other === null) continue;
    return {
      length: one.length,
      read(from, to) {
        const bytes = one.subarray(from, to);
        return bytes.equals(other.subarray(from, to)) ? bytes : null;
      },
    };
  }
  return null;
}

/** `null` where that is not all blocks to the end of the data. */
async function inflateAfter(
  dictionary: Buffer,
  data: Buffer,
  maxOutputLength: number,
): Promise<Buffer | null> {
  // In one piece, as a rule: pieces are copied together.
  const chunkSize = 6 * data.length + 1024;
  const options = { dictionary, maxOutputLength, chunkSize, info: true };
  return new Promise((resolve) => {
    inflateRaw(data, options, (error, result) => {
      if (error !== null) return resolve(null);
      const { buffer, engine } = result as unknown as { buffer: Buffer; engine: Zlib };
      // Moving it by some bits may have left nothing in its last byte.
      resolve(engine.bytesWritten >= data.length - 1 ? buffer : null);
    });
  });
}

/** The data from one of its bits on. */
function fromBit(data: Buffer, bit: number): Buffer {
  const bytes = data.subarray(bit >>> 3);
  const by = bit & 7;
  if (by === 0) return bytes;
  const moved = Buffer.allocUnsafe(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    moved[at] = ((bytes[at] as number) >>> by) | ((bytes[at + 1] ?? 0) << (8 - by));
  }
  return moved;
}

/** 17 bits or more, from a bit on. */
function peek(data: Uint8Array, bit: number): number {
  const at = bit >>> 3;
  const [first, second, third] = [data[at], data[at + 1], data[at + 2]] as [number, number, number];
  return (first | (second << 8) | (third << 16)) >>> (bit & 7);
}

/**
 * The bit with which the next block begins, as far as that can be told; -1 where none does. Only blocks with codes of their own are looked
 * for: nothing tells others from chance.
 */
function nextBlock(
  data: Uint8Array,
  { from, size }: { readonly from: number; readonly size: number },
): number {
  for (let start = from; start < size * 8; start += 1) {
    if (mayBeginBlock[peek(data, start) & 0x1fff] === 0) continue;
    const lengths = (peek(data, start + 13) & 15) + 4;
    if (isCompleteCode(data, start + 17, lengths) && hasCodes(data, start + 3)) return start;
  }
  return -1;
}

/** Of 13 bits: whether they are a block with codes of its own, of no more symbols than there are. 3.2.7, BTYPE, HLIT, HDIST */
const mayBeginBlock = Uint8Array.from({ length: 1 << 13 }, (_, bits) =>
  ((bits >>> 1) & 3) === 2 && ((bits >>> 3) & 31) <= 29 && ((bits >>> 8) & 31) <= 29 ? 1 : 0,
);

/** Of four lengths of three bits each: the share of all codes of seven bits that they take. */
const sharesTaken = Uint16Array.from({ length: 1 << 12 }, (_, bits) =>
  [0, 3, 6, 9].reduce((sum, at) => {
    const length = (bits >>> at) & 7;
    return length === 0 ? sum : sum + (1 << (7 - length));
  }, 0),
);

/** Whether the code of the code lengths, which come next, has neither too few nor too many symbols. */
function isCompleteCode(data: Uint8Array, start: number, lengths: number): boolean {
  let taken = 0;
  for (let left = lengths, bit = start; left > 0 && taken <= 128; left -= 4, bit += 12) {
    const bits = peek(data, bit) & (left < 4 ? (1 << (3 * left)) - 1 : 0xfff);
    taken += sharesTaken[bits] as number;
  }
  return taken === 128;
}

const endOfBlock = 256;
const lengthsOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Whether the codes of a block come next, both complete. 3.2.7. Compression with dynamic Huffman codes */
function hasCodes(data: Uint8Array, start: number): boolean {
  let bit = start;
  const take = (bits: number): number => {
    const value = peek(data, bit) & ((1 << bits) - 1);
    bit += bits;
    return value;
  };
  const literals = take(5) + 257;
  const all = literals + take(5) + 1;
  const lengths = new Uint8Array(19);
  for (let left = take(4) + 4, next = 0; next < left; next += 1) {
    lengths[lengthsOrder[next] as number] = take(3);
  }
  const symbols = codeOf(lengths);
  // What the codes lack of being complete; less than nothing where they are none.
  const missing = { literals: 1 << 15, distances: 1 << 15 };
  let distances = 0;
  let ends = false;
  for (let next = 0, length = 0; next < all; ) {
    const entry = symbols[peek(data, bit) & 127] as number;
    bit += entry & 7;
    const symbol = entry >>> 3;
    if (symbol === 16 && next === 0) return false;
    if (symbol !== 16) length = symbol < 16 ? symbol : 0;
    const count =
      symbol < 16 ? 1 : symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
    const until = next + count;
    if (until > all) return false;
    for (; next < until; next += 1) {
      if (length === 0) continue;
      if (next < literals) missing.literals -= 1 << (15 - length);
      else {
        missing.distances -= 1 << (15 - length);
        distances += 1;
      }
      ends ||= next === endOfBlock;
    }
    if (missing.literals < 0 || missing.distances < 0) return false;
  }
  // A block that repeats nothing, or always from one distance, may have a code that is not complete.
  return ends && missing.literals === 0 && (missing.distances === 0 || distances <= 1);
}

/** A complete code of at most seven bits. By the next seven: the symbol, shifted left by three, with the length of its code. 3.2.2 */
function codeOf(lengths: Uint8Array): Uint8Array {
  const table = new Uint8Array(128);
  let code = 0;
  for (let length = 1; length <= 7; length += 1) {
    code <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      // Codes come with their first bit lowest; every number that begins so means this symbol.
      for (let at = reversed(code, length); at < table.length; at += 1 << length) {
        table[at] = (symbol << 3) | length;
      }
      code += 1;
    }
  }
  return table;
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
