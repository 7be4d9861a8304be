// Made from src/ by `npm run build`. Do not edit.
import {
  writeAtomically
} from "./write-atomically.mjs";
import {
  planFileName
} from "./plan-2.mjs";

// src/plan/write-plan.ts
import { join } from "node:path";
async function writePlan({ directory }, text, signal) {
  await writeAtomically(join(directory, planFileName), text, signal);
}

export {
  writePlan
};
