// poetrix build: the project, its environment or one package, built by Nix.
import { lstat, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Context } from "../../../base/context.ts";
import { UserError } from "../../../base/errors.ts";
import { runtimeRoot } from "../../../base/runtime-root.ts";
import { isSystemHere } from "../../../base/this-machine.ts";
import { fetchFiles, missingFiles, neededFiles } from "../../../build/fetch-files.ts";
import { gitVersion } from "../../../build/git-version.ts";
import { placeMadeFiles } from "../../../build/place-made-files.ts";
import { planFiles } from "../../../build/plan-files.ts";
import { pythonsHere } from "../../../build/pythons-here.ts";
import { runNix } from "../../../build/run-nix.ts";
import { type ChosenToolchain, chooseToolchain } from "../../../build/toolchain.ts";
import { findUv } from "../../../facts/programs/uv.ts";
import type { Plan } from "../../../plan/plan.ts";
import { readCurrentPlan } from "../../../plan/read-plan.ts";
import { readLock } from "../../../poetry/lock/lock.ts";
import { readProject } from "../../../poetry/project/project.ts";
import { extrasNote, parseSelection, type Selection } from "../../../resolve/question/selection.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { packageAsked } from "../package-asked.ts";

export interface BuildOptions {
  readonly dir: string;
  readonly app?: boolean;
  readonly env?: boolean;
  readonly package?: string;
  readonly inPlace?: boolean;
  readonly groups?: string;
  readonly extras?: string;
  readonly toolchain?: string;
  /** `3.12` */
  readonly python?: string;
  readonly outLink: string;
  /** Of several projects: the end of the link's name. */
  readonly oneOfMany?: string;
}

export async function run(options: BuildOptions, context: Context): Promise<Outcome> {
  const { oneOfMany } = options;
  const outLink = oneOfMany === undefined ? options.outLink : `${options.outLink}-${oneOfMany}`;
  if (!options.inPlace) await checkLink(outLink);
  const project = await readProject(options.dir);
  const lock = await readLock(project.directory);
  const plan = await readCurrentPlan(project, lock);
  const product = productOf(options, plan);
  const pythons = pythonsHere(plan, { asked: options.python, project });
  const selection = parseSelection(project, options.groups, options.extras);
  const note = options.package === undefined ? extrasNote(project, selection) : null;
  const files = planFiles(
    plan,
    { project, lock },
    ({ system, python }) => isSystemHere(system) && pythons.includes(python.version),
  );
  const { signal } = context;
  // They are independent of each other, and wait for different programs.
  const [toolchain, found, missing] = await Promise.all([
    chooseToolchain({
      asked: options.toolchain,
      directory: project.directory,
      pythons,
      findUv: () => findUv(signal).catch(() => null),
      plan,
    }),
    gitVersion(project, process.env, signal),
    missingFiles(files, signal),
  ]);
  context.progress.note(`toolchain: ${toolchain.label}`);
  if (note !== null) context.progress.note(note);
  if (found !== null) context.progress.note(`version: ${found.label}`);

  let target = [
    join(runtimeRoot(), "nix", "build.nix"),
    ...["--argstr", "projectDir", project.directory, ...product],
    ...selectionArguments(options, selection),
    ...(options.python === undefined ? [] : ["--argstr", "pythonVersion", options.python]),
    ...(found === null ? [] : ["--argstr", "version", found.version]),
    ...toolchain.args,
  ];
  const evaluation = { ...context, env: toolchain.env };
  // Where the store has all files, there is no need to find out which of them this build uses.
  if (missing.files.length + missing.trees.length > 0) {
    target = await runNix("nix-instantiate", [...target, ...toolchain.options], evaluation);
    const needed = await neededFiles({
      planFiles: missing,
      derivations: target,
      options: toolchain.options,
      signal,
    });
    await fetchFiles(needed, context);
  }
  const [path = ""] = await runNix(
    "nix-build",
    [
      ...target,
      ...toolchain.options,
      ...(options.inPlace ? ["--no-out-link"] : ["--out-link", resolve(outLink)]),
    ],
    evaluation,
  );
  if (options.inPlace) return inPlace(await placeMadeFiles(path, project.directory), toolchain);
  return {
    exitCode: 0,
    data: { path, outLink, toolchain: toolchain.name, ...(note && { note }) },
    text: path,
  };
}

function inPlace(files: readonly string[], toolchain: ChosenToolchain): Outcome {
  return {
    exitCode: 0,
    data: { files, toolchain: toolchain.name },
    text: files.length > 0 ? files.join("\n") : "the build makes nothing that the folder lacks",
  };
}

/** nix-build itself would create missing folders of a misspelt link, and fail late where there is a file of that name. */
async function checkLink(link: string): Promise<void> {
  const folder = dirname(resolve(link));
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new UserError("NO_FOLDER", `--out-link ${link}: there is no folder ${folder}`);
  }
  const present = await lstat(resolve(link)).catch(() => null);
  if (present !== null && !present.isSymbolicLink()) {
    throw new UserError(
      "LINK_EXISTS",
      `--out-link ${link}: something of that name exists already, and is not a link`,
      "name another link, or move it away",
    );
  }
}

function productOf({ env, package: name, inPlace }: BuildOptions, plan: Plan): string[] {
  if (name !== undefined) {
    const known = Object.values(plan.packages).map((locked) => locked.name);
    const asked = packageAsked(name, "poetrix.lock", known);
    return ["--argstr", "what", "package", "--argstr", "package", asked];
  }
  return ["--argstr", "what", inPlace ? "made" : env ? "env" : "app"];
}

/**
 * An environment has what `poetry install` installs with no option; an application what it needs to run; a package is any of
 * the lock.
 */
function selectionArguments(
  { env, package: name, groups, extras }: BuildOptions,
  selection: Selection,
): string[] {
  return [
    ...(env || groups !== undefined
      ? ["--argstr", "groups", JSON.stringify(selection.groups)]
      : []),
    ...(name !== undefined && extras === undefined
      ? []
      : ["--argstr", "extras", JSON.stringify(selection.extras)]),
  ];
}
