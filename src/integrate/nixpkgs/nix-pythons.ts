// The versions of Python that a Nix file names.
import type { Constraint } from "../../poetry/constraints/constraint.ts";
import { allowsMinor } from "../../resolve/project-python.ts";
import { isComputedPython } from "../lists/hand-lists.ts";
import { lastName, plainName, strip } from "../nix/attributes.ts";
import { placeOf } from "../nix/read.ts";
import type { NixFile } from "../nix/tree.ts";
import { walk } from "../nix/walk.ts";

export interface NamedPython {
  /** `3.12` */
  readonly version: string;
  readonly line: number;
}

/** `python312`, `python312Packages`: each version once, where it is named first. */
export function pythonsNamed(file: NixFile): NamedPython[] {
  const found = new Map<string, NamedPython>();
  for (const { kind, text, start } of file.tokens) {
    const match =
      kind === "identifier" && /^python(3)([0-9]+)(?:Packages|Full|Minimal)?$/.exec(text);
    if (!match) continue;
    const version = `${match[1]}.${match[2]}`;
    if (!found.has(version)) {
      found.set(version, { version, line: placeOf(file.source, start).line });
    }
  }
  return [...found.values()];
}

/**
 * The versions that a flake takes for its Python: those of its bindings `python`, else all that it names. Only what the
 * project allows: other interpreters are for other things.
 */
export function flakePythons(file: NixFile, allowed: Constraint): string[] {
  const given = pythonBindings(file).flatMap(({ name }) => {
    const match = /^python(3)([0-9]+)(FreeThreading)?$/.exec(name ?? "");
    return match ? [`${match[1]}.${match[2]}${match[3] === undefined ? "" : "t"}`] : [];
  });
  const named = given.length > 0 ? given : pythonsNamed(file).map(({ version }) => version);
  return [...new Set(named)].filter((version) => allowsMinor(allowed, version));
}

/**
 * Where `python = pkgs.python3` stands, whose version is that of nixpkgs, or `pkgs."python${version}"`, whose version is
 * computed; `null` where none is, or one names its version.
 */
export function unversionedPython(file: NixFile): { line: number; isComputed: boolean } | null {
  const bindings = pythonBindings(file);
  if (bindings.some(({ name }) => /^python3[0-9]+(FreeThreading)?$/.test(name ?? ""))) return null;
  const found = bindings.find(({ name }) => name === null || /^python3?$/.test(name));
  if (found === undefined) return null;
  return { line: placeOf(file.source, found.start).line, isComputed: found.name === null };
}

/** `python = pkgs.NAME`; the name is `null` where it is computed. */
function pythonBindings(file: NixFile): { name: string | null; start: number }[] {
  const found: { name: string | null; start: number }[] = [];
  walk(file.expression, (node) => {
    if (node.kind !== "binding" || plainName(node.path.names.at(-1) as never) !== "python") return;
    const value = strip(node.value);
    const name = lastName(value);
    if (name !== null || isComputedPython(value)) found.push({ name, start: node.start });
  });
  return found;
}

/** nixpkgs' attribute of a Python: `python312`, `python313FreeThreading` for 3.13t. */
export function pythonAttribute(version: string): string {
  return `python${version.replace(".", "").replace("t", "FreeThreading")}`;
}
