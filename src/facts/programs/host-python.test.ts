import { mkdtemp, readFile, realpath, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { describePython } from "./host-python.ts";

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "poetrix-python-")));
  vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A program that answers as an interpreter of one version does, and says that it is `path`. */
async function interpreter(name: string, version: string, path = name): Promise<string> {
  const file = join(folder, name);
  const kind = { freeThreaded: false, musl: false, libraries: [], build: "" };
  const answer = { path: join(folder, path), prefix: folder, version, ...kind };
  const text = `#!/bin/sh\necho run >>${folder}/runs\necho '${JSON.stringify(answer)}'\n`;
  await writeFile(file, text, { mode: 0o755 });
  return file;
}

async function runs(): Promise<number> {
  return (await readFile(join(folder, "runs"), "utf8")).split("run").length - 1;
}

it("is asked once, by whatever link", async () => {
  const python = await interpreter("python3", "3.12.1");
  const described = await describePython(python);
  await symlink(python, join(folder, "python"));
  expect(await describePython(join(folder, "python"))).toEqual(described);
  expect(await runs()).toBe(1);
});

it("is asked again where its file is another one, of the same size and time", async () => {
  const time = new Date("2026-01-01");
  const python = await interpreter("python3", "3.12.1");
  await utimes(python, time, time);
  const described = await describePython(python);
  await interpreter("python3", "3.12.2");
  await utimes(python, time, time);
  const upgraded = await describePython(python);
  expect(upgraded.version).toBe("3.12.2");
  expect(upgraded.hash).not.toBe(described.hash);
});

it("is asked each time where it is a script that starts another", async () => {
  await interpreter("real", "3.12.1");
  const script = await interpreter("python3", "3.12.1", "real");
  await describePython(script);
  await describePython(script);
  expect(await runs()).toBe(2);
});
