// Made from src/ by `npm run build`. Do not edit.
import {
  fetchFiles
} from "./fetch-files.mjs";
import {
  planFiles
} from "./store.mjs";
import {
  readCurrentPlan
} from "./plan-shape.mjs";
import "./download.mjs";
import "./concurrently.mjs";
import "./git-revision.mjs";
import "./of-folders.mjs";
import "./plan-2.mjs";
import {
  thisSystem
} from "./this-machine.mjs";
import {
  nearest,
  nixSystems,
  readLock
} from "./lock-2.mjs";
import "./choose-source.mjs";
import {
  readProject
} from "./read-groups.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import "./constraint-sets.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import "./hash.mjs";
import "./name.mjs";
import "./uv-2.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/cli/commands/fetch/run.ts
async function run(options, context) {
  const project = await readProject(options.dir);
  const lock = await readLock(project.directory);
  const plan = await readCurrentPlan(project, lock);
  const system = options.system ?? thisSystem();
  const systems = [...new Set(Object.values(plan.targets).map((target) => target.system))];
  if (system !== "all" && !systems.includes(system)) {
    throw new UserError(
      "UNKNOWN_SYSTEM",
      `poetrix.lock does not cover the system ${system}: it covers ${systems.join(", ")}`,
      nixSystems.includes(system) ? `add "${system}" to \`systems\` under [tool.poetrix] in pyproject.toml, and run \`poetrix lock\`` : nearest(
        [thisSystem(), ...systems].find((one) => one.startsWith(`${system}-`)) ?? system,
        [...systems, "all", ...nixSystems]
      ) ?? `it takes a system, such as ${systems[0]}, or \`all\``
    );
  }
  const isWanted = (target) => system === "all" || target.system === system;
  const wanted = planFiles(plan, { project, lock }, isWanted);
  const fetched = await fetchFiles(wanted, context);
  const files = wanted.files.length + wanted.trees.length;
  return {
    exitCode: 0,
    data: { files, fetched },
    text: `${files} ${files === 1 ? "file" : "files"} in the Nix store, ${fetched.length} fetched now`
  };
}
export {
  run
};
