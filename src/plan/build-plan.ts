// Described targets and gathered facts → the plan. Pure: the same input gives the same plan.
import { isAbsolute, posix, relative } from "node:path";
import { withoutCredentials } from "../base/errors.ts";
import { gitRevision } from "../poetry/dependencies/git-revision.ts";
import { type Lock, type LockedFile, type LockedPackage, lockedHash } from "../poetry/lock/lock.ts";
import { mainGroup } from "../poetry/project/groups.ts";
import { defaultGroups, type Project } from "../poetry/project/project.ts";
import type { Settings } from "../poetry/project/settings.ts";
import { hasWheel } from "../resolve/choose-source.ts";
import type { DescribedPackage } from "../resolve/describe.ts";
import type { DescribedRange } from "../resolve/python-ranges.ts";
import type { Target } from "../resolve/question/target.ts";
import type { SriHash } from "../standards/hash.ts";
import { type NormalizedName, normalizeName } from "../standards/name.ts";
import { sdistExtension } from "../standards/sdist.ts";
import type { PackageIds } from "./package-ids.ts";
import {
  type CrateId,
  type PackageId,
  type Plan,
  type PlanBuild,
  type PlanCrate,
  type PlanFile,
  type PlanInputs,
  type PlanPackage,
  type PlanProject,
  type PlanSource,
  type PlanTarget,
  type PlanTargetPackage,
  planSchema,
  type TargetId,
  type WheelNeeds,
} from "./plan.ts";

/** A build requirement or tool, with the file that one target takes. */
export interface PlannedRequirement {
  readonly id: PackageId;
  readonly name: NormalizedName;
  readonly version: string;
  readonly fileName: string;
  readonly file: PlanFile;
}

export interface PlannedTarget extends DescribedRange {
  /** By what is built from source; `.` is the project. */
  readonly builds: ReadonlyMap<PackageId | ".", readonly PlannedRequirement[]>;
  /** By what is built from source with the toolchain's own Python packages: their names. */
  readonly buildNames: ReadonlyMap<PackageId | ".", readonly NormalizedName[]>;
  /** What nix/ itself runs, by name. */
  readonly tools: ReadonlyMap<string, PlannedRequirement>;
}

/** What the lock does not say. */
export interface PlanFacts {
  location(locked: LockedPackage, file: LockedFile): Pick<PlanFile, "url" | "size">;
  /** `undefined`: no ELF file, or not read. */
  needs(fileName: string, hash: SriHash): WheelNeeds | undefined;
  /** Of a revision's tree; `null`: not known. */
  treeHash(url: string, revision: string): SriHash | null;
  build(id: PackageId | "."): PlanBuild | undefined;
  /** Of the project itself. */
  readonly versionTool: string | null;
  /** Of all builds. */
  readonly crates: ReadonlyMap<CrateId, PlanCrate>;
}

export interface PlanQuestion {
  readonly project: Project;
  readonly lock: Lock;
  readonly settings: Settings;
  readonly inputs: PlanInputs;
  readonly ids: PackageIds;
  readonly targets: readonly PlannedTarget[];
  readonly facts: PlanFacts;
  /** Whether the sdist of a package stands beside its chosen wheel: for overrides that prefer it. */
  readonly withSdists?: true;
}

export function buildPlan(question: PlanQuestion): Plan {
  const { inputs, targets, ids, facts } = question;
  const shared: SharedEntries = new Map();
  return {
    schema: planSchema,
    inputs,
    project: planProject(question),
    packages: planPackages(question),
    ...(facts.crates.size === 0 ? {} : { crates: Object.fromEntries(facts.crates) }),
    targets: Object.fromEntries(
      targets.map((target) => [targetId(target, targets), planTarget(target, ids, shared)]),
    ),
  };
}

