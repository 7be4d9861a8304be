// Made from src/ by `npm run build`. Do not edit.
// src/cli/terminal/visible.ts
var ownColours = /\u001b\[(?:1|2|22|31|33|36|39)m/y;
var unseen = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /\r\n|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
);
function visible(text, { colours = false } = {}) {
  return text.replace(unseen, (found, place) => {
    ownColours.lastIndex = place;
    const isOurs = found === "\r\n" || colours && ownColours.test(text);
    return isOurs ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

export {
  visible
};
