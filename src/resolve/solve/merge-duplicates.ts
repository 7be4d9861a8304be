// Several dependencies of one package on one name, as the solver wants them: one, or several that exclude each other.
import { append } from "../../base/append.ts";
import { spend } from "../../base/effort.ts";
import { UserError } from "../../base/errors.ts";
import {
  any,
  equalConstraints,
  intersect,
  isEmpty,
} from "../../poetry/constraints/constraint-sets.ts";
import {
  allowsPython,
  conjunction,
  disjunction,
  isNever,
  mentionsExtra,
  negate,
} from "../../poetry/constraints/marker-sets.ts";
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import { isDirectOrigin, isSameSource } from "../../poetry/dependencies/source.ts";
import { evaluateMarker, type Marker } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";
import type { Version } from "../../standards/version.ts";
import type { Target } from "../question/target.ts";
import { completeNameOf } from "./package.ts";
import {
  isWithin,
  OverrideNeeded,
  type Restriction,
  restrict,
  withOverrides,
} from "./restriction.ts";

/** For whom dependencies are merged. */
export interface MergeContext {
  readonly target: Target;
  readonly python: Version;
  readonly restriction: Restriction;
}

/** As the owner of dependencies: no package is called so. */
export const theProject = "<project>";

/**
 * One dependency per name where that can be: all that hold at once must be met at once.
 *
 * @throws OverrideNeeded where markers that exclude each other want different versions
 * @throws UserError `DEPENDENCY_CLASH`
 */
export function mergeDuplicates({
  context,
  owner,
  dependencies,
  extras,
}: {
  readonly context: MergeContext;
  readonly owner: string;
  readonly dependencies: readonly Dependency[];
  readonly extras: ReadonlySet<NormalizedName>;
}): Dependency[] {
  const merged: Dependency[] = [];
  for (const [name, same] of groupedByName(
    withOverrides(context.restriction, owner, dependencies),
  )) {
    const [only] = same;
    if (only && same.length === 1) merged.push(only);
    else merged.push(...mergeSameName({ context, owner, name, dependencies: same, extras }));
  }
  return merged;
}

function groupedByName(dependencies: readonly Dependency[]): Map<NormalizedName, Dependency[]> {
  const grouped = new Map<NormalizedName, Dependency[]>();
  for (const dependency of dependencies) append(grouped, dependency.name, dependency);
  return grouped;
}

function mergeSameName({
  context,
  owner,
  name,
  dependencies,
  extras,
}: {
  readonly context: MergeContext;
  readonly owner: string;
  readonly name: NormalizedName;
  readonly dependencies: readonly Dependency[];
  readonly extras: ReadonlySet<NormalizedName>;
}): Dependency[] {
  const byCompleteName = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    append(byCompleteName, completeNameOf(name, dependency.extras), dependency);
  }
  const isOneName = byCompleteName.size === 1;
  const resolved = isOneName
    ? resolveOverlaps({ context, owner, given: dependencies, extras, coverTheRest: true })
    : [...byCompleteName.values()].flatMap((same) =>
        same.length > 1
          ? resolveOverlaps({ context, owner, given: same, extras: null, coverTheRest: false })
          : same,
      );
  const isExclusive =
    isOneName || (resolved.length === byCompleteName.size && excludeEachOther(resolved));
  // `name[a]` and `name[b]` that can hold at once are simply both needed.
  if (!isExclusive || resolved.length < 2) return resolved;
  const relevant = resolved.filter(({ marker }) => isWithin(context.restriction, marker));
  if (relevant.length < 2) return relevant.filter(({ constraint }) => !isEmpty(constraint));
  throw new OverrideNeeded(
    relevant.map((dependency) => restrict(context.restriction, owner, dependency)),
  );
}

function excludeEachOther(dependencies: readonly Dependency[]): boolean {
  return dependencies.every((one, index) =>
    dependencies
      .slice(index + 1)
      .every((other) => isNever(conjunction([one.marker, other.marker]))),
  );
}

