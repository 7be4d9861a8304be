// The hooks in .pre-commit-hooks.yaml, run by the real pre-commit: no poetry.lock is committed without its poetrix.lock.
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.mjs";
import { contentHash } from "../../src/poetry/lock/content-hash.ts";
import { poetrix } from "../support/command-line.ts";
import { cache, exclusively, root } from "../tools/nix-env.ts";

const preCommitVersion = "4.7.0";

/** The real one, from the package index. */
async function preCommit(): Promise<string> {
  const folder = join(cache, `pre-commit-${preCommitVersion}`);
  const program = join(folder, "bin/pre-commit");
  if (existsSync(program)) return program;
  return exclusively("pre-commit", async () => {
    const uv = join(root, ".venv/bin/uv");
    await execa(uv, ["venv", "--quiet", "--allow-existing", folder]);
    const python = join(folder, "bin/python");
    await execa(uv, ["pip", "install", "--python", python, `pre-commit==${preCommitVersion}`]);
    return program;
  });
}

const identity = {
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.org",
};

async function git(folder: string, ...words: string[]): Promise<string> {
  return (await execa("git", words, { cwd: folder, env: identity })).stdout;
}

async function repository(folder: string): Promise<string> {
  await git(folder, "init", "--quiet");
  await git(folder, "add", "--all");
  await git(folder, "commit", "--quiet", "--no-verify", "-m", "first");
  return git(folder, "rev-parse", "HEAD");
}

const pyproject = `[project]
name = "gateway"
version = "1.0"
requires-python = ">=3.12"
[tool.poetry]
package-mode = false
`;
const lockOf = (comment: string): string => `# ${comment}
package = []
[metadata]
lock-version = "2.1"
python-versions = ">=3.12"
content-hash = "${contentHash(pyproject, { dependencyGroups: true })}"
`;

describe("the hooks for pre-commit", { timeout: 300_000 }, () => {
  let project: string;
  let program: string;
  let home: string;

  /** A project whose poetrix.lock was made from its poetry.lock. */
  const locked = async (comment: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), "poetrix-hooks-"));
    await writeFile(join(folder, "pyproject.toml"), pyproject);
    await writeFile(join(folder, "poetry.lock"), lockOf(comment));
    const { exitCode, stderr } = await poetrix(["lock", folder]);
    expect(exitCode, stderr).toBe(0);
    return folder;
  };

  const commit = async (): Promise<{ exitCode: number | undefined; text: string }> => {
    const words = ["commit", "--quiet", "-m", "change"];
    const env = {
      ...identity,
      PRE_COMMIT_HOME: home,
      PATH: `${dirname(program)}:${process.env.PATH}`,
    };
    const { exitCode, stderr, stdout } = await execa("git", words, {
      cwd: project,
      env,
      reject: false,
    });
    return { exitCode, text: `${stdout}\n${stderr}` };
  };

  beforeAll(async () => {
    program = await preCommit();
    const scratch = await mkdtemp(join(tmpdir(), "poetrix-hooks-"));
    home = join(scratch, "home");
    // Our repository as published, without development dependencies, which would take npm a minute.
    const hooks = join(scratch, "poetrix");
    await mkdir(hooks, { recursive: true });
    const { devDependencies: _, ...manifest } = JSON.parse(
      await readFile(join(root, "package.json"), "utf8"),
    ) as Record<string, unknown>;
    await writeFile(join(hooks, "package.json"), JSON.stringify(manifest));
    await cp(join(root, ".pre-commit-hooks.yaml"), join(hooks, ".pre-commit-hooks.yaml"));
    await cp(join(root, "nix"), join(hooks, "nix"), { recursive: true });
    await bundle(join(hooks, "dist"));
    const revision = await repository(hooks);

    project = await locked("first");
    await writeFile(
      join(project, ".pre-commit-config.yaml"),
      `repos: [{ repo: "${hooks}", rev: "${revision}", hooks: [{ id: poetrix-lock }, { id: poetrix-check }] }]\n`,
    );
    await repository(project);
    const env = { PRE_COMMIT_HOME: home };
    await execa(program, ["install", "--install-hooks"], { cwd: project, env });
  }, 300_000);

  it("let a commit pass that changes neither lock", async () => {
    await writeFile(join(project, "README.md"), "read me\n");
    await git(project, "add", "README.md");
    expect(await commit()).toMatchObject({ exitCode: 0 });
  });

  it("refuse a changed poetry.lock whose poetrix.lock is the old one", async () => {
    await writeFile(join(project, "poetry.lock"), lockOf("second"));
    await git(project, "add", "poetry.lock");
    const refused = await commit();
    expect(refused.exitCode).toBe(1);
    expect(refused.text).toContain("poetrix.lock was not made from this poetry.lock: it is stale");
  });

  it("refuse it too where the new poetrix.lock is not part of the commit", async () => {
    await cp(join(await locked("second"), "poetrix.lock"), join(project, "poetrix.lock"));
    const refused = await commit();
    expect(refused.exitCode).toBe(1);
    expect(refused.text).toContain("poetrix.lock was not made from this poetry.lock: it is stale");
  });

  it("let both pass together", async () => {
    await git(project, "add", "poetrix.lock");
    expect(await commit()).toMatchObject({ exitCode: 0 });
  });

  it("refuse a poetrix.lock that git does not track", async () => {
    await git(project, "rm", "--quiet", "--cached", "poetrix.lock");
    for (const name of ["poetry.lock", "poetrix.lock"]) {
      await cp(join(await locked("third"), name), join(project, name));
    }
    await git(project, "add", "poetry.lock");
    const refused = await commit();
    expect(refused.exitCode).toBe(1);
    expect(refused.text).toContain("git does not track poetrix.lock");
  });
});
