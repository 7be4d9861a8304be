// Where downloads and unpacked helpers are kept between runs. What another user put there is never believed.
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
} from "node:fs";
import { chmod, lstat, mkdir, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { UserError } from "../errors.ts";

/** `$XDG_CACHE_HOME/poetrix`. https://specifications.freedesktop.org/basedir-spec/latest/ */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_CACHE_HOME: given = "" } = environment;
  // One that is not absolute is to be passed over, says the specification.
  return join(isAbsolute(given) ? given : join(homedir() || tmpdir(), ".cache"), "poetrix");
}

/** A folder of the cache; `null` where nobody is at home: a build of Nix's leaves nothing behind. */
export function homeCache(
  name: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  const { HOME, XDG_CACHE_HOME, NIX_BUILD_TOP } = environment;
  if (NIX_BUILD_TOP !== undefined || !(HOME || XDG_CACHE_HOME)) return null;
  return join(cacheDirectory(environment), name);
}

/**
 * A folder of the cache, made where it is not there. The whole cache is open to this user alone: what lies there is believed.
 *
 * @throws UserError CACHE_UNUSABLE
 */
export async function cacheFolder(...names: readonly string[]): Promise<string> {
  const root = cacheDirectory();
  const folder = join(root, ...names);
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
    await makeOwn(root);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UserError(
      "CACHE_UNUSABLE",
      `the cache folder ${folder} cannot be used: ${reasons[code] ?? message}`,
      "XDG_CACHE_HOME names the folder of caches, and is ~/.cache by default: set it to one that can be written",
    ).causedBy(error);
  }
}

/** Closes a folder to others. A link of this user's own may lead to it. */
async function makeOwn(root: string): Promise<void> {
  await refuseForeign(root);
  const { mode } = await stat(root);
  // A file system without modes is what it is.
  if ((mode & 0o077) !== 0) await chmod(root, 0o700).catch(() => {});
}

/**
 * Refuses a file or folder of the cache, or a link to one, that another user made.
 *
 * @throws UserError CACHE_UNUSABLE
 */
export async function refuseForeign(path: string): Promise<void> {
  const user = process.getuid?.();
  const owners = [(await lstat(path)).uid, (await stat(path)).uid];
  const other = owners.find((owner) => user !== undefined && owner !== user);
  if (other === undefined) return;
  throw new UserError(
    "CACHE_UNUSABLE",
    `${path} belongs to another user (${other}), and decides what gets built`,
    "set XDG_CACHE_HOME to a folder of your own, or remove it",
  );
}

/** Makes a folder of the cache if need be. False where another user may write in it, or in the cache above it, or it cannot be made. */
export function isOwnFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return [folder, dirname(folder)].every((path) => {
      const about = lstatSync(path);
      return about.isDirectory() && isOwn(about);
    });
  } catch {
    return false;
  }
}

function isOwn({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

/** The text of a file of the cache; `null` where there is none, or where another user can have written it. */
export function readOwn(path: string): string | null {
  let file: number | undefined;
  try {
    // Neither a link is followed, nor is a pipe waited for.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    const about = fstatSync(file);
    return isOwn(about) && about.isFile() ? readFileSync(file, "utf8") : null;
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EPERM: "the system does not permit that",
  EROFS: "the file system is read-only",
  EEXIST: "there is a file in its place",
  ENOTDIR: "there is a file in its way",
  ENOENT: "the folder above it cannot be made",
  ENOSPC: "there is no space left on the disk",
  EDQUOT: "the quota of the disk is used up",
  ELOOP: "its links lead in a circle",
};
