// A project whose version is a tag of its own repository, with each tool that people use for that. `poetrix build` finds
// the version that the tool itself finds in the repository; with nixpkgs, the version is the one that the caller passes.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { build, evaluateLoudly, nixpkgsTools, type Toolchain } from "../nix/fixture.ts";
import { poetrix, tool } from "../support/command-line.ts";
import { makeRepository } from "../support/git.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { findPython, nixConfig, root } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";
import { emptyFolder, scratch, sitePackages } from "./commands.ts";

const dynamic = (name: string): string =>
  `[project]\nname = "${name}"\ndynamic = ["version"]\nrequires-python = ">=3.11,<4"\n[tool.poetry]\nversion = "0.0.0"\n`;
const buildSystem = (requires: string, backend: string): string =>
  `[build-system]\nrequires = [${requires}]\nbuild-backend = "${backend}"\n`;

/** The module that versioneer writes, except for its code that asks Git. */
const askGit = `def get_versions():\n    raise RuntimeError("Git is asked in a build")\n`;

/** The files of each project. */
const projects: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  byscm: {
    "pyproject.toml": `${dynamic("byscm")}[tool.setuptools]\npackages = ["byscm"]\n[tool.setuptools_scm]\n${buildSystem('"setuptools>=70", "setuptools_scm>=8"', "setuptools.build_meta")}`,
  },
  byhatch: {
    "pyproject.toml": `${dynamic("byhatch")}[tool.hatch.version]\nsource = "vcs"\n${buildSystem('"hatchling", "hatch-vcs"', "hatchling.build")}`,
  },
  bypoetry: {
    "pyproject.toml": `${dynamic("bypoetry")}[tool.poetry-dynamic-versioning]\nenable = true\n${buildSystem('"poetry-core>=1", "poetry-dynamic-versioning>=1.4"', "poetry_dynamic_versioning.backend")}`,
  },
  byplugin: {
    "pyproject.toml": `${dynamic("byplugin")}[tool.poetry-dynamic-versioning]\nenable = true\n[tool.poetry.requires-plugins]\npoetry-dynamic-versioning = "*"\n${buildSystem('"poetry-core>=2"', "poetry.core.masonry.api")}`,
  },
  byuv: {
    "pyproject.toml": `${dynamic("byuv")}[tool.hatch.version]\nsource = "uv-dynamic-versioning"\n${buildSystem('"hatchling", "uv-dynamic-versioning"', "hatchling.build")}`,
  },
  bygit: {
    "pyproject.toml": `${dynamic("bygit")}[tool.setuptools]\npackages = ["bygit"]\n[tool.setuptools-git-versioning]\nenabled = true\n${buildSystem('"setuptools>=70", "setuptools-git-versioning>=2"', "setuptools.build_meta")}`,
  },
  byversioneer: {
    "pyproject.toml": `${dynamic("byversioneer")}[tool.setuptools]\npackages = ["byversioneer"]\n[tool.versioneer]\nVCS = "git"\nstyle = "pep440"\nversionfile_source = "byversioneer/_version.py"\nversionfile_build = "byversioneer/_version.py"\ntag_prefix = "v"\n${buildSystem('"setuptools>=70", "versioneer[toml]==0.29"', "setuptools.build_meta")}`,
    "setup.py":
      "import versioneer\nfrom setuptools import setup\n\nsetup(version=versioneer.get_version(), cmdclass=versioneer.get_cmdclass())\n",
    "byversioneer/_version.py": askGit,
  },
};
const names = Object.keys(projects);
const python = await findPython("3.12");

