// The syntax tree of a Nix file, with every byte of it: the texts of its tokens together are the file.
import type { Token } from "./lexer.ts";

interface Base {
  /** Nodes and tokens in order, white space and comments among them. */
  readonly children: readonly (Node | Token)[];
  /** Offsets of its first token and behind its last: no white space or comment around it. */
  readonly start: number;
  readonly end: number;
}

export type Node =
  | Expression
  | AttributeName
  | AttributePath
  | Binding
  | Inherit
  | Formals
  | Formal;

export type Expression =
  | Variable
  | Literal
  | Text
  | Path
  | List
  | AttributeSet
  | Parenthesized
  | Select
  | HasAttribute
  | Apply
  | Unary
  | Binary
  | Lambda
  | Let
  | With
  | Assert
  | If;

export interface Variable extends Base {
  readonly kind: "variable";
  readonly name: string;
}

export interface Literal extends Base {
  readonly kind: "integer" | "float" | "uri" | "searchPath";
  readonly text: string;
}

/** `"..."`, or `''...''` where it is indented. */
export interface Text extends Base {
  readonly kind: "text";
  readonly indented: boolean;
  readonly parts: readonly (Token | Interpolation)[];
}

export interface Path extends Base {
  readonly kind: "path";
  readonly parts: readonly (Token | Interpolation)[];
}

export interface Interpolation extends Base {
  readonly kind: "interpolation";
  readonly expression: Expression;
}

export interface List extends Base {
  readonly kind: "list";
  readonly elements: readonly Expression[];
}

/** `{ ... }`, `rec { ... }`, and the old `let { ... }`. */
export interface AttributeSet extends Base {
  readonly kind: "attributeSet";
  readonly prefix: "rec" | "let" | null;
  readonly bindings: readonly (Binding | Inherit)[];
}

export interface Parenthesized extends Base {
  readonly kind: "parenthesized";
  readonly inner: Expression;
}

export interface Select extends Base {
  readonly kind: "select";
  readonly subject: Expression;
  readonly path: AttributePath;
  /** After `or`. */
  readonly fallback: Expression | null;
}

export interface HasAttribute extends Base {
  readonly kind: "hasAttribute";
  readonly subject: Expression;
  readonly path: AttributePath;
}

/** `function argument`; `function or`, where `or` is a variable of that name, for the sake of old files. */
export interface Apply extends Base {
  readonly kind: "apply";
  readonly function: Expression;
  readonly argument: Expression;
}

export interface Unary extends Base {
  readonly kind: "unary";
  readonly operator: "!" | "-";
  readonly operand: Expression;
}

export interface Binary extends Base {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export type BinaryOperator =
  | "->"
  | "||"
  | "&&"
  | "=="
  | "!="
  | "<"
  | ">"
  | "<="
  | ">="
  | "//"
  | "+"
  | "-"
  | "*"
  | "/"
  | "++";

export interface Lambda extends Base {
  readonly kind: "lambda";
  /** The whole argument: `x: `, or beside the `@`. */
  readonly parameter: Token | null;
  readonly formals: Formals | null;
  readonly body: Expression;
}

export interface Formals extends Base {
  readonly kind: "formals";
  readonly entries: readonly Formal[];
  readonly ellipsis: boolean;
}

export interface Formal extends Base {
  readonly kind: "formal";
  readonly name: string;
  readonly fallback: Expression | null;
}

export interface Let extends Base {
  readonly kind: "let";
  readonly bindings: readonly (Binding | Inherit)[];
  readonly body: Expression;
}

export interface With extends Base {
  readonly kind: "with";
  readonly namespace: Expression;
  readonly body: Expression;
}

export interface Assert extends Base {
  readonly kind: "assert";
  readonly condition: Expression;
  readonly body: Expression;
}

export interface If extends Base {
  readonly kind: "if";
  readonly condition: Expression;
  readonly consequence: Expression;
  readonly alternative: Expression;
}

export interface Binding extends Base {
  readonly kind: "binding";
  readonly path: AttributePath;
  readonly value: Expression;
}

export interface Inherit extends Base {
  readonly kind: "inherit";
  readonly from: Expression | null;
  readonly names: readonly AttributeName[];
}

export interface AttributePath extends Base {
  readonly kind: "attributePath";
  readonly names: readonly AttributeName[];
}

export type AttributeName = Name | Text | Interpolation;

export interface Name extends Base {
  readonly kind: "name";
  readonly name: string;
}

/** A whole file. */
export interface NixFile {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly expression: Expression;
}

/** The text of a tree, from its tokens. */
export function printNode(node: Node | Token): string {
  const texts: string[] = [];
  const pending: (Node | Token)[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ("children" in next) for (const child of next.children.toReversed()) pending.push(child);
    else texts.push(next.text);
  }
  return texts.join("");
}
