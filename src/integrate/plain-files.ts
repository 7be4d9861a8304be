// .gitignore and .envrc: a line is added where it is missing.

/** What builds, the shell and direnv leave in the folder. */
const ignored = ["result", "result-*", ".venv", ".direnv/"];

export function addIgnored(text: string | null): string {
  return addLines(text, ignored, (line) => line.trim().replace(/^\//, "").replace(/\/$/, ""));
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
