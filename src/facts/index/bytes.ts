import type { FileHandle } from "node:fs/promises";

/** Bytes that can be read at any place: of a file here, of one on a server, of a member of an archive. */
export interface Bytes {
  readonly size: number;
  /** Fewer than `length` where they end before. */
  read(position: number, length: number): Promise<Buffer>;
}

export async function bytesOfFile(file: FileHandle): Promise<Bytes> {
  const { size } = await file.stat();
  return {
    size,
    async read(position, length) {
      const bytes = Buffer.alloc(lengthWithin(size, position, length));
      if (bytes.length === 0) return bytes;
      const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
      return bytes.subarray(0, bytesRead);
    },
  };
}

export function bytesOfBuffer(buffer: Buffer): Bytes {
  return {
    size: buffer.length,
    read: async (position, length) => buffer.subarray(position, position + length),
  };
}

/** Those from `start` on, `size` of them. */
export function part(bytes: Bytes, start: number, size: number): Bytes {
  return {
    size,
    read: (position, length) => bytes.read(start + position, lengthWithin(size, position, length)),
  };
}

/** How many of the bytes that are asked for there are. A damaged header may claim more. */
export function lengthWithin(size: number, position: number, length: number): number {
  return Math.max(0, Math.min(length, size - position));
}
