// docs/nixos.md: its module is evaluated, with and without its options, by a small module system.
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { evaluate } from "../nix/fixture.ts";
import { root } from "../tools/nix-env.ts";

const text = readFileSync(join(root, "docs/nixos.md"), "utf8");
const [, module = ""] = /^```nix nixos-module\.nix\n([\s\S]*?)^```$/m.exec(text) ?? [];
const [, exported = ""] = /^(nixosModules\.default = [\s\S]*?^\};)$/m.exec(text) ?? [];

/** The services and their systemd units, as in a NixOS configuration. */
const system = `modules: (import ${join(root, "test/flakes/flake-parts/modules.nix")} {
  inherit (import ${join(root, "test/nixpkgs/lib")}) optionalAttrs;
}).evalModules {
  arguments.pkgs.stdenv.hostPlatform.system = "x86_64-linux";
  inherit modules;
}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-nixos-"));
  await writeFile(join(folder, "nixos-module.nix"), module);
  await writeFile(
    join(folder, "outputs.nix"),
    `let self.packages.x86_64-linux.default = derivation { name = "greeter"; system = "x86_64-linux"; builder = "/bin/sh"; };
     in { ${exported} }`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

interface Services {
  readonly greeter?: { readonly serviceConfig: Readonly<Record<string, unknown>> };
}

const evaluated = (settings: string): Promise<Services> =>
  evaluate(
    `((${system}) [ (import ${folder}/outputs.nix).nixosModules.default { services.greeter = ${settings}; } ]).systemd.services or { }`,
  ) as Promise<Services>;

it("has no service where it is not enabled", async () => {
  expect(await evaluated("{ enable = false; }")).toEqual({});
});

it("runs the flake's own package, as a user of its own, in a sandbox", async () => {
  const services = await evaluated("{ enable = true; }");
  const { serviceConfig } = services.greeter ?? { serviceConfig: {} };
  expect(serviceConfig).toMatchObject({
    ExecStart: expect.stringMatching(/^\/nix\/store\/[a-z0-9]{32}-greeter\/bin\/greet$/),
    DynamicUser: true,
    StateDirectory: "greeter",
    ProtectSystem: "strict",
  });
  expect(serviceConfig).not.toHaveProperty("EnvironmentFile");
});

it("takes secrets from a file, and another package", async () => {
  const other = `derivation { name = "other"; system = "x86_64-linux"; builder = "/bin/sh"; }`;
  const services = await evaluated(
    `{ enable = true; package = ${other}; environmentFile = "/run/secrets/greeter"; }`,
  );
  expect(services.greeter?.serviceConfig).toMatchObject({
    EnvironmentFile: "/run/secrets/greeter",
    ExecStart: expect.stringContaining("-other/bin/greet"),
  });
  await expect(evaluated("{ enable = true; environmentFile = 1; }")).rejects.toThrow("no path");
});
