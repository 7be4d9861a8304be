// The build requirements of everything that a target builds from source, and recursively of those that are themselves built.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { concurrently } from "../../base/concurrently.ts";
import { UserError } from "../../base/errors.ts";
import type { CrateId, PackageId, PlanBuild, PlanCrate, PlanFile } from "../../plan/plan.ts";
import type { Dependency } from "../../poetry/dependencies/dependency.ts";
import { chooseFile, type FileRule } from "../../resolve/choose-source.ts";
import type { Target } from "../../resolve/question/target.ts";
import { hexFromSri } from "../../standards/hash.ts";
import type { NormalizedName } from "../../standards/name.ts";
import { readBuildSystem } from "../../standards/pyproject.ts";
import { nativeNamedIn } from "../back-ends/native-requirements.ts";
import type { Crates } from "../crates/crates.ts";
import type { Arrivals } from "../index/download.ts";
import { askIndex } from "../index/index.ts";
import type { IndexedPackage } from "../index/pylock.ts";
import type { Uv } from "../programs/uv.ts";
import { makeTree, type TreePlace } from "../sources/source-tree.ts";
import { constraintTexts } from "./build-constraints.ts";
import { type BuildTools, type InferredBuild, inferBuild } from "./infer-build.ts";

/** Something to build from source. */
export interface SourceBuild {
  readonly id: PackageId | ".";
  /** `docopt 0.6.2` */
  readonly subject: string;
  readonly place: TreePlace;
  readonly uploaded: Date | null;
  /** The version to tell its back end, which may otherwise read it from Git. */
  readonly version?: string;
  /** `build-requires` of the settings. */
  readonly requires: readonly string[] | null;
  /** `build-as-of` of the settings. */
  readonly asOf: string | null;
  /** `[tool.poetry.build-constraints]` */
  readonly constraints: readonly Dependency[];
  /** Whether the lock has a wheel that would do in its place. */
  readonly hasWheel: boolean;
}

/** A build requirement, with the file that one target takes. */
export interface Requirement {
  readonly id: PackageId;
  readonly name: NormalizedName;
  readonly version: string;
  readonly fileName: string;
  readonly file: PlanFile;
  /** Where the index says. */
  readonly uploaded: Date | null;
}

export interface KnownBuild {
  readonly build: PlanBuild;
  /** The crates that `build` names. */
  readonly crates: Crates;
  readonly requirements: readonly Requirement[];
}

export interface BuildsQuestion {
  /** One Python and one system each. */
  readonly targets: readonly { readonly target: Target; readonly builds: readonly SourceBuild[] }[];
  /** What an earlier plan says about a build on a target, where it still holds. */
  known(target: Target, build: SourceBuild): KnownBuild | null;
  /** What an earlier plan resolved for the same build, where its requirements are unchanged. */
  sameRequirements(
    target: Target,
    id: PackageId | ".",
    build: PlanBuild,
  ): readonly Requirement[] | null;
  /** The Cargo.lock files that an earlier plan has for a build, by path. */
  cargoLocks(id: PackageId | "."): Readonly<Record<string, string>>;
  idOf(name: NormalizedName, version: string): PackageId;
  ruleFor(name: NormalizedName): FileRule;
  /** The settings for how it is built. */
  settingsOf(name: NormalizedName): Pick<SourceBuild, "requires" | "asOf">;
}

export interface GatheredBuilds {
  /** How each is built, whatever the target. */
  readonly systems: ReadonlyMap<PackageId | ".", PlanBuild>;
  /** By target, then by what is built: its requirements, with their own dependencies. */
  readonly requirements: ReadonlyMap<Target, ReadonlyMap<PackageId | ".", readonly Requirement[]>>;
  /** Of all builds. */
  readonly crates: ReadonlyMap<CrateId, PlanCrate>;
}

export interface GatherTools extends BuildTools {
  readonly uv: Uv;
}

const parallelBuilds = 4;

/**
 * Infers each build once per Python, resolves it for each target, and goes on with requirements that have no wheel.
 *
 * @throws UserError of its parts; BUILD_CYCLE
 */
