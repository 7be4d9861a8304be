// A package and a shell in the outputs of a flake, for each system, whatever their shape.
import type { Edit } from "../edit.ts";
import { findListedPackages } from "../hand-lists.ts";
import {
  addBindings,
  addFormal,
  blockOf,
  endOfLine,
  indentationAt,
  indentationUnit,
  isFirstOnLine,
  type Lines,
  lineEnd,
  prependElement,
} from "../layout.ts";
import { applied, findBindings, findValue, isDefined, lastName, strip } from "../nix/attributes.ts";
import { attributeText } from "../nix/text.ts";
import type {
  AttributeSet,
  Binding,
  Expression,
  Inherit,
  Lambda,
  Let,
  List,
  NixFile,
} from "../nix/tree.ts";
import { freeName, isBound, packagesVariable, resolveVariable } from "./names.ts";
import {
  type OutputCall,
  type Outputs,
  type Place,
  placeIn,
  type Scope,
  UnknownShape,
} from "./outputs.ts";

export interface FlakeProject {
  readonly name: string;
  /** Is there a package to build, beside the environment? */
  readonly packageMode: boolean;
  /** Lists of Python packages give way to the environment (replace-lists.ts). */
  readonly replaceLists: boolean;
}

/** How the flake names its inputs. */
export interface References {
  readonly poetrix: string;
  readonly nixpkgs: string | null;
  /** The name of nixpkgs among the inputs. */
  readonly nixpkgsInput: string;
}

export const applicationText = "mkPoetryApplication { projectDir = ./.; }";
export const environmentText = "mkPoetryEnv { projectDir = ./.; }";

/** @throws UnknownShape */
export function addOutputs(
  file: NixFile,
  outputs: Outputs,
  project: FlakeProject,
  references: References,
): { edits: Edit[]; notes: string[] } {
  const work: Work = {
    file,
    source: file.source,
    project,
    references,
    application: freeName(file, "poetryApplication"),
    environment: freeName(file, "poetryEnvironment"),
    edits: [],
    notes: [],
    queued: [],
  };
  const additions = [
    ...planPackages(work, targetOf(outputs, "packages")),
    ...planShell(work, targetOf(outputs, "devShells"), outputs),
  ];
  for (const corner of new Set(additions.map((addition) => addition.target.corner))) {
    const here = additions.filter((addition) => addition.target.corner === corner);
    const needs = new Set(here.flatMap((addition) => addition.needs));
    const pkgs = corner.kind === "new" ? "pkgs" : bindNames(work, corner, needs);
    for (const addition of here) addition.emit(pkgs);
  }
  const { source, edits, notes } = work;
  for (const { to, after, lines } of work.queued) {
    edits.push(addBindings(source, blockOf(source, to), lines, after));
  }
  return { edits, notes };
}

interface Work {
  readonly file: NixFile;
  readonly source: string;
  readonly project: FlakeProject;
  readonly references: References;
  /** Free names. */
  readonly application: string;
  readonly environment: string;
  readonly edits: Edit[];
  readonly notes: string[];
  /** Bindings that are to be added, by place: those at one place are one edit. */
  readonly queued: {
    readonly to: AttributeSet | Let;
    readonly after: Binding | Inherit | undefined;
    readonly lines: Lines[];
  }[];
}

/** Adds bindings behind `after`, or behind the last one. */
function queue(
  work: Work,
  to: AttributeSet | Let,
  lines: readonly Lines[],
  after: Binding | Inherit | undefined = to.bindings.at(-1),
): void {
  const present = work.queued.find((queued) => queued.to === to && queued.after === after);
  if (present) present.lines.push(...lines);
  else work.queued.push({ to, after, lines: [...lines] });
}

type OutputName = "packages" | "devShells";
type Need = "application" | "environment";

/** One output, and where names of one system can be bound for it. */
interface Target {
  readonly output: OutputName;
  readonly corner: Corner;
  /** Where names like `default` go; `null` where the output does not exist yet. */
  readonly place: Place | null;
  /** The set that has the output, and the path to it there: more than one binding may define names of it. */
  readonly outer: AttributeSet;
  readonly path: readonly string[];
}

type Corner =
  | {
      readonly kind: "present";
      /** A `let` can be put before it. */
      readonly set: AttributeSet;
      readonly scopes: readonly Scope[];
      /** Those from here on lie inside the function of the system. */
      readonly inside: number;
      /** The system as an attribute name; `null` where nothing tells it. */
      readonly system: string | null;
      /** The function of the system of a flake-parts module: it can ask for `pkgs`. */
      readonly module: Lambda | null;
      /** Where an output that is not there yet goes, and the path to it. */
      readonly newOutput: (output: OutputName) => { set: AttributeSet; path: string };
    }
  /** A call like the one that there is for the other output. */
  | { readonly kind: "new"; readonly like: OutputCall; readonly set: AttributeSet };

interface Addition {
  readonly target: Target;
  readonly needs: readonly Need[];
  /** Writes the edits, once it is known how `pkgs` are called. */
  readonly emit: (pkgs: string) => void;
}

const corners = new WeakMap<Outputs, Corner>();

