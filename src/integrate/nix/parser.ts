// Tokens → tree, by the grammar of Nix 2.8 (NixOS/nix, src/libexpr/parser.y), which newer ones still take.
// Each rule stands above its function: `?` optional, `*` any number.
import { type Deep, runDeep } from "./deep.ts";
import { type Token, type TokenKind, tokenize } from "./lexer.ts";
import {
  accept,
  add,
  begin,
  beginAt,
  type Draft,
  expect,
  finish,
  lastRead,
  NixSyntaxError,
  peek,
  type State,
  skipTrivia,
  unexpected,
} from "./reading.ts";

import type {
  AttributeName,
  AttributePath,
  BinaryOperator,
  Binding,
  Expression,
  Formal,
  Formals,
  Inherit,
  Interpolation,
  NixFile,
} from "./tree.ts";

/** Nix's own parser stops at 2,500 sets within one another, and at 10,000 brackets, which take it least. */
const deepest = 5_000;

/** The tree of `source`. Throws NixSyntaxError; what names mean is not looked at (scope.ts does). */
export function parseSyntax(source: string): NixFile {
  const tokens = tokenize(source);
  const state: State = { tokens, position: 0 };
  skipTrivia(state);
  const expression = runDeep(parseExpression(state), (open) => {
    if (open > deepest) throw new NixSyntaxError("it nests too deeply", peek(state).start);
  });
  if (peek(state).kind !== "end") throw unexpected(state, "the end of the file");
  return { source, tokens, expression };
}

type Rule = Deep<Expression>;

/**
 * expression: identifier ":" expression
 *   | formals ("@" identifier)? ":" expression | identifier "@" formals ":" expression
 *   | "assert" expression ";" expression | "with" expression ";" expression
 *   | "let" bindings "in" expression | "if" expression "then" expression "else" expression | operation
 */
function* parseExpression(state: State): Rule {
  const next = peek(state).kind;
  switch (next) {
    case "identifier":
      if (peek(state, 1).kind === ":" || peek(state, 1).kind === "@") return yield* lambda(state);
      break;
    case "{":
      if (formalsAhead(state)) return yield* lambda(state);
      break;
    case "let": {
      if (peek(state, 1).kind === "{") break;
      const draft = begin(state);
      expect(state, draft, "let");
      const bindings = yield* parseBindings(state, draft, "in");
      expect(state, draft, "in");
      const body = add(state, draft, yield parseExpression(state));
      return finish(state, draft, { kind: "let", bindings, body });
    }
    case "with":
    case "assert": {
      const draft = begin(state);
      expect(state, draft, next);
      const first = add(state, draft, yield parseExpression(state));
      expect(state, draft, ";");
      const body = add(state, draft, yield parseExpression(state));
      if (next === "with") return finish(state, draft, { kind: next, namespace: first, body });
      return finish(state, draft, { kind: next, condition: first, body });
    }
    case "if": {
      const draft = begin(state);
      expect(state, draft, "if");
      const condition = add(state, draft, yield parseExpression(state));
      expect(state, draft, "then");
      const consequence = add(state, draft, yield parseExpression(state));
      expect(state, draft, "else");
      const alternative = add(state, draft, yield parseExpression(state));
      return finish(state, draft, {
        kind: "if",
        condition,
        consequence,
        alternative,
      });
    }
  }
  return yield* operation(state, 0);
}

function* lambda(state: State): Rule {
  const draft = begin(state);
  let parameter: Token | null = null;
  let formals: Formals | null = null;
  if (peek(state).kind === "identifier") {
    parameter = expect(state, draft, "identifier");
    if (accept(state, draft, "@")) formals = add(state, draft, yield* parseFormals(state));
  } else {
    formals = add(state, draft, yield* parseFormals(state));
    if (accept(state, draft, "@")) parameter = expect(state, draft, "identifier");
  }
  expect(state, draft, ":");
  const body = add(state, draft, yield parseExpression(state));
  return finish(state, draft, { kind: "lambda", parameter, formals, body });
}

