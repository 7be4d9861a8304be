// Which shared libraries a Linux wheel needs from outside.

import { basename } from "node:path";
import { append } from "../../base/append.ts";
import { concurrently } from "../../base/concurrently.ts";
import type { WheelNeeds } from "../../plan/plan.ts";
import type { Bytes } from "../index/bytes.ts";
import { firstHead, firstTail, shortMember } from "./deflated.ts";
import { type DynamicNeeds, readDynamicNeeds } from "./elf.ts";
import { type Member, zipMembers } from "./zip-members.ts";

/** The libraries of glibc itself, on every architecture, and musl's one. https://sourceware.org/glibc/manual/latest/html_mono/libc.html */
const libcLibrary =
  /^(ld(64|-linux.*|-lsb.*)?\.so\.\d+|lib(c|m|mvec|pthread|dl|rt|util|resolv|anl|BrokenLocale|thread_db|nss_\w+|c\.musl-\w+)\.so(\.\d+)?)$/;

/** Facts from a wheel's ELF files. */
export interface ReadWheel extends WheelNeeds {
  /** The names of the shared libraries that it contains, sorted: other wheels may need them. */
  readonly brings: readonly string[];
}

/** Names of files that are never ELF files: they need not be read. */
const noElf =
  /\.(c|cc|cpp|css|csv|cu|gif|h|hpp|html|ico|jpg|js|json|map|md|mo|npy|npz|pb|pdf|pem|png|po|proto|pth|pxd|pxi|py|pyc|pyi|pyx|qml|rst|sql|svg|tcl|toml|ts|ttf|txt|typed|wav|woff2?|xml|yaml|yml)$|\.dist-info\//i;

/**
 * What a wheel's ELF files need from outside; `null` where it has no ELF file. No more of it is read than that takes.
 *
 * @throws Error for what is not a wheel
 */
export async function nativeNeeds(wheel: Bytes): Promise<ReadWheel | null> {
  const members = await zipMembers(wheel);
  const own = new Set(members.map(({ name }) => basename(name)));
  const isLibc = librariesOfLibc(own);
  const candidates = members.filter(({ name }) => !noElf.test(name));
  await readEnds(wheel, candidates);
  const needs = await concurrently(candidates, parallelMembers, async (member) => ({
    path: member.name,
    dynamic: await readDynamicNeeds(
      await member.open(),
      // For the summary: a file's own name, and libraries of libc.
      (name) => name === basename(member.name) || isLibc(name),
    ),
  }));
  const found = needs.flatMap(({ path, dynamic }) =>
    dynamic === null ? [] : [{ path, ...dynamic }],
  );
  return found.length === 0 ? null : summary(found, own);
}

/** Says of a name whether it is a library of libc, which every machine has, and none that the wheel brings. */
function librariesOfLibc(own: ReadonlySet<string>): (name: string) => boolean {
  const stem = (name: string): string => name.replace(/[-.].*$/, "");
  const stems = new Set([...own].map(stem));
  return (name) => libcLibrary.test(name) && !stems.has(stem(name));
}

/** Reading waits for a server, which is asked for several members at once. */
const parallelMembers = 16;
/** More than a local header takes, and a long name in it. */
const localHeader = 1 << 9;
/**
 * Parts that are no farther apart than this are read with one request, because a request takes as long as reading so many
 * bytes.
 */
const gap = 1 << 15;
const longestRead = 1 << 21;

/** Where the members begin and end, which each is read for: short ones whole. What is near each other is read with one request. */
async function readEnds(wheel: Bytes, members: readonly Member[]): Promise<void> {
  const ends = members.flatMap(({ place: { start, size } }) => {
    const end = start + localHeader + size;
    return size <= shortMember
      ? [{ start, end }]
      : [
          { start, end: start + localHeader + firstHead },
          { start: end - localHeader - firstTail, end },
        ];
  });
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of ends.sort((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last !== undefined && start - last.end < gap && end - last.start < longestRead) {
      last.end = Math.max(last.end, end);
    } else ranges.push({ start, end });
  }
  await concurrently(ranges, parallelMembers, ({ start, end }) => wheel.read(start, end - start));
}

