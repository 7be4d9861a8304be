import { randomBytes } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOfBuffer } from "../index/bytes.ts";
import { deflated } from "./deflated.ts";
import { inflateTail } from "./inflate-tail.ts";

/** Compressible, as code is: words of a small vocabulary, with noise between them. */
function codeLike({ words, seed, size }: { words: number; seed: number; size: number }): Buffer {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, () => next(256)));
  const vocabulary = Array.from({ length: words }, () => noise(1 + next(9)));
  const parts: Buffer[] = [];
  for (let length = 0; length < size; length += parts.at(-1)?.length ?? 0) {
    parts.push(next(4) === 0 ? noise(1) : (vocabulary[next(words)] as Buffer));
  }
  return Buffer.concat(parts);
}
const content = fc
  .record({
    words: fc.integer({ min: 2, max: 400 }),
    seed: fc.integer(),
    size: fc.integer({ min: 0, max: 600_000 }),
  })
  .map(codeLike);
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FIXED,
    constants.Z_HUFFMAN_ONLY,
  ),
});

describe("deflated", () => {
  it("gives the bytes of every place, as zlib does", async () => {
    await fc.assert(
      fc.asyncProperty(
        content,
        options,
        fc.array(fc.nat(1_000_000)),
        async (whole, how, places) => {
          const bytes = deflated(bytesOfBuffer(deflateRawSync(whole, how)), whole.length);
          for (const place of places) {
            const found = await bytes.read(place, 700);
            expect(found.equals(whole.subarray(place, place + 700))).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("reads the end of a long member without what comes before", async () => {
    // What repeats little is soon known; of a text that only repeats, nothing would be.
    const text = Buffer.from(randomBytes(400_000).map((byte) => byte % 100));
    const whole = Buffer.concat([codeLike({ words: 300, seed: 1, size: 1_000_000 }), text]);
    const compressed = deflateRawSync(whole);
    let read = 0;
    const source = bytesOfBuffer(compressed);
    const counted = {
      size: source.size,
      read: (position: number, length: number) => {
        read += length;
        return source.read(position, length);
      },
    };
    const found = await deflated(counted, whole.length).read(whole.length - 500, 500);
    expect(found.equals(whole.subarray(-500))).toBe(true);
    expect(compressed.length).toBeGreaterThan(4 * 65536);
    expect(read).toBeLessThan(compressed.length / 2);
  });

  it("says that data is damaged", async () => {
    const bytes = deflated(bytesOfBuffer(Buffer.from("no such data")), 1000);
    await expect(bytes.read(0, 10)).rejects.toThrow();
  });
});

describe("inflateTail", () => {
  it("is right wherever it knows a byte", async () => {
    let known = 0;
    await fc.assert(
      fc.asyncProperty(
        content,
        options,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (whole, how, share) => {
          const compressed = deflateRawSync(whole, how);
          const from = Math.floor(compressed.length * share);
          const tail = await inflateTail(compressed.subarray(from), whole.length);
          if (tail === null) return;
          const end = whole.subarray(whole.length - tail.length);
          for (let at = 0; at < tail.length; at += 1) {
            const byte = tail.read(at, at + 1);
            if (byte === null) continue;
            known += 1;
            if (byte[0] !== end[at]) expect(byte[0]).toBe(end[at]);
          }
        },
      ),
      { numRuns: 25 },
    );
    expect(known).toBeGreaterThan(10_000);
  });

  it("does not know what is repeated from before its beginning", async () => {
    const noise = (size: number): Buffer =>
      Buffer.from(randomBytes(size).map((byte) => byte % 100));
    const early = noise(10_000);
    // Of bytes that come nowhere before: else some four of them repeat early ones by chance, once in sixty runs.
    const last = Buffer.from(noise(100).map((byte) => byte + 100));
    const whole = Buffer.concat([early, noise(20_000), early.subarray(-50), last]);
    // The first ten thousand take some eight thousand bytes.
    const tail = await inflateTail(deflateRawSync(whole).subarray(9000), 100_000);
    const length = tail?.length ?? 0;
    expect(length).toBeGreaterThan(1000);
    expect(tail?.read(length - 100, length)).toEqual(whole.subarray(-100));
    expect(tail?.read(length - 150, length - 100)).toBeNull();
  });

  it("finds nothing in noise", async () => {
    expect(await inflateTail(randomBytes(100_000), 1_000_000)).toBeNull();
  });

  it("gives no more than there may be", async () => {
    const whole = codeLike({ words: 300, seed: 1, size: 300_000 });
    const end = deflateRawSync(whole).subarray(-60_000);
    const tail = await inflateTail(end, whole.length);
    const length = tail?.length ?? 0;
    expect(length).toBeGreaterThan(60_000);
    expect((await inflateTail(end, 50_000))?.length ?? 0).toBeLessThanOrEqual(50_000);
  });
});
