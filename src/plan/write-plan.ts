import { join } from "node:path";
import { writeAtomically } from "../base/writing/write-atomically.ts";
import type { Project } from "../poetry/project/project.ts";
import { formatPlan } from "./format-plan.ts";

import { type Plan, planFileName } from "./plan.ts";

/** Writes poetrix.lock beside poetry.lock, whole or not at all. */
export async function writePlan(
  { directory }: Project,
  plan: Plan,
  signal: AbortSignal,
): Promise<void> {
  await writeAtomically(join(directory, planFileName), formatPlan(plan), signal);
}
