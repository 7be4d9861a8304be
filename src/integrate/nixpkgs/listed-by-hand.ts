// The Python packages that a flake lists by hand, list by list.
import type { Lock } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { readInputs } from "../flake/inputs.ts";
import { findListedPackages, isBuildTool, isOfOther, nameOfList } from "../lists/hand-lists.ts";
import { strip } from "../nix/attributes.ts";
import { placeOf, readNix } from "../nix/read.ts";
import { pythonAttribute, pythonsNamed } from "./nix-pythons.ts";
import { nixpkgsVersions } from "./nixpkgs-versions.ts";

/** A Python package that flake.nix lists by hand. */
export interface ListedByHand {
  readonly file: string;
  readonly line: number;
  /** What the list it stands in is called, `devShell.buildInputs`; those of one list belong together. */
  readonly list: string;
  readonly name: NormalizedName;
  /** The versions that poetry.lock has; empty where it has none. */
  readonly locked: readonly string[];
  /** The version that this flake's nixpkgs has; `null` where this machine does not have it. */
  readonly nixpkgs: string | null;
}

export interface FlakeText {
  /** The folder that flake.nix and flake.lock lie in. */
  readonly folder: string;
  /** What flake.nix is called in answers. */
  readonly path: string;
  readonly text: string;
}

export async function listedByHand({
  project,
  lock,
  flakeText: { folder, path, text },
  signal,
}: {
  readonly project: Project;
  readonly lock: Lock | null;
  readonly flakeText: FlakeText;
  readonly signal?: AbortSignal | undefined;
}): Promise<ListedByHand[]> {
  const file = readNix(text, path);
  const flake = strip(file.expression);
  const listed = findListedPackages(file.expression).filter(
    (one) => one.from === "python" && !isBuildTool(one.name) && !isOfOther(one, project.name),
  );
  const input = flake.kind === "attributeSet" ? readInputs(flake).nixpkgs : null;
  const python = pythonsNamed(file)[0]?.version ?? "3";
  const versions =
    listed.length === 0 || input === null
      ? null
      : await nixpkgsVersions({
          directory: folder,
          input,
          packageSet: `${pythonAttribute(python)}Packages`,
          attributes: [...new Set(listed.map(({ attribute }) => attribute))],
          signal,
        });
  return listed.map((one) => ({
    file: path,
    line: placeOf(text, one.element.start).line,
    list: nameOfList(one),
    name: one.name,
    locked: versionsOf(lock, one.name),
    nixpkgs: versions?.get(one.attribute) ?? null,
  }));
}

/** The versions that poetry.lock has of a package, each once. */
export function versionsOf(lock: Lock | null, name: NormalizedName): string[] {
  const versions = lock?.packages.filter((locked) => locked.name === name) ?? [];
  return [...new Set(versions.map((locked) => locked.version))];
}
