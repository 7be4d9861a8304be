// What changed since an earlier report, or an earlier commit.
import type { Report } from "../report.ts";
import { type Html, html } from "./html.ts";
import type { Links } from "./links.ts";
import { bytes, count } from "./words.ts";

/** `null` where nothing is compared. */
export function againstSection({ against, packages }: Report, links: Links): Html | null {
  if (against === null) return null;
  const { added, removed, changed, download } = against;
  const growth = download.now - download.before;
  const change =
    growth === 0 ? "as large" : `${bytes(Math.abs(growth))} ${growth > 0 ? "larger" : "smaller"}`;
  const said = html`<p>Compared with <b>${against.with}</b>: ${count(added.length, "package")} added, ${removed.length} removed, ${changed.length} changed; all files together are ${change}.</p>
`;
  if (added.length + removed.length + changed.length === 0) return said;
  const named = (name: string): Html | string => {
    const some = packages.filter((one) => one.name === name);
    return some.length === 0 ? name : links.list(some);
  };
  const rows = [
    ...added.map((one) => ({
      ...one,
      what: "added",
      was: "",
      is: one.version,
      from: null,
      to: one.download,
    })),
    ...removed.map((one) => ({
      ...one,
      what: "removed",
      was: one.version,
      is: "",
      from: one.download,
      to: null,
    })),
    ...changed.map(({ name, before, now, download: size }) => ({
      name,
      what: before === now ? "another size" : "another version",
      was: before,
      is: now,
      from: size.before,
      to: size.now,
    })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  return html`${said}<div class="scroll"><table class="changes">
<thead><tr><th scope="col">Package</th><th scope="col">What</th><th scope="col">Before</th><th scope="col">Now</th><th scope="col" class="n">Download before</th><th scope="col" class="n">Download now</th><th scope="col" class="n">Difference</th></tr></thead>
<tbody>
${rows.map(
  ({
    name,
    what,
    was,
    is,
    from,
    to,
  }) => html`<tr><th scope="row">${named(name)}</th><td>${what}</td><td>${was}</td><td>${is}</td><td class="n">${size(from)}</td><td class="n">${size(to)}</td><td class="n">${difference(from ?? 0, to ?? 0)}</td></tr>
`,
)}</tbody>
</table></div>
`;
}

function size(some: number | null): string {
  return some === null ? "" : bytes(some);
}

function difference(before: number, now: number): string {
  if (before === now) return "";
  return `${now > before ? "+" : "−"}${bytes(Math.abs(now - before))}`;
}
