// What a user reads if evaluation fails: one sentence and a hint. No interpreter runs, and nothing is built.
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan, PlanPackage } from "../../src/plan/plan.ts";
import { sriFromHex } from "../../src/standards/hash.ts";
import {
  failure,
  type Locked,
  onHost,
  type ProjectOptions,
  pythonByName as python,
  withOtherSystem,
  writeProject,
} from "./fixture.ts";

const poetrix = onHost(python);

async function environmentOf(options: Partial<ProjectOptions>, more = ""): Promise<string> {
  const folder = await writeProject({ python, ...options });
  return failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; ${more} }).drvPath`);
}

describe("the plan", () => {
  it("has a schema that this runtime reads", async () => {
    expect(
      await environmentOf({ alter: (plan) => ({ ...plan, schema: 7 }) }),
    ).toMatchInlineSnapshot(`
      "poetrix.lock has schema 7, and this version of Poetrix reads schema 1.
      hint: a newer command line wrote it: update the flake input with \`nix flake update\`"
    `);
    expect(
      await environmentOf({ alter: (plan) => ({ ...plan, schema: 0 }) }),
    ).toMatchInlineSnapshot(`
      "poetrix.lock has schema 0, and this version of Poetrix reads schema 1.
      hint: write it again with \`poetrix lock\`"
    `);
    expect(await environmentOf({ alter: () => ({}) })).toMatchInlineSnapshot(`
      "poetrix.lock has schema null, and this version of Poetrix reads schema 1.
      hint: write it again with \`poetrix lock\`"
    `);
  });

  it("is named by the key where it is damaged", async () => {
    const locked = { "a-1.0-py3-none-any.whl": {} };
    const without = (key: keyof Plan) => (plan: Plan) => ({ ...plan, [key]: undefined });
    const target = (more: object) => (plan: Plan) => ({
      ...plan,
      targets: Object.fromEntries(
        Object.entries(plan.targets).map(([id, entry]) => [id, { ...entry, ...more }]),
      ),
    });
    const entry = (more: object) => (plan: Plan) => ({
      ...plan,
      packages: { "a@1.0": { ...plan.packages["a@1.0"], ...more } },
    });
    const messages = [];
    for (const alter of [
      without("inputs"),
      without("packages"),
      without("targets"),
      without("project"),
      target({ packages: { "a@1.0": { file: 5 } } }),
      target({ python: null }),
      target({ tools: [] }),
      entry({ files: undefined }),
      entry({ version: 1 }),
      entry({ source: "index" }),
      entry({ source: { kind: "directory", path: 1 } }),
    ]) {
      messages.push(await environmentOf({ locked, alter }));
    }
    expect(messages.map((message) => message.split("\n")[0])).toMatchInlineSnapshot(`
      [
        "poetrix.lock cannot be used: inputs does not say what it was made from.",
        "poetrix.lock cannot be used: packages is missing.",
        "poetrix.lock cannot be used: targets is missing.",
        "poetrix.lock cannot be used: project is missing.",
        "poetrix.lock cannot be used: targets.cp312-x86_64-linux.packages.a@1.0.dependencies is missing.",
        "poetrix.lock cannot be used: targets.cp312-x86_64-linux.python must be a table.",
        "poetrix.lock cannot be used: targets.cp312-x86_64-linux.tools must be a table.",
        "poetrix.lock cannot be used: packages.a@1.0.files is missing.",
        "poetrix.lock cannot be used: packages.a@1.0.version must be text.",
        "poetrix.lock cannot be used: packages.a@1.0.source must be a table.",
        "poetrix.lock cannot be used: packages.a@1.0.source.develop is missing.",
      ]
    `);
    expect(messages.at(-1)).toContain("hint: restore it from version control, or write it again");
  });

  it("has no text that hides a message, or begins a line of one", async () => {
    const text = "a\nerror: \u001b[8m\u202eb ##vso[c";
    const alterations: Record<string, (plan: Plan) => unknown> = {
      "the project's name": (plan) => ({ ...plan, project: { ...plan.project, name: text } }),
      "its Python": (plan) => ({ ...plan, project: { ...plan.project, python: text } }),
      "a package's name": ({ packages, ...plan }) => ({
        ...plan,
        packages: { ...packages, "a@1.0": { ...packages["a@1.0"], name: text } },
      }),
      "a kind": ({ packages, ...plan }) => ({
        ...plan,
        packages: { ...packages, "a@1.0": { ...packages["a@1.0"], source: { kind: text } } },
      }),
      "a path": ({ packages, ...plan }) => ({
        ...plan,
        packages: {
          ...packages,
          "a@1.0": { ...packages["a@1.0"], source: { kind: "file", path: text } },
        },
      }),
      "a target": (plan) => ({
        ...plan,
        targets: { [text]: { ...Object.values(plan.targets)[0], system: "aarch64-darwin" } },
      }),
      "a reason": ({ targets, ...plan }) => ({
        ...plan,
        targets: Object.fromEntries(
          Object.entries(targets).map(([id, target]) => {
            const entry = { ...target.packages["a@1.0"], file: null, unusable: text };
            return [id, { ...target, packages: { "a@1.0": entry } }];
          }),
        ),
      }),
      "a key": (plan) => ({ ...plan, packages: { ...plan.packages, [text]: 1 } }),
      "a group": (plan) => ({
        ...plan,
        project: { ...plan.project, groups: [text], defaultGroups: ["dev"] },
      }),
    };
    for (const [what, alter] of Object.entries(alterations)) {
      const locked = { "a-1.0-py3-none-any.whl": {} };
      const message = await environmentOf({ locked, alter }, `groups = [ "main" ];`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
      expect(message, what).not.toMatch(/[\u001b\u202e]|##vso|^\s*error/m);
      expect(message.split("\n").length, what).toBeLessThanOrEqual(2);
    }
  });

  it("is sought with the files that it is of, in the project's folder", async () => {
    for (const name of ["poetry.lock", "pyproject.toml"]) {
      const folder = await writeProject({ python });
      await rm(join(folder, name));
      const said = await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`);
      expect(said).toContain(`there is no ${name} in ${folder}.`);
      expect(said).toContain(`\`git add ${name}\``);
    }
  });

  it("takes no folder into the store but a Python project's", async () => {
    const locked = { "a-1.0.tar.gz": { file: null } };
    const from = (path: string) => (plan: Plan) => ({
      ...plan,
      packages: {
        ...plan.packages,
        "a@1.0": { ...plan.packages["a@1.0"], source: { kind: "directory", path, develop: false } },
      },
    });
    const sources = { "keys/id_rsa": "secret" };
    for (const path of ["keys", "../../../../../../..", "./."]) {
      expect(await environmentOf({ locked, sources, alter: from(path) })).toContain(
        path === "./."
          ? "no error"
          : `${path}, from which poetrix.lock takes a, is not a Python project`,
      );
    }
  });

  it("is stale where poetry.lock or pyproject.toml changed, or was never so", async () => {
    for (const [file, text] of [
      ["poetry.lock", "# locked again\n"],
      ["pyproject.toml", "[project]\nname = 'other'\n"],
    ] as const) {
      const folder = await writeProject({ python });
      await writeFile(join(folder, file), text);
      expect(
        await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`),
      ).toContain(
        `poetrix.lock was not made from this ${file}: it is stale.\nhint: run \`poetrix lock\``,
      );
    }
  });

  it.each([
    ["half a file", '{\n"schema": 1', "it is half a file"],
    ["nothing", "", "it is half a file"],
  ])("is no file with %s", async (_, text, message) => {
    const folder = await writeProject({ python });
    await writeFile(join(folder, "poetrix.lock"), text);
    expect(await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`)).toContain(
      `poetrix.lock cannot be used: ${message}.\nhint: restore it`,
    );
  });

  it("may have the line breaks that Git writes on Windows", async () => {
    const folder = await writeProject({ python });
    const path = join(folder, "poetrix.lock");
    await writeFile(path, (await readFile(path, "utf8")).replaceAll("\n", "\r\n"));
    expect(await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`)).toMatch(
      /^no error/,
    );
  });

  it.each([
    [
      "pyproject.toml",
      "decide between the two sides, take one side of poetry.lock whole if it conflicts too (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`",
    ],
    ["poetry.lock", "take one side whole (`git checkout --theirs poetry.lock`), then run"],
    ["poetrix.lock", "merge poetry.lock first, then write this one again with `poetrix lock`"],
  ])("is not looked for in a %s that a merge has left half done", async (name, way) => {
    const folder = await writeProject({ python });
    const conflict = `# made\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> topic\n`;
    await writeFile(join(folder, name), conflict);
    const message = await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`);
    expect(message).toContain(`${folder}/${name} has a merge conflict, at line 2.\nhint: ${way}`);
    // A file in which one conflict marker was removed and the others were forgotten.
    await writeFile(join(folder, name), conflict.replace("<<<<<<< HEAD\n", ""));
    expect(await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`)).toContain(
      `${name} has a merge conflict, at line 5.`,
    );
  });

  it("is stale where any byte of a pyproject.toml with dates changed", async () => {
    const folder = await writeProject({
      python,
      sources: { "pyproject.toml": "[project]\nname = 'demo'\n[tool.x]\nday = 2024-01-01\n" },
    });
    const expression = `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`;
    expect(await failure(expression)).toMatch(/^no error/);
    const path = join(folder, "pyproject.toml");
    await writeFile(path, `${await readFile(path, "utf8")}# more\n`);
    expect(await failure(expression)).toMatchInlineSnapshot(`
      "this project: poetrix.lock was not made from this pyproject.toml: it is stale.
      hint: run \`poetrix lock\`; where it is not installed, \`nix run github:poetrix/poetrix -- lock\`"
    `);
  });
});

