import { existsSync } from "node:fs";
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { beforeEach, describe, expect, it } from "vitest";
import { type FileChange, readText, writeFiles } from "./write-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-files-"));
});

const change = (path: string, before: string | null, after: string): FileChange => ({
  path,
  before,
  after,
  encoding: "utf8",
});

describe("writeFiles", () => {
  it("writes all files, with the folders they need, and leaves nothing else", async () => {
    await writeFile(join(folder, "a"), "old");
    await chmod(join(folder, "a"), 0o755);
    await writeFiles(folder, [change("a", "old", "new"), change("b/c/d", null, "made")]);
    expect(await readFile(join(folder, "a"), "utf8")).toBe("new");
    expect((await stat(join(folder, "a"))).mode & 0o777).toBe(0o755);
    expect(await readFile(join(folder, "b/c/d"), "utf8")).toBe("made");
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
      "a",
      "b",
      "b/c",
      "b/c/d",
    ]);
  });

  it("writes what a link points to", async () => {
    await writeFile(join(folder, "real"), "old");
    await symlink("real", join(folder, "link"));
    await writeFiles(folder, [change("link", "old", "new")]);
    expect(await readlink(join(folder, "link"))).toBe("real");
    expect(await readFile(join(folder, "real"), "utf8")).toBe("new");
  });

  it("neither reads nor writes through a link that leads out of the repository", async () => {
    const repository = join(folder, "repository");
    const own = join(folder, "own");
    await mkdir(join(repository, ".git"), { recursive: true });
    await mkdir(join(repository, "project"));
    await mkdir(own);
    await writeFile(join(own, "secret"), "secret");
    await writeFile(join(repository, "above"), "above");
    await symlink(own, join(repository, ".github"));
    await symlink("../../own/secret", join(repository, "project/link"));
    await symlink("../above", join(repository, "project/above"));
    const outside = [
      [repository, ".github/secret"],
      [repository, ".github/new/file"],
      [join(repository, "project"), "link"],
    ] as const;
    for (const [directory, path] of outside) {
      await expect(writeFiles(directory, [change(path, null, "new")])).rejects.toThrow("leads out");
      await expect(readText(directory, path)).rejects.toThrow("leads out of ");
    }
    expect(await readdir(own)).toEqual(["secret"]);
    expect(await readFile(join(own, "secret"), "utf8")).toBe("secret");
    expect((await readText(join(repository, "project"), "above")).text).toBe("above");
  });

  it("changes no file where one cannot be written", async () => {
    await writeFile(join(folder, "a"), "old");
    await mkdir(join(folder, "taken/inside"), { recursive: true });
    const changes = [
      change("a", "old", "new"),
      change("x/y", null, "made"),
      change("taken", null, "never"),
    ];
    await expect(writeFiles(folder, changes)).rejects.toThrow(/^no file was changed: /);
    expect(await readFile(join(folder, "a"), "utf8")).toBe("old");
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual([
      "a",
      "taken",
      "taken/inside",
    ]);
  });

  it.runIf(existsSync("/sys/kernel"))("says which file the machine refuses, and why", async () => {
    // No process, not even root's, may make a file there.
    await expect(writeFiles("/sys", [change("new", null, "made")])).rejects.toThrow(
      /^no file was changed: \/sys\/new: (permission is denied|the file system is read-only)$/,
    );
  });

  it("changes no file after Ctrl-C", async () => {
    await writeFile(join(folder, "a"), "old");
    const aborted = AbortSignal.abort(new Error("interrupted"));
    await expect(writeFiles(folder, [change("a", "old", "new")], aborted)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["a"]);
    expect(await readFile(join(folder, "a"), "utf8")).toBe("old");
  });
});

describe("readText", () => {
  it("gives back every byte, UTF-8 or not", async () => {
    for (const bytes of [Buffer.from("é\r\n"), Buffer.from([0xff, 0x41, 0xfe])]) {
      await writeFile(join(folder, "file"), bytes);
      const { text, encoding } = await readText(folder, "file");
      expect(Buffer.from(text ?? "", encoding)).toEqual(bytes);
    }
    expect(await readText(folder, "missing/file")).toEqual({ text: null, encoding: "utf8" });
    expect(await readText(folder, "file/below")).toEqual({ text: null, encoding: "utf8" });
  });

  it("waits for no pipe", async () => {
    await execa("mkfifo", [join(folder, ".gitignore")]);
    await expect(readText(folder, ".gitignore")).rejects.toThrow("it is a pipe or a device");
  });
});
