import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexFromSri, sriFromHex } from "./hash.ts";

describe("sriFromHex", () => {
  it("says what Node's own base64 says", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("md5", "sha1", "sha256", "sha384", "sha512"),
        (text, algorithm) => {
          const digest = (encoding: "hex" | "base64") =>
            createHash(algorithm).update(text).digest(encoding);
          const sri = sriFromHex(`${algorithm}:${digest("hex")}`);
          expect(sri).toBe(`${algorithm}-${digest("base64")}`);
          expect(hexFromSri(sri)).toBe(`${algorithm}:${digest("hex")}`);
        },
      ),
    );
  });

  it("refuses other text, and a digest of the wrong length", () => {
    expect(() => sriFromHex("crc32:00")).toThrowErrorMatchingInlineSnapshot(
      `
      [UserError: invalid hash: expected sha256: and 64 hexadecimal digits, or the like
          crc32:00
          ^]
    `,
    );
    expect(() => sriFromHex("sha256:abc")).toThrowErrorMatchingInlineSnapshot(
      `
      [UserError: invalid hash: expected sha256: and 64 hexadecimal digits, or the like
          sha256:abc
          ^]
    `,
    );
  });
});
