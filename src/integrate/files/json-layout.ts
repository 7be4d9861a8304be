// A member at the end of a JSON object or list; every byte that is there stays, comments too.
import type { Node } from "jsonc-parser";
import { applyEdits, type Edit } from "../edits/edit.ts";
import { indentationAt, isFirstOnLine, lineEnd } from "../edits/layout.ts";

/** `key` for an object. */
export interface Member {
  readonly key?: string;
  readonly value: unknown;
}

export function addMember(text: string, container: Node, member: Member): string {
  const newline = lineEnd(text);
  const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  const { offset, length, children = [] } = container;
  const outer = indentationAt(text, offset);
  const last = children.at(-1);
  if (last === undefined) {
    const inner = outer + unit;
    const added = newline + inner + render({ member, indentation: inner, unit, newline });
    return applyEdits(text, [
      { start: offset + 1, end: offset + 1, text: added },
      ...onNewLine({ text, close: offset + length - 1, outer, newline }),
    ]);
  }

  const end = last.offset + last.length;
  if (!text.slice(offset, offset + length).includes("\n")) {
    const added = `, ${render({ member, indentation: "", unit: "", newline: " " })}`;
    return applyEdits(text, [{ start: end, end, text: added }]);
  }
  const inner = isFirstOnLine(text, last.offset) ? indentationAt(text, last.offset) : outer + unit;
  const comma = commaAfter(text, end);
  const behind = endOfLine(text, comma === null ? end : comma + 1);
  const added = newline + inner + render({ member, indentation: inner, unit, newline });
  return applyEdits(text, [
    ...(comma === null ? [{ start: end, end, text: "," }] : []),
    { start: behind, end: behind, text: comma === null ? added : `${added},` },
    ...(behind === offset + length - 1 ? onNewLine({ text, close: behind, outer, newline }) : []),
  ]);
}

function render({
  member,
  indentation,
  unit,
  newline,
}: {
  readonly member: Member;
  readonly indentation: string;
  readonly unit: string;
  readonly newline: string;
}): string {
  const value = JSON.stringify(member.value, null, unit).replaceAll("\n", newline + indentation);
  return member.key === undefined ? value : `${JSON.stringify(member.key)}: ${value}`;
}

/** The closing bracket goes to a line of its own, unless it is there already. */
function onNewLine({
  text,
  close,
  outer,
  newline,
}: {
  readonly text: string;
  readonly close: number;
  readonly outer: string;
  readonly newline: string;
}): Edit[] {
  if (isFirstOnLine(text, close)) return [];
  const before = /[ \t]*$/.exec(text.slice(0, close))?.[0].length ?? 0;
  return [{ start: close - before, end: close, text: newline + outer }];
}

/** Offset of the comma behind the last member, where there is one. */
function commaAfter(text: string, offset: number): number | null {
  const match = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*,/.exec(text.slice(offset));
  return match ? offset + match[0].length - 1 : null;
}

/** The end of the line, where only a comment stands before it; else the offset itself. */
function endOfLine(text: string, offset: number): number {
  const match = /^[ \t]*(?:\/\/[^\r\n]*|(?:\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)*)(?=\r?\n)/.exec(
    text.slice(offset),
  );
  return offset + (match?.[0].length ?? 0);
}
