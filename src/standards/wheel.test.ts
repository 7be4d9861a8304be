import { describe, expect, it } from "vitest";
import { parseSdistFileName } from "./sdist.ts";
import { compatibleTags, parseTag, platformTags, tagRanks } from "./tag.ts";
import { formatVersion } from "./version.ts";
import { parseWheelFileName } from "./wheel.ts";

describe("parseWheelFileName", () => {
  it("reads the parts", () => {
    const wheel = parseWheelFileName(
      "Zope.Interface-7.0.dev1-2abc-cp312.cp313-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
    );
    expect(wheel).toMatchObject({ name: "zope-interface", build: [2, "abc"] });
    expect(formatVersion(wheel.version)).toBe("7.0.dev1");
    expect(wheel.tags).toEqual([
      "cp312-abi3-manylinux_2_17_x86_64",
      "cp312-abi3-manylinux2014_x86_64",
      "cp313-abi3-manylinux_2_17_x86_64",
      "cp313-abi3-manylinux2014_x86_64",
    ]);
  });

  it("takes tags that nobody has seen yet", () => {
    const wheel = parseWheelFileName("a-1-graalpy999-what_abi-plan9_riscv128.whl");
    expect(wheel.tags).toEqual(["graalpy999-what_abi-plan9_riscv128"]);
  });

  it("points at what is wrong", () => {
    expect(() => parseWheelFileName("a-1.0.tar.gz")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid wheel file name: it does not end in .whl
          a-1.0.tar.gz
                      ^]
    `);
    expect(() => parseWheelFileName("a-1.0-py3-none.whl")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid wheel file name: expected name-version-interpreter-abi-platform.whl
          a-1.0-py3-none.whl
          ^]
    `);
    expect(() =>
      parseWheelFileName("a__b-1.0-py3-none-any.whl"),
    ).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid wheel file name: bad project name
          a__b-1.0-py3-none-any.whl
          ^]
    `);
    expect(() => parseWheelFileName("a-x-py3-none-any.whl")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid wheel file name: bad version
          a-x-py3-none-any.whl
            ^]
    `);
    expect(() => parseWheelFileName("a-1-b-py3-none-any.whl")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid wheel file name: the build number must start with a digit
          a-1-b-py3-none-any.whl
              ^]
    `);
    expect(() => parseWheelFileName("a-1-py3.-none-any.whl")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid wheel file name: bad tag: a part is empty
          a-1-py3.-none-any.whl
              ^]
    `);
  });
});

describe("parseSdistFileName", () => {
  it.each(["a-b-1.0.tar.gz", "A.b-1.0.zip", "a_b-1.0.tar.bz2", "a-b-1.0.tgz", "a-b-1.0.tar.xz"])(
    "%s",
    (fileName) => {
      const { name, version } = parseSdistFileName(fileName);
      expect([name, formatVersion(version)]).toEqual(["a-b", "1.0"]);
    },
  );

  it("points at what is wrong", () => {
    expect(() => parseSdistFileName("a-1.0.exe")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid source archive file name: it has no ending of a source archive
          a-1.0.exe
                   ^]
    `);
    expect(() => parseSdistFileName("a.tar.gz")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid source archive file name: expected name-version
          a.tar.gz
          ^]
    `);
    expect(() => parseSdistFileName("a-x.tar.gz")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid source archive file name: bad version
          a-x.tar.gz
            ^]
    `);
  });
});

describe("compatibleTags", () => {
  const platforms = platformTags({ os: "linux", machine: "x86_64", glibc: "2.36" });
  const tags = compatibleTags({ implementation: "cpython", python: "3.12", platforms });

  it("goes from the most to the least specific", () => {
    expect(tags.slice(0, 3)).toEqual([
      "cp312-cp312-linux_x86_64",
      "cp312-cp312-manylinux_2_36_x86_64",
      "cp312-cp312-manylinux_2_35_x86_64",
    ]);
    expect(tags.at(-1)).toBe("py30-none-any");
  });

  it("ranks each tag by its first place", () => {
    const ranks = tagRanks(tags);
    expect(ranks.get("cp312-cp312-linux_x86_64")).toBe(0);
    expect(ranks.get("py3-none-any")).toBe(tags.indexOf("py3-none-any"));
    expect(ranks.get("cp312-cp312-win_amd64")).toBeUndefined();
  });

  it("never fails for what is new", () => {
    const strange = platformTags({ os: "linux", machine: "riscv128", glibc: "3.7", musl: "2.0" });
    const found = compatibleTags({
      implementation: "rustpython",
      python: "4.1",
      platforms: strange,
    });
    expect(found).toContain("rustpython41-none-linux_riscv128");
    expect(found).toContain("py4-none-any");
  });

  it("points at a tag without three parts, or with an empty one", () => {
    expect(() => parseTag("py3-none")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid tag: expected interpreter-abi-platform
          py3-none
          ^]
    `);
    expect(() => parseTag("py3-none-")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid tag: a part is empty
          py3-none-
          ^]
    `);
    expect(() => parseTag("py3.3x-none-any")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid tag: 3x is not an identifier
          py3.3x-none-any
              ^]
    `);
    expect(() =>
      platformTags({ os: "linux", machine: "x86_64", glibc: "new" }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid version: expected major.minor
          new
          ^]
    `);
  });
});
