import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
  it("may have any name, and hold what is no file", async () => {
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