describe("the target", () => {
  it("is one that the plan covers", async () => {
    expect(await environmentOf({ system: "aarch64-darwin" })).toMatchInlineSnapshot(`
      "poetrix.lock does not cover the system x86_64-linux: it was made for cp312-aarch64-darwin.
      hint: add "x86_64-linux" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\`; or name only the systems of the lock in the flake"
    `);
    expect(
      await environmentOf({ python: { short: "3.11" }, project: { python: "~3.11" } }),
    ).toMatchInlineSnapshot(`
      "poetrix.lock does not cover Python 3.12.1 on x86_64-linux: it was made for cp311-x86_64-linux; demo needs Python ~3.11.
      hint: pass one of those as \`python\`; or, where the project's "~3.11" allows 3.12, add "3.12" to \`python\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\`"
    `);
    const from = {
      implementation: "cpython",
      version: "3.12",
      from: "3.12.3",
      below: null,
    } as const;
    expect(await environmentOf({ target: { python: from } })).toMatchInlineSnapshot(`
      "poetrix.lock does not cover Python 3.12.1 on x86_64-linux: it was made for cp312-x86_64-linux (from 3.12.3); demo needs Python >=3.12.
      hint: let pyproject.toml allow all of Python 3.12 (\`python = "~3.12"\`, or \`requires-python = "~=3.12.0"\`), then run \`poetry lock\` and \`poetrix lock\`; or pass a \`python\` of the release that it asks for (host toolchain: put it first on PATH)"
    `);
  });
});

