// Packages whose version is a Git tag, with each tool that people use for that. They are built without history, and get the
// version that Poetry found when it locked them.
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { writeFiles } from "../cli/project.ts";
import { poetrix } from "../support/command-line.ts";
import { makeRepository } from "../support/git.ts";
import { findPython, root } from "../tools/nix-env.ts";
import { emptyFolder, scratch } from "./commands.ts";

const project = (name: string): string => `[project]\nname = "${name}"\ndynamic = ["version"]\n`;
const buildSystem = (requires: string, backend: string): string =>
  `[build-system]\nrequires = [${requires}]\nbuild-backend = "${backend}"\n`;

/** The files of each package. */
const tools: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  byhatch: {
    "pyproject.toml": `${buildSystem('"hatchling", "hatch-vcs"', "hatchling.build")}${project("byhatch")}[tool.hatch.version]\nsource = "vcs"\n`,
  },
  bypdm: {
    "pyproject.toml": `${buildSystem('"pdm-backend"', "pdm.backend")}${project("bypdm")}[tool.pdm.version]\nsource = "scm"\n`,
  },
  bypoetry: {
    "pyproject.toml":
      `${buildSystem('"poetry-core>=1", "poetry-dynamic-versioning>=1.4"', "poetry_dynamic_versioning.backend")}` +
      '[tool.poetry]\nname = "bypoetry"\nversion = "0.0.0"\ndescription = ""\nauthors = []\n[tool.poetry-dynamic-versioning]\nenable = true\n',
  },
  bypbr: {
    "pyproject.toml": buildSystem('"setuptools>=70", "pbr>=6"', "setuptools.build_meta"),
    "setup.py": "from setuptools import setup\n\nsetup(pbr=True)\n",
    "setup.cfg": "[metadata]\nname = bypbr\n[files]\npackages = bypbr\n",
  },
  byversioningit: {
    "pyproject.toml": `${buildSystem('"setuptools>=70", "versioningit"', "setuptools.build_meta")}${project("byversioningit")}[tool.setuptools]\npackages = ["byversioningit"]\n[tool.versioningit]\n`,
  },
};
const names = Object.keys(tools);
const python = await findPython("3.12");

describe.skipIf(!python)("a version from Git", { timeout: 600_000 }, () => {
  const folder = join(scratch, "git-versions");
  const directory = join(folder, "project");
  const environment = join(folder, "environment");
  let plan: Plan;
  let locked: Record<string, string>;

  beforeAll(async () => {
    await emptyFolder(folder);
    const dependencies: string[] = [];
    for (const [name, files] of Object.entries(tools)) {
      const repository = await makeRepository(folder, name);
      await repository.commit({ ...files, [`${name}/__init__.py`]: "" });
      await repository.git("tag", "v4.2");
      await repository.publish();
      dependencies.push(`${name} = { git = "${repository.url}" }`);
    }
    await mkdir(directory);
    await writeFiles(directory, {
      "pyproject.toml": `[project]\nname = "demo"\nversion = "1.0"\nrequires-python = ">=3.11,<4.0"\n
[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\n${dependencies.join("\n")}\n
[tool.poetrix]\npython = ["3.12"]\nsystems = ["x86_64-linux"]\n`,
    });
    const here = join(root, "scripts/poetry-here.py");
    await execa(join(root, ".venv/bin/python"), [here, "lock", directory]);
    for (const args of [
      ["lock"],
      ["build", "--env", "--toolchain=host", `--out-link=${environment}`],
    ]) {
      const ran = await poetrix([...args, directory], { cwd: folder });
      expect(ran).toMatchObject({ exitCode: 0 });
      // Back ends are asked for their requirements in a tree without history, too.
      expect(ran.stderr).not.toContain("could not tell what it needs");
    }
    plan = JSON.parse(await readFile(join(directory, "poetrix.lock"), "utf8"));
    locked = Object.fromEntries(
      Object.values(plan.packages)
        .filter(({ source }) => source.kind === "git")
        .map(({ name, version }) => [name, version]),
    );
  }, 600_000);

  it("is read from the tag by Poetry", () => {
    expect(Object.keys(locked).sort()).toEqual([...names].sort());
    for (const [name, version] of Object.entries(locked)) {
      // Poetry reads this version from [tool.poetry], and asks no back end.
      expect(version).toMatch(name === "bypoetry" ? /^0\.0\.0$/ : /^4\.2/);
    }
  });

  it.each(names)("%s has the version that is locked", async (name) => {
    const code = `from importlib.metadata import version; print(version("${name}"))`;
    const { stdout } = await execa(join(environment, "bin/python"), ["-I", "-c", code]);
    expect(stdout).toBe(locked[name]);
  });
});
