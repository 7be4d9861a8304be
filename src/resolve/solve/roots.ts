// What a solution begins with.
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import type { Project } from "../../poetry/project/project.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import type { ProjectItself } from "./package.ts";

/** What the project asks for: the dependencies of the chosen groups, and the chosen extras. */
export interface Roots {
  readonly dependencies: readonly Dependency[];
  readonly extras: ReadonlySet<NormalizedName>;
  readonly project: ProjectItself;
}

/** What the project asks for in some of its groups. poetry-core: factory.py, create_poetry, has the names of what has none. */
export function rootsOf(
  project: Project,
  groups: readonly NormalizedName[],
  extras: ReadonlySet<NormalizedName>,
): Roots {
  const chosen = new Set(groups);
  return {
    dependencies: [...project.groups.values()]
      .filter(({ name }) => chosen.has(name))
      .flatMap(({ dependencies }) => dependencies),
    extras,
    project: {
      name: normalizeName(project.name),
      version: project.version ?? "0",
    },
  };
}
