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
  writeAtomically: () => writeAtomically
});
module.exports = stdin_exports;
var import_cache = require("./cache.cjs");
var import_errors = require("./errors.cjs");
var import_promises = require("node:fs/promises");
async function writeAtomically(path, text, signal) {
  await (0, import_cache.removeAbandoned)(path);
  const part = (0, import_cache.unfinished)(path);
  const file = await (0, import_promises.open)(part, "wx", 420);
  try {
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await (0, import_promises.rename)(part, path);
  } catch (error) {
    await (0, import_promises.rm)(part, { force: true });
    throw (0, import_errors.writing)(path, error);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  writeAtomically
});
