// Made from src/ by `npm run build`. Do not edit.
import {
  UserError
} from "./errors.mjs";

// src/plan/package-ids.ts
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

// src/poetry/dependencies/git-revision.ts
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
    throw new UserError(
      "INVALID_GIT_URL",
      `${where} names the Git repository ${JSON.stringify(url)}, which is not an address that Poetrix fetches from`,
      `an address begins with ${gitProtocols.map((protocol) => `${protocol}://`).join(", ")}`
    );
  }
  if (!isCommit(revision)) {
    throw new UserError(
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

export {
  gitProtocols,
  isCommit,
  isGitAddress,
  gitRevision,
  unprotectedAddress,
  packageIds
};
