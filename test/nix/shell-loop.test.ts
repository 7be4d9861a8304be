// A day in the development shell: the real Poetry, an index on loopback, Nix and its shell, in the steps of a user.
import { access, chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { addUseFlake } from "../../src/integrate/files/plain-files.ts";
import { makeProject, type TestProject } from "../cli/project.ts";
import { makeWheel } from "../support/archives.ts";
import { poetrix, tool } from "../support/command-line.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { cache, exclusively, nixConfig, uv } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";
import { somePython } from "./fixture.ts";

const flake = `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  inputs.poetrix.url = "github:poetrix/poetrix";
  inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";
  outputs = { self, nixpkgs, poetrix }:
    let
      pkgs = nixpkgs.legacyPackages.${thisSystem()};
      inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryEnv;
      env = mkPoetryEnv { projectDir = self; };
    in
    {
      packages.${thisSystem()}.default = env;
      devShells.${thisSystem()}.default = pkgs.mkShell { packages = [ env ]; };
    };
}
`;
const build =
  '[build-system]\nrequires = ["poetry-core>=1"]\nbuild-backend = "poetry.core.masonry.api"\n';
const again = "poetry.lock has changed: leave this shell and enter it again";

let project: TestProject;
let scratch: string;
let inputs: string[];
let env: Record<string, string | undefined>;

beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), "poetrix-loop-")));
  const { short } = await somePython();
  project = await makeProject(
    '"spam (<1.2)", "old"',
    (index) => {
      for (const name of ["spam", "old", "eggs", "ham"]) index.add(name, makeWheel(name, "1.0"));
    },
    { systems: [thisSystem()], python: short, realTools: true, build },
  );
  await project.lock();
  await mkdir(join(project.directory, "demo/deep"), { recursive: true });
  await writeFile(join(project.directory, "demo/__init__.py"), "");
  await writeFile(join(project.directory, "flake.nix"), flake);
  // The user's own Poetry, with no other program in its folder.
  const programs = join(scratch, "programs");
  await mkdir(programs);
  const poetry = join(programs, "poetry");
  await writeFile(poetry, `#!/bin/sh\nexec ${await tool("poetry")} "$@"\n`);
  await chmod(poetry, 0o755);
  const { POETRY_VIRTUALENVS_CREATE: _, ...own } = project.env;
  env = {
    ...own,
    NIX_CONFIG: await nixConfig({ shows: "nothing" }),
    NIX_PATH: "",
    PATH: `${programs}:${process.env.PATH}`,
    VIRTUAL_ENV: undefined,
    PYTHONPATH: undefined,
  };
  inputs = [
    ...["--override-input", "nixpkgs"],
    `path:${await makeNixpkgs(join(cache, "nixpkgs-for-flake-tests"))}`,
    ...["--override-input", "poetrix", await copyOurFlake(join(scratch, "poetrix"))],
    "--no-write-lock-file",
  ];
  await run("lock");
  await run("fetch");
}, 900_000);
afterAll(async () => {
  await project?.close();
  await rm(scratch, { recursive: true, force: true });
});

