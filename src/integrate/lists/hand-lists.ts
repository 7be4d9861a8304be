// Python packages that a Nix file lists by hand, from nixpkgs' sets of them.
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import {
  applied,
  definedNames,
  findValue,
  lastName,
  plainName,
  plainNames,
  selectionNames,
  strip,
} from "../nix/attributes.ts";
import { textValue } from "../nix/text.ts";
import {
  type Apply,
  type Binding,
  type Expression,
  type Inherit,
  type List,
  type Node,
  printNode,
} from "../nix/tree.ts";

/** One element of a list. */
export interface ListedPackage {
  /** As Python knows it. */
  readonly name: NormalizedName;
  /** As nixpkgs knows it. */
  readonly attribute: string;
  readonly element: Node;
  /** What holds the elements: a list, or a call that gives one. */
  readonly list: Node;
  /** The list is the answer of a function, `attrValues { inherit (ps) requests; }`: it is read, and not edited. */
  readonly isComputed: boolean;
  /** What the list is for: `propagatedBuildInputs`; `withPackages` for that function. */
  readonly purpose: string | null;
  /** From a set of Python packages, or from `pkgs` itself; or Python itself. */
  readonly from: "python" | "pkgs" | "interpreter";
  /** The names of the bindings around it, from outside inwards: `outputs`, `devShell`, `buildInputs`. */
  readonly path: readonly string[];
  /** The call of `python.withPackages` that the list is in. */
  readonly withPackages: Expression | null;
  /** The Python package whose build the list is part of. */
  readonly builtPackage: BuiltPackage | null;
}

/** `buildPythonPackage { pname = "..."; src = ...; }` */
interface BuiltPackage {
  readonly name: NormalizedName | null;
  /** Its source is the folder of the flake, or the one above. */
  readonly isOfProject: boolean;
}

/** `devShell.buildInputs`, for messages. */
export function nameOfList({ path }: ListedPackage): string {
  return path
    .filter((name) => name !== "outputs")
    .slice(-3)
    .join(".");
}

/** Does the list belong to a different package that the file builds beside the project? */
export function isOfOther({ builtPackage }: ListedPackage, project: string): boolean {
  if (builtPackage === null || builtPackage.isOfProject) return false;
  return builtPackage.name !== null && builtPackage.name !== normalizeName(project);
}

/** In the order of the file. What `mkPoetryEnv` is given as `extraPackages` is not such a list. */
export function findListedPackages(expression: Expression): ListedPackage[] {
  // By element: a function that has a name is entered where it stands, and where it is called.
  const found = new Map<Node, ListedPackage>();
  const called = new Set<Node>();
  const pending: [Node, Context][] = [[expression, emptyContext]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, context] = next;
    if (node.kind === "apply") {
      for (const listed of computedPackages(node, context)) found.set(listed.element, listed);
      if (called.has(node)) continue;
      called.add(node);
    }
    if (node.kind === "list") {
      for (const listed of packagesOf(node, context)) found.set(listed.element, listed);
    }
    for (const [child, inner] of childrenIn(node, context)) pending.push([child, inner]);
  }
  return [...found.values()].toSorted((a, b) => a.element.start - b.element.start);
}

interface Context {
  readonly names: Names | null;
  /** What the nearest `with` opens. */
  readonly opened: "python" | "pkgs" | null;
  readonly purpose: string | null;
  readonly path: readonly string[];
  readonly withPackages: Expression | null;
  readonly builtPackage: BuiltPackage | null;
}

/** Names that are bound, the nearest first: to an expression, to a set of Python packages, or to what we cannot know. */
interface Names {
  readonly name: string;
  readonly value: Expression | "pythonSet" | "unknown";
  readonly outer: Names | null;
}

const emptyContext: Context = {
  names: null,
  opened: null,
  purpose: null,
  path: [],
  withPackages: null,
  builtPackage: null,
};

