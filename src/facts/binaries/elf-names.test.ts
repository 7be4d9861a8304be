import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bytes, bytesOfBuffer } from "../index/bytes.ts";
import { deflated } from "./deflated.ts";
import { type DynamicNeeds, readDynamicNeeds } from "./elf.ts";
import { versionsNeeded } from "./elf-names.ts";
import { reader } from "./elf-numbers.ts";

const libc = /^lib(c|m)\.so\.\d+$|^ld-linux.*\.so\.\d$/;
const isIndifferent = (name: string): boolean => libc.test(name);
/** Without what is the same either way. */
const told = (found: DynamicNeeds | null) =>
  found && { ...found, needed: found.needed.filter((name) => !libc.test(name)).sort() };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  // As in large libraries, the dynamic section lies far from both ends; none of it is compressible.
  await writeFile(join(folder, "noise"), randomBytes(900_000));
  await writeFile(
    join(folder, "large.c"),
    `__asm__(".section .rodata\\n.incbin \\"noise\\"\\n.data\\n.incbin \\"noise\\"\\n.text");
     extern void *__cxa_allocate_exception(unsigned long);
     void *PyInit__spam(void) { return __cxa_allocate_exception(1); }\n`,
  );
  await writeFile(join(folder, "ham.c"), "int ham(void) { return 0; }\n");
  await execa("cc", ["-shared", "-Wl,-soname,libham.so.3", "-o", "libham.so", "ham.c"], {
    cwd: folder,
  });
  await execa("cc", ["-shared", "-Wl,-soname,ham", "-o", "libodd.so", "ham.c"], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true }));

it("does not read versions that overlap without end", () => {
  // Each entry begins one byte after the one before, and has 65,535 versions, each of which is its own next.
  const section = Buffer.alloc(1_000_000, 1);
  const numbers = {
    ...reader(true, false),
    half: () => 65_535,
    word: (_: Buffer, at: number) => at % 2,
  };
  expect(() => versionsNeeded(section, numbers)).toThrow(/overlap/);
});

describe("a library of which the names tell what it needs", () => {
  it.each([
    { how: "names with versions", options: [], isRead: false },
    { how: "a path to search", options: ["-Wl,-rpath,$ORIGIN/../spam.libs"], isRead: false },
    { how: "a soname", options: ["-Wl,-soname,libspam.so.1"], isRead: true },
    { how: "a soname that looks like no library", options: ["-Wl,-soname,spam-3"], isRead: true },
    {
      how: "a library without versions",
      options: ["-Wl,--no-as-needed", "-L.", "-lham"],
      isRead: true,
    },
    { how: "one with an odd name", options: ["-Wl,--no-as-needed", "-L.", "-lodd"], isRead: true },
  ])("$how: read up to its dynamic section: $isRead", async ({ options, isRead }) => {
    const make = ["-shared", "-fPIC", "-o", "large.so", "large.c", ...options, "-lstdc++"];
    await execa("cc", make, { cwd: folder });
    const library = await readFile(join(folder, "large.so"));
    const compressed = deflateRawSync(library);
    let taken = 0;
    const counted: Bytes = {
      size: compressed.length,
      read: async (position, length) => {
        taken += length;
        return compressed.subarray(position, position + length);
      },
    };
    const whole = await readDynamicNeeds(bytesOfBuffer(library));
    expect(whole?.needed).toContain("libstdc++.so.6");
    expect(whole?.modules).toEqual(["_spam"]);
    const found = await readDynamicNeeds(deflated(counted, library.length), isIndifferent);
    expect(told(found)).toEqual(told(whole));
    expect(taken > 600_000).toBe(isRead);
  });

  it("answers as the dynamic section does for the libraries of this machine", async () => {
    const { stdout } = await execa("cc", ["-print-multiarch"]);
    const place = join("/usr/lib", stdout.trim());
    let large = 0;
    for (const name of (await readdir(place))
      .filter((each) => each.includes(".so"))
      .slice(0, 300)) {
      const path = join(place, name);
      const about = await stat(path).catch(() => null);
      if (!about?.isFile() || about.size > 20_000_000) continue;
      const bytes = bytesOfBuffer(await readFile(path));
      const whole = await readDynamicNeeds(bytes);
      expect(told(await readDynamicNeeds(bytes, isIndifferent)), name).toEqual(told(whole));
      large += about.size > 600_000 ? 1 : 0;
    }
    expect(large).toBeGreaterThan(3);
  });
});
