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
  decodePercent: () => decodePercent,
  isFileName: () => isFileName,
  normalizeName: () => normalizeName,
  parseGroupName: () => parseGroupName,
  parseName: () => parseName
});
module.exports = stdin_exports;
var import_version_2 = require("./version-2.cjs");
function normalizeName(name) {
  return name.replace(/[-_.]+/g, "-").toLowerCase();
}
function parseName(text) {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text)) return normalizeName(text);
  const reason = "ASCII letters and digits, with `-`, `_` and `.` between them";
  throw new import_version_2.InvalidText({ code: "INVALID_NAME", kind: "name of a package", text, reason });
}
function parseGroupName(text) {
  if (/^[A-Za-z0-9._-]+$/.test(text)) return normalizeName(text);
  const reason = "ASCII letters and digits, `-`, `_` and `.`";
  throw new import_version_2.InvalidText({
    code: "INVALID_NAME",
    kind: "name of a group or an extra",
    text,
    reason
  });
}
function isFileName(text) {
  return text.length <= 255 && /^[^\p{Cc}\p{Zl}\p{Zp}/\\.-][^\p{Cc}\p{Zl}\p{Zp}/\\]*$/u.test(text);
}
function decodePercent(text) {
  return text.replace(/(%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  decodePercent,
  isFileName,
  normalizeName,
  parseGroupName,
  parseName
});
