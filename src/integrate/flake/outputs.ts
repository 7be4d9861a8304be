// Where a flake defines the packages and shells of one system: the shapes that people write.
import {
  applied,
  definedNames,
  findBindings,
  inherits,
  lastName,
  nameKey,
  strip,
} from "../nix/attributes.ts";
import type { AttributeName, AttributeSet, Binding, Expression, Lambda } from "../nix/tree.ts";
import { boundIn, inheritedIn, type Scope } from "./names.ts";
import { type Given, givenTo, systemOf } from "./system-function.ts";

/** A set that has `default` and other names in it, or where one of that kind is to be. */
export interface Place {
  /** The set to add to. */
  readonly set: AttributeSet;
  readonly scopes: readonly Scope[];
  /** What stands before the name in a binding: `[]` in `packages = { ... }`. */
  readonly prefix: readonly string[];
}

/** The outputs of one system, in one of three shapes. */
export type Outputs =
  /** `packages`, `devShells` and others inside a function of the system: flake-utils, flake-parts. */
  | {
      readonly shape: "bySystem";
      readonly set: AttributeSet;
      readonly scopes: readonly Scope[];
      /** The function of the system. */
      readonly function: Lambda;
      readonly flakeParts: boolean;
    }
  /** `packages = forAllSystems (system: ...)`: each output has its own function. */
  | {
      readonly shape: "byOutput";
      readonly set: AttributeSet;
      readonly scopes: readonly Scope[];
      /** By output: the function's call, and what it gives. */
      readonly calls: ReadonlyMap<string, OutputCall>;
    }
  /** `packages.x86_64-linux = ...`, with the system as it stands there: `x86_64-linux` or `${system}`. */
  | {
      readonly shape: "plain";
      readonly set: AttributeSet;
      readonly scopes: readonly Scope[];
      readonly system: string;
    };

export interface OutputCall {
  /** Among the outputs; `null` where they inherit it from a `let`. */
  readonly binding: Binding | null;
  /** All before the function, `forAllSystems` or `nixpkgs.lib.genAttrs systems`, and behind it. */
  readonly caller: Expression;
  readonly further: readonly Expression[];
  readonly function: Lambda;
  /** What it is called with. */
  readonly given: Given;
  readonly set: AttributeSet;
  readonly scopes: readonly Scope[];
}

/** Why the outputs of a flake cannot be edited safely. */
export class UnknownShape extends Error {
  override readonly name = "UnknownShape";
}

/** The function that gives the outputs. */
export function outputsFunction(flake: AttributeSet): Lambda {
  const found = findBindings(flake.bindings, ["outputs"]);
  const [only] = found;
  if (only === undefined) throw new UnknownShape("it has no outputs");
  const value = strip(only.binding.value);
  if (found.length > 1 || only.rest.length > 0 || value.kind !== "lambda") {
    throw new UnknownShape("its outputs are not written as a function");
  }
  return value;
}

/** @throws UnknownShape */
export function findOutputs(outputs: Lambda): Outputs {
  const sites = findSites(outputs.body, [outputs]);
  const bySystem = sites.filter((site) => site.function !== null);
  const [first] = bySystem;
  if (first?.function) {
    const fitting = bySystem.find(({ set }) => definesOutput(set)) ?? first;
    return { ...fitting, shape: "bySystem", function: fitting.function as Lambda };
  }
  const top = sites.find(({ set }) => definesOutput(set)) ?? sites[0];
  if (top === undefined) throw new UnknownShape("its outputs are not written as a set");
  const calls = outputCalls(top.set, top.scopes);
  if (calls.size > 0) return { shape: "byOutput", set: top.set, scopes: top.scopes, calls };
  return { shape: "plain", set: top.set, scopes: top.scopes, system: plainSystem(top) };
}

function definesOutput(set: AttributeSet): boolean {
  return definedNames(set.bindings).some((name) => ["packages", "devShells"].includes(name));
}

interface Site {
  readonly set: AttributeSet;
  readonly scopes: readonly Scope[];
  readonly function: Lambda | null;
  readonly flakeParts: boolean;
}

/** Functions that call one for each system and turn its result round. */
const systemFunctions = ["eachDefaultSystem", "eachSystem"];