describe("the selection", () => {
  it("is of groups and extras that there are", async () => {
    const project = { groups: ["main", "dev", "docs"], extras: ["fast", "postgres"] as never };
    expect(await environmentOf({ project }, `groups = [ "dcos" ];`)).toMatchInlineSnapshot(`
      "demo has no group "dcos".
      hint: did you mean "docs"? pyproject.toml has the groups main, dev, docs"
    `);
    expect(await environmentOf({ project }, `groups = [ "lint" ];`)).toMatchInlineSnapshot(`
      "demo has no group "lint".
      hint: pyproject.toml has the groups main, dev, docs"
    `);
    expect(await environmentOf({ project }, `extras = [ "postgre" ];`)).toMatchInlineSnapshot(`
      "demo has no extra "postgre".
      hint: did you mean "postgres"? pyproject.toml has the extras fast, postgres"
    `);
    expect(await environmentOf({}, `extras = [ "a" ];`)).toMatchInlineSnapshot(`
      "demo has no extra "a".
      hint: pyproject.toml has the extras none"
    `);
  });

  it("holds no package without a usable file", async () => {
    const unusable = "poetry.lock has no file of a 1.0 that fits CPython 3.12 on x86_64-linux";
    expect(
      await environmentOf({ locked: { "a-1.0-cp39-cp39-win32.whl": { file: null, unusable } } }),
    ).toBe(unusable);
  });

  it("holds one version of a package", async () => {
    const both = (first: Locked, second: Locked): Promise<string> =>
      environmentOf({
        locked: { "torch-2.7.1-py3-none-any.whl": first, "torch-2.8.0-py3-none-any.whl": second },
      });
    expect(await both({}, { include: { main: [["!cpu"]] } })).toMatchInlineSnapshot(`
      "demo selects two versions of torch: 2.7.1 and 2.8.0; one environment can hold only one.
      hint: choose groups and extras that agree, see \`poetrix why torch\`"
    `);
    expect(await both({}, {})).toMatchInlineSnapshot(`
      "demo selects two versions of torch: 2.7.1 and 2.8.0; one environment can hold only one.
      hint: poetry.lock takes them together: add the version that the other packages need to pyproject.toml, as \`poetry add torch@VERSION\` does, then run \`poetry lock\` and \`poetrix lock\`; see \`poetrix why torch\`"
    `);
  });

  it("is solved where the whole of it decides", async () => {
    expect(
      await environmentOf({
        locked: { "a-1.0-py3-none-any.whl": { varies: true } },
        target: { selections: [{ groups: ["dev", "main"], extras: [], packages: [] }] },
      }),
    ).toMatchInlineSnapshot(`
      "poetrix.lock does not say what to install for this selection of groups and extras.
      It is the groups main with the extras none on cp312-x86_64-linux; in this project, groups and extras change each other's packages, so each selection is locked by itself.
      hint: where a warning above says that poetry.lock has no answer for one of them, mend that; else add { groups = ["main"], extras = [] } to \`selections\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\`"
    `);
  });
});

