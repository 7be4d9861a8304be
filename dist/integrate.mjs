// Made from src/ by `npm run build`. Do not edit.
import {
  conclude,
  fileOptions,
  lockIfAny,
  planIntegration
} from "./replace-lists.mjs";
import "./parser.mjs";
import "./repository-above.mjs";
import "./yaml.mjs";
import "./git-here.mjs";
import "./content-hash.mjs";
import "./version-solver.mjs";
import "./this-machine.mjs";
import "./lock-2.mjs";
import "./choose-source.mjs";
import {
  readProject
} from "./read-groups.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import "./constraint-sets.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import "./name.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./version-2.mjs";
import "./errors.mjs";

// src/cli/commands/integrate/run.ts
async function run(options, context) {
  const project = await readProject(options.dir);
  const lock = await lockIfAny(project);
  const planned = await planIntegration({
    project,
    lock,
    options: {
      ...fileOptions(project, options),
      replaceLists: options.replaceLists ?? false
    },
    signal: context.signal
  });
  return await conclude({ project, lock, planned, options }, context);
}
export {
  run
};