export async function gatherBuilds(
  question: BuildsQuestion,
  tools: () => Promise<GatherTools>,
  arrivals: Arrivals,
): Promise<GatheredBuilds> {
  const inferred = new Map<string, Promise<InferredBuild>>();
  const infer = (build: SourceBuild, python: string): Promise<InferredBuild> => {
    const key = `${build.id} ${python}`;
    const known =
      inferred.get(key) ??
      tools().then((found) => inferFrom({ build, python, question, tools: found }));
    inferred.set(key, known);
    return known;
  };
  const found = new Map(
    question.targets.map(({ target }) => [target, new Map<PackageId | ".", KnownBuild>()]),
  );
  let open = question.targets.flatMap(({ target, builds }) =>
    builds.map((build) => ({ target, build })),
  );
  while (open.length > 0) {
    const more = await concurrently(open, parallelBuilds, async ({ target, build }) => {
      const known =
        knownWhole(question.known(target, build)) ??
        (isMissing(build) ? unread(build) : null) ??
        (await resolveFor({
          inferred: await infer(build, target.python.version),
          target,
          source: build,
          question,
          tools: await tools(),
        }));
      found.get(target)?.set(build.id, known);
      arrivals.advance(build.subject, 0);
      return known.requirements
        .filter(({ file }) => file.kind === "sdist")
        .map((requirement) => ({ target, build: buildOf(requirement, question) }));
    });
    const seen = new Set<string>();
    open = more.flat().filter(({ target, build }) => {
      const key = `${target.id} ${build.id}`;
      const isNew = !seen.has(key) && !found.get(target)?.has(build.id);
      seen.add(key);
      return isNew;
    });
  }
  return gathered(found);
}

/** In the order of the targets, whatever the order in which the answers arrived. */
function gathered(
  found: ReadonlyMap<Target, ReadonlyMap<PackageId | ".", KnownBuild>>,
): GatheredBuilds {
  const systems = new Map<PackageId | ".", PlanBuild>();
  const crates = new Map<CrateId, PlanCrate>();
  const requirements = new Map<Target, Map<PackageId | ".", readonly Requirement[]>>();
  for (const [target, builds] of found) {
    const ofTarget = new Map<PackageId | ".", readonly Requirement[]>();
    for (const [id, known] of builds) {
      systems.set(id, mergeBuilds(systems.get(id), known.build));
      for (const [name, crate] of known.crates) crates.set(name, crate);
      ofTarget.set(id, known.requirements);
    }
    refuseCycles(target, ofTarget);
    requirements.set(target, ofTarget);
  }
  return { systems, requirements, crates };
}

/** Null for an incomplete entry, such as one without URLs of crates: it is made again. */
function knownWhole(known: KnownBuild | null): KnownBuild | null {
  if (known === null || known.build.unbuildable !== undefined || known.build.unread) return null;
  return [...known.crates.values()].some(({ url }) => url === null) ? null : known;
}

/** Whether it is a folder or file that this machine lacks. Selections without it do not need it. */
function isMissing({ place }: SourceBuild): boolean {
  if (place.kind === "directory") return !existsSync(place.path);
  return (
    place.kind === "archive" &&
    place.file.url.startsWith("file:") &&
    !existsSync(fileURLToPath(place.file.url))
  );
}

function unread({ requires, asOf, constraints }: SourceBuild): KnownBuild {
  const build: PlanBuild = {
    ...readBuildSystem({}, ""),
    requires: requires ?? [],
    ...wishesOf({ requires, asOf, constraints }),
    unread: true,
  };
  return { build, crates: none, requirements: [] };
}

async function inferFrom({
  build,
  python,
  question,
  tools,
}: {
  readonly build: SourceBuild;
  readonly python: string;
  readonly question: BuildsQuestion;
  readonly tools: BuildTools;
}): Promise<InferredBuild> {
  const root = await makeTree(build.place, tools.scratch, tools.signal);
  const { subject, uploaded, requires, asOf, constraints, hasWheel, version } = build;
  return inferBuild(
    {
      subject,
      root,
      uploaded,
      requires,
      asOf,
      constraints,
      hasWheel,
      cargoLocks: question.cargoLocks(build.id),
      ...(version === undefined ? {} : { version }),
    },
    python,
    tools,
  );
}

async function resolveFor({
  inferred,
  target,
  source,
  question,
  tools,
}: {
  readonly inferred: InferredBuild;
  readonly target: Target;
  readonly source: SourceBuild;
  readonly question: BuildsQuestion;
  readonly tools: { uv: Uv };
}): Promise<KnownBuild> {
  const build: PlanBuild = {
    ...inferred.build,
    ...wishesOf(source),
    ...failureOf(inferred),
    ...cratesOf(inferred),
  };
  const crates = inferred.rust !== null && "crates" in inferred.rust ? inferred.rust.crates : none;
  // Without an upload date, as for the project itself, earlier pins are kept until the requirements change.
  const same =
    source.uploaded === null ? question.sameRequirements(target, source.id, build) : null;
  if (same !== null) return { build, crates, requirements: same };
  const packages = await inferred.resolveFor(target.system);
  return {
    build,
    crates,
    requirements: await chooseFiles({ packages, target, build: source, question, options: tools }),
  };
}

const none: Crates = new Map();

/** What pyproject.toml says of a build. */
function wishesOf({
  requires,
  asOf,
  constraints,
}: Pick<SourceBuild, "requires" | "asOf" | "constraints">): Pick<
  PlanBuild,
  "given" | "constraints" | "asOf"
> {
  return {
    ...(requires === null ? {} : { given: true }),
    ...(constraints.length === 0 ? {} : { constraints: constraintTexts(constraints) }),
    ...(asOf === null ? {} : { asOf }),
  };
}

