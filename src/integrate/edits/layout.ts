// Additions to a Nix file in the style that they find: indentation, line ends, alignment, commas.

import type { AttributeSet, Binding, Formals, Inherit, Let, List } from "../nix/tree.ts";
import type { Edit } from "./edit.ts";

/** What holds bindings: a set, or the part of a `let` before `in`. */
export interface Block {
  readonly bindings: readonly (Binding | Inherit)[];
  /** Offset behind `{` or `let`. */
  readonly open: number;
  /** Offset of `}` or `in`. */
  readonly close: number;
}

export function blockOf(source: string, node: AttributeSet | Let): Block {
  const last = node.bindings.at(-1);
  if (node.kind === "attributeSet") {
    const open = source.indexOf("{", node.start) + 1;
    return { bindings: node.bindings, open, close: node.end - 1 };
  }
  const inKeyword = node.children.find((child) => child.kind === "in");
  if (inKeyword === undefined) throw new Error("a let without in");
  return {
    bindings: node.bindings,
    open: node.start + "let".length,
    close: Math.max(inKeyword.start, last?.end ?? 0),
  };
}

/** `\r\n` where the file's first line ends so. */
export function lineEnd(source: string): string {
  return /\r?\n/.exec(source)?.[0] ?? "\n";
}

/** The white space before the first character of the line of `offset`. */
export function indentationAt(source: string, offset: number): string {
  const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? "";
}

export function isFirstOnLine(source: string, offset: number): boolean {
  // Not the line up to there: a line may hold the whole file, which is asked of for each of its bindings.
  let before = offset - 1;
  while (before >= 0 && source[before] !== "\n" && /\s/.test(source[before] ?? "")) before -= 1;
  return before < 0 || source[before] === "\n";
}

/** One step of indentation: a tab, or the fewest spaces that some line has. Two by default. */
export function indentationUnit(source: string): string {
  if (/^\t/m.test(source)) return "\t";
  const widths = [...source.matchAll(/^( +)\S/gm)].map((match) => (match[1] as string).length);
  const least = Math.min(...widths, 8);
  return " ".repeat(least === 4 || least === 8 || least === 3 ? least : 2);
}

/** Lines of a binding, `\n` between them, each indented by `unit` steps from the binding's own. */
export type Lines = readonly string[];

interface Additions {
  readonly additions: readonly Lines[];
  readonly after?: Binding | Inherit | undefined;
}

/** Adds bindings behind `after`, or behind the last one. Each is a list of lines. */
export function addBindings(
  source: string,
  block: Block,
  { additions, after = block.bindings.at(-1) }: Additions,
): Edit {
  const newline = lineEnd(source);
  if (after === undefined) return fillBlock(source, block, additions);

  const added = additions.flat().join(" ");
  const oneLine = source.slice(block.open, block.close);
  if (
    !isFirstOnLine(source, after.start) &&
    additions.every((lines) => lines.length === 1) &&
    !oneLine.includes("\n") &&
    oneLine.length + added.length < 100
  ) {
    return insertion(after.end, ` ${added}`);
  }

  const gap = hasBlankLines(source, block) || isFollowedByBlank(source, block, after);
  const text = (gap ? newline : "") + renderBindings(source, block, additions);
  const behind = endOfLine(source, after.end);
  if (behind !== null && behind < block.close) return insertion(behind, text);
  // What follows on the line goes to a line of its own.
  const rest = /^[ \t]*/.exec(source.slice(after.end))?.[0].length ?? 0;
  return {
    start: after.end,
    end: after.end + rest,
    text: `${text}${newline}${indentationAt(source, block.open)}`,
  };
}

/** Adds bindings before all others. */
export function addFirstBindings(source: string, block: Block, additions: readonly Lines[]): Edit {
  if (block.bindings.length === 0) return fillBlock(source, block, additions);
  const gap = hasBlankLines(source, block) ? lineEnd(source) : "";
  return insertion(block.open, renderBindings(source, block, additions) + gap);
}

/** Each line with the line end before it, in the indentation and alignment of the block. */
function renderBindings(source: string, block: Block, additions: readonly Lines[]): string {
  const newline = lineEnd(source);
  const firstOnLine = block.bindings.find((binding) => isFirstOnLine(source, binding.start));
  const indentation = firstOnLine
    ? indentationAt(source, firstOnLine.start)
    : indentationAt(source, block.open) + indentationUnit(source);
  const column = alignment(source, block);
  const isSpaced = hasBlankLines(source, block);
  return additions
    .map((lines, index) => {
      // Where an empty line stands between bindings, those of more than one line keep it.
      const isLong = lines.length > 1 || (additions[index - 1]?.length ?? 0) > 1;
      const gap = isSpaced && index > 0 && isLong ? newline : "";
      return gap + newline + indent(alignLines(lines, column), indentation, newline);
    })
    .join("");
}

