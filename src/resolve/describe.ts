// A target, described for the plan: when each package is in, so that Nix needs to test membership and nothing else.
import type { Lock, LockedFile, LockedPackage, SourceName } from "../poetry/lock/lock.ts";
import { sourceName } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { type ExtraAlternative, simplifyMarker } from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import { chooseFile } from "./choose-source.ts";
import { tellingApart } from "./markers-of.ts";
import { neededNames } from "./needed-names.ts";
import type { TargetQuestion } from "./question/question.ts";
import { isSameSelection, type Selection } from "./question/selection.ts";
import type { Target } from "./question/target.ts";
import { compareLocked, type FileRules, ruleFor } from "./resolve.ts";
import { describeSolutions } from "./solutions/describe-solutions.ts";
import type {
  Include,
  Membership,
  Memberships,
  SolvedSelection,
  Unanswered,
} from "./solutions/memberships.ts";

export interface TargetDescription {
  /** All that some selection installs, sorted by name and version. */
  readonly packages: readonly DescribedPackage[];
  /** Where packages vary: of each selection that was solved, those of them that are in. */
  readonly selections: readonly SolvedSelection[];
  /** The smallest sets of groups that have no answer. */
  readonly unanswered: readonly Unanswered[];
}

export interface DescribedPackage {
  readonly locked: LockedPackage;
  readonly source: SourceName;
  /** `null` for git and directory sources, and where `unusable` says why there is none. */
  readonly file: LockedFile | null;
  /** Why no file of the lock can be used here. */
  readonly unusable: string | null;
  /** Names of packages that it needs here, sorted. */
  readonly dependencies: readonly NormalizedName[];
  readonly include: Include;
  /** `include`, united over groups, is not the answer: look in `selections`. */
  readonly varies: boolean;
}

export interface DescribeOptions extends FileRules {
  /** Selections to solve beside the usual ones, where packages vary: `[tool.poetrix] selections`. */
  readonly selections?: readonly Selection[];
}

export type DescribeQuestion = TargetQuestion & DescribeOptions;

/** @throws UserError `UNSOLVABLE_LOCK`, `DEPENDENCY_CLASH` */
export function describeTarget(question: DescribeQuestion): TargetDescription {
  return filesOfTargets(question)(membershipsOf(question), question.target);
}

/**
 * The memberships on each of several targets. Those that no marker tells apart have the same, which are found once.
 *
 * @throws as describeTarget, by its function
 */
export function membershipsOfTargets(
  question: Omit<DescribeQuestion, "target">,
): (target: Target) => Memberships {
  const keyOf = tellingApart(question.project, question.lock);
  const known = new Map<string, Memberships>();
  return (target) => {
    const key = keyOf(target);
    const found = known.get(key) ?? membershipsOf({ ...question, target });
    // The reason why there is no answer names the target.
    if (found.unanswered.length === 0) known.set(key, found);
    return found;
  };
}

/** Its packages are sorted by name and version. */
function membershipsOf({ project, lock, target, selections }: DescribeQuestion): Memberships {
  const found = lock.saysGroups
    ? describeGroups(project, lock, target)
    : describeSolutions({ project, lock, target, wanted: selections ?? [] });
  const packages = [...found.packages].sort((a, b) => compareLocked(a.locked, b.locked));
  return { packages, selections: found.selections, unanswered: found.unanswered };
}

/**
 * Each package with the file that a target takes. What is described alike on several targets is one object: most wheels fit
 * them all.
 */
export function filesOfTargets(
  rules: FileRules,
): (memberships: Memberships, target: Target) => TargetDescription {
  const before = new Map<Membership, DescribedPackage>();
  return ({ packages, selections, unanswered }, target) => ({
    packages: packages.map((membership): DescribedPackage => {
      const { locked, include, varies, dependencies } = membership;
      const { file, unusable } = fileOf(locked, target, rules);
      const other = before.get(membership);
      if (other !== undefined && other.file === file && other.unusable === unusable) return other;
      const source = sourceName(locked);
      const described = { locked, source, file, unusable, dependencies, include, varies };
      before.set(membership, described);
      return described;
    }),
    selections,
    unanswered,
  });
}

/** Format 2.1: each package says so itself, and nothing varies. */
function describeGroups(project: Project, lock: Lock, target: Target): Memberships {
  const included = new Map<LockedPackage, Include>();
  // Most packages share their groups with others.
  const known = new Map<LockedPackage["groups"], Include>();
  for (const locked of lock.packages) {
    const include = known.get(locked.groups) ?? includeOf(locked.groups, project, target);
    known.set(locked.groups, include);
    if (include.size > 0) included.set(locked, include);
  }
  const needed = neededNames(project, [...included.keys()], target);
  return {
    packages: [...included].map(([locked, include]) => ({
      locked,
      include,
      varies: false,
      dependencies: needed.get(locked) ?? [],
    })),
    selections: [],
    unanswered: [],
  };
}

function includeOf(groups: LockedPackage["groups"], project: Project, target: Target): Include {
  const include = new Map<NormalizedName, readonly ExtraAlternative[]>();
  for (const [group, marker] of groups ?? []) {
    const alternatives = simplifyMarker(marker, target.environment);
    if (alternatives.length > 0 && project.groups.has(group)) include.set(group, alternatives);
  }
  return include;
}

function fileOf(
  locked: LockedPackage,
  target: Target,
  rules: FileRules,
): Pick<DescribedPackage, "file" | "unusable"> {
  const { file, unusable } = chooseFile(locked, target, ruleFor(locked.name, rules));
  return { file: unusable === null ? file : null, unusable };
}

/**
 * The packages of a selection, by membership alone: what nix/ does with the plan.
 *
 * @returns `null` where packages vary and the selection was not solved
 */
export function packagesOf(
  { packages, selections }: TargetDescription,
  selection: Selection,
): DescribedPackage[] | null {
  const varying = packages.some(({ varies }) => varies)
    ? selections.find((solved) => isSameSelection(solved, selection))?.packages
    : [];
  if (!varying) return null;
  return packages.filter(({ locked, include, varies }) =>
    varies
      ? varying.includes(locked)
      : selection.groups.some((group) =>
          include.get(group)?.some((each) => holds(each, selection)),
        ),
  );
}

function holds(alternative: ExtraAlternative, { extras }: Selection): boolean {
  return alternative.every((name) =>
    name.startsWith("!")
      ? !extras.includes(name.slice(1) as NormalizedName)
      : extras.includes(name as NormalizedName),
  );
}
