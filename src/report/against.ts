// Compares what is installed now with what was installed before: added, removed and changed packages.

import { append } from "../base/append.ts";

/** A package as it was; bytes are `null` where they are not known. */
export interface EarlierPackage {
  readonly name: string;
  readonly version: string;
  readonly download: number | null;
  readonly installed: number | null;
}

export interface Earlier {
  /** For people: a revision of Git, or the name of a file. */
  readonly label: string;
  readonly packages: readonly EarlierPackage[];
}

/** Bytes; `null` where they are not known. */
interface Bytes {
  readonly before: number | null;
  readonly now: number | null;
}

export interface Comparison {
  readonly with: string;
  /** All sorted by name. */
  readonly added: readonly EarlierPackage[];
  readonly removed: readonly EarlierPackage[];
  /** Packages with another version, or with another size in the same version. */
  readonly changed: readonly {
    readonly name: string;
    /** Several where both were installed. */
    readonly before: string;
    readonly now: string;
    readonly download: Bytes;
    readonly installed: Bytes;
  }[];
  /** All packages together; unknown sizes count as zero. */
  readonly download: { readonly before: number; readonly now: number };
}

export function compareWith(earlier: Earlier, packages: readonly EarlierPackage[]): Comparison {
  const [before, now] = [byName(earlier.packages), byName(packages)];
  const changed = [...now].flatMap(([name, some]) => {
    const old = before.get(name);
    if (old === undefined) return [];
    const one = {
      name,
      before: versions(old),
      now: versions(some),
      download: { before: total(old, "download"), now: total(some, "download") },
      installed: { before: total(old, "installed"), now: total(some, "installed") },
    };
    const { download, installed } = one;
    const isSame = one.before === one.now && !differs(download) && !differs(installed);
    return isSame ? [] : [one];
  });
  return {
    with: earlier.label,
    added: missingFrom(before, now),
    removed: missingFrom(now, before),
    changed: changed.sort((a, b) => (a.name < b.name ? -1 : 1)),
    download: {
      before: total(earlier.packages, "download") ?? 0,
      now: total(packages, "download") ?? 0,
    },
  };
}

type ByName = ReadonlyMap<string, readonly EarlierPackage[]>;

function byName(packages: readonly EarlierPackage[]): ByName {
  const found = new Map<string, EarlierPackage[]>();
  for (const one of packages) append(found, one.name, one);
  return found;
}

function missingFrom(some: ByName, others: ByName): EarlierPackage[] {
  return [...others]
    .flatMap(([name, packages]) => (some.has(name) ? [] : packages))
    .map(({ name, version, download, installed }) => ({ name, version, download, installed }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function versions(packages: readonly EarlierPackage[]): string {
  return packages
    .map(({ version }) => version)
    .sort()
    .join(" and ");
}

/** `null` where the size of none is known. */
function total(
  packages: readonly EarlierPackage[],
  measure: "download" | "installed",
): number | null {
  const known = packages.flatMap((one) => one[measure] ?? []);
  return known.length === 0 ? null : known.reduce((sum, size) => sum + size, 0);
}

function differs({ before, now }: Bytes): boolean {
  return before !== null && now !== null && before !== now;
}
