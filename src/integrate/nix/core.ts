// What Nix makes of a tree before it evaluates: attribute paths become nested sets, parts of a set are merged.
// Throws where `nix-instantiate --parse` does: an attribute or argument named twice, a name computed where it must be plain.
import { type Deep, runDeep } from "./deep.ts";
import { NixSyntaxError } from "./reading.ts";
import { textParts } from "./text.ts";
import type {
  AttributeName,
  AttributePath,
  BinaryOperator,
  Binding,
  Expression,
  Formals,
  Inherit,
  Interpolation,
} from "./tree.ts";

export type Core =
  | { readonly kind: "integer" | "float" | "searchPath" | "path"; readonly text: string }
  | { readonly kind: "string"; readonly value: string }
  /** A string or path with interpolations. */
  | { readonly kind: "join"; readonly parts: readonly Core[] }
  | { readonly kind: "variable"; readonly name: string; readonly offset: number }
  | {
      readonly kind: "select";
      readonly subject: Core;
      readonly path: CorePath;
      readonly fallback: Core | null;
    }
  | { readonly kind: "hasAttribute"; readonly subject: Core; readonly path: CorePath }
  | CoreSet
  | { readonly kind: "list"; readonly elements: readonly Core[] }
  | {
      readonly kind: "lambda";
      readonly parameter: string | null;
      readonly formals: CoreFormals | null;
      readonly body: Core;
    }
  | { readonly kind: "apply"; readonly function: Core; readonly argument: Core }
  | { readonly kind: "unary"; readonly operator: "!" | "-"; readonly operand: Core }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Core;
      readonly right: Core;
    }
  | { readonly kind: "let"; readonly attributes: CoreSet; readonly body: Core }
  | { readonly kind: "with"; readonly namespace: Core; readonly body: Core }
  | { readonly kind: "assert"; readonly condition: Core; readonly body: Core }
  | {
      readonly kind: "if";
      readonly condition: Core;
      readonly consequence: Core;
      readonly alternative: Core;
    };

export interface CoreSet {
  readonly kind: "set";
  readonly recursive: boolean;
  readonly attributes: Map<string, { readonly value: Core; readonly inherited: boolean }>;
  readonly computed: { readonly name: Core; readonly value: Core }[];
}

/** Plain names, and computed ones. */
export type CorePath = readonly (string | Core)[];

export interface CoreFormals {
  readonly entries: readonly { readonly name: string; readonly fallback: Core | null }[];
  readonly ellipsis: boolean;
}

export function toCore(expression: Expression): Core {
  return runDeep(convert(expression));
}

type Conversion = Deep<Core>;

function* convert(node: Expression): Conversion {
  switch (node.kind) {
    case "integer":
    case "float":
    case "searchPath":
      return { kind: node.kind, text: node.text };
    case "uri":
      return { kind: "string", value: node.text };
    case "variable":
      return { kind: "variable", name: node.name, offset: node.start };
    case "text": {
      const parts = textParts(node);
      if (parts.length === 0) return { kind: "string", value: "" };
      if (parts.length === 1 && typeof parts[0] === "string") {
        return { kind: "string", value: parts[0] };
      }
      const joined = yield* join(parts);
      const [only] = joined.parts;
      // Nix takes `''${"a"}''`, but not `"${"a"}"`, for the plain string.
      return node.indented && parts.length === 1 && only?.kind === "string" ? only : joined;
    }
    case "path": {
      const [first, ...rest] = node.parts;
      const start: Core = { kind: "path", text: first && "text" in first ? first.text : "" };
      if (rest.length === 0) return start;
      return yield* join(
        rest.map((part) => (part.kind === "interpolation" ? part : part.text)),
        start,
      );
    }
    case "parenthesized":
      return yield convert(node.inner);
    case "list": {
      const elements: Core[] = [];
      for (const element of node.elements) elements.push(yield convert(element));
      return { kind: "list", elements };
    }
    case "attributeSet": {
      const set = yield* collect(node.bindings, node.prefix !== null);
      if (node.prefix !== "let") return set;
      return { kind: "select", subject: set, path: ["body"], fallback: null };
    }
    case "select": {
      const subject = yield convert(node.subject);
      const path = yield* convertPath(node.path);
      const fallback = node.fallback === null ? null : yield convert(node.fallback);
      return { kind: "select", subject, path, fallback };
    }
    case "hasAttribute": {
      const subject = yield convert(node.subject);
      return { kind: "hasAttribute", subject, path: yield* convertPath(node.path) };
    }
    case "apply": {
      const callee = yield convert(node.function);
      return { kind: "apply", function: callee, argument: yield convert(node.argument) };
    }
    case "unary":
      return { kind: "unary", operator: node.operator, operand: yield convert(node.operand) };
    case "binary": {
      const left = yield convert(node.left);
      return { kind: "binary", operator: node.operator, left, right: yield convert(node.right) };
    }
    case "lambda": {
      const parameter = node.parameter?.text ?? null;
      const formals = node.formals === null ? null : yield* convertFormals(node.formals, parameter);
      return { kind: "lambda", parameter, formals, body: yield convert(node.body) };
    }
    case "let": {
      const attributes = yield* collect(node.bindings, true);
      if (attributes.computed.length > 0) {
        throw new NixSyntaxError("a name in `let` cannot be computed", node.start);
      }
      return { kind: "let", attributes, body: yield convert(node.body) };
    }
    case "with": {
      const namespace = yield convert(node.namespace);
      return { kind: "with", namespace, body: yield convert(node.body) };
    }
    case "assert": {
      const condition = yield convert(node.condition);
      return { kind: "assert", condition, body: yield convert(node.body) };
    }
    case "if": {
      const condition = yield convert(node.condition);
      const consequence = yield convert(node.consequence);
      const alternative = yield convert(node.alternative);
      return { kind: "if", condition, consequence, alternative };
    }
  }
}

