import { mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { placeMadeFiles } from "./place-made-files.ts";

describe("placeMadeFiles", () => {
  let made: string;
  let project: string;
  beforeEach(async () => {
    made = await mkdtemp(join(tmpdir(), "poetrix-"));
    project = await mkdtemp(join(tmpdir(), "poetrix-"));
    await mkdir(join(made, "src/demo"), { recursive: true });
    await writeFile(join(made, "src/demo/fast.so"), "new", { mode: 0o444 });
  });

  it("puts files in the place of older ones, and lets them be written to", async () => {
    await mkdir(join(project, "src/demo"), { recursive: true });
    await writeFile(join(project, "src/demo/fast.so"), "old", { mode: 0o444 });
    expect(await placeMadeFiles(made, project)).toEqual(["src/demo/fast.so"]);
    const placed = join(project, "src/demo/fast.so");
    expect(await readFile(placed, "utf8")).toBe("new");
    expect((await stat(placed)).mode & 0o777).toBe(0o644);
    expect(await readdir(join(project, "src/demo"))).toEqual(["fast.so"]);
  });

  it("leaves the project by no link", async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), "poetrix-"));
    await symlink(elsewhere, join(project, "src"));
    await expect(placeMadeFiles(made, project)).rejects.toThrow(
      "src/demo/fast.so cannot be written: a link leads out of the project",
    );
    expect(await readdir(elsewhere)).toEqual([]);
  });
});
