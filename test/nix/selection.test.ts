// The packages of a selection of groups and extras: Nix only tests for membership in the plan.
import { describe, expect, it } from "vitest";
import {
  evaluate,
  failure,
  nixFolder,
  onHost,
  type ProjectOptions,
  pythonByName,
  writeProject,
} from "./fixture.ts";

const python = { ...pythonByName, version: "3.12.4" };
const poetrix = onHost(python);
const wheel = (name: string): string => `${name}-1.0-py3-none-any.whl`;

async function names(
  options: Partial<ProjectOptions>,
  more = "",
  of = "mkPoetryPackages",
): Promise<unknown> {
  const folder = await writeProject({ python, ...options });
  const list = of === "mkPoetryPackages" ? "poetryPackages" : "packages";
  return evaluate(
    `map (package: package.pname) (${poetrix}.${of} { projectDir = ${folder}; ${more} }).${list}`,
  );
}

const grouped: Partial<ProjectOptions> = {
  project: { groups: ["main", "dev", "docs"] },
  locked: {
    [wheel("a")]: {},
    [wheel("b")]: { include: { dev: [[]] } },
    [wheel("c")]: { include: { docs: [[]], dev: [["never"]] } },
    [wheel("d")]: { include: { docs: [[]], main: [[]] } },
  },
};

describe("groups", () => {
  it("are main, those given and those for checks: dev where there is one", async () => {
    expect(await names(grouped)).toEqual(["a", "b", "d"]);
    expect(await names(grouped, "checkGroups = [ ];")).toEqual(["a", "d"]);
    expect(await names(grouped, `groups = [ "docs" ]; checkGroups = [ ];`)).toEqual([
      "a",
      "c",
      "d",
    ]);
    expect(await names(grouped, "checkGroups = [ ];", "mkPoetryEnv")).toEqual(["a", "b", "d"]);
    expect(await names({ locked: { [wheel("a")]: {} } }, "", "mkPoetryEnv")).toEqual(["a"]);
  });

  it("are exactly those of `onlyGroups`, main only where it is named", async () => {
    const only = (groups: string): Promise<unknown> =>
      names(grouped, `onlyGroups = [ ${groups} ];`, "mkPoetryEnv");
    expect(await only('"docs"')).toEqual(["c", "d"]);
    expect(await only('"docs" "main"')).toEqual(["a", "c", "d"]);
  });
});

const optional: Partial<ProjectOptions> = {
  project: { extras: ["fast", "old", "pg"] as never },
  locked: {
    [wheel("always")]: { include: { main: [[]] } },
    [wheel("both")]: { include: { main: [["fast", "pg"]] } },
    [wheel("either")]: { include: { main: [["fast"], ["pg"]] } },
    [wheel("modern")]: { include: { main: [["fast", "!old"]] } },
    [wheel("without")]: { include: { main: [["!fast"]] } },
  },
};

describe("extras", () => {
  it.each([
    [`[ "*" ]`, ["always", "both", "either"]],
    ["[ ]", ["always", "without"]],
    [`[ "fast" ]`, ["always", "either", "modern"]],
    [`[ "pg" ]`, ["always", "either", "without"]],
    [`[ "pg" "fast" ]`, ["always", "both", "either", "modern"]],
  ])("%s", async (extras, expected) => {
    expect(await names(optional, `extras = ${extras};`)).toEqual(expected);
  });
});

