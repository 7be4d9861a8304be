// mkPoetryWorkspace: many projects of one repository, path dependencies among them, and one environment of them all.
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { Plan, PlanPackage } from "../../src/plan/plan.ts";
import { normalizeName } from "../../src/standards/name.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { nixConfig, root } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";
import {
  build,
  evaluate,
  failure,
  hostTools,
  nixpkgsTools,
  type ProjectOptions,
  storeArchives,
  storeTools,
  type Toolchain,
  writeProject,
} from "./fixture.ts";
import { wheels } from "./projects.ts";

const backEnd = readFile(join(import.meta.dirname, "back_end.py"), "utf8");

interface Member extends Partial<ProjectOptions> {
  /** The folders of other members in its lock, relative to its own, and whether they have `develop = true`. */
  readonly takes?: Readonly<Record<string, boolean>>;
}

/** By folder. */
type Members = Readonly<Record<string, Member>>;

async function writeWorkspace(
  toolchain: Toolchain,
  shared: Partial<ProjectOptions>,
  members: Members,
): Promise<string> {
  const top = await mkdtemp(join(tmpdir(), "poetrix-workspace-"));
  for (const [folder, { takes = {}, ...member }] of Object.entries(members)) {
    const name = folder.split("/").at(-1) ?? "";
    const project = await writeProject({
      python: toolchain.python,
      ...shared,
      project: {
        name: normalizeName(name),
        groups: ["main", "dev"],
        build: { backend: "back_end", backendPath: ["."], requires: [] },
        ...member.project,
      },
      sources: {
        "pyproject.toml": `[project]\nname = "${name}"\nversion = "1.5"\n[project.scripts]\n${name} = "${name}:main"\n`,
        "back_end.py": await backEnd,
        "settings.py": `NAME = '${name}'\nVERSION = '1.5'\nMODULES = ['${name}']\nSCRIPTS = {'${name}': '${name}:main'}\n`,
        [`${name}/__init__.py`]: `NAME = '${name}'\n\n\ndef main():\n    ${Object.keys(takes)
          .map((path) => `import ${path.split("/").at(-1)}; `)
          .join("")}print(NAME)\n`,
        ...member.sources,
      },
      locked: { "greeter-1.0-py3-none-any.whl": {}, ...member.locked },
      alter: (plan) => withNeighbours(plan, takes),
    });
    await mkdir(dirname(join(top, folder)), { recursive: true });
    await cp(project, join(top, folder), { recursive: true });
    await rm(project, { recursive: true });
  }
  return top;
}

function withNeighbours(plan: Plan, takes: Readonly<Record<string, boolean>>): Plan {
  const [id = ""] = Object.keys(plan.targets);
  const target = plan.targets[id] as Plan["targets"][string];
  const packages: Record<string, PlanPackage> = { ...plan.packages };
  const targetPackages = { ...target.packages };
  for (const [path, develop] of Object.entries(takes)) {
    const name = normalizeName(path.split("/").at(-1) ?? "");
    packages[`${name}@1.0`] = {
      name,
      version: "1.0",
      source: { kind: "directory", path, develop },
      files: {},
      // The project's own plan is the one that counts.
      build: { backend: "nothing_of_this_name", backendPath: [], requires: [] },
    };
    targetPackages[`${name}@1.0`] = { file: null, dependencies: [], include: { main: [[]] } };
  }
  return { ...plan, packages, targets: { [id]: { ...target, packages: targetPackages } } };
}

