import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { execaSync } from "execa";
import fc from "fast-check";
import { pack } from "tar-stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeSdist, zip } from "../../../test/support/archives.ts";
import { unpackSdist } from "./archive.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function unpack(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const target = await mkdtemp(join(folder, "out-"));
  return relative(target, await unpackSdist(path, target));
}

const files = { "pyproject.toml": "[build-system]\n", "src/a.py": "a = 1\n" };

describe("unpackSdist", () => {
  it.each(["bzip2", "xz"])("reads what %s packed", async (program) => {
    const made = await makeSdist("spam", "1.0", files);
    const tar = execaSync("gzip", ["-dc"], { input: made.bytes, encoding: "buffer" }).stdout;
    const packed = execaSync(program, ["-zc"], { input: tar, encoding: "buffer" }).stdout;
    const ending = program === "xz" ? "xz" : "bz2";
    expect(await unpack(`spam-1.0.tar.${ending}`, Buffer.from(packed))).toBe("spam-1.0");
  });

  it("reads a zip file", async () => {
    expect(await unpack("spam-1.0.zip", zip({ "spam-1.0/setup.py": "" }))).toBe("spam-1.0");
  });

  it("takes the folder itself for the root where it holds more than one", async () => {
    expect(await unpack("spam-1.0.zip", zip({ "setup.py": "", "a/b.py": "" }))).toBe("");
  });

  it("keeps what is executable so", async () => {
    const archive = pack();
    archive.entry({ name: "spam-1.0/configure", mode: 0o755 }, "#!/bin/sh\n");
    archive.entry({ name: "spam-1.0/readme", type: "symlink", linkname: "configure" });
    archive.finalize();
    await unpack("spam-1.0.tar.gz", gzipSync(await buffer(archive)));
    const [out = ""] = (await readdir(folder)).filter((name) => name.startsWith("out-"));
    expect(execaSync(join(folder, out, "spam-1.0", "configure")).exitCode).toBe(0);
    expect(await readFile(join(folder, out, "spam-1.0", "readme"), "utf8")).toBe("#!/bin/sh\n");
  });

  it("takes the later of two entries of one name", async () => {
    const archive = pack();
    archive.entry({ name: "spam-1.0/a" }, "first\n");
    archive.entry({ name: "spam-1.0/a" }, "a\n");
    archive.entry({ name: "spam-1.0/b" }, "b\n");
    archive.entry({ name: "spam-1.0/link", type: "symlink", linkname: "a" });
    archive.entry({ name: "spam-1.0/link", type: "symlink", linkname: "b" });
    archive.finalize();
    await unpack("spam-1.0.tar.gz", gzipSync(await buffer(archive)));
    const [out = ""] = (await readdir(folder)).filter((name) => name.startsWith("out-"));
    const read = (name: string) => readFile(join(folder, out, "spam-1.0", name), "utf8");
    expect([await read("a"), await read("link")]).toEqual(["a\n", "b\n"]);
  });

  it.each([
    { name: "../outside", type: "file" },
    { name: "spam-1.0/link", type: "symlink", linkname: "../../outside" },
    { name: "spam-1.0/link", type: "symlink", linkname: "/etc/passwd" },
    { name: "spam-1.0/link", type: "link", linkname: "/etc/passwd" },
  ] as const)("refuses what would lie outside: $name $linkname", async (header) => {
    const archive = pack();
    archive.entry(header as Parameters<typeof archive.entry>[0], "");
    archive.finalize();
    const error = await unpack("spam-1.0.tar.gz", gzipSync(await buffer(archive))).catch(String);
    expect(error).toMatch(/^UserError: .*spam-1.0.tar.gz holds .*, which would lie outside of it$/);
  });

  type Entry = readonly [Parameters<ReturnType<typeof pack>["entry"]>[0], string?];
  const tar = async (entries: readonly Entry[]): Promise<Buffer> => {
    const archive = pack();
    for (const [header, content = ""] of entries) archive.entry(header, content);
    archive.finalize();
    return buffer(archive);
  };
  const link = (name: string, linkname: string): Entry => [{ name, type: "symlink", linkname }];

  it.each<readonly [string, readonly Entry[]]>([
    ["a file", [link("s/up", "."), link("s/up/up", ".."), [{ name: "s/up/up/bashrc" }, "own"]]],
    ["a file", [link("s/a", "b"), link("s/b", ".."), [{ name: "s/a/b" }, "own"]]],
    ["a link", [link("s/d/y", "../.."), link("s/d/x", "y/..")]],
    [
      "a link",
      [link("s/x", "d/y/.."), [{ name: "s/d", type: "directory" }], link("s/d/y", "../..")],
    ],
    [
      "a hard link",
      [link("s/y", ".."), [{ name: "s/x", type: "link", linkname: "s/y/../../bashrc" }]],
    ],
    ["a hard link", [link("s/y", "z"), [{ name: "s/x", type: "link", linkname: "s/y" }]]],
    ["a device", [[{ name: "s/null", type: "character-device" }]]],
    ["a pipe", [[{ name: "s/pipe", type: "fifo" }]]],
  ])("refuses %s that goes through a link, or is none of a tree's: %j", async (_, entries) => {
    await writeFile(join(folder, "bashrc"), "kept\n");
    const error = await unpack("s-1.tar.gz", gzipSync(await tar(entries))).catch((each) => each);
    expect(error).toMatchObject({ code: "BAD_ARCHIVE" });
    expect(await readFile(join(folder, "bashrc"), "utf8")).toBe("kept\n");
  });

  it("makes links within the tree, hard ones and those to what is not there too, and no setuid", async () => {
    const entries: Entry[] = [
      [{ name: "s/a", mode: 0o6755 }, "a\n"],
      [{ name: "s/hard", type: "link", linkname: "s/a" }],
      link("s/d/up", "../a"),
      link("s/nowhere", "gone/x"),
    ];
    await unpack("s-1.tar.gz", gzipSync(await tar(entries)));
    const [out = ""] = (await readdir(folder)).filter((name) => name.startsWith("out-"));
    const root = join(folder, out, "s");
    expect(await readFile(join(root, "d", "up"), "utf8")).toBe("a\n");
    expect(await readFile(join(root, "hard"), "utf8")).toBe("a\n");
    expect((await stat(join(root, "a"))).mode & 0o7777).toBe(0o755);
  });

  it("refuses a path of thousands of folders", async () => {
    const name = `s/${"d/".repeat(30_000)}x`;
    const deep = await tar([[{ name, pax: { path: name } }, "x"]]);
    await expect(unpack("s-1.tar.gz", gzipSync(deep))).rejects.toMatchObject({
      code: "BAD_ARCHIVE",
      message: expect.stringMatching(/a path that is too long: s\/d\/d/),
    });
  });

  it("refuses what unpacks to more than an archive of its size holds", async () => {
    const bomb = await tar([[{ name: "s/zeros" }, "\0".repeat(300 * 1024 * 1024)]]);
    const error = await unpack("s-1.tar.gz", gzipSync(bomb)).catch((each) => each);
    expect(error).toMatchObject({
      code: "BAD_ARCHIVE",
      message: expect.stringMatching(/unpacks to more/),
    });
  });

  it("unpacks or refuses whatever there is, and writes nothing beside it", async () => {
    const whole = await tar([
      [{ name: "s/pyproject.toml" }, "[build-system]\n"],
      [{ name: "s/long" }, "x".repeat(3000)],
      link("s/link", "long"),
      [{ name: "s/hard", type: "link", linkname: "s/long" }],
      [{ name: "s/d/e/f", mode: 0o755 }, "f"],
    ]);
    const packed = gzipSync(whole);
    await writeFile(join(folder, "bashrc"), "kept\n");
    const damage = fc.record({
      inside: fc.boolean(),
      cut: fc.option(fc.nat(whole.length)),
      changes: fc.array(fc.tuple(fc.nat(whole.length), fc.nat(255)), { maxLength: 4 }),
    });
    const before = await readdir(folder);
    await fc.assert(
      fc.asyncProperty(damage, async ({ inside, cut, changes }) => {
        const bytes = Buffer.from(inside ? whole : packed).subarray(0, cut ?? undefined);
        for (const [place, byte] of changes) if (place < bytes.length) bytes[place] = byte;
        const out = await mkdtemp(join(folder, "out-"));
        const path = join(folder, `s-1.tar${inside ? "" : ".gz"}`);
        await writeFile(path, bytes);
        const error = await unpackSdist(path, out).then(
          () => null,
          (each) => each,
        );
        if (error !== null) expect(error).toMatchObject({ code: "BAD_ARCHIVE" });
        await rm(out, { recursive: true });
        await rm(path);
        expect(await readdir(folder)).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(await readFile(join(folder, "bashrc"), "utf8")).toBe("kept\n");
  });

  it("says that a file is no archive", async () => {
    const error = await unpack("spam-1.0.tar.gz", Buffer.from("<html>")).catch(String);
    expect(String(error).replace(folder, "FOLDER")).toMatchInlineSnapshot(
      `"UserError: FOLDER/spam-1.0.tar.gz cannot be unpacked: incorrect header check"`,
    );
  });
});
