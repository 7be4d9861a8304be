import { describe, expect, it } from "vitest";
import { parseLock } from "../../poetry/lock/lock.ts";
import { parseProject } from "../../poetry/project/project.ts";
import { readSettings } from "../../poetry/project/settings.ts";
import { resolveTargets } from "./resolve-targets.ts";

const lock = parseLock(
  '[metadata]\nlock-version = "2.1"\npython-versions = "*"\ncontent-hash = ""\n',
  "/p",
);

async function targetsOf(python: string, settings = ""): Promise<string[]> {
  const text = `[project]\nname = "p"\nversion = "1"\nrequires-python = "${python}"\n[tool.poetrix]\n${settings}`;
  const project = parseProject(text, "/p");
  const targets = await resolveTargets(project, lock, readSettings(project));
  return targets.map(({ target }) => target.id);
}

describe("resolveTargets", () => {
  it.each([
    [">=3.12,<4.0", "cp312"],
    [">=3.8", "cp311"],
    [">=3.8,<3.11", "cp310"],
    [">=3.12.4,<3.14", "cp312"],
  ])(
    "where the project needs Python %s and nothing is set: %s, on four systems",
    async (python, id) => {
      expect(await targetsOf(python)).toEqual(
        ["x86_64-linux", "aarch64-linux", "x86_64-darwin", "aarch64-darwin"].map(
          (system) => `${id}-${system}`,
        ),
      );
    },
  );

  it("is every Python of the settings on every system of the settings, whatever they are called", async () => {
    const settings = 'python = ["3.12", "3.99"]\nsystems = ["x86_64-linux", "riscv64-linux"]\n';
    expect(await targetsOf(">=3.12", settings)).toEqual([
      "cp312-x86_64-linux",
      "cp312-riscv64-linux",
      "cp399-x86_64-linux",
      "cp399-riscv64-linux",
    ]);
  });

  it("says that no release fits", async () => {
    await expect(targetsOf(">=4")).rejects.toThrowErrorMatchingInlineSnapshot(
      `[UserError: p needs Python >=4, and this Poetrix knows no such release]`,
    );
  });
});
