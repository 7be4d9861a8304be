// The report in a few numbers, and what a reader should look at.
import type { LicenceKind } from "../../standards/licence.ts";
import { isInProduction, type Report, type ReportPackage, weigh } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";
import { bytes, count, installedBytes } from "./words.ts";

export function summarySection(report: Report, links: Links): Html {
  return html`${figures(report)}${licenceBar(report)}${groupTable(report)}${findings(report, links)}${releases(report, links)}`;
}

function figures({ totals, packages, groups }: Report): Html {
  const production = packages.filter(isInProduction);
  const isMixed = groups.length > 1 && production.length > 0;
  const part = weigh(production);
  const direct = packages.filter((one) => one.direct.length > 0).length;
  const built = production.filter(({ build }) => build !== null).length;
  const all = [
    `${direct} direct, ${totals.packages - direct} brought in`,
    "files as published",
    "without byte code",
    "all others are wheels",
  ];
  const notes = isMixed
    ? [part.packages, bytes(part.download), installedBytes(part), built].map(
        (number) => `${number} in production`,
      )
    : all;
  const entries: [string, string][] = [
    [String(totals.packages), "packages"],
    [bytes(totals.download), "to download"],
    [installedBytes(totals), "installed"],
    [String(totals.builtFromSource), "built from source"],
  ];
  return html`<dl class="figures">${entries.map(
    ([number, label], index) =>
      html`<div><dt>${label}</dt><dd>${number}</dd><dd class="muted">${notes[index] ?? ""}</dd></div>`,
  )}</dl>
`;
}

export const kindNames = {
  permissive: "permissive",
  copyleft: "copyleft",
  other: "other",
  unclear: "not clear",
  none: "none stated",
} as const satisfies Record<LicenceKind, string>;

/** The kinds of licences as one bar, and the same in words. */
function licenceBar({ totals: { licences, packages } }: Report): Html {
  const kinds = Object.entries(licences) as [LicenceKind, number][];
  let x = 0;
  const parts = kinds.map(([kind, number]) => {
    const width = packages === 0 ? 0 : (number / packages) * 100;
    const part = html`<rect class="${kind}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
    x += width;
    return number === 0 ? null : part;
  });
  return html`<div class="kinds"><svg aria-hidden="true" class="bar">${parts}</svg>
<ul>${kinds.map(([kind, number]) =>
    number === 0
      ? null
      : html`<li><span class="kind ${kind}">${kindNames[kind]}</span> <b>${number}</b></li>`,
  )}</ul></div>
`;
}

function groupTable({ byGroup }: Report): Html | null {
  if (byGroup.length < 2) return null;
  return html`<div class="scroll"><table>
<caption class="muted">By group. Production is main. “Here only” is what no other of these groups brings in.</caption>
<thead><tr><th scope="col">Group</th><th scope="col" class="n">Packages</th><th scope="col" class="n">Installed</th><th scope="col" class="n">Here only</th><th scope="col" class="n">Installed</th></tr></thead>
<tbody>${byGroup.map(
    ({ group, only, ...own }) =>
      html`<tr><th scope="row">${group}</th><td class="n">${own.packages}</td><td class="n">${installedBytes(own)}</td><td class="n">${only.packages}</td><td class="n">${installedBytes(only)}</td></tr>
`,
  )}</tbody></table></div>
`;
}

// --- what to look at ---

interface Finding {
  readonly title: string;
  readonly why: string;
  readonly packages: readonly ReportPackage[];
}

function findings({ packages, vulnerabilities }: Report, links: Links): Html {
  const ofKind = (kind: LicenceKind): ReportPackage[] =>
    packages.filter(({ licence }) => licence.kind === kind);
  const vulnerable = new Set(vulnerabilities?.map((found) => found.package));
  const all: Finding[] = [
    {
      title: "Known vulnerabilities",
      why: "see Known vulnerabilities",
      packages: packages.filter(({ id }) => vulnerable.has(id)),
    },
    {
      title: "Yanked",
      why: "their authors took these versions back",
      packages: packages.filter(({ yanked }) => yanked !== null),
    },
    {
      title: "No file fits",
      why: "they cannot be installed on this target",
      packages: packages.filter(({ unusable }) => unusable !== null),
    },
    {
      title: "Cannot be built, or perhaps not",
      why: "see Built from source",
      packages: packages.filter(({ build }) => build?.unbuildable || build?.failure),
    },
    {
      title: "Built otherwise than published",
      why: "poetrix lock --verify found differences from the wheel",
      packages: packages.filter(({ build }) => (build?.verified?.differences.length ?? 0) > 0),
    },
    {
      title: "Copyleft licence",
      why: "conditions on what is passed on together with them",
      packages: ofKind("copyleft"),
    },
    {
      title: "Other licence",
      why: "neither known as permissive nor as copyleft: read it",
      packages: ofKind("other"),
    },
    {
      title: "No licence stated",
      why: "their metadata names none, if perhaps licence files",
      packages: ofKind("none"),
    },
    {
      title: "Licence not clear",
      why: "their metadata names a family of licences, or several, or a text of its own",
      packages: ofKind("unclear"),
    },
  ].filter((finding) => finding.packages.length > 0);
  if (all.length === 0)
    return html`<p>Nothing to look at: every licence is stated and permissive, and every file fits.</p>
`;
  return html`<h3>To look at</h3>
<ul class="findings">${all.map(
    (finding) =>
      html`<li><b>${finding.title}</b> <span class="muted">${count(finding.packages.length, "package")}: ${finding.why}</span>${byUse(finding.packages, links)}</li>
`,
  )}</ul>
`;
}

/** How old the installed packages are, as far as indexes say. */
function releases({ packages, asked }: Report, links: Links): Html {
  if (asked === null) {
    return html`<p class="muted">The index was not asked: days of releases, newer versions and yanked ones are left out.</p>
`;
  }
  const newer = packages.filter(({ latest }) => latest !== null);
  const [oldest] = packages
    .filter(({ released }) => released !== null)
    .sort((a, b) => ((a.released as string) < (b.released as string) ? -1 : 1));
  const old =
    oldest === undefined ? null : html`; the oldest is ${links.to(oldest)}, of ${oldest.released}`;
  return html`<p>On ${asked} the index had newer versions of ${newer.length} of ${count(packages.length, "package")}${old}.</p>
`;
}

/** Those of production apart from the others, where there are both. */
function byUse(packages: readonly ReportPackage[], links: Links): Html {
  const inProduction = packages.filter(isInProduction);
  const others = packages.filter((one) => !isInProduction(one));
  if (inProduction.length === 0 || others.length === 0) return html`<p>${links.list(packages)}</p>`;
  return html`<p>in production: ${links.list(inProduction)}</p><p>in other groups only: ${links.list(others)}</p>`;
}
