// Flakes in the shapes that people wrote for poetry2nix: they work without an edit.
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanFile } from "../../src/plan/plan.ts";
import { hexFromSri } from "../../src/standards/hash.ts";
import { nixConfig } from "../tools/nix-env.ts";
import {
  build,
  evaluate,
  nixFolder,
  nixpkgsTools,
  storeArchives,
  storeTools,
  type Toolchain,
  withOtherSystem,
  writeProject,
} from "./fixture.ts";
import { application, sdistOfGreeter, sdists, wheels } from "./projects.ts";

let toolchain: Toolchain;
let files: Record<string, PlanFile>;
/** The lock has greeter as a wheel and as an sdist, twin-a as a wheel alone, fromsource as an sdist. */
let folder: string;

beforeAll(async () => {
  toolchain = await nixpkgsTools();
  files = await storeArchives({ ...wheels, ...sdists, ...sdistOfGreeter });
  folder = await writeProject({
    ...application,
    python: toolchain.python,
    tools: await storeTools(),
    files,
    locked: {
      "greeter-1.0-py3-none-any.whl": { dependencies: ["twin-a"] as never },
      "twin_a-1.0-py3-none-any.whl": {},
      "fromsource-1.0.tar.gz": {
        build: { backend: "back_end", backendPath: ["."], requires: [] },
      },
    },
    sources: { ...application.sources, "poetry.lock": poetryLock() },
    alter: withOtherSystem,
  });
}, 900_000);

function poetryLock(): string {
  const entry = (name: string, ...names: string[]): string => `[[package]]
name = "${name}"
version = "1.0"
optional = false
python-versions = "*"
groups = ["main"]
files = [${names.map((file) => `{file = "${file}", hash = "${hexFromSri((files[file] as PlanFile).hash)}"}`).join(", ")}]
`;
  return `${entry("greeter", "greeter-1.0-py3-none-any.whl", "greeter-1.0.tar.gz")}
[package.extras]
twins = ["Twin_A (>=1.0)", "absent ; python_version < '3'"]

${entry("twin-a", "twin_a-1.0-py3-none-any.whl")}
${entry("fromsource", "fromsource-1.0.tar.gz")}`;
}

/** An expression that knows pkgs, poetry2nix (these functions) and projectDir. */
const flake = (expression: string): string =>
  `let poetry2nix = ${toolchain.poetrix}; pkgs = import ${nixpkgsOf()} { }; projectDir = ${folder};
       inherit (poetry2nix) mkPoetryApplication mkPoetryEnv mkPoetryPackages defaultPoetryOverrides overrides; in ${expression}`;
const nixpkgsOf = (): string => /import (\S+) \{ \}/.exec(toolchain.poetrix)?.[1] ?? "";

/** The first lines of the warnings that Nix prints. */
async function warnings(expression: string): Promise<string[]> {
  const answer = await execa(
    "nix-instantiate",
    ["--eval", "--strict", "--json", "--read-write-mode", "-E", flake(expression)],
    { env: { NIX_PATH: "" } },
  );
  const lines = answer.stderr.split("\n").filter((line) => line.startsWith("trace: "));
  return [...new Set(lines)].map((line) => line.slice("trace: ".length));
}
const value = (expression: string): Promise<unknown> => evaluate(flake(expression));
const built = async (expression: string): Promise<string> =>
  (await build(toolchain.sandbox, flake(expression))).path;
const python = async (environment: string, code: string): Promise<string> =>
  (await execa(`${environment}/bin/python`, ["-c", code], { env: { PYTHONPATH: "" } })).stdout;

