// The following mode: no poetrix.lock, Nix itself runs the command line. On the stand-in for nixpkgs, without network.
import { existsSync } from "node:fs";
import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanFile } from "../../src/plan/plan.ts";
import { contentHash } from "../../src/poetry/content-hash.ts";
import { hexFromSri } from "../../src/standards/hash.ts";
import { root } from "../tools/nix-env.ts";
import {
  build,
  evaluate,
  failure,
  hostTools,
  nixpkgsTools,
  storeArchives,
  type Toolchain,
  writeProject,
} from "./fixture.ts";
import { application, sdists, wheels } from "./projects.ts";

const pyproject = `[project]
name = "demo"
version = "1.0"
requires-python = ">=3.9"
dependencies = ["greeter"]

[project.optional-dependencies]
more = ["fromsource"]

[project.scripts]
demo = "demo:main"

[tool.poetry.group.dev.dependencies]
twin-a = "*"

[build-system]
requires = []
build-backend = "back_end"
backend-path = ["."]
`;

function poetryLock(files: Readonly<Record<string, PlanFile>>, chosen: Locked[]): string {
  const packages = chosen.map(
    ({ name, file, group, extra }) => `[[package]]
name = "${name}"
version = "${file.split(/-|[.]tar/)[1]}"
description = ""
optional = ${extra !== undefined}
python-versions = "*"
groups = ["${group}"]
${extra === undefined ? "" : `markers = 'extra == "${extra}"'`}
files = [{file = "${file}", hash = "${hexFromSri((files[file] as PlanFile).hash)}"}]
`,
  );
  return `${packages.join("\n")}
[extras]
more = ["fromsource"]

[metadata]
lock-version = "2.1"
python-versions = ">=3.9"
content-hash = "${contentHash(pyproject, { dependencyGroups: true })}"
`;
}

interface Locked {
  readonly name: string;
  readonly file: string;
  readonly group: string;
  readonly extra?: string;
}

const chosen: Locked[] = [
  { name: "greeter", file: "greeter-1.0-py3-none-any.whl", group: "main" },
  { name: "twin-a", file: "twin_a-1.0-py3-none-any.whl", group: "dev" },
  { name: "fromsource", file: "fromsource-1.0.tar.gz", group: "main", extra: "more" },
];

describe("the following mode", { timeout: 300_000 }, () => {
  let toolchain: Toolchain;
  let files: Record<string, PlanFile>;
  let folder: string;
  let poetrix: string;

  beforeAll(async () => {
    toolchain = await nixpkgsTools();
    poetrix = toolchain.poetrix;
    files = await storeArchives({ ...wheels, ...sdists });
    folder = await writeProject({
      python: toolchain.python,
      sources: {
        ...application.sources,
        "pyproject.toml": pyproject,
        "poetry.lock": poetryLock(files, chosen),
      },
      alter: () => null,
    });
    expect(existsSync(join(root, "dist/poetrix.mjs"))).toBe(true);
  }, 300_000);

  it("builds what poetry.lock says, with the toolchain's tools and fetchPypi", async () => {
    const expression = `${poetrix}.mkPoetryEnv { projectDir = ${folder}; extras = [ ]; }`;
    const { path } = await build(toolchain.sandbox, expression);
    expect((await execa(`${path}/bin/greet`)).stdout).toBe(`hello from ${path}`);
    expect(
      (await execa(`${path}/bin/python`, ["-c", "import twin; print(twin.NAME)"])).stdout,
    ).toBe("twin");
    const application = await build(
      toolchain.sandbox,
      `${poetrix}.mkPoetryApplication { projectDir = ${folder}; extras = [ ]; }`,
    );
    expect(JSON.parse((await execa(`${application.path}/bin/demo`)).stdout)).toMatchObject({
      greeting: "hello",
      development: false,
    });
  });

  it("makes no new plan where neither poetry.lock nor pyproject.toml changed", async () => {
    const path = `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; extras = [ ]; }).drvPath`;
    const before = await evaluate(path);
    await writeFile(join(folder, "demo", "other.py"), "");
    expect(await evaluate(path)).toBe(before);
  });

  it("follows a changed lock with no step between, also with `follow = true`", async () => {
    await writeFile(
      join(folder, "poetry.lock"),
      poetryLock(
        files,
        chosen.map((locked) => ({
          ...locked,
          file: locked.file.replace("greeter-1.0", "greeter-2.0"),
        })),
      ),
    );
    const version = (more: string): string =>
      `(${poetrix}.mkPoetryPackages { projectDir = ${folder}; extras = [ ]; ${more} }).python.pkgs.greeter.version`;
    expect(await evaluate(version(""))).toBe("2.0");
    const older = await writeProject({
      python: toolchain.python,
      locked: { "greeter-1.0-py3-none-any.whl": {} },
      files,
    });
    await copyFile(join(older, "poetrix.lock"), join(folder, "poetrix.lock"));
    expect(await failure(version(""))).toContain("it is stale");
    expect(await evaluate(version("follow = true;"))).toBe("2.0");
    await rm(join(folder, "poetrix.lock"));
  });

  it("is not for the host toolchain", async () => {
    const host = await hostTools();
    expect(
      await failure(
        `(${host.poetrix}.mkPoetryEnv { projectDir = ${folder}; extras = [ ]; }).drvPath`,
      ),
    ).toMatchInlineSnapshot(`
      "there is no poetrix.lock to build from: the host toolchain has no index of its own, and cannot follow poetry.lock alone.
      hint: run \`poetrix lock\`"
    `);
  });
});
