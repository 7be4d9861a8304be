// Makes files that are nearly right: parts of real ones are cut out, doubled, changed or moved.
import fc from "fast-check";

/** `at` and `length` are fractions of the file's size, so that they apply to a file of any size. */
interface Mutation {
  readonly kind: "byte" | "bit" | "cut" | "end" | "repeat" | "move" | "insert" | "other" | "number";
  readonly at: number;
  readonly length: number;
  readonly value: number;
}

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("byte", "bit", "cut", "end", "repeat", "move", "insert", "other", "number"),
  at: place,
  // Mostly short.
  length: place.map((part) => part ** 4),
  value: fc.nat(0xffff),
});

/** Texts at the limits of what readers expect: of numbers, names and nesting. */
const everywhere = ["", "\0", "\n", "\r\n", '"', "'", "[", "]", "{", "}", "=", "..", "/", "\ufeff"]
  .concat(["é", "\u202e", "constructor", "__proto__", "-1", "99999999999999999999", "1e999"])
  .map((text) => Buffer.from(text));

/** Samples with one to six changes each; `words` are those of the format. */
export function nearly(
  samples: readonly (Buffer | string)[],
  words: readonly string[] = [],
): fc.Arbitrary<Buffer> {
  const known = samples.map((sample) => Buffer.from(sample as string));
  const inserted = [...everywhere, ...words.map((word) => Buffer.from(word))];
  return fc
    .tuple(fc.nat(known.length - 1), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([sample, mutations]) =>
      mutations.reduce<Buffer>(
        (bytes, each) => change(bytes, each, { known, inserted }),
        known[sample] ?? Buffer.alloc(0),
      ),
    );
}

function change(
  bytes: Buffer,
  { kind, at, length, value }: Mutation,
  { known, inserted }: { known: readonly Buffer[]; inserted: readonly Buffer[] },
): Buffer {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(bytes.length, start + 1 + Math.floor(length * bytes.length));
  const [before, span, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, end),
    bytes.subarray(end),
  ];
  switch (kind) {
    case "byte":
      return Buffer.concat([before, Buffer.from([value & 0xff]), bytes.subarray(start + 1)]);
    case "bit": {
      const flipped = (bytes[start] ?? 0) ^ (1 << (value & 7));
      return Buffer.concat([before, Buffer.from([flipped]), bytes.subarray(start + 1)]);
    }
    case "cut":
      return Buffer.concat([before, after]);
    case "end":
      return before;
    case "repeat":
      return Buffer.concat([
        before,
        ...Array<Buffer>(1 + (value % 50)).fill(span.subarray(0, 200)),
        bytes.subarray(start),
      ]);
    case "move": {
      const rest = Buffer.concat([before, after]);
      const to = Math.floor((value / 0x10000) * rest.length);
      return Buffer.concat([rest.subarray(0, to), span, rest.subarray(to)]);
    }
    case "insert":
      return Buffer.concat([
        before,
        inserted[value % inserted.length] as Buffer,
        bytes.subarray(start),
      ]);
    case "other": {
      const other = known[value % known.length] as Buffer;
      const from = Math.floor(at * other.length);
      return Buffer.concat([before, other.subarray(from, from + span.length), after]);
    }
    case "number": {
      // For archives and libraries: a length, an offset or a count.
      const number = Buffer.alloc(4);
      number.writeUInt32LE([0, 1, 0x7fffffff, 0xffffffff, value][value % 5] ?? 0);
      return Buffer.concat([before, number, bytes.subarray(start + 4)]);
    }
  }
}
