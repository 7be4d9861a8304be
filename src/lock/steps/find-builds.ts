// How everything that is built from source is built: back ends, pinned build requirements, crates.
import type { Context } from "../../base/context.ts";
import { once } from "../../base/once.ts";
import { thisSystem } from "../../base/this-machine.ts";
import { environmentsIn } from "../../facts/back-ends/build-environment.ts";
import type { Resolver } from "../../facts/builds/build-requirements.ts";
import {
  type GatheredBuilds,
  type GatherTools,
  gatherBuilds,
} from "../../facts/builds/gather-builds.ts";
import { projectBuild, settingsOfBuild, sourceBuildOf } from "../../facts/builds/source-build.ts";
import type { Confinement } from "../../facts/confinement/confinement.ts";
import { findConfinement } from "../../facts/confinement/find-sandbox.ts";
import { findCargo } from "../../facts/crates/cargo.ts";
import { type LocatedFiles, nowhere } from "../../facts/index/locate-files.ts";
import type { Uv } from "../../facts/programs/uv.ts";
import type { PackageIds } from "../../plan/package-ids.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { Settings } from "../../poetry/project/settings.ts";
import type { DescribedRange } from "../../resolve/python-ranges.ts";
import { ruleFor } from "../../resolve/resolve.ts";
import type { NormalizedName } from "../../standards/name.ts";
import type { PreviousPlan } from "../earlier/previous-plan.ts";

export interface BuildsRequest {
  readonly project: Project;
  readonly settings: Settings;
  readonly ids: PackageIds;
  readonly ranges: readonly DescribedRange[];
  readonly located: LocatedFiles;
  readonly previous: Pick<PreviousPlan, "build" | "sameRequirements" | "cargoLocks">;
  uv(): Promise<Uv>;
  resolver(): Promise<Resolver>;
  /** A temporary folder, removed at the end of the run. */
  readonly scratch: string;
  /** Packages' code runs without a sandbox where there is none. */
  readonly trustsBuildScripts: boolean;
}

/** @throws UserError of gatherBuilds */
export async function findBuilds(
  request: BuildsRequest,
  { progress, signal }: Context,
): Promise<GatheredBuilds> {
  const { project, settings, ids, ranges, located, previous, uv, resolver, scratch } = request;
  const settingsOf = (name: NormalizedName) => settingsOfBuild(settings, name);
  const itself = projectBuild(project, settings);
  const targets = ranges.map(({ target, description }) => {
    const builds = description.packages.flatMap((described) => {
      const { locked, file } = described;
      const location = file === null ? nowhere : located.of(locked, file);
      return (
        sourceBuildOf(described, ids.of(locked), { project, settings, target, location }) ?? []
      );
    });
    return { target, builds: itself === null ? builds : [...builds, itself] };
  });
  let confinement: Promise<Confinement> | undefined;
  const tools = async (): Promise<GatherTools> => {
    const client = await uv();
    return {
      uv: client,
      scratch,
      signal,
      system: thisSystem(),
      resolver: await resolver(),
      environments: environmentsIn(scratch, client, (text) => progress.warn(text)),
      confinement(environment) {
        confinement ??= findConfinement({
          environment,
          scratch,
          trusts: request.trustsBuildScripts,
          signal,
        });
        return confinement;
      },
      settingsOf,
      cargo: once(() => findCargo({ scratch, trusts: request.trustsBuildScripts, signal })),
    };
  };
  const total = targets.reduce((sum, { builds }) => sum + builds.length, 0);
  const task = progress.task("finding build requirements", total);
  try {
    return await gatherBuilds(
      {
        targets,
        known: previous.build,
        sameRequirements: previous.sameRequirements,
        cargoLocks: previous.cargoLocks,
        idOf: ids.ofRequirement,
        // Of build requirements wheels are taken where there are any, whatever `prefer-wheels` says.
        ruleFor: (name) => ruleFor(name, { packages: settings.packages }),
        settingsOf,
      },
      once(tools),
      task,
    );
  } finally {
    task.end();
  }
}
