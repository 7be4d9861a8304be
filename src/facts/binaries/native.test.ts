import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeWheel } from "../../../test/support/archives.ts";
import type { WheelNeeds } from "../../plan/plan.ts";
import { bytesOfBuffer } from "../index/bytes.ts";
import { readDynamicNeeds } from "./elf.ts";
import { mayHoldElf } from "./gather-needs.ts";
import { nativeNeeds } from "./native.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "poetrix-test-"));
  await writeFile(join(folder, "empty.c"), "int answer(void) { return 42; }\n");
  await writeFile(join(folder, "module.c"), "void *PyInit__spam(void) { return 0; }\n");
  await writeFile(join(folder, "main.c"), "int main(void) { return 0; }\n");
  const cc = (...args: string[]) => execa("cc", args, { cwd: folder });
  await cc("-shared", "-Wl,-soname,libham.so.3", "-o", "libham.so", "empty.c");
  await cc(
    "-shared",
    "-o",
    "spam.so",
    "module.c",
    "-Wl,--no-as-needed",
    "-L.",
    "-lham",
    "-lm",
    "-lgcc_s",
  );
  await cc("-shared", "-Wl,-soname,libeggs.so.1", "-o", "libeggs.so", "empty.c");
  const wantsEggs = ["-Wl,--no-as-needed", "-L.", "-leggs"];
  await cc("-shared", "-o", "wants-eggs.so", "empty.c", ...wantsEggs);
  await cc("-shared", "-o", "module-wants-eggs.so", "module.c", ...wantsEggs);
  await cc("-shared", "-o", "module.so", "module.c");
  await cc("-o", "program", "main.c");
});
afterAll(() => rm(folder, { recursive: true }));

const built = (name: string) => readFile(join(folder, name));
async function read(files: Record<string, string | Buffer>): Promise<WheelNeeds | null> {
  const wheel = makeWheel("spam", "1.0", { files });
  const found = await nativeNeeds(bytesOfBuffer(wheel.bytes));
  if (found === null) return null;
  const { brings: _, ...needs } = found;
  return needs;
}
async function needs(files: Record<string, string | Buffer>): Promise<readonly string[] | null> {
  return (await read(files))?.needs ?? null;
}

describe("nativeNeeds", () => {
  it("names what neither the wheel nor glibc brings", async () => {
    expect(await needs({ "spam/spam.so": await built("spam.so") })).toEqual([
      "libgcc_s.so.1",
      "libham.so.3",
    ]);
  });

  it("takes a library of the wheel by its soname", async () => {
    const files = {
      "spam/spam.so": await built("spam.so"),
      "spam.libs/x.so": await built("libham.so"),
    };
    expect(await needs(files)).toEqual(["libgcc_s.so.1"]);
  });

  it("names the dynamic linker of a program", async () => {
    const found = await needs({ "spam-1.0.data/scripts/spam": await built("program") });
    expect(found).toHaveLength(1);
    expect(found?.[0]).toMatch(/^ld-linux.*\.so\.\d$/);
  });

  it("says what the wheel brings", async () => {
    const files = {
      "spam/spam.so": await built("spam.so"),
      "spam.libs/x.so": await built("libham.so"),
    };
    const found = await nativeNeeds(bytesOfBuffer(makeWheel("spam", "1.0", { files }).bytes));
    expect(found?.brings).toEqual(["libham.so.3", "spam.so", "x.so"]);
  });

  it("says that there is nothing to read", async () => {
    expect(await needs({ "spam/data.so": "no library" })).toBeNull();
  });
});