/** `{ }` becomes a set of lines. Comments in it stay above what is added. */
function fillBlock(source: string, block: Block, additions: readonly Lines[]): Edit {
  const newline = lineEnd(source);
  const outer = indentationAt(source, block.open);
  const inner = outer + indentationUnit(source);
  const text = additions.map((lines) => newline + indent(lines, inner, newline)).join("");
  const content = source.slice(block.open, block.close);
  const start = block.open + content.trimEnd().length;
  return { start, end: block.close, text: `${text}${newline}${outer}` };
}

export function indent(lines: Lines, indentation: string, newline: string): string {
  return lines.map((line) => (line === "" ? "" : indentation + line)).join(newline);
}

/**
 * Offset of the end of the line, where nothing but white space and a comment stands between it and `offset`;
 * else `null`.
 */
export function endOfLine(source: string, offset: number): number | null {
  const match = /^[ \t]*(?:#[^\r\n]*|(?:\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)*)(?=\r?\n|$)/.exec(
    source.slice(offset),
  );
  return match ? offset + match[0].length : null;
}

/** The column of `=` in the bindings of a block, where all those of one line share it and some are padded for it. */
function alignment(source: string, block: Block): number | null {
  const columns: number[] = [];
  let isPadded = false;
  for (const binding of block.bindings) {
    if (binding.kind !== "binding" || !isFirstOnLine(source, binding.start)) continue;
    const equals = source.indexOf("=", binding.path.end);
    columns.push(equals - binding.start);
    if (equals - binding.path.end > 1) isPadded = true;
  }
  if (!isPadded || columns.length < 2 || new Set(columns).size > 1) return null;
  return columns[0] ?? null;
}

function alignLines(lines: Lines, column: number | null): Lines {
  const [first = "", ...rest] = lines;
  const equals = first.indexOf(" = ");
  if (column === null || equals < 0) return lines;
  return [first.slice(0, equals).padEnd(column - 1) + first.slice(equals), ...rest];
}

/** Whether an empty line separates all bindings. */
function hasBlankLines(source: string, block: Block): boolean {
  if (block.bindings.length < 2) return false;
  return block.bindings.slice(1).every((binding, index) => {
    const before = block.bindings[index] as Binding | Inherit;
    return /\n[ \t]*\r?\n/.test(source.slice(before.end, binding.start));
  });
}

/** Whether `after` has more than one line, and every other such binding is followed by an empty line. */
function isFollowedByBlank(source: string, block: Block, after: Binding | Inherit): boolean {
  const isLong = ({ start, end }: Binding | Inherit): boolean =>
    source.slice(start, end).includes("\n");
  const gaps = block.bindings.flatMap((binding, index) => {
    const next = block.bindings[index + 1];
    return next && isLong(binding) ? [source.slice(binding.end, next.start)] : [];
  });
  const isBlank = (gap: string): boolean => /\n[ \t]*\r?\n/.test(gap);
  return isLong(after) && after === block.bindings.at(-1) && gaps.length > 0 && gaps.every(isBlank);
}

/** Adds a name to `{ a, b, ... }`, before the `...`. */
export function addFormal(source: string, formals: Formals, name: string): Edit {
  const last = formals.entries.at(-1);
  if (last === undefined) {
    return insertion(formals.start + 1, formals.ellipsis ? ` ${name},` : ` ${name} `);
  }
  const previous = formals.entries.at(-2);
  const between = previous ? source.slice(previous.end, last.start) : ", ";
  // Comments between two names are not for the new one.
  const separator = /^\s*,\s*$/.test(between) ? between : ", ";
  return insertion(last.end, `${separator}${name}`);
}

/** Adds an element at the front of a list: what comes first is first on PATH. */
export function prependElement(source: string, list: List, element: string): Edit {
  const first = list.elements[0];
  if (first === undefined) {
    const isBare = list.end - list.start === 2;
    return insertion(list.start + 1, ` ${element}${isBare ? " " : ""}`);
  }
  if (!isFirstOnLine(source, first.start)) return insertion(first.start, `${element} `);
  const indentation = indentationAt(source, first.start);
  return insertion(list.start + 1, `${lineEnd(source)}${indentation}${element}`);
}

/** Adds an element at the end of a list. */
export function appendElement(source: string, list: List, element: string): Edit {
  const last = list.elements.at(-1);
  if (last === undefined) {
    const inner = source.slice(list.start + 1, list.end - 1);
    if (inner.trim() === "")
      return { start: list.start + 1, end: list.end - 1, text: ` ${element} ` };
    return prependElement(source, list, element);
  }
  const behind = isFirstOnLine(source, last.start) ? endOfLine(source, last.end) : null;
  if (behind === null || behind >= list.end) return insertion(last.end, ` ${element}`);
  return insertion(behind, `${lineEnd(source)}${indentationAt(source, last.start)}${element}`);
}

function insertion(offset: number, text: string): Edit {
  return { start: offset, end: offset, text };
}
