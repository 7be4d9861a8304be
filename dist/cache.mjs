// Made from src/ by `npm run build`. Do not edit.
import {
  UserError
} from "./errors.mjs";

// src/base/writing/cache.ts
import { mkdir } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
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
  const folder = join(cacheDirectory(), ...names);
  try {
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (error) {
    const { code = "", message } = error;
    throw new UserError(
      "CACHE_UNUSABLE",
      `the cache folder ${folder} cannot be used: ${reasons[code] ?? message}`,
      "XDG_CACHE_HOME names the folder of caches, and is ~/.cache by default: set it to one that can be written"
    ).causedBy(error);
  }
}
var reasons = {
  EACCES: "permission is denied",
  EPERM: "the system does not permit that",
  EROFS: "the file system can only be read",
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
  cacheFolder
};
