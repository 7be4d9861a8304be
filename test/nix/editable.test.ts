// Packages that are found in the working tree: `develop = true` and editablePackageSources, outside of flakes and in them.

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan, PlanPackage } from "../../src/plan/plan.ts";
import { newerNix } from "../tools/newer-nix.ts";
import { nixConfig } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";
import {
  build,
  evaluate,
  hostTools,
  nixFolder,
  storeTools,
  type Toolchain,
  writeProject,
} from "./fixture.ts";

const backEnd = readFile(join(import.meta.dirname, "back_end.py"), "utf8");
const inTree = '[build-system]\nrequires = []\nbuild-backend = "back_end"\nbackend-path = ["."]\n';

/** For each folder below libs/: its pyproject.toml, and the place of its modules. */
const libraries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  live: {
    "pyproject.toml":
      '[project]\nname = "live"\nversion = "1.2"\n[project.scripts]\nlive-tool = "live.cli:main"\n' +
      '[project.entry-points."demo.plugins"]\nlive = "live.cli:main"\n',
    "src/live/__init__.py": "NAME = 'live'\n",
    "src/live/cli.py": "import live\n\n\ndef main():\n    print(live.NAME)\n",
    "src/shared/live.py": "NAME = 'shared.live'\n",
  },
  flat: {
    "pyproject.toml":
      '[tool.poetry]\nname = "flat"\nversion = "1"\npackages = [{ include = "shared", from = "lib" }]\n' +
      '[tool.poetry.scripts]\nflat-tool = { reference = "shared.flat:main", type = "console" }\n',
    "lib/shared/flat.py": "NAME = 'shared.flat'\n\n\ndef main():\n    print(NAME)\n",
  },
  dynamic: {
    "pyproject.toml": `[project]\nname = "dynamic"\ndynamic = ["version", "scripts"]\n${inTree}`,
    "settings.py":
      "NAME = 'dynamic'\nVERSION = '3.0'\nMODULES = ['dynamic']\nSCRIPTS = {'dynamic-tool': 'dynamic:main'}\n",
    "dynamic/__init__.py": "def main():\n    print('dynamic')\n",
  },
};

async function sources(): Promise<Record<string, string>> {
  const files: Record<string, string> = { "libs/dynamic/back_end.py": await backEnd };
  for (const [name, entries] of Object.entries(libraries)) {
    for (const [path, text] of Object.entries(entries)) files[`libs/${name}/${path}`] = text;
  }
  return { ...files, "src/demo/__init__.py": "NAME = 'demo'\n" };
}

/** The libraries as directory sources with `develop = true`. */
function withLibraries(plan: Plan): Plan {
  const packages: Record<string, PlanPackage> = { ...plan.packages };
  const [id = ""] = Object.keys(plan.targets);
  const target = plan.targets[id] as Plan["targets"][string];
  const targetPackages = { ...target.packages };
  const builds: Record<string, readonly string[]> = { ...target.builds };
  for (const name of Object.keys(libraries)) {
    packages[`${name}@3.0`] = {
      name: name as PlanPackage["name"],
      version: "3.0",
      source: { kind: "directory", path: `libs/${name}`, develop: true },
      files: {},
      build: { backend: "back_end", backendPath: ["."], requires: [] },
    };
    targetPackages[`${name}@3.0`] = { file: null, dependencies: [], include: { main: [[]] } };
    builds[`${name}@3.0`] = [];
  }
  return { ...plan, packages, targets: { [id]: { ...target, packages: targetPackages, builds } } };
}

