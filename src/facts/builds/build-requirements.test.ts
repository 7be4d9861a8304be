import { describe, expect, it } from "vitest";
import { buildTimes, checkRequirements } from "./build-requirements.ts";

describe("buildTimes", () => {
  it.each([
    ["the upload, where it is the later", "2024-05-01T10:00:00Z", "3.12", "2024-05-02"],
    ["the release of that Python, where it is", "2014-06-16T11:18:57Z", "3.12", "2023-10-03"],
    ["at midnight: the day that begins", "2024-05-01T00:00:00Z", "3.12", "2024-05-02"],
  ])("%s", (_, uploaded, python, day) => {
    const time = new Date(`${day}T00:00:00Z`);
    expect(buildTimes(new Date(uploaded), python)).toEqual([time, null]);
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

describe("checkRequirements", () => {
  const check = (requirement: string) => () => checkRequirements([requirement], "ham 1.0");

  it.each([
    "setuptools (>=40)",
    "wheel >=0.30,",
    "x[toml] @ https://example.org/x.whl ; python_version > '3'",
  ])("takes %s", (requirement) => expect(check(requirement)).not.toThrow());

  it("refuses what is no requirement, and what uv would take for an option", () => {
    const refused = [
      "--find-links https://example.org/",
      "./other",
      "foo bar",
      "foo @ https://example.org/foo.whl\n--no-index",
    ].map((requirement) => {
      try {
        check(requirement)();
      } catch (error) {
        return String(error);
      }
      return "taken";
    });
    expect(refused.join("\n")).toMatchInlineSnapshot(`
      "UserError: ham 1.0 is built with "--find-links https://example.org/", which is no requirement: expected the name of a package
          --find-links https://example.org/
          ^
      UserError: ham 1.0 is built with "./other", which is no requirement: expected the name of a package
          ./other
          ^
      UserError: ham 1.0 is built with "foo bar", which is no requirement: expected a version, \`;\` or the end
          foo bar
              ^
      UserError: ham 1.0 is built with "foo @ https://example.org/foo.whl\\n--no-index", which is no requirement: it has several lines"
    `);
  });
});
