import { access, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { expect, it, vi } from "vitest";
import { makeRepository } from "../../../test/support/git.ts";
import { changesSince } from "./compare-plans.ts";
import { whyUntracked } from "./untracked-plan.ts";

it("knows a project in a folder of the repository, in a hook of a work tree too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  const repository = await makeRepository(folder, "repository");
  await repository.commit({ "app/poetrix.lock": "", "other/pyproject.toml": "" });
  const tree = join(folder, "work");
  await repository.git("worktree", "add", "--quiet", tree);
  vi.stubEnv("GIT_DIR", join(repository.folder, ".git/worktrees/work"));
  try {
    expect(await whyUntracked(join(tree, "app"))).toBeNull();
    await repository.git("-C", tree, "rm", "--quiet", "--cached", "app/poetrix.lock");
    expect(await whyUntracked(join(tree, "app"))).toContain("git does not track poetrix.lock");
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  }
});

it("runs nothing that a folder names which looks like a repository, or a repository that was handed over whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  const ran = join(folder, "ran");
  const program = join(folder, "program");
  await writeFile(program, `#!/bin/sh\necho ran >> ${ran}\n`, { mode: 0o755 });
  const repository = await makeRepository(folder, "repository");
  await repository.commit({ "poetrix.lock": "{}", "pyproject.toml": '[project]\nname = "a"\n' });
  const { git } = repository;
  await git("config", "core.fsmonitor", program);
  await git("config", "core.sshCommand", program);
  await git("config", "remote.origin.url", "ssh://example.org/a.git");
  await git("config", "remote.origin.promisor", "true");
  await git("config", "extensions.partialClone", "origin");
  // As any folder of a clone may be made: no `.git`, and yet a repository.
  const bare = join(folder, "bare");
  await cp(join(repository.folder, ".git"), bare, { recursive: true });
  await cp(join(repository.folder, "pyproject.toml"), join(bare, "pyproject.toml"));
  await writeFile(join(bare, "poetrix.lock"), "{}");
  await execa("git", ["-C", bare, "config", "core.bare", "false"]);
  await execa("git", ["-C", bare, "config", "core.worktree", bare]);
  try {
    for (const place of [repository.folder, bare]) {
      await whyUntracked(place);
      await changesSince(place, "0123456789012345678901234567890123456789").catch(() => {});
    }
    await expect(access(ran)).rejects.toThrow("ENOENT");
    // Git itself does.
    await execa("git", ["status"], { cwd: bare, reject: false });
    await access(ran);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("says where git is missing, and what for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  await writeFile(join(folder, "pyproject.toml"), "[tool.poetry]\npackage-mode = false\n");
  await writeFile(join(folder, "poetrix.lock"), "{}");
  vi.stubEnv("PATH", folder);
  try {
    await expect(changesSince(folder, "main")).rejects.toMatchObject({
      code: "GIT_MISSING",
      message: "git, which has poetrix.lock at main, is not on PATH",
      hint: "install it, on Debian with `apt install git`",
    });
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  }
});
