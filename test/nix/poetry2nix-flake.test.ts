// examples/poetry2nix-flake: a flake written for poetry2nix, with nothing changed but the input's URL. Real packages, real
// Poetry, mypy and pyright; offline, in pure evaluation, with the machine's Nix and with a newer one.
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { poetrix } from "../support/command-line.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { newerNix } from "../tools/newer-nix.ts";
import { cache, exclusively, findPython, nixConfig, root } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";
import { somePython } from "./fixture.ts";

const slow = 900_000;
const system = thisSystem();
let scratch: string;
let project: string;
let config: string;
let inputs: string[];

beforeAll(async () => {
  scratch = await realpath(await mkdtemp(join(tmpdir(), "poetrix-flake-")));
  project = join(scratch, "rvc2api");
  await cp(join(root, "examples/poetry2nix-flake"), project, { recursive: true });
  await rm(join(project, "poetrix.lock"), { force: true });
  await useThisMachinesPython();
  for (const command of ["lock", "fetch"]) {
    const { exitCode, stderr } = await poetrix([command, project]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  }
  config = await nixConfig({ shows: "nothing" });
  inputs = [
    ...["--override-input", "nixpkgs", `path:${await makeNixpkgs()}`],
    ...["--override-input", "flake-utils", `path:${root}/test/flakes/flake-utils`],
    ...["--override-input", "poetry2nix", await copyOurFlake(join(scratch, "poetrix"))],
    "--no-write-lock-file",
  ];
}, slow);
afterAll(() => rm(scratch, { recursive: true }));

/** The example uses Python 3.12. A machine with another Python uses that. */
async function useThisMachinesPython(): Promise<void> {
  if ((await findPython("3.12")) !== null) return;
  const { short } = await somePython();
  for (const file of ["flake.nix", "pyproject.toml"]) {
    const text = await readFile(join(project, file), "utf8");
    const changed = text
      .replaceAll("python312", `python${short.replace(".", "")}`)
      .replace('["3.12"]', `["${short}"]`);
    await writeFile(join(project, file), changed);
  }
}

/** `nix COMMAND ...` on the flake of `folder`, as a user of the project runs it. */
async function run(
  program: string,
  [command, ...args]: readonly [string, ...string[]],
  folder = project,
): Promise<{ stdout: string; stderr: string }> {
  return execa(program, [...command.split(" "), ...inputs, ...args], {
    cwd: folder,
    env: {
      NIX_CONFIG: config,
      NIX_PATH: "",
      HOME: join(scratch, "home"),
      XDG_CACHE_HOME: join(scratch, "cache"),
      XDG_CONFIG_HOME: join(scratch, "config"),
      VIRTUAL_ENV: undefined,
      PYTHONPATH: undefined,
      PYTHONDONTWRITEBYTECODE: undefined,
    },
  });
}

/** The lines that a script prints in the flake's shell. */
async function inShell(program: string, script: string): Promise<string[]> {
  const args = [`path:${project}`, "-c", "bash", "-euc", script];
  return (await run(program, ["develop", ...args])).stdout.split("\n");
}

const frame = '{"priority":6,"pgn":130778,"source":159,"data":"010203"}';
const environment = /^\/nix\/store\/\w{32}-rvc2api-env$/;

describe.each([
  ["the machine's Nix", async (): Promise<string> => "nix"],
  ["the newer Nix of Debian trixie", async (): Promise<string> => join(await newerNix(), "nix")],
] as const)("a flake written for poetry2nix, with %s", { timeout: slow }, (_, findProgram) => {
  let nix: string;
  beforeAll(async () => {
    nix = await findProgram();
  }, slow);

  it("passes `nix flake check`", async () => {
    const { stderr } = await run(nix, ["flake check", `path:${project}`]);
    expect(stderr).not.toMatch(/unknown flake output|deprecated|cannot build/);
  });

  it("builds its package under both names, at the version of its file", async () => {
    const args = ["--no-link", "--json", `path:${project}`, `path:${project}#rvc2api`];
    const built = JSON.parse((await run(nix, ["build", ...args])).stdout);
    const paths = new Set<string>(
      built.map(({ outputs }: { outputs: { out: string } }) => outputs.out),
    );
    expect([...paths]).toEqual([expect.stringMatching(/-rvc2api-0\.4\.2$/)]);
    const [path = ""] = paths;
    expect((await execa(join(path, "bin/rvc2api"), { env: { PATH: "" } })).stdout).toBe(frame);
  });

  it("runs its apps", async () => {
    expect((await run(nix, ["run", `path:${project}`])).stdout).toBe(frame);
    const decode = [`path:${project}#decode`, "--", "19FEDA9F", "010203"];
    expect((await run(nix, ["run", ...decode])).stdout).toBe(frame);
  });

  it("has a shell with the environment's Python, the tools and the variable of its shellHook", async () => {
    const [python, prefix, virtualEnv, version, ...programs] = await inShell(
      nix,
      `command -v python; python -c 'import sys; print(sys.prefix)'
       echo $VIRTUAL_ENV; echo $RVC2API_VERSION
       node --version; npm --version; poetry --version; pytest --version 2>&1; black --version; ruff --version; mypy --version`,
    );
    expect(prefix).toMatch(environment);
    expect({ python, virtualEnv, version }).toEqual({
      python: `${prefix}/bin/python`,
      virtualEnv: prefix,
      version: "0.4.2",
    });
    expect(programs.join("\n")).toMatch(
      /^v\d+.*\n\d+.*\nPoetry .*\npytest 9.*\nblack.*\n.*\nruff .*\nmypy /s,
    );
  });

  it("imports the project from the working tree in its shell, and leaves nothing behind", async () => {
    const before = await readdir(project, { recursive: true });
    const source = join(project, "rvc2api/frames.py");
    const text = await readFile(source, "utf8");
    await writeFile(source, `${text}\nEDITED = True\n`);
    const lines = await inShell(
      nix,
      `cd tests
       python -c 'import rvc2api, rvc2api.frames as f, importlib.metadata as m; print(rvc2api.__file__, f.EDITED, m.version("rvc2api"))'
       rvc2api`,
    );
    await writeFile(source, text);
    expect(lines).toEqual([`${project}/rvc2api/__init__.py True 0.0.0`, frame]);
    expect(await readdir(project, { recursive: true })).toEqual(before);
  });

  it("builds without a poetrix.lock too: the plan is then made while Nix evaluates", async () => {
    const following = join(scratch, "following");
    await cp(project, following, { recursive: true });
    await rm(join(following, "poetrix.lock"));
    const words = ["--no-link", "--json", `path:${following}`];
    const built = JSON.parse((await run(nix, ["build", ...words], following)).stdout);
    expect((await execa(join(built[0].outputs.out, "bin/rvc2api"))).stdout).toBe(frame);
  });

  it.each([
    ["overlays.default", "overlays = [ poetry2nix.overlays.default ];", "pkgs.poetry2nix"],
    ["pkgs.poetrix", "overlays = [ poetry2nix.overlay ];", "pkgs.poetrix"],
    ["lib.mkPoetry2Nix", "", "(poetry2nix.lib.mkPoetry2Nix { inherit pkgs; })"],
    ["import poetry2nix", "", "(import poetry2nix { inherit pkgs; })"],
  ])("makes the same of it by %s", async (_, overlays, functions) => {
    const other = join(scratch, "other");
    await cp(project, other, { recursive: true });
    const flake = await readFile(join(project, "flake.nix"), "utf8");
    const changed = flake
      .replace("overlays = [ poetry2nix.overlay ];", overlays)
      .replaceAll("pkgs.poetry2nix", functions);
    expect(changed).not.toBe(flake);
    await writeFile(join(other, "flake.nix"), changed);
    // The shell does not refer to `self`, which is another flake.
    const [expected, answer] = await Promise.all(
      [project, other].map((folder) =>
        run(nix, ["eval", "--raw", `path:${folder}#devShells.${system}.default.drvPath`], folder),
      ),
    );
    expect(answer?.stdout).toBe(expected?.stdout);
    const name = await run(nix, ["eval", "--raw", `path:${other}#rvc2api.name`], other);
    expect(name.stdout).toBe("rvc2api-0.4.2");
  });
});

describe("in the shell of a flake written for poetry2nix", { timeout: slow }, () => {
  it("a package from outside the lock is named, with the way to lock it; one of the lock is not", async () => {
    const args = ["--raw", `path:${project}#devShells.${system}.default.drvPath`];
    const { stderr: text } = await run("nix", ["eval", ...args]);
    for (const name of ["black", "ruff", "mypy"]) {
      expect(text).toContain(
        `warning: ${name} is not in poetry.lock: this environment takes it from nixpkgs.\nhint: \`poetry add --group dev ${name}\` locks it like all others`,
      );
    }
    expect(text).not.toContain("pytest is not in poetry.lock");
  });

  // https://github.com/nix-community/poetry2nix/issues/1076
  it("Poetry sees this very environment and its Python", async () => {
    const other = join(scratch, "locked-here");
    await mkdir(other, { recursive: true });
    const { short } = (await findPython("3.12")) ?? (await somePython());
    await writeFile(
      join(other, "pyproject.toml"),
      `[project]\nname = "locked-here"\nversion = "1"\nrequires-python = "==${short}.*"\n[tool.poetry]\npackage-mode = false\n`,
    );
    const [prefix = "", ...lines] = await inShell(
      "nix",
      `echo $VIRTUAL_ENV
       poetry env info --path; poetry env info --executable
       poetry run python -c 'import sys, can; print(sys.prefix)'
       poetry run rvc2api
       poetry install --no-root --dry-run
       echo; poetry -v --directory ${other} lock 2>&1; ls ${other}
       poetry config virtualenvs.path | xargs ls 2>/dev/null || true`,
    );
    const text = lines.join("\n");
    expect(prefix).toMatch(environment);
    expect(lines.slice(0, 4)).toEqual([prefix, `${prefix}/bin/python`, prefix, frame]);
    expect(text).toMatch(/Package operations: 0 installs, 0 updates, 0 removals, 12 skipped/);
    expect(text.slice(text.indexOf("Using virtualenv"))).toMatch(
      new RegExp(
        `^Using virtualenv: ${prefix}\n[^]*Writing lock file\n(?:poetry.lock has changed: .*\n)?poetry.lock\npyproject.toml$`,
      ),
    );
  });

  // https://github.com/nix-community/poetry2nix/issues/1637
  it("mypy and pyright find its packages, with no setting", async () => {
    await writeFile(
      join(project, "checked.py"),
      "import can\nfrom rvc2api.frames import read_frame\nimport nowhere\n\nreveal_type(read_frame(can.Message()).pgn)\n",
    );
    const script = `mypy --cache-dir /dev/null checked.py; node ${await pyright()} checked.py`;
    const lines = await inShell("nix", `set +e; ${script}; exit 0`);
    await rm(join(project, "checked.py"));
    const text = lines.join("\n");
    expect(text).toContain('checked.py:5: note: Revealed type is "int"');
    expect(text.match(/.*Cannot find implementation.*/g)).toEqual([
      expect.stringContaining('"nowhere"'),
    ]);
    expect(text).toContain('Type of "read_frame(can.Message()).pgn" is "int"');
    expect(text.match(/.*could not be resolved.*/g)).toEqual([
      expect.stringContaining('"nowhere"'),
    ]);
    expect(text).toContain("1 error, 0 warnings");
  });

  it("has what editors look for: bin/python and pyvenv.cfg in $VIRTUAL_ENV", async () => {
    const [home = "", base = ""] = await inShell(
      "nix",
      `sed -n 's/^home = //p' $VIRTUAL_ENV/pyvenv.cfg
       $VIRTUAL_ENV/bin/python -c 'import sys; print(sys.base_prefix)'`,
    );
    expect(home).toBe(`${base}/bin`);
  });

  it("follows where git does not track poetrix.lock, with a warning; of a file that it must have, an error", async () => {
    const other = join(scratch, "untracked");
    await cp(project, other, { recursive: true });
    const git = (...words: string[]) => execa("git", words, { cwd: other });
    await git("init", "--quiet");
    await git("add", "--all");
    const evaluated = async () => {
      const ran = await run(
        "nix",
        ["eval --raw", `.#devShells.${system}.default.drvPath`],
        other,
      ).catch((error: { stderr: string }) => error);
      return ran.stderr;
    };
    expect(await evaluated()).not.toContain("poetrix.lock");
    await git("rm", "--quiet", "--cached", "poetrix.lock");
    expect(await evaluated()).toContain(
      "warning: rvc2api: the flake has no poetrix.lock. Nix makes the plan itself while it evaluates, which is slower.\n" +
        "hint: `poetrix lock` writes it, and `git add poetrix.lock` lets the flake see it",
    );
    await git("add", "poetrix.lock");
    await git("rm", "--quiet", "--cached", "poetry.lock");
    expect(await evaluated()).toMatch(
      /error: there is no poetry.lock in .*\.\s+hint: `poetry lock` writes it; in a flake Nix sees only files that git tracks: `git add poetry.lock`/,
    );
  });

  it("follows poetry.lock where the plan is stale, with one warning for all that is evaluated", async () => {
    const other = join(scratch, "stale");
    await cp(project, other, { recursive: true });
    const lock = await readFile(join(other, "poetry.lock"), "utf8");
    await writeFile(join(other, "poetry.lock"), `${lock}# changed\n`);
    // Only this system is checked: in pure evaluation Nix does not know which machine could make plans for the others.
    const outputs = `path:${other}#devShells.${system}.default.drvPath`;
    const { stderr } = await run("nix", ["eval --raw", outputs], other);
    expect(stderr.match(/.*poetrix[.]lock.*\n.*/g)).toEqual([
      "trace: warning: rvc2api: poetrix.lock was not made from this poetry.lock: it is stale. Nix follows poetry.lock in its place.\nhint: `poetrix lock` writes it again",
    ]);
  });
});

/** The real program, from its own package registry. */
async function pyright(): Promise<string> {
  const folder = join(cache, "pyright");
  const program = join(folder, "node_modules/pyright/index.js");
  await exclusively("pyright", async () => {
    await mkdir(folder, { recursive: true });
    await execa("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, "pyright@1.1"]);
  });
  return program;
}
