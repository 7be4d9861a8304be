// A package that is built from source does not refer to what built it: no build requirement, no compiler. Also: compiled
// modules in the working tree.
import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import {
  build,
  hostToolchain,
  hostTools,
  nixFolder,
  nixpkgsTools,
  storeArchives,
  storeTools,
  type Toolchain,
  writeProject,
  wrongRecords,
} from "./fixture.ts";
import { application, wheels } from "./projects.ts";

/**
 * Like generators of C code, this back end records what it was built with; and the compiler puts names of headers into the
 * library.
 */
const backEnd = `
import back_end, builder, os, shutil, subprocess, sys, sysconfig
def build_wheel(*arguments):
    compiler = shutil.which("cc") or shutil.which("gcc")
    note = " ".join([builder.__file__, os.path.realpath(builder.__file__), sys.prefix, os.path.realpath(compiler)])
    with open("demo/_fast.c", "w") as file:
        file.write('''/* made by %s */
#include <Python.h>
const char *note = "%s";
static struct PyModuleDef module = { PyModuleDef_HEAD_INIT, "_fast", NULL, -1, NULL };
PyMODINIT_FUNC PyInit__fast(void) {
    PyObject *self = PyModule_Create(&module);
    PyModule_AddStringConstant(self, "note", note);
    return self;
}
''' % (note, os.path.realpath(builder.__file__)))
    with open("demo/config.py", "w") as file:
        file.write("COMPILER = %r\\n" % note)
    output = "demo/_fast" + sysconfig.get_config_var("EXT_SUFFIX")
    subprocess.check_call([compiler, "-shared", "-fPIC", "-I", sysconfig.get_path("include"), "demo/_fast.c", "-o", output])
    return back_end.build_wheel(*arguments)
`;

/** The toolchain itself, as `poetrix build` makes it. */
const expressionOf = ({ name, python, poetrix }: Toolchain): string =>
  name === "host"
    ? hostToolchain(python)
    : poetrix.replace(nixFolder, join(nixFolder, "toolchains/nixpkgs.nix"));

describe.each([
  ["the host toolchain", hostTools],
  ["the stand-in for nixpkgs", nixpkgsTools],
] as const)("a project that is compiled, with %s", { timeout: 300_000 }, (_, tools) => {
  async function project(toolchain: Toolchain): Promise<string> {
    const files = await storeArchives(wheels);
    const builder = "builder-1.0-py3-none-any.whl";
    return writeProject({
      python: toolchain.python,
      files,
      ...application,
      tools: { ...(await storeTools()), [builder]: files[builder] as never },
      project: {
        ...application.project,
        build: { backend: "compiler", backendPath: ["."], requires: ["builder"] },
      },
      alter: (plan) => {
        const [[id, target]] = Object.entries(plan.targets) as [
          [string, (typeof plan.targets)[string]],
        ];
        const { builder: built, ...others } = target.tools;
        return {
          ...plan,
          targets: { [id]: { ...target, tools: others, builds: { ".": [built as string] } } },
        };
      },
      sources: {
        ...application.sources,
        "pyproject.toml": application.sources["pyproject.toml"]
          .replace('"back_end"', '"compiler"')
          .replace("requires = []", 'requires = ["builder"]')
          .concat('[tool.poetry.build]\nscript = "compiler.py"\n'),
        "compiler.py": backEnd,
        // A library has no programs.
        "settings.py": application.sources["settings.py"].replace(/SCRIPTS = .*/, "SCRIPTS = {}"),
      },
    });
  }

  it("keeps nothing of its build, and its RECORD is true", async () => {
    const toolchain = await tools();
    const folder = await project(toolchain);
    const app = `${toolchain.poetrix}.mkPoetryApplication { projectDir = ${folder}; }`;
    const { path } = await build(toolchain.sandbox, app);
    const closure = (await execa("nix-store", ["--query", "--requisites", path])).stdout;
    const names = closure.split("\n").map((line) => line.replace(/^\/nix\/store\/\w{32}-/, ""));
    expect(
      names.filter((name) =>
        /builder|build-environment|gcc-wrapper|binutils|setuptools|^wheel/.test(name),
      ),
    ).toEqual([]);
    expect(await wrongRecords(path)).toEqual([]);
    const site = join(path, "lib", `python${toolchain.python.short}`, "site-packages/demo");
    expect(await readFile(join(site, "config.py"), "utf8")).toContain("/nix/store/eeeeeeee");
    const python = join(path, "libexec/python-environment/bin/python");
    const code = "from demo import _fast; print(_fast.note)";
    expect((await execa(python, ["-c", code])).stdout).toMatch(/store\/e{32}-.*builder/);
    await rm(folder, { recursive: true });
  });

  it("says in its environment which command builds it in place, which it then finds", async () => {
    const toolchain = await tools();
    const folder = await project(toolchain);
    const given = `{ projectDir = ${folder}; }`;
    const { path } = await build(toolchain.sandbox, `${toolchain.poetrix}.mkPoetryEnv ${given}`);
    const load = (): Promise<{ stdout: string }> =>
      execa(join(path, "bin/python"), ["-c", "import demo._fast as fast; print(fast.__file__)"], {
        cwd: folder,
      });
    await expect(load()).rejects.toThrow(
      "ModuleNotFoundError: No module named 'demo._fast'; `poetrix build --in-place` builds the compiled modules of demo",
    );
    const shell = await build(toolchain.sandbox, `(${toolchain.poetrix}.mkPoetryEnv ${given}).dev`);
    const enter = `source ${shell.path}/nix-support/setup-hook; eval "$shellHook"`;
    const entered = await execa("bash", ["-c", enter], { cwd: folder });
    expect(entered.stderr).toBe(
      "poetrix: demo has compiled modules, which are not built here yet: `poetrix build --in-place` builds them",
    );
    // As the command line does.
    const made = await build(
      toolchain.sandbox,
      `import ${nixFolder}/application/made-by-build.nix {
        toolchain = ${expressionOf(toolchain)};
        project = ${folder};
        application = ${toolchain.poetrix}.mkPoetryApplication ${given};
      }`,
    );
    const names = (await readdir(join(made.path, "demo"))).sort();
    expect(names).toEqual(["_fast.c", expect.stringMatching(/^_fast[.].*[.]so$/), "config.py"]);
    await cp(made.path, folder, { recursive: true });
    expect((await load()).stdout).toBe(join(folder, "demo", names[1] as string));
    expect((await execa("bash", ["-c", enter], { cwd: folder })).stderr).toBe("");
    await execa("chmod", ["-R", "u+w", folder]);
    await rm(folder, { recursive: true });
  });
});