/** At a `{`: does a function's argument begin here, and not an attribute set? */
function formalsAhead(state: State): boolean {
  const second = peek(state, 2).kind;
  switch (peek(state, 1).kind) {
    case "...":
      return true;
    case "}":
      return second === ":" || second === "@";
    case "identifier":
      return second === "," || second === "?" || second === "}";
    default:
      return false;
  }
}

/** formals: "{" (formal ",")* (formal | "...")? "}";  formal: identifier ("?" expression)? */
function* parseFormals(state: State): Generator<Rule, Formals, Expression> {
  const draft = begin(state);
  expect(state, draft, "{");
  const entries: Formal[] = [];
  let ellipsis = false;
  while (peek(state).kind === "identifier") {
    const entry = begin(state);
    const name = expect(state, entry, "identifier").text;
    const fallback = accept(state, entry, "?")
      ? add(state, entry, yield parseExpression(state))
      : null;
    entries.push(add(state, draft, finish(state, entry, { kind: "formal", name, fallback })));
    if (!accept(state, draft, ",")) break;
  }
  // A `...` stands after a comma, or alone.
  if (entries.length === 0 || state.tokens[lastRead(state)]?.kind === ",") {
    ellipsis = accept(state, draft, "...");
  }
  expect(state, draft, "}");
  return finish(state, draft, { kind: "formals", entries, ellipsis });
}

/** Weakest first, as in Nix's manual, turned over: https://nix.dev/manual/nix/latest/language/operators */
const binaryOperators: Readonly<
  Partial<Record<TokenKind, { strength: number; groups: "left" | "right" | "never" }>>
> = {
  "->": { strength: 1, groups: "right" },
  "||": { strength: 2, groups: "left" },
  "&&": { strength: 3, groups: "left" },
  "==": { strength: 4, groups: "never" },
  "!=": { strength: 4, groups: "never" },
  "<": { strength: 5, groups: "never" },
  ">": { strength: 5, groups: "never" },
  "<=": { strength: 5, groups: "never" },
  ">=": { strength: 5, groups: "never" },
  "//": { strength: 6, groups: "right" },
  "+": { strength: 8, groups: "left" },
  "-": { strength: 8, groups: "left" },
  "*": { strength: 9, groups: "left" },
  "/": { strength: 9, groups: "left" },
  "++": { strength: 10, groups: "right" },
};
const notStrength = 7;
const hasAttributeStrength = 11;
const negationStrength = 12;

/** operation: ("!" | "-") operation | operation operator operation | operation "?" path | application */
function* operation(state: State, weakest: number): Rule {
  const first = state.position;
  let left: Expression;
  const prefix = peek(state).kind;
  if (prefix === "!" || prefix === "-") {
    const draft = begin(state);
    expect(state, draft, prefix);
    const strength = prefix === "!" ? notStrength : negationStrength;
    const operand = add(state, draft, yield operation(state, strength));
    left = finish(state, draft, { kind: "unary", operator: prefix, operand });
  } else {
    left = yield* application(state);
  }

  for (;;) {
    const operator = peek(state).kind;
    if (operator === "?" && hasAttributeStrength >= weakest) {
      const draft = beginAt(state, first, left);
      expect(state, draft, "?");
      const path = add(state, draft, yield* parsePath(state));
      left = finish(state, draft, { kind: "hasAttribute", subject: left, path });
      continue;
    }
    const binary = binaryOperators[operator];
    if (binary === undefined || binary.strength < weakest) return left;
    const draft = beginAt(state, first, left);
    expect(state, draft, operator);
    const weakestRight = binary.groups === "right" ? binary.strength : binary.strength + 1;
    const right = add(state, draft, yield operation(state, weakestRight));
    left = finish(state, draft, {
      kind: "binary",
      operator: operator as BinaryOperator,
      left,
      right,
    });
    const following = binaryOperators[peek(state).kind];
    if (binary.groups === "never" && following?.strength === binary.strength) {
      throw unexpected(state, `parentheses: \`${operator}\` cannot be chained`);
    }
  }
}