/** What the plan says of the project itself. */
export function planProject({
  project,
  settings,
  inputs,
  facts,
}: Pick<PlanQuestion, "project" | "settings" | "inputs"> & {
  readonly facts: Pick<PlanFacts, "build" | "versionTool">;
}): PlanProject {
  const groups = [...project.groups.keys()].filter((name) => name !== mainGroup).sort();
  const defaults = new Set(defaultGroups(project));
  const all = project.groups.has(mainGroup) ? [mainGroup, ...groups] : groups;
  return {
    name: project.name,
    python: project.pythonVersions,
    packageMode: project.packageMode,
    groups: all,
    defaultGroups: all.filter((name) => defaults.has(name)),
    extras: [...project.extras.keys()].sort(),
    build: facts.build(".") ?? null,
    ...(facts.versionTool !== null && { versionTool: facts.versionTool }),
    ...nativeOf(settings, normalizeName(project.name)),
    ...("bytes" in inputs["pyproject.toml"] && {
      version: project.version,
      scripts: project.scripts,
      stale: settings.stale,
    }),
  };
}

function nativeOf({ packages }: Settings, name: NormalizedName): { native?: readonly string[] } {
  const native = packages.get(name)?.native ?? [];
  return native.length > 0 ? { native } : {};
}

/** `cp312-x86_64-linux`; with the first release of its range where there are several. */
export function targetId(
  { target, range }: DescribedRange,
  all: readonly DescribedRange[],
): TargetId {
  const isOnly = all.filter((other) => other.target.id === target.id).length === 1;
  return isOnly ? target.id : `${target.id}-${range.from ?? `${target.python.version}.0`}`;
}

/** A package that is described alike on several targets has one entry. */
type SharedEntries = Map<DescribedPackage, PlanTargetPackage>;

function planTarget(
  { target, range, description, builds, buildNames, tools }: PlannedTarget,
  ids: PackageIds,
  shared: SharedEntries,
): PlanTarget {
  const used = [...[...builds.values()].flat(), ...tools.values()];
  return {
    system: target.system,
    python: {
      implementation: "cpython",
      version: target.python.name,
      from: range.from,
      below: range.below,
    },
    packages: Object.fromEntries(
      description.packages.map((described) => [
        ids.of(described.locked),
        targetPackage(described, target, shared),
      ]),
    ),
    builds: Object.fromEntries(
      [...builds].map(([id, requirements]) => [id, requirements.map((each) => each.id).sort()]),
    ),
    buildNames: Object.fromEntries(buildNames),
    buildFiles: Object.fromEntries(used.map(({ id, fileName }) => [id, fileName])),
    tools: Object.fromEntries([...tools].map(([name, { id }]) => [name, id])),
    selections: description.selections.map(({ groups, extras, packages }) => ({
      groups: [...groups].sort(),
      extras: [...extras].sort(),
      packages: packages.map((locked) => ids.of(locked)).sort(),
    })),
  };
}

function targetPackage(
  described: DescribedPackage,
  target: Target,
  shared: SharedEntries,
): PlanTargetPackage {
  const known = shared.get(described);
  if (known !== undefined) return known;
  const { locked, file, unusable, dependencies, include, varies } = described;
  const isBuilt = file !== null && !file.name.endsWith(".whl");
  const entry: PlanTargetPackage = {
    file: file?.name ?? null,
    ...(unusable === null ? {} : { unusable }),
    ...(isBuilt && hasWheel(locked, target) ? { wheel: true } : {}),
    dependencies,
    include: Object.fromEntries(include),
    ...(varies ? { varies } : {}),
  };
  // Whether there is a wheel, is another question on each target.
  if (!isBuilt) shared.set(described, entry);
  return entry;
}

