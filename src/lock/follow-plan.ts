// The plan of the following mode, which Nix makes in a derivation (nix/plan/follow.nix). There is no network: what neither
// poetry.lock nor an earlier plan says stays null, and is left to the toolchain.
import { constraintsOn, constraintTexts, isWithin } from "../facts/builds/build-constraints.ts";
import type { SourceBuild } from "../facts/builds/gather-builds.ts";
import { releasedPythons } from "../facts/builds/python-releases.ts";
import { projectBuild, sourceBuildOf } from "../facts/builds/source-build.ts";
import { versionToolOf } from "../facts/builds/version-tools.ts";
import { type Location, nowhere } from "../facts/index/locate-files.ts";
import { buildPlan, type PlannedRequirement } from "../plan/build-plan.ts";
import { packageIds } from "../plan/package-ids.ts";
import type { CrateId, PackageId, Plan, PlanBuild, PlanCrate } from "../plan/plan.ts";
import { planInputs } from "../plan/read-plan.ts";
import { constraintAllows } from "../poetry/constraints/constraint-sets.ts";
import type { Dependency } from "../poetry/dependencies/dependency.ts";
import {
  type Lock,
  type LockedFile,
  type LockedPackage,
  lockedHash,
  withFileHashes,
} from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { readSettings } from "../poetry/project/settings.ts";
import { describeTarget } from "../resolve/describe.ts";
import { allowsMinor } from "../resolve/project-python.ts";
import { makeTarget, type Target } from "../resolve/question/target.ts";
import { evaluateMarker } from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import { readBuildSystem } from "../standards/pyproject.ts";
import { parseRequirement } from "../standards/requirement.ts";
import { parseVersion } from "../standards/version.ts";
import { type PreviousPlan, previousPlan } from "./earlier/previous-plan.ts";
import { noHash, withoutHash } from "./steps/find-hashes.ts";
import { unansweredIn } from "./steps/resolve-targets.ts";

export interface FollowRequest {
  readonly project: Project;
  /** As poetry.lock has it, and current for the project. */
  readonly lock: Lock;
  /** The plan that there is; facts of it that still hold are reused. */
  readonly before: Plan | null;
  /** `x86_64-linux`, `x86_64-linux-musl` */
  readonly system: string;
  /** `3.12`, `3.13t` */
  readonly python: string;
  /** `3.12.1` */
  readonly pythonFullVersion: string;
  /** As `prefer-wheels = false`, whatever the settings say. */
  readonly prefersSdists?: boolean;
}

/** The plan for one system and one release of Python, with its warnings. */
export function followPlan({
  project,
  lock: given,
  before,
  system,
  python,
  pythonFullVersion,
  prefersSdists = false,
}: FollowRequest): Plan {
  const written = readSettings(project);
  const settings = prefersSdists ? { ...written, preferWheels: false } : written;
  const inputs = planInputs(project, given);
  const previous = previousPlan(before, {
    inputs,
    settings,
    ids: packageIds(given),
    directory: project.directory,
  });
  const lock = withKnownHashes(given, previous.hashOfUrl);
  const target = makeTarget({ system, python, pythonFullVersion });
  const ids = packageIds(lock);
  const { preferWheels, packages, selections } = settings;
  const description = describeTarget({
    project,
    lock,
    target,
    preferWheels,
    packages,
    selections,
  });
  const location = (locked: LockedPackage, file: LockedFile): Location => {
    const known = previous.file(file.name, lockedHash(file));
    const url = locked.source?.kind === "url" ? locked.source.url : (known?.url ?? null);
    return { url, size: known?.size ?? null, uploaded: null };
  };

  const sources = description.packages.flatMap((described) => {
    const id = ids.of(described.locked);
    return sourceBuildOf(described, id, { project, settings, target, location: nowhere }) ?? [];
  });
  const itself = projectBuild(project, settings);
  const allowsPython = constraintAllows(project.python, parseVersion(pythonFullVersion));
  const warnings = [
    ...(allowsPython
      ? []
      : [
          `${project.name} allows Python ${project.pythonVersions}, not ${pythonFullVersion}: pass one that it allows as \`python\``,
        ]),
    ...unansweredIn(description),
  ];
  const own = itself && readBuildSystem(project.pyproject, "pyproject.toml");
  const builds = new Map<PackageId | ".", readonly PlannedRequirement[]>();
  const buildNames = new Map<PackageId | ".", readonly NormalizedName[]>();
  const systems = new Map<PackageId | ".", PlanBuild>();
  const crates = new Map<CrateId, PlanCrate>();
  if (own !== null) systems.set(".", own);
  for (const source of itself === null ? sources : [...sources, itself]) {
    const constraints = constraintsOn(source.constraints, target);
    const known = previous.build(target, source, ({ requirements }) =>
      isWithin(requirements, constraints),
    );
    if (known === null && constraints.length > 0) warnings.push(unlimited(source, constraints));
    const requires = source.requires ?? (source.id === "." ? own?.requires : undefined);
    if (known !== null) {
      systems.set(source.id, known.build);
      for (const [id, crate] of known.crates) crates.set(id, crate);
      builds.set(source.id, known.requirements);
    } else if (requires !== undefined) buildNames.set(source.id, namesOf(requires, target));
  }

  const plan = buildPlan({
    project,
    lock,
    settings,
    inputs,
    ids,
    withSdists: true,
    targets: [
      {
        target,
        description,
        builds,
        buildNames,
        range: { from: null, below: null, fullVersion: pythonFullVersion },
        tools: previous.tools(target) ?? new Map(),
      },
    ],
    facts: {
      location,
      treeHash: previous.treeHash,
      needs: (_, hash) => previous.needs(hash) ?? undefined,
      build: (id) => systems.get(id),
      versionTool: versionToolOf(project)?.name ?? null,
      crates,
    },
  });
  return {
    ...plan,
    ...(warnings.length === 0 ? {} : { warnings }),
    ...(allowsPython ? {} : { allowedPythons: newestFirst(project) }),
  };
}

function newestFirst(project: Project): string[] {
  return releasedPythons.filter((python) => allowsMinor(project.python, python)).reverse();
}

/** Without an earlier plan, build requirements are the toolchain's own packages. */
function unlimited({ subject }: SourceBuild, constraints: readonly Dependency[]): string {
  return `${subject} is built with what nixpkgs has: [tool.poetry.build-constraints], which limits that to ${constraintTexts(constraints).join(", ")}, is kept where \`poetrix lock\` has run`;
}

/** There is no network to fetch what has no hash, and Nix takes nothing without one. */
function withKnownHashes(lock: Lock, known: PreviousPlan["hashOfUrl"]): Lock {
  const hashes = new Map<LockedPackage, string>();
  for (const locked of withoutHash(lock)) {
    const hash = known(locked.source?.url ?? "");
    if (hash === null) throw noHash(locked);
    hashes.set(locked, hash);
  }
  return withFileHashes(lock, hashes);
}

/** The requirements that apply on the target. */
function namesOf(requires: readonly string[], target: Target): NormalizedName[] {
  const names = requires
    .map(parseRequirement)
    .filter(({ marker }) => evaluateMarker(marker, target.environment, new Set()))
    .map(({ name }) => name);
  return [...new Set(names)].sort();
}
