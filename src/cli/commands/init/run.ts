// poetrix init: a flake for a project that has none, from templates/.
import type { Context } from "../../../base/context.ts";
import { planNewFlake } from "../../../integrate/project-files.ts";
import { readProject } from "../../../poetry/project/project.ts";
import type { Outcome } from "../../contract/outcome.ts";
import {
  conclude,
  type FilesBesideOptions,
  fileOptions,
  lockIfAny,
} from "../integrate/conclude.ts";

export async function run(options: FilesBesideOptions, context: Context): Promise<Outcome> {
  const project = await readProject(options.dir);
  const lock = await lockIfAny(project);
  const planned = await planNewFlake(project, lock, fileOptions(project, options));
  return await conclude({ project, lock, planned, options }, context);
}
