// A command line that cannot be read: what is wrong with it, and which one is meant.
import { existsSync } from "node:fs";
import { UserError } from "../../base/errors.ts";
import type { Command } from "./command.ts";
import { longName } from "./together.ts";

/**
 * @param said how the parser says it: `error: unknown option '--gruops'`, and on a second line `(Did you mean --groups?)`
 * @param words what was typed
 */
export function usageError(
  said: string,
  words: readonly string[],
  commands: readonly Command[],
): UserError {
  const [what = "", guess] = said.replace(/^error: /, "").split("\n");
  const typed = words.find((word) => commands.some(({ name }) => name === word));
  const command = commands.find(({ name }) => name === typed);
  const option = /^unknown option '(--[^'=]+)/.exec(what)?.[1];
  const other = commands.find(
    ({ hidden, options }) => !hidden && options.some((one) => longName(one) === option),
  );
  const whatThereIs =
    command === undefined ? "`poetrix --help` lists the commands" : helpOf(command);
  const setting = command?.name === "lock" ? settings[option ?? ""] : undefined;
  const elsewhere = command && other && `it is an option of \`poetrix ${other.name}\``;
  const meant = guess?.replace(/^\(Did you mean (.*)\?\)$/, "did you mean $1?");
  return new UserError("USAGE", what, meant ?? setting ?? elsewhere ?? whatThereIs);
}

/** What people look for at `lock`, which locks for all that pyproject.toml names. */
const settings: Readonly<Record<string, string>> = {
  "--python": '`python = ["3.12"]` under [tool.poetrix] in pyproject.toml names what to lock for',
  "--system":
    '`systems = ["x86_64-linux"]` under [tool.poetrix] in pyproject.toml names what to lock for',
  "--target": "`python` and `systems` under [tool.poetrix] in pyproject.toml name what to lock for",
  "--groups": "all groups are locked; `poetrix build` takes those that it is told",
  "--extras": "all extras are locked; `poetrix build` takes those that it is told",
};

function helpOf({ name }: Command): string {
  return `\`poetrix ${name} --help\` lists its arguments and options`;
}

/**
 * The folders of projects that were typed.
 *
 * @throws UserError `USAGE`
 */
export function checkArguments(command: Command, words: readonly (string | undefined)[]): void {
  if (words.includes("")) throw emptyValue(`an argument of \`poetrix ${command.name}\``);
  const folder = words.at(-1);
  if (folder === "help" && command.argument === undefined && !existsSync(folder)) {
    throw new UserError("USAGE", "there is no folder help", helpOf(command));
  }
}

/** A variable of the shell that is not set gives such a value; it is never what was meant. */
export function emptyValue(of: string): UserError {
  return new UserError("USAGE", `${of} is empty`, "give it a value, or leave it out");
}
