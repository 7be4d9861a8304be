// The report of what is installed, made of a plan, a resolved target and the facts of each package.
import type { PackageIds } from "../plan/package-ids.ts";
import type { PackageId, Plan, PlanBuild, PlanTarget } from "../plan/plan.ts";
import type { LockedPackage } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import type { Settings } from "../poetry/project/settings.ts";
import { chooseFile } from "../resolve/choose-source.ts";
import type { Edge } from "../resolve/edges.ts";
import type { Selection } from "../resolve/question/selection.ts";
import type { Target } from "../resolve/question/target.ts";
import type { CoreMetadata } from "../standards/core-metadata.ts";
import { type LicenceText, licenceKinds, licenceOf } from "../standards/licence.ts";
import { formatMarker } from "../standards/marker.ts";
import { compareWith, type Earlier } from "./against.ts";
import { type Graph, makeGraph, type Share } from "./graph.ts";
import {
  type Report,
  type ReportBuild,
  type ReportPackage,
  type Requirement,
  type Sizes,
  weigh,
} from "./report.ts";
import type { Finding, InstalledPackage } from "./vulnerabilities.ts";

/** The facts from a package's own file. */
export interface Facts {
  readonly metadata: CoreMetadata | null;
  readonly downloadSize: number | null;
  readonly installedSize: number | null;
  /** The file names of the shared libraries that it contains. */
  readonly libraries: readonly string[];
  readonly licenceTexts: readonly LicenceText[];
}

/** The facts from an index about a version. */
export interface Release {
  readonly uploaded: Date | null;
  readonly latest: string | null;
  readonly yanked: string | null;
}

/** The answers of the indexes, and the day on which they were asked. */
export interface Releases {
  readonly asked: Date;
  readonly of: ReadonlyMap<PackageId, Release>;
}

export interface ReportQuestion {
  readonly project: Project;
  readonly settings: Settings;
  readonly target: Target;
  readonly selection: Selection;
  /** The packages that the selection installs, sorted. */
  readonly packages: readonly LockedPackage[];
  /** The same for each of its groups alone. */
  readonly byGroup: ReadonlyMap<string, ReadonlySet<LockedPackage>>;
  readonly ids: PackageIds;
  readonly plan: Plan;
  /** The plan's own target for `target`. */
  readonly planned: PlanTarget;
  facts(id: PackageId): Facts | null;
  /** What to compare with. */
  readonly earlier: Earlier | null;
  /** `null` if no index was asked. */
  readonly releases: Releases | null;
  /** The entry for a package in the table of native requirements. */
  native(name: string): readonly string[];
  /** Findings about installed packages; `null` if no list was given. */
  vulnerabilities(packages: readonly InstalledPackage[]): readonly Finding[] | null;
}

export function makeReport(question: ReportQuestion): Report {
  const { project, target, selection, plan, planned } = question;
  const sizes = new Map(question.packages.map((locked) => [locked, sizesOf(locked, question)]));
  const graph = makeGraph({ ...question, sizes });
  const groupGraphs = selection.groups.map((group, _, groups) => {
    if (groups.length === 1) return { group, graph };
    const own = question.packages.filter((locked) => question.byGroup.get(group)?.has(locked));
    return {
      group,
      graph: makeGraph({
        ...question,
        sizes,
        packages: own,
        selection: { ...selection, groups: [group] },
      }),
    };
  });
  const brought = new Set(
    question.packages.flatMap((locked) => question.facts(question.ids.of(locked))?.libraries ?? []),
  );
  const weighing = { graph, groupGraphs, sizes, brought };
  const packages = question.packages.map((locked) => reportPackage(locked, weighing, question));
  const isOnlyIn = (group: string) => (each: ReportPackage) =>
    each.groups.length === 1 && each.groups[0] === group;
  const licences = Object.fromEntries(
    licenceKinds.map((kind) => [
      kind,
      packages.filter(({ licence }) => licence.kind === kind).length,
    ]),
  );
  return {
    project: { name: project.name, version: project.version },
    target: target.id,
    groups: selection.groups,
    extras: selection.extras,
    totals: {
      ...weigh(packages),
      licences: licences as Report["totals"]["licences"],
      builtFromSource: packages.filter(({ build }) => build !== null).length,
    },
    byGroup: selection.groups.map((group) => ({
      group,
      ...weigh(packages.filter(({ groups }) => groups.includes(group))),
      only: weigh(packages.filter(isOnlyIn(group))),
    })),
    packages,
    build: plan.project.build && {
      ...buildOf(plan.project.build, ".", { planned, native: [] }),
      reason: "project",
      because: "the project itself",
    },
    systemLibraries: [...new Set(packages.flatMap(({ libraries }) => libraries))].sort(),
    against: question.earlier && compareWith(question.earlier, packages),
    asked: question.releases === null ? null : dayOf(question.releases.asked),
    vulnerabilities: question.vulnerabilities(packages),
  };
}

// --- one package ---

function sizesOf(locked: LockedPackage, { ids, plan, planned, facts }: ReportQuestion): Sizes {
  const id = ids.of(locked);
  const found = facts(id);
  const file = plan.packages[id]?.files[planned.packages[id]?.file ?? ""];
  return {
    download: found?.downloadSize ?? file?.size ?? null,
    installed: found?.installedSize ?? null,
  };
}

/** What is known of all packages together. */
interface Weighing {
  readonly graph: Graph;
  readonly groupGraphs: readonly { readonly group: string; readonly graph: Graph }[];
  readonly sizes: ReadonlyMap<LockedPackage, Sizes>;
  /** File names of the shared libraries that some package brings. */
  readonly brought: ReadonlySet<string>;
}

