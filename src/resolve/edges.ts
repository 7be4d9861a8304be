// Which package leads to which, on a target: for `show --tree` and `why`.
import type { Dependency } from "../poetry/dependencies/dependency.ts";
import type { LockedPackage } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { evaluateMarker } from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import { activeEdges } from "./needed-names.ts";
import type { Selection } from "./question/selection.ts";
import type { Target } from "./question/target.ts";
import { satisfyingAmong } from "./solve/package.ts";

/** A dependency that applies, and the package that satisfies it. */
export interface Edge {
  readonly dependency: Dependency;
  readonly locked: LockedPackage;
}

export interface RootEdge extends Edge {
  readonly group: NormalizedName;
}

export interface Edges {
  readonly roots: readonly RootEdge[];
  from(locked: LockedPackage): readonly Edge[];
}

/** The edges among packages that a selection installs. */
export function edgesAmong({
  project,
  packages,
  target,
  selection,
}: {
  readonly project: Project;
  readonly packages: readonly LockedPackage[];
  readonly target: Target;
  readonly selection: Selection;
}): Edges {
  const groups = [...project.groups.values()].filter(({ name }) => selection.groups.includes(name));
  const extras = new Set(selection.extras);
  const meets = satisfyingAmong(packages);
  const roots = groups.flatMap(({ name, dependencies }) =>
    dependencies
      .filter(({ marker }) => evaluateMarker(marker, target.environment, extras))
      .flatMap((dependency) =>
        meets(dependency).map((locked) => ({ group: name, dependency, locked })),
      ),
  );
  const active = activeEdges(
    roots.map(({ dependency }) => dependency),
    packages,
    target,
  );
  return {
    roots,
    from: (locked) =>
      (active.get(locked) ?? []).flatMap((dependency) =>
        meets(dependency).map((met) => ({ dependency, locked: met })),
      ),
  };
}
