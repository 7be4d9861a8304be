import { access, copyFile, cp, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeRepository } from "../../test/support/git.ts";
import { type VersionForm, versionToolOf } from "../facts/builds/version-tools.ts";
import { parseProject } from "../poetry/project/project.ts";
import { parseVersion } from "../standards/version.ts";
import { type Described, gitVersion, versionOf } from "./git-version.ts";

const on = (tag: string | null, distance: number, dirty: string | null = null): Described => ({
  tag: tag === null ? null : parseVersion(tag),
  distance,
  commit: "abc1234",
  dirty,
});

// As each tool says in a repository of this kind; test/build/own-version.test.ts asks the tools themselves.
describe.each<[VersionForm, readonly (string | undefined)[], string?]>([
  [
    "next",
    [
      "1.3.dev3+gabc1234",
      "1.3.dev0+gabc1234.d20260102",
      "1.2rc2.dev3+gabc1234",
      "0.1.dev3+gabc1234",
    ],
  ],
  ["pdm", ["1.3.dev3+gabc1234", "1.2+d20260102", "1.2rc2.dev3+gabc1234", "0.1.dev3+gabc1234"]],
  ["post-dev", ["1.2.post3.dev0+abc1234", "1.2", "1.2rc1.post3.dev0+abc1234"]],
  ["plus", ["1.2+3.gabc1234", "1.2+0.gabc1234.dirty", "1.2rc1+3.gabc1234"]],
  ["post", ["1.2.post3+gabc1234", "1.2+d20260102", "1.2rc1.post3+gabc1234"]],
  ["git", ["1.2.post3+git.abc1234", "1.2.post0+git.abc1234.dirty"]],
  ["patch", ["1.2.1.dev3", "1.2.0", undefined, "0.0.0"], "1.2.0"],
])("the form %s", (form, [later, dirty, prerelease, untagged], exact = "1.2") => {
  it("is the tag where there is one, else what the tool makes of it", () => {
    expect(versionOf(on("1.2", 0), form)).toBe(exact);
    expect(versionOf(on("1.2", 3), form)).toBe(later);
    expect(versionOf(on("1.2", 0, "20260102"), form)).toBe(dirty);
    if (prerelease !== undefined) expect(versionOf(on("1.2rc1", 3), form)).toBe(prerelease);
    if (untagged !== undefined) expect(versionOf(on(null, 3), form)).toBe(untagged);
  });
});

