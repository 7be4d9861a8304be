// Which installed packages bring in which, and which would go with each.

import { append } from "../base/append.ts";
import { once } from "../base/once.ts";
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
import { dominatedIn } from "./dominators.ts";
import { type Amounts, amountsReached, type OrderedGraph, ordered } from "./reached.ts";
import type { Sizes, Weight } from "./report.ts";

export interface Graph {
  readonly packages: readonly LockedPackage[];
  readonly roots: readonly RootEdge[];
  /** The project's own dependencies on it. */
  rootsOf(locked: LockedPackage): readonly RootEdge[];
  from(locked: LockedPackage): readonly Edge[];
  /** The packages that have a dependency on it. */
  requiring(locked: LockedPackage): readonly LockedPackage[];
  /** From a direct dependency to the package: the shortest way; of very many packages its end. Empty where nothing leads to it. */
  chainTo(locked: LockedPackage): readonly LockedPackage[];
  /** All that it depends on, directly or through others; without itself. */
  brings(locked: LockedPackage): Weight;
  /** The packages that only it brings in, itself first: they would go with it. */
  alone(locked: LockedPackage): Share;
  /**
   * What would go if the project no longer asked for it; nothing if another package needs it. Extras count: without
   * `uvicorn[standard]`, the packages of `standard` go even if another package needs plain `uvicorn`.
   */
  withoutDirect(locked: LockedPackage): Share;
}

/** Some packages, and their weight. */
export interface Share {
  readonly weight: Weight;
  readonly packages: readonly LockedPackage[];
}

/**
 * In a graph with more packages than this, not all packages that each brings are named: the lists would grow with the
 * square of their number.
 */
export const mostWithAllNames = 2000;
/** The number of packages that are named then. */
const mostNames = 10;

export interface GraphQuestion {
  readonly project: Project;
  /** What is installed. */
  readonly packages: readonly LockedPackage[];
  readonly target: Target;
  readonly selection: Selection;
  readonly sizes: ReadonlyMap<LockedPackage, Sizes>;
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
  const rootsOf = new Map<LockedPackage, RootEdge[]>();
  for (const root of roots) append(rootsOf, root.locked, root);
  const first = [...roots.map(({ locked }) => locked), ...lonely];
  const most = packages.length > mostWithAllNames ? mostNames : packages.length;
  return {
    packages,
    roots,
    rootsOf: (locked) => rootsOf.get(locked) ?? [],
    from: edgesFrom,
    requiring: (locked) => parents.get(locked) ?? [],
    chainTo(locked) {
      const chain: LockedPackage[] = [];
      let at = previous.has(locked) ? locked : null;
      for (; at && chain.length < most; at = previous.get(at) ?? null) chain.push(at);
      return chain.reverse();
    },
    ...weighedAmong(question, first, edgesFrom),
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

/** The weights in the graph of installed packages, with all extras that anything asks for. */
function weighedAmong(
  { packages, sizes }: GraphQuestion,
  first: readonly LockedPackage[],
  from: Graph["from"],
): Pick<Graph, "brings" | "alone"> {
  const numbers = new Map(packages.map((locked, index) => [locked, index + 1]));
  const numberOf = (locked: LockedPackage): number => numbers.get(locked) ?? 0;
  const graph = ordered([
    first.map(numberOf),
    ...packages.map((locked) => from(locked).map((edge) => numberOf(edge.locked))),
  ]);
  const owners = [null, ...packages];
  const amounts = owners.map((owner) => amountsOf(owner, sizes));
  const reached = once(() => amountsReached(graph, amounts));
  const shareOf = sharesAmong(graph, owners, amounts);
  return {
    brings: (locked) => weightOf(reached()[numberOf(locked)] ?? []),
    alone(locked) {
      const { weight, packages: all } = shareOf(numberOf(locked));
      return { weight, packages: [locked, ...all.filter((other) => other !== locked)] };
    },
  };
}

function amountsOf(
  locked: LockedPackage | null,
  sizes: ReadonlyMap<LockedPackage, Sizes>,
): Amounts {
  if (locked === null) return [0, 0, 0, 0];
  const { download = null, installed = null } = sizes.get(locked) ?? {};
  return [1, download ?? 0, installed ?? 0, installed === null ? 1 : 0];
}

function weightOf([packages = 0, download = 0, installed = 0, unknown = 0]: Amounts): Weight {
  return { packages, download, installed, unknown };
}

/** For each node, the nodes that would go with it, in order; if there are too many, the nearest ones. */
function sharesAmong(
  graph: OrderedGraph,
  owners: readonly (LockedPackage | null)[],
  amounts: readonly Amounts[],
): (node: number) => Share {
  const dominated = dominatedIn(graph, amounts);
  const most = owners.length > mostWithAllNames ? mostNames : owners.length;
  return (node) => {
    const named: number[] = [];
    for (const each of dominated.nodes(node)) {
      if (owners[each] === null) continue;
      named.push(each);
      if (named.length === most) break;
    }
    named.sort((one, other) => one - other);
    return {
      weight: weightOf(dominated.amounts(node)),
      packages: named.flatMap((each) => owners[each] ?? []),
    };
  };
}

/**
 * Of packages as they are asked for: with a node for each dependency of the project, and one for each extra that is asked for: `uvicorn[standard]`
 * leads to what the extra adds, `uvicorn` to what it needs in any case.
 */
function withoutDirectAmong(
  { packages, target, sizes }: GraphQuestion,
  roots: readonly RootEdge[],
  lonely: readonly LockedPackage[],
): Graph["withoutDirect"] {
  const numbers = new Map<string, number>([["", 0]]);
  const owners: (LockedPackage | null)[] = [null];
  const successors: number[][] = [[]];
  const ids = new Map(packages.map((locked, index) => [locked, String(index)]));
  const meets = satisfyingAmong(packages);
  /** Nodes whose successors are not known yet. This list replaces a recursion, for which a long chain would be too deep. */
  const open: { readonly number: number; readonly leadsTo: () => number[] }[] = [];
  /** The node of a key, which is made if it is new. */
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
  const amounts = owners.map((owner) => amountsOf(owner, sizes));
  const shareOf = sharesAmong(ordered(successors), owners, amounts);
  return (locked) => {
    const direct = numbers.get(`direct ${ids.get(locked)}`);
    return direct === undefined ? { weight: weightOf([]), packages: [] } : shareOf(direct);
  };
}
