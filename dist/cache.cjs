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
  cacheDirectory: () => cacheDirectory,
  cacheFolder: () => cacheFolder,
  homeCache: () => homeCache,
  isAbandoned: () => isAbandoned,
  isAbandonedPart: () => isAbandonedPart,
  isOwnFolder: () => isOwnFolder,
  makeOwnFolder: () => makeOwnFolder,
  ownMark: () => ownMark,
  readOwn: () => readOwn,
  readOwnBytes: () => readOwnBytes,
  refuseForeign: () => refuseForeign,
  removeAbandoned: () => removeAbandoned,
  unfinished: () => unfinished,
  unfinishedInCache: () => unfinishedInCache
});
module.exports = stdin_exports;
var import_once = require("./once.cjs");
var import_errors = require("./errors.cjs");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
function cacheDirectory(environment = process.env) {
  const { XDG_CACHE_HOME: given = "" } = environment;
  return (0, import_node_path.join)((0, import_node_path.isAbsolute)(given) ? given : (0, import_node_path.join)((0, import_node_os.homedir)() || (0, import_node_os.tmpdir)(), ".cache"), "poetrix");
}
function homeCache(name, environment = process.env) {
  const { HOME, XDG_CACHE_HOME, NIX_BUILD_TOP, IN_NIX_SHELL } = environment;
  const isBuild = NIX_BUILD_TOP !== void 0 && IN_NIX_SHELL === void 0;
  if (isBuild || !(HOME || XDG_CACHE_HOME)) return null;
  return (0, import_node_path.join)(cacheDirectory(environment), name);
}
async function cacheFolder(...names) {
  const root = cacheDirectory();
  const folder = (0, import_node_path.join)(root, ...names);
  try {
    await import_node_fs.promises.mkdir(root, { recursive: true, mode: 448 });
    await makeOwn(root);
    await import_node_fs.promises.mkdir(folder, { recursive: true, mode: 448 });
    return folder;
  } catch (error) {
    if (error instanceof import_errors.UserError) throw error;
    const { code = "", message } = error;
    throw new import_errors.UserError(
      "CACHE_UNUSABLE",
      `the cache folder ${folder} cannot be used: ${reasons[code] ?? message}`,
      "XDG_CACHE_HOME names the folder of caches, and is ~/.cache by default: set it to one that can be written"
    ).causedBy(error);
  }
}
async function makeOwn(root) {
  await refuseForeign(root);
  const { mode } = await import_node_fs.promises.stat(root);
  if ((mode & 63) !== 0) await import_node_fs.promises.chmod(root, 448).catch(() => {
  });
}
async function refuseForeign(path) {
  const user = process.getuid?.();
  const owners = [(await import_node_fs.promises.lstat(path)).uid, (await import_node_fs.promises.stat(path)).uid];
  const other = owners.find((owner) => user !== void 0 && owner !== user);
  if (other === void 0) return;
  throw new import_errors.UserError(
    "CACHE_UNUSABLE",
    `${path} belongs to another user (${other}), and decides what gets built`,
    "set XDG_CACHE_HOME to a folder of your own, or remove it"
  );
}
function isOwnFolder(folder) {
  try {
    const about = (0, import_node_fs.lstatSync)(folder);
    return about.isDirectory() && isOwn(about, 63) && isOwnCache((0, import_node_path.dirname)(folder));
  } catch {
    return false;
  }
}
function makeOwnFolder(folder) {
  if (isOwnFolder(folder)) return true;
  const cache = (0, import_node_path.dirname)(folder);
  try {
    const [caches, home] = [(0, import_node_path.dirname)(cache), (0, import_node_path.dirname)((0, import_node_path.dirname)(cache))];
    const above = [caches, home].find(import_node_fs.existsSync);
    if (above === void 0 || process.getuid?.() === 0 && (0, import_node_fs.statSync)(above).uid !== 0)
      return false;
    for (const path of [caches, cache]) if (!(0, import_node_fs.existsSync)(path)) (0, import_node_fs.mkdirSync)(path, { mode: 448 });
    if (!isOwnCache(cache)) return false;
    (0, import_node_fs.rmSync)(folder, { recursive: true, force: true });
    (0, import_node_fs.mkdirSync)(folder, { mode: 448 });
    return isOwnFolder(folder);
  } catch {
    return false;
  }
}
function isOwnCache(path) {
  const about = (0, import_node_fs.statSync)(path);
  return about.isDirectory() && isOwn(about) && (0, import_node_fs.lstatSync)(path).uid === about.uid;
}
function isOwn({ uid, mode }, closed = 18) {
  return uid === process.getuid?.() && (mode & closed) === 0;
}
function readOwn(path) {
  return readOwnBytes(path)?.toString("utf8") ?? null;
}
function readOwnBytes(path) {
  let file;
  try {
    file = (0, import_node_fs.openSync)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK | import_node_fs.constants.O_NOFOLLOW);
    const about = (0, import_node_fs.fstatSync)(file);
    return isOwn(about) && about.isFile() ? (0, import_node_fs.readFileSync)(file) : null;
  } catch {
    return null;
  } finally {
    if (file !== void 0) (0, import_node_fs.closeSync)(file);
  }
}
var reasons = {
  EACCES: "permission is denied",
  EPERM: "the system does not permit that",
  EROFS: "the file system is read-only",
  EEXIST: "there is a file in its place",
  ENOTDIR: "there is a file in its way",
  ENOENT: "the folder above it cannot be made",
  ENOSPC: "there is no space left on the disk",
  EDQUOT: "the quota of the disk is used up",
  ELOOP: "its links lead in a circle"
};
var namespace = (0, import_once.once)(() => {
  try {
    return /\d+/.exec((0, import_node_fs2.readlinkSync)("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    return "0";
  }
});
function unfinished(path) {
  return `${path}.${ownMark()}.part`;
}
function ownMark() {
  return `${process.pid}-${namespace()}-${(0, import_node_crypto.randomBytes)(6).toString("hex")}`;
}
function isAbandoned(mark) {
  const [, pid = "", space = namespace()] = /^(\d+)(?:-(\d+))?(?:-[0-9a-f]+)?$/.exec(mark) ?? [];
  return pid !== "" && space === namespace() && !isRunning(Number(pid));
}
function isAbandonedPart(name) {
  const [, mark] = /\.([0-9a-f-]+)\.part$/.exec(name) ?? [];
  return mark !== void 0 && isAbandoned(mark);
}
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
async function removeAbandoned(path) {
  const [folder, beginning] = [(0, import_node_path2.dirname)(path), `${(0, import_node_path2.basename)(path)}.`];
  for (const name of await import_node_fs2.promises.readdir(folder)) {
    if (!name.startsWith(beginning) || !isAbandonedPart(name)) continue;
    await import_node_fs2.promises.rm((0, import_node_path2.join)(folder, name), { recursive: true, force: true });
  }
}
async function unfinishedInCache() {
  const folder = await cacheFolder("unfinished");
  for (const name of await import_node_fs2.promises.readdir(folder)) {
    if (!isAbandoned(name)) continue;
    await import_node_fs2.promises.rm((0, import_node_path2.join)(folder, name), { recursive: true, force: true }).catch(() => {
    });
  }
  return (0, import_node_path2.join)(folder, ownMark());
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  cacheDirectory,
  cacheFolder,
  homeCache,
  isAbandoned,
  isAbandonedPart,
  isOwnFolder,
  makeOwnFolder,
  ownMark,
  readOwn,
  readOwnBytes,
  refuseForeign,
  removeAbandoned,
  unfinished,
  unfinishedInCache
});
