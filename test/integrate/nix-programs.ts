// Nix programs that are generated from the grammar. There are few names, so that they shadow and collide with each other.
import fc, { type Arbitrary } from "fast-check";

const name = fc.constantFrom("a", "b", "c", "or", "x'", "y-z", "map", "__add");
const space = fc.constantFrom(" ", " ", " ", "\n", "\t", "/* c */", " # c\n", "\r\n", "");
const gap = fc.constantFrom(" ", " ", "\n  ", " /*/ */ ", "\t");
const literal = fc.constantFrom(
  "1",
  "0.5",
  "1.",
  "1.5e-3",
  "./a",
  "../a/b-c",
  "/.",
  "~/a",
  "<a>",
  "<a/b>",
  "a:b",
  "http://a.b/?c=$d",
  "__curPos",
  "true",
);
const stringText = fc.constantFrom(
  "a",
  " ",
  "$",
  "$$",
  "''",
  "'",
  "\\n",
  "\\${",
  '\\"',
  "é",
  "\n",
  "\\\n",
);
const indentedText = fc.constantFrom(
  "a",
  " ",
  "  ",
  "\n",
  "\n  ",
  "\n    b",
  "$",
  "'",
  "'''",
  "''$",
  "''\\n",
  "''\\ ",
  "\t",
  "\r\n",
  '"',
);
const binary = fc.constantFrom(
  "+",
  "-",
  "*",
  "/",
  "++",
  "//",
  "==",
  "!=",
  "<",
  ">",
  "<=",
  ">=",
  "&&",
  "||",
  "->",
);

function text(...parts: (string | Arbitrary<string>)[]): Arbitrary<string> {
  const arbitraries = parts.map((part) => (typeof part === "string" ? fc.constant(part) : part));
  return fc.tuple(...arbitraries).map((texts) => texts.join(""));
}

function some(part: Arbitrary<string>, maxLength = 3): Arbitrary<string> {
  return fc.array(part, { maxLength }).map((parts) => parts.join(""));
}

/** Most programs are valid: a `with` in front may define any name. */
export const nixPrograms: Arbitrary<string> = fc.letrec<Record<string, string>>((tie) => {
  const rule = (key: string): Arbitrary<string> => tie(key) as Arbitrary<string>;
  const [expression, operation, simple] = [rule("expression"), rule("operation"), rule("simple")];
  const interpolation = text("${", space, expression, space, "}");
  const string = text('"', some(fc.oneof(stringText, interpolation)), '"');
  const attribute = fc.oneof({ weight: 6, arbitrary: name }, string, interpolation);
  const path = text(attribute, some(text(".", attribute), 2));
  const formal = fc.oneof(name, text(name, gap, "?", gap, expression));
  const formals = text(
    "{",
    space,
    some(text(formal, space, ",", space), 2),
    fc.constantFrom("...", "", "d"),
    space,
    "}",
  );
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 5, arbitrary: operation },
      text(name, ":", gap, expression),
      text(formals, space, ":", gap, expression),
      text(formals, "@", name, ":", gap, expression),
      text(name, space, "@", space, formals, ":", gap, expression),
      text("let", gap, rule("bindings"), gap, "in", gap, expression),
      text("with", gap, expression, ";", gap, expression),
      text("assert", gap, expression, ";", gap, expression),
      text("if", gap, expression, gap, "then", gap, expression, gap, "else", gap, expression),
    ),
    operation: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 4, arbitrary: rule("application") },
      { weight: 4, arbitrary: text(operation, gap, binary, gap, operation) },
      text(operation, space, "?", space, path),
      text(fc.constantFrom("!", "-"), space, operation),
    ),
    application: fc.oneof(
      { maxDepth: 4 },
      { weight: 3, arbitrary: rule("selection") },
      text(rule("application"), gap, rule("selection")),
    ),
    selection: fc.oneof(
      { maxDepth: 4 },
      { weight: 4, arbitrary: simple },
      text(simple, space, ".", space, path),
      text(simple, ".", path, gap, "or", gap, rule("selection")),
      text(simple, gap, "or"),
    ),
    simple: fc.oneof(
      { maxDepth: 4 },
      { weight: 4, arbitrary: name },
      { weight: 2, arbitrary: literal },
      string,
      text("''", some(fc.oneof(indentedText, interpolation), 5), "''"),
      text("./a", interpolation, fc.constantFrom("", "/b", "c", "/b/c")),
      text("(", space, expression, space, ")"),
      text("[", gap, some(text(rule("selection"), gap)), "]"),
      text(fc.constantFrom("", "rec", "let"), space, "{", gap, rule("bindings"), gap, "}"),
    ),
    bindings: some(
      fc.oneof(
        { weight: 4, arbitrary: text(path, space, "=", space, expression, space, ";", space) },
        text("inherit", gap, some(text(attribute, gap)), ";", space),
        text("inherit", space, "(", expression, ")", gap, some(text(attribute, gap)), ";"),
      ),
    ),
    program: fc.oneof(
      { weight: 3, arbitrary: text("a: with a;", gap, expression, space) },
      expression,
    ),
  };
}).program as Arbitrary<string>;

/** A program with one small accident. */
export const brokenNixPrograms: Arbitrary<string> = fc
  .tuple(
    nixPrograms,
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom(
      "",
      ";",
      "}",
      "{",
      "${",
      "''",
      '"',
      ":",
      "@",
      ".",
      "/",
      "or",
      "$",
      ",",
      "=",
      " ",
    ),
  )
  .map(([program, place, length, inserted]) => {
    const at = place % (program.length + 1);
    return program.slice(0, at) + inserted + program.slice(at + length);
  });
