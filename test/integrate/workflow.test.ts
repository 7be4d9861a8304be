// The workflow that we write passes actionlint: on PATH, or run by Go.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { type WorkflowOptions, workflowText } from "../../src/integrate/files/workflow.ts";

const options: WorkflowOptions = {
  project: ".",
  flake: ".",
  pythons: ["3.11", "3.12"],
  test: { options: ["--with tests"], command: "pytest" },
  systems: ["x86_64-linux", "aarch64-linux", "aarch64-darwin"],
  poetrix: "nix run poetrix --",
  packageName: "default",
  hasDrift: false,
  cachix: null,
};

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
  // actionlint itself ends with 1 if it found something. On stderr, Go only reports its downloads.
  if (byGo.exitCode === undefined || byGo.exitCode > 1) throw byGo;
  return byGo.stdout;
}

describe("the workflow", { timeout: 300_000 }, () => {
  it.each([
    ["with GitHub's cache", {}],
    ["with a cache on cachix.org", { cachix: "my-cache" }],
    ["of a project in a folder", { project: "services/the api", flake: "services" }],
    ["beside one that tests with Poetry", { pythons: [], packageName: "gateway" }],
    ["of a project without tests, with drift", { test: null, hasDrift: true }],
  ])("passes actionlint %s", async (_, others) => {
    expect(await actionlint(workflowText({ ...options, ...others }))).toBe("");
  });

  it("runs what the project has, where it lies", () => {
    const text = workflowText({ ...options, project: "services/api", flake: "services" });
    expect(text).toContain("os: [ubuntu-latest, macos-latest]");
    expect(text).toContain("- run: poetry install --with tests\n      - run: poetry run pytest");
    expect(text).toContain('working-directory: "services/api"');
    expect(text).toContain('- run: nix run poetrix -- check "api"');
    const linux = workflowText({ ...options, systems: ["aarch64-linux"], test: null });
    expect(linux).toContain("os: [ubuntu-24.04-arm]");
    expect(linux).not.toContain("poetry run");
  });

  it("would not pass with a mistake", async () => {
    const text = workflowText(options);
    expect(await actionlint(text.replace("matrix.os }}", "matrix.so }}"))).toContain("so");
  });

  it("names each action by its commit", () => {
    const text = workflowText({ ...options, cachix: "c" });
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)];
    expect(used).toHaveLength(5);
    for (const [, action, comment] of used) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(comment).toMatch(/^ # v\d/);
    }
  });
});
