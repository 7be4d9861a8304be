// .gitignore and .envrc: a line is added where it is missing.

/** `above` is the .gitignore of a folder above: what that ignores in every folder is not repeated. */
export function addIgnored(
  text: string | null,
  wanted: readonly string[],
  above = "",
): string | null {
  const key = (line: string): string => line.trim().replace(/\/$/, "");
  const said = new Set(above.split(/\r?\n/).map(key));
  const missing = wanted.filter((line) => !said.has(key(line)));
  return missing.length === 0
    ? text
    : addLines(text, missing, (line) => key(line.replace(/^\//, "")));
}

/** What `use flake` alone does not watch, though the shell is made of it. */
const watched = "watch_file pyproject.toml poetry.lock poetrix.lock";

/** direnv enters the flake's shell, and again where the project's files change. https://direnv.net/man/direnv-stdlib.1.html */
export function addUseFlake(text: string | null): string {
  const content = text ?? "";
  const use = /^[ \t]*use[ _]flake\b.*$/m.exec(content);
  const isWatched = /^\s*watch_(?:file|dir)\b.*poetry\.lock/m.test(content);
  if (use === null) {
    return addLines(text, isWatched ? ["use flake"] : [watched, "use flake"], (line) =>
      line.trim(),
    );
  }
  if (isWatched) return content;
  const newline = content.includes("\r\n") ? "\r\n" : "\n";
  return `${content.slice(0, use.index)}${watched}${newline}${content.slice(use.index)}`;
}

function addLines(
  text: string | null,
  wanted: readonly string[],
  key: (line: string) => string,
): string {
  const content = text ?? "";
  const newline = content.includes("\r\n") ? "\r\n" : "\n";
  const present = new Set(content.split(/\r?\n/).map(key));
  const missing = wanted.filter((line) => !present.has(key(line)));
  if (missing.length === 0) return content;
  const start = content === "" || content.endsWith("\n") ? content : content + newline;
  return start + missing.map((line) => line + newline).join("");
}
