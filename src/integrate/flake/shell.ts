// The environment in the flake's shell.
import type { Edit } from "../edits/edit.ts";
import { indentationUnit, prependElement } from "../edits/layout.ts";
import { findListedPackages } from "../lists/hand-lists.ts";
import { shellModules } from "../lists/replace-lists.ts";
import { applied, findValue, isDefined, lastName, plainNames, strip } from "../nix/attributes.ts";
import type { Token } from "../nix/lexer.ts";
import type { AttributeSet, Expression, NixFile } from "../nix/tree.ts";
import { ancestorsOf } from "../nix/walk.ts";
import { addNames } from "./add-names.ts";
import { resolveVariable, type Scope } from "./names.ts";
import { isOfFlakeParts, type Outputs } from "./outputs.ts";
import { type Addition, isThere, type Target } from "./targets.ts";
import { queue, type Work } from "./work.ts";

/** The environment goes into the shell that is there, in front of all else, or into a new one. */
export function planShell(work: Work, target: Target, outputs: Outputs): Addition[] {
  const { notes, source, project } = work;
  const older = isThere(target, "default") ? null : olderShell(outputs);
  const name = older?.name ?? "devShells.default";
  const other = project.elsewhere?.devShells;
  if (other !== undefined && !isThere(target, "default") && isOfFlakeParts(outputs)) {
    notes.push(`${name} is defined in ${other}, and stays as it is: see \`nix develop .#poetry\``);
    return isThere(target, "poetry") ? [] : [newShell(work, target, "poetry")];
  }
  if (older === null && !isThere(target, "default")) return [newShell(work, target, "default")];

  const shell = older?.module ?? presentShell(target, older?.value ?? null, outputs.scopes);
  if (shell !== null && work.project.replaceLists && takesPython(work.file, shell)) {
    return [{ target, needs: ["environment"], emit: () => {} }];
  }
  const edit = shell && inFront(source, shell, work.environment);
  const free = shellAttributes.find((one) => shell && !isDefined(shell.bindings, [one]));
  const hasNoPlace = shell === null || (edit === null && free === undefined);
  if (hasNoPlace || listsPython(work.file, shell)) {
    const why = hasNoPlace
      ? "is not a call of mkShell with a list of packages"
      : "lists Python packages by hand";
    notes.push(`${name} ${why} and stays as it is: see \`nix develop .#poetry\``);
    return isThere(target, "poetry") ? [] : [newShell(work, target, "poetry")];
  }
  const emit = (): void => {
    if (edit) work.edits.push(edit);
    else queue(work, { to: shell, lines: [[`${free} = [ ${work.environment} ];`]] });
    notes.push(`adds the environment to ${name}`);
  };
  return [{ target, needs: ["environment"], emit }];
}

/** What `nix develop` takes though there is no `devShells.default`. */
interface OlderShell {
  readonly name: string;
  readonly value: Expression | null;
  /** What a module of flake-parts makes the shell of: it has `packages`, as the argument of `mkShell`. */
  readonly module: AttributeSet | null;
}

function olderShell(outputs: Outputs): OlderShell | null {
  const { bindings } = outputs.set;
  if (isOfFlakeParts(outputs)) {
    const path = shellModules.find((names) => isDefined(bindings, names));
    if (path !== undefined) {
      const value = findValue(bindings, path);
      const module = value && resolveVariable(outputs.scopes, value);
      const set = module?.kind === "attributeSet" ? module : null;
      return { name: path.join("."), value: null, module: set };
    }
  }
  // From before Nix 2.7.
  if (!isDefined(bindings, ["devShell"])) return null;
  const path = outputs.shape === "plain" ? ["devShell", outputs.system] : ["devShell"];
  const value = outputs.shape === "byOutput" ? null : findValue(bindings, path);
  return { name: "devShell", value, module: null };
}

/** Beside packages of nixpkgs, the environment's own would be hidden by PYTHONPATH. */
function listsPython(file: NixFile, shell: AttributeSet): boolean {
  return findListedPackages(file.expression).some(
    ({ from, element }) =>
      from === "python" && shell.start <= element.start && element.end <= shell.end,
  );
}

/** Does it list Python packages, or take a name that stands for some? */
function takesPython(file: NixFile, shell: AttributeSet): boolean {
  if (listsPython(file, shell)) return true;
  const listed = findListedPackages(file.expression).filter(({ from }) => from === "python");
  const isIn = ({ start }: Token): boolean => shell.start <= start && start < shell.end;
  const names = new Set(
    file.tokens
      .filter((token) => token.kind === "identifier" && isIn(token))
      .map(({ text }) => text),
  );
  return listed.some(({ list }) =>
    ancestorsOf(file.expression, list).some(
      (node) => node.kind === "binding" && names.has(plainNames(node.path)[0] ?? ""),
    ),
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
  if (!argument || !isMkShell(callee)) return null;
  const set = strip(argument);
  // That of devenv takes modules.
  if (set.kind !== "attributeSet" || isDefined(set.bindings, ["modules"])) return null;
  return set;
}

/** `mkShell`, `pkgs.mkShellNoCC`, `pkgs.mkShell.override { ... }` */
function isMkShell(callee: Expression): boolean {
  const names = callee.kind === "select" ? plainNames(callee.path) : [lastName(callee)];
  const name = names.at(-1) === "override" ? names.at(-2) : names.at(-1);
  return name === "mkShell" || name === "mkShellNoCC";
}

/** What comes first of these is first on PATH. */
const shellAttributes = ["packages", "nativeBuildInputs", "buildInputs"];

/** Puts the environment in front of what is in the shell; `null` where that cannot be done where it stands. */
function inFront(source: string, shell: AttributeSet, environment: string): Edit | null {
  const values = shellAttributes.map((attribute) => findValue(shell.bindings, [attribute]));
  let node = values.find((value) => value !== null) ?? null;
  while (node !== null) {
    switch (node.kind) {
      case "list":
        return prependElement(source, node, environment);
      case "binary":
        node = node.operator === "++" ? node.left : null;
        break;
      case "with":
        node = node.body;
        break;
      case "parenthesized":
        if (strip(node).kind !== "list" && strip(node).kind !== "with") return before(node);
        node = node.inner;
        break;
      case "variable":
      case "select":
      case "apply":
        return before(node);
      default:
        return null;
    }
  }
  return null;

  function before({ start }: Expression): Edit {
    return { start, end: start, text: `[ ${environment} ] ++ ` };
  }
}
