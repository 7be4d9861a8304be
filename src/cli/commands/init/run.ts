// poetrix init: a flake for a project that has none, from templates/default.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../../context.ts";
import { planNewFlake } from "../../../integrate/project-files.ts";
import { readProject } from "../../../poetry/project.ts";
import { runtimeRoot } from "../../../runtime-root.ts";
import type { Outcome } from "../../outcome.ts";
import {
  conclude,
  type FilesBesideOptions,
  fileOptions,
  lockIfAny,
} from "../integrate/conclude.ts";

export async function run(options: FilesBesideOptions, context: Context): Promise<Outcome> {
  const project = await readProject(options.dir);
  const lock = await lockIfAny(project);
  const template = await readFile(join(runtimeRoot(), "templates/default/flake.nix"), "utf8");
  const planned = await planNewFlake(project, template, {
    ...fileOptions(project, lock, options),
    replaceLists: false,
  });
  return await conclude(project, planned, options, context);
}
