// A selection: the groups and extras that are installed.
import { UserError } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import type { Lock } from "../../poetry/lock/lock.ts";
import { mainGroup } from "../../poetry/project/groups.ts";
import { defaultGroups, type Project } from "../../poetry/project/project.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";

export interface Selection {
  readonly groups: readonly NormalizedName[];
  readonly extras: readonly NormalizedName[];
}

/**
 * The selection of `--groups a,b` and `--extras a,b`: `all` is all, nothing is what `poetry install` takes with no option.
 *
 * @throws UserError `UNKNOWN_GROUP`, `UNKNOWN_EXTRA`
 */
export function parseSelection(
  project: Project,
  groups: string | undefined,
  extras: string | undefined,
): Selection {
  const allGroups = [...project.groups.keys()];
  const allExtras = [...project.extras.keys()];
  return {
    groups:
      groups === undefined
        ? defaultGroups(project)
        : groups === "all" && !project.groups.has(normalizeName("all"))
          ? allGroups
          : // Poetry refuses `main` where there is none; nothing is in it then.
            names(groups, [...new Set([...allGroups, mainGroup])], {
              kind: "GROUP",
              project: project.name,
            }),
    extras:
      extras === "all" && !project.extras.has(normalizeName("all"))
        ? allExtras
        : names(extras ?? "", allExtras, { kind: "EXTRA", project: project.name }),
  };
}

/**
 * Where the Nix functions would answer differently: they take all extras, as poetry2nix did, the command line none, as Poetry does.
 * `null` where they agree.
 */
export function extrasNote({ extras }: Project, selection: Selection): string | null {
  const left = [...extras.keys()].filter((name) => !selection.extras.includes(name));
  if (left.length === 0) return null;
  const [word, them] = left.length === 1 ? ["extra", "it"] : ["extras", "them"];
  return `without the ${word} ${left.join(", ")}, as in Poetry; the Nix functions include ${them} by default, like --extras all`;
}

function names(
  list: string,
  known: readonly NormalizedName[],
  { kind, project }: { kind: "GROUP" | "EXTRA"; project: string },
): NormalizedName[] {
  const written = list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return [
    ...new Set(
      written.map((name) => {
        const normalized = normalizeName(name);
        if (known.includes(normalized)) return normalized;
        const word = kind.toLowerCase();
        throw new UserError(
          `UNKNOWN_${kind}`,
          `${project} has no ${word} "${name}"`,
          (name === "all" ? `\`--${word}s all\` takes them all: give it alone` : undefined) ??
            (known.includes(normalizeName(name.replace(/[\s;|:]+.*$/, "")))
              ? `separate them with commas: --${word}s ${name.split(/[\s;|:]+/).join(",")}`
              : undefined) ??
            nearest(name, known) ??
            (known.length > 0 ? `it has ${known.join(", ")}` : `it has no ${word}s at all`),
        );
      }),
    ),
  ];
}

/** Why `poetry install` refuses a selection; `null` where it does not. */
export function checkSelection(
  project: Project,
  lock: Lock,
  selection: Selection,
): UserError | null {
  const group = selection.groups.find((name) => !project.groups.has(name));
  if (group !== undefined) {
    return new UserError("UNKNOWN_GROUP", `Group(s) not found: ${group} (via --only)`);
  }
  const extra = selection.extras.find((name) => !lock.extras.has(name));
  if (extra === undefined) return null;
  return new UserError("UNKNOWN_EXTRA", `Extra [${extra}] is not specified.`, "run `poetry lock`");
}

export function isSameSelection(a: Selection, b: Selection): boolean {
  return selectionKey(a) === selectionKey(b);
}

export function selectionKey({ groups, extras }: Selection): string {
  return [groups, extras].map((names) => [...new Set(names)].sort().join(",")).join(";");
}
