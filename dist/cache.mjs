// Made from src/ by `npm run build`. Do not edit.
import {
  UserError
} from "./errors.mjs";

// src/base/writing/cache.ts
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync
} from "node:fs";
import { chmod, lstat, mkdir, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
function cacheDirectory(environment = process.env) {
  const { XDG_CACHE_HOME: given = "" } = environment;
  return join(isAbsolute(given) ? given : join(homedir() || tmpdir(), ".cache"), "poetrix");
}
function homeCache(name, environment = process.env) {
  const { HOME, XDG_CACHE_HOME, NIX_BUILD_TOP } = environment;
  if (NIX_BUILD_TOP !== void 0 || !(HOME || XDG_CACHE_HOME)) return null;
  return join(cacheDirectory(environment), name);
}
async function cacheFolder(...names) {
  const root = cacheDirectory();
  const folder = join(root, ...names);
  try {
    await mkdir(root, { recursive: true, mode: 448 });
    await makeOwn(root);
    await mkdir(folder, { recursive: true, mode: 448 });
    return folder;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code = "", message } = error;
    throw new UserError(
      "CACHE_UNUSABLE",
      `the cache folder ${folder} cannot be used: ${reasons[code] ?? message}`,
      "XDG_CACHE_HOME names the folder of caches, and is ~/.cache by default: set it to one that can be written"
    ).causedBy(error);
  }
}
async function makeOwn(root) {
  await refuseForeign(root);
  const { mode } = await stat(root);
  if ((mode & 63) !== 0) await chmod(root, 448).catch(() => {
  });
}
async function refuseForeign(path) {
  const user = process.getuid?.();
  const owners = [(await lstat(path)).uid, (await stat(path)).uid];
  const other = owners.find((owner) => user !== void 0 && owner !== user);
  if (other === void 0) return;
  throw new UserError(
    "CACHE_UNUSABLE",
    `${path} belongs to another user (${other}), and decides what gets built`,
    "set XDG_CACHE_HOME to a folder of your own, or remove it"
  );
}
function isOwnFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 448 });
    return [folder, dirname(folder)].every((path) => {
      const about = lstatSync(path);
      return about.isDirectory() && isOwn(about);
    });
  } catch {
    return false;
  }
}
function isOwn({ uid, mode }) {
  return uid === process.getuid?.() && (mode & 18) === 0;
}
function readOwn(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    const about = fstatSync(file);
    return isOwn(about) && about.isFile() ? readFileSync(file, "utf8") : null;
  } catch {
    return null;
  } finally {
    if (file !== void 0) closeSync(file);
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

export {
  cacheDirectory,
  homeCache,
  cacheFolder,
  refuseForeign,
  isOwnFolder,
  readOwn
};
