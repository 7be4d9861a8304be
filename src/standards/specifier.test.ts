import { describe, expect, it } from "vitest";
import { formatSpecifierSet, parseSpecifierSet, specifierContains } from "./specifier.ts";

describe("specifierContains", () => {
  it.each([
    [">=1.0, <2", "1.5", true],
    [">=1.0, <2", "2.0rc1", false],
    [">1.0", "1.0.post1", false],
    [">1.0", "1.0+local", false],
    ["==1.0", "1.0+local", true],
    ["==1.0+local", "1.0", false],
    ["==1.*", "1.0.dev1", true],
    ["~=1.4.5", "1.5", false],
    ["===lolwat", "LolWat", true],
    ["", "anything", true],
    [">=1", "anything", false],
  ])("%j holds %s: %s", (set, version, answer) => {
    expect(specifierContains(parseSpecifierSet(set), version)).toBe(answer);
  });

  it("leaves out pre-releases where it is told to", () => {
    const set = parseSpecifierSet(">=1.0");
    expect(specifierContains(set, "2.0b1")).toBe(true);
    expect(specifierContains(set, "2.0b1", { prereleases: false })).toBe(false);
  });
});

describe("parseSpecifierSet", () => {
  it("is written back in normal form", () => {
    expect(formatSpecifierSet(parseSpecifierSet(" >= 1.0.RC1 ,==2.* ,===x"))).toBe(
      ">=1.0rc1,==2.*,===x",
    );
  });

  it("points at what is wrong", () => {
    expect(() => parseSpecifierSet(">=1.0, 2.0")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid version specifier: expected an operator and a version
          >=1.0, 2.0
                ~~~^]
    `);
    expect(() => parseSpecifierSet(">=1.0.*")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid version specifier: not a version by PEP 440
          >=1.0.*
          ~~~~~~^]
    `);
    expect(() => parseSpecifierSet("<1.0+local")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid version specifier: < takes no local version
          <1.0+local
          ~~~~~~~~~^]
    `);
    expect(() => parseSpecifierSet("~=1")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid version specifier: ~= needs two numbers: 1.0
          ~=1
          ~~^]
    `);
  });
});
