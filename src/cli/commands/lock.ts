// poetrix lock: facts that poetry.lock lacks, gathered into poetrix.lock.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { thisSystem } from "../../build/this-machine.ts";
import { verifyBuilds } from "../../build/verify-builds.ts";
import type { Context } from "../../context.ts";
import { UserError } from "../../errors.ts";
import { gatherNeeds, mayHoldElf } from "../../facts/binaries/gather-needs.ts";
import { environmentsIn } from "../../facts/builds/build-environment.ts";
import { type Resolver, requirementsResolver } from "../../facts/builds/build-requirements.ts";
import {
  type GatheredBuilds,
  type GatherTools,
  gatherBuilds,
} from "../../facts/builds/gather-builds.ts";
import { gatherTools } from "../../facts/builds/gather-tools.ts";
import {
  projectBuild,
  settingsOfBuild,
  sourceBuildOf,
  wantedFile,
} from "../../facts/builds/source-build.ts";
import { findCargo } from "../../facts/crates/cargo.ts";
import type { WantedFile } from "../../facts/index/download.ts";
import { type LocatedFiles, type Location, locateFiles } from "../../facts/index/locate-files.ts";
import { findUv, type Uv } from "../../facts/index/uv.ts";
import { type PreviousPlan, previousPlan } from "../../facts/previous-plan.ts";
import { gatherTrees, revisionKey, revisionOf } from "../../facts/sources/gather-trees.ts";
import type { GitRevision } from "../../facts/sources/git.ts";
import { failedBackEnds } from "../../lock/failed-back-ends.ts";
import { lockTargets } from "../../lock/lock-targets.ts";
import { unknownSettings } from "../../lock/unknown-settings.ts";
import { whyUntracked } from "../../lock/untracked-plan.ts";
import { writeAtomically } from "../../lock/write-atomically.ts";
import { once } from "../../once.ts";
import { buildPlan, type PlannedTarget } from "../../plan/build-plan.ts";
import { formatPlan } from "../../plan/format-plan.ts";
import { keepVerified, withVerified } from "../../plan/keep-verified.ts";
import { type PackageIds, packageIds } from "../../plan/package-ids.ts";
import type { Plan, PlanInputs } from "../../plan/plan.ts";
import {
  parsePlan,
  planFileName,
  planInputs,
  readPlanText,
  whyNotCurrent,
} from "../../plan/read-plan.ts";
import { checkFreshness } from "../../poetry/freshness.ts";
import { type Lock, readLock, withoutFiles } from "../../poetry/lock.ts";
import { type Project, readProject } from "../../poetry/project.ts";
import { readSettings, type Settings } from "../../poetry/settings.ts";
import type { DescribedRange } from "../../resolve/python-ranges.ts";
import { ruleFor } from "../../resolve/resolve.ts";
import type { SriHash } from "../../standards/hash.ts";
import type { NormalizedName } from "../../standards/name.ts";
import type { Outcome } from "../outcome.ts";
import { verificationOutcome } from "../verification-outcome.ts";

export interface LockOptions {
  readonly dir: string;
  readonly check?: boolean;
  /** Build what is built from source, and compare it with the published wheels. */
  readonly verify?: boolean;
  /** To build with. */
  readonly toolchain?: string;
}

/** What each step works on. */
interface Work {
  readonly project: Project;
  readonly lock: Lock;
  readonly settings: Settings;
  readonly context: Context;
  readonly previous: PreviousPlan;
  readonly ids: PackageIds;
  /** Found when first needed: a lock that is known needs none. */
  uv(): Promise<Uv>;
  resolver(): Promise<Resolver>;
  /** A folder of ours, removed at the end. */
  readonly scratch: string;
}

export async function run(options: LockOptions, context: Context): Promise<Outcome> {
  if (options.check && options.verify) {
    throw new UserError(
      "CONFLICTING_OPTIONS",
      "--check and --verify ask for different things: give one of them",
    );
  }
  const project = await readProject(options.dir);
  const lock = await readLock(project.directory);
  const stale = checkFreshness(project, lock);
  const before = await readPlanText(project.directory);
  if (options.check) {
    const reason = stale?.message ?? whyNotCurrent(before, project, lock);
    return checked(reason, reason === null ? await whyUntracked(project.directory) : null);
  }
  if (stale !== null) throw stale;
  const known = before === null ? null : parsePlan(before);
  const uv = once(() => findUv(project.directory, context.signal));
  const plan = keepVerified(await makePlan({ project, lock, before: known, uv }, context), known);
  const write = (text: string): Promise<void> =>
    writeAtomically(join(project.directory, planFileName), text, context.signal);
  const text = formatPlan(plan);
  if (text !== before) {
    await write(text);
    for (const warning of failedBackEnds(plan)) context.progress.warn(warning);
  }
  const unknown = unknownSettings(readSettings(project), lock, plan);
  for (const warning of [...unknown, ...missingCrates(plan)]) context.progress.warn(warning);
  const outcome = summary(plan, text !== before);
  if (!options.verify) return outcome;

  const { toolchain } = options;
  const found = await verifyBuilds({ project, lock, plan, toolchain, uv }, context);
  const verified = withVerified(
    plan,
    (id) => found.targets.get(id) ?? plan.targets[id]?.verified ?? {},
  );
  if (formatPlan(verified) !== text) await write(formatPlan(verified));
  return verificationOutcome(outcome, found, known);
}

