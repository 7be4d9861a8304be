import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { makeRepository } from "../../test/support/git.ts";
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
    expect(await whyUntracked(join(tree, "app"))).toContain("git does not know poetrix.lock");
  } finally {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  }
});
