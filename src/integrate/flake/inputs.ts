// The inputs of a flake: which there are, and one more.
import type { Edit } from "../edits/edit.ts";
import {
  addBindings,
  addFirstBindings,
  blockOf,
  indentationUnit,
  type Lines,
} from "../edits/layout.ts";
import { findBindings, findValue, plainName, plainNames, strip } from "../nix/attributes.ts";
import { textValue } from "../nix/text.ts";
import type { AttributeSet, Binding, Expression, NixFile } from "../nix/tree.ts";
import { walk } from "../nix/walk.ts";
import { UnknownShape } from "./outputs.ts";

/** Where Poetrix is, for a flake's input. */
const poetrixUrl = "github:poetrix/poetrix";

export interface FlakeInputs {
  readonly names: ReadonlySet<string>;
  /** The name of the input that is nixpkgs, where there is one. */
  readonly nixpkgs: string | null;
  /** The name of the input for Poetrix, or for poetry2nix, which it replaces. */
  readonly poetrix: string | null;
}

export function readInputs(flake: AttributeSet): FlakeInputs {
  const names = new Set<string>();
  const urls = new Map<string, string>();
  const add = (name: string | null, binding: Binding, above: readonly string[]): void => {
    if (name === null) return;
    names.add(name);
    const found = urls.has(name) ? null : urlOf(findValue([binding], [...above, name, "url"]));
    if (found !== null) urls.set(name, found.url);
  };
  for (const { binding, rest } of findBindings(flake.bindings, ["inputs"])) {
    const [first] = rest;
    const value = strip(binding.value);
    if (first !== undefined) add(plainName(first), binding, ["inputs"]);
    else if (value.kind === "attributeSet") {
      for (const inner of value.bindings) {
        if (inner.kind === "binding") add(plainNames(inner.path)[0] ?? null, inner, []);
      }
    }
  }
  const byUrl = (pattern: RegExp): string | undefined =>
    [...names].find((name) => pattern.test(urls.get(name) ?? ""));
  // An argument of `outputs` that no input is listed for is one too: the registry says where it is.
  const outputs = strip(findValue(flake.bindings, ["outputs"]) ?? flake);
  const takesNixpkgs =
    outputs.kind === "lambda" && outputs.formals?.entries.some(({ name }) => name === "nixpkgs");
  return {
    names,
    nixpkgs: names.has("nixpkgs")
      ? "nixpkgs"
      : (byUrl(/\bnixpkgs\b/i) ?? (takesNixpkgs ? "nixpkgs" : null)),
    poetrix:
      ["poetrix", "poetry2nix"].find((name) => names.has(name)) ??
      byUrl(/\/(poetrix|poetry2nix)\b/) ??
      null,
  };
}

/** An input's URL, and the expression that gives it. */
function inputUrl(flake: AttributeSet, name: string): { url: string; value: Expression } | null {
  return urlOf(findValue(flake.bindings, ["inputs", name, "url"]));
}

function urlOf(value: Expression | null): { url: string; value: Expression } | null {
  if (value?.kind === "uri") return { url: value.text, value };
  const url = value?.kind === "text" ? textValue(value) : null;
  return url === null || value === null ? null : { url, value };
}

/**
 * Poetrix in place of poetry2nix: only the input's URL changes. Empty where that is done already.
 *
 * @throws UnknownShape
 */
export function switchInput(flake: AttributeSet, name: string): Edit[] {
  const replaced = (value: Expression, text: string): Edit => ({
    start: value.start,
    end: value.end,
    text: `"${text}"`,
  });
  const found = inputUrl(flake, name);
  if (found !== null) {
    return /\bpoetry2nix\b/.test(found.url) ? [replaced(found.value, poetrixUrl)] : [];
  }
  if (name !== "poetry2nix") return [];
  const part = (key: string): Expression | null => findValue(flake.bindings, ["inputs", name, key]);
  const [owner, repository] = [part("owner"), part("repo")];
  if (repository?.kind !== "text" || owner === null) {
    throw new UnknownShape(`it does not say where its input ${name} comes from`);
  }
  if (textValue(repository) !== "poetry2nix") return [];
  if (part("rev") !== null || part("ref") !== null) {
    throw new UnknownShape(`its input ${name} is held at a commit of poetry2nix`);
  }
  return [replaced(owner, "poetrix"), replaced(repository, "poetrix")];
}

/** Inputs of poetry2nix that Poetrix does not have, and where they are. */
const ofPoetry2nix: ReadonlyMap<string, string> = new Map([
  ["flake-utils", "github:numtide/flake-utils"],
  ["nix-github-actions", "github:nix-community/nix-github-actions"],
  ["systems", "github:nix-systems/default"],
  ["treefmt-nix", "github:numtide/treefmt-nix"],
]);

