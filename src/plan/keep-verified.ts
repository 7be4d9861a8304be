// What was verified of an earlier plan, and still holds.
import type { PackageId, Plan, PlanTarget, PlanVerification, TargetId } from "./plan.ts";

/** The new plan, with what the earlier one says of builds that did not change. */
export function keepVerified(plan: Plan, before: Plan | null): Plan {
  return withVerified(plan, (id) => {
    const old = before?.targets[id];
    const target = plan.targets[id];
    if (before === null || old === undefined || target === undefined) return {};
    return Object.fromEntries(
      Object.entries(old.verified ?? {}).filter(
        ([name]) => howBuilt(before, old, name) === howBuilt(plan, target, name),
      ),
    );
  });
}

/** The plan with what was found of each target's builds. */
export function withVerified(
  plan: Plan,
  verifiedOf: (id: TargetId) => Readonly<Record<PackageId, PlanVerification>>,
): Plan {
  const targets = Object.entries(plan.targets).map(([id, { verified: _, ...target }]) => {
    const verified = verifiedOf(id);
    return [id, Object.keys(verified).length > 0 ? { ...target, verified } : target] as const;
  });
  return { ...plan, targets: Object.fromEntries(targets) };
}

/** All that a build depends on, of what the plan says; its requirements in turn are told by their names and versions. */
function howBuilt(plan: Plan, target: PlanTarget, id: PackageId): string {
  const { source, build, native } = plan.packages[id] ?? {};
  const file = target.packages[id]?.file ?? null;
  const hash = file === null ? null : plan.packages[id]?.files[file]?.hash;
  return JSON.stringify([source, file, hash, build, native, target.builds[id]]);
}
