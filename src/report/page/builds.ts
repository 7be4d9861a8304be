// What is built from source: why, and what its build needs.
import type { Report, ReportBuild, ReportPackage } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";
import { count } from "./words.ts";

export function buildsSection({ packages, build, project }: Report, links: Links): Html {
  const built = packages.filter((one) => one.build !== null);
  if (built.length === 0 && build === null)
    return html`<p>Nothing: every package is a wheel.</p>
`;
  return html`${built.length === 0 ? html`<p>Nothing but the project itself: every package is a wheel.</p>` : null}<table>
<thead><tr><th scope="col">Package</th><th scope="col">Why</th><th scope="col" class="second">Built with</th><th scope="col" class="second">Of the system</th><th scope="col">Compared with its wheel</th></tr></thead>
<tbody>
${build === null ? null : buildRow(html`${project.name}`, build)}${built.map((one) => buildRow(links.to(one), one.build as ReportBuild, one))}</tbody>
</table>
`;
}

function buildRow(name: Html, build: ReportBuild, one?: ReportPackage): Html {
  const { because, backend, requirements, crates, native } = build;
  const more = [
    ...(requirements.length > 0 ? [count(requirements.length, "requirement")] : []),
    ...(crates > 0 ? [count(crates, "crate")] : []),
  ];
  return html`<tr><th scope="row">${name}</th><td>${because}${problem(build)}</td><td class="second">${backend === null ? null : html`<code>${backend}</code>`}${more.length > 0 ? html`<br><span class="muted">${more.join(", ")}</span>` : null}</td><td class="second">${native.join(", ")}</td><td>${one === undefined ? null : verified(build)}</td></tr>
`;
}

export function problem({ failure, unbuildable }: ReportBuild): Html | null {
  if (unbuildable !== null) return html`<p class="bad">Cannot be built: ${unbuildable}</p>`;
  if (failure !== null)
    return html`<p class="bad">Asked for its requirements, its back end said: ${failure}</p>`;
  return null;
}

export function verified({ verified: found }: ReportBuild): Html {
  if (found === null) return html`<span class="muted">not verified</span>`;
  if (found.wheel === null) return html`it built; no wheel is published`;
  if (found.differences.length === 0) return html`the same`;
  return html`<ul class="bad">${found.differences.map((difference) => html`<li>${difference}</li>`)}</ul>`;
}