describe("gitVersion", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "poetrix-"));
    const identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
    const git = (...args: string[]) => execa("git", [...identity, ...args], { cwd: folder });
    await git("init", "--quiet");
    await writeFile(join(folder, "a"), "a");
    await git("add", ".");
    await git("commit", "--quiet", "-m", "a");
    await git("tag", "release/v1.2.0");
    await git("commit", "--quiet", "--allow-empty", "-m", "b");
  });
  afterAll(() => rm(folder, { recursive: true }));

  const { signal } = new AbortController();
  const versionIn = (text: string, environment = {}, directory = folder) =>
    gitVersion(parseProject(text, directory), { environment, builtWith: () => undefined, signal });
  const dynamic = '[project]\nname = "demo"\ndynamic = ["version"]\n';
  const scm = `[build-system]\nrequires = ["setuptools", "setuptools_scm[toml,simple]>=9.2"]\nbuild-backend = "setuptools.build_meta"\n${dynamic}[tool.poetry]\nversion = "0.0.0"\n`;

  it("asks Git where a tool reads the version there", async () => {
    expect((await versionIn(scm))?.version).toMatch(/^1\.2\.1\.dev1\+g[0-9a-f]{9}$/);
    const plain = await versionIn(
      `${scm}[tool.setuptools_scm]\nlocal_scheme = "no-local-version"\n`,
    );
    expect(plain).toEqual({
      version: "1.2.1.dev1",
      label: "1.2.1.dev1, from Git",
      isDoubtful: false,
    });
  });

  it("says which setting of the tool it does not look at", async () => {
    const plugin = `[tool.poetry]\nname = "demo"\nversion = "0.0.0"\n[tool.poetry-dynamic-versioning]\nenable = true\nstyle = "semver"\n`;
    expect((await versionIn(plugin))?.label).toMatch(
      /from Git \(style of \[tool\.poetry-dynamic-versioning\] is ignored: POETRY_DYNAMIC_VERSIONING_BYPASS sets another\)$/,
    );
    expect(await versionIn(plugin, { POETRY_DYNAMIC_VERSIONING_BYPASS: "3.0" })).toEqual({
      version: "3.0",
      label: "3.0, from POETRY_DYNAMIC_VERSIONING_BYPASS",
      isDoubtful: false,
    });
  });

  it.each([
    ["hatch.version]\ntag-pattern = 'x(.*)'", "tag-pattern of \\[tool.hatch.version\\]"],
    ["setuptools_scm]\nlocal_scheme = 'dirty-tag'", "local_scheme of \\[tool.setuptools_scm\\]"],
  ])("the same of [tool.%s", async (setting, named) => {
    const found = await versionIn(`${scm}[tool.${setting}\n`);
    expect(found?.label).toMatch(
      new RegExp(`from Git \\(${named} is ignored: SETUPTOOLS_SCM_PRETEND_VERSION sets`),
    );
    expect(
      (await versionIn(`${scm}[tool.setuptools_scm]\nversion_scheme = 'guess-next-dev'\n`))?.label,
    ).toMatch(/Git$/);
  });

  it("follows Git, and not nine digits, where the plan has an older setuptools-scm", async () => {
    const { stdout } = await execa("git", ["rev-parse", "HEAD"], { cwd: folder });
    for (const [used, digits] of [
      ["8.1.0", 7],
      ["9.2.2", 9],
    ] as const) {
      const question = { environment: {}, builtWith: () => used, signal };
      const found = await gitVersion(parseProject(scm, folder), question);
      expect(found?.version).toBe(`1.2.1.dev1+g${stdout.slice(0, digits)}`);
    }
  });

  const requires = (names: string, backend: string) =>
    `[build-system]\nrequires = [${names}]\nbuild-backend = "${backend}"\n${dynamic}`;
  const hatch = requires('"hatchling", "hatch-vcs", "uv-dynamic-versioning"', "hatchling.build");
  const setuptools = requires('"setuptools", "setuptools_scm[toml]"', "setuptools.build_meta");
  const scikit = requires('"scikit-build-core", "setuptools-scm"', "scikit_build_core.build");

  it.each([
    ["Hatchling finds it in a module", `${hatch}[tool.hatch.version]\npath = "a.py"\n`],
    ["Hatchling runs a module for it", `${hatch}[tool.hatch.version]\nsource = "code"\n`],
    [
      "setuptools finds it in a module",
      `${setuptools}[tool.setuptools_scm]\n[tool.setuptools.dynamic]\nversion = { attr = "a.b" }\n`,
    ],
    [
      "scikit-build-core finds it in a file",
      `${scikit}[tool.scikit-build.metadata.version]\nprovider = "scikit_build_core.metadata.regex"\n`,
    ],
    ["the version is written", hatch.replace('dynamic = ["version"]', 'version = "1"')],
    ["nothing reads Git", '[project]\nname = "demo"\nversion = "1"\n'],
    ["a back end takes it from a module", dynamic],
  ])("asks nobody where %s", async (_, text) => {
    expect(await versionIn(text)).toBe(null);
  });

  it.each([
    ["hatch-vcs", `${hatch}[tool.hatch.version]\nsource = "vcs"\n`],
    ["uv-dynamic-versioning", `${hatch}[tool.hatch.version]\nsource = "uv-dynamic-versioning"\n`],
    [
      "setuptools-scm",
      `${scikit}[tool.scikit-build.metadata.version]\nprovider = "scikit_build_core.metadata.setuptools_scm"\n`,
    ],
  ])("asks Git as %s does where that is named as the source", async (name, text) => {
    expect(versionToolOf(parseProject(text, folder))?.name).toBe(name);
    expect((await versionIn(text))?.label).toMatch(/from Git$/);
  });

  const plugin = (settings: string): string =>
    `[tool.poetry]\nname = "demo"\nversion = "0.0.0"\n[tool.poetry-dynamic-versioning]\nenable = true\n${settings}`;
  const byVersioneer = `${requires('"setuptools", "versioneer"', "setuptools.build_meta")}[tool.versioneer]\n`;

  it("takes the tags that the tool takes, and passes over others", async () => {
    const { folder: directory, commit, git } = await makeRepository(folder, "tags");
    await commit({ "setup.py": "import versioneer\n" });
    const add = async (...tags: string[]) => {
      await commit({ a: tags.join("\n") });
      for (const tag of tags) await git("tag", tag);
    };
    for (const tag of ["v1.0", "2.0", "demo-3.0", "demo-v4.0", "nightly-2024-05-01"])
      await add(tag);
    const found = async (text: string) => (await versionIn(text, {}, directory))?.version;
    expect(await found(plugin(""))).toMatch(/^1\.0\.post4\.dev0\+/);
    expect(await found(plugin('pattern = "default-unprefixed"'))).toMatch(/^2\.0\.post3\.dev0\+/);
    expect(await found(plugin('pattern-prefix = "demo-"'))).toMatch(/^4\.0\.post1\.dev0\+/);
    expect(await found(scm)).toMatch(/^4\.1\.dev1\+g/);
    expect(await found(`${byVersioneer}tag_prefix = "v"\n`)).toMatch(/^1\.0\+4\.g/);
    expect(await found(`${byVersioneer}tag_prefix = "demo-v"\n`)).toMatch(/^4\.0\+1\.g/);
    await add("v5.0.post1+x");
    expect(await found(plugin(""))).toBe("5.0.post1");
    await commit({ a: "later" });
    expect(await found(plugin(""))).toMatch(/^5\.0\.post1\.dev1\+[0-9a-f]+$/);
    await add("v6.0.dev0");
    await commit({ a: "later again" });
    expect(await found(plugin(""))).toMatch(/^6\.0\.dev1\+/);
    expect(await found(scm)).toMatch(/^6\.0\.dev1\+g/);
  });

  it("doubts its answer where the tool chooses among the tags by a setting", async () => {
    for (const [text, setting] of [
      [plugin('pattern = "(?P<base>.*)"'), "pattern of [tool.poetry-dynamic-versioning]"],
      [`${scm}[tool.setuptools_scm]\ntag_regex = "x"\n`, "tag_regex of [tool.setuptools_scm]"],
    ] as const) {
      const found = await versionIn(text);
      expect(found?.label).toContain(`(${setting} is ignored: `);
      expect(found?.isDoubtful).toBe(true);
    }
  });

  it("says why it cannot be known", async () => {
    expect(await versionIn(scm, {}, tmpdir())).toEqual({
      version: null,
      label: `setuptools-scm reads it from Git, and Git finds no commit for ${tmpdir()}: build in a clone that has a commit, with \`git\` on PATH, or set SETUPTOOLS_SCM_PRETEND_VERSION`,
      isDoubtful: true,
    });
    vi.stubEnv("PATH", "/nowhere");
    const found = await versionIn(scm);
    vi.unstubAllEnvs();
    expect(found).toMatchObject({ version: null, isDoubtful: true });
    expect(found?.label).toContain("there is no program `git`");
  });

  it("doubts a shallow clone without a tag", async () => {
    const clone = join(folder, "shallow");
    await execa("git", ["clone", "--quiet", "--depth=1", `file://${folder}`, clone]);
    const found = await versionIn(scm, {}, clone);
    expect(found?.isDoubtful).toBe(true);
    expect(found?.label).toMatch(/^0\.1\.dev1\+g\w+, from a shallow clone.*--unshallow --tags`$/);
  });
});

describe("a repository that a stranger filled", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const pyproject = `[build-system]\nrequires = ["setuptools", "setuptools-scm"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "a"\ndynamic = ["version"]\n[tool.setuptools_scm]\n`;
  const texts = { "a.txt": "a\n", "a.md": "a\n", "a.rst": "a\n" };

  it("runs nothing for its version", async () => {
    const ran = join(folder, "ran");
    const program = join(folder, "program");
    await writeFile(program, `#!/bin/sh\necho "$0" >> ${ran}\n`, { mode: 0o755 });
    const { folder: handedOver, git, commit } = await makeRepository(folder, "handed-over");
    await commit({
      "pyproject.toml": pyproject,
      ".gitattributes": "*.txt filter=own\n*.md filter=of=own\n*.rst filter=tree\n",
      ...texts,
    });
    await git("tag", "v1.2");
    for (const name of ["core.fsmonitor", "filter.own.clean", "filter.own.process"]) {
      await git("config", name, program);
    }
    await git("config", "filter.own.required", "true");
    await git("config", "extensions.worktreeConfig", "true");
    await git("config", "--worktree", "filter.tree.clean", program);
    await copyFile(program, join(handedOver, ".git", "hooks", "post-index-change"));
    // As any folder of a clone may be made: no `.git`, and yet a repository.
    const bare = join(folder, "bare");
    await cp(join(handedOver, ".git"), bare, { recursive: true });
    await writeFile(join(bare, "pyproject.toml"), pyproject);
    for (const [name, text] of Object.entries(texts)) await writeFile(join(bare, name), text);
    await git("config", "--file", join(bare, "config"), "core.bare", "false");
    await git("config", "--file", join(bare, "config"), "core.worktree", bare);
    const versionOf = async (directory: string): Promise<string | null | undefined> => {
      const later = new Date(Date.now() + 5_000);
      for (const name of Object.keys(texts)) await utimes(join(directory, name), later, later);
      const project = parseProject(pyproject, directory);
      const found = await gitVersion(project, {
        environment: {},
        builtWith: () => undefined,
        signal: new AbortController().signal,
      });
      return found?.version;
    };
    expect(await versionOf(handedOver)).toBe("1.2");
    expect(await versionOf(bare)).toBe(null);
    // No option of Git's can name this one.
    await git("config", "filter.of=own.clean", program);
    expect(await versionOf(handedOver)).toBe("1.2");
    await expect(access(ran)).rejects.toThrow("ENOENT");
    // Git itself does.
    await utimes(join(bare, "a.txt"), 1, 1);
    await execa("git", ["status"], { cwd: bare, reject: false });
    await access(ran);
  });
});
