// Gathers what a report is made from: the project's plan, and the metadata of each package.
import { join } from "node:path";
import { together } from "../../../base/concurrently.ts";
import type { Context } from "../../../base/context.ts";
import { UserError } from "../../../base/errors.ts";
import { isOffline } from "../../../base/offline.ts";
import { wantedFile, wantedTree } from "../../../build/plan-files.ts";
import { nativeRequirements } from "../../../facts/back-ends/native-requirements.ts";
import {
  type DistributionPlace,
  gatherDistributions,
} from "../../../facts/binaries/gather-distributions.ts";
import { askReleases } from "../../../facts/index/outdated.ts";
import { findUv } from "../../../facts/programs/uv.ts";
import { packageIds } from "../../../plan/package-ids.ts";
import type { PackageId, Plan, PlanTarget } from "../../../plan/plan.ts";
import { hasRelease } from "../../../plan/python-range.ts";
import { readCurrentPlan } from "../../../plan/read-plan.ts";
import type { LockedPackage } from "../../../poetry/lock/lock.ts";
import {
  type Facts,
  makeReport,
  type Releases,
  type ReportQuestion,
} from "../../../report/make-report.ts";
import type { Report } from "../../../report/report.ts";
import { parseTarget, type Target } from "../../../resolve/question/target.ts";
import { selectPackages } from "../../../resolve/resolve.ts";
import { type AskedQuestion, type QuestionOptions, readQuestion } from "../question.ts";
import { now } from "../source-date.ts";

/** The question, and the plan's target for it. */
export interface PlannedQuestion {
  readonly question: AskedQuestion;
  readonly plan: Plan;
  readonly planned: PlanTarget;
}

/** @throws UserError STALE_PLAN, UNKNOWN_TARGET */
export async function readPlannedQuestion(
  options: QuestionOptions,
  { progress }: Context,
): Promise<PlannedQuestion> {
  const question = await readQuestion(options, progress);
  const plan = await readCurrentPlan(question.project, question.lock);
  return { question, plan, planned: plannedTarget(plan, question.target) };
}

/** The plan's entry for a target. */
function plannedTarget(plan: Plan, { id, system, implementation, python }: Target): PlanTarget {
  const found = Object.values(plan.targets).find(
    (target) =>
      target.system === system &&
      target.python.implementation === implementation &&
      target.python.version === python.name &&
      hasRelease(target.python, python.fullVersion),
  );
  if (found !== undefined) return found;
  throw new UserError(
    "UNKNOWN_TARGET",
    `poetrix.lock does not cover ${id}: it covers ${Object.keys(plan.targets).join(", ")}`,
    "give one of these as --target, or add to `python` or `systems` under [tool.poetrix] in pyproject.toml, and run `poetrix lock`",
  );
}

export interface InstalledPackage {
  readonly id: PackageId;
  readonly locked: LockedPackage;
}

export type FactsById = ReadonlyMap<PackageId, Facts | null>;

/** @param gather gathers the metadata of installed packages, and the answers of indexes about them */
export async function gatherReport(
  {
    question,
    plan,
    planned,
    vulnerabilities,
    earlier,
  }: PlannedQuestion & Pick<ReportQuestion, "vulnerabilities" | "earlier">,
  gather: {
    facts(packages: readonly InstalledPackage[]): Promise<FactsById>;
    releases(packages: readonly InstalledPackage[]): Promise<Releases | null>;
  },
): Promise<Report> {
  const { project, lock, target, selection, settings } = question;
  const ids = packageIds(lock);
  const installed = (groups: typeof selection.groups): LockedPackage[] =>
    selectPackages({ project, lock, target, selection: { ...selection, groups } });
  const packages = installed(selection.groups);
  const withIds = packages.map((locked) => ({ id: ids.of(locked), locked }));
  const [facts, releases] = await together(gather.facts(withIds), gather.releases(withIds));
  const native = nativeRequirements().packages;
  return makeReport({
    project,
    settings,
    target,
    selection,
    packages,
    ids,
    plan,
    planned,
    vulnerabilities,
    earlier,
    releases,
    byGroup: new Map(selection.groups.map((group) => [group, new Set(installed([group]))])),
    facts: (id) => facts.get(id) ?? null,
    native: (name) => native[name]?.native ?? [],
  });
}

