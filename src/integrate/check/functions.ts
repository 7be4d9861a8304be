// Calls of functions that neither poetry2nix nor Poetrix has, and what nixpkgs has removed.

import { findUnknownFunctions } from "../flake/unknown-functions.ts";
import { placeOf } from "../nix/read.ts";
import type { NixFile, Node } from "../nix/tree.ts";
import type { ReadNixFile } from "./files.ts";
import type { Finding } from "./finding.ts";

export function checkFunctions(nix: readonly ReadNixFile[]): Finding[] {
  return nix.flatMap(({ path, file }) => [
    ...nodePackagesIn(file).map(
      (line): Finding => ({
        rule: "gone-from-nixpkgs",
        file: path,
        line,
        message:
          "nixpkgs has no nodePackages since March 2026: nodejs brings npm, and others are at its top, such as pkgs.prettier",
      }),
    ),
    ...findUnknownFunctions(file).map(
      ({ name, line, instead }): Finding => ({
        rule: "unknown-function",
        file: path,
        line,
        message: `neither poetry2nix nor Poetrix has ${name}; ${instead}`,
      }),
    ),
  ]);
}

/** The line of the first mention. */
function nodePackagesIn(file: NixFile): number[] {
  const pending: Node[] = [file.expression];
  const offsets: number[] = [];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind !== "select" && node.kind !== "variable") continue;
    const text = file.source.slice(node.start, node.end);
    if (/(^|\.)nodePackages(\.|$)/.test(text)) offsets.push(node.start);
  }
  const first = Math.min(...offsets);
  return offsets.length === 0 ? [] : [placeOf(file.source, first).line];
}
