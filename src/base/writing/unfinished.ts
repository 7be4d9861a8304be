// Names for files that a run has begun to write, from which a later run can tell whether that run still exists.
import { randomBytes } from "node:crypto";
// Loaded by most commands, which never wait for a file: `node:fs` loads its promises where they are asked for.
import { promises, readlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { once } from "../once.ts";
import { cacheFolder } from "./cache.ts";

/** Process ids count within a namespace: another container may share a folder with this one. */
const namespace = once((): string => {
  try {
    return /\d+/.exec(readlinkSync("/proc/self/ns/pid"))?.[0] ?? "0";
  } catch {
    // No Linux.
    return "0";
  }
});

/** Beside the file that it is to become, and of this run alone. */
export function unfinished(path: string): string {
  return `${path}.${ownMark()}.part`;
}

/** A name for a folder that no other run uses. */
export function ownMark(): string {
  return `${process.pid}-${namespace()}-${randomBytes(6).toString("hex")}`;
}

/** Whether the run that gave something this mark was killed. */
export function isAbandoned(mark: string): boolean {
  const [, pid = "", space = namespace()] = /^(\d+)(?:-(\d+))?(?:-[0-9a-f]+)?$/.exec(mark) ?? [];
  return pid !== "" && space === namespace() && !isRunning(Number(pid));
}

/** Whether a file has a name that `unfinished` gave it, in a run that was killed. */
export function isAbandonedPart(name: string): boolean {
  const [, mark] = /\.([0-9a-f-]+)\.part$/.exec(name) ?? [];
  return mark !== undefined && isAbandoned(mark);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes what runs that were killed have left of a file. A link is removed, and not followed. */
export async function removeAbandoned(path: string): Promise<void> {
  const [folder, beginning] = [dirname(path), `${basename(path)}.`];
  for (const name of await promises.readdir(folder)) {
    if (!name.startsWith(beginning) || !isAbandonedPart(name)) continue;
    await promises.rm(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * A place for a file that becomes part of the cache when it is complete. Remains of runs that were killed are removed from
 * there.
 *
 * @throws UserError CACHE_UNUSABLE
 */
export async function unfinishedInCache(): Promise<string> {
  const folder = await cacheFolder("unfinished");
  for (const name of await promises.readdir(folder)) {
    if (!isAbandoned(name)) continue;
    // Another run may be at it too.
    await promises.rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
  return join(folder, ownMark());
}
