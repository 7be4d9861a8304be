// Made from src/ by `npm run build`. Do not edit.
import {
  formatPlan
} from "./requirement.mjs";
import {
  writeAtomically
} from "./write-atomically.mjs";
import {
  planFileName
} from "./plan-2.mjs";

// src/plan/write-plan.ts
import { join } from "node:path";
async function writePlan({ directory }, plan, signal) {
  await writeAtomically(join(directory, planFileName), formatPlan(plan), signal);
}

export {
  writePlan
};
