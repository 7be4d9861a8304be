// Files that several packages install at the same place, and files outside of site-packages: the result is the same as with
// `poetry install`.
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProject, type TestProject } from "../cli/project.ts";
import { makeWheel } from "../support/archives.ts";
import { poetrix, tool } from "../support/command-line.ts";
import { findPython } from "../tools/nix-env.ts";
import { differences, digests } from "./site-packages.ts";

/** Files that no import reads, and that are in wheels by mistake. */
const idle = [
  "LICENSE",
  "README.md",
  "py.typed",
  "tests/__init__.py",
  "docs/conf.py",
  "example-stubs/__init__.pyi",
];
const filesOf = (name: string) => Object.fromEntries(idle.map((path) => [path, `of ${name}\n`]));
const python = await findPython("3.12");

describe.skipIf(!python)("files at one place", { timeout: 300_000 }, () => {
  let project: TestProject;
  let venv: string;
  let environment: string;

  beforeAll(async () => {
    // For a lock with groups and markers (2.1), Poetry installs by name, so a package can come before those that it needs.
    project = await makeProject('"needs-last", "between", "last", "some-pkg"', (index) => {
      const needing = { files: filesOf("needs-last"), metadata: "Requires-Dist: last\n" };
      index.add("between", makeWheel("between", "1.0", { files: filesOf("between") }));
      index.add("needs-last", makeWheel("needs-last", "1.0", needing));
      index.add("last", makeWheel("last", "1.0", { files: filesOf("last") }));
      const data = "Some_Pkg-1.0.data";
      index.add(
        "some-pkg",
        makeWheel("Some_Pkg", "1.0", {
          files: {
            [`${data}/headers/some.h`]: "int some;\n",
            [`${data}/headers/below/more.h`]: "int more;\n",
            [`${data}/data/share/some/file`]: "data\n",
            [`${data}/data/LICENSE`]: "of the prefix\n",
            [`${data}/purelib/some_more.py`]: "more = 1\n",
          },
        }),
      );
    });
    const { directory, env } = project;
    await project.lock();
    venv = join(directory, "../venv");
    environment = join(directory, "../environment");
    await execa(python?.executable ?? "", ["-m", "venv", "--without-pip", venv]);
    await execa(await tool("poetry"), ["install", "--no-root", "--no-interaction"], {
      cwd: directory,
      env: {
        ...env,
        VIRTUAL_ENV: venv,
        PATH: `${venv}/bin:${process.env.PATH}`,
        POETRY_VIRTUALENVS_CREATE: "true",
        // Packages are installed one after the other, because the result of parallel installation is random.
        POETRY_INSTALLER_PARALLEL: "false",
      },
    });
    expect(await poetrix(["lock", directory], { env })).toMatchObject({ exitCode: 0 });
    const words = ["build", "--env", "--toolchain=host", `--out-link=${environment}`];
    expect(await poetrix([...words, directory], { env })).toMatchObject({ exitCode: 0 });
  }, 300_000);
  afterAll(() => project.close());

  it("are those of the package that Poetry installs last", async () => {
    const [ours, poetrys] = await Promise.all(
      [environment, venv].map((path) => digests(join(path, "lib/python3.12/site-packages"))),
    );
    // These two files find the project's working tree.
    for (const own of ["__poetrix_project.pth", "_poetrix_project.py"]) ours?.delete(own);
    expect([...(poetrys?.keys() ?? [])]).toEqual(expect.arrayContaining(idle));
    expect([...(poetrys?.keys() ?? [])]).toContain("Some_Pkg-1.0.dist-info/METADATA");
    expect(differences(ours ?? new Map(), poetrys ?? new Map())).toEqual([]);
  });

  it("are headers and data where Poetry puts them", async () => {
    for (const folder of ["include", "share"]) {
      const [ours, poetrys] = await Promise.all(
        [environment, venv].map((path) => digests(join(path, folder))),
      );
      expect(poetrys?.size).toBeGreaterThan(0);
      expect(differences(ours ?? new Map(), poetrys ?? new Map())).toEqual([]);
    }
  });
});