function planPackages({
  project,
  settings,
  ids,
  targets,
  facts,
  withSdists,
}: PlanQuestion): Record<PackageId, PlanPackage> {
  const packages = new Map<PackageId, Omit<PlanPackage, "files">>();
  const files = new Map<PackageId, Map<string, PlanFile>>();
  const addFile = (id: PackageId, name: string, file: PlanFile): void => {
    const needs = facts.needs(name, file.hash);
    const known = files.get(id) ?? new Map<string, PlanFile>();
    files.set(id, known.set(name, needs === undefined ? file : { ...file, ...needs }));
  };
  const build = (id: PackageId): Pick<PlanPackage, "build"> => {
    const found = facts.build(id);
    return found === undefined ? {} : { build: found };
  };
  const seen = new Set<DescribedPackage>();
  for (const { description } of targets) {
    for (const described of description.packages) {
      if (seen.has(described)) continue;
      seen.add(described);
      const { locked, file } = described;
      const id = ids.of(locked);
      if (!packages.has(id)) {
        packages.set(id, {
          name: locked.name,
          version: locked.version,
          source: planSource(locked, project, facts),
          ...build(id),
          ...nativeOf(settings, locked.name),
        });
      }
      const addLocked = (each: LockedFile): void => {
        if (files.get(id)?.has(each.name)) return;
        addFile(id, each.name, planFile(locked, each, facts));
      };
      if (file !== null) addLocked(file);
      if (withSdists && file?.name.endsWith(".whl")) {
        const sdist = locked.files.find(({ name }) => sdistExtension(name) !== null);
        if (sdist) addLocked(sdist);
      }
    }
  }
  for (const { builds, tools } of targets) {
    for (const { id, name, version, fileName, file } of [
      ...[...builds.values()].flat(),
      ...tools.values(),
    ]) {
      const more = { ...build(id), ...nativeOf(settings, name) };
      if (!packages.has(id))
        packages.set(id, { name, version, source: { kind: "index" }, ...more });
      if (!files.get(id)?.has(fileName)) addFile(id, fileName, file);
    }
  }
  return Object.fromEntries(
    [...packages].map(([id, entry]) => [
      id,
      { ...entry, files: Object.fromEntries(files.get(id) ?? []) },
    ]),
  );
}

function planFile(locked: LockedPackage, file: LockedFile, facts: PlanFacts): PlanFile {
  const { url, size } = facts.location(locked, file);
  return {
    kind: file.name.endsWith(".whl") ? "wheel" : "sdist",
    hash: lockedHash(file),
    url: url === null ? null : withoutCredentials(url),
    size,
  };
}

/** Where a locked package comes from. */
export function planSource(
  { source, path }: LockedPackage,
  { directory }: Project,
  facts: Pick<PlanFacts, "treeHash">,
): PlanSource {
  if (source === null) return { kind: "index" };
  const { kind, url, reference, resolvedReference, develop } = source;
  const subdirectory = source.subdirectory === null ? {} : { subdirectory: source.subdirectory };
  switch (kind) {
    case "legacy":
      return { kind: "index", ...(reference === null ? {} : { name: reference }) };
    case "git": {
      const asked = resolvedReference ?? reference ?? "HEAD";
      const { revision } = gitRevision(url, asked, "poetry.lock");
      const hash = facts.treeHash(url, revision);
      return { kind, url: withoutCredentials(url), revision, ...subdirectory, hash };
    }
    case "url":
      return { kind, url: withoutCredentials(url), ...subdirectory };
    case "file":
      return { kind, path: pathFrom(directory, path ?? url), ...subdirectory };
    case "directory":
      return { kind, path: pathFrom(directory, path ?? url), develop };
  }
}

/**
 * The path as poetry.lock has it, so that the plan is the same wherever the project lies: made of the place where this machine has it, what
 * lies outside (`../../../home/me/spam`) would have as many `../` as the folder is deep here. Old locks may name an absolute one.
 */
function pathFrom(directory: string, path: string): string {
  if (isAbsolute(path)) return relative(directory, path);
  const normal = posix.normalize(path).replace(/\/$/, "");
  return normal === "." ? "" : normal;
}
