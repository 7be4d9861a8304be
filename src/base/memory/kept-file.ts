// A file of the user's cache that is taken only where this user wrote it, whole, and under this very name.
import { createHash } from "node:crypto";
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isOwnFolder, makeOwnFolder, readOwnBytes } from "../writing/cache.ts";
import { isAbandonedPart, unfinished } from "../writing/unfinished.ts";

export interface KeptFile {
  /** What was kept; `null` where nothing was, or where another user could have written it. */
  read(): Buffer | null;
  /** Does nothing where the folder cannot be written. */
  write(content: Buffer): void;
}

/** The file `name` of a folder that holds at most so many. */
export function keptFile({ folder, name, most }: KeptPlace): KeptFile {
  const path = join(folder, name);
  return {
    read() {
      const kept = isOwnFolder(folder) ? readOwnBytes(path) : null;
      const content = kept?.subarray(digestLength) ?? null;
      if (kept === null || content === null) return null;
      // A crash of the machine may have left half a file.
      return digestOf(name, content).equals(kept.subarray(0, digestLength)) ? content : null;
    },
    write(content) {
      if (!makeOwnFolder(folder)) return;
      const part = unfinished(path);
      quietly(() => {
        const parts = [digestOf(name, content), content];
        writeFileSync(part, Buffer.concat(parts), { flag: "wx", mode: 0o600 });
        renameSync(part, path);
        forgetOldest(folder, most);
      });
      quietly(() => rmSync(part, { force: true }));
    },
  };
}

interface KeptPlace {
  readonly folder: string;
  readonly name: string;
  readonly most: number;
}

/** Each file begins with this, in so many bytes. The name counts: a file that was moved to another one's place is none. */
const digestLength = 32;

function digestOf(name: string, content: Uint8Array): Buffer {
  return createHash("sha256").update(`${name}\0`).update(content).digest();
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // It is made again the next time.
  }
}

/** What a run that was killed has left. */
function removeIfAbandoned(folder: string, name: string): boolean {
  if (!isAbandonedPart(name)) return false;
  rmSync(join(folder, name), { recursive: true, force: true });
  return true;
}

function forgetOldest(folder: string, most: number): void {
  const names = readdirSync(folder).filter((name) => !removeIfAbandoned(folder, name));
  if (names.length <= most) return;
  const aged = names.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  aged.sort((one, other) => one.time - other.time);
  for (const { name } of aged.slice(0, most / 2))
    rmSync(join(folder, name), { recursive: true, force: true });
}
