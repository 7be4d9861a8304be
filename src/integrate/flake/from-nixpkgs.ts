// Flakes that take poetry2nix from nixpkgs, `pkgs.poetry2nix`, which has it no longer: they have no input to be pointed at Poetrix.
import type { Edit } from "../edits/edit.ts";
import { plainName } from "../nix/attributes.ts";
import type { NixFile, Select } from "../nix/tree.ts";
import { walk } from "../nix/walk.ts";

const name = "poetry2nix";

/** Puts the functions of `poetrix` in the place of each `pkgs.poetry2nix`; `null` where they come from somewhere else too, or alone. */
export function switchFromNixpkgs({ source, expression }: NixFile, poetrix: string): Edit[] | null {
  const edits: Edit[] = [];
  let isUsed = false;
  let isBound = false;
  let isInherited = false;
  walk(expression, (node) => {
    if (node.kind === "select") {
      const edit = switched(source, node, poetrix);
      if (edit !== null) edits.push(edit);
    } else if (node.kind === "variable") isUsed ||= node.name === name;
    else if (node.kind === "inherit") isInherited ||= node.names.map(plainName).includes(name);
    else if (node.kind === "binding") {
      const [first] = node.path.names;
      isBound ||= first !== undefined && plainName(first) === name;
    }
  });
  return edits.length === 0 || isInherited || (isUsed && !isBound) ? null : edits;
}

function switched(source: string, { path, start, subject }: Select, poetrix: string): Edit | null {
  const index = path.names.findIndex((one) => plainName(one) === name);
  if (index < 0) return null;
  const end = path.names[index]?.end ?? start;
  const pkgs = source.slice(start, index === 0 ? subject.end : path.names[index - 1]?.end);
  const call = `${poetrix}.lib.mkPoetry2Nix { ${pkgs === "pkgs" ? "inherit pkgs;" : `pkgs = ${pkgs};`} }`;
  const isInBrackets = source[start - 1] === "(" && source[end] === ")";
  return { start, end, text: isInBrackets ? call : `(${call})` };
}
