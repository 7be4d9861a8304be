import { lstat, mkdir, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import { isAbandoned, ownMark } from "./unfinished.ts";

/**
 * What `work` answers, in a folder that is there for as long as it takes.
 *
 * @throws UserError NO_TEMPORARY_FOLDER
 */
export async function inTemporaryFolder<Answer>(
  work: (folder: string) => Promise<Answer>,
): Promise<Answer> {
  const place = resolve(tmpdir());
  // Other programs, started elsewhere, would look for it from there.
  if (process.env.TMPDIR) process.env.TMPDIR = place;
  const folder = join(place, `${prefix}${ownMark()}`);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    throw unusable(place, error as NodeJS.ErrnoException);
  }
  try {
    await removeAbandoned(place);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const prefix = "poetrix-";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "it is no folder",
  EACCES: "permission is denied",
  EPERM: "the system does not permit that",
  EROFS: "it can only be read",
  ENOSPC: "there is no space left on its disk",
  EDQUOT: "the quota of its disk is used up",
  ELOOP: "its links lead in a circle",
};

function unusable(place: string, error: NodeJS.ErrnoException): UserError {
  const reason = reasons[error.code ?? ""] ?? error.message;
  return new UserError(
    "NO_TEMPORARY_FOLDER",
    `no temporary folder can be made in ${place}: ${reason}`,
    "TMPDIR names the folder: set it to one that can be written, such as /tmp",
  ).causedBy(error);
}

/** Folders of this user's runs that were killed. */
async function removeAbandoned(place: string): Promise<void> {
  for (const name of await readdir(place).catch(() => [])) {
    if (!name.startsWith(prefix) || !isAbandoned(name.slice(prefix.length))) continue;
    const path = join(place, name);
    const status = await lstat(path).catch(() => null);
    if (!status?.isDirectory() || status.uid !== process.getuid?.()) continue;
    // Another run may be at it too.
    await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
