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
  fileAtRevision: () => fileAtRevision
});
module.exports = stdin_exports;
var import_git_here = require("./git-here.cjs");
var import_errors = require("./errors.cjs");
async function fileAtRevision(directory, file, { revision, hint }) {
  const isRevision = !revision.startsWith("-");
  const words = ["cat-file", "blob", placeOf(revision, file)];
  const ran = isRevision ? await (0, import_git_here.gitHere)(directory, words) : null;
  if (ran?.isMissing) {
    throw new import_errors.UserError(
      "GIT_MISSING",
      `git, which has ${file} at ${revision}, is not on PATH`,
      "install it, on Debian with `apt install git`"
    );
  }
  if (ran !== null && ran.exitCode === 0) return ran.stdout;
  const reason = ran?.stderr.replace(/^fatal: /, "").trim() ?? "it is not a revision";
  throw new import_errors.UserError(
    "UNKNOWN_REVISION",
    `git has no ${file} at ${revision}: ${reason || "it did not say why"}`,
    hint
  );
}
function placeOf(revision, file) {
  const [commit, folder] = revision.split(/:(.*)/s);
  if (folder === void 0) return `${commit}:./${file}`;
  return `${commit}:${folder === "" || folder.endsWith("/") ? folder : `${folder}/`}${file}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fileAtRevision
});
