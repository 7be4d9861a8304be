// Wheels with ELF files: the libraries that they need from outside are put within their reach, and nothing else in them is
// changed.
import { createHash } from "node:crypto";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanFile } from "../../src/plan/plan.ts";
import {
  build,
  failure,
  hostTools,
  type Locked,
  nixpkgsTools,
  storeArchives,
  storeTools,
  type Toolchain,
  writeProject,
  wrongRecords,
} from "./fixture.ts";

const system = "x86_64-linux";
/** A package from the table of packages that open libraries by name. */
const opening = "python_magic-1.0-py3-none-any.whl";
const opensMagic = [
  '"""Opens a library by name."""',
  "from __future__ import annotations",
  "import ctypes, ctypes.util",
  "found = ctypes.util.find_library('magic')",
  "version = ctypes.CDLL('libmagic.so.1').magic_version()",
].join("\n");
const psycopg = "psycopg-1.0-py3-none-any.whl";
const triton = "triton-1.0-py3-none-linux_x86_64.whl";
const file = (name: string): string => `${name}-1.0-py3-none-linux_x86_64.whl`;

let files: Record<string, PlanFile>;
let tools: Record<string, PlanFile>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "poetrix-"));
  const compile = async (name: string, source: string, ...flags: string[]): Promise<void> => {
    await writeFile(join(folder, `${name}.cc`), source);
    await execa("g++", [join(folder, `${name}.cc`), "-o", join(folder, name), ...flags]);
  };
  const library = ["-shared", "-fPIC", `-L${folder}`];
  const answer = (body: string): string => `#include <string>\nextern "C" int answer() { ${body} }`;
  await compile("libplain.so", 'extern "C" int answer() { return 1; }', ...library);
  await compile("libwants.so", answer("return std::to_string(42).size();"), ...library);
  await compile(
    "libbeside.so",
    'extern "C" int number() { return 3; }',
    ...library,
    "-Wl,-soname,libbeside.so",
  );
  await compile(
    "libasks.so",
    'extern "C" int number(); extern "C" int answer() { return number(); }',
    ...library,
    ...["-lbeside", "-Wl,-rpath,$ORIGIN/../beside"],
  );
  await compile(
    "libodd.so",
    'extern "C" int odd() { return 1; }',
    ...library,
    "-Wl,-soname,libodd.so.3",
  );
  await compile(
    "libplugin.so",
    'extern "C" int odd(); extern "C" int answer() { return odd(); }',
    ...library,
    "-lodd",
  );
  await compile(
    "libgpu.so",
    'extern "C" const char *answer() { return "libcuda.so.1"; }',
    ...library,
    ...["-Wl,-rpath,$ORIGIN/../beside"],
  );
  await compile(
    "libcublas.so",
    'extern "C" int odd() { return 1; }',
    ...["-shared", "-fPIC", "-Wl,-soname,libcublas.so.12"],
  );
  await compile(
    "libmath.so",
    'extern "C" int odd(); extern "C" int answer() { return odd(); }',
    ...[...library, "-lcublas"],
  );
  await compile("program", "int main() { return 0; }");
  await compile(
    "process",
    'extern "C" int number(); int main() { return number(); }',
    ...[`-L${folder}`, "-lbeside", "-Wl,-rpath,$ORIGIN/../beside"],
  );
  const copy = (name: string): { copy: string } => ({ copy: join(folder, name) });
  files = await storeArchives({
    [file("plain")]: { "plain/libplain.so": copy("libplain.so") },
    [file("wants")]: { "wants/libwants.so": copy("libwants.so") },
    [file("beside")]: { "beside/libbeside.so": copy("libbeside.so") },
    [file("asks")]: { "asks/libasks.so": copy("libasks.so") },
    [file("plugged")]: {
      "plugged/libwants.so": copy("libwants.so"),
      "plugged/plugins/libplugin.so": copy("libplugin.so"),
    },
    [file("nvidia-gpu")]: {
      "gpu/libgpu.so": copy("libgpu.so"),
      "gpu/libplain.so": copy("libplain.so"),
    },
    [file("math")]: { "math_on_gpu/libmath.so": copy("libmath.so") },
    [triton]: { "triton/__init__.py": "", "triton/libplain.so": copy("libplain.so") },
    [opening]: { "magic/__init__.py": opensMagic },
    [file("radio")]: { "radio.py": opensMagic },
    [psycopg]: { "psycopg.py": "import ctypes.util\nfound = ctypes.util.find_library('pq')\n" },
    [file("psycopg_binary")]: { "psycopg_binary.py": "" },
    [file("engine")]: { "!engine/process": copy("process") },
    [file("program")]: {
      "program/__init__.py": "",
      "!program-1.0.data/scripts/program": copy("program"),
    },
  });
  tools = await storeTools();
});

