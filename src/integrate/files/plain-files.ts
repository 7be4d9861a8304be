// .gitignore and .envrc: a line is added where it is missing.

/** `above` is the .gitignore of a folder above: what it has for every folder is not said again. */
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

/** direnv enters the flake's shell. https://direnv.net/man/direnv-stdlib.1.html */
export function addUseFlake(text: string | null): string {
  if (/^\s*use[ _]flake\b/m.test(text ?? "")) return text as string;
  return addLines(text, ["use flake"], (line) => line.trim());
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
