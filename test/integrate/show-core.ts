// Prints a tree as `nix-instantiate --parse` of Nix 2.8 does (NixOS/nix, src/libexpr/nixexpr.cc), to compare the two.
import { homedir } from "node:os";
import { resolve } from "node:path";
import { type Core, type CorePath, type CoreSet, toCore } from "../../src/integrate/nix/core.ts";
import { type Deep, runDeep } from "../../src/integrate/nix/deep.ts";
import { isTrivia, type Token, tokenize } from "../../src/integrate/nix/lexer.ts";
import { parseSyntax } from "../../src/integrate/nix/parser.ts";

/**
 * `directory` is where the file lies: Nix prints paths in full. Nix prints the arguments of a function and the
 * bindings of a `let` in no fixed order; here they are sorted.
 */
export function showCore(core: Core, directory: string): string {
  return runDeep(show(core, directory));
}

/** What Nix printed, sorted like ours. */
export function sortShown(shown: string): string {
  return showCore(toCore(parseSyntax(bracketAsserts(shown)).expression), "/");
}

/**
 * Nix 2.8 does not always print what it would read back. It prints `assert a; b` without brackets, so what follows seems
 * part of `b`. Everything else that it prints is one bracket, one word, or a selection from one of these, and `b` is
 * exactly one such thing. Also, `or` may be a variable: it is the fallback of a selection only if one such thing follows in
 * brackets.
 */
export function bracketAsserts(shown: string): string {
  return runDeep(sequence({ tokens: tokenize(shown), position: 0 }, "end"));
}

interface Shown {
  readonly tokens: readonly Token[];
  position: number;
}

const closing: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "${": "}",
  '"': '"',
};

/** Everything up to a bracket, and the bracket. */
function* sequence(shown: Shown, close: string): Deep<string> {
  let text = "";
  for (;;) {
    const token = shown.tokens[shown.position] as Token;
    if (token.kind === close || token.kind === "end") {
      shown.position += 1;
      return text + token.text;
    }
    text += yield item(shown);
  }
}

/** One token, one bracket with all in it, or one `assert`. Nix prints the path `/.` as `/`, and no other `/` by itself. */
function* item(shown: Shown): Deep<string> {
  const token = shown.tokens[shown.position] as Token;
  shown.position += 1;
  const close = closing[token.kind];
  if (close !== undefined) return token.text + (yield sequence(shown, close));
  if (token.kind === "/") return "/.";
  if (token.kind === "or") return isVariable(shown) ? "__or" : "or";
  if (token.kind !== "assert") return token.text;
  const condition = yield unit(shown);
  const semicolon = yield item(shown);
  return `(assert ${condition}${semicolon}${yield unit(shown)})`;
}

/** `(...)`, `{ ... }`, `rec { ... }`, a word or a path; behind it `.a.b` and `or (...)`. */
function* unit(shown: Shown): Deep<string> {
  const next = (): Token => shown.tokens[shown.position] as Token;
  let text = "";
  while (isTrivia(next()) || next().kind === "rec") text += yield item(shown);
  const isPath = next().kind === "path" || next().kind === "homePath";
  text += yield item(shown);
  while (isPath && ["text", "pathEnd", "trailingSlash"].includes(next().kind)) {
    text += yield item(shown);
  }
  while (next().kind === ".") text += (yield item(shown)) + (yield item(shown));
  const { tokens, position } = shown;
  const hasFallback = tokens[position]?.kind === "space" && tokens[position + 1]?.kind === "or";
  if (!hasFallback || isVariable({ tokens, position: position + 2 })) return text;
  return text + (yield item(shown)) + (yield item(shown)) + (yield unit(shown));
}

/** After an `or`: was it a variable? */
function isVariable({ tokens, position }: Shown): boolean {
  const others = (from: number, step: 1 | -1): Token | undefined => {
    let at = from;
    while (tokens[at]?.kind === "space") at += step;
    return tokens[at];
  };
  if ([".", "?"].includes(others(position - 2, -1)?.kind ?? "")) return false;
  const next = others(position, 1);
  if (next?.kind === "=" || next?.kind === ";") return false;
  if (next?.kind !== "(") return true;
  const inner = { tokens, position: tokens.indexOf(next, position) + 1 };
  runDeep(unit(inner));
  return tokens[inner.position]?.kind !== ")";
}

const functionOf: Record<string, string> = { "-": "__sub", "*": "__mul", "/": "__div" };

