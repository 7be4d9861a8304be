// Names for what Poetrix makes, bound in a `let` inside the function of the system.
import type { Edit } from "../edits/edit.ts";
import {
  addFormal,
  appendElement,
  indentationAt,
  indentationUnit,
  isFirstOnLine,
  type Lines,
  lineEnd,
} from "../edits/layout.ts";
import { findValue } from "../nix/attributes.ts";
import type { AttributeSet, Let } from "../nix/tree.ts";
import { isBound, packagesVariable, type Scope } from "./names.ts";
import { type OutputCall, type Place, UnknownShape } from "./outputs.ts";
import { overlaysOf } from "./overlays.ts";
import { isOfAllSystems, packagesByKind } from "./system-function.ts";
import type { Corner, Need } from "./targets.ts";
import { applicationText, environmentText, queue, type Work } from "./work.ts";

/** How a new call gets its `pkgs`: as its argument, as the other call does, or from nixpkgs. */
export function newPkgs(work: Work, like: OutputCall, outer: readonly Scope[]): string | null {
  const lambdas = like.scopes.filter((scope) => scope.kind === "lambda");
  if (isOfAllSystems(outer, "pkgs")) return legacyPackages(work, like.given.system);
  if (isBound([...outer, ...lambdas], "pkgs")) return null;
  const inner = like.scopes.find(
    (scope): scope is Let => scope.kind === "let" && findValue(scope.bindings, ["pkgs"]) !== null,
  );
  const value = inner ? findValue(inner.bindings, ["pkgs"]) : packagesByKind(like.scopes)?.value;
  const text = value && work.source.slice(value.start, value.end);
  if (text && !text.includes("\n")) return text;
  return like.given.packages ?? legacyPackages(work, like.given.system);
}

function legacyPackages(work: Work, system: string | null): string {
  const { nixpkgs } = work.references;
  if (nixpkgs === null || system === null) throw noPackages();
  return `${nixpkgs}.legacyPackages.${system}`;
}

function systemIn({ system }: Extract<Corner, { kind: "present" }>): string {
  if (system === null) throw noPackages();
  return system;
}

function noPackages(): UnknownShape {
  return new UnknownShape("nothing in it gives the packages of nixpkgs for a system");
}

/**
 * Binds what is needed in a `let` inside the function of the system, around all places that want it; answers how `pkgs`
 * are called there.
 */
export function bindNames({
  work,
  corner,
  needs,
  places,
}: {
  readonly work: Work;
  readonly corner: Extract<Corner, { kind: "present" }>;
  readonly needs: ReadonlySet<Need>;
  readonly places: readonly Place[];
}): string {
  const { source, edits } = work;
  const { set, scopes, module, packages } = corner;
  let pkgs =
    packagesVariable(scopes, work.references.nixpkgsInput) ??
    packages ??
    packagesByKind(scopes)?.name ??
    null;
  if (pkgs !== null && isOfAllSystems(scopes, pkgs)) pkgs = `${pkgs}.${systemIn(corner)}`;
  if (pkgs === null && module?.formals?.ellipsis) {
    edits.push(addFormal(source, module.formals, "pkgs"));
    pkgs = "pkgs";
  }
  const made = pkgs === null ? legacyPackages(work, corner.system) : null;
  const hasOverlay = pkgs !== null && addOverlay(work, pkgs, corner);
  const lines = letLines({ work, needs, made, pkgs: pkgs ?? "pkgs", hasOverlay });
  const inner = scopes
    .slice(corner.inside)
    .findLast(
      (scope) => scope.kind === "let" && places.every((place) => place.scopes.includes(scope)),
    );
  if (inner?.kind === "let") queue(work, { to: inner, lines });
  else edits.push(newLet(source, set, lines));
  return pkgs ?? "pkgs";
}

/** Our overlay among those that the flake makes its `pkgs` with, where they are written in a list. */
function addOverlay(
  { source, edits, notes, references, overlayLists }: Work,
  pkgs: string,
  { scopes, set }: Extract<Corner, { kind: "present" }>,
): boolean {
  const list = overlaysOf(scopes, pkgs, set);
  if (list === null) return false;
  if (!overlayLists.has(list)) {
    overlayLists.add(list);
    const overlay = `${references.poetrix}.overlays.default`;
    edits.push(appendElement(source, list, overlay));
    notes.push(`adds ${overlay} to the overlays`);
  }
  return true;
}

/** `made`: what `pkgs` are to be; `null` where there is `pkgs` already. */
export function letLines({
  work,
  needs,
  made,
  pkgs = "pkgs",
  hasOverlay = false,
}: {
  readonly work: Work;
  readonly needs: ReadonlySet<Need>;
  readonly made: string | null;
  readonly pkgs?: string;
  readonly hasOverlay?: boolean;
}): Lines[] {
  const { poetrix } = work.references;
  const argument = pkgs === "pkgs" ? "inherit pkgs;" : `pkgs = ${pkgs};`;
  const library = hasOverlay ? `${pkgs}.poetrix` : `${poetrix}.lib.mkPoetry2Nix { ${argument} }`;
  const functions = [
    ...(needs.has("application") ? ["mkPoetryApplication"] : []),
    ...(needs.has("environment") ? ["mkPoetryEnv"] : []),
  ];
  return [
    ...(made === null ? [] : [[`pkgs = ${made};`]]),
    [`inherit (${library}) ${functions.join(" ")};`],
    ...(needs.has("application")
      ? [[`${work.application} = ${applicationText(work.project)};`]]
      : []),
    ...(needs.has("environment")
      ? [[`${work.environment} = ${environmentText(work.project)};`]]
      : []),
  ];
}

/** `let ... in` before a set, which stays where it is. */
function newLet(source: string, set: AttributeSet, lines: readonly Lines[]): Edit {
  const newline = lineEnd(source);
  const outer = indentationAt(source, set.start);
  const inner = outer + indentationUnit(source);
  const bindings = lines.flat().map((line) => inner + line);
  const end = isFirstOnLine(source, set.start) ? `${outer}in${newline}${outer}` : `${outer}in `;
  return {
    start: set.start,
    end: set.start,
    text: ["let", ...bindings, end].join(newline),
  };
}
