import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseLock } from "../poetry/lock/lock.ts";
import { readProject } from "../poetry/project/project.ts";
import { readSettings } from "../poetry/project/settings.ts";
import { planProject } from "./build-plan.ts";
import { planSchema } from "./plan.ts";
import { planInputs, whyNotCurrent } from "./read-plan.ts";

it("is not current where a folder that it builds is now built otherwise", async () => {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  const library = async (buildSystem: string): Promise<void> =>
    writeFile(join(folder, "lib/pyproject.toml"), `${buildSystem}[project]\nname = "lib"\n`);
  await mkdir(join(folder, "lib"));
  await writeFile(join(folder, "pyproject.toml"), '[project]\nname = "made"\nversion = "1"\n');
  const project = await readProject(folder);
  const lock = parseLock(
    [
      '[[package]]\nname = "lib"\nversion = "1"\ngroups = ["main"]',
      'source = { type = "directory", url = "lib" }\n[metadata]\nlock-version = "2.1"\n',
    ].join("\n"),
    folder,
  );
  const build = { backend: "flit_core.buildapi", backendPath: [], requires: ["flit_core", "more"] };
  const source = { kind: "directory", path: "lib", develop: false };
  const plan = JSON.stringify({
    schema: planSchema,
    inputs: planInputs(project, lock),
    project: planProject({
      project,
      settings: readSettings(project),
      inputs: planInputs(project, lock),
      facts: { build: () => undefined, versionTool: null },
    }),
    targets: {
      "cp312-x86_64-linux": {
        system: "x86_64-linux",
        python: { implementation: "cpython", version: "3.12", from: null, below: null },
        packages: { "lib@1": { file: null, dependencies: [], include: { main: [[]] } } },
        builds: {},
        buildNames: {},
        buildFiles: {},
        tools: {},
        selections: [],
      },
    },
    packages: { "lib@1": { name: "lib", version: "1", source, files: {}, build } },
  });
  const reason = () => whyNotCurrent(plan, project, lock);
  const flit = (requires: string): string =>
    `[build-system]\nrequires = [${requires}]\nbuild-backend = "flit_core.buildapi"\n`;

  // Its back end asked for more.
  await library(flit('"flit_core"'));
  expect(reason()).toBeNull();
  await library(flit('"flit_core>=3"'));
  expect(reason()).toMatchInlineSnapshot(
    `"poetrix.lock was made when lib/pyproject.toml had another [build-system]: it is stale"`,
  );
  await library("");
  expect(reason()).toContain("lib/pyproject.toml");
  // What cannot be read is the back end's to say.
  await library("[[");
  expect(reason()).toBeNull();
  await rm(join(folder, "lib"), { recursive: true });
  expect(reason()).toBeNull();
  await rm(folder, { recursive: true });
});