async function run(command: string): Promise<void> {
  const { exitCode, stderr } = await poetrix([command, project.directory], { env: project.env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
}

/** What `nix develop -c COMMAND` prints, in a folder of the project. */
async function develop(
  command: readonly string[],
  folder = ".",
): Promise<{ text: string; exitCode: number | undefined }> {
  const words = ["develop", "--quiet", ...inputs, `path:${project.directory}`, "-c", ...command];
  const options = { cwd: join(project.directory, folder), env, reject: false, all: true } as const;
  const { all, exitCode } = await execa("nix", words, options);
  return {
    text: all.replace(/^(?:warning: not writing|building '|• | {4}'path:| {4}follows).*\n/gm, ""),
    exitCode,
  };
}

async function inShell(script: string, folder?: string): Promise<string[]> {
  return (await develop(["bash", "-c", script], folder)).text.split("\n");
}

const read = (name: string): Promise<string> => readFile(join(project.directory, name), "utf8");

describe("in the development shell", { timeout: 900_000 }, () => {
  it("are the user's own Poetry, which sees the environment, and poetrix", async () => {
    const lines = await inShell(
      `echo $VIRTUAL_ENV; poetry env info --path; poetry env info --executable
       poetry run python -c 'import spam; print(spam.version)'; poetry --version; poetry version --short
       poetry show --no-ansi | tr -s ' '; poetry check --lock; poetrix --version
       poetry build --no-ansi --format wheel | tail -n 1
       poetry publish --dry-run --no-ansi -r local -u me -p secret 2>&1 | grep Publishing; rm -r dist
       poetry nonsense 2>&1 | grep -o 'nonsense.* does not exist'; exit 7`,
    );
    const [path] = lines;
    expect(path).toMatch(/^\/nix\/store\/\w{32}-demo-env$/);
    const { stdout: version } = await execa(await tool("poetry"), ["--version"]);
    expect(lines).toEqual([
      ...[path, path, `${path}/bin/python`, "1.0", version, "1.0"],
      ...["old 1.0 ", "spam 1.0 ", "All set!", "0.1.0"],
      "  - Built demo-1.0-py3-none-any.whl",
      "Publishing demo (1.0) to local",
      "nonsense does not exist",
    ]);
  });

  it("is active already, whoever asks Poetry to activate it", async () => {
    const lines = await inShell(
      'poetry shell; echo $?; eval "$(poetry env activate 2>/dev/null)"; echo $?; poetry env info --path | grep -c demo-env',
    );
    expect(lines).toEqual([
      "poetry shell: this environment is Nix's, and active already",
      ...["0", "0", "1"],
    ]);
  });

  it("is what Poetry uses, whatever was used before: `poetry env use`, conda's base environment", async () => {
    const lines = await inShell(
      `poetry env use ${(await somePython()).executable} 2>&1 | tail -n 1; poetry env list | grep -c ^demo-
       export CONDA_DEFAULT_ENV=base CONDA_PREFIX=/conda; poetry env info --path | grep -c demo-env
       poetry run python -c 'import sys; print(sys.prefix)' | grep -c demo-env; poetry install; poetry env remove --all -q
       poetry run sh -c 'unset VIRTUAL_ENV; poetry config virtualenvs.path'`,
    );
    expect(lines).toEqual([
      "poetry env use: in this shell Poetry keeps to Nix's environment",
      ...["1", "1", "1"],
      "poetry install: this environment is Nix's, and has what poetry.lock says",
      join(project.env.POETRY_CACHE_DIR ?? "", "virtualenvs"),
    ]);
  });

  it("`poetry add`, from a folder below, locks for Nix as well and says how to get it", async () => {
    const script = `poetry add eggs --quiet
      poetry --directory ../.. add --group dev ham --no-ansi
      nix-store --verify-path $VIRTUAL_ENV && echo unchanged
      poetry install; echo $?`;
    const lines = await inShell(script, "demo/deep");
    expect(lines.filter((line) => line === again)).toHaveLength(2);
    expect(lines).toContain("unchanged");
    expect(lines).toContain("poetrix.lock: written, 4 packages for cp312-x86_64-linux");
    expect(lines.slice(-5)).toEqual([
      "Package operations: 2 installs, 0 updates, 0 removals, 2 skipped",
      "  - Installing eggs (1.0)",
      "  - Installing ham (1.0)",
      "poetry install: this environment is Nix's, and differs from what is asked for: leave this shell and enter it again",
      "1",
    ]);
    expect(await read("pyproject.toml")).toMatch(/"eggs .*\n(?:.*\n)*.*"ham /);
    expect(Object.keys(JSON.parse(await read("poetrix.lock")).packages)).toContain("eggs@1.0");
  });

  it("has it then, and `poetry install` and `sync` have nothing to do", async () => {
    await run("fetch");
    const script =
      "poetry run python -c 'import eggs, ham'; poetry install; echo $?; poetry sync; echo $?";
    expect(await inShell(script)).toEqual([
      "poetry install: this environment is Nix's, and has what poetry.lock says",
      "0",
      "poetry sync: this environment is Nix's, and has what poetry.lock says",
      "0",
    ]);
  });

  it("`remove`, `lock` and `update` leave the environment alone too, in the way of VS Code's task", async () => {
    project.index.add("spam", makeWheel("spam", "1.1"));
    await rm(join(project.env.POETRY_CACHE_DIR ?? "", "cache"), { recursive: true, force: true });
    const removed = await inShell(
      "poetry remove ham --group dev; poetry update --dry-run; poetry lock",
    );
    expect(removed.join("\n")).not.toMatch(/Errno|Read-only/);
    expect(await read("poetry.lock")).not.toContain("ham");
    const { text, exitCode } = await develop(["poetry", "update"]);
    expect({ exitCode, said: text.split("\n").at(-1) }).toEqual({ exitCode: 0, said: again });
    expect(await read("poetry.lock")).toContain('name = "spam"\nversion = "1.1"');
    expect(
      (await poetrix(["lock", "--check", project.directory], { env: project.env })).exitCode,
    ).toBe(0);
  });

  it("fails as Poetry fails", async () => {
    const { text, exitCode } = await develop(["poetry", "add", "nowhere-to-be-found"]);
    expect(exitCode).toBe(1);
    expect(text).toContain("Could not find a matching version of package nowhere-to-be-found");
    expect(text).not.toContain(again);
  });

  it("leaves another virtual environment to Poetry, and works with no plan", async () => {
    const plan = await read("poetrix.lock");
    const lines = await inShell(
      `rm poetrix.lock; poetry remove eggs --quiet; ls poetrix.lock 2>/dev/null
       python -m venv --without-pip ${scratch}/other; export VIRTUAL_ENV=${scratch}/other
       poetry install --no-ansi | grep '^Package operations'`,
    );
    expect(lines).toEqual([again, "Package operations: 2 installs, 0 updates, 0 removals"]);
    await writeFile(join(project.directory, "poetrix.lock"), plan);
    await run("lock");
  });
});

describe("in the development shell, an older Poetry", { timeout: 900_000 }, () => {
  // Poetry 1.3 always uninstalls what it removes from the lock; 1.8 has options that later versions lack.
  it.each([
    ["1.3.2", "add eggs"],
    ["1.8.5", "add eggs --dev"],
  ])("%s adds, removes and installs nothing", async (version, add) => {
    const folder = join(scratch, version);
    await mkdir(folder);
    await writeFile(
      join(folder, "pyproject.toml"),
      `[tool.poetry]\nname = "older"\nversion = "1"\ndescription = ""\nauthors = []\npackages = []\n` +
        `[tool.poetry.dependencies]\npython = "^3.9"\nspam = "*"\n` +
        `[[tool.poetry.source]]\nname = "local"\nurl = "${project.index.url}/"\ndefault = true\n`,
    );
    const lines = await inShell(
      `cd ${folder}; PATH=\${PATH%%:*}:${await olderPoetry(version)}:$PATH
       poetry --version; poetry ${add} --quiet
       poetry lock $(poetry lock --help | grep -o -e --no-update | head -n 1) --quiet; poetry remove spam --quiet
       ls; poetry install --no-root >/dev/null 2>&1; echo $?; exit 0`,
    );
    expect(lines).toEqual([
      `Poetry (version ${version})`,
      ...[again, again, "poetry.lock", "pyproject.toml", "1"],
    ]);
    expect(await readFile(join(folder, "poetry.lock"), "utf8")).not.toContain('name = "spam"');
    expect(await readFile(join(folder, "pyproject.toml"), "utf8")).toContain("eggs = ");
  });
});

describe("direnv", { timeout: 900_000 }, () => {
  it("enters the shell, and again when poetry.lock has changed", async () => {
    const envrc = addUseFlake(null).replace("use flake", `use flake path:$PWD ${inputs.join(" ")}`);
    await writeFile(join(project.directory, ".envrc"), envrc);
    const home = { ...env, XDG_DATA_HOME: join(scratch, "data") };
    const direnv = (words: readonly string[], more: object = {}): Promise<string> =>
      execa("direnv", words, { cwd: project.directory, env: { ...home, ...more } }).then(
        ({ stdout }) => stdout,
      );
    await direnv(["allow"]);
    const entered = JSON.parse(await direnv(["export", "json"]));
    expect(entered.VIRTUAL_ENV).toMatch(/-demo-env$/);
    expect(await direnv(["export", "json"], entered)).toBe("");
    const added = await execa("poetry", ["add", "ham"], {
      cwd: project.directory,
      env: { ...home, ...entered },
      preferLocal: false,
      all: true,
    });
    expect(added.all).toContain(
      "poetry.lock has changed: direnv enters this shell again at the next prompt",
    );
    await run("fetch");
    const reloaded = JSON.parse(await direnv(["export", "json"], entered));
    expect(reloaded.VIRTUAL_ENV).not.toBe(entered.VIRTUAL_ENV);
    await access(join(reloaded.VIRTUAL_ENV, "lib"));
  });
});

/** The folder of an older Poetry's program; installed once, in the cache. */
async function olderPoetry(version: string): Promise<string> {
  const folder = join(cache, `poetry-${version}`);
  const isThere = (): Promise<boolean> =>
    access(join(folder, "only/poetry")).then(
      () => true,
      () => false,
    );
  await exclusively(`poetry-${version}`, async () => {
    if (await isThere()) return;
    const { path } = await uv();
    const { executable } = await somePython();
    await rm(folder, { recursive: true, force: true });
    await execa(path, ["venv", "--quiet", "--python", executable, folder]);
    const packages = [`poetry==${version}`, "setuptools<70"];
    await execa(path, [
      "pip",
      "install",
      "--quiet",
      "--python",
      `${folder}/bin/python`,
      ...packages,
    ]);
    await mkdir(join(folder, "only"));
    await writeFile(join(folder, "only/poetry"), `#!/bin/sh\nexec ${folder}/bin/poetry "$@"\n`);
    await chmod(join(folder, "only/poetry"), 0o755);
  });
  return join(folder, "only");
}
