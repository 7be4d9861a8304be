// Makes text safe for a terminal and for the log of a CI. Messages quote locks, back ends, builds and indexes, which must not move the
// cursor, set the title, write from right to left, or give orders to the machine that reads the log.

/** The colours of `colours.ts`: no other escape sequence is passed on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const ownColours = /\u001b\[(?:1|2|22|31|33|36|39)m/y;

/**
 * Control characters except for line feeds and tabs; invisible marks, and those that change the direction of text. The two that say
 * whether a sign is drawn in colours are harmless.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /\r\n|(?![\ufe0e\ufe0f])[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Orders of GitHub Actions, `::add-mask::` where a line begins and `##[group]` anywhere; of Azure Pipelines, `##vso[...]`; of TeamCity,
 * `##teamcity[...]`.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
const orders = /^[^\S\n]*::|##\w*\[/gm;

/** The text with invisible characters, and the first sign of such an order, as JSON escapes: `\u001b`. */
export function visible(text: string, { colours = false } = {}): string {
  const seen = text.replace(unseen, (found, place: number) => {
    ownColours.lastIndex = place;
    const isOurs = found === "\r\n" || (colours && ownColours.test(text));
    return isOurs ? found : escaped(found);
  });
  return seen.replace(orders, (order) => order.replace(/[:#]/, escaped));
}

function escaped(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16));
  return units.map((unit) => `\\u${unit.padStart(4, "0")}`).join("");
}
