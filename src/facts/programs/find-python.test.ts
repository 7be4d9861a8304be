import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findPython } from "./find-python.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "poetrix-pythons-"));
  vi.stubEnv("PYENV_ROOT", join(home, "pyenv"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

/** A program that exits with this code. */
async function program(path: string, exitCode = 0): Promise<string> {
  const file = join(home, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\nexit ${exitCode}\n`);
  await chmod(file, 0o755);
  return file;
}

function path(...folders: string[]): void {
  vi.stubEnv("PATH", [...folders.map((folder) => join(home, folder)), "/bin"].join(":"));
}

describe("findPython", () => {
  it("takes the program of PATH, pyenv's own ones aside", async () => {
    await program("pyenv/shims/python3.12", 127);
    const named = await program("bin/python3.12");
    path("pyenv/shims", "bin");
    expect(await findPython(async () => null, "3.12")).toBe(named);
  });

  it("passes over a program that does not run", async () => {
    await program("bin/python3.12", 1);
    path("bin");
    expect(await findPython(async () => null, "3.12")).toBeNull();
  });

  it("takes pyenv's newest patch release, switched on or not", async () => {
    await program("pyenv/shims/python3.12", 127);
    for (const version of ["3.12.1", "3.12.9", "3.1.2", "3.12-dev"]) {
      await program(`pyenv/versions/${version}/bin/python3`);
    }
    const newest = await program("pyenv/versions/3.12.10/bin/python3");
    path("pyenv/shims");
    expect(await findPython(async () => null, "3.12")).toBe(newest);
    expect(await findPython(async () => null, "3.13")).toBeNull();
  });
});
