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
  gitProtocols: () => gitProtocols,
  gitRevision: () => gitRevision,
  isCommit: () => isCommit,
  isGitAddress: () => isGitAddress,
  packageIds: () => packageIds,
  unprotectedAddress: () => unprotectedAddress
});
module.exports = stdin_exports;
var import_errors = require("./errors.cjs");
function packageIds(lock) {
  const counts = /* @__PURE__ */ new Map();
  const ids = /* @__PURE__ */ new Map();
  const fromDefaultIndex = /* @__PURE__ */ new Map();
  for (const locked of lock.packages) {
    const base = `${locked.name}@${locked.version}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const id = numbered(base, count);
    ids.set(locked, id);
    if (locked.source === null && !fromDefaultIndex.has(base)) fromDefaultIndex.set(base, id);
  }
  return {
    of(locked) {
      const id = ids.get(locked);
      if (id === void 0) throw new Error(`${locked.name} is not of this lock`);
      return id;
    },
    ofRequirement(name, version) {
      const base = `${name}@${version}`;
      return fromDefaultIndex.get(base) ?? numbered(base, (counts.get(base) ?? 0) + 1);
    }
  };
}
function numbered(base, count) {
  return count === 1 ? base : `${base}#${count}`;
}
var gitProtocols = ["https", "ssh", "git", "http", "file"];
function isCommit(text) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isGitAddress(text) {
  const [, protocol = "", host = ""] = /^(\w+):\/\/([!-.0-~]*)\/[ -~\u00a0-\uffff]+$/.exec(text) ?? [];
  return gitProtocols.includes(protocol) && !/(^|@)-/.test(host);
}
function gitRevision(url, revision, where) {
  if (!isGitAddress(url)) {
    throw new import_errors.UserError(
      "INVALID_GIT_URL",
      `${where} names the Git repository ${JSON.stringify(url)}, which is not an address that Poetrix fetches from`,
      `an address begins with ${gitProtocols.map((protocol) => `${protocol}://`).join(", ")}`
    );
  }
  if (!isCommit(revision)) {
    throw new import_errors.UserError(
      "GIT_NOT_LOCKED",
      `${where} names ${JSON.stringify(revision)} of ${url}, but not its commit`,
      "write it again with `poetry lock`"
    );
  }
  return { url, revision };
}
function unprotectedAddress({ url }) {
  const [, protocol, host = ""] = /^(http|git):\/\/(?:[^/]*@)?([^/:]+)/.exec(url) ?? [];
  if (protocol === void 0 || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) return null;
  return `${url} is asked without encryption: name it with https:// or ssh://`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  gitProtocols,
  gitRevision,
  isCommit,
  isGitAddress,
  packageIds,
  unprotectedAddress
});
