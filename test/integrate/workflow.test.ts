// The workflow that we write passes actionlint: on PATH, or run by Go.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { workflowText } from "../../src/integrate/workflow.ts";

async function actionlint(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-workflow-"));
  await mkdir(join(folder, ".github/workflows"), { recursive: true });
  const file = join(folder, ".github/workflows/poetrix.yml");
  await writeFile(file, text);
  const options = { reject: false } as const;
  const direct = await execa("actionlint", [file], options);
  if (direct.exitCode !== undefined) return direct.stdout;
  const tool = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.7";
  const byGo = await execa("go", ["run", tool, file], options);
  // 1 is actionlint's own, for findings; on stderr Go says what it downloads.
  if (byGo.exitCode === undefined || byGo.exitCode > 1) throw byGo;
  return byGo.stdout;
}

describe("the workflow", { timeout: 300_000 }, () => {
  it.each([
    ["with GitHub's cache", null],
    ["with a cache on cachix.org", "my-cache"],
  ])("passes actionlint %s", async (_, cachix) => {
    const text = workflowText({ pythons: ["3.11", "3.12"], input: "poetrix", cachix });
    expect(await actionlint(text)).toBe("");
  });

  it("would not pass with a mistake", async () => {
    const text = workflowText({ pythons: ["3.12"], input: "poetrix", cachix: null });
    expect(await actionlint(text.replace("matrix.os }}", "matrix.so }}"))).toContain("so");
  });

  it("names each action by its commit", () => {
    const text = workflowText({ pythons: ["3.12"], input: "poetrix", cachix: "c" });
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)];
    expect(used).toHaveLength(5);
    for (const [, action, comment] of used) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(comment).toMatch(/^ # v\d/);
    }
  });
});
