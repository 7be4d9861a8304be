// `poetrix integrate` on the shapes of flakes that people write: each folder of flakes/ is one.
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { integrateFlake } from "../../src/integrate/flake/integrate-flake.ts";
import { tokenize } from "../../src/integrate/nix/lexer.ts";
import { replaceLists } from "../../src/integrate/replace-lists.ts";
import { parseByNix } from "./nix-instantiate.ts";

const here = import.meta.dirname;
const shapes = readdirSync(join(here, "flakes"));
const project = { name: "gateway", packageMode: true, replaceLists: false };

interface Outputs {
  packages: Record<string, unknown>;
  devShells: Record<string, unknown>;
  devShell: unknown;
  inputs: Record<string, string | null>;
}

/** What the outputs are for x86_64-linux, with inputs that stand in for the real ones. */
async function evaluate(path: string): Promise<Outputs> {
  const file = join(here, "evaluate-flake.nix");
  const options = ["--eval", "--strict", "--json", file, "--arg", "flake", path];
  const { stdout } = await execa("nix-instantiate", options);
  return JSON.parse(stdout) as Outputs;
}

describe.each(shapes)("%s", (shape) => {
  const inputPath = join(here, "flakes", shape, "input.nix");
  const expectedPath = join(here, "flakes", shape, "expected.nix");
  const input = readFileSync(inputPath, "utf8");
  const expected = readFileSync(expectedPath, "utf8");

  it("is edited as its author would", () => {
    const result = integrateFlake(input, project);
    expect(result.kind === "edited" ? result.text : result).toBe(expected);
  });

  it("is edited once: a second run changes nothing", () => {
    expect(integrateFlake(expected, project)).toMatchObject({ kind: "edited", text: expected });
  });

  it("keeps each line that it does not have to change", () => {
    const kept = new Set(expected.split("\n"));
    const changed = input.split("\n").filter((line) => !kept.has(line));
    expect(changed).toMatchSnapshot();
  });

  it("evaluates: what was there is there, with our package and our environment", async () => {
    expect(await parseByNix(expectedPath)).not.toBeNull();
    const [before, after] = await Promise.all([evaluate(inputPath), evaluate(expectedPath)]);
    for (const [name, value] of Object.entries(before.packages)) {
      expect(after.packages[name]).toEqual(value);
    }
    expect(after.packages.gateway ?? after.packages.default).toBeDefined();
    expect(JSON.stringify(after.packages)).toContain(
      shape === "hand-lists" ? "nixpkgs fastapi" : "our application",
    );
    if (shape !== "poetry2nix") {
      expect(JSON.stringify([after.devShells, after.devShell])).toContain("our environment");
    }
    expect(Object.values(after.inputs)).toContain("github:poetrix/poetrix");
  });
});

describe("the same flakes in one line, and with a line for each word", () => {
  const layouts = [
    ["one line", " "],
    ["a line for each word", "\n"],
  ] as const;
  const cases = shapes.flatMap((shape) => layouts.map((layout) => [shape, ...layout] as const));

  it.each(cases)("%s, %s", async (shape, _, space) => {
    const folder = await mkdtemp(join(tmpdir(), "poetrix-layout-"));
    const source = tokenize(readFileSync(join(here, "flakes", shape, "input.nix"), "utf8"))
      .filter(({ kind }) => kind !== "comment")
      .map(({ kind, text }) => (kind === "space" ? space : text))
      .join("");
    const result = integrateFlake(source, project);
    if (result.kind === "refused") throw new Error(result.reason);
    const again = integrateFlake(result.text, project);
    expect(again).toMatchObject({ kind: "edited", text: result.text });
    const path = join(folder, "flake.nix");
    await writeFile(path, result.text);
    expect(await evaluate(path)).toEqual(
      await evaluate(join(here, "flakes", shape, "expected.nix")),
    );
  });
});

describe("an input poetry2nix", () => {
  const flake = (input: string): string =>
    `{ inputs.nixpkgs.url = "nixpkgs"; ${input} outputs = { self, nixpkgs, poetry2nix }: { packages.x86_64-linux.tool = (poetry2nix.lib.mkPoetry2Nix { pkgs = nixpkgs.legacyPackages.x86_64-linux; }).mkPoetryEnv { projectDir = ./.; }; }; }`;
  const inputOf = (input: string): string => {
    const result = integrateFlake(flake(input), project);
    if (result.kind === "refused") return result.reason;
    expect(integrateFlake(result.text, project)).toMatchObject({ text: result.text });
    return /url = "nixpkgs"; (.*?) outputs/.exec(result.text)?.[1] ?? "";
  };

  it.each([
    [
      'inputs.poetry2nix.url = "github:nix-community/poetry2nix/0123abc";',
      'inputs.poetry2nix.url = "github:poetrix/poetrix";',
    ],
    [
      'inputs.poetry2nix = { type = "github"; owner = "nix-community"; repo = "poetry2nix"; };',
      'inputs.poetry2nix = { type = "github"; owner = "poetrix"; repo = "poetrix"; };',
    ],
    [
      'inputs.poetry2nix = { type = "github"; owner = "nix-community"; repo = "poetry2nix"; rev = "0123abc"; };',
      "its input poetry2nix is held at a commit of poetry2nix",
    ],
    [
      'inputs.poetry2nix.follows = "other/poetry2nix";',
      "it does not say where its input poetry2nix comes from",
    ],
  ])("%s", (before, after) => expect(inputOf(before)).toBe(after));
});