describe("a workspace", { timeout: 600_000 }, () => {
  let toolchain: Toolchain;
  let place: string;
  let shared: Partial<ProjectOptions>;
  const workspace = (more = "", other = place): string =>
    `(${toolchain.poetrix}.mkPoetryWorkspace { root = ${other}; ${more} })`;
  const run = async (program: string, args: readonly string[] = []): Promise<string> =>
    (await execa(program, args, { env: { PYTHONPATH: "" }, cwd: "/" })).stdout;

  beforeAll(async () => {
    toolchain = await hostTools();
    const [tools, files] = await Promise.all([storeTools(), storeArchives(wheels)]);
    shared = { tools, files };
    place = await writeWorkspace(toolchain, shared, {
      "libs/prices": {},
      "apps/till": { takes: { "../../libs/prices": false } },
      "apps/shop": { takes: { "../../libs/prices": true } },
      "apps/legacy": {
        locked: {
          "greeter-1.0-py3-none-any.whl": { include: {} },
          "greeter-2.0-py3-none-any.whl": {},
        },
      },
      site: {
        project: { packageMode: false, build: null },
        sources: { "pyproject.toml": '[tool.poetry]\nname = "site"\npackage-mode = false\n' },
      },
      ".venv/lib/data": {},
    });
    await writeFile(join(place, ".gitignore"), "/out\n");
    await cp(join(place, "apps/till"), join(place, "out/till"), { recursive: true });
  }, 300_000);

  it("has each project below it by name, but what is ignored", async () => {
    const names = ["legacy", "prices", "shop", "site", "till"];
    const all = ["packages", "devShells", "checks", "environments"];
    expect(
      await evaluate(`map (name: builtins.attrNames ${workspace()}.\${name}) ${nixList(all)}`),
    ).toEqual(all.map(() => names));
    expect(
      await evaluate(
        `builtins.attrNames ${workspace('projects = [ "libs/prices/" ./apps/till ];').replace("./apps", `${place}/apps`)}.packages`,
      ),
    ).toEqual(["prices", "till"]);
  });

  it("has no project of a pipe, and none that a link of the tree leads to", async () => {
    const [top = "", outside = ""] = await Promise.all(
      [1, 2].map(() => mkdtemp(join(tmpdir(), "poetrix-workspace-"))),
    );
    const odd = "${x}'' \"a";
    for (const folder of [join(top, odd), outside]) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, "pyproject.toml"), "");
      await writeFile(join(folder, "poetry.lock"), "");
    }
    await mkdir(join(top, "pipe"));
    await execa(
      "mkfifo",
      ["pyproject.toml", "poetry.lock"].map((name) => join(top, "pipe", name)),
    );
    await symlink(outside, join(top, "outside"));
    await symlink("..", join(top, odd, "above"));
    const find = join(root, "nix/workspace/find-projects.nix");
    expect(await evaluate(`import ${find} ${top}`)).toEqual([odd]);
  });

  it("reads of projects whose names are given those that are asked for, and what they depend on", async () => {
    const other = await mkdtemp(join(tmpdir(), "poetrix-workspace-"));
    for (const each of ["libs/prices", "apps/till"])
      await cp(join(place, each), join(other, each), { recursive: true });
    await mkdir(join(other, "apps/broken"));
    await writeFile(join(other, "apps/broken/pyproject.toml"), "no TOML");
    const named = (names: string): string => workspace(`projects = { ${names} };`, other);
    const all = named(
      'Till = "apps/till/"; prices = "libs/prices"; broken = "apps/broken"; none = "apps/none";',
    );
    const found = workspace('projects = [ "apps/till" "libs/prices" ];', other);
    expect(
      await evaluate(`{
        names = builtins.attrNames ${all}.packages;
        isSame = ${all}.packages.till.drvPath == ${found}.packages.till.drvPath;
      }`),
    ).toEqual({ names: ["broken", "none", "prices", "till"], isSame: true });
    const text = async (expression: string): Promise<string> =>
      (await failure(expression)).replaceAll(other, "HERE");
    expect(await text(`${all}.packages.none.drvPath`)).toMatch(
      /there is no pyproject.toml in HERE\/apps\/none/,
    );
    expect(
      await text(`${named('shop = "apps/till";')}.packages.shop.drvPath`),
    ).toMatchInlineSnapshot(`
      "mkPoetryWorkspace: \`projects\` calls HERE/apps/till "shop", and its pyproject.toml "till".
      hint: give it the name that it has there"
    `);
    expect(
      await text(`${named('till = "apps/till"; Till = "libs/prices";')}.packages.till.name`),
    ).toMatch(/^2 projects of this workspace are named till/);
    await rm(other, { recursive: true });
  });

  it("takes a path dependency from the project that it is, built once", async () => {
    const paths = await evaluate(`map
      (name: map (package: package.drvPath) (builtins.filter (package: package.pname or "" == "prices") ${workspace("projectArguments.shop.groups = [ ];")}.packages.\${name}.dependencies))
      [ "till" "shop" ]`);
    expect(paths).toEqual([
      [expect.stringMatching(/prices-1[.]5[.]drv$/)],
      [expect.stringMatching(/prices-1[.]5[.]drv$/)],
    ]);
    const [[till], [shop]] = paths as [[string], [string]];
    expect(till).toBe(shop);
    const { path } = await build(toolchain.sandbox, `${workspace()}.packages.till`);
    expect(await run(join(path, "bin/till"))).toBe("till");
  });

  it("has projects that depend on each other, and passes over folders that have the names of files", async () => {
    const other = await writeWorkspace(toolchain, shared, {
      "it's é/a": { takes: { "../b": false } },
      "it's é/b": { takes: { "../a": true } },
    });
    for (const name of ["pyproject.toml", "poetry.lock"]) {
      await mkdir(join(other, "c", name), { recursive: true });
    }
    expect(await evaluate(`builtins.attrNames ${workspace("", other)}.packages`)).toEqual([
      "a",
      "b",
    ]);
    for (const product of ["packages.b", "sharedEnvironment"]) {
      await build(toolchain.sandbox, `${workspace("", other)}.${product}`);
    }
    await rm(other, { recursive: true });
  });

  it("gives a shell and a check of each", async () => {
    expect(
      await evaluate(
        `let inherit (${workspace()}.checks) till; in map (made: made.name) [ till till.drift ]`,
      ),
    ).toEqual(["till-check", "till-drift"]);
    expect(await evaluate(`${workspace()}.devShells.site.name`)).toBe("site-shell");
    expect(await evaluate(`${workspace()}.packages.site.name`)).toBe("site-env");
  });

  it("has all of them editable in one environment, where their locks agree", async () => {
    const agreed = 'sharedProjects = [ "Prices" "shop" "till" ];';
    const { path } = await build(toolchain.sandbox, `${workspace(agreed)}.sharedEnvironment`);
    const code = "import prices, till, shop, greeter; print(prices.__file__, till.__file__)";
    expect(await run(join(path, "bin/python"), ["-c", code])).toBe(
      `${place}/libs/prices/prices/__init__.py ${place}/apps/till/till/__init__.py`,
    );
    expect(await run(join(path, "bin/shop"))).toBe("shop");
    await writeFile(
      join(place, "apps/shop/shop/__init__.py"),
      "def main():\n    print('edited')\n",
    );
    expect(await run(join(path, "bin/shop"))).toBe("edited");
  });

  it("names what the locks disagree about", async () => {
    expect(await failure(`${workspace()}.sharedShell.drvPath`)).toMatchInlineSnapshot(`
      "the locks of this workspace disagree about 1 package, and one environment can hold one version of each:
      greeter: 1.0 in prices, shop, site, till; 2.0 in legacy
      hint: lock one version in all of them; or name with \`sharedProjects\` those that agree. Each project has a shell of its own in \`devShells\`"
    `);
  });

  it("asks nothing of a project that nobody wants", async () => {
    const other = await mkdtemp(join(tmpdir(), "poetrix-workspace-"));
    await cp(place, other, { recursive: true });
    await writeFile(join(other, "apps/legacy/poetrix.lock"), "<<<<<<< broken\n");
    expect(await evaluate(`${workspace("", other)}.packages.till.name`)).toBe("till-1.5");
    expect(await failure(`${workspace("", other)}.packages.legacy.name`)).toMatch(
      /^\S*apps\/legacy\/poetrix\.lock has a merge conflict/,
    );
    await rm(other, { recursive: true });
  });

  it("has a project without a name by that of its folder, where Poetry asks for none", async () => {
    const other = await mkdtemp(join(tmpdir(), "poetrix-workspace-"));
    await cp(place, other, { recursive: true });
    for (const folder of ["", "tools/Our Notes"]) {
      await mkdir(join(other, folder), { recursive: true });
      await writeFile(join(other, folder, "poetry.lock"), "");
      await writeFile(
        join(other, folder, "pyproject.toml"),
        "[tool.poetry]\npackage-mode = false\n",
      );
    }
    expect(await evaluate(`builtins.attrNames ${workspace("", other)}.packages`)).toEqual([
      ...["legacy", "non-package-mode", "our notes", "prices", "shop", "site", "till"],
    ]);
    await writeFile(join(other, "site/pyproject.toml"), "[tool.poetry]\n");
    expect(await failure(`${workspace("", other)}.packages`)).toMatch(/has no project name/);
    await rm(other, { recursive: true });
  });

  it("says what is wrong with its arguments", async () => {
    const other = await mkdtemp(join(tmpdir(), "poetrix-workspace-"));
    const text = async (expression: string): Promise<string> =>
      (await failure(expression)).replaceAll(other, "HERE").replaceAll(place, "ROOT");
    expect(await text(`${workspace("", other)}.packages`)).toMatchInlineSnapshot(`
      "mkPoetryWorkspace: there is no Poetry project below HERE: no folder with a pyproject.toml and a poetry.lock.
      hint: \`poetry lock\` writes it; in a flake Nix sees only files that git tracks: \`git add poetry.lock\`"
    `);
    for (const each of ["a", "b"])
      await cp(join(place, "apps/till"), join(other, each), { recursive: true });
    expect(await text(`${workspace("", other)}.packages.till.name`)).toMatchInlineSnapshot(`
      "2 projects of this workspace are named till: HERE/a and HERE/b.
      hint: name them differently in their pyproject.toml, or give the folders that you want as \`projects\`"
    `);
    expect(
      await text(`${workspace('projects = [ "apps/tell" ];')}.packages`),
    ).toMatchInlineSnapshot(`
      "mkPoetryWorkspace: there is no pyproject.toml in ROOT/apps/tell, which \`projects\` names.
      hint: name folders relative to \`root\`: "apps/till"; in a flake Nix sees only files that git tracks"
    `);
    expect(
      await text(`${workspace(`projects = [ ${other}/a ];`)}.packages`),
    ).toMatchInlineSnapshot(`
      "mkPoetryWorkspace: HERE/a does not lie below ROOT.
      hint: \`root\` is the folder that all projects lie in"
    `);
    expect(
      await text(`${workspace('sharedProjects = [ "tell" ];')}.sharedShell.name`),
    ).toMatchInlineSnapshot(`
      "mkPoetryWorkspace: sharedProjects names "tell", and no project of this workspace has that name.
      hint: did you mean "till"?"
    `);
    expect(await text(`${workspace("projectArguments.tell = { };")}.packages.till.name`)).toMatch(
      /projectArguments names "tell"/,
    );
    expect(await text(`${workspace("projectDir = ./.;")}.packages`)).toMatch(
      /^mkPoetryWorkspace has no argument "projectDir"/,
    );
    await rm(other, { recursive: true });
  });
});

