// The plan, `poetrix.lock`: the contract between the command line, which decides, and nix/, which wires.
import type { Commit } from "../poetry/dependencies/git-revision.ts";
import type { SriHash } from "../standards/hash.ts";
import type { NormalizedName } from "../standards/name.ts";
import type { BuildSystem } from "../standards/pyproject.ts";

export const planFileName = "poetrix.lock";

/** Raised with each change that an older nix/ cannot read. Nix checks it before all else. */
export const planSchema = 1;

/** `name@version`; where one name and version is locked from several sources, `name@version#2` and so on, in lock order. */
export type PackageId = string;

/** `cp312-x86_64-linux`; where patch releases of Python differ, one per range: `cp311-x86_64-linux-3.11.3` (its first). */
export type TargetId = string;

/** `libc@0.2.171`; from Git with the beginning of the commit: `salsa@0.19.0#0f6d406f`. */
export type CrateId = string;

export interface Plan {
  readonly schema: typeof planSchema;
  readonly inputs: PlanInputs;
  readonly project: PlanProject;
  /** Every package that some target includes, and every build requirement. */
  readonly packages: Readonly<Record<PackageId, PlanPackage>>;
  /** Every crate that a build from source may take; absent where none is written in Rust. */
  readonly crates?: Readonly<Record<CrateId, PlanCrate>>;
  readonly targets: Readonly<Record<TargetId, PlanTarget>>;
  /** What Nix says when it uses the plan; only of the following mode, where nobody has seen what the command line says. */
  readonly warnings?: readonly string[];
  /** Where the project does not allow the Python that Nix asked for: those that it allows, newest first. */
  readonly allowedPythons?: readonly string[];
}

/** What the plan was made from; digests are lower-case hexadecimal SHA-256. */
export interface PlanInputs {
  /** Of the file's bytes, as `builtins.hashFile` gives it. */
  readonly "poetry.lock": string;
  /**
   * `tables`: of the canonical form (canonical-toml.ts, nix/plan/read-plan.nix) of the tables that matter.
   * `bytes`: of the whole file, where it holds TOML that Nix cannot read (dates, for example).
   */
  readonly "pyproject.toml": { readonly tables: string } | { readonly bytes: string };
}

export interface PlanProject {
  readonly name: string;
  /** The Python constraint, as Poetry writes it. */
  readonly python: string;
  /** False for `package-mode = false`: there is nothing to build but an environment. */
  readonly packageMode: boolean;
  /** All groups, `main` first, then sorted. */
  readonly groups: readonly string[];
  /** The groups that `poetry install` takes with no option. */
  readonly defaultGroups: readonly string[];
  /** Canonical names, sorted. */
  readonly extras: readonly string[];
  readonly build: PlanBuild | null;
  /** What reads its version from Git's history, which Nix does not see: `setuptools-scm`. Absent: the version is elsewhere. */
  readonly versionTool?: string;
  /** As of a package: `[tool.poetrix.packages.NAME] native` of the project's own name. */
  readonly native?: readonly string[];
  /**
   * What Nix reads from pyproject.toml itself, so that it may change with no new plan; here only where the whole file is
   * digested (`bytes`). `null`: the build back end makes it (`dynamic`).
   */
  readonly version?: string | null;
  /** As `version`. Console scripts by name: `module:object`. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** As `version`. */
  readonly stale?: "follow" | "error";
}

/** How a package is built from source. */
export interface PlanBuild extends BuildSystem {
  /** `requires` are those of `[tool.poetrix.packages.NAME] build-requires`. */
  readonly given?: true;
  /** What `[tool.poetry.build-constraints]` says of its requirements. */
  readonly constraints?: readonly string[];
  /** Its requirements are those of this day, `2024-05-01`, or `newest`: `[tool.poetrix.packages.NAME] build-as-of`. */
  readonly asOf?: string;
  /** What its back end said where it could not tell its requirements: it wants something of the machine, a library mostly. */
  readonly failure?: string;
  /** The libraries and tools that `failure` speaks of: names of native-requirements.json, taken where nothing else is said. */
  readonly wants?: readonly string[];
  /** Its folder or file was not there when the plan was made, so that nothing is known of its build. */
  readonly unread?: true;
  /** Where it runs cargo: the crates that it may take, whatever the target, sorted. */
  readonly crates?: readonly CrateId[];
  /** By path: each Cargo.lock that its tree lacks, or that lacks crates. */
  readonly cargoLocks?: Readonly<Record<string, string>>;
  /** Why its crates cannot be had: the sentence that Nix throws when the package is built. */
  readonly unbuildable?: string;
}

export interface PlanPackage {
  readonly name: NormalizedName;
  readonly version: string;
  readonly source: PlanSource;
  /** By file name: the files that some target chose. Empty for git and directory sources. */
  readonly files: Readonly<Record<string, PlanFile>>;
  /** Where some target builds it from source. */
  readonly build?: PlanBuild;
  /** nixpkgs attributes of the libraries that its build wants (`[tool.poetrix.packages.NAME] native`). */
  readonly native?: readonly string[];
}

