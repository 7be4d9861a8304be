// The hash of a folder as Nix has it: SHA-256 of its NAR. https://nix.dev/manual/nix/2.28/protocols/nix-archive
import { createHash, type Hash } from "node:crypto";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { type SriHash, sriFromHex } from "../../standards/hash.ts";

export async function narHash(path: string): Promise<SriHash> {
  const hash = createHash("sha256");
  writeStrings(hash, "nix-archive-1");
  await writeNode(hash, path);
  return sriFromHex(`sha256:${hash.digest("hex")}`);
}

async function writeNode(hash: Hash, path: string): Promise<void> {
  const status = await lstat(path);
  writeStrings(hash, "(", "type");
  if (status.isSymbolicLink()) {
    writeStrings(hash, "symlink", "target", await readlink(path));
  } else if (status.isDirectory()) {
    writeStrings(hash, "directory");
    const names = (await readdir(path)).map((name) => Buffer.from(name)).sort(Buffer.compare);
    for (const name of names) {
      writeStrings(hash, "entry", "(", "name", name, "node");
      await writeNode(hash, join(path, name.toString()));
      writeStrings(hash, ")");
    }
  } else {
    writeStrings(hash, "regular");
    if (status.mode & 0o100) writeStrings(hash, "executable", "");
    writeStrings(hash, "contents", await readFile(path));
  }
  writeStrings(hash, ")");
}

/** Each as its length in 64 bits, little end first, and its bytes filled up to eight. */
function writeStrings(hash: Hash, ...values: readonly (string | Buffer)[]): void {
  for (const value of values) {
    const bytes = Buffer.from(value as string);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(bytes.length));
    hash
      .update(length)
      .update(bytes)
      .update(Buffer.alloc(-bytes.length & 7));
  }
}
