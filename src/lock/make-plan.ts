// From poetry.lock to the plan: the steps, in order. Each is a file of its own, here or in `facts`.

import { together } from "../base/concurrently.ts";
import type { Context } from "../base/context.ts";
import { once } from "../base/once.ts";
import { inTemporaryFolder } from "../base/writing/temporary-folder.ts";
import { mayHoldElf } from "../facts/binaries/gather-needs.ts";
import { requirementsResolver } from "../facts/builds/build-requirements.ts";
import { gatherTools } from "../facts/builds/gather-tools.ts";
import { versionToolOf } from "../facts/builds/version-tools.ts";
import type { Uv } from "../facts/programs/uv.ts";
import { revisionKey } from "../facts/sources/gather-trees.ts";
import { buildPlan, type PlannedTarget } from "../plan/build-plan.ts";
import { packageIds } from "../plan/package-ids.ts";
import type { Plan } from "../plan/plan.ts";
import { planInputs } from "../plan/read-plan.ts";
import { type Lock, withoutFiles } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { readSettings } from "../poetry/project/settings.ts";
import { chosenBefore, previousPlan } from "./earlier/previous-plan.ts";
import { findBuilds } from "./steps/find-builds.ts";
import { withHashes } from "./steps/find-hashes.ts";
import { findNeeds, packageWheels, requirementWheels } from "./steps/find-needs.ts";
import { findTrees } from "./steps/find-trees.ts";
import { locate, warnOfGone } from "./steps/locate.ts";
import { resolveTargets, warnOfUnanswered } from "./steps/resolve-targets.ts";

export interface PlanRequest {
  readonly project: Project;
  /** As poetry.lock has it, and current for the project. */
  readonly lock: Lock;
  /** The existing plan; facts in it that still hold are not asked for again. */
  readonly before: Plan | null;
  /** Its facts are gathered all the same. */
  readonly anew?: true;
  /** Called when first needed: if nothing changed, uv is not needed. */
  uv(): Promise<Uv>;
  readonly trustsBuildScripts: boolean;
}

/** @throws UserError of each step */
export async function makePlan(request: PlanRequest, context: Context): Promise<Plan> {
  const { project, before, anew, uv } = request;
  const settings = readSettings(project);
  const inputs = planInputs(project, request.lock);
  const previous = (anew ? chosenBefore : previousPlan)(before, {
    inputs,
    settings,
    ids: packageIds(request.lock),
    directory: project.directory,
  });
  context.progress.step(`resolving ${request.lock.packages.length} packages`);
  let lock = await withHashes(request.lock, previous.hashOfUrl, context);
  let ranges = await resolveTargets(project, lock, settings);
  let located = await locate({ project, lock, settings, ranges, previous, uv }, context);
  // A file that its index no longer has counts as if the lock did not list it, so another one is chosen.
  while (located.gone.size > 0) {
    warnOfGone(located.gone, context);
    lock = withoutFiles(lock, located.gone);
    ranges = await resolveTargets(project, lock, settings);
    located = await locate({ project, lock, settings, ranges, previous, uv }, context);
  }
  warnOfUnanswered(ranges, context);
  const ids = packageIds(lock);

  return inTemporaryFolder(async (scratch) => {
    const resolver = once(async () => requirementsResolver(await uv(), scratch));
    // These run at the same time, since they mostly wait for servers and other programs.
    const [trees, { systems, requirements, crates }, tools, packageNeeds] = await together(
      findTrees(ranges, previous.treeHash, context),
      // The crates of what is built with cargo are found with its requirements, in the same unpacked tree.
      findBuilds(
        {
          project,
          settings,
          ids,
          ranges,
          located,
          previous,
          uv,
          resolver,
          scratch,
          trustsBuildScripts: request.trustsBuildScripts,
        },
        context,
      ),
      gatherTools(
        ranges.map(({ target }) => target),
        { known: previous.tools, resolver, idOf: ids.ofRequirement },
      ),
      findNeeds(packageWheels(project, ranges, located), previous.needs, context),
    );

    const targets = ranges.map(
      (range): PlannedTarget => ({
        ...range,
        builds: requirements.get(range.target) ?? new Map(),
        buildNames: new Map(),
        tools: tools.get(range.target) ?? new Map(),
      }),
    );
    const requirementNeeds = await findNeeds(requirementWheels(targets), previous.needs, context);
    const needs = new Map([...packageNeeds, ...requirementNeeds]);

    return buildPlan({
      project,
      lock,
      settings,
      inputs,
      ids,
      targets,
      facts: {
        location: located.of,
        treeHash: (url, revision) => trees.get(revisionKey({ url, revision })) ?? null,
        needs: (fileName, hash) =>
          mayHoldElf(fileName) ? (needs.get(hash) ?? undefined) : undefined,
        build: (id) => systems.get(id),
        versionTool: versionToolOf(project)?.name ?? null,
        crates,
      },
    });
  });
}
