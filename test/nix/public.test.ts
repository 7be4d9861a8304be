// The public interface is that of poetry2nix: its functions, their arguments and defaults, and their results.
import { describe, expect, it } from "vitest";
import {
  evaluate,
  failure,
  nixFolder,
  onHost,
  pythonByName as python,
  writeProject,
} from "./fixture.ts";

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
  defaultPoetryOverrides: () => ["p.defaultPoetryOverrides { } { }", {}],
  mkDefaultPoetryOverrides: () => [
    `((p.mkDefaultPoetryOverrides (final: prev: { a = 1; b = 1; })).overrideOverlay
        (final: prev: { b = 2; })) { } { }`,
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
    ["groups", '"dev"', 'it must be a list, and is the text "dev"'],
    ["groups", "[ 1 ]", "it must be a list of names, and one of them is of the type int"],
    ["preferWheels", '"true"', 'it must be true or false, and is the text "true"'],
    ["extraPackages", "[ ]", "it must be a function, and is of the type list"],
    ["extraPackages", '(ps: [ "a" ])', "its function must give a list of packages, and one of"],
    ["editablePackageSources", "./src", "it must be a set, and is of the type path"],
    ["editablePackageSources", "{ a = 1; }", "each must be a path, or text, and one is of the"],
    ["pyproject", "3", "it must be a path, and is of the type int"],
    ["poetrylock", '"poetry.lock"', 'it must be a path, and is the text "poetry.lock"'],
    ["overrides", "[ 3 ]", "each of the list must be a function, and one is of the type int"],
    ["overrides", "(final: { })", " an overlay must be a function of two arguments, and gives"],
    [
      "overrides",
      "(final: prev: [ ])",
      "an overlay must give a set, and gives one of the type list",
    ],
    ["overrides", '(final: prev: { a = "x"; })', "a must be a package, and is of the type string"],
    [
      "overrides",
      "(final: prev: { a = prev.a.overridePythonAttrs (old: [ ]); })",
      "what a.overridePythonAttrs is given must be a set, or a function",
    ],
    ["extras", "{ }", "it must be a list, and is of the type set"],
    ["poetrylock", "./nowhere.lock", "there is no /"],
    [
      "overrides",
      "{ numpy = 1; }",
      "it must be a function or a list of functions, and is of the type set",
    ],
  ])("says what is wrong with %s = %s", async (name, value, message) => {
    const project = await writeProject({ python, locked: { "a-1.0-py3-none-any.whl": {} } });
    const given = `{ projectDir = ${project}; } // { ${name} = ${value}; }`;
    const said = await failure(`(${poetrix}.mkPoetryEnv (${given})).drvPath`);
    expect(said).toContain(`${name}: ${message.trim()}`);
    expect(said).toContain("hint: ");
  });

  it.each([
    ["mkPoetryEnv ./.", "mkPoetryEnv takes a set of arguments, and is given one of the type path"],
    ["mkPoetryApplication { projectDir = P; version = 1; }", "version: it must be text"],
    ["mkPoetryApplication { projectDir = P; src = 1; }", "src: it must be a path"],
    ["mkPoetryScriptsPackage { projectDir = P; scripts = [ ]; }", "scripts: it must be a set"],
    ['mkPoetryScriptsPackage { projectDir = P; python = "3"; }', "python: it must be an interp"],
    ["mkPoetryEditablePackage { projectDir = P; }", "was not given editablePackageSources."],
    ["cleanPythonSources { source = P; }", 'cleanPythonSources has no argument "source".'],
    ["cleanPythonSources P", "cleanPythonSources takes a set of arguments"],
    ["mkPoetryWorkspace { }", "mkPoetryWorkspace was not given root."],
    ['mkPoetryWorkspace { root = "x"; }', 'root: it must be a path, and is the text "x"'],
    ['mkPoetryWorkspace { root = P; projects = "a"; }', "projects: it must be a list or a set"],
    ["mkPoetryWorkspace { root = P; projects.till = 1; }", "and one of them is of the type int"],
    [
      "mkPoetryWorkspace { root = P; projectArguments.demo.grups = [ ]; }",
      'projectArguments.demo has no argument "grups".',
    ],
    [
      "mkPoetryWorkspace { root = P; projectArguments.demo = 1; }",
      "projectArguments.demo takes a set of arguments",
    ],
  ])("says what is wrong with %s", async (call, message) => {
    const project = await writeProject({ python, locked: {} });
    const result = `(${poetrix}.${call.replace(/\bP\b/, project)})`;
    const deep = call.startsWith("mkPoetryWorkspace") ? `${result}.packages.demo` : result;
    const said = await failure(`"${"$"}{${deep}}"`);
    expect(said).toContain(message);
    expect(said).toContain("hint: ");
  });

  it.each([
    ["{ legacyPackages = { }; }", "the flake nixpkgs itself"],
    ["{ x86_64-linux = { }; }", "a set of all systems"],
    ['"nixpkgs"', "of the type string"],
  ])("says what is wrong with pkgs = %s", async (pkgs, is) => {
    const project = await writeProject({ python, locked: {} });
    const poetry2nix = `(import ${nixFolder} { pkgs = ${pkgs}; })`;
    const said = await failure(`(${poetry2nix}.mkPoetryEnv { projectDir = ${project}; }).drvPath`);
    expect(said).toBe(
      `pkgs: it must be the packages of nixpkgs for one system, and is ${is}.\nhint: such as pkgs = nixpkgs.legacyPackages.x86_64-linux, or pkgs = import nixpkgs { }`,
    );
  });

  it("takes every extra where one of them is *", async () => {
    const project = await writeProject({ python, locked: {}, project: { extras: ["cli"] } });
    const env = (extras: string): string =>
      `(${poetrix}.mkPoetryEnv { projectDir = ${project}; extras = ${extras}; }).drvPath`;
    expect(await evaluate(env('[ "cli" "*" ]'))).toEqual(await evaluate(env('[ "*" ]')));
  });

  it("has default overlays that compose as functions do", async () => {
    const composed = `(final: prev: ${poetrix}.defaultPoetryOverrides final prev // { a = 1; }) { } { }`;
    expect(await evaluate(composed)).toEqual({ a: 1 });
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
