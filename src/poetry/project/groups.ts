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
  /** `poetry install` leaves it out unless it is asked for. */
  readonly optional: boolean;
  readonly dependencies: readonly Dependency[];
}

/** A group while pyproject.toml is read. */
export interface GroupDraft {
  readonly name: NormalizedName;
  readonly optional: boolean;
  /** `[project] dynamic` has dependencies or optional-dependencies. */
  readonly mixedDynamic: boolean;
  /** Of `[project]` or `[dependency-groups]`. */
  readonly standard: Dependency[];
  /** Of `[tool.poetry]`: alone they stand for themselves, beside standard ones they add to them. */
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

/** What Poetry locks and installs for a group: the standard dependencies, enriched by Poetry's own, then the included. */
function lockingDependencies(draft: GroupDraft): Dependency[] {
  return withIncluded(draft).flatMap((each) => {
    const { standard, poetry } = each;
    if (poetry.length === 0) return standard;
    if (standard.length === 0) return poetry;
    return plainDependencies(each).flatMap((dependency) => enrich(dependency, poetry));
  });
}

/** Not enriched, with those of the included groups: Poetry enriches these as well, and then adds them once more. */
function plainDependencies(draft: GroupDraft): Dependency[] {
  return withIncluded(draft).flatMap(ownDependencies);
}

/** The group and all that it includes, each once: two ways to one group would double with each step. */
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

/** Where one of the two kinds is dynamic, Poetry's table gives that kind. */
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

/** A standard dependency with what `[tool.poetry.dependencies]` says of its name: once for each entry that can apply. */
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
