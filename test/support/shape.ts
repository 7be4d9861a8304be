// Compares answers of `--json` with the promised shapes.
import * as v from "valibot";
import { shapes } from "../../src/cli/contract/shapes.ts";

/** A line for each key that the answer lacks, or has though it is not promised; empty if the answer is as promised. */
export function misfits(shape: keyof typeof shapes, json: string): string[] {
  const result = v.safeParse(shapes[shape], JSON.parse(json));
  return result.success
    ? []
    : result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}
