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
  inTemporaryFolder: () => inTemporaryFolder
});
module.exports = stdin_exports;
var import_cache = require("./cache.cjs");
var import_errors = require("./errors.cjs");
var import_promises = require("node:fs/promises");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
async function inTemporaryFolder(work) {
  const place = (0, import_node_path.resolve)((0, import_node_os.tmpdir)());
  if (process.env.TMPDIR) process.env.TMPDIR = place;
  const folder = (0, import_node_path.join)(place, `${prefix}${(0, import_cache.ownMark)()}`);
  try {
    await (0, import_promises.mkdir)(folder, { mode: 448 });
  } catch (error) {
    throw unusable(place, error);
  }
  try {
    await removeAbandoned(place);
    return await work(folder);
  } finally {
    await (0, import_promises.rm)(folder, { recursive: true, force: true });
  }
}
var prefix = "poetrix-";
var reasons = {
  ENOENT: "there is no such folder",
  ENOTDIR: "it is no folder",
  EACCES: "permission is denied",
  EPERM: "the system does not permit that",
  EROFS: "it can only be read",
  ENOSPC: "there is no space left on its disk",
  EDQUOT: "the quota of its disk is used up",
  ELOOP: "its links lead in a circle"
};
function unusable(place, error) {
  const reason = reasons[error.code ?? ""] ?? error.message;
  return new import_errors.UserError(
    "NO_TEMPORARY_FOLDER",
    `no temporary folder can be made in ${place}: ${reason}`,
    "TMPDIR names the folder: set it to one that can be written, such as /tmp"
  ).causedBy(error);
}
async function removeAbandoned(place) {
  for (const name of await (0, import_promises.readdir)(place).catch(() => [])) {
    if (!name.startsWith(prefix) || !(0, import_cache.isAbandoned)(name.slice(prefix.length))) continue;
    const path = (0, import_node_path.join)(place, name);
    const status = await (0, import_promises.lstat)(path).catch(() => null);
    if (!status?.isDirectory() || status.uid !== process.getuid?.()) continue;
    await (0, import_promises.rm)(path, { recursive: true, force: true }).catch(() => {
    });
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  inTemporaryFolder
});
