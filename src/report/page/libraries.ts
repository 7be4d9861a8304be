// The shared libraries of the system that wheels need.
import { append } from "../../base/append.ts";
import type { Report, ReportPackage } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";

/** `null` where no wheel needs any. */
export function librariesSection({ packages }: Report, links: Links): Html | null {
  const wanting = new Map<string, ReportPackage[]>();
  for (const one of packages) {
    for (const library of one.libraries) append(wanting, library, one);
  }
  if (wanting.size === 0) return null;
  return html`<p>Shared libraries that wheels need beside glibc, what they bring along themselves and what other packages bring.</p>
<table>
<thead><tr><th scope="col">Library</th><th scope="col">Wanted by</th></tr></thead>
<tbody>
${[...wanting].sort().map(
  ([
    library,
    some,
  ]) => html`<tr><th scope="row"><code>${library}</code></th><td>${links.list(some)}</td></tr>
`,
)}</tbody>
</table>
`;
}
