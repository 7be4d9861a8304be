// Remembers that `poetrix lock` made a plan from its inputs on this machine. It imports little: where there is nothing to do, only three
// files are read.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Memory, memoryOf } from "../base/memory/memory.ts";
import { readText } from "../base/reading/text-file.ts";
import { isOfFolders } from "../plan/of-folders.ts";
import { type Plan, planFileName } from "../plan/plan.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";

/** The plan of a folder, where it is remembered that `poetrix lock` makes exactly this one without a warning; else `null`. */
export function knownPlan(directory: string): Plan | null {
  try {
    const [text, pyproject, lock] = [planFileName, "pyproject.toml", "poetry.lock"].map((name) =>
      readText(join(directory, name)),
    );
    if (!text || !pyproject || !lock) return null;
    const known = memoryOfPlan(directory, [text, pyproject, lock])?.recall();
    if (!known) return null;
    const plan = JSON.parse(text) as Plan;
    // The targets in the order in which they were asked for; the file has them sorted.
    const inOrder = (JSON.parse(known) as string[]).map((id) => [id, plan.targets[id]]);
    return { ...plan, targets: Object.fromEntries(inOrder) };
  } catch {
    // The code that reads the files next reports what is wrong with them.
    return null;
  }
}

interface Inputs {
  readonly project: Pick<Project, "directory" | "text">;
  readonly lock: Pick<Lock, "text">;
}

/**
 * Remembers that `poetrix lock` made this text without a warning. Not where the result depends on files that are not part of the
 * memory's key: folders and files named in the lock, a setup.py, the project's own Cargo.lock.
 */
export function rememberPlan({ project, lock }: Inputs, plan: Plan, text: string): void {
  if (isOfFolders(plan)) return;
  if (plan.project.build?.crates !== undefined) return;
  const memory = memoryOfPlan(project.directory, [text, project.text, lock.text]);
  memory?.keep(JSON.stringify(Object.keys(plan.targets)));
}

/** The memory for everything that the plan depends on: `texts` are those of the plan, of pyproject.toml and of poetry.lock. */
function memoryOfPlan(directory: string, texts: readonly string[]): Memory | null {
  if (["setup.py", "setup.cfg"].some((name) => existsSync(join(directory, name)))) return null;
  return memoryOf("plan", texts);
}
