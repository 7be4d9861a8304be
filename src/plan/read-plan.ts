// poetrix.lock as it lies beside poetry.lock: read, and whether it is current.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { UserError } from "../base/errors.ts";
import { memoryOfLarge } from "../base/memory/memory.ts";
import { mergeConflict } from "../base/reading/merge-conflict.ts";
import { readText } from "../base/reading/text-file.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { readBuildSystem } from "../standards/pyproject.ts";
import { pyprojectDigest } from "./canonical-toml.ts";
import { contradiction } from "./contradiction.ts";
import { isOfFolders } from "./of-folders.ts";
import { type Plan, type PlanInputs, type PlanPackage, planFileName, planSchema } from "./plan.ts";
import { whyUnfit } from "./plan-shape.ts";

/** What a plan of this project and lock is made from. */
export function planInputs(project: Project, lock: Lock): PlanInputs {
  return {
    "poetry.lock": createHash("sha256").update(lock.text).digest("hex"),
    "pyproject.toml": pyprojectDigest(project.text),
  };
}

/**
 * The plan of a text.
 *
 * @throws UserError INVALID_PLAN, UNKNOWN_PLAN_SCHEMA
 */
export function parsePlan(text: string): Plan {
  let plan: unknown;
  try {
    plan = JSON.parse(text);
  } catch (error) {
    throw (
      mergeConflict("poetrix.lock", text) ??
      invalid(
        text.startsWith("\uFEFF")
          ? "it begins with a byte order mark"
          : `it is not JSON: ${(error as Error).message.replace(/\s+/g, " ")}`,
      )
    );
  }
  const schema = (plan as Partial<Plan> | null)?.schema ?? null;
  if (Number.isInteger(schema) && schema !== planSchema) {
    throw unknownSchema(Number(schema));
  }
  const memory = memoryOfLarge("fit", [text]);
  if (memory.recall() !== null) return plan as Plan;
  const problem = whyUnfit(plan);
  if (problem !== null) throw invalid(problem);
  memory.keep("");
  return plan as Plan;
}

function unknownSchema(schema: number): UserError {
  return new UserError(
    "UNKNOWN_PLAN_SCHEMA",
    `poetrix.lock has schema ${schema}, and this version of Poetrix reads schema ${planSchema}`,
    schema > planSchema
      ? "a newer Poetrix wrote it: upgrade this one"
      : "write it again with `poetrix lock`",
  );
}

/**
 * Locking again would put the plan of an older Poetrix in the place of a newer one's.
 *
 * @throws UserError UNKNOWN_PLAN_SCHEMA
 */
export function refuseNewerPlan(text: string | null): void {
  const [, schema] = /^\s*\{\s*"schema"\s*:\s*(\d+)/.exec(text ?? "") ?? [];
  if (Number(schema ?? planSchema) > planSchema) throw unknownSchema(Number(schema));
}

/** An earlier plan, whose facts may be reused. One that cannot be used counts as missing, and `warn` is told why. */
export function earlierPlan(text: string | null, warn: (text: string) => void): Plan | null {
  try {
    return text === null ? null : parsePlan(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(`${error.message}; a new one is made`);
    return null;
  }
}

function invalid(problem: string): UserError {
  return new UserError(
    "INVALID_PLAN",
    `poetrix.lock cannot be used: ${problem}`,
    "restore it from version control, or write it again with `poetrix lock`",
  );
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
  const read = readOrReason(text, (plan) => whyStale({ text: text ?? "", plan }, project, lock));
  return typeof read === "string" ? read : null;
}

/** The plan of a text, or why it is of other files than these; what it says of them is not looked at. */
export function planOfInputs(text: string | null, project: Project, lock: Lock): Plan | string {
  return readOrReason(text, (plan) => whyOfOthers(plan, project, lock));
}

function readOrReason(
  text: string | null,
  reasonAgainst: (plan: Plan) => string | null,
): Plan | string {
  if (text === null) return "there is no poetrix.lock";
  try {
    const plan = parsePlan(text);
    return reasonAgainst(plan) ?? plan;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function whyStale(
  { text, plan }: { readonly text: string; readonly plan: Plan },
  project: Project,
  lock: Lock,
): string | null {
  if (isOfFolders(plan)) return whyOtherwise(plan, project, lock);
  const memory = memoryOfLarge("current", [text, lock.text, project.text]);
  if (memory.recall() !== null) return null;
  const reason = whyOtherwise(plan, project, lock);
  if (reason === null) memory.keep("");
  return reason;
}

function whyOtherwise(plan: Plan, project: Project, lock: Lock): string | null {
  return whyOfOthers(plan, project, lock) ?? contradiction(plan, project, lock);
}

function whyOfOthers(plan: Plan, project: Project, lock: Lock): string | null {
  const inputs = planInputs(project, lock);
  const stale = (["poetry.lock", "pyproject.toml"] as const).filter(
    (name) => JSON.stringify(plan.inputs[name]) !== JSON.stringify(inputs[name]),
  );
  if (stale.length > 0) {
    return `poetrix.lock was not made from this ${stale.join(" and this ")}: it is stale`;
  }
  const there = Object.values(plan.packages).flatMap(({ source, build }) =>
    build?.unread && "path" in source && existsSync(join(project.directory, source.path))
      ? source.path
      : [],
  );
  if (there.length > 0) {
    return `poetrix.lock was made while ${there[0]} was missing: it is stale`;
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
 * @throws UserError STALE_PLAN, INVALID_PLAN, UNKNOWN_PLAN_SCHEMA
 */
export async function readCurrentPlan(project: Project, lock: Lock): Promise<Plan> {
  const text = await readPlanText(project.directory);
  if (text === null) throw stalePlan("there is no poetrix.lock");
  const plan = parsePlan(text);
  const reason = whyStale({ text, plan }, project, lock);
  if (reason !== null) throw stalePlan(reason);
  return plan;
}

function stalePlan(reason: string): UserError {
  return new UserError("STALE_PLAN", reason, "run `poetrix lock`");
}
