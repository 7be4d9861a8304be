// Which file of a locked package a target takes. poetry: installation/chooser.py
import { UserError } from "../base/errors.ts";
import type { LockedFile, LockedPackage } from "../poetry/lock/lock.ts";
import { normalizeName } from "../standards/name.ts";
import { decodePercent } from "../standards/percent-encoding.ts";
import { sdistExtension } from "../standards/sdist.ts";
import { compareVersions, parseVersion, tryParseVersion } from "../standards/version.ts";
import type { Target } from "./question/target.ts";

/** What a choice depends on. */
export type Choosable = Pick<LockedPackage, "name" | "version" | "source" | "files">;

export interface FileRule {
  /** False: the source distribution first, a wheel where there is none. */
  readonly preferWheels?: boolean;
  /** `[tool.poetrix.packages.NAME] source`: nothing else will do. */
  readonly source?: "wheel" | "sdist" | null;
}

export interface ChosenFile {
  /** `null` for git and directory sources, which have none, and where nothing fits. */
  readonly file: LockedFile | null;
  /** Files as good as the chosen one: Poetry takes whichever its index names first. */
  readonly ties: readonly LockedFile[];
  /** Why the file, or any, does not fit: a sentence. Poetry installs the file of a url even then. */
  readonly unusable: string | null;
}

const nothing: ChosenFile = { file: null, ties: [], unusable: null };

/**
 * The best file: the highest build tag, then the best tag of the target, then source distributions.
 *
 * @throws UserError FOREIGN_FILE
 */
export function chooseFile(locked: Choosable, target: Target, rule: FileRule = {}): ChosenFile {
  const kind = locked.source?.kind;
  if (kind === "git" || kind === "directory") return nothing;
  if (kind === "url" || kind === "file") return theOneFile(locked, target);
  const candidates: Candidate[] = [];
  for (const file of locked.files) {
    const candidate = candidateOf(file, target, rule);
    if (candidate) candidates.push(candidate);
  }
  const [best, ...others] = candidates.sort(compareCandidates);
  if (!best) return { ...nothing, unusable: unusable(locked, target, rule) };
  refuseForeign(locked, best.file);
  const ties = others.filter((other) => compareCandidates(best, other) === 0);
  return { file: best.file, ties: ties.map(({ file }) => file), unusable: null };
}

/** Whether the lock has a wheel that fits the target. */
export function hasWheel(locked: Choosable, target: Target): boolean {
  const { file, unusable } = chooseFile(locked, target, { source: "wheel" });
  return unusable === null && file?.name.endsWith(".whl") === true;
}