function* join(
  parts: readonly (string | Interpolation)[],
  start?: Core,
): Generator<Conversion, Extract<Core, { kind: "join" }>, Core> {
  const converted: Core[] = start === undefined ? [] : [start];
  for (const part of parts) {
    if (typeof part === "string") converted.push({ kind: "string", value: part });
    else converted.push(yield convert(part.expression));
  }
  return { kind: "join", parts: converted };
}

function* convertFormals(
  formals: Formals,
  parameter: string | null,
): Generator<Conversion, CoreFormals, Core> {
  const seen = new Set(parameter === null ? [] : [parameter]);
  const entries: { name: string; fallback: Core | null }[] = [];
  for (const { name, fallback, start } of formals.entries) {
    if (seen.has(name)) throw new NixSyntaxError(`the argument ${name} is named twice`, start);
    seen.add(name);
    entries.push({ name, fallback: fallback === null ? null : yield convert(fallback) });
  }
  return { entries, ellipsis: formals.ellipsis };
}

function* convertPath(path: AttributePath): Generator<Conversion, CorePath, Core> {
  const names: (string | Core)[] = [];
  for (const name of path.names) names.push(yield* convertName(name));
  return names;
}

/** `a`, `"a"` and `${"a"}` are plain names. */
function* convertName(name: AttributeName): Generator<Conversion, string | Core, Core> {
  if (name.kind === "name") return name.name;
  const core = yield convert(name.kind === "text" ? name : name.expression);
  return core.kind === "string" ? core.value : core;
}

/** All bindings of a set or `let`, as one set. */
function* collect(
  bindings: readonly (Binding | Inherit)[],
  recursive: boolean,
): Generator<Conversion, CoreSet, Core> {
  const set = emptySet(recursive);
  for (const binding of bindings) {
    if (binding.kind === "binding") {
      const path = yield* convertPath(binding.path);
      define({ set, path, value: yield convert(binding.value), binding });
      continue;
    }
    const from = binding.from === null ? null : yield convert(binding.from);
    for (const attribute of binding.names) {
      const name = yield* convertName(attribute);
      if (typeof name !== "string") {
        throw new NixSyntaxError("a name in `inherit` cannot be computed", attribute.start);
      }
      if (set.attributes.has(name)) throw definedTwice(name, attribute.start);
      const value: Core =
        from === null
          ? { kind: "variable", name, offset: attribute.start }
          : { kind: "select", subject: from, path: [name], fallback: null };
      set.attributes.set(name, { value, inherited: from === null });
    }
  }
  return set;
}

function emptySet(recursive: boolean): CoreSet {
  return { kind: "set", recursive, attributes: new Map(), computed: [] };
}

/** `a.b = value`: sets on the way are made, or entered where they stand already. */
function define({
  set,
  path,
  value,
  binding: {
    path: { start },
  },
}: {
  readonly set: CoreSet;
  readonly path: CorePath;
  readonly value: Core;
  readonly binding: Binding;
}): void {
  let target = set;
  for (const name of path.slice(0, -1)) {
    if (typeof name !== "string") {
      const nested = emptySet(false);
      target.computed.push({ name, value: nested });
      target = nested;
      continue;
    }
    const present = target.attributes.get(name);
    if (present === undefined) {
      const nested = emptySet(false);
      target.attributes.set(name, { value: nested, inherited: false });
      target = nested;
    } else if (present.value.kind === "set") {
      target = present.value;
    } else {
      throw definedTwice(name, start);
    }
  }

  const last = path.at(-1) as string | Core;
  if (typeof last !== "string") {
    target.computed.push({ name: last, value });
    return;
  }
  const present = target.attributes.get(last);
  if (present === undefined) {
    target.attributes.set(last, { value, inherited: false });
  } else if (present.value.kind === "set" && value.kind === "set") {
    merge(present.value, value, start);
  } else {
    throw definedTwice(last, start);
  }
}

/** `a = { ... }; a = { ... };` is one set; deeper ones are not merged so. */
function merge(into: CoreSet, from: CoreSet, offset: number): void {
  for (const [name, attribute] of from.attributes) {
    if (into.attributes.has(name)) throw definedTwice(name, offset);
    into.attributes.set(name, attribute);
  }
  into.computed.push(...from.computed);
}

function definedTwice(name: string, offset: number): NixSyntaxError {
  return new NixSyntaxError(`the attribute ${name} is defined twice`, offset);
}
