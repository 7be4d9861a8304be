// Remembers results in the user's cache, each under a digest of everything that it was computed from.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { homeCache, readOwn } from "../writing/cache.ts";
import { unfinished } from "../writing/unfinished.ts";

/** Set by `npm run build`: what all of dist/ holds, as a digest. Code that is run from its sources remembers nothing. */
declare const POETRIX_CODE: string | undefined;

export interface Memory {
  /** False if nothing is ever kept, so that `keep` does nothing. */
  readonly remembers: boolean;
  /** What was kept; `null` where nothing was, or where another user could have written it. */
  recall(): string | null;
  /** Does nothing where the cache cannot be written: the result is then computed again the next time. */
  keep(text: string): void;
}

/**
 * The memory of a result, by its name, the texts that it is computed from, and the code. Where any of them changes, the key does, so
 * that entries never become wrong.
 */
export function memoryOf(
  name: string,
  texts: readonly string[],
  code: string | null = typeof POETRIX_CODE === "undefined" ? null : POETRIX_CODE,
): Memory {
  const folder = homeCache("known");
  if (folder === null || code === null) return none;
  const digest = createHash("sha256").update(JSON.stringify([code, ...texts.map(digestOf)]));
  const path = join(folder, `${name}-${digest.digest("hex")}`);
  return {
    remembers: true,
    recall: () => recall(path),
    keep: (text) => write(folder, path, text),
  };
}

const none: Memory = { remembers: false, recall: () => null, keep() {} };

/** The same for results that are computed quickly from small texts: only those of large ones are remembered. */
export function memoryOfLarge(name: string, texts: readonly string[]): Memory {
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  return size < 20_000 ? none : memoryOf(name, texts);
}

/** Each file begins with the digest of what follows, in so many hexadecimal digits. */
const digestLength = 64;

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What a file has after its digest; `null` where it is damaged, or another user's. */
function recall(path: string): string | null {
  const kept = readOwn(path) ?? "";
  const text = kept.slice(digestLength);
  // A crash of the machine may have left half a file.
  return kept !== "" && kept.slice(0, digestLength) === digestOf(text) ? text : null;
}

function write(folder: string, path: string, text: string): void {
  // A missing home folder is not created.
  if (!existsSync(join(folder, "../../.."))) return;
  const part = unfinished(path);
  quietly(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(part, digestOf(text) + text, { flag: "wx", mode: 0o600 });
    renameSync(part, path);
    forgetOldest(folder);
  });
  quietly(() => rmSync(part, { force: true }));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The result is computed again the next time.
  }
}

/** The number of files that are kept, which is enough for some hundred projects. */
const most = 1000;

function forgetOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const aged = names.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  aged.sort((one, other) => one.time - other.time);
  for (const { name } of aged.slice(0, most / 2)) rmSync(join(folder, name), { force: true });
}
