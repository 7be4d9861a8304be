// The further outputs of an application: `dist` with its wheel and sdist, and `tests`, for the checks of a flake.
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanFile } from "../../src/plan/plan.ts";
import {
  build,
  evaluate,
  hostTools,
  nixpkgsTools,
  storeArchives,
  storeTools,
  type Toolchain,
  writeProject,
} from "./fixture.ts";
import { application, wheels } from "./projects.ts";

/** Small stand-ins for the tools, which print what they see. */
const tools = {
  "pytest-8.0-py3-none-any.whl": {
    "pytest.py": `
import os, sys
def main():
    import demo, greeter, twin
    print("pytest", sys.argv[1:], demo.__file__)
    if os.path.exists("fail-here"):
        print("1 failed")
        sys.exit(1)
`,
    "pytest-8.0.dist-info/entry_points.txt": "[console_scripts]\npytest = pytest:main\n",
  },
  "mypy-1.0-py3-none-any.whl": {
    "mypy.py": "import sys\ndef main():\n    print('mypy looks at', sys.argv[-1])\n",
    "mypy-1.0.dist-info/entry_points.txt": "[console_scripts]\nmypy = mypy:main\n",
  },
};

const withSdist = `
import io, os, tarfile, time

def build_sdist(folder, config_settings=None):
    import settings
    stem = "%s-%s" % (settings.NAME, settings.VERSION)
    with tarfile.open(os.path.join(folder, stem + ".tar.gz"), "w:gz") as archive:
        for name in ["README.md", "settings.py", "demo/__init__.py"]:
            with open(name, "rb") as file:
                content = file.read()
            member = tarfile.TarInfo(stem + "/" + name)
            member.size, member.mtime, member.uname = len(content), time.time_ns() / 1e9, "me"
            archive.addfile(member, io.BytesIO(content))
    return stem + ".tar.gz"
`;

describe.each([
  ["host", hostTools],
  ["nixpkgs", nixpkgsTools],
] as const)("an application on the toolchain %s", { timeout: 300_000 }, (_, prepare) => {
  let toolchain: Toolchain;
  let files: Record<string, PlanFile>;
  let folder: string;
  const made = (what: string, arguments_ = "", directory = folder): string =>
    `(${toolchain.poetrix}.mkPoetryApplication { projectDir = ${directory}; ${arguments_} })${what}`;

  beforeAll(async () => {
    toolchain = await prepare();
    files = await storeArchives({ ...wheels, ...tools });
    const { sources } = application;
    folder = await writeProject({
      python: toolchain.python,
      tools: await storeTools(),
      files,
      ...application,
      locked: {
        ...application.locked,
        "pytest-8.0-py3-none-any.whl": { include: { dev: [[]] } },
        "mypy-1.0-py3-none-any.whl": { include: { dev: [[]] } },
      },
      sources: {
        ...sources,
        "back_end.py": sources["back_end.py"] + withSdist,
        // A different one for each test: a package that was built before prints no log.
        "README.md": randomUUID(),
      },
    });
  }, 300_000);

  it("has its wheel and its sdist, the same bytes each time", async () => {
    const { path } = await build(toolchain.sandbox, made(".dist"));
    expect((await readdir(path)).sort()).toEqual(["demo-1.0-py3-none-any.whl", "demo-1.0.tar.gz"]);
    const { stdout } = await execa("tar", ["-tvf", join(path, "demo-1.0.tar.gz")], {
      env: { TZ: "UTC" },
    });
    expect(stdout.split("\n").map((line) => line.replace(/ +/g, " ").split(" ").slice(1))).toEqual(
      ["README.md", "demo/__init__.py", "settings.py"].map((name) => [
        "0/0",
        expect.any(String),
        "1980-01-01",
        "00:00",
        `demo-1.0/${name}`,
      ]),
    );
    await build(toolchain.sandbox, made(".dist"), ["--check"]);
  });

  it("has the phases of its caller in them, and no wrappers or checks", async () => {
    const { path } = await build(
      toolchain.sandbox,
      made(
        ".dist",
        `postPatch = "echo patched >README.md"; postInstall = "exit 1"; checkPhase = "exit 1";`,
      ),
    );
    const { stdout } = await execa("tar", [
      "-xOf",
      join(path, "demo-1.0.tar.gz"),
      "demo-1.0/README.md",
    ]);
    expect(stdout).toBe("patched");
  });

  it("runs its tests with the groups for checks, and looks at its types", async () => {
    const names = `builtins.attrNames ${made(".tests", "passthru.tests.mine = 1;")}`;
    expect(await evaluate(names)).toEqual(["drift", "mine", "pytest", "types"]);
    const { path, log } = await build(toolchain.sandbox, made(".passthru.tests.pytest"));
    expect(log).toMatch(
      /pytest \['-p', 'no:cacheprovider'\] \/nix\/store\/\S+-env\/\S+\/demo\/__init__/,
    );
    expect(await readdir(path)).toEqual([]);
    expect((await build(toolchain.sandbox, made(".tests.types"))).log).toContain(
      "mypy looks at demo",
    );
    await writeFile(join(folder, "fail-here"), "");
    await expect(build(toolchain.sandbox, made(".tests.pytest"))).rejects.toThrow("1 failed");
    await rm(join(folder, "fail-here"));
  });

  it("leaves the tests of a project below to that project, unless it is told where tests are", async () => {
    const other = join(folder, "libs/it's né");
    await mkdir(other, { recursive: true });
    for (const name of ["pyproject.toml", "poetry.lock"]) await writeFile(join(other, name), "");
    const { log } = await build(toolchain.sandbox, made(".tests.pytest"));
    expect(log).toContain(`pytest ['-p', 'no:cacheprovider', "--ignore=libs/it's né"]`);
    const types = await evaluate(`${made(".tests.types.buildPhase")}`);
    expect(types).toContain(`rm -rf './libs/it'\\''s né'\nmypy `);
    await writeFile(join(folder, "pytest.ini"), "[pytest]\ntestpaths = tests libs/*/tests\n");
    const told = await evaluate(`${made(".tests.pytest.buildPhase")}`);
    expect(told).not.toContain("--ignore");
    for (const name of ["libs", "pytest.ini"]) await rm(join(folder, name), { recursive: true });
  });

  it("may be a library, without programs", async () => {
    const library = await writeProject({
      python: toolchain.python,
      tools: await storeTools(),
      files,
      ...application,
      sources: {
        ...application.sources,
        "pyproject.toml": application.sources["pyproject.toml"].replace(
          /\[project.scripts\]\n.*\n/,
          "",
        ),
        "settings.py": application.sources["settings.py"].replace(/SCRIPTS = .*/, "SCRIPTS = {}"),
      },
    });
    const { path } = await build(toolchain.sandbox, made("", "", library));
    expect(await readdir(join(path, "lib"))).toEqual([`python${toolchain.python.short}`]);
  });
});
