// Wheels with ELF files: what they want from outside is put in their reach, and nothing else of them is touched.
import { mkdtemp, writeFile } from "node:fs/promises";
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
} from "./fixture.ts";

const system = "x86_64-linux";
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
  await compile("program", "int main() { return 0; }");
  const copy = (name: string): { copy: string } => ({ copy: join(folder, name) });
  files = await storeArchives({
    [file("plain")]: { "plain/libplain.so": copy("libplain.so") },
    [file("wants")]: { "wants/libwants.so": copy("libwants.so") },
    [file("beside")]: { "beside/libbeside.so": copy("libbeside.so") },
    [file("asks")]: { "asks/libasks.so": copy("libasks.so") },
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
      "wants 1.0: its wheel needs libodd.so.3, and it is not known which package of nixpkgs brings it.
      hint: name the attribute in pyproject.toml: [tool.poetrix.packages.wants] native = [ "..." ], and run \`poetrix lock\`"
    `);
    expect(await evaluated({ needs: ["libodd.so.3"], native: ["zlib"] })).toMatch(/^no error/);
    expect(await evaluated({ needs: [], native: ["libodd"] })).toMatchInlineSnapshot(`
      "[tool.poetrix.packages.wants] native names "libodd", which nixpkgs does not have.
      hint: name an attribute of nixpkgs, such as "libxml2""
    `);
    expect(await evaluated({ needs: ["libodbc.so.2"] })).toMatchInlineSnapshot(`
      "wants 1.0 needs a library of "unixODBC", which this nixpkgs does not have.
      hint: name another under [tool.poetrix.packages.wants] native = [ ... ] in pyproject.toml"
    `);
  });
});