function targetOf(outputs: Outputs, output: OutputName): Target {
  const { set, scopes } = outputs;
  switch (outputs.shape) {
    case "bySystem": {
      const corner = shared(outputs, () => ({
        kind: "present",
        set,
        scopes,
        inside: scopes.indexOf(outputs.function),
        system: systemOf(outputs.function),
        module: outputs.flakeParts ? outputs.function : null,
        newOutput: (path) => ({ set, path }),
      }));
      return targetIn(output, corner, set, [output]);
    }
    case "plain": {
      const { system } = outputs;
      const corner = shared(outputs, () => ({
        kind: "present",
        set,
        scopes,
        inside: 1,
        system,
        module: null,
        newOutput: (name) => {
          const whole = strip(findValue(set.bindings, [name]) ?? set);
          if (whole.kind !== "attributeSet") throw notASet(name);
          return { set: whole, path: whole === set ? `${name}.${system}` : system };
        },
      }));
      return targetIn(output, corner, set, [output, system]);
    }
    case "byOutput": {
      const call = outputs.calls.get(output);
      if (call === undefined) {
        if (isDefined(set.bindings, [output])) throw notASet(output);
        const [like] = outputs.calls.values();
        const corner: Corner = { kind: "new", like: like as OutputCall, set };
        return { output, corner, place: null, outer: set, path: [output] };
      }
      const corner: Corner = {
        kind: "present",
        set: call.set,
        scopes: call.scopes,
        inside: call.scopes.indexOf(call.function),
        system: systemOf(call.function),
        module: null,
        newOutput: () => {
          throw new Error("the output is there");
        },
      };
      const place = { set: call.set, scopes: call.scopes, prefix: [] };
      return { output, corner, place, outer: call.set, path: [] };
    }
  }
}

/** Both outputs of a system have one corner. */
function shared(outputs: Outputs, make: () => Corner): Corner {
  const present = corners.get(outputs) ?? make();
  corners.set(outputs, present);
  return present;
}

function targetIn(
  output: OutputName,
  corner: Corner,
  outer: AttributeSet,
  path: readonly string[],
): Target {
  const place = placeIn(outer, corner.kind === "present" ? corner.scopes : [], path);
  if (place === "unknown") throw notASet(output);
  return { output, corner, place: place === "absent" ? null : place, outer, path };
}

function notASet(output: OutputName): UnknownShape {
  return new UnknownShape(`its ${output} are not a set that is written there`);
}

const systemVariable = "${system}";

/** What a function of the system calls it. */
function systemOf({ parameter, formals }: Lambda): string | null {
  if (formals?.entries.some((entry) => entry.name === "system")) return systemVariable;
  return formals === null && parameter !== null ? `\${${parameter.text}}` : null;
}

function planPackages(work: Work, target: Target): Addition[] {
  const { project, notes } = work;
  const wanted = project.packageMode ? ["default", attributeText(project.name)] : ["default"];
  const missing = wanted.filter((name) => !isThere(target, name));
  if (missing.length === 0) {
    notes.push(`packages.${wanted.join(" and packages.")} are there already and stay as they are`);
    return [];
  }
  const value = project.packageMode ? work.application : work.environment;
  const emit = (): void => {
    addNames(
      work,
      target,
      missing.map((name) => [name, [`${value};`]]),
    );
    notes.push(`adds packages.${missing.join(" and packages.")}`);
  };
  return [{ target, needs: [project.packageMode ? "application" : "environment"], emit }];
}

function isThere({ place, outer, path }: Target, name: string): boolean {
  const plain = name.replace(/^"(.*)"$/, "$1");
  if (findBindings(outer.bindings, [...path, plain]).length > 0) return true;
  return place !== null && isDefined(place.set.bindings, [...place.prefix, plain]);
}

/** The environment goes into the shell that is there, in front of all else, or into a new one. */
function planShell(work: Work, target: Target, outputs: Outputs): Addition[] {
  const { notes, source } = work;
  // devShell, from before Nix 2.7, is what `nix develop` takes where there is no devShells.default.
  const old = outputs.shape === "bySystem" ? findValue(outputs.set.bindings, ["devShell"]) : null;
  const name = old === null || isThere(target, "default") ? "devShells.default" : "devShell";
  if (old === null && !isThere(target, "default")) return [newShell(work, target, "default")];

  const shell = presentShell(target, old, outputs.scopes);
  if (shell !== null && work.project.replaceLists && listsPython(work.file, shell)) {
    return [{ target, needs: ["environment"], emit: () => {} }];
  }
  if (shell === null || listsPython(work.file, shell)) {
    const why = shell ? "lists Python packages by hand" : "is not a call of mkShell";
    notes.push(`${name} ${why} and stays as it is: see \`nix develop .#poetry\``);
    return isThere(target, "poetry") ? [] : [newShell(work, target, "poetry")];
  }
  const list = shellList(shell);
  const emit = (): void => {
    if (list) work.edits.push(prependElement(source, list, work.environment));
    else {
      const lines: Lines[] = [[`packages = [ ${work.environment} ];`]];
      queue(work, shell, lines);
    }
    notes.push(`adds the environment to ${name}`);
  };
  return [{ target, needs: ["environment"], emit }];
}

