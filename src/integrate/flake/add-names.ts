// Names in an output: in its set, in a new one, or in a call like that for the other output.
import type { Edit } from "../edits/edit.ts";
import { endOfLine, indentationAt, indentationUnit, type Lines, lineEnd } from "../edits/layout.ts";
import { findBindings, strip } from "../nix/attributes.ts";
import type { Binding, Expression, Lambda } from "../nix/tree.ts";
import { letLines, newPkgs } from "./let-names.ts";
import { type Corner, type Need, notASet, type OutputName, type Target } from "./targets.ts";
import { queue, type Work } from "./work.ts";

/** `name = value` in an output; the lines of a value end in `;`. */
export function addNames(
  work: Work,
  target: Target,
  names: readonly (readonly [string, Lines])[],
): void {
  const { source, edits } = work;
  const { place, corner, output } = target;
  const unit = indentationUnit(source);
  const bindings = (prefix: string): Lines[] =>
    names.map(([name, [first, ...rest]]) => [`${prefix}${name} = ${first}`, ...rest]);
  if (place !== null) {
    const sibling = findBindings(place.set.bindings, place.prefix).at(-1)?.binding;
    if (sibling && place.prefix.some((name) => name.startsWith("$"))) {
      edits.push(
        ...intoSet({
          source,
          binding: sibling,
          kept: place.prefix.length,
          additions: bindings(""),
        }),
      );
      return;
    }
    const prefix = place.prefix.map((name) => `${name}.`).join("");
    queue(work, { to: place.set, lines: bindings(prefix), after: sibling });
    return;
  }
  const content = bindings("")
    .flat()
    .map((line) => unit + line);
  if (corner.kind === "new") {
    newCall({ work, corner, output, content });
    return;
  }
  const { set, path } = corner.newOutput(output);
  const lines = names.length === 1 ? bindings(`${path}.`) : [[`${path} = {`, ...content, "};"]];
  const other = findBindings(set.bindings, [output === "packages" ? "devShells" : "packages"]);
  queue(work, { to: set, lines, after: other.at(-1)?.binding });
}

/**
 * `packages.${system}.a = 1;` becomes `packages.${system} = { a = 1; ... };`: a name that is computed can stand in one
 * binding only.
 */
function intoSet({
  source,
  binding,
  kept,
  additions,
}: {
  readonly source: string;
  readonly binding: Binding;
  readonly kept: number;
  readonly additions: readonly Lines[];
}): Edit[] {
  const newline = lineEnd(source);
  const outer = indentationAt(source, binding.start);
  const inner = outer + indentationUnit(source);
  const { names } = binding.path;
  const dot = { start: names[kept - 1]?.end ?? 0, end: names[kept]?.start ?? 0 };
  const added = additions.flat().map((line) => newline + inner + line);
  // From the `;` on, so that what else is added behind this binding comes behind its new end.
  const start = binding.end - 1;
  const end = endOfLine(source, binding.end) ?? binding.end;
  const closed = `${source.slice(start, end)}${added.join("")}${newline}${outer}};`;
  return [
    { ...dot, text: ` = {${newline}${inner}` },
    { start, end, text: closed },
  ];
}

/** `devShells = forAllSystems (system: ...);` beside `packages = forAllSystems (system: ...);` */
function newCall({
  work,
  corner,
  output,
  content,
}: {
  readonly work: Work;
  readonly corner: Extract<Corner, { kind: "new" }>;
  readonly output: OutputName;
  readonly content: Lines;
}): void {
  const { source } = work;
  const { like, set } = corner;
  const unit = indentationUnit(source);
  let body: Expression = like.function;
  while (body.kind === "lambda") body = strip(body.body);
  const head = oneLine(source.slice(like.function.start, bodyStart(like.function)).trim());
  const caller = oneLine(source.slice(like.caller.start, like.caller.end));
  const further = like.further
    .map(({ start, end }) => ` ${oneLine(source.slice(start, end))}`)
    .join("");
  if (/[\n#]/.test(head + caller + further)) throw notASet(output);
  const needs = new Set<Need>([output === "packages" ? "application" : "environment"]);
  const outer = like.scopes.slice(0, like.scopes.indexOf(like.function));
  const bindings = letLines({ work, needs, made: newPkgs(work, like, outer) });
  const lines = [
    `${output} = ${caller} (${head}`,
    `${unit}let`,
    ...bindings.flat().map((line) => unit + unit + line),
    `${unit}in`,
    `${unit}{`,
    ...content.map((line) => unit + line),
    `${unit}})${further};`,
  ];
  queue(work, { to: set, lines: [lines], after: like.binding ?? undefined });
}

/** Only where spaces and line ends in it do not matter. */
function oneLine(text: string): string {
  return /["'#]|\/\*/.test(text) ? text : text.replace(/\s+/g, " ");
}

function bodyStart(lambda: Lambda): number {
  let body: Expression = lambda.body;
  while (body.kind === "lambda") body = body.body;
  return body.start;
}
