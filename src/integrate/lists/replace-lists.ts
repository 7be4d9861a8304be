// Replaces Python packages that a flake lists by hand by the environment.
import { applyEdits, type Edit } from "../edits/edit.ts";
import { addBindings, blockOf } from "../edits/layout.ts";
import {
  applied,
  findBindings,
  findValue,
  inherits,
  lastName,
  plainName,
  strip,
} from "../nix/attributes.ts";
import { placeOf, readNix } from "../nix/read.ts";
import {
  type Binding,
  type Expression,
  type Inherit,
  type Let,
  type List,
  type NixFile,
  type Node,
  printNode,
} from "../nix/tree.ts";
import { ancestorsOf, walk } from "../nix/walk.ts";
import { findListedPackages, isBuildTool, type ListedPackage, nameOfList } from "./hand-lists.ts";
import { howToHave, partsOfPython } from "./parts-of-python.ts";
import { removeElements } from "./remove-elements.ts";

export interface ReplacedLists {
  readonly text: string;
  /** What was done, a line each. */
  readonly notes: readonly string[];
  /** The lists that stay, and why: a line each. */
  readonly left: readonly string[];
  /** Is the environment used anywhere? */
  readonly placesEnvironment: boolean;
}

/** For each use, which packages of a list poetry.lock has. */
export interface Replaceable {
  /** For the environment: packages that `poetry install` installs. */
  readonly inEnvironment: (listed: ListedPackage) => boolean;
  /** For the package: what it needs at run time. */
  readonly inPackage: (listed: ListedPackage) => boolean;
  /** Are poetrix.lock and the flake for one Python? A package of another one is not taken by `buildPythonApplication`. */
  readonly pythonIsKnown: boolean;
}

/** The flake has `poetryEnvironment` already (integrate-flake.ts). What poetry.lock does not bring stays in its list. */
export function replaceLists(source: string, replaceable: Replaceable): ReplacedLists {
  const home = findHome(readNix(source, "flake.nix"));
  if (home === null) return { text: source, notes: [], left: [], placesEnvironment: true };
  const { environment } = home;
  let text = source;
  const notes: string[] = [];
  // One list at a time, the last first, so that those before it do not move; a replacement that would break the file is
  // left out. A function that two places call is replaced when only one of them is left.
  for (let replaced = replaceLast(text); replaced !== null; replaced = replaceLast(text)) {
    text = replaced.text;
    notes.unshift(replaced.note);
  }
  const after = readNix(text, "flake.nix");
  const left = groupsOf(after, replaceable).flatMap((group) => explain(after, group, replaceable));
  // Where it is bound, and where it is taken.
  const placesEnvironment =
    after.tokens.filter(({ kind, text }) => kind === "identifier" && text === environment).length >
    1;
  return { text, notes, left, placesEnvironment };

  function replaceLast(from: string): { text: string; note: string } | null {
    const file = readNix(from, "flake.nix");
    for (const group of groupsOf(file, replaceable).toReversed()) {
      const result = group.replaced.length === 0 ? null : tryReplace(file, group, environment);
      if (result === null) continue;
      const names = [...new Set(group.replaced.map(({ name }) => name))];
      const what = names.length > 8 ? `${names.length} packages` : names.join(", ");
      const by = group.use === "packages" ? "poetryPackages" : environment;
      return { text: result, note: `${by} replaces ${what} in ${group.name}` };
    }
    return null;
  }
}

/** The `let` that has the environment, and what it is called there. */
interface Home {
  readonly environment: string;
  readonly let: Let;
  readonly functions: Inherit;
  /** The project's folder, as the environment is given it. */
  readonly folder: string;
}

function findHome(file: NixFile): Home | null {
  let found: Home | null = null;
  walk(file.expression, (node) => {
    if (node.kind !== "let" || found !== null) return;
    const functions = node.bindings.find(
      (binding): binding is Inherit =>
        binding.kind === "inherit" &&
        binding.names.some((name) => plainName(name) === "mkPoetryEnv"),
    );
    const environment = node.bindings.find(
      (binding): binding is Binding =>
        binding.kind === "binding" && lastName(applied(binding.value).callee) === "mkPoetryEnv",
    );
    const name = environment?.path.names[0] && plainName(environment.path.names[0]);
    const argument = environment && applied(environment.value).arguments.at(-1);
    const given = argument && strip(argument);
    const folder =
      given?.kind === "attributeSet" ? findValue(given.bindings, ["projectDir"]) : null;
    if (functions && name && folder) {
      found = { environment: name, let: node, functions, folder: printNode(folder) };
    }
  });
  return found;
}

type Use = "withPackages" | "shell" | "packages";

/** Packages of one place, which are replaced together. */
interface Group {
  readonly use: Use | null;
  /** The name of the place. */
  readonly name: string;
  readonly offset: number;
  readonly replaced: readonly ListedPackage[];
  /** Those that the lock brings for this use, whether they are replaced or not. */
  readonly locked: readonly ListedPackage[];
  /** Python packages that it does not bring. */
  readonly missing: readonly ListedPackage[];
  /** What `withPackages` gave. */
  readonly call: Expression | null;
}

