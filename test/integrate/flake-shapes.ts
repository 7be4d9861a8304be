// Generated flakes: every way of writing inputs, arguments, systems, packages and shells that was seen in public flakes,
// in every combination.
import fc, { type Arbitrary } from "fast-check";
import { tokenize } from "../../src/integrate/nix/lexer.ts";

export interface FlakeShape {
  readonly inputs: (typeof inputForms)[number];
  readonly inputsFirst: boolean;
  readonly arguments: keyof typeof argumentForms;
  readonly systems: keyof typeof systemForms;
  readonly pkgs: (typeof pkgsForms)[number];
  readonly body: (typeof bodyForms)[number];
  readonly packages: (typeof packageSets)[number] | null;
  readonly packagesForm: (typeof outputForms)[number];
  readonly shell: (typeof shellForms)[number] | null;
  readonly shellForm: (typeof outputForms)[number] | "devShell";
  readonly layout: keyof typeof layouts;
}

const inputForms = ["set", "setOfSets", "dotted", "dottedSets", "aligned", "none"] as const;

const argumentForms = {
  "{ self, nixpkgs, flake-utils, flake-parts }:": "",
  "{ self, nixpkgs, flake-utils, flake-parts, ... }:": "",
  "{ nixpkgs, flake-utils, flake-parts, ... }:": "",
  "inputs@{ self, nixpkgs, flake-utils, flake-parts, ... }:": "",
  "{ self, nixpkgs, flake-utils, flake-parts, ... } @ inputs:": "",
  "{\n    self,\n    nixpkgs,\n    flake-utils,\n    flake-parts,\n  }:": "",
  "{ self\n  , nixpkgs # the packages\n  , flake-utils\n  , flake-parts\n  }:": "",
  "{ self, ... }@inputs:": "inputs.",
  "{ ... }@inputs:": "inputs.",
  "inputs:": "inputs.",
  "inputs: with inputs;": "",
} as const;

const systemList = '[ "x86_64-linux" "aarch64-linux" ]';

/** `$I` stands for the inputs, `$B` for the outputs of one system, `$O` for outputs that each have their own function. */
const systemForms = {
  eachDefaultSystem: "$Iflake-utils.lib.eachDefaultSystem (system: $B)",
  eachSystem: `$Iflake-utils.lib.eachSystem ${systemList} (system:\n    $B\n  )`,
  allSystems: `let\n    systems = ${systemList};\n  in\n  $Iflake-utils.lib.eachSystem systems (system: $B)`,
  before: "{ nixosModules.default = { }; } // $Iflake-utils.lib.eachDefaultSystem (system: $B)",
  behind:
    "($Iflake-utils.lib.eachDefaultSystem (system: $B)) // {\n    nixosModules.default = { };\n  }",
  flakeParts: `$Iflake-parts.lib.mkFlake { inherit inputs; } {\n    systems = ${systemList};\n    perSystem = { pkgs, system, ... }: $B;\n  }`,
  genAttrs: `let\n    systems = ${systemList};\n  in {\n    $O<$Inixpkgs.lib.genAttrs systems>\n  }`,
  forAllSystems: `let\n    forAllSystems = $Inixpkgs.lib.genAttrs ${systemList};\n  in\n  {\n    $O<forAllSystems>\n  }`,
  ofPkgs: `let\n    eachSystem = f: $Inixpkgs.lib.genAttrs ${systemList} (system: f $Inixpkgs.legacyPackages.\${system});\n  in\n  {\n    $P<eachSystem (pkgs:>\n  }`,
  ofSet: `let\n    forEachSystem = f: $Inixpkgs.lib.genAttrs ${systemList} (system: f { pkgs = import $Inixpkgs { inherit system; }; });\n  in\n  {\n    $P<forEachSystem ({ pkgs }:>\n  }`,
  systemMap: "{\n    $O<$Iflake-utils.lib.eachDefaultSystemMap>\n  }",
  plain: 'let\n    system = "x86_64-linux";\n    $N\n  in {\n    $S<${system}>\n  }',
  literal: "let\n    $L\n  in\n  {\n    $S<x86_64-linux>\n  }",
} as const;

const pkgsForms = [
  "import $Inixpkgs { inherit system; }",
  "import $Inixpkgs { inherit system; overlays = [ ]; }",
  "import $Inixpkgs {\n        inherit system;\n        overlays = [\n          (final: prev: { })\n        ];\n      }",
  "(import $Inixpkgs { system = system; config.allowUnfree = true; })",
  "$Inixpkgs.legacyPackages.${system}",
] as const;

