// Numbers and names as people read them.
import type { ReportPackage, Weight } from "../report.ts";

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

export function knownBytes(count: number | null): string {
  return count === null ? "not known" : bytes(count);
}

/** `1 package`, `3 packages` */
export function count(number: number, word: string): string {
  return `${number} ${number === 1 ? word : `${word}s`}`;
}

/** `3 packages, 1.4 MB`; `3 packages, 1.4 MB and what 2 of them take` where some sizes are not known. */
export function weight({ packages, installed, unknown }: Weight): string {
  if (packages === 0) return "nothing";
  if (unknown === packages) return count(packages, "package");
  const more = unknown > 0 ? " and more" : "";
  return `${count(packages, "package")}, ${bytes(installed)}${more}`;
}

/** `^2.0` and `python_version < "3.13"` → `^2.0; python_version < "3.13"`; any version is nothing. */
export function condition({ constraint, marker }: { constraint: string; marker: string }): string {
  return [constraint === "*" ? "" : constraint, marker].filter((part) => part !== "").join("; ");
}

/** What is installed from: for the column and its filter. */
export function origin({ file, source, unusable }: ReportPackage): string {
  if (file === null && unusable !== null) return "no file fits";
  if (source.kind === "git" || source.kind === "directory") return source.kind;
  return file?.endsWith(".whl") ? "wheel" : "sdist";
}

/** The licence in a few words: its expression, or what stands in the way of one. */
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
