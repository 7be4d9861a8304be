// From a source tree to the exact build requirements of each target.
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import type { BuildSystem } from "../../standards/pyproject.ts";
import type { Confinement } from "../confinement/confinement.ts";
import { type CratesAnswer, type CratesTools, findCrates } from "../crates/crates.ts";
import type { IndexedPackage } from "../index/pylock.ts";
import type { BuildEnvironment, Environments } from "./build-environment.ts";
import { askBackend, type HookAnswer } from "./build-hook.ts";
import { buildTimes, type Resolver, requirementLines, sayWhat } from "./build-requirements.ts";
import { buildSystemOf } from "./build-system.ts";
import { versionVariables, writePkgInfo } from "./version-variables.ts";

export interface Tree {
  /** `docopt 0.6.2` */
  readonly subject: string;
  /** An unpacked source tree that is ours to write into. */
  readonly root: string;
  readonly uploaded: Date | null;
  /** Made for it before, by path. */
  readonly cargoLocks: Readonly<Record<string, string>>;
  /** What its back end is told of its version. */
  readonly version?: string;
  /** `build-requires` of the settings: taken in place of what the tree and its back end say. */
  readonly requires?: readonly string[];
  /** `build-as-of` of the settings. */
  readonly asOf: string | null;
}

export interface BuildTools extends CratesTools {
  readonly resolver: Resolver;
  readonly environments: Environments;
  /** Tried in the first environment that is made. */
  confinement(environment: BuildEnvironment): Promise<Confinement>;
  /** A temporary folder, removed at the end of the run. */
  readonly scratch: string;
  /** The system of this machine: here the back ends are asked. */
  readonly system: string;
}

export interface InferredBuild {
  /** With static and dynamic requirements. */
  readonly build: BuildSystem;
  /** What the back end said where it could not tell its requirements; then `requires` are the static ones. */
  readonly failure: string | null;
  /** `null` where it uses no cargo. */
  readonly rust: CratesAnswer | null;
  /** The requirements resolved for a system. */
  resolveFor(system: string): Promise<readonly IndexedPackage[]>;
}

/**
 * What building `tree` with Python `python` needs: its static requirements are installed in an environment of their own,
 * its back end is asked there for more, and both are resolved together.
 *
 * @throws UserError INVALID_PYPROJECT, INVALID_REQUIREMENT, BUILD_REQUIREMENTS_UNSOLVABLE, BUILD_REQUIREMENT_NOT_INDEXED, BUILD_CYCLE,
 * INDEX_UNREACHABLE
 */
export async function inferBuild(
  tree: Tree,
  python: string,
  tools: BuildTools,
): Promise<InferredBuild> {
  const times = buildTimes(tree.uploaded, python, tree.asOf);
  const system = await buildSystemOf(tree.root, tree.subject);
  requirementLines(tree.requires ?? system.requires, tree.subject);
  const resolveWith = (requires: readonly string[], target: string) =>
    tools.resolver({ requires, python, system: target, times, subject: tree.subject });

  const dynamic =
    tree.requires === undefined
      ? await dynamicRequirements({ tree, python, system, tools, resolveWith })
      : null;
  requirementLines(dynamic?.requires ?? [], tree.subject);
  const requires = tree.requires ?? [
    ...new Set([...system.requires, ...(dynamic?.requires ?? [])]),
  ];
  const { subject, root, uploaded, cargoLocks } = tree;
  const rust = await findCrates({ subject, root, uploaded, requires, cargoLocks }, tools);
  return {
    rust,
    build: { ...system, requires },
    failure: dynamic?.failure ?? null,
    resolveFor: (target) => resolveWith(requires, target),
  };
}

interface DynamicRequirements {
  readonly requires: readonly string[];
  readonly failure: string | null;
}

/**
 * What the back end asks for. Where this tree makes it fail (many a setup.py does without its C library), it is asked once
 * more in an empty tree: so setuptools still says whether it wants `wheel`.
 */
async function dynamicRequirements({
  tree,
  python,
  system,
  tools,
  resolveWith,
}: {
  readonly tree: Tree;
  readonly python: string;
  readonly system: BuildSystem;
  readonly tools: BuildTools;
  readonly resolveWith: (
    requires: readonly string[],
    target: string,
  ) => Promise<readonly IndexedPackage[]>;
}): Promise<DynamicRequirements> {
  if (tree.version !== undefined) {
    const [name = ""] = tree.subject.split(" ");
    await writePkgInfo(tree.root, system.requires, { name, version: tree.version });
  }
  const packages = await resolveWith(system.requires, tools.system);
  refuseItself(tree, packages);
  let environment: BuildEnvironment;
  try {
    environment = await tools.environments.with(python, packages);
  } catch (error) {
    // Some of its requirements want a library of the machine themselves, pycairo for example. All else is no answer of theirs.
    if (!(error instanceof UserError) || error.code !== "BUILD_REQUIREMENT_UNBUILDABLE")
      throw error;
    return { requires: [], failure: reasonOf(`${error.hint}\n${error.message}`, tools.scratch) };
  }
  const ask = async (root: string): Promise<HookAnswer> =>
    askBackend({
      subject: tree.subject,
      environment,
      root,
      system,
      variables: tree.version === undefined ? {} : versionVariables(tree.version),
      scratch: tools.scratch,
      confinement: await tools.confinement(environment),
      signal: tools.signal,
    });
  const answer = await ask(tree.root);
  if ("requires" in answer) return { requires: answer.requires, failure: null };
  const empty = await ask(await mkdtemp(join(tools.scratch, "empty-")));
  return {
    requires: "requires" in empty ? empty.requires : [],
    failure: reasonOf(answer.failure, tools.scratch),
  };
}

/** A package that needs itself to be built. Longer cycles are found once all is known (gather-builds.ts). */
function refuseItself({ subject }: Tree, packages: readonly IndexedPackage[]): void {
  const isItself = packages.some(
    ({ name, version, files }) =>
      `${name} ${version}` === subject && files.every(({ kind }) => kind === "sdist"),
  );
  if (!isItself) return;
  throw new UserError(
    "BUILD_CYCLE",
    `${subject} is built with itself, and the package index has no wheel of it`,
    sayWhat(subject),
  );
}

/**
 * The line that says most of what a back end wrote: of a missing program, header or library, else the last one. Folders of
 * ours have other names each time, and the plan must not.
 */
function reasonOf(output: string, scratch: string): string {
  const lines = output
    .split("\n")
    .map((line) => line.replaceAll(new RegExp(`(?:${scratch}|/build/)[^\\s:'"]*/`, "g"), "").trim())
    .filter((line) => line !== "" && !/^(File "|Traceback|[~^]+$)/.test(line));
  const names = /[\w.]+-config\b|pkg-config|\w\.h\b|\bnot found|be found|make sure/i;
  const complains = /error|fatal|not found|no such|cannot|could not|make sure/i;
  const complaints = lines.filter((line) => complains.test(line));
  const telling = complaints.find((line) => names.test(line)) ?? complaints.at(-1) ?? lines.at(-1);
  return (telling ?? "it said nothing").slice(0, 300);
}
