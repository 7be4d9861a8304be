// A flake written for poetry2nix, with nothing changed but the input's URL: pure evaluation, real builds.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { cache, nixConfig, root } from "../tools/nix-env.ts";
import { somePython, storeArchives, storeTools, writeProject } from "./fixture.ts";
import { application, wheels } from "./projects.ts";

const flake = `{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-24.05";
    flake-utils.url = "github:numtide/flake-utils";
    poetry2nix = {
      url = "github:nix-community/poetry2nix";
      inputs.nixpkgs.follows = "nixpkgs";
      inputs.flake-utils.follows = "flake-utils";
    };
  };

  outputs = { self, nixpkgs, flake-utils, poetry2nix }:
    flake-utils.lib.eachDefaultSystem (system:
      let
        pkgs = import nixpkgs {
          inherit system;
          overlays = [ poetry2nix.overlay ];
        };
        python = pkgs.python312;
        version = builtins.replaceStrings [ "\\n" ] [ "" ] (builtins.readFile ./VERSION);

        application = pkgs.poetry2nix.mkPoetryApplication {
          projectDir = self;
          inherit version;
          overrides = pkgs.poetry2nix.overrides.withDefaults (final: prev: {
            greeter = prev.greeter.overridePythonAttrs (old: {
              buildInputs = (old.buildInputs or []) ++ [ final.setuptools ];
            });
          });
          checkInputs = with pkgs.python312Packages; [ pytest ];
        };

        devEnv = pkgs.poetry2nix.mkPoetryEnv {
          projectDir = self;
          preferWheels = true;
          python = python;
          overrides = pkgs.poetry2nix.overrides.withDefaults (final: prev: { });
          extraPackages = ps: with ps; [ black ruff mypy pytest ];
        };
        functions = poetry2nix.lib.mkPoetry2Nix { inherit pkgs; };
        extended = pkgs.extend poetry2nix.overlays.default;
        imported = import poetry2nix { inherit pkgs; };
      in {
        packages = {
          default = application;
          demo = application;
          environment = devEnv;
          dependencies = application.dependencyEnv;
          fromLib = functions.mkPoetryApplication { projectDir = ./.; };
          fromOverlay = extended.poetrix.mkPoetryApplication { projectDir = ./.; };
          fromImport = imported.mkPoetryApplication { projectDir = self; };
        };
        devShells.default = pkgs.mkShell {
          packages = [ devEnv pkgs.nodejs_20 pkgs.nodePackages.npm ];
          shellHook = ''
            export DEMO_VERSION="\${version}"
          '';
        };
        checks.demo = application;
        apps.demo = { type = "app"; program = "\${application}/bin/demo"; };
      });
}
`;

const flakeUtils = `{
  outputs = { self }: {
    lib.eachDefaultSystem = make: let outputs = make "x86_64-linux"; in
      builtins.mapAttrs (_: value: { x86_64-linux = value; }) outputs;
  };
}
`;

describe("a flake written for poetry2nix", { timeout: 300_000 }, () => {
  let folder: string;
  let inputs: string[];
  let config: string;

  const nix = (command: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> =>
    execa("nix", [...command.split(" "), ...inputs, ...args], {
      cwd: folder,
      env: { NIX_CONFIG: config, NIX_PATH: "" },
    });

  beforeAll(async () => {
    const [tools, files, nixpkgs] = await Promise.all([
      storeTools(),
      storeArchives(wheels),
      makeNixpkgs(join(cache, "nixpkgs-for-flake-tests")),
    ]);
    config = await nixConfig({ shows: "nothing" });
    folder = await writeProject({
      python: await somePython(),
      tools,
      files,
      ...application,
      sources: { ...application.sources, "flake.nix": flake, VERSION: "2.5\n" },
    });
    const utilities = await writeProject({
      python: await somePython(),
      sources: { "flake.nix": flakeUtils },
    });
    inputs = [
      ...["--override-input", "nixpkgs", `path:${nixpkgs}`],
      ...["--override-input", "flake-utils", `path:${utilities}`],
      ...["--override-input", "poetry2nix", `git+file://${root}`],
      "--no-write-lock-file",
    ];
  }, 300_000);

  const url = (output: string): string => `path:${folder}#${output}`;

  it("passes its check", async () => {
    await nix("flake check", `path:${folder}`);
  });

  it("builds its application, by each way to the functions", async () => {
    for (const output of ["default", "demo", "fromLib", "fromOverlay", "fromImport"]) {
      const { stdout } = await nix("build", "--no-link", "--json", url(output));
      const answer = await execa(`${JSON.parse(stdout)[0].outputs.out}/bin/demo`);
      expect(JSON.parse(answer.stdout)).toMatchObject({ greeting: "hello", development: false });
    }
    expect((await nix("eval", "--raw", url("default.name"))).stdout).toBe("demo-2.5");
  });

  it("runs it", async () => {
    expect(JSON.parse((await nix("run", url("default"))).stdout)).toMatchObject({
      sameInChild: true,
    });
    expect(JSON.parse((await nix("run", url("demo"))).stdout)).toMatchObject({ sameInChild: true });
  });

  it("enters its shell: the environment first on PATH, tools of the toolchain beside it", async () => {
    const script = `
      python -c 'import greeter, twin, sys; print(sys.prefix)'
      echo "$VIRTUAL_ENV $DEMO_VERSION"
      (cd / && python -c 'import demo, importlib.metadata as m; print(demo.__file__, m.version("demo"))')
      command -v python; pytest --version >&2; node --version >&2; black --version >&2`;
    const { stdout, stderr } = await nix("develop", `path:${folder}`, "-c", "bash", "-c", script);
    const [prefix, variables, own, python] = stdout.split("\n").slice(-4);
    expect(own).toBe(`${folder}/demo/__init__.py 1.0`);
    expect(prefix).toMatch(/^\/nix\/store\/.*-demo-env$/);
    expect(variables).toBe(`${prefix} 2.5`);
    expect(python).toBe(`${prefix}/bin/python`);
    expect(stderr).toContain("pytest ");
    expect(stderr).toContain("black, ");
  });

  it("names the packages that are not locked, and how to lock them", async () => {
    const { stderr } = await nix("eval", "--raw", url("environment.drvPath"));
    expect(stderr).toContain("black is not in poetry.lock: this environment takes it from nixpkgs");
    expect(stderr).toContain("`poetry add --group dev black` locks it like all others");
  });

  it("tells of a stale plan", async () => {
    const path = join(folder, "poetry.lock");
    await writeFile(path, "# changed\n");
    const { stderr } = await nix("build", url("default")).catch((error) => error);
    expect(stderr).toContain("poetrix.lock was not made from this poetry.lock: it is stale.");
    await writeFile(path, "# locked\n");
  });
});
