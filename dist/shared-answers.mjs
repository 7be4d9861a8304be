// Made from src/ by `npm run build`. Do not edit.
// src/base/shared-answers.ts
var runs = /* @__PURE__ */ new WeakMap();
function shareAnswers(signal) {
  runs.set(signal, /* @__PURE__ */ new Map());
}
function sharedIn(signal, name, make) {
  const run = runs.get(signal);
  if (run === void 0) return null;
  if (!run.has(name)) run.set(name, make());
  return run.get(name);
}

export {
  shareAnswers,
  sharedIn
};
