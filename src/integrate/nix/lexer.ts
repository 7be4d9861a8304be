// Text → tokens, as Nix's own scanner cuts it (NixOS/nix, src/libexpr/lexer.l): the longest match wins.

/** Keywords and punctuation are their own kind. */
export type TokenKind =
  | (typeof keywords)[number]
  | (typeof punctuation)[number]
  | "space"
  | "comment"
  | "identifier"
  | "integer"
  | "float"
  | "uri"
  /** `<nixpkgs/lib>` */
  | "searchPath"
  /** The first part of a path; texts and interpolations may follow, then `pathEnd`. */
  | "path"
  | "homePath"
  /** Has no text of its own. */
  | "pathEnd"
  /** Literal text in a string or path, escapes and all. */
  | "text"
  /** `''`, with the spaces and line feed right after it. */
  | "indentedOpen"
  | "indentedClose"
  | "invalid"
  /** A path that ends in a slash. */
  | "trailingSlash"
  /** The end of the file. Nix stops at a zero byte: what follows it is this token's text. */
  | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset in the source. */
  readonly start: number;
}

const keywords = [
  "if",
  "then",
  "else",
  "assert",
  "with",
  "let",
  "in",
  "rec",
  "inherit",
  "or",
] as const;

/** Longer ones first, where one begins another. */
const punctuation = [
  "...",
  "==",
  "!=",
  "<=",
  ">=",
  "&&",
  "||",
  "->",
  "//",
  "++",
  "${",
  '"',
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "=",
  "!",
  "<",
  ">",
  "-",
  "+",
  "*",
  "/",
  "?",
  ".",
  ",",
  ":",
  ";",
  "@",
] as const;

/** Comments and white space: what a reader of the grammar passes over. */
export function isTrivia(token: Token): boolean {
  return token.kind === "space" || token.kind === "comment";
}

type Mode = "top" | "code" | "string" | "indented" | "path" | "pathSlash";

