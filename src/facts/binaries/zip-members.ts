// The members of a zip archive, each to be read at any place, without reading all of the archive.
import { fromRandomAccessReaderPromise, RandomAccessReader } from "yauzl";
import { type Bytes, part } from "../index/bytes.ts";
import { deflated } from "./deflated.ts";

export interface Member {
  readonly name: string;
  /** Where it begins in the archive, and how many bytes of it it takes. */
  readonly place: { readonly start: number; readonly size: number };
  open(): Promise<Bytes>;
}

const compression = { stored: 0, deflated: 8 } as const;

/** @throws Error for what is not a zip archive, or holds what a wheel may not: encryption, another compression */
export async function zipMembers(archive: Bytes): Promise<Member[]> {
  const zip = await fromRandomAccessReaderPromise(new Reader(archive), archive.size, {
    autoClose: false,
  });
  const members: Member[] = [];
  for await (const entry of zip.eachEntry()) {
    const {
      fileName: name,
      relativeOffsetOfLocalHeader: start,
      compressedSize,
      uncompressedSize,
    } = entry;
    if (name.endsWith("/")) continue;
    members.push({
      name,
      place: { start, size: compressedSize },
      async open() {
        const header = await archive.read(start, 30);
        if (header.length < 30) throw new Error(`${name} lies outside of the archive`);
        const content = start + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
        const compressed = part(archive, content, compressedSize);
        if (entry.isEncrypted()) throw new Error(`${name} is encrypted`);
        if (entry.compressionMethod === compression.stored) return compressed;
        if (entry.compressionMethod === compression.deflated)
          return deflated(compressed, uncompressedSize);
        throw new Error(`${name} is compressed in a way that no wheel may be`);
      },
    });
  }
  return members;
}

/** Bytes as yauzl reads them. */
class Reader extends RandomAccessReader {
  readonly #bytes: Bytes;
  constructor(bytes: Bytes) {
    super();
    this.#bytes = bytes;
  }
  // biome-ignore lint/complexity/useMaxParams: yauzl calls it so.
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.#bytes.read(position, length).then((bytes) => {
      if (bytes.length < length) done(new Error("it ends too early"));
      else {
        bytes.copy(buffer, offset);
        done(null);
      }
    }, done);
  }
}
