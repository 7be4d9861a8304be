// Packages for another machine (pkgsCross): its wheels are installed by the Python of the machine that builds. The other
// machine's Python is a file that cannot run here, so anything that tries to run it fails. Debian's cross compiler compiles
// for a Python of arm64, and qemu runs the result.
import { createHash } from "node:crypto";
import { readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan, PlanFile, PlanTarget } from "../../src/plan/plan.ts";
import { sriFromHex } from "../../src/standards/hash.ts";
import { makeCross } from "../tools/make-cross.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { cache, type Python } from "../tools/nix-env.ts";
import {
  build,
  failure,
  nixFolder,
  somePython,
  storeArchives,
  storeTools,
  writeProject,
} from "./fixture.ts";
import { application, sdists, wheels } from "./projects.ts";

const sandbox = { shows: "nothing" } as const;
/** The first bytes of an ELF file for aarch64. */
const elf = Buffer.alloc(64);
elf.write("\x7fELF\x02\x01\x01", "latin1");
elf.writeUInt16LE(3, 16);
elf.writeUInt16LE(183, 18);

describe("for another machine", { timeout: 300_000 }, () => {
  let python: Python;
  let tools: Record<string, PlanFile>;
  let files: Record<string, PlanFile>;
  let poetrix: string;

  beforeAll(async () => {
    python = await somePython();
    const nixpkgs = await makeNixpkgs();
    tools = await storeTools();
    const native = `fast-1.0-cp${python.short.replace(".", "")}-none-manylinux_2_17`;
    files = await storeArchives({
      ...wheels,
      ...sdists,
      [`${native}_aarch64.whl`]: {
        "fast/__init__.py": "MACHINE = 'aarch64'\n",
        "fast-1.0.dist-info/entry_points.txt": "[console_scripts]\nfast = fast:main\n",
      },
      [`${native}_x86_64.whl`]: { "fast/__init__.py": "MACHINE = 'x86_64'\n" },
      "wanting-1.0.tar.gz": {
        "pyproject.toml": "",
        "wanting_back_end.py": `
def build_wheel(folder, config_settings=None, metadata_directory=None):
    raise SystemExit("fatal error: libxml/xmlversion.h: No such file or directory")
`,
      },
      "compiled-1.0.tar.gz": {
        "back_end.py": "",
        "pyproject.toml": "",
        "compiled_back_end.py": `
import os, zipfile
def build_wheel(folder, config_settings=None, metadata_directory=None):
    name = "compiled-1.0-cp312-cp312-linux_x86_64.whl"
    zipfile.ZipFile(os.path.join(folder, name), "w").close()
    return name
`,
      },
    });
    poetrix = `(
      let
        native = import ${nixpkgs} { };
        python = native.runCommand "python3-of-aarch64" { } ''
          mkdir -p $out/bin
          echo ${elf.toString("base64")} | base64 -d >$out/bin/python${python.short}
          chmod +x $out/bin/python${python.short}
        '' // {
          interpreter = "\${python}/bin/python${python.short}";
          pythonOnBuildForHost = native.python3;
          pkgs = { };
          inherit (native.python3) version pythonVersion executable sitePackages libPrefix implementation;
        };
        cross = native // {
          stdenv = native.stdenv // {
            buildPlatform = native.stdenv.hostPlatform;
            hostPlatform = native.stdenv.hostPlatform // { system = "aarch64-linux"; };
          };
          buildPackages = native;
          python3 = python;
        };
      in
      import ${nixFolder} { pkgs = cross; })`;
  }, 600_000);

  const project = (
    locked: NonNullable<Parameters<typeof writeProject>[0]["locked"]>,
    alter: (plan: Plan) => unknown = (plan) => plan,
  ): Promise<string> =>
    writeProject({
      python,
      tools,
      files,
      ...application,
      system: "aarch64-linux",
      locked,
      alter,
    });
  const fast = (machine: string): string =>
    `fast-1.0-cp${python.short.replace(".", "")}-none-manylinux_2_17_${machine}.whl`;
  const machineOf = async (path: string): Promise<number> =>
    (await readFile(path)).readUInt16LE(18);

  it("an environment has its wheels, its Python and byte code that it reads", async () => {
    const folder = await project({ [fast("aarch64")]: {}, "greeter-1.0-py3-none-any.whl": {} });
    const { path } = await build(sandbox, `${poetrix}.mkPoetryEnv { projectDir = ${folder}; }`);
    const target = await readlink(join(path, `bin/python${python.short}`));
    expect(target).toMatch(/-python3-of-aarch64\/bin\/python/);
    expect(await machineOf(target)).toBe(183);
    expect(await readFile(join(path, "pyvenv.cfg"), "utf8")).toContain(
      `home = ${join(target, "..")}`,
    );
    expect((await readFile(join(path, "bin/fast"), "utf8")).split("\n")[0]).toBe(
      `#!${path}/bin/python`,
    );
    const library = join(path, `lib/python${python.short}/site-packages`);
    expect(await readFile(join(library, "fast/__init__.py"), "utf8")).toContain("aarch64");
    expect(await readdir(join(library, "fast/__pycache__"))).toEqual([
      `__init__.cpython-${python.short.replace(".", "")}.pyc`,
    ]);
    // The closure contains nothing of the machine that builds.
    const closure = (await execa("nix-store", ["--query", "--requisites", path])).stdout;
    expect(closure.split("\n").filter((each) => /-python3-\d/.test(each))).toEqual([]);
  });

  it("an application and an sdist in pure Python are built, with the tools of the machine that builds", async () => {
    const folder = await project(
      { "greeter-1.0-py3-none-any.whl": {}, "fromsource-1.0.tar.gz": { build: pure } },
      (plan) => withBuildMachine(plan, files, [fast("x86_64"), fast("aarch64")]),
    );
    const { path } = await build(
      sandbox,
      `${poetrix}.mkPoetryApplication { projectDir = ${folder}; pythonImportsCheck = [ "demo" ]; }`,
    );
    expect((await readFile(join(path, "bin/demo"), "utf8")).split("\n")[0]).toBe(
      `#!${path}/libexec/python-environment/bin/python`,
    );
    const own = join(path, "libexec/python-environment");
    expect(await machineOf(join(own, "bin/python"))).toBe(183);
  });

  it("what is compiled for the machine that builds all the same is refused", async () => {
    const folder = await project({
      "compiled-1.0.tar.gz": {
        build: { backend: "compiled_back_end", backendPath: ["."], requires: [] },
      },
    });
    await expect(
      build(sandbox, `${poetrix}.mkPoetryEnv { projectDir = ${folder}; }`),
    ).rejects.toThrow(
      /the back end of compiled 1[.]0 compiles for the machine that builds, not for aarch64-linux/,
    );
  });

  it("what wants a library says which, as anywhere", async () => {
    const folder = await project({
      "wanting-1.0.tar.gz": {
        build: { backend: "wanting_back_end", backendPath: ["."], requires: [] },
      },
    });
    await expect(
      build(sandbox, `${poetrix}.mkPoetryEnv { projectDir = ${folder}; }`),
    ).rejects.toThrow(
      /wanting 1[.]0 needs the header libxml\/xmlversion[.]h.*\n.*native = \["libxml2"\]/,
    );
  });

  it("extension modules in C and C++ are compiled for the other machine by setuptools, and run there", async () => {
    const cross = await makeCross();
    const own = await storeArchives({
      "native-1.0.tar.gz": {
        "setup.py": `
from setuptools import Extension, setup
modules = [Extension("native", ["native.c"]), Extension("plus", ["plus.cpp"])]
setup(name="native", version="1.0", ext_modules=modules)
`,
        "plus.cpp": `
#include <Python.h>
#include <string>
static PyObject *word(PyObject *, PyObject *) {
  return PyUnicode_FromString((std::string("C") + "++").c_str());
}
static PyMethodDef methods[] = {{"word", word, METH_NOARGS, nullptr}, {nullptr, nullptr, 0, nullptr}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "plus", nullptr, -1, methods};
PyMODINIT_FUNC PyInit_plus(void) { return PyModule_Create(&definition); }
`,
        "native.c": `
#include <Python.h>
#ifndef __aarch64__
#error "this is the compiler of the machine that builds"
#endif
static struct PyModuleDef module = { PyModuleDef_HEAD_INIT, "native", "compiled", -1, NULL };
PyMODINIT_FUNC PyInit_native(void) { return PyModule_Create(&module); }
`,
      },
    });
    const setuptools = await setuptoolsOf(cross.short);
    const [name = ""] = Object.keys(setuptools);
    const backend = "setuptools.build_meta:__legacy__";
    const folder = await writeProject({
      python: { short: cross.short },
      system: "aarch64-linux",
      files: own,
      tools: { ...pick(tools, "pyproject_hooks"), ...pick(tools, "wheel"), ...setuptools },
      locked: { "native-1.0.tar.gz": { build: { backend, backendPath: [], requires: [] } } },
      target: { builds: { ".": [], "native@1.0": [`setuptools@${name.split("-")[1]}`] } },
    });
    const { path } = await build(
      sandbox,
      `(import ${nixFolder} { pkgs = ${cross.pkgs}; }).mkPoetryEnv { projectDir = ${folder}; }`,
    );
    const library = join(path, `lib/python${cross.short}/site-packages`);
    const [module = ""] = (await readdir(library)).filter((each) => /^native.*[.]so$/.test(each));
    expect(module).toMatch(/^native[.]cpython-\d+-aarch64-linux-gnu[.]so$/);
    expect(await machineOf(join(library, module))).toBe(183);
    const print =
      "import native, platform, plus; print(platform.machine(), native.__doc__, plus.word())";
    const run = await execa(cross.emulator, [join(path, "bin/python"), "-c", print]);
    expect(run.stdout).toBe("aarch64 compiled C++");
  });

  it("says which system a build requirement lacks", async () => {
    const folder = await project({ "fromsource-1.0.tar.gz": { build: pure } }, (plan) =>
      withRequirement(plan, fast("aarch64"), files),
    );
    expect(
      await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`),
    ).toMatchInlineSnapshot(`
      "fast runs in builds for aarch64-linux, so it is needed for x86_64-linux, but poetrix.lock has it for aarch64-linux alone.
      hint: add "x86_64-linux" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\`"
    `);
  });
});

