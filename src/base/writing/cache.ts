// Where downloads and unpacked helpers are kept between runs.
import { mkdir } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
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
 * A folder of the cache, made where it is not there.
 *
 * @throws UserError CACHE_UNUSABLE
 */
export async function cacheFolder(...names: readonly string[]): Promise<string> {
  const folder = join(cacheDirectory(), ...names);
  try {
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UserError(
      "CACHE_UNUSABLE",
      `the cache folder ${folder} cannot be used: ${reasons[code] ?? message}`,
      "XDG_CACHE_HOME names the folder of caches, and is ~/.cache by default: set it to one that can be written",
    ).causedBy(error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EPERM: "the system does not permit that",
  EROFS: "the file system can only be read",
  EEXIST: "there is a file in its place",
  ENOTDIR: "there is a file in its way",
  ENOENT: "the folder above it cannot be made",
  ENOSPC: "there is no space left on the disk",
  EDQUOT: "the quota of the disk is used up",
  ELOOP: "its links lead in a circle",
};
