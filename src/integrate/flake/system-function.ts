// What the function of a system is called with: in `forAll (x: { ... })` x may be the system, or its packages.
import { nixSystems } from "../../poetry/project/systems.ts";
import { applied, definedNames, findValue, lastName, plainName, strip } from "../nix/attributes.ts";
import { textValue } from "../nix/text.ts";
import type { AttributeSet, Expression, Lambda } from "../nix/tree.ts";
import { boundIn, isNixpkgs, namesOf, type Scope } from "./names.ts";

/** The variables of a function that hold the system, as an attribute name, and its packages. */
export interface Given {
  readonly system: string | null;
  readonly packages: string | null;
}

/** What a value is; a set by its names. `null`: something else, or not known. */
type Kind = "system" | "packages" | Kinds | null;
interface Kinds extends ReadonlyMap<string, Kind> {}

/** Where an expression stands. */
interface Around {
  readonly scopes: readonly Scope[];
  /** What the functions around are called with. */
  readonly parameters: ReadonlyMap<Lambda, Kind>;
  /** Nix is lazy: names may stand for one another without end. */
  readonly steps: number;
}

/** `function` is that in `caller function further`. `null` where nothing tells what it is called with. */
export function givenTo(
  inner: Lambda,
  {
    caller,
    further,
    scopes,
  }: { caller: Expression; further: readonly Expression[]; scopes: readonly Scope[] },
): Given | null {
  const kinds = kindsGiven(caller, further, { scopes, parameters: new Map(), steps: 30 });
  let system: string | null = null;
  let packages: string | null = null;
  let lambda: Expression = inner;
  for (const kind of kinds) {
    if (lambda.kind !== "lambda") break;
    for (const [name, of] of boundBy(lambda, kind)) {
      if (of === "system") system ??= `\${${name}}`;
      if (of === "packages") packages ??= name;
    }
    lambda = strip(lambda.body);
  }
  return system === null && packages === null ? null : { system, packages };
}

/** The variables that a function binds, where its argument is of this kind. */
function boundBy({ parameter, formals }: Lambda, kind: Kind): [string, Kind][] {
  const bound: [string, Kind][] = parameter === null ? [] : [[parameter.text, kind]];
  if (kind === null || typeof kind === "string") return bound;
  for (const { name } of formals?.entries ?? []) bound.push([name, kind.get(name) ?? null]);
  if (parameter !== null && formals === null) {
    for (const [name, of] of kind) bound.push([`${parameter.text}.${name}`, of]);
  }
  return bound;
}

/** What `caller` calls the function with that it is given. */
function kindsGiven(caller: Expression, further: readonly Expression[], around: Around): Kind[] {
  if (around.steps <= 0) return [];
  const { callee, arguments: given } = applied(caller);
  const name = lastName(callee);
  const [first] = given;
  if (name === "genAttrs" && given.length === 1) return isSystems(first, around) ? ["system"] : [];
  if (name === "eachDefaultSystemMap" && given.length === 0) return ["system"];
  if (name === "eachSystemMap" && given.length === 1) return ["system"];
  if (name === "mapAttrs" && given.length === 0 && further[0] !== undefined) {
    const element = elementOf(further[0], around);
    return element === null ? [] : ["system", element];
  }
  const value = callee.kind === "variable" ? boundTo(callee.name, around) : null;
  if (value === null) return [];
  let body = value.expression;
  for (let left = given.length; left > 0; left -= 1) {
    if (body.kind !== "lambda") return kindsGivenPartly(body, given.slice(-left), value.around);
    body = strip(body.body);
  }
  if (body.kind !== "lambda") return kindsGiven(body, further, value.around);
  if (body.parameter === null) return [];
  return kindsAtCall(body.body, body.parameter.text, inside(value.around, body, null)) ?? [];
}

/** `f = genAttrs;` and then `f systems`: the arguments are those of what it stands for. */
function kindsGivenPartly(body: Expression, left: readonly Expression[], around: Around): Kind[] {
  const { callee, arguments: given } = applied(body);
  if (lastName(callee) !== "genAttrs" || given.length + left.length !== 1) return [];
  return isSystems([...given, ...left][0], around) ? ["system"] : [];
}

