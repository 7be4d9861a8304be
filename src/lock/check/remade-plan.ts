// Makes a plan again from poetry.lock and pyproject.toml, reusing only facts that these do not contain. Any difference from the given
// plan means that it was edited.

import { isDeepStrictEqual } from "node:util";
import { append } from "../../base/append.ts";
import { withoutCredentials } from "../../base/errors.ts";
import { constraintTexts } from "../../facts/builds/build-constraints.ts";
import { projectBuild, settingsOfBuild, sourceBuildOf } from "../../facts/builds/source-build.ts";
import { versionToolOf } from "../../facts/builds/version-tools.ts";
import { nowhere } from "../../facts/index/locate-files.ts";
import {
  buildPlan,
  type PlannedRequirement,
  type PlannedTarget,
  targetId,
} from "../../plan/build-plan.ts";
import { keepVerified } from "../../plan/keep-verified.ts";
import { type PackageIds, packageIds } from "../../plan/package-ids.ts";
import type {
  CrateId,
  PackageId,
  Plan,
  PlanBuild,
  PlanCrate,
  PlanTarget,
} from "../../plan/plan.ts";
import { planInputs } from "../../plan/read-plan.ts";
import {
  type Lock,
  type LockedFile,
  type LockedPackage,
  withFileHashes,
  withoutFiles,
} from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import { readSettings, type Settings } from "../../poetry/project/settings.ts";
import type { DescribedRange } from "../../resolve/python-ranges.ts";
import { hexFromSri } from "../../standards/hash.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { isTable, readBuildSystem } from "../../standards/pyproject.ts";
import { knownFiles } from "../earlier/known-files.ts";
import { withoutHash } from "../steps/find-hashes.ts";
import { resolveTargets } from "../steps/resolve-targets.ts";

/**
 * The first place where a plan contradicts its inputs, as a sentence; `null` where it does not. It uses no network and runs no program.
 *
 * @throws as resolveTargets
 */
export async function whyNotRemade(
  plan: Plan,
  project: Project,
  lock: Lock,
): Promise<string | null> {
  const difference = firstDifference(plan, await remadePlan(plan, project, lock));
  if (difference === null) return null;
  return `poetrix.lock does not agree with this poetry.lock: ${sayDifference(difference)}`;
}

export async function remadePlan(plan: Plan, project: Project, given: Lock): Promise<Plan> {
  const settings = lockedFor(plan, readSettings(project));
  const inputs = planInputs(project, given);
  const { lock, ranges } = await resolveAgain({
    plan,
    project,
    settings,
    lock: withHashesOf(plan, given),
  });
  const ids = packageIds(lock);
  const known = knownFiles(plan);
  const targets = ranges.map((range) => {
    const old = plan.targets[targetId(range, ranges)];
    return { ...range, ...requirementsOf({ plan, old, range, project, settings, ids }) };
  });
  const buildOf = (id: PackageId | "."): PlanBuild | undefined => {
    const isBuilt = targets.some(({ builds }) => builds.has(id));
    return isBuilt ? asAsked({ plan, id, project, settings }) : undefined;
  };
  const remade = buildPlan({
    project,
    lock,
    settings,
    inputs,
    ids,
    targets,
    facts: {
      location(locked, file) {
        const before = plan.packages[ids.of(locked)]?.files[file.name];
        if (locked.source?.kind === "url") {
          return { url: withoutCredentials(locked.source.url), size: null };
        }
        return { url: before?.url ?? null, size: before?.size ?? null };
      },
      treeHash: known.treeHash,
      needs: (_, hash) => known.needs(hash) ?? undefined,
      build: buildOf,
      versionTool: versionToolOf(project)?.name ?? null,
      crates: cratesOf(plan, targets, buildOf),
    },
  });
  return keepVerified(remade, plan);
}

/** The settings with the plan's own Pythons, where they name none: the default depends on the version of Poetrix that locked. */
function lockedFor(plan: Plan, settings: Settings): Settings {
  if (settings.python.length > 0) return settings;
  const pythons = Object.values(plan.targets).map(({ python }) => python.version);
  return { ...settings, python: [...new Set(pythons)] };
}

