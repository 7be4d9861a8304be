// The build requirements of a source tree, from its pyproject.toml and its back end. Build requirements that have only an sdist are
// built into wheels for that. All code of packages runs in the confinement.
import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../base/errors.ts";
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import type { NormalizedName } from "../../standards/name.ts";
import type { BuildSystem } from "../../standards/pyproject.ts";
import { compareVersions, parseVersion } from "../../standards/version.ts";
import { parseWheelFileName } from "../../standards/wheel.ts";
import {
  type BuildEnvironment,
  type Environments,
  hasOnlySdists,
} from "../back-ends/build-environment.ts";
import {
  askBackend,
  type HookAnswer,
  type HookCall,
  makeMetadata,
  makeWheel,
} from "../back-ends/build-hook.ts";
import { buildSystemOf, type SourceTree } from "../back-ends/build-system.ts";
import type { Confinement } from "../confinement/confinement.ts";
import { rustManifests } from "../crates/cargo-manifest.ts";
import type { IndexedPackage } from "../index/pylock.ts";
import { makeTree } from "../sources/source-tree.ts";
import { buildTimes, type Resolver } from "./build-requirements.ts";
import { requirementLines, sayWhat } from "./requirement-lines.ts";
import { type RequirementMetadata, readMetadata, staticMetadata } from "./requirement-metadata.ts";
import { versionVariables, writePkgInfo } from "./version-tools.ts";

/** An unpacked source tree that is ours to write into. */
export interface Tree extends SourceTree {
  readonly uploaded: Date | null;
  /** What its back end is told of its version. */
  readonly version?: string;
  /** `build-requires` of the settings: taken in place of what the tree and its back end say. */
  readonly requires: readonly string[] | null;
  /** `build-as-of` of the settings. */
  readonly asOf: string | null;
  /** `[tool.poetry.build-constraints]` */
  readonly constraints: readonly Dependency[];
}

export interface RequirementTools {
  readonly resolver: Resolver;
  readonly environments: Environments;
  /** The confinement, which is tested with the first environment that is made. */
  confinement(environment: BuildEnvironment): Promise<Confinement>;
  /** What the settings say of how it is built. */
  settingsOf(name: NormalizedName): Pick<Tree, "requires" | "asOf">;
  /** A temporary folder, removed at the end of the run. */
  readonly scratch: string;
  /** The system of this machine, where the back ends run. */
  readonly system: string;
  readonly signal: AbortSignal;
}

export interface TreeRequirements {
  /** With static and dynamic requirements. */
  readonly system: BuildSystem;
  /** What the back end said where it could not tell its requirements; then `requires` are the static ones. */
  readonly failure: string | null;
  /** The requirements resolved for a system. */
  resolveFor(system: string): Promise<readonly IndexedPackage[]>;
}

/**
 * What building `tree` with Python `python` needs: its static requirements are installed in an environment of their own, and
 * its back end is asked there for more.
 *
 * @throws UserError INVALID_PYPROJECT, INVALID_REQUIREMENT, BUILD_REQUIREMENTS_UNSOLVABLE, BUILD_REQUIREMENT_NOT_INDEXED,
 * BUILD_REQUIREMENT_UNBUILDABLE, BUILD_CYCLE, BACK_END_UNANSWERED, INDEX_UNREACHABLE
 */
export async function requirementsOf(
  tree: Tree,
  python: string,
  tools: RequirementTools,
): Promise<TreeRequirements> {
  return readTree(tree, { python, tools, waiting: [] });
}

interface Call {
  readonly python: string;
  readonly tools: RequirementTools;
  /** The packages whose requirements wait for this answer, outermost first. */
  readonly waiting: readonly string[];
}

async function readTree(tree: Tree, call: Call): Promise<TreeRequirements> {
  const { python, tools } = call;
  const system = await buildSystemOf(tree);
  requirementLines(tree.requires ?? system.requires, tree.subject);
  const resolveWith = (requires: readonly string[], target: string) =>
    tools.resolver({
      requires,
      python,
      system: target,
      times: buildTimes(tree.uploaded, python, tree.asOf),
      constraints: tree.constraints,
      subject: tree.subject,
      metadataOf: (sdist) => metadataOf(sdist, within(tree, call)),
    });
  const dynamic =
    tree.requires === null ? await dynamicRequirements({ tree, system, call, resolveWith }) : null;
  requirementLines(dynamic?.requires ?? [], tree.subject);
  const requires = tree.requires ?? [
    ...new Set([...system.requires, ...(dynamic?.requires ?? [])]),
  ];
  return {
    system: { ...system, requires },
    failure: dynamic?.failure ?? null,
    resolveFor: (target) => resolveWith(requires, target),
  };
}

