// Finds out what a library needs from the names in its string table alone. Linkers place that table before the code, and
// the dynamic section behind it, often megabytes further on.
import type { Bytes } from "../index/bytes.ts";
import type { NumberReader } from "./elf-numbers.ts";

/** https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.sheader.html, https://refspecs.linuxbase.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html */
const sectionTypes = { dynamic: 6, symbols: 11, versionsNeeded: 0x6ffffffe } as const;

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  /** The index of the section with its strings. */
  readonly link: number;
}

/**
 * What it surely needs, and its string table; `null` where only the dynamic section tells.
 *
 * A name that is neither a symbol's nor a version's is one of the dynamic section's: DT_NEEDED, DT_SONAME or a path. A library whose
 * versions are needed is needed itself: glibc loads no file of which that is not so (elf/dl-version.c, `_dl_check_map_versions`). What
 * any other name is must not matter: `isIndifferent` says that. What is not seen is a library's name without `.so` in it that a linker
 * stored as the end of a symbol's name.
 */
export async function needsByNames({
  file,
  header,
  dynamicStart,
  numbers,
  isIndifferent,
}: {
  readonly file: Bytes;
  readonly header: Buffer;
  readonly dynamicStart: number;
  readonly numbers: NumberReader;
  readonly isIndifferent: (name: string) => boolean;
}): Promise<{ readonly needed: readonly string[]; readonly strings: Buffer } | null> {
  const sections = await sectionsOf(file, header, numbers);
  const only = (type: number): Section | undefined => {
    const [first, ...others] = sections.filter((section) => section.type === type);
    return others.length === 0 ? first : undefined;
  };
  const symbols = only(sectionTypes.symbols);
  const versions = only(sectionTypes.versionsNeeded);
  const dynamic = only(sectionTypes.dynamic);
  if (symbols === undefined || versions === undefined) return null;
  if (dynamic?.offset !== dynamicStart) return null;
  if (symbols.link !== dynamic.link || versions.link !== dynamic.link) return null;
  const table = sections[dynamic.link];
  const parts = [symbols, versions, table];
  if (table === undefined || parts.some((each) => each && each.offset + each.size > dynamicStart))
    return null;

  const strings = await file.read(table.offset, table.size);
  const needed = versionsNeeded(await file.read(versions.offset, versions.size), numbers);
  const used = symbolNames(await file.read(symbols.offset, symbols.size), numbers);
  for (const at of needed.versions) used.add(at);
  const textAt = (at: number): string => strings.toString("utf8", at, strings.indexOf(0, at));
  const libraries = new Set(needed.libraries.map(textAt));
  for (let at = 0; at < strings.length; ) {
    const end = strings.indexOf(0, at);
    if (end < 0) return null;
    const isLibrary = strings.subarray(at, end).includes(".so");
    if (end > at && (isLibrary || !used.has(at))) {
      const name = textAt(at);
      if (!libraries.has(name) && !isSearchPath(name) && !isIndifferent(name)) return null;
    }
    at = end + 1;
  }
  return { needed: [...libraries], strings };
}

/** DT_RPATH, DT_RUNPATH. */
const isSearchPath = (name: string): boolean =>
  /^(\$ORIGIN|\$\{ORIGIN\}|\/)/.test(name) && !name.includes(".so");

async function sectionsOf(
  file: Bytes,
  header: Buffer,
  { half, word, native, wide }: NumberReader,
): Promise<Section[]> {
  const size = half(header, wide ? 58 : 46);
  const count = half(header, wide ? 60 : 48);
  const table = await file.read(Number(native(header, wide ? 40 : 32)), size * count);
  if (size < (wide ? 64 : 40) || table.length < size * count) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = index * size;
    return {
      type: word(table, at + 4),
      offset: Number(native(table, at + (wide ? 24 : 16))),
      size: Number(native(table, at + (wide ? 32 : 20))),
      link: word(table, at + (wide ? 40 : 24)),
    };
  });
}

/** Where the names of symbols begin in the string table. */
function symbolNames(table: Buffer, { word, wide }: NumberReader): Set<number> {
  const names = new Set<number>();
  const size = wide ? 24 : 16;
  for (let at = 0; at + size <= table.length; at += size) names.add(word(table, at));
  return names;
}

/**
 * Where the names of the libraries begin of which versions are needed, and those of the versions.
 *
 * @throws RangeError for entries that overlap, which could be read without end
 */
export function versionsNeeded(
  section: Buffer,
  { half, word }: NumberReader,
): { libraries: number[]; versions: number[] } {
  const libraries: number[] = [];
  const versions: number[] = [];
  for (let at = 0; ; ) {
    libraries.push(word(section, at + 4));
    let version = at + word(section, at + 8);
    for (let left = half(section, at + 2); left > 0; left -= 1) {
      versions.push(word(section, version + 8));
      if (versions.length > section.length / 16) throw new RangeError("versions overlap");
      version += word(section, version + 12);
    }
    const next = word(section, at + 12);
    if (next === 0) return { libraries, versions };
    at += next;
  }
}
