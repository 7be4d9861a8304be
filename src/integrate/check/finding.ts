/** One place where a file disagrees with `pyproject.toml` or `poetry.lock`. */
export interface Finding {
  /** Stable, for programs. */
  readonly rule: Rule;
  /** Relative to the project's folder. */
  readonly file: string;
  readonly line: number;
  /** One sentence, without the place. */
  readonly message: string;
  /** The list of Python packages that it is about, and the package: those of one list are one matter. */
  readonly listed?: { readonly list: string; readonly name: string; readonly locked: string };
}

export type Rule =
  | "stale-poetry-lock"
  | "stale-poetrix-lock"
  | "listed-by-hand"
  | "tool-from-nixpkgs"
  | "version-differs"
  | "python-differs"
  | "tool-version-differs"
  | "installed-unpinned"
  | "unknown-function"
  | "gone-from-nixpkgs"
  | "poetry-differs"
  | "unreadable";

/** The line, counted from 1, of the first match; 1 where there is none. */
export function lineOf(text: string, pattern: RegExp): number {
  const index = text.search(pattern);
  return index < 0 ? 1 : text.slice(0, index).split("\n").length;
}

/** The line of `key` in the first of the tables that has it. */
export function lineOfKey(toml: string, tables: readonly string[], key: string): number {
  let table = "";
  const lines = toml.split("\n");
  for (const [index, line] of lines.entries()) {
    const header = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line);
    if (header) table = (header[1] as string).replace(/["'\s]/g, "");
    else if (tables.includes(table) && new RegExp(`^\\s*["']?${key}["']?\\s*=`).test(line))
      return index + 1;
  }
  return 1;
}
