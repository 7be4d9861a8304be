// Inflating the end of DEFLATE data without what comes before it. https://www.rfc-editor.org/rfc/rfc1951
//
// zlib writes blocks of some ten kilobytes, each with its own Huffman codes. A block can be read as soon as its beginning
// is found; only what it repeats from before that place stays unknown, at most 32 kilobytes back. After a few blocks nearly
// all is known.

/** In what `inflateTail` answers: a byte that was repeated from before the place where it began. */
export const unknownByte = 256;

/**
 * What the end of some DEFLATE data inflates to, from the first block that begins in `data`; `null` where none is found.
 * The result is known to be right when every code is complete and the last block ends with the data.
 */
export function inflateTail(data: Buffer): Uint16Array | null {
  const padded = new Uint8Array(data.length + padding);
  padded.set(data);
  const input: Input = {
    data: padded,
    words: new DataView(padded.buffer),
    size: data.length,
    bit: 0,
  };
  const output: Output = { values: new Uint16Array(4 * data.length), length: 0 };
  for (let start = 0; start < data.length * 8; start += 1) {
    input.bit = start;
    if (!mayBeginBlock(input)) continue;
    input.bit = start;
    output.length = 0;
    if (inflateFrom(input, output)) return output.values.subarray(0, output.length);
  }
  return null;
}

/** A first, quick look. Only blocks with codes of their own are looked for: nothing tells others from chance. */
function mayBeginBlock(input: Input): boolean {
  const beginning = peek(input) >>> 1;
  if ((beginning & 3) !== blockKinds.dynamic) return false;
  if (((beginning >>> 2) & 31) > 29 || ((beginning >>> 7) & 31) > 29) return false;
  input.bit += 17;
  let left = 1 << 7;
  for (let lengths = ((beginning >>> 12) & 15) + 4; lengths > 0; lengths -= 1) {
    const length = take(input, 3);
    if (length > 0) left -= 1 << (7 - length);
  }
  return left === 0;
}

/** More than is read between two checks whether the end was reached. */
const padding = 1024;

interface Input {
  /** With `padding` bytes of nothing behind. */
  readonly data: Uint8Array;
  /** The same. */
  readonly words: DataView;
  readonly size: number;
  /** Where the next bit is. */
  bit: number;
}

const blockKinds = { stored: 0, fixed: 1, dynamic: 2 } as const;

/** The next 25 bits, or more. */
function peek({ words, bit }: Input): number {
  return words.getUint32(bit >>> 3, true) >>> (bit & 7);
}

function take(input: Input, bits: number): number {
  const value = peek(input) & ((1 << bits) - 1);
  input.bit += bits;
  return value;
}

/** All blocks from here to the end; whether this is one. */
function inflateFrom(input: Input, output: Output): boolean {
  for (;;) {
    const isLast = take(input, 1) === 1;
    const kind = take(input, 2);
    let isRight = false;
    if (kind === blockKinds.stored) isRight = copyStored(input, output);
    else if (kind === blockKinds.fixed) isRight = inflateBlock(input, output, fixedCodes());
    else if (kind === blockKinds.dynamic) {
      const codes = readCodes(input);
      isRight = codes !== null && inflateBlock(input, output, codes);
    }
    if (!isRight || input.bit > input.size * 8) return false;
    if (isLast) break;
  }
  return Math.ceil(input.bit / 8) === input.size;
}

interface Output {
  values: Uint16Array;
  length: number;
}

function grow(output: Output): void {
  const larger = new Uint16Array(2 * output.values.length + (1 << 16));
  larger.set(output.values.subarray(0, output.length));
  output.values = larger;
}

// 3.2.4. Non-compressed blocks
function copyStored(input: Input, output: Output): boolean {
  input.bit = (input.bit + 7) & ~7;
  const length = take(input, 16);
  if ((take(input, 16) ^ length) !== 0xffff) return false;
  const start = input.bit / 8;
  if (start + length > input.size) return false;
  if (output.length + length > output.values.length) grow(output);
  output.values.set(input.data.subarray(start, start + length), output.length);
  output.length += length;
  input.bit += length * 8;
  return true;
}

interface Codes {
  readonly literals: Code;
  readonly distances: Code;
}

/** By the next `bits` bits: the symbol, shifted left by four, with the length of its code. */
interface Code {
  readonly bits: number;
  readonly table: Uint16Array;
}

const endOfBlock = 256;
// 3.2.5. Compressed blocks (length and distance codes)
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const lengthBits = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
];

