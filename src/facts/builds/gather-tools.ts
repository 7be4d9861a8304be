// Tools that nix/ itself runs, or that overrides can always name; they are locked like everything else.

import { concurrently } from "../../base/concurrently.ts";
import { UserError } from "../../base/errors.ts";
import type { PackageId } from "../../plan/plan.ts";
import type { Target } from "../../resolve/question/target.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import type { Resolver } from "./build-requirements.ts";
import { type Requirement, requirementOf } from "./gather-builds.ts";

/**
 * pyproject-hooks calls build back ends. setuptools and wheel are what PEP 517 gives a package that names no build
 * requirements: an override can too, whatever the lock holds.
 */
const tools = ["pyproject-hooks", "setuptools", "wheel"].map(normalizeName);

export interface ToolsQuestion {
  /** The tools that an earlier plan has for a target; they are kept. */
  known(target: Target): ReadonlyMap<string, Requirement> | null;
  resolver(): Promise<Resolver>;
  idOf(name: NormalizedName, version: string): PackageId;
}

/** By target, then by name. */
export async function gatherTools(
  targets: readonly Target[],
  { known: knownOf, resolver, idOf }: ToolsQuestion,
): Promise<Map<Target, ReadonlyMap<string, Requirement>>> {
  const found = await concurrently(targets, targets.length, async (target) => {
    // With what the tools themselves need. An earlier Poetrix installed wheels with a tool of its own.
    const known = [...(knownOf(target) ?? [])].filter(([name]) => name !== "installer");
    const kept = new Map(known);
    if (tools.every((name) => kept.has(name))) return kept;
    const resolve = await resolver();
    const packages = await resolve({
      requires: tools,
      python: target.python.version,
      system: target.system,
      times: [null],
      constraints: [],
      subject: "Poetrix",
    });
    const requirements = packages.map((listed) =>
      requirementOf({ listed, target, rule: { source: "wheel" }, idOf }),
    );
    if (requirements.includes(null)) {
      throw new UserError(
        "NO_USABLE_FILE",
        `${tools.join(" and ")}, which build packages, have no wheel for ${target.label}`,
      );
    }
    return new Map((requirements as Requirement[]).map((each) => [each.name as string, each]));
  });
  return new Map(targets.map((target, index) => [target, found[index] ?? new Map()]));
}
