// Names for what Poetrix makes, bound in a `let` inside the function of the system.
import type { Edit } from "../edit.ts";
import {
  addFormal,
  indentationAt,
  indentationUnit,
  isFirstOnLine,
  type Lines,
  lineEnd,
} from "../layout.ts";
import { findValue } from "../nix/attributes.ts";
import type { AttributeSet, Let } from "../nix/tree.ts";
import { isBound, packagesVariable } from "./names.ts";
import { type OutputCall, type Scope, UnknownShape } from "./outputs.ts";
import { type Corner, type Need, systemOf } from "./targets.ts";
import { applicationText, environmentText, queue, type Work } from "./work.ts";

/** How a new call gets its `pkgs`: as its argument, as the other call does, or from nixpkgs. */
export function newPkgs(work: Work, like: OutputCall, outer: readonly Scope[]): string | null {
  const lambdas = like.scopes.filter((scope) => scope.kind === "lambda");
  if (isBound([...outer, ...lambdas], "pkgs")) return null;
  const inner = like.scopes.find(
    (scope): scope is Let => scope.kind === "let" && findValue(scope.bindings, ["pkgs"]) !== null,
  );
  const value = inner && findValue(inner.bindings, ["pkgs"]);
  const text = value && work.source.slice(value.start, value.end);
  if (text && !text.includes("\n")) return text;
  return legacyPackages(work, systemOf(like.function));
}

function legacyPackages(work: Work, system: string | null): string {
  const { nixpkgs } = work.references;
  if (nixpkgs === null || system === null) {
    throw new UnknownShape("nothing in it gives the packages of nixpkgs for a system");
  }
  return `${nixpkgs}.legacyPackages.${system}`;
}

/** Binds what is needed in a `let` inside the function of the system; answers how `pkgs` are called there. */
export function bindNames(
  work: Work,
  corner: Extract<Corner, { kind: "present" }>,
  needs: ReadonlySet<Need>,
): string {
  const { source, edits } = work;
  const { set, scopes, module } = corner;
  let pkgs = packagesVariable(scopes, work.references.nixpkgsInput);
  if (pkgs === null && module?.formals?.ellipsis) {
    edits.push(addFormal(source, module.formals, "pkgs"));
    pkgs = "pkgs";
  }
  const made = pkgs === null ? legacyPackages(work, corner.system) : null;
  const lines = letLines(work, needs, made, pkgs ?? "pkgs");
  const inner = scopes.slice(corner.inside).findLast((scope) => scope.kind === "let");
  if (inner?.kind === "let") queue(work, inner, lines);
  else edits.push(newLet(source, set, lines));
  return pkgs ?? "pkgs";
}

/** `made`: what `pkgs` are to be; `null` where there is `pkgs` already. */
export function letLines(
  work: Work,
  needs: ReadonlySet<Need>,
  made: string | null,
  pkgs = "pkgs",
): Lines[] {
  const { poetrix } = work.references;
  const argument = pkgs === "pkgs" ? "inherit pkgs;" : `pkgs = ${pkgs};`;
  const functions = [
    ...(needs.has("application") ? ["mkPoetryApplication"] : []),
    ...(needs.has("environment") ? ["mkPoetryEnv"] : []),
  ];
  return [
    ...(made === null ? [] : [[`pkgs = ${made};`]]),
    [`inherit (${poetrix}.lib.mkPoetry2Nix { ${argument} }) ${functions.join(" ")};`],
    ...(needs.has("application") ? [[`${work.application} = ${applicationText};`]] : []),
    ...(needs.has("environment") ? [[`${work.environment} = ${environmentText};`]] : []),
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
