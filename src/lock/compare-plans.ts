// `poetrix lock --diff REVISION`: what changed in poetrix.lock since a commit, for whoever reviews it.
import { UserError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import { planChanges } from "../plan/plan-changes.ts";
import { parsePlan, planFileName, readPlanText } from "../plan/read-plan.ts";
import { readProject } from "../poetry/project.ts";
import { gitHere } from "./git-here.ts";

/** @throws UserError NO_PLAN, UNKNOWN_REVISION, GIT_MISSING, INVALID_PLAN, UNKNOWN_PLAN_SCHEMA */
export async function changesSince(directory: string, revision: string): Promise<string[]> {
  const project = await readProject(directory);
  const text = await readPlanText(project.directory);
  if (text === null)
    throw new UserError("NO_PLAN", "there is no poetrix.lock", "run `poetrix lock`");
  return planChanges(await planAt(project.directory, revision), parsePlan(text));
}

async function planAt(directory: string, revision: string): Promise<Plan> {
  // A revision that begins so would be an option of Git's.
  const isRevision = !revision.startsWith("-");
  // cat-file runs no filter.
  const words = ["cat-file", "blob", `${revision}:./${planFileName}`];
  const ran = isRevision ? await gitHere(directory, words) : null;
  if (ran?.isMissing) throw new UserError("GIT_MISSING", "git is not on PATH");
  if (ran === null || ran.exitCode !== 0) {
    const reason = ran?.stderr.replace(/^fatal: /, "").trim() ?? "it is no revision";
    throw new UserError(
      "UNKNOWN_REVISION",
      `git has no ${planFileName} at ${revision}: ${reason}`,
      "name a commit, a branch or a tag that has it: `poetrix lock --diff origin/main`",
    );
  }
  return parsePlan(ran.stdout);
}
