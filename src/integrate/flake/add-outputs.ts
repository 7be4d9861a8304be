// A package and a shell in the outputs of a flake, for each system, whatever their shape.
import type { Edit } from "../edits/edit.ts";
import { addBindings, blockOf } from "../edits/layout.ts";
import type { NixFile } from "../nix/tree.ts";
import { addNames } from "./add-names.ts";
import { presentDefault } from "./default-package.ts";
import { bindNames } from "./let-names.ts";
import { freeName } from "./names.ts";
import { isOfFlakeParts, type Outputs } from "./outputs.ts";
import { planShell } from "./shell.ts";
import { type Addition, isThere, type Target, targetOf } from "./targets.ts";
import { type FlakeProject, packageName, type References, type Work } from "./work.ts";

export interface Added {
  readonly edits: Edit[];
  readonly notes: string[];
  /** Names that are bound now. */
  readonly names: string[];
  /** The name of our package; `null` where none was added. */
  readonly package: string | null;
}

/** @throws UnknownShape */
export function addOutputs({
  file,
  outputs,
  project,
  references,
}: {
  readonly file: NixFile;
  readonly outputs: Outputs;
  readonly project: FlakeProject;
  readonly references: References;
}): Added {
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
  const packages = planPackages(work, targetOf(outputs, "packages"), outputs);
  const additions = [
    ...packages.additions,
    ...planShell(work, targetOf(outputs, "devShells"), outputs),
  ];
  for (const corner of new Set(additions.map((addition) => addition.target.corner))) {
    const here = additions.filter((addition) => addition.target.corner === corner);
    const needs = new Set(here.flatMap((addition) => addition.needs));
    const sets = here.flatMap(({ target: { place } }) => place ?? []);
    const pkgs = corner.kind === "new" ? "pkgs" : bindNames({ work, corner, needs, places: sets });
    for (const addition of here) addition.emit(pkgs);
  }
  const { source, edits, notes } = work;
  for (const { to, after, lines } of work.queued) {
    edits.push(addBindings(source, blockOf(source, to), { additions: lines, after }));
  }
  return { edits, notes, names: [work.application, work.environment], package: packages.name };
}

/** What `nix build` gives does not change: where there is a default package, ours gets a name of its own. */
function planPackages(
  work: Work,
  target: Target,
  outputs: Outputs,
): { additions: Addition[]; name: string | null } {
  const { project, notes } = work;
  const own = packageName(project);
  const other = isOfFlakeParts(outputs) ? project.elsewhere?.packages : undefined;
  const present =
    isThere(target, "default") || other !== undefined
      ? "packages.default"
      : presentDefault(work.file.expression);
  const asDefault = project.packageMode ? ["default", own] : ["default"];
  const wanted = present === null ? asDefault : [own];
  let missing = wanted.filter((name) => !isThere(target, name));
  if (missing.length === 0 && present !== null && !project.replaceLists) {
    missing = ["poetry"].filter((name) => !isThere(target, name));
  }
  if (missing.length === 0) {
    const there = wanted.map((name) => `packages.${name}`).join(" and ");
    notes.push(`${there} ${wanted.length > 1 ? "are" : "is"} there already, unchanged`);
    return { additions: [], name: null };
  }
  const value = project.packageMode ? work.application : work.environment;
  const emit = (): void => {
    addNames(
      work,
      target,
      missing.map((name) => [name, [`${value};`]]),
    );
    notes.push(`adds packages.${missing.join(" and packages.")}`);
    for (const note of whichIsWhich({ target, added: missing, present, own })) notes.push(note);
  };
  const needs: Addition["needs"] = [project.packageMode ? "application" : "environment"];
  return { additions: [{ target, needs, emit }], name: missing[0] ?? null };
}

function whichIsWhich({
  target,
  added,
  present,
  own,
}: {
  readonly target: Target;
  readonly added: readonly string[];
  readonly present: string | null;
  readonly own: string;
}): string[] {
  if (present !== null) {
    return [
      `\`nix build\` gives ${present} as before; the package from poetry.lock is \`nix build .#${added[0]}\``,
    ];
  }
  const stays = !added.includes(own) && isThere(target, own);
  return stays
    ? [`packages.${own} stays as it is; packages.default is the one from poetry.lock`]
    : [];
}
