// Flakes that take poetry2nix from nixpkgs, `pkgs.poetry2nix`, which has it no longer: Poetrix comes in its place.
import type { Edit } from "../edits/edit.ts";
import { addBindings, blockOf, prependElement } from "../edits/layout.ts";
import { findValue, plainName, selectionNames, strip } from "../nix/attributes.ts";
import type {
  Apply,
  AttributeSet,
  Expression,
  Inherit,
  Lambda,
  NixFile,
  Node,
  Select,
  Variable,
} from "../nix/tree.ts";
import { ancestorsOf, walk } from "../nix/walk.ts";
import { isNixpkgs, namesOf } from "./names.ts";

const name = "poetry2nix";

/**
 * The functions of the input `poetrix` in the place of each `pkgs.poetry2nix`; where a function asks `callPackage` for them, an
 * overlay of `pkgs`. Empty where nothing is taken from nixpkgs; `null` where it cannot be seen whether it is.
 */
export function switchFromNixpkgs(
  { source }: NixFile,
  outputs: Lambda,
  poetrix: string,
): Edit[] | null {
  const edits: Edit[] = [];
  let isUnknown = false;
  let isAskedFor = false;
  let isMadeHere = false;
  let isHandedOver = false;
  walk(outputs, (node) => {
    if (node.kind === "select") edits.push(...ofSelection(source, node, poetrix));
    else if (node.kind === "variable" && node.name === name) {
      const edit = ofVariable(source, { outputs, node, poetrix });
      if (edit === null) isUnknown = true;
      else edits.push(...edit);
    } else if (node.kind === "lambda") {
      isAskedFor ||= node !== outputs && namesOf(node).includes(name);
    } else if (node.kind === "binding") {
      const [first] = node.path.names;
      const isNamed = first !== undefined && plainName(first) === name;
      if (isNamed && selectionNames(node.value)?.at(-1) !== name) isMadeHere = true;
    } else if (node.kind === "inherit" && node.names.some((one) => plainName(one) === name)) {
      if (node.from === null) isHandedOver = true;
      else edits.push(...ofInherit(source, node, poetrix));
    }
  });
  if (isMadeHere) return null;
  if (!isUnknown && (!isAskedFor || isHandedOver)) return edits;
  return overlayEdits(source, outputs, `${poetrix}.overlays.default`);
}

/** Whether the overlay of the input is used: then `pkgs.poetry2nix` is what it gives. */
export function usesOverlay(outputs: Lambda, input: string): boolean {
  let isUsed = false;
  walk(outputs, (node) => {
    const subject =
      node.kind === "select"
        ? node.subject
        : node.kind === "inherit" && node.from !== null
          ? node.from
          : null;
    const names = node.kind === "select" ? node.path.names : "names" in node ? node.names : [];
    const whole = [...((subject && selectionNames(subject)) ?? []), ...names.map(plainName)];
    const index = whole.indexOf(input);
    if (index >= 0) isUsed ||= /^overlays?$/.test(whole[index + 1] ?? "");
  });
  return isUsed;
}

/** The functions, made of these packages. */
function functions(poetrix: string, pkgs: string): string {
  return `${poetrix}.lib.mkPoetry2Nix { ${pkgs === "pkgs" ? "inherit pkgs;" : `pkgs = ${pkgs};`} }`;
}

/** `pkgs.poetry2nix` */
function ofSelection(source: string, { path, start, subject }: Select, poetrix: string): Edit[] {
  const index = path.names.findIndex((one) => plainName(one) === name);
  if (index < 0) return [];
  const before = [...(selectionNames(subject) ?? []), ...path.names.slice(0, index).map(plainName)];
  if (isOfInputs(before.at(-1), poetrix)) return [];
  const end = path.names[index]?.end ?? start;
  const pkgs = source.slice(start, index === 0 ? subject.end : path.names[index - 1]?.end);
  const call = functions(poetrix, pkgs);
  const isInBrackets = source[start - 1] === "(" && source[end] === ")";
  return [{ start, end, text: isInBrackets ? call : `(${call})` }];
}

/** `inputs.poetry2nix`: an input, whatever the outputs call their argument. */
function isOfInputs(of: string | null | undefined, poetrix: string): boolean {
  return of === "inputs" || (poetrix.includes(".") && of === poetrix.split(".")[0]);
}

