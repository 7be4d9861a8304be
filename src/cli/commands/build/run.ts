// poetrix build: the project, its environment or one package, built by Nix.
import { lstat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Context } from "../../../base/context.ts";
import { UserError } from "../../../base/errors.ts";
import { isFolder } from "../../../base/is-folder.ts";
import { type Memory, memoryOf } from "../../../base/memory/memory.ts";
import { runtimeRoot } from "../../../base/runtime-root.ts";
import { isSystemHere } from "../../../base/this-machine.ts";
import { builtVersion } from "../../../build/built-version.ts";
import { fetchFiles, missingFiles, neededFiles } from "../../../build/fetch-files.ts";
import { type FoundVersion, gitVersion } from "../../../build/git-version.ts";
import { placeMadeFiles } from "../../../build/place-made-files.ts";
import { planFiles } from "../../../build/plan-files.ts";
import { pythonsHere } from "../../../build/pythons-here.ts";
import { runNix } from "../../../build/run-nix.ts";
import { type ChosenToolchain, chooseToolchain } from "../../../build/toolchain.ts";
import { findUv } from "../../../facts/programs/uv.ts";
import { isOfFolders } from "../../../plan/of-folders.ts";
import type { Plan, PlanTarget } from "../../../plan/plan.ts";
import { readCurrentPlan } from "../../../plan/read-plan.ts";
import { readLock } from "../../../poetry/lock/lock.ts";
import { readProject } from "../../../poetry/project/project.ts";
import { extrasNote, parseSelection, type Selection } from "../../../resolve/question/selection.ts";
import { compareVersions, tryParseVersion } from "../../../standards/version.ts";
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
  const { signal } = context;
  const isWanted = ({ system, python }: PlanTarget): boolean =>
    isSystemHere(system) && pythons.includes(python.version);
  const findMissing = () => missingFiles(planFiles(plan, { project, lock }, isWanted), signal);
  const asked = [...product, ...selectionArguments(options, selection)];
  const memory = memoryOfBuild(options, plan, [project.directory, ...asked]);
  const isRemembered = memory !== null && memory.recall() !== null;
  // They are independent of each other, and wait for different programs.
  const [toolchain, found, missing] = await Promise.all([
    chooseToolchain({
      asked: options.toolchain,
      directory: project.directory,
      pythons,
      findUv: () => findUv(signal).catch(() => null),
      plan,
      signal,
    }),
    gitVersion(project, {
      environment: process.env,
      builtWith: (name) => builtWith(plan, name, isWanted),
      signal,
    }),
    isRemembered ? null : findMissing(),
  ]);
  context.progress.note(`toolchain: ${toolchain.label}`);
  if (note !== null) context.progress.note(note);
  if (found !== null)
    context.progress[found.isDoubtful ? "warn" : "note"](`version: ${found.label}`);

  let target = [
    join(runtimeRoot(), "nix", "build.nix"),
    ...["--argstr", "projectDir", project.directory, ...asked],
    ...(options.python === undefined ? [] : ["--argstr", "pythonVersion", options.python]),
    ...(found === null || found.version === null ? [] : ["--argstr", "version", found.version]),
    ...toolchain.args,
  ];
  const evaluation = { ...context, env: toolchain.env };
  const link = options.inPlace ? ["--no-out-link"] : ["--out-link", resolve(outLink)];
  const build = (options: readonly string[]) =>
    runNix("nix-build", [...target, ...toolchain.options, ...options, ...link], evaluation);
  let built = isRemembered ? await build(buildingNothing).catch(unlessInterrupted(signal)) : null;
  if (built === null) {
    const lacking = missing ?? (await findMissing());
    // Where the store has all files, there is no need to find out which of them this build uses.
    if (lacking.files.length + lacking.trees.length > 0) {
      target = await runNix("nix-instantiate", [...target, ...toolchain.options], evaluation);
      const needed = await neededFiles({
        planFiles: lacking,
        derivations: target,
        options: toolchain.options,
        signal,
      });
      await fetchFiles(needed, context);
    }
    built = await build([]);
    if (!isRemembered) memory?.keep("");
  }
  const [path = ""] = built;
  if (options.inPlace) return inPlace(await placeMadeFiles(path, project.directory), toolchain);
  if (found !== null && !options.env && options.package === undefined) {
    const unheeded = await unheededVersion(found, path, project.name);
    if (unheeded !== null) context.progress.warn(unheeded);
  }
  return {
    exitCode: 0,
    data: { path, outLink, toolchain: toolchain.name, ...(note && { note }) },
    text: path,
  };
}

/**
 * Whether this very thing was built here before; `null` where more than the plan decides what it becomes. Then Nix is asked for it at once,
 * before the files that it is made from are looked for: where it is gone, or something else has changed, Nix refuses, and all is done as
 * the first time.
 */
function memoryOfBuild(
  { env, package: name, python, toolchain }: BuildOptions,
  plan: Plan,
  asked: readonly string[],
): Memory | null {
  if ((!env && name === undefined) || isOfFolders(plan)) return null;
  const { NIX_REMOTE: store } = process.env;
  return memoryOf("built", [JSON.stringify({ asked, python, toolchain, store, ...plan.inputs })]);
}

/** With these Nix gives what the store has, and fails where anything is to be built or fetched. */
const buildingNothing = ["--option", "max-jobs", "0", "--option", "builders", ""].concat(
  ...["--option", "substitute", "false"],
);

const unlessInterrupted =
  (signal: AbortSignal) =>
  (error: unknown): null => {
    signal.throwIfAborted();
    if (error instanceof UserError) return null;
    throw error;
  };

/** A sentence where the application has another version than Git gave it. */
async function unheededVersion(
  { version }: FoundVersion,
  application: string,
  name: string,
): Promise<string | null> {
  const built = await builtVersion(application, name);
  if (version === null || built === null) return null;
  const [one, other] = [tryParseVersion(version), tryParseVersion(built)];
  if (one !== null && other !== null && compareVersions(one, other) === 0) return null;
  return `version: ${name} is built as ${built}, and not as ${version}: its build back end takes the version from elsewhere`;
}

/** The version of a package that the project itself is built with here. */
function builtWith(
  { targets, packages }: Plan,
  name: string,
  isWanted: (target: PlanTarget) => boolean,
): string | undefined {
  const target = Object.values(targets).find(isWanted);
  const id = target?.builds["."]?.find((each) => packages[each]?.name === name);
  return id === undefined ? undefined : packages[id]?.version;
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
  if (!(await isFolder(folder))) {
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
