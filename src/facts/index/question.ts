// What an index is asked, and how it answers.
import type { NormalizedName } from "../../standards/name.ts";
import type { PrivateIndex } from "./credentials.ts";
import type { IndexedPackage } from "./pylock.ts";

export interface IndexQuestion {
  readonly name: NormalizedName;
  /** `null` asks for the newest that this Python can use. */
  readonly version: string | null;
  /** `null` is uv's default index. */
  readonly index: PrivateIndex | null;
  /** `3.12`: files that no Python from here on can use may be left out of the answer. */
  readonly python: string;
}

export interface IndexAnswers {
  /** `undefined`: the index does not know it. */
  get(question: IndexQuestion): IndexedPackage | undefined;
  /** What uv warned of: yanked versions, for example. */
  readonly warnings: readonly string[];
}

/** Questions with one key have one answer. */
export const keyOf = ({ name, version, index, python }: IndexQuestion): string =>
  [name, version ?? "newest", index?.url ?? "", python].join("\n");
