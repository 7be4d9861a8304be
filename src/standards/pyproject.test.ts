import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { readBuildSystem, readDependencyGroups, readProjectTable } from "./pyproject.ts";

const groups = (text: string) => readDependencyGroups(parse(text), "pyproject.toml");

describe("readDependencyGroups", () => {
  it("parts requirements from what is included", () => {
    const found = groups(`
      [dependency-groups]
      Test_Tools = ["pytest>=8"]
      dev = ["ruff", {include-group = "test.tools"}, "mypy"]
    `);
    expect(found).toEqual([
      { name: "Test_Tools", requirements: ["pytest>=8"], includes: [] },
      { name: "dev", requirements: ["ruff", "mypy"], includes: ["test.tools"] },
    ]);
    expect(groups("")).toEqual([]);
  });

  it("says what is wrong with the table", () => {
    for (const table of ['{include_group = "a"}', '{include-group = "a", x = 1}', "{}", "3"]) {
      expect(() => groups(`[dependency-groups]\na = [${table}]`)).toThrow(
        /^pyproject.toml, .* holds/,
      );
    }
    const broken = (lines: string) => expect(() => groups(`[dependency-groups]\n${lines}`));
    broken(`a = "pytest"`).toThrowErrorMatchingInlineSnapshot(
      `[UserError: pyproject.toml, [dependency-groups]: a is not a list]`,
    );
    broken(`a = ["pytest", 8]`).toThrowErrorMatchingInlineSnapshot(
      `[UserError: pyproject.toml, [dependency-groups]: a holds 8, which is neither a requirement nor {include-group = "..."}]`,
    );
  });
});

describe("readBuildSystem", () => {
  it("reads the table", () => {
    const table = parse(`
      [build-system]
      requires = ["hatchling"]
      build-backend = "hatchling.build"
      backend-path = ["."]
    `);
    expect(readBuildSystem(table, "pyproject.toml")).toEqual({
      backend: "hatchling.build",
      backendPath: ["."],
      requires: ["hatchling"],
    });
  });

  it("has the legacy back end where the table, or its key, is absent", () => {
    const legacy = "setuptools.build_meta:__legacy__";
    expect(readBuildSystem({}, "pyproject.toml")).toEqual({
      backend: legacy,
      backendPath: [],
      requires: ["setuptools >= 40.8.0"],
    });
    const table = parse(`[build-system]\nrequires = ["setuptools", "cython"]`);
    expect(readBuildSystem(table, "pyproject.toml")).toMatchObject({
      backend: legacy,
      requires: ["setuptools", "cython"],
    });
  });

  it("says whose file is wrong", () => {
    const subject = "pyproject.toml of numpy 2.1.0";
    expect(() =>
      readBuildSystem({ "build-system": { requires: "x" } }, subject),
    ).toThrowErrorMatchingInlineSnapshot(
      `[UserError: pyproject.toml of numpy 2.1.0, [build-system]: requires is not a list of strings]`,
    );
    expect(() =>
      readBuildSystem({ "build-system": [] }, subject),
    ).toThrowErrorMatchingInlineSnapshot(
      `[UserError: pyproject.toml of numpy 2.1.0: build-system is not a table]`,
    );
  });

  it.each(["..", "/usr", "a/../../b"])("refuses a back end in %s, outside of the tree", (path) => {
    const table = { "build-system": { requires: [], "backend-path": [path] } };
    expect(() => readBuildSystem(table, "pyproject.toml of ham 1.0")).toThrow(
      "pyproject.toml of ham 1.0, [build-system]: backend-path names a folder outside of the source tree",
    );
  });
});

describe("readProjectTable", () => {
  it("reads what installing needs", () => {
    const table = parse(`
      [project]
      name = "Gateway"
      version = "1.0"
      dependencies = ["httpx>=0.27"]
      dynamic = ["readme"]
      description = "not read"
      [project.optional-dependencies]
      docs = ["mkdocs"]
      [project.scripts]
      gateway = "gateway.cli:main"
      [project.entry-points."gateway.plugins"]
      can = "gateway.can"
    `);
    expect(readProjectTable(table, "pyproject.toml")).toEqual({
      name: "Gateway",
      version: "1.0",
      requiresPython: null,
      dependencies: ["httpx>=0.27"],
      optionalDependencies: { docs: ["mkdocs"] },
      scripts: { gateway: "gateway.cli:main" },
      guiScripts: {},
      entryPoints: { "gateway.plugins": { can: "gateway.can" } },
      dynamic: ["readme"],
    });
    expect(readProjectTable({}, "pyproject.toml")).toBeNull();
  });

  it("says what is wrong with the table", () => {
    const broken = (project: unknown) =>
      expect(() => readProjectTable({ project }, "pyproject.toml"));
    broken({}).toThrowErrorMatchingInlineSnapshot(
      `[UserError: pyproject.toml, [project]: name is missing]`,
    );
    broken({ name: "a", dependencies: { b: "1" } }).toThrowErrorMatchingInlineSnapshot(
      `[UserError: pyproject.toml, [project]: dependencies is not a list of strings]`,
    );
    broken({ name: "a", scripts: { b: 1 } }).toThrowErrorMatchingInlineSnapshot(
      `[UserError: pyproject.toml, [project]: scripts.b is not a string]`,
    );
  });
});