it("is built on nixpkgs too", { timeout: 600_000 }, async () => {
  const toolchain = await nixpkgsTools();
  const [tools, files] = await Promise.all([storeTools(), storeArchives(wheels)]);
  const place = await writeWorkspace(
    toolchain,
    { tools, files },
    { "libs/prices": {}, "apps/till": { takes: { "../../libs/prices": false } } },
  );
  const made = `(${toolchain.poetrix}.mkPoetryWorkspace { root = ${place}; })`;
  for (const product of ["packages.till", "sharedEnvironment"]) {
    const { path } = await build(toolchain.sandbox, `${made}.${product}`);
    expect((await execa(join(path, "bin/till"), { cwd: "/" })).stdout).toBe("till");
  }
});

it("is found through the shell of the template, wherever one stands", {
  timeout: 600_000,
}, async () => {
  const toolchain = await nixpkgsTools();
  const [tools, files] = await Promise.all([storeTools(), storeArchives(wheels)]);
  const flake = await writeWorkspace(
    toolchain,
    { tools, files },
    { "libs/prices": {}, "apps/till": { takes: { "../../libs/prices": true } } },
  );
  await cp(join(root, "templates/workspace/flake.nix"), join(flake, "flake.nix"));
  const copies = await mkdtemp(join(tmpdir(), "poetrix-"));
  const inputs = [
    ...["--override-input", "nixpkgs", `path:${await makeNixpkgs()}`],
    ...["--override-input", "poetrix", await copyOurFlake(join(copies, "poetrix"))],
    "--no-write-lock-file",
  ];
  const code = "import prices, till; print(prices.__file__, till.__file__)";
  const words = ["develop", `path:${flake}`, ...inputs, "--command", "python", "-c", code];
  const env = { NIX_CONFIG: await nixConfig(toolchain.sandbox), NIX_PATH: "" };
  for (const place of [flake, join(flake, "apps/till/till")]) {
    const { stdout } = await execa("nix", words, { cwd: place, env });
    expect(stdout).toBe(
      `${flake}/libs/prices/prices/__init__.py ${flake}/apps/till/till/__init__.py`,
    );
  }
});

const nixList = (texts: readonly string[]): string =>
  `[ ${texts.map((text) => JSON.stringify(text)).join(" ")} ]`;
