import { InvalidText } from "./invalid-text.ts";

/** A place in a text that a parser moves along. */
export class Scanner {
  position = 0;
  /** Of brackets within brackets. */
  depth = 0;

  constructor(
    readonly text: string,
    /** The code and the kind of the errors it throws: `INVALID_MARKER`, `marker`. */
    private readonly code: string,
    private readonly kind: string,
  ) {}

  /** What the expression, which must be sticky, matches here; moves past it. */
  take(expression: RegExp): string | null {
    expression.lastIndex = this.position;
    const match = expression.exec(this.text)?.[0];
    if (match === undefined) return null;
    this.position += match.length;
    return match;
  }

  /** Whether a character stands here; moves past it. */
  takeCharacter(character: string): boolean {
    if (this.text[this.position] !== character) return false;
    this.position++;
    return true;
  }

  skipSpace(): void {
    while (this.text[this.position] === " " || this.text[this.position] === "\t") this.position++;
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  fail(reason: string, start = this.position, end = start): never {
    throw new InvalidText({
      code: this.code,
      kind: this.kind,
      text: this.text,
      reason,
      start,
      end,
    });
  }
}
