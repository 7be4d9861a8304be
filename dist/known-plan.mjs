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
    const text = readText(join(directory, planFileName));
    const known = text === null ? null : memoryAt(directory, text)?.recall();
    if (text === null || !known) return null;
    const plan = JSON.parse(text);
    const inOrder = JSON.parse(known).map((id) => [id, plan.targets[id]]);
    return { ...plan, targets: Object.fromEntries(inOrder) };
  } catch {
    return null;
  }
}
function rememberPlan(directory, plan, text) {
  if (isOfFolders(plan)) return;
  if (plan.project.build?.crates !== void 0) return;
  memoryAt(directory, text)?.keep(JSON.stringify(Object.keys(plan.targets)));
}
function memoryAt(directory, planText) {
  if (["setup.py", "setup.cfg"].some((name) => existsSync(join(directory, name)))) return null;
  const texts = ["pyproject.toml", "poetry.lock"].map((name) => readText(join(directory, name)));
  return memoryOf("plan", [planText, ...texts.map((text) => text ?? "")]);
}

export {
  knownPlan,
  rememberPlan
};