describe("a function of the system that has a name", () => {
  it("is edited where it is written", async () => {
    const source = `{
  inputs.flake-utils.url = "github:numtide/flake-utils";
  outputs = { self, nixpkgs, flake-utils }:
    let
      out = system:
        let pkgs = nixpkgs.legacyPackages.\${system};
        in { devShell = pkgs.mkShell { buildInputs = [ pkgs.git ]; }; };
    in
    flake-utils.lib.eachDefaultSystem out;
}
`;
    const result = integrateFlake(source, project);
    if (result.kind === "refused") throw new Error(result.reason);
    const path = join(await mkdtemp(join(tmpdir(), "poetrix-named-")), "flake.nix");
    await writeFile(path, result.text);
    expect(await evaluate(path)).toMatchObject({
      packages: { default: "our application" },
      devShell: ["our environment", "git"],
    });
  });
});

describe("a shell without a list that is written there", () => {
  const flake = (shell: string): string =>
    `{ outputs = { self, nixpkgs, flake-utils }: flake-utils.lib.eachDefaultSystem (system: let pkgs = nixpkgs.legacyPackages.\${system}; tools = [ pkgs.git ]; in { devShells.default = pkgs.mkShell ${shell}; }); }`;
  const shellOf = async (shell: string): Promise<Outputs["devShells"]> => {
    const result = integrateFlake(flake(shell), project);
    if (result.kind === "refused") throw new Error(result.reason);
    const path = join(await mkdtemp(join(tmpdir(), "poetrix-shell-")), "flake.nix");
    await writeFile(path, result.text);
    return (await evaluate(path)).devShells;
  };

  it.each([
    "{ packages = tools; }",
    "{ buildInputs = tools; }",
    "{ packages = (tools); }",
    "{ packages = with pkgs; tools; }",
    "{ packages = (with pkgs; [ git ]); }",
    "{ nativeBuildInputs = map (x: x) tools; }",
    "{ packages = tools ++ [ ]; buildInputs = [ ]; }",
    "{ packages = if true then tools else [ ]; }",
    "{ inherit (pkgs) tool; packages = (if true then tools else [ ]); }",
  ])("has the environment in front: %s", async (shell) => {
    const found = await shellOf(shell);
    const conditional = "{ packages = if";
    const list = ["our environment", "git"];
    expect(found).toEqual({ default: shell.startsWith(conditional) ? list.toReversed() : list });
  });

  it("stays as it is where that cannot be done, beside one of ours", async () => {
    const tools = "if true then tools else [ ]";
    const full = `{ packages = ${tools}; nativeBuildInputs = ${tools}; buildInputs = ${tools}; }`;
    expect(await shellOf(full)).toEqual({
      default: ["git", "git", "git"],
      poetry: ["our environment", "poetry"],
    });
  });
});

describe("lists of Python packages", () => {
  const input = readFileSync(join(here, "flakes/hand-lists/input.nix"), "utf8");
  const locked = new Set([
    "black",
    "fastapi",
    "pyroute2",
    "pytest",
    "python-can",
    "pyyaml",
    "ruff",
  ]);

  it("give way to the environment when asked to", async () => {
    const edited = integrateFlake(input, { ...project, replaceLists: true });
    if (edited.kind === "refused") throw new Error(edited.reason);
    const { text, notes } = replaceLists(edited.text, ({ name }) => locked.has(name));
    expect(notes).toMatchInlineSnapshot(`
      [
        "poetryPackages replaces fastapi, python-can, pyyaml, pyroute2",
        "poetryEnvironment replaces python, fastapi, python-can, pytest, ruff, black",
        "poetryEnvironment replaces pytest, pyyaml",
      ]
    `);
    await expect(text).toMatchFileSnapshot("replaced-lists.nix");
    const { packages, devShells } = await evaluate(join(here, "replaced-lists.nix"));
    expect(packages.default).toMatchInlineSnapshot(`
      [
        "our packages",
        "nixpkgs faiss",
      ]
    `);
    expect(devShells).toMatchInlineSnapshot(`
      {
        "default": [
          "our environment",
          "poetry",
          "nodejs_20",
        ],
        "docs": [
          "our environment",
        ],
      }
    `);
    expect(replaceLists(text, ({ name }) => locked.has(name)).text).toBe(text);
  });
});

