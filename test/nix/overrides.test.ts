// Overrides of packages that are built from source: each attribute that people set, on both toolchains.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanFile } from "../../src/plan/plan.ts";
import {
  build,
  evaluate,
  failure,
  hostTools,
  nixpkgsTools,
  storeArchives,
  storeTools,
  type Toolchain,
  withOtherSystem,
  writeProject,
} from "./fixture.ts";
import { sdists, wheels } from "./projects.ts";

const inTree = { backend: "back_end", backendPath: ["."], requires: [] };

describe.each([
  ["host", hostTools],
  ["nixpkgs", nixpkgsTools],
] as const)("on the toolchain %s", { timeout: 120_000 }, (_, prepare) => {
  let toolchain: Toolchain;
  let files: Record<string, PlanFile>;
  let tools: Record<string, PlanFile>;
  let folder: string;

  beforeAll(async () => {
    toolchain = await prepare();
    [tools, files] = await Promise.all([storeTools(), storeArchives({ ...wheels, ...sdists })]);
    folder = await writeProject({
      python: toolchain.python,
      tools,
      files,
      locked: {
        "fromsource-1.0.tar.gz": { build: inTree },
        "greeter-1.0-py3-none-any.whl": {},
      },
    });
    const patch =
      "--- a/fromsource/__init__.py\n+++ b/fromsource/__init__.py\n@@ -1 +1 @@\n-NAME = 'fromsource'\n+NAME = 'patched'\n";
    await writeFile(join(folder, "change.patch"), patch);
    await writeFile(
      join(folder, "tool.sh"),
      "mkdir -p $out/bin; echo '#!/bin/sh' > $out/bin/say-tool; echo 'echo tool' >> $out/bin/say-tool; chmod +x $out/bin/say-tool; exit 0\n",
    );
  }, 300_000);

  const set = (overlay: string, more = ""): string =>
    `(${toolchain.poetrix}.mkPoetryPackages { projectDir = ${folder}; ${more}
       overrides = ${toolchain.poetrix}.overrides.withDefaults (final: prev: { ${overlay} }); }).python.pkgs`;
  const overridden = async (attributes: string): Promise<string> => {
    const overlay = `fromsource = prev.fromsource.overridePythonAttrs (old: { ${attributes} });`;
    return (await build(toolchain.sandbox, `${set(overlay)}.fromsource`)).path;
  };
  const moduleOf = (path: string): Promise<string> =>
    readFile(
      join(path, `lib/python${toolchain.python.short}/site-packages/fromsource/__init__.py`),
      "utf8",
    );

  it("patches", async () => {
    const path = await overridden(`patches = (old.patches or [ ]) ++ [ ${folder}/change.patch ];`);
    expect(await moduleOf(path)).toBe("NAME = 'patched'\n");
  });

  it("postPatch, preBuild, env and postInstall", async () => {
    const path = await overridden(`
      postPatch = (old.postPatch or "") + "substituteInPlace fromsource/__init__.py --replace fromsource changed";
      preBuild = "echo \\"WORD = '$WORD'\\" >> fromsource/__init__.py";
      env.WORD = "a word";
      postInstall = "echo $pname $version > $out/note";`);
    expect(await moduleOf(path)).toBe("NAME = 'changed'\nWORD = 'a word'\n");
    expect(await readFile(join(path, "note"), "utf8")).toBe("fromsource 1.0\n");
  });

  it("nativeBuildInputs and buildInputs: programs, and Python packages that its back end sees", async () => {
    const tool = `(derivation { name = "tool"; system = "x86_64-linux"; builder = "/bin/sh"; args = [ ${folder}/tool.sh ]; PATH = "/bin:/usr/bin"; })`;
    const path = await overridden(`
      nativeBuildInputs = (old.nativeBuildInputs or [ ]) ++ [ final.greeter ${toolchain.name === "host" ? tool : ""} ];
      buildInputs = (old.buildInputs or [ ]) ++ [ final.greeter ];
      preBuild = ''
        echo "import greeter; open('fromsource/__init__.py', 'a').write('SEEN = %r' % greeter.__name__)" >> settings.py
        ${toolchain.name === "host" ? "say-tool > /dev/null" : ""}
      '';`);
    expect(await moduleOf(path)).toContain("SEEN = 'greeter'");
  });

  it("src and version", async () => {
    const source = Object.fromEntries(
      Object.entries(sdists["fromsource-1.0.tar.gz"] ?? {}).map(([path, text]) => [
        path,
        typeof text === "string" ? text.replace("'1.0'", "'2.0'") : text,
      ]),
    );
    const other = await storeArchives({ "fromsource-2.0.tar.gz": source });
    const { hash } = other["fromsource-2.0.tar.gz"] as PlanFile;
    const src = `(derivation {
      name = "fromsource-2.0.tar.gz"; system = "builtin"; builder = "builtin:fetchurl"; url = "https://index.invalid/x";
      outputHash = "${hash}"; outputHashMode = "flat"; executable = false; unpack = false; preferLocalBuild = true; })`;
    const path = await overridden(`version = "2.0"; src = ${src};`);
    expect(path).toMatch(/-fromsource-2\.0$/);
    const { stdout } = await execa("ls", [
      join(path, `lib/python${toolchain.python.short}/site-packages`),
    ]);
    expect(stdout).toContain("fromsource-2.0.dist-info");
    // A source in place of a wheel is built as its own pyproject.toml says.
    const overlay = `greeter = prev.greeter.overridePythonAttrs (old: { version = "2.0"; src = ${src};
      build = builtins.fromJSON ''${JSON.stringify(inTree)}''; });`;
    const instead = await build(toolchain.sandbox, `${set(overlay)}.greeter`);
    expect(await moduleOf(instead.path)).toBe("NAME = 'fromsource'\n");
  });

  it("doCheck and pythonImportsCheck", async () => {
    const path = await overridden(`
      doCheck = true;
      checkPhase = "cd /; python -c 'import fromsource, greeter'; touch $out/checked";
      nativeCheckInputs = [ final.greeter ];
      pythonImportsCheck = [ "fromsource" ];`);
    expect((await execa("ls", [path])).stdout.split("\n")).toEqual(["checked", "lib"]);
    await expect(overridden('doCheck = true; checkPhase = "exit 1";')).rejects.toThrow();
    await expect(overridden('pythonImportsCheck = [ "nothing" ];')).rejects.toThrow();
    const unchecked = await overridden('doCheck = false; checkPhase = "exit 1";');
    expect(await moduleOf(unchecked)).toBe("NAME = 'fromsource'\n");
  });

  it("checks by overrideAttrs, which import the package itself", async () => {
    const overlay = `fromsource = prev.fromsource.overrideAttrs (old: {
      doInstallCheck = true;
      installCheckPhase = "cd /; python -c 'import fromsource'; touch $out/checked";
    });`;
    const { path } = await build(toolchain.sandbox, `${set(overlay)}.fromsource`);
    expect((await execa("ls", [path])).stdout.split("\n")).toEqual(["checked", "lib"]);
  });

  it("any build requirement that the plan has, though the lock has none of it", async () => {
    const path = await overridden(`
      buildInputs = (old.buildInputs or [ ]) ++ [ final.setuptools ];
      preBuild = ''
        echo "import setuptools; open('fromsource/__init__.py', 'a').write('SEEN = %r' % setuptools.__name__)" >> settings.py
      '';`);
    expect(await moduleOf(path)).toContain("SEEN = 'setuptools'");
  });

  it("and on nixpkgs any that it has; the host has no Python packages of its own", async () => {
    const overlay = `greeter = prev.greeter.overridePythonAttrs (old: {
      buildInputs = (old.buildInputs or [ ]) ++ [ final.setuptools ];
      nativeBuildInputs = [ final.hatchling prev.wheel ];
    });`;
    if (toolchain.name === "host") {
      // As documented in docs/nix-functions.md.
      const missing = await failure(`${set(overlay)}.greeter.drvPath`);
      expect(missing).toMatch(/^attribute 'hatchling' missing/);
      return;
    }
    const { path } = await build(toolchain.sandbox, `${set(overlay)}.greeter`);
    expect((await execa("ls", [join(path, "bin")])).stdout).toContain("greet");
  });

  it("and nothing that nobody takes", async () => {
    const project = await writeProject({
      python: toolchain.python,
      tools,
      files,
      alter: withOtherSystem,
      locked: { "greeter-1.0-py3-none-any.whl": {} },
    });
    const environment = (overlay: string): string =>
      `(${toolchain.poetrix}.mkPoetryEnv { projectDir = ${project};
         overrides = ${toolchain.poetrix}.overrides.withDefaults (final: prev: { ${overlay} }); }).drvPath`;
    const change = (name: string): string =>
      `${name} = prev.${name}.overridePythonAttrs (old: { postInstall = ""; });`;
    const plain = await evaluate(environment(""));
    for (const name of ["appnope", "greter", "fromsource"]) {
      expect(await evaluate(environment(change(name)))).toBe(plain);
    }
    // A dependency that an override adds to a locked package must be in the environment.
    const asking = `greeter = prev.greeter.overridePythonAttrs { buildInputs = [ final.greter ]; }; ${change("greter")}`;
    expect(await failure(environment(asking))).toMatch(/^attribute 'greter' missing/);
  });
});
