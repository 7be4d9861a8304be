// What the local files of a flake define or ask for: defaults of flake-parts, whose second definition would be an error of Nix, and
// poetry2nix.
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
  for (const { file, text } of await localFiles(folder, flake)) {
    for (const output of ["packages", "devShells"] as const) {
      if (definesDefault(join(folder, file), text, output)) found[output] ??= file;
    }
  }
  return found;
}

/** The first local file that calls functions of poetry2nix, and does not say itself where it is. */
export async function callerElsewhere(folder: string, flake: NixFile): Promise<string | undefined> {
  const files = await localFiles(folder, flake);
  return files.find(({ file, text }) => {
    const words = wordsOf(join(folder, file), text);
    const isMadeThere = words.some(
      (word, index) => word === "poetry2nix" && words[index + 1] === "=",
    );
    const calls = words.some((word) => /^mkPoetry(?!2Nix$)/.test(word));
    return calls && words.includes("poetry2nix") && !isMadeThere;
  })?.file;
}

async function localFiles(
  folder: string,
  flake: NixFile,
): Promise<{ readonly file: string; readonly text: string }[]> {
  const found = [];
  for (const path of flake.source.match(/(?<=[\s[(])\.\/[\w./+-]+/g) ?? []) {
    const file = path.endsWith(".nix") ? path.slice(2) : `${path.slice(2)}/default.nix`;
    const { text } = await readText(folder, file).catch(() => ({ text: null }));
    if (text !== null) found.push({ file, text });
  }
  return found;
}

/** `devShells.default = ...`, or `devShells = { ...; default = ...; }`. */
function definesDefault(path: string, text: string, output: OutputName): boolean {
  return new RegExp(` ${output} (?:\\. |= \\{ (?:[^{}]* ; )?)default[ =]`).test(
    ` ${wordsOf(path, text).join(" ")} `,
  );
}

/** None of a file that Nix cannot parse: Nix itself reports it. */
function wordsOf(path: string, text: string): string[] {
  try {
    return readNix(text, path)
      .tokens.filter((token) => token.kind !== "comment" && token.text.trim() !== "")
      .map((token) => token.text);
  } catch {
    return [];
  }
}