const bodyForms = ["let", "letRec", "inline", "with"] as const;

const packageSets = [
  "{ }",
  "{ tool = pkgs.hello; }",
  "{\n        # what is ours\n        tool = pkgs.hello; # tool\n      }",
  "rec { tool = pkgs.hello; default = tool; }",
  "{ default = pkgs.hello; }",
  "let t = pkgs.hello; in { tool = t; }",
  "with pkgs; { tool = hello; }",
  "{ tool = pkgs.hello; } // { other = pkgs.git; }",
] as const;

/** How an output is written: as a set, or name by name. */
const outputForms = ["set", "dotted", "inherited"] as const;

const shellForms = [
  "pkgs.mkShell { }",
  "pkgs.mkShell { packages = [ pkgs.git ]; }",
  "pkgs.mkShell {\n        packages = [\n          pkgs.git # for the version\n        ];\n        shellHook = ''\n          echo \"${pkgs.git}\"\n        '';\n      }",
  "pkgs.mkShell { buildInputs = with pkgs; [ git just ]; }",
  "pkgs.mkShell rec { nativeBuildInputs = [ pkgs.git ] ++ [ pkgs.just ]; }",
  "with pkgs; mkShell { buildInputs = [ git ]; }",
  "pkgs.mkShellNoCC { packages = (with pkgs; [ git ]); }",
  "pkgs.mkShell { inherit (pkgs) git; }",
  "let tools = [ pkgs.git ]; in pkgs.mkShell { packages = tools; }",
  "(pkgs.mkShell.override { stdenv = null; }) { packages = [ pkgs.git ]; }",
  'pkgs.runCommand "shell" { } ""',
] as const;

const layouts = {
  asWritten: (source: string) => source,
  fourSpaces: (source: string) => source.replace(/^ +/gm, (spaces) => spaces + spaces),
  tabs: (source: string) =>
    source.replace(/^ +/gm, (spaces) => "\t".repeat(Math.ceil(spaces.length / 2))),
  carriageReturns: (source: string) => source.replaceAll("\n", "\r\n"),
  oneLine: (source: string) =>
    tokenize(source)
      .filter(({ kind }) => kind !== "comment")
      .map(({ kind, text }) => (kind === "space" ? " " : text))
      .join(""),
} as const;

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Arbitrary<Key> =>
  fc.constantFrom(...(Object.keys(table) as Key[]));

export const flakeShapes: Arbitrary<FlakeShape> = fc
  .record({
    inputs: fc.constantFrom(...inputForms),
    inputsFirst: fc.boolean(),
    arguments: keysOf(argumentForms),
    systems: keysOf(systemForms),
    pkgs: fc.constantFrom(...pkgsForms),
    body: fc.constantFrom(...bodyForms),
    packages: fc.constantFrom(null, ...packageSets),
    packagesForm: fc.constantFrom(...outputForms),
    shell: fc.constantFrom(null, ...shellForms),
    shellForm: fc.constantFrom(...outputForms, "devShell" as const),
    layout: keysOf(layouts),
  })
  .filter(
    (shape) =>
      // Without an input set, Nix takes the names of the arguments; mkFlake gets the inputs by their name.
      (shape.inputs !== "none" || shape.arguments.includes("nixpkgs")) &&
      (shape.systems !== "flakeParts" || shape.arguments.includes("inputs")),
  );

export function flakeOf(shape: FlakeShape): string {
  const prefix = argumentForms[shape.arguments];
  const form = systemForms[shape.systems];
  const pkgs = `pkgs = ${shape.pkgs};`;
  const outputs = form
    .replace("$B", () => bodyOf(shape, shape.systems === "flakeParts" ? null : pkgs))
    .replace(/\$O<(.*)>/, (_, caller: string) => outputCalls(shape, `${caller} (system:`, pkgs))
    .replace(/\$P<(.*)>/, (_, caller: string) => outputCalls(shape, caller, null))
    .replace(/\$S<(.*)>/, (_, system: string) => plainOutputs(shape, system))
    .replace("$N", () => pkgs)
    .replace("$L", () =>
      pkgs
        .replace("inherit system;", 'system = "x86_64-linux";')
        .replace("system = system", 'system = "x86_64-linux"')
        .replace("${system}", "x86_64-linux"),
    )
    .replaceAll("$I", prefix);
  const parts = [inputsOf(shape), `  outputs = ${shape.arguments}\n  ${outputs};\n`];
  if (!shape.inputsFirst) parts.reverse();
  const source = `{\n  description = "A flake";\n\n${parts.filter(Boolean).join("\n")}}\n`;
  return layouts[shape.layout](source);
}

