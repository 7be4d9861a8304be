// poetrix completions: what a shell reads to complete commands and options.
import { UserError } from "../../../base/errors.ts";
import type { Command } from "../../contract/command.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { completionsFor, type Shell, shells } from "../../describe/completions.ts";

export async function run({
  name,
  commands,
}: {
  readonly name: string;
  readonly commands: readonly Command[];
}): Promise<Outcome> {
  const shell = shells.find((known) => known === name) as Shell | undefined;
  if (shell === undefined) {
    throw new UserError(
      "UNKNOWN_SHELL",
      `there are no completions for "${name}"`,
      `they exist for ${shells.join(", ")}`,
    );
  }
  const text = completionsFor(shell, commands);
  return { exitCode: 0, data: { shell, text }, text: text.trimEnd() };
}
