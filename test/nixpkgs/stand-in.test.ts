// The stand-in for nixpkgs does what nixpkgs does: built and run with the real Nix, in its sandbox.
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { newerNix } from "../tools/newer-nix.ts";
import { nixConfig, root, runNix } from "../tools/nix-env.ts";

const run = promisify(execFile);
const programs = join(root, "test", "nixpkgs", "test", "programs.nix");
const slow = 900_000;
let nixpkgs = "";

beforeAll(async () => {
  nixpkgs = await makeNixpkgs();
}, slow);

const options = (name: string): string[] => [
  programs,
  "--argstr",
  "nixpkgs",
  nixpkgs,
  "--attr",
  name,
];

async function build(name: string): Promise<string> {
  const args = [...options(name), "--no-out-link"];
  return (await runNix(args, { program: "nix-build" })).split("\n")[0] ?? "";
}

/** The output of a build, of the log too. */
async function log(name: string): Promise<string> {
  const env = { NIX_CONFIG: await nixConfig({ shows: "nothing" }) };
  const first = await execa("nix-build", [...options(name), "--no-out-link"], {
    env,
    all: true,
    reject: false,
  });
  if (first.failed || first.stderr.includes("Running phase")) return first.all;
  // It was built before: the store keeps the log.
  const drv = (await execa("nix-instantiate", options(name), { env })).stdout;
  return (await execa("nix-store", ["--read-log", drv], { env })).stdout;
}

const text = async (name: string): Promise<string> => readFile(await build(name), "utf8");

describe("stdenv.mkDerivation", () => {
  it(
    "builds, checks and installs a C program through its phases",
    async () => {
      const out = await build("program");
      expect((await run(join(out, "bin", "hello"))).stdout).toMatch(/^hello from zlib 1\./);
      const needs = await run("patchelf", [
        "--print-interpreter",
        "--print-rpath",
        join(out, "bin", "hello"),
      ]);
      expect(needs.stdout.trim().split(/[\n:]/)).toEqual([
        expect.stringMatching(/^\/nix\/store\/\w{32}-glibc-[\d.]+\/lib\/ld-linux/),
        expect.stringMatching(/^\/nix\/store\/\w{32}-zlib-\d+\/lib$/),
        expect.stringMatching(/^\/nix\/store\/\w{32}-glibc-[\d.]+\/lib$/),
      ]);
    },
    slow,
  );

  it("rewrites shebangs to programs of the store", async () => {
    const script = join(await build("program"), "bin", "script");
    expect(await readFile(script, "utf8")).toMatch(
      /^#!\/nix\/store\/\w{32}-bash-[\d.]+\/bin\/bash\n/,
    );
    expect((await run(script)).stdout).toBe("a script\n");
  });

  it("runs phases and hooks in the order of nixpkgs", async () => {
    const lines = (await log("order")).split("\n");
    const trace = lines.flatMap((line) => (line.startsWith("trace: ") ? [line.slice(7)] : []));
    expect(trace).toMatchInlineSnapshot(`
      [
        "firstPhase",
        "preUnpack",
        "postUnpack in source",
        "prePatch",
        "postPatch",
        "preConfigure",
        "preBuild",
        "hook of an array before preBuild is over",
        "buildPhase",
        "postBuild",
        "checkPhase",
        "betweenPhase",
        "preFixup",
        "postFixup",
        "installCheckPhase",
        "lastPhase",
      ]
    `);
  });

  it("sources setup hooks, and calls their env hooks with propagated inputs too", async () => {
    const out = await build("order");
    const saw = (await readFile(join(out, "saw"), "utf8")).trim().split(/\s+/);
    expect(saw.map((path) => path.slice(33))).toEqual(
      expect.arrayContaining(["library-1-dev", "library-1", expect.stringMatching(/^zlib-/)]),
    );
    expect(await readFile(join(out, "library-hook"), "utf8")).toMatch(/-library-1-dev\n$/);
  });

  it("runs just `phases` where they are given", async () => {
    expect(await text("onlyPhases")).toBe("a\nb\n");
  });

  it("gives builds the environment of nixpkgs, and nothing of the machine", async () => {
    const lines = (await text("environment")).trimEnd().split("\n");
    expect(lines.pop()).toMatch(/^sh=\/nix\/store\/\w{32}-bash-[\d.]+\/bin\/sh$/);
    expect(lines).toMatchInlineSnapshot(`
      [
        "HOME=/homeless-shelter",
        "top=/build",
        "tmp=/build",
        "epoch=315532800",
        "umask=0022",
        "FROM_ENV=yes",
        "list=a b",
        "aTrue=1 aFalse= aNull=unset",
        "outside=",
        "root=/bin /build /dev /etc /nix /proc /tmp",
      ]
    `);
  });

  it("keeps lists as arrays with structured attributes", async () => {
    expect(await text("structured")).toBe("with space|other|exported\n");
  });

  it("fails where a command of a pipe fails", async () => {
    await expect(build("unset")).rejects.toThrow("failed with exit code 1");
  });

  it("splits outputs and propagates them through the dev output", async () => {
    const [dev] = (await runNix([...options("outputs"), "--no-out-link"], { program: "nix-build" }))
      .split("\n")
      .filter((path) => path.endsWith("-dev"));
    expect(await readFile(join(dev ?? "", "include", "answer.h"), "utf8")).toBe(
      "int answer(void);\n",
    );
    await build("user");
  });

  it("applies patches and substitutions", async () => {
    expect(await text("patch")).toBe("three\n");
  });

  it("overrides attributes by one and by two arguments, again and again", async () => {
    expect(await text("greeter")).toBe("hello 1\n");
    expect(await text("override1")).toBe("hello you 1\n");
    expect(await text("override2")).toBe("hello 2\n");
    expect(await text("overrideTwice")).toBe("first second 1\n");
  });

  it("has a C library that finds libgcc_s by itself, and the compiler's libraries by their full names", async () => {
    expect(await text("threads")).toBe("cancelled\n");
    const names = (await text("compilerLibraries")).split("\n");
    expect(names).toEqual(expect.arrayContaining(["libgcc_s.so.1", "libgomp.so.1"]));
    expect(names).toContain("libgomp.so.1.0.0");
  });
});