function inputsOf({ inputs }: FlakeShape): string {
  const urls = {
    nixpkgs: "github:NixOS/nixpkgs/nixos-25.05",
    "flake-utils": "github:numtide/flake-utils",
    "flake-parts": "github:hercules-ci/flake-parts",
  };
  const lines = (line: (name: string, url: string) => string): string =>
    Object.entries(urls)
      .map(([name, url]) => line(name, url))
      .join("");
  switch (inputs) {
    case "set":
      return `  inputs = {\n${lines((name, url) => `    ${name}.url = "${url}";\n`)}  };\n`;
    case "setOfSets":
      return `  inputs = {\n${lines((name, url) => `    ${name} = {\n      url = "${url}";\n    };\n`)}  };\n`;
    case "dotted":
      return lines((name, url) => `  inputs.${name}.url = "${url}";\n`);
    case "dottedSets":
      return lines((name, url) => `  inputs.${name} = { url = "${url}"; };\n`);
    case "aligned":
      return `  inputs = {\n${lines((name, url) => `    ${`${name}.url`.padEnd(15)} = "${url}";\n`)}  };\n`;
    case "none":
      return "";
  }
}

/** Outputs of one system; `pkgs` is `null` where they are an argument. */
function bodyOf(shape: FlakeShape, pkgs: string | null): string {
  const inner = outputNames(shape);
  const bound = [...(pkgs === null ? [] : [pkgs]), ...inner.bound];
  const set = `{\n        ${inner.members.join("\n        ")}\n      }`;
  if (bound.length === 0) return set;
  const rec = shape.body === "letRec" ? "rec " : "";
  const opened = shape.body === "with" ? "with pkgs; " : "";
  if (shape.body === "inline") return `let ${bound.join(" ")} in ${set}`;
  return `\n      let\n        ${bound.join("\n        ")}\n      in\n      ${opened}${rec}${set}`;
}

function outputNames(shape: FlakeShape): { bound: string[]; members: string[] } {
  const bound: string[] = [];
  const members: string[] = ["formatter = pkgs.nixfmt-rfc-style;"];
  if (shape.packages !== null) {
    if (shape.packagesForm === "dotted") members.push("packages.tool = pkgs.hello;");
    else if (shape.packagesForm === "inherited") {
      bound.push(`packages = ${shape.packages};`);
      members.push("inherit packages;");
    } else members.push(`packages = ${shape.packages};`);
  }
  if (shape.shell !== null) {
    if (shape.shellForm === "devShell") members.push(`devShell = ${shape.shell};`);
    else if (shape.shellForm === "dotted") members.push(`devShells.default = ${shape.shell};`);
    else if (shape.shellForm === "set") {
      members.push(`devShells = { default = ${shape.shell}; ci = pkgs.mkShell { }; };`);
    } else {
      bound.push(`shell = ${shape.shell};`);
      members.push("devShells.default = shell;");
    }
  }
  return { bound, members };
}

function outputCalls(shape: FlakeShape, caller: string, pkgs: string | null): string {
  const call = (value: string): string =>
    `${caller}${pkgs === null ? "" : ` let ${pkgs} in`} ${value})`;
  const members = [`formatter = ${call("pkgs.nixfmt-rfc-style")};`];
  if (shape.packages !== null) members.push(`packages = ${call(shape.packages)};`);
  if (shape.shell !== null) members.push(`devShells = ${call(`{ default = ${shape.shell}; }`)};`);
  return members.join("\n    ");
}

function plainOutputs(shape: FlakeShape, system: string): string {
  const members = [`formatter.${system} = pkgs.nixfmt-rfc-style;`];
  if (shape.packages !== null) {
    const isDotted = shape.packagesForm === "dotted";
    members.push(
      isDotted
        ? `packages.${system}.tool = pkgs.hello;`
        : `packages.${system} = ${shape.packages};`,
    );
  }
  if (shape.shell !== null) {
    if (shape.shellForm === "devShell") members.push(`devShell.${system} = ${shape.shell};`);
    else if (shape.shellForm === "dotted") {
      members.push(`devShells.${system}.default = ${shape.shell};`);
    } else members.push(`devShells.${system} = { default = ${shape.shell}; };`);
  }
  return members.join("\n    ");
}
