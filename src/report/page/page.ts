// The report as one HTML page that loads nothing: it works from a file, with dark colours, on paper and without scripts.
import { createHash } from "node:crypto";
import type { Report } from "../report.ts";
import { againstSection } from "./against.ts";
import behaviour from "./behaviour.js";
import { buildsSection } from "./builds.ts";
import { detailsSection } from "./details.ts";
import { directSection } from "./direct.ts";
import { Html, html } from "./html.ts";
import { librariesSection } from "./libraries.ts";
import { licencesSection } from "./licences.ts";
import { makeLinks } from "./links.ts";
import style from "./style.css";
import { summarySection } from "./summary.ts";
import { tableSection } from "./table.ts";
import { vulnerabilitiesSection } from "./vulnerabilities.ts";
import { weightSection } from "./weight.ts";

/**
 * The same reports give the same bytes.
 *
 * @param reports of different targets: the first is shown, and a switch leads to the others
 * @param note how the answer of others differs, where it does
 */
export function renderPage(reports: readonly [Report, ...Report[]], note: string | null): string {
  const [{ project }] = reports;
  const title = `${project.name}${project.version === null ? "" : ` ${project.version}`}`;
  const wholeStyle = `${style}${reports.length > 1 ? reports.map(shownWhere).join("") : ""}`;
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(wholeStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}: dependencies</title>
<style>${new Html(wholeStyle)}</style>
</head>
<body>
<header class="top">
<h1>${title}</h1>
${targetSwitch(reports)}${note === null ? "" : html`<p class="muted" id="note">This report is ${note}.</p>\n`}</header>
<main>
${reports.map(targetReport)}</main>
<footer class="muted">Made by <code>poetrix report</code> from poetry.lock, poetrix.lock and the metadata of each package. Sizes are of the files as they are
published and installed, without byte code; 1 MB is a million bytes.</footer>
<script>${new Html(behaviour)}</script>
</body>
</html>
`;
  return page.text;
}

/** The whole report for one target. */
function targetReport(report: Report, index: number): Html {
  const links = makeLinks(report, index === 0);
  const { target, groups, extras } = report;
  const sections = [
    { id: "summary", title: "Summary", body: summarySection(report, links) },
    { id: "changes", title: "Changes", body: againstSection(report, links) },
    { id: "weight", title: "Weight", body: weightSection(report, links) },
    { id: "direct", title: "Direct dependencies", body: directSection(report, links) },
    { id: "packages", title: "Packages", body: tableSection(report, links) },
    { id: "licences", title: "Licences", body: licencesSection(report, links) },
    { id: "builds", title: "Built from source", body: buildsSection(report, links) },
    {
      id: "vulnerabilities",
      title: "Known vulnerabilities",
      body: vulnerabilitiesSection(report, links),
    },
    { id: "libraries", title: "Libraries of the system", body: librariesSection(report, links) },
  ].filter(({ body }) => body !== null);
  return html`<div class="target" id="target-${index}">
<p class="muted">What is installed for <b>${target}</b>, ${named("group", groups)}, ${named("extra", extras)}.</p>
<nav aria-label="${links.label("Sections")}"><ul>${sections.map(
    ({ id, title }) => html`<li><a href="#${links.own(id)}">${title}</a></li>`,
  )}</ul></nav>
${sections.map(
  ({ id, title, body }) => html`<section id="${links.own(id)}" aria-label="${links.label(title)}">
<h2 id="${links.own(`${id}-title`)}">${title}</h2>
${body}
</section>
`,
)}${detailsSection(report, links)}</div>
`;
}

/** Which target is shown: radio buttons, which need no script. */
function targetSwitch(reports: readonly Report[]): Html | null {
  if (reports.length === 1) return null;
  return html`<fieldset class="switch"><legend>Target</legend>${reports.map(
    ({ target }, index) =>
      html`<label><input type="radio" name="target" id="show-${index}"${index === 0 ? html` checked` : null}> ${target}</label>`,
  )}</fieldset>
`;
}

/** One rule for each target of a page: it is hidden unless its button is chosen. */
function shownWhere(_: Report, index: number): string {
  return `body:not(:has(#show-${index}:checked)) #target-${index}{display:none}`;
}

/** Allows only the page's own style and script, by their hashes. https://www.w3.org/TR/CSP3/ */
function policy(wholeStyle: string): string {
  return [
    "default-src 'none'",
    `style-src '${digest(wholeStyle)}'`,
    `script-src '${digest(behaviour)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** `group main`, `groups main and dev`, `no extra` */
function named(word: string, names: readonly string[]): Html {
  if (names.length === 0) return html`no ${word}`;
  const list = names.map((name) => html`<b>${name}</b>`);
  const last = list.at(-1) ?? null;
  const others = list.slice(0, -1);
  const before = others.map((name, index) => html`${index === 0 ? "" : ", "}${name}`);
  return html`${word}${names.length === 1 ? "" : "s"} ${before}${others.length > 0 ? " and " : ""}${last}`;
}