/** Where modules for flake-parts (numtide's devshell, devenv, make-shell) have the shell that they define as `devShells.default`. */
export const shellModules: readonly (readonly [string, ...string[]])[] = [
  ["devshells", "default"],
  ["devenv", "shells", "default"],
  ["make-shells", "default"],
];

const dependencyAttributes = ["propagatedBuildInputs", "dependencies"];

function groupsOf(file: NixFile, replaceable: Replaceable): Group[] {
  const byPlace = new Map<Node, { use: Use | null; name: string; listed: ListedPackage[] }>();
  for (const listed of findListedPackages(file.expression)) {
    const ancestors = ancestorsOf(file.expression, listed.list);
    const use = useOf({ file, listed, ancestors });
    const binding = ancestors.findLast((node) => node.kind === "binding");
    const place = listed.withPackages ?? binding ?? listed.list;
    const group = byPlace.get(place) ?? { use, name: nameOfList(listed), listed: [] };
    byPlace.set(place, group);
    group.listed.push(listed);
  }
  return [...byPlace.entries()].map(([place, { use, name, listed }]): Group => {
    const isLocked = use === "packages" ? replaceable.inPackage : replaceable.inEnvironment;
    const python = listed.filter((one) => one.from === "python");
    const locked = python.filter(isLocked);
    const missing = python.filter((one) => !isLocked(one) && !isBuildTool(one.name));
    // An interpreter with packages loses its build tools as well: nothing is installed with them there. Beside the lock's
    // packages, those of nixpkgs would bring their own copies of what both need: a package or an interpreter has either.
    const tools = python.filter((one) => !isLocked(one) && isBuildTool(one.name));
    const interpreters = listed.filter(({ from }) => from === "interpreter");
    const replaced =
      locked.length === 0 ||
      use === null ||
      listed.some(({ isComputed }) => isComputed) ||
      (use === "packages" && !replaceable.pythonIsKnown)
        ? []
        : use === "shell"
          ? listed.filter((one) => locked.includes(one) || interpreters.includes(one))
          : missing.length > 0
            ? []
            : use === "withPackages"
              ? listed.filter((one) => locked.includes(one) || tools.includes(one))
              : locked;
    const call = use === "withPackages" ? (place as Expression) : null;
    return { use, name, offset: place.start, replaced, locked, missing, call };
  });
}

/** What a list is for; of a variable, what all that take it are for. `null` where that is not known, or not one. */
function useOf({
  file,
  listed,
  ancestors,
  depth = 0,
}: {
  readonly file: NixFile;
  readonly listed: ListedPackage;
  readonly ancestors: readonly Node[];
  readonly depth?: number;
}): Use | null {
  if (listed.withPackages !== null) return "withPackages";
  const binding = ancestors.findLast((node) => node.kind === "binding");
  const purpose =
    binding?.kind === "binding" ? plainName(binding.path.names.at(-1) as never) : null;
  if (dependencyAttributes.includes(purpose ?? "")) return "packages";
  const isOfModule = shellModules.some(([module]) => listed.path.includes(module));
  if (purpose === "packages" && isOfModule) return "shell";
  const around = binding === undefined ? [] : ancestors.slice(0, ancestors.indexOf(binding));
  const call = around.findLast((node) => node.kind !== "parenthesized" && node !== around.at(-1));
  if (around.at(-1)?.kind === "attributeSet" && call?.kind === "apply") {
    const name = lastName(applied(call).callee);
    return name === "mkShell" || name === "mkShellNoCC" ? "shell" : null;
  }
  if (binding === undefined || purpose === null || depth > 10) return null;
  const isOfLet = around.at(-1)?.kind === "let";
  const uses = isOfLet ? variablesOf(file, purpose) : [];
  if (uses.length === 0 || definitionsOf(file, purpose) !== 1) return null;
  const all = new Set(
    uses.map((use) =>
      useOf({ file, listed, ancestors: ancestorsOf(file.expression, use), depth: depth + 1 }),
    ),
  );
  const [only = null] = all;
  return all.size === 1 && only !== "withPackages" ? only : null;
}

function variablesOf(file: NixFile, name: string): Node[] {
  const found: Node[] = [];
  walk(file.expression, (node) => {
    if (node.kind === "variable" && node.name === name) found.push(node);
  });
  return found;
}

/** How many bindings and arguments of the file give the name. */
function definitionsOf(file: NixFile, name: string): number {
  let count = 0;
  walk(file.expression, (node) => {
    if (node.kind === "binding") {
      const [first] = node.path.names;
      if (first !== undefined && plainName(first) === name) count += 1;
    } else if (node.kind === "inherit") {
      count += node.names.filter((one) => plainName(one) === name).length;
    } else if (node.kind === "lambda") {
      if (node.parameter?.text === name) count += 1;
      count += node.formals?.entries.filter((one) => one.name === name).length ?? 0;
    }
  });
  return count;
}

