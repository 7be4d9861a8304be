// The commands of docs/integrate.md, run in order. The document shows the real inputs; here they are overridden.
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { somePython } from "../nix/fixture.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { nixConfig, root } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";

const text = readFileSync(join(root, "docs/integrate.md"), "utf8");
const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, block]) => ({
  kind,
  block: block as string,
}));
const commands = blocks
  .filter(({ kind }) => kind === "console")
  .flatMap(({ block }) => block.trim().split("\n"))
  .map((line) => line.replace(/^\$ /, ""));

const slow = 900_000;

describe("docs/integrate.md", { timeout: slow }, () => {
  let scratch: string;
  let project: string;
  let environment: Record<string, string>;
  let overrides: string[];
  let ourFlake: string;
  /** What `nix run` runs: the first command is run through it, the others directly, which saves minutes. */
  let commandLine: string;

  beforeAll(async () => {
    scratch = await realpath(await mkdtemp(join(tmpdir(), "poetrix-guide-")));
    project = join(scratch, "gateway");
    const { short } = await somePython();
    const flake = blocks.find(({ kind }) => kind === "nix")?.block ?? "";
    await write({
      "flake.nix": flake.replaceAll("python312", `python${short.replace(".", "")}`),
      "pyproject.toml": `[project]
name = "gateway"
version = "1.0.0"
requires-python = ">=3.10"
dependencies = ["requests (>=2.32)"]

[project.scripts]
gateway = "gateway:main"

[dependency-groups]
dev = ["pytest (>=8)"]

[build-system]
requires = ["poetry-core>=2"]
build-backend = "poetry.core.masonry.api"

${blocks.find(({ kind }) => kind === "toml")?.block.replace("3.12", short)}`,
      "gateway/__init__.py":
        'import requests\n\ndef main():\n    print("gateway with requests", requests.__version__)\n',
    });
    await poetry("lock", project);
    await execa("git", ["init", "--quiet"], { cwd: project });
    await execa("git", ["add", "--all"], { cwd: project });

    ourFlake = await copyOurFlake(join(scratch, "poetrix"));
    const nixpkgs = await makeNixpkgs();
    overrides = [
      ...["--override-input", "nixpkgs", `path:${nixpkgs}`],
      ...["--override-input", "flake-utils", `path:${root}/test/flakes/flake-utils`],
      ...["--override-input", "poetrix", ourFlake],
      "--no-write-lock-file",
    ];
    const poetrix = ["build", "--no-link", "--json", ourFlake, ...overrides.slice(0, 3)];
    environment = {
      NIX_CONFIG: await nixConfig({ shows: "nothing" }),
      NIX_PATH: "",
      HOME: join(scratch, "home"),
    };
    const { stdout } = await execa("nix", [...poetrix, "--no-write-lock-file"], {
      env: environment,
    });
    commandLine = join(JSON.parse(stdout)[0].outputs.out, "bin/poetrix");
  }, slow);
  afterAll(() => rm(scratch, { recursive: true }));

  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(project, path)), { recursive: true });
      await writeFile(join(project, path), content);
    }
  }

  /** The real Poetry, on the index of this machine. */
  const poetry = (...words: string[]) =>
    execa(join(root, ".venv/bin/python"), [join(root, "scripts/poetry-here.py"), ...words]);

  async function run(command: string): Promise<string> {
    const add = /^poetry add --lock (.*)$/.exec(command);
    if (add) return (await poetry("add", project, ...(add[1] as string).split(" "))).stdout;
    const byNix = `nix run ${ourFlake} ${overrides.slice(0, 3).join(" ")} --no-write-lock-file --`;
    const isFirst = command === commands[0];
    const here = command
      .replace(/^nix run github:poetrix\/poetrix --/, isFirst ? byNix : commandLine)
      .replace(/^nix (build|develop|flake check)/, (verb) => `${verb} ${overrides.join(" ")}`);
    const { stdout } = await execa("bash", ["-euo", "pipefail", "-c", here], {
      cwd: project,
      env: environment,
    });
    return stdout;
  }

  it("has commands that all succeed, one after the other", async () => {
    const answers: Record<string, string> = {};
    for (const command of commands) {
      const { stdout, failed } = await run(command).then(
        (stdout) => ({ stdout, failed: null }),
        (error: { exitCode: number; stdout: string; stderr: string }) => ({
          stdout: error.stdout,
          failed: error,
        }),
      );
      if (failed && !command.endsWith("-- check")) throw failed;
      answers[command] = stdout;
    }

    const diff = blocks.find(({ kind }) => kind === "diff")?.block.trim() ?? "";
    const dryRun = "nix run github:poetrix/poetrix -- integrate --dry-run --no-ci --no-vscode";
    expect(answers[dryRun]?.slice(0, diff.length)).toBe(diff);
    expect(answers["./result/bin/gateway"]).toMatch(/^gateway with requests \d/);
    expect(answers["nix run github:poetrix/poetrix -- check"]).toBe(
      "no drift: all files say what pyproject.toml and poetry.lock say",
    );
    const flake = await readFile(join(project, "flake.nix"), "utf8");
    expect(flake).not.toContain("pythonPackages.requests");
    expect(flake).toContain("pkgs.nodejs_20");
    expect(commands.length).toBeGreaterThan(12);
  });
});