describe("an interpreter with packages", () => {
  const flake = (packages: string): string =>
    `{ outputs = { self, nixpkgs, flake-utils }: flake-utils.lib.eachDefaultSystem (system: let pkgs = nixpkgs.legacyPackages.\${system}; pythonEnv = pkgs.python312.withPackages (ps: with ps; [ ${packages} ]); in { devShells.default = pkgs.mkShell { packages = [ pythonEnv ]; }; }); }`;
  const replaced = (packages: string): readonly string[] => {
    const edited = integrateFlake(flake(packages), { ...project, replaceLists: true });
    if (edited.kind === "refused") throw new Error(edited.reason);
    const { text, notes } = replaceLists(edited.text, ({ name }) => name === "pytest");
    expect(text.includes("pythonEnv = poetryEnvironment;")).toBe(notes.length > 0);
    return notes;
  };

  it("gives way with its build tools, unless it has what the lock lacks", () => {
    expect(replaced("pip pytest setuptools")).toEqual([
      "poetryEnvironment replaces pip, pytest, setuptools",
    ]);
    expect(replaced("pytest faiss")).toEqual([]);
    expect(replaced("pip virtualenv")).toEqual([]);
  });
});

describe("a flake that cannot be edited safely", () => {
  function refusal(source: string): { reason: string; paste: readonly object[] } {
    const result = integrateFlake(source, project);
    if (result.kind === "edited") throw new Error(`was edited: ${result.text}`);
    return result;
  }

  it("is left alone, with lines to paste", () => {
    expect(
      refusal(`{
  inputs.nixpkgs.url = "nixpkgs";
  outputs = inputs: import ./outputs.nix inputs;
}
`),
    ).toMatchInlineSnapshot(`
      {
        "kind": "refused",
        "paste": [
          {
            "lines": [
              "inputs.poetrix.url = "github:poetrix/poetrix";",
              "inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";",
            ],
            "where": "beside the other inputs (flake.nix:2)",
          },
          {
            "lines": [
              "poetrix",
            ],
            "where": "in the arguments of outputs (flake.nix:3)",
          },
          {
            "lines": [
              "inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;",
            ],
            "where": "in a let, where pkgs are the packages of one system",
          },
          {
            "lines": [
              "packages.default = mkPoetryApplication { projectDir = ./.; };",
              "packages.gateway = mkPoetryApplication { projectDir = ./.; };",
              "devShells.default = pkgs.mkShell { packages = [ (mkPoetryEnv { projectDir = ./.; }) pkgs.poetry ]; };",
            ],
            "where": "among the outputs of that system",
          },
        ],
        "reason": "its outputs are not a set that is written there",
      }
    `);
  });

  it.each([
    ["outputs of a framework", "outputs = inputs: inputs.blueprint { inherit inputs; };"],
    ["no outputs", 'description = "nothing";'],
    [
      "packages from a file",
      "outputs = { self, nixpkgs }: { packages = import ./packages.nix nixpkgs; };",
    ],
    [
      "each system by itself",
      "outputs = { self, nixpkgs }: { packages.x86_64-linux.a = 1; packages.aarch64-linux.a = 1; };",
    ],
    [
      "a function that is not known",
      "outputs = { self, nixpkgs }: { packages = self.lib.packagesFor nixpkgs.legacyPackages; };",
    ],
    [
      "names that are no systems",
      "outputs = { self, nixpkgs }: { packages = nixpkgs.lib.mapAttrs' (system: value: { name = system; inherit value; }) { }; };",
    ],
    [
      "packages by host",
      "outputs = { self, nixpkgs }: { packages = nixpkgs.lib.genAttrs [ ] (host: { }); };",
    ],
    ["only modules", "outputs = { self }: { nixosModules.default = { }; };"],
    [
      "packages by other means",
      "outputs = { self, nixpkgs, flake-utils }: flake-utils.lib.eachDefaultSystem (system: { packages = self.lib.f system; });",
    ],
    [
      "the name poetrix for something else",
      "outputs = { self, nixpkgs, flake-utils }: flake-utils.lib.eachDefaultSystem (system: let poetrix = 1; in { packages = { }; });",
    ],
    [
      "no packages of nixpkgs",
      "outputs = { self, flake-utils }: flake-utils.lib.eachDefaultSystem (system: { packages = { }; });",
    ],
    [
      "flake-parts elsewhere",
      "outputs = inputs: inputs.flake-parts.lib.mkFlake { inherit inputs; } { imports = [ ./nix ]; };",
    ],
  ])("%s", (_, outputs) => {
    expect(refusal(`{ ${outputs} }`).reason).toMatchSnapshot();
  });

  it("is an error where it is not Nix", () => {
    expect(() => integrateFlake("{ outputs = ; }", project)).toThrowErrorMatchingInlineSnapshot(
      `[UserError: flake.nix:1:13: found \`;\` instead of an expression]`,
    );
  });
});
