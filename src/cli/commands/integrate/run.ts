// poetrix integrate: Poetrix in the flake, the editor and the CI that a project has.
import type { Context } from "../../../base/context.ts";
import { planIntegration } from "../../../integrate/project-files.ts";
import { readProject } from "../../../poetry/project/project.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { conclude, type FilesBesideOptions, fileOptions, lockIfAny } from "./conclude.ts";

export interface IntegrateOptions extends FilesBesideOptions {
  readonly replaceLists?: boolean;
}

export async function run(options: IntegrateOptions, context: Context): Promise<Outcome> {
  const project = await readProject(options.dir);
  const lock = await lockIfAny(project);
  const planned = await planIntegration({
    project,
    lock,
    options: {
      ...fileOptions(project, options),
      replaceLists: options.replaceLists ?? false,
    },
    signal: context.signal,
  });
  return await conclude({ project, lock, planned, options }, context);
}
