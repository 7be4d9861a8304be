// What an ELF file needs from the dynamic linker. https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html
import type { Bytes } from "../index/bytes.ts";
import { needsByNames } from "./elf-names.ts";
import { type NumberReader, reader } from "./elf-numbers.ts";

export interface DynamicNeeds {
  /** DT_NEEDED: names of shared libraries. */
  readonly needed: readonly string[];
  /** DT_SONAME: the name under which others need this one. */
  readonly soname: string | null;
  /** PT_INTERP of an executable: the dynamic linker that loads it, `/lib64/ld-linux-x86-64.so.2`. */
  readonly interpreter: string | null;
  /** As which modules `import` takes it: it has the functions that make these. https://peps.python.org/pep-0489/ */
  readonly modules: readonly string[];
}

const programTypes = { load: 1, dynamic: 2, interpreter: 3 } as const;
const dynamicTags = { end: 0n, needed: 1n, stringTable: 5n, stringSize: 10n, soname: 14n } as const;

/**
 * Reads the dynamic section; `null` for a file that is not ELF, or is too damaged to be loaded.
 *
 * @param isIndifferent says of a name that it changes nothing whether the file needs it, is called so, or neither; where all other names
 * are told by what is read first, such names and the soname are left out, and less of the file is read
 */
export async function readDynamicNeeds(
  file: Bytes,
  isIndifferent?: (name: string) => boolean,
): Promise<DynamicNeeds | null> {
  return unlessDamaged(() => read(file, isIndifferent));
}

async function unlessDamaged<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await work();
  } catch (error) {
    // An offset outside of the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A dynamic section that is nearer than this to the beginning or the end of a file is read as soon as anything else. */
const near = 1 << 18;

async function read(
  file: Bytes,
  isIndifferent?: (name: string) => boolean,
): Promise<DynamicNeeds | null> {
  const header = await readAt(file, 0n, 64);
  if (header.length < 52 || header.readUInt32BE(0) !== 0x7f454c46) return null;
  const wide = header[4] === 2;
  const numbers = reader(wide, header[5] === 2);
  const programs = await programHeaders({ file, header, wide, reader: numbers });
  const dynamic = programs.find(({ type }) => type === programTypes.dynamic);
  const interpreter = await interpreterOf(file, programs);
  if (dynamic === undefined) return { needed: [], soname: null, interpreter, modules: [] };

  const dynamicStart = Number(dynamic.offset);
  if (isIndifferent && dynamicStart > near && file.size - dynamicStart > near) {
    const told = await unlessDamaged(() =>
      needsByNames({ file, header, dynamicStart, numbers, isIndifferent }),
    );
    if (told !== null) {
      const modules = modulesNamedIn(told.strings);
      return { needed: told.needed, soname: null, interpreter, modules };
    }
  }
  const entries = dynamicEntries(
    await readAt(file, dynamic.offset, Number(dynamic.size)),
    wide,
    numbers,
  );
  const value = (wanted: bigint): bigint | undefined =>
    entries.find(([tag]) => tag === wanted)?.[1];
  const strings = await readAt(
    file,
    fileOffset(programs, value(dynamicTags.stringTable) ?? 0n),
    Number(value(dynamicTags.stringSize) ?? 0n),
  );
  const text = (offset: bigint): string => {
    const start = Number(offset);
    return strings.toString("utf8", start, strings.indexOf(0, start));
  };
  const soname = value(dynamicTags.soname);
  return {
    needed: entries.filter(([tag]) => tag === dynamicTags.needed).map(([, offset]) => text(offset)),
    soname: soname === undefined ? null : text(soname),
    interpreter,
    modules: modulesNamedIn(strings),
  };
}

/** Names of functions that it offers stand in the table of its strings. */
const modulesNamedIn = (strings: Buffer): string[] =>
  ["\0PyInit_", "\0PyModExport_"].flatMap((start) => {
    const found: string[] = [];
    for (let at = strings.indexOf(start); at !== -1; at = strings.indexOf(start, at + 1)) {
      const end = strings.indexOf(0, at + 1);
      found.push(strings.toString("latin1", at + start.length, end === -1 ? undefined : end));
    }
    return found;
  });

async function interpreterOf(
  file: Bytes,
  programs: readonly ProgramHeader[],
): Promise<string | null> {
  const segment = programs.find(({ type }) => type === programTypes.interpreter);
  if (segment === undefined) return null;
  const bytes = await readAt(file, segment.offset, Number(segment.size));
  return bytes.toString("utf8").replace(/\0.*$/s, "");
}

interface ProgramHeader {
  readonly type: number;
  readonly offset: bigint;
  readonly address: bigint;
  readonly size: bigint;
}

async function programHeaders({
  file,
  header,
  wide,
  reader: { half, word, native },
}: {
  readonly file: Bytes;
  readonly header: Buffer;
  readonly wide: boolean;
  readonly reader: NumberReader;
}): Promise<ProgramHeader[]> {
  const size = half(header, wide ? 54 : 42);
  const count = half(header, wide ? 56 : 44);
  const table = await readAt(file, native(header, wide ? 32 : 28), size * count);
  return Array.from({ length: Math.floor(table.length / (size || 1)) }, (_, index) => {
    const at = index * size;
    return {
      type: word(table, at),
      offset: native(table, at + (wide ? 8 : 4)),
      address: native(table, at + (wide ? 16 : 8)),
      size: native(table, at + (wide ? 32 : 16)),
    };
  });
}

function dynamicEntries(
  section: Buffer,
  wide: boolean,
  { native }: NumberReader,
): [bigint, bigint][] {
  const width = wide ? 8 : 4;
  const entries: [bigint, bigint][] = [];
  for (let at = 0; at + 2 * width <= section.length; at += 2 * width) {
    const tag = native(section, at);
    if (tag === dynamicTags.end) break;
    entries.push([tag, native(section, at + width)]);
  }
  return entries;
}

/** The place in the file of an address: the dynamic section has addresses, which loaded segments map to the file. */
function fileOffset(programs: readonly ProgramHeader[], address: bigint): bigint {
  const segment = programs.find(
    (program) =>
      program.type === programTypes.load &&
      program.address <= address &&
      address < program.address + program.size,
  );
  return segment === undefined ? address : address - segment.address + segment.offset;
}

const readAt = (file: Bytes, position: bigint, length: number): Promise<Buffer> =>
  file.read(Number(position), length);
