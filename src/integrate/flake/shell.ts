// The environment in the flake's shell.
import { findListedPackages } from "../hand-lists.ts";
import { indentationUnit, prependElement } from "../layout.ts";
import { applied, findValue, isDefined, lastName, strip } from "../nix/attributes.ts";
import type { AttributeSet, Expression, List, NixFile } from "../nix/tree.ts";
import { addNames } from "./add-names.ts";
import { resolveVariable } from "./names.ts";
import type { Outputs, Scope } from "./outputs.ts";
import { type Addition, isThere, type Target } from "./targets.ts";
import { queue, type Work } from "./work.ts";

/** The environment goes into the shell that is there, in front of all else, or into a new one. */
export function planShell(work: Work, target: Target, outputs: Outputs): Addition[] {
  const { notes, source } = work;
  // devShell, from before Nix 2.7, is what `nix develop` takes where there is no devShells.default.
  const old = outputs.shape === "bySystem" ? findValue(outputs.set.bindings, ["devShell"]) : null;
  const name = old === null || isThere(target, "default") ? "devShells.default" : "devShell";
  if (old === null && !isThere(target, "default")) return [newShell(work, target, "default")];

  const shell = presentShell(target, old, outputs.scopes);
  if (shell !== null && work.project.replaceLists && listsPython(work.file, shell)) {
    return [{ target, needs: ["environment"], emit: () => {} }];
  }
  const isFull = shell !== null && shellAttributes.every((one) => isDefined(shell.bindings, [one]));
  const hasNoPlace = shell === null || (isFull && shellList(shell) === null);
  if (hasNoPlace || listsPython(work.file, shell)) {
    const why = hasNoPlace
      ? "is not a call of mkShell with a list"
      : "lists Python packages by hand";
    notes.push(`${name} ${why} and stays as it is: see \`nix develop .#poetry\``);
    return isThere(target, "poetry") ? [] : [newShell(work, target, "poetry")];
  }
  const list = shellList(shell);
  const free = shellAttributes.find((attribute) => !isDefined(shell.bindings, [attribute]));
  const emit = (): void => {
    if (list) work.edits.push(prependElement(source, list, work.environment));
    else queue(work, shell, [[`${free} = [ ${work.environment} ];`]]);
    notes.push(`adds the environment to ${name}`);
  };
  return [{ target, needs: ["environment"], emit }];
}

/** Beside packages of nixpkgs, the environment's own would be hidden by PYTHONPATH. */
function listsPython(file: NixFile, shell: AttributeSet): boolean {
  return findListedPackages(file.expression).some(
    ({ from, element }) =>
      from === "python" && shell.start <= element.start && element.end <= shell.end,
  );
}

function newShell(work: Work, target: Target, name: string): Addition {
  const unit = indentationUnit(work.source);
  const emit = (pkgs: string): void => {
    const lines = [
      `${pkgs}.mkShell {`,
      `${unit}packages = [`,
      `${unit}${unit}${work.environment}`,
      `${unit}${unit}${pkgs}.poetry`,
      `${unit}];`,
      "};",
    ];
    addNames(work, target, [[name, lines]]);
    work.notes.push(`adds devShells.${name}`);
  };
  return { target, needs: ["environment"], emit };
}

/** The argument of `mkShell` in `devShells.default`, or in the older `devShell`. */
function presentShell(
  { place, outer, path }: Target,
  old: Expression | null,
  outerScopes: readonly Scope[],
): AttributeSet | null {
  const value =
    findValue(outer.bindings, [...path, "default"]) ??
    (place && findValue(place.set.bindings, [...place.prefix, "default"]));
  const shell = value ?? old;
  if (shell === null) return null;
  const scopes = value && place ? place.scopes : outerScopes;
  const { callee, arguments: given } = applied(resolveVariable(scopes, shell));
  const argument = given.at(-1);
  if (!["mkShell", "mkShellNoCC"].includes(lastName(callee) ?? "") || !argument) return null;
  const set = strip(argument);
  return set.kind === "attributeSet" ? set : null;
}

/** What comes first of these is first on PATH. */
const shellAttributes = ["packages", "nativeBuildInputs", "buildInputs"];

/** The list of what is in the shell, where one is written there. */
function shellList(shell: AttributeSet): List | null {
  for (const attribute of shellAttributes) {
    let value: Expression | null = findValue(shell.bindings, [attribute]);
    while (value !== null) {
      const node: Expression = strip(value);
      if (node.kind === "list") return node;
      if (node.kind === "binary" && node.operator === "++") value = node.left;
      else value = node.kind === "with" ? node.body : null;
    }
  }
  return null;
}
