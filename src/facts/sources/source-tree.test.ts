import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeSdist, sha256 } from "../../../test/support/archives.ts";
import { sriFromHex } from "../../standards/hash.ts";
import { makeTree } from "./source-tree.ts";

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "poetrix-test-"));
});
afterEach(() => rm(scratch, { recursive: true }));

const copy = async (path: string): Promise<string[]> => {
  const tree = await makeTree({ kind: "directory", path }, scratch, new AbortController().signal);
  return (await readdir(tree, { recursive: true })).sort();
};

describe("a folder", () => {
  it("may have any name, and hold what is not a file", async () => {
    // The name of Nix's own links, which are no sources.
    const folder = join(scratch, "result");
    await mkdir(join(folder, "result"), { recursive: true });
    await mkdir(join(folder, "__pycache__"));
    await writeFile(join(folder, "pyproject.toml"), "");
    await writeFile(join(folder, "result/__init__.py"), "");
    await symlink("/nowhere", join(folder, "result-env"));
    await symlink("pyproject.toml", join(folder, "other"));
    await execa("mkfifo", [join(folder, "pipe")]);
    const socket = createServer();
    await new Promise<void>((done) => socket.listen(join(folder, "socket"), done));
    try {
      expect(await copy(folder)).toEqual([
        ...["other", "pyproject.toml", "result", "result/__init__.py"],
      ]);
    } finally {
      socket.close();
    }
  });

  it("is copied without links that lead out of it, or nowhere: files are read and written by their names", async () => {
    const folder = join(scratch, "linked");
    await mkdir(folder);
    await writeFile(join(scratch, "secret"), "");
    await symlink("../secret", join(folder, "pyproject.toml"));
    await symlink("../bashrc", join(folder, "Cargo.lock"));
    await symlink("..", join(folder, "up"));
    await symlink("up/secret", join(folder, "through"));
    await writeFile(join(folder, "a.py"), "");
    expect(await copy(folder)).toEqual(["a.py"]);
  });

  it("is named where it is not there", async () => {
    const path = join(scratch, "gone");
    const error = await copy(path).catch((each) => each);
    expect(
      `${error.code}: ${error.message}\n${error.hint}`.replace(path, "PATH"),
    ).toMatchInlineSnapshot(`
      "FOLDER_MISSING: poetry.lock takes a package from the folder PATH, which is not there
      put it there, or name where it is in pyproject.toml and run \`poetry lock\`"
    `);
  });
});

it("names an archive of the project's own that is not there", async () => {
  const path = join(scratch, "gone-1.0.tar.gz");
  const hash = sriFromHex(`sha256:${sha256(Buffer.from(""))}`);
  const file = { fileName: "gone-1.0.tar.gz", hash, url: pathToFileURL(path).href, index: null };
  await expect(
    makeTree({ kind: "archive", file }, scratch, new AbortController().signal),
  ).rejects.toMatchObject({
    code: "FILE_MISSING",
    message: `poetry.lock takes a package from the file ${path}, which is not there`,
  });
});

it("takes no subdirectory that lies outside of an archive", async () => {
  const { fileName, bytes } = await makeSdist("spam", "1.0", { "a/setup.py": "" });
  const path = join(scratch, fileName);
  await writeFile(path, bytes);
  const hash = sriFromHex(`sha256:${sha256(bytes)}`);
  const file = { fileName, hash, url: pathToFileURL(path).href, index: null };
  const made = (subdirectory: string): Promise<string> =>
    makeTree({ kind: "archive", file, subdirectory }, scratch, new AbortController().signal);
  expect(await readdir(await made("a"))).toEqual(["setup.py"]);
  for (const outside of ["..", "a/../../..", "gone"]) {
    await expect(made(outside)).rejects.toMatchObject({ code: "BAD_SUBDIRECTORY" });
  }
});
