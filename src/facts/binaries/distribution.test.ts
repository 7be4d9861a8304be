import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeSdist, makeWheel, zip } from "../../../test/support/archives.ts";
import { readSdist, readTree, readWheel } from "./distribution.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

describe("readWheel", () => {
  it("adds up what is installed, and reads the metadata of its own dist-info only", async () => {
    const vendored = "Metadata-Version: 2.1\nName: other\nVersion: 1\nLicense: GPL-3.0-only\n";
    const { bytes } = makeWheel("spam", "1.0", {
      files: { "spam/data": "12345", "spam/vendor/other-1.dist-info/METADATA": vendored },
      metadata: "License-Expression: MIT\n",
    });
    const { metadata, installedSize } = await readWheel(
      await write("spam-1.0-py3-none-any.whl", bytes),
    );
    expect(metadata?.licenceExpression).toBe("MIT");
    // Stored as they are, so the archive is its entries and what says where they are.
    expect(installedSize).toBeGreaterThan(5 + vendored.length);
    expect(installedSize).toBeLessThan(bytes.length);
  });
});

describe("readSdist", () => {
  // Larger than what is read at a time, and hard to compress.
  const description = randomBytes(500_000).toString("base64");
  const files = {
    "src/spam.egg-info/PKG-INFO": "Name: spam\nLicense: older\n",
    "PKG-INFO": `Name: spam\nKeywords: ${description}\nLicense: BSD-2-Clause\n`,
    "after.txt": description,
  };

  it("reads the PKG-INFO at the root, before it is built nothing of its size", async () => {
    const { bytes } = await makeSdist("spam", "1.0", files);
    const { metadata, installedSize } = await readSdist(await write("spam-1.0.tar.gz", bytes));
    expect([metadata?.licence, installedSize]).toEqual(["BSD-2-Clause", null]);
  });

  it("reads a zip file", async () => {
    const inFolder = Object.entries(files).map(([path, text]) => [`spam-1.0/${path}`, text]);
    const path = await write("spam-1.0.zip", zip(Object.fromEntries(inFolder)));
    expect((await readSdist(path)).metadata?.licence).toBe("BSD-2-Clause");
  });

  it("has nothing to say where there is none, and refuses what it cannot read", async () => {
    const { bytes } = await makeSdist("spam", "1.0", { "setup.py": "" });
    expect((await readSdist(await write("spam-1.0.tar.gz", bytes))).metadata).toBeNull();
    await expect(readSdist(await write("spam-1.0.tar.Z", "x"))).rejects.toMatchObject({
      code: "BAD_ARCHIVE",
    });
    await expect(readSdist(await write("cut.tar.gz", bytes.subarray(0, 60)))).rejects.toMatchObject(
      {
        code: "BAD_ARCHIVE",
      },
    );
  });
});

describe("readTree", () => {
  const licenceOf = async (pyproject: string): Promise<unknown> => {
    const tree = await mkdtemp(join(folder, "tree-"));
    await mkdir(join(tree, "src"));
    await writeFile(join(tree, "pyproject.toml"), pyproject);
    const { metadata } = await readTree(tree);
    return metadata && [metadata.licenceExpression, metadata.licence, metadata.licenceClassifiers];
  };

  it.each([
    ['[project]\nlicense = "MIT"\n', ["MIT", null, []]],
    ['[project]\nlicense = {text = "MIT License"}\n', [null, "MIT License", []]],
    ['[project]\nlicense = {file = "LICENSE"}\n', [null, null, []]],
    [
      '[project]\nclassifiers = ["License :: OSI Approved :: MIT License", "Typing :: Typed"]\n',
      [null, null, ["License :: OSI Approved :: MIT License"]],
    ],
    ['[tool.poetry]\nlicense = "Apache-2.0"\n', [null, "Apache-2.0", []]],
    ["[build-system]\n", null],
    ["no TOML", null],
  ])("%j", async (pyproject, expected) => {
    expect(await licenceOf(pyproject)).toEqual(expected);
  });

  it("has nothing to say of a folder without pyproject.toml", async () => {
    expect((await readTree(folder)).metadata).toBeNull();
  });
});
