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
  formatPlan: () => formatPlan
});
module.exports = stdin_exports;
var order = [
  ...["schema", "inputs", "project"],
  ...["kind", "name", "system", "implementation", "version", "python", "from", "below"],
  ...["packageMode", "groups", "defaultGroups", "extras", "scripts"],
  ...["hash", "url", "revision", "subdirectory", "path", "develop", "size", "needs", "optional"],
  ...["source", "build", "versionTool", "native", "files"],
  ...[
    "backend",
    "backendPath",
    "requires",
    "given",
    "constraints",
    "asOf",
    "failure",
    "wants",
    "unread"
  ],
  ...["file", "unusable", "dependencies", "include", "varies"],
  ...[
    "packages",
    "crates",
    "targets",
    "builds",
    "buildNames",
    "buildFiles",
    "tools",
    "selections",
    "cargoLocks",
    "unbuildable",
    "verified",
    "wheel",
    "differences",
    "stale",
    "warnings",
    "allowedPythons"
  ]
];
var rank = new Map(order.map((key, index) => [key, index]));
var spread = /* @__PURE__ */ new Set([
  "",
  "inputs",
  "project",
  "packages",
  "packages.*",
  "packages.*.files",
  "crates",
  "targets",
  "targets.*",
  "targets.*.packages",
  "targets.*.builds",
  "targets.*.buildNames",
  "targets.*.buildFiles",
  "targets.*.tools",
  "targets.*.selections",
  "targets.*.verified"
]);
var records = /^(packages|crates|packages\.\*\.files|targets|targets\.\*\.(packages|builds|buildNames|buildFiles|tools|verified)|project\.scripts|.*\.(include|cargoLocks))$/;
function placeOf(path) {
  return { isSpread: spread.has(path), isRecord: records.test(path), below: /* @__PURE__ */ new Map(), path };
}
function placeBelow(place, step) {
  let found = place.below.get(step);
  if (found === void 0) {
    found = placeOf(place.path === "" ? step : `${place.path}.${step}`);
    place.below.set(step, found);
  }
  return found;
}
var top = placeOf("");
function formatPlan(plan) {
  return `${format(plan, top, "")}
`;
}
function format(value, place, indent) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? "[]" : "{}";
  const inner = place.isSpread ? `${indent}  ` : indent;
  const between = place.isSpread ? `,
${inner}` : ", ";
  let text = "";
  if (isList) {
    const items = placeBelow(place, "*");
    for (const item of value) text += (text && between) + format(item, items, inner);
  } else {
    const table = value;
    for (const key of keysOf(table, place.isRecord)) {
      const entry = format(table[key], placeBelow(place, place.isRecord ? "*" : key), inner);
      text += `${text && between}${JSON.stringify(key)}: ${entry}`;
    }
  }
  return place.isSpread && text !== "" ? `${open}
${inner}${text}
${indent}${close}` : `${open}${text}${close}`;
}
function keysOf(table, isRecord) {
  const keys = Object.keys(table).filter((key) => table[key] !== void 0);
  if (isRecord) return keys.sort();
  const place = (key) => rank.get(key) ?? order.length;
  return keys.sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  formatPlan
});
