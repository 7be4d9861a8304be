// `poetrix integrate` on flakes in the shapes that people write: each folder of flakes/ has one.

import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { callerElsewhere } from "../../src/integrate/flake/defined-elsewhere.ts";
import { integrateFlake } from "../../src/integrate/flake/integrate-flake.ts";
import { findUnknownFunctions } from "../../src/integrate/flake/unknown-functions.ts";
import type { FlakeProject } from "../../src/integrate/flake/work.ts";
import { type Replaceable, replaceLists } from "../../src/integrate/lists/replace-lists.ts";
import { tokenize } from "../../src/integrate/nix/lexer.ts";
import { readNix } from "../../src/integrate/nix/read.ts";
import { flakeProject } from "./flake-project.ts";
import { parseByNix } from "./nix-instantiate.ts";

const here = import.meta.dirname;
const shapes = readdirSync(join(here, "flakes"));
const project = flakeProject;

/** poetry.lock installs the same packages into the environment and into the package. */
const bringing = (isLocked: Replaceable["inPackage"]): Replaceable => ({
  inEnvironment: isLocked,
  inPackage: isLocked,
  pythonIsKnown: true,
});

interface Outputs {
  packages: Record<string, unknown>;
  devShells: Record<string, unknown>;
  devShell: unknown;
  inputs: Record<string, string | null>;
}

/** The outputs for x86_64-linux, with stand-ins for the inputs. */
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
    const text = result.text.replace(/\s+/g, " ");
    return /url = "nixpkgs"; (.*?) outputs/.exec(text)?.[1] ?? "";
  };

  it.each([
    [
      'inputs.poetry2nix.url = "github:nix-community/poetry2nix/0123abc";',
      'inputs.poetry2nix.url = "github:poetrix/poetrix"; inputs.poetry2nix.inputs.nixpkgs.follows = "nixpkgs";',
    ],
    [
      'inputs.poetry2nix = { type = "github"; owner = "nix-community"; repo = "poetry2nix"; };',
      'inputs.poetry2nix = { type = "github"; owner = "poetrix"; repo = "poetrix"; inputs.nixpkgs.follows = "nixpkgs"; };',
    ],
    [
      'inputs.poetry2nix = { url = "github:nix-community/poetry2nix"; inputs.nixpkgs.follows = "unstable"; };',
      'inputs.poetry2nix = { url = "github:poetrix/poetrix"; inputs.nixpkgs.follows = "unstable"; };',
    ],
    [
      'inputs.poetry2nix = { type = "github"; owner = "nix-community"; repo = "poetry2nix"; rev = "0123abc"; };',
      "its input poetry2nix is held at a commit of poetry2nix",
    ],
    [
      'inputs.poetry2nix = { url = "github:nix-community/poetry2nix"; inputs.nixpkgs.follows = "nixpkgs"; }; inputs.flake-utils.follows = "poetry2nix/flake-utils"; inputs.tool.inputs.systems.follows = "poetry2nix/systems";',
      'inputs.poetry2nix = { url = "github:poetrix/poetrix"; inputs.nixpkgs.follows = "nixpkgs"; }; inputs.flake-utils.url = "github:numtide/flake-utils"; inputs.tool.inputs.systems.url = "github:nix-systems/default";',
    ],
    [
      'inputs.poetry2nix.follows = "other/poetry2nix";',
      "it does not say where its input poetry2nix comes from",
    ],
  ])("%s", (before, after) => expect(inputOf(before)).toBe(after));
});

it("an input nixpkgs that follows that of poetry2nix is not followed in turn", () => {
  const source = `{ inputs.poetry2nix.url = "github:nix-community/poetry2nix"; inputs.nixpkgs.follows = "poetry2nix/nixpkgs"; outputs = { self, nixpkgs, poetry2nix }: { packages.x86_64-linux = (poetry2nix.lib.mkPoetry2Nix { pkgs = nixpkgs.legacyPackages.x86_64-linux; }).mkPoetryPackages { projectDir = ./.; }; }; }`;
  expect(integrateFlake(source, project)).toMatchObject({
    text: source.replace("nix-community/poetry2nix", "poetrix/poetrix"),
  });
});