/** Beside packages of nixpkgs, the environment's own would be hidden by PYTHONPATH. */
function listsPython(file: NixFile, shell: AttributeSet): boolean {
  return findListedPackages(file.expression).some(
    ({ from, element }) =>
      from === "python" && shell.start <= element.start && element.end <= shell.end,
  );
}

function newShell(work: Work, target: Target, name: string): Addition {
  const unit = indentationUnit(work.source);
  const emit = (pkgs: string): void => {
    const lines = [
      `${pkgs}.mkShell {`,
      `${unit}packages = [`,
      `${unit}${unit}${work.environment}`,
      `${unit}${unit}${pkgs}.poetry`,
      `${unit}];`,
      "};",
    ];
    addNames(work, target, [[name, lines]]);
    work.notes.push(`adds devShells.${name}`);
  };
  return { target, needs: ["environment"], emit };
}

/** The argument of `mkShell` in `devShells.default`, or in the older `devShell`. */
function presentShell(
  { place, outer, path }: Target,
  old: Expression | null,
  outerScopes: readonly Scope[],
): AttributeSet | null {
  const value =
    findValue(outer.bindings, [...path, "default"]) ??
    (place && findValue(place.set.bindings, [...place.prefix, "default"]));
  const shell = value ?? old;
  if (shell === null) return null;
  const scopes = value && place ? place.scopes : outerScopes;
  const { callee, arguments: given } = applied(resolveVariable(scopes, shell));
  const argument = given.at(-1);
  if (!["mkShell", "mkShellNoCC"].includes(lastName(callee) ?? "") || !argument) return null;
  const set = strip(argument);
  return set.kind === "attributeSet" ? set : null;
}

/** The list of what is in the shell, where one is written there. */
function shellList(shell: AttributeSet): List | null {
  for (const name of ["packages", "nativeBuildInputs", "buildInputs"]) {
    let value: Expression | null = findValue(shell.bindings, [name]);
    while (value !== null) {
      const node: Expression = strip(value);
      if (node.kind === "list") return node;
      if (node.kind === "binary" && node.operator === "++") value = node.left;
      else if (node.kind === "with") value = node.body;
      else return null;
    }
  }
  return null;
}

/** `name = value` in an output; the lines of a value end in `;`. */
function addNames(work: Work, target: Target, names: readonly (readonly [string, Lines])[]): void {
  const { source, edits } = work;
  const { place, corner, output } = target;
  const unit = indentationUnit(source);
  const bindings = (prefix: string): Lines[] =>
    names.map(([name, [first, ...rest]]) => [`${prefix}${name} = ${first}`, ...rest]);
  if (place !== null) {
    const sibling = findBindings(place.set.bindings, place.prefix).at(-1)?.binding;
    if (sibling && place.prefix.some((name) => name.startsWith("$"))) {
      edits.push(...intoSet(source, sibling, place.prefix.length, bindings("")));
      return;
    }
    const prefix = place.prefix.map((name) => `${name}.`).join("");
    queue(work, place.set, bindings(prefix), sibling);
    return;
  }
  const content = bindings("")
    .flat()
    .map((line) => unit + line);
  if (corner.kind === "new") {
    newCall(work, corner, output, content);
    return;
  }
  const { set, path } = corner.newOutput(output);
  const lines = names.length === 1 ? bindings(`${path}.`) : [[`${path} = {`, ...content, "};"]];
  const other = findBindings(set.bindings, [output === "packages" ? "devShells" : "packages"]);
  queue(work, set, lines, other.at(-1)?.binding);
}

/**
 * `packages.${system}.a = 1;` becomes `packages.${system} = { a = 1; ... };`: a name that is computed can stand in one
 * binding only.
 */
function intoSet(
  source: string,
  binding: Binding,
  kept: number,
  additions: readonly Lines[],
): Edit[] {
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
function newCall(
  work: Work,
  corner: Extract<Corner, { kind: "new" }>,
  output: OutputName,
  content: Lines,
): void {
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
  const bindings = letLines(work, needs, newPkgs(work, like, outer));
  const lines = [
    `${output} = ${caller} (${head}`,
    `${unit}let`,
    ...bindings.flat().map((line) => unit + unit + line),
    `${unit}in`,
    `${unit}{`,
    ...content.map((line) => unit + line),
    `${unit}})${further};`,
  ];
  queue(work, set, [lines], like.binding);
}

/** Where nothing stands in it that spaces or line ends matter to. */
function oneLine(text: string): string {
  return /["'#]|\/\*/.test(text) ? text : text.replace(/\s+/g, " ");
}

function bodyStart(lambda: Lambda): number {
  let body: Expression = lambda.body;
  while (body.kind === "lambda") body = body.body;
  return body.start;
}

/** How a new call gets its `pkgs`: as its argument, as the other call does, or from nixpkgs. */
function newPkgs(work: Work, like: OutputCall, outer: readonly Scope[]): string | null {
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
function bindNames(
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
function letLines(
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
