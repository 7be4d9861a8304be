// A package and a shell in the outputs of a flake, for each system, whatever their shape.
import type { Edit } from "../edit.ts";
import { addBindings, blockOf } from "../layout.ts";
import { attributeText } from "../nix/text.ts";
import type { NixFile } from "../nix/tree.ts";
import { addNames } from "./add-names.ts";
import { bindNames } from "./let-names.ts";
import { freeName } from "./names.ts";
import type { Outputs } from "./outputs.ts";
import { planShell } from "./shell.ts";
import { type Addition, isThere, type Target, targetOf } from "./targets.ts";
import type { FlakeProject, References, Work } from "./work.ts";

/** @throws UnknownShape */
export function addOutputs(
  file: NixFile,
  outputs: Outputs,
  project: FlakeProject,
  references: References,
): { edits: Edit[]; notes: string[]; names: string[] } {
  const work: Work = {
    file,
    source: file.source,
    project,
    references,
    application: freeName(file, "poetryApplication"),
    environment: freeName(file, "poetryEnvironment"),
    edits: [],
    notes: [],
    overlayLists: new Set(),
    queued: [],
  };
  const additions = [
    ...planPackages(work, targetOf(outputs, "packages")),
    ...planShell(work, targetOf(outputs, "devShells"), outputs),
  ];
  for (const corner of new Set(additions.map((addition) => addition.target.corner))) {
    const here = additions.filter((addition) => addition.target.corner === corner);
    const needs = new Set(here.flatMap((addition) => addition.needs));
    const sets = here.flatMap(({ target: { place } }) => place ?? []);
    const pkgs = corner.kind === "new" ? "pkgs" : bindNames(work, corner, needs, sets);
    for (const addition of here) addition.emit(pkgs);
  }
  const { source, edits, notes } = work;
  for (const { to, after, lines } of work.queued) {
    edits.push(addBindings(source, blockOf(source, to), lines, after));
  }
  return { edits, notes, names: [work.application, work.environment] };
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
