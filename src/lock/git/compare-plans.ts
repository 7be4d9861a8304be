// `poetrix lock --diff REVISION`: what changed in poetrix.lock since a commit, for whoever reviews it.
import { UserError } from "../../base/errors.ts";
import { type Plan, planFileName } from "../../plan/plan.ts";
import { planChanges } from "../../plan/plan-changes.ts";
import { parsePlan, readPlanText } from "../../plan/read-plan.ts";
import { readProject } from "../../poetry/project/project.ts";
import { fileAtRevision } from "./file-at-revision.ts";

/** @throws UserError NO_PLAN, UNKNOWN_REVISION, GIT_MISSING, INVALID_PLAN, UNKNOWN_PLAN_SCHEMA */
export async function changesSince(directory: string, revision: string): Promise<string[]> {
  const project = await readProject(directory);
  const text = await readPlanText(project.directory);
  if (text === null)
    throw new UserError("NO_PLAN", "there is no poetrix.lock", "run `poetrix lock`");
  return planChanges(await planAt(project.directory, revision), parsePlan(text));
}

async function planAt(directory: string, revision: string): Promise<Plan> {
  const hint = "name a commit, a branch or a tag that has it: `poetrix lock --diff origin/main`";
  return parsePlan(await fileAtRevision(directory, planFileName, { revision, hint }));
}
