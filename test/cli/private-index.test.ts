// A private package index and a private repository, with every way to give a password. No password appears anywhere else.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { setuptools } from "../build/sources-project.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { poetrix, type Ran, tool } from "../support/command-line.ts";
import { makeRepository } from "../support/git.ts";
import { type GitServer, serveRepositories } from "../support/git-server.ts";
import {
  type PrivateIndexServer,
  privateIndexTools,
  startPypiserver,
} from "../support/pypiserver.ts";
import { uv } from "../tools/nix-env.ts";
import { writeFiles } from "./project.ts";

const { stdout: python } = await execa("python3", [
  ...["-c", 'import sys; print("%d.%d" % sys.version_info[:2])'],
]);
const username = "robin";
/** It has characters that must be escaped in a URL. */
const password = `s3cr3t/${randomUUID()}@:`;
const wrong = "wr0ng-w0rd";
const token = `t0k3n-${randomUUID()}`;
const secrets = [username, password, encodeURIComponent(password), wrong, token].concat(
  Buffer.from(`${username}:${password}`).toString("base64"),
);

describe("a private index", { timeout: 300_000 }, () => {
  let folder: string;
  let directory: string;
  let server: PrivateIndexServer;
  let git: GitServer;
  let bin: string;
  const said: Ran[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
    directory = join(folder, "project");
    bin = await privateIndexTools();
    server = await startPypiserver(
      folder,
      [
        makeWheel("spam", "1.0"),
        makeWheel("bacon", "1.0"),
        await makeSdist("ham", "1.0", {
          "pyproject.toml": `${setuptools}[project]\nname = "ham"\nversion = "1.0"\n[tool.setuptools]\npy-modules = ["ham"]\n`,
          "PKG-INFO": "Metadata-Version: 2.1\nName: ham\nVersion: 1.0\n",
          "ham.py": "NAME = 'ham'\n",
        }),
      ],
      { username, password },
    );
    const repository = await makeRepository(folder, "eggs");
    await repository.commit({
      "pyproject.toml": `${setuptools}[project]\nname = "eggs"\nversion = "1.0"\n[tool.setuptools]\npy-modules = ["eggs"]\n`,
      "eggs.py": `NAME = '${randomUUID()}'\n`,
    });
    await repository.publish();
    git = await serveRepositories(folder, { username, password });
    await writeFiles(directory, {
      "pyproject.toml": pyproject(server.url, withUser(git.url)),
    });
    await poetryLock(poetryVariables(password));
  }, 300_000);
  afterAll(async () => {
    await Promise.all([server.close(), git.close()]);
    await rm(folder, { recursive: true });
  });

  const poetryLock = async (env: Record<string, string>): Promise<void> => {
    await execa(await tool("poetry"), ["lock", "--no-interaction"], {
      cwd: directory,
      env: { ...environment(), ...env, POETRY_VIRTUALENVS_CREATE: "false" },
    });
  };
  const withUser = (url: string, word = password): string =>
    url.replace("://", `://${username}:${encodeURIComponent(word)}@`);
  const poetryVariables = (word: string) => ({
    POETRY_HTTP_BASIC_LOCAL_USERNAME: username,
    POETRY_HTTP_BASIC_LOCAL_PASSWORD: word,
  });
  /** An empty home. Only uv's cache of the default index is kept. */
  const environment = (home = join(folder, "home")): Record<string, string> => ({
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    UV_CACHE_DIR: join(home, "uv"),
    UV_HTTP_RETRIES: "0",
    PYTHON_KEYRING_BACKEND: "keyring.backends.null.Keyring",
    POETRY_CACHE_DIR: join(folder, "poetry"),
    PATH: `${bin}:${process.env.PATH}`,
  });
  const run = async (args: string[], env: Record<string, string>): Promise<Ran> => {
    const ran = await poetrix([...args, directory], { cwd: folder, env });
    said.push(ran);
    return ran;
  };

  function pyproject(url: string, repository: string): string {
    return `[project]
name = "demo"
version = "1.0"
requires-python = ">=3.9,<4.0"
dependencies = ["spam", "ham", "eggs", "bacon"]

[tool.poetry]
package-mode = false

[tool.poetry.dependencies]
eggs = { git = "${repository}/eggs.git" }
bacon = { url = "${withUser(server.url).replace(/\/simple$/, "")}/packages/bacon-1.0-py3-none-any.whl?token=${token}" }

[[tool.poetry.source]]
name = "local"
url = "${url}/"
priority = "primary"

[tool.poetrix]
python = ["${python}"]
systems = ["${thisSystem()}"]
`;
  }

  const netrc = `machine 127.0.0.1\nlogin ${username}\npassword ${password}\n`;
  const keyring = "keyrings.alt.file.PlaintextKeyring";
  const ways: readonly [string, (home: string) => Promise<Record<string, string>>][] = [
    ["Poetry's variables", async () => poetryVariables(password)],
    [
      "uv's variables",
      async () => ({ UV_INDEX_LOCAL_USERNAME: username, UV_INDEX_LOCAL_PASSWORD: password }),
    ],
    [
      "Poetry's auth.toml",
      async (home) => {
        const basic = `[http-basic.local]\nusername = "${username}"\npassword = "${password}"\n`;
        await writeFiles(home, { "config/pypoetry/auth.toml": basic });
        return {};
      },
    ],
    [
      "netrc",
      async (home) => {
        await writeFiles(home, { ".netrc": netrc });
        return { NETRC: join(home, ".netrc") };
      },
    ],
    [
      "uv's own store",
      async (home) => {
        await execa(
          (await uv()).path,
          ["auth", "login", server.url, "--username", username, "--password", "-"],
          { env: environment(home), input: password },
        );
        return {};
      },
    ],
    [
      "the keyring, as Poetry fills it",
      async (home) => {
        const user = `[http-basic.local]\nusername = "${username}"\n`;
        await writeFiles(home, { "config/pypoetry/auth.toml": user });
        await setKeyring(home, "poetry-repository-local");
        return { PYTHON_KEYRING_BACKEND: keyring };
      },
    ],
    [
      "the keyring, as uv reads it",
      async (home) => {
        await setKeyring(home, new URL(server.url).host);
        return { PYTHON_KEYRING_BACKEND: keyring, UV_INDEX_LOCAL_USERNAME: username };
      },
    ],
  ];

  async function setKeyring(home: string, service: string): Promise<void> {
    await execa(join(bin, "keyring"), ["set", service, username], {
      env: { ...environment(home), PYTHON_KEYRING_BACKEND: keyring },
      input: password,
    });
  }

  it.each(ways)("lets in who has its password from %s", async (_, give) => {
    const home = await mkdtemp(join(folder, "home-"));
    const env = { ...environment(home), ...(await give(home)) };
    await rm(join(directory, "poetrix.lock"), { force: true });
    expect(await run(["lock"], env)).toMatchObject({ exitCode: 0 });
    // A file that an earlier case added to the store would not be downloaded again; the cache belongs to this case alone.
    const files = join(home, "cache/poetrix/files");
    expect(existsSync(files)).toBe(true);
    expect(await run(["fetch"], env)).toMatchObject({ exitCode: 0 });
  });

  it("is named where it lets nobody in", async () => {
    const home = await mkdtemp(join(folder, "home-"));
    await rm(join(directory, "poetrix.lock"), { force: true });
    const refused = await run(["lock"], { ...environment(home), ...poetryVariables(wrong) });
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.stderr).toMatch(
      /^error\[INDEX_REFUSED\]: the package index local refused access: 403 Forbidden\nhint: /,
    );
  });

  it("is named where it refuses a file, or a repository its revision", async () => {
    const home = await mkdtemp(join(folder, "home-"));
    expect(
      await run(["lock"], { ...environment(home), ...poetryVariables(password) }),
    ).toMatchObject({
      exitCode: 0,
    });
    const plan = await readFile(join(directory, "poetrix.lock"), "utf8");
    const { packages } = JSON.parse(plan);
    expect(plan).not.toContain(username);
    await rm(join(home, "cache/poetrix/files"), { recursive: true });
    // With a store that has none of the files.
    const refused = await run(["fetch"], {
      ...environment(home),
      ...poetryVariables(wrong),
      NIX_REMOTE: `local?root=${join(home, "store")}`,
    });
    expect(refused.stderr).toMatch(/error\[DOWNLOAD_FAILED\]: (spam|ham|bacon)-1\.0[-.]/);
    expect(refused.stderr).toContain("the server answered 403");
    await writeFile(
      join(directory, "poetrix.lock"),
      plan.replace(packages["eggs@1.0"].source.hash, otherHash),
    );
    const lock = await readFile(join(directory, "poetry.lock"), "utf8");
    await rm(join(home, "cache/poetrix/git"), { recursive: true });
    git.password = "changed";
    const repository = await run(["fetch"], environment(home));
    git.password = password;
    expect(repository.stderr).toMatch(
      /^error\[GIT_FAILED\]: git could not fetch the commit [0-9a-f]{40} of http:\/\/127[^@]*eggs.git: /,
    );
    expect(lock).toContain(encodeURIComponent(password));
    await writeFile(join(directory, "poetrix.lock"), plan);
  });

  it("lets in who has its password in the URL of pyproject.toml", async () => {
    const lock = await readFile(join(directory, "poetry.lock"), "utf8");
    const before = await readFile(join(directory, "pyproject.toml"), "utf8");
    const home = await mkdtemp(join(folder, "home-"));
    await writeFiles(directory, {
      "pyproject.toml": pyproject(withUser(server.url), withUser(git.url)),
    });
    await poetryLock({});
    expect(await run(["lock"], environment(home))).toMatchObject({ exitCode: 0 });
    const plan = await readFile(join(directory, "poetrix.lock"), "utf8");
    expect(secrets.filter((secret) => plan.includes(secret))).toEqual([]);
    await writeFiles(directory, { "pyproject.toml": before, "poetry.lock": lock });
    expect(
      await run(["lock"], { ...environment(home), ...poetryVariables(password) }),
    ).toMatchObject({
      exitCode: 0,
    });
  });

  it("leaves its password in no plan, derivation, store, log or message", async () => {
    const home = await mkdtemp(join(folder, "home-"));
    const env = { ...environment(home), ...poetryVariables(password) };
    const link = join(folder, "environment");
    for (const args of [["show"], ["show", "--tree"], ["show", "--json"], ["why", "eggs"]]) {
      expect(await run(args, environment(home))).toMatchObject({ exitCode: 0 });
    }
    const plan = await readFile(join(directory, "poetrix.lock"), "utf8");
    const ran = await run(["build", "--env", "--toolchain=host", `--out-link=${link}`], env);
    expect(ran).toMatchObject({ exitCode: 0 });
    await server.close();
    await rm(join(home, "uv"), { recursive: true, force: true });
    await rm(join(directory, "poetrix.lock"));
    const unreachable = await run(["lock"], { ...environment(home), ...poetryVariables(wrong) });
    expect(unreachable.stderr).toMatch(
      /^error\[INDEX_UNREACHABLE\]: the package index local did not answer uv: /,
    );
    await writeFile(join(directory, "poetrix.lock"), plan);
    const code = "import bacon, eggs, ham, spam; print(ham.NAME)";
    expect((await execa(join(link, "bin/python"), ["-I", "-c", code])).stdout).toBe("ham");

    const texts = new Map<string, string>([
      ["what was said", said.map(({ stdout, stderr }) => stdout + stderr).join("\n")],
      ["poetrix.lock", await readFile(join(directory, "poetrix.lock"), "utf8")],
    ]);
    const list = async (...args: string[]): Promise<string[]> =>
      (await execa("nix-store", args)).stdout.split("\n");
    const [derivation = ""] = await list("--query", "--deriver", link);
    const derivations = (await list("--query", "--requisites", derivation)).filter((path) =>
      path.endsWith(".drv"),
    );
    for (const path of derivations) {
      texts.set(path, await readFile(path, "utf8"));
      const log = await execa("nix-store", ["--read-log", path], { reject: false });
      texts.set(`log of ${path}`, log.stdout);
    }
    expect(derivations.length).toBeGreaterThan(5);
    for (const [where, text] of texts) {
      expect(
        secrets.filter((secret) => text.includes(secret)),
        where,
      ).toEqual([]);
    }
    const stored = await list("--query", "--requisites", "--include-outputs", derivation);
    const patterns = secrets
      .filter((secret) => secret !== username)
      .flatMap((secret) => ["-e", secret]);
    const found = await execa("grep", ["-rlF", ...patterns, ...stored], { reject: false });
    expect(found.stdout).toBe("");
    // The cache belongs to this user alone, and contains no password either.
    const cached = await execa("grep", ["-rlF", ...patterns, join(home, "cache/poetrix")], {
      reject: false,
    });
    expect(cached.stdout).toBe("");
  });
});

const otherHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
