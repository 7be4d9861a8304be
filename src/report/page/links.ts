// The place of a package in the page, and links to it.
import type { PackageId } from "../../plan/plan.ts";
import type { Report, ReportPackage } from "../report.ts";
import { type Html, html, joined } from "./html.ts";

export interface Links {
  /** An `id` of this report's own: a page may hold several. */
  own(id: string): string;
  /** A label for a part of the page, for readers who cannot see which report it belongs to. */
  label(text: string): string;
  /** The `id` of the place that tells of a package. */
  anchor(one: ReportPackage): string;
  /** Its name, linked to there. */
  to(one: ReportPackage): Html;
  /** The same by id; the id alone where the report has no such package, such as a build requirement. */
  toId(id: PackageId): Html;
  list(some: readonly ReportPackage[]): Html;
  package(id: PackageId): ReportPackage | null;
}

/** @param isFirst whether it is the page's first report, whose ids need no suffix */
export function makeLinks({ packages, target }: Report, isFirst: boolean): Links {
  const byId = new Map(packages.map((one) => [one.id, one]));
  const names = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of packages) (names.has(name) ? repeated : names).add(name);
  const own = (id: string): string => (isFirst ? id : `${target}-${id}`);
  const anchor = ({ name, id }: ReportPackage): string =>
    // No anchor of a package is one of a section. Two versions of one name are rare.
    own(repeated.has(name) ? `p-${id.replace(/[^\w.@-]/g, "-")}` : `p-${name}`);
  const to = (one: ReportPackage): Html =>
    html`<a href="#${anchor(one)}">${repeated.has(one.name) ? one.id : one.name}</a>`;
  return {
    own,
    label: (text) => (isFirst ? text : `${text}, ${target}`),
    anchor,
    to,
    toId(id) {
      const one = byId.get(id);
      return one === undefined ? html`${id}` : to(one);
    },
    list: (some) => joined(some.map(to), ", "),
    package: (id) => byId.get(id) ?? null,
  };
}
