// The following mode: without poetrix.lock, Nix itself runs the command line. With the stand-in for nixpkgs, without
// network.
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import type { PlanFile } from "../../src/plan/plan.ts";
import { contentHash } from "../../src/poetry/lock/content-hash.ts";
import { hexFromSri } from "../../src/standards/hash.ts";
import { newerNix } from "../tools/newer-nix.ts";
import { cache, nixConfig, root } from "../tools/nix-env.ts";
import { copyOurFlake } from "../tools/our-flake.ts";
import {
  build,
  evaluate,
  evaluateLoudly,
  failure,
  hostTools,
  nixFolder,
  nixpkgsTools,
  storeArchives,
  storeTools,
  type Toolchain,
  writeProject,
} from "./fixture.ts";
import { application, sdistOfGreeter, sdists, wheels } from "./projects.ts";

const pyproject = `[project]
name = "demo"
version = "1.0"
requires-python = ">=3.9"
dependencies = ["greeter"]

[project.optional-dependencies]
more = ["fromsource"]

[project.scripts]
demo = "demo:main"

[tool.poetry.group.dev.dependencies]
twin-a = "*"

[build-system]
requires = []
build-backend = "back_end"
backend-path = ["."]
`;

function poetryLock(files: Readonly<Record<string, PlanFile>>, chosen: Locked[]): string {
  const packages = chosen.map(
    ({ name, file, group, extra }) => `[[package]]
name = "${name}"
version = "${file.split(/-|[.]tar/)[1]}"
description = ""
optional = ${extra !== undefined}
python-versions = "*"
groups = ["${group}"]
${extra === undefined ? "" : `markers = 'extra == "${extra}"'`}
files = [{file = "${file}", hash = "${hexFromSri((files[file] as PlanFile).hash)}"}]
`,
  );
  return `${packages.join("\n")}
[extras]
more = ["fromsource"]

[metadata]
lock-version = "2.1"
python-versions = ">=3.9"
content-hash = "${contentHash(pyproject, { dependencyGroups: true })}"
`;
}

interface Locked {
  readonly name: string;
  readonly file: string;
  readonly group: string;
  readonly extra?: string;
}

const chosen: Locked[] = [
  { name: "greeter", file: "greeter-1.0-py3-none-any.whl", group: "main" },
  { name: "twin-a", file: "twin_a-1.0-py3-none-any.whl", group: "dev" },
  { name: "fromsource", file: "fromsource-1.0.tar.gz", group: "main", extra: "more" },
];

