// poetrix build with the toolchain of nixpkgs: found through NIX_PATH, and through a flake.lock.
import { readFile, readlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { somePython } from "../nix/fixture.ts";
import { makeSdist, makeWheel } from "../support/archives.ts";
import { poetrix, tool } from "../support/command-line.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { nixConfig } from "../tools/nix-env.ts";
import { makeProject, type TestProject, writeFiles } from "./project.ts";

const slow = 900_000;
let project: TestProject;
let nixpkgs: string;
let env: Record<string, string>;

const run = (...args: string[]) =>
  poetrix([...args, project.directory], { cwd: project.directory, env });

beforeAll(async () => {
  const python = await somePython();
  nixpkgs = await makeNixpkgs();
  project = await makeProject(
    '"spam", "ham"',
    async (index) => {
      index.add("spam", makeWheel("spam", "1.0"));
      index.add(
        "ham",
        await makeSdist("ham", "1.0", {
          "PKG-INFO": "Metadata-Version: 2.2\nName: ham\nVersion: 1.0\n",
          "setup.py":
            'from setuptools import setup\nsetup(name="ham", version="1.0", py_modules=["ham"])\n',
          "ham.py": "answer = 42\n",
        }),
      );
    },
    {
      python: python.short,
      systems: [thisSystem()],
      realTools: true,
      more: '[project.scripts]\ndemo = "demo:main"\n\n',
      build: '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n',
    },
  );
  await writeFiles(project.directory, {
    "demo/__init__.py":
      'def main():\n    import ham, spam\n    print("demo of", spam.version, ham.answer)\n',
    "setup.cfg": "[options]\npackages = demo\n",
  });
  env = {
    ...project.env,
    NIX_PATH: `nixpkgs=${nixpkgs}`,
    NIX_CONFIG: await nixConfig({ shows: "nothing" }),
  };
  await project.lock();
  expect(await run("lock")).toMatchObject({ exitCode: 0, stderr: "" });
}, slow);
afterAll(() => project.close());

describe("poetrix build with nixpkgs", { timeout: slow }, () => {
  it("takes that of NIX_PATH where there is one", async () => {
    const { exitCode, stdout, stderr } = await run("build", "--json");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "toolchain: nixpkgs of NIX_PATH" });
    const { path, toolchain } = JSON.parse(stdout);
    expect(toolchain).toBe("nixpkgs");
    expect(await readlink(join(project.directory, "result"))).toBe(path);
    const demo = await execa(join(path, "bin/demo"), { extendEnv: false });
    expect(demo.stdout).toBe("demo of 1.0 42");
    const shebang = (await readFile(join(path, "bin/demo"), "utf8")).split("\n")[0];
    expect(shebang).toBe(`#!${path}/libexec/python-environment/bin/python`);
  });

  it("builds an environment as .venv, which Poetry and editors take for theirs", async () => {
    for (const toolchain of ["nixpkgs", "host"]) {
      const words = ["--env", "--toolchain", toolchain, "--out-link", ".venv"];
      expect(await run("build", ...words)).toMatchObject({ exitCode: 0 });
      const place = join(project.directory, ".venv");
      const code = "import sys, ham, spam; print(sys.prefix, sys.prefix != sys.base_prefix)";
      const python = join(place, "bin/python");
      const [prefix = "", isVirtual] = (await execa(python, ["-c", code])).stdout.split(" ");
      expect([await readlink(place), isVirtual]).toEqual([
        prefix.replace(place, await readlink(place)),
        "True",
      ]);
      const poetry = await execa(await tool("poetry"), ["env", "info", "--path"], {
        cwd: project.directory,
        env: { ...project.env, POETRY_VIRTUALENVS_CREATE: "true", VIRTUAL_ENV: undefined },
      });
      expect(poetry.stdout).toBe(place);
      const config = await readFile(join(place, "pyvenv.cfg"), "utf8");
      expect(config).toContain("include-system-site-packages = false");
    }
  });

  it("takes that of flake.lock before that of NIX_PATH", async () => {
    const hash = (await execa("nix", ["hash", "path", nixpkgs], { env })).stdout;
    const locked = { type: "path", path: nixpkgs, narHash: hash, lastModified: 1 };
    await writeFile(
      join(project.directory, "flake.lock"),
      JSON.stringify({
        version: 7,
        root: "root",
        nodes: {
          root: { inputs: { nixpkgs: ["other", "nixpkgs"], other: "other" } },
          other: { inputs: { nixpkgs: "nixpkgs_2" } },
          nixpkgs_2: { locked },
        },
      }),
    );
    const answer = await poetrix(["build", "--package", "ham", project.directory, "--json"], {
      cwd: project.directory,
      env: { ...env, NIX_PATH: "nixpkgs=/nowhere" },
    });
    expect(answer).toMatchObject({ exitCode: 0, stderr: "toolchain: nixpkgs of flake.lock" });
    expect(JSON.parse(answer.stdout).toolchain).toBe("nixpkgs");
  });

  it("says what is missing", async () => {
    const message = async (environment: Record<string, string>, ...args: string[]) =>
      (
        await poetrix(["build", ...args, project.directory], {
          cwd: project.directory,
          env: { ...env, ...environment },
        })
      ).stderr.replaceAll(project.directory, "PROJECT");
    await writeFile(join(project.directory, "flake.lock"), "{}");
    expect(await message({ NIX_PATH: "" }, "--toolchain", "nixpkgs")).toMatchInlineSnapshot(`
      "error[NIXPKGS_MISSING]: there is no nixpkgs: the project has no flake.lock that names one, and NIX_PATH has none
      hint: lock a flake with an input \`nixpkgs\`, set NIX_PATH, or build with \`--toolchain host\`"
    `);
    expect(await message({ NIX_PATH: `nixpkgs=${project.directory}` })).toContain(
      "error[NIXPKGS_MISSING]: NIX_PATH has nixpkgs at PROJECT, and there is no default.nix in it\nhint: correct",
    );
    expect(await message({}, "--python", "3.5")).toContain("does not cover Python 3.5");
  });
});
