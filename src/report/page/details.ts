// Everything about each package. Its article is shown when its link is followed: `:target`, no script needed.
import type { Report, ReportPackage } from "../report.ts";
import { problem, verified } from "./builds.ts";
import { type Html, html, joined } from "./html.ts";
import type { Links } from "./links.ts";
import { age, bytes, condition, licenceWords, weight } from "./words.ts";

export function detailsSection({ packages, asked }: Report, links: Links): Html {
  return html`<section aria-label="${links.label("Details of each package")}">
${packages.map((one) => details(one, asked, links))}</section>
`;
}

function details(one: ReportPackage, asked: string | null, links: Links): Html {
  const { name, version, summary, homePage } = one;
  const entries: (readonly [string, Html | null])[] = [
    ["Why", why(one, links)],
    ["Required by", one.requiredBy.length > 0 ? requiredBy(one, links) : null],
    ["Requires", one.requires.length > 0 ? requires(one, links) : null],
    ["Released", asked === null ? null : released(one, asked)],
    ["Size", size(one, links)],
    ["Licence", licence(one)],
    ["From", from(one)],
    ["Build", build(one, links)],
    ["Libraries", one.libraries.length > 0 ? html`${one.libraries.join(", ")}` : null],
  ];
  return html`<article id="${links.anchor(one)}"><h3>${name} <span class="muted">${version}</span></h3><a class="close" href="#-">Close</a>
<p>${summary}${homePage && html` <a href="${homePage}">Home page</a>`}</p><dl>${entries.map(([term, said]) => said && html`<dt>${term}</dt><dd>${said}</dd>`)}</dl></article>
`;
}

function why(one: ReportPackage, links: Links): Html {
  const { direct, chain, groups, unusable } = one;
  const said = direct.map((each) => {
    const text = condition(each);
    return html`The project asks for it in <b>${each.group}</b>${text === "" ? "" : html`: <code>${text}</code>`}<br>`;
  });
  // Where it is asked for says the group already.
  const isSaid = groups.every((group) => direct.some((each) => each.group === group));
  const others = isSaid ? null : html`<span class="muted">in ${groups.join(", ")}</span>`;
  const steps = chain.map((id) => (id === one.id ? html`<b>${one.name}</b>` : links.toId(id)));
  // A whole chain begins with what the project asks for.
  const isCut = chain[0] !== undefined && links.package(chain[0])?.direct.length === 0;
  const way =
    direct.length > 0
      ? null
      : chain.length === 0
        ? html`poetry.lock says so<br>`
        : html`${isCut ? "… → " : ""}${joined(steps, " → ")}<br>`;
  return html`${said}${way}${others}${unusable && html`<p class="bad">${unusable}</p>`}`;
}

function released({ released: day, yanked, latest }: ReportPackage, asked: string): Html | null {
  const when = day === null ? null : html`<time>${day}</time>, ${age(day, asked)} ago`;
  const newer = latest === null ? null : html`${when && html`<br>`}newer: ${latest}`;
  const reason = yanked === null ? null : `yanked${yanked === "" ? "" : `: ${yanked}`}`;
  if (when === null && newer === null && reason === null) return null;
  return html`${when}${newer}${reason && html`<p class="bad">${reason}</p>`}`;
}

function requiredBy(one: ReportPackage, links: Links): Html {
  const items = one.requiredBy.map((id) => {
    const parent = links.package(id);
    const texts = parent?.requires.filter((each) => each.id === one.id).map(condition) ?? [];
    const wants = [...new Set(texts)].filter((text) => text !== "").join(" or ");
    return html`${links.toId(id)}${wants === "" ? "" : html` <small>${wants}</small>`}`;
  });
  return joined(items, ", ");
}

function requires(one: ReportPackage, links: Links): Html {
  const ids = [...new Set(one.requires.map(({ id }) => id))];
  return joined(ids.map(links.toId), ", ");
}

function size(one: ReportPackage, links: Links): Html {
  const { download, installed, alone, brings } = one;
  const others = alone.ids.slice(1);
  const unnamed = alone.packages - alone.ids.length;
  return html`${installed === null ? (one.build === null ? "installed size not known here" : "not known before it is built") : `${bytes(installed)} installed`}${download === null ? "" : `, ${bytes(download)} to download`}${
    brings.packages === 0 ? null : html`<br>brings ${weight(brings)}`
  }${
    others.length === 0
      ? null
      : html`<br>alone brings ${joined(others.map(links.toId), ", ")}${unnamed > 0 ? ` and ${unnamed} more` : ""}: ${weight(alone)} with itself`
  }`;
}

function licence(one: ReportPackage): Html {
  const { licence: said } = one;
  const isPlain =
    said.statements.length === 0 || said.statements.some(({ text }) => text === said.expression);
  const stated = said.statements.map(({ text }) => shortened(text)).join("; ");
  return html`<span class="kind ${said.kind}">${licenceWords(one)}</span>${said.doubt && html`<br>${said.doubt}`}${
    isPlain ? null : html`<br><small>stated: ${stated}</small>`
  }${said.files.length === 0 ? null : html`<br><small>files: ${said.files.join(", ")}</small>`}`;
}

/** Of a whole licence text only the beginning is shown. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 158)}…` : line;
}

function from({ source, file }: ReportPackage): Html {
  const place =
    source.kind === "git"
      ? `${source.url} at ${source.revision}`
      : source.kind === "url"
        ? source.url
        : source.kind === "file" || source.kind === "directory"
          ? source.path
          : source.name === undefined
            ? null
            : `the index ${source.name}`;
  return html`${place}${place !== null && file !== null ? html`<br>` : null}${file}`;
}

function build(one: ReportPackage, links: Links): Html | null {
  if (one.build === null) return null;
  const { because, backend, requires: asked, requirements, native, crates } = one.build;
  return html`${because}${problem(one.build)}${backend && html`<br>back end <code>${backend}</code>`}${
    asked.length > 0 ? html`<br>asks for <code>${asked.join(", ")}</code>` : null
  }${requirements.length > 0 ? html`<br>built with ${joined(requirements.map(links.toId), ", ")}` : null}${
    crates > 0 ? html`<br>${crates} crates` : null
  }${native.length > 0 ? html`<br>of the system: ${native.join(", ")}` : null}<br>compared with its wheel: ${verified(one.build)}`;
}
