// poetrix plan: the plan of the following mode. Nix calls it in a derivation (nix/plan/follow.nix), where there is no network:
// what is not known stays null, and is left to the toolchain.
import { readFile, writeFile } from "node:fs/promises";
import { projectBuild, sourceBuildOf } from "../../facts/builds/source-build.ts";
import type { Location } from "../../facts/index/locate-files.ts";
import { previousPlan } from "../../facts/previous-plan.ts";
import { buildPlan, type PlannedRequirement } from "../../plan/build-plan.ts";
import { formatPlan } from "../../plan/format-plan.ts";
import { packageIds } from "../../plan/package-ids.ts";
import type { CrateId, PackageId, PlanBuild, PlanCrate } from "../../plan/plan.ts";
import { parsePlan, planInputs } from "../../plan/read-plan.ts";
import { checkFreshness } from "../../poetry/freshness.ts";
import { type LockedFile, type LockedPackage, parseLock } from "../../poetry/lock.ts";
import { parseProject } from "../../poetry/project.ts";
import { readSettings } from "../../poetry/settings.ts";
import { describeTarget } from "../../resolve/describe.ts";
import { ruleFor } from "../../resolve/resolve.ts";
import { makeTarget, type Target } from "../../resolve/target.ts";
import { sriFromHex } from "../../standards/hash.ts";
import { evaluateMarker } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { readBuildSystem } from "../../standards/pyproject.ts";
import { parseRequirement } from "../../standards/requirement.ts";
import type { Outcome } from "../outcome.ts";

export interface PlanOptions {
  readonly dir: string;
  readonly pyproject: string;
  readonly poetryLock: string;
  readonly system: string;
  readonly pythonFullVersion: string;
  readonly out: string;
  readonly previous?: string;
}

/** Stands for the project's folder, which is not here: paths are relative to it again in the plan. */
const directory = "/project";

export async function run(options: PlanOptions): Promise<Outcome> {
  const project = parseProject(await readFile(options.pyproject, "utf8"), directory);
  const lock = parseLock(await readFile(options.poetryLock, "utf8"), directory);
  const stale = checkFreshness(project, lock);
  if (stale !== null) throw stale;
  const settings = readSettings(project);
  const ids = packageIds(lock);
  const inputs = planInputs(project, lock);
  const before = options.previous === undefined ? null : await readFile(options.previous, "utf8");
  const previous = previousPlan(before === null ? null : parsePlan(before), {
    ...{ inputs, ids, directory },
    ruleFor: (name) => ruleFor(name, { packages: settings.packages }),
  });

  const target = makeTarget({
    system: options.system,
    python: options.pythonFullVersion.split(".").slice(0, 2).join("."),
    pythonFullVersion: options.pythonFullVersion,
  });
  const { preferWheels, packages, selections } = settings;
  const description = describeTarget(project, lock, target, { preferWheels, packages, selections });
  const location = (locked: LockedPackage, file: LockedFile): Location => {
    const known = previous.file(file.name, sriFromHex(file.hash));
    const url = locked.source?.kind === "url" ? locked.source.url : (known?.url ?? null);
    return { url, size: known?.size ?? null, uploaded: null };
  };

  const sources = description.packages.flatMap((described) => {
    const nowhere = { url: null, size: null, uploaded: null };
    const id = ids.of(described.locked);
    return sourceBuildOf(described, id, { project, settings, location: nowhere }) ?? [];
  });
  const itself = projectBuild(project, settings);
  const own = itself && readBuildSystem(project.pyproject, "pyproject.toml");
  const builds = new Map<PackageId | ".", readonly PlannedRequirement[]>();
  const buildNames = new Map<PackageId | ".", readonly NormalizedName[]>();
  const systems = new Map<PackageId | ".", PlanBuild>();
  const crates = new Map<CrateId, PlanCrate>();
  if (own !== null) systems.set(".", own);
  for (const source of itself === null ? sources : [...sources, itself]) {
    const known = previous.build(target, source);
    const requires = source.requires ?? (source.id === "." ? own?.requires : undefined);
    if (known !== null) {
      systems.set(source.id, known.build);
      for (const [id, crate] of known.crates) crates.set(id, crate);
      builds.set(source.id, known.requirements);
    } else if (requires !== undefined) buildNames.set(source.id, namesOf(requires, target));
  }

  const plan = buildPlan({
    ...{ project, lock, settings, inputs, ids },
    targets: [
      {
        ...{ target, description, builds, buildNames },
        range: { from: null, below: null, fullVersion: options.pythonFullVersion },
        tools: previous.tools(target) ?? new Map(),
      },
    ],
    facts: {
      location(locked, file) {
        const { url, size } = location(locked, file);
        return { url, size };
      },
      treeHash: previous.treeHash,
      needs: (_, hash) => previous.needs(hash) ?? undefined,
      build: (id) => systems.get(id),
      crates,
    },
  });
  await writeFile(options.out, formatPlan(plan));
  return { exitCode: 0, data: null, text: "" };
}

/** Those of the requirements that apply on the target. */
function namesOf(requires: readonly string[], target: Target): NormalizedName[] {
  const names = requires
    .map(parseRequirement)
    .filter(({ marker }) => evaluateMarker(marker, target.environment, new Set()))
    .map(({ name }) => name);
  return [...new Set(names)].sort();
}
