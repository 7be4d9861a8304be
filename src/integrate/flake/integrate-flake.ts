// Poetrix in an existing flake: its input, and a package and a shell for each system. The rest stays as it is.
import { UserError } from "../../base/errors.ts";
import { applyEdits, type Edit } from "../edits/edit.ts";
import { addFormal, type Lines } from "../edits/layout.ts";
import { findBindings, strip } from "../nix/attributes.ts";
import { placeOf, readNix } from "../nix/read.ts";
import type { AttributeSet, Expression, Lambda, NixFile } from "../nix/tree.ts";
import { type Added, addOutputs } from "./add-outputs.ts";
import { presentDefault } from "./default-package.ts";
import { overlayEdits, switchFromNixpkgs, usesOverlay } from "./from-nixpkgs.ts";
import {
  addFollows,
  addInput,
  inputLines,
  readInputs,
  releaseFollowers,
  switchInput,
} from "./inputs.ts";
import { isBound, type Scope } from "./names.ts";
import { findOutputs, outputsFunction, UnknownShape } from "./outputs.ts";
import { applicationText, environmentText, type FlakeProject, packageName } from "./work.ts";

export type FlakeResult =
  | {
      readonly kind: "edited";
      readonly text: string;
      /** What was done, a line each. Empty where there was nothing to do. */
      readonly notes: readonly string[];
      /** The name of the package that was added; `null` where none was. */
      readonly package: string | null;
    }
  | {
      readonly kind: "refused";
      /** Why, as the end of a sentence: `flake.nix is left alone: ...`. */
      readonly reason: string;
      /** What to paste, and where. */
      readonly paste: readonly { readonly where: string; readonly lines: Lines }[];
    };

/** @throws UserError `NIX_SYNTAX` where the flake is not Nix */
export function integrateFlake(
  source: string,
  project: FlakeProject,
  fileName = "flake.nix",
): FlakeResult {
  const file = readNix(source, fileName);
  const flake = strip(file.expression);
  try {
    if (flake.kind !== "attributeSet") throw new UnknownShape("it is not a set");
    const { edits, notes, names, package: added } = planEdits(file, flake, project);
    const text = applyEdits(source, edits);
    readNix(text, fileName, new Set(names));
    return { kind: "edited", text, notes, package: added };
  } catch (error) {
    const refused = (reason: string): FlakeResult =>
      refuse({ source, options: { flake, fileName }, project, reason });
    if (error instanceof UnknownShape) return refused(error.message);
    if (error instanceof UserError && error.code === "NIX_SYNTAX") {
      return refused("its names are not where Poetrix looks for them");
    }
    throw error;
  }
}

function planEdits(file: NixFile, flake: AttributeSet, project: FlakeProject): Added {
  const edits: Edit[] = [];
  const notes: string[] = [];
  const inputs = readInputs(flake);
  const input = inputs.poetrix ?? "poetrix";
  const calls = usesPoetrix(file);
  if (inputs.poetrix === null) {
    const taken = takeByOverlay(file, flake, { nixpkgs: inputs.nixpkgs, caller: project.caller });
    if (taken !== null) return taken;
    if (calls) return takeFromPoetrix(file, flake, inputs.nixpkgs);
  }
  if (inputs.poetrix === null) {
    edits.push(addInput(file.source, flake, inputs.nixpkgs));
    notes.push("adds the input poetrix");
  } else {
    const switched = switchInput(flake, input);
    if (switched.length > 0) {
      edits.push(...switched);
      notes.push(`points the input ${input} at Poetrix instead of poetry2nix`);
      const follows = addFollows(file.source, flake, inputs);
      if (follows !== null) {
        edits.push(follows);
        notes.push(`${input} follows ${inputs.nixpkgs}: no second nixpkgs is fetched`);
      }
    }
    const released = releaseFollowers(file, input);
    if (released.length > 0) {
      edits.push(...released);
      notes.push(
        `gives URLs to inputs that followed those of ${input}: Poetrix does not have them`,
      );
    }
  }
  if (calls) {
    if (inputs.poetrix !== null) {
      const taken = takeFromInput(file, outputsFunction(flake), input);
      edits.push(...taken);
      if (taken.length > 0)
        notes.push(`takes the functions of poetry2nix from ${input}: nixpkgs has them no longer`);
    }
    return { edits, notes, names: [], package: null };
  }

  const outputs = outputsFunction(flake);
  const found = findOutputs(outputs);
  const reference = refer(outputs, found.scopes, input);
  if (reference.isMissing && outputs.formals) {
    edits.push(addFormal(file.source, outputs.formals, input));
  }
  const nixpkgs = inputs.nixpkgs ?? "nixpkgs";
  const added = addOutputs({
    file,
    outputs: found,
    project,
    references: {
      poetrix: reference.text,
      nixpkgs: nixpkgsReference(outputs, nixpkgs),
      nixpkgsInput: nixpkgs,
    },
  });
  return { ...added, edits: [...edits, ...added.edits], notes: [...notes, ...added.notes] };
}

/** There is an input, and `pkgs.poetry2nix` of nixpkgs all the same. */
function takeFromInput(file: NixFile, outputs: Lambda, input: string): Edit[] {
  if (usesOverlay(outputs, input)) return [];
  const { text, isMissing } = refer(outputs, [], input);
  const switched = switchFromNixpkgs(file, outputs, text) ?? [];
  if (switched.length > 0 && isMissing && outputs.formals) {
    switched.push(addFormal(file.source, outputs.formals, input));
  }
  return switched;
}

