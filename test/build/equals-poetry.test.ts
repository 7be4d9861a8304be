// The environment that Nix builds is the one that `poetry install` makes, byte for byte.
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/plan.ts";
import { findPython, root } from "../tools/nix-env.ts";
import {
  constraintsOf,
  emptyFolder,
  importAll,
  pipCheck,
  poetrix,
  poetryInstall,
  scratch,
  sitePackages,
} from "./commands.ts";
import { differences, digests } from "./site-packages.ts";

const rvc2api = join(root, "../shared/corpus/projects/carpenike__rvc2api");

const cases = [
  {
    name: "rv-gateway, all groups and extras",
    source: join(root, "examples/rv-gateway"),
    python: "3.11",
    ours: ["--groups=all", "--extras=all"],
    poetrys: ["--all-groups", "--all-extras"],
  },
  {
    name: "rvc2api, main",
    source: rvc2api,
    python: "3.12",
    ours: ["--groups=main"],
    poetrys: ["--only=main"],
  },
  {
    name: "rvc2api, all groups",
    source: rvc2api,
    python: "3.12",
    ours: ["--groups=all"],
    poetrys: ["--all-groups"],
  },
];

for (const [index, { name, source, python: version, ours, poetrys }] of cases.entries()) {
  const python = await findPython(version);
  describe.skipIf(!python)(`${name}, Python ${version}`, { timeout: 1_200_000 }, () => {
    const folder = join(scratch, `equals-${index}`);
    const project = join(folder, "project");
    const environment = join(folder, "environment");
    const venv = join(folder, "venv");

    beforeAll(async () => {
      await emptyFolder(folder);
      await cp(source, project, { recursive: true });
      await poetrix("lock", project);
      await poetrix(
        "build",
        ...["--env", "--toolchain=host", `--python=${version}`, ...ours],
        ...[`--out-link=${environment}`, project],
      );
      const plan: Plan = JSON.parse(await readFile(join(project, "poetrix.lock"), "utf8"));
      const buildConstraints = constraintsOf(plan, version);
      await poetryInstall({
        project,
        python: python?.executable as string,
        path: venv,
        selection: poetrys,
        buildConstraints,
      });
    }, 1_200_000);

    it("has the same files in site-packages", async () => {
      const [nix, poetry] = await Promise.all(
        [environment, venv].map(async (path) => digests(await sitePackages(path))),
      );
      // What uv puts into every virtual environment that it makes.
      for (const own of ["_virtualenv.py", "_virtualenv.pth"]) poetry?.delete(own);
      // The files that find the project's working tree; `poetry install` writes a .pth file for that.
      for (const own of ["__poetrix_project.pth", "_poetrix_project.py"]) nix?.delete(own);
      expect(nix?.size).toBeGreaterThan(1000);
      expect(differences(nix as Map<string, string>, poetry as Map<string, string>)).toEqual([]);
    });

    it("imports every module that imports in Poetry's", async () => {
      const poetry = await importAll(join(venv, "bin/python"));
      const nix = await importAll(join(environment, "bin/python"));
      const imports = Object.keys(poetry).filter((module) => poetry[module] === null);
      expect(imports.length).toBeGreaterThan(40);
      expect(
        imports.filter((m) => nix[m] !== null).map((m) => `${m}: ${nix[m] ?? "absent"}`),
      ).toEqual([]);
    });

    it("is as clean as Poetry's for pip check", async () => {
      const nix = await pipCheck(join(environment, "bin/python"));
      expect(nix.packages).toBeGreaterThan(60);
      expect(nix).toEqual(await pipCheck(join(venv, "bin/python")));
    });
  });
}