function reportPackage(
  locked: LockedPackage,
  weighing: Weighing,
  question: ReportQuestion,
): ReportPackage {
  const { ids, plan, planned, byGroup, selection } = question;
  const { graph, sizes } = weighing;
  const id = ids.of(locked);
  const entry = plan.packages[id];
  const chosen = planned.packages[id];
  if (entry === undefined || chosen === undefined) throw new Error(`${id} is not in the plan`);
  const file = chosen.file === null ? null : (entry.files[chosen.file] ?? null);
  const facts = question.facts(id);
  const metadata = facts?.metadata ?? null;
  const release = question.releases?.of.get(id) ?? null;
  const direct = graph.rootsOf(locked);
  return {
    id,
    name: locked.name,
    version: locked.version,
    summary: metadata?.summary ?? null,
    homePage: metadata?.homePage ?? null,
    groups: selection.groups.filter((group) => byGroup.get(group)?.has(locked)),
    direct: direct.map((root) => ({ group: root.group, ...requirement(root) })),
    chain: graph.chainTo(locked).map(ids.of),
    requires: graph.from(locked).map((edge) => ({ id: ids.of(edge.locked), ...requirement(edge) })),
    requiredBy: graph.requiring(locked).map(ids.of),
    ...weightsOf(locked, weighing, ids),
    source: entry.source,
    file: chosen.file,
    hash: file?.hash ?? null,
    ...(sizes.get(locked) ?? { download: null, installed: null }),
    licence: {
      ...licenceOf(metadata ?? nothingStated, facts?.licenceTexts),
      files: metadata?.licenceFiles ?? [],
    },
    build: reportBuild(locked, id, question),
    // https://man7.org/linux/man-pages/man8/ld.so.8.html
    libraries: (file?.needs ?? []).filter(
      (name) => !weighing.brought.has(name) && !/^ld(-linux|64|-musl)/.test(name),
    ),
    unusable: chosen.unusable ?? null,
    released: release?.uploaded == null ? null : dayOf(release.uploaded),
    latest: release?.latest ?? null,
    yanked: release?.yanked ?? null,
  };
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

const nothingStated = { licenceExpression: null, licence: null, licenceClassifiers: [] };

function requirement({ dependency }: Edge): Requirement {
  const { constraintText: constraint, extras, marker } = dependency;
  return { constraint, extras, marker: formatMarker(marker) };
}

function weightsOf(
  locked: LockedPackage,
  { graph, groupGraphs }: Weighing,
  ids: PackageIds,
): Pick<ReportPackage, "brings" | "alone" | "dropping"> {
  const named = ({ weight, packages }: Share) => ({ ...weight, ids: packages.map(ids.of) });
  return {
    brings: graph.brings(locked),
    alone: named(graph.alone(locked)),
    dropping: groupGraphs.flatMap(({ group, graph: own }) =>
      own.rootsOf(locked).length > 0 ? [{ group, ...named(own.withoutDirect(locked)) }] : [],
    ),
  };
}

// --- built from source ---

function reportBuild(
  locked: LockedPackage,
  id: PackageId,
  question: ReportQuestion,
): ReportBuild | null {
  const { plan, planned, settings } = question;
  const entry = plan.packages[id];
  const fileName = planned.packages[id]?.file ?? null;
  const reason = reasonOf(locked, fileName, question);
  if (entry === undefined || reason === null) return null;
  const wanted = settings.packages.get(locked.name)?.native ?? [];
  const native = [...new Set([...question.native(locked.name), ...wanted])].sort();
  return { ...buildOf(entry.build ?? null, id, { planned, native }), ...reason };
}

function buildOf(
  build: PlanBuild | null,
  id: PackageId,
  { planned, native }: { planned: PlanTarget; native: readonly string[] },
): Omit<ReportBuild, "reason" | "because"> {
  return {
    backend: build?.backend ?? null,
    requires: build?.requires ?? [],
    requirements: planned.builds[id] ?? [],
    native,
    crates: build?.crates?.length ?? 0,
    failure: build?.failure ?? null,
    unbuildable: build?.unbuildable ?? null,
    verified: planned.verified?.[id] ?? null,
  };
}

/** Why it is built from source; `null` if a wheel is installed, or nothing. */
function reasonOf(
  locked: LockedPackage,
  fileName: string | null,
  { settings, target }: ReportQuestion,
): Pick<ReportBuild, "reason" | "because"> | null {
  const { source, name, path } = locked;
  if (source?.kind === "git") {
    return { reason: "git", because: "it comes from a Git repository" };
  }
  if (source?.kind === "directory") {
    const how = source.develop ? ", and is editable" : "";
    return { reason: "directory", because: `it is the folder ${path}${how}` };
  }
  if (fileName === null || fileName.endsWith(".whl")) return null;
  if (source?.kind === "url" || source?.kind === "file") {
    return {
      reason: "archive",
      because: `the project names this ${source.kind}, a source archive`,
    };
  }
  if (settings.packages.get(name)?.source === "sdist") {
    return { reason: "source", because: `source = "sdist" in [tool.poetrix.packages.${name}]` };
  }
  const wheel = chooseFile(locked, target, { source: "wheel" });
  if (wheel.file === null) {
    const lists = /: it lists (.*)$/.exec(wheel.unusable ?? "")?.[1];
    return {
      reason: "no-wheel",
      because: `no wheel fits ${target.label}${lists ? `: poetry.lock lists ${lists}` : ""}`,
    };
  }
  return { reason: "prefer-wheels", because: "prefer-wheels = false in [tool.poetrix]" };
}
