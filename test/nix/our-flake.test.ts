// The outputs of our own flake: the command line as a package, the template, and nothing that Nix cannot read.
import { cp, mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { newerNix } from "../tools/newer-nix.ts";
import { nixConfig, root } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";

const slow = 900_000;

describe.each([
  ["the machine's Nix", async (): Promise<string> => "nix"],
  ["the newer Nix of Debian trixie", async (): Promise<string> => join(await newerNix(), "nix")],
] as const)("our flake, with %s", { timeout: slow }, (_, findProgram) => {
  let scratch: string;
  let flake: string;
  let program: string;
  let nixpkgs: string[];
  let config: string;

  beforeAll(async () => {
    scratch = await realpath(await mkdtemp(join(tmpdir(), "poetrix-flake-")));
    flake = await copyOurFlake(join(scratch, "poetrix"));
    program = await findProgram();
    nixpkgs = ["--override-input", "nixpkgs", `path:${await makeNixpkgs()}`];
    config = await nixConfig({ shows: "nothing" });
  }, slow);
  afterAll(() => rm(scratch, { recursive: true }));

  const nix = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
    execa(program, args, { cwd: scratch, env: { NIX_CONFIG: config, NIX_PATH: "" } });

  it("passes `nix flake check`", async () => {
    const { stderr } = await nix("flake", "check", flake, ...nixpkgs, "--no-write-lock-file");
    // `overlay` is what poetry2nix's users write.
    const warnings = stderr.split("\n").filter((line) => /^warning: (?!not writing)/.test(line));
    expect(
      warnings.filter(
        (line) => !/'lib'|'overlay' is deprecated|omitted|'(flake|devenv)Modules'/.test(line),
      ),
    ).toEqual([]);
  });

  it("has the packages and apps by which shells of poetry2nix's users name Poetry and the command", async () => {
    const system = thisSystem();
    const names = async (output: string): Promise<unknown> => {
      const words = ["--json", `${flake}#${output}.${system}`, ...nixpkgs, "--no-write-lock-file"];
      const name = output === "apps" ? "app.program" : "app.name";
      return JSON.parse(
        (await nix("eval", ...words, "--apply", `builtins.mapAttrs (_: app: ${name})`)).stdout,
      );
    };
    expect(await names("packages")).toMatchObject({
      poetry: expect.stringMatching(/poetry/),
      poetry2nix: expect.stringMatching(/^poetrix-/),
    });
    expect(await names("apps")).toMatchObject({
      poetry: expect.stringMatching(/\/bin\/poetry$/),
      poetry2nix: expect.stringMatching(/\/bin\/poetrix$/),
    });
  });

  it("has the command line, which brings what it runs", async () => {
    const words = ["--no-link", "--json", flake, ...nixpkgs, "--no-write-lock-file"];
    const { stdout } = await nix("build", ...words);
    const { out } = JSON.parse(stdout)[0].outputs;
    const poetrix = join(out, "bin/poetrix");
    for (const [path, said] of [
      ["man/man1/poetrix.1.gz", ".TH POETRIX 1"],
      ["bash-completion/completions/poetrix", "complete -o filenames -F _poetrix poetrix"],
      ["zsh/site-functions/_poetrix", "#compdef poetrix"],
      ["fish/vendor_completions.d/poetrix.fish", "complete -c poetrix"],
    ] as const) {
      const bytes = await readFile(join(out, "share", path));
      expect(String(path.endsWith(".gz") ? gunzipSync(bytes) : bytes)).toContain(said);
    }
    const project = join(scratch, "project");
    await cp(join(root, "examples/poetry2nix-flake"), project, { recursive: true });
    await rm(join(project, "poetrix.lock"), { force: true });
    const store = dirname((await execa("which", ["nix-store"])).stdout);
    const env = { PATH: store, NIX_CONFIG: config };
    expect((await execa(poetrix, ["--version"], { env })).stdout).toBe(
      JSON.parse(await readFile(join(root, "package.json"), "utf8")).version,
    );
    const locked = await execa(poetrix, ["lock", project], { env });
    expect(locked.stdout).toMatch(/^poetrix.lock: written, \d+ packages/);
  });

  it("has the template of `poetrix init`", async () => {
    // `nix flake init` has no --override-input, so the copy is locked with the stand-in for nixpkgs.
    await nix("flake", "lock", flake, ...nixpkgs);
    const folder = join(scratch, "new");
    await execa("mkdir", [folder]);
    await execa(program, ["flake", "init", "--template", flake], {
      cwd: folder,
      env: { NIX_CONFIG: config },
    });
    expect(await readFile(join(folder, "flake.nix"), "utf8")).toBe(
      await readFile(join(root, "templates/default/flake.nix"), "utf8"),
    );
  });
});
