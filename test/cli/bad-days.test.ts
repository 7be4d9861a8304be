// A machine that fails: the user reads one sentence, and no file is left half-written.

import { existsSync, readFileSync } from "node:fs";
import {
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ownMark } from "../../src/base/writing/unfinished.ts";
import { hashOfAddress } from "../../src/facts/index/download.ts";
import { findUv } from "../../src/facts/programs/uv.ts";
import { gitTree } from "../../src/facts/sources/git.ts";
import { gitRevision } from "../../src/poetry/dependencies/git-revision.ts";
import { poetrix, root, startPoetrix } from "../support/command-line.ts";

/** The id of a process that does not exist: Linux gives ids up to four million. */
const killed = ownMark().replace(/^\d+/, "4999999");

let folder: string;
/** One project that needs an index, and one that does not. */
let asking: string;
let plain: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bad-days-"));
  [asking, plain] = [join(folder, "asking"), join(folder, "plain")];
  await cp(join(root, "test/projects/groups-and-markers"), asking, { recursive: true });
  await mkdir(plain);
  const pyproject =
    '[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\npython = ">=3.9"\n';
  await writeFile(
    join(plain, "pyproject.toml"),
    `${pyproject}[tool.poetrix]\nallow-stale-lock = true\n`,
  );
  await writeFile(join(plain, "poetry.lock"), lockOf(""));
});
afterAll(() => rm(folder, { recursive: true }));

function lockOf(packages: string): string {
  return `${packages}\n[metadata]\nlock-version = "2.1"\npython-versions = "*"\ncontent-hash = ""\n`;
}