/** `poetry2nix` inside `with pkgs;`; one that a function or a `let` binds is what that says. */
function ofVariable(
  source: string,
  {
    outputs,
    node,
    poetrix,
  }: { readonly outputs: Lambda; readonly node: Variable; readonly poetrix: string },
): Edit[] | null {
  const around = ancestorsOf(outputs, node);
  if (around.some((one) => bindsName(one))) return [];
  const opened = around.flatMap((one) => (one.kind === "with" ? [one.namespace] : []));
  const pkgs =
    opened.length === 1
      ? opened[0]
      : opened.find((one) => selectionNames(one)?.at(-1) === "pkgs" || isNixpkgs(one));
  if (pkgs === undefined) return null;
  const { start, end } = pkgs;
  const isShort = pkgs.kind === "variable" || pkgs.kind === "select";
  const text = isShort ? source.slice(start, end) : `(${source.slice(start, end)})`;
  return [{ start: node.start, end: node.end, text: `(${functions(poetrix, text)})` }];
}

function bindsName(node: Node): boolean {
  if (node.kind === "attributeSet" && node.prefix !== "rec") return false;
  const isScope = node.kind === "lambda" || node.kind === "let" || node.kind === "attributeSet";
  return isScope && namesOf(node).includes(name);
}

/** `inherit (pkgs) poetry2nix;` becomes a binding, beside what else is inherited there. */
function ofInherit(source: string, { from, names, start, end }: Inherit, poetrix: string): Edit[] {
  const index = names.findIndex((one) => plainName(one) === name);
  if (from === null) return [];
  const inner = strip(from);
  if (isOfInputs(selectionNames(inner)?.at(-1), poetrix)) return [];
  const binding = `${name} = ${functions(poetrix, source.slice(inner.start, inner.end))};`;
  if (names.length === 1) return [{ start, end, text: binding }];
  const own = names[index] as (typeof names)[number];
  const previous = names[index - 1];
  return [
    {
      start: previous?.end ?? own.start,
      end: previous ? own.end : (names[index + 1]?.start ?? own.end),
      text: "",
    },
    { start: end, end, text: ` ${binding}` },
  ];
}

/** The overlay wherever the outputs make packages of nixpkgs; `null` where they make none. */
export function overlayEdits(source: string, outputs: Lambda, overlay: string): Edit[] | null {
  const edits: Edit[] = [];
  walk(outputs, (node) => {
    if (node.kind === "apply" && isNixpkgs(node)) edits.push(...ofImport(source, node, overlay));
    else if (node.kind === "select") edits.push(...ofLegacyPackages(source, node, overlay));
  });
  return edits.length === 0 ? null : edits;
}

/** `import nixpkgs { ... }` */
function ofImport(source: string, call: Apply, overlay: string): Edit[] {
  const argument = strip(call.argument);
  const inherited =
    argument.kind === "attributeSet" &&
    argument.bindings.find(
      (one) => one.kind === "inherit" && one.names.some((n) => plainName(n) === "overlays"),
    );
  if (argument.kind !== "attributeSet" || inherited) return extended(source, call, overlay);
  const overlays = findValue(argument.bindings, ["overlays"]);
  return overlays === null
    ? [addOverlays(source, argument, overlay)]
    : withOverlay(source, overlays, overlay);
}

function addOverlays(source: string, argument: AttributeSet, overlay: string): Edit {
  const additions = [[`overlays = [ ${overlay} ];`]];
  return addBindings(source, blockOf(source, argument), { additions });
}

/** In front of the others: these may take the functions from it. */
function withOverlay(source: string, overlays: Expression, overlay: string): Edit[] {
  const list = strip(overlays);
  if (list.kind === "list") return [prependElement(source, list, overlay)];
  const { start, end } = overlays;
  return [
    { start, end: start, text: `[ ${overlay} ] ++ (` },
    { start: end, end, text: ")" },
  ];
}

/** `nixpkgs.legacyPackages.${system}` */
function ofLegacyPackages(source: string, node: Select, overlay: string): Edit[] {
  const index = node.path.names.findIndex((one) => plainName(one) === "legacyPackages");
  const system = node.path.names[index + 1];
  const before = [
    ...(selectionNames(node.subject) ?? []),
    ...node.path.names.slice(0, index).map(plainName),
  ];
  if (index < 0 || system === undefined || !/nixpkgs|unstable|stable/.test(before.at(-1) ?? "")) {
    return [];
  }
  return extended(source, { start: node.start, end: system.end }, overlay);
}

function extended(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  overlay: string,
): Edit[] {
  const isCall = /\s/.test(source.slice(start, end));
  const made = isCall ? `(${source.slice(start, end)})` : source.slice(start, end);
  return [{ start, end, text: `(${made}.extend ${overlay})` }];
}
