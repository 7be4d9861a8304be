// Puts the environment in the place of Python packages that a flake lists by hand.
import { applyEdits, type Edit } from "./edit.ts";
import { findListedPackages, isBuildTool, type ListedPackage } from "./hand-lists.ts";
import { addBindings, blockOf, isFirstOnLine } from "./layout.ts";
import { applied, findBindings, lastName, plainName, strip } from "./nix/attributes.ts";
import { readNix } from "./nix/read.ts";
import type { Binding, Expression, Inherit, Let, List, NixFile, Node } from "./nix/tree.ts";

export interface ReplacedLists {
  readonly text: string;
  /** What was done, a line each. */
  readonly notes: readonly string[];
}

/**
 * `isLocked`: does poetry.lock bring the package? What it does not bring stays in its list.
 * The flake has `poetryEnvironment` already (integrate-flake.ts).
 */
export function replaceLists(
  source: string,
  isLocked: (listed: ListedPackage) => boolean,
): ReplacedLists {
  const home = findHome(readNix(source, "flake.nix"));
  if (home === null) return { text: source, notes: [] };
  let text = source;
  const notes: string[] = [];
  // One at a time, the last first: what one replacement breaks stays as it was, and the others do not move.
  for (
    let index = groupsOf(readNix(source, "flake.nix"), isLocked).length - 1;
    index >= 0;
    index -= 1
  ) {
    const file = readNix(text, "flake.nix");
    const group = groupsOf(file, isLocked)[index];
    if (group === undefined) continue;
    const result = tryReplace(file, group, home.environment);
    if (result === null) continue;
    text = result;
    const names = group.listed.map(({ name }) => name).join(", ");
    notes.unshift(
      `${group.use === "packages" ? "poetryPackages" : home.environment} replaces ${names}`,
    );
  }
  return { text, notes };
}

/** The `let` that has the environment, and what it is called there. */
interface Home {
  readonly environment: string;
  readonly let: Let;
  readonly functions: Inherit;
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
    if (functions && name) found = { environment: name, let: node, functions };
  });
  return found;
}

/** Packages that are replaced together. */
interface Group {
  readonly use: "withPackages" | "shell" | "packages";
  readonly listed: readonly ListedPackage[];
  /** What `withPackages` gave. */
  readonly call: Expression | null;
}

const dependencyAttributes = ["propagatedBuildInputs", "dependencies"];

function groupsOf(file: NixFile, isLocked: (listed: ListedPackage) => boolean): Group[] {
  const byPlace = new Map<Node, { use: Group["use"]; listed: ListedPackage[]; all: boolean }>();
  for (const listed of findListedPackages(file.expression)) {
    const ancestors = ancestorsOf(file.expression, listed.list);
    const use = useOf(listed, ancestors);
    const binding = ancestors.findLast((node) => node.kind === "binding");
    const place = use === "withPackages" ? listed.withPackages : binding;
    if (use === null || place === undefined || place === null) continue;
    const group = byPlace.get(place) ?? { use, listed: [], all: true };
    byPlace.set(place, group);
    // An interpreter with packages loses its build tools as well: nothing is installed with them there.
    const isReplaced =
      listed.from === "interpreter"
        ? use === "shell"
        : listed.from === "python" &&
          (isLocked(listed) || (use === "withPackages" && isBuildTool(listed.name)));
    if (isReplaced) group.listed.push(listed);
    else group.all = false;
  }
  return [...byPlace.entries()].flatMap(([place, { use, listed, all }]) => {
    const hasPackages = listed.some((one) => one.from === "python" && isLocked(one));
    if (!hasPackages || (use === "withPackages" && !all)) return [];
    return [{ use, listed, call: use === "withPackages" ? (place as Expression) : null }];
  });
}