describe("overrides of a flake for poetry2nix", { timeout: 300_000 }, () => {
  it("prefer an sdist where the plan has a wheel: the wheel stays, with a warning where there is an sdist", async () => {
    const environment = (overlay: string): string =>
      `(mkPoetryEnv { inherit projectDir; overrides = overrides.withDefaults (final: prev: { ${overlay} }); }).drvPath`;
    const plain = await value(environment(""));
    const overlay = "greeter = prev.greeter.override { preferWheel = false; };";
    expect(await value(environment(overlay))).toBe(plain);
    expect(await warnings(environment(overlay))).toEqual([
      "warning: overrides: greeter stays a wheel, though preferWheel = false: that is decided when it is locked.",
    ]);
    const silent = `
      twin-a = prev.twin-a.override { preferWheel = false; };
      fromsource = prev.fromsource.override (old: { preferWheel = true; });
      greeter = prev.greeter.override { preferWheel = true; };`;
    expect(await warnings(environment(silent))).toEqual([]);
    const all = "(mkPoetryEnv { inherit projectDir; preferWheels = false; }).drvPath";
    expect(await value(all)).toBe(plain);
    expect(await warnings(all)).toEqual([
      "warning: demo: preferWheels = false has no effect: whether a package is a wheel is decided when it is locked.",
    ]);
  });

  it("are made by a map of names with their build systems, most of which this lock lacks", async () => {
    const map = (names: string): string => `
      let
        pypkgs-build-requirements = { fromsource = [ "setuptools" ]; absent = [ "setuptools" ]; other = [ "poetry-core" "no-such" ]; ${names} };
        overlay = defaultPoetryOverrides.extend (self: super:
          builtins.mapAttrs (package: build-requirements:
            (builtins.getAttr package super).overridePythonAttrs (old: {
              buildInputs = (old.buildInputs or [ ]) ++ (builtins.map
                (pkg: if builtins.isString pkg then builtins.getAttr pkg super else pkg) build-requirements);
            })
          ) pypkgs-build-requirements);
      in (mkPoetryEnv { inherit projectDir; overrides = overlay; })`;
    expect(await warnings(`${map("")}.drvPath`)).toEqual([]);
    const environment = await built(map(""));
    expect(await python(environment, "import fromsource; print(fromsource.NAME)")).toBe(
      "fromsource",
    );
    const misspelt = 'Greeter = [ ]; "twin_a" = [ ]; greter = [ ]; appnoep = [ ]; flit = [ ];';
    expect(await warnings(`${map(misspelt)}.drvPath`)).toEqual(
      ["Greeter", "appnoep", "greter", "twin_a"].map(
        (name) => `warning: overrides: there is no package "${name}" in poetry.lock.`,
      ),
    );
  });

  it("look whether the set has a package, hold what is no package, and call with the set's own packages", async () => {
    const expression = `(mkPoetryEnv {
      inherit projectDir;
      overrides = [
        (self: super: pkgs.lib.optionalAttrs (super ? absent) { absent = super.absent.overridePythonAttrs { }; })
        (self: super: builtins.listToAttrs (map (name: { inherit name; value = super.\${name} or null; }) [ "greeter" "gone" ]))
        (self: super: {
          helpers.text = "of a helper";
          made = self.callPackage ({ greeter, python, jq, buildPythonPackage }: buildPythonPackage {
            pname = "made"; version = "1"; format = "other"; dontUnpack = true;
            propagatedBuildInputs = [ greeter ];
            installPhase = "mkdir -p $out/\${python.sitePackages}; echo 'NAME = \\"\${self.helpers.text}\\"' > $out/\${python.sitePackages}/made.py";
          }) { };
          fromsource = super.fromsource.overridePythonAttrs (old: {
            propagatedBuildInputs = old.propagatedBuildInputs ++ [ self.made ];
            nativeBuildInputs = old.nativeBuildInputs ++ [ self.python.pkgs.setuptools ];
          });
        })
        defaultPoetryOverrides
      ];
    })`;
    const environment = await built(expression);
    expect(await python(environment, "import made, greeter; print(made.NAME)")).toBe("of a helper");
  });

  it("take dependencies away from what a package propagates", async () => {
    const set = `(mkPoetryPackages { inherit projectDir; overrides = overrides.withoutDefaults (self: super: {
      greeter = super.greeter.overridePythonAttrs (old: {
        propagatedBuildInputs = pkgs.lib.remove self.twin-a old.propagatedBuildInputs;
      });
    }); }).python.pkgs`;
    expect(
      await value(`map (package: package.pname) ${set}.greeter.propagatedBuildInputs`),
    ).toEqual([]);
  });

  it("are for sources: what patches and builds these is not heeded where the plan has a wheel", async () => {
    const set = (
      attributes: string,
    ): string => `(mkPoetryPackages { inherit projectDir; overrides = overrides.withDefaults (final: prev: {
      greeter = prev.greeter.overridePythonAttrs (old: { ${attributes} }); }); }).python.pkgs.greeter`;
    const attributes = `
      patches = (old.patches or [ ]) ++ [ /nowhere/that.patch ];
      postPatch = (old.postPatch or "") + "substituteInPlace setup.py --replace a b";
      preBuild = "cd src";
      nativeBuildInputs = old.nativeBuildInputs ++ [ pkgs.jq final.setuptools ];
      postInstall = "echo installed > $out/note";`;
    expect(await warnings(`${set(attributes)}.drvPath`)).toEqual([
      "warning: overrides: greeter is a wheel, which has no sources: patches, postPatch, preBuild have no effect.",
    ]);
    expect((await execa("cat", [`${await built(set(attributes))}/note`])).stdout).toBe("installed");
    expect(
      await warnings(`${set('postPatch = old.postPatch or ""; patches = [ ];')}.drvPath`),
    ).toEqual([]);
  });

  it("propagate by overrideAttrs too, and put in what is no package", async () => {
    const environment =
      await built(`mkPoetryEnv { inherit projectDir; overrides = overrides.withDefaults (self: super: {
      fromsource = super.fromsource.overrideAttrs (old: {
        propagatedBuildInputs = old.propagatedBuildInputs ++ [ self.setuptools ];
        buildInputs = old.buildInputs ++ [ pkgs.zlib ];
      });
      twin-a = { };
    }); }`);
    const code =
      "import fromsource, importlib.util as u; print([u.find_spec(n) is not None for n in ('setuptools', 'twin')])";
    expect(await python(environment, code)).toBe("[True, False]");
  });

  it("add a build system by name, which a wheel does not want", async () => {
    const environment = `mkPoetryEnv { inherit projectDir; overrides = overrides.withDefaults (final: prev: {
      fromsource = (final.addBuildSystem "setuptools" prev.fromsource).overridePythonAttrs (old: {
        postInstall = "echo \${toString (map (package: package.pname) old.buildInputs)} > $out/note";
      });
      greeter = final.addBuildSystem "no-such" prev.greeter; }); }`;
    const path = await built(`(${environment}).python.pkgs.fromsource`);
    expect((await execa("cat", [`${path}/note`])).stdout).toBe("setuptools");
    expect(await value(`(${environment}).python.pkgs.greeter.src.isWheel`)).toBe(true);
  });

  it("find what nixpkgs' packages have", async () => {
    const greeter = "(mkPoetryPackages { inherit projectDir; }).python.pkgs.greeter";
    const names = (list: string): string => `map (package: package.pname) ${greeter}.${list}`;
    expect(await value(names("dependencies"))).toEqual(["twin-a"]);
    expect(await value(names("optional-dependencies.twins"))).toEqual(["twin-a"]);
    expect(await value(`${greeter}.meta.mainProgram`)).toBe("greeter");
    const sources = "(mkPoetryEnv { inherit projectDir; }).python.pkgs";
    expect(
      await value(`[ ${sources}.greeter.src.isWheel ${sources}.fromsource.src.isWheel ]`),
    ).toEqual([true, false]);
  });

  it("extend the default overrides of the whole set of functions", async () => {
    const scope = `(poetry2nix.overrideScope (final: prev: {
      defaultPoetryOverrides = prev.defaultPoetryOverrides.extend (self: super: {
        greeter = super.greeter.overridePythonAttrs { postInstall = "echo extended > $out/note"; };
      });
    }))`;
    const path = await built(
      `${scope}.mkPoetryEnv { inherit projectDir; overrides = ${scope}.overrides.withDefaults (self: super: { }); }`,
    );
    expect((await execa("cat", [`${path}/note`])).stdout).toBe("extended");
  });
});

