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
  reportProgram: () => reportProgram,
  reportPrograms: () => reportPrograms,
  tellOfWaiting: () => tellOfWaiting,
  waitingFor: () => waitingFor
});
module.exports = stdin_exports;
var import_errors = require("./errors.cjs");
var firstWord = 15e3;
var nextWords = 6e4;
var tell = () => {
};
function tellOfWaiting(listener) {
  tell = listener;
}
function waitingFor(what) {
  let since = Date.now();
  const word = () => {
    tell(
      `waiting for ${what}: nothing came for ${Math.round((Date.now() - since) / 1e3)} seconds`
    );
    timer = setTimeout(word, nextWords).unref();
  };
  let timer = setTimeout(word, firstWord).unref();
  return {
    heard() {
      since = Date.now();
      timer.refresh();
    },
    end: () => clearTimeout(timer)
  };
}
var report = null;
function reportPrograms(listener) {
  report = listener;
}
function reportProgram(program, args) {
  if (report === null) return;
  const word = (text) => /^[\w@%+=:,./-]+$/.test(text) ? text : JSON.stringify(text);
  report((0, import_errors.withoutCredentials)([program, ...args].map(word).join(" ")));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  reportProgram,
  reportPrograms,
  tellOfWaiting,
  waitingFor
});
