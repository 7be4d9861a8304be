// Each licence, and the packages under it.
import { append } from "../../base/append.ts";
import type { LicenceKind } from "../../standards/licence.ts";
import type { Report, ReportPackage } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";
import { kindNames } from "./summary.ts";
import { licenceWords } from "./words.ts";

export function licencesSection({ packages }: Report, links: Links): Html {
  const byLicence = new Map<string, ReportPackage[]>();
  const key = (one: ReportPackage): string => `${one.licence.kind} ${licenceWords(one)}`;
  const numberOf = (one: ReportPackage): number => byLicence.get(key(one))?.length ?? 0;
  for (const one of packages) append(byLicence, key(one), one);
  // What needs reading first, and of a kind the most common first.
  const order: readonly LicenceKind[] = ["copyleft", "other", "unclear", "none", "permissive"];
  const rows = [...byLicence.values()].sort(([a], [b]) => {
    const [first, second] = [a as ReportPackage, b as ReportPackage];
    const [x, y] = [licenceWords(first), licenceWords(second)];
    return (
      order.indexOf(first.licence.kind) - order.indexOf(second.licence.kind) ||
      numberOf(second) - numberOf(first) ||
      (x < y ? -1 : 1)
    );
  });
  return html`<p>From the metadata of each package: an SPDX expression where it names a licence beyond doubt, else its own words. Permissive is what the
Blue Oak Council lists as such. This is what authors say, and no legal advice.</p>
<table>
<thead><tr><th scope="col">Licence</th><th scope="col" class="second">Kind</th><th scope="col" class="n">Packages</th><th scope="col">Which</th></tr></thead>
<tbody>
${rows.map((some) => licenceRow(some, links))}</tbody>
</table>
`;
}

function licenceRow(some: readonly ReportPackage[], links: Links): Html {
  const [first] = some as [ReportPackage];
  const { kind, expression } = first.licence;
  // SPDX has the text of a single licence.
  const isOne = /^[\w.-]+$/.test(expression ?? "") && !expression?.startsWith("LicenseRef");
  const name = isOne
    ? html`<a href="https://spdx.org/licenses/${expression}.html">${expression}</a>`
    : html`${licenceWords(first)}`;
  const list =
    some.length > 12
      ? html`<details><summary>all ${some.length}</summary>${links.list(some)}</details>`
      : links.list(some);
  return html`<tr><th scope="row">${name}${expression === null && kind !== "none" ? html` <small class="muted">as stated</small>` : null}</th><td class="second"><span class="kind ${kind}">${kindNames[kind]}</span></td><td class="n">${some.length}</td><td>${list}</td></tr>
`;
}
