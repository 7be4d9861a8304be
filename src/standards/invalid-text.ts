import { UserError } from "../base/errors.ts";

/**
 * Text that does not follow its standard. The message shows it, with a caret under the place:
 *
 *     invalid marker: expected an operator
 *         python_version "3.9"
 *                        ^
 *
 * Callers that know the file and the package say so in an error of their own, with this one as its cause.
 */
export class InvalidText extends UserError implements Complaint {
  readonly kind: string;
  readonly text: string;
  readonly reason: string;
  readonly start: number;
  readonly end: number;

  constructor({ code, kind, text, reason, start = 0, end = start }: Complaint) {
    super(code, `invalid ${kind}: ${reason}\n${picture(text, start, end)}`);
    this.kind = kind;
    this.text = text;
    this.reason = reason;
    this.start = start;
    this.end = end;
  }
}

interface Complaint {
  readonly code: string;
  /** What it should be: `version`, `marker`. */
  readonly kind: string;
  readonly text: string;
  /** What is wrong: `expected an operator`. */
  readonly reason: string;
  /** Where, in UTF-16 units: the place is `start <= place <= end`. */
  readonly start?: number;
  readonly end?: number;
}

const shown = 200;

function picture(text: string, start: number, end: number): string {
  // Of a long text only what lies around the place.
  const from =
    start + shown > text.length ? Math.max(0, text.length - 2 * shown) : Math.max(0, start - shown);
  const to = Math.min(text.length, from + 2 * shown);
  // A line feed or a tab would move the text away from its caret.
  const line = text.slice(from, to).replace(/\p{Cc}/gu, " ");
  const before = from > 0 ? "…" : "";
  const after = to < text.length ? "…" : "";
  const tail = "~".repeat(Math.max(0, Math.min(end, to) - start));
  return `    ${before}${line}${after}\n    ${" ".repeat(before.length + start - from)}${tail}^`;
}
