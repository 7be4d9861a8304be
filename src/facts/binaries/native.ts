// Which shared libraries a Linux wheel wants from outside.
import { createWriteStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { forEachZipEntry } from "../sources/archive.ts";
import { type DynamicNeeds, readDynamicNeeds } from "./elf.ts";

/** The libraries of glibc itself, on every architecture. https://sourceware.org/glibc/manual/latest/html_mono/libc.html */
const glibcLibrary =
  /^(ld(64|-linux.*|-lsb.*)?\.so\.\d+|lib(c|m|mvec|pthread|dl|rt|util|resolv|anl|BrokenLocale|thread_db|nss_\w+)\.so(\.\d+)?)$/;

/**
 * What a wheel's ELF files need from outside, sorted: libraries (DT_NEEDED) that neither the wheel nor glibc brings, and
 * for programs the dynamic linker that loads them. `null` where it has no ELF file.
 */
export async function nativeNeeds(wheelPath: string): Promise<string[] | null> {
  const scratch = await mkdtemp(join(tmpdir(), "poetrix-"));
  try {
    const found: DynamicNeeds[] = [];
    const own = new Set<string>();
    await forEachZipEntry(wheelPath, async (zip, entry) => {
      if (entry.fileName.endsWith("/")) return;
      own.add(basename(entry.fileName));
      if (/\.pyi?$/.test(entry.fileName)) return;
      const path = join(scratch, "entry");
      if (!(await unpackElf(await zip.openReadStreamPromise(entry), path))) return;
      const file = await open(path);
      try {
        const needs = await readDynamicNeeds(file);
        if (needs !== null) found.push(needs);
      } finally {
        await file.close();
      }
    });
    return found.length === 0 ? null : summary(found, own);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Writes an ELF file to `path`; of anything else, no more than its beginning is read. */
async function unpackElf(content: Readable, path: string): Promise<boolean> {
  let isElf = false;
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      isElf ||= (chunk as Buffer).subarray(0, 4).equals(elfMagic);
      if (!isElf) return;
      yield chunk as Buffer;
    }
  }
  await pipeline(bytes, createWriteStream(path));
  return isElf;
}
const elfMagic = Buffer.from("\x7fELF", "latin1");

function summary(found: readonly DynamicNeeds[], own: ReadonlySet<string>): string[] {
  const brought = new Set([...own, ...found.map(({ soname }) => soname)]);
  const libraries = found
    .flatMap(({ needed }) => needed)
    .filter((library) => !brought.has(library) && !glibcLibrary.test(library));
  const linkers = found.flatMap(({ interpreter }) => (interpreter ? [basename(interpreter)] : []));
  return [...new Set([...libraries, ...linkers])].sort();
}
