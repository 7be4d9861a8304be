// Hashes of files: hexadecimal as poetry.lock has them, SRI as Nix takes them.
// https://www.w3.org/TR/SRI/
import { InvalidText } from "./invalid-text.ts";

declare const brand: unique symbol;
/** `sha256-` and the digest in base64. */
export type SriHash = string & { [brand]: "SriHash" };

const hexDigits: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha384: 96,
  sha512: 128,
};

/**
 * `sha256:<hex>` of poetry.lock as `sha256-<base64>`.
 *
 * @throws InvalidText (`INVALID_HASH`)
 */
export function sriFromHex(hash: string): SriHash {
  const [, algorithm = "", hex = ""] = /^([a-z0-9]+):([0-9a-f]+)$/i.exec(hash) ?? [];
  if (hex.length !== hexDigits[algorithm]) {
    throw new InvalidText({
      code: "INVALID_HASH",
      kind: "hash",
      text: hash,
      reason: "expected sha256: and 64 hexadecimal digits, or the like",
    });
  }
  return `${algorithm}-${Buffer.from(hex, "hex").toString("base64")}` as SriHash;
}

/** `sha256-<base64>` as `sha256:<hex>`. */
export function hexFromSri(hash: SriHash): string {
  const dash = hash.indexOf("-");
  return `${hash.slice(0, dash)}:${Buffer.from(hash.slice(dash + 1), "base64").toString("hex")}`;
}

/** Whether a text is `sha256-<base64>`, or the like of another algorithm. */
export function isSriHash(text: string): text is SriHash {
  const [, algorithm = "", digest = ""] = /^([a-z0-9]+)-([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const bytes = Buffer.from(digest, "base64");
  return bytes.length * 2 === hexDigits[algorithm] && bytes.toString("base64") === digest;
}
