// When packages are in, before files are chosen: what a description of a target is made of.
import type { LockedPackage } from "../../poetry/lock/lock.ts";
import type { ExtraAlternative } from "../../standards/marker.ts";
import type { NormalizedName } from "../../standards/name.ts";
import type { Selection } from "../question/selection.ts";

/** By group, in which case a package is in: alternatives among extras. `[[]]` is always. */
export type Include = ReadonlyMap<NormalizedName, readonly ExtraAlternative[]>;

export interface SolvedSelection extends Selection {
  readonly packages: readonly LockedPackage[];
}

/** Groups that cannot be installed together from this lock, and why. */
export interface Unanswered {
  readonly groups: readonly NormalizedName[];
  readonly reason: string;
}

/** When a package is in. */
export interface Membership {
  readonly locked: LockedPackage;
  readonly include: Include;
  readonly varies: boolean;
  /** Sorted. */
  readonly dependencies: readonly NormalizedName[];
}

/** What is known of when packages are in, before files are chosen. */
export interface Memberships {
  readonly packages: readonly Membership[];
  readonly selections: readonly SolvedSelection[];
  readonly unanswered: readonly Unanswered[];
}