const locked = {
  [file("plain")]: { needs: [] },
  [file("wants")]: { needs: ["libgcc_s.so.1", "libstdc++.so.6"] },
  [file("beside")]: { needs: [] },
  [file("asks")]: { needs: ["libbeside.so"], dependencies: ["beside" as never] },
  [file("program")]: { needs: ["ld-linux-x86-64.so.2"] },
};

async function environment(
  toolchain: Toolchain,
  packages: Readonly<Record<string, Locked>> = locked,
): Promise<{ path: string; library: string }> {
  const folder = await writeProject({
    python: toolchain.python,
    system,
    locked: packages,
    files,
    tools,
  });
  const { path } = await build(
    toolchain.sandbox,
    `${toolchain.poetrix}.mkPoetryEnv { projectDir = ${folder}; }`,
  );
  return { path, library: join(path, `lib/python${toolchain.python.short}/site-packages`) };
}

async function searchPath(path: string): Promise<string[]> {
  const { stdout } = await execa("patchelf", ["--print-rpath", path]);
  return stdout.split(":").filter((place) => place !== "");
}

async function answers(path: string, library: string): Promise<string> {
  const code = `
import ctypes
for name in "plain", "wants", "asks":
    print(ctypes.CDLL("${library}/%s/lib%s.so" % (name, name)).answer())`;
  return (await execa(`${path}/bin/python`, ["-c", code])).stdout;
}

