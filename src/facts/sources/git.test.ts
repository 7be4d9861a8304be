import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeRepository, type Repository } from "../../../test/support/git.ts";
import { serveRepositories } from "../../../test/support/git-server.ts";
import { gitRevision } from "../../poetry/dependencies/git-revision.ts";
import { narHash } from "../store/nar.ts";
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

it("makes the same tree, whatever the user's settings", async () => {
  const part = await makeRepository(folder, "part");
  await part.commit({ "b.txt": "b\n" });
  await part.publish();
  const wanted = await makeRepository(folder, "wanted");
  await wanted.git("submodule", "--quiet", "add", part.url, "part");
  await symlink("a.txt", join(wanted.folder, "link"));
  const revision = await wanted.commit({
    ".gitattributes":
      "* text=auto\n*.id ident\n*.sub export-subst\nout export-ignore\n*.txt filter=lfs diff=lfs merge=lfs\n*.utf working-tree-encoding=UTF-16LE\n",
    "a.txt": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
    "a.id": "$Id$\n",
    "a.sub": "$Format:%H$\n",
    out: "out\n",
    "case.py": "lower\n",
    "Case.py": "upper\n",
    "caf\u00e9.py": "composed\n",
    "cafe\u0301.py": "decomposed\n",
    "GIT/config": "[core]\n",
    ".gitconfig": "[core]\n",
  });
  await wanted.publish();
  const settings = join(folder, "gitconfig");
  await writeFile(
    settings,
    [
      "[core]\nautocrlf = true\neol = crlf\nsymlinks = false\nsparseCheckout = true\nignoreCase = true",
      "[init]\ndefaultObjectFormat = sha256\n[submodule]\nactive = nothing\nrecurse = false",
      `[submodule "part"]\nupdate = none\n[fetch]\nrecurseSubmodules = true`,
      "[protocol]\nallow = never\n[http]\nproxy = http://127.0.0.1:9",
      '[filter "lfs"]\nsmudge = false\nprocess = false\nrequired = true',
    ].join("\n"),
  );
  const hashOf = async (): Promise<string> => narHash(await treeOf(wanted.url, revision));
  vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
  const plain = await hashOf();
  vi.stubEnv("XDG_CACHE_HOME", join(folder, "other-cache"));
  vi.stubEnv("GIT_CONFIG_GLOBAL", settings);
  vi.stubEnv("GIT_DEFAULT_HASH", "sha256");
  expect(await hashOf()).toBe(plain);
  const tree = await treeOf(wanted.url, revision);
  expect(await readFile(join(tree, "part", "b.txt"), "utf8")).toBe("b\n");
  expect(await readFile(join(tree, "a.sub"), "utf8")).toBe("$Format:%H$\n");
});

it("fetches a repository of SHA-256", async () => {
  const wanted = await makeRepository(folder, "wanted");
  await rm(join(wanted.folder, ".git"), { recursive: true });
  await wanted.git("init", "--quiet", "--object-format=sha256");
  const revision = await wanted.commit({ "a.py": "a\n" });
  await wanted.publish();
  expect(revision).toHaveLength(64);
  expect(await readFile(join(await treeOf(wanted.url, revision), "a.py"), "utf8")).toBe("a\n");
});

/** A commit of a tree that Git itself would not add. */
async function commitOf(
  { git, folder: place }: Repository,
  entries: readonly (readonly [mode: string, path: string, text: string])[],
): Promise<string> {
  const lines: string[] = [];
  for (const [mode, path, text] of entries) {
    await writeFile(join(place, ".git", "blob"), text);
    const kind = mode === "160000" ? "commit" : mode === "040000" ? "tree" : "blob";
    const id = kind === "blob" ? await git("hash-object", "-w", ".git/blob") : text;
    lines.push(`${mode} ${kind} ${id}\t${path}\0`);
  }
  const tree = await execa("git", ["mktree", "-z", "--missing"], {
    cwd: place,
    input: lines.join(""),
  });
  const id = await git("commit-tree", tree.stdout, "-m", "Evil");
  await git("update-ref", "refs/heads/main", id);
  return id;
}

it.each([
  ["a folder .git", ".git", "blob"],
  ["a file below a link", "link/evil", "link"],
  ["a path upwards", "..", "blob"],
])("a tree with %s writes nowhere else", async (_, path, kind) => {
  const outside = join(folder, "outside");
  await mkdir(outside);
  const wanted = await makeRepository(folder, "wanted");
  await wanted.commit({ "a.py": "" });
  const inner = await commitOf(wanted, [["100644", "evil", "evil"]]);
  const innerTree = await wanted.git("rev-parse", `${inner}^{tree}`);
  const revision = await commitOf(
    wanted,
    kind === "link"
      ? [
          ["120000", "link", outside],
          ["040000", "link", innerTree],
        ]
      : [["040000", path, innerTree]],
  );
  await execa("git", ["clone", "--quiet", "--bare", ".", join(folder, "wanted.git")], {
    cwd: wanted.folder,
  });
  await treeOf(wanted.url, revision).catch((error) => expect(error.code).toBe("GIT_FAILED"));
  expect(await readdir(outside)).toEqual([]);
  await expect(readFile(join(folder, "evil"))).rejects.toThrow("ENOENT");
});

it.each([
  ["an option for an address", "--upload-pack=touch RAN", "part"],
  ["an option for a host", "ssh://-oProxyCommand=touch RAN/a", "part"],
  ["an option for a path", "file:///nowhere", "--upload-pack=touch RAN"],
  ["a path upwards", "file:///nowhere", "../outside"],
  ["a path into .git", "file:///nowhere", ".git/hooks"],
  ["a folder of the user's", "FOLDER/private.git", "part"],
  ["an address of a file", "file://FOLDER/private.git", "part"],
  ["a relative path", "../private.git/../../../../etc", "part"],
])("a submodule with %s runs and brings nothing", async (_, url, path) => {
  const ran = join(folder, "ran");
  const privateOne = await makeRepository(folder, "private");
  const secret = await privateOne.commit({ key: "secret" });
  await privateOne.publish();
  const wanted = await makeRepository(folder, "wanted");
  await wanted.commit({ "a.py": "" });
  const written = (text: string): string => text.replace("RAN", ran).replace("FOLDER", folder);
  const modules = `[submodule "x"]\n\tpath = "${written(path)}"\n\turl = "${written(url)}"\n\tupdate = !touch ${ran}\n`;
  const revision = await commitOf(wanted, [
    ["100644", ".gitmodules", modules],
    ...(/\/|^-/.test(path) ? [] : [["160000", path, secret] as const]),
  ]);
  await wanted.publish();
  // As a server gives it: not a folder of the user's own.
  const server = await serveRepositories(folder, { username: "u", password: "p" });
  const address = `${server.url.replace("//", "//u:p@")}/wanted.git`;
  try {
    const tree = await treeOf(address, revision).catch((error) => {
      expect(error.code).toBe("GIT_FAILED");
      return null;
    });
    if (tree !== null) expect(await readdir(tree)).not.toContain("key");
    await expect(readFile(ran)).rejects.toThrow("ENOENT");
  } finally {
    await server.close();
  }
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
