import { describe, expect, it } from "vitest";
import { requirementLines } from "./requirement-lines.ts";

describe("requirementLines", () => {
  const lines = (requirement: string): string => requirementLines([requirement], "ham 1.0");

  it.each([
    ["setuptools (>=40)", "setuptools>=40"],
    ["wheel >=0.30,", "wheel>=0.30"],
    ["Cython[a_b] ~= 3.0 ; python_version > '3'", 'cython[a-b]~=3.0 ; python_version > "3"'],
  ])("writes %s anew", (requirement, line) => expect(lines(requirement)).toBe(`${line}\n`));

  it.each([
    "--find-links https://example.org/",
    "-e /home/robin/work",
    "./other",
    "foo bar",
    "foo\n--index-url https://example.org/",
    "foo\r-e .",
    "foo\u2028-e .",
    "foo===${AWS_SECRET}",
    "foo===1 --hash=sha256:00",
    "foo ; platform_version == '${AWS_SECRET}'",
    "foo ; platform_version == '1 # 2'",
    "foo \\",
    `foo ; ${"(".repeat(5000)}`,
  ])("refuses %j", (requirement) => {
    expect(() => lines(requirement)).toThrow(
      expect.objectContaining({ code: "INVALID_REQUIREMENT" }),
    );
  });

  it("refuses an address before anything is fetched from there", () => {
    for (const place of ["https://example.org/x.whl", "file:///home/x.whl", "git+ssh://host/x"]) {
      expect(() => lines(`x[toml] @ ${place} ; python_version > '3'`)).toThrow(
        expect.objectContaining({ code: "BUILD_REQUIREMENT_NOT_INDEXED" }),
      );
    }
  });

  it("says what is wrong", () => {
    const said = (requirement: string): unknown => {
      try {
        return lines(requirement);
      } catch (error) {
        return String(error);
      }
    };
    expect(said("foo bar")).toMatchInlineSnapshot(`
      "UserError: ham 1.0 is built with "foo bar", which is not a requirement: expected a version, \`;\` or the end
          foo bar
              ^"
    `);
    expect(said("x @ http://example.org/${AWS_SECRET}/x.whl")).toMatchInlineSnapshot(
      `"UserError: ham 1.0 is built with "x @ http://example.org/\${AWS_SECRET}/x.whl", which is not a requirement: it holds a variable, an option or a letter that no requirement needs"`,
    );
  });
});
