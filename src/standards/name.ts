// Names of distributions. https://packaging.python.org/en/latest/specifications/name-normalization/
import { InvalidText } from "./invalid-text.ts";

declare const brand: unique symbol;
/** A name in its normal form: lower case, runs of `-`, `_` and `.` as one `-`. */
export type NormalizedName = string & { [brand]: "NormalizedName" };

/** The normal form of a distribution's or an extra's name. */
export function normalizeName(name: string): NormalizedName {
  return name.replace(/[-_.]+/g, "-").toLowerCase() as NormalizedName;
}

/**
 * The name of a distribution, in its normal form.
 * https://packaging.python.org/en/latest/specifications/name-normalization/#name-format
 *
 * @throws InvalidText (`INVALID_NAME`)
 */
export function parseName(text: string): NormalizedName {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text)) return normalizeName(text);
  const reason = "ASCII letters and digits, with `-`, `_` and `.` between them";
  throw new InvalidText({ code: "INVALID_NAME", kind: "name of a package", text, reason });
}

/**
 * The name of a group or an extra, in its normal form: Poetry's own schema (poetry.json) lets it begin and end as it will.
 *
 * @throws InvalidText (`INVALID_NAME`)
 */
export function parseGroupName(text: string): NormalizedName {
  if (/^[A-Za-z0-9._-]+$/.test(text)) return normalizeName(text);
  const reason = "ASCII letters and digits, `-`, `_` and `.`";
  throw new InvalidText({
    code: "INVALID_NAME",
    kind: "name of a group or an extra",
    text,
    reason,
  });
}

/** Whether a text names a file and nothing else: no folder, no option, nothing that ends a line. */
export function isFileName(text: string): boolean {
  return text.length <= 255 && /^[^\p{Cc}\p{Zl}\p{Zp}/\\.-][^\p{Cc}\p{Zl}\p{Zp}/\\]*$/u.test(text);
}
