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
  keepVerified: () => keepVerified,
  withVerified: () => withVerified
});
module.exports = stdin_exports;
function keepVerified(plan, before) {
  return withVerified(plan, (id) => {
    const old = before?.targets[id];
    const target = plan.targets[id];
    if (before === null || old === void 0 || target === void 0) return {};
    return Object.fromEntries(
      Object.entries(old.verified ?? {}).filter(
        ([name]) => howBuilt(before, old, name) === howBuilt(plan, target, name)
      )
    );
  });
}
function withVerified(plan, verifiedOf) {
  const targets = Object.entries(plan.targets).map(([id, { verified: _, ...target }]) => {
    const verified = verifiedOf(id);
    return [id, Object.keys(verified).length > 0 ? { ...target, verified } : target];
  });
  return { ...plan, targets: Object.fromEntries(targets) };
}
function howBuilt(plan, target, id) {
  const { source, build, native } = plan.packages[id] ?? {};
  const file = target.packages[id]?.file ?? null;
  const hash = file === null ? null : plan.packages[id]?.files[file]?.hash;
  return JSON.stringify([source, file, hash, build, native, target.builds[id]]);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  keepVerified,
  withVerified
});
