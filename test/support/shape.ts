// Answers of `--json`, held against the shapes that are promised.
import * as v from "valibot";
import { shapes } from "../../src/cli/contract/shapes.ts";

/** What the answer lacks or has too much, a line each; empty where it is as promised. */
export function misfits(shape: keyof typeof shapes, json: string): string[] {
  const result = v.safeParse(shapes[shape], JSON.parse(json));
  return result.success
    ? []
    : result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}
