// Made from src/ by `npm run build`. Do not edit.
import {
  activeEdges,
  satisfyingAmong
} from "./package.mjs";
import {
  evaluateMarker
} from "./constraint-sets.mjs";

// src/resolve/edges.ts
function edgesAmong({
  project,
  packages,
  target,
  selection
}) {
  const groups = [...project.groups.values()].filter(({ name }) => selection.groups.includes(name));
  const extras = new Set(selection.extras);
  const meets = satisfyingAmong(packages);
  const roots = groups.flatMap(
    ({ name, dependencies }) => dependencies.filter(({ marker }) => evaluateMarker(marker, target.environment, extras)).flatMap(
      (dependency) => meets(dependency).map((locked) => ({ group: name, dependency, locked }))
    )
  );
  const active = activeEdges(
    roots.map(({ dependency }) => dependency),
    packages,
    target
  );
  return {
    roots,
    from: (locked) => (active.get(locked) ?? []).flatMap(
      (dependency) => meets(dependency).map((met) => ({ dependency, locked: met }))
    )
  };
}

export {
  edgesAmong
};