function findSites(expression: Expression, scopes: readonly Scope[]): Site[] {
  const node = strip(expression);
  switch (node.kind) {
    case "attributeSet":
      return [{ set: node, scopes, function: null, flakeParts: false }];
    case "let":
      return findSites(node.body, [...scopes, node]);
    case "with":
    case "assert":
      return findSites(node.body, scopes);
    case "binary":
      if (node.operator !== "//") return [];
      return [...findSites(node.left, scopes), ...findSites(node.right, scopes)];
    case "apply":
      return sitesOfCall(node, scopes);
    default:
      return [];
  }
}

function sitesOfCall(call: Expression, scopes: readonly Scope[]): Site[] {
  const { callee, arguments: given } = applied(call);
  const last = given.at(-1);
  const name = lastName(callee);
  if (last === undefined || name === null) return [];
  if (name === "mkFlake") return perSystemSites(last, scopes);
  if (!systemFunctions.includes(name)) return [];
  const named = strip(last);
  const bound = named.kind === "variable" ? boundIn(scopes, named.name) : null;
  const inner = bound === null ? named : strip(bound.value);
  if (inner.kind !== "lambda") return [];
  const [result] = findSites(inner.body, [...(bound?.scopes ?? scopes), inner]);
  return result ? [{ ...result, function: inner }] : [];
}

/** flake-parts: https://flake.parts/options/flake-parts.html#opt-perSystem */
function perSystemSites(module: Expression, scopes: readonly Scope[]): Site[] {
  const node = strip(module);
  if (node.kind === "lambda") return perSystemSites(node.body, [...scopes, node]);
  if (node.kind === "let") return perSystemSites(node.body, [...scopes, node]);
  const bindings = node.kind === "attributeSet" ? node.bindings : [];
  const found = findBindings(bindings, ["perSystem"])[0];
  const inner = found && strip(found.binding.value);
  if (inner?.kind === "lambda" && found?.rest.length === 0) {
    const [result] = findSites(inner.body, [...scopes, inner]);
    if (result) return [{ ...result, function: inner, flakeParts: true }];
  }
  throw new UnknownShape("its call of mkFlake has no perSystem of its own");
}

function outputCalls(set: AttributeSet, scopes: readonly Scope[]): Map<string, OutputCall> {
  const calls = new Map<string, OutputCall>();
  for (const output of ["packages", "devShells"]) {
    const inherited = inheritedIn(set, scopes, output);
    const found = findBindings(set.bindings, [output]);
    const [only] = found;
    if (inherited !== null) {
      const call = callOfFunction(inherited.value, inherited.scopes);
      if (call) calls.set(output, { ...call, binding: null });
    } else if (found.length === 1 && only?.rest.length === 0) {
      const call = callOfFunction(only.binding.value, scopes);
      if (call) calls.set(output, { ...call, binding: only.binding });
    }
  }
  return calls;
}

function callOfFunction(
  expression: Expression,
  scopes: readonly Scope[],
): Omit<OutputCall, "binding"> | null {
  // mapAttrs has its function before the set: those behind the function are taken off.
  const further: Expression[] = [];
  let value = strip(expression);
  while (value.kind === "apply" && strip(value.argument).kind !== "lambda") {
    further.unshift(value.argument);
    value = strip(value.function);
  }
  if (value.kind !== "apply") return null;
  const inner = strip(value.argument);
  if (inner.kind !== "lambda") return null;
  // `f (system: pkgs: { })` has two.
  let body: Expression = inner;
  const inside = [...scopes];
  const parameters: string[] = [];
  while (body.kind === "lambda") {
    inside.push(body);
    parameters.push(...(body.formals?.entries.map(({ name }) => name) ?? []));
    if (body.parameter !== null) parameters.push(body.parameter.text);
    body = strip(body.body);
  }
  const caller = lastName(applied(value.function).callee) ?? "";
  if (caller === "mapAttrs'") return null;
  // What cannot be traced is told by its names.
  const isNamed = parameters.some((name) => /^pkgs$|system/i.test(name)) || /system/i.test(caller);
  const given =
    givenTo(inner, { caller: value.function, further, scopes }) ??
    (isNamed ? { system: systemOf(inner), packages: null } : null);
  if (given === null) return null;
  const [site] = findSites(body, inside);
  if (site === undefined || site.function !== null) return null;
  const { set, scopes: around } = site;
  return { caller: value.function, further, function: inner, given, set, scopes: around };
}

