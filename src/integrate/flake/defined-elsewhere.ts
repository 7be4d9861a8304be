// Defaults that modules of flake-parts in files of the project define: a second definition would be an error of Nix.
import { join } from "node:path";
import { readText } from "../edits/write-files.ts";
import { readNix } from "../nix/read.ts";
import type { NixFile } from "../nix/tree.ts";
import type { OutputName } from "./targets.ts";

/** By output: the file that defines its `default`. */
export type DefinedElsewhere = Partial<Readonly<Record<OutputName, string>>>;

/** What the local files that a flake names define; `folder` is the flake's. */
export async function definedElsewhere(folder: string, flake: NixFile): Promise<DefinedElsewhere> {
  const found: { -readonly [Output in OutputName]?: string } = {};
  for (const path of flake.source.match(/(?<=[\s[(])\.\/[\w./+-]+/g) ?? []) {
    const file = path.endsWith(".nix") ? path.slice(2) : `${path.slice(2)}/default.nix`;
    const { text } = await readText(folder, file).catch(() => ({ text: null }));
    if (text === null) continue;
    for (const output of ["packages", "devShells"] as const) {
      if (definesDefault(join(folder, file), text, output)) found[output] ??= file;
    }
  }
  return found;
}

/** `devShells.default = ...`, or `devShells = { ...; default = ...; }`. */
function definesDefault(path: string, text: string, output: OutputName): boolean {
  let words: string[];
  try {
    const { tokens } = readNix(text, path);
    words = tokens
      .filter(({ kind, text }) => kind !== "comment" && text.trim() !== "")
      .map((token) => token.text);
  } catch {
    return false; // Nix itself reports a file that it cannot parse.
  }
  return new RegExp(` ${output} (?:\\. |= \\{ (?:[^{}]* ; )?)default[ =]`).test(
    ` ${words.join(" ")} `,
  );
}
