// How the rules of the grammar (parser.ts) read tokens and make nodes of them, each with all that stands in its place.
import { isTrivia, type Token, type TokenKind } from "./lexer.ts";
import type { Expression, Node } from "./tree.ts";

/** A place where a file is not Nix. */
export class NixSyntaxError extends Error {
  override readonly name = "NixSyntaxError";

  constructor(
    message: string,
    /** Offset in the source. */
    readonly offset: number,
  ) {
    super(message);
  }
}

/** What is read, and how far. */
export interface State {
  readonly tokens: readonly Token[];
  /** Of the next token that is not trivia. */
  position: number;
}

/** A node that is being read. */
export interface Draft {
  readonly children: (Node | Token)[];
  /** Index of its first token. */
  readonly first: number;
  /** Index of the first token that is not in it yet. */
  next: number;
}

export function begin(state: State): Draft {
  return { children: [], first: state.position, next: state.position };
}

/** A node that begins with `left`, which was just read; `first` is the index of its first token. */
export function beginAt(state: State, first: number, left: Expression): Draft {
  return { children: [left], first, next: lastRead(state) + 1 };
}

/** Adds what was just read, and the white space and comments before it. */
export function add<Child extends Node>(state: State, draft: Draft, child: Child): Child {
  let start = draft.next;
  for (; (state.tokens[start] as Token).start < child.start; start += 1) {
    draft.children.push(state.tokens[start] as Token);
  }
  draft.children.push(child);
  draft.next = lastRead(state) + 1;
  return child;
}

export function expect(state: State, draft: Draft, kind: TokenKind): Token {
  const token = peek(state);
  if (token.kind !== kind) throw unexpected(state, describe(kind));
  while (draft.next <= state.position) {
    draft.children.push(state.tokens[draft.next] as Token);
    draft.next += 1;
  }
  state.position += 1;
  skipTrivia(state);
  return token;
}

export function accept(state: State, draft: Draft, kind: TokenKind): boolean {
  if (peek(state).kind !== kind) return false;
  expect(state, draft, kind);
  return true;
}

export function finish<Fields extends { kind: Node["kind"] }>(
  state: State,
  draft: Draft,
  fields: Fields,
): Fields & { children: readonly (Node | Token)[]; start: number; end: number } {
  const last = state.tokens[draft.next - 1] as Token;
  return {
    ...fields,
    children: draft.children,
    start: (state.tokens[draft.first] as Token).start,
    end: last.start + last.text.length,
  };
}

/** The token `ahead` places further, trivia not counted. */
export function peek(state: State, ahead = 0): Token {
  let position = state.position;
  for (let left = ahead; left > 0; left -= 1) {
    if (position + 1 >= state.tokens.length) break;
    position += 1;
    while (isTrivia(state.tokens[position] as Token)) position += 1;
  }
  return state.tokens[position] as Token;
}

export function skipTrivia(state: State): void {
  while (isTrivia(state.tokens[state.position] as Token)) state.position += 1;
}

/** Index of the last token that was read, trivia not counted. */
export function lastRead(state: State): number {
  let position = state.position - 1;
  while (position > 0 && isTrivia(state.tokens[position] as Token)) position -= 1;
  return position;
}

export function unexpected(state: State, wanted: string): NixSyntaxError {
  const token = peek(state);
  return new NixSyntaxError(
    `found ${describe(token.kind, token.text)} instead of ${wanted}`,
    token.start,
  );
}

function describe(kind: TokenKind, text = ""): string {
  switch (kind) {
    case "end":
      return "the end of the file";
    case "indentedOpen":
    case "indentedClose":
      return "`''`";
    case "identifier":
    case "integer":
    case "float":
    case "uri":
    case "path":
    case "homePath":
    case "searchPath":
    case "text":
    case "invalid":
      return text === "" ? `a ${kind}` : `\`${text.split("\n", 1)[0]}\``;
    case "pathEnd":
      return "the end of a path";
    case "trailingSlash":
      return "a path that ends in a slash";
    default:
      return `\`${kind}\``;
  }
}