/** Read from the files of packages, which are fetched where they are not here. */
export async function factsOfFiles(
  packages: readonly InstalledPackage[],
  planned: PlannedQuestion,
  { progress, signal }: Context,
): Promise<FactsById> {
  const places = new Map(
    packages.flatMap(({ id, locked }) => {
      const place = placeOf(locked, id, planned);
      return place === null ? [] : [[id, place] as const];
    }),
  );
  return gatherDistributions(places, {
    signal,
    fetching: (missing) => progress.task("fetching files", missing),
  });
}

/**
 * The same question for the plan's other targets, in their order. Metadata comes from the first target's files; it is
 * fetched only for packages that the first target lacks. Sizes of other files are those in the plan.
 */
export function otherTargets({ question, plan, planned }: PlannedQuestion): PlannedQuestion[] {
  return Object.entries(plan.targets).flatMap(([id, each]) => {
    if (each === planned) return [];
    const { from, below, version } = each.python;
    const target = parseTarget(id.replace(/-\d+\.\d+\.\d+$/, ""), {
      pythonFullVersion: from ?? (below === null ? undefined : `${version}.0`),
    });
    return [{ question: { ...question, target }, plan, planned: each }];
  });
}

/** Metadata of another target's packages from the first target's files. */
export async function factsOfOther(
  packages: readonly InstalledPackage[],
  { known, first, other }: { known: FactsById; first: PlannedQuestion; other: PlannedQuestion },
  context: Context,
): Promise<FactsById> {
  const fetched = await factsOfFiles(
    packages.filter(({ id }) => !known.has(id)),
    other,
    context,
  );
  return new Map(
    packages.map(({ id }) => {
      const facts = known.get(id) ?? fetched.get(id) ?? null;
      const file = other.planned.packages[id]?.file ?? null;
      const isSame = !known.has(id) || first.planned.packages[id]?.file === file;
      return [id, isSame ? facts : facts && { ...facts, downloadSize: null, installedSize: null }];
    }),
  );
}

/** Asks the indexes; `null`, with a note, if they cannot be asked. */
export async function releasesOnIndexes(
  packages: readonly InstalledPackage[],
  { project, target }: AskedQuestion,
  { progress, signal }: Context,
): Promise<Releases | null> {
  if (isOffline()) {
    progress.note(
      "offline: the report does not say when packages were released, which were yanked and which are outdated",
    );
    return null;
  }
  const asked = packages.filter(
    ({ locked: { source } }) => source === null || source.kind === "legacy",
  );
  const idOf = new Map(asked.map(({ id, locked }) => [locked, id]));
  try {
    const uv = await findUv(signal);
    const releases = await askReleases(uv, [...idOf.keys()], {
      project,
      python: target.python.version,
    });
    const of = releases.map((each) => [idOf.get(each.locked) as PackageId, each] as const);
    return { asked: now(), of: new Map(of) };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof UserError)) throw error;
    progress.warn(
      `the report does not say when packages were released, which were yanked and which are outdated: ${error.message}`,
    );
    return null;
  }
}

/** The file with a package's metadata; `null` if no file fits. */
function placeOf(
  locked: LockedPackage,
  id: PackageId,
  { question, plan, planned }: PlannedQuestion,
): DistributionPlace | null {
  const { project } = question;
  const entry = plan.packages[id];
  const fileName = planned.packages[id]?.file ?? null;
  if (entry === undefined) return null;
  const { source } = entry;
  if (source.kind === "directory") {
    return { kind: "directory", path: join(project.directory, source.path) };
  }
  if (source.kind === "file") return { kind: "path", path: join(project.directory, source.path) };
  if (source.kind === "git") {
    const tree = wantedTree(entry, locked);
    return tree && { kind: "git", tree, subdirectory: source.subdirectory ?? "" };
  }
  const file = fileName === null ? null : wantedFile({ entry, fileName, locked, project });
  return file && { kind: "file", file };
}
