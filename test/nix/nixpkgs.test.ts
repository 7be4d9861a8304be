// Special cases of nixpkgs: its settings, attributes that throw, wrapped programs.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import { thisSystem } from "../../src/base/this-machine.ts";
import { makeNixpkgs } from "../tools/make-nixpkgs.ts";
import { cache, nixConfig, type Python } from "../tools/nix-env.ts";
import {
  build,
  evaluate,
  failure,
  nixFolder,
  type ProjectOptions,
  somePython,
  storeArchives,
  storeTools,
  writeProject,
} from "./fixture.ts";
import { application, wheels } from "./projects.ts";

const sandbox = { shows: "nothing" } as const;
let python: Python;
let project: (options: Partial<ProjectOptions>) => Promise<string>;
/** Expressions: nixpkgs with settings, and our functions on it. */
let nixpkgs: (settings?: string) => string;
let poetrix: (settings?: string) => string;

beforeAll(async () => {
  python = await somePython();
  const folder = await makeNixpkgs(join(cache, "nixpkgs-for-nix-tests"));
  const [tools, files] = await Promise.all([storeTools(), storeArchives(wheels)]);
  project = (options) => writeProject({ python, tools, files, ...options });
  nixpkgs = (settings = "{ }") => `(import ${folder} ${settings})`;
  poetrix = (settings) => `(import ${nixFolder} { pkgs = ${nixpkgs(settings)}; })`;
}, 900_000);

const run = async (program: string, ...args: string[]): Promise<string> =>
  (await execa(program, args, { env: { PYTHONPATH: "" } })).stdout;

