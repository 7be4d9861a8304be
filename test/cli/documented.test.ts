// Every command and every option stands in docs/command-line.md.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, it } from "vitest";
import { root } from "../tools/nix-env.ts";

it("docs/command-line.md has every command and every option", async () => {
  const text = await readFile(join(root, "docs/command-line.md"), "utf8");
  const help = async (...command: string[]): Promise<string> =>
    (await execa(process.execPath, [join(root, "dist/poetrix.cjs"), ...command, "--help"])).stdout;
  const commands = [...(await help()).matchAll(/^ {2}([a-z]+)\b(?! \[command\])/gm)].map(
    ([, name]) => name as string,
  );
  expect(commands).toContain("lock");
  for (const command of commands.filter((name) => name !== "help")) {
    expect(text, command).toContain(`poetrix ${command}`);
    for (const [option] of (await help(command)).matchAll(/--[a-z-]+/g)) {
      if (option !== "--help" && option !== "--version") expect(text, command).toContain(option);
    }
  }
});
