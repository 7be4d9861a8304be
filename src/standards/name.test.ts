import { expect, it } from "vitest";
import { isFileName, normalizeName, parseGroupName, parseName } from "./name.ts";

// The cases of PEP 503's successor, "Name normalization".
it.each([
  "friendly-bard",
  "Friendly-Bard",
  "FRIENDLY-BARD",
  "friendly.bard",
  "friendly_bard",
  "friendly--bard",
  "FrIeNdLy-._.-bArD",
])("%s is friendly-bard", (name) => expect(normalizeName(name)).toBe("friendly-bard"));

it.each(["a", "A.b_c-3", "0x"])("takes %s for a name", (name) => {
  expect(parseName(name)).toBe(normalizeName(name));
});

const noNames = ["", "-e /home", "a\n-e .", "a b", "é", "a/b", "a\0", "${A}", "a[b]", "a==1"];
it.each([...noNames, "a-", "_a"])("takes %j for no name of a package", (name) => {
  expect(() => parseName(name)).toThrow(expect.objectContaining({ code: "INVALID_NAME" }));
});

it.each(noNames)("takes %j for no name of a group or an extra", (name) => {
  expect(() => parseGroupName(name)).toThrow(expect.objectContaining({ code: "INVALID_NAME" }));
});

it.each([
  ["spam-1.0-py3-none-any.whl", true],
  ["späm 1.0.tar.gz", true],
  ["../spam-1.0.tar.gz", false],
  ["..", false],
  ["-spam.whl", false],
  ["spam\n.whl", false],
  ["spam\u2028.whl", false],
  ["a\\b.whl", false],
  ["", false],
])("whether %j names a file: %s", (name, expected) => expect(isFileName(name)).toBe(expected));
