// Made from src/ by `npm run build`. Do not edit.
// src/plan/keep-verified.ts
function keepVerified(plan, before) {
  return withVerified(plan, (id) => {
    const old = before?.targets[id];
    const target = plan.targets[id];
    if (before === null || old === void 0 || target === void 0) return {};
    return Object.fromEntries(
      Object.entries(old.verified ?? {}).filter(
        ([name]) => howBuilt(before, old, name) === howBuilt(plan, target, name)
      )
    );
  });
}
function withVerified(plan, verifiedOf) {
  const targets = Object.entries(plan.targets).map(([id, { verified: _, ...target }]) => {
    const verified = verifiedOf(id);
    return [id, Object.keys(verified).length > 0 ? { ...target, verified } : target];
  });
  return { ...plan, targets: Object.fromEntries(targets) };
}
function howBuilt(plan, target, id) {
  const { source, build, native } = plan.packages[id] ?? {};
  const file = target.packages[id]?.file ?? null;
  const hash = file === null ? null : plan.packages[id]?.files[file]?.hash;
  return JSON.stringify([source, file, hash, build, native, target.builds[id]]);
}

export {
  keepVerified,
  withVerified
};
