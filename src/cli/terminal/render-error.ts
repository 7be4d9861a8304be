// Errors, for people and for programs.
import { systemError, UserError, withoutCredentials } from "../../base/errors.ts";
import { paragraph } from "../../base/paragraph.ts";

/** What went wrong; its shape is a promise. */
export interface ErrorData {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

export function errorData(error: unknown): ErrorData {
  const known = error instanceof UserError ? error : systemError(error);
  const { code, message, hint } = known ?? {
    code: "INTERNAL",
    message: withoutCredentials(error instanceof Error ? error.message : String(error)),
    hint: "this is a mistake in Poetrix, please report it",
  };
  return { code, message, hint: hint ?? null };
}

/** `error[CODE]: message` and its hint; a stack only for what is our own mistake. `subject`: of which of several projects. */
export function renderError(error: unknown, subject: string | null = null): string {
  const known = error instanceof UserError ? error : systemError(error);
  const whose = subject === null ? "" : `${subject}: `;
  if (known !== null) {
    return `error[${known.code}]: ${whose}${paragraph(known.message)}\n${known.hint ? `hint: ${paragraph(known.hint)}\n` : ""}`;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `error[INTERNAL]: ${whose}this is a mistake in Poetrix, please report it\n${withoutCredentials(stack)}\n`;
}
