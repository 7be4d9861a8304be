// Where downloads and unpacked helpers are kept between runs. What another user put there is never believed.
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  // Loaded by most commands, which never wait for a file: `node:fs` loads its promises where they are asked for.
  promises,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { UserError } from "../errors.ts";

/** `$XDG_CACHE_HOME/poetrix`. https://specifications.freedesktop.org/basedir-spec/latest/ */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_CACHE_HOME: given = "" } = environment;
  // One that is not absolute is to be passed over, says the specification.
  return join(isAbsolute(given) ? given : join(homedir() || tmpdir(), ".cache"), "poetrix");
}

/**
 * A folder of the cache; `null` where nobody is at home: a build of Nix's leaves nothing behind. Its shells say that they build, and
 * are somebody's all the same.
 */
export function homeCache(
  name: string,
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  const { HOME, XDG_CACHE_HOME, NIX_BUILD_TOP, IN_NIX_SHELL } = environment;
  const isBuild = NIX_BUILD_TOP !== undefined && IN_NIX_SHELL === undefined;
  if (isBuild || !(HOME || XDG_CACHE_HOME)) return null;
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
    await promises.mkdir(root, { recursive: true, mode: 0o700 });
    await makeOwn(root);
    await promises.mkdir(folder, { recursive: true, mode: 0o700 });
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
  const { mode } = await promises.stat(root);
  // A file system without modes is what it is.
  if ((mode & 0o077) !== 0) await promises.chmod(root, 0o700).catch(() => {});
}

/**
 * Refuses a file or folder of the cache, or a link to one, that another user made.
 *
 * @throws UserError CACHE_UNUSABLE
 */
export async function refuseForeign(path: string): Promise<void> {
  const user = process.getuid?.();
  const owners = [(await promises.lstat(path)).uid, (await promises.stat(path)).uid];
  const other = owners.find((owner) => user !== undefined && owner !== user);
  if (other === undefined) return;
  throw new UserError(
    "CACHE_UNUSABLE",
    `${path} belongs to another user (${other}), and decides what gets built`,
    "set XDG_CACHE_HOME to a folder of your own, or remove it",
  );
}

/**
 * Whether a folder of the cache is no link, this user's, and closed to all others, and the cache above it one that only this user can
 * change.
 */
export function isOwnFolder(folder: string): boolean {
  try {
    const about = lstatSync(folder);
    return about.isDirectory() && isOwn(about, 0o077) && isOwnCache(dirname(folder));
  } catch {
    return false;
  }
}

/**
 * Makes such a folder; what lies in its place is removed. False where that cannot be: the cache is another user's, or what is above it
 * is, and this one is root.
 */
export function makeOwnFolder(folder: string): boolean {
  if (isOwnFolder(folder)) return true;
  const cache = dirname(folder);
  try {
    // A missing home folder is not created, nor is anything of root's left in the home of somebody else.
    const [caches, home] = [dirname(cache), dirname(dirname(cache))];
    const above = [caches, home].find(existsSync);
    if (above === undefined || (process.getuid?.() === 0 && statSync(above).uid !== 0))
      return false;
    // One after the other: Node hangs where it is to make them all, and a folder can be neither made nor refused.
    for (const path of [caches, cache]) if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    if (!isOwnCache(cache)) return false;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    return isOwnFolder(folder);
  } catch {
    return false;
  }
}

/** A link of this user's own may lead to it. */
function isOwnCache(path: string): boolean {
  const about = statSync(path);
  return about.isDirectory() && isOwn(about) && lstatSync(path).uid === about.uid;
}

function isOwn({ uid, mode }: About, closed = 0o022): boolean {
  return uid === process.getuid?.() && (mode & closed) === 0;
}

interface About {
  readonly uid: number;
  readonly mode: number;
}

/** The text of a file of the cache; `null` where there is none, or where another user can have written it. */
export function readOwn(path: string): string | null {
  return readOwnBytes(path)?.toString("utf8") ?? null;
}

/** The same for one that is no text. */
export function readOwnBytes(path: string): Buffer | null {
  let file: number | undefined;
  try {
    // Neither a link is followed, nor is a pipe waited for.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    const about = fstatSync(file);
    return isOwn(about) && about.isFile() ? readFileSync(file) : null;
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
