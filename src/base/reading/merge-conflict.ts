// An unfinished merge in one of the files that Poetrix reads.
import { UserError } from "../errors.ts";

/** What to do, by file. Two generated files cannot be merged by hand: the tool that wrote them writes a new one. */
const ways = {
  "pyproject.toml":
    "decide between the two sides, take one side of poetry.lock whole if it conflicts too (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`",
  "poetry.lock":
    "take one side whole (`git checkout --theirs poetry.lock`), then run `poetry lock` and `poetrix lock`",
  "poetrix.lock": "merge poetry.lock first, then write this one again with `poetrix lock`",
} as const;

/** The line of the first mark that Git leaves, counted from 1; `null` where there is none. */
function conflictLine(text: string): number | null {
  const mark = /^(?:[<>|]{7}(?= |\r?$)|={7}\r?$)/m.exec(text);
  return mark === null ? null : text.slice(0, mark.index).split("\n").length;
}

/** For a file that cannot be parsed: whether that is why. */
export function mergeConflict(file: keyof typeof ways, text: string): UserError | null {
  const line = conflictLine(text);
  if (line === null) return null;
  return new UserError(
    "MERGE_CONFLICT",
    `${file} has a merge conflict, at line ${line}`,
    ways[file],
  );
}
