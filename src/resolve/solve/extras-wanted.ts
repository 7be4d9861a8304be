// The extras of a locked package: what follows from asking for some. poetry: puzzle/provider.py, complete_package
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import { isDirectOrigin } from "../../poetry/dependencies/source.ts";
import type { LockedPackage } from "../../poetry/lock/lock.ts";
import type { NormalizedName } from "../../standards/name.ts";

export interface WantedExtras {
  /** Those asked for, and those that they ask for of the same package. */
  readonly wanted: ReadonlySet<NormalizedName>;
  /** Optional dependencies of these names are needed. */
  readonly optionalNames: ReadonlySet<NormalizedName>;
  /** Dependencies that the lock has with the extra alone. */
  readonly additions: readonly Dependency[];
}

const none: WantedExtras = { wanted: new Set(), optionalNames: new Set(), additions: [] };

export function extrasWanted(
  locked: LockedPackage,
  extras: readonly NormalizedName[],
): WantedExtras {
  if (extras.length === 0) return none;
  const wanted = new Set<NormalizedName>();
  const optionalNames = new Set<NormalizedName>();
  const additions: Dependency[] = [];
  // The dependencies on a package from a direct origin (Git, URL, file, folder) may have only the extras that were asked for when it was locked.
  const isDirect = isDirectOrigin(locked.source);
  const present = new Set(locked.dependencies.flatMap(({ inExtras }) => inExtras));
  const open = [...extras];
  for (let extra = open.pop(); extra !== undefined; extra = open.pop()) {
    if (wanted.has(extra)) continue;
    wanted.add(extra);
    for (const needed of locked.extras.get(extra) ?? []) {
      if (needed.name === locked.name) open.push(...needed.extras);
      else {
        optionalNames.add(needed.name);
        if (isDirect && !present.has(extra)) additions.push(needed);
      }
    }
  }
  return { wanted, optionalNames, additions };
}