function childrenIn(node: Node, context: Context): [Node, Context][] {
  switch (node.kind) {
    case "let": {
      const inner = { ...context, names: bindAll(node.bindings, context.names) };
      return [...inEach(node.bindings, inner), [node.body, inner]];
    }
    case "attributeSet": {
      const names = node.prefix === null ? context.names : bindAll(node.bindings, context.names);
      return inEach(node.bindings, { ...context, names });
    }
    case "binding": {
      const purpose = plainName(node.path.names.at(-1) as (typeof node.path.names)[number]);
      if (purpose === "extraPackages") return [];
      const path = [...context.path, ...plainNames(node.path).filter((name) => name !== null)];
      return [[node.value, { ...context, purpose, path }]];
    }
    case "with": {
      const opened = kindOfSet(node.namespace, context.names);
      return [
        [node.namespace, context],
        [node.body, { ...context, opened }],
      ];
    }
    case "lambda": {
      const bound = [...(node.formals?.entries ?? []).map((entry) => entry.name)];
      if (node.parameter !== null) bound.push(node.parameter.text);
      const names = bound.reduce<Names | null>(
        (outer, name) => ({ name, value: "unknown", outer }),
        context.names,
      );
      return [[node.body, { ...context, names }]];
    }
    case "apply": {
      const { callee } = applied(node);
      const argument = strip(node.argument);
      if (/^buildPython(?:Package|Application)$/.test(lastName(callee) ?? "")) {
        return [[argument, { ...context, builtPackage: describeBuilt(argument) }]];
      }
      // The older `python.buildEnv.override { extraLibs = [ ... ]; }`.
      if (lastName(callee) === "override" && selectionNames(callee)?.at(-2) === "buildEnv") {
        return [[argument, { ...context, withPackages: node }]];
      }
      // `packages ps`, where `packages = ps: [ ... ]` in a `let`.
      const function_ = strip(node.function);
      const bound = function_.kind === "variable" ? lookUp(context.names, function_.name) : null;
      const body = bound === null || typeof bound === "string" ? null : strip(bound);
      if (
        body?.kind === "lambda" &&
        body.parameter !== null &&
        kindOfSet(argument, context.names) === "python"
      ) {
        return [[body.body, { ...context, names: pythonSetOf(body.parameter.text, context) }]];
      }
      if (lastName(callee) !== "withPackages") break;
      // `python.withPackages packages`, where `packages = ps: [ ... ]` in a `let`.
      const named = argument.kind === "variable" ? lookUp(context.names, argument.name) : null;
      const given = named === null || typeof named === "string" ? argument : strip(named);
      if (given.kind !== "lambda" || given.parameter === null) break;
      const names = pythonSetOf(given.parameter.text, context);
      return [[given.body, { ...context, names, purpose: "withPackages", withPackages: node }]];
    }
  }
  return inEach(
    node.children.filter((child) => "children" in child),
    context,
  );
}

function pythonSetOf(name: string, { names }: Context): Names {
  return { name, value: "pythonSet", outer: names };
}

/** Of the argument of `buildPythonPackage`; it may be a function of its own result. */
function describeBuilt(argument: Expression): BuiltPackage | null {
  const set = strip(argument.kind === "lambda" ? argument.body : argument);
  if (set.kind !== "attributeSet") return null;
  const pname = findValue(set.bindings, ["pname"]);
  const name = pname?.kind === "text" ? textValue(pname) : null;
  const source = findValue(set.bindings, ["src"]);
  const isSelf = source !== null && selectionNames(source)?.at(-1) === "self";
  const path = source?.kind === "path" ? printNode(source) : "";
  return {
    name: name === null ? null : normalizeName(name),
    isOfProject: isSelf || /^(?:\.\/\.|\.\.?\/\.\.?|\.\/|\.\.\/)$/.test(path),
  };
}

function inEach(nodes: readonly Node[], context: Context): [Node, Context][] {
  return nodes.map((node) => [node, context]);
}

function bindAll(bindings: readonly (Binding | Inherit)[], outer: Names | null): Names | null {
  let names = outer;
  for (const binding of bindings) {
    const isPlain = binding.kind === "binding" && binding.path.names.length === 1;
    const value = isPlain ? binding.value : "unknown";
    for (const name of definedNames([binding])) names = { name, value, outer: names };
  }
  return names;
}

function packagesOf(list: List, context: Context): ListedPackage[] {
  return list.elements.flatMap((element) => {
    const source = sourceOf(element, context);
    if (source === null) return [];
    const { purpose, path, withPackages, builtPackage } = context;
    return [
      { ...source, element, list, isComputed: false, purpose, path, withPackages, builtPackage },
    ];
  });
}

