// Made from src/ by `npm run build`. Do not edit.
import {
  InvalidText
} from "./version-2.mjs";

// src/standards/hash.ts
var hexDigits = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha384: 96,
  sha512: 128
};
function sriFromHex(hash) {
  const [, algorithm = "", hex = ""] = /^([a-z0-9]+):([0-9a-f]+)$/i.exec(hash) ?? [];
  if (hex.length !== hexDigits[algorithm]) {
    throw new InvalidText({
      code: "INVALID_HASH",
      kind: "hash",
      text: hash,
      reason: "expected sha256: and 64 hexadecimal digits, or the like"
    });
  }
  return `${algorithm}-${Buffer.from(hex, "hex").toString("base64")}`;
}
function hexFromSri(hash) {
  const dash = hash.indexOf("-");
  return `${hash.slice(0, dash)}:${Buffer.from(hash.slice(dash + 1), "base64").toString("hex")}`;
}
function isSriHash(text) {
  const [, algorithm = "", digest = ""] = /^([a-z0-9]+)-([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const bytes = Buffer.from(digest, "base64");
  return bytes.length * 2 === hexDigits[algorithm] && bytes.toString("base64") === digest;
}

export {
  sriFromHex,
  hexFromSri,
  isSriHash
};
