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
  UserError: () => UserError,
  systemError: () => systemError,
  withoutCredentials: () => withoutCredentials,
  writing: () => writing
});
module.exports = stdin_exports;
var UserError = class extends Error {
  constructor(code, message, hint) {
    super(readable(message));
    this.code = code;
    this.hint = hint === void 0 ? void 0 : readable(hint);
  }
  code;
  name = "UserError";
  hint;
  /** The same error, which says what it came from. */
  causedBy(error) {
    this.cause = error;
    return this;
  }
};
function systemError(error) {
  if (!(error instanceof Error)) return null;
  if (error instanceof RangeError && error.message === "Maximum call stack size exceeded") {
    return new UserError(
      "TOO_DEEP",
      "a file nests lists, tables or brackets too deeply to be read",
      "look for brackets within brackets that nobody wrote by hand: in poetry.lock, pyproject.toml, poetrix.lock and all else that the command reads, such as .vscode/tasks.json or an earlier report"
    ).causedBy(error);
  }
  const { code = "", path } = error;
  const [what, hint] = refusals[code] ?? [];
  if (what === void 0) return null;
  const message = path === void 0 ? what : `${path}: ${what}`;
  return new UserError("SYSTEM_ERROR", message, hint).causedBy(error);
}
function writing(path, error) {
  const isNodes = error instanceof Error && !(error instanceof UserError) && "code" in error;
  if (isNodes && !("path" in error)) {
    return Object.assign(error, { path });
  }
  return error;
}
var refusals = {
  EACCES: ["permission is denied"],
  EDQUOT: ["the quota of the disk is used up"],
  EMFILE: ["too many files are open", "raise the limit: `ulimit -n 4096`"],
  ENOMEM: ["there is no memory left"],
  ENOSPC: [
    "there is no space left on the disk",
    "free some of it; below /nix, `nix-collect-garbage` frees what no build needs"
  ],
  EPERM: ["the system does not permit that"],
  EROFS: ["the file system is read-only"]
};
function readable(text) {
  const said = withoutCredentials(text);
  if (said.length <= longestText) return said;
  return `${said.slice(0, longestText / 2)} … ${said.slice(-longestText / 2)}`;
}
var longestText = 2e4;
function withoutCredentials(text) {
  return text.replace(/(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/[^\s/]+@/gi, (whole) => {
    const [protocol = "", user = ""] = whole.split("://");
    return /^(git\+)?ssh$/i.test(protocol) && !user.includes(":") ? whole : `${protocol}://`;
  }).replace(/\?([\w-]+=[^\s"'<>#]*)/g, (_, query) => {
    const kept = query.split("&").filter((parameter) => !secretParameter.test(parameter));
    return kept.length === 0 ? "" : `?${kept.join("&")}`;
  });
}
var secretParameter = /^(sig|auth|pwd|[\w-]*(token|signature|secret|password|passwd|credential|api[_-]?key|(access|private)[_-]?key)[\w-]*)=/i;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  UserError,
  systemError,
  withoutCredentials,
  writing
});
