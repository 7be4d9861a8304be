// Which Pythons a flake is built with.
import { resolve } from "node:path";
import type { Project } from "../../poetry/project/project.ts";
import { allowsMinor } from "../../resolve/project-python.ts";
import type { Repository } from "../edits/repository.ts";
import { readInputs } from "../flake/inputs.ts";
import { strip } from "../nix/attributes.ts";
import type { NixFile } from "../nix/tree.ts";
import { flakePythons, unversionedPython } from "../nixpkgs/nix-pythons.ts";
import { nixpkgsVersions } from "../nixpkgs/nixpkgs-versions.ts";

export interface FlakePython {
  /** The versions that it takes, as far as the project allows them. */
  readonly named: readonly string[];
  /** Its `python` where that has no version, or none that the project allows. */
  readonly unversioned: UnversionedPython | null;
}

interface UnversionedPython {
  readonly line: number;
  /** Is its name put together, as in `pkgs."python${version}"`? */
  readonly isComputed: boolean;
  /** Its version in the flake's nixpkgs, where that is known. */
  readonly version: string | null;
}

export async function readFlakePython(
  project: Project,
  repository: Repository,
  file: NixFile,
): Promise<FlakePython> {
  const found = unversionedPython(file);
  if (found === null) return { named: flakePythons(file, project.python), unversioned: null };
  const version = found.isComputed ? null : await pythonOfNixpkgs(repository, file);
  if (version !== null && allowsMinor(project.python, version)) {
    return { named: [version], unversioned: null };
  }
  return { named: [], unversioned: { ...found, version } };
}

/** `3.12`: what `python3` is in the flake's own nixpkgs; `null` where this machine does not have it. */
async function pythonOfNixpkgs(
  { root, flake }: Repository,
  { expression }: NixFile,
): Promise<string | null> {
  const outer = strip(expression);
  const input = outer.kind === "attributeSet" ? readInputs(outer).nixpkgs : null;
  if (input === null) return null;
  const versions = await nixpkgsVersions({
    directory: resolve(root, flake),
    input,
    packageSet: "python3Packages",
    attributes: ["python"],
  });
  return versions?.get("python")?.split(".").slice(0, 2).join(".") ?? null;
}