describe("environments of a flake for poetry2nix", { timeout: 300_000 }, () => {
  const environment = "(mkPoetryEnv { inherit projectDir; })";
  const extra = `(pkgs.runCommand "extra-1" { outputs = [ "out" "man" ]; passthru.pythonModule = pkgs.python3; } ''
    mkdir -p $out/\${pkgs.python3.sitePackages} $man/share/man/man1
    echo > $out/\${pkgs.python3.sitePackages}/extra.py
    echo > $man/share/man/man1/extra.1
  '')`;

  it("are overridden by a function of the old arguments, as those of nixpkgs", async () => {
    const added = `${environment}.override (old: { extraLibs = old.extraLibs ++ [ ${extra} ]; extraOutputsToInstall = [ "man" ]; })`;
    const path = await built(added);
    expect(await python(path, "import extra, greeter, fromsource; print('all')")).toBe("all");
    expect((await execa("ls", [`${path}/share/man/man1`])).stdout).toBe("extra.1");
    const fewer = `${environment}.override (args: {
      extraLibs = builtins.filter (package: package.pname != "fromsource") args.extraLibs; })`;
    const names = `map (package: package.pname) (${fewer}).packages`;
    expect(await value(names)).toEqual(["greeter", "project-scripts", "twin-a"]);
    expect(await value(`(${environment}.override { extraLibs = [ ${extra} ]; }).pname`)).toBe(
      "demo-env",
    );
  });

  it("take postBuild, makeWrapperArgs, ignoreCollisions and permitUserSite", async () => {
    const path = await built(`${environment}.override {
      ignoreCollisions = true;
      postBuild = "mkdir $out/more; ln -s $out/bin/greet $out/more/greet; rm $out/bin/greet-shell";
      makeWrapperArgs = [ "--set WORD 'a b'" "--prefix PATH : \${pkgs.jq}/bin" ];
    }`);
    const env = { PATH: "/usr/bin:/bin", PYTHONPATH: "" };
    const show =
      "import os, shutil, sys; print(os.environ['WORD'], shutil.which('jq'), sys.prefix)";
    const shown = new RegExp(`^a b /nix/store/\\w{32}-jq-[^/]*/bin/jq ${path}$`);
    for (const name of ["python", "python3", `python${toolchain.python.short}`]) {
      expect((await execa(`${path}/bin/${name}`, ["-c", show], { env })).stdout).toMatch(shown);
    }
    expect((await execa(`${path}/more/greet`, { env })).stdout).toBe(`hello from ${path}`);
    expect((await execa("ls", [`${path}/bin`])).stdout).not.toContain("greet-shell");
    // In the user's own folder, where `pip install --user` puts packages.
    const home = await writeProject({ python: toolchain.python, alter: () => null });
    const site = join(home, `.local/lib/python${toolchain.python.short}/site-packages`);
    await execa("mkdir", ["-p", site]);
    await writeFile(join(site, "users.py"), "");
    const seen = async (expression: string): Promise<string> => {
      const code = "import importlib.util as u; print(u.find_spec('users') is not None)";
      const program = `${await built(expression)}/bin/python`;
      return (await execa(program, ["-c", code], { env: { ...env, HOME: home } })).stdout;
    };
    expect(await seen(environment)).toBe("False");
    expect(await seen(`${environment}.override { permitUserSite = true; }`)).toBe("True");
  });

  it("have the lock's packages as python.pkgs, and make others of them", async () => {
    const app = "(mkPoetryApplication { inherit projectDir; })";
    for (const what of [
      environment,
      app,
      `${app}.dependencyEnv`,
      "(mkPoetryPackages { inherit projectDir; })",
    ]) {
      expect(await value(`${what}.python.pkgs.greeter.version`)).toBe("1.0");
      expect(await value(`${what}.python.pkgs.python.pkgs.greeter.version`)).toBe("1.0");
    }
    const others = [
      `${environment}.python.withPackages (ps: [ ps.greeter ])`,
      `${app}.python.buildEnv.override { extraLibs = [ ${app}.python.pkgs.greeter ]; }`,
      `${environment}.withPackages (ps: [ ps.greeter ])`,
    ];
    const paths = await Promise.all(others.map(built));
    for (const path of paths) {
      const code =
        "import importlib.util as u, greeter, twin; print(u.find_spec('fromsource'), greeter.__name__)";
      expect(await python(path, code)).toBe("None greeter");
    }
  });

  it("are shells by `.env`, whose attributes people override", async () => {
    const shell = `(${environment}.env.overrideAttrs (oldAttrs: {
      buildInputs = [ pkgs.jq ];
      nativeBuildInputs = oldAttrs.nativeBuildInputs ++ [ pkgs.which ];
      LD_LIBRARY_PATH = "\${pkgs.stdenv.cc.cc.lib}/lib";
      shellHook = "export HOOKED=1";
    }))`;
    const { stdout } = await execa(
      "nix-shell",
      ["-E", flake(shell), "--run", "which jq python; echo $HOOKED $LD_LIBRARY_PATH; greet"],
      { env: { NIX_CONFIG: await nixConfig({ shows: "nothing" }), NIX_PATH: "", PYTHONPATH: "" } },
    );
    expect(stdout).toMatch(
      /^\/nix\/store\/.*\/jq\n.*demo-env\/bin\/python\n1 \/nix\/.*\/lib\nhello from .*demo-env$/,
    );
  });

  it("have a name for each of poetryPackages", async () => {
    const packages = `(mkPoetryPackages { inherit projectDir; editablePackageSources.demo = "$HERE"; }).poetryPackages`;
    expect(await value(`map (package: package.pname) ${packages}`)).toEqual([
      ...["demo", "fromsource", "greeter", "project-scripts", "twin-a"],
    ]);
  });

  it("are of a poetry.lock alone, where its pyproject.toml lies beside it", async () => {
    const alone = `mkPoetryEnv { poetrylock = ${folder}/poetry.lock; python = pkgs.python3; }`;
    const expected = await value(`${environment}.drvPath`);
    expect(await value(`(${alone}).drvPath`)).toBe(expected);
    // If only the plan is beside it, the project's own scripts and sources are not known.
    const bare = await writeProject({ python: toolchain.python, alter: () => null });
    await execa("sh", ["-c", `rm ${bare}/*; cp ${folder}/*.lock ${bare}`]);
    const names = `map (package: package.pname) (mkPoetryEnv { poetrylock = ${bare}/poetry.lock; }).packages`;
    expect(await value(names)).toEqual(["fromsource", "greeter", "twin-a"]);
  });

  it("are changed by dependencyEnv.override and the application's override", async () => {
    const app = "(mkPoetryApplication { inherit projectDir; })";
    const changed = `(${app}.override (old: { postInstall = "echo changed > $out/note"; }))`;
    const path = await built(
      `${app}.dependencyEnv.override (old: { app = ${changed}; ignoreCollisions = true; })`,
    );
    expect((await execa("cat", [`${path}/note`])).stdout).toBe("changed");
    expect(await python(path, "import demo, greeter; print(demo.__name__)")).toBe("demo");
  });
});