interface DynamicRequirements {
  readonly requires: readonly string[];
  readonly failure: string | null;
}

/**
 * The back end's dynamic requirements. Where it fails in this tree (many a setup.py does without its C library), it is asked again in an
 * empty one, so that setuptools still says whether it wants `wheel`. A requirement that cannot be built here, such as pycairo without
 * its library, is missing while it is asked: whether it wants ninja seldom hangs on that.
 */
async function dynamicRequirements({
  tree,
  system,
  call,
  resolveWith,
}: {
  readonly tree: Tree;
  readonly system: BuildSystem;
  readonly call: Call;
  readonly resolveWith: (
    requires: readonly string[],
    target: string,
  ) => Promise<readonly IndexedPackage[]>;
}): Promise<DynamicRequirements> {
  const { tools } = call;
  if (tree.version !== undefined) {
    const [name = ""] = tree.subject.split(" ");
    await writePkgInfo(tree.root, system.requires, { name, version: tree.version });
  }
  const resolved = await orUnbuildable(() => resolveWith(system.requires, tools.system));
  if ("unbuildable" in resolved) {
    return { requires: [], failure: reasonOf(resolved.unbuildable, tools.scratch) };
  }
  const { packages, unbuildable } = await buildableHere(resolved.answer, within(tree, call));
  const hook = await hookCall({ tree, system, packages, call });
  const ask = (root: string): Promise<HookAnswer> => askBackend({ ...hook, root });
  const answer = await ask(tree.root);
  if ("requires" in answer) return { requires: answer.requires, failure: null };
  const empty = await ask(await mkdtemp(join(tools.scratch, "empty-")));
  return {
    requires: "requires" in empty ? empty.requires : [],
    failure: reasonOf(unbuildable ?? answer.failure, tools.scratch),
  };
}

/** The packages without those of which no wheel can be made here, and why the first of these cannot. */
async function buildableHere(
  packages: readonly IndexedPackage[],
  call: Call,
): Promise<{ readonly packages: readonly IndexedPackage[]; readonly unbuildable: string | null }> {
  const buildable: IndexedPackage[] = [];
  let unbuildable: string | null = null;
  for (const each of packages) {
    const made = hasOnlySdists(each) ? await orUnbuildable(() => wheelOf(each, call)) : null;
    if (made !== null && "unbuildable" in made) unbuildable ??= made.unbuildable;
    else buildable.push(each);
  }
  return { packages: buildable, unbuildable };
}

/**
 * What `ask` answers, or what its back end says where a build requirement cannot be built here: it may need a library of the machine.
 * Any other error is not an answer.
 */
async function orUnbuildable<Answer>(
  ask: () => Promise<Answer>,
): Promise<{ readonly answer: Answer } | { readonly unbuildable: string }> {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "BUILD_REQUIREMENT_UNBUILDABLE")
      throw error;
    return { unbuildable: error.hint || error.message };
  }
}

/** For the hooks of a tree, in an environment with these packages. */
async function hookCall({
  tree,
  system,
  packages,
  call,
}: {
  readonly tree: Tree;
  readonly system: BuildSystem;
  readonly packages: readonly IndexedPackage[];
  readonly call: Call;
}): Promise<HookCall> {
  const { python, tools } = call;
  const environment = await tools.environments.with(python, packages, (sdist) =>
    wheelOf(sdist, within(tree, call)),
  );
  return {
    subject: tree.subject,
    environment,
    root: tree.root,
    system,
    variables: tree.version === undefined ? {} : versionVariables(tree.version),
    scratch: tools.scratch,
    confinement: await tools.confinement(environment),
    signal: tools.signal,
  };
}

function within({ subject }: Tree, call: Call): Call {
  return { ...call, waiting: [...call.waiting, subject] };
}

/** By scratch folder, then by package. It holds finished answers, not promises: two that wait for each other would never end. */
const done = new Map<string, Map<string, RequirementMetadata | string>>();

async function metadataOf(sdist: IndexedPackage, call: Call): Promise<RequirementMetadata> {
  const make = async (): Promise<RequirementMetadata> => {
    const tree = await treeOf(sdist, call.tools);
    const known = await staticMetadata(tree.root, sdist);
    return known ?? readMetadata(await produced(tree, call, makeMetadata), sdist);
  };
  return remembered(sdist, call, { what: "metadata", make });
}