/**
 * Dependencies whose markers overlap, as dependencies whose markers exclude each other. On one target all of them hold, so
 * that mostly one is left; only conditions on extras can tell them apart.
 *
 * poetry: puzzle/provider.py, _resolve_overlapping_markers
 */
function resolveOverlaps({
  context,
  owner,
  given,
  extras,
  coverTheRest,
}: {
  readonly context: MergeContext;
  readonly owner: string;
  readonly given: readonly Dependency[];
  readonly extras: ReadonlySet<NormalizedName> | null;
  readonly coverTheRest: boolean;
}): Dependency[] {
  const dependencies = mergeByConstraint(given);
  if (!dependencies.some(({ marker }) => mentionsExtra(marker))) {
    return [meetAll(owner, dependencies, conjunction(dependencies.map(({ marker }) => marker)))];
  }
  const resolved: Dependency[] = [];
  for (const uses of combinations(dependencies.length)) {
    spend(20 * dependencies.length);
    const used = dependencies.filter((_, index) => uses[index]);
    const unused = dependencies.filter((_, index) => !uses[index]);
    const marker = conjunction([
      ...used.map((dependency) => dependency.marker),
      ...unused.map((dependency) => negate(dependency.marker)),
    ]);
    if (!isRelevant(context, marker, extras)) continue;
    if (used.length > 0) resolved.push(meetAll(owner, used, marker));
    else if (coverTheRest && dependencies[0]) {
      resolved.push({ ...dependencies[0], constraint: { kind: "empty" }, marker });
    }
  }
  return mergeByConstraint(resolved);
}

/** All ways to use each or not, from all used to none. */
function* combinations(length: number): Generator<boolean[]> {
  for (let bits = 2 ** length - 1; bits >= 0; bits--) {
    yield Array.from({ length }, (_, index) => (bits & (2 ** (length - 1 - index))) !== 0);
  }
}

function isRelevant(
  { target, python }: MergeContext,
  marker: Marker,
  extras: ReadonlySet<NormalizedName> | null,
): boolean {
  return (
    !isNever(marker) &&
    allowsPython(marker, python) &&
    (extras === null || evaluateMarker(marker, {}, extras)) &&
    evaluateMarker(marker, target.environment, null)
  );
}

/** One dependency that meets several. */
function meetAll(owner: string, used: readonly Dependency[], marker: Marker): Dependency {
  const specific = used.filter(({ source, sourceName }) => isDirectOrigin(source) || sourceName);
  const [first] = specific;
  const differs = specific.find(
    (other) =>
      first && (!isSameSource(other.source, first.source) || other.sourceName !== first.sourceName),
  );
  const constraint = used.map((each) => each.constraint).reduce(intersect, any);
  if (differs || isEmpty(constraint)) throw dependencyClash(owner, used);
  return { ...((specific.at(-1) ?? used[0]) as Dependency), constraint, marker };
}

/** Those of one source and one constraint are one, under either of their markers. */
function mergeByConstraint(dependencies: readonly Dependency[]): Dependency[] {
  const merged: Dependency[] = [];
  for (const dependency of dependencies) {
    spend(4 * merged.length);
    const index = merged.findIndex(
      (other) =>
        isSameSource(other.source, dependency.source) &&
        other.sourceName === dependency.sourceName &&
        equalConstraints(other.constraint, dependency.constraint),
    );
    const known = merged[index];
    if (known) {
      merged[index] = { ...known, marker: disjunction([known.marker, dependency.marker]) };
    } else merged.push(dependency);
  }
  return merged;
}

function dependencyClash(owner: string, dependencies: readonly Dependency[]): UserError {
  const wants = dependencies.map(({ name, constraintText }) => `${name} (${constraintText})`);
  return new UserError(
    "DEPENDENCY_CLASH",
    `${owner === theProject ? "pyproject.toml: the project" : `poetry.lock: ${owner}`} has requirements that exclude each other: ${wants.join(" and ")}`,
    "Poetry refuses this lock as well: run `poetry lock`",
  );
}
