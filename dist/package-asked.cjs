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
  packageAsked: () => packageAsked
});
module.exports = stdin_exports;
var import_read_groups = require("./read-groups.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
function packageAsked(text, file, known) {
  const name = plainName(text);
  if (name !== null && known.includes(name)) return name;
  const meant = name ?? nameWithin(text);
  throw new import_errors.UserError(
    "UNKNOWN_PACKAGE",
    name === null ? `"${text}" is not the name of a package` : `${file} has no package ${name}`,
    (meant === null ? void 0 : (0, import_read_groups.nearest)(meant, known)) ?? "`poetrix show` lists the packages"
  );
}
function plainName(text) {
  try {
    return (0, import_constraint_sets.parseName)(text);
  } catch (error) {
    if (error instanceof import_version_2.InvalidText) return null;
    throw error;
  }
}
function nameWithin(text) {
  const file = /([^/\\]+)\.(?:whl|tar\.gz|zip)(?:[?#].*)?$/i.exec(text)?.[1];
  if (file !== void 0) return plainName(file.replace(/-\d.*$/, ""));
  const start = /^\s*([A-Za-z0-9._-]*[A-Za-z0-9])/.exec(text)?.[1];
  return start === void 0 ? null : plainName(start);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  packageAsked
});