function useOf(listed: ListedPackage, ancestors: readonly Node[]): Group["use"] | null {
  if (listed.withPackages !== null) return "withPackages";
  if (dependencyAttributes.includes(listed.purpose ?? "")) return "packages";
  const call = ancestors.findLast(
    (node) => node.kind === "apply" && strip(node.argument).kind === "attributeSet",
  );
  if (call?.kind !== "apply") return null;
  const name = lastName(applied(call).callee);
  return name === "mkShell" || name === "mkShellNoCC" ? "shell" : null;
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
  const { source } = file;
  if (group.call !== null) {
    const parent = ancestorsOf(file.expression, group.call).at(-1);
    const { start, end } = parent?.kind === "parenthesized" ? parent : group.call;
    return [{ start, end, text: environment }];
  }
  const lists = [...new Set(group.listed.map(({ list }) => list))];
  const [first] = lists as [List];
  return lists.flatMap((list) => {
    const elements = group.listed
      .filter((listed) => listed.list === list)
      .map(({ element }) => element);
    if (group.use === "shell") {
      return replaceElements(source, elements, list === first ? environment : null);
    }
    const removed = replaceElements(source, elements, null);
    if (list !== first) return removed;
    return [...prependPackages(source, file, list, elements.length), ...removed];
  });
}

/** The first element becomes `replacement`, the others go, and the lines and comments that are only theirs. */
function replaceElements(
  source: string,
  elements: readonly Expression[],
  replacement: string | null,
): Edit[] {
  return elements.map(({ start, end }, index) => {
    if (index === 0 && replacement !== null) return { start, end, text: replacement };
    const behind = /^[ \t]*(?:#[^\r\n]*)?(?=\r?\n)/.exec(source.slice(end));
    if (isFirstOnLine(source, start) && behind) {
      const lineStart = source.lastIndexOf("\n", start - 1);
      const from = source[lineStart - 1] === "\r" ? lineStart - 1 : lineStart;
      return { start: from, end: end + behind[0].length, text: "" };
    }
    const before = /[ \t]*$/.exec(source.slice(0, start))?.[0].length ?? 0;
    return { start: start - before, end, text: "" };
  });
}

/** `poetryPackages ++ [ ... ]`, and its binding where it is missing. */
function prependPackages(source: string, file: NixFile, list: List, removed: number): Edit[] {
  const home = findHome(file);
  if (home === null) return [];
  const parent = ancestorsOf(file.expression, list).at(-1);
  const needsParentheses = parent?.kind === "apply";
  const isEmptied = removed === list.elements.length;
  const before = `${needsParentheses ? "(" : ""}poetryPackages ++ `;
  const edits: Edit[] = [{ start: list.start, end: list.start, text: before }];
  if (needsParentheses) edits.push({ start: list.end, end: list.end, text: ")" });
  if (isEmptied && needsParentheses) return [];
  if (findBindings(home.let.bindings, ["poetryPackages"]).length > 0) return edits;
  const isInherited = home.let.bindings.some(
    (binding) =>
      binding.kind === "inherit" &&
      binding.names.some((name) => plainName(name) === "poetryPackages"),
  );
  if (isInherited) return edits;
  const last = home.functions.names.at(-1);
  if (last === undefined) return [];
  // What a package needs at run time: no groups for its checks.
  const line =
    "inherit (mkPoetryPackages { projectDir = ./.; checkGroups = [ ]; }) poetryPackages;";
  return [
    ...edits,
    { start: last.end, end: last.end, text: " mkPoetryPackages" },
    addBindings(source, blockOf(source, home.let), [[line]]),
  ];
}

/** The nodes around `inner`, from outside inwards. */
function ancestorsOf(root: Node, inner: Node): Node[] {
  const ancestors: Node[] = [];
  let node: Node | undefined = root;
  while (node !== undefined && node !== inner) {
    ancestors.push(node);
    node = node.children.find(
      (child): child is Node =>
        "children" in child && child.start <= inner.start && inner.end <= child.end,
    );
  }
  return ancestors;
}

function walk(root: Node, visit: (node: Node) => void): void {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    visit(node);
    for (const child of node.children) if ("children" in child) pending.push(child);
  }
}
