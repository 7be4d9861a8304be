// Where the page tells of a package, and links to that place.
import type { PackageId } from "../../plan/plan.ts";
import type { Report, ReportPackage } from "../report.ts";
import { type Html, html, joined } from "./html.ts";

export interface Links {
  /** An `id` of this report's own: a page may hold several. */
  own(id: string): string;
  /** What a part of it is called, for those who do not see which report it is a part of. */
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

/** @param isFirst of the reports of a page: its names need nothing added */
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
