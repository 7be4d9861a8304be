// Which files of a project's folder are sources: editing any other file changes no derivation.
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { beforeEach, describe, expect, it } from "vitest";
import { evaluate, nixFolder, onHost, pythonByName as python, writeProject } from "./fixture.ts";
import { application } from "./projects.ts";

const poetrix = onHost(python);

describe("a .gitignore", () => {
  it.each([
    [
      ["*.log", "!keep.log"],
      ["a.log", "b/a.log", "keep.log", "b/keep.log", "log"],
    ],
    [
      ["/build", "docs/out/", "tmp/"],
      ["build", "b/build", "docs/out/x", "q/docs/out/x", "b/tmp/x", "tmp"],
    ],
    [
      ["**/cache", "a/**/z", "foo/**"],
      ["cache", "b/cache", "a/z", "a/b/c/z", "az", "foo/bar/x", "foobar"],
    ],
    [
      ["data?.[cd]sv", "[!a]bc", "v[0-9]"],
      ["data1.csv", "data12.csv", "data1.xsv", "abc", "bbc", "v1", "vx"],
    ],
    [
      ["x+y.txt", "\\#hash", "^odd$.txt", "a (b)", "trail  ", "# note"],
      ["x+y.txt", "xxy.txt", "#hash", "^odd$.txt", "a (b)", "trail", "# note"],
    ],
    [
      ["node_modules", "/.env*", "*.egg"],
      ["node_modules/a", "b/node_modules/c", ".env", ".env.local", "b/.env", "a.egg"],
    ],
  ])("%j leaves out what Git leaves out", async (patterns, paths) => {
    const folder = await mkdtemp(join(tmpdir(), "poetrix-"));
    await execa("git", ["init", "--quiet"], { cwd: folder });
    const write = async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    await write(".gitignore", patterns.join("\n"));
    for (const path of paths) await write(path, "");
    const { stdout } = await execa(
      "git",
      ["-c", "core.excludesFile=/dev/null", "ls-files", "-z", "--others", "--exclude-standard"],
      { cwd: folder },
    );
    // Nix copies no file of these folders. Git does not list empty folders.
    const ours = await cleaned(folder);
    expect(ours.filter((path) => paths.includes(path)).sort()).toEqual(
      stdout
        .split("\0")
        .filter((path) => paths.includes(path) && !path.includes("node_modules"))
        .sort(),
    );
    await rm(folder, { recursive: true });
  });
});

async function cleaned(folder: string): Promise<string[]> {
  const path = await evaluate(`import ${nixFolder}/sources/clean-sources.nix { } ${folder}`);
  const entries = await readdir(String(path), { recursive: true });
  return entries;
}

describe("an edit", () => {
  let folder: string;
  const write = async (path: string, text = `${Math.random()}`): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const derivations = async (more = ""): Promise<unknown> =>
    evaluate(`let
      app = ${poetrix}.mkPoetryApplication { projectDir = ${folder}; ${more} };
      env = ${poetrix}.mkPoetryEnv { projectDir = ${folder}; };
    in { app = app.drvPath; env = env.drvPath; packages = map (package: package.drvPath) env.packages; }`);

  beforeEach(async () => {
    folder = await writeProject({ python, ...application });
  });

  it("of caches, environments, results, version control and ignored files changes nothing", async () => {
    await write(".gitignore", "*.sqlite\n/site/\n");
    const before = await derivations();
    for (const path of [
      ".git/index",
      ".venv/lib/x.py",
      "env/pyvenv.cfg",
      "env/lib/x.py",
      ".mypy_cache/x",
      ".ruff_cache/x",
      "demo/__pycache__/x.cpython-312.pyc",
      ".direnv/bin/x",
      "node_modules/a/b.js",
      "demo.egg-info/PKG-INFO",
      ".coverage",
      ".coverage.host.1",
      "state.sqlite",
      "site/index.html",
      "demo/__init__.py~",
    ]) {
      await write(path);
    }
    await symlink("/nix/store", join(folder, "result"));
    await symlink("/nix/store", join(folder, "result-env"));
    // `poetrix build --env --out-link shell`
    const environment = await mkdtemp(join(tmpdir(), "poetrix-"));
    await writeFile(join(environment, "pyvenv.cfg"), "");
    await symlink(environment, join(folder, "shell"));
    expect(await derivations()).toEqual(before);
  });

  it("of the code changes the application alone", async () => {
    const before = await derivations();
    await write("demo/more.py");
    expect(await derivations()).toEqual({
      ...(before as object),
      app: expect.not.stringMatching((before as { app: string }).app),
    });
  });

  it("of the README changes what contains it alone", async () => {
    const build = { backend: "hatchling.build", backendPath: [], requires: [] };
    const pyproject = (more: string): string =>
      `[project]\nname = "demo"\nversion = "1.0"\n${more}[build-system]\nrequires = []\nbuild-backend = "hatchling.build"\n`;
    const make = async (more: string): Promise<void> => {
      folder = await writeProject({
        python,
        ...application,
        project: { ...application.project, build },
        sources: { ...application.sources, "pyproject.toml": pyproject(more) },
      });
      await write("README.md");
      await write("flake.nix");
    };
    const changes = async (path: string, options = ""): Promise<boolean> => {
      const before = await derivations(options);
      await write(path);
      const after = await derivations(options);
      const rest = { app: null };
      expect({ ...(after as object), ...rest }).toEqual({ ...(before as object), ...rest });
      return JSON.stringify(before) !== JSON.stringify(after);
    };
    await make("");
    expect(await changes("README.md")).toBe(false);
    expect(await changes("flake.nix")).toBe(false);
    expect(await changes("demo/README.md")).toBe(true);
    // A phase of the caller may read the file.
    expect(await changes("README.md", 'preBuild = "cat README.md";')).toBe(true);
    await make('readme = "README.md"\n');
    expect(await changes("README.md")).toBe(true);
    await make("");
    await write("pyproject.toml", `${pyproject("")}[tool.hatch.build]\ninclude = ["*.md"]\n`);
    // A change of tool.hatch does not make the plan stale.
    expect(await changes("README.md")).toBe(true);
    await make("");
    await write("setup.py", "");
    expect(await changes("README.md")).toBe(true);
  });
});