/** `flake-utils.follows = "poetry2nix/flake-utils"`: Nix refuses to follow an input that is not there, so it gets its URL. */
export function releaseFollowers({ expression }: NixFile, poetrix: string): Edit[] {
  const edits: Edit[] = [];
  walk(expression, (node) => {
    if (node.kind !== "binding" || node.value.kind !== "text") return;
    const last = node.path.names.at(-1);
    const [input, name = "", ...more] = textValue(node.value)?.split("/") ?? [];
    const url = ofPoetry2nix.get(name);
    if (last === undefined || plainName(last) !== "follows" || input !== poetrix) return;
    if (url === undefined || more.length > 0) return;
    edits.push({ start: last.start, end: last.end, text: "url" });
    edits.push({ start: node.value.start, end: node.value.end, text: `"${url}"` });
  });
  return edits;
}

/** `nixpkgs.follows = "poetry2nix/nixpkgs"` */
function follows(flake: AttributeSet, name: string, input: string): boolean {
  const value = findValue(flake.bindings, ["inputs", name, "follows"]);
  return value?.kind === "text" && (textValue(value)?.startsWith(`${input}/`) ?? false);
}

/**
 * `inputs.nixpkgs.follows` for the input that took poetry2nix's place, where it followed nothing: its functions take the
 * `pkgs` that they are given, so a nixpkgs of its own is only fetched. `null` where the flake already says what it follows.
 */
export function addFollows(
  source: string,
  flake: AttributeSet,
  { poetrix, nixpkgs }: FlakeInputs,
): Edit | null {
  if (poetrix === null || nixpkgs === null || follows(flake, nixpkgs, poetrix)) return null;
  const own = findBindings(flake.bindings, ["inputs", poetrix]);
  if (findBindings(flake.bindings, ["inputs", poetrix, "inputs"]).length > 0) return null;
  const line = `inputs.nixpkgs.follows = "${nixpkgs}";`;
  const whole = own.find(({ rest }) => rest.length === 0)?.binding;
  const set = whole && strip(whole.value);
  if (set?.kind === "attributeSet")
    return addBindings(source, blockOf(source, set), { additions: [[line]] });
  const last = own.at(-1);
  if (last === undefined) return null;
  const { names } = last.binding.path;
  const first = names[0];
  const kept = names[names.length - last.rest.length - 1];
  if (first === undefined || kept === undefined) return null;
  const around = last.within.at(-1) ?? flake;
  const prefix = source.slice(first.start, kept.end);
  return addBindings(source, blockOf(source, around), {
    additions: [[`${prefix}.${line}`]],
    after: last.binding,
  });
}

/** The input `poetrix`, written as the others are. */
export function addInput(source: string, flake: AttributeSet, nixpkgs: string | null): Edit {
  const unit = indentationUnit(source);
  const all = findBindings(flake.bindings, ["inputs"]);
  const whole = all.find((found) => found.rest.length === 0);
  const set = whole && strip(whole.binding.value);
  // As a set where most of the others are sets: their names have no more parts than this one.
  const linesAmong = (others: readonly Binding[], names: readonly string[]): Lines[] => {
    const sets = others.filter(({ path }) => path.names.length === names.length);
    const asSet = sets.length > others.length / 2;
    return inputLines({ name: names.join("."), nixpkgs, unit, asSet });
  };
  if (set?.kind === "attributeSet") {
    const members = set.bindings.filter((member) => member.kind === "binding");
    const additions = linesAmong(members, ["poetrix"]);
    return addBindings(source, blockOf(source, set), { additions });
  }
  const dotted = all.map((found) => found.binding);
  const lines = linesAmong(dotted, ["inputs", "poetrix"]);
  const last = dotted.at(-1) ?? description(flake);
  if (last === undefined) return addFirstBindings(source, blockOf(source, flake), lines);
  return addBindings(source, blockOf(source, flake), { additions: lines, after: last });
}

function description(flake: AttributeSet): Binding | undefined {
  return findBindings(flake.bindings, ["description"])[0]?.binding;
}

/** The lines of the input, for a set of inputs or, with `inputs.` before the name, for a flake. */
export function inputLines({
  name,
  nixpkgs,
  unit,
  asSet,
}: {
  readonly name: string;
  readonly nixpkgs: string | null;
  readonly unit: string;
  readonly asSet: boolean;
}): Lines[] {
  const follows = nixpkgs === null ? [] : [`inputs.nixpkgs.follows = "${nixpkgs}";`];
  const url = `url = "${poetrixUrl}";`;
  if (asSet) {
    return [[`${name} = {`, ...[url, ...follows].map((line) => unit + line), "};"]];
  }
  return [url, ...follows].map((line) => [`${name}.${line}`]);
}
