import type { PackageId, PlanSource, PlanVerification } from "../plan/plan.ts";
import { mainGroup } from "../poetry/project/groups.ts";
import type { Licence, LicenceKind } from "../standards/licence.ts";
import type { Comparison } from "./against.ts";
import type { Finding } from "./vulnerabilities.ts";

export interface Report {
  readonly project: { readonly name: string; readonly version: string | null };
  readonly target: string;
  readonly groups: readonly string[];
  readonly extras: readonly string[];
  readonly totals: Weight & {
    /** Packages by kind of licence; each kind is there. */
    readonly licences: Readonly<Record<LicenceKind, number>>;
    readonly builtFromSource: number;
  };
  /** In the order of `groups`. */
  readonly byGroup: readonly (Weight & {
    readonly group: string;
    /** The part that no other group brings in. */
    readonly only: Weight;
  })[];
  /** Sorted by name, then version. */
  readonly packages: readonly ReportPackage[];
  /** How the project itself is built; `null` where it is not a package. */
  readonly build: ReportBuild | null;
  /** All libraries of the system that its packages need. */
  readonly systemLibraries: readonly string[];
  /** The day on which the index was asked for `released`, `latest` and `yanked` of each package; `null` where it was not. */
  readonly asked: string | null;
  /** What changed; `null` if there is nothing to compare with. */
  readonly against: Comparison | null;
  /** Sorted by package; `null` where no list of vulnerabilities was given. */
  readonly vulnerabilities: readonly Finding[] | null;
}

/** Sums for some packages. Bytes are those of packages whose size is known. */
export interface Weight {
  readonly packages: number;
  readonly download: number;
  readonly installed: number;
  /** The number of packages whose installed size is not known before they are built. */
  readonly unknown: number;
}

export interface ReportPackage {
  /** `name@version`, as in poetrix.lock. */
  readonly id: PackageId;
  readonly name: string;
  readonly version: string;
  readonly summary: string | null;
  readonly homePage: string | null;
  /** The selected groups that bring it in. */
  readonly groups: readonly string[];
  /** The project's own dependencies on it. */
  readonly direct: readonly (Requirement & { readonly group: string })[];
  /**
   * The shortest chain from a direct dependency to this package, both included; in a report of more than 2,000 packages its last 10.
   * Empty where only poetry.lock says so.
   */
  readonly chain: readonly PackageId[];
  readonly requires: readonly (Requirement & { readonly id: PackageId })[];
  readonly requiredBy: readonly PackageId[];
  /** All that it depends on, directly or through others; without itself. */
  readonly brings: Weight;
  /**
   * The packages that only it brings in, itself first; in a report of more than 2,000 packages `ids` are the nearest 10,
   * as in `dropping`.
   */
  readonly alone: Weight & { readonly ids: readonly PackageId[] };
  /** For each group that it is a direct dependency of: what that group alone would no longer install without it. */
  readonly dropping: readonly (Weight & {
    readonly group: string;
    readonly ids: readonly PackageId[];
  })[];
  readonly source: PlanSource;
  readonly file: string | null;
  /** Of the file (Subresource Integrity). */
  readonly hash: string | null;
  /** Bytes of the file. */
  readonly download: number | null;
  /** Bytes of the files it installs, without byte code; `null` before it is built. */
  readonly installed: number | null;
  readonly licence: Licence & {
    /** As `License-File` names them. */
    readonly files: readonly string[];
  };
  /** How it is built from source; `null` for a wheel. */
  readonly build: ReportBuild | null;
  /**
   * Shared libraries that its wheel needs from the system: no package in the report contains them, and they are not
   * glibc's own linker.
   */
  readonly libraries: readonly string[];
  /** Why no file of the lock can be used. */
  readonly unusable: string | null;
  /** The day of its upload, `2024-05-01`; `null` where the index does not say. */
  readonly released: string | null;
  /** The newest version for this Python; `null` where it is this one. */
  readonly latest: string | null;
  /** Why it was yanked, empty where no reason is given; `null` where it was not. */
  readonly yanked: string | null;
}

export interface Requirement {
  readonly constraint: string;
  readonly extras: readonly string[];
  /** Empty for always. */
  readonly marker: string;
}

export interface ReportBuild {
  readonly reason: BuildReason;
  /** The reason in words. */
  readonly because: string;
  readonly backend: string | null;
  /** What it asks for, as written. */
  readonly requires: readonly string[];
  /** The exact packages that it is built with, those that they need included. */
  readonly requirements: readonly PackageId[];
  /** Libraries and tools of the system. */
  readonly native: readonly string[];
  /** Crates that it may take. */
  readonly crates: number;
  /** What its back end said where it could not tell its requirements. */
  readonly failure: string | null;
  /** Why it cannot be built. */
  readonly unbuildable: string | null;
  /** What `poetrix lock --verify` found; `null` where it was not run. */
  readonly verified: PlanVerification | null;
}

export type BuildReason =
  | "no-wheel"
  | "prefer-wheels"
  | "source"
  | "git"
  | "directory"
  | "archive"
  | "project";

export type Sizes = Pick<ReportPackage, "download" | "installed">;

export function weigh(packages: readonly Sizes[]): Weight {
  const sum = (numbers: readonly (number | null)[]): number =>
    numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
  return {
    packages: packages.length,
    download: sum(packages.map(({ download }) => download)),
    installed: sum(packages.map(({ installed }) => installed)),
    unknown: packages.filter(({ installed }) => installed === null).length,
  };
}

/** What goes into production: the group that Poetry calls main. */
export function isInProduction({ groups }: Pick<ReportPackage, "groups">): boolean {
  return groups.includes(mainGroup);
}
