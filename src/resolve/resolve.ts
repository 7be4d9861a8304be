// What Poetry installs: a project, its lock, a target, the chosen groups and extras → packages and their files.
import {
  type LockedFile,
  type LockedPackage,
  type SourceName,
  sourceName,
} from "../poetry/lock/lock.ts";
import type { Settings } from "../poetry/project/settings.ts";
import { evaluateMarker } from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import { compareVersions } from "../standards/version.ts";
import { chooseFile, type FileRule } from "./choose-source.ts";
import type { Question } from "./question/question.ts";
import { rootsOf } from "./solve/roots.ts";
import { solveLock, withExtras } from "./solve/solve-lock.ts";

export interface ResolvedPackage {
  readonly locked: LockedPackage;
  readonly source: SourceName;
  /** `null` for git and directory sources, and where nothing fits. */
  readonly file: LockedFile | null;
  /** Files as good as the chosen one. */
  readonly ties: readonly LockedFile[];
  /** Why nothing fits. */
  readonly unusable: string | null;
}

/** How files are chosen; by default as Poetry does. */
export interface FileRules {
  readonly preferWheels?: boolean;
  readonly packages?: Settings["packages"];
}

/**
 * The packages, sorted by name and version.
 *
 * @throws UserError `UNSOLVABLE_LOCK`, `DEPENDENCY_CLASH`
 */
export function resolveTarget({
  project,
  lock,
  target,
  selection,
  rules = {},
}: Question & { readonly rules?: FileRules }): ResolvedPackage[] {
  return selectPackages({ project, lock, target, selection }).map((locked) => ({
    locked,
    source: sourceName(locked),
    ...chooseFile(locked, target, ruleFor(locked.name, rules)),
  }));
}

export function ruleFor(name: NormalizedName, { preferWheels, packages }: FileRules): FileRule {
  return { preferWheels: preferWheels ?? true, source: packages?.get(name)?.source ?? null };
}

export function compareLocked(a: LockedPackage, b: LockedPackage): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return compareVersions(a.parsedVersion, b.parsedVersion);
}

/**
 * The same without their files.
 *
 * @throws as resolveTarget
 */
export function selectPackages(question: Question): LockedPackage[] {
  return selected(question).sort(compareLocked);
}

function selected({ project, lock, target, selection }: Question): LockedPackage[] {
  const extras = new Set(selection.extras);
  if (lock.saysGroups) {
    return lock.packages.filter(({ groups }) =>
      selection.groups.some((group) => {
        const marker = groups?.get(group);
        return marker !== undefined && evaluateMarker(marker, target.environment, extras);
      }),
    );
  }
  const solved = solveLock(lock, target, rootsOf(project, selection.groups, extras));
  return withExtras(solved, project.extras, extras).map(({ locked }) => locked);
}