describe("the functions of a flake for poetry2nix", { timeout: 300_000 }, () => {
  it.each([
    [
      "import poetry2nix { inherit pkgs; inherit (pkgs) poetry; }",
      (p: string) => `import ${p} { inherit pkgs; inherit (pkgs) poetry; }`,
    ],
    ["pkgs.callPackage poetry2nix { }", (p: string) => `pkgs.callPackage ${p} { }`],
    [
      "poetry2nix.legacyPackages.${system}",
      (p: string) =>
        `((import ${p}/flake.nix).outputs { self = { }; nixpkgs.legacyPackages.\${builtins.currentSystem} = pkgs; }).legacyPackages.\${builtins.currentSystem}`,
    ],
    [
      "pkgs.extend poetry2nix.overlay",
      (p: string) => `(pkgs.extend (import ${p}/overlay.nix)).poetry2nix`,
    ],
    [
      "import nixpkgs { overlays = [ overlay (final: prev: ...) ]; }",
      (p: string) =>
        `(import ${nixpkgsOf()} { overlays = [ (import ${p}/overlay.nix) (final: prev: { own = prev.poetry2nix; }) ]; }).own`,
    ],
    [
      "composeManyExtensions",
      (p: string) =>
        `(pkgs.extend (pkgs.lib.composeManyExtensions [ (import ${p}/overlay.nix) (final: prev: { own = prev.poetry2nix; }) ])).own`,
    ],
    [
      "callPackage ({ poetry2nix }: ...)",
      (p: string) =>
        `((pkgs.extend (import ${p}/overlay.nix)).callPackage ({ poetry2nix, ... }: { own = poetry2nix; }) { }).own`,
    ],
    [
      "poetry2nix.overrideScope'",
      (p: string) =>
        `(import ${p}/default.nix { inherit pkgs; inherit (pkgs) lib; }).overrideScope' (final: prev: { defaultPoetryOverrides = prev.defaultPoetryOverrides.extend (f: p: { }); })`,
    ],
  ])("are had by %s", async (_, functions) => {
    const name = `((${functions(dirname(nixFolder))}).mkPoetryApplication { inherit projectDir; exeName = "demo"; }).name`;
    expect(await value(name)).toBe("demo-1.0");
  });

  it("have a command, which is ours", async () => {
    expect(await value("poetry2nix.cli.meta.mainProgram")).toBe("poetrix");
  });
});
