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
  visible: () => visible
});
module.exports = stdin_exports;
var ownColours = /\u001b\[(?:1|2|22|31|33|36|39)m/y;
var unseen = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /\r\n|(?![\ufe0e\ufe0f])[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
);
var orders = /^[^\S\n]*::|##\w*\[/gm;
function visible(text, { colours = false } = {}) {
  const seen = text.replace(unseen, (found, place) => {
    ownColours.lastIndex = place;
    const isOurs = found === "\r\n" || colours && ownColours.test(text);
    return isOurs ? found : escaped(found);
  });
  return seen.replace(orders, (order) => order.replace(/[:#]/, escaped));
}
function escaped(character) {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16));
  return units.map((unit) => `\\u${unit.padStart(4, "0")}`).join("");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  visible
});
