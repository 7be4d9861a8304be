import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { quietProgress } from "../base/progress.ts";
import { nixStore } from "../facts/store/store.ts";
import { sriFromHex } from "../standards/hash.ts";
import { runNix } from "./run-nix.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "run-nix-"));
});
afterAll(() => rm(folder, { recursive: true }));

const { signal } = new AbortController();

async function program(name: string, does: string): Promise<void> {
  await writeFile(join(folder, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
}

it.each([
  ["nothing", "exit 0", 'its answer is no path: ""'],
  ["a sentence", "echo nix-build 0.1", 'its answer is no path: "nix-build 0.1"'],
])("takes %s for no build", async (_, does, message) => {
  await program("nix-build", does);
  const context = { progress: quietProgress(process.stderr), signal };
  await expect(runNix("nix-build", [], context)).rejects.toThrow(message);
});

it("takes an answer of nix-store that is no path for a failure", async () => {
  await program("nix-store", "echo nix-store 0.1");
  const hash = sriFromHex(`sha256:${"00".repeat(32)}`);
  const missing = (await nixStore(signal)).missing([{ fileName: "a.whl", hash, isFolder: false }]);
  await expect(missing).rejects.toThrow('it answered "nix-store 0.1", which is none of the paths');
});