describe("a package", () => {
  it("is named where the lock leaves it out on this system", async () => {
    expect(
      await environmentOf({ alter: withOtherSystem }, "extraPackages = ps: [ ps.appnope ];"),
    ).toMatchInlineSnapshot(`
      "poetry.lock leaves appnope out for Python 3.12 on x86_64-linux.
      hint: \`poetrix why appnope --target cp312-x86_64-linux\` tells why"
    `);
  });

  it("has the file that was locked, where that lies in the project", async () => {
    const name = "a-1.0-py3-none-any.whl";
    const path = "../files/a.whl";
    const bytes = "the wheel";
    const hash = sriFromHex(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
    const lies = (plan: Plan, source: PlanPackage["source"]): unknown => ({
      ...plan,
      packages: {
        ...plan.packages,
        "a@1.0": {
          name: "a",
          version: "1.0",
          source,
          files: { [name]: { ...plan.packages["a@1.0"]?.files[name], url: null, hash } },
        },
      },
    });
    const locked = { [name]: {} };
    const parent = await mkdtemp(join(tmpdir(), "poetrix-"));
    const inFile = async (text: string | null): Promise<string> => {
      const folder = join(parent, "project");
      await rm(folder, { recursive: true, force: true });
      const alter = (plan: Plan) => lies(plan, { kind: "file", path });
      await rename(await writeProject({ python, locked, alter }), folder);
      await mkdir(join(parent, "files"), { recursive: true });
      await rm(join(parent, "files/a.whl"), { force: true });
      if (text !== null) await writeFile(join(parent, "files/a.whl"), text);
      return failure(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`);
    };
    expect(await inFile(bytes)).toMatch(/^no error/);
    expect(await inFile("another wheel")).toMatchInlineSnapshot(`
      "../files/a.whl is not the file of a that poetry.lock was made with: its hash differs.
      hint: bring that file back, or lock the new one: \`poetry update a\`, then \`poetrix lock\`"
    `);
    expect(await inFile(null)).toMatchInlineSnapshot(`
      "poetry.lock takes a from ../files/a.whl, which is not there.
      hint: where this is a flake, only its own source is seen: it must hold that path, and \`git add\` what git does not track"
    `);
    await rm(parent, { recursive: true });
    const alter = (plan: Plan) => lies(plan, { kind: "directory", path: "libs/a", develop: false });
    expect(
      await environmentOf({ locked: { "a-1.0.tar.gz": { file: null } }, alter }),
    ).toMatchInlineSnapshot(`
      "poetry.lock takes a from libs/a, which is not there.
      hint: where this is a flake, only its own source is seen: it must hold that path, and \`git add\` what git does not track"
    `);
  });

  it("has a source that this runtime knows", async () => {
    const locked = { "a-1.0-py3-none-any.whl": {} };
    const alter = (plan: Plan): unknown => ({
      ...plan,
      packages: { "a@1.0": { ...plan.packages["a@1.0"], source: { kind: "ftp" } } },
    });
    expect(await environmentOf({ locked, alter })).toMatchInlineSnapshot(`
      "poetrix.lock: a has a source of kind "ftp"; this runtime knows directory, file, git, index, url.
      hint: if a newer command line wrote this plan, run \`nix flake update\`"
    `);
  });
});

describe("the project", () => {
  it("is no application in package-mode = false", async () => {
    const folder = await writeProject({ python, project: { packageMode: false } });
    expect(
      await failure(`(${poetrix}.mkPoetryApplication { projectDir = ${folder}; }).drvPath`),
    ).toMatchInlineSnapshot(`
      "demo has package-mode = false in pyproject.toml: there is no package to build.
      hint: mkPoetryEnv builds the environment of its dependencies"
    `);
  });

  it("is no environment where it is an application", async () => {
    const folder = await writeProject({ python });
    for (const argument of [
      "editablePackageSources = { demo = ./src; };",
      "extraPackages = ps: [ ];",
    ]) {
      const [name = ""] = argument.split(" ");
      expect(
        await failure(
          `(${poetrix}.mkPoetryApplication { projectDir = ${folder}; ${argument} }).drvPath`,
        ),
      ).toBe(
        `mkPoetryApplication takes no ${name}: an application is built, and holds what the lock says.\nhint: pass it to mkPoetryEnv, the environment to develop in`,
      );
    }
  });

  it("has editable sources where an editable package is asked for", async () => {
    const folder = await writeProject({ python });
    expect(
      await failure(
        `${poetrix}.mkPoetryEditablePackage { projectDir = ${folder}; editablePackageSources = { }; }`,
      ),
    ).toMatchInlineSnapshot(`
      "mkPoetryEditablePackage: editablePackageSources names no package.
      hint: editablePackageSources = { demo = ./src; }"
    `);
  });
});
