// That a plan is what `poetrix lock` makes of its inputs, as this machine itself found before. It loads little: where nothing is to
// be done, nothing is read but three files.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Memory, memoryOf } from "../base/memory/memory.ts";
import { readText } from "../base/reading/text-file.ts";
import { isOfFolders } from "../plan/of-folders.ts";
import { type Plan, planFileName } from "../plan/plan.ts";

/** The plan of a folder, where `poetrix lock` would make the very same and say nothing about it; `null` where nobody knows. */
export function knownPlan(directory: string): Plan | null {
  try {
    const text = readText(join(directory, planFileName));
    const known = text === null ? null : memoryAt(directory, text)?.recall();
    if (text === null || !known) return null;
    const plan = JSON.parse(text) as Plan;
    // In the order in which they were asked for, which the file does not have.
    const inOrder = (JSON.parse(known) as string[]).map((id) => [id, plan.targets[id]]);
    return { ...plan, targets: Object.fromEntries(inOrder) };
  } catch {
    // Whoever reads them next says what is wrong with them.
    return null;
  }
}

/**
 * Remembers that `poetrix lock` made this text, and had nothing to say. Not where files took part that it does not read here:
 * folders and files of the lock, a setup.py, a Cargo.lock of the project's own.
 */
export function rememberPlan(directory: string, plan: Plan, text: string): void {
  if (isOfFolders(plan)) return;
  if (plan.project.build?.crates !== undefined) return;
  memoryAt(directory, text)?.keep(JSON.stringify(Object.keys(plan.targets)));
}

/** Of all that the answer depends on. */
function memoryAt(directory: string, planText: string): Memory | null {
  if (["setup.py", "setup.cfg"].some((name) => existsSync(join(directory, name)))) return null;
  const texts = ["pyproject.toml", "poetry.lock"].map((name) => readText(join(directory, name)));
  return memoryOf("plan", [planText, ...texts.map((text) => text ?? "")]);
}
