// The files of a project that know about Nix: what is to become of each.
import { join, resolve } from "node:path";
import { createTwoFilesPatch } from "diff";
import { UserError } from "../base/errors.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import { mainGroup } from "../poetry/project/groups.ts";
import { defaultGroups, type Project } from "../poetry/project/project.ts";
import { defaultSystems } from "../resolve/question/target.ts";
import { normalizeName } from "../standards/name.ts";
import { broughtBy } from "./brought.ts";
import { exists, fromTo, inFolder, type Repository, repositoryOf } from "./edits/repository.ts";
import { type FileChange, readText } from "./edits/write-files.ts";
import { type FileOptions, planFilesBeside } from "./files/files-beside.ts";
import { type FlakePython, readFlakePython } from "./files/flake-python.ts";
import { callerElsewhere, definedElsewhere } from "./flake/defined-elsewhere.ts";
import { type FlakeResult, integrateFlake } from "./flake/integrate-flake.ts";
import { findUnknownFunctions } from "./flake/unknown-functions.ts";
import type { FlakeProject } from "./flake/work.ts";
import { isOfOther, type ListedPackage } from "./lists/hand-lists.ts";
import { type ReplacedLists, replaceLists } from "./lists/replace-lists.ts";
import { missingModule } from "./missing-module.ts";
import { newFlake } from "./new-flake.ts";
import { readNix } from "./nix/read.ts";
import { type ListedByHand, listedByHand } from "./nixpkgs/listed-by-hand.ts";

export interface PlannedFiles {
  /** Where the paths of all changes start. */
  readonly root: string;
  /** Files that change; those that stay as they are are not among them. */
  readonly changes: readonly FileChange[];
  /** `flake.nix: adds the input poetrix` */
  readonly notes: readonly string[];
  readonly listed: readonly ListedByHand[];
  /** What is left to the user: lists that `--replace-lists` leaves, a module that is not there. */
  readonly left: readonly string[];
  /** What stops the flake from evaluating, as far as this can be told from its text. */
  readonly problems: readonly string[];
  /** Where flake.nix could not be edited safely. */
  readonly refused: Extract<FlakeResult, { kind: "refused" }> | null;
}

/**
 * The edits of a flake and the files beside it.
 *
 * @throws UserError `NO_FLAKE`, `NIX_SYNTAX`, `INVALID_JSON`, `INVALID_TASKS`
 */
export async function planIntegration({
  project,
  lock,
  options,
  signal,
}: {
  readonly project: Project;
  readonly lock: Lock | null;
  readonly options: FileOptions & { readonly replaceLists: boolean };
  readonly signal?: AbortSignal | undefined;
}): Promise<PlannedFiles> {
  const repository = repositoryOf(project.directory);
  const { root } = repository;
  const path = inFolder(repository.flake, "flake.nix");
  const { text: before, encoding } = await readText(root, path);
  if (before === null) {
    throw new UserError(
      "NO_FLAKE",
      `there is no flake.nix in ${project.directory}`,
      "`poetrix init` makes one",
    );
  }
  const { replaceLists: replaces } = options;
  const folder = join(root, repository.flake);
  const file = readNix(before, path);
  const python = await readFlakePython(project, repository, file);
  const elsewhere = await definedElsewhere(folder, file);
  const caller = await callerElsewhere(folder, file);
  const edit = (replacing: boolean): FlakeResult =>
    integrateFlake(
      before,
      { ...flakeProject(project, repository, replacing), elsewhere, caller },
      path,
    );
  const replace = (text: string): ReplacedLists =>
    replacedLists({ text, project, lock, options, python });
  let result = edit(replaces);
  let replaced = replaces && result.kind === "edited" ? replace(result.text) : null;
  if (replaced !== null && !replaced.placesEnvironment) {
    // All lists of the shell stay: the environment stands beside them.
    result = edit(false);
    replaced = result.kind === "edited" ? replace(result.text) : null;
  }
  const after = replaced?.text ?? (result.kind === "edited" ? result.text : before);
  const edited = result.kind === "edited" ? result.notes : [];
  const notes = [...edited, ...(replaced?.notes ?? [])].map((note) => `${path}: ${note}`);
  const left = (replaced?.left ?? []).map((line) => `${path}: ${line}`);
  const change = { path, before, after, encoding };
  const others = await planFilesBeside({
    project,
    lock,
    repository,
    options,
    flake: {
      path,
      text: after,
      packageName: result.kind === "edited" ? result.package : null,
      python,
    },
  });
  return {
    root,
    changes: [change, ...others.changes].filter(({ before, after }) => before !== after),
    notes: [...notes, ...others.notes],
    listed: await listedByHand({ project, lock, flakeText: { folder, path, text: after }, signal }),
    left,
    problems: findUnknownFunctions(readNix(after, path)).map(
      ({ name, line, instead }) =>
        `${path}:${line}: neither poetry2nix nor Poetrix has ${name}; ${instead}`,
    ),
    refused: result.kind === "refused" ? result : null,
  };
}