/** `attrValues { inherit (ps) a b; }`, `map (name: ps.${name}) [ "a" "b" ]`, `attrVals [ "a" "b" ] ps` and their like. */
function computedPackages(call: Apply, context: Context): ListedPackage[] {
  const { callee, arguments: given } = applied(call);
  const [first, second] = given.map(strip);
  if (first === undefined) return [];
  const listed = (element: Node, attribute: string): ListedPackage => ({
    ...pythonPackage(attribute),
    element,
    list: call,
    isComputed: true,
    purpose: context.purpose,
    path: context.path,
    withPackages: context.withPackages,
    builtPackage: context.builtPackage,
  });
  const named = (names: Expression | undefined, set: Expression | null): ListedPackage[] =>
    set === null || kindOfSet(set, context.names) !== "python"
      ? []
      : textsOf(names, context).map(({ element, text }) => listed(element, text));
  const name = lastName(callee);
  if (name === "attrValues" && first.kind === "attributeSet") {
    return first.bindings.flatMap((binding) => {
      if (binding.kind === "binding") {
        const source = sourceOf(binding.value, context);
        return source?.from === "python" ? [listed(binding.value, source.attribute)] : [];
      }
      const isOfPython =
        binding.from === null
          ? context.opened === "python"
          : kindOfSet(binding.from, context.names) === "python";
      return binding.names.flatMap((one) => {
        const attribute = plainName(one);
        const isBound = binding.from === null && lookUp(context.names, attribute ?? "") !== null;
        return !isOfPython || attribute === null || isBound ? [] : [listed(one, attribute)];
      });
    });
  }
  if (name === "attrVals" || name === "getAttrs") return named(first, second ?? null);
  if (name === "map" && second !== undefined) return named(second, setTakenFrom(first));
  if (name === "forEach" && second !== undefined) return named(first, setTakenFrom(second));
  return [];
}

function pythonPackage(attribute: string): Pick<ListedPackage, "name" | "attribute" | "from"> {
  return { name: pythonName(attribute), attribute, from: "python" };
}

/** Of `name: set.${name}` and `name: getAttr name set`, the set. */
function setTakenFrom(function_: Expression): Expression | null {
  if (function_.kind !== "lambda") return null;
  const body = strip(function_.body);
  if (body.kind === "select") {
    const [only, ...others] = body.path.names;
    return only?.kind === "interpolation" && others.length === 0 ? body.subject : null;
  }
  const { callee, arguments: given } = applied(body);
  const name = lastName(callee);
  return name === "getAttr" ? (given[1] ?? null) : null;
}

/** The texts of a list that is written there, or bound to a name. */
function textsOf(
  expression: Expression | undefined,
  { names }: Context,
): { element: Expression; text: string }[] {
  const node = expression && strip(expression);
  const bound = node?.kind === "variable" ? lookUp(names, node.name) : null;
  const list = bound === null || typeof bound === "string" ? node : strip(bound);
  if (list?.kind !== "list") return [];
  return list.elements.flatMap((element) => {
    const text = element.kind === "text" ? textValue(element) : null;
    return text === null ? [] : [{ element, text }];
  });
}

function sourceOf(
  element: Expression,
  { names, opened }: Context,
): Pick<ListedPackage, "name" | "attribute" | "from"> | null {
  const node = strip(element);
  if (isPythonInterpreter(node, names)) {
    return { name: normalizeName("python"), attribute: "python", from: "interpreter" };
  }
  if (node.kind === "variable") {
    if (opened === null || lookUp(names, node.name) !== null) return null;
    return { name: pythonName(node.name), attribute: node.name, from: opened };
  }
  if (node.kind !== "select") return null;
  const last = plainName(node.path.names.at(-1) as (typeof node.path.names)[number]);
  if (last === null) return null;
  const from = kindOfSubject(node, names);
  return from === null ? null : { name: pythonName(last), attribute: last, from };
}

