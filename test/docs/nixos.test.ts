// docs/nixos.md: its module is evaluated, with and without its options, by a small module system that knows what it uses.
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

/** As NixOS puts modules together: options declared, defaults below definitions, each value of its type. */
const system = `
  modules:
  let
    lib = rec {
      mkEnableOption = text: mkOption { type = types.bool; default = false; description = text; };
      mkOption = option: option // { isOption = true; };
      mkIf = condition: content: { isIf = true; inherit condition content; };
      mkDefault = value: { isDefault = true; inherit value; };
      optionalAttrs = condition: set: if condition then set else { };
      types = {
        bool = { check = builtins.isBool; };
        path = { check = value: builtins.isPath value || builtins.isString value && builtins.substring 0 1 value == "/"; };
        package = { check = value: value ? type && value.type == "derivation"; };
        nullOr = inner: { check = value: value == null || inner.check value; };
      };
    };
    pkgs = { stdenv.hostPlatform.system = "x86_64-linux"; };
    load = module:
      let
        given = if builtins.isFunction module || builtins.isPath module then (if builtins.isPath module then import module else module) { inherit config lib pkgs; } else module;
        found = if given ? options || given ? config || given ? imports then given else { config = given; };
        inside = removeAttrs found [ "imports" "options" "config" ];
      in
      [ { options = found.options or { }; config = if inside == { } then found.config or { } else inside; } ] ++ builtins.concatMap load (found.imports or [ ]);
    loaded = builtins.concatMap load modules;
    declared = builtins.foldl' (all: each: all // each.options.services.greeter or { }) { } loaded;
    contents = map (each: if each.config.isIf or false then (if each.config.condition then each.config.content else { }) else each.config) loaded;
    valueOf = name: option:
      let
        given = builtins.concatMap (each: if (each.config.isIf or false) then [ ] else
          (if each.config ? services && each.config.services ? greeter && each.config.services.greeter ? \${name} then [ each.config.services.greeter.\${name} ] else [ ])) loaded;
        firm = builtins.filter (value: !(value.isDefault or false)) given;
        value = if firm != [ ] then builtins.head firm else if given != [ ] then (builtins.head given).value else option.default;
      in
      if option.type.check value then value else throw "services.greeter.\${name} is not of its type";
    config.services.greeter = builtins.mapAttrs valueOf declared;
  in
  {
    unknown = builtins.concatMap (each: builtins.filter (name: !(declared ? \${name})) (builtins.attrNames (each.config.services.greeter or { }))) loaded;
    services = builtins.foldl' (all: each: all // each.systemd.services or { }) { } contents;
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

interface Evaluated {
  readonly unknown: string[];
  readonly services: {
    readonly greeter?: { readonly serviceConfig: Readonly<Record<string, unknown>> };
  };
}

const evaluated = (settings: string): Promise<Evaluated> =>
  evaluate(
    `(${system}) [ (import ${folder}/outputs.nix).nixosModules.default { services.greeter = ${settings}; } ]`,
  ) as Promise<Evaluated>;

it("has no service where it is not enabled", async () => {
  expect(await evaluated("{ enable = false; }")).toEqual({ unknown: [], services: {} });
});

it("runs the flake's own package, as a user of its own, in a sandbox", async () => {
  const { unknown, services } = await evaluated("{ enable = true; }");
  expect(unknown).toEqual([]);
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
  const { services } = await evaluated(
    `{ enable = true; package = ${other}; environmentFile = "/run/secrets/greeter"; }`,
  );
  expect(services.greeter?.serviceConfig).toMatchObject({
    EnvironmentFile: "/run/secrets/greeter",
    ExecStart: expect.stringContaining("-other/bin/greet"),
  });
  await expect(evaluated("{ enable = true; environmentFile = 1; }")).rejects.toThrow("its type");
});
