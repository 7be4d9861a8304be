// Made from src/ by `npm run build`. Do not edit.
import {
  knownPlan
} from "./known-plan.mjs";
import "./of-folders.mjs";
import {
  planFileName
} from "./plan-2.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import "./once.mjs";
import "./errors.mjs";

// src/cli/commands/lock/run.ts
async function run(options, context) {
  const { dir, check, index = false, diff, verify, toolchain } = options;
  if (toolchain !== void 0) {
    const { checkToolchainName } = await import("./toolchain.mjs");
    checkToolchainName(toolchain);
  }
  if (diff !== void 0) {
    const { changesSince } = await import("./compare-plans.mjs");
    return changed(await changesSince(dir, diff), diff);
  }
  const known = verify || index ? null : knownPlan(dir);
  if (known !== null) return check ? checked(await whetherTracked(dir)) : summary(known, false);
  const { readUserConfiguration } = await import("./user-configuration.mjs");
  const { checkPlan, lockProject } = await import("./lock-project.mjs");
  const { trustBuildScripts } = await readUserConfiguration();
  const trustsBuildScripts = options.trustBuildScripts ?? trustBuildScripts;
  if (check) return checked(await checkPlan(dir, { index, trustsBuildScripts }, context));
  const locked = await lockProject(dir, { trustsBuildScripts }, context);
  const outcome = summary(locked.plan, locked.changed);
  if (!verify) return outcome;
  const { verifyPlan } = await import("./verify-builds.mjs");
  const { verificationOutcome } = await import("./verification-outcome.mjs");
  return verificationOutcome(
    outcome,
    await verifyPlan({ ...locked, toolchain }, context),
    locked.before
  );
}
async function whetherTracked(directory) {
  const { howToTrack, whyUntracked } = await import("./untracked-plan.mjs");
  return { reason: await whyUntracked(directory), hint: howToTrack };
}
function changed(changes, revision) {
  return {
    exitCode: 0,
    data: { changes },
    text: changes.length === 0 ? `poetrix.lock is as at ${revision}` : changes.join("\n")
  };
}
function checked({ reason, hint }) {
  return {
    exitCode: reason === null ? 0 : 1,
    data: { current: reason === null, reason },
    text: reason === null ? "poetrix.lock is current" : `${reason}
hint: ${hint}`
  };
}
function summary(plan, changed2) {
  const targets = Object.keys(plan.targets);
  const entries = Object.entries(plan.targets);
  const included = new Set(entries.flatMap(([, { packages }]) => Object.keys(packages)));
  const built = [...included].sort().flatMap((id) => {
    const on = entries.filter(([, target]) => id in target.builds).map(([target]) => target);
    return on.length === 0 ? [] : [{ package: id, targets: on }];
  });
  const unusable = entries.flatMap(
    ([target, { packages }]) => Object.entries(packages).flatMap(
      ([id, { unusable: reason }]) => reason === void 0 ? [] : [{ target, package: id, reason }]
    )
  );
  const builtText = built.map(
    ({ package: id, targets: on }) => on.length === targets.length ? id : `${id} (${on.join(", ")})`
  );
  const lines = [
    `${planFileName}: ${changed2 ? "written" : "already current"}, ${included.size} ${included.size === 1 ? "package" : "packages"} for ${targets.join(", ")}`,
    ...built.length > 0 ? [`built from source: ${builtText.join(", ")}`] : included.size > 0 ? ["every package has a wheel"] : [],
    ...unusable.map(({ target, reason }) => `cannot be installed on ${target}: ${reason}`)
  ];
  return {
    exitCode: 0,
    data: { changed: changed2, targets, packages: included.size, builtFromSource: built, unusable },
    text: lines.join("\n")
  };
}
export {
  run
};
