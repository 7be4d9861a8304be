// Our answers, in the shape of those of ask-poetry.py.
import { UserError } from "../../src/base/errors.ts";
import { formatConstraint } from "../../src/poetry/constraints/format-constraint.ts";
import type { LockedPackage } from "../../src/poetry/lock/lock.ts";
import type { Project } from "../../src/poetry/project/project.ts";
import type { Question } from "../../src/resolve/question/question.ts";
import { parseSelection, type Selection } from "../../src/resolve/question/selection.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";
import { normalizeName } from "../../src/standards/name.ts";

/** Each group alone and with main, all of them; no extra, each, all. */
export function selectionsOf(project: Project): Selection[] {
  const groups = [...project.groups.keys()];
  const sets = [...groups, ...groups.map((group) => `main,${group}`), "all"];
  const extras = ["", ...project.extras.keys(), "all"];
  return [
    parseSelection(project, undefined, ""),
    ...sets.flatMap((set) => extras.map((extra) => parseSelection(project, set, extra))),
  ];
}

/** As `install` answers: name, version, source and file. */
export function resolvedLines({ project, lock, target, selection }: Question): unknown {
  try {
    return resolveTarget({ project, lock, target, selection }).map(({ locked, source, file }) => [
      locked.name,
      locked.version,
      source,
      // Poetry's chooser is used for indexes only.
      source === "index" || source === "legacy" ? (file?.name ?? null) : null,
    ]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return "refused";
  }
}

export function idOf({ name, version, source }: LockedPackage): string {
  return [name, version, source?.kind ?? ""].join(" ");
}

/** As `project` answers. */
export function projectData(project: Project): object {
  return {
    name: normalizeName(project.name),
    python: project.pythonVersions,
    groups: [...project.groups.values()].map(({ name, optional, dependencies }) => [
      name,
      optional,
      dependencies.map((dependency) => [
        dependency.name,
        formatConstraint(dependency.constraint),
        dependency.extras,
        dependency.optional,
        dependency.source?.kind ?? null,
        dependency.sourceName,
      ]),
    ]),
    extras: Object.fromEntries(project.extras),
    scripts: project.scripts,
  };
}
