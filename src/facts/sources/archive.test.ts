import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { execaSync } from "execa";
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

  it("says that a file is no archive", async () => {
    const error = await unpack("spam-1.0.tar.gz", Buffer.from("<html>")).catch(String);
    expect(String(error).replace(folder, "FOLDER")).toMatchInlineSnapshot(
      `"UserError: FOLDER/spam-1.0.tar.gz cannot be unpacked: incorrect header check"`,
    );
  });
});
