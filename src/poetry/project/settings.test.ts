import { describe, expect, it } from "vitest";
import { nearest } from "../../base/nearest.ts";
import { normalizeName } from "../../standards/name.ts";
import { parseProject } from "./project.ts";
import { readSettings } from "./settings.ts";

const settingsOf = (text: string) =>
  readSettings(
    parseProject(
      `[tool.poetry]\nname = "made"\nversion = "1"\n[tool.poetry.dependencies]\nnumpy = "*"\n[tool.poetry.extras]\nmath = ["numpy"]\n${text}`,
      "/made",
    ),
  );

const message = (text: string): string => {
  try {
    settingsOf(text);
  } catch (error) {
    const { message: said, hint } = error as { message: string; hint?: string };
    return hint ? `${said}\nhint: ${hint}` : said;
  }
  return "no error";
};

describe("readSettings", () => {
  it("knows the systems", () => {
    expect(message('[tool.poetrix]\nsystems = ["x86-64-linux"]')).toBe(
      'pyproject.toml: tool.poetrix.systems: there is no system "x86-64-linux"\nhint: did you mean "x86_64-linux"?',
    );
    expect(message('[tool.poetrix]\nsystems = ["riscv64-linux", "armv7l-linux"]')).toBe("no error");
  });

  it("reads all that there is", () => {
    const settings = settingsOf(
      `[tool.poetrix]\npython = ["3.12"]\nsystems = ["x86_64-linux"]\nprefer-wheels = false\nselections = [{groups = ["main"], extras = ["math"]}]\n[tool.poetrix.packages.NumPy]\nsource = "sdist"\nnative = ["openblas"]\nbuild-requires = ["meson-python"]\nbuild-as-of = "2024-05-01"\n`,
    );
    expect(settings.python).toEqual(["3.12"]);
    expect(settings.systems).toEqual(["x86_64-linux"]);
    expect(settings.preferWheels).toBe(false);
    expect(settings.selections).toEqual([{ groups: ["main"], extras: ["math"] }]);
    expect(settings.packages.get(normalizeName("numpy"))).toEqual({
      source: "sdist",
      native: ["openblas"],
      buildRequires: ["meson-python"],
      buildAsOf: "2024-05-01",
    });
  });

  it("is empty where the project says nothing", () => {
    expect(settingsOf("")).toEqual({
      python: [],
      systems: [],
      preferWheels: true,
      stale: "follow",
      allowStaleLock: false,
      packages: new Map(),
      selections: [],
    });
  });

  it("names the unknown key, and the nearest known one", () => {
    expect(message('[tool.poetrix]\npyhton = ["3.12"]\n')).toMatchInlineSnapshot(`
      "pyproject.toml: [tool.poetrix] has the unknown key "pyhton"
      hint: did you mean "python"?"
    `);
    expect(message('[tool.poetrix]\ncolour = "red"\n')).toMatchInlineSnapshot(`
      "pyproject.toml: [tool.poetrix] has the unknown key "colour"
      hint: it takes python, systems, prefer-wheels, stale, allow-stale-lock, packages, selections"
    `);
    expect(message("[tool.poetrix.packages.numpy]\nbuild_requires = []\n")).toMatchInlineSnapshot(`
      "pyproject.toml: [tool.poetrix.packages.numpy] has the unknown key "build_requires"
      hint: did you mean "build-requires"?"
    `);
    expect(message('[tool.poetrix]\nselections = [{group = ["main"]}]\n')).toMatchInlineSnapshot(`
      "pyproject.toml: [tool.poetrix.selections[0]] has the unknown key "group"
      hint: did you mean "groups"?"
    `);
  });

  it("takes a Python or a system that is named twice once", () => {
    const [python, systems] = ['["3.12", "3.12"]', '["x86_64-linux", "x86_64-linux"]'];
    expect(settingsOf(`[tool.poetrix]\npython = ${python}\nsystems = ${systems}\n`)).toMatchObject({
      python: ["3.12"],
      systems: ["x86_64-linux"],
    });
  });

  it.each([
    ['native = [""]', '"" is not an attribute of nixpkgs'],
    ['native = ["lib xml2"]', '"lib xml2" is not an attribute of nixpkgs'],
    ['native = ["qt6.qtbase", "libxml2-dev"]', "no error"],
    ['build-requires = ["cython >> 3"]', "packages.a.build-requires: invalid requirement"],
    ['build-as-of = "2024-02-31"', "it must be a day"],
    ['build-as-of = "2024-02-29"', "no error"],
  ])("of a package, %s: %s", (line, problem) => {
    expect(message(`[tool.poetrix.packages.a]\n${line}\n`)).toContain(problem);
  });

  it("says what a value must be", () => {
    expect(message('[tool.poetrix]\npython = "3.12"\n')).toMatchInlineSnapshot(
      `
      "pyproject.toml: tool.poetrix.python: it must be a list of strings
      hint: such as python = ["3.12"]"
    `,
    );
    expect(message("[tool.poetrix]\npython = 3.13\n")).toContain('such as python = ["3.13"]');
    expect(message("[tool.poetrix]\nsystems = [1]\n")).toContain('systems = ["x86_64-linux"]');
    expect(message('[tool.poetrix]\npython = ["3.12.1"]\n')).toMatchInlineSnapshot(
      `"pyproject.toml: tool.poetrix.python: "3.12.1" is not a minor version such as "3.12""`,
    );
    expect(message('[tool.poetrix.packages.numpy]\nsource = "sdists"\n')).toMatchInlineSnapshot(
      `"pyproject.toml: tool.poetrix.packages.numpy.source: it must be "wheel" or "sdist""`,
    );
    for (const day of ["2024-05-01", '"soon"', '"2024-13-01"']) {
      expect(message(`[tool.poetrix.packages.numpy]\nbuild-as-of = ${day}\n`)).toBe(
        'pyproject.toml: tool.poetrix.packages.numpy.build-as-of: it must be a day such as "2024-05-01", or "newest"',
      );
    }
    expect(message("[tool.poetrix.packages]\nnumpy = 1\n")).toMatchInlineSnapshot(
      `"pyproject.toml: tool.poetrix.packages.numpy: it must be a table"`,
    );
    expect(message('[tool.poetrix]\nselections = [{extras = ["maths"]}]\n')).toMatchInlineSnapshot(`
      "pyproject.toml: tool.poetrix.selections[0]: the project has no extra "maths"
      hint: did you mean "math"?"
    `);
  });
});

describe("nearest", () => {
  it("names nothing that is far away", () => {
    expect(nearest("numpi", ["numpy", "pandas"])).toBe('did you mean "numpy"?');
    expect(nearest("requests", ["numpy", "pandas"])).toBeUndefined();
  });
});
