// poetrix manual: the manual page that packages install.
import type { Command } from "../../contract/command.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { manualPage } from "../../describe/manual-page.ts";

export async function run({
  commands,
}: {
  readonly commands: readonly Command[];
}): Promise<Outcome> {
  const text = manualPage(commands);
  return { exitCode: 0, data: { text }, text: text.trimEnd() };
}