/** Of `a.b.c`, what `a.b` is. */
function kindOfSubject(
  node: Extract<Expression, { kind: "select" }>,
  names: Names | null,
): "python" | "pkgs" | null {
  const before = node.path.names.slice(0, -1);
  if (before.length === 0) return kindOfSet(node.subject, names);
  const [beforeLast, last] = [before.at(-2), before.at(-1)].map((name) =>
    name ? plainName(name) : null,
  );
  if (last === null || last === undefined) return null;
  if (isSetName(last)) return "python";
  if (last !== "pkgs") return null;
  const isInterpreter = beforeLast
    ? interpreterName.test(beforeLast)
    : isPythonInterpreter(node.subject, names);
  return isInterpreter ? "python" : null;
}

const interpreterName = /^(?:python|pypy)[0-9]*(?:Full|Minimal)?$/;

function isSetName(name: string): boolean {
  return /^(?:python|pypy)[0-9]*Packages$/.test(name);
}

function kindOfSet(
  expression: Expression,
  names: Names | null,
  depth = 0,
): "python" | "pkgs" | null {
  const node = strip(expression);
  if (depth > 20) return null;
  if (node.kind === "variable") {
    const bound = lookUp(names, node.name);
    if (bound === "pythonSet") return "python";
    if (bound !== null && bound !== "unknown") {
      const kind = kindOfSet(bound, names, depth + 1);
      if (kind !== null) return kind;
    }
    if (isSetName(node.name)) return "python";
    return node.name === "pkgs" ? "pkgs" : null;
  }
  if (node.kind !== "select") return null;
  const last = plainName(node.path.names.at(-1) as (typeof node.path.names)[number]);
  if (last !== null && isSetName(last)) return "python";
  if (last !== "pkgs") return null;
  const before = node.path.names.at(-2);
  const isInterpreter = before
    ? interpreterName.test(plainName(before) ?? "")
    : isPythonInterpreter(node.subject, names);
  return isInterpreter ? "python" : null;
}

/** `pkgs.python312`, `pkgs.python3.override { ... }`, or a name for one of them. */
function isPythonInterpreter(expression: Expression, names: Names | null, depth = 0): boolean {
  const node = strip(expression);
  if (depth > 20) return false;
  if (node.kind === "apply") {
    const { callee } = applied(node);
    if (callee.kind !== "select" || lastName(callee) !== "override") return false;
    const before = callee.path.names.at(-2);
    return before
      ? interpreterName.test(plainName(before) ?? "")
      : isPythonInterpreter(callee.subject, names, depth + 1);
  }
  if (node.kind === "variable") {
    const bound = lookUp(names, node.name);
    if (bound !== null && typeof bound !== "string") {
      return isPythonInterpreter(bound, names, depth + 1);
    }
    return bound === null && interpreterName.test(node.name);
  }
  if (isComputedPython(node)) return true;
  const path = selectionNames(node);
  return path !== null && interpreterName.test(path.at(-1) ?? "");
}

/** `pkgs."python${version}"` */
export function isComputedPython(node: Expression): boolean {
  const name = node.kind === "select" ? node.path.names.at(-1) : undefined;
  const [first, second] = name?.kind === "text" ? name.parts : [];
  return (
    first !== undefined &&
    first.kind !== "interpolation" &&
    /^python3?$/.test(first.text) &&
    second?.kind === "interpolation"
  );
}

function lookUp(names: Names | null, name: string): Names["value"] | null {
  for (let current = names; current !== null; current = current.outer) {
    if (current.name === name) return current.value;
  }
  return null;
}

const buildTools: ReadonlySet<string> = new Set(
  "build flit-core hatchling installer pip poetry poetry-core setuptools virtualenv wheel".split(
    " ",
  ),
);

/** What builds packages and makes environments, and is no dependency of the project. */
export function isBuildTool(name: NormalizedName): boolean {
  return buildTools.has(name);
}

/** Where nixpkgs has another name for a package than its index. */
const otherNames: Readonly<Record<string, string>> = {
  faiss: "faiss-cpu",
  opencv4: "opencv-python",
  opencv: "opencv-python",
  pillow: "pillow",
  protobuf3: "protobuf",
  psycopg2: "psycopg2",
  pytorch: "torch",
  "torch-bin": "torch",
  "torchvision-bin": "torchvision",
  "tensorflow-bin": "tensorflow",
};

function pythonName(attribute: string): NormalizedName {
  const name = normalizeName(attribute);
  return normalizeName(otherNames[name] ?? name);
}
