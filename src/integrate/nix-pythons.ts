// The versions of Python that a Nix file names.
import { type Constraint, constraintAllows } from "../poetry/constraint.ts";
import { tryParseVersion } from "../standards/version.ts";
import { lastName, plainName, strip } from "./nix/attributes.ts";
import { placeOf } from "./nix/read.ts";
import type { NixFile } from "./nix/tree.ts";
import { walk } from "./nix/walk.ts";

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
  const given: NamedPython[] = [];
  walk(file.expression, (node) => {
    if (node.kind !== "binding" || plainName(node.path.names.at(-1) as never) !== "python") return;
    const match = /^python(3)([0-9]+)$/.exec(lastName(strip(node.value)) ?? "");
    if (match) given.push({ version: `${match[1]}.${match[2]}`, line: 0 });
  });
  const named = given.length > 0 ? given : pythonsNamed(file);
  const versions = new Set(named.map(({ version }) => version));
  return [...versions].filter((version) => allowsMinor(allowed, version));
}

/** Does the constraint allow some patch release of `3.12`? */
export function allowsMinor(constraint: Constraint, version: string): boolean {
  return Array.from({ length: 40 }, (_, patch) => tryParseVersion(`${version}.${patch}`)).some(
    (release) => release !== null && constraintAllows(constraint, release),
  );
}