describe("the following mode", { timeout: 300_000 }, () => {
  let toolchain: Toolchain;
  let files: Record<string, PlanFile>;
  let folder: string;
  let poetrix: string;

  beforeAll(async () => {
    toolchain = await nixpkgsTools();
    poetrix = toolchain.poetrix;
    files = await storeArchives({ ...wheels, ...sdists, ...sdistOfGreeter });
    folder = await writeProject({
      python: toolchain.python,
      sources: {
        ...application.sources,
        "pyproject.toml": pyproject,
        "poetry.lock": poetryLock(files, chosen),
      },
      alter: () => null,
    });
    expect(existsSync(join(root, "dist/poetrix.cjs"))).toBe(true);
  }, 300_000);

  /** A project whose poetrix.lock is current and agrees with poetry.lock. */
  async function lockedFolder(): Promise<string> {
    const locked = { "greeter-1.0-py3-none-any.whl": {} };
    const poetryText = poetryLock(files, chosen.slice(0, 1));
    return writeProject({
      python: toolchain.python,
      files,
      tools: await storeTools(),
      locked,
      project: application.project,
      sources: { ...application.sources, "pyproject.toml": pyproject, "poetry.lock": poetryText },
    });
  }

  it("builds what poetry.lock says, with the toolchain's tools and fetchPypi", async () => {
    const expression = `${poetrix}.mkPoetryEnv { projectDir = ${folder}; extras = [ ]; }`;
    const { path } = await build(toolchain.sandbox, expression);
    expect((await execa(`${path}/bin/greet`)).stdout).toBe(`hello from ${path}`);
    expect(
      (await execa(`${path}/bin/python`, ["-c", "import twin; print(twin.NAME)"])).stdout,
    ).toBe("twin");
    const application = await build(
      toolchain.sandbox,
      `${poetrix}.mkPoetryApplication { projectDir = ${folder}; extras = [ ]; }`,
    );
    expect(JSON.parse((await execa(`${application.path}/bin/demo`)).stdout)).toMatchObject({
      greeting: "hello",
      development: false,
    });
  });

  it("writes the bill of materials of an application, with what its packages say of themselves", async () => {
    const { path } = await build(
      toolchain.sandbox,
      `(${poetrix}.mkPoetryApplication { projectDir = ${folder}; extras = [ ]; }).sbom`,
    );
    const read = async (name: string) => JSON.parse(await readFile(join(path, name), "utf8"));
    const { components, metadata } = await read("bom.cdx.json");
    expect(metadata.component).toMatchObject({ name: "demo", version: "1.0" });
    const described = components.find(({ name }: { name: string }) => name === "greeter");
    expect(described).toMatchObject({ purl: "pkg:pypi/greeter@1.0", scope: "required" });
    expect(components.map(({ name }: { name: string }) => name)).not.toContain("twin-a");
    expect((await read("bom.spdx.json")).creationInfo.created).toBe("1980-01-01T00:00:00Z");
  });

  it("builds the sdist of a package where an override prefers it", async () => {
    const project = await writeProject({
      python: toolchain.python,
      sources: {
        ...application.sources,
        "pyproject.toml": pyproject,
        "poetry.lock": poetryLock(files, chosen).replace(
          "files = [",
          `files = [{file = "greeter-1.0.tar.gz", hash = "${hexFromSri((files["greeter-1.0.tar.gz"] as PlanFile).hash)}"}, `,
        ),
      },
      alter: () => null,
    });
    const environment = (overlay: string, more = ""): string => `${poetrix}.mkPoetryEnv {
      projectDir = ${project}; extras = [ ]; checkGroups = [ ]; ${more}
      overrides = ${poetrix}.overrides.withDefaults (final: prev: { ${overlay} }); }`;
    const origin = async (overlay: string, more = ""): Promise<string> => {
      const { path } = await build(toolchain.sandbox, environment(overlay, more));
      const code = "import greeter; print(getattr(greeter, 'BUILT', 'a wheel'))";
      return (await execa(`${path}/bin/python`, ["-c", code])).stdout;
    };
    expect(await origin("")).toBe("a wheel");
    expect(await origin("greeter = prev.greeter.override { preferWheel = false; };")).toBe(
      "from its sdist",
    );
    expect(await origin("", "preferWheels = false;")).toBe("from its sdist");
  });

  it("makes no new plan where neither poetry.lock nor pyproject.toml changed", async () => {
    const path = `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; extras = [ ]; }).drvPath`;
    const before = await evaluate(path);
    await writeFile(join(folder, "demo", "other.py"), "");
    expect(await evaluate(path)).toBe(before);
  });

  it("follows a changed lock with no step between, also with `follow = true`", async () => {
    await writeFile(
      join(folder, "poetry.lock"),
      poetryLock(
        files,
        chosen.map((locked) => ({
          ...locked,
          file: locked.file.replace("greeter-1.0", "greeter-2.0"),
        })),
      ),
    );
    const version = (more: string): string =>
      `(${poetrix}.mkPoetryPackages { projectDir = ${folder}; extras = [ ]; ${more} }).python.pkgs.greeter.version`;
    expect(await evaluate(version(""))).toBe("2.0");
    await copyFile(join(await lockedFolder(), "poetrix.lock"), join(folder, "poetrix.lock"));
    expect(await evaluate(version("follow = true;"))).toBe("2.0");
    await rm(join(folder, "poetrix.lock"));
  });

  it('follows where poetrix.lock is stale, and says so; with `stale = "error"` it stops', async () => {
    const stale = await lockedFolder();
    await writeFile(join(stale, "poetry.lock"), poetryLock(files, chosen));
    const version = `(${poetrix}.mkPoetryPackages { projectDir = ${stale}; extras = [ ]; }).python.pkgs.greeter.version`;
    expect(await evaluateLoudly(version)).toEqual({
      value: "1.0",
      said: "trace: warning: demo: poetrix.lock was not made from this poetry.lock: it is stale. Nix follows poetry.lock in its place.\nhint: `poetrix lock` writes it again",
    });
    const text = `${pyproject}\n[tool.poetrix]\nstale = "error"\n`;
    await writeFile(join(stale, "pyproject.toml"), text);
    expect(await failure(version)).toBe(
      "demo: poetrix.lock was not made from this poetry.lock: it is stale.\nhint: run `poetrix lock`; where it is not installed, `nix run github:poetrix/poetrix -- lock`",
    );
  });

  it("is current whatever the version and the scripts are: they are read from pyproject.toml", async () => {
    const bumped = await lockedFolder();
    const text = pyproject
      .replace('version = "1.0"', 'version = "1.1"\ndescription = "Bumped"')
      .replace('demo = "demo:main"', 'demo = "demo:main"\nother = "demo:main"');
    await writeFile(join(bumped, "pyproject.toml"), text);
    const application = `${poetrix}.mkPoetryApplication { projectDir = ${bumped}; extras = [ ]; }`;
    expect(
      await evaluateLoudly(`let a = ${application}; in [ a.name a.meta.description ]`),
    ).toEqual({ value: ["demo-1.1", "Bumped"], said: "" });
    const environment = `${poetrix}.mkPoetryEnv { projectDir = ${bumped}; extras = [ ]; }`;
    const { path } = await build(toolchain.sandbox, environment);
    expect(existsSync(join(path, "bin/other"))).toBe(true);
  });

  it("takes a stale poetry.lock only where that is allowed, and says what it lacks", async () => {
    const stale = await writeProject({
      python: toolchain.python,
      sources: {
        "pyproject.toml": pyproject.replace('"greeter"', '"greeter", "absent>=2"'),
        "poetry.lock": poetryLock(files, chosen),
      },
      alter: () => null,
    });
    const version = (more: string): string =>
      `(${poetrix}.mkPoetryPackages { projectDir = ${stale}; extras = [ ]; ${more} }).python.pkgs.greeter.version`;
    await expect(evaluate(version(""))).rejects.toThrow(
      /changed significantly.*\s+hint: allow-stale-lock = true.*allowStaleLock = true/,
    );
    await expect(evaluate(version(""))).rejects.toThrow(/-demo-poetrix-plan[.]drv' failed/);
    const { value, said } = await evaluateLoudly(version("allowStaleLock = true;"));
    expect(value).toBe("1.0");
    expect(said).toContain("trace: warning: absent is not in poetry.lock: it is left out");
  });

  it("takes a lock with none of the numbers that Poetry wants, where that is allowed", async () => {
    const modern = poetryLock(files, chosen);
    const greeter = `{file = "greeter-1.0-py3-none-any.whl", hash = "${hexFromSri((files["greeter-1.0-py3-none-any.whl"] as PlanFile).hash)}"}`;
    const locks = {
      "without content-hash": modern.replace(
        /^(?:python-versions = ">=3.9"|content-hash = .*)$/gm,
        "",
      ),
      "of Poetry 1.0": `[[package]]\ncategory = "main"\ndescription = ""\nname = "greeter"\noptional = false\npython-versions = "*"\nversion = "1.0"\n
[metadata]\ncontent-hash = "${"0".repeat(64)}"\npython-versions = "*"\n\n[metadata.files]\ngreeter = [${greeter}]\n`,
    };
    for (const lock of Object.values(locks)) {
      const old = await writeProject({
        python: toolchain.python,
        sources: { "pyproject.toml": pyproject, "poetry.lock": lock },
        alter: () => null,
      });
      const version = (more: string): string =>
        `(${poetrix}.mkPoetryPackages { projectDir = ${old}; extras = [ ]; ${more} }).python.pkgs.greeter.version`;
      await expect(evaluate(version(""))).rejects.toThrow(/allowStaleLock = true/);
      const { value, said } = await evaluateLoudly(version("allowStaleLock = true;"));
      expect(value).toBe("1.0");
      expect(said).toContain("is taken as it is (allow-stale-lock)");
    }
  });

  it("stops at a merge conflict in poetry.lock or pyproject.toml, before it makes a plan", async () => {
    for (const name of ["poetry.lock", "pyproject.toml"]) {
      const merged = await writeProject({
        python: toolchain.python,
        sources: {
          "pyproject.toml": pyproject,
          "poetry.lock": poetryLock(files, chosen),
        },
        alter: () => null,
      });
      await writeFile(join(merged, name), "# made\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n");
      expect(
        await failure(`(${poetrix}.mkPoetryEnv { projectDir = ${merged}; }).drvPath`),
      ).toContain(`${name} has a merge conflict, at line 2.\nhint: `);
    }
  });

  it("names the pyproject.toml that Nix cannot parse", async () => {
    const broken = await writeProject({
      python: toolchain.python,
      sources: { "pyproject.toml": pyproject, "poetry.lock": poetryLock(files, chosen) },
      alter: () => null,
    });
    await writeFile(join(broken, "pyproject.toml"), "[project\n");
    const newer = await newerNix();
    const expression = `(${poetrix}.mkPoetryEnv { projectDir = ${broken}; }).drvPath`;
    const { stderr } = await execa(join(newer, "nix"), ["eval", "--impure", "--expr", expression], {
      env: { NIX_CONFIG: await nixConfig({ shows: "nothing" }), NIX_PATH: "" },
      reject: false,
    });
    expect(stderr).toContain(`while reading ${broken}/pyproject.toml`);
    expect(stderr).toContain("while parsing TOML");
  });

  // Like torch 2.0 and triton 2.0.
  it("takes wheels of a platform that depend on each other", async () => {
    const text = pyproject.replace('"greeter"', '"ring-a"');
    const entry = (name: string, other: string): string => `[[package]]
name = "${name}"
version = "1.0"
optional = false
python-versions = "*"
groups = ["main"]
files = [{file = "${name.replace("-", "_")}-1.0-py3-none-manylinux2014_${thisSystem().split("-")[0]}.whl", hash = "sha256:${"0".repeat(64)}"}]

[package.dependencies]
${other} = "*"
`;
    const lock = poetryLock(files, []).replace(
      /^content-hash = .*$/m,
      `content-hash = "${contentHash(text, { dependencyGroups: true })}"`,
    );
    const ring = await writeProject({
      python: toolchain.python,
      sources: {
        "pyproject.toml": text,
        "poetry.lock": `${entry("ring-a", "ring-b")}\n${entry("ring-b", "ring-a")}\n${lock}`,
      },
      alter: () => null,
    });
    const environment = `(${poetrix}.mkPoetryEnv { projectDir = ${ring}; extras = [ ]; checkGroups = [ ]; })`;
    expect(await evaluate(`${environment}.drvPath`)).toMatch(/^\/nix\/store\//);
  });

  it("says that the project does not allow its Python", async () => {
    const text = pyproject.replace(">=3.9", "<3.11");
    const older = await writeProject({
      python: toolchain.python,
      sources: {
        "pyproject.toml": text,
        "poetry.lock": poetryLock(files, chosen).replace(
          /^content-hash = .*$/m,
          `content-hash = "${contentHash(text, { dependencyGroups: true })}"`,
        ),
      },
      alter: () => null,
    });
    const version = `(${poetrix}.mkPoetryPackages { projectDir = ${older}; extras = [ ]; }).python.pkgs.greeter.version`;
    expect((await evaluateLoudly(version)).said).toContain(
      `warning: demo allows Python <3.11, not ${toolchain.python.version}: pass one that it allows as \`python\``,
    );
  });

  it("takes another Python of nixpkgs, the newest that the project allows, where it does not allow the default one", async () => {
    const { short } = toolchain.python;
    const [, nixpkgs] = /import (\S+) \{ \}/.exec(poetrix) ?? [];
    const digits = short.replace(".", "");
    const python = (more: string): string => `let
        pkgs = import ${nixpkgs} { };
        named = version: pkgs.python3 // { inherit version; pythonVersion = builtins.head (builtins.match "(3[.][0-9]+).*" version); };
        others = pkgs // { python311 = null; python312 = null; python313 = null; python314 = null; } // { python3 = named "3.7.9"; python38 = named "3.8.20"; python39 = named "3.9.9"; python310 = named "3.10.9"; python${digits} = pkgs.python3; };
        poetry2nix = import ${nixFolder} { pkgs = others; };
      in (poetry2nix.mkPoetryPackages { projectDir = ${folder}; extras = [ ]; ${more} }).python`;
    const { value, said } = await evaluateLoudly(`(${python("")}).pythonVersion`);
    expect(value).toBe(short);
    expect(said).not.toContain("allows Python");
    expect(await evaluate(`(${python('python = named "3.9.9";')}).pythonVersion`)).toBe("3.9");
  });

  it("takes the Python that [tool.poetrix] names", async () => {
    const { short } = toolchain.python;
    const other = await writeProject({
      python: toolchain.python,
      sources: {
        "pyproject.toml": `${pyproject}\n[tool.poetrix]\npython = ["3.99", "${short}"]\n`,
        "poetry.lock": poetryLock(files, chosen),
      },
      alter: () => null,
    });
    const packages = `${poetrix}.mkPoetryPackages { projectDir = ${other}; extras = [ ]; }`;
    expect(await evaluate(`(${packages}).python.pythonVersion`)).toBe(short);
  });

  it.each([
    ["this machine's Nix", async (): Promise<string> => "nix", []],
    [
      "the newer Nix of Debian trixie",
      async (): Promise<string> => join(await newerNix(), "nix"),
      ["--all-systems"],
    ],
  ] as const)(
    "is for other systems in a flake where it is told who evaluates, with %s",
    async (_, findNix, options) => {
      const nix = await findNix();
      const copies = await mkdtemp(join(tmpdir(), "poetrix-"));
      const check = async (evalSystem: string, ...more: string[]): Promise<string> => {
        const flake = await mkdtemp(join(copies, "flake-"));
        for (const file of ["pyproject.toml", "poetry.lock"]) {
          await copyFile(join(folder, file), join(flake, file));
        }
        const text = `{ outputs = { self, nixpkgs, poetrix }: {
          packages = builtins.listToAttrs (map (system: {
            name = system;
            value.default = (poetrix.lib.mkPoetry2Nix { pkgs = nixpkgs.legacyPackages.\${system}; ${evalSystem} }).mkPoetryEnv {
              projectDir = self; follow = true; extras = [ ];
            };
          }) [ "x86_64-linux" "aarch64-linux" "aarch64-darwin" ]); }; }`;
        await writeFile(join(flake, "flake.nix"), text);
        const nixpkgs = `path:${join(cache, "nixpkgs-for-nix-tests")}`;
        const inputs = ["nixpkgs", nixpkgs, "poetrix", ours, "poetrix/nixpkgs", nixpkgs];
        const overrides = [0, 2, 4].flatMap((at) => [
          "--override-input",
          ...inputs.slice(at, at + 2),
        ]);
        const { exitCode, stderr } = await execa(
          nix,
          [
            "flake",
            "check",
            ...options,
            ...more,
            "--no-write-lock-file",
            ...overrides,
            `path:${flake}`,
          ],
          { env: { NIX_CONFIG: await nixConfig(toolchain.sandbox) }, reject: false },
        );
        return exitCode === 0 ? "checked" : stderr;
      };
      const ours = await copyOurFlake(join(copies, "poetrix"));
      expect(await check('evalSystem = "x86_64-linux";')).toBe("checked");
      expect(await check("", "--impure")).toBe("checked");
      // Pure evaluation does not know the evaluating machine's system.
      expect(await check("")).toMatch(/a '(aarch64-linux|aarch64-darwin)'.* is required to build/);
      await rm(copies, { recursive: true });
    },
  );

  it("is not for the host toolchain", async () => {
    const host = await hostTools();
    expect(
      await failure(
        `(${host.poetrix}.mkPoetryEnv { projectDir = ${folder}; extras = [ ]; }).drvPath`,
      ),
    ).toMatchInlineSnapshot(`
      "demo: there is no poetrix.lock to build from: the host toolchain has no index of its own, and cannot follow poetry.lock alone.
      hint: run \`poetrix lock\`"
    `);
  });
});
