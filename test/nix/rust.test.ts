// The compiler and crates that each toolchain gives packages written in Rust, and the messages if something is missing.
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanBuild, PlanCrate } from "../../src/plan/plan.ts";
import { sriFromHex } from "../../src/standards/hash.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import type { Python } from "../tools/nix-env.ts";
import {
  evaluate,
  failure,
  hostToolchain,
  nixFolder,
  somePython,
  writeProject,
} from "./fixture.ts";

const hash = sriFromHex(`sha256:${"0".repeat(64)}`);
const itoa: PlanCrate = { kind: "registry", name: "itoa", version: "1.0.0", hash, url: null };
const build: PlanBuild = {
  backend: "maturin",
  backendPath: [],
  requires: ["maturin"],
  crates: ["itoa@1.0.0"],
};

let python: Python;
beforeAll(async () => {
  python = await somePython();
});

/** A project that locks `spam`, written in Rust. */
async function project(
  spam: PlanBuild = build,
  crate: Partial<PlanCrate & { url: string }> = {},
): Promise<string> {
  return writeProject({
    python,
    locked: { "spam-1.0.tar.gz": { build: spam } },
    alter: (plan) => ({ ...plan, crates: { "itoa@1.0.0": { ...itoa, ...crate } } }),
  });
}

const spamOf = (toolchain: string, directory: string): string =>
  `(((import ${nixFolder} { toolchain = ${toolchain}; }).mkPoetryPackages { projectDir = ${directory}; python = (${toolchain}).pythonFor "${python.short}"; }).python.pkgs.spam)`;

const onNixpkgs = (nixpkgs: string): string => `(import ${nixFolder}/toolchains/nixpkgs.nix {
  pkgs = let pkgs = import ${nixpkgs} { system = "x86_64-linux"; }; in pkgs // {
    cargo = pkgs.writeText "cargo" ""; rustc = pkgs.writeText "rustc" "";
    fetchCrate = given: builtins.toFile "crate" (builtins.toJSON given);
  };
})`;

const withRust = (toolchain: string, hash: string): string =>
  toolchain.replace(
    'system = "x86_64-linux";',
    `system = "x86_64-linux"; rust = { cargo = "/opt/rust/bin/cargo"; rustc = "/opt/rust/bin/rustc"; hash = "${hash}"; };`,
  );

describe("a package written in Rust", () => {
  it("is built on the host with the machine's compiler, which is part of its derivation", async () => {
    const directory = await project(build, { url: "https://example.org/itoa" });
    const host = hostToolchain(python);
    const paths = await evaluate(
      `map (spam: spam.drvPath) [ ${["one", "one", "two"].map((hash) => spamOf(withRust(host, hash), directory)).join(" ")} ]`,
    );
    const [one, again, two] = paths as string[];
    expect(one).toBe(again);
    expect(one).not.toBe(two);
  });

  it("says so where there is no compiler", async () => {
    const directory = await project(build, { url: "https://example.org/itoa" });
    expect(
      await failure(`${spamOf(hostToolchain(python), directory)}.drvPath`),
    ).toMatchInlineSnapshot(`
      "spam 1.0 is written in Rust, and there is no cargo for it.
      hint: install Rust (on Debian with \`apt install cargo\`), so that \`rustc\` and \`cargo\` are on PATH"
    `);
  });

  it("wants addresses of its crates on the host", async () => {
    const toolchain = withRust(hostToolchain(python), "one");
    expect(await failure(`${spamOf(toolchain, await project())}.drvPath`)).toMatchInlineSnapshot(`
      "poetrix.lock has no URL of the crate itoa 1.0.0, which spam 1.0 is built with.
      hint: install Rust and run \`poetrix lock\` again"
    `);
  });

  it("says why its crates cannot be had", async () => {
    const unbuildable = "spam 1.0 is built with the crate yolk from Git, and it is gone";
    const toolchain = withRust(hostToolchain(python), "one");
    const directory = await project({ ...build, unbuildable });
    expect(await failure(`${spamOf(toolchain, directory)}.drvPath`)).toMatchInlineSnapshot(`
      "spam 1.0 is built with the crate yolk from Git, and it is gone.
      hint: set source = "wheel" under [tool.poetrix.packages.spam] in pyproject.toml where it has a wheel, and run \`poetrix lock\`"
    `);
  });

  it("has cargo and rustc of nixpkgs, and crates by its fetchCrate where the plan has no address", async () => {
    const toolchain = onNixpkgs(await makeNixpkgs());
    const spam = spamOf(toolchain, await project());
    const found = await evaluate(`let
      spam = ${spam};
      given = builtins.fromJSON (builtins.unsafeDiscardStringContext spam.poetrixCrates);
    in {
      inputs = map (input: input.name) spam.nativeBuildInputs;
      inherit (given) crates;
      fetched = map (crate: builtins.fromJSON (builtins.readFile crate.file)) given.crates;
    }`);
    expect(found).toMatchObject({
      inputs: expect.arrayContaining(["cargo", "rustc"]),
      crates: [{ kind: "registry", name: "itoa", version: "1.0.0" }],
      fetched: [{ pname: "itoa", version: "1.0.0", hash, unpack: false }],
    });
  });
});
