import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readNix } from "../nix/read.ts";
import { definedElsewhere } from "./defined-elsewhere.ts";
import { integrateFlake } from "./integrate-flake.ts";

const flake = `{
  inputs.flake-parts.url = "github:hercules-ci/flake-parts";
  outputs = inputs: inputs.flake-parts.lib.mkFlake { inherit inputs; } {
    imports = [ ./shell.nix ./gone.nix ];
    perSystem = { pkgs, ... }: { packages.hello = pkgs.hello; };
  };
}
`;

it.each([
  ["devShells.default = pkgs.mkShell { };", { devShells: "shell.nix" }],
  ["devShells = { other = 1; default = pkgs.mkShell { }; };", { devShells: "shell.nix" }],
  ["packages.default = pkgs.hello;", { packages: "shell.nix" }],
  ["devShells.other = 1; # devShells.default = 2;", {}],
  ["devShells.default = ", {}],
])("defines no default beside that of a module: %s", async (definition, expected) => {
  const folder = await mkdtemp(join(tmpdir(), "elsewhere-"));
  await writeFile(
    join(folder, "shell.nix"),
    `{ perSystem = { pkgs, ... }: {\n${definition}\n}; }\n`,
  );
  const elsewhere = await definedElsewhere(folder, readNix(flake, "flake.nix"));
  await rm(folder, { recursive: true });
  expect(elsewhere).toEqual(expected);
  const edited = integrateFlake(flake, {
    name: "app",
    packageMode: true,
    replaceLists: false,
    folder: ".",
    groups: null,
    hasOptionalDev: false,
    elsewhere,
  });
  const text = edited.kind === "edited" ? edited.text : "";
  expect(text.includes("devShells.default =")).toBe(!("devShells" in expected));
  expect(text.includes("packages.default =")).toBe(!("packages" in expected));
});