/** The one system that a plain set of outputs is for, as it is written. */
function plainSystem(top: { set: AttributeSet; scopes: readonly Scope[] }): string {
  const systems = new Set<string>();
  for (const output of ["packages", "devShells", "apps", "checks", "defaultPackage", "devShell"]) {
    const inherited = inheritedIn(top.set, top.scopes, output);
    const found = findBindings(top.set.bindings, [output]).map(({ binding, rest }) => ({
      value: strip(binding.value),
      first: rest[0],
    }));
    if (inherited) found.push({ value: strip(inherited.value), first: undefined });
    for (const { value, first } of found) {
      if (first !== undefined) addSystem(systems, first);
      else if (value.kind === "attributeSet") {
        for (const inner of value.bindings) {
          const name = inner.kind === "binding" ? inner.path.names[0] : undefined;
          if (name !== undefined) addSystem(systems, name);
        }
      } else throw new UnknownShape(fromUnknownFunction(output, value));
    }
  }
  const [system, ...others] = systems;
  if (system === undefined) throw new UnknownShape("it has no packages or devShells to add to");
  if (others.length > 0) throw new UnknownShape("it lists each system by itself");
  return system;
}

/** Where the function has one argument whose name tells nothing, another name helps. */
function fromUnknownFunction(output: string, value: Expression): string {
  const unknown = `its ${output} come from a function that Poetrix does not know`;
  const inner = value.kind === "apply" ? strip(value.argument) : value;
  if (inner.kind !== "lambda" || inner.parameter === null) return unknown;
  const { text } = inner.parameter;
  return `${unknown}: if \`${text}\` is the system there, or its packages, name it \`system\` or \`pkgs\``;
}

function addSystem(systems: Set<string>, name: AttributeName): void {
  const key = nameKey(name);
  if (key === null) throw new UnknownShape("it computes the names of its systems");
  systems.add(key);
}

/** Where names like `default` stand below `wanted`, such as `packages`, in a set of outputs. */
export function placeIn(
  set: AttributeSet,
  scopes: readonly Scope[],
  wanted: readonly string[],
): Place | "absent" | "unknown" {
  const found = findBindings(set.bindings, wanted);
  const [first] = found;
  if (first === undefined) {
    const [name = "", ...rest] = wanted;
    const inherited = inheritedIn(set, scopes, name);
    if (inherited === null) return inherits(set.bindings, name) ? "unknown" : "absent";
    const place = placeOfValue(inherited.value, inherited.scopes);
    if (place === null) return "unknown";
    return rest.length === 0 ? place : placeIn(place.set, place.scopes, rest);
  }
  const whole = found.find(({ rest }) => rest.length === 0);
  if (whole !== undefined) return placeOfValue(whole.binding.value, scopes) ?? "unknown";
  const { names } = first.binding.path;
  const prefix = names.slice(0, names.length - first.rest.length).map(nameKey);
  if (prefix.includes(null)) return "unknown";
  return { set: first.within.at(-1) ?? set, scopes, prefix: prefix as string[] };
}

/** A set that is written there, inside `let`, `//` or a call that keeps its names. */
function placeOfValue(value: Expression, scopes: readonly Scope[], depth = 0): Place | null {
  const node = strip(value);
  if (depth > 20) return null;
  if (node.kind === "apply" && lastName(applied(node).callee) === "flattenTree") {
    return placeOfValue(node.argument, scopes, depth + 1);
  }
  const bound = node.kind === "variable" ? boundIn(scopes, node.name) : null;
  if (bound !== null) return placeOfValue(bound.value, bound.scopes, depth + 1);
  const [site] = findSites(node, scopes);
  if (site === undefined || site.function !== null) return null;
  return { set: site.set, scopes: site.scopes, prefix: [] };
}

/** Modules of flake-parts are joined: others may define what this file lacks. */
export function isOfFlakeParts(outputs: Outputs): boolean {
  return outputs.shape === "bySystem" && outputs.flakeParts;
}