function inflateBlock(input: Input, output: Output, { literals, distances }: Codes): boolean {
  const { table, bits } = literals;
  const mask = (1 << bits) - 1;
  while (input.bit <= input.size * 8) {
    const entry = table[peek(input) & mask] as number;
    if (entry === 0) return false;
    input.bit += entry & 15;
    const symbol = entry >>> 4;
    if (symbol === endOfBlock) return true;
    if (output.length + 258 > output.values.length) grow(output);
    if (symbol < endOfBlock) {
      output.values[output.length] = symbol;
      output.length += 1;
      continue;
    }
    const base = lengthBase[symbol - 257];
    if (base === undefined) return false;
    const length = base + take(input, lengthBits[symbol - 257] as number);
    const far = decode(input, distances);
    const distanceStart = distanceBase[far];
    if (distanceStart === undefined) return false;
    const distance = distanceStart + take(input, far < 4 ? 0 : (far >> 1) - 1);
    const { values } = output;
    const end = output.length + length;
    for (let to = output.length; to < end; to += 1) {
      values[to] = to < distance ? unknownByte : (values[to - distance] as number);
    }
    output.length = end;
  }
  return false;
}

/** The next symbol; -1 where no code begins so. */
function decode(input: Input, { bits, table }: Code): number {
  const entry = table[peek(input) & ((1 << bits) - 1)] ?? 0;
  if (entry === 0) return -1;
  input.bit += entry & 15;
  return entry >>> 4;
}

// 3.2.7. Compression with dynamic Huffman codes
const lengthsOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function readCodes(input: Input): Codes | null {
  const literalCount = take(input, 5) + 257;
  const distanceCount = take(input, 5) + 1;
  if (literalCount > 286 || distanceCount > 30) return null;
  const lengthLengths = new Uint8Array(19);
  for (let left = take(input, 4) + 4, next = 0; next < left; next += 1) {
    lengthLengths[lengthsOrder[next] as number] = take(input, 3);
  }
  if (missing(lengthLengths) !== 0) return null;
  const lengthsCode = codeOf(lengthLengths);
  const lengths = new Uint8Array(literalCount + distanceCount);
  for (let next = 0; next < lengths.length; ) {
    const symbol = decode(input, lengthsCode);
    if (symbol < 0) return null;
    if (symbol < 16) {
      lengths[next] = symbol;
      next += 1;
      continue;
    }
    if (symbol === 16 && next === 0) return null;
    const repeated = symbol === 16 ? (lengths[next - 1] as number) : 0;
    const count =
      symbol === 16 ? 3 + take(input, 2) : symbol === 17 ? 3 + take(input, 3) : 11 + take(input, 7);
    if (next + count > lengths.length) return null;
    lengths.fill(repeated, next, next + count);
    next += count;
  }
  const literals = lengths.subarray(0, literalCount);
  const distances = lengths.subarray(literalCount);
  if (literals[endOfBlock] === 0 || missing(literals) !== 0) return null;
  // A block that repeats nothing, or always from one distance, may have a code that is not complete.
  if (missing(distances) !== 0 && distances.filter((length) => length > 0).length > 1) return null;
  return { literals: codeOf(literals), distances: codeOf(distances) };
}

/** How much a code lacks of being complete; less than nothing where it is no code. */
function missing(lengths: Uint8Array): number {
  let left = 1 << 15;
  for (const length of lengths) if (length > 0) left -= 1 << (15 - length);
  return left;
}

/** 3.2.2. Use of Huffman coding in the "deflate" format */
function codeOf(lengths: Uint8Array): Code {
  const bits = Math.max(
    1,
    lengths.reduce((longest, length) => Math.max(longest, length), 0),
  );
  const table = new Uint16Array(1 << bits);
  let code = 0;
  for (let length = 1; length <= bits; length += 1) {
    code <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      // Codes come with their first bit lowest; every number that begins so means this symbol.
      for (let at = reversed(code, length); at < table.length; at += 1 << length) {
        table[at] = (symbol << 4) | length;
      }
      code += 1;
    }
  }
  return { bits, table };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

/** 3.2.6. Compression with fixed Huffman codes */
function fixedCodes(): Codes {
  const literals = new Uint8Array(288)
    .fill(8, 0, 144)
    .fill(9, 144, 256)
    .fill(7, 256, 280)
    .fill(8, 280);
  return { literals: codeOf(literals), distances: codeOf(new Uint8Array(30).fill(5)) };
}
