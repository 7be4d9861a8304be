// Packages as areas: one block for each package that several packages, or the project itself, ask for. Inside it are the
// packages that only it brings in.
import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import type { ReportPackage } from "../report.ts";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Block extends Area {
  /** `null`: all that are too small to be drawn. */
  readonly package: ReportPackage | null;
  /** How many, where they are too small. */
  readonly count: number;
  readonly size: number;
}

export interface BlockGroup extends Area {
  readonly package: ReportPackage;
  readonly size: number;
  /** Empty if it alone brings in nothing: then it is a plain block. */
  readonly blocks: readonly Block[];
}

/** The size of the drawing; in the page its width gives way. */
export const drawing = { width: 1100, height: 460, title: 18 } as const;

/** A package with a smaller share than this is drawn together with others. */
const smallest = 0.0012;

interface Node {
  readonly package: ReportPackage | null;
  readonly count: number;
  readonly size: number;
  readonly children: readonly Node[];
}

export function layOut(
  packages: readonly ReportPackage[],
  measure: "installed" | "download",
): (Block | BlockGroup)[] {
  const members = membersByHead(packages);
  const total = sum(packages, measure);
  const leaf = (one: ReportPackage): Node => {
    return { package: one, count: 1, size: one[measure] ?? 0, children: [] };
  };
  const groups = [...members].map(([head, all]): Node => {
    if (all.length === 1) return leaf(head);
    return {
      package: head,
      count: all.length,
      size: sum(all, measure),
      children: gather(all.map(leaf), total),
    };
  });
  const root = hierarchy<Node>(
    { package: null, count: 0, size: 0, children: gather(groups, total) },
    ({ children }) => [...children],
  )
    .sum(({ size, children }) => (children.length === 0 ? size : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (nameOf(a.data) < nameOf(b.data) ? -1 : 1));
  const placed = treemap<Node>()
    .size([drawing.width, drawing.height])
    .tile(treemapSquarify.ratio(1.6))
    .paddingInner(2)
    .paddingTop((node) => (node.depth === 1 ? drawing.title : 0))
    .paddingLeft((node) => (node.depth === 1 ? 2 : 0))
    .paddingRight((node) => (node.depth === 1 ? 2 : 0))
    .paddingBottom((node) => (node.depth === 1 ? 2 : 0))
    .round(true)(root);
  const block = (node: (typeof placed.children & object)[number]): Block => ({
    x: node.x0,
    y: node.y0,
    width: node.x1 - node.x0,
    height: node.y1 - node.y0,
    package: node.data.package,
    count: node.data.count,
    size: node.data.size,
  });
  return (placed.children ?? []).map((node) => {
    const made = block(node);
    const blocks = (node.children ?? []).map(block);
    return node.data.package === null || blocks.length === 0
      ? made
      : { ...made, package: node.data.package, blocks };
  });
}

function sum(packages: readonly ReportPackage[], measure: "installed" | "download"): number {
  return packages.reduce((total, one) => total + (one[measure] ?? 0), 0);
}

/** For each package that no other one alone brings in: the packages that it alone brings in, itself first. */
function membersByHead(packages: readonly ReportPackage[]): Map<ReportPackage, ReportPackage[]> {
  const byId = new Map(packages.map((one) => [one.id, one]));
  const below = new Set(packages.flatMap(({ alone }) => alone.ids.slice(1)));
  const heads = packages.filter(({ id }) => !below.has(id));
  return new Map(
    heads.map((head) => {
      // If there are very many packages, only the nearest of those that one brings are named.
      const members = new Set([head]);
      for (const one of members) {
        for (const id of one.alone.ids) {
          const member = byId.get(id);
          if (member !== undefined) members.add(member);
        }
      }
      return [head, [...members]];
    }),
  );
}

/** Packages that are too small become one block. */
function gather(nodes: readonly Node[], total: number): Node[] {
  const isSmall = ({ size }: Node): boolean => size < total * smallest;
  const small = nodes.filter(isSmall);
  if (small.length < 2) return nodes.filter(({ size }) => size > 0);
  const size = small.reduce((sum, node) => sum + node.size, 0);
  const count = small.reduce((sum, node) => sum + node.count, 0);
  const rest = size > 0 ? [{ package: null, count, size, children: [] }] : [];
  return [...nodes.filter((node) => !isSmall(node)), ...rest];
}

function nameOf({ package: one }: Node): string {
  return one?.name ?? "\uffff";
}
