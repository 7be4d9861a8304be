// Numbers in an ELF file. https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.intro.html

export type NumberReader = ReturnType<typeof reader>;

/** Reads numbers in the file's width and byte order. */
export function reader(wide: boolean, bigEndian: boolean) {
  const half = (bytes: Buffer, at: number): number =>
    bigEndian ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
  const word = (bytes: Buffer, at: number): number =>
    bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  const native = (bytes: Buffer, at: number): bigint => {
    if (!wide) return BigInt(word(bytes, at));
    return bigEndian ? bytes.readBigUInt64BE(at) : bytes.readBigUInt64LE(at);
  };
  return { half, word, native, wide };
}
