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
  errorData: () => errorData,
  renderError: () => renderError
});
module.exports = stdin_exports;
var import_paragraph = require("./paragraph.cjs");
var import_errors = require("./errors.cjs");
function errorData(error) {
  const known = error instanceof import_errors.UserError ? error : (0, import_errors.systemError)(error);
  const { code, message, hint } = known ?? {
    code: "INTERNAL",
    message: (0, import_errors.withoutCredentials)(error instanceof Error ? error.message : String(error)),
    hint: "this is a mistake in Poetrix, please report it"
  };
  return { code, message, hint: hint ?? null };
}
function renderError(error, subject = null) {
  const known = error instanceof import_errors.UserError ? error : (0, import_errors.systemError)(error);
  const whose = subject === null ? "" : `${subject}: `;
  if (known !== null) {
    return `error[${known.code}]: ${whose}${(0, import_paragraph.paragraph)(known.message)}
${known.hint ? `hint: ${(0, import_paragraph.paragraph)(known.hint)}
` : ""}`;
  }
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `error[INTERNAL]: ${whose}this is a mistake in Poetrix, please report it
${(0, import_errors.withoutCredentials)(stack)}
`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  errorData,
  renderError
});