describe("libraries of wheels", { timeout: 300_000 }, () => {
  it("are the machine's on the host toolchain, or lie beside as in any virtual environment", async () => {
    const { path, library } = await environment(await hostTools());
    expect(await answers(path, library)).toBe("1\n2\n3");
    await execa(`${path}/bin/program`);
  });

  it("are those of nixpkgs on nixpkgs; a wheel that wants none is left as it is", async () => {
    const toolchain = await nixpkgsTools();
    const { path, library } = await environment(toolchain);
    expect(await answers(path, library)).toBe("1\n2\n3");
    const dynamic = async (name: string): Promise<string> =>
      (await execa("readelf", ["-d", join(library, name, `lib${name}.so`)])).stdout;
    expect(await dynamic("plain")).not.toContain("RUNPATH");
    expect(await dynamic("wants")).toMatch(/RUNPATH.*\/nix\/store\/[^:\]]*gcc[^:\]]*\/lib/);
    expect(await dynamic("asks")).toMatch(/RUNPATH.*\/nix\/store\/[^:\]]*beside-1.0/);
    const { stdout } = await execa("readelf", ["-l", join(path, "bin/program")]);
    expect(stdout).toMatch(/Requesting program interpreter: \/nix\/store\//);
    await execa(`${path}/bin/program`);
    expect(await wrongRecords(path)).toEqual([]);
  });

  it("are the usual ones where nobody has read the wheel", async () => {
    const toolchain = await nixpkgsTools();
    const unread = {
      [file("wants")]: {},
      [file("beside")]: {},
      [file("asks")]: { dependencies: ["beside" as never] },
      [file("plain")]: {},
    };
    const { path, library } = await environment(toolchain, unread);
    expect(await answers(path, library)).toBe("1\n2\n3");
  });

  it("are left where only plugins want them and nobody has them", async () => {
    const toolchain = await nixpkgsTools();
    const { library } = await environment(toolchain, {
      [file("plugged")]: {
        needs: ["libgcc_s.so.1", "libodbc.so.2", "libodd.so.3", "libstdc++.so.6"],
        // One library that Poetrix knows but this nixpkgs lacks, and one that Poetrix does not know.
        optional: ["libodbc.so.2", "libodd.so.3"],
      },
    });
    const load = `import ctypes; print(ctypes.CDLL("${library}/plugged/libwants.so").answer())`;
    expect((await execa("python3", ["-c", load])).stdout).toBe("2");
    expect(await searchPath(join(library, "plugged/plugins/libplugin.so"))).toEqual([]);
  });

  it.each([
    ["nixpkgs", nixpkgsTools],
    ["the machine", hostTools],
  ])(
    "of a package beside are found by a program too, as QtWebEngineProcess does, on %s",
    async (_, prepare) => {
      const optional = ["libbeside.so"];
      const { library } = await environment(await prepare(), {
        [file("engine")]: { needs: optional, optional },
        [file("beside")]: { needs: [] },
      });
      const { exitCode, stderr } = await execa(join(library, "engine/process"), [], {
        reject: false,
      });
      expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: "" });
    },
  );

  it("are the driver of the machine, and those of other wheels by their own places", async () => {
    const toolchain = await nixpkgsTools();
    const { library } = await environment(toolchain, { [file("nvidia-gpu")]: { needs: [] } });
    const [first, libc, driver] = await searchPath(join(library, "gpu/libgpu.so"));
    expect([first, driver]).toEqual(["$ORIGIN/../beside", "/run/opengl-driver/lib"]);
    expect(libc).toMatch(/^\/nix\/store\/[^/]*glibc[^/]*\/lib$/);
    expect(await searchPath(join(library, "gpu/libplain.so"))).toEqual([]);
  });

  it("may be CUDA's, which the machine brings, or a wheel beside that its code looks for", async () => {
    const toolchain = await nixpkgsTools();
    const needs = ["libcublas.so.12", "libgcc_s.so.1"];
    const { library } = await environment(toolchain, { [file("math")]: { needs } });
    const beside = `import ctypes; ctypes.CDLL("${library}/math_on_gpu/libmath.so")`;
    const { stderr } = await execa("python3", ["-c", beside], { reject: false });
    expect(stderr).toMatch(/OSError: libcublas\.so\.12: cannot open/);
  });

  it("are told by a variable where a package would ask ldconfig, which NixOS does not have", async () => {
    const { path, library } = await environment(await nixpkgsTools(), { [triton]: { needs: [] } });
    const written = await readFile(join(library, "_triton_libraries.py"), "utf8");
    const folder = await mkdtemp(join(tmpdir(), "poetrix-"));
    await execa("cp", [join(library, "triton/libplain.so"), join(folder, "libcuda.so.1")]);
    const here = written.replace("/run/opengl-driver/lib", folder);
    const code = `${here}\nprint(os.environ["TRITON_LIBCUDA_PATH"])`;
    expect((await execa(`${path}/bin/python`, ["-c", code])).stdout).toBe(folder);
    expect((await execa(`${path}/bin/python`, ["-c", "import triton"])).stdout).toBe("");
  });

  it.each([
    ["nixpkgs", nixpkgsTools, /^\/nix\/store\/[^/]*file-5\/lib\/libmagic.so.1 5\d\d$/],
    ["the machine", hostTools, /^libmagic.so.1 5\d\d$/],
  ])("are opened by name, from %s", async (_, prepare, expected) => {
    const { path, library } = await environment(await prepare(), { [opening]: {} });
    const code = "import magic; print(magic.found, magic.version)";
    expect((await execa(`${path}/bin/python`, ["-c", code])).stdout).toMatch(expected);
    const [, digest] =
      /^magic\/__init__.py,sha256=([^,]*),/m.exec(
        await readFile(join(library, "python_magic-1.0.dist-info/RECORD"), "utf8"),
      ) ?? [];
    const module = await readFile(join(library, "magic/__init__.py"));
    expect(createHash("sha256").update(module).digest("base64url")).toBe(digest);
  });

  it("are left out of what opens them where another package brings its own", async () => {
    const toolchain = await nixpkgsTools();
    const libraryOf = async (packages: Readonly<Record<string, Locked>>): Promise<string> => {
      const { path } = await environment(toolchain, packages);
      const code = "import psycopg; print(psycopg.found)";
      return (await execa(`${path}/bin/python`, ["-c", code])).stdout;
    };
    expect(await libraryOf({ [psycopg]: {} })).toMatch(/libpq-15\/lib\/libpq[.]so[.]5$/);
    const binary = { [file("psycopg_binary")]: { needs: [] } };
    const both = { [psycopg]: { dependencies: ["psycopg-binary" as never] }, ...binary };
    expect(await libraryOf(both)).not.toContain("/nix/store");
  });

  it("are opened by name, of what the user names", async () => {
    const toolchain = await nixpkgsTools();
    const { path } = await environment(toolchain, { [file("radio")]: { native: ["file"] } });
    const code = "import radio; print(radio.found, radio.version)";
    expect((await execa(`${path}/bin/python`, ["-c", code])).stdout).toMatch(
      /file-5\/lib\/libmagic/,
    );
  });

  it("are asked for where nobody knows them", async () => {
    const toolchain = await nixpkgsTools();
    const evaluated = async (entry: object): Promise<string> => {
      const folder = await writeProject({
        python: toolchain.python,
        system,
        locked: { [file("wants")]: entry },
        files,
        tools,
      });
      return failure(`(${toolchain.poetrix}.mkPoetryEnv { projectDir = ${folder}; }).drvPath`);
    };
    expect(await evaluated({ needs: ["libodd.so.3"] })).toMatchInlineSnapshot(`
      "wants 1.0: its wheel needs libodd.so.3, and Poetrix does not know which package of nixpkgs has it.
      hint: name the attribute in pyproject.toml: [tool.poetrix.packages.wants] native = [ "..." ], and run \`poetrix lock\`"
    `);
    expect(await evaluated({ needs: ["libodd.so.3"], native: ["zlib"] })).toMatch(/^no error/);
    expect(await evaluated({ needs: [], native: ["libodd"] })).toMatchInlineSnapshot(`
      "[tool.poetrix.packages.wants] native names "libodd", which nixpkgs does not have.
      hint: name an attribute of nixpkgs, such as "libxml2""
    `);
    expect(await evaluated({ needs: ["libodbc.so.2"] })).toMatchInlineSnapshot(`
      "wants 1.0 needs libodbc.so.2, of unixodbc or unixODBC, which this nixpkgs does not have.
      hint: name another under [tool.poetrix.packages.wants] native = [ ... ] in pyproject.toml"
    `);
  });
});
