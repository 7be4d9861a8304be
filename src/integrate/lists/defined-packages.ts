// Python packages that a Nix file builds itself, from the index or elsewhere.
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import { applied, findValue, lastName, strip } from "../nix/attributes.ts";
import { textValue } from "../nix/text.ts";
import type { Expression, Node } from "../nix/tree.ts";

export interface DefinedPackage {
  readonly name: NormalizedName;
  readonly version: string;
  readonly offset: number;
}

/** `buildPythonPackage { pname = "a"; version = "1.0"; }`, in the order of the file. */
export function findDefinedPackages(expression: Expression): DefinedPackage[] {
  const found: DefinedPackage[] = [];
  const pending: Node[] = [expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const child of node.children) if ("children" in child) pending.push(child);
    if (node.kind !== "apply") continue;
    const builder = lastName(applied(node).callee);
    const argument = strip(node.argument);
    const isBuilder = builder === "buildPythonPackage" || builder === "buildPythonApplication";
    if (!isBuilder || argument.kind !== "attributeSet") continue;
    const [name, version] = ["pname", "version"].map((key) => {
      const value = findValue(argument.bindings, [key]);
      return value?.kind === "text" ? textValue(value) : null;
    });
    if (name && version) {
      found.push({ name: normalizeName(name), version, offset: argument.start });
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}
