import { expect, it } from "vitest";
import { decodePercent } from "./percent-encoding.ts";

it.each([
  ["a%20b%2Bc", "a b+c"],
  ["%C3%A9%", "é%"],
  ["100% sure %zz", "100% sure %zz"],
  ["%ff%41", "%ff%41"],
])("%s is %s", (text, decoded) => expect(decodePercent(text)).toBe(decoded));
