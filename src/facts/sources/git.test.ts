import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeRepository } from "../../../test/support/git.ts";
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
  const revision = await wanted.commit({
    ".gitattributes": "*.bin filter=lfs\n",
    ...{ "a.py": "wanted\n", "a.bin": "pointer\n" },
  });
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
    GIT_CONFIG_COUNT: "4",
    GIT_CONFIG_KEY_0: `url.file://${folder}/.insteadOf`,
    GIT_CONFIG_VALUE_0: "https://git.example.org/",
    GIT_CONFIG_KEY_1: "core.hooksPath",
    GIT_CONFIG_VALUE_1: hooks,
    GIT_CONFIG_KEY_2: "filter.lfs.smudge",
    GIT_CONFIG_VALUE_2: "echo large",
    GIT_CONFIG_KEY_3: "filter.lfs.required",
    GIT_CONFIG_VALUE_3: "true",
  })) {
    vi.stubEnv(name, value);
  }
  const url = "https://git.example.org/wanted.git";
  const tree = await gitTree({ url, revision }, new AbortController().signal);
  vi.unstubAllEnvs();
  expect(await readFile(join(tree, "a.py"), "utf8")).toBe("wanted\n");
  expect(await readFile(join(tree, "a.bin"), "utf8")).toBe("pointer\n");
  await expect(readFile(join(tree, "hooked"))).rejects.toThrow();
  expect(await state()).toEqual(before);
});

it("says what is gone: the repository, or its commit", async () => {
  const wanted = await makeRepository(folder, "wanted");
  await wanted.commit({ "a.py": "" });
  await wanted.publish();
  // Digits that are no status of HTTP.
  const revision = "0123456789abcdef401040304030401040304030";
  const failure = async (url: string): Promise<string> => {
    const error = await gitTree({ url, revision }, new AbortController().signal).catch((e) => e);
    // Between our sentence and our hint are Git's own words.
    return `${error.message.split(": ")[0]}\n${error.hint}`.replaceAll(folder, "FOLDER");
  };
  expect(await failure(wanted.url)).toMatchInlineSnapshot(`
    "git could not bring the commit 0123456789abcdef401040304030401040304030 of file://FOLDER/wanted.git
    the commit is no longer there: lock another with \`poetry update\`"
  `);
  expect(await failure(`file://${folder}/gone.git`)).toMatchInlineSnapshot(`
    "git could not bring the commit 0123456789abcdef401040304030401040304030 of file://FOLDER/gone.git
    say in pyproject.toml where the repository is now, and run \`poetry lock\`"
  `);
});
