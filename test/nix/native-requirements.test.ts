// The libraries and tools of the system that packages need for their build: from the table and from the plan, with both
// toolchains.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanFile, PlanProject } from "../../src/plan/plan.ts";
import {
  build,
  evaluate,
  failure,
  hostTools,
  type Locked,
  nixFolder,
  nixpkgsTools,
  storeArchives,
  storeTools,
  type Toolchain,
  writeProject,
} from "./fixture.ts";

/** A back end that records its config settings, and links with libyaml and zlib. */
const backEnd = `
import os, subprocess, zipfile

def build_wheel(directory, settings=None, metadata=None):
    name = os.environ["pname"]
    with open("x.c", "w") as file:
        file.write("#include <yaml.h>\\n#include <zlib.h>\\n"
                   "int answer(void) { return yaml_get_version_string()[0] != 0 && zlibVersion()[0] != 0; }\\n")
    subprocess.check_call(["gcc", "-g", "-shared", "-fPIC", "x.c", "-o", "x.so", "-lyaml", "-lz"])
    info = name + "-1.0.dist-info/"
    with zipfile.ZipFile(directory + "/" + name + "-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(name + "/told.txt", str(settings))
        wheel.write("x.so", name + "/x.so")
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: %s\\nVersion: 1.0\\n" % name)
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return name + "-1.0-py3-none-any.whl"
`;

let files: Record<string, PlanFile>;
let tools: Record<string, PlanFile>;
beforeAll(async () => {
  const tree = { "back_end.py": backEnd };
  const withLibraries = backEnd.replace(
    'name + "/x.so")',
    'name + "/x.so")\n        wheel.write("x.so", ".%s.mesonpy.libs/liby.so" % name)',
  );
  files = await storeArchives({
    "pyyaml-1.0.tar.gz": tree,
    "lxml-1.0.tar.gz": tree,
    "ham-1.0.tar.gz": tree,
    "bundled-1.0.tar.gz": { "back_end.py": withLibraries },
  });
  tools = await storeTools();
});

const ownBackEnd = { backend: "back_end", backendPath: ["."], requires: [] };

async function packageOf(
  { python, poetrix }: Pick<Toolchain, "python" | "poetrix">,
  name: string,
  more: Locked = {},
): Promise<string> {
  const locked = { [`${name}-1.0.tar.gz`]: { build: ownBackEnd, ...more } };
  const folder = await writeProject({ python, files, tools, locked });
  return `(${poetrix}.mkPoetryPackages { projectDir = ${folder}; }).python.pkgs.${name}`;
}

