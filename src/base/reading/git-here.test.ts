import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import { gitHere } from "./git-here.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-git-"));
  await execa("git", ["init", "--quiet", folder]);
  await mkdir(join(folder, "project"));
});
afterAll(() => rm(folder, { recursive: true }));

it("does not wait for Git where that waits for a pipe", async () => {
  const words = ["ls-files", "--others", "--exclude-standard"];
  expect((await gitHere(join(folder, "project"), words)).exitCode).toBe(0);
  await execa("mkfifo", [join(folder, ".gitignore")]);
  await expect(gitHere(join(folder, "project"), words)).rejects.toThrow(
    "/.gitignore: it is a pipe or a device, not a file",
  );
});
