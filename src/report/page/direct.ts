// What the project itself asks for, by group, and all that each of these brings in.
import type { PackageId } from "../../plan/plan.ts";
import type { Report, ReportPackage } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";
import { condition, count, measureOf, size, weight } from "./words.ts";

export function directSection(report: Report, links: Links): Html | null {
  const { groups, packages } = report;
  const measure = measureOf(report);
  const direct = packages.filter((one) => one.direct.length > 0);
  if (direct.length === 0) return null;
  return html`<p>Open one to see what it brings in. “Frees” is what would go from this group alone if the project no longer asked for it: nothing, where another package needs it anyway.</p>
${groups.map((group) => {
  const own = direct.filter((one) => one.direct.some((each) => each.group === group));
  if (own.length === 0) return null;
  return html`<h3>${group}</h3>
<ul class="direct">${own.sort(byWeightIn(group, measure)).map(
    (one) => html`<li>${entry(one, group, links)}</li>
`,
  )}</ul>
`;
})}`;
}

function byWeightIn(
  group: string,
  measure: ReturnType<typeof measureOf>,
): (a: ReportPackage, b: ReportPackage) => number {
  const weightOf = (one: ReportPackage): number => droppingFrom(one, group)?.[measure] ?? 0;
  return (a, b) => weightOf(b) - weightOf(a) || (a.name < b.name ? -1 : 1);
}

function droppingFrom(
  { dropping }: ReportPackage,
  group: string,
): ReportPackage["dropping"][number] | undefined {
  return dropping.find((each) => each.group === group);
}

function entry(one: ReportPackage, group: string, links: Links): Html {
  const how = one.direct.filter((each) => each.group === group);
  const extras = [...new Set(how.flatMap((each) => each.extras))];
  const wants = [...new Set(how.map(condition))].filter((text) => text !== "").join(" or ");
  const name = html`${links.to(one)}${extras.length > 0 ? `[${extras.join(",")}]` : ""} ${one.version} <span class="muted">${wants}</span>`;
  const brings =
    one.requires.length === 0
      ? html`<span class="muted">brings nothing else</span>`
      : html`<details><summary>brings ${weight(one.brings)}</summary>${tree(one, links)}</details>`;
  return html`<div>${name}</div><div>${freed(one, group, links)}</div><div>${brings}</div>`;
}

function freed(one: ReportPackage, group: string, links: Links): Html {
  const dropped = droppingFrom(one, group);
  const [only, ...more] = dropped?.ids ?? [];
  if (dropped !== undefined && only !== undefined) {
    if (more.length > 0) return html`frees ${weight(dropped)}`;
    return only === one.id
      ? html`frees itself, ${size(dropped)}`
      : html`frees ${links.toId(only)}, ${size(dropped)}`;
  }
  const needing = one.requiredBy.filter((id) => links.package(id)?.groups.includes(group));
  const [first] = needing;
  const others = needing.length - 1;
  if (first === undefined) return html`frees nothing`;
  return html`frees nothing: ${links.toId(first)} ${others > 0 ? `and ${count(others, "other")} need` : "needs"} it`;
}

/** The depth of nested lists that a browser still draws, and that our own stack allows. */
const deepest = 100;

/** Each package with its dependencies, once; if it comes again, or is too deep, only its name. */
function tree(top: ReportPackage, links: Links): Html {
  const shown = new Set<PackageId>([top.id]);
  const branch = (one: ReportPackage, depth: number): Html => {
    const ids = [...new Set(one.requires.map(({ id }) => id))];
    if (ids.length === 0) return html``;
    return html`<ul>${ids.map((id) => {
      const child = links.package(id);
      if (child === null) return null;
      const isNameAlone = shown.has(id) || depth === deepest;
      shown.add(id);
      if (isNameAlone)
        return html`<li>${links.to(child)}${child.requires.length > 0 ? " …" : ""}</li>`;
      return html`<li>${links.to(child)} ${child.version}${branch(child, depth + 1)}</li>`;
    })}</ul>`;
  };
  return branch(top, 1);
}
