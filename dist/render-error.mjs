// Made from src/ by `npm run build`. Do not edit.
import {
  UserError,
  systemError,
  withoutCredentials
} from "./errors.mjs";

// src/cli/terminal/render-error.ts
function errorData(error) {
  const known = error instanceof UserError ? error : systemError(error);
  const { code, message, hint } = known ?? {
    code: "INTERNAL",
    message: withoutCredentials(error instanceof Error ? error.message : String(error)),
    hint: "this is a mistake in Poetrix, please report it"
  };
  return { code, message, hint: hint ?? null };
}
function renderError(error, subject = null) {
  const known = error instanceof UserError ? error : systemError(error);
  const whose = subject === null ? "" : `${subject}: `;
  if (known !== null) {
    return `error[${known.code}]: ${whose}${known.message}
${known.hint ? `hint: ${known.hint}
` : ""}`;
  }
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `error[INTERNAL]: ${whose}this is a mistake in Poetrix, please report it
${withoutCredentials(stack)}
`;
}

export {
  errorData,
  renderError
};
