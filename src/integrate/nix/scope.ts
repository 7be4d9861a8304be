// Variables that nothing defines: `nix-instantiate --parse` refuses them, so we do.
import type { Core, CorePath, CoreSet } from "./core.ts";
import { NixSyntaxError } from "./reading.ts";

/**
 * Throws at a variable that no `let`, function, `rec`, `with` or builtin can define. For those of `notByWith`, a `with`
 * does not count.
 */
export function checkScope(expression: Core, notByWith: ReadonlySet<string> = new Set()): void {
  const pending: [Core, Scope | null][] = [[expression, null]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, scope] = next;
    if (node.kind === "variable") checkVariable(node, scope, notByWith);
    else visitChildren(node, scope, (child, inner) => pending.push([child, inner]));
  }
}

interface Scope {
  /** `null` for `with`: it may define anything. */
  readonly names: ReadonlySet<string> | null;
  readonly outer: Scope | null;
}

function checkVariable(
  { name, offset }: Extract<Core, { kind: "variable" }>,
  scope: Scope | null,
  notByWith: ReadonlySet<string>,
): void {
  if (builtinNames.has(name)) return;
  for (let current = scope; current !== null; current = current.outer) {
    if (current.names === null ? !notByWith.has(name) : current.names.has(name)) return;
  }
  throw new NixSyntaxError(`the variable ${name} is not defined`, offset);
}

function visitChildren(
  node: Core,
  scope: Scope | null,
  visit: (child: Core, scope: Scope | null) => void,
): void {
  const visitPath = (path: CorePath): void => {
    for (const name of path) if (typeof name !== "string") visit(name, scope);
  };
  switch (node.kind) {
    case "join":
      for (const part of node.parts) visit(part, scope);
      break;
    case "list":
      for (const element of node.elements) visit(element, scope);
      break;
    case "select":
    case "hasAttribute":
      visit(node.subject, scope);
      visitPath(node.path);
      if (node.kind === "select" && node.fallback !== null) visit(node.fallback, scope);
      break;
    case "apply":
      visit(node.function, scope);
      visit(node.argument, scope);
      break;
    case "unary":
      visit(node.operand, scope);
      break;
    case "binary":
      visit(node.left, scope);
      visit(node.right, scope);
      break;
    case "if":
      visit(node.condition, scope);
      visit(node.consequence, scope);
      visit(node.alternative, scope);
      break;
    case "assert":
      visit(node.condition, scope);
      visit(node.body, scope);
      break;
    case "with":
      visit(node.namespace, scope);
      visit(node.body, { names: null, outer: scope });
      break;
    case "let":
      visit(node.body, visitSet(node.attributes, scope, visit));
      break;
    case "set":
      visitSet(node, scope, visit);
      break;
    case "lambda": {
      const names = new Set(node.formals?.entries.map((entry) => entry.name));
      if (node.parameter !== null) names.add(node.parameter);
      const inner = { names, outer: scope };
      for (const entry of node.formals?.entries ?? []) {
        if (entry.fallback !== null) visit(entry.fallback, inner);
      }
      visit(node.body, inner);
      break;
    }
  }
}

/** Answers the scope inside the set. */
function visitSet(
  set: CoreSet,
  scope: Scope | null,
  visit: (child: Core, scope: Scope | null) => void,
): Scope | null {
  const inner = set.recursive ? { names: new Set(set.attributes.keys()), outer: scope } : scope;
  for (const { value, inherited } of set.attributes.values()) {
    visit(value, inherited ? scope : inner);
  }
  for (const { name, value } of set.computed) {
    visit(name, inner);
    visit(value, inner);
  }
  return inner;
}

/** Builtins that need no `builtins.` before them; all others have a name with `__` before it. */
const plainBuiltins =
  "abort baseNameOf break builtins derivation derivationStrict dirOf false fetchGit fetchMercurial fetchTarball " +
  "fetchTree fromTOML import isNull map null placeholder removeAttrs scopedImport throw toString true";

/** Those of Nix 2.8, then those that newer ones have. */
const prefixedBuiltins =
  "add addErrorContext all any appendContext attrNames attrValues bitAnd bitOr bitXor catAttrs ceil " +
  "compareVersions concatLists concatMap concatStringsSep currentSystem currentTime deepSeq div elem elemAt " +
  "fetchurl filter filterSource findFile floor foldl' fromJSON functionArgs genList genericClosure getAttr " +
  "getContext getEnv groupBy hasAttr hasContext hashFile hashString head intersectAttrs isAttrs isBool isFloat " +
  "isFunction isInt isList isPath isString langVersion length lessThan listToAttrs mapAttrs match mul nixPath " +
  "nixVersion parseDrvName partition path pathExists readDir readFile replaceStrings seq sort split splitVersion " +
  "storeDir storePath stringLength sub substring tail toFile toJSON toPath toXML trace tryEval typeOf " +
  "unsafeDiscardOutputDependency unsafeDiscardStringContext unsafeGetAttrPos zipAttrsWith " +
  "addDrvOutputDependencies convertHash fetchClosure flakeRefToString getFlake outputOf parseFlakeRef " +
  "readFileType traceVerbose warn";

const builtinNames: ReadonlySet<string> = new Set([
  "__curPos",
  ...plainBuiltins.split(" "),
  ...prefixedBuiltins.split(" ").map((name) => `__${name}`),
]);