describe("nixpkgs", { timeout: 600_000 }, () => {
  it("may have strict settings", async () => {
    const settings = `{ config = {
      structuredAttrsByDefault = true; strictDepsByDefault = true; checkMeta = true; allowAliases = false;
      doCheckByDefault = true; enableParallelBuildingByDefault = true;
    }; }`;
    const folder = await project(application);
    const { path } = await build(
      sandbox,
      `${poetrix(settings)}.mkPoetryApplication {
         projectDir = ${folder};
         overrides = [ (final: prev: {
           greeter = prev.greeter.overridePythonAttrs (old: { postInstall = "touch $out/overridden"; });
         }) ];
       }`,
    );
    expect(JSON.parse(await run(`${path}/bin/demo`)).greeting).toBe("hello");
  });

  it("keeps names of Pythons that are gone, which throw: they are passed over", async () => {
    const settings = `{ overlays = [ (final: prev: {
      python39 = throw "python39 was removed"; python3 = prev.python3 // { pythonVersion = "3.1"; };
    }) ]; }`;
    const folder = await project({
      alter: (plan) => {
        const [id = "", target] = Object.entries(plan.targets)[0] ?? [];
        const older = { ...target, python: { ...target?.python, version: "3.9" } };
        return { ...plan, targets: { [`cp39-${thisSystem()}`]: older, [id]: target } };
      },
    });
    const environment = `${poetrix(settings)}.mkPoetryEnv { projectDir = ${folder}; }`;
    expect(await evaluate(`(${environment}).pythonVersion`)).toBe(python.short);
  });

  it("has Pythons that the plan is not for", async () => {
    const folder = await project({});
    const pypy = `(${nixpkgs()}.python3 // { implementation = "pypy"; version = "${python.short}.9"; })`;
    expect(
      (
        await failure(
          `(${poetrix()}.mkPoetryEnv { projectDir = ${folder}; python = ${pypy}; }).drvPath`,
        )
      )
        .replaceAll(python.short, "3.X")
        .replaceAll(python.short.replace(".", ""), "3X"),
    ).toMatchInlineSnapshot(`
      "poetrix.lock does not cover pypy 3.X.9 on x86_64-linux: it was made for cp3X-x86_64-linux; demo needs Python >=3.X.
      hint: pass a CPython as \`python\`"
    `);
  });

  it("wraps programs: in an environment they run with its Python, and find it on PATH", async () => {
    const folder = await project({ locked: { "greeter-1.0-py3-none-any.whl": {} } });
    const { path } = await build(
      sandbox,
      `let pkgs = ${nixpkgs()}; in ${poetrix()}.mkPoetryEnv {
         projectDir = ${folder};
         overrides = [ (final: prev: {
           greeter = prev.greeter.overridePythonAttrs (old: {
             nativeBuildInputs = (old.nativeBuildInputs or [ ]) ++ [ pkgs.makeWrapper ];
             postInstall = ''
               wrapProgram $out/bin/greet --set GREETED 1
               wrapProgram $out/bin/greet --prefix PATH : \${pkgs.python3}/bin
             '';
           });
         }) ];
         extraPackages = ps: [ ps.black ];
       }`,
    );
    expect(await run(`${path}/bin/greet`)).toBe(`hello from ${path}`);
    const wrapper = await readFile(`${path}/bin/greet`, "utf8");
    expect(wrapper).toContain(`${path}/bin`);
    const code = "import black, sys; print(sys.prefix)";
    expect(await run(`${path}/bin/python`, "-c", code)).toBe(path);
    expect(await run(`${path}/bin/black`, "--version")).toContain(
      `Python (CPython) ${python.short}`,
    );
  });

  it("wraps an application's programs with what makeWrapperArgs, hooks and inputs say", async () => {
    const folder = await project({
      ...application,
      sources: {
        ...application.sources,
        "demo/__init__.py": `
import os, shutil, sys
def main():
    print(os.environ["GIVEN"], os.environ["HOOKED"], shutil.which("jq"), sys.argv[0], sys.prefix != sys.base_prefix)
`,
      },
    });
    const app = `let pkgs = ${nixpkgs()}; in ${poetrix()}.mkPoetryApplication {
      projectDir = ${folder};
      makeWrapperArgs = [ "--set GIVEN" "'a b'" ];
      propagatedBuildInputs = [ pkgs.jq ];
      preFixup = ''eval "makeWrapperArgs=($makeWrapperArgs)"; makeWrapperArgs+=(--set HOOKED 'c d')'';
    }`;
    const { path } = await build(sandbox, app);
    const shown = await run(`${path}/bin/demo`);
    expect(shown).toMatch(
      /^a b c d \/nix\/store\/\w{32}-jq-[^/]*\/bin\/jq \/nix\/store\/.*\/bin\/demo True$/,
    );
    const environment = await build(sandbox, `(${app}).dependencyEnv`);
    expect(await run(`${environment.path}/bin/demo`)).toBe(shown);
  });

  it("puts what makeWrapperArgs say before an application's environment, and that before the user's PATH", async () => {
    const folder = await project({
      ...application,
      sources: {
        ...application.sources,
        "demo/__init__.py": "import os\ndef main():\n    print(os.environ['PATH'])\n",
      },
    });
    const { path } = await build(
      sandbox,
      `let pkgs = ${nixpkgs()}; in ${poetrix()}.mkPoetryApplication {
         projectDir = ${folder};
         makeWrapperArgs = [ "--prefix PATH : /first:/second" "--suffix PATH : /last" ];
         propagatedBuildInputs = [ pkgs.jq pkgs.zlib ];
       }`,
    );
    const { stdout } = await execa(`${path}/bin/demo`, {
      env: { PATH: "/a:/b" },
      extendEnv: false,
    });
    const own = `${path}/libexec/python-environment/bin`;
    expect(stdout.replace(/\/nix\/store\/\w{32}-(jq|zlib)[^/]*/g, "$1")).toBe(
      `/first:/second:jq/bin:zlib/bin:${own}:/a:/b:/last`,
    );
  });

  it("finds an application's optional-dependencies, by extra", async () => {
    const folder = await project({
      ...application,
      project: { ...application.project, extras: ["fast", "none"] as never },
      locked: {
        ...application.locked,
        "spaces.one-1.0-py3-none-any.whl": { include: { main: [["fast"]] } },
      },
    });
    const names = `let app = ${poetrix()}.mkPoetryApplication { projectDir = ${folder}; };
      in builtins.mapAttrs (_: map (package: package.pname)) app.optional-dependencies`;
    expect(await evaluate(names)).toEqual({ fast: ["spaces-one"], none: [] });
  });

  it("makes shells of what an application needs (inputsFrom)", async () => {
    const folder = await project(application);
    const app = `${poetrix()}.mkPoetryApplication { projectDir = ${folder}; }`;
    const { stdout } = await execa(
      "nix-shell",
      [
        ...["-E", `${nixpkgs()}.mkShell { inputsFrom = [ (${app}) ]; }`],
        ...[
          "--run",
          "python -c 'import demo, greeter, twin, sys; print(demo.__file__, sys.prefix)'",
        ],
      ],
      {
        cwd: folder,
        env: { NIX_CONFIG: await nixConfig(sandbox), NIX_PATH: "", PYTHONPATH: undefined },
      },
    );
    const [module, prefix] = stdout.split(" ");
    expect(module).toBe(`${folder}/demo/__init__.py`);
    expect(prefix).toMatch(/-demo-env$/);
    await rm(folder, { recursive: true });
  });

  it("calls functions with packages as arguments, and overrides these", async () => {
    const folder = await project(application);
    const called = `(${nixpkgs()}.callPackage ({ poetry2nix, note ? "first" }:
      poetry2nix.mkPoetryApplication { projectDir = ${folder}; postInstall = "echo \${note} > $out/note"; })
      { poetry2nix = ${poetrix()}; })`;
    const { path } = await build(
      sandbox,
      `(${called}.override { note = "second"; }).overrideAttrs (final: prev: { version = "2"; name = "called-\${final.version}"; })`,
    );
    expect(path).toMatch(/-called-2$/);
    expect(await readFile(`${path}/note`, "utf8")).toBe("second\n");
  });

  it("has packages that may stand in for those of the lock, with what they need", async () => {
    const folder = await project({ locked: { "greeter-1.0-py3-none-any.whl": {} } });
    const { path } = await build(
      sandbox,
      `let pkgs = ${nixpkgs()}; in ${poetrix()}.mkPoetryEnv {
         projectDir = ${folder};
         overrides = [ (final: prev: { greeter = pkgs.python3.pkgs.pytest; }) ];
       }`,
    );
    expect(await run(`${path}/bin/python`, "-m", "pytest", "--version")).toMatch(/^pytest \d/);
    expect(await run(`${path}/bin/pytest`, "--version")).toMatch(/^pytest \d/);
  });

  it("takes packages of ours into an environment of its own", async () => {
    const folder = await project(application);
    const app = `${poetrix()}.mkPoetryApplication { projectDir = ${folder}; }`;
    const { path } = await build(
      sandbox,
      `${nixpkgs()}.python3.withPackages (ps: [ (${app}) ps.iniconfig ])`,
    );
    const code = "import demo, greeter, iniconfig; print(demo.__file__)";
    expect(await run(`${path}/bin/python3`, "-c", code)).toContain(path);
  });

  it("takes packages of the lock as members of its own set, with all they depend on", async () => {
    const own = {
      "iniconfig-99.0-py3-none-any.whl": { "iniconfig/__init__.py": "FROM = 'lock'\n" },
    };
    const folder = await project({
      files: { ...(await storeArchives({ ...wheels, ...own })) },
      locked: {
        "greeter-1.0-py3-none-any.whl": { dependencies: ["twin-a"] as never },
        "twin_a-1.0-py3-none-any.whl": {},
        "iniconfig-99.0-py3-none-any.whl": {},
      },
    });
    const environment = (extra: string): string =>
      `let locked = (${poetrix()}.mkPoetryPackages { projectDir = ${folder}; }).python.pkgs; pkgs = ${nixpkgs()}; in ${extra}`;
    for (const member of ["locked.greeter", "ps.toPythonModule locked.greeter"]) {
      const expression = `pkgs.python3.withPackages (ps: [ (${member}) ps.packaging ])`;
      const { path } = await build(sandbox, environment(expression));
      const code = "import greeter, twin, packaging; print(twin.__file__)";
      expect(await run(`${path}/bin/python3`, "-c", code)).toContain(path);
    }
    // Packages that nixpkgs builds on top of it use the locked one.
    const { path } = await build(
      sandbox,
      environment(`(pkgs.python3.override {
        packageOverrides = final: prev: { inherit (locked) iniconfig; };
      }).withPackages (ps: [ ps.iniconfig ])`),
    );
    expect(await run(`${path}/bin/python3`, "-c", "import iniconfig; print(iniconfig.FROM)")).toBe(
      "lock",
    );
  });

  it("checks a package of the lock with what it depends on, and its check inputs with what these do", async () => {
    const folder = await project({
      locked: {
        "greeter-1.0-py3-none-any.whl": { dependencies: ["twin-a"] as never },
        "twin_a-1.0-py3-none-any.whl": {},
      },
    });
    const { path } = await build(
      sandbox,
      `let pkgs = ${nixpkgs()}; in (${poetrix()}.mkPoetryPackages {
         projectDir = ${folder};
         overrides = [ (final: prev: {
           greeter = prev.greeter.overridePythonAttrs (old: {
             doCheck = true;
             nativeCheckInputs = [ pkgs.python3.pkgs.pytest ];
             checkPhase = "python -c 'import greeter, twin'; pytest --version > $out/checked 2>&1";
           });
         }) ];
       }).python.pkgs.greeter`,
    );
    expect(await readFile(`${path}/checked`, "utf8")).toMatch(/^pytest \d/);
  });

  it("is a home for them as libraries: what its builds propagate is found, with all it depends on", async () => {
    const folder = await project({
      ...application,
      locked: {
        "greeter-1.0-py3-none-any.whl": { dependencies: ["twin-a"] as never },
        "twin_a-1.0-py3-none-any.whl": {},
      },
    });
    const library = async (inputs: string, modules: string): Promise<string> => {
      const { path } = await build(
        sandbox,
        `let pkgs = ${nixpkgs()}; poetrix = ${poetrix()}; in pkgs.python3.pkgs.buildPythonApplication {
           pname = "tool"; version = "1"; format = "other"; dontUnpack = true; doCheck = false;
           propagatedBuildInputs = [ ${inputs} ];
           installPhase = ''
             mkdir -p $out/bin; echo "#!\${pkgs.python3.interpreter}" > $out/bin/tool
             echo "import ${modules}; print(greeter.__name__)" >> $out/bin/tool; chmod +x $out/bin/tool
           '';
         }`,
      );
      return run(`${path}/bin/tool`);
    };
    expect(
      await library(
        `(poetrix.mkPoetryApplication { projectDir = ${folder}; })`,
        "demo, greeter, twin",
      ),
    ).toBe("greeter");
    const locked = `(poetrix.mkPoetryPackages { projectDir = ${folder}; }).python.pkgs.greeter`;
    expect(await library(locked, "greeter, twin")).toBe("greeter");
  });

  it("brings packages into a shell by its hooks: those that the environment has are its own", async () => {
    const own = { "iniconfig-99.0-py3-none-any.whl": { "iniconfig/__init__.py": "OWN = True\n" } };
    const [tools, files] = await Promise.all([storeTools(), storeArchives(own)]);
    const folder = await writeProject({
      python,
      tools,
      files,
      locked: { "iniconfig-99.0-py3-none-any.whl": {} },
    });
    for (const inputs of [
      "buildInputs = [ env ps.iniconfig ps.packaging ];",
      "buildInputs = [ ps.packaging ps.iniconfig env ];",
      "packages = [ env ]; inputsFrom = [ (pkgs.mkShell { packages = [ ps.iniconfig ps.packaging ]; }) ];",
      "packages = [ ps.iniconfig ps.packaging ]; inputsFrom = [ (pkgs.mkShell { packages = [ env ]; }) ];",
      // One folder with both, in which programs that the environment lacks are found.
      "packages = [ (pkgs.python3.withPackages (ps: [ ps.iniconfig ps.packaging ])) pkgs.python3 env ];",
    ]) {
      const { stdout, stderr } = await execa(
        "nix-shell",
        [
          "-E",
          `let pkgs = ${nixpkgs()}; ps = pkgs.python3.pkgs; env = ${poetrix()}.mkPoetryEnv { projectDir = ${folder}; };
           in pkgs.mkShell { ${inputs} }`,
          ...["--run", "python -c 'import iniconfig, packaging; print(iniconfig.OWN)'"],
        ],
        { env: { NIX_CONFIG: await nixConfig(sandbox), NIX_PATH: "", PYTHONPATH: undefined } },
      );
      expect(stdout).toBe("True");
      expect(stderr).toContain(
        "poetrix: the environment's own packages are used in place of those of nixpkgs that other inputs bring: iniconfig",
      );
    }
  });

  it("refuses two of one name among what a build propagates, as it does with its own", async () => {
    const folder = await project({
      locked: {
        "greeter-1.0-py3-none-any.whl": { dependencies: ["twin-a"] as never },
        "twin_a-1.0-py3-none-any.whl": {},
      },
    });
    const tool = (inputs: string): string => `let pkgs = ${nixpkgs()}; ps = pkgs.python3.pkgs;
      set = overlay: (${poetrix()}.mkPoetryPackages { projectDir = ${folder}; overrides = [ overlay ]; }).python.pkgs;
      own = set (final: prev: { });
      other = set (final: prev: { twin-a = prev.twin-a.overridePythonAttrs { postInstall = "touch $out/other"; }; });
    in ps.buildPythonApplication {
      pname = "tool"; version = "1"; format = "other"; dontUnpack = true; doCheck = false;
      propagatedBuildInputs = [ ${inputs} ]; installPhase = "mkdir $out"; }`;
    await build(sandbox, tool("own.greeter own.twin-a ps.iniconfig"));
    await expect(build(sandbox, tool("own.greeter other.twin-a"))).rejects.toThrow(
      /Found duplicated packages in closure for dependency 'twin_a'/,
    );
  });
});