function failureOf({ failure }: InferredBuild): Pick<PlanBuild, "failure" | "wants"> {
  if (failure === null) return {};
  const wants = nativeNamedIn(failure);
  return { failure, ...(wants.length === 0 ? {} : { wants }) };
}

function cratesOf({
  rust,
}: InferredBuild): Pick<PlanBuild, "crates" | "cargoLocks" | "unbuildable"> {
  if (rust === null) return {};
  if ("unbuildable" in rust) return { crates: [], unbuildable: rust.unbuildable };
  const { crates, locks } = rust;
  return {
    crates: [...crates.keys()].sort(),
    ...(locks.size === 0 ? {} : { cargoLocks: Object.fromEntries(locks) }),
  };
}

/** One entry for a tree that is built for two Pythons, of which the second may ask for more, or fail where the first does not. */
export function mergeBuilds(one: PlanBuild | undefined, other: PlanBuild): PlanBuild {
  const requires = [...(one?.requires ?? []), ...other.requires];
  return { ...one, ...other, requires: [...new Set(requires)].sort() };
}

async function chooseFiles({
  packages,
  target,
  build,
  question: { idOf, ruleFor },
  options: { uv },
}: {
  readonly packages: readonly IndexedPackage[];
  readonly target: Target;
  readonly build: SourceBuild;
  readonly question: BuildsQuestion;
  readonly options: { uv: Uv };
}): Promise<Requirement[]> {
  const chosen = packages.map(async (listed) => {
    const { name, version } = listed;
    const found =
      requirementOf({ listed, target, rule: ruleFor(name), idOf }) ??
      requirementOf({
        listed: await allFiles(uv, listed, target),
        target,
        rule: ruleFor(name),
        idOf,
      });
    if (found !== null) return found;
    throw new UserError(
      "NO_USABLE_FILE",
      `${name} ${version}, which ${build.subject} is built with, has no file that fits ${target.label}`,
      `name other requirements with \`build-requires\` under [tool.poetrix.packages.${build.subject.split(" ")[0]}]`,
    );
  });
  return (await Promise.all(chosen)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The best file in an index's list; `null` where none fits. */
export function requirementOf({
  listed,
  target,
  rule,
  idOf,
}: {
  readonly listed: IndexedPackage;
  readonly target: Target;
  readonly rule: FileRule;
  readonly idOf: BuildsQuestion["idOf"];
}): Requirement | null {
  const { name, version } = listed;
  const files = listed.files.flatMap(({ fileName, hashes: [hash] }) =>
    hash === undefined ? [] : [{ name: fileName, hash: hexFromSri(hash) }],
  );
  const chosen = chooseFile({ name, version, source: null, files }, target, rule);
  const file = listed.files.find(({ fileName }) => fileName === chosen.file?.name);
  const hash = file?.hashes[0];
  if (chosen.unusable !== null || file === undefined || hash === undefined) return null;
  const { fileName, kind, url, size, uploaded } = file;
  return {
    id: idOf(name, version),
    name,
    version,
    fileName,
    file: { kind, hash, url, size },
    uploaded,
  };
}

/** uv lists only wheels where those were enough to resolve. */
async function allFiles(
  uv: Uv,
  { name, version, files }: IndexedPackage,
  target: Target,
): Promise<IndexedPackage> {
  const question = { name, version, index: null, python: target.python.version };
  return (await askIndex(uv, [question])).get(question) ?? { name, version, files };
}

/** How to build a requirement that has no wheel. */
function buildOf(requirement: Requirement, { settingsOf }: BuildsQuestion): SourceBuild {
  const { id, name, version, fileName, file, uploaded } = requirement;
  const { hash, url } = file;
  return {
    id,
    subject: `${name} ${version}`,
    place: { kind: "archive", file: { fileName, hash, url: url ?? "", index: null } },
    uploaded,
    ...settingsOf(name),
    // Poetry limits what packages are built with, and not what that is built with in turn.
    constraints: [],
    hasWheel: false,
  };
}

/** A package cannot be built from source with itself: such cycles are an error. */
function refuseCycles(
  target: Target,
  builds: ReadonlyMap<PackageId | ".", readonly Requirement[]>,
): void {
  const done = new Set<string>();
  const visit = (id: PackageId | ".", path: readonly string[]): void => {
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id].join(" → ");
      throw new UserError(
        "BUILD_CYCLE",
        `on ${target.id}, build requirements go in a circle: ${circle}`,
        'let one of them come as a wheel: `source = "wheel"` under [tool.poetrix.packages.NAME]',
      );
    }
    if (done.has(id)) return;
    for (const { id: next, file } of builds.get(id) ?? []) {
      if (file.kind === "sdist") visit(next, [...path, id]);
    }
    done.add(id);
  };
  for (const id of builds.keys()) visit(id, []);
}
