// From a source tree to the exact build requirements of each target, and its crates.
import type { BuildSystem } from "../../standards/pyproject.ts";
import { type CratesAnswer, type CratesTools, findCrates } from "../crates/crates.ts";
import type { IndexedPackage } from "../index/pylock.ts";
import { type RequirementTools, requirementsOf, type Tree } from "./tree-requirements.ts";

export interface BuiltTree extends Tree {
  /** Cargo.lock files from an earlier plan, by path. */
  readonly cargoLocks: Readonly<Record<string, string>>;
}

export interface BuildTools extends RequirementTools, CratesTools {}

export interface InferredBuild {
  /** With static and dynamic requirements. */
  readonly build: BuildSystem;
  /** What the back end said where it could not tell its requirements; then `requires` are the static ones. */
  readonly failure: string | null;
  /** `null` where it uses no cargo. */
  readonly rust: CratesAnswer | null;
  /** The requirements resolved for a system. */
  resolveFor(system: string): Promise<readonly IndexedPackage[]>;
}

/** @throws UserError of requirementsOf */
export async function inferBuild(
  tree: BuiltTree,
  python: string,
  tools: BuildTools,
): Promise<InferredBuild> {
  const { system, failure, resolveFor } = await requirementsOf(tree, python, tools);
  const { subject, root, uploaded, cargoLocks } = tree;
  const { requires } = system;
  const rust = await findCrates({ subject, root, uploaded, requires, cargoLocks }, tools);
  return { build: system, failure, rust, resolveFor };
}