export type PlanSource =
  /** An index; `name` is the source's name in pyproject.toml, absent for the default index. */
  | { readonly kind: "index"; readonly name?: string }
  | {
      readonly kind: "git";
      readonly url: string;
      readonly revision: Commit;
      readonly subdirectory?: string;
      /**
       * Of the tree with its submodules and without `.git`, as Nix hashes it (NAR, SHA-256). `null` in the following mode,
       * where no earlier plan tells it: Nix fetches the revision as it evaluates.
       */
      readonly hash: SriHash | null;
    }
  | { readonly kind: "url"; readonly url: string; readonly subdirectory?: string }
  /** Paths are relative to the project's folder. */
  | { readonly kind: "file"; readonly path: string; readonly subdirectory?: string }
  | { readonly kind: "directory"; readonly path: string; readonly develop: boolean };

export interface PlanFile extends Partial<WheelNeeds> {
  readonly kind: "wheel" | "sdist";
  readonly hash: SriHash;
  /** `null` in the following mode: Nix takes the toolchain's `fetchPypi`. */
  readonly url: string | null;
  /** Bytes, where the index says. */
  readonly size: number | null;
}

/** Of a wheel with ELF files. Absent from a file: it was not read, or there is no ELF file. */
export interface WheelNeeds {
  /**
   * The shared libraries (DT_NEEDED) that neither the wheel nor glibc brings, and, where it has programs, the dynamic linker
   * that they name (`ld-linux-x86-64.so.2`), sorted. `[]`: it needs nothing.
   */
  readonly needs: readonly string[];
  /** Those of them that no `import` loads: plugins and programs beside name them. Absent where there is none. */
  readonly optional?: readonly string[];
}

export type PlanCrate = { readonly name: string; readonly version: string } & (
  | {
      readonly kind: "registry";
      /** Of the `.crate` file. */
      readonly hash: SriHash;
      /** `null` where there was no cargo to ask: Nix takes the toolchain's `fetchCrate`. */
      readonly url: string | null;
    }
  | {
      readonly kind: "git";
      readonly url: string;
      readonly revision: Commit;
      /** How Cargo.lock names the commit; none of them for the default branch. */
      readonly branch?: string;
      readonly tag?: string;
      readonly rev?: string;
      /** Of the tree with its submodules and without `.git`, as Nix hashes it. */
      readonly hash: SriHash;
      /** The crate's folder in it; empty at the root. */
      readonly path: string;
      /** The folder of the workspace that it belongs to, where that is another. */
      readonly workspace?: string;
    }
);

export interface PlanTarget {
  /** As Nix says: `x86_64-linux`; with `-musl` where musl is the C library. */
  readonly system: string;
  readonly python: {
    readonly implementation: "cpython";
    /** `3.12`, or `3.13t` for the free-threaded build. */
    readonly version: string;
    /** The patch releases for which this holds: `from <= full version < below`; `null`: no bound. */
    readonly from: string | null;
    readonly below: string | null;
  };
  /** Sorted by id. */
  readonly packages: Readonly<Record<PackageId, PlanTargetPackage>>;
  /**
   * Exact build requirements, transitively closed, for each package that this target builds from source;
   * under `.` those of the project itself.
   */
  readonly builds: Readonly<Record<PackageId | ".", readonly PackageId[]>>;
  /**
   * Of what is built from source and is not in `builds`: the names of its build requirements here, for the toolchain's own
   * Python packages. Only the following mode has such, and not for an sdist that nobody has read yet.
   */
  readonly buildNames: Readonly<Record<PackageId | ".", readonly NormalizedName[]>>;
  /** The chosen file of each build requirement and tool. */
  readonly buildFiles: Readonly<Record<PackageId, string>>;
  /** What nix/ itself runs, `pyproject-hooks`, and what PEP 517 falls back on, `setuptools` and `wheel`. Empty in the following mode: the toolchain's. */
  readonly tools: Readonly<Record<string, PackageId>>;
  /**
   * Where packages vary by selection (see `PlanTargetPackage.varies`): the answer of each selection that was solved.
   * Groups and extras are sorted.
   */
  readonly selections: readonly {
    readonly groups: readonly string[];
    readonly extras: readonly string[];
    /** Of the packages that vary, those that are in. */
    readonly packages: readonly PackageId[];
  }[];
  /** By what was built and compared, for as long as it is built the same way. Nix does not read it. */
  readonly verified?: Readonly<Record<PackageId, PlanVerification>>;
}

/** What `poetrix lock --verify` found of a package that this target builds from source. */
export interface PlanVerification {
  /** The published wheel that it was compared with, the best of the lock for this target; `null` where there is none. */
  readonly wheel: string | null;
  /** How the build differs from that, a sentence for each kind; empty where it does not. */
  readonly differences: readonly string[];
}

export interface PlanTargetPackage {
  /** A key of `PlanPackage.files`; `null` for git and directory sources, and where `unusable` says why there is none. */
  readonly file: string | null;
  /** Why no file of the lock can be used on this target: the sentence that Nix throws when the package is asked for. */
  readonly unusable?: string;
  /** It is built from source, and the lock has a wheel that would do: advice that Nix gives where the build fails. */
  readonly wheel?: true;
  /** Canonical names of the packages it depends on here, sorted. */
  readonly dependencies: readonly NormalizedName[];
  /**
   * By group, in which case it is in: a list of alternatives, each a list of extras that must all be chosen,
   * or with a leading `!` must not. `[[]]` is always. A group that is absent does not bring it in.
   */
  readonly include: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** The union of `include` over groups and extras is not the answer: look in `PlanTarget.selections`. */
  readonly varies?: true;
}
