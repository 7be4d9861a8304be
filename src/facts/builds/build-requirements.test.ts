import { describe, expect, it } from "vitest";
import { buildTimes, requirementLines } from "./build-requirements.ts";

describe("buildTimes", () => {
  it.each([
    ["the upload, where it is the later", "2024-05-01T10:00:00Z", "2024-05-02"],
    ["the release of that Python, where it is", "2014-06-16T11:18:57Z", "2023-10-03"],
    ["at midnight: the day that begins", "2024-05-01T00:00:00Z", "2024-05-02"],
  ])("%s", (_, uploaded, day) => {
    const time = new Date(`${day}T00:00:00Z`);
    expect(buildTimes(new Date(uploaded), "3.12")).toEqual([time, null]);
  });

  it("is not known of a Python that this Poetrix does not know, nor without an upload", () => {
    expect(buildTimes(new Date(), "3.99")).toEqual([null]);
    expect(buildTimes(null, "3.12")).toEqual([null]);
  });

  it("is what the settings say, and nothing else", () => {
    const uploaded = new Date("2024-05-01T10:00:00Z");
    expect(buildTimes(uploaded, "3.12", "newest")).toEqual([null]);
    const day = new Date("2022-02-02T00:00:00Z");
    expect(buildTimes(uploaded, "3.12", "2022-02-01")).toEqual([day]);
    expect(buildTimes(null, "3.12", "2022-02-01")).toEqual([day]);
  });
});

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
