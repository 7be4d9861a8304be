// Groups of dependencies: `main`, [dependency-groups], [tool.poetry.group], and what one includes of another.
// poetry-core: packages/dependency_group.py
import { spend } from "../../base/effort.ts";
import { UserError } from "../../base/errors.ts";
import { type NormalizedName, normalizeName, parseGroupName } from "../../standards/name.ts";
import { intersect, isEmpty } from "../constraints/constraint-sets.ts";
import { conjunction, disjunction, isNever, negate } from "../constraints/marker-sets.ts";
import { type Dependency, withMarker } from "../dependencies/dependency.ts";
import { isSameSource } from "../dependencies/source.ts";

export const mainGroup = normalizeName("main");

export interface Group {
  readonly name: NormalizedName;
  /** Whether `poetry install` leaves it out unless asked for it. */
  readonly optional: boolean;
  readonly dependencies: readonly Dependency[];
}

/** A group while pyproject.toml is read. */
export interface GroupDraft {
  readonly name: NormalizedName;
  readonly optional: boolean;
  /** `[project] dynamic` has dependencies or optional-dependencies. */
  readonly mixedDynamic: boolean;
  /** The dependencies in `[project]` or `[dependency-groups]`. */
  readonly standard: Dependency[];
  /** The dependencies in `[tool.poetry]`. Where there are standard ones, these only add details to them. */
  readonly poetry: Dependency[];
  readonly includes: GroupDraft[];
}

export function draftGroup(
  name: string,
  options: { optional?: boolean; mixedDynamic?: boolean } = {},
): GroupDraft {
  const { optional = false, mixedDynamic = false } = options;
  return {
    name: parseGroupName(name),
    optional,
    mixedDynamic,
    standard: [],
    poetry: [],
    includes: [],
  };
}

/** @throws UserError `DEPENDENCY_CLASH` */
export function finishGroup(draft: GroupDraft): Group {
  return { name: draft.name, optional: draft.optional, dependencies: lockingDependencies(draft) };
}

/** What Poetry locks and installs for a group: standard dependencies with the details from Poetry's table, then those of included groups. */
function lockingDependencies(draft: GroupDraft): Dependency[] {
  return withIncluded(draft).flatMap((each) => {
    const { standard, poetry } = each;
    if (poetry.length === 0) return standard;
    if (standard.length === 0) return poetry;
    return plainDependencies(each).flatMap((dependency) => enrich(dependency, poetry));
  });
}

/** The group's own and included dependencies, without details: Poetry adds the details afterwards, and the included ones a second time. */
function plainDependencies(draft: GroupDraft): Dependency[] {
  return withIncluded(draft).flatMap(ownDependencies);
}

/** The group and all that it includes, each once, since the paths through a graph of includes may grow exponentially. */
function withIncluded(draft: GroupDraft): GroupDraft[] {
  const found = new Set<GroupDraft>();
  const open = [draft];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    spend((1 + next.includes.length) / 4);
    for (const included of [...next.includes].reverse()) open.push(included);
  }
  return [...found];
}

/** The group's own dependencies. Where `[project]` declares one kind dynamic, Poetry's table supplies that kind. */
function ownDependencies({ standard, poetry, mixedDynamic }: GroupDraft): readonly Dependency[] {
  if (standard.length === 0) return poetry;
  if (!mixedDynamic || poetry.length === 0) return standard;
  if (standard.every(({ optional }) => optional)) {
    return [...standard, ...poetry.filter(({ optional }) => !optional)];
  }
  if (standard.every(({ optional }) => !optional)) {
    return [...standard, ...poetry.filter(({ optional }) => optional)];
  }
  return standard;
}

/** A standard dependency combined with each entry for its name in `[tool.poetry.dependencies]` that can apply to it. */
function enrich(dependency: Dependency, poetry: readonly Dependency[]): Dependency[] {
  spend(poetry.length);
  const sameName = poetry.filter(({ name }) => name === dependency.name);
  const inExtras = dependency.inExtras.map((value) => ({
    kind: "comparison" as const,
    variable: "extra" as const,
    operator: "==" as const,
    value,
    swapped: false,
  }));
  const ofDependency =
    inExtras.length === 0
      ? dependency.marker
      : conjunction([dependency.marker, disjunction(inExtras)]);
  const enriched = sameName.flatMap((addition) => {
    const both = conjunction([ofDependency, addition.marker]);
    if (isNever(both)) return [];
    const addsNothing = isNever(conjunction([ofDependency, negate(addition.marker)]));
    return [merge(dependency, addition, addsNothing ? dependency.marker : both)];
  });
  return enriched.length > 0 ? enriched : [dependency];
}

function merge(
  standard: Dependency,
  addition: Dependency,
  marker: Dependency["marker"],
): Dependency {
  if (standard.source && addition.source && !isSameSource(standard.source, addition.source)) {
    throw clash(standard.name, "sources");
  }
  const constraint = intersect(standard.constraint, addition.constraint);
  if (isEmpty(constraint)) throw clash(standard.name, "version constraints");
  const texts = [standard, addition].map(({ constraintText }) => constraintText);
  const constraintText = texts.filter((text) => text !== "*").join(",") || "*";
  const merged: Dependency = standard.source
    ? { ...standard, constraint, constraintText }
    : {
        ...addition,
        extras: standard.extras,
        optional: standard.optional,
        inExtras: standard.inExtras,
        constraint,
        constraintText,
      };
  return withMarker(merged, marker);
}

function clash(name: string, what: string): UserError {
  return new UserError(
    "DEPENDENCY_CLASH",
    `${name} has ${what} that exclude each other, once in a standard table and once in [tool.poetry]`,
  );
}
