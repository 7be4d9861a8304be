// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  hexFromSri: () => hexFromSri,
  isSriHash: () => isSriHash,
  sriFromHex: () => sriFromHex
});
module.exports = stdin_exports;
var import_version_2 = require("./version-2.cjs");
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
    throw new import_version_2.InvalidText({
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  hexFromSri,
  isSriHash,
  sriFromHex
});
