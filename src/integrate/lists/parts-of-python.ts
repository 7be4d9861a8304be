// What a flake lists like a package and is a part of Python itself: no index has it.

/** These need tkinter, which nixpkgs builds as a package of its own, beside its Python. */
const besideThere: ReadonlySet<string> = new Set(["tkinter", "idle", "idlelib", "turtle"]);

const parts: ReadonlySet<string> = new Set([
  ...besideThere,
  ...["bz2", "ctypes", "curses", "dbm", "gdbm"],
  ...["lzma", "readline", "sqlite3", "ssl", "venv"],
]);

/** The names that are parts of Python, and the others; each once. */
export function partsOfPython(names: readonly string[]): [own: string[], others: string[]] {
  const all = [...new Set(names)];
  return [all.filter((name) => parts.has(name)), all.filter((name) => !parts.has(name))];
}

/** What to do about one of them. */
export function howToHave(part: string): string {
  return besideThere.has(part)
    ? `${part} is a part of Python: \`extraPackages = ps: [ ps.tkinter ]\` of mkPoetryEnv has it`
    : `${part} is a part of Python, and nixpkgs' Python has it already`;
}
