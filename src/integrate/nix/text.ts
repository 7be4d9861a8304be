// What a string says: escapes resolved, the common indentation of `''...''` taken away; and the way back.
import type { Interpolation, Text } from "./tree.ts";

/** Literal pieces and interpolations in order. */
export type TextParts = readonly (string | Interpolation)[];

/** As Nix reads it. In `''...''` the pieces are cut where Nix cuts them: at escapes and lone `$` and `'`. */
export function textParts(text: Text): TextParts {
  if (text.indented) return stripIndentation(text);
  return text.parts.map((part) =>
    part.kind === "interpolation" ? part : resolveEscapes(part.text),
  );
}

/** The whole value, where there is no interpolation; else `null`. */
export function textValue(text: Text): string | null {
  let value = "";
  for (const part of textParts(text)) {
    if (typeof part !== "string") return null;
    value += part;
  }
  return value;
}

/** `a "b"` as `"a \"b\""`. */
export function quoteText(value: string): string {
  const escaped = value.replace(/["\\]|\$(?=\{)/g, "\\$&");
  return `"${escaped.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")}"`;
}

/** An attribute's name as it stands in Nix, quoted where it must be. */
export function attributeText(name: string): string {
  const keywords = ["if", "then", "else", "assert", "with", "let", "in", "rec", "inherit"];
  const plain = /^[a-zA-Z_][a-zA-Z0-9_'-]*$/.test(name) && !keywords.includes(name);
  return plain ? name : quoteText(name);
}

function resolveEscapes(raw: string): string {
  return raw.replace(/\\([\s\S])|\r\n?/g, (match, escaped: string | undefined) => {
    if (escaped === undefined) return "\n";
    return { n: "\n", r: "\r", t: "\t" }[escaped] ?? match.slice(1);
  });
}

interface Piece {
  readonly text: string;
  /** From an escape: its spaces and line feeds are no indentation. */
  readonly escaped: boolean;
}

/** As in Nix's parser: the least indentation of all lines but blank ones; a last line of spaces is dropped. */
function stripIndentation(text: Text): TextParts {
  const pieces = text.parts.map((part) =>
    part.kind === "interpolation" ? part : piece(part.text),
  );
  const indentation = commonIndentation(pieces);
  const result: (string | Interpolation)[] = [];
  let atLineStart = true;
  let dropped = 0;
  pieces.forEach((part, index) => {
    if ("kind" in part) {
      atLineStart = false;
      dropped = 0;
      result.push(part);
      return;
    }
    let stripped = "";
    for (const character of part.text) {
      if (!atLineStart) {
        stripped += character;
        if (character === "\n") atLineStart = true;
      } else if (character === " ") {
        if (dropped >= indentation) stripped += character;
        dropped += 1;
      } else {
        stripped += character;
        dropped = 0;
        atLineStart = character === "\n";
      }
    }
    if (index === pieces.length - 1) stripped = stripped.replace(/\n *$/, "\n");
    result.push(stripped);
  });
  return result;
}

function piece(raw: string): Piece {
  if (raw === "''$") return { text: "$", escaped: true };
  if (raw === "'''") return { text: "''", escaped: true };
  if (raw.startsWith("''\\")) return { text: resolveEscapes(raw.slice(2)), escaped: true };
  return { text: raw, escaped: false };
}

function commonIndentation(pieces: readonly (Piece | Interpolation)[]): number {
  let atLineStart = true;
  let least = 1_000_000;
  let current = 0;
  const endIndentation = (): void => {
    if (atLineStart) least = Math.min(least, current);
    atLineStart = false;
  };
  for (const part of pieces) {
    if ("kind" in part || part.escaped) {
      endIndentation();
      continue;
    }
    for (const character of part.text) {
      if (character === "\n") [atLineStart, current] = [true, 0];
      else if (character === " " && atLineStart) current += 1;
      else endIndentation();
    }
  }
  return least;
}
