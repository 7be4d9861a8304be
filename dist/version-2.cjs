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
  InvalidText: () => InvalidText,
  compareVersions: () => compareVersions,
  finalVersion: () => finalVersion,
  formatVersion: () => formatVersion,
  isPrerelease: () => isPrerelease,
  parseVersion: () => parseVersion,
  publicVersion: () => publicVersion,
  successor: () => successor,
  tryParseVersion: () => tryParseVersion,
  versionNumber: () => versionNumber,
  versionPattern: () => versionPattern
});
module.exports = stdin_exports;
var import_errors = require("./errors.cjs");
var InvalidText = class extends import_errors.UserError {
  kind;
  text;
  reason;
  start;
  end;
  constructor({ code, kind, text, reason, start = 0, end = start }) {
    super(code, `invalid ${kind}: ${reason}
${picture(text, start, end)}`);
    this.kind = kind;
    this.text = text;
    this.reason = reason;
    this.start = start;
    this.end = end;
  }
};
var shown = 200;
function picture(text, start, end) {
  const from = start + shown > text.length ? Math.max(0, text.length - 2 * shown) : Math.max(0, start - shown);
  const to = Math.min(text.length, from + 2 * shown);
  const line = text.slice(from, to).replace(new RegExp("\\p{Cc}", "gu"), " ");
  const before = from > 0 ? "…" : "";
  const after = to < text.length ? "…" : "";
  const tail = "~".repeat(Math.max(0, Math.min(end, to) - start));
  return `    ${before}${line}${after}
    ${" ".repeat(before.length + start - from)}${tail}^`;
}
var space = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*";
var versionPattern = "v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)(?:[._-]?(alpha|a|beta|b|preview|pre|c|rc)[._-]?([0-9]+)?)?(?:-([0-9]+)|[._-]?(?:post|rev|r)[._-]?([0-9]*))?(?:[._-]?dev[._-]?([0-9]*))?(?:\\+([a-z0-9]+(?:[._-][a-z0-9]+)*))?";
var versionExpression = new RegExp(`^${space}${versionPattern}${space}$`, "i");
var onlyDigitsAndDots = /^[0-9]+(?:\.[0-9]+)*$/;
var phases = {
  a: "a",
  alpha: "a",
  b: "b",
  beta: "b",
  c: "rc",
  rc: "rc",
  pre: "rc",
  preview: "rc"
};
function parseVersion(text) {
  const version = tryParseVersion(text);
  if (version) return version;
  throw new InvalidText({
    code: "INVALID_VERSION",
    kind: "version",
    text,
    reason: "not a version by PEP 440"
  });
}
function tryParseVersion(text) {
  let version = read.get(text);
  if (version === void 0) {
    version = readVersion(text);
    read.set(text, version);
  }
  return version;
}
var read = /* @__PURE__ */ new Map();
var longestVersion = 4300;
function readVersion(text) {
  if (text.length > longestVersion) return null;
  if (onlyDigitsAndDots.test(text)) return finalVersion(0, text.split(".").map(versionNumber));
  const match = versionExpression.exec(text);
  if (!match) return null;
  const [, epoch, release = "", phase, preNumber, postNumber1, postNumber2, dev, local] = match;
  const post = postNumber1 ?? postNumber2;
  return {
    epoch: versionNumber(epoch ?? ""),
    release: release.split(".").map(versionNumber),
    pre: phase ? [phases[phase.toLowerCase()], versionNumber(preNumber ?? "")] : null,
    post: post === void 0 ? null : versionNumber(post),
    dev: dev === void 0 ? null : versionNumber(dev),
    local: local ? parseLocal(local) : []
  };
}
function parseLocal(local) {
  return local.toLowerCase().split(/[._-]/).map((part) => /^[0-9]+$/.test(part) ? versionNumber(part) : part);
}
function versionNumber(digits) {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}
function successor(number) {
  if (typeof number === "number" && number < Number.MAX_SAFE_INTEGER) return number + 1;
  return BigInt(number) + 1n;
}
function finalVersion(epoch, release) {
  return { epoch, release, pre: null, post: null, dev: null, local: [] };
}
function formatVersion({ epoch, release, pre, post, dev, local }) {
  let text = release.join(".");
  if (epoch) text = `${epoch}!${text}`;
  if (pre) text += `${pre[0]}${pre[1]}`;
  if (post !== null) text += `.post${post}`;
  if (dev !== null) text += `.dev${dev}`;
  if (local.length > 0) text += `+${local.join(".")}`;
  return text;
}
function isPrerelease({ pre, dev }) {
  return pre !== null || dev !== null;
}
function publicVersion(version) {
  return version.local.length === 0 ? version : { ...version, local: [] };
}
function compareVersions(a, b) {
  return compareNumbers(a.epoch, b.epoch) || compareReleases(a.release, b.release) || comparePre(a, b) || // No post-release sorts before any, and no development release after all.
  compareNumbers(a.post ?? -1, b.post ?? -1) || compareNumbers(a.dev ?? Number.POSITIVE_INFINITY, b.dev ?? Number.POSITIVE_INFINITY) || compareLocal(a.local, b.local);
}
function compareNumbers(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function compareReleases(a, b) {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const order = compareNumbers(a[index] ?? 0, b[index] ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}
function comparePre(a, b) {
  return preRank(a) - preRank(b) || (a.pre && b.pre ? compareNumbers(a.pre[1], b.pre[1]) : 0);
}
function preRank({ pre, post, dev }) {
  if (pre) return pre[0] === "a" ? 0 : pre[0] === "b" ? 1 : 2;
  return post === null && dev !== null ? -1 : 3;
}
function compareLocal(a, b) {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const left = a[index];
    const right = b[index];
    if (typeof left === "string") {
      if (typeof right !== "string") return -1;
      if (left !== right) return left < right ? -1 : 1;
    } else {
      if (typeof right === "string") return 1;
      const order = compareNumbers(left, right);
      if (order !== 0) return order;
    }
  }
  return a.length - b.length;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  InvalidText,
  compareVersions,
  finalVersion,
  formatVersion,
  isPrerelease,
  parseVersion,
  publicVersion,
  successor,
  tryParseVersion,
  versionNumber,
  versionPattern
});
