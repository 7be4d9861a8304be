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

/** More than the entries of a few hundred members take: each is two reads of a few bytes. */
const readAhead = 1 << 16;

/** Bytes as yauzl reads them. */
class Reader extends RandomAccessReader {
  readonly #bytes: Bytes;
  #recent: { readonly start: number; readonly bytes: Buffer } = {
    start: 0,
    bytes: Buffer.alloc(0),
  };
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
    const recently = (): boolean => {
      const { start, bytes } = this.#recent;
      const at = position - start;
      if (at < 0 || at + length > bytes.length) return false;
      bytes.copy(buffer, offset, at, at + length);
      return true;
    };
    if (recently()) {
      process.nextTick(done, null);
      return;
    }
    this.#bytes.read(position, Math.max(length, readAhead)).then((bytes) => {
      this.#recent = { start: position, bytes };
      done(recently() ? null : new Error("it ends too early"));
    }, done);
  }
}
