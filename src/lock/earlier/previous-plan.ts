// What an earlier poetrix.lock says about builds, as far as it still holds, and about files (known-files.ts).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isLimitedAlike } from "../../facts/builds/build-constraints.ts";
import type { KnownBuild, Requirement, SourceBuild } from "../../facts/builds/gather-builds.ts";
import type { Crates } from "../../facts/crates/crates.ts";
import type { PackageIds } from "../../plan/package-ids.ts";
import type {
  PackageId,
  Plan,
  PlanBuild,
  PlanFile,
  PlanInputs,
  PlanTarget,
} from "../../plan/plan.ts";
import type { Settings } from "../../poetry/project/settings.ts";
import type { Target } from "../../resolve/question/target.ts";
import { ruleFor } from "../../resolve/resolve.ts";
import { type KnownFiles, knownFiles } from "./known-files.ts";

export interface PreviousPlan extends KnownFiles {
  /** A build with the same build constraints, or with others that `holds` accepts. */
  build(
    target: Target,
    build: SourceBuild,
    holds?: (known: KnownBuild) => boolean,
  ): KnownBuild | null;
  /** The requirements of an inferred build, where it asks for the same as before. */
  sameRequirements(target: Target, id: PackageId | ".", build: PlanBuild): Requirement[] | null;
  /** Made or completed for a build, by path. */
  cargoLocks(id: PackageId | "."): Readonly<Record<string, string>>;
  tools(target: Target): ReadonlyMap<string, Requirement> | null;
}

export interface PreviousOptions {
  readonly inputs: PlanInputs;
  readonly settings: Settings;
  /** Of the project. */
  readonly directory: string;
  readonly ids: PackageIds;
}

/** `plan` is `null` where there is none: then nothing is known. */
export function previousPlan(plan: Plan | null, options: PreviousOptions): PreviousPlan {
  const targetsLike = ({ system, python }: Target): PlanTarget[] =>
    Object.values(plan?.targets ?? {}).filter(
      (target) => target.system === system && target.python.version === python.name,
    );
  const fileOf = (target: PlanTarget, id: PackageId): PlanFile | undefined => {
    const name = target.packages[id]?.file ?? target.buildFiles[id];
    return name === undefined || name === null ? undefined : plan?.packages[id]?.files[name];
  };
  const requirement = (target: PlanTarget, id: PackageId): Requirement | null => {
    const entry = plan?.packages[id];
    const fileName = target.buildFiles[id];
    const file = fileName === undefined ? undefined : entry?.files[fileName];
    if (entry === undefined || fileName === undefined || !file || file.url === null) return null;
    const { source } = ruleFor(entry.name, { packages: options.settings.packages });
    if (source && source !== file.kind) return null;
    const { needs: _, optional: __, ...rest } = file;
    const newId = options.ids.ofRequirement(entry.name, entry.version);
    const { name, version } = entry;
    return { id: newId, name, version, fileName, file: rest, uploaded: null };
  };
  const requirements = (target: PlanTarget, id: PackageId | "."): Requirement[] | null => {
    const found = target.builds[id]?.map((each) => requirement(target, each));
    return found?.every((each) => each !== null) ? (found as Requirement[]) : null;
  };
  const versions = Object.values(plan?.targets ?? {}).map(({ python }) => python.version);
  const isForSeveral = new Set(versions).size > 1;
  const oldBuild = (id: PackageId | "."): PlanBuild | null =>
    (id === "." ? plan?.project.build : plan?.packages[id]?.build) ?? null;

  const cratesOf = ({ crates = [] }: PlanBuild): Crates =>
    new Map(
      crates.flatMap((id) => {
        const crate = plan?.crates?.[id];
        return crate === undefined ? [] : [[id, crate] as const];
      }),
    );

  return {
    ...knownFiles(plan),
    build(target, build, holds = ({ build: known }) => isLimitedAlike(known, build.constraints)) {
      const known = oldBuild(build.id);
      if (known === null || !isSameTree(build) || !isSameWish(known, build)) return null;
      for (const old of targetsLike(target)) {
        if (build.place.kind === "archive" && build.id !== ".") {
          if (fileOf(old, build.id)?.hash !== build.place.file.hash) continue;
        }
        const found = requirements(old, build.id);
        if (found === null) continue;
        const whole = { build: known, requirements: found, crates: cratesOf(known) };
        if (holds(whole)) return whole;
      }
      return null;
    },
    sameRequirements(target, id, build) {
      const known = oldBuild(id);
      if (known === null || known.asOf !== build.asOf) return null;
      if (String(known.constraints) !== String(build.constraints)) return null;
      if (!isSame(known.requires, build.requires, isForSeveral)) return null;
      for (const old of targetsLike(target)) {
        const found = requirements(old, id);
        if (found !== null) return found;
      }
      return null;
    },
    cargoLocks: (id) => oldBuild(id)?.cargoLocks ?? {},
    tools(target) {
      for (const old of targetsLike(target)) {
        const tools = Object.entries(old.tools).map(
          ([name, id]) => [name, requirement(old, id)] as const,
        );
        if (tools.length > 0 && tools.every(([, found]) => found !== null)) {
          return new Map(tools as [string, Requirement][]);
        }
      }
      return null;
    },
  };

  /** A file is told by its hash and a commit by its name; of a folder only [build-system] is known, and a setup.py may say more. */
  function isSameTree({ id, place }: SourceBuild): boolean {
    switch (place.kind) {
      case "archive":
        return true;
      case "git": {
        const source = id === "." ? undefined : plan?.packages[id]?.source;
        return source?.kind === "git" && source.revision === place.revision;
      }
      case "directory":
        // It cannot be read on this machine, so what was found where it exists still holds.
        if (id !== "." && !existsSync(place.path)) return true;
        return (
          id === "." &&
          // Its Cargo.lock may have changed.
          plan?.project.build?.crates === undefined &&
          JSON.stringify(plan?.inputs["pyproject.toml"]) ===
            JSON.stringify(options.inputs["pyproject.toml"]) &&
          !["setup.py", "setup.cfg"].some((name) => existsSync(join(options.directory, name)))
        );
    }
  }
}

/**
 * Only those choices of an earlier plan that depend on the day they were made: tools, the project's build requirements, and crates that
 * no Cargo.lock names. All other facts are gathered anew.
 */
export function chosenBefore(plan: Plan | null, options: PreviousOptions): PreviousPlan {
  const { tools, sameRequirements, cargoLocks } = previousPlan(plan, options);
  return { ...previousPlan(null, options), tools, sameRequirements, cargoLocks };
}

function isSameWish(known: PlanBuild, { requires, asOf }: SourceBuild): boolean {
  if ((known.asOf ?? null) !== asOf) return false;
  if (requires === null) return known.given !== true;
  return known.given === true && isSame(known.requires, requires, false);
}

/** The plan lists the requirements of all its Pythons together, so one of them may need only a part. */
function isSame(known: readonly string[], asked: readonly string[], mayBePart: boolean): boolean {
  const before = new Set(known);
  const now = new Set(asked);
  return [...now].every((each) => before.has(each)) && (mayBePart || now.size === before.size);
}