/** The path of a wheel, made of an sdist. */
async function wheelOf(sdist: IndexedPackage, call: Call): Promise<string> {
  const make = async (): Promise<string> => {
    const tree = await treeOf(sdist, call.tools);
    const { fileName, bytes } = await produced(tree, call, makeWheel);
    if (!isWheelOf(fileName, sdist)) {
      throw new UserError(
        "BUILD_REQUIREMENT_UNBUILDABLE",
        `the back end of ${tree.subject}, which others are built with, made a wheel of another name: ${JSON.stringify(fileName.slice(0, 200))}`,
      );
    }
    const path = join(await mkdtemp(join(call.tools.scratch, "wheel-")), fileName);
    await writeFile(path, bytes);
    return path;
  };
  return remembered(sdist, call, { what: "wheel", make });
}

/** What `make` answers of an sdist, asked once. */
async function remembered<Answer extends RequirementMetadata | string>(
  { name, version }: IndexedPackage,
  { python, waiting, tools }: Call,
  { what, make }: { readonly what: string; readonly make: () => Promise<Answer> },
): Promise<Answer> {
  const subject = `${name} ${version}`;
  refuseCircle(subject, waiting);
  const ofRun = done.get(tools.scratch) ?? new Map<string, RequirementMetadata | string>();
  done.set(tools.scratch, ofRun);
  const key = `${what} ${subject} ${python}`;
  const answer = (ofRun.get(key) as Answer | undefined) ?? (await make());
  ofRun.set(key, answer);
  return answer;
}

async function treeOf(
  { name, version, files }: IndexedPackage,
  tools: RequirementTools,
): Promise<Tree> {
  const subject = `${name} ${version}`;
  const file = files.find(({ kind }) => kind === "sdist");
  const [hash] = file?.hashes ?? [];
  if (file === undefined || hash === undefined) {
    throw new UserError(
      "BUILD_REQUIREMENT_UNBUILDABLE",
      `${subject}, which others are built with, has no wheel that fits, and its sdist has no hash on the package index`,
    );
  }
  const { fileName, url, size, uploaded } = file;
  const wanted = { fileName, url, hash, size, index: null };
  const root = await makeTree({ kind: "archive", file: wanted }, tools.scratch, tools.signal);
  return {
    subject,
    root,
    uploaded,
    version,
    // Poetry limits what packages are built with, and not what that is built with in turn.
    constraints: [],
    hasWheel: false,
    ...tools.settingsOf(name),
  };
}

/** With all of its requirements, dynamic ones too. */
async function wholeCall(tree: Tree, call: Call): Promise<HookCall> {
  const { system, resolveFor } = await readTree(tree, call);
  const packages = await resolveFor(call.tools.system);
  return hookCall({ tree, system, packages, call });
}

/** What `make` answers of a build requirement's own tree. One in Rust mostly wants crates, which the sandbox cannot fetch. */
async function produced<Answer>(
  tree: Tree,
  call: Call,
  make: (hook: HookCall) => Promise<Answer>,
): Promise<Answer> {
  const hook = await wholeCall(tree, call);
  try {
    return await make(hook);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "BUILD_REQUIREMENT_UNBUILDABLE")
      throw error;
    const { requires } = hook.system;
    if ((await rustManifests({ root: tree.root, requires })) === null) throw error;
    throw new UserError(
      "BUILD_REQUIREMENT_UNBUILDABLE",
      `${tree.subject}, which others are built with, has no wheel that fits; it is written in Rust, and its crates cannot be fetched in the sandbox: name a version that has a wheel as \`build-requires\` of what it builds`,
    ).causedBy(error);
  }
}

function isWheelOf(fileName: string, { name, version }: IndexedPackage): boolean {
  try {
    const parsed = parseWheelFileName(fileName);
    const isSame = compareVersions(parsed.version, parseVersion(version)) === 0;
    return /^[\w.+!-]+$/.test(fileName) && parsed.name === name && isSame;
  } catch {
    return false;
  }
}

/**
 * A package that is built with itself. Circles among other builds are found when all of them are known (gather-builds.ts).
 */
function refuseCircle(subject: string, waiting: readonly string[]): void {
  if (!waiting.includes(subject)) return;
  const circle = [...waiting.slice(waiting.indexOf(subject)), subject];
  throw new UserError(
    "BUILD_CYCLE",
    circle.length === 2
      ? `${subject} is built with itself, and the package index has no wheel of it`
      : `build requirements go in a circle, and the package index has no wheel of any: ${circle.join(" → ")}`,
    sayWhat(subject),
  );
}

/**
 * The most useful line of a back end's output: about a missing program, header or library, else the last one. Names of our
 * temporary folders are replaced, because the plan must be the same each time.
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