/** What the variable `wanted` is called with in an expression, or by what it is handed to. */
function kindsAtCall(expression: Expression, wanted: string, around: Around): Kind[] | null {
  if (around.steps <= 0) return null;
  const node = strip(expression);
  const next = { ...around, steps: around.steps - 1 };
  const isWanted = (one: Expression): boolean => one.kind === "variable" && one.name === wanted;
  switch (node.kind) {
    case "let":
      return kindsAtCall(node.body, wanted, inside(next, node));
    case "with":
    case "assert":
      return kindsAtCall(node.body, wanted, next);
    case "apply": {
      const { callee, arguments: given } = applied(node);
      if (isWanted(callee)) return given.map((one) => kindOf(one, next));
      return kindsOfCallback(node, { isWanted, wanted, around: next });
    }
    default:
      return null;
  }
}

/** `genAttrs systems wanted`, `genAttrs systems (system: wanted ...)`, `mapAttrs (system: wanted) set` */
function kindsOfCallback(
  call: Expression,
  {
    isWanted,
    wanted,
    around,
  }: { isWanted: (one: Expression) => boolean; wanted: string; around: Around },
): Kind[] | null {
  const further: Expression[] = [];
  for (let node = call; node.kind === "apply"; node = strip(node.function)) {
    const last = strip(node.argument);
    if (isWanted(last)) return kindsGiven(node.function, further, around);
    if (last.kind === "lambda") {
      const kinds = kindsGiven(node.function, further, around);
      return kindsInFunction(last, wanted, { kinds, around });
    }
    further.unshift(last);
  }
  return null;
}

function kindsInFunction(
  lambda: Lambda,
  wanted: string,
  { kinds, around }: { kinds: readonly Kind[]; around: Around },
): Kind[] | null {
  let body: Expression = lambda;
  let within = around;
  for (const kind of [...kinds, null]) {
    if (body.kind !== "lambda") break;
    within = inside(within, body, kind);
    body = strip(body.body);
  }
  return kindsAtCall(body, wanted, within);
}

function kindOf(expression: Expression, around: Around): Kind {
  if (around.steps <= 0) return null;
  const node = strip(expression);
  const next = { ...around, steps: around.steps - 1 };
  switch (node.kind) {
    case "variable": {
      const kind = parameterKind(node.name, next);
      if (kind !== undefined) return kind;
      const value = boundTo(node.name, next);
      return value && kindOf(value.expression, value.around);
    }
    case "let":
      return kindOf(node.body, inside(next, node));
    case "with":
    case "assert":
      return kindOf(node.body, next);
    case "attributeSet":
      return kindsOfSet(node, next);
    case "select": {
      if (isNixpkgs(node)) return "packages";
      return node.path.names.length === 1 ? elementOf(node.subject, next) : null;
    }
    case "apply": {
      if (isNixpkgs(node)) return "packages";
      const { callee, arguments: given } = applied(node);
      const value = callee.kind === "variable" ? boundTo(callee.name, next) : null;
      // pkgsFor system
      if (value?.expression.kind !== "lambda" || given.length !== 1) return null;
      return kindOf(value.expression.body, inside(value.around, value.expression, null));
    }
    default:
      return null;
  }
}

function kindsOfSet({ bindings, prefix }: AttributeSet, around: Around): Kind {
  const kinds = new Map<string, Kind>();
  if (prefix === "let") return null;
  for (const binding of bindings) {
    if (binding.kind === "binding") {
      const [name] = binding.path.names;
      const key = binding.path.names.length === 1 && name ? plainName(name) : null;
      if (key !== null) kinds.set(key, prefix === null ? kindOf(binding.value, around) : null);
    } else if (binding.from === null) {
      for (const name of binding.names.map(plainName)) {
        if (name === null) continue;
        const value = boundTo(name, around);
        kinds.set(
          name,
          parameterKind(name, around) ?? (value && kindOf(value.expression, value.around)),
        );
      }
    }
  }
  return kinds;
}

