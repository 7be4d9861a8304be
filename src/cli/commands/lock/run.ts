// poetrix lock: facts that poetry.lock lacks, gathered into poetrix.lock.

import type { Context } from "../../../base/context.ts";
import { paragraph } from "../../../base/paragraph.ts";
import { knownPlan } from "../../../lock/known-plan.ts";
import type { PlanCheck } from "../../../lock/lock-project.ts";
import { type Plan, planFileName } from "../../../plan/plan.ts";
import type { Outcome } from "../../contract/outcome.ts";

export interface LockOptions {
  readonly dir: string;
  readonly check?: boolean;
  /** With `check`: gather anew what poetry.lock does not know, and compare. */
  readonly index?: boolean;
  /** A revision of git: tell what changed in poetrix.lock since. */
  readonly diff?: string;
  /** Build what is built from source, and compare it with the published wheels. */
  readonly verify?: boolean;
  /** To build with. */
  readonly toolchain?: string;
  /** Ask back ends without a sandbox. */
  readonly trustBuildScripts?: boolean;
}

export async function run(options: LockOptions, context: Context): Promise<Outcome> {
  const { dir, check, index = false, diff, verify, toolchain } = options;
  if (toolchain !== undefined) {
    const { checkToolchainName } = await import("../../../build/toolchain.ts");
    checkToolchainName(toolchain);
  }
  // Modules are imported on demand: loading them would be most of the time where there is nothing to do.
  if (diff !== undefined) {
    const { changesSince } = await import("../../../lock/git/compare-plans.ts");
    return changed(await changesSince(dir, diff), diff);
  }
  const known = verify || index ? null : knownPlan(dir);
  if (known !== null) return check ? checked(await whetherTracked(dir)) : summary(known, false);
  const { readUserConfiguration } = await import("../../../base/reading/user-configuration.ts");
  const { checkPlan, lockProject } = await import("../../../lock/lock-project.ts");
  const { trustBuildScripts } = await readUserConfiguration();
  const trustsBuildScripts = options.trustBuildScripts ?? trustBuildScripts;
  if (check) return checked(await checkPlan(dir, { index, trustsBuildScripts }, context));
  const locked = await lockProject(dir, { trustsBuildScripts }, context);
  const outcome = summary(locked.plan, locked.changed);
  if (!verify) return outcome;
  const { verifyPlan } = await import("../../../build/verify-builds.ts");
  const { verificationOutcome } = await import("./verification-outcome.ts");
  return verificationOutcome(
    outcome,
    await verifyPlan({ ...locked, toolchain }, context),
    locked.before,
  );
}

/** The outcome for a plan that is known to be current: whether Git tracks it. */
async function whetherTracked(directory: string): Promise<PlanCheck> {
  const { howToTrack, whyUntracked } = await import("../../../lock/git/untracked-plan.ts");
  return { reason: await whyUntracked(directory), hint: howToTrack };
}

function changed(changes: readonly string[], revision: string): Outcome {
  return {
    exitCode: 0,
    data: { changes },
    text:
      changes.length === 0
        ? `poetrix.lock is as at ${revision}`
        : changes.map(paragraph).join("\n"),
  };
}

function checked({ reason, hint }: PlanCheck): Outcome {
  return {
    exitCode: reason === null ? 0 : 1,
    data: { current: reason === null, reason },
    text:
      reason === null
        ? "poetrix.lock is current"
        : `${paragraph(reason)}\nhint: ${paragraph(hint)}`,
  };
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
    ...unusable.map(({ target, reason }) =>
      paragraph(`cannot be installed on ${target}: ${reason}`),
    ),
  ];
  return {
    exitCode: 0,
    data: { changed, targets, packages: included.size, builtFromSource: built, unusable },
    text: lines.join("\n"),
  };
}
