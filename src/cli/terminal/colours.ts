// Colour on a terminal only; NO_COLOR and FORCE_COLOR as people know them (no-color.org, force-color.org).
import pc from "picocolors";

export const choices = ["auto", "always", "never"] as const;
export type Choice = (typeof choices)[number];

let chosen: Choice = "auto";

/** Of stdout. Not picocolors' own guess: it takes a CI's pipe for a terminal. */
export let colours = pc.createColors(isWanted(process.stdout, process.env));

/** `--color`. */
export function chooseColours(choice: Choice): void {
  chosen = choice;
  colours = pc.createColors(isWanted(process.stdout, process.env));
}

/** Whether text that is written to the stream shall have colour. */
export function isWanted(
  stream: { readonly isTTY?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (chosen !== "auto") return chosen === "always";
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0";
  return stream.isTTY === true && TERM !== "dumb";
}