describe("what lies in the working tree", { timeout: 300_000 }, () => {
  let toolchain: Toolchain;
  let folder: string;
  let environment: (more?: string) => string;
  const run = async (program: string, args: readonly string[], env = {}): Promise<string> =>
    (await execa(program, args, { env: { PYTHONPATH: "", ...env }, cwd: "/" })).stdout;
  const edit = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);

  beforeAll(async () => {
    toolchain = await hostTools();
    folder = await writeProject({
      python: toolchain.python,
      tools: await storeTools(),
      sources: await sources(),
      alter: withLibraries,
    });
    environment = (more = "") =>
      `(${toolchain.poetrix}.mkPoetryEnv { projectDir = ${folder}; ${more} })`;
  }, 300_000);

  it("is imported from there, with its scripts, entry points and version", async () => {
    const { path } = await build(toolchain.sandbox, environment());
    const python = join(path, "bin/python");
    const code = `
import live, shared.live, shared.flat, dynamic
from importlib.metadata import entry_points, version
print(live.__file__, dynamic.__file__, shared.live.NAME, shared.flat.NAME, version("dynamic"), version("live"))
print(*(point.load().__module__ for point in entry_points(group="demo.plugins")))`;
    expect(await run(python, ["-c", code])).toBe(
      `${folder}/libs/live/src/live/__init__.py ${folder}/libs/dynamic/dynamic/__init__.py ` +
        "shared.live shared.flat 3.0 3.0\nlive.cli",
    );
    for (const [tool, says] of [
      ["live-tool", "live"],
      ["flat-tool", "shared.flat"],
      ["dynamic-tool", "dynamic"],
    ] as const) {
      expect(await run(join(path, "bin", tool), [])).toBe(says);
    }
    await edit("libs/live/src/live/__init__.py", "NAME = 'edited'\n");
    expect(await run(join(path, "bin/live-tool"), [])).toBe("edited");
  });

  it("is no part of any derivation: an edit rebuilds nothing", async () => {
    const expression = `${environment(`editablePackageSources.dynamic = null;`)}.drvPath`;
    const before = await evaluate(expression);
    await edit("libs/live/src/live/more.py", "");
    await edit("libs/flat/README.md", "read me\n");
    expect(await evaluate(expression)).toBe(before);
    await edit(
      "libs/live/pyproject.toml",
      `${libraries.live?.["pyproject.toml"]}more = "live.cli:main"\n`,
    );
    expect(await evaluate(expression)).not.toBe(before);
  });

  it("is found from the project's folder in a flake, wherever in it that lies", async () => {
    const places = [
      ["", "/libs/live", "src"],
      ["/app", "/app", ""],
      ["/app", "/app/libs/live", "src"],
      ["/app", "/live", "src"],
      // A folder beside it whose name starts with the same letters.
      ["/app", "/app2", ""],
      ["/apps/one", "/libs/live", ""],
    ];
    const located = places.map(([project, live, below]) => {
      const locate = `(import ${nixFolder}/shells/working-tree.nix { toolchain.cleanSource = folder: "copy of ${"${folder}"}"; } (at "${project}")).locate`;
      return `(${locate} (at "${live}") "${below}")`;
    });
    const found = await evaluate(`let
      copy = builtins.unsafeDiscardStringContext (builtins.path { path = ${folder}; name = "source"; });
      at = path: /. + copy + path;
    in map (place: place.path) [ ${located.join(" ")} ]`);
    expect(found).toEqual([
      "$POETRIX_PROJECT/libs/live/src",
      "$POETRIX_PROJECT",
      "$POETRIX_PROJECT/libs/live/src",
      "$POETRIX_PROJECT/../live/src",
      "$POETRIX_PROJECT/../app2",
      "$POETRIX_PROJECT/../../libs/live",
    ]);
  });

  it("is found by a shell in the project, in what lies below, and above it where the flake is", async () => {
    const flake = await mkdtemp(join(tmpdir(), "poetrix-"));
    const project = join(flake, "it's/app");
    await cp(folder, project, { recursive: true });
    await writeFile(join(flake, "pyproject.toml"), '[project]\nname = "another"\n');
    const { path } = await build(
      toolchain.sandbox,
      `(let copy = builtins.path { path = ${flake}; name = "source"; };
      in ${toolchain.poetrix}.mkPoetryEnv { projectDir = /. + builtins.unsafeDiscardStringContext copy + "/it's/app"; }).dev`,
    );
    const enter = `source ${path}/nix-support/setup-hook; eval "$shellHook"; echo "$POETRIX_PROJECT"`;
    const found = async (cwd: string): Promise<string> =>
      (await execa("bash", ["-c", enter], { cwd, env: { POETRIX_PROJECT: "" } })).stdout;
    for (const place of [project, join(project, "libs/live/src"), flake, join(flake, "it's")]) {
      expect(await found(place)).toBe(project);
    }
    expect(await found(tmpdir())).toBe("");
    await rm(flake, { recursive: true });
  });

  it("is built where it is said to be, or overridden", async () => {
    const files = async (more: string): Promise<string> => {
      const { path } = await build(toolchain.sandbox, environment(more));
      const code = "import dynamic, live; print(dynamic.__file__, live.__file__)";
      return run(join(path, "bin/python"), ["-c", code]);
    };
    expect(await files("editablePackageSources.dynamic = null;")).toMatch(
      /^\/nix\/store\/\S+-demo-env\/\S+\/dynamic\/__init__.py \S+\/libs\/live\/src\//,
    );
    const override = `overrides = ${toolchain.poetrix}.overrides.withDefaults (final: prev: {
      dynamic = prev.dynamic.overridePythonAttrs (old: { postInstall = "touch $out/built"; }); });`;
    expect(await files(override)).toMatch(/^\/nix\/store\/\S+-demo-env\//);
  });

  it("is built in an application, and in a list of packages", async () => {
    const packages = `(${toolchain.poetrix}.mkPoetryPackages { projectDir = ${folder}; }).poetryPackages`;
    const names = await evaluate(`map (package: package.name) ${packages}`);
    expect(names).not.toContainEqual(expect.stringContaining("editable"));
  });

  describe.each([
    ["this machine's Nix", async (): Promise<string> => "nix"],
    ["the newer Nix of Debian trixie", async (): Promise<string> => join(await newerNix(), "nix")],
  ] as const)("in a flake, with %s", (_, findNix) => {
    it("is found through the shell, and is a copy elsewhere", async () => {
      const nix = await findNix();
      const flake = await mkdtemp(join(tmpdir(), "poetrix-"));
      const copies = await mkdtemp(join(tmpdir(), "poetrix-"));
      await cp(folder, flake, { recursive: true });
      const functions = toolchain.poetrix
        .replace(`${nixFolder}/toolchains/host.nix`, '"${poetrix}/nix/toolchains/host.nix"')
        .replace(nixFolder, '"${poetrix}/nix"');
      await writeFile(
        join(flake, "flake.nix"),
        `{
  inputs.poetrix = { url = "${await copyOurFlake(join(copies, "poetrix"))}"; flake = false; };
  outputs = { self, poetrix }:
    let
      functions = ${functions};
      environment = functions.mkPoetryEnv {
        projectDir = self;
        editablePackageSources = { demo = ./src; dynamic = null; };
      };
    in {
      packages.x86_64-linux.default = environment;
      packages.x86_64-linux.shell = environment.dev;
      packages.x86_64-linux.editable = functions.mkPoetryEditablePackage {
        projectDir = self;
        python = environment.python;
        editablePackageSources.demo = "$REPO_ROOT/src";
      };
    };
}
`,
      );
      const call = async (...args: string[]): Promise<string> => {
        const options = { cwd: flake, env: { NIX_CONFIG: await nixConfig(toolchain.sandbox) } };
        return (await execa(nix, args, options)).stdout.trim();
      };
      const built = await call("build", "--no-link", "--json", `path:${flake}`);
      const path: string = JSON.parse(built)[0].outputs.out;
      const python = join(path, "bin/python");
      const code =
        "import demo, live, shared.flat as flat; print(demo.__file__, live.__file__, flat.__file__)";
      expect((await run(python, ["-c", code])).split(" ")).toEqual([
        expect.stringMatching(/^\/nix\/store\/\S+\/demo\/__init__.py$/),
        expect.stringMatching(/^\/nix\/store\/\S+\/src\/live\/__init__.py$/),
        expect.stringMatching(/^\/nix\/store\/\S+\/lib\/shared\/flat.py$/),
      ]);
      const here = `${flake}/src/demo/__init__.py ${flake}/libs/live/src/live/__init__.py ${flake}/libs/flat/lib/shared/flat.py`;
      expect(await run(python, ["-c", code], { POETRIX_PROJECT: flake })).toBe(here);
      // As in every shell that has the environment among its inputs.
      const shell = JSON.parse(await call("build", "--no-link", "--json", `path:${flake}#shell`))[0]
        .outputs.out;
      const enter = `source ${shell}/nix-support/setup-hook; eval "$shellHook"; exec ${python} -c '${code}'`;
      expect((await execa("bash", ["-c", enter], { cwd: join(flake, "src") })).stdout).toBe(here);
      await writeFile(join(flake, "src/demo/__init__.py"), "NAME = 'edited'\n");
      const name = "import demo; print(demo.NAME)";
      expect(await run(python, ["-c", name], { POETRIX_PROJECT: flake })).toBe("edited");

      const editable = JSON.parse(
        await call("build", "--no-link", "--json", `path:${flake}#editable`),
      )[0].outputs.out;
      const site = join(editable, `lib/python${toolchain.python.short}/site-packages`);
      const add = `import site; site.addsitedir("${site}"); ${name}`;
      expect(await run(toolchain.python.executable, ["-c", add], { REPO_ROOT: flake })).toBe(
        "edited",
      );
    });
  });
});
