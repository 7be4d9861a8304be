import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareVersions,
  formatVersion,
  parseVersion,
  successor,
  tryParseVersion,
  type Version,
} from "./version.ts";

const number = fc.oneof(fc.nat(3), fc.nat(), fc.constant(2n ** 70n));
const versions: fc.Arbitrary<Version> = fc.record({
  epoch: fc.constantFrom(0, 0, 1),
  release: fc.array(number, { minLength: 1, maxLength: 4 }),
  pre: fc.option(fc.tuple(fc.constantFrom("a", "b", "rc"), number)),
  post: fc.option(number),
  dev: fc.option(number),
  local: fc.array(fc.oneof(number, fc.constantFrom("abc", "1a")), { maxLength: 3 }),
});

describe("parseVersion", () => {
  it.each([
    ["1.0", "1.0"],
    ["v1.0-ALPHA.1", "1.0a1"],
    ["1!2-3", "1!2.post3"],
    ["1.0c2.Post.dev", "1.0rc2.post0.dev0"],
    ["2024.01.02+Ubuntu-1", "2024.1.2+ubuntu.1"],
    [" 1.0\n", "1.0"],
    // Beyond the integers of a double.
    ["1.0.dev20231231235959999999", "1.0.dev20231231235959999999"],
  ])("%s is %s", (text, normal) => expect(formatVersion(parseVersion(text))).toBe(normal));

  it("points at text that is not a version", () => {
    expect(() => parseVersion("1.0-unknown")).toThrowErrorMatchingInlineSnapshot(`
      [UserError: invalid version: not a version by PEP 440
          1.0-unknown
          ^]
    `);
    expect(tryParseVersion("")).toBeNull();
  });

  it("reads what formatVersion writes", () => {
    fc.assert(
      fc.property(versions, (v) => {
        expect(parseVersion(formatVersion(v))).toEqual(v);
      }),
    );
  });
});

describe("compareVersions", () => {
  it("is a total order", () => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        const [low, middle, high] = [a, b, c].sort(compareVersions) as [Version, Version, Version];
        expect(compareVersions(low, middle)).toBeLessThanOrEqual(0);
        expect(compareVersions(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("takes 1.0 and 1.0.0 for the same", () => {
    expect(compareVersions(parseVersion("1.0"), parseVersion("1.0.0"))).toBe(0);
  });
});

describe("successor", () => {
  it("goes on where doubles end", () => {
    expect(successor(1)).toBe(2);
    expect(successor(Number.MAX_SAFE_INTEGER)).toBe(2n ** 53n);
    expect(successor(2n ** 53n)).toBe(2n ** 53n + 1n);
  });
});