/**
 * A flake from our template, and the files beside it.
 *
 * @throws UserError `FLAKE_EXISTS`
 */
export async function planNewFlake(
  project: Project,
  lock: Lock | null,
  options: FileOptions,
): Promise<PlannedFiles> {
  if (await exists(join(project.directory, "flake.nix"))) {
    throw new UserError(
      "FLAKE_EXISTS",
      `there is a flake.nix in ${project.directory} already`,
      "`poetrix integrate` adds what it lacks",
    );
  }
  const found = repositoryOf(project.directory);
  const repository = { ...found, flake: found.project };
  const path = inFolder(repository.flake, "flake.nix");
  const flake = flakeProject(project, repository, false);
  const after = await newFlake(project, options.settings, flake);
  const change: FileChange = { path, before: null, after, encoding: "utf8" };
  const python = await readFlakePython(project, repository, readNix(after, path));
  const others = await planFilesBeside({
    project,
    lock,
    repository,
    options,
    flake: { path, text: after, packageName: "default", python },
  });
  const kind = project.packageMode ? "" : " of an environment, since `package-mode` is false";
  const module = missingModule(project);
  return {
    root: repository.root,
    changes: [change, ...others.changes],
    notes: [`${path}: new, from the template${kind}`, ...others.notes],
    listed: [],
    left: module === null ? [] : [module],
    problems: [],
    refused: null,
  };
}

function flakeProject(
  project: Project,
  { root, flake }: Repository,
  replaces: boolean,
): FlakeProject {
  const groups = [...new Set([mainGroup, ...defaultGroups(project)])];
  const hasOptionalDev = project.groups.get(normalizeName("dev"))?.optional ?? false;
  const isDefault = !hasOptionalDev && groups.every((group) => ["main", "dev"].includes(group));
  return {
    name: project.name,
    packageMode: project.packageMode,
    replaceLists: replaces,
    folder: fromTo(resolve(root, flake), project.directory),
    groups: isDefault ? null : groups,
    hasOptionalDev,
  };
}

function replacedLists({
  text,
  project,
  lock,
  options: { settings, pythons },
  python,
}: {
  readonly text: string;
  readonly project: Project;
  readonly lock: Lock | null;
  readonly options: FileOptions;
  readonly python: FlakePython;
}): ReplacedLists {
  const systems = settings.systems.length > 0 ? settings.systems : defaultSystems;
  const locked = settings.python.length === 0 && python.named.length > 0 ? python.named : pythons;
  const brought = broughtBy({ project, lock, settings, pythons: locked, systems });
  const isOurs = (listed: ListedPackage): boolean => !isOfOther(listed, project.name);
  return replaceLists(text, {
    inEnvironment: (listed) => brought.environment.has(listed.name) && isOurs(listed),
    inPackage: (listed) => brought.application.has(listed.name) && isOurs(listed),
    pythonIsKnown: python.unversioned === null,
  });
}

/** All changes as one unified diff, as git writes it. */
export function diffOf(changes: readonly FileChange[]): string {
  return changes
    .map(({ path, before, after }) => {
      const from = before === null ? "/dev/null" : `a/${path}`;
      return createTwoFilesPatch(from, `b/${path}`, before ?? "", after, "", "", { context: 3 })
        .replace(/^=+\n/, "")
        .replace(/^(---|\+\+\+) (.*?)\t?$/gm, "$1 $2");
    })
    .join("");
}
