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
  bounds: () => bounds,
  checkTogether: () => checkTogether,
  longName: () => longName
});
module.exports = stdin_exports;
var import_errors = require("./errors.cjs");
function longName({ flags }) {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
function checkTogether({ options }, given) {
  for (const option of options) {
    const name = longName(option);
    if (!given.has(name)) continue;
    const other = option.notWith?.find((one) => given.has(one));
    if (other !== void 0) {
      throw new import_errors.UserError(
        "CONFLICTING_OPTIONS",
        `${name} and ${other} ask for different things: give one of them`
      );
    }
    if (option.partOf !== void 0 && !given.has(option.partOf)) {
      throw new import_errors.UserError(
        "CONFLICTING_OPTIONS",
        `${name} is a part of ${option.partOf}: give both`
      );
    }
  }
}
function bounds(option, all) {
  if (option.partOf !== void 0) return `only with ${option.partOf}`;
  const name = longName(option);
  const apart = all.filter(
    (other) => other.notWith?.includes(name) || option.notWith?.includes(longName(other))
  );
  return apart.length === 0 ? null : `not with ${apart.map(longName).join(", ")}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  bounds,
  checkTogether,
  longName
});