describe("a place that cannot be written", { timeout: 60_000 }, () => {
  it.each([
    ["is not there", "/nonexistent", "there is no such folder"],
    ["is a file", "/etc/passwd", "it is no folder"],
    ["is relative, and not there", "nowhere", "there is no such folder"],
  ])("for temporary files %s", async (_, TMPDIR, reason) => {
    const { exitCode, stderr } = await poetrix(["lock", plain], { cwd: folder, env: { TMPDIR } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("error[NO_TEMPORARY_FOLDER]: no temporary folder can be made in /");
    expect(stderr).toContain(`: ${reason}\nhint: TMPDIR names the folder`);
    expect(await readdir(plain)).toEqual(["poetry.lock", "pyproject.toml"]);
  });

  it("for caches is a file", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const { exitCode, stderr } = await poetrix(["lock", asking], {
      env: { XDG_CACHE_HOME: file, UV_CACHE_DIR: undefined },
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("error[CACHE_UNUSABLE]");
    expect(stderr).toContain("hint: set XDG_CACHE_HOME");
  });
});

describe("uv that answers", { timeout: 60_000 }, () => {
  it.each([
    ["garbage", "echo garbage", "uv's answer is not a pylock.toml: Invalid TOML"],
    ["nothing", "exit 0", "uv's answer is not a pylock.toml: it is empty"],
    ["another shape", "echo 'lock-version = 1'", "lock-version must be a string"],
    ["and is killed", "kill -9 $$", "uv failed, and did not say why"],
  ])("%s", async (_, does, message) => {
    const programs = await mkdtemp(join(folder, "programs-"));
    const uv = join(programs, "uv");
    const version = 'case "$*" in *--version*) echo "uv 9.0.0"; exit;; esac';
    await writeFile(uv, `#!/bin/sh\n${version}\n${does}\n`);
    await chmod(uv, 0o755);
    const { exitCode, stderr } = await poetrix(["lock", asking], {
      env: { PATH: `${programs}:${process.env.PATH}`, XDG_CACHE_HOME: join(folder, "cache") },
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("error[UV_FAILED]: ");
    expect(stderr).toContain(message);
  });
});

describe("poetry.lock that changes while it is read", { timeout: 60_000 }, () => {
  it("gets no plan that was made from what it was", async () => {
    const project = await mkdtemp(join(folder, "project-"));
    await cp(plain, project, { recursive: true });
    const { path } = await findUv(new AbortController().signal);
    const programs = await mkdtemp(join(folder, "programs-"));
    const change = `[ "$1" = --version ] || echo "# changed" >> ${project}/poetry.lock`;
    await writeFile(join(programs, "uv"), `#!/bin/sh\n${change}\nexec ${path} "$@"\n`, {
      mode: 0o755,
    });
    const { exitCode, stderr } = await poetrix(["lock", project], {
      env: { PATH: `${programs}:${process.env.PATH}` },
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("error[INPUTS_CHANGED]: poetry.lock was changed while ");
    expect(await readdir(project)).toEqual(["poetry.lock", "pyproject.toml"]);
  });
});

describe("a poetrix.lock that a newer Poetrix wrote", { timeout: 60_000 }, () => {
  it.each([["lock"], ["lock", "--check"]])("is left as it is by %s %s", async (...command) => {
    const project = await mkdtemp(join(folder, "newer-"));
    await cp(plain, project, { recursive: true });
    const newer = '{\n  "schema": 99\n}\n';
    await writeFile(join(project, "poetrix.lock"), newer);
    const { exitCode, stderr } = await poetrix([...command, project]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        "error[UNKNOWN_PLAN_SCHEMA]: poetrix.lock has schema 99, and this version of Poetrix reads schema 1\n" +
        "hint: a newer Poetrix wrote it: upgrade this one",
    });
    expect(await readFile(join(project, "poetrix.lock"), "utf8")).toBe(newer);
  });
});

describe("a file in the place of the project's folder", () => {
  it("is named, with the folder that is meant", async () => {
    const { exitCode, stderr } = await poetrix(["show", join(plain, "pyproject.toml")]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      "pyproject.toml is a file, where a project's folder is wanted\nhint: ",
    );
  });
});

describe("Nix that", { timeout: 60_000 }, () => {
  const full = "error: executing SQLite statement: disk I/O error (in '/nix/var/nix/db/db.sqlite')";
  it.each([
    [
      "is old",
      { version: "2.3", says: "error: unrecognised flag" },
      "error[NIX_TOO_OLD]: nix-store of PATH is ",
    ],
    [
      "has a full disk",
      { version: "2.28", says: full },
      "error[MACHINE_FAILED]: this machine failed ",
    ],
    ["says nothing", { version: "2.28", says: "" }, "failed, and did not say why\nhint: see what"],
  ])("%s", async (_, { version, says }, message) => {
    const project = await mkdtemp(join(folder, "project-"));
    await cp(plain, project, { recursive: true });
    expect(await poetrix(["lock", project])).toMatchObject({ exitCode: 0 });
    const programs = await mkdtemp(join(folder, "programs-"));
    const script = `case "$*" in --version) echo "nix-store (Nix) ${version}"; exit;; esac\necho "${says}" >&2\nexit 1`;
    for (const name of ["nix-store", "nix-build", "nix-instantiate"]) {
      await writeFile(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    const env = { PATH: `${programs}:${process.env.PATH}` };
    const before = await readdir(project);
    for (const args of [["fetch"], ["build", "--env", "--toolchain=host"]]) {
      const { exitCode, stderr } = await poetrix([...args, project], { cwd: project, env });
      expect(exitCode).toBe(2);
      expect(stderr).toContain(message);
    }
    expect(await readdir(project)).toEqual(before);
  });
});

describe("a server whose certificate nobody knows", { timeout: 60_000 }, () => {
  it("is refused, and the variables are named that would let it in", async () => {
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
    await execa("openssl", [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"],
      ...["-keyout", key, "-out", certificate],
    ]);
    const server = createServer({ key: await readFile(key), cert: await readFile(certificate) });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    const url = `https://127.0.0.1:${port}`;
    const file = { fileName: "spam-1.0.tar.gz", url: `${url}/spam-1.0.tar.gz`, index: null };
    const commit = gitRevision(`${url}/spam.git`, "0".repeat(40), "poetry.lock");
    const signal = new AbortController().signal;
    const asked = await poetrix(["lock", asking], {
      env: { UV_DEFAULT_INDEX: url, UV_HTTP_RETRIES: "0", XDG_CACHE_HOME: join(folder, "tls") },
    });
    expect(asked.stderr).toMatch(/^error\[INDEX_UNREACHABLE\].*\nhint: .*SSL_CERT_FILE=/s);
    for (const failing of [hashOfAddress(file, signal), gitTree(commit, signal)]) {
      await expect(failing).rejects.toMatchObject({
        hint: expect.stringContaining("SSL_CERT_FILE="),
      });
    }
    server.close();
  });
});

describe("what a run that was killed has left", { timeout: 60_000 }, () => {
  it("is taken away by the next, which follows no link", async () => {
    const temporary = join(folder, "temporary");
    const left = join(temporary, `poetrix-${killed}`);
    const underWay = join(temporary, `poetrix-${ownMark()}`);
    await mkdir(join(left, "inner"), { recursive: true });
    await mkdir(underWay);
    const outside = join(folder, "outside");
    await writeFile(outside, "as it was");
    await symlink(outside, join(left, "link"));
    await symlink(outside, join(plain, "poetrix.lock.4999999.part"));
    await symlink(outside, join(plain, `poetrix.lock.${killed}.part`));
    const { exitCode } = await poetrix(["lock", plain], { env: { TMPDIR: temporary } });
    expect(exitCode).toBe(0);
    expect(await readdir(plain)).toEqual(["poetrix.lock", "poetry.lock", "pyproject.toml"]);
    expect((await lstat(join(plain, "poetrix.lock"))).isFile()).toBe(true);
    expect(await readFile(outside, "utf8")).toBe("as it was");
    expect(await readdir(temporary)).toEqual([underWay.slice(temporary.length + 1)]);
    await rm(join(plain, "poetrix.lock"));
  });
});

describe("a run that is killed", { timeout: 60_000 }, () => {
  const isRunning = (id: string): boolean => {
    try {
      // The state follows the name in parentheses: Z is a process that has ended, but whose parent has not asked for its
      // exit code.
      return !/\) [ZX] /.test(readFileSync(`/proc/${id}/stat`, "utf8"));
    } catch {
      return false;
    }
  };

  it("takes what it has started with it", async () => {
    const programs = await mkdtemp(join(folder, "programs-"));
    const started = join(programs, "started");
    const says = `case "$*" in *--version*) echo "uv 9.0.0"; exit;; esac\necho $$ > ${started}.new`;
    await writeFile(
      join(programs, "uv"),
      `#!/bin/sh\n${says}\nmv ${started}.new ${started}\nexec sleep 300\n`,
      { mode: 0o755 },
    );
    const { child } = await startPoetrix(["lock", asking], {
      env: { PATH: `${programs}:${process.env.PATH}`, XDG_CACHE_HOME: join(folder, "cache") },
    });
    await vi.waitUntil(() => existsSync(started), { timeout: 20_000 });
    const uv = readFileSync(started, "utf8").trim();
    expect(isRunning(uv)).toBe(true);
    child.kill("SIGKILL");
    await child;
    await vi.waitUntil(() => !isRunning(uv), { timeout: 10_000 });
  });
});

describe("an interrupt", { timeout: 60_000 }, () => {
  it.each([
    ["SIGINT", "show"],
    ["SIGTERM", "lock"],
  ] as const)(
    "%s ends %s within a second, in the midst of a computation too",
    async (signal, command) => {
      const busy = await mkdtemp(join(folder, "busy-"));
      await cp(join(plain, "pyproject.toml"), join(busy, "pyproject.toml"));
      const packages = Array.from(
        { length: 100_000 },
        (_, index) => `[[package]]\nname = "p${index}"\nversion = "1"\ngroups = ["main"]\n`,
      );
      await writeFile(join(busy, "poetry.lock"), lockOf(packages.join("")));
      const { child } = await startPoetrix([command, busy]);
      await new Promise((wait) => setTimeout(wait, 700));
      const sent = Date.now();
      child.kill(signal);
      const ended = await child;
      // The exit codes of a shell: 130 and 143.
      expect(ended.signal).toBe(signal);
      expect(Date.now() - sent).toBeLessThan(1000);
      expect(await readdir(busy)).toEqual(["poetry.lock", "pyproject.toml"]);
    },
  );

  it("ends build while Nix looks for nixpkgs", async () => {
    const project = await mkdtemp(join(folder, "looking-"));
    await cp(plain, project, { recursive: true });
    expect((await poetrix(["lock", project])).exitCode).toBe(0);
    const programs = await mkdtemp(join(folder, "programs-"));
    const started = join(programs, "started");
    for (const [name, does] of [
      ["nix-store", "exit 0"],
      ["nix-instantiate", `touch ${started}; exec sleep 60`],
    ] as const) {
      await writeFile(join(programs, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
    }
    const { child } = await startPoetrix(["build", "--env", project], {
      env: { PATH: `${programs}:${process.env.PATH}` },
    });
    await vi.waitUntil(() => existsSync(started), { timeout: 10_000 });
    const sent = Date.now();
    child.kill("SIGTERM");
    const { exitCode, stderr } = await child;
    expect({ exitCode, stderr }).toEqual({
      exitCode: 143,
      stderr: "error[INTERRUPTED]: interrupted",
    });
    expect(Date.now() - sent).toBeLessThan(5000);
  });
});