/** What stands by each name of a set that is made by a function of the system, or of `nixpkgs.legacyPackages`. */
function elementOf(expression: Expression, around: Around): Kind {
  if (around.steps <= 0) return null;
  const node = strip(expression);
  const next = { ...around, steps: around.steps - 1 };
  if (node.kind === "select" && lastName(node) === "legacyPackages") return "packages";
  if (node.kind === "variable") {
    const value = boundTo(node.name, next);
    return value && elementOf(value.expression, value.around);
  }
  if (node.kind !== "apply") return null;
  const inner = strip(node.argument);
  if (inner.kind !== "lambda") return null;
  const [kind = null] = kindsGiven(node.function, [], next);
  return kind === "system" ? kindOf(inner.body, inside(next, inner, kind)) : null;
}

/** Whether a `let` gives the name to a set with the packages of each system: `pkgs = nixpkgs.legacyPackages`. */
export function isOfAllSystems(scopes: readonly Scope[], name: string): boolean {
  const value = boundTo(name, { scopes, parameters: new Map(), steps: 30 });
  return value !== null && elementOf(value.expression, value.around) === "packages";
}

/**
 * The one name that a `let` gives to the packages of a system, however it comes by them: `np = pkgsFor.${system};`. `null`
 * where there is none, or more than one.
 */
export function packagesByKind(
  scopes: readonly Scope[],
): { readonly name: string; readonly value: Expression } | null {
  const found = scopes.flatMap((scope, index) => {
    if (scope.kind === "lambda") return [];
    const around = { scopes: scopes.slice(0, index + 1), parameters: new Map(), steps: 30 };
    return definedNames(scope.bindings).flatMap((name) => {
      const value = findValue(scope.bindings, [name]);
      return value !== null && kindOf(value, around) === "packages" ? [{ name, value }] : [];
    });
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A list of systems, or a variable that is named for them. */
function isSystems(expression: Expression | undefined, around: Around): boolean {
  if (expression === undefined || around.steps <= 0) return false;
  const node = strip(expression);
  if (node.kind === "list") {
    return node.elements.some((one) => {
      const element = strip(one);
      return element.kind === "text"
        ? isSystem(textValue(element) ?? "")
        : isSystem((lastName(element) ?? "").replace("_linux", "-linux"));
    });
  }
  if (/systems|flakeExposed/i.test(lastName(node) ?? "")) return true;
  if (node.kind === "apply") {
    const { callee, arguments: given } = applied(node);
    return [callee, ...given].some((one) => /systems/i.test(lastName(strip(one)) ?? ""));
  }
  const value = node.kind === "variable" ? boundTo(node.name, around) : null;
  return value !== null && isSystems(value.expression, value.around);
}

/** `x86_64-linux` */
export function isSystem(name: string): boolean {
  return nixSystems.includes(name);
}

/** `undefined` where no function around binds the name. */
function parameterKind(name: string, { scopes, parameters }: Around): Kind | undefined {
  const scope = scopes.findLast((one) => namesOf(one).includes(name));
  if (scope?.kind !== "lambda") return undefined;
  return new Map(boundBy(scope, parameters.get(scope) ?? null)).get(name) ?? null;
}

function boundTo(name: string, around: Around): { expression: Expression; around: Around } | null {
  const bound = boundIn(around.scopes, name);
  if (bound === null) return null;
  return {
    expression: strip(bound.value),
    around: { ...around, scopes: bound.scopes, steps: around.steps - 1 },
  };
}

function inside(around: Around, scope: Scope, kind: Kind = null): Around {
  const parameters =
    scope.kind === "lambda" ? new Map([...around.parameters, [scope, kind]]) : around.parameters;
  return { scopes: [...around.scopes, scope], parameters, steps: around.steps - 1 };
}

const systemVariable = "${system}";

/** The name that a function of the system gives it. */
export function systemOf({ parameter, formals }: Lambda): string | null {
  if (formals?.entries.some((entry) => entry.name === "system")) return systemVariable;
  return formals === null && parameter !== null ? `\${${parameter.text}}` : null;
}