function checked(reason: string | null, untracked: string | null): Outcome {
  if (untracked !== null) {
    const data = { current: false, reason: untracked };
    return { exitCode: 1, data, text: `${untracked}\nhint: git add poetrix.lock` };
  }
  return {
    exitCode: reason === null ? 0 : 1,
    data: { current: reason === null, reason },
    text: reason === null ? "poetrix.lock is current" : `${reason}\nhint: run \`poetrix lock\``,
  };
}

async function makePlan(
  given: Pick<Work, "project" | "lock" | "uv"> & { readonly before: Plan | null },
  context: Context,
): Promise<Plan> {
  const { project, lock, before, uv } = given;
  const resolver = once(async () => requirementsResolver(await uv()));
  const scratch = await mkdtemp(join(tmpdir(), "poetrix-"));
  const settings = readSettings(project);
  const inputs = planInputs(project, lock);
  const workOn = (current: Lock): Work => {
    const ids = packageIds(current);
    const previous = previousPlan(before, {
      ...{ inputs, ids, directory: project.directory },
      ruleFor: (name) => ruleFor(name, { packages: settings.packages }),
    });
    return {
      ...{ project, settings, context, previous, ids, uv, resolver, scratch },
      lock: current,
    };
  };
  try {
    context.progress.step(`resolving ${lock.packages.length} packages`);
    let work = workOn(lock);
    let ranges = lockTargets(project, lock, settings);
    let located = await locate(ranges, work);
    while (located.gone.size > 0) {
      for (const warning of goneWarnings(located)) context.progress.warn(warning);
      work = workOn(withoutFiles(work.lock, located.gone));
      ranges = lockTargets(project, work.lock, settings);
      located = await locate(ranges, work);
    }
    return await gatherPlan(ranges, located, inputs, work);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function goneWarnings({ gone }: LocatedFiles): string[] {
  return [...gone].flatMap(([{ name, version }, files]) =>
    files.map(
      (file) =>
        `the package index no longer has ${file.name}, which poetry.lock lists: another file of ${name} ${version} is taken`,
    ),
  );
}

async function gatherPlan(
  ranges: readonly DescribedRange[],
  located: LocatedFiles,
  inputs: PlanInputs,
  work: Work,
): Promise<Plan> {
  const { project, lock, settings, previous, ids, resolver } = work;
  const trees = await findTrees(ranges, work);
  const builds = await findBuilds(ranges, located, work);
  const tools = await gatherTools(
    ranges.map(({ target }) => target),
    previous,
    { resolver, idOf: ids.ofRequirement },
  );
  const targets = ranges.map(
    (range): PlannedTarget => ({
      ...range,
      builds: builds.requirements.get(range.target) ?? new Map(),
      buildNames: new Map(),
      tools: tools.get(range.target) ?? new Map(),
    }),
  );
  const needs = await findNeeds(targets, located, work);
  return buildPlan({
    ...{ project, lock, settings, inputs, ids, targets },
    facts: {
      location(locked, file) {
        const { url, size } = located.of(locked, file);
        return { url, size };
      },
      treeHash: (url, revision) => trees.get(revisionKey({ url, revision })) ?? null,
      needs: (fileName, hash) =>
        mayHoldElf(fileName) ? (needs.get(hash) ?? undefined) : undefined,
      build: (id) => builds.systems.get(id),
      crates: builds.crates,
    },
  });
}

const nowhere: Location = { url: null, size: null, uploaded: null };

async function locate(ranges: readonly DescribedRange[], work: Work): Promise<LocatedFiles> {
  const { project, settings, previous, context, ids } = work;
  context.progress.step("asking the package index for files and their hashes");
  const chosen = ranges.flatMap(({ target, description }) =>
    description.packages.map((described) => {
      const id = ids.of(described.locked);
      const build = sourceBuildOf(described, id, { project, settings, location: nowhere });
      return {
        described,
        python: target.python.version,
        wantsUploadTime: build !== null && previous.build(target, build) === null,
      };
    }),
  );
  const located = await locateFiles(chosen, project, previous, work.uv);
  for (const warning of located.warnings) context.progress.warn(warning);
  return located;
}

/** The hashes of Git revisions, by `revisionKey`. */
async function findTrees(
  ranges: readonly DescribedRange[],
  { previous, context }: Work,
): Promise<ReadonlyMap<string, SriHash>> {
  const revisions = new Map<string, GitRevision>();
  for (const { locked } of ranges.flatMap(({ description }) => description.packages)) {
    const revision = revisionOf(locked.source);
    if (revision !== null) revisions.set(revisionKey(revision), revision);
  }
  if (revisions.size === 0) return new Map();
  const task = context.progress.task("fetching Git revisions", revisions.size);
  try {
    return await gatherTrees(revisions, previous, { signal: context.signal, arrivals: task });
  } finally {
    task.end();
  }
}

async function findBuilds(
  ranges: readonly DescribedRange[],
  located: LocatedFiles,
  work: Work,
): Promise<GatheredBuilds> {
  const { project, settings, previous, context, ids, scratch } = work;
  const itself = projectBuild(project, settings);
  const targets = ranges.map(({ target, description }) => {
    const builds = description.packages.flatMap((described) => {
      const { locked, file } = described;
      const location = file === null ? nowhere : located.of(locked, file);
      return sourceBuildOf(described, ids.of(locked), { project, settings, location }) ?? [];
    });
    return { target, builds: itself === null ? builds : [...builds, itself] };
  });
  const total = targets.reduce((sum, { builds }) => sum + builds.length, 0);
  const task = context.progress.task("finding build requirements", total);
  try {
    const tools = async (): Promise<GatherTools> => {
      const uv = await work.uv();
      const warn = (text: string): void => context.progress.warn(text);
      return {
        ...{ uv, scratch, signal: context.signal, system: thisSystem() },
        resolver: await work.resolver(),
        environments: environmentsIn(scratch, uv, warn),
        cargo: once(() => findCargo(scratch, context.signal)),
      };
    };
    const question = {
      targets,
      known: previous.build,
      sameRequirements: previous.sameRequirements,
      cargoLocks: previous.cargoLocks,
      idOf: ids.ofRequirement,
      // Of build requirements wheels are taken where there are any, whatever `prefer-wheels` says.
      ruleFor: (name: NormalizedName) => ruleFor(name, { packages: settings.packages }),
      settingsOf: (name: NormalizedName) => settingsOfBuild(settings, name),
    };
    return await gatherBuilds(question, once(tools), task);
  } finally {
    task.end();
  }
}

/** What the wheels of Linux targets need, of packages and of build requirements. */
async function findNeeds(
  targets: readonly PlannedTarget[],
  located: LocatedFiles,
  { project, previous, context }: Work,
): Promise<ReadonlyMap<SriHash, readonly string[] | null>> {
  const known = new Map<SriHash, readonly string[] | null>();
  const unread = new Map<SriHash, WantedFile>();
  const want = (file: WantedFile): void => {
    if (!mayHoldElf(file.fileName)) return;
    const before = previous.needs(file.hash);
    if (before !== undefined) known.set(file.hash, before);
    else unread.set(file.hash, file);
  };
  for (const { target, description, builds, tools } of targets) {
    if (!target.system.endsWith("-linux")) continue;
    for (const { locked, file } of description.packages) {
      if (file !== null) want(wantedFile(locked, file, project, located.of(locked, file)));
    }
    for (const { fileName, file } of [...[...builds.values()].flat(), ...tools.values()]) {
      want({ fileName, hash: file.hash, url: file.url ?? "", index: null });
    }
  }
  if (unread.size === 0) return known;
  const task = context.progress.task("reading which libraries wheels want", unread.size);
  try {
    const { signal } = context;
    const read = await gatherNeeds([...unread.values()], { signal, arrivals: task });
    return new Map([...known, ...read]);
  } finally {
    task.end();
  }
}

/** Said each time: what is missing is asked for again each time, and until then the package cannot be built. */
function missingCrates({ packages, project, crates = {} }: Plan): string[] {
  const builds = [...Object.values(packages).map(({ build }) => build), project.build];
  const unbuildable = builds.flatMap((build) => build?.unbuildable ?? []);
  const unaddressed = Object.values(crates).some(({ url }) => url === null);
  return [
    ...new Set(unbuildable.sort()),
    ...(unaddressed
      ? [
          "there is no cargo here to ask where crates lie: only nixpkgs can build what takes them; install Rust and run `poetrix lock` again",
        ]
      : []),
  ];
}

function summary(plan: Plan, changed: boolean): Outcome {
  const targets = Object.keys(plan.targets);
  const entries = Object.entries(plan.targets);
  const included = new Set(entries.flatMap(([, { packages }]) => Object.keys(packages)));
  const built = [...included].sort().flatMap((id) => {
    const on = entries.filter(([, target]) => id in target.builds).map(([target]) => target);
    return on.length === 0 ? [] : [{ package: id, targets: on }];
  });
  const unusable = entries.flatMap(([target, { packages }]) =>
    Object.entries(packages).flatMap(([id, { unusable: reason }]) =>
      reason === undefined ? [] : [{ target, package: id, reason }],
    ),
  );
  const builtText = built.map(({ package: id, targets: on }) =>
    on.length === targets.length ? id : `${id} (${on.join(", ")})`,
  );
  const lines = [
    `${planFileName}: ${changed ? "written" : "already current"}, ${included.size} ${included.size === 1 ? "package" : "packages"} for ${targets.join(", ")}`,
    ...(built.length > 0
      ? [`built from source: ${builtText.join(", ")}`]
      : included.size > 0
        ? ["every package has a wheel"]
        : []),
    ...unusable.map(({ target, reason }) => `cannot be installed on ${target}: ${reason}`),
  ];
  return {
    exitCode: 0,
    data: { changed, targets, packages: included.size, builtFromSource: built, unusable },
    text: lines.join("\n"),
  };
}