/** A file beside the flake calls functions of poetry2nix, of nixpkgs; `null` where none does, or it is not seen what makes `pkgs`. */
function takeByOverlay(
  file: NixFile,
  flake: AttributeSet,
  { nixpkgs, caller }: { readonly nixpkgs: string | null; readonly caller: string | undefined },
): Added | null {
  if (caller === undefined || file.tokens.some((token) => token.text === "poetrix")) return null;
  const outputs = outputsFunction(flake);
  const { text, isMissing } = refer(outputs, [], "poetrix");
  const overlaid = overlayEdits(file.source, outputs, `${text}.overlays.default`);
  if (overlaid === null) return null;
  const edits = [addInput(file.source, flake, nixpkgs), ...overlaid];
  if (isMissing && outputs.formals) edits.push(addFormal(file.source, outputs.formals, "poetrix"));
  return {
    edits,
    notes: [
      "adds the input poetrix",
      `adds ${text}.overlays.default to the packages: ${caller} takes poetry2nix from nixpkgs, which has it no longer`,
    ],
    names: [],
    package: null,
  };
}

/** poetry2nix's functions are called, of nixpkgs: they are ours from here on. */
function takeFromPoetrix(file: NixFile, flake: AttributeSet, nixpkgs: string | null): Added {
  const outputs = outputsFunction(flake);
  const { text, isMissing } = refer(outputs, [], "poetrix");
  const switched = switchFromNixpkgs(file, outputs, text) ?? [];
  if (switched.length === 0 || file.tokens.some((token) => token.text === "poetrix")) {
    throw new UnknownShape(
      "it calls functions of poetry2nix, and has no input that they come from",
    );
  }
  const edits = [addInput(file.source, flake, nixpkgs), ...switched];
  if (isMissing && outputs.formals) edits.push(addFormal(file.source, outputs.formals, "poetrix"));
  return {
    edits,
    notes: [
      "adds the input poetrix",
      "takes the functions of poetry2nix from poetrix: nixpkgs has them no longer",
    ],
    names: [],
    package: null,
  };
}

/** Functions of Poetrix are called there already: what is built with them is the author's choice. */
function usesPoetrix({ tokens }: NixFile): boolean {
  return tokens.some(({ kind, text }) => kind === "identifier" && /^mkPoetry(?!2Nix$)/.test(text));
}

/** How the outputs name the input, and whether it has to be added to their arguments. */
function refer(
  outputs: Lambda,
  scopes: readonly Scope[],
  input: string,
): { text: string; isMissing: boolean } {
  const { formals, parameter } = outputs;
  const inner = scopes.filter((scope) => scope !== outputs);
  const isListed = formals?.entries.some((entry) => entry.name === input) ?? false;
  const listsInputs = formals?.entries.some((entry) => entry.name !== "self") ?? false;
  const viaParameter =
    !isListed && parameter !== null && (formals === null || (formals.ellipsis && !listsInputs));
  const text = viaParameter ? `${parameter.text}.${input}` : input;
  const first = viaParameter ? parameter.text : input;
  if (isBound(inner, first)) throw new UnknownShape(`it gives the name ${first} to something else`);
  return { text, isMissing: !isListed && !viaParameter };
}

function nixpkgsReference({ formals, parameter }: Lambda, nixpkgs: string): string | null {
  if (formals?.entries.some((entry) => entry.name === nixpkgs)) return nixpkgs;
  return parameter === null ? null : `${parameter.text}.${nixpkgs}`;
}

function refuse({
  source,
  options: { flake, fileName },
  project,
  reason,
}: {
  readonly source: string;
  readonly options: { readonly flake: Expression; readonly fileName: string };
  readonly project: FlakeProject;
  readonly reason: string;
}): FlakeResult {
  const place = (offset: number): string => `${fileName}:${placeOf(source, offset).line}`;
  const bindings = flake.kind === "attributeSet" ? flake.bindings : [];
  const inputs = findBindings(bindings, ["inputs"])[0]?.binding;
  const outputs = findBindings(bindings, ["outputs"])[0]?.binding;
  const text = project.packageMode ? applicationText(project) : environmentText(project);
  const hasDefault = presentDefault(flake) !== null;
  const names = [
    ...(hasDefault ? [] : ["default"]),
    ...(project.packageMode || hasDefault ? [packageName(project)] : []),
  ];
  const application = names.map((name) => `packages.${name} = ${text};`);
  const isThere = flake.kind === "attributeSet" && readInputs(flake).poetrix !== null;
  return {
    kind: "refused",
    reason,
    paste: [
      ...(isThere
        ? []
        : [
            {
              where: `beside the other inputs${inputs ? ` (${place(inputs.start)})` : ""}`,
              lines: inputLines({
                name: "inputs.poetrix",
                nixpkgs: "nixpkgs",
                unit: "  ",
                asSet: false,
              }).flat(),
            },
          ]),
      {
        where: `in the arguments of outputs${outputs ? ` (${place(outputs.start)})` : ""}`,
        lines: ["poetrix"],
      },
      {
        where: "in a let, where pkgs are the packages of one system",
        lines: [
          "inherit (poetrix.lib.mkPoetry2Nix { inherit pkgs; }) mkPoetryApplication mkPoetryEnv;",
        ],
      },
      {
        where: "among the outputs of that system",
        lines: [
          ...application,
          `devShells.default = pkgs.mkShell { packages = [ (${environmentText(project)}) pkgs.poetry ]; };`,
        ],
      },
    ],
  };
}
