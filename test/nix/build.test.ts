// Real builds in Nix's sandbox with both toolchains: the files in packages, environments and applications.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanFile } from "../../src/plan/plan.ts";
import { nixConfig, type Python, type Sandbox } from "../tools/nix-env.ts";
import {
  type Built,
  build,
  evaluate,
  hostTools,
  nixpkgsTools,
  type ProjectOptions,
  storeArchives,
  storeTools,
  writeProject,
  wrongRecords,
} from "./fixture.ts";
import { application, sdists, wheels } from "./projects.ts";

describe.each([
  ["host", hostTools],
  ["nixpkgs", nixpkgsTools],
] as const)("on the toolchain %s", (_, prepare) => {
  let python: Python;
  let tools: Record<string, PlanFile>;
  let files: Record<string, PlanFile>;
  let poetrix: string;
  let sandbox: Sandbox;
  let library: string;

  beforeAll(async () => {
    ({ python, poetrix, sandbox } = await prepare());
    [tools, files] = await Promise.all([storeTools(), storeArchives({ ...wheels, ...sdists })]);
    library = `lib/python${python.short}/site-packages`;
  }, 300_000);

  const built = (expression: string, options: readonly string[] = []): Promise<Built> =>
    build(sandbox, expression, options);

  function project(options: Partial<ProjectOptions>): Promise<string> {
    return writeProject({ python, tools, files, ...options });
  }

  async function run(program: string, ...args: string[]): Promise<string> {
    return (await execa(program, args, { env: { PYTHONPATH: "" } })).stdout;
  }

  const two = { "greeter-1.0-py3-none-any.whl": {}, "spaces.one-1.0-py3-none-any.whl": {} };

  describe("an environment", () => {
    let folder: string;
    let environment: string;
    let expression: string;
    beforeAll(async () => {
      folder = await project({ locked: { ...two, "spaces.two-1.0-py3-none-any.whl": {} } });
      expression = `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`;
      environment = (await built(expression)).path;
    });

    it("is a virtual environment of its own", async () => {
      const code = "import sys; print(sys.prefix, sys.base_prefix == sys.prefix, sys.executable)";
      expect(await run(`${environment}/bin/python`, "-c", code)).toBe(
        `${environment} False ${environment}/bin/python`,
      );
      for (const name of ["python3", `python${python.short}`]) {
        expect(await run(`${environment}/bin/${name}`, "-c", code)).toContain(
          `${environment} False`,
        );
      }
    });

    it("runs scripts of entry points and of files by its own interpreter", async () => {
      expect(await run(`${environment}/bin/greet`)).toBe(`hello from ${environment}`);
      expect(await run(`${environment}/bin/greet-file`, "x")).toBe(`file x ${environment}`);
      expect(await readFile(`${environment}/bin/greet-shell`, "utf8")).toBe(
        "#!/bin/sh\necho shell\n",
      );
    });

    it("links whole folders where one package owns them, and merges those of several", async () => {
      expect((await lstat(join(environment, library, "greeter"))).isSymbolicLink()).toBe(true);
      expect((await lstat(join(environment, library, "spaces"))).isSymbolicLink()).toBe(false);
      const code = "import spaces.one, spaces.two; print(spaces.one.NAME, spaces.two.NAME)";
      expect(await run(`${environment}/bin/python`, "-c", code)).toBe("one two");
    });

    it("reads .pth files, data files and metadata", async () => {
      const code =
        "import importlib.metadata as m, sys; print(m.version('greeter'), 'greeter_pth' in sys.modules)";
      expect(await run(`${environment}/bin/python`, "-c", code)).toBe("1.0 True");
      expect(await readFile(join(environment, "share/greeter/data.txt"), "utf8")).toBe("data\n");
      expect(await readdir(join(environment, "include/site", `python${python.short}`))).toEqual([
        "greeter",
      ]);
    });

    it("has byte code that is its source's, unchecked, and used as it is", async () => {
      const code = `
import greeter, importlib.util
with open(importlib.util.cache_from_source(greeter.__file__), "rb") as file:
    content = file.read()
with open(greeter.__file__, "rb") as file:
    source = file.read()
print(int.from_bytes(content[4:8], "little"), content[8:16] == importlib.util.source_hash(source))`;
      expect(await run(`${environment}/bin/python`, "-c", code)).toBe("1 True");
      const cached = join(environment, library, "greeter/__pycache__");
      // A file that is not valid Python 3 is installed without byte code.
      expect(existsSync(join(environment, library, "greeter/python2.py"))).toBe(true);
      expect((await readdir(cached)).map((name) => name.split(".")[0])).toEqual([
        "__init__",
        "files",
      ]);
    });

    it("says who installed its packages, and what", async () => {
      const info = join(environment, library, "greeter-1.0.dist-info");
      expect(await readFile(join(info, "INSTALLER"), "utf8")).toBe("poetrix\n");
      const record = await readFile(join(info, "RECORD"), "utf8");
      expect(record).toContain("../../../bin/greet,sha256=");
      expect(record).toContain("greeter-1.0.dist-info/RECORD,,");
      expect(await wrongRecords(environment)).toEqual([]);
    });

    it("has the project's own scripts, which import from where they are called", async () => {
      const withScripts = await project({
        scripts: { demo: "demo.cli:main" },
        sources: { "demo/__init__.py": "", "demo/cli.py": "def main():\n    print('demo')\n" },
      });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${withScripts}; })`);
      expect((await execa(`${path}/bin/demo`, { cwd: withScripts })).stdout).toBe("demo");
    });

    it("takes names for what they are: data", async () => {
      const odd = await project({ locked: { "odd-1!2.0+local.1-py3-none-any.whl": {} } });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${odd}; })`);
      expect(await run(`${path}/bin/$(touch HERE)`)).toBe("odd");
      expect(await readdir(join(path, library, "odd"))).toContain(
        `it's $(touch HERE) \`x\` "q".txt`,
      );
      const overridden = await built(
        `(${poetrix}.mkPoetryPackages { projectDir = ${odd}; }).python.pkgs.odd.overridePythonAttrs (old: { })`,
      );
      expect(await readdir(`${overridden.path}/bin`)).toEqual([
        "$(touch HERE)",
        "'; touch HERE; '",
      ]);
    });

    it("can be overridden: with more packages, by its attributes", async () => {
      const more = await built(
        `(let packages = ${poetrix}.mkPoetryPackages { projectDir = ${folder}; };
          in (${expression}.override { extraLibs = [ packages.python.pkgs.greeter ]; }).overrideAttrs (old: { name = old.name + "-more"; }))`,
      );
      expect(more.path).toMatch(/-demo-env-more$/);
      expect(await run(`${more.path}/bin/greet`)).toBe(`hello from ${more.path}`);
    });

    it("is entered by nix-shell", async () => {
      const { stdout } = await execa(
        "nix-shell",
        ["-E", `${expression}.env`, "--run", "python -c 'import sys; print(sys.prefix)'"],
        { env: { NIX_CONFIG: await nixConfig(sandbox), NIX_PATH: "" } },
      );
      expect(stdout).toBe(environment);
    });

    it("imports the project from the folders that pyproject.toml names, on entering a shell", async () => {
      const packages = "[{ include = 'one', from = 'back end' }, { include = 'two' }]";
      const nested = await project({
        sources: {
          "pyproject.toml": `[tool.poetry]\nname = 'demo'\nversion = '1.0'\npackages = ${packages}\n`,
          "back end/one.py": "",
          "two.py": "",
          "src/three.py": "",
        },
      });
      const show = "import one, two; print(one.__file__, two.__file__)";
      const { stdout } = await execa(
        "nix-shell",
        [
          ...["-E", `(${poetrix}.mkPoetryEnv { projectDir = ${nested}; }).env`],
          ...["--run", `cd 'back end' && python -P -c '${show}'; echo "$PYTHONPATH"`],
        ],
        {
          cwd: nested,
          env: { NIX_CONFIG: await nixConfig(sandbox), NIX_PATH: "", PYTHONPATH: undefined },
        },
      );
      expect(stdout).toBe(`${nested}/back end/one.py ${nested}/two.py\n`);
    });

    it("is the same bits each time, as are its packages", async () => {
      const packages = `(${poetrix}.mkPoetryPackages { projectDir = ${folder}; }).poetryPackages`;
      await built(packages);
      await built(`${packages} ++ [ ${expression} ]`, ["--check"]);
    });
  });

  describe("two packages with the same file", () => {
    it("are one environment where the bytes agree", async () => {
      const folder = await project({
        locked: { "twin_a-1.0-py3-none-any.whl": {}, "twin_b-1.0-py3-none-any.whl": {} },
      });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`);
      expect(await run(`${path}/bin/python`, "-c", "import twin; print(twin.NAME)")).toBe("twin");
    });

    it("take that of the package which needs the other, as pip and Poetry install it last", async () => {
      const folder = await project({
        locked: {
          "twin_a-1.0-py3-none-any.whl": {},
          "twin_d-1.0-py3-none-any.whl": {},
          "twin_e-1.0-py3-none-any.whl": {},
        },
      });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`);
      const imported = run(`${path}/bin/python`, "-c", "import twin, twin.a; print(twin.NAME)");
      expect(await imported).toBe("needs the others");
      expect(await readFile(join(path, library, "README.md"), "utf8")).toBe("of e\n");
    });

    it("take the last, as Poetry installs them, where the file is neither imported nor run", async () => {
      const folder = await project({
        locked: { "twin_e-1.0-py3-none-any.whl": {}, "twin_f-1.0-py3-none-any.whl": {} },
      });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`);
      expect(await readFile(join(path, "LICENSE"), "utf8")).toBe("of f\n");
      expect(await readFile(join(path, library, "README.md"), "utf8")).toBe("of f\n");
      expect(await readFile(join(path, library, "spam-stubs/METADATA.toml"), "utf8")).toBe(
        "of f\n",
      );
      const imported = run(`${path}/bin/python`, "-c", "import tests.test_f; print(tests.NAME)");
      expect(await imported).toBe("of f");
    });

    it("take any of those that declare a namespace package", async () => {
      const folder = await project({
        locked: { "twin_e-1.0-py3-none-any.whl": {}, "twin_f-1.0-py3-none-any.whl": {} },
      });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`);
      const script = "import joined.e, joined.f; print(joined.e.NAME, joined.f.NAME)";
      expect(await run(`${path}/bin/python`, "-c", script)).toBe("e f");
    });

    it("run the byte code of no other than the file that was taken", async () => {
      const folder = await project({
        locked: { "twin_f-1.0-py3-none-any.whl": {}, "twin_g-1.0-py3-none-any.whl": {} },
      });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`);
      const imported = run(`${path}/bin/python`, "-c", "import twin_of_old");
      await expect(imported).rejects.toThrow("SyntaxError");
    });

    it("are an error that names both where they do not", async () => {
      const folder = await project({
        locked: { "twin_a-1.0-py3-none-any.whl": {}, "twin_c-1.0-py3-none-any.whl": {} },
      });
      const expression = `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`;
      const error = await built(expression).catch((reason) => reason);
      expect(error.stderr).toContain("twin-a and twin-c both bring");
      expect(error.stderr).toContain(`${library}/twin/__init__.py, and it is not the same`);
      const { path } = await built(`(${expression}.override { ignoreCollisions = true; })`);
      expect(await run(`${path}/bin/python`, "-c", "import twin; print(twin.NAME)")).toBe("twin");
    });
  });

  describe("one package bumped", () => {
    it("is rebuilt with the environment, and nothing else is", async () => {
      const unseen = randomUUID();
      const leaf = (version: string): Record<string, Record<string, string>> => ({
        [`leaf-${version}-py3-none-any.whl`]: { "leaf.py": `UNSEEN = "${unseen} ${version}"\n` },
      });
      const leaves = await storeArchives({ ...leaf("1.0"), ...leaf("2.0") });
      const environment = async (version: string): Promise<string> => {
        const folder = await project({
          files: { ...files, ...leaves },
          locked: { ...two, [`leaf-${version}-py3-none-any.whl`]: {} },
        });
        return `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`;
      };
      await built(await environment("1.0"));
      const { log } = await built(await environment("2.0"));
      const names = [...log.matchAll(/^building '[^']*-(leaf-2.0|[^']*)[.]drv'/gm)].map(([line]) =>
        line.replace(/^building '.nix.store.[a-z0-9]{32}-|[.]drv'$/g, ""),
      );
      expect(names).toEqual([`python${python.short}-leaf-2.0`, "demo-env"]);
    });
  });

  describe("a source distribution", () => {
    it("is built by its own back end, in its tree", async () => {
      const folder = await project({
        locked: {
          "fromsource-1.0.tar.gz": {
            build: { backend: "back_end", backendPath: ["."], requires: [] },
          },
        },
      });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`);
      expect(
        await run(`${path}/bin/python`, "-c", "import fromsource; print(fromsource.NAME)"),
      ).toBe("fromsource");
    });

    it("finds the locked build requirements, and nothing else of what is locked", async () => {
      const needy = {
        "needy-1.0.tar.gz": {
          build: { backend: "needy_back_end", backendPath: ["."], requires: [] },
        },
      };
      const requirement = "builder-1.0-py3-none-any.whl";
      const target = {
        builds: { "needy@1.0": ["builder@1.0"] },
        buildFiles: {
          ...Object.fromEntries(Object.keys(tools).map((file) => [toolId(file), file])),
          "builder@1.0": requirement,
        },
      };
      const alter = (plan: { packages: object }): unknown => ({
        ...plan,
        packages: {
          ...plan.packages,
          "builder@1.0": {
            name: "builder",
            version: "1.0",
            source: { kind: "index" },
            files: { [requirement]: files[requirement] },
          },
        },
      });
      const folder = await project({ locked: { ...needy, ...two }, target, alter });
      const { path } = await built(`(${poetrix}.mkPoetryEnv { projectDir = ${folder}; })`);
      expect(await run(`${path}/bin/python`, "-c", "import needy; print(needy.BUILT_WITH)")).toBe(
        "builder 1.0, greeter absent, tool builder-tool",
      );
    });
  });

  function toolId(file: string): string {
    const [name = "", version = ""] = file.split("-");
    return `${name.replace(/_/g, "-")}@${version}`;
  }

  describe("an override", () => {
    const locked = {
      "greeter-1.0-py3-none-any.whl": { dependencies: ["spaces-one" as never] },
      "spaces.one-1.0-py3-none-any.whl": {},
      "twin_c-1.0-py3-none-any.whl": { include: { dev: [[]] } },
    };
    let folder: string;
    beforeAll(async () => {
      folder = await project({ locked, project: { groups: ["main", "dev"] } });
    });
    const overridden = (overlay: string, more = ""): string =>
      `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; groups = [ ]; checkGroups = [ ]; ${more}
       overrides = ${poetrix}.overrides.withDefaults (final: prev: { ${overlay} }); })`;

    it("runs real phases with the arguments given, and what was there before", async () => {
      const expression = overridden(`
      greeter = prev.greeter.overridePythonAttrs (old: {
        buildInputs = (old.buildInputs or [ ]) ++ [ final.spaces-one ];
        propagatedBuildInputs = (old.propagatedBuildInputs or [ ]) ++ [ final.twin-c ];
        postInstall = "echo " + old.pname + " " + old.version + " > $out/note";
      });`);
      const { path } = await built(expression);
      expect(await readFile(`${path}/note`, "utf8")).toBe("greeter 1.0\n");
      // Run-time dependencies that are not in the lock are included.
      expect(await run(`${path}/bin/python`, "-c", "import twin; print(twin.NAME)")).toBe("other");
      expect(await run(`${path}/bin/greet`)).toBe(`hello from ${path}`);
    });

    it("composes with overrideAttrs, before and after", async () => {
      const expression = overridden(`
      greeter = ((prev.greeter.overrideAttrs (old: { postFixup = "echo 1 >> $out/note"; }))
        .overridePythonAttrs (old: { postInstall = "echo 0 > $out/note"; }))
        .overrideAttrs (old: { postFixup = old.postFixup + "; echo 2 >> $out/note"; });`);
      const { path } = await built(expression);
      expect(await readFile(`${path}/note`, "utf8")).toBe("0\n1\n2\n");
    });

    it("may be a list, a function, a default of its own, or put null in a package's place", async () => {
      const note = (text: string): string =>
        `(final: prev: { greeter = prev.greeter.overridePythonAttrs (old: { postInstall = (old.postInstall or "") + "echo ${text} >> $out/note;"; }); })`;
      const environment = (overrides: string): string =>
        `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; overrides = ${overrides}; groups = [ ]; checkGroups = [ ]; })`;
      const read = async (overrides: string): Promise<string> =>
        readFile(`${(await built(environment(overrides))).path}/note`, "utf8");
      expect(await read(`[ ${note("a")} ${note("b")} ]`)).toBe("a\nb\n");
      expect(await read(note("f"))).toBe("f\n");
      expect(await read(`${poetrix}.overrides.withoutDefaults ${note("w")}`)).toBe("w\n");
      expect(
        await read(`(${poetrix}.defaultPoetryOverrides.extend ${note("x")}).extend ${note("y")}`),
      ).toBe("x\ny\n");
      expect(await read(`${poetrix}.mkDefaultPoetryOverrides ${note("d")}`)).toBe("d\n");
      const scope = `(${poetrix}.overrideScope (final: prev: {
      defaultPoetryOverrides = prev.defaultPoetryOverrides.extend ${note("s")}; }))`;
      const scoped = `${scope}.mkPoetryEnv { projectDir = ${folder}; groups = [ ]; checkGroups = [ ]; }`;
      expect(await readFile(`${(await built(scoped)).path}/note`, "utf8")).toBe("s\n");
      const { path } = await built(environment("[ (final: prev: { spaces-one = null; }) ]"));
      expect(existsSync(join(path, library, "spaces"))).toBe(false);
    });

    it("may bring a new package, and src and version of its own", async () => {
      const other = files["greeter-2.0-py3-none-any.whl"];
      const expression = overridden(
        `greeter = prev.greeter.overridePythonAttrs (old: {
         version = "2.0";
         src = ${poetrixFetch("greeter-2.0-py3-none-any.whl", other?.hash ?? "")};
         fileName = "greeter-2.0-py3-none-any.whl";
       });`,
      );
      const { path } = await built(expression);
      expect(await run(`${path}/bin/greet`)).toBe(`hello again from ${path}`);
    });
  });

  function poetrixFetch(name: string, hash: string): string {
    return `builtins.derivation { name = "${name}"; builder = "builtin:fetchurl"; system = "builtin"; url = "https://index.invalid/${name}"; outputHash = "${hash}"; outputHashMode = "flat"; }`;
  }

  describe("an application", () => {
    let folder: string;
    let expression: string;
    let path: string;
    beforeAll(async () => {
      folder = await project({ ...application, locked: application.locked });
      expression = `(${poetrix}.mkPoetryApplication { projectDir = ${folder}; })`;
      path = (await built(expression)).path;
    });

    it("runs its scripts with itself and what it needs at run time, and no more", async () => {
      const output = JSON.parse(await run(`${path}/bin/demo`)) as Record<string, unknown>;
      expect(output).toEqual({ greeting: "hello", development: false, sameInChild: true });
    });

    it("finds the programs of its packages, after which the user's own come", async () => {
      const other = await project({
        ...application,
        sources: {
          ...application.sources,
          "demo/__init__.py": `
import os, subprocess
def main():
    for program in (["greet"], ["python", "-c", "import greeter, sys; print(sys.prefix)"]):
        print(subprocess.check_output(program, text=True), end="")
    print(os.environ["PATH"].split(os.pathsep)[1:])
`,
        },
      });
      const app = (await built(`(${poetrix}.mkPoetryApplication { projectDir = ${other}; })`)).path;
      const own = `${app}/libexec/python-environment`;
      for (const path of ["/usr/bin:/bin", ""]) {
        const { stdout } = await execa(`${app}/bin/demo`, {
          env: { PATH: path },
          extendEnv: false,
        });
        const rest = path === "" ? "[]" : "['/usr/bin', '/bin']";
        expect(stdout).toBe(`hello from ${own}\n${own}\n${rest}`);
      }
    });

    it("brings the scripts of the project alone", async () => {
      expect((await readdir(`${path}/bin`)).sort()).toEqual(["demo"]);
      expect(await readdir(join(path, library))).toEqual(["demo", "demo-1.0.dist-info"]);
    });

    it("tells its name, version, main program, interpreter and packages", async () => {
      const answer = await evaluate(
        `let app = ${expression}; in {
         inherit (app) name pname version;
         inherit (app.meta) mainProgram description;
         python = app.python.pythonVersion;
         greeter = app.pkgs.greeter.version;
       }`,
      );
      expect(answer).toEqual({
        name: "demo-1.0",
        pname: "demo",
        version: "1.0",
        mainProgram: "demo",
        description: "A demonstration",
        python: python.short,
        greeter: "1.0",
      });
    });

    it("passes on what mkDerivation takes", async () => {
      const { path: other } = await built(`(${poetrix}.mkPoetryApplication {
      projectDir = ${folder};
      version = "9.9";
      preBuild = "echo 'DEVELOPMENT = 5' >> demo/__init__.py";
      postInstall = "$out/bin/demo > $out/output; mkdir -p $out/bin; printf '#!/bin/sh\\n' > $out/bin/more";
      meta.description = "Another";
      passthru.answer = 42;
      env.SOME = "value";
      postFixup = "echo $SOME $version > $out/note";
    })`);
      expect(await readFile(`${other}/note`, "utf8")).toBe("value 9.9\n");
      expect(JSON.parse(await readFile(`${other}/output`, "utf8")).greeting).toBe("hello");
      expect(
        await run(
          `${other}/libexec/python-environment/bin/python`,
          "-c",
          "import demo; print(demo.DEVELOPMENT)",
        ),
      ).toBe("5");
      expect(
        await evaluate(
          `let app = ${poetrix}.mkPoetryApplication { projectDir = ${folder}; meta.description = "Another"; passthru.answer = 42; }; in [ app.meta.description app.answer app.passthru.answer app.meta.mainProgram ]`,
        ),
      ).toEqual(["Another", 42, 42, "demo"]);
    });

    it("checks what it installed, with the groups for checks", async () => {
      const checked = (code: string): string => `(${poetrix}.mkPoetryApplication {
      projectDir = ${folder};
      checkPhase = "cd /; python -c '${code}'";
    })`;
      await built(
        checked('import demo, twin, greeter; assert demo.__file__.startswith(\\"/nix/store\\")'),
      );
      await expect(built(checked("import nothing_of_the_kind"))).rejects.toThrow();
      await built(
        `(${poetrix}.mkPoetryApplication { projectDir = ${folder}; doCheck = false; checkPhase = "exit 1"; pythonImportsCheck = [ "demo" ]; })`,
      );
      await expect(
        built(
          `(${poetrix}.mkPoetryApplication { projectDir = ${folder}; pythonImportsCheck = [ "demos" ]; })`,
        ),
      ).rejects.toThrow();
    });

    it("has an environment of itself and what it needs", async () => {
      const environment = (await built(`${expression}.dependencyEnv`)).path;
      const code = "import demo, greeter, sys; print(sys.prefix)";
      expect(await run(`${environment}/bin/python`, "-c", code)).toBe(environment);
      expect(await run(`${environment}/bin/greet`)).toBe(`hello from ${environment}`);
      expect(await readFile(`${environment}/bin/demo`, "utf8")).toContain(
        `#!${environment}/bin/python\n`,
      );
      const overridden = await built(
        `(let app = ${expression}; in app.dependencyEnv.override { app = app.overrideAttrs (old: { name = old.pname + "-overridden-" + old.version; }); })`,
      );
      expect(await readlink(join(overridden.path, library, "demo"))).toContain(
        "demo-overridden-1.0",
      );
    });

    it("can be overridden in every way", async () => {
      for (const change of [
        `.overrideAttrs (old: { postFixup = "echo x > $out/note"; })`,
        `.overridePythonAttrs (old: { postFixup = (old.postFixup or "") + "echo x > $out/note"; })`,
        `.override { postFixup = "echo x > $out/note"; }`,
      ]) {
        const { path: other } = await built(expression + change);
        expect(await readFile(`${other}/note`, "utf8")).toBe("x\n");
      }
    });
  });

  describe("the packages of a project", () => {
    it("are listed, in a set by name, and as an interpreter's", async () => {
      const folder = await project({ locked: two });
      const packages = `(${poetrix}.mkPoetryPackages { projectDir = ${folder}; })`;
      expect(
        await evaluate(`let packages = ${packages}; package = packages.python.pkgs.greeter; in {
        names = map (package: package.pname) packages.poetryPackages;
        all = builtins.attrNames packages;
        inherit (package) pname version;
        isDerivation = package.type;
        src = package.src.name;
        meta = package.meta.description;
        project = packages.pyProject.project.name;
        lock = packages.poetryLock;
      }`),
      ).toMatchObject({
        names: ["greeter", "spaces-one"],
        all: ["poetryLock", "poetryPackages", "pyProject", "python"],
        pname: "greeter",
        version: "1.0",
        isDerivation: "derivation",
        src: "greeter-1.0-py3-none-any.whl",
        meta: "greeter 1.0, as poetry.lock has it",
        project: "demo",
        lock: {},
      });
      const { path } = await built(`(${packages}.python.withPackages (ps: [ ps.spaces-one ]))`);
      expect((await readdir(join(path, library))).sort()).toEqual([
        ...["__poetrix_project.pth", "__pycache__", "_poetrix_project.py"],
        "spaces",
        "spaces.one-1.0.dist-info",
      ]);
    });
  });

  describe("editable packages and scripts", () => {
    it("find modules in the working tree", async () => {
      const folder = await project({ sources: { "src/mine/__init__.py": "NAME = 'mine'\n" } });
      const package_ = `(${poetrix}.mkPoetryEditablePackage { projectDir = ${folder}; editablePackageSources = { mine = ${folder}/src; }; })`;
      const { path } = await built(package_);
      expect(await readFile(join(path, library, "_demo_editable.pth"), "utf8")).toBe(
        `${folder}/src\n`,
      );
      const inEnvironment = await built(
        `(${poetrix}.mkPoetryEnv { projectDir = ${folder}; editablePackageSources = { mine = "$REPO_ROOT/src"; other = null; }; })`,
      );
      const { stdout } = await execa(
        `${inEnvironment.path}/bin/python`,
        ["-c", "import mine; print(mine.NAME)"],
        { env: { REPO_ROOT: folder } },
      );
      expect(stdout).toBe("mine");
    });

    it("are a package of scripts", async () => {
      const folder = await project({ sources: { "tool.py": "def main():\n    print('tool')\n" } });
      const { path } = await built(
        `(${poetrix}.mkPoetryScriptsPackage { projectDir = ${folder}; scripts = { tool = "tool:main"; }; })`,
      );
      expect((await execa(`${path}/bin/tool`, { cwd: folder })).stdout).toBe("tool");
    });
  });

  describe("sources", () => {
    it("are clean", async () => {
      const folder = await project({
        sources: {
          ".git/config": "",
          ".venv/pyvenv.cfg": "",
          "environment/pyvenv.cfg": "",
          "environment/lib/x": "",
          "demo/__init__.py": "",
          "demo/__pycache__/x.pyc": "",
          "demo/old.pyc": "",
          ".mypy_cache/x": "",
          "result-notes.txt": "",
        },
      });
      const { path } = await built(
        `(builtins.derivation { name = "x"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ "-c" "echo $src > $out" ]; src = ${poetrix}.cleanPythonSources { src = ${folder}; }; })`,
      );
      const source = (await readFile(path, "utf8")).trim();
      expect((await readdir(source, { recursive: true })).sort()).toEqual(
        [
          "demo",
          "demo/__init__.py",
          "poetrix.lock",
          "poetry.lock",
          "pyproject.toml",
          "result-notes.txt",
        ].sort(),
      );
    });
  });
});
