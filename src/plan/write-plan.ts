import { join } from "node:path";
import { writeAtomically } from "../base/writing/write-atomically.ts";
import type { Project } from "../poetry/project/project.ts";
import { planFileName } from "./plan.ts";

/** Writes the text of a plan (format-plan.ts) to poetrix.lock beside poetry.lock, whole or not at all. */
export async function writePlan(
  { directory }: Project,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  await writeAtomically(join(directory, planFileName), text, signal);
}