const pick = <Value>(record: Record<string, Value>, start: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name.startsWith(`${start}-`)));

/** The real setuptools, as the stand-in for nixpkgs has it in the store. */
async function setuptoolsOf(short: string): Promise<Record<string, PlanFile>> {
  const folders = await readdir(join(cache, "wheels"));
  for (const folder of folders.filter((each) => each.startsWith(`${short}-`))) {
    const names = await readdir(join(cache, "wheels", folder));
    const name = names.find((each) => each.startsWith("setuptools-"));
    if (name === undefined) continue;
    const content = await readFile(join(cache, "wheels", folder, name));
    const hex = createHash("sha256").update(content).digest("hex");
    const url = `https://index.invalid/${name}`;
    return { [name]: { kind: "wheel", hash: sriFromHex(`sha256:${hex}`), url, size: null } };
  }
  throw new Error(`the stand-in has no setuptools for Python ${short}`);
}

const pure = { backend: "back_end", backendPath: ["."], requires: ["fast"] };

/** Adds to the plan that `fromsource` is built with `fast`, which has one wheel for each machine. */
function withRequirement(plan: Plan, file: string, files: Record<string, PlanFile>): Plan {
  const [id = ""] = Object.keys(plan.targets);
  const target = plan.targets[id] as PlanTarget;
  const fast = {
    ...plan.packages["greeter@1.0"],
    name: "fast" as never,
    version: "1.0",
    source: { kind: "index" as const },
    files: { [file]: files[file] as PlanFile },
  };
  return {
    ...plan,
    packages: { ...plan.packages, "fast@1.0": fast },
    targets: {
      [id]: {
        ...target,
        builds: { ...target.builds, "fromsource@1.0": ["fast@1.0"] },
        buildFiles: { ...target.buildFiles, "fast@1.0": file },
      },
    },
  };
}

/** Adds the machine that builds to the plan, with a wheel of its own. */
function withBuildMachine(
  plan: Plan,
  files: Record<string, PlanFile>,
  [file, other]: readonly [string, string],
): Plan {
  const own = withRequirement(plan, other, files);
  const here = withRequirement(plan, file, files);
  const [id = ""] = Object.keys(plan.targets);
  const fast = own.packages["fast@1.0"] as Plan["packages"][string];
  return {
    ...own,
    packages: {
      ...own.packages,
      "fast@1.0": { ...fast, files: { ...fast.files, [file]: files[file] as PlanFile } },
    },
    targets: {
      ...own.targets,
      [id.replace("aarch64", "x86_64")]: {
        ...(here.targets[id] as PlanTarget),
        system: "x86_64-linux",
      },
    },
  };
}