/** Why a list stays, where the lock brings something of it. */
function explain(
  file: NixFile,
  { use, name, offset, locked, missing }: Group,
  { pythonIsKnown }: Replaceable,
): string[] {
  if (locked.length === 0) return [];
  const place = `${name} (line ${placeOf(file.source, offset).line})`;
  const names = [...new Set(missing.map((one) => one.name))];
  if (locked.some(({ isComputed }) => isComputed)) {
    return [
      `${place} stays: a function gives its packages; write them as a list, or take them out`,
    ];
  }
  if (use === null) {
    const what = [...new Set(locked.map((one) => one.name))].join(", ");
    return [`${place} stays: it is neither of a shell nor what a package needs to run (${what})`];
  }
  if (names.length === 0 && use === "packages" && !pythonIsKnown) {
    return [`${place} stays: its Python has no version that the project allows`];
  }
  if (names.length === 0) return [`${place} stays: the environment cannot be put there safely`];
  const [own, others] = partsOfPython(names);
  const lacks = `${place} stays: poetry.lock lacks ${names.join(", ")}`;
  if (others.length === 0) return own.map((part) => `${lacks}; ${howToHave(part)}`);
  return [
    `${lacks}, and nixpkgs' would bring other versions of what both need; ` +
      `\`poetry add ${others.join(" ")}\`, then run this again${own.map((part) => `; ${howToHave(part)}`).join("")}`,
  ];
}

function tryReplace(file: NixFile, group: Group, environment: string): string | null {
  try {
    const text = applyEdits(file.source, editsOf(file, group, environment));
    readNix(text, "flake.nix");
    return text;
  } catch (error) {
    if (error instanceof Error && error.name === "UserError") return null;
    throw error;
  }
}

function editsOf(file: NixFile, group: Group, environment: string): Edit[] {
  if (group.call !== null) {
    const parent = ancestorsOf(file.expression, group.call).at(-1);
    const { start, end } = parent?.kind === "parenthesized" ? parent : group.call;
    const edits: Edit[] = [{ start, end, text: environment }];
    return [...edits, ...removeFunction(file, group.call)];
  }
  const replaced = new Set<Node>(group.replaced.map(({ element }) => element));
  const lists = [...new Set(group.replaced.map(({ list }) => list))].filter(isList);
  const [first] = lists as [List];
  const elementsOf = (list: List): Expression[] =>
    list.elements.filter((element) => replaced.has(element));
  if (group.use === "shell") return removeElements(file, lists.map(elementsOf), environment);
  const isEmptied = elementsOf(first).length === first.elements.length;
  const [, ...others] = lists.map(elementsOf);
  return [
    ...bindPackages(file),
    ...prependPackages(file, first, isEmptied),
    ...removeElements(file, [isEmptied ? [] : elementsOf(first), ...others], null),
  ];
}

function isList(node: Node): node is List {
  return node.kind === "list";
}

/** `packages = ps: [ ... ];` goes with the only call that took it. */
function removeFunction(file: NixFile, call: Expression): Edit[] {
  const argument = call.kind === "apply" ? strip(call.argument) : null;
  if (argument?.kind !== "variable") return [];
  const { name } = argument;
  if (variablesOf(file, name).length !== 1 || definitionsOf(file, name) !== 1) return [];
  let binding: Binding | null = null;
  walk(file.expression, (node) => {
    if (node.kind === "binding" && plainName(node.path.names[0] as never) === name) binding = node;
  });
  if (binding === null) return [];
  const { start, end } = binding as Binding;
  const before = /\s*$/.exec(file.source.slice(0, start))?.[0].length ?? 0;
  return [{ start: start - before, end, text: "" }];
}

/** `poetryPackages` in the place of a list, or before what is left of it. */
function prependPackages(file: NixFile, list: List, isEmptied: boolean): Edit[] {
  const { start, end } = list;
  if (isEmptied) return [{ start, end, text: "poetryPackages" }];
  const isArgument = ancestorsOf(file.expression, list).at(-1)?.kind === "apply";
  const [before, behind] = isArgument ? ["(", ")"] : ["", ""];
  return [
    { start, end: start, text: `${before}poetryPackages ++ ` },
    { start: end, end, text: behind },
  ];
}

/** The binding of `poetryPackages` beside the environment's, where it is missing. */
function bindPackages(file: NixFile): Edit[] {
  const home = findHome(file);
  const last = home?.functions.names.at(-1);
  if (home === null || last === undefined) return [];
  const isBound =
    findBindings(home.let.bindings, ["poetryPackages"]).length > 0 ||
    inherits(home.let.bindings, "poetryPackages");
  if (isBound) return [];
  // What a package needs at run time: no groups for its checks.
  const line = `inherit (mkPoetryPackages { projectDir = ${home.folder}; checkGroups = [ ]; }) poetryPackages;`;
  return [
    { start: last.end, end: last.end, text: " mkPoetryPackages" },
    addBindings(file.source, blockOf(file.source, home.let), { additions: [[line]] }),
  ];
}
