// Remembers results in the user's cache, each under a digest of everything that it was computed from.
import { createHash } from "node:crypto";
import { homeCache } from "../writing/cache.ts";
import { type KeptFile, keptFile } from "./kept-file.ts";

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

const thisCode = (): string | null => (typeof POETRIX_CODE === "undefined" ? null : POETRIX_CODE);

/**
 * The memory of a result, by its name, the texts that it is computed from, and the code. Where any of them changes, the key does, so
 * that entries never become wrong.
 */
export function memoryOf(
  name: string,
  texts: readonly string[],
  code: string | null = thisCode(),
): Memory {
  // Enough for some hundred projects.
  const file = fileOf({ folder: "known", most: 1000, name, texts, code });
  if (file === null) return none;
  return {
    remembers: true,
    recall: () => file.read()?.toString("utf8") ?? null,
    keep: (text) => file.write(Buffer.from(text)),
  };
}

/**
 * Where code is kept that V8 compiled, by all that decides whether it fits. Some commands, for a few versions of Poetrix and Node:
 * each takes up to a megabyte.
 */
export function compiledCodeOf(
  name: string,
  texts: readonly string[],
  code: string | null = thisCode(),
): KeptFile | null {
  return fileOf({ folder: "code", most: 40, name, texts, code });
}

interface Place {
  readonly folder: string;
  readonly most: number;
  readonly name: string;
  readonly texts: readonly string[];
  readonly code: string | null;
}

function fileOf({ folder: named, most, name, texts, code }: Place): KeptFile | null {
  const folder = homeCache(named);
  if (folder === null || code === null) return null;
  const digest = createHash("sha256").update(JSON.stringify([code, ...texts.map(digestOf)]));
  return keptFile({ folder, name: `${name}-${digest.digest("hex")}`, most });
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const none: Memory = { remembers: false, recall: () => null, keep() {} };

/** The same for results that are computed quickly from small texts: only those of large ones are remembered. */
export function memoryOfLarge(name: string, texts: readonly string[]): Memory {
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  return size < 20_000 ? none : memoryOf(name, texts);
}