describe("poetry2nix of nixpkgs", () => {
  const flake = (body: string, formals = "{ self, nixpkgs }"): string =>
    `{ inputs.nixpkgs.url = "nixpkgs"; outputs = ${formals}: let pkgs = nixpkgs.legacyPackages.x86_64-linux; in { ${body} }; }`;
  const app = "mkPoetryApplication { projectDir = ./.; }";

  it.each([
    [`packages.x86_64-linux.default = pkgs.poetry2nix.${app};`],
    [
      `packages.x86_64-linux = let inherit (pkgs.poetry2nix) mkPoetryApplication; in { default = ${app}; };`,
    ],
    [
      `packages.x86_64-linux = let poetry2nix = pkgs.poetry2nix; in { default = poetry2nix.${app}; };`,
    ],
    [`packages.x86_64-linux.default = nixpkgs.legacyPackages.x86_64-linux.poetry2nix.${app};`],
    [
      `packages.x86_64-linux.default = (import nixpkgs { overlays = [ (final: prev: { app = final.poetry2nix.${app}; }) ]; }).app;`,
    ],
    [`packages.x86_64-linux = let inherit (pkgs) poetry2nix; in { default = poetry2nix.${app}; };`],
    [
      `packages.x86_64-linux = let inherit (pkgs) poetry2nix hello; in { default = poetry2nix.${app}; };`,
    ],
    [
      `packages.x86_64-linux = let inherit (pkgs) git poetry2nix; in { default = poetry2nix.${app}; };`,
    ],
    [`packages.x86_64-linux.default = with pkgs; poetry2nix.${app};`],
    [`packages.x86_64-linux.default = with pkgs; with lib; poetry2nix.${app};`],
    [
      `packages.x86_64-linux.default = with (import nixpkgs { overlays = [ ]; }); poetry2nix.${app};`,
    ],
    [
      `packages.x86_64-linux.default = pkgs.callPackage ({ poetry2nix, hello, ... }: poetry2nix.${app}) { };`,
    ],
    [
      `packages.x86_64-linux = let tool = { poetry2nix }: poetry2nix.${app}; pkgs = import nixpkgs { system = "x86_64-linux"; overlays = [ (final: prev: { app = final.callPackage tool { }; }) ]; }; in { default = pkgs.app; };`,
    ],
    [
      `packages.x86_64-linux = let system = "x86_64-linux"; all = [ (final: prev: { app = prev.callPackage ({ poetry2nix }: poetry2nix.${app}) { }; }) ]; pkgs = import nixpkgs { inherit system; overlays = all; }; in { default = pkgs.app; };`,
    ],
    [
      `packages.x86_64-linux = let system = "x86_64-linux"; overlays = [ ]; np = import nixpkgs { inherit system overlays; }; in { default = np.callPackage ({ poetry2nix }: poetry2nix.${app}) { }; };`,
    ],
    [
      `packages.x86_64-linux = let system = "x86_64-linux"; np = import nixpkgs { inherit system; }; in { default = np.callPackage ({ poetry2nix }: poetry2nix.${app}) { }; };`,
    ],
  ])("is ours from then on: %s", async (body) => {
    const result = integrateFlake(flake(body), project);
    if (result.kind === "refused") throw new Error(result.reason);
    expect(integrateFlake(result.text, project)).toMatchObject({ text: result.text });
    const folder = await mkdtemp(join(tmpdir(), "poetrix-nixpkgs-"));
    await writeFile(join(folder, "flake.nix"), result.text);
    const { packages, inputs } = await evaluate(join(folder, "flake.nix"));
    expect(packages).toEqual({ default: "our application" });
    expect(inputs).toMatchObject({ poetrix: "github:poetrix/poetrix" });
  });

  it("is named by the outputs as they name their inputs", () => {
    const ofInputs = `{ outputs = inputs: { packages.x86_64-linux.a = inputs.nixpkgs.legacyPackages.x86_64-linux.poetry2nix.${app}; }; }`;
    expect(integrateFlake(ofInputs, project)).toMatchObject({
      text: expect.stringContaining(
        "= (inputs.poetrix.lib.mkPoetry2Nix { pkgs = inputs.nixpkgs.legacyPackages.x86_64-linux; }).mkPoetryApplication",
      ),
    });
  });

  it("is ours where another file of the project takes it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "poetrix-nixpkgs-"));
    await writeFile(join(folder, "package.nix"), `{ poetry2nix }: poetry2nix.${app}`);
    const source = flake("packages.x86_64-linux.default = pkgs.callPackage ./package.nix { };");
    const caller = await callerElsewhere(folder, readNix(source, "flake.nix"));
    expect(caller).toBe("package.nix");
    await writeFile(join(folder, "own.nix"), `let poetry2nix = import ./p; in poetry2nix.${app}`);
    expect(await callerElsewhere(folder, readNix("import ./own.nix", "flake.nix"))).toBe(undefined);
    const result = integrateFlake(source, { ...project, caller });
    if (result.kind === "refused") throw new Error(result.reason);
    expect(result.notes).toContain(
      "adds poetrix.overlays.default to the packages: package.nix takes poetry2nix from nixpkgs, which has it no longer",
    );
    await writeFile(join(folder, "flake.nix"), result.text);
    const { packages } = await evaluate(join(folder, "flake.nix"));
    expect(packages).toEqual({ default: "our application" });
  });

  it("is ours also where an input poetry2nix is there, and its overlay is not used", async () => {
    const input = (body: string): string =>
      flake(body, "{ self, nixpkgs, poetry2nix }").replace(
        "outputs",
        'inputs.poetry2nix.url = "github:nix-community/poetry2nix"; outputs',
      );
    for (const body of [
      `packages.x86_64-linux.default = pkgs.poetry2nix.${app};`,
      `packages.x86_64-linux.default = pkgs.callPackage ({ poetry2nix }: poetry2nix.${app}) { };`,
    ]) {
      const result = integrateFlake(input(body), project);
      if (result.kind === "refused") throw new Error(result.reason);
      expect(integrateFlake(result.text, project)).toMatchObject({ text: result.text });
      const folder = await mkdtemp(join(tmpdir(), "poetrix-nixpkgs-"));
      await writeFile(join(folder, "flake.nix"), result.text);
      expect((await evaluate(join(folder, "flake.nix"))).packages).toEqual({
        default: "our application",
      });
    }
    const ofOverlay = input(
      `packages.x86_64-linux.default = (pkgs.extend poetry2nix.overlays.default).poetry2nix.${app};`,
    );
    const functions = input(
      `packages.x86_64-linux.default = pkgs.callPackage ({ poetry2nix }: poetry2nix.${app}) { poetry2nix = poetry2nix.lib.mkPoetry2Nix { inherit pkgs; }; };`,
    );
    for (const source of [ofOverlay, functions]) {
      const result = integrateFlake(source, project);
      const body = (text: string): string => text.slice(text.indexOf("outputs"));
      expect(result.kind === "edited" && body(result.text)).toBe(body(source));
    }
  });

  it.each([
    [
      `packages.x86_64-linux = let own = pkgs.extend (final: prev: { poetry2nix = import ./functions.nix; }); in { default = own.poetry2nix.${app}; };`,
    ],
    [`packages.x86_64-linux.default = self.lib.${app};`],
  ])("is left alone where it is not seen to be that of nixpkgs: %s", (body) => {
    expect(integrateFlake(flake(body), project)).toMatchObject({
      kind: "refused",
      reason: "it calls functions of poetry2nix, and has no input that they come from",
    });
  });
});

