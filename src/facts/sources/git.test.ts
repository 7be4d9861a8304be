import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeRepository } from "../../../test/support/git.ts";
import { gitRevision } from "../../poetry/dependencies/git-revision.ts";
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

const treeOf = (url: string, revision: string): Promise<string> =>
  gitTree(gitRevision(url, revision, "poetry.lock"), new AbortController().signal);

it("reads a repository, and writes into no other one that a hook of Git's speaks of", async () => {
  const wanted = await makeRepository(folder, "wanted");
  const revision = await wanted.commit({
    ".gitattributes": "*.bin filter=lfs\n",
    "a.py": "wanted\n",
    "a.bin": "pointer\n",
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
  const tree = await treeOf(url, revision);
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
    const error = await treeOf(url, revision).catch((e) => e);
    // Between our sentence and our hint are Git's own words.
    return `${error.message.split(": ")[0]}\n${error.hint}`.replaceAll(folder, "FOLDER");
  };
  expect(await failure(wanted.url)).toMatchInlineSnapshot(`
    "git could not fetch the commit 0123456789abcdef401040304030401040304030 of file://FOLDER/wanted.git
    the commit is no longer there: lock another with \`poetry update\`"
  `);
  expect(await failure(`file://${folder}/gone.git`)).toMatchInlineSnapshot(`
    "git could not fetch the commit 0123456789abcdef401040304030401040304030 of file://FOLDER/gone.git
    say in pyproject.toml where the repository is now, and run \`poetry lock\`"
  `);
});

it("runs no program that the repository, a submodule of it or the user's settings name", async () => {
  const ran = join(folder, "ran");
  const program = join(folder, "program");
  await writeFile(program, `#!/bin/sh\necho "$0 $*" >> ${ran}\ncat\n`, { mode: 0o755 });
  const templates = join(folder, "templates");
  await mkdir(join(templates, "hooks"), { recursive: true });
  await writeFile(join(templates, "hooks", "post-checkout"), `#!/bin/sh\n${program}\n`, {
    mode: 0o755,
  });
  const settings = join(folder, "gitconfig");
  await writeFile(
    settings,
    `[init]\ntemplateDir = ${templates}\n[core]\nfsmonitor = ${program}\nattributesFile = ${folder}/attributes\n` +
      `[filter "own"]\nsmudge = ${program}\nrequired = true\n[protocol "ext"]\nallow = always\n` +
      `[submodule "part"]\nupdate = !${program}\n`,
  );
  await writeFile(join(folder, "attributes"), "*.py filter=own\n");
  const part = await makeRepository(folder, "part");
  await part.commit({ ".gitattributes": "*.txt filter=own\n", "b.txt": "b\n" });
  await part.publish();
  const wanted = await makeRepository(folder, "wanted");
  await wanted.git("submodule", "--quiet", "add", part.url, "part");
  const revision = await wanted.commit({ ".gitattributes": "*.txt filter=own\n", "a.txt": "a\n" });
  const evil = `ext::${program} %S`;
  const other = await wanted.commit({
    ".gitmodules": `[submodule "part"]\n\tpath = part\n\turl = ${evil}\n`,
  });
  await wanted.publish();
  vi.stubEnv("GIT_CONFIG_GLOBAL", settings);
  vi.stubEnv("GIT_ALLOW_PROTOCOL", "ext:file");

  const tree = await treeOf(wanted.url, revision);
  expect(await readFile(join(tree, "a.txt"), "utf8")).toBe("a\n");
  expect(await readFile(join(tree, "part", "b.txt"), "utf8")).toBe("b\n");
  await expect(treeOf(wanted.url, other)).rejects.toThrow(/transport 'ext' not allowed/);
  await expect(readFile(ran, "utf8")).rejects.toThrow("ENOENT");
});

const commit = "0123456789abcdef0123456789abcdef01234567";
it.each([
  ["https://example.org/a.git", "--upload-pack=touch /tmp/ran"],
  ["https://example.org/a.git", "main"],
  ["https://example.org/a.git", `${commit}\n--option`],
  ["https://example.org/a.git", commit.toUpperCase()],
  ["ext::sh -c true", commit],
  ["--upload-pack=true", commit],
  ["-oProxyCommand=true:a", commit],
  ["ssh://-oProxyCommand=true/a", commit],
  ["ssh://git@-oProxyCommand=true/a", commit],
  ["https://example.org\n/a.git", commit],
  ["fd://17/a", commit],
])("refuses %j at %j", (url, revision) => {
  expect(() => gitRevision(url, revision, "poetry.lock")).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^(INVALID_GIT_URL|GIT_NOT_LOCKED)$/) }),
  );
});