function* show(core: Core, directory: string): Deep<string> {
  const inner = (node: Core): Deep<string> => show(node, directory);
  switch (core.kind) {
    case "integer":
      return BigInt(core.text).toString();
    case "float":
      return showFloat(Number(core.text));
    case "string":
      return showString(core.value);
    case "path":
      return showPath(core.text, directory);
    case "searchPath":
      return `(__findFile __nixPath ${showString(core.text.slice(1, -1))})`;
    case "join": {
      const parts: string[] = [];
      for (const part of core.parts) parts.push(yield inner(part));
      return `(${parts.join(" + ")})`;
    }
    case "variable":
      return core.name;
    case "select": {
      const path = yield* showNames(core.path, directory);
      const fallback = core.fallback === null ? "" : ` or (${yield inner(core.fallback)})`;
      return `(${yield inner(core.subject)}).${path}${fallback}`;
    }
    case "hasAttribute":
      return `((${yield inner(core.subject)}) ? ${yield* showNames(core.path, directory)})`;
    case "set":
      return `${core.recursive ? "rec " : ""}{ ${yield* showAttributes(core, directory, " ")}}`;
    case "list": {
      const elements: string[] = [];
      for (const element of core.elements) elements.push(`(${yield inner(element)}) `);
      return `[ ${elements.join("")}]`;
    }
    case "lambda": {
      let argument = core.parameter ?? "";
      if (core.formals !== null) {
        const entries: string[] = [];
        for (const { name, fallback } of core.formals.entries) {
          entries.push(fallback === null ? name : `${name} ? ${yield inner(fallback)}`);
        }
        entries.sort();
        if (core.formals.ellipsis) entries.push("...");
        argument = `{ ${entries.join(", ")} }${argument && ` @ ${argument}`}`;
      }
      return `(${argument}: ${yield inner(core.body)})`;
    }
    case "apply": {
      if (isOr(core)) return `(${yield inner(core.function)} or)`;
      const parts: string[] = [];
      let callee: Core = core;
      for (; callee.kind === "apply" && !isOr(callee); callee = callee.function) {
        parts.unshift(yield inner(callee.argument));
      }
      const first = yield inner(callee);
      if (isCall(callee)) return `${first.slice(0, -1)} ${parts.join(" ")})`;
      return `(${[first, ...parts].join(" ")})`;
    }
    case "unary":
      if (core.operator === "!") return `(! ${yield inner(core.operand)})`;
      return `(__sub 0 ${yield inner(core.operand)})`;
    case "binary": {
      const left = yield inner(core.left);
      const right = yield inner(core.right);
      switch (core.operator) {
        case "<":
          return `(__lessThan ${left} ${right})`;
        case ">":
          return `(__lessThan ${right} ${left})`;
        case "<=":
          return `(! (__lessThan ${right} ${left}))`;
        case ">=":
          return `(! (__lessThan ${left} ${right}))`;
        default: {
          const name = functionOf[core.operator];
          return name ? `(${name} ${left} ${right})` : `(${left} ${core.operator} ${right})`;
        }
      }
    }
    case "let":
      return `(let ${yield* showAttributes(core.attributes, directory, "")}in ${yield inner(core.body)})`;
    case "with":
      return `(with ${yield inner(core.namespace)}; ${yield inner(core.body)})`;
    case "assert":
      return `assert ${yield inner(core.condition)}; ${yield inner(core.body)}`;
    case "if":
      return `(if ${yield inner(core.condition)} then ${yield inner(core.consequence)} else ${yield inner(core.alternative)})`;
  }
}

/** Nix 2.8 adds the arguments of `(f a) b` and `(a - b) c` to the call in the parentheses. */
function isCall(core: Core): boolean {
  return (
    isOr(core) ||
    core.kind === "searchPath" ||
    (core.kind === "unary" && core.operator === "-") ||
    (core.kind === "binary" && ["-", "*", "/", "<", ">"].includes(core.operator))
  );
}

/** `f or`: a call of its own. */
function isOr(core: Core): boolean {
  return core.kind === "apply" && core.argument.kind === "variable" && core.argument.name === "or";
}

function* showAttributes(
  set: CoreSet,
  directory: string,
  afterInherited: string,
): Generator<Deep<string>, string, string> {
  let text = "";
  const sorted = [...set.attributes].sort(([a], [b]) => Buffer.compare(bytes(a), bytes(b)));
  for (const [name, { value, inherited }] of sorted) {
    if (inherited) text += `inherit ${showName(name)}${afterInherited}; `;
    else text += `${showName(name)} = ${yield show(value, directory)}; `;
  }
  for (const { name, value } of set.computed) {
    text += `"\${${yield show(name, directory)}}" = ${yield show(value, directory)}; `;
  }
  return text;
}

function* showNames(path: CorePath, directory: string): Generator<Deep<string>, string, string> {
  const names: string[] = [];
  for (const name of path) {
    names.push(typeof name === "string" ? showName(name) : `"\${${yield show(name, directory)}}"`);
  }
  return names.join(".");
}

function showName(name: string): string {
  return name !== "if" && /^[a-zA-Z_][a-zA-Z0-9_'-]*$/.test(name) ? name : showString(name);
}

function showString(value: string): string {
  const escaped = value.replace(/["\\$]/g, "\\$&");
  return `"${escaped.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")}"`;
}

function showPath(text: string, directory: string): string {
  const path = text.startsWith("~") ? homedir() + text.slice(1) : resolve(directory, text);
  return text.endsWith("/") && text.length > 1 && !path.endsWith("/") ? `${path}/` : path;
}

/** As C++ streams do: six digits, `%g`. */
function showFloat(value: number): string {
  if (value === 0) return "0";
  const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(value.toPrecision(6)));
  const digits = mantissa.replace(/\.?0+$/, "");
  return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

function bytes(text: string): Buffer {
  return Buffer.from(text, "latin1");
}
