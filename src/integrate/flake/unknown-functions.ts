// Functions that a flake calls as if they were poetry2nix's, and that neither it nor Poetrix has.
import { nearest } from "../../base/nearest.ts";
import { definedNames, lastName } from "../nix/attributes.ts";
import { placeOf } from "../nix/read.ts";
import type { NixFile, Node } from "../nix/tree.ts";

export interface UnknownFunction {
  readonly name: string;
  readonly line: number;
  /** What to write in its place. */
  readonly instead: string;
}

/** What `nix/default.nix` answers. */
const known: readonly string[] = [
  "mkPoetry2Nix",
  "mkPoetryApplication",
  "mkPoetryEditablePackage",
  "mkPoetryEnv",
  "mkPoetryPackages",
  "mkPoetryScriptsPackage",
  "mkPoetryWorkspace",
];

/** `poetry2nix.mkPoetryShell`, in the order of the file, each name once. What the file defines itself is its own. */
export function findUnknownFunctions(file: NixFile): UnknownFunction[] {
  const found = new Map<string, number>();
  const defined = new Set<string>();
  const pending: Node[] = [file.expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind === "attributeSet" || node.kind === "let") {
      const own = node.bindings.filter(({ kind }) => kind === "binding");
      for (const name of definedNames(own)) defined.add(name);
    } else if (node.kind === "lambda") {
      for (const { name } of node.formals?.entries ?? []) defined.add(name);
    } else if (node.kind === "inherit" && node.from !== null) {
      for (const name of definedNames([node])) see(name, node.start);
    } else if (node.kind === "select" || node.kind === "variable") {
      see(lastName(node) ?? "", node.start);
    }
  }
  return [...found]
    .filter(([name]) => !defined.has(name))
    .sort(([, a], [, b]) => a - b)
    .map(([name, offset]) => ({
      name,
      line: placeOf(file.source, offset).line,
      instead: insteadOf(name),
    }));

  function see(name: string, offset: number): void {
    if (!/^mkPoetry[A-Z]/.test(name) || known.includes(name)) return;
    found.set(name, Math.min(offset, found.get(name) ?? offset));
  }
}

function insteadOf(name: string): string {
  if (/shell/i.test(name)) {
    return "`pkgs.mkShell { packages = [ (mkPoetryEnv { projectDir = ./.; }) ]; }` is a shell";
  }
  return nearest(name, known) ?? `there are ${known.slice(1).join(", ")}`;
}
