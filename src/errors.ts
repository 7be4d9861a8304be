/**
 * A failure that the user can cause and mend. The message is one sentence: what is wrong, where, for whom.
 * The hint says what there is instead, or what to do.
 */
export class UserError extends Error {
  override readonly name = "UserError";

  constructor(
    /** Stable, in capitals, for programs and searches: `NO_USABLE_FILE`. */
    readonly code: string,
    message: string,
    readonly hint?: string,
    options?: ErrorOptions,
  ) {
    super(withoutCredentials(message), options);
  }
}

/** A URL's user and password never reach a terminal or a log. */
export function withoutCredentials(text: string): string {
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1");
}
