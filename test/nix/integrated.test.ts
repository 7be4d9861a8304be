// Flakes that `poetrix integrate` edited and `poetrix init` made: they build, and their shells have the environment.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { poetrix } from "../support/command-line.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { cache, nixConfig, root } from "../tools/nix-env.ts";
import { somePython, storeArchives, storeTools, writeProject } from "./fixture.ts";
import { application, lockOfGreeter, wheels } from "./projects.ts";

const forAllSystems = `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";

  outputs = { self, nixpkgs }:
    let
      forAllSystems = nixpkgs.lib.genAttrs [ "x86_64-linux" ];
    in
    {
      packages = forAllSystems (system: { tools = nixpkgs.legacyPackages.\${system}.zlib; });
    };
}
`;

const flakeParts = `{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
    flake-parts.url = "github:hercules-ci/flake-parts";
  };

  outputs = inputs@{ flake-parts, ... }:
    flake-parts.lib.mkFlake { inherit inputs; } {
      systems = [ "x86_64-linux" ];
      perSystem = { pkgs, ... }: {
        devShells.default = pkgs.mkShell {
          packages = with pkgs; [ nodejs_20 ];
          shellHook = "export OWN=1";
        };
      };
    };
}
`;

/** With lists by hand, as in rvc2api's flake. */
const flakeUtils = `{
  inputs = {
    nixpkgs.url     = "github:NixOS/nixpkgs/nixos-25.05";
    flake-utils.url = "github:numtide/flake-utils";
  };

  outputs = { self, nixpkgs, flake-utils, ... }:
    flake-utils.lib.eachSystem [ "x86_64-linux" ] (system:
      let
        pkgs = import nixpkgs { inherit system; overlays = [ (final: prev: { }) ]; };
        python = pkgs.python312;
        pythonPackages = python.pkgs;

        tool = pythonPackages.buildPythonApplication {
          pname = "tool";
          version = "1";
          src = ./.;
          format = "other";
          propagatedBuildInputs = [ pythonPackages.greeter ];
          installPhase = "mkdir $out; python -c 'import greeter' > $out/imported";
        };

        devShell = pkgs.mkShell {
          buildInputs = [
            # --- Backend ---
            python
            pythonPackages.greeter
            pkgs.nodejs_20
          ];
        };
      in {
        packages = { inherit tool; };
        devShells = {
          default = devShell;
        };
      }
    );
}
`;

describe.each([
  ["forAllSystems", forAllSystems, ["integrate"]],
  ["flake-parts", flakeParts, ["integrate"]],
  ["flake-utils with lists by hand", flakeUtils, ["integrate", "--replace-lists"]],
  ["our template", null, ["init"]],
] as const)("%s", { timeout: 300_000 }, (shape, flake, command) => {
  let folder: string;
  let inputs: string[];
  let config: string;

  const nix = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
    execa("nix", [...args], { cwd: folder, env: { NIX_CONFIG: config, NIX_PATH: "" } });

  beforeAll(async () => {
    const [tools, files, nixpkgs] = await Promise.all([
      storeTools(),
      storeArchives(wheels),
      makeNixpkgs(join(cache, "nixpkgs-for-flake-tests")),
    ]);
    config = await nixConfig({ shows: "nothing" });
    const python = await somePython();
    // The project's settings name this Python, so integrate adds none.
    const setting = `\n[tool.poetrix]\npython = ["${python.short}"]\n`;
    const groups =
      '[tool.poetry.group.dev.dependencies]\ntwin-a = "*"\n[tool.poetry.group.docs.dependencies]\n"spaces.one" = "*"\n' +
      '[tool.poetry.group.more]\noptional = true\n[tool.poetry.group.more.dependencies]\n"spaces.two" = "*"\n';
    const sources = {
      ...application.sources,
      "pyproject.toml": application.sources["pyproject.toml"] + groups + setting,
    };
    folder = await writeProject({
      python,
      tools,
      files,
      project: { ...application.project, groups: ["main", "dev", "docs", "more"] },
      locked: {
        ...application.locked,
        "spaces.one-1.0-py3-none-any.whl": { include: { docs: [[]] } },
        "spaces.two-1.0-py3-none-any.whl": { include: { more: [[]] } },
      },
      sources,
    });
    if (flake !== null) {
      const attribute = `python${python.short.replace(".", "")}`;
      await writeFile(join(folder, "flake.nix"), flake.replace("python312", attribute));
    }
    // Poetry cannot read the lock of test/nix/fixture.ts.
    const lock = await readFile(join(folder, "poetry.lock"));
    await writeFile(join(folder, "poetry.lock"), lockOfGreeter({ files: "", contentHash: "" }));
    const ran = await poetrix([...command, folder]);
    expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
    await writeFile(join(folder, "poetry.lock"), lock);
    inputs = [
      ...["--override-input", "nixpkgs", `path:${nixpkgs}`],
      ...["--override-input", "poetrix", `git+file://${root}`],
      ...(shape.startsWith("flake-")
        ? [
            "--override-input",
            shape.split(" ")[0] as string,
            `path:${root}/test/flakes/${shape.split(" ")[0]}`,
          ]
        : []),
      "--no-write-lock-file",
    ];
  }, 300_000);

  it("builds the application", async () => {
    const { stdout } = await nix("build", ...inputs, "--no-link", "--json", `path:${folder}`);
    const answer = await execa(`${JSON.parse(stdout)[0].outputs.out}/bin/demo`);
    expect(JSON.parse(answer.stdout)).toMatchObject({ greeting: "hello" });
  });

  if (shape.includes("lists")) {
    it("builds a package of nixpkgs' with the lock's", async () => {
      expect(await readFile(join(folder, "flake.nix"), "utf8")).toContain(
        "propagatedBuildInputs = poetryPackages;",
      );
      await nix("build", ...inputs, "--no-link", `path:${folder}#tool`);
    });
  }

  if (flake === null) {
    it("has tasks that run the Poetrix and the nixpkgs of flake.lock, without the network", async () => {
      const locking = inputs.filter((option) => option !== "--no-write-lock-file");
      await nix("flake", "lock", ...locking, `path:${folder}`);
      const tasks = await readFile(join(folder, ".vscode/tasks.json"), "utf8");
      const command = /"command": "(nix run .*) check"/.exec(tasks)?.[1] ?? "";
      // Nothing but the flake's inputs has a name.
      const registry = join(folder, "registry.json");
      await writeFile(registry, '{ "flakes": [], "version": 2 }');
      const env = { NIX_CONFIG: `${config}\nflake-registry = ${registry}`, NIX_PATH: "" };
      const { stdout } = await execa("sh", ["-c", `${command} --version`], { cwd: folder, env });
      expect(stdout).toMatch(/^\d+[.]\d+/);
    });
  }

  it("enters a shell with the environment's Python, and all groups that are not optional", async () => {
    const script =
      "command -v python; python -c 'import greeter, twin, spaces.one, importlib.util as u; assert u.find_spec(\"spaces.two\") is None'";
    const { stdout } = await nix(
      "develop",
      ...inputs,
      `path:${folder}`,
      "-c",
      "bash",
      "-c",
      script,
    );
    expect(stdout.split("\n").at(-1)).toMatch(/^\/nix\/store\/.*-demo-env\/bin\/python$/);
  });
});
