// Made from src/ by `npm run build`. Do not edit.
import {
  isAbandoned,
  ownMark
} from "./unfinished.mjs";
import {
  UserError
} from "./errors.mjs";

// src/base/writing/temporary-folder.ts
import { lstat, mkdir, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
async function inTemporaryFolder(work) {
  const place = resolve(tmpdir());
  if (process.env.TMPDIR) process.env.TMPDIR = place;
  const folder = join(place, `${prefix}${ownMark()}`);
  try {
    await mkdir(folder, { mode: 448 });
  } catch (error) {
    throw unusable(place, error);
  }
  try {
    await removeAbandoned(place);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
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
  return new UserError(
    "NO_TEMPORARY_FOLDER",
    `no temporary folder can be made in ${place}: ${reason}`,
    "TMPDIR names the folder: set it to one that can be written, such as /tmp"
  ).causedBy(error);
}
async function removeAbandoned(place) {
  for (const name of await readdir(place).catch(() => [])) {
    if (!name.startsWith(prefix) || !isAbandoned(name.slice(prefix.length))) continue;
    const path = join(place, name);
    const status = await lstat(path).catch(() => null);
    if (!status?.isDirectory() || status.uid !== process.getuid?.()) continue;
    await rm(path, { recursive: true, force: true }).catch(() => {
    });
  }
}

export {
  inTemporaryFolder
};
