// Remembers that `poetrix lock` made a plan from its inputs on this machine. It imports little: where there is nothing to do, only three
// files are read.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Memory, memoryOf } from "../base/memory/memory.ts";
import { readText } from "../base/reading/text-file.ts";
import { isOfFolders } from "../plan/of-folders.ts";
import { type Plan, planFileName } from "../plan/plan.ts";

/** The plan of a folder, where it is remembered that `poetrix lock` makes exactly this one without a warning; else `null`. */
export function knownPlan(directory: string): Plan | null {
  try {
    const text = readText(join(directory, planFileName));
    const known = text === null ? null : memoryAt(directory, text)?.recall();
    if (text === null || !known) return null;
    const plan = JSON.parse(text) as Plan;
    // The targets in the order in which they were asked for; the file has them sorted.
    const inOrder = (JSON.parse(known) as string[]).map((id) => [id, plan.targets[id]]);
    return { ...plan, targets: Object.fromEntries(inOrder) };
  } catch {
    // The code that reads the files next reports what is wrong with them.
    return null;
  }
}

/**
 * Remembers that `poetrix lock` made this text without a warning. Not where the result depends on files that are not part of the
 * memory's key: folders and files named in the lock, a setup.py, the project's own Cargo.lock.
 */
export function rememberPlan(directory: string, plan: Plan, text: string): void {
  if (isOfFolders(plan)) return;
  if (plan.project.build?.crates !== undefined) return;
  memoryAt(directory, text)?.keep(JSON.stringify(Object.keys(plan.targets)));
}

/** The memory for everything that the plan depends on. */
function memoryAt(directory: string, planText: string): Memory | null {
  if (["setup.py", "setup.cfg"].some((name) => existsSync(join(directory, name)))) return null;
  const texts = ["pyproject.toml", "poetry.lock"].map((name) => readText(join(directory, name)));
  return memoryOf("plan", [planText, ...texts.map((text) => text ?? "")]);
}
