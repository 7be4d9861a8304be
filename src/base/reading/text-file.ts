// Reads files that people edit, or says why they cannot be read.
import { isUtf8 } from "node:buffer";
import { readBytes, unreadable } from "./file-bytes.ts";

/**
 * The text of a file; `null` where there is none.
 *
 * @throws UserError `UNREADABLE_FILE`
 */
export function readText(path: string): string | null {
  const bytes = readBytes(path);
  if (bytes === null) return null;
  if (!isUtf8(bytes)) throw unreadable(path, "it is not text in UTF-8");
  const text = bytes.toString("utf8");
  if (hasLineOfDots(text) && hasDeepKey(text))
    throw unreadable(path, "a key in it has more than a hundred parts");
  if (countOf("\n[", text) > mostTables)
    throw unreadable(path, `it has more than ${mostTables} tables`);
  return text;
}

/** A lock of 16,000 packages has some 60,000. An empty one takes a hundred times the room of its two brackets. */
const mostTables = 150_000;

function countOf(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}

/** No key goes beyond its line, and a deep one takes 199 characters: most files are known to have none by their lines' lengths. */
function hasLineOfDots(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    if (end - at >= 199 && countOf(".", text.slice(at, end)) >= 100) return true;
    at = end + 1;
  }
  return false;
}

/** `a.b.c`: each part is a table of its own, which takes a thousand times the room of its name. */
function hasDeepKey(text: string): boolean {
  let dots = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '"' || character === "'") at = endOfString(text, at, character);
    else if (character === "#") at = endOfLine(text, at);
    else if (character === ".") dots += 1;
    if (dots === 100) return true;
    if (betweenKeys.has(character)) dots = 0;
  }
  return false;
}

const betweenKeys: ReadonlySet<string> = new Set(["\n", "#", "=", ",", "[", "]", "{", "}"]);

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}

/** Where the last quote of the string is that starts there: the end of the text if there is none, which TOML refuses. */
function endOfString(text: string, start: number, quote: '"' | "'"): number {
  const three = quote.repeat(3);
  const mark = text.startsWith(three, start) ? three : quote;
  let end = text.indexOf(mark, start + mark.length);
  while (end !== -1 && quote === '"' && isEscaped(text, end)) end = text.indexOf(mark, end + 1);
  if (end === -1) return text.length;
  end += mark.length - 1;
  // Two quotes may stand before the three that end it.
  for (let more = 0; mark === three && more < 2 && text[end + 1] === quote; more += 1) end += 1;
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}
