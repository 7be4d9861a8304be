// Which shared libraries a Linux wheel wants from outside.
import { basename } from "node:path";
import { concurrently } from "../concurrently.ts";
import type { Bytes } from "../index/bytes.ts";
import { type DynamicNeeds, readDynamicNeeds } from "./elf.ts";
import { type Member, zipMembers } from "./zip-members.ts";

/** The libraries of glibc itself, on every architecture. https://sourceware.org/glibc/manual/latest/html_mono/libc.html */
const glibcLibrary =
  /^(ld(64|-linux.*|-lsb.*)?\.so\.\d+|lib(c|m|mvec|pthread|dl|rt|util|resolv|anl|BrokenLocale|thread_db|nss_\w+)\.so(\.\d+)?)$/;

/** Files that no linker makes, by their names: they need not be read. */
const noElf =
  /\.(c|cc|cpp|css|csv|cu|gif|h|hpp|html|ico|jpg|js|json|map|md|mo|npy|npz|pb|pdf|pem|png|po|proto|pth|pxd|pxi|py|pyc|pyi|pyx|qml|rst|sql|svg|tcl|toml|ts|ttf|txt|typed|wav|woff2?|xml|yaml|yml)$|\.dist-info\//i;

/**
 * What a wheel's ELF files need from outside, sorted: libraries (DT_NEEDED) that neither the wheel nor glibc brings, and
 * for programs the dynamic linker that loads them. `null` where it has no ELF file. No more of it is read than that takes.
 *
 * @throws Error for what is no wheel
 */
export async function nativeNeeds(wheel: Bytes): Promise<string[] | null> {
  const members = await zipMembers(wheel);
  const candidates = members.filter(({ name }) => !noElf.test(name));
  await readBeginnings(wheel, candidates);
  const needs = await concurrently(candidates, parallelMembers, async (member) =>
    readDynamicNeeds(await member.open()),
  );
  const found = needs.filter((each) => each !== null);
  const own = new Set(members.map(({ name }) => basename(name)));
  return found.length === 0 ? null : summary(found, own);
}

const parallelMembers = 4;
/** What the beginning of a member is: its local header, and the program headers of an ELF file. */
const beginning = 1 << 12;
/** Beginnings that lie no farther apart come with one request. */
const gap = 1 << 15;
const longestRead = 1 << 21;

/** A server is asked once for many small members that lie together, and not once for each. */
async function readBeginnings(wheel: Bytes, members: readonly Member[]): Promise<void> {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, size } of members
    .map(({ place }) => place)
    .sort((a, b) => a.start - b.start)) {
    const end = start + Math.min(size, 2 * beginning);
    const last = ranges.at(-1);
    if (last !== undefined && start - last.end < gap && end - last.start < longestRead) {
      last.end = Math.max(last.end, end);
    } else ranges.push({ start, end });
  }
  await concurrently(ranges, parallelMembers, ({ start, end }) => wheel.read(start, end - start));
}

function summary(found: readonly DynamicNeeds[], own: ReadonlySet<string>): string[] {
  const brought = new Set([...own, ...found.map(({ soname }) => soname)]);
  const libraries = found
    .flatMap(({ needed }) => needed)
    .filter((library) => !brought.has(library) && !glibcLibrary.test(library));
  const linkers = found.flatMap(({ interpreter }) => (interpreter ? [basename(interpreter)] : []));
  return [...new Set([...libraries, ...linkers])].sort();
}
