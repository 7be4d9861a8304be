// Edits of a text: all else stays byte for byte.

/** Replaces what lies between two offsets of the text as it was. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits may come in any order; those at the same place keep theirs. They must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let position = 0;
  for (const { start, end, text } of sorted) {
    if (start < position) throw new Error("two edits of one text overlap");
    result += source.slice(position, start) + text;
    position = end;
  }
  return result + source.slice(position);
}
