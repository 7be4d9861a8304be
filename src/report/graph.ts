// Who brings in whom among installed packages, and what would go with each.

import { append } from "../base/append.ts";
import { spend } from "../base/effort.ts";
import type { Dependency } from "../poetry/dependencies/dependency.ts";
import type { LockedPackage } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { type Edge, edgesAmong, type RootEdge } from "../resolve/edges.ts";
import { edgesOf } from "../resolve/needed-names.ts";
import type { Selection } from "../resolve/question/selection.ts";
import type { Target } from "../resolve/question/target.ts";
import { satisfyingAmong } from "../resolve/solve/package.ts";
import { evaluateMarker } from "../standards/marker.ts";
import type { NormalizedName } from "../standards/name.ts";
import { dominated, immediateDominators } from "./dominators.ts";

export interface Graph {
  readonly packages: readonly LockedPackage[];
  readonly roots: readonly RootEdge[];
  from(locked: LockedPackage): readonly Edge[];
  /** The packages that have a dependency on it. */
  requiring(locked: LockedPackage): readonly LockedPackage[];
  /** From a direct dependency to the package: the shortest way. Empty where nothing leads to it. */
  chainTo(locked: LockedPackage): readonly LockedPackage[];
  /** All that it depends on, directly or through others; without itself. */
  below(locked: LockedPackage): readonly LockedPackage[];
  /** What nothing else brings in, itself first: what would go if it did. */
  alone(locked: LockedPackage): readonly LockedPackage[];
  /**
   * What would go if the project no longer asked for it: nothing, where another package does. It knows of extras: without
   * `uvicorn[standard]` what `standard` brings goes, though another package wants plain `uvicorn`.
   */
  withoutDirect(locked: LockedPackage): readonly LockedPackage[];
}

export interface GraphQuestion {
  readonly project: Project;
  /** What is installed. */
  readonly packages: readonly LockedPackage[];
  readonly target: Target;
  readonly selection: Selection;
}

export function makeGraph(question: GraphQuestion): Graph {
  const { project, packages, target, selection } = question;
  const { roots, from } = edgesAmong({ project, packages, target, selection });
  const edges = new Map(
    packages.map((locked) => [locked, from(locked).filter((edge) => edge.locked !== locked)]),
  );
  const edgesFrom = (locked: LockedPackage): readonly Edge[] => edges.get(locked) ?? [];
  const parents = parentsOf(packages, edgesFrom);
  const previous = shortestWays(roots, edgesFrom);
  const lonely = packages.filter((locked) => !previous.has(locked));
  return {
    packages,
    roots,
    from: edgesFrom,
    requiring: (locked) => parents.get(locked) ?? [],
    chainTo(locked) {
      const chain: LockedPackage[] = [];
      let at: LockedPackage | null | undefined = previous.has(locked) ? locked : null;
      for (; at; at = previous.get(at)) chain.push(at);
      spend(5 * chain.length);
      return chain.reverse();
    },
    below(locked) {
      const seen = new Set([locked]);
      for (const each of seen) {
        const next = edgesFrom(each);
        spend(5 * (1 + next.length));
        for (const edge of next) seen.add(edge.locked);
      }
      return [...seen].slice(1);
    },
    alone: aloneAmong(packages, [...roots.map(({ locked }) => locked), ...lonely], edgesFrom),
    withoutDirect: withoutDirectAmong(question, roots, lonely),
  };
}

function parentsOf(
  packages: readonly LockedPackage[],
  from: Graph["from"],
): Map<LockedPackage, LockedPackage[]> {
  const parents = new Map<LockedPackage, LockedPackage[]>();
  for (const locked of packages) {
    for (const child of new Set(from(locked).map((edge) => edge.locked))) {
      append(parents, child, locked);
    }
  }
  return parents;
}

/** By package, the one before it on the shortest way from a direct dependency, which has `null`. */
function shortestWays(
  roots: readonly RootEdge[],
  from: Graph["from"],
): Map<LockedPackage, LockedPackage | null> {
  const previous = new Map<LockedPackage, LockedPackage | null>(
    roots.map(({ locked }) => [locked, null]),
  );
  for (const locked of previous.keys()) {
    for (const edge of from(locked))
      if (!previous.has(edge.locked)) previous.set(edge.locked, locked);
  }
  return previous;
}

/** Of packages as they are, with the extras that anybody asks for. */
function aloneAmong(
  packages: readonly LockedPackage[],
  first: readonly LockedPackage[],
  from: Graph["from"],
): Graph["alone"] {
  const numbers = new Map(packages.map((locked, index) => [locked, index + 1]));
  const numberOf = (locked: LockedPackage): number => numbers.get(locked) ?? 0;
  const below = dominated(
    immediateDominators([
      first.map(numberOf),
      ...packages.map((locked) => from(locked).map((edge) => numberOf(edge.locked))),
    ]),
  );
  return (locked) => {
    const all = (below[numberOf(locked)] ?? []).flatMap((number) => packages[number - 1] ?? []);
    return [locked, ...all.filter((other) => other !== locked)];
  };
}

/**
 * Of packages as they are asked for: with a node for each dependency of the project, and one for each extra that is asked for: `uvicorn[standard]`
 * leads to what the extra adds, `uvicorn` to what it needs in any case.
 */
function withoutDirectAmong(
  { packages, target }: GraphQuestion,
  roots: readonly RootEdge[],
  lonely: readonly LockedPackage[],
): Graph["withoutDirect"] {
  const numbers = new Map<string, number>([["", 0]]);
  const owners: (LockedPackage | null)[] = [null];
  const successors: number[][] = [[]];
  const ids = new Map(packages.map((locked, index) => [locked, String(index)]));
  const meets = satisfyingAmong(packages);
  /** Made, and not yet asked where they lead: no stack is deep enough for every chain. */
  const open: { readonly number: number; readonly leadsTo: () => number[] }[] = [];
  /** The node of a key; made where it is new. */
  const node = (key: string, owner: LockedPackage | null, leadsTo: () => number[]): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = successors.push([]) - 1;
    numbers.set(key, number);
    owners.push(owner);
    open.push({ number, leadsTo });
    return number;
  };
  const packageNodes = (locked: LockedPackage, extras: readonly NormalizedName[]): number[] => {
    const id = ids.get(locked) ?? "";
    const plain = node(id, locked, () => edgesOf(locked, []).flatMap(met));
    return [
      plain,
      ...extras.map((extra) =>
        node(`${id}[${extra}]`, null, () => {
          const always = new Set(edgesOf(locked, []));
          return edgesOf(locked, [extra])
            .filter((dependency) => !always.has(dependency))
            .flatMap(met);
        }),
      ),
    ];
  };
  const met = (dependency: Dependency): number[] =>
    evaluateMarker(dependency.marker, target.environment, null)
      ? meets(dependency).flatMap((locked) => packageNodes(locked, dependency.extras))
      : [];
  for (const { locked, dependency } of roots) {
    const direct = node(`direct ${ids.get(locked)}`, null, () => []);
    successors[direct]?.push(...packageNodes(locked, dependency.extras));
    successors[0]?.push(direct);
  }
  for (const locked of lonely) successors[0]?.push(...packageNodes(locked, []));
  for (const { number, leadsTo } of open) successors[number]?.push(...leadsTo());
  const below = dominated(immediateDominators(successors));
  return (locked) => {
    const direct = numbers.get(`direct ${ids.get(locked)}`);
    if (direct === undefined) return [];
    return (below[direct] ?? []).flatMap((number) => owners[number] ?? []);
  };
}