/** A url or a path names its file: Poetry takes it, whatever its name says. */
function theOneFile(locked: Choosable, target: Target): ChosenFile {
  const { kind, url = "" } = locked.source ?? {};
  const place = kind === "url" ? decodePercent(url.replace(/[?#].*$/, "")) : url;
  const file =
    locked.files.find(({ name }) => place.endsWith(`/${name}`)) ?? locked.files[0] ?? null;
  if (file) refuseForeign(locked, file);
  const fits = file && candidateOf(file, target, {});
  return { file, ties: [], unusable: fits ? null : unusable(locked, target, {}) };
}

/** Poetry finds no such file on the index, and stops. */
function refuseForeign(locked: Choosable, { name }: LockedFile): void {
  const foreign = foreignFile(locked, name);
  if (foreign === null) return;
  throw new UserError(
    "FOREIGN_FILE",
    foreign,
    "restore poetry.lock from version control, or run `poetry lock --regenerate`",
  );
}

/** That a file is one of another package, or of another version, by its name; `null` where it is not. */
export function foreignFile({ name, version, source }: Choosable, fileName: string): string | null {
  const isWheel = fileName.endsWith(".whl");
  const isNamedBySource = source?.kind === "url" || source?.kind === "file";
  // The archive of a repository has the repository's name.
  if (isNamedBySource && !isWheel) return null;
  const own = fileName.slice(0, name.length);
  const rest = fileName.slice(name.length + 1);
  const isOwn = normalizeName(own) === name && /[-_.]/.test(fileName.charAt(name.length));
  const versionText = isWheel ? rest.replace(/-.*/s, "") : withoutExtension(rest);
  // Poetry reads the version of a source's file in the file.
  if (isOwn && (isNamedBySource ? /^\d/.test(rest) : isVersion(versionText, version))) return null;
  return `poetry.lock lists ${fileName} for ${name} ${version}, but by its name it is a file of another package or version`;
}

function withoutExtension(fileName: string): string {
  return fileName.slice(0, fileName.length - (sdistExtension(fileName)?.length ?? 0));
}

/** A text that is no version, as old archives have, must at least start with it: `1.0-src`. */
function isVersion(text: string, version: string): boolean {
  if (text === version) return true;
  const parsed = tryParseVersion(text) ?? tryParseVersion(text.replace("_", "+"));
  return parsed === null
    ? text.startsWith(version)
    : compareVersions(parsed, parseVersion(version)) === 0;
}

interface Candidate {
  readonly file: LockedFile;
  /** 0 is asked for, 1 is second choice. */
  readonly preference: number;
  /** `null` sorts below all. */
  readonly build: readonly [number: bigint, text: string] | null;
  /** Lower is better. */
  readonly rank: number;
}

function candidateOf(file: LockedFile, target: Target, rule: FileRule): Candidate | null {
  if (file.name.endsWith(".whl")) {
    if (rule.source === "sdist") return null;
    const wheel = wheelRank(file.name, target);
    return wheel && { file, preference: rule.preferWheels === false ? 1 : 0, ...wheel };
  }
  if (rule.source === "wheel" || sdistExtension(file.name) === null) return null;
  return { file, preference: 0, build: null, rank: Number.POSITIVE_INFINITY };
}

function wheelRank(fileName: string, target: Target): Pick<Candidate, "build" | "rank"> | null {
  const rank = bestRank(sharedTags(fileName), target);
  if (rank === null) return null;
  const build = buildTag(fileName);
  return build === undefined ? null : { build, rank };
}

/** By the names of wheels, which are asked for again for each target. Equal tags are one string here, whose hash is computed once. */
const tagsByName = new Map<string, string>();
const equalTags = new Map<string, string>();

function sharedTags(fileName: string): string {
  const known = tagsByName.get(fileName);
  if (known !== undefined) return known;
  const own = wheelTags(fileName);
  // With one target, each name is asked for once.
  if (seenTargets < 2) return own;
  const tags = equalTags.get(own) ?? own;
  equalTags.set(tags, tags);
  tagsByName.set(fileName, tags);
  return tags;
}

/** The last three parts of a wheel's name: interpreters, ABIs and platforms, each separated by dots. */
function wheelTags(fileName: string): string {
  const end = fileName.length - ".whl".length;
  let start = end;
  for (let parts = 0; parts < 3; parts++) {
    start = fileName.lastIndexOf("-", start - 1);
    if (start <= 0) return "";
  }
  return fileName.slice(start + 1, end);
}

/** `null` for none; `undefined` where the name is not a wheel's. poetry: utils/patterns.py, wheel_file_re, which is lenient. */
function buildTag(fileName: string): Candidate["build"] | undefined {
  const match = /^.+?-\d[^-]*(?:-(\d+)([^-]*))?-[^-]+-[^-]+-[^-]+\.whl$/.exec(fileName);
  if (!match) return undefined;
  return match[1] === undefined ? null : [BigInt(match[1]), match[2] ?? ""];
}

const knownRanks = new WeakMap<Target, Map<string, number | null>>();
let seenTargets = 0;

/** The place of the best of the tags in the target's order; `null` where it has none of them. */
function bestRank(tags: string, target: Target): number | null {
  let known = knownRanks.get(target);
  if (known === undefined) {
    known = new Map();
    knownRanks.set(target, known);
    seenTargets += 1;
  }
  const before = known.get(tags);
  if (before !== undefined) return before;
  const parts = tags
    .toLowerCase()
    .split("-")
    .map((part) => part.split("."));
  const best =
    mostTags(parts) <= target.tagRanks.size ? rankOf(parts, target) : rankIn(parts, target);
  known.set(tags, best);
  return best;
}

/** Interpreters, ABIs and platforms. */
type TagParts = readonly (readonly string[])[];

function mostTags(parts: TagParts): number {
  return parts.reduce((product, { length }) => product * length, 1);
}

function rankOf(
  [pythons = [], abis = [], platforms = []]: TagParts,
  { tagRanks }: Target,
): number | null {
  let best: number | null = null;
  for (const python of pythons) {
    for (const abi of abis) {
      for (const platform of platforms) {
        const rank = tagRanks.get(`${python}-${abi}-${platform}`);
        if (rank !== undefined && (best === null || rank < best)) best = rank;
      }
    }
  }
  return best;
}

/** The same the other way round, where the parts of a name multiply to more tags than the target has. */
function rankIn(parts: TagParts, target: Target): number | null {
  const [pythons, abis, platforms] = parts.map((part) => new Set(part));
  const rank = partsOfTags(target).findIndex(
    ([python = "", abi = "", platform = ""]) =>
      pythons?.has(python) && abis?.has(abi) && platforms?.has(platform),
  );
  return rank < 0 ? null : rank;
}

const knownParts = new WeakMap<Target, TagParts>();

/** Of all tags of a target, best first. */
function partsOfTags(target: Target): TagParts {
  const known = knownParts.get(target) ?? target.tags.map((tag) => tag.split("-"));
  knownParts.set(target, known);
  return known;
}

/** Below zero where `a` is the better one. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    a.preference - b.preference ||
    compareBuilds(b.build, a.build) ||
    (a.rank === b.rank ? 0 : a.rank - b.rank)
  );
}

function compareBuilds(a: Candidate["build"], b: Candidate["build"]): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}

function unusable(locked: Choosable, target: Target, { source }: FileRule): string {
  const wanted =
    source === "sdist"
      ? `source distribution of ${locked.name} ${locked.version}, which [tool.poetrix.packages.${locked.name}] asks for`
      : `${source === "wheel" ? "wheel" : "file"} of ${locked.name} ${locked.version} that fits ${target.label}`;
  return `poetry.lock has no ${wanted}: it lists ${inventory(locked)}`;
}

/** `wheels for cp310, cp311 and no sdist` */
function inventory({ files }: Choosable): string {
  const wheels = files.filter(({ name }) => name.endsWith(".whl"));
  const hasSdist = files.some(({ name }) => sdistExtension(name) !== null);
  const kinds = new Set(wheels.map(({ name }) => tagsOf(name)));
  const named = [...kinds].sort().slice(0, 12);
  const wheelText =
    named.length === 0
      ? "no wheel"
      : `wheels for ${named.join(", ")}${kinds.size > named.length ? " and others" : ""}`;
  return hasSdist ? `${wheelText} and an sdist` : `${wheelText} and no sdist`;
}

/** The part that does not fit the target: the Python of a wheel, or its platform where there is one Python only. */
function tagsOf(fileName: string): string {
  const [python = "", , platform = ""] = wheelTags(fileName).split("-");
  return /^py[23]/.test(python) || platform === "any"
    ? `${python} ${platform}`
    : `${python} ${shortPlatform(platform)}`;
}

function shortPlatform(platform: string): string {
  const first = platform.split(".")[0] ?? platform;
  return first
    .replace(/^manylinux(_\d+_\d+|\d+)_/, "linux_")
    .replace(/^macosx_\d+_\d+_/, "macos_")
    .replace(/^musllinux_\d+_\d+_/, "musl_");
}
