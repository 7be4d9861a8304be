import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseLock, readLock } from "../poetry/lock/lock.ts";
import { parseProject, readProject } from "../poetry/project/project.ts";
import { describeTarget, packagesOf } from "./describe.ts";
import { describeTargets, pythonRanges } from "./python-ranges.ts";
import { parseSelection } from "./question/selection.ts";
import { makeTarget } from "./question/target.ts";

const linux = makeTarget({ system: "x86_64-linux", python: "3.12" });

async function made(name: string) {
  const project = await readProject(
    fileURLToPath(new URL(`../../test/projects/${name}`, import.meta.url)),
  );
  return { project, lock: await readLock(project.directory) };
}

describe("describeTarget", () => {
  it("says by group and extras when a package is in", async () => {
    const { project, lock } = await made("groups-and-markers");
    const mac = makeTarget({ system: "aarch64-darwin", python: "3.12" });
    const include = (target: typeof linux) =>
      describeTarget({ project, lock, target }).packages.map(({ locked, include: groups }) => [
        `${locked.name} ${locked.version}`,
        Object.fromEntries(groups),
      ]);
    expect(include(linux)).toMatchInlineSnapshot(`
      [
        [
          "app 1.0",
          {
            "main": [
              [],
            ],
          },
        ],
        [
          "color 1.0",
          {
            "dev": [
              [],
            ],
          },
        ],
        [
          "lint 1.0",
          {
            "dev": [
              [],
            ],
          },
        ],
        [
          "runner 2.0",
          {
            "dev": [
              [],
            ],
            "docs": [
              [],
            ],
            "test": [
              [],
            ],
          },
        ],
        [
          "theme 1.0",
          {
            "docs": [
              [],
            ],
          },
        ],
        [
          "torch 2.0",
          {
            "main": [
              [
                "gpu",
              ],
            ],
          },
        ],
        [
          "torch 2.1",
          {
            "main": [
              [
                "!gpu",
                "cpu",
              ],
            ],
          },
        ],
      ]
    `);
    expect(include(mac)).toMatchInlineSnapshot(`
      [
        [
          "app 1.0",
          {
            "main": [
              [],
            ],
          },
        ],
        [
          "color 1.0",
          {
            "dev": [
              [],
            ],
            "test": [
              [],
            ],
          },
        ],
        [
          "lint 1.0",
          {
            "dev": [
              [],
            ],
          },
        ],
        [
          "runner 2.0",
          {
            "dev": [
              [],
            ],
            "docs": [
              [],
            ],
            "test": [
              [],
            ],
          },
        ],
        [
          "theme 1.0",
          {
            "docs": [
              [],
            ],
          },
        ],
        [
          "torch 2.1",
          {
            "main": [
              [
                "cpu",
              ],
            ],
          },
        ],
      ]
    `);
  });

  it("says which packages vary, and the answer of each usual selection", async () => {
    const { project, lock } = await made("answer-is-no-union");
    const description = describeTarget({ project, lock, target: linux });
    const { packages, selections } = description;
    expect(
      packages
        .filter(({ varies }) => varies)
        .map(({ locked }) => `${locked.name} ${locked.version}`),
    ).toEqual(["newer 1.0", "shared 2.0"]);
    expect(
      selections.map(({ groups, packages: varying }) => [
        groups.join(),
        varying
          .map(({ name, version }) => `${name} ${version}`)
          .sort()
          .join(", "),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "dev,docs,main",
          "",
        ],
        [
          "dev,main",
          "",
        ],
        [
          "dev",
          "",
        ],
        [
          "docs,main",
          "newer 1.0, shared 2.0",
        ],
        [
          "docs",
          "",
        ],
        [
          "main",
          "newer 1.0, shared 2.0",
        ],
      ]
    `);
  });

  it("has no answer for a selection that was not solved, unless the project asks for it", async () => {
    const { project, lock } = await made("answer-is-no-union");
    const selection = parseSelection(project, "dev,docs", "");
    expect(packagesOf(describeTarget({ project, lock, target: linux }), selection)).toBeNull();
    const asked = describeTarget({
      project,
      lock,
      target: linux,
      selections: [selection],
    });
    expect(
      packagesOf(asked, selection)?.map(({ locked }) => `${locked.name} ${locked.version}`),
    ).toEqual(["lint 1.0", "plain 1.0", "shared 1.0", "theme 1.0"]);
  });

  it("leaves out selections that have no answer, as long as some have one", () => {
    const text = (main: string) =>
      `[tool.poetry]\nname = "made"\nversion = "1"\n[tool.poetry.dependencies]\n${main}\n[tool.poetry.group.dev.dependencies]\nlibrary = {git = "https://example.org/library.git"}\n[tool.poetry.group.docs.dependencies]\ntheme = ">=2"\n`;
    const directory = "/made";
    const locked = (name: string, more = "") =>
      `[[package]]\nname = "${name}"\nversion = "1.0"\nfiles = []\n${more}`;
    const source =
      '[package.source]\ntype = "git"\nurl = "https://example.org/library.git"\nreference = "HEAD"\nresolved_reference = "0123abc"\n';
    const lock = parseLock(
      `${locked("app")}${locked("library", source)}${locked("theme")}[metadata]\nlock-version = "2.0"\n`,
      directory,
    );
    const project = parseProject(text('app = "*"'), directory);
    const description = describeTarget({ project, lock, target: linux });
    const names = (groups: string) =>
      packagesOf(description, parseSelection(project, groups, ""))?.map(
        (each) => each.locked.name,
      ) ?? null;
    expect(names("main,dev")).toEqual(["app", "library"]);
    expect(names("main")).toEqual(["app"]);
    expect(names("docs")).toBeNull();
    expect(names("all")).toBeNull();
    const wanted = [parseSelection(project, "docs", "")];
    const unsolvable = "no locked version is theme (>=2)";
    expect(() => describeTarget({ project, lock, target: linux, selections: wanted })).toThrow(
      unsolvable,
    );
    const hopeless = parseProject(text('theme = ">=2"'), directory);
    expect(() =>
      describeTarget({
        project: hopeless,
        lock: { ...lock, packages: lock.packages.slice(2) },
        target: linux,
      }),
    ).toThrow("no locked version");
  });

  it("says what each package needs here", async () => {
    const { project, lock } = await made("extras-of-extras");
    const needs = describeTarget({ project, lock, target: linux }).packages.map(
      ({ locked, dependencies }) => [locked.name, dependencies],
    );
    expect(needs).toEqual([
      ["codec", []],
      ["loop", []],
      ["server", ["codec", "loop", "wire"]],
      ["wire", []],
    ]);
  });
});

describe("pythonRanges", () => {
  it("begins a range where a marker or a constraint changes its answer", async () => {
    const { project, lock } = await made("groups-and-markers");
    expect(pythonRanges(project, lock, "3.11")).toEqual([
      { from: null, below: "3.11.3", fullVersion: "3.11.0" },
      { from: "3.11.3", below: null, fullVersion: "3.11.14" },
    ]);
    expect(pythonRanges(project, lock, "3.12")).toEqual([
      { from: null, below: null, fullVersion: "3.12.12" },
    ]);
  });

  it("leaves out what the project's own constraint shuts out", () => {
    const text = (python: string) =>
      `[tool.poetry]\nname = "made"\nversion = "1"\n[tool.poetry.dependencies]\npython = "${python}"\n`;
    const lock = parseLock('[metadata]\nlock-version = "2.1"\n', "/made");
    const ranges = (python: string) =>
      pythonRanges(parseProject(text(python), "/made"), lock, "3.11").map(({ from, below }) => [
        from,
        below,
      ]);
    expect(ranges(">=3.11.4")).toEqual([["3.11.4", null]]);
    expect(ranges(">=3.9,<3.11.6 || >=3.11.9")).toEqual([
      [null, "3.11.6"],
      ["3.11.9", null],
    ]);
    expect(ranges(">3.11.3,!=3.11.5")).toEqual([
      ["3.11.4", "3.11.5"],
      ["3.11.6", null],
    ]);
    expect(ranges("^3.12")).toEqual([]);
  });

  it("joins ranges that have one description", async () => {
    const { project, lock } = await made("groups-and-markers");
    const ranges = (python: string) =>
      [...describeTargets({ project, lock, systems: ["x86_64-linux"], pythons: [python] })]
        .flat()
        .map(({ range }) => range.from);
    expect(ranges("3.11")).toEqual([null, "3.11.3"]);
    expect(ranges("3.12")).toEqual([null]);
  });
});
