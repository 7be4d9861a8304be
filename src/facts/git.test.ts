import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeRepository } from "../../test/support/git.ts";
import { gitTree } from "./git.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

it("reads a repository, and writes into no other one that a hook of Git's speaks of", async () => {
  const wanted = await makeRepository(folder, "wanted");
  const revision = await wanted.commit({ "a.py": "wanted\n" });
  await wanted.publish();
  const own = await makeRepository(folder, "own");
  await own.commit({ "b.py": "own\n" });
  const state = async (): Promise<string[]> => {
    const asked = [["rev-parse", "HEAD"], ["ls-files"], ["config", "--list", "--local"]];
    return Promise.all(asked.map((args) => own.git(...args)));
  };
  const before = await state();
  // As in a hook of a work tree; and a setting that says where repositories are.
  const git = join(own.folder, ".git");
  const hooks = join(folder, "hooks");
  await mkdir(hooks);
  await writeFile(join(hooks, "post-checkout"), "#!/bin/sh\necho hooked > hooked\n", {
    mode: 0o755,
  });
  for (const [name, value] of Object.entries({
    GIT_DIR: git,
    GIT_INDEX_FILE: join(git, "index"),
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: `url.file://${folder}/.insteadOf`,
    GIT_CONFIG_VALUE_0: "https://git.example.org/",
    GIT_CONFIG_KEY_1: "core.hooksPath",
    GIT_CONFIG_VALUE_1: hooks,
  })) {
    vi.stubEnv(name, value);
  }
  const url = "https://git.example.org/wanted.git";
  const tree = await gitTree({ url, revision }, new AbortController().signal);
  vi.unstubAllEnvs();
  expect(await readFile(join(tree, "a.py"), "utf8")).toBe("wanted\n");
  await expect(readFile(join(tree, "hooked"))).rejects.toThrow();
  expect(await state()).toEqual(before);
});
