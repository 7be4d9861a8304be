// Made from src/ by `npm run build`. Do not edit.
import {
  withoutCredentials
} from "./errors.mjs";

// src/report-program.ts
var report = null;
function reportPrograms(listener) {
  report = listener;
}
function reportProgram(program, args) {
  if (report === null) return;
  const word = (text) => /^[\w@%+=:,./-]+$/.test(text) ? text : JSON.stringify(text);
  report(withoutCredentials([program, ...args].map(word).join(" ")));
}

export {
  reportPrograms,
  reportProgram
};
