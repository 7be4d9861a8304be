import { describe, expect, it } from "vitest";
import { formatSpecifierSet, parseSpecifierSet } from "./specifier.ts";

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
