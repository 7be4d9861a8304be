// Made from src/ by `npm run build`. Do not edit.
import {
  isOfFolders
} from "./of-folders.mjs";
import {
  planFileName
} from "./plan-2.mjs";
import {
  memoryOf
} from "./memory.mjs";
import {
  readText
} from "./text-file.mjs";

// src/lock/known-plan.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
function knownPlan(directory) {
  try {
    const [text, pyproject, lock] = [planFileName, "pyproject.toml", "poetry.lock"].map(
      (name) => readText(join(directory, name))
    );
    if (!text || !pyproject || !lock) return null;
    const known = memoryOfPlan(directory, [text, pyproject, lock])?.recall();
    if (!known) return null;
    const plan = JSON.parse(text);
    const inOrder = JSON.parse(known).map((id) => [id, plan.targets[id]]);
    return { ...plan, targets: Object.fromEntries(inOrder) };
  } catch {
    return null;
  }
}
function rememberPlan({ project, lock }, plan, text) {
  if (isOfFolders(plan)) return;
  if (plan.project.build?.crates !== void 0) return;
  const memory = memoryOfPlan(project.directory, [text, project.text, lock.text]);
  memory?.keep(JSON.stringify(Object.keys(plan.targets)));
}
function memoryOfPlan(directory, texts) {
  if (["setup.py", "setup.cfg"].some((name) => existsSync(join(directory, name)))) return null;
  return memoryOf("plan", texts);
}

export {
  knownPlan,
  rememberPlan
};
