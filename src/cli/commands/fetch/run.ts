// poetrix fetch: every file of the plan into the Nix store, by its hash.

import type { Context } from "../../../base/context.ts";
import { UserError } from "../../../base/errors.ts";
import { nearest } from "../../../base/nearest.ts";
import { thisSystem } from "../../../base/this-machine.ts";
import { fetchFiles } from "../../../build/fetch-files.ts";
import { planFiles } from "../../../build/plan-files.ts";
import type { PlanTarget } from "../../../plan/plan.ts";
import { readCurrentPlan } from "../../../plan/read-plan.ts";
import { readLock } from "../../../poetry/lock/lock.ts";
import { readProject } from "../../../poetry/project/project.ts";
import { nixSystems } from "../../../poetry/project/systems.ts";
import type { Outcome } from "../../contract/outcome.ts";

export interface FetchOptions {
  readonly dir: string;
  /** This machine's by default; `all`. */
  readonly system?: string;
}

export async function run(options: FetchOptions, context: Context): Promise<Outcome> {
  const project = await readProject(options.dir);
  const lock = await readLock(project.directory);
  const plan = await readCurrentPlan(project, lock);
  const system = options.system ?? thisSystem();
  const systems = [...new Set(Object.values(plan.targets).map((target) => target.system))];
  if (system !== "all" && !systems.includes(system)) {
    throw new UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover the system ${system}: it covers ${systems.join(", ")}`,
      nixSystems.includes(system)
        ? `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\``
        : (nearest(
            [thisSystem(), ...systems].find((one) => one.startsWith(`${system}-`)) ?? system,
            [...systems, "all"],
          ) ??
            nearest(system, nixSystems) ??
            `it takes a system, such as ${systems[0]}, or \`all\``),
    );
  }
  const isWanted = (target: PlanTarget): boolean => system === "all" || target.system === system;
  const wanted = planFiles(plan, { project, lock }, isWanted);
  const fetched = await fetchFiles(wanted, context);
  const files = wanted.files.length + wanted.trees.length;
  return {
    exitCode: 0,
    data: { files, fetched },
    text: `${files} ${files === 1 ? "file" : "files"} in the Nix store, ${fetched.length} fetched now`,
  };
}
