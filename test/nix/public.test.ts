// The public interface is that of poetry2nix: its functions, their arguments and defaults, and their results.
import { describe, expect, it } from "vitest";
import { evaluate, failure, onHost, pythonByName as python, writeProject } from "./fixture.ts";

const poetrix = onHost(python);

/** The arguments in poetry2nix's default.nix (nix-community/poetry2nix 1.42): true if there is a default. */
const poetry2nix: Record<string, readonly string[]> = {
  mkPoetryPackages: [
    ..."projectDir pyproject poetrylock poetrylockPos overrides python pwd preferWheels".split(" "),
    ..."editablePackageSources pyProject groups checkGroups extras".split(" "),
  ],
  mkPoetryEnv: [
    ..."projectDir pyproject poetrylock overrides pwd python preferWheels".split(" "),
    ..."editablePackageSources extraPackages groups checkGroups extras".split(" "),
  ],
  mkPoetryApplication: [
    ..."projectDir src pyproject poetrylock overrides meta python pwd preferWheels".split(" "),
    ..."groups checkGroups extras".split(" "),
  ],
  mkPoetryScriptsPackage: "projectDir pyproject python pyProject scripts".split(" "),
  mkPoetryEditablePackage: "projectDir pyproject python pyProject editablePackageSources".split(
    " ",
  ),
  cleanPythonSources: ["src"],
};

/** Each public name is evaluated once; `overrideScope'` is poetry2nix's older name. */
const looks: Record<string, (project: string) => [expression: string, answer: unknown]> = {
  mkPoetryPackages: (project) => [
    `builtins.length (p.mkPoetryPackages { projectDir = ${project}; }).poetryPackages`,
    1,
  ],
  mkPoetryEnv: (project) => [`(p.mkPoetryEnv { projectDir = ${project}; }).name`, "demo-env"],
  mkPoetryApplication: (project) => [
    `(p.mkPoetryApplication { projectDir = ${project}; }).name`,
    "demo-1.0",
  ],
  mkPoetryWorkspace: (project) => [
    `builtins.attrNames (p.mkPoetryWorkspace { root = ${project}; }).packages`,
    ["demo"],
  ],
  mkPoetryScriptsPackage: (project) => [
    `(p.mkPoetryScriptsPackage { projectDir = ${project}; scripts = { a = "a:a"; }; }).type`,
    "derivation",
  ],
  mkPoetryEditablePackage: (project) => [
    `(p.mkPoetryEditablePackage { projectDir = ${project}; editablePackageSources.demo = "$HERE"; }).pname`,
    "demo",
  ],
  cleanPythonSources: (project) => [
    `builtins.attrNames (builtins.readDir (p.cleanPythonSources { src = ${project}; }))`,
    ["poetrix.lock", "poetry.lock", "pyproject.toml"],
  ],
  defaultPoetryOverrides: () => ["p.defaultPoetryOverrides.__functor { } { }", {}],
  mkDefaultPoetryOverrides: () => [
    `((p.mkDefaultPoetryOverrides (final: prev: { a = 1; b = 1; })).overrideOverlay
        (final: prev: { b = 2; })).__functor { } { }`,
    { a: 1, b: 2 },
  ],
  overrides: () => [
    `let overlay = final: prev: { }; in
       map builtins.length [ (p.overrides.withDefaults overlay) (p.overrides.withoutDefaults overlay) ]`,
    [2, 1],
  ],
  cli: () => ["p.cli.name", "poetrix"],
  overrideScope: () => ["(p.overrideScope (final: prev: { overrides = 1; })).overrides", 1],
  "overrideScope'": () => ["(p.overrideScope' (final: prev: { overrides = 2; })).overrides", 2],
};

describe("the public interface", () => {
  it("has a test for each of its names", async () => {
    expect(await evaluate(`builtins.attrNames ${poetrix}`)).toEqual(Object.keys(looks).sort());
  });

  it.each(Object.entries(looks))("%s answers", async (_, look) => {
    const [expression, answer] = look(
      await writeProject({ python, locked: { "a-1.0-py3-none-any.whl": {} } }),
    );
    expect(await evaluate(`let p = ${poetrix}; in ${expression}`)).toEqual(answer);
  });

  it.each(Object.entries(poetry2nix))("%s takes poetry2nix's arguments", async (name, known) => {
    const taken = await evaluate(
      `let f = ${poetrix}.${name}; in builtins.attrNames (f.__functionArgs or (builtins.functionArgs f))`,
    );
    expect(taken).toEqual(expect.arrayContaining([...known]));
  });

  it("wants a folder, or the files in it", async () => {
    const project = await writeProject({ python, locked: {} });
    expect(
      await evaluate(
        `(${poetrix}.mkPoetryApplication {
           src = ${project}; pyproject = ${project}/pyproject.toml; poetrylock = ${project}/poetry.lock;
         }).name`,
      ),
    ).toBe("demo-1.0");
    expect(await failure(`(${poetrix}.mkPoetryEnv { }).drvPath`)).toMatchInlineSnapshot(`
      "there is no poetry.lock to read: neither the project's folder nor this file was given.
      hint: pass \`projectDir\`, the folder of pyproject.toml and poetry.lock"
    `);
    expect(
      await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${project}; grups = [ ]; }).drvPath`),
    ).toMatchInlineSnapshot(`
      "mkPoetryEnv has no argument "grups".
      hint: did you mean "groups"?"
    `);
  });

  it.each([
    ["projectDir", '"./."', 'it must be a path, and is the text "./."'],
    ["projectDir", "./nowhere", "there is no Poetry project in "],
    ["python", '"3.12"', 'it must be an interpreter, and is the text "3.12"'],
    ["python", "{ python = 1; }", "it must be an interpreter, and is a set of packages"],
    ["groups", '"dev"', "it must be a list, and is of the type string"],
    ["extras", "{ }", "it must be a list, and is of the type set"],
    ["poetrylock", "./nowhere.lock", "there is no /"],
    [
      "overrides",
      "{ numpy = 1; }",
      "it must be a function or a list of functions, and is of the type set",
    ],
  ])("says what is wrong with %s = %s", async (name, value, message) => {
    const project = await writeProject({ python, locked: {} });
    const given = `{ projectDir = ${project}; } // { ${name} = ${value}; }`;
    const said = await failure(`(${poetrix}.mkPoetryEnv (${given})).drvPath`);
    expect(said).toContain(`${name}: ${message}`);
    expect(said).toContain("hint: ");
  });

  it("asks for what it builds with only where it is built", async () => {
    const project = await writeProject({ python, locked: { "a-1.0-py3-none-any.whl": {} } });
    expect(
      await evaluate(
        `(import ../../nix { pkgs = throw "nixpkgs was asked"; }).overrides.withoutDefaults 1`.replace(
          "../../nix",
          new URL("../../nix", import.meta.url).pathname,
        ),
      ),
    ).toEqual([1]);
    expect(project).not.toBe("");
  });
});
