import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { nixpkgsVersions } from "./nixpkgs-versions.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  await writeFile(join(folder, "secret"), "canary");
});
afterAll(() => rm(folder, { recursive: true }));

/** Of a flake whose nixpkgs is a folder that a stranger filled. */
async function versionsOf(expression: string): Promise<unknown> {
  const nixpkgs = await mkdtemp(join(folder, "nixpkgs-"));
  const body = `{ system }: { set = { good.version = "1.0"; evil.version = ${expression}; }; }`;
  await writeFile(join(nixpkgs, "default.nix"), body);
  const features = ["--extra-experimental-features", "nix-command"];
  const { stdout: narHash } = await execa("nix", [...features, "hash", "path", nixpkgs]);
  const directory = join(folder, "project");
  await mkdir(directory, { recursive: true });
  const locked = { type: "path", path: nixpkgs, narHash };
  const nodes = { root: { inputs: { nixpkgs: "n" } }, n: { locked } };
  await writeFile(join(directory, "flake.lock"), JSON.stringify({ nodes, root: "root" }));
  const attributes = ["good", "evil"];
  return nixpkgsVersions({ directory, input: "nixpkgs", packageSet: "set", attributes });
}

it("reads what a nixpkgs computes", async () => {
  expect(await versionsOf('"2.0"')).toEqual(new Map(Object.entries({ good: "1.0", evil: "2.0" })));
});

it.each([
  ["a file", () => `builtins.readFile ${join(folder, "secret")}`],
  ["a variable", () => 'builtins.getEnv "POETRIX_TEST_SECRET"'],
  [
    "what a build makes",
    () =>
      `builtins.readFile (derivation { name = "x"; inherit system; builder = "/bin/sh"; args = [ "-c" "echo canary > $out" ]; })`,
  ],
])("lets it read no %s", async (_, expression) => {
  vi.stubEnv("POETRIX_TEST_SECRET", "canary");
  const answer = await versionsOf(expression());
  vi.unstubAllEnvs();
  expect(JSON.stringify([...((answer as Map<string, string> | null) ?? [])])).not.toContain(
    "canary",
  );
});
