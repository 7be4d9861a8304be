// Makes text safe for a terminal. Messages quote locks, back ends and indexes, which must not move the cursor, set the
// title, or write from right to left.

/** The colours of `colours.ts`: no other escape sequence is passed on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const ownColours = /\u001b\[(?:1|2|22|31|33|36|39)m/y;

/** Control characters except for line feeds and tabs; invisible marks, and those that change the direction of text. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /\r\n|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text with invisible characters as JSON escapes: `\u001b`. */
export function visible(text: string, { colours = false } = {}): string {
  return text.replace(unseen, (found, place: number) => {
    ownColours.lastIndex = place;
    const isOurs = found === "\r\n" || (colours && ownColours.test(text));
    return isOurs ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
