// Numbers and names as people read them.
import type { Report, ReportPackage, Weight } from "../report.ts";

/** `1.4 MB`: powers of ten, as package indexes and file managers count. */
export function bytes(count: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(value >= 9.95 ? 0 : 1)} ${units[unit]}`;
}

/** The installed size of some packages together: `1.4 MB`; `1.4 MB+` if some sizes are not known, `?` if none is. */
export function installedBytes({ packages, installed, unknown }: Weight): string {
  if (unknown > 0 && unknown === packages) return "?";
  return `${bytes(installed)}${unknown > 0 ? "+" : ""}`;
}

/** `1 package`, `3 packages` */
export function count(number: number, word: string): string {
  return `${number} ${number === 1 ? word : `${word}s`}`;
}

/** `3 packages, 1.4 MB`; their files' sizes where none is known installed. */
export function weight(some: Weight): string {
  return some.packages === 0 ? "nothing" : `${count(some.packages, "package")}, ${size(some)}`;
}

export function size(some: Weight): string {
  const { packages, download, unknown } = some;
  return unknown === packages ? `${bytes(download)} to download` : installedBytes(some);
}

/** `^2.0` and `python_version < "3.13"` → `^2.0; python_version < "3.13"`; any version is nothing. */
export function condition({ constraint, marker }: { constraint: string; marker: string }): string {
  return [constraint === "*" ? "" : constraint, marker].filter((part) => part !== "").join("; ");
}

/** The kind of source: for the column and its filter. */
export function origin({ file, source, unusable }: ReportPackage): string {
  if (file === null && unusable !== null) return "no file fits";
  if (source.kind === "git" || source.kind === "directory") return source.kind;
  return file?.endsWith(".whl") ? "wheel" : "sdist";
}

/** `5 months`, `3 years`: how long before a day another one was. */
export function age(released: string, asked: string): string {
  const months = Math.round((Date.parse(asked) - Date.parse(released)) / (86_400_000 * 30.44));
  if (months < 1) return "less than a month";
  return months < 24 ? count(months, "month") : count(Math.round(months / 12), "year");
}

/** The licence in a few words: its expression, or why there is none. */
export function licenceWords({ licence }: ReportPackage): string {
  if (licence.expression !== null) return licence.expression;
  const [first] = licence.statements;
  if (first === undefined) return "none stated";
  const named = licence.statements.filter(({ field }) => field === "Classifier");
  const names = (named.length > 0 ? named : [first]).map(({ text }) => {
    const [title = ""] = text.split("\n");
    return title.split(" :: ").at(-1) ?? title;
  });
  // The parent of other classifiers names no licence.
  const telling = names.filter((name) => name !== "OSI Approved" || names.length === 1);
  const words = telling.join(", ");
  return words.length > 60 ? `${words.slice(0, 58)}…` : words;
}

/**
 * The sizes by which a page compares packages: installed sizes, or those of the files if many or large packages have no
 * known installed size.
 */
export function measureOf({ totals, packages }: Report): "installed" | "download" {
  const unknown = packages.filter(({ installed }) => installed === null);
  const bytes = unknown.reduce((sum, { download }) => sum + (download ?? 0), 0);
  const isMuch = unknown.length * 4 > totals.packages || bytes * 4 > totals.download;
  return isMuch ? "download" : "installed";
}