describe("a package that varies", () => {
  const varying: Partial<ProjectOptions> = {
    project: { groups: ["main", "dev"] },
    locked: {
      [wheel("a")]: {},
      "b-1.0-py3-none-any.whl": { varies: true },
      "b-2.0-py3-none-any.whl": { varies: true, include: { main: [[]], dev: [[]] } },
    },
    target: {
      selections: [
        { groups: ["main"], extras: [], packages: ["b@2.0"] },
        { groups: ["dev", "main"], extras: [], packages: ["b@1.0"] },
      ],
    },
  };
  it("is in where its selection was solved so", async () => {
    const version = async (groups: string): Promise<unknown> => {
      const folder = await writeProject({ python, ...varying });
      return evaluate(
        `(${poetrix}.mkPoetryPackages { projectDir = ${folder}; checkGroups = [ ]; groups = ${groups}; }).python.pkgs.b.version`,
      );
    };
    expect(await version("[ ]")).toBe("2.0");
    expect(await version(`[ "dev" ]`)).toBe("1.0");
    expect(await version(`[ "dev" "dev" "main" ]`)).toBe("1.0");
  });
});

it("of a plan that Nix made itself is told of with no file that there is none of", async () => {
  const of = (file: string, values: string): Promise<string> =>
    failure(`import ${nixFolder}/plan/${file}.nix {
      plan = { isFollowed = true; project = { name = "demo"; python = ">=3.9"; groups = [ "main" ]; extras = [ ]; };
        targets.cp312-x86_64-linux = { system = "x86_64-linux"; python = { implementation = "cpython"; version = "3.12"; from = null; below = null; }; }; };
      ${values} }`);
  const selection = await of(
    "select-packages",
    `groups = [ "main" ]; extras = [ ];
     target = { id = "cp312-x86_64-linux"; selections = [ ]; packages."b@1.0".varies = true; };`,
  );
  expect(selection).toContain(
    "the plan that Nix makes of poetry.lock does not say what to install",
  );
  const target = await of(
    "select-target",
    `system = "x86_64-linux"; python = { implementation = "pypy"; version = "3.12.1"; pythonVersion = "3.12"; };`,
  );
  expect(target).toContain("the plan that Nix makes of poetry.lock does not cover pypy 3.12.1");
  for (const said of [selection, target]) expect(said).not.toMatch(/poetrix[. ]lock/);
});

describe("the target", () => {
  it("is of the interpreter's patch release", async () => {
    const folder = await writeProject({
      python,
      locked: { [wheel("a")]: {} },
      alter: (plan) => {
        const [[id, target]] = Object.entries(plan.targets) as [[string, never]];
        const range = (from: string | null, below: string | null): object => ({
          ...(target as object),
          python: { implementation: "cpython", version: "3.12", from, below },
        });
        return {
          ...plan,
          targets: {
            [id]: { ...range(null, "3.12.4"), packages: {} },
            [`${id}-3.12.4`]: range("3.12.4", "3.12.10"),
            [`${id}-3.12.10`]: { ...range("3.12.10", null), packages: {} },
          },
        };
      },
    });
    const count = `builtins.length (${poetrix}.mkPoetryPackages { projectDir = ${folder}; }).poetryPackages`;
    expect(await evaluate(count)).toBe(1);
  });
});

it("links an environment from the same derivations as the packages are, with and without overlays", async () => {
  const binary = "native-1.0-cp312-cp312-manylinux_2_17_x86_64.whl";
  const folder = await writeProject({
    python,
    locked: {
      [wheel("a")]: { dependencies: ["native" as never] },
      [binary]: {},
      "built-1.0.tar.gz": {},
    },
  });
  const environment = (more: string): string =>
    `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; ${more} })`;
  const plain = environment("");
  expect(
    await evaluate(`{
      isSame = ${plain}.drvPath == ${environment("overrides = [ (final: prev: { }) ];")}.drvPath;
      unlinked = builtins.filter
        (package: builtins.replaceStrings [ package.outPath ] [ "" ] ${plain}.poetrixEnvironment == ${plain}.poetrixEnvironment)
        ${plain}.packages;
      names = map (package: package.name) ${plain}.packages;
    }`),
  ).toEqual({
    isSame: true,
    unlinked: [],
    names: ["python3.12-a-1.0", "python3.12-built-1.0", "python3.12-native-1.0"],
  });
});
