// Colour on a terminal only; NO_COLOR and FORCE_COLOR as people know them (no-color.org, force-color.org).
import pc from "picocolors";

/** Of stdout. Not picocolors' own guess: it takes a CI's pipe for a terminal. */
export const colours = pc.createColors(isWanted(process.stdout, process.env));

/** Whether text that is written to the stream shall have colour. */
export function isWanted(
  stream: { readonly isTTY?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0";
  return stream.isTTY === true && TERM !== "dumb";
}