describe("autoPatchelfHook", () => {
  it("has something to do: the program does not run as it came", async () => {
    const program = join(await build("foreign"), "bin", "ask");
    await expect(run(program)).rejects.toThrow("libanswer.so.1");
  });

  it("gives an ELF program the store's loader and the libraries of its build inputs", async () => {
    const program = join(await build("autoPatched"), "bin", "ask");
    expect((await run(program)).stdout).toBe("42\n");
    expect((await run("patchelf", ["--print-rpath", program])).stdout).toMatch(
      /-library-1\/lib\n$/,
    );
  });

  it("fails with the message of nixpkgs where a library is missing", async () => {
    const output = await log("autoPatchelfMissing");
    expect(output).toContain("auto-patchelf: 1 dependencies could not be satisfied");
    expect(output).toMatch(
      /error: auto-patchelf could not satisfy dependency libanswer.so.1 wanted by \/nix\/store\/\S+\/bin\/ask/,
    );
    expect(output).toContain("auto-patchelf failed to find all the required dependencies.");
  });

  it("lets missing libraries be ignored by pattern", async () => {
    expect(await log("autoPatchelfIgnored")).toContain(
      "warn: auto-patchelf ignoring missing libanswer.so.1",
    );
  });
});

describe("Python", () => {
  it(
    "has an environment with packages that import, native ones too",
    async () => {
      const python = join(await build("environmentOfPython"), "bin", "python3");
      const program = "import sys, numpy, pytest; print(sys.prefix); print(numpy.arange(3).sum())";
      const { stdout } = await run(python, ["-c", program]);
      expect(stdout).toMatch(/^\/nix\/store\/\w{32}-python3-3\.\d+\.\d+-env\n3\n$/);
    },
    slow,
  );

  it("follows packageOverrides, also where another package depends on the changed one", async () => {
    const python = join(await build("editedSet"), "bin", "python");
    const { stdout } = await run(python, [
      "-c",
      "import pytest, iniconfig; print(iniconfig.EDITED)",
    ]);
    expect(stdout).toBe("True\n");
  });

  it("refuses what is no Python module in the set", async () => {
    await expect(build("notAPythonModule")).rejects.toThrow(
      "iniconfig should use `buildPythonPackage` or `toPythonModule` if it is to be part of the Python packages set.",
    );
  });

  it(
    "builds an application with its back end, tests it, wraps its script",
    async () => {
      const out = await build("pythonPackage");
      expect((await run(join(out, "bin", "demo"), [], { env: {} })).stdout).toBe(
        "demo packaging\n",
      );
      expect(await log("pythonPackage")).toContain("1 passed");
    },
    slow,
  );
});