interface ElfFile extends DynamicNeeds {
  /** In the wheel. */
  readonly path: string;
}

function summary(files: readonly ElfFile[], own: ReadonlySet<string>): ReadWheel {
  const brought = new Set([...own, ...files.map(({ soname }) => soname)]);
  const wantedBy = (some: readonly ElfFile[]): string[] =>
    some
      .flatMap(({ needed }) => needed)
      .filter((library) => !brought.has(library) && !libcLibrary.test(library));
  const linkers = files.flatMap(({ interpreter }) => (interpreter ? [basename(interpreter)] : []));
  const needs = [...new Set([...wantedBy(files), ...linkers])].sort();
  const loaded = new Set([...wantedBy(loadedByImport(files)), ...linkers]);
  const optional = needs.filter((library) => !loaded.has(library));
  const names = files.flatMap(({ path, soname }) => [basename(path), soname ?? ""]);
  const brings = [...new Set(names.filter((name) => /\.so(\.|$)/.test(name)))].sort();
  return optional.length === 0 ? { needs, brings } : { needs, optional, brings };
}

/**
 * Extension modules and installed programs, and the libraries of the wheel that they lead to. If there are none, some code
 * chooses among the wheel's libraries: then everything that these lead to.
 */
function loadedByImport(files: readonly ElfFile[]): readonly ElfFile[] {
  const byName = new Map<string, ElfFile[]>();
  for (const file of files) {
    for (const name of new Set([file.soname ?? "", basename(file.path)])) {
      append(byName, name, file);
    }
  }
  const reached = (first: readonly ElfFile[]): Set<ElfFile> => {
    const found = new Set(first);
    // Iterating a Set visits what is added meanwhile.
    for (const { needed } of found) {
      for (const file of needed.flatMap((name) => byName.get(name) ?? [])) found.add(file);
    }
    return found;
  };
  const first = files.filter((file) => isImported(file) || isScript(file.path));
  if (first.length > 0) return [...reached(first)];
  const [some, ...others] = files.filter(({ path }) => !isExtra(path));
  if (some === undefined) return [];
  const needed = others.map((file) => wantedOf(reached([file])));
  return [...reached([some])].map(({ needed: wanted, ...file }) => ({
    ...file,
    needed: wanted.filter((name) => needed.every((names) => names.has(name))),
  }));
}

const wantedOf = (files: ReadonlySet<ElfFile>): ReadonlySet<string> =>
  new Set([...files].flatMap(({ needed }) => needed));

/**
 * Plugins; one of several modules that a package chooses from, which has a dot in its name; files of `.data/data`, which lie beside all
 * packages of the environment.
 */
const isExtra = (path: string): boolean =>
  /(^|\/)(plugins|qml)\/|\.[^/]*\.(cpython-|abi3)[^/]*\.so$|^[^/]+\.data\/data\//.test(path);

/**
 * Whether `import` finds an extension module there: `spam/_eggs.abi3.so`, and `libtriton.so` where its module has this name. Not
 * mpi4py's `MPI.openmpi.cpython-312-x86_64-linux-gnu.so`, and not a library beside a module.
 */
function isImported({ path, modules }: ElfFile): boolean {
  if (modules.length === 0) return false;
  const [, name, tag] =
    /^(?:[^/]+\.data\/(?:pure|plat)lib\/)?(?:\w+\/)*(\w+)(\.(?:cpython-|abi3)[^/.]*)?\.so$/.exec(
      path,
    ) ?? [];
  if (name === undefined) return false;
  return tag !== undefined || !name.startsWith("lib") || modules.includes(name);
}

const isScript = (path: string): boolean => /^[^/]+\.data\/scripts\//.test(path);
