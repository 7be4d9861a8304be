// poetrix.lock as it lies beside poetry.lock: read, and whether it is current.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { parse } from "smol-toml";
import { UserError } from "../errors.ts";
import type { Lock } from "../poetry/lock.ts";
import type { Project } from "../poetry/project.ts";
import { readText } from "../poetry/text-file.ts";
import { readBuildSystem } from "../standards/pyproject.ts";
import { pyprojectDigest } from "./canonical-toml.ts";
import { type Plan, type PlanInputs, type PlanPackage, planSchema } from "./plan.ts";

export const planFileName = "poetrix.lock";

/** What a plan of this project and lock is made from. */
export function planInputs(project: Project, lock: Lock): PlanInputs {
  return {
    "poetry.lock": createHash("sha256").update(lock.text).digest("hex"),
    "pyproject.toml": pyprojectDigest(project.text),
  };
}

/** The plan of a text; `null` where it is none, or of another schema. */
export function parsePlan(text: string): Plan | null {
  try {
    const plan = JSON.parse(text) as Plan | null;
    return plan?.schema === planSchema ? plan : null;
  } catch {
    return null;
  }
}

/**
 * The text of the plan in a folder; `null` where there is none.
 *
 * @throws UserError `UNREADABLE_FILE`
 */
export async function readPlanText(directory: string): Promise<string | null> {
  return readText(join(directory, planFileName));
}

/** Why a plan is not the one to build from; `null` where it is. */
export function whyNotCurrent(text: string | null, project: Project, lock: Lock): string | null {
  if (text === null) return "there is no poetrix.lock";
  const plan = parsePlan(text);
  if (plan === null) return "poetrix.lock is not of this version of Poetrix";
  const inputs = planInputs(project, lock);
  const stale = (["poetry.lock", "pyproject.toml"] as const).filter(
    (name) => JSON.stringify(plan.inputs[name]) !== JSON.stringify(inputs[name]),
  );
  if (stale.length > 0) {
    return `poetrix.lock was not made from this ${stale.join(" and this ")}: it is stale`;
  }
  const folder = Object.values(plan.packages)
    .filter((each) => isBuiltOtherwise(each, project.directory))
    .flatMap(({ source }) => (source.kind === "directory" ? source.path : []))
    .at(0);
  return folder === undefined
    ? null
    : `poetrix.lock was made when ${folder}/pyproject.toml had another [build-system]: it is stale`;
}

/** Whether a folder's pyproject.toml now names another back end, or asks for more, than when the plan was made. */
function isBuiltOtherwise({ source, build }: PlanPackage, directory: string): boolean {
  if (source.kind !== "directory" || build === undefined || build.given) return false;
  const file = `${source.path}/pyproject.toml`;
  const text = readText(join(directory, file));
  if (text === null) return false;
  try {
    const { backend, requires } = readBuildSystem(parse(text), file);
    return backend !== build.backend || requires.some((each) => !build.requires.includes(each));
  } catch {
    // Its back end will say what is wrong with it.
    return false;
  }
}

/**
 * The plan of a project, current.
 *
 * @throws UserError STALE_PLAN
 */
export async function readCurrentPlan(project: Project, lock: Lock): Promise<Plan> {
  const text = await readPlanText(project.directory);
  const reason = whyNotCurrent(text, project, lock);
  if (reason !== null || text === null) {
    throw new UserError("STALE_PLAN", String(reason), "run `poetrix lock`");
  }
  return parsePlan(text) as Plan;
}
