// Names of distributions. https://packaging.python.org/en/latest/specifications/name-normalization/

declare const brand: unique symbol;
/** A name in its normal form: lower case, runs of `-`, `_` and `.` as one `-`. */
export type NormalizedName = string & { [brand]: "NormalizedName" };

/** The normal form of a distribution's or an extra's name. */
export function normalizeName(name: string): NormalizedName {
  return name.replace(/[-_.]+/g, "-").toLowerCase() as NormalizedName;
}
