// Known vulnerabilities, as another program found them.
import type { Report } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";

/** `null` where no list was given. */
export function vulnerabilitiesSection(report: Report, links: Links): Html | null {
  const { vulnerabilities, packages } = report;
  if (vulnerabilities === null) return null;
  if (vulnerabilities.length === 0) {
    return html`<p>None of these packages is in the list that was given.</p>`;
  }
  const byId = new Map(packages.map((one) => [one.id, one]));
  return html`<p>From the list that was given: it says what was known when it was made.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Vulnerability</th><th scope="col">Package</th><th scope="col">What it is</th><th scope="col">Fixed in</th></tr></thead>
<tbody>
${vulnerabilities.map(({ id, aliases, package: packageId, summary, fixedIn }) => {
  const one = byId.get(packageId);
  return html`<tr><th scope="row">${id}${aliases.map((alias) => html` <small class="muted">${alias}</small>`)}</th><td>${one === undefined ? packageId : links.list([one])} ${one?.version ?? ""}</td><td>${summary ?? "not said"}</td><td>${fixedIn.length === 0 ? "no version yet" : fixedIn.join(", ")}</td></tr>
`;
})}</tbody>
</table></div>
`;
}
