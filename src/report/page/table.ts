// Every package on one line; the page's script filters and sorts.
import { isInProduction, type Report, type ReportPackage } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";
import { kindNames } from "./summary.ts";
import { bytes, installedBytes, licenceWords, origin } from "./words.ts";

export function tableSection(report: Report, links: Links): Html {
  const { packages, groups } = report;
  const largest = Math.max(1, ...packages.map(({ installed }) => installed ?? 0));
  return html`${controls(report, links)}
<table class="packages" id="${links.own("all")}">
<caption class="muted">“Alone” is what nothing but this package brings in, itself included. A name leads to why it is here.</caption>
<thead><tr>
<th scope="col" aria-sort="ascending">Package</th>
<th scope="col">Version</th>
${groups.length > 1 ? html`<th scope="col" data-filter="group">Groups</th>` : null}
<th scope="col" data-filter="kind">Licence</th>
<th scope="col">Download</th>
<th scope="col">Installed</th>
<th scope="col">Alone</th>
<th scope="col" data-filter="from">From</th>
</tr></thead>
<tbody>
${packages.map((one) => row(one, { links, largest, hasGroups: groups.length > 1 }))}</tbody>
</table>
`;
}

function row(
  one: ReportPackage,
  { links, largest, hasGroups }: { links: Links; largest: number; hasGroups: boolean },
): Html {
  const { version, licence, download, installed, alone, groups } = one;
  const share = ((installed ?? 0) / largest) * 100;
  const others = alone.packages - 1;
  return html`<tr><th scope="row">${links.to(one)}</th><td>${version}${marks(one)}</td>${
    hasGroups
      ? html`<td${isInProduction(one) ? null : html` class="muted"`}>${groups.join(", ")}</td>`
      : null
  }<td>${licence.kind === "permissive" ? licenceWords(one) : html`<span class="kind ${licence.kind}">${licenceWords(one)}</span>`}</td>${size(download)}<td data-n="${installed ?? -1}">${installed === null ? "?" : bytes(installed)}${
    share < 2
      ? null
      : html`<svg aria-hidden="true"><rect width="${Math.round(share)}%" height="100%"/></svg>`
  }</td><td data-n="${alone.installed}">${installedBytes(alone)}${others > 0 ? html` <small>+${others}</small>` : null}</td><td>${origin(one)}</td></tr>
`;
}

/** Whether the index has yanked the version, or has a newer one. */
export function marks({ yanked, latest }: ReportPackage): Html {
  const isYanked = yanked === null ? null : html` <small class="bad">yanked</small>`;
  const newer = latest === null ? null : html` <small>newer: ${latest}</small>`;
  return html`${isYanked}${newer}`;
}

function size(number: number | null): Html {
  return html`<td data-n="${number ?? -1}">${number === null ? "?" : bytes(number)}</td>`;
}

/** Shown by the script that makes them work. */
function controls({ packages, groups, totals }: Report, links: Links): Html {
  const origins = [...new Set(packages.map(origin))].sort();
  const kinds = Object.entries(totals.licences).filter(([, number]) => number > 0);
  const option = (value: string, label: string): Html =>
    html`<option value="${value}">${label}</option>`;
  return html`<div class="controls" role="search" aria-label="${links.label("Filter the packages")}" hidden>
<label>Name <input type="search" name="text" autocomplete="off" spellcheck="false"></label>
${
  groups.length > 1
    ? html`<label>Group <select name="group">${option("", "any")}${groups.map((group) => option(group, group))}</select></label>`
    : null
}
<label>Licence <select name="kind">${option("", "any")}${kinds.map(([kind]) => option(kind, kindNames[kind as keyof typeof kindNames]))}</select></label>
<label>From <select name="from">${option("", "any")}${origins.map((from) => option(from, from))}</select></label>
<output class="muted" aria-live="polite"></output>
</div>`;
}