describe("what no import loads", () => {
  const eggs = "libeggs.so.1";
  const wheel = async (paths: readonly string[]) => {
    const library = await built("wants-eggs.so");
    const files = await Promise.all(paths.map(async (path) => [path, library] as const));
    return read({ ...Object.fromEntries(files), "spam/data.txt": "" });
  };
  it.each([
    ["spam/_spam.cpython-312-x86_64-linux-gnu.so", []],
    ["spam/_spam.abi3.so", []],
    ["spam/_spam.so", []],
    ["spam-1.0.data/platlib/_spam.abi3.so", []],
    // mpi4py: no module has a dot in its name.
    ["spam/MPI.openmpi.cpython-312-x86_64-linux-gnu.so", [eggs]],
    ["spam/plugins/sql/libmysql.so", [eggs]],
    ["spam/designer", [eggs]],
  ])("beside an extension module: %s", async (path, optional) => {
    const module = { "spam/_main.abi3.so": await built("module.so") };
    const found = await read({ ...module, [path]: await built("module-wants-eggs.so") });
    expect(found?.needs).toEqual([eggs]);
    expect(found?.optional ?? []).toEqual(optional);
  });

  it.each([
    ["_spam", [eggs]],
    // triton
    ["libspam", undefined],
  ])("is libspam.so, unless it is a module of this name: %s", async (name, optional) => {
    const [source, made] = [join(folder, "named.c"), join(folder, "named.so")];
    await writeFile(source, `void *PyInit_${name}(void) { return 0; }\n`);
    const wants = ["-Wl,--no-as-needed", `-L${folder}`, "-leggs"];
    await execa("cc", ["-shared", "-o", made, source, ...wants]);
    const files = {
      "spam/_main.abi3.so": await built("module.so"),
      "spam/_C/libspam.so": await built("named.so"),
    };
    expect((await read(files))?.optional).toEqual(optional);
  });

  it("is a library that is no module, though its name is like one's", async () => {
    const found = await read({
      "open3d/_pybind.so": await built("module.so"),
      // torch.ops loads it, where there is torch.
      "open3d/open3d_torch_ops.so": await built("wants-eggs.so"),
    });
    expect(found).toEqual({ needs: [eggs], optional: [eggs] });
  });

  it("is not what a module reaches through libraries of the wheel", async () => {
    const files = {
      "spam/_spam.abi3.so": await built("spam.so"),
      "spam/libs/libham.so.3": await built("wants-eggs.so"),
    };
    expect(await read(files)).toEqual({ needs: [eggs, "libgcc_s.so.1"] });
  });

  it("is what plugins want where there are libraries alone", async () => {
    expect(await wheel(["Qt6/lib/libQt6Core.so.6"])).toEqual({ needs: [eggs] });
    const plugin = await wheel(["Qt6/plugins/sqldrivers/libqsqloci.so", "Qt6/qml/QtCore/libx.so"]);
    expect(plugin).toEqual({ needs: [eggs], optional: [eggs] });
    const choice = await wheel(["mpi4py/MPI.mpich.cpython-312-x86_64-linux-gnu.so"]);
    expect(choice).toEqual({ needs: [eggs], optional: [eggs] });
    // intel-openmp: for other programs of the environment.
    const data = await wheel(["intel-1.0.data/data/lib/libomptarget.so"]);
    expect(data).toEqual({ needs: [eggs], optional: [eggs] });
  });

  it("is what some want of several libraries that code chooses from", async () => {
    const libraries = {
      "bits/libbits_cpu.so": await built("libham.so"),
      "bits/libbits_rocm.so": await built("wants-eggs.so"),
    };
    expect(await read(libraries)).toEqual({ needs: [eggs], optional: [eggs] });
    expect(await wheel(["bits/libbits_cpu.so", "bits/libbits_rocm.so"])).toEqual({ needs: [eggs] });
  });
});

describe("readDynamicNeeds", () => {
  it("agrees with readelf on the libraries of this machine", async () => {
    for (const path of ["/bin/sh", "/usr/bin/env", process.execPath]) {
      const { stdout } = await execa("readelf", ["-d", path]);
      const expected = [...stdout.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map((match) => match[1]);
      const bytes = bytesOfBuffer(await readFile(path));
      expect((await readDynamicNeeds(bytes))?.needed).toEqual(expected);
    }
  });

  it("survives every cut and every changed byte of a library's head", async () => {
    const bytes = await built("spam.so");
    for (let place = 0; place < 400; place += 7) {
      const damaged = Buffer.from(bytes);
      damaged[place] = (damaged[place] ?? 0) ^ 0xff;
      for (const text of [damaged, bytes.subarray(0, place)]) {
        const found = await readDynamicNeeds(bytesOfBuffer(text));
        expect(found === null || Array.isArray(found.needed)).toBe(true);
      }
    }
  });
});

describe("mayHoldElf", () => {
  it.each([
    ["ruff-0.11.13-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", true],
    ["bcrypt-4.3.0-cp39-abi3-musllinux_1_2_aarch64.whl", true],
    ["linuxfd-1.0-py3-none-any.whl", false],
    ["numpy-2.3.0-cp312-cp312-macosx_14_0_arm64.whl", false],
    ["docopt-0.6.2.tar.gz", false],
  ])("%s: %s", (fileName, expected) => expect(mayHoldElf(fileName)).toBe(expected));
});
