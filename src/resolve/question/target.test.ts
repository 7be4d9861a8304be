import { describe, expect, it } from "vitest";
import { makeTarget, parseTarget } from "./target.ts";

const error = (make: () => unknown): string => {
  try {
    make();
  } catch (thrown) {
    const { message, hint } = thrown as { message: string; hint?: string };
    return hint ? `${message}\nhint: ${hint}` : message;
  }
  return "no error";
};

describe("makeTarget", () => {
  it("is CPython on a Linux of today by default", () => {
    const target = makeTarget({ system: "x86_64-linux", python: "3.12" });
    expect(target.id).toBe("cp312-x86_64-linux");
    expect(target.label).toBe("CPython 3.12 on x86_64-linux");
    expect(target.tags[0]).toBe("cp312-cp312-linux_x86_64");
    expect(target.tags).toContain("cp312-cp312-manylinux_2_36_x86_64");
    expect(target.tags).not.toContain("cp312-cp312-manylinux_2_37_x86_64");
    expect(target.tags).toContain("cp39-abi3-manylinux2014_x86_64");
    expect(target.tags.at(-1)).toBe("py30-none-any");
  });

  it("has the macOS and the glibc that are asked for", () => {
    const mac = makeTarget({ system: "aarch64-darwin", python: "3.13", macos: "15.2" });
    expect(mac.environment).toMatchObject({
      platform_machine: "arm64",
      platform_release: "24.6.0",
    });
    expect(mac.tags).toContain("cp313-cp313-macosx_15_0_arm64");
    const old = makeTarget({ system: "x86_64-linux", python: "3.12", glibc: "2.17" });
    expect(old.tags).not.toContain("cp312-cp312-manylinux_2_28_x86_64");
  });

  it.each([
    [
      "riscv64-linux",
      { platform_machine: "riscv64", sys_platform: "linux" },
      "cp315-cp315-manylinux_2_31_riscv64",
    ],
    [
      "loongarch64-linux",
      { platform_machine: "loongarch64" },
      "cp315-cp315-manylinux_2_36_loongarch64",
    ],
    ["armv7l-linux", { platform_machine: "armv7l" }, "cp315-cp315-manylinux_2_17_armv7l"],
    ["i686-linux", { platform_machine: "i686" }, "cp315-cp315-manylinux_2_5_i686"],
    ["powerpc64le-linux", { platform_machine: "ppc64le" }, "cp315-cp315-manylinux2014_ppc64le"],
    [
      "aarch64-windows",
      { platform_machine: "ARM64", os_name: "nt", sys_platform: "win32" },
      "cp315-cp315-win_arm64",
    ],
    [
      "x86_64-freebsd",
      { platform_machine: "x86_64", sys_platform: "freebsd", platform_system: "Freebsd" },
      "cp315-cp315-freebsd_x86_64",
    ],
    ["wasm32-wasi", { sys_platform: "wasi" }, "py3-none-any"],
    ["strange", { platform_machine: "strange" }, "py3-none-any"],
  ])("takes %s for what it says", (system, environment, tag) => {
    const target = makeTarget({ system, python: "3.15" });
    expect(target.environment).toMatchObject({ ...environment, python_full_version: "3.15.0" });
    expect(target.tags).toContain(tag);
  });
});

describe("parseTarget", () => {
  it.each([
    "cp38-x86_64-linux",
    "cp313t-aarch64-darwin",
    "pp310-x86_64-linux",
    "graalpy312-x86_64-linux",
    "cp399-riscv64-linux",
  ])("reads %s", (id) => {
    expect(parseTarget(id).id).toBe(id);
  });

  it("knows other implementations by their markers and tags", () => {
    const pypy = parseTarget("pp310-x86_64-linux");
    expect(pypy.environment).toMatchObject({
      implementation_name: "pypy",
      platform_python_implementation: "PyPy",
    });
    expect(pypy.tags).toContain("pp310-pypy310_pp73-manylinux_2_17_x86_64");
    expect(parseTarget("cp313t-x86_64-linux").tags[0]).toBe("cp313-cp313t-linux_x86_64");
  });

  it.each([
    ["cp312-linux", 'did you mean "cp312-x86_64-linux"?'],
    ["cp312-x86-64-linux", 'did you mean "cp312-x86_64-linux"?'],
    ["cp312-arm64-darwin", 'did you mean "cp312-aarch64-darwin"?'],
    ["cp312-amiga", "a target is a Python and a system: cp312-x86_64-linux"],
    ["py312-x86_64-linux", "a target is a Python and a system: cp312-x86_64-linux"],
    ["cp3120-x86_64-linux", "a target is a Python and a system: cp312-x86_64-linux"],
  ])("does not know %s", (id, hint) => {
    expect(error(() => parseTarget(id))).toMatch(/there is no (system|Python)/);
    expect(error(() => parseTarget(id)).split("\nhint: ")[1]).toBe(hint);
  });

  it("says what is no target", () => {
    expect(error(() => parseTarget("x86_64-linux"))).toMatchInlineSnapshot(`
      ""x86_64-linux" is not a target
      hint: a target is a Python and a system: cp312-x86_64-linux"
    `);
    expect(
      error(() => parseTarget("cp312-x86_64-linux", { pythonFullVersion: "3.11.7" })),
    ).toMatchInlineSnapshot(`
      "Python 3.11.7 is not a release of Python 3.12
      hint: give a full version such as 3.12.12"
    `);
    expect(
      error(() => parseTarget("cp312-x86_64-linux", { pythonFullVersion: "3.12.x" })),
    ).toMatchInlineSnapshot(`
      "Python 3.12.x is not a release of Python 3.12
      hint: give a full version such as 3.12.12"
    `);
    expect(
      error(() => makeTarget({ system: "x86_64-linux", python: "3.12.1" })),
    ).toMatchInlineSnapshot(`""3.12.1" is not a minor version of Python such as 3.12"`);
  });
});