/** The tokens of `source`; their texts together are `source`. Never throws: what fits nowhere is `invalid`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const modes: Mode[] = ["top"];
  let position = 0;
  for (;;) {
    const mode = modes.at(-1) as Mode;
    const [kind, length] = scan[mode](source, position);
    tokens.push({ kind, text: source.slice(position, position + length), start: position });
    if (kind === "end") return tokens;
    position += length;
    changeMode({ modes, mode, kind, last: source[position - 1] });
  }
}

function changeMode({
  modes,
  mode,
  kind,
  last,
}: {
  readonly modes: Mode[];
  readonly mode: Mode;
  readonly kind: TokenKind;
  readonly last: string | undefined;
}): void {
  const isPath = mode === "path" || mode === "pathSlash";
  const afterPath = last === "/" ? "pathSlash" : "path";
  switch (kind) {
    case '"':
      if (mode === "string") modes.pop();
      else modes.push("string");
      break;
    case "indentedOpen":
      modes.push("indented");
      break;
    case "{":
      modes.push("code");
      break;
    case "${":
      if (isPath) modes[modes.length - 1] = "path";
      modes.push("code");
      break;
    case "}":
      if (mode === "code") modes.pop();
      break;
    case "path":
    case "homePath":
      modes.push(afterPath);
      break;
    case "text":
      if (isPath) modes[modes.length - 1] = afterPath;
      break;
    case "indentedClose":
    case "pathEnd":
    case "trailingSlash":
      modes.pop();
      break;
  }
}

type Scanned = readonly [TokenKind, number];

const scan: Record<Mode, (source: string, position: number) => Scanned> = {
  top: scanCode,
  code: scanCode,
  string: scanString,
  indented: scanIndented,
  path: (source, position) => scanPath(source, position) ?? ["pathEnd", 0],
  pathSlash: (source, position) => scanPath(source, position) ?? ["trailingSlash", 0],
};

const pathCharacter = "[a-zA-Z0-9._+-]";
const pathPattern = `${pathCharacter}*(?:/${pathCharacter}+)+/?`;
const pathSegment = `${pathCharacter}*/`;
const beforeInterpolation = "(?=\\$\\{)";

const spacePattern = /[ \t\r\n]+/y;
const commentPattern = /#[^\r\n]*|\/\*[\s\S]*?\*\//y;
const identifierPattern = /[a-zA-Z_][a-zA-Z0-9_'-]*/y;
const integerPattern = /[0-9]+/y;
const floatPattern = /(?:[1-9][0-9]*\.[0-9]*|0?\.[0-9]+)(?:[Ee][+-]?[0-9]+)?/y;
const uriPattern = /[a-zA-Z][a-zA-Z0-9+.-]*:[a-zA-Z0-9%/?:@&=+$,_.!~*'-]+/y;
const plainPathPattern = new RegExp(pathPattern, "y");
const openPathPattern = new RegExp(pathSegment + beforeInterpolation, "y");
const plainHomePattern = new RegExp(`~(?:/${pathCharacter}+)+/?`, "y");
const openHomePattern = new RegExp(`~/${beforeInterpolation}`, "y");
const searchPathPattern = new RegExp(`<${pathCharacter}+(?:/${pathCharacter}+)*>`, "y");
const indentedOpenPattern = /''(?: *\n)?/y;
const restOfPathPattern = new RegExp(`${pathPattern}|${pathSegment}|${pathCharacter}+`, "y");

/**
 * Whether what comes after a run of characters is `next`. The end of a run is found once for all places in it: patterns that
 * begin with one would read a long `a.a.a` again at each of its tokens.
 */
function runBefore(run: RegExp, next: RegExp): (source: string, position: number) => boolean {
  let known = { source: "", from: 0, end: 0 };
  return (source, position) => {
    if (known.source !== source || position < known.from || position >= known.end) {
      known = { source, from: position, end: position + matchLength(run, source, position) };
    }
    return matchLength(next, source, known.end) > 0;
  };
}

const pathRun = new RegExp(`${pathCharacter}*`, "y");
const beforePath = runBefore(pathRun, new RegExp(`/${pathCharacter}`, "y"));
const beforeOpenPath = runBefore(pathRun, /\/\$\{/y);
const beforeUri = runBefore(/[a-zA-Z0-9+.-]*/y, /:[a-zA-Z0-9%/?:@&=+$,_.!~*'-]/y);
const anywhere = (): boolean => true;

/** In this order, where two match the same length. `ahead` is how much of the match is only looked at. */
const codePatterns: readonly (readonly [
  TokenKind,
  RegExp,
  ahead: number,
  canMatch: (source: string, position: number) => boolean,
])[] = [
  ["identifier", identifierPattern, 0, anywhere],
  ["integer", integerPattern, 0, anywhere],
  ["float", floatPattern, 0, anywhere],
  ["path", openPathPattern, 2, beforeOpenPath],
  ["homePath", openHomePattern, 2, anywhere],
  ["path", plainPathPattern, 0, beforePath],
  ["homePath", plainHomePattern, 0, anywhere],
  ["searchPath", searchPathPattern, 0, anywhere],
  ["uri", uriPattern, 0, beforeUri],
];

const keywordSet: ReadonlySet<string> = new Set(keywords);

function scanCode(source: string, position: number): Scanned {
  const first = source[position];
  if (first === undefined) return ["end", 0];
  if (first === "\0") return ["end", source.length - position];
  const space = matchLength(spacePattern, source, position);
  if (space > 0) return ["space", space];
  const comment = matchLength(commentPattern, source, position);
  if (comment > 0) return ["comment", comment];
  if (source.startsWith("''", position)) {
    return ["indentedOpen", matchLength(indentedOpenPattern, source, position)];
  }

  let kind: TokenKind = "invalid";
  let length = 1;
  let matched = 0;
  const mark = punctuation.find((text) => source.startsWith(text, position));
  if (mark !== undefined) [kind, length, matched] = [mark, mark.length, mark.length];
  if (/[a-zA-Z0-9_.~<+/-]/.test(first)) {
    for (const [candidate, pattern, ahead, canMatch] of codePatterns) {
      if (!canMatch(source, position)) continue;
      const own = matchLength(pattern, source, position);
      if (own > 0 && own + ahead > matched) [kind, length, matched] = [candidate, own, own + ahead];
    }
  }
  if (kind !== "identifier") return [kind, length];
  const word = source.slice(position, position + length);
  return [keywordSet.has(word) ? (word as TokenKind) : kind, length];
}

/** Text up to `"` or `${`; `$$` never begins an interpolation. */
const stringTextPattern = /(?:[^$"\\]+|\$[^{"\\]|\\[\s\S]|\$\\[\s\S])+/y;

function scanString(source: string, position: number): Scanned {
  if (position >= source.length) return ["end", 0];
  if (source[position] === '"') return ['"', 1];
  if (source.startsWith("${", position)) return ["${", 2];
  let length = matchLength(stringTextPattern, source, position);
  if (source.startsWith('$"', position + length)) length += 1;
  return length > 0 ? ["text", length] : ["invalid", 1];
}

/** Each piece is a token of its own, as in Nix: text, an escape, a lone `$` or `'`. */
const indentedTextPattern = /(?:[^$']+|\$[^{']|'[^'$])+/y;

function scanIndented(source: string, position: number): Scanned {
  if (position >= source.length) return ["end", 0];
  if (source.startsWith("${", position)) return ["${", 2];
  const text = matchLength(indentedTextPattern, source, position);
  if (text > 0) return ["text", text];
  if (source.startsWith("''", position)) {
    const next = source[position + 2];
    if (next === "$" || next === "'") return ["text", 3];
    if (next === "\\" && position + 3 < source.length) return ["text", 4];
    return ["indentedClose", 2];
  }
  return ["text", 1];
}

function scanPath(source: string, position: number): Scanned | null {
  if (source.startsWith("${", position)) return ["${", 2];
  const length = matchLength(restOfPathPattern, source, position);
  return length > 0 ? ["text", length] : null;
}

function matchLength(pattern: RegExp, source: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(source) ? pattern.lastIndex - position : 0;
}