describe("what a package wants of the system", { timeout: 600_000 }, () => {
  it.each([
    ["host", hostTools],
    ["nixpkgs", nixpkgsTools],
  ])("is there when it is built, on %s", async (_, prepare) => {
    const toolchain = await prepare();
    const expression = await packageOf(toolchain, "pyyaml", { native: ["zlib"] });
    const { path } = await build(toolchain.sandbox, expression);
    const library = join(path, `lib/python${toolchain.python.short}/site-packages/pyyaml`);
    expect(await readFile(join(library, "told.txt"), "utf8")).toBe("{}");

    expect((await readFile(join(library, "x.so"))).includes(".debug_info")).toBe(false);
  });

  it("has the hashes of what is left without its debugging symbols, which may name temporary files", async () => {
    const toolchain = await hostTools();
    const expression = await packageOf(toolchain, "pyyaml", { native: ["zlib"] });
    const { path } = await build(toolchain.sandbox, expression);
    const packages = join(path, `lib/python${toolchain.python.short}/site-packages`);
    const compiled = await readFile(join(packages, "pyyaml/x.so"));
    const digest = createHash("sha256").update(compiled).digest("base64url");
    expect(await readFile(join(packages, "pyyaml-1.0.dist-info/RECORD"), "utf8")).toContain(
      `pyyaml/x.so,sha256=${digest},${compiled.length}\n`,
    );
  });

  it("keeps its debugging symbols where libraries lie beside it, which patchelf may have moved", async () => {
    const toolchain = await hostTools();
    const expression = await packageOf(toolchain, "bundled", { native: ["libyaml", "zlib"] });
    const { path } = await build(toolchain.sandbox, expression);
    const packages = join(path, `lib/python${toolchain.python.short}/site-packages`);
    for (const file of ["bundled/x.so", ".bundled.mesonpy.libs/liby.so"]) {
      expect((await readFile(join(packages, file))).includes(".debug_info"), file).toBe(true);
    }
  });

  it("keeps its debugging symbols where it is told to", async () => {
    const toolchain = await hostTools();
    const expression = await packageOf(toolchain, "pyyaml", { native: ["zlib"] });
    const { path } = await build(
      toolchain.sandbox,
      `${expression}.overridePythonAttrs (old: { dontStrip = true; })`,
    );
    const library = join(path, `lib/python${toolchain.python.short}/site-packages/pyyaml`);
    expect((await readFile(join(library, "x.so"))).includes(".debug_info")).toBe(true);
  });

  it("is an input on nixpkgs, by the table and by the plan", async () => {
    const toolchain = await nixpkgsTools();
    const expression = await packageOf(toolchain, "pyyaml", { native: ["zlib", "libyaml"] });
    expect(await evaluate(`map (input: input.name) ${expression}.buildInputs`)).toEqual([
      "libyaml-0",
      "zlib-1",
    ]);
  });

  it("is what the error of its back end speaks of, where nothing else is said", async () => {
    const toolchain = await nixpkgsTools();
    const inputs = async (name: string, more: Locked = {}) => {
      const build = { ...ownBackEnd, failure: "zlib.h: not found", wants: ["zlib"] };
      const expression = await packageOf(toolchain, name, { build, ...more });
      return evaluate(`map (input: input.name) ${expression}.buildInputs`);
    };
    expect(await inputs("ham")).toEqual(["zlib-1"]);
    expect(await inputs("ham", { native: ["libyaml"] })).toEqual(["libyaml-0"]);
    expect(await inputs("pyyaml")).toEqual(["libyaml-0"]);
  });

  it("is there for the project itself, as for a package", async () => {
    const toolchain = await nixpkgsTools();
    const inputs = async (project: Partial<PlanProject>, more = "") => {
      const folder = await writeProject({ python: toolchain.python, files, tools, project });
      const application = `(${toolchain.poetrix}.mkPoetryApplication { projectDir = ${folder}; ${more} })`;
      return evaluate(`map (input: input.name) ${application}.buildInputs`);
    };
    expect(await inputs({ build: ownBackEnd })).toEqual([]);
    expect(await inputs({ build: { ...ownBackEnd, wants: ["zlib"] } })).toEqual(["zlib-1"]);
    expect(await inputs({ build: ownBackEnd, native: ["zlib"] })).toEqual(["zlib-1"]);
    const pkgs = toolchain.poetrix.match(/pkgs = (.*?); /)?.[1];
    expect(await inputs({ native: ["zlib"] }, `buildInputs = [ (${pkgs}).libyaml ];`)).toEqual([
      "libyaml-0",
      "zlib-1",
    ]);
  });

  it("is something that this nixpkgs lacks", async () => {
    const toolchain = await nixpkgsTools();
    const drvPath = async (name: string, more: Locked): Promise<string> =>
      failure(`${await packageOf(toolchain, name, more)}.drvPath`);
    expect(await drvPath("pyyaml", { native: ["libxml3"] })).toMatchInlineSnapshot(`
      "[tool.poetrix.packages.pyyaml] native names "libxml3", which nixpkgs does not have.
      hint: name an attribute of nixpkgs, such as "libxml2""
    `);
    expect(await drvPath("lxml", {})).toMatchInlineSnapshot(`
      "lxml 1.0 is built with pkg-config, which this nixpkgs does not have.
      hint: take a nixpkgs that has it, or say in an override what it is built with: lxml = prev.lxml.overridePythonAttrs { buildInputs = [ ... ]; }"
    `);
  });

  it("rebuilds a package where its own entry changes, and no other", async () => {
    const table = JSON.parse(
      await readFile(join(nixFolder, "packages", "native-requirements.json"), "utf8"),
    );
    expect(table.packages.pyyaml.native).toEqual(["libyaml"]);
    const toolchain = await hostTools();
    const expression = await packageOf(toolchain, "lxml");
    const told = JSON.parse((await evaluate(`${expression}.poetrixBuild`)) as string);
    expect(JSON.parse(await readFile(told.requirements, "utf8"))).not.toHaveProperty("packages");
  });

  it("is documented, package by package", async () => {
    const table = JSON.parse(
      await readFile(join(nixFolder, "packages", "native-requirements.json"), "utf8"),
    );
    const text = await readFile(join(nixFolder, "../docs/build-requirements.md"), "utf8");
    const [, section = ""] = /^## Native libraries$([\s\S]*?)^## /m.exec(text) ?? [];
    const rows = new Map(
      [...section.matchAll(/^\| ([\w, -]+) \| (.*) \|$/gm)].flatMap(([, names = "", takes = ""]) =>
        names.split(", ").map((name) => [name, takes] as const),
      ),
    );
    for (const [name, { native }] of Object.entries<{ native: string[] }>(table.packages)) {
      const libraries = native.filter((each) => each !== "pkg-config");
      const missing = libraries.filter(
        (each) => !rows.get(name)?.includes(each.replace(/^.*[.]/, "")),
      );
      expect(missing, name).toEqual([]);
    }
  });

  it("names only what the table describes", async () => {
    const table = JSON.parse(
      await readFile(join(nixFolder, "packages", "native-requirements.json"), "utf8"),
    );
    for (const [name, { native }] of Object.entries<{ native: string[] }>(table.packages)) {
      expect(
        native.filter((each) => !(each in table.native)),
        name,
      ).toEqual([]);
    }
  });
});