describe("the rest", () => {
  it("packs a container with layers that hold the file tree", async () => {
    const image = await build("image");
    const folder = await mkdtemp(join(tmpdir(), "image-"));
    await run("tar", ["xzf", image, "-C", folder]);
    const [manifest] = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    expect(manifest.RepoTags).toEqual(["demo:1"]);
    expect(manifest.Layers.length).toBeGreaterThan(2);
    for (const layer of manifest.Layers)
      await run("tar", ["xf", join(folder, layer), "-C", folder]);
    const link = (await run("readlink", [join(folder, "bin", "jq")])).stdout.trim();
    expect((await run("file", ["-b", join(folder, link)])).stdout).toContain("ELF");
    await run("chmod", ["-R", "u+w", folder]);
    await rm(folder, { recursive: true });
  });

  it("warns of names that are given up, and has none of them with allowAliases = false", async () => {
    const evaluated = (config: string, expression: string) =>
      execa(
        "nix-instantiate",
        ["--eval", "-E", `(import ${nixpkgs} { config = ${config}; }).${expression}`],
        { reject: false },
      );
    const warned = await evaluated("{ }", "utillinux.name");
    expect(warned.stdout).toBe('"util-linux-2"');
    expect(warned.stderr).toContain("evaluation warning: 'utillinux' has been renamed");
    const without = "{ allowAliases = false; }";
    expect((await evaluated(without, "utillinux.name")).stderr).toContain("'utillinux' missing");
    expect((await evaluated(without, "util-linux.name")).stdout).toBe('"util-linux-2"');
    expect((await evaluated("{ }", "nodePackages.npm")).stderr).toContain("has been removed");
  });

  it("evaluates for systems that are not this machine's", async () => {
    const expression = `(import ${nixpkgs} { system = "aarch64-darwin"; }).python3.drvPath`;
    const path = await runNix(["eval", "--impure", "--raw", "--expr", expression]);
    expect(path).toMatch(/^\/nix\/store\/\w{32}-python3-3\.\d+\.\d+\.drv$/);
  });
});

describe.each([
  ["the machine's Nix", async () => "nix"],
  ["the newer Nix of Debian trixie", async () => join(await newerNix(), "nix")],
])("as a flake input, with %s", (_, program) => {
  let flake = "";
  beforeAll(async () => {
    flake = await mkdtemp(join(tmpdir(), "flake-"));
    await cp(join(root, "test", "nixpkgs", "test", "flake.nix"), join(flake, "flake.nix"));
    await program();
  }, slow);
  afterAll(() => rm(flake, { recursive: true }));

  const nix = async (...args: string[]): Promise<string> => {
    const [command = "", ...rest] = args;
    const inputs = { nixpkgs, "flake-utils": join(root, "test", "flakes", "flake-utils") };
    const overrides = Object.entries(inputs).flatMap(([name, path]) => [
      "--override-input",
      name,
      `path:${path}`,
    ]);
    const words = command === "flake" ? ["flake", rest.shift() ?? ""] : [command];
    return runNix([...words, flake, ...overrides, "--no-write-lock-file", ...rest], {
      program: await program(),
    });
  };

  it("passes `nix flake check`", () => nix("flake", "check"), slow);
  it(
    "opens a shell with `nix develop`",
    async () => {
      expect(await nix("develop", "--command", "bash", "-c", "mine; echo $HOOK")).toBe(
        "mine, really\nran",
      );
    },
    slow,
  );
  it(
    "builds and runs",
    async () => {
      expect(await nix("run")).toBe("mine, really");
    },
    slow,
  );
});
