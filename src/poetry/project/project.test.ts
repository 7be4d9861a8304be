import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mainGroup } from "./groups.ts";
import { parseProject, readProject } from "./project.ts";

const message = (text: string): string => {
  try {
    parseProject(text, "/made");
  } catch (error) {
    const { message: said, hint } = error as { message: string; hint?: string };
    return hint ? `${said}\nhint: ${hint}` : said;
  }
  return "no error";
};

const poetry = (rest: string): string => `[tool.poetry]\nname = "made"\nversion = "1"\n${rest}`;

describe("parseProject", () => {
  it("takes Poetry's Python within the standard one", () => {
    const text = `[project]\nname = "made"\nversion = "1"\nrequires-python = ">=3.9"\n[tool.poetry.dependencies]\npython = ">=3.9,<4.0"\n`;
    expect(parseProject(text, "/made").pythonVersions).toBe(">=3.9,<4.0");
  });

  it("refuses more dependencies, extras and groups than any project has", () => {
    const lines = (line: (index: number) => string) =>
      Array.from({ length: 20_001 }, (_, index) => line(index)).join("");
    const project = '[project]\nname = "made"\nversion = "1"\nrequires-python = ">=3.9"\n';
    const texts = `[${lines(() => '"a",')}]`;
    const made: readonly (readonly [text: string, what: string])[] = [
      [
        poetry(`[tool.poetry.dependencies]\n${lines((at) => `p${at} = "*"\n`)}`),
        "dependencies in one table",
      ],
      [`${project}dependencies = ${texts}`, "dependencies"],
      [`${project}optional-dependencies = {e = ${texts}}`, "dependencies in the extra e"],
      [`${project}[dependency-groups]\ng = ${texts}`, "dependencies in the group g"],
      [`${project}[dependency-groups]\n${lines((at) => `g${at} = []\n`)}`, "groups"],
    ];
    for (const [text, what] of made)
      expect(message(text)).toContain(`there are more than 20000 ${what}`);
  });

  it("puts main first, whatever the order of the file", () => {
    const text = poetry(
      `[tool.poetry.group.dev.dependencies]\nlint = "*"\n[tool.poetry.dependencies]\napp = "*"\n`,
    );
    expect([...parseProject(text, "/made").groups.keys()]).toEqual(["main", "dev"]);
  });

  it("follows groups that include each other's parts", () => {
    const text = `[project]\nname = "made"\nversion = "1"\n[dependency-groups]\nall = [{include-group = "dev"}, "x"]\ndev = [{include-group = "test"}, "y"]\ntest = ["z"]\n`;
    const all = [...parseProject(text, "/made").groups.values()].map(({ name, dependencies }) => [
      name,
      dependencies.map((dependency) => dependency.name),
    ]);
    expect(all).toEqual([
      ["all", ["x", "y", "z"]],
      ["dev", ["y", "z"]],
      ["test", ["z"]],
    ]);
  });

  it("says what is wrong with a file", () => {
    expect(message("[tool.poetry\n")).toMatchInlineSnapshot(
      `"pyproject.toml is not valid TOML: line 1, column 13: illegal character in key"`,
    );
    expect(message("[tool.poetry]\nversion = '1'\n")).toMatchInlineSnapshot(`
      "pyproject.toml: either [project.name] or [tool.poetry.name] is required in package mode
      hint: where there is nothing to package, set package-mode = false in [tool.poetry]"
    `);
    expect(message(poetry('[tool.poetry.dependencies]\napp = ">>1"\n'))).toMatchInlineSnapshot(`
      "pyproject.toml: dependency app: ">>1" is not a version constraint that Poetry understands
      hint: such as "^1.2", "~1.2", ">=1.2,<2" or "1.2.*""
    `);
    expect(
      message(
        poetry('[tool.poetry.dependencies]\napp = {version = "1", markers = "os_name = 1"}\n'),
      ),
    ).toMatchInlineSnapshot(`
      "pyproject.toml: dependency app: invalid marker: expected an operator: one of <=, <, !=, ==, >=, >, ~=, ===, in, not in
          os_name = 1
                  ^"
    `);
    expect(
      message(
        `[project]\nname = "made"\nversion = "1"\nrequires-python = ">=3.9"\n[tool.poetry.dependencies]\npython = "^3.8"\n`,
      ),
    ).toMatchInlineSnapshot(
      `"pyproject.toml: the Python constraint in [tool.poetry.dependencies] "^3.8" is not a subset of "requires-python" in [project] ">=3.9""`,
    );
    expect(
      message(`[project]\nname = "made"\nversion = "1"\ndependencies = ["app ???"]\n`),
    ).toMatchInlineSnapshot(
      `
      "pyproject.toml: dependency app ???: it is not a requirement by PEP 508
      hint: such as "idna >=3,<4"; "^3" is for [tool.poetry.dependencies]"
    `,
    );
  });

  it.each([
    ["", "it has neither [project] nor [tool.poetry]"],
    [
      '[project]\nname = "my app"\nversion = "1"\n',
      '[project]: "my app" is not the name of a package',
    ],
    [
      '[project]\nname = "a"\nversion = "1"\ndependencies = ["b = 3"]\n',
      "it is not a requirement by PEP 508",
    ],
    [
      '[project]\nname = "a"\nversion = "1"\nrequires-python = "three"\n',
      ': requires-python in [project]: "three"',
    ],
    [
      poetry('[tool.poetry.dependencies]\npython = ""\n'),
      ': python in [tool.poetry.dependencies]: ""',
    ],
    [
      poetry('[tool.poetry.dependencies]\napp = { version = "1", extra = ["x"] }\n'),
      "dependencies.app.extra is unknown: extras is meant",
    ],
    [
      poetry('[tool.poetry.group.dev.dependencies]\napp = [{ version = "1", colour = 1 }]\n'),
      "dependencies.app[0].colour is unknown",
    ],
  ])("refuses what Poetry refuses, and says where: %s", (text, problem) => {
    expect(message(text)).toContain(problem);
    expect(message(text).match(/pyproject\.toml/g)).toHaveLength(1);
  });

  it("says which value is of the wrong type", () => {
    expect(message(poetry("[tool.poetry.dependencies]\napp = 1\n"))).toMatchInlineSnapshot(
      `"pyproject.toml: tool.poetry.dependencies.app must be a constraint such as "^3.11", a table, or a list of them"`,
    );
    expect(
      message(poetry("[tool.poetry.dependencies]\napp = [{version = 1}]\n")),
    ).toMatchInlineSnapshot(
      `"pyproject.toml: tool.poetry.dependencies.app[0].version must be a string"`,
    );
    expect(message(poetry("[tool.poetry.extras]\nall = [{}]\n"))).toMatchInlineSnapshot(
      `"pyproject.toml: tool.poetry.extras.all[0] must be a string"`,
    );
    expect(message(poetry('[tool.poetry.group]\ndev = "app"\n'))).toMatchInlineSnapshot(
      `"pyproject.toml: tool.poetry.group.dev must be a table"`,
    );
    expect(message("tool = 1\n")).toMatchInlineSnapshot(`"pyproject.toml: tool must be a table"`);
    expect(
      message(poetry('[tool.poetry.dependencies]\napp = {extras = ["x"]}\n')),
    ).toMatchInlineSnapshot(
      `"pyproject.toml: dependency app has no version, git, path, file or url"`,
    );
    expect(message('[project]\nname = "made"\nversion = "first"\n')).toMatchInlineSnapshot(`
      "pyproject.toml: invalid version: not a version by PEP 440
          first
          ^"
    `);
    expect(message("<<<<<<< HEAD\n")).toMatchInlineSnapshot(`
      "pyproject.toml has a merge conflict, at line 1
      hint: decide between the two sides, take one side of poetry.lock whole if it conflicts too (\`git checkout --theirs poetry.lock\`), then run \`poetry lock\` and \`poetrix lock\`"
    `);
  });

  it("says what is wrong with groups", () => {
    expect(
      message(poetry('[tool.poetry.group.dev]\ninclude-groups = ["test"]\n')),
    ).toMatchInlineSnapshot(
      `"pyproject.toml: group dev includes group test, which is not defined"`,
    );
    expect(
      message(
        `[project]\nname = "made"\nversion = "1"\n[dependency-groups]\na = [{include-group = "b"}]\nb = [{include-group = "a"}]\n`,
      ),
    ).toMatchInlineSnapshot(`"pyproject.toml: group a includes itself by way of group b"`);
    expect(
      message(
        `[project]\nname = "made"\nversion = "1"\n[dependency-groups]\nDev_Tools = []\ndev-tools = []\n`,
      ),
    ).toMatchInlineSnapshot(
      `"pyproject.toml: the groups Dev_Tools and dev-tools have the same name once it is normalized"`,
    );
    expect(
      message(
        `[project]\nname = "made"\nversion = "1"\ndependencies = ["app >=2"]\n[tool.poetry.dependencies]\napp = "<2"\n`,
      ),
    ).toMatchInlineSnapshot(
      `"pyproject.toml: app has version constraints that exclude each other, once in a standard table and once in [tool.poetry]"`,
    );
  });

  it("names the folder that has no project", async () => {
    await expect(readProject("/nonexistent")).rejects.toThrowErrorMatchingInlineSnapshot(
      `[UserError: there is no pyproject.toml in /nonexistent]`,
    );
  });
});

describe("readProject", () => {
  it("reads the folder that a link leads to: what it names lies beside that", async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "poetrix-test-")));
    await mkdir(join(folder, "deep/app"), { recursive: true });
    await writeFile(
      join(folder, "deep/app/pyproject.toml"),
      poetry(`[tool.poetry.dependencies]\nlib = { path = "../lib" }\n`),
    );
    await symlink("deep/app", join(folder, "link"));
    const { directory, groups } = await readProject(join(folder, "link"));
    const [lib] = groups.get(mainGroup)?.dependencies ?? [];
    expect([directory, lib?.source?.url]).toEqual([
      ...[join(folder, "deep/app"), join(folder, "deep/lib")],
    ]);
    await rm(folder, { recursive: true });
  });
});