/** application: selection selection* */
function* application(state: State): Rule {
  const first = state.position;
  let left = yield* selection(state);
  while (startsSimple(state)) {
    const draft = beginAt(state, first, left);
    const argument = add(state, draft, yield* selection(state));
    left = finish(state, draft, { kind: "apply", function: left, argument });
  }
  return left;
}

/** selection: simple ("." path ("or" selection)? | "or")? */
function* selection(state: State): Rule {
  const first = state.position;
  const subject = leaf(state) ?? (yield* compound(state));
  const next = peek(state).kind;
  if (next === "or") {
    const draft = beginAt(state, first, subject);
    const word = begin(state);
    expect(state, word, "or");
    const argument = add(state, draft, finish(state, word, { kind: "variable", name: "or" }));
    return finish(state, draft, { kind: "apply", function: subject, argument });
  }
  if (next !== ".") return subject;
  const draft = beginAt(state, first, subject);
  expect(state, draft, ".");
  const path = add(state, draft, yield* parsePath(state));
  const fallback = accept(state, draft, "or") ? add(state, draft, yield selection(state)) : null;
  return finish(state, draft, { kind: "select", subject, path, fallback });
}

function startsSimple(state: State): boolean {
  switch (peek(state).kind) {
    case "identifier":
    case "integer":
    case "float":
    case "uri":
    case "searchPath":
    case "path":
    case "homePath":
    case '"':
    case "indentedOpen":
    case "(":
    case "[":
    case "{":
    case "rec":
      return true;
    case "let":
      return peek(state, 1).kind === "{";
    default:
      return false;
  }
}

/** simple: identifier | integer | float | uri | searchPath | compound */
function leaf(state: State): Expression | null {
  const token = peek(state);
  switch (token.kind) {
    case "identifier": {
      const draft = begin(state);
      expect(state, draft, token.kind);
      return finish(state, draft, { kind: "variable", name: token.text });
    }
    case "integer":
    case "float":
    case "uri":
    case "searchPath": {
      const draft = begin(state);
      expect(state, draft, token.kind);
      if (!isRepresentable(token)) {
        throw new NixSyntaxError(`the number ${token.text} is too large or too small`, token.start);
      }
      return finish(state, draft, { kind: token.kind, text: token.text });
    }
    default:
      return null;
  }
}

/** Integers have 64 bits; a float that is infinite, or too small for full precision, is refused. */
function isRepresentable({ kind, text }: Token): boolean {
  if (kind === "integer") return BigInt(text) < 2n ** 63n;
  if (kind !== "float") return true;
  const value = Number(text);
  const isZero = /^[0.]*(?:[eE]|$)/.test(text);
  return isZero || (Number.isFinite(value) && value >= 2.2250738585072014e-308);
}

/**
 * compound: string | "''" (text | interpolation)* "''" | path | "(" expression ")" | "[" selection* "]"
 *   | ("rec" | "let")? "{" bindings "}"
 */
function* compound(state: State): Rule {
  const token = peek(state);
  switch (token.kind) {
    case '"':
      return yield* parseString(state);
    case "indentedOpen": {
      const draft = begin(state);
      expect(state, draft, "indentedOpen");
      const parts = yield* parseParts(state, draft);
      expect(state, draft, "indentedClose");
      return finish(state, draft, { kind: "text", indented: true, parts });
    }
    case "path":
    case "homePath": {
      const draft = begin(state);
      const first = expect(state, draft, token.kind);
      if (peek(state).kind === "text" && peek(state, 1).kind !== "${") {
        throw new NixSyntaxError("a path cannot have an empty part", peek(state).start);
      }
      const parts = [first, ...(yield* parseParts(state, draft))];
      if (peek(state).kind === "trailingSlash") {
        throw new NixSyntaxError("a path cannot end in a slash", peek(state).start - 1);
      }
      expect(state, draft, "pathEnd");
      return finish(state, draft, { kind: "path", parts });
    }
    case "(": {
      const draft = begin(state);
      expect(state, draft, "(");
      const inner = add(state, draft, yield parseExpression(state));
      expect(state, draft, ")");
      return finish(state, draft, { kind: "parenthesized", inner });
    }
    case "[": {
      const draft = begin(state);
      expect(state, draft, "[");
      const elements: Expression[] = [];
      while (startsSimple(state)) elements.push(add(state, draft, yield selection(state)));
      expect(state, draft, "]");
      return finish(state, draft, { kind: "list", elements });
    }
    case "{":
    case "rec":
    case "let": {
      const draft = begin(state);
      const prefix = token.kind === "{" ? null : token.kind;
      if (prefix !== null) expect(state, draft, prefix);
      expect(state, draft, "{");
      const bindings = yield* parseBindings(state, draft, "}");
      expect(state, draft, "}");
      return finish(state, draft, { kind: "attributeSet", prefix, bindings });
    }
    default:
      throw unexpected(state, "an expression");
  }
}

