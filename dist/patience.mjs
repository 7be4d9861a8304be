// Made from src/ by `npm run build`. Do not edit.
import {
  withoutCredentials
} from "./errors.mjs";

// src/base/patience.ts
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

// src/base/report-program.ts
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
  tellOfWaiting,
  waitingFor,
  reportPrograms,
  reportProgram
};
