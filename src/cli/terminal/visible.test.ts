import { expect, it } from "vitest";
import { visible } from "./visible.ts";

it.each([
  ["plain\ttext, naïve\nlines\r\n", "plain\ttext, naïve\nlines\r\n"],
  ["\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
  ["\u009b31m", "\\u009b31m"],
  ["over\rwritten \b\b", "over\\u000dwritten \\u0008\\u0008"],
  ["abc\u202egnp.exe", "abc\\u202egnp.exe"],
  ["s\u00adp\u180ea\u200b\u200c\u200d\u2060m", "s\\u00adp\\u180ea\\u200b\\u200c\\u200d\\u2060m"],
  ["a\u{e0041}\u3164\u034fb \u2764\ufe0f", "a\\udb40\\udc41\\u3164\\u034fb \u2764\ufe0f"],
  ["::error::a\n \t::add-mask::b\nc::d", "\\u003a:error::a\n \t\\u003a:add-mask::b\nc::d"],
  [
    "a ##[add-mask]b ##vso[task.setvariable]",
    "a \\u0023#[add-mask]b \\u0023#vso[task.setvariable]",
  ],
  ["# a\n## b [c]\nx ::y", "# a\n## b [c]\nx ::y"],
  ["\u001b[36mcyan\u001b[39m", "\\u001b[36mcyan\\u001b[39m"],
])("%j is shown as %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

it("leaves our own colours, and no other sequence", () => {
  const text = "\u001b[36mcyan\u001b[39m";
  expect(visible(text, { colours: true })).toBe(text);
  expect(visible("\u001b[8mhidden\u001b[2J", { colours: true })).toBe("\\u001b[8mhidden\\u001b[2J");
});

it("leaves JSON what it was", () => {
  const data = { text: "a\u009b\u202e\u001b[1m\u{e0041}##[b]\n::c" };
  expect(JSON.parse(visible(JSON.stringify(data)))).toEqual(data);
});
