// A locked package is replaced by another flake's build of it: the revision of that flake's input is what gets built.
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { newerNix } from "../tools/newer-nix.ts";
import { nixConfig, type Python } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";
import { somePython, storeArchives, storeTools, writeProject } from "./fixture.ts";
import { application, wheels } from "./projects.ts";

const slow = 900_000;
const system = thisSystem();

const inputs = `
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
    poetry2nix.url = "github:poetrix/poetrix";
    poetry2nix.inputs.nixpkgs.follows = "nixpkgs";`;

/** A library with a lock of its own, which has a package that the other project's lock lacks. */
const libraryFlake = `{
  inputs = {${inputs}
  };
  outputs = { self, nixpkgs, poetry2nix }: {
    packages.${system}.default =
      (poetry2nix.lib.mkPoetry2Nix { pkgs = nixpkgs.legacyPackages.${system}; }).mkPoetryApplication {
        projectDir = self;
        PYTHON
      };
  };
}
`;

const userFlake = (replacement: string): string => `{
  inputs = {${inputs}
    greeter.url = "github:example/greeter";
    greeter.inputs.nixpkgs.follows = "nixpkgs";
    greeter.inputs.poetry2nix.follows = "poetry2nix";
  };
  outputs = { self, nixpkgs, poetry2nix, greeter }:
    let
      inherit (poetry2nix.lib.mkPoetry2Nix { pkgs = nixpkgs.legacyPackages.${system}; })
        mkPoetryApplication mkPoetryEnv overrides;
      common = { projectDir = self; overrides = overrides.withDefaults ${replacement}; };
    in {
      packages.${system} = {
        default = mkPoetryApplication common;
        environment = mkPoetryEnv common;
      };
    };
}
`;

describe.each([
  ["the machine's Nix", async (): Promise<string> => "nix"],
  ["the newer Nix of Debian trixie", async (): Promise<string> => join(await newerNix(), "nix")],
] as const)("a package of another flake, with %s", { timeout: slow }, (_, findProgram) => {
  let python: Python;
  let scratch: string;
  let program: string;
  let overrides: string[];
  let config: string;
  let user: string;
  let library: string;

  beforeAll(async () => {
    python = await somePython();
    program = await findProgram();
    scratch = await realpath(await mkdtemp(join(tmpdir(), "poetrix-flake-")));
    const [tools, files] = await Promise.all([storeTools(), storeArchives(wheels)]);
    config = await nixConfig({ shows: "nothing" });
    overrides = [
      ...["--override-input", "nixpkgs", `path:${await makeNixpkgs()}`],
      ...["--override-input", "poetry2nix", await copyOurFlake(join(scratch, "poetrix"))],
      "--no-write-lock-file",
    ];
    const common = { python, tools, files, system };
    user = await writeProject({ ...common, ...application });
    await writeFile(
      join(user, "demo/__init__.py"),
      "def main():\n    import greeter\n    greeter.main()\n",
    );
    library = await writeProject({
      ...common,
      project: {
        name: "greeter",
        build: application.project.build,
      },
      locked: { "spaces.one-1.0-py3-none-any.whl": {} },
      sources: {
        "pyproject.toml":
          "[project]\nname = 'greeter'\nversion = '3.0'\n[project.scripts]\ngreet = 'greeter:main'\n",
        "back_end.py": application.sources["back_end.py"],
        "settings.py":
          "NAME = 'greeter'\nVERSION = '3.0'\nMODULES = ['greeter']\nSCRIPTS = {'greet': 'greeter:main'}\n",
        "greeter/__init__.py":
          "def main():\n    from spaces.one import NAME\n    print('hello of the library, with', NAME)\n",
        "flake.nix": libraryFlake.replace("PYTHON", ""),
      },
    });
  }, slow);
  afterAll(async () => {
    for (const folder of [scratch, user, library]) await rm(folder, { recursive: true });
  });

  async function build(output: string, replacement: string, input: string): Promise<string> {
    await writeFile(join(user, "flake.nix"), userFlake(replacement));
    const words = ["--no-link", "--json", ...overrides, "--override-input", "greeter", input];
    const { stdout } = await execa(program, ["build", ...words, `path:${user}#${output}`], {
      env: { NIX_CONFIG: config, NIX_PATH: "" },
    });
    return JSON.parse(stdout)[0].outputs.out;
  }

  const overlay = `greeter.packages.${system}.default.overlay`;

  it("takes the place of the locked one, with what it needs itself", async () => {
    const path = await build("default", overlay, `path:${library}`);
    expect((await execa(join(path, "bin/demo"))).stdout).toBe("hello of the library, with one");
  });

  it("is in the environment, its scripts too, as a package and by its overlay alike", async () => {
    const direct = `(final: prev: { greeter = greeter.packages.${system}.default; })`;
    const path = await build("environment", overlay, `path:${library}`);
    expect(await build("environment", direct, `path:${library}`)).toBe(path);
    const greet = join(path, "bin/greet");
    expect((await execa(greet)).stdout).toBe("hello of the library, with one");
    expect(await readFile(greet, "utf8")).toMatch(`#!${path}/bin/python\n`);
    const show = "import importlib.metadata as m; print(m.version('greeter'))";
    expect((await execa(join(path, "bin/python"), ["-c", show])).stdout).toBe("3.0");
  });

  it("is another where the input is", async () => {
    const edited = join(scratch, "edited");
    await cp(library, edited, { recursive: true });
    const module = join(edited, "greeter/__init__.py");
    await writeFile(module, (await readFile(module, "utf8")).replace("hello", "hello again"));
    const path = await build("default", overlay, `path:${edited}`);
    expect((await execa(join(path, "bin/demo"))).stdout).toBe(
      "hello again of the library, with one",
    );
  });

  it("is of the same Python", async () => {
    const other = (await readFile(join(library, "flake.nix"), "utf8")).replace(
      "projectDir = self;",
      `projectDir = self; python = nixpkgs.legacyPackages.${system}.python3 // { pythonVersion = "3.7"; };`,
    );
    expect(other).toContain("3.7");
    const folder = join(scratch, "older");
    await cp(library, folder, { recursive: true });
    await writeFile(join(folder, "flake.nix"), other);
    const plan = join(folder, "poetrix.lock");
    await writeFile(plan, (await readFile(plan, "utf8")).replaceAll(`"${python.short}"`, '"3.7"'));
    const failed = await build("default", overlay, `path:${folder}`).catch((error) => error);
    expect(failed.stderr).toContain(
      `greeter was built for Python 3.7, and is wanted in an environment of Python ${python.short}.`,
    );
  });
});
