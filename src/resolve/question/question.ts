// What is asked of a project and its lock.
import type { Lock } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { Selection } from "./selection.ts";
import type { Target } from "./target.ts";

/** Of a target, whatever is selected. */
export interface TargetQuestion {
  readonly project: Project;
  readonly lock: Lock;
  readonly target: Target;
}

/** What `poetry install` is asked. */
export interface Question extends TargetQuestion {
  readonly selection: Selection;
}