/** The lock, completed with hashes that were computed by fetching the files when the plan was made. */
function withHashesOf(plan: Plan, lock: Lock): Lock {
  const unhashed = withoutHash(lock);
  if (unhashed.length === 0) return lock;
  const ids = packageIds(lock);
  const hashes = new Map<LockedPackage, string>();
  for (const locked of unhashed) {
    const hash = plan.packages[ids.of(locked)]?.files[locked.files[0]?.name ?? ""]?.hash;
    if (hash !== undefined) hashes.set(locked, hexFromSri(hash));
  }
  return hashes.size === 0 ? lock : withFileHashes(lock, hashes);
}

interface Again {
  readonly plan: Plan;
  readonly project: Project;
  readonly settings: Settings;
  readonly lock: Lock;
}

/**
 * Where the plan lacks the best file of poetry.lock and has another one of it, the best was missing on its index when the plan was
 * made. Whether that is true, only the index can tell: `lock --check --index`.
 */
async function resolveAgain({ plan, project, settings, lock }: Again): Promise<{
  lock: Lock;
  ranges: DescribedRange[];
}> {
  const ids = packageIds(lock);
  let left = lock;
  const missing = new Map<string, readonly LockedFile[]>();
  for (;;) {
    const ranges = await resolveTargets(project, left, settings);
    const gone = goneFiles(plan, ranges, ids.of);
    if (gone.size === 0) return { lock: left, ranges };
    for (const [id, files] of gone) missing.set(id, [...(missing.get(id) ?? []), ...files]);
    const byPackage = new Map(
      lock.packages.flatMap((locked) => {
        const files = missing.get(ids.of(locked));
        return files === undefined ? [] : [[locked, files] as const];
      }),
    );
    left = withoutFiles(lock, byPackage);
  }
}

/** By id: chosen files of an index, in whose place the plan has another that poetry.lock lists. */
function goneFiles(
  plan: Plan,
  ranges: readonly DescribedRange[],
  idOf: (locked: LockedPackage) => PackageId,
): Map<PackageId, LockedFile[]> {
  const gone = new Map<PackageId, LockedFile[]>();
  for (const range of ranges) {
    const old = plan.targets[targetId(range, ranges)];
    for (const { locked, file } of range.description.packages) {
      const isOfIndex = locked.source === null || locked.source.kind === "legacy";
      const id = idOf(locked);
      const taken = old?.packages[id]?.file;
      if (!isOfIndex || file === null || !taken || taken === file.name) continue;
      if (plan.packages[id]?.files[file.name] !== undefined) continue;
      if (locked.files.some(({ name }) => name === taken)) {
        append(gone, id, file);
      }
    }
  }
  return gone;
}

/** What is built from source on a target, with the requirements that the plan has for it, and the tools that it has. */
function requirementsOf({
  plan,
  old,
  range,
  project,
  settings,
  ids,
}: Omit<Again, "lock"> & {
  readonly ids: PackageIds;
  readonly old: PlanTarget | undefined;
  readonly range: DescribedRange;
}): Pick<PlannedTarget, "builds" | "buildNames" | "tools"> {
  const requirement = (id: PackageId): PlannedRequirement[] => {
    const entry = plan.packages[id];
    const fileName = old?.buildFiles[id] ?? "";
    const file = entry?.files[fileName];
    if (entry === undefined || file === undefined) return [];
    const { needs: _, optional: __, ...rest } = file;
    return [{ id, name: entry.name, version: entry.version, fileName, file: rest }];
  };
  const itself = projectBuild(project, settings);
  const sources = range.description.packages.flatMap((described) => {
    const id = ids.of(described.locked);
    return (
      sourceBuildOf(described, id, {
        project,
        settings,
        target: range.target,
        location: nowhere,
      }) ?? []
    );
  });
  const builds = new Map<PackageId | ".", readonly PlannedRequirement[]>();
  const open: (PackageId | ".")[] = [...sources, ...(itself === null ? [] : [itself])].map(
    ({ id }) => id,
  );
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (builds.has(id)) continue;
    const requirements = (old?.builds[id] ?? []).flatMap(requirement);
    builds.set(id, requirements);
    open.push(...requirements.filter(({ file }) => file.kind === "sdist").map((each) => each.id));
  }
  const tools = Object.entries(old?.tools ?? {}).flatMap(([name, id]) =>
    requirement(id).map((each) => [name, each] as const),
  );
  return { builds, buildNames: new Map(), tools: new Map(tools) };
}