/** string: '"' (text | interpolation)* '"' */
function* parseString(state: State): Rule {
  const draft = begin(state);
  expect(state, draft, '"');
  const parts = yield* parseParts(state, draft);
  expect(state, draft, '"');
  return finish(state, draft, { kind: "text", indented: false, parts });
}

function* parseParts(
  state: State,
  draft: Draft,
): Generator<Rule, (Token | Interpolation)[], Expression> {
  const parts: (Token | Interpolation)[] = [];
  for (;;) {
    const { kind } = peek(state);
    if (kind === "text") parts.push(expect(state, draft, "text"));
    else if (kind === "${") parts.push(add(state, draft, yield* parseInterpolation(state)));
    else return parts;
  }
}

/** interpolation: "${" expression "}" */
function* parseInterpolation(state: State): Generator<Rule, Interpolation, Expression> {
  const draft = begin(state);
  expect(state, draft, "${");
  const expression = add(state, draft, yield parseExpression(state));
  expect(state, draft, "}");
  return finish(state, draft, { kind: "interpolation", expression });
}

/** bindings: (path "=" expression ";" | "inherit" ("(" expression ")")? attribute* ";")* */
function* parseBindings(
  state: State,
  draft: Draft,
  close: "}" | "in",
): Generator<Rule, (Binding | Inherit)[], Expression> {
  const bindings: (Binding | Inherit)[] = [];
  while (peek(state).kind !== close) {
    const entry = begin(state);
    if (accept(state, entry, "inherit")) {
      let from: Expression | null = null;
      if (accept(state, entry, "(")) {
        from = add(state, entry, yield parseExpression(state));
        expect(state, entry, ")");
      }
      const names: AttributeName[] = [];
      while (peek(state).kind !== ";") {
        names.push(add(state, entry, yield* parseAttribute(state)));
      }
      expect(state, entry, ";");
      bindings.push(add(state, draft, finish(state, entry, { kind: "inherit", from, names })));
    } else {
      const path = add(state, entry, yield* parsePath(state));
      expect(state, entry, "=");
      const value = add(state, entry, yield parseExpression(state));
      expect(state, entry, ";");
      bindings.push(add(state, draft, finish(state, entry, { kind: "binding", path, value })));
    }
  }
  return bindings;
}

/** path: attribute ("." attribute)* */
function* parsePath(state: State): Generator<Rule, AttributePath, Expression> {
  const draft = begin(state);
  const names: AttributeName[] = [];
  do names.push(add(state, draft, yield* parseAttribute(state)));
  while (accept(state, draft, "."));
  return finish(state, draft, { kind: "attributePath", names });
}

/** attribute: identifier | "or" | string | interpolation */
function* parseAttribute(state: State): Generator<Rule, AttributeName, Expression> {
  const token = peek(state);
  switch (token.kind) {
    case "identifier":
    case "or": {
      const draft = begin(state);
      expect(state, draft, token.kind);
      return finish(state, draft, { kind: "name", name: token.text });
    }
    case '"':
      return (yield* parseString(state)) as AttributeName;
    case "${":
      return yield* parseInterpolation(state);
    default:
      throw unexpected(state, "an attribute's name");
  }
}