describe.skipIf(!python)("the version of the project itself", { timeout: 600_000 }, () => {
  const folder = join(scratch, "own-version");
  const directories: Record<string, string> = {};
  let toolchain: Toolchain;

  beforeAll(async () => {
    await emptyFolder(folder);
    toolchain = await nixpkgsTools();
    for (const [name, files] of Object.entries(projects)) {
      const repository = await makeRepository(folder, name);
      const settings = `\n[tool.poetrix]\npython = ["3.12"]\nsystems = ["x86_64-linux"]\n`;
      await repository.commit({
        ...files,
        "pyproject.toml": `${files["pyproject.toml"]}${settings}`,
        [`${name}/__init__.py`]: "",
        ".gitignore": "build\n*.egg-info\n",
      });
      const here = join(root, "scripts/poetry-here.py");
      await execa(join(root, ".venv/bin/python"), [here, "lock", repository.folder]);
      const ran = await poetrix(["lock", repository.folder], { cwd: folder });
      expect(ran).toMatchObject({ exitCode: 0 });
      expect(ran.stderr).not.toContain("could not tell what it needs");
      await repository.commit({});
      await repository.git("tag", "v4.2");
      directories[name] = repository.folder;
    }
  }, 600_000);

  const builtVersion = async (path: string): Promise<string | undefined> =>
    (await readdir(await sitePackages(path)))
      .map((entry) => /^by[a-z]+-(.*)\.dist-info$/.exec(entry)?.[1])
      .find(Boolean);
  const built = async (name: string): Promise<string | undefined> => {
    const link = join(folder, `result-${name}`);
    const words = ["build", "--toolchain=host", `--out-link=${link}`];
    const ran = await poetrix([...words, directories[name] ?? ""], { cwd: folder });
    expect(ran).toMatchObject({ exitCode: 0 });
    return builtVersion(link);
  };
  /** The version that the tool itself finds, outside of our builds. */
  const ofTool = async (name: string): Promise<string | undefined> => {
    const out = join(folder, `wheels-${name}`);
    const clone = join(folder, `clone-${name}`);
    await execa("git", ["clone", "--quiet", directories[name] ?? "", clone]);
    await execa(await tool("uv"), ["build", "--quiet", "--wheel", "--out-dir", out, clone]);
    return (await readdir(out))
      .map((file) => file.split("-")[1])
      .find((each) => /^\d/.test(each ?? ""));
  };

  it.each(names)("%s is that of the tag, and after it what the tool says", async (name) => {
    expect(await built(name)).toBe("4.2");
    await execa("git", ["commit", "--quiet", "--allow-empty", "--message=More"], {
      cwd: directories[name] ?? "",
      env: {
        GIT_AUTHOR_NAME: "Test",
        GIT_AUTHOR_EMAIL: "test@example.org",
        GIT_COMMITTER_NAME: "Test",
        GIT_COMMITTER_EMAIL: "test@example.org",
      },
    });
    const version = await built(name);
    expect(version).not.toBe("4.2");
    // The module that asks Git is a stand-in here: versioneer itself cannot be asked. A plugin of Poetry is no part of a build.
    if (name === "byversioneer") expect(version).toMatch(/^4\.2\+1\.g[0-9a-f]{7}$/);
    else if (name === "byplugin") expect(version).toMatch(/^4\.2\.post1\.dev0\+[0-9a-f]{7}$/);
    else expect(version).toBe(await ofTool(name));
  });

  it("byversioneer has it without the module that `versioneer install` makes", async () => {
    const directory = directories.byversioneer ?? "";
    await execa("git", ["rm", "--quiet", "byversioneer/_version.py"], { cwd: directory });
    expect(await built("byversioneer")).toMatch(/^4\.2\+1\.g[0-9a-f]{7}\.dirty$/);
    await execa("git", ["reset", "--quiet", "--hard"], { cwd: directory });
  });

  it("byscm is told to have another where the back end takes one from elsewhere", async () => {
    const directory = directories.byscm ?? "";
    const setup = 'from setuptools import setup\n\nsetup(**{"version": "3.4"})\n';
    await writeFile(join(directory, "setup.py"), setup);
    const words = ["build", "--toolchain=host", `--out-link=${join(folder, "result-other")}`];
    const ran = await poetrix([...words, directory], { cwd: folder });
    await rm(join(directory, "setup.py"));
    expect(ran.stderr).toMatch(
      /warning: version: byscm is built as 3\.4, and not as 4\.3\.dev1\+g\S+: its build back end takes the version from elsewhere/,
    );
  });

  const application = (name: string, more: string): string =>
    `(${toolchain.poetrix}.mkPoetryApplication { projectDir = ${directories[name]}; ${more} })`;

  it.each(names)("%s is given with nixpkgs", async (name) => {
    const { path } = await build(toolchain.sandbox, application(name, 'version = "9.1";'));
    expect(await builtVersion(path)).toBe("9.1");
  });

  it("is what pyproject.toml falls back on where none is given, and a warning says how to give it", async () => {
    const { value, said } = await evaluateLoudly(`${application("byhatch", "")}.version`);
    expect(value).toBe("0.0.0");
    expect(said).toMatchInlineSnapshot(`
      "trace: warning: byhatch gets the version 0.0.0: hatch-vcs reads it from Git's history, which Nix does not see.
      hint: give it, as in \`version = "1.2"\` or \`version = "0+\${self.shortRev or "dirty"}"\`; \`poetrix build\` asks Git"
    `);
    const { path } = await build(toolchain.sandbox, application("bypoetry", ""));
    expect(await builtVersion(path)).toBe("0.0.0");
  });

  // `self` of a flake in a repository, as sources.md shows it.
  it.each(["bypoetry", "byscm"])("%s has the commit's in a flake", async (name) => {
    const directory = directories[name] ?? "";
    const page = await readFile(join(root, "docs/sources.md"), "utf8");
    const [shown] = /version = "0\.\$.*;/.exec(page) ?? [];
    const flake = `{
      inputs = {
        nixpkgs.url = "path:${await makeNixpkgs()}";
        poetrix.url = "${await copyOurFlake(join(folder, "poetrix"))}";
        poetrix.inputs.nixpkgs.follows = "nixpkgs";
      };
      outputs = { self, nixpkgs, poetrix }: {
        packages.x86_64-linux.default =
          (poetrix.lib.mkPoetry2Nix { pkgs = nixpkgs.legacyPackages.x86_64-linux; }).mkPoetryApplication {
            projectDir = self;
            ${shown}
          };
      };
    }`;
    await writeFile(join(directory, "flake.nix"), flake);
    const git = (...args: string[]) => execa("git", args, { cwd: directory });
    const env = { NIX_CONFIG: await nixConfig(toolchain.sandbox), NIX_PATH: "" };
    const nix = (...args: string[]) => execa("nix", args, { cwd: directory, env });
    const inFlake = async (): Promise<string | undefined> => {
      const { stdout } = await nix("build", "--no-link", "--json");
      return builtVersion(JSON.parse(stdout)[0].outputs.out);
    };
    await git("add", "flake.nix");
    // Nix adds flake.lock.
    await nix("flake", "lock");
    expect(await inFlake()).toMatch(/^0\.\d{14}\+(dirty|[0-9a-f]{7}\.dirty)$/);
    const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
    await git(...author, "commit", "--all", "--quiet", "--message=Flake");
    const { stdout: commit } = await git("rev-parse", "HEAD");
    expect(await inFlake()).toMatch(new RegExp(`^0\\.\\d{14}\\+${commit.slice(0, 7)}$`));
  });
});
