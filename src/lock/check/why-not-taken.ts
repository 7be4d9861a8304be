// Whether poetrix.lock is current and unedited.
import { UserError } from "../../base/errors.ts";
import { contradiction } from "../../plan/contradiction.ts";
import type { Plan } from "../../plan/plan.ts";
import { planOfInputs } from "../../plan/read-plan.ts";
import type { Lock } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import { readSettings } from "../../poetry/project/settings.ts";
import { acceptLock } from "../../resolve/stale-lock.ts";
import { whyNotRemade } from "./remade-plan.ts";

/** Why a plan is not the one to build from; `null` where it is. Resolves again: whoever builds asks for less (whyNotCurrent). */
export async function whyNotTaken(
  text: string | null,
  project: Project,
  lock: Lock,
): Promise<string | null> {
  const plan = planOfInputs(text, project, lock);
  if (typeof plan === "string") return plan;
  const reason = await whyNotAccepted(plan, project, lock);
  // The plan made again shows every contradiction; where there is one, its own sentence is the clearer one.
  return reason && (contradiction(plan, project, lock) ?? reason);
}

async function whyNotAccepted(plan: Plan, project: Project, lock: Lock): Promise<string | null> {
  try {
    const accepted = acceptLock(project, lock, readSettings(project));
    return await whyNotRemade(plan, accepted.project, lock);
  } catch (error) {
    // The inputs themselves have an error.
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
