// Elements taken out of lists, with the lines, headings and operands of `++` that were only theirs.
import type { Edit } from "../edits/edit.ts";
import { isFirstOnLine } from "../edits/layout.ts";
import { applied, lastName, strip } from "../nix/attributes.ts";
import type { Expression, List, NixFile, Node } from "../nix/tree.ts";
import { ancestorsOf } from "../nix/walk.ts";

/**
 * Takes out the elements of each list; those of one list stand together. The very first becomes `replacement`, where there
 * is one: all lists lie in one expression, such as `[ ... ] ++ lib.optionals condition [ ... ]`.
 */
export function removeElements(
  file: NixFile,
  lists: readonly (readonly Expression[])[],
  replacement: string | null,
): Edit[] {
  return lists.flatMap((elements, index) => {
    const [first] = elements;
    if (first === undefined) return [];
    const list = ancestorsOf(file.expression, first).findLast((node) => node.kind === "list");
    if (list?.kind !== "list") return [];
    const isEmptied = elements.length === list.elements.length;
    const operand = isEmptied && index > 0 ? emptiedOperand(file, list) : null;
    if (operand !== null) return [operand];
    return withoutElements({
      source: file.source,
      list,
      removed: elements,
      replacement: index === 0 ? replacement : null,
    });
  });
}

/** Elements that one comment stands above. */
interface Section {
  /** From the empty lines before the comment to the end of its last line; `null` where there is none. */
  readonly heading: { readonly start: number; readonly end: number } | null;
  readonly elements: Expression[];
}

function withoutElements({
  source,
  list,
  removed,
  replacement,
}: {
  readonly source: string;
  readonly list: List;
  readonly removed: readonly Expression[];
  readonly replacement: string | null;
}): Edit[] {
  const isRemoved = (element: Expression): boolean => removed.includes(element);
  return sectionsOf(source, list).flatMap(({ heading, elements }): Edit[] => {
    const replaced = elements.find((one) => replacement !== null && one === removed[0]);
    const isEmptied = elements.every(isRemoved) && replaced === undefined;
    const edits = elements.filter(isRemoved).map((element): Edit => {
      const { start, end } = element;
      if (element === replaced) return { start, end, text: replacement ?? "" };
      return lineOf(source, element, isEmptied) ?? withSpaces(source, element);
    });
    return heading !== null && isEmptied ? [{ ...heading, text: "" }, ...edits] : edits;
  });
}

function sectionsOf(source: string, list: List): Section[] {
  const sections: Section[] = [];
  let behind = list.start + 1;
  for (const element of list.elements) {
    const heading = headingIn(source, behind, element.start);
    const last = sections.at(-1);
    if (last === undefined || heading !== null) sections.push({ heading, elements: [element] });
    else last.elements.push(element);
    behind = element.end;
  }
  return sections;
}

/** The last comment on lines of its own between two elements. */
function headingIn(source: string, from: number, to: number): Section["heading"] {
  const gap = source.slice(from, to);
  const comment = /((?:\r?\n[ \t]*)*)((?:\r?\n[ \t]*#[^\r\n]*)+)(?=(?:\r?\n[ \t]*)+$)/.exec(gap);
  if (comment === null) return null;
  const start = from + comment.index;
  return { start, end: start + comment[0].length };
}

/** The whole line, where nothing else stands in it; the empty lines before it too, where all around it goes. */
function lineOf(source: string, { start, end }: Expression, isEmptied: boolean): Edit | null {
  const behind = /^[ \t]*(?:#[^\r\n]*)?(?=\r?\n)/.exec(source.slice(end));
  if (!isFirstOnLine(source, start) || !behind) return null;
  const before = /(?:\r?\n[ \t]*)+$/.exec(source.slice(0, start))?.[0] ?? "";
  const last = /\r?\n[ \t]*$/.exec(source.slice(0, start))?.[0] ?? "";
  const from = start - (isEmptied ? before : last).length;
  return { start: from, end: end + behind[0].length, text: "" };
}

function withSpaces(source: string, { start, end }: Expression): Edit {
  const before = /[ \t]*$/.exec(source.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end, text: "" };
}

/** `++ lib.optionals condition [ ... ]` goes whole with the last element of its list. */
function emptiedOperand(file: NixFile, list: List): Edit | null {
  const ancestors = ancestorsOf(file.expression, list);
  let operand: Node = list;
  for (const node of ancestors.toReversed()) {
    const isAround =
      node.kind === "parenthesized" ||
      (node.kind === "with" && node.body === operand) ||
      (node.kind === "apply" && node.argument === operand && isOptional(node));
    if (isAround) operand = node;
    else if (node.kind === "binary" && node.operator === "++") {
      return node.right === operand
        ? { start: node.left.end, end: operand.end, text: "" }
        : { start: endBefore(node.left, ancestors), end: node.left.end, text: "" };
    } else return null;
  }
  return null;
}

/** `a ++ b ++ c` is `a ++ (b ++ c)`: before `b`, `a` ends. */
function endBefore(operand: Expression, ancestors: readonly Node[]): number {
  const outer = ancestors.findLast(
    (node) => node.kind === "binary" && node.operator === "++" && node.left.end < operand.start,
  );
  return outer?.kind === "binary" ? outer.left.end : operand.start;
}

function isOptional(call: Expression): boolean {
  const name = lastName(applied(strip(call)).callee);
  return name === "optionals" || name === "optional";
}