describe("what a flake gives already", () => {
  const edit = (body: string, more: Partial<FlakeProject> = {}) => {
    const source = `{
  inputs.nixpkgs.url = "nixpkgs";
  inputs.flake-utils.url = "flake-utils";
  outputs = { self, nixpkgs, flake-utils }:
    ${body};
}
`;
    const result = integrateFlake(source, { ...project, ...more });
    if (result.kind === "refused") throw new Error(result.reason);
    expect(integrateFlake(result.text, { ...project, ...more })).toMatchObject({
      text: result.text,
    });
    return result;
  };
  const each = (outputs: string): string =>
    `flake-utils.lib.eachDefaultSystem (system: let pkgs = nixpkgs.legacyPackages.\${system}; in { ${outputs} })`;

  it("keeps what `nix build` and `nix develop` give by their older names", () => {
    const { text, notes } = edit(
      each("defaultPackage = pkgs.hello; devShell = import ./shell.nix { };"),
    );
    expect(text).not.toContain("packages.default");
    expect(text).not.toContain("devShells.default");
    expect(notes).toContain(
      "`nix build` gives defaultPackage as before; the package from poetry.lock is `nix build .#gateway`",
    );
    const byOutput =
      'let each = nixpkgs.lib.genAttrs [ "x86_64-linux" ]; in { packages = each (system: { tool = 1; }); ' +
      "defaultPackage = each (system: 1); devShell = each (system: 1); }";
    const other = edit(byOutput);
    expect(other.text).toContain("gateway = poetryApplication;");
    expect(other.text).toMatch(/devShells = each \(system:\s+let[\s\S]*poetry = pkgs.mkShell/);
    expect(other.text).not.toContain("default =");
  });

  it.each([
    [
      "{ packages.x86_64-linux.tool = 1; } // { defaultPackage.x86_64-linux = 1; }",
      "defaultPackage",
    ],
    ["{ packages.x86_64-linux = { tool = 1; } // { default = 1; }; }", "packages.default"],
    ["{ packages.x86_64-linux = import ./packages.nix // { tool = 1; }; }", "packages.default"],
    ["{ packages.x86_64-linux = { tool = 1; } // import ./packages.nix; }", "packages.default"],
    [
      "let all = { packages.default = 1; }; in { packages.x86_64-linux = { tool = 1; } // all.packages; }",
      "packages.default",
    ],
    [
      "let default = 1; in { packages.x86_64-linux = { tool = 1; } // { inherit default; }; }",
      "packages.default",
    ],
  ])("keeps what `nix build` gives wherever it stands: %s", (outputs, present) => {
    const { text, notes } = edit(outputs);
    expect(text).not.toMatch(/default = poetry(?:Application|Environment);/);
    expect(notes).toContain(
      `\`nix build\` gives ${present} as before; the package from poetry.lock is \`nix build .#gateway\``,
    );
  });

  it.each([
    "{ packages.x86_64-linux.tool = import ./tool.nix // { meta = 1; }; }",
    each("packages.tool = import ./tool.nix // { meta = 1; };"),
    each("packages.tool = { default = 1; };"),
    "{ packages.x86_64-linux = { tool = import ./f.nix { default = import ./x.nix // { }; }; }; }",
    "{ packages.x86_64-linux.tool = 1; devShells.x86_64-linux.default = nixpkgs.mkShell { packages = with nixpkgs; [ (a // b) ]; }; }",
  ])("takes nothing inside of a package for the default one: %s", (outputs) => {
    const { text } = edit(outputs);
    expect(text).toMatch(/default = poetryApplication;/);
  });

  it.each([
    "let each = nixpkgs.lib.genAttrs [ SYSTEM ]; in { packages = each (x: { tool = 1; }); }",
    "{ packages = nixpkgs.lib.genAttrs [ SYSTEM ] (x: { tool = 1; }); }",
    "let list = [ SYSTEM ]; each = f: nixpkgs.lib.genAttrs list f; in { packages = each (x: let p = import nixpkgs { system = x; }; in { tool = p.hello; }); }",
    "let each = nixpkgs.lib.genAttrs; in { packages = each [ SYSTEM ] (x: { tool = 1; }); }",
    "let forAllSystems = f: nixpkgs.lib.genAttrs [ SYSTEM ] (system: f nixpkgs.legacyPackages.${system}); in { packages = forAllSystems (x: { tool = x.hello; }); }",
    "let each = f: nixpkgs.lib.genAttrs [ SYSTEM ] (s: f { inherit s; p = nixpkgs.legacyPackages.${s}; }); in { packages = each ({ s, p }: { tool = p.hello; }); devShells = each (x: { default = x.p.mkShell { packages = [ x.p.git ]; }; }); }",
    "let each = f: nixpkgs.lib.mapAttrs (_: p: f p) nixpkgs.legacyPackages; in { packages = each (x: { tool = x.hello; }); }",
    "{ packages = nixpkgs.lib.mapAttrs (s: x: { tool = x.hello; }) nixpkgs.legacyPackages; }",
    "let each = nixpkgs.lib.genAttrs [ SYSTEM ]; pkgsFor = each (s: import nixpkgs { system = s; }); forEach = f: each (s: f pkgsFor.${s} s); in { packages = forEach (x: y: { tool = x.hello; }); }",
    "let pkgsOf = system: import nixpkgs { inherit system; }; each = f: nixpkgs.lib.genAttrs [ SYSTEM ] (s: let p = pkgsOf s; in f p); in { packages = each (x: { tool = x.hello; }); }",
    "let pkgs = nixpkgs.legacyPackages; in { packages.x86_64-linux.tool = pkgs.x86_64-linux.hello; }",
    "let pkgs = nixpkgs.legacyPackages; each = nixpkgs.lib.genAttrs [ SYSTEM ]; in { packages = each (x: { tool = pkgs.${x}.hello; }); }",
    "let each = nixpkgs.lib.genAttrs [ SYSTEM ]; pkgs = each (s: import nixpkgs { system = s; }); in { devShells = each (x: { default = pkgs.${x}.mkShell { packages = [ pkgs.${x}.git ]; }; }); }",
  ])("finds the system or its packages, whatever they are called: %s", async (outputs) => {
    const { text } = edit(outputs.replace("SYSTEM", '"x86_64-linux"'));
    const folder = await mkdtemp(join(tmpdir(), "poetrix-names-"));
    await writeFile(join(folder, "flake.nix"), text);
    const found = await evaluate(join(folder, "flake.nix"));
    expect(found.packages).toMatchObject({ default: "our application" });
    expect(JSON.stringify(found.devShells)).toContain("our environment");
  });

  it.each([
    "pkgsFor = nixpkgs.lib.genAttrs [ SYSTEM ] (system: import nixpkgs { inherit system; overlays = [ self.overlays.default ]; });",
    "pkgsFor = each (s: import nixpkgs { system = s; overlays = [ self.overlays.default ]; });",
  ])("takes the packages that the flake has made, with its overlays: %s", (made) => {
    const lets = `each = nixpkgs.lib.genAttrs [ SYSTEM ]; ${made}`.replaceAll(
      "SYSTEM",
      '"x86_64-linux"',
    );
    for (const outputs of [
      "{ devShells = each (system: let np = pkgsFor.${system}; in { default = np.mkShell { packages = [ np.git ]; }; }); }",
      "flake-utils.lib.eachDefaultSystem (system: let np = pkgsFor.${system}; in { packages.tool = np.hello; })",
    ]) {
      const { text } = edit(`let ${lets} in ${outputs}`);
      expect(text).not.toContain("legacyPackages");
      expect(text).toContain("poetrix.lib.mkPoetry2Nix { pkgs = np; }");
    }
  });

  it("puts the environment into the shell that a module of flake-parts makes", () => {
    const parts = (shells: string): string =>
      `flake-utils.lib.mkFlake { } { systems = [ ]; perSystem = { pkgs, ... }: { packages.tool = pkgs.hello; ${shells} }; }`;
    const devshell = edit(parts("devshells.default = { packages = [ pkgs.git ]; };"));
    expect(devshell.text).toContain(
      "devshells.default = { packages = [ poetryEnvironment pkgs.git ]; };",
    );
    expect(devshell.text).not.toContain("devShells");
    const devenv = edit(parts('devenv.shells.default.name = "x";'));
    expect(devenv.text).toContain("devShells.poetry = pkgs.mkShell");
    expect(devenv.text).not.toContain("devShells.default");
    const listed = "packages = [ pkgs.python312Packages.pytest ];";
    const { text } = edit(parts(`devenv.shells.default = { ${listed} };`), { replaceLists: true });
    expect(
      replaceLists(
        text,
        bringing(() => true),
      ).text,
    ).toContain("devenv.shells.default = { packages = [ poetryEnvironment ]; };");
  });

  it("finds a devShell of one system", () => {
    const { text } = edit(
      "{ devShell.x86_64-linux = let pkgs = nixpkgs.legacyPackages.x86_64-linux; in pkgs.mkShell { buildInputs = [ pkgs.git ]; }; }",
    );
    expect(text).toContain("buildInputs = [ poetryEnvironment pkgs.git ];");
    expect(text).not.toContain("poetry = pkgs.mkShell");
  });

  it("follows a nixpkgs that no input is listed for", () => {
    const source =
      "{ outputs = { self, nixpkgs }: { packages.x86_64-linux.tool = nixpkgs.legacyPackages.x86_64-linux.hello; }; }";
    expect(integrateFlake(source, project)).toMatchObject({
      text: expect.stringContaining('inputs.poetrix.inputs.nixpkgs.follows = "nixpkgs";'),
    });
  });

  it("puts no second environment beside one that takes a list's place", () => {
    const named = each(
      "devShells.default = pkgs.mkShell { packages = [ env pkgs.git ]; };",
    ).replace("let ", "let env = pkgs.python312.withPackages (ps: [ ps.pytest ]); ");
    const { text } = edit(named, { replaceLists: true });
    const result = replaceLists(
      text,
      bringing(() => true),
    );
    expect(result).toMatchObject({ placesEnvironment: true });
    expect(result.text).toContain("packages = [ env pkgs.git ];");
    expect(
      replaceLists(
        text,
        bringing(() => false),
      ).placesEnvironment,
    ).toBe(false);
  });

  it("gives ours a name that is free", () => {
    const both = edit(each("packages = { default = pkgs.hello; gateway = pkgs.hello; };"));
    expect(both.text).toContain("poetry = poetryApplication;");
    expect(both).toMatchObject({ package: "poetry" });
    const named = edit(each("packages.gateway = pkgs.hello;"));
    expect(named.notes).toContain(
      "packages.gateway stays as it is; packages.default is the one from poetry.lock",
    );
  });

  it("takes the project's folder, and the groups that are not main and dev", () => {
    const { text } = edit(each("packages = { };"), {
      folder: "services/the api",
      groups: ["main", "docs"],
    });
    expect(text).toContain(
      'mkPoetryEnv { projectDir = (./. + "/services/the api"); groups = [ "main" "docs" ]; }',
    );
    // `poetry install` leaves an optional group `dev` out, but mkPoetryEnv includes it unless it gets the exact groups.
    const only = edit(each("packages = { };"), { groups: ["main"], hasOptionalDev: true });
    expect(only.text).toContain('mkPoetryEnv { projectDir = ./.; onlyGroups = [ "main" ]; }');
    expect(edit(each("packages = { };"), { folder: "api" }).text).toContain(
      "mkPoetryApplication { projectDir = ./api; }",
    );
  });
});

describe("functions that nobody has", () => {
  it.each([
    ["poetry2nix.mkPoetryShell { }", "mkPoetryShell"],
    ["let inherit (p) mkPoetryShel; in mkPoetryShel { }", "mkPoetryShel"],
    ["let inherit (p) mkPoetryEnv; in mkPoetryEnv { }", undefined],
    ["let mkPoetryShell = x: x; in mkPoetryShell { }", undefined],
    ["p.mkPoetryEditablePackage { }", undefined],
  ])("%s", (body, name) => {
    const found = findUnknownFunctions(readNix(`p: poetry2nix: ${body}`, "flake.nix"));
    expect(found.map((one) => one.name)).toEqual(name === undefined ? [] : [name]);
  });
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
    "faiss-cpu",
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
    const { text, notes } = replaceLists(
      edited.text,
      bringing(({ name }) => locked.has(name)),
    );
    expect(notes).toMatchInlineSnapshot(`
      [
        "poetryPackages replaces fastapi, python-can, pyyaml, faiss-cpu, pyroute2 in service.propagatedBuildInputs",
        "poetryEnvironment replaces python, fastapi, python-can, pytest, ruff, black in devShell.buildInputs",
        "poetryEnvironment replaces pytest, pyyaml in devShells.docs.packages",
      ]
    `);
    await expect(text).toMatchFileSnapshot("replaced-lists.nix");
    const { packages, devShells } = await evaluate(join(here, "replaced-lists.nix"));
    expect(packages.default).toMatchInlineSnapshot(`
      [
        "our packages",
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
    expect(
      replaceLists(
        text,
        bringing(({ name }) => locked.has(name)),
      ).text,
    ).toBe(text);
  });
});

describe("lists that stand elsewhere than where they are used", () => {
  const flake = (names: string, body: string): string => `{
  inputs.flake-utils.url = "github:numtide/flake-utils";
  outputs = { self, nixpkgs, flake-utils }:
    flake-utils.lib.eachDefaultSystem (system:
      let
        pkgs = nixpkgs.legacyPackages.\${system};
        lib = pkgs.lib;
        python = pkgs.python312;
${names}
      in
      {
${body}
      });
}
`;
  const replaced = (names: string, body: string): { text: string; left: readonly string[] } => {
    const edited = integrateFlake(flake(names, body), { ...project, replaceLists: true });
    if (edited.kind === "refused") throw new Error(edited.reason);
    const locked = ["fastapi", "pytest", "pyyaml"];
    return replaceLists(
      edited.text,
      bringing(({ name }) => locked.includes(name)),
    );
  };

  it("is replaced in a let whose name only shells take", async () => {
    const { text } = replaced(
      "        tools = with python.pkgs; [ fastapi pytest ];\n        all = tools ++ [ pkgs.git ];",
      "        devShells.default = pkgs.mkShell { packages = all; };",
    );
    expect(text).toContain("tools = with python.pkgs; [ poetryEnvironment ];");
  });

  it("is replaced in a let whose name only packages take", () => {
    const { text } = replaced(
      "        needed = [ python.pkgs.fastapi python.pkgs.pyyaml ];",
      '        packages.default = python.pkgs.buildPythonApplication { pname = "gateway"; dependencies = needed; };',
    );
    expect(text).toContain("needed = poetryPackages;");
  });

  it("stays, with the reason, where both take it", () => {
    const names = "        needed = [ python.pkgs.fastapi ];";
    const { text, left } = replaced(
      names,
      "        devShells.default = pkgs.mkShell { packages = needed; };\n" +
        '        packages.default = python.pkgs.buildPythonApplication { pname = "gateway"; dependencies = needed; };',
    );
    expect(text).toContain(names);
    expect(left).toEqual([
      "needed (line 11) stays: it is neither of a shell nor what a package needs to run (fastapi)",
    ]);
  });

  it("goes with the function that a name was given to", () => {
    const { text } = replaced(
      "        tools = ps: with ps; [ fastapi pytest ];\n        env = python.withPackages tools;",
      "        devShells.default = pkgs.mkShell { packages = [ env ]; };",
    );
    expect(text).toContain("env = poetryEnvironment;");
    expect(text).not.toContain("tools =");
  });

  it("is replaced where functions with names are put together, for each that calls them", () => {
    const { text } = replaced(
      "        run = p: [ p.fastapi ];\n        test = p: with p; [ pytest pip ];",
      `        devShells.default = pkgs.mkShell { packages = [ (python.withPackages (p: run p ++ test p)) ]; };
        devShells.ci = pkgs.mkShell { packages = [ (python.withPackages run) ]; };`,
    );
    expect(text).toContain("default = pkgs.mkShell { packages = [ poetryEnvironment ]; };");
    expect(text).toContain("ci = pkgs.mkShell { packages = [ poetryEnvironment ]; };");
  });

  it("is replaced where the version of its Python is computed", () => {
    const { text } = replaced(
      '        version = "312";\n        py = pkgs."python${version}";',
      "        devShells.default = pkgs.mkShell { packages = with py.pkgs; [ pytest pip ]; };",
    );
    expect(text).toContain("packages = with py.pkgs; [ poetryEnvironment pip ];");
  });

  it("stays in a package whose Python has no version: the lock's packages may be for another", () => {
    const edited = integrateFlake(
      flake(
        "",
        '        packages.default = python.pkgs.buildPythonApplication { pname = "gateway"; dependencies = [ python.pkgs.fastapi ]; };',
      ),
      { ...project, replaceLists: true },
    );
    if (edited.kind === "refused") throw new Error(edited.reason);
    const { text, left } = replaceLists(edited.text, {
      ...bringing(({ name }) => name === "fastapi"),
      pythonIsKnown: false,
    });
    expect(text).toBe(edited.text);
    expect(left).toEqual([expect.stringMatching(/stays: its Python has no version/)]);
  });

  it("is replaced in the older buildEnv", () => {
    const { text } = replaced(
      "        env = python.buildEnv.override { extraLibs = with python.pkgs; [ fastapi ]; };",
      "        devShells.default = pkgs.mkShell { packages = [ env ]; };",
    );
    expect(text).toContain("env = poetryEnvironment;");
  });

  it("takes headings and optional parts along that were only its own", () => {
    const { text } = replaced(
      "",
      `        devShells.default = pkgs.mkShell {
          packages = [
            # the service
            python.pkgs.fastapi # and uvicorn

            # tests, and
            # what they need
            python.pkgs.pytest

            # documents
            pkgs.pandoc
            # files
            python.pkgs.pyyaml
          ] ++ lib.optionals pkgs.stdenv.isLinux [
            # on Linux
            python.pkgs.pyyaml
          ] ++ (with pkgs; [ git ]) ++ lib.optionals pkgs.stdenv.isDarwin [ python.pkgs.pytest ];
        };`,
    );
    expect(text).toContain(`packages = [
            # the service
            poetryEnvironment # and uvicorn

            # documents
            pkgs.pandoc
          ] ++ (with pkgs; [ git ]);
`);
  });
});

describe("an interpreter with packages", () => {
  const flake = (packages: string): string =>
    `{ outputs = { self, nixpkgs, flake-utils }: flake-utils.lib.eachDefaultSystem (system: let pkgs = nixpkgs.legacyPackages.\${system}; pythonEnv = pkgs.python312.withPackages (ps: with ps; [ ${packages} ]); in { devShells.default = pkgs.mkShell { packages = [ pythonEnv ]; }; }); }`;
  const replaced = (packages: string): readonly string[] => {
    const edited = integrateFlake(flake(packages), { ...project, replaceLists: true });
    if (edited.kind === "refused") throw new Error(edited.reason);
    const { text, notes } = replaceLists(
      edited.text,
      bringing(({ name }) => name === "pytest"),
    );
    expect(text.includes("pythonEnv = poetryEnvironment;")).toBe(notes.length > 0);
    return notes;
  };

  it("gives way with its build tools, unless it has what the lock lacks", () => {
    expect(replaced("pip pytest setuptools")).toEqual([
      "poetryEnvironment replaces pip, pytest, setuptools in pythonEnv",
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
        "reason": "its outputs are not written as a set",
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
      "an argument that may be anything",
      "outputs = { self, nixpkgs }: { packages = self.lib.each (x: { tool = 1; }); };",
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