/** How something is built, with what pyproject.toml says of it in place of what the plan says. */
function asAsked({
  plan,
  id,
  project,
  settings,
}: Omit<Again, "lock"> & { readonly id: PackageId | "." }): PlanBuild | undefined {
  const known = id === "." ? plan.project.build : plan.packages[id]?.build;
  const name = id === "." ? projectBuild(project, settings)?.subject : plan.packages[id]?.name;
  const { requires, asOf } = settingsOfBuild(settings, name as NormalizedName);
  const own = id === "." ? readBuildSystem(project.pyproject, "pyproject.toml") : null;
  // The plan lacks the build: use what is known without it.
  if (!known) return own ?? readBuildSystem({}, "");
  const { given: _, asOf: __, constraints: ___, ...rest } = known;
  const isLocked = Object.values(plan.targets).some(({ packages }) => Object.hasOwn(packages, id));
  const limits = isLocked ? project.buildConstraints.get(name as NormalizedName) : undefined;
  return {
    ...rest,
    ...(own === null ? {} : { backend: own.backend, backendPath: own.backendPath }),
    requires: [...new Set(requires ?? [...known.requires, ...(own?.requires ?? [])])].sort(),
    ...(requires === null ? {} : { given: true }),
    ...(limits?.length ? { constraints: constraintTexts(limits) } : {}),
    ...(asOf === null ? {} : { asOf }),
  };
}

/** Those that a build names. */
function cratesOf(
  { crates = {} }: Plan,
  targets: readonly PlannedTarget[],
  buildOf: (id: PackageId | ".") => PlanBuild | undefined,
): Map<CrateId, PlanCrate> {
  const named = new Set(
    targets.flatMap(({ builds }) => [...builds.keys()].flatMap((id) => buildOf(id)?.crates ?? [])),
  );
  return new Map(Object.entries(crates).filter(([id]) => named.has(id)));
}

interface Difference {
  /** `packages.six@1.16.0.version` */
  readonly path: string;
  readonly found: unknown;
  readonly expected: unknown;
}

/** Where two values first differ; `null` where they do not. */
export function firstDifference(found: unknown, expected: unknown): Difference | null {
  if (found === expected) return null;
  if (!isTable(found) || !isTable(expected)) {
    return isSame(found, expected) ? null : { path: "", found, expected };
  }
  const keys = Object.keys(found);
  const missing = Object.keys(expected).filter((key) => !Object.hasOwn(found, key));
  for (const key of missing.length === 0 ? keys : keys.concat(missing)) {
    const difference = firstDifference(own(found, key), own(expected, key));
    if (difference === null) continue;
    const path = difference.path === "" ? key : `${key}.${difference.path}`;
    return { path, found: difference.found, expected: difference.expected };
  }
  return null;
}

/** isDeepStrictEqual takes several times as long for short lists of texts, which plans are full of. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return isDeepStrictEqual(one, other);
  return (
    one.length === other.length &&
    one.every((item, index) => item === other[index] || isSame(item, other[index]))
  );
}

function own(table: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function sayDifference({ path, found, expected }: Difference): string {
  return `${path} is ${shown(found)}, and should be ${shown(expected)}`;
}

function shown(value: unknown): string {
  return value === undefined ? "not there" : JSON.stringify(value).slice(0, 200);
}
