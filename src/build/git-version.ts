// The project's own version, where a tool reads it from Git's history: Nix does not see that, so `poetrix build` asks Git.

import { gitHere } from "../base/reading/git-here.ts";
import {
  type NamedVersionTool,
  type VersionForm,
  versionToolOf,
} from "../facts/builds/version-tools.ts";
import type { Project } from "../poetry/project/project.ts";
import { type Table, tableAt } from "../standards/pyproject.ts";
import {
  compareVersions,
  formatVersion,
  parseVersion,
  tryParseVersion,
  type Version,
} from "../standards/version.ts";

export interface FoundVersion {
  /** `null` where it cannot be known: Nix then takes the project's fall-back. */
  readonly version: string | null;
  /** For people: `1.2, from Git`; or why it cannot be known. */
  readonly label: string;
  /** It may not be the version that is meant. */
  readonly isDoubtful: boolean;
}

export interface GitVersionQuestion {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The version of a package that the project is built with, as the plan has it; `undefined`: the newest. */
  readonly builtWith: (name: string) => string | undefined;
  readonly signal: AbortSignal;
}

/**
 * The version that the tool would compute: from its own variable, else from `git describe`; `null` where the project has a version
 * elsewhere.
 */
export async function gitVersion(
  project: Project,
  { environment, builtWith, signal }: GitVersionQuestion,
): Promise<FoundVersion | null> {
  const tool = versionToolOf(project);
  if (tool === null) return null;
  const told = tool.variable === undefined ? undefined : environment[tool.variable];
  if (told) return { version: told, label: `${told}, from ${tool.variable}`, isDoubtful: false };
  const described = await describe(project, { tool, digits: digitsOf(tool, builtWith), signal });
  if (typeof described === "string") {
    const label = `${tool.name} reads it from Git, and ${described}: ${advice(tool)}`;
    return { version: null, label, isDoubtful: true };
  }
  const version = versionOf(described, tool.form, withoutLocal(project));
  if (tryParseVersion(version) === null) {
    const label = `${tool.name} makes ${version} of the tags in Git, which is not a version: ${advice(tool)}`;
    return { version: null, label, isDoubtful: true };
  }
  const tagSetting = ownSetting(project, tool, tagSettings);
  const unheeded =
    tagSetting ?? (isTagged(described) ? undefined : ownSetting(project, tool, formatSettings));
  const note =
    unheeded === undefined
      ? ""
      : ` (${unheeded} is ignored${tool.variable === undefined ? "" : `: ${tool.variable} sets another`})`;
  if (described.tag === null && described.isShallow) {
    const label = `${version}, from a shallow clone, which has no tag: run \`git fetch --unshallow --tags\``;
    return { version, label, isDoubtful: true };
  }
  return { version, label: `${version}, from Git${note}`, isDoubtful: tagSetting !== undefined };
}

/** `undefined`: as many as Git itself writes. */
function digitsOf(
  { digits, digitsSince }: NamedVersionTool,
  builtWith: GitVersionQuestion["builtWith"],
): number | undefined {
  if (digitsSince === undefined) return digits;
  const used = tryParseVersion(builtWith(digitsSince.name) ?? "");
  const isOlder = used !== null && compareVersions(used, parseVersion(digitsSince.version)) < 0;
  return isOlder ? undefined : digits;
}

function advice({ variable }: NamedVersionTool): string {
  const cure = "build in a clone that has a commit, with `git` on PATH";
  return variable === undefined ? cure : `${cure}, or set ${variable}`;
}

export interface Described {
  /** `null`: there is no tag with a version. */
  readonly tag: Version | null;
  /** The number of commits since the tag. */
  readonly distance: number;
  /** Abbreviated. */
  readonly commit: string;
  /** The day, `20260102`, where there are uncommitted changes; else `null`. */
  readonly dirty: string | null;
}

interface DescribedHere extends Described {
  readonly isShallow: boolean;
}

interface Asked {
  readonly tool: NamedVersionTool;
  readonly digits: number | undefined;
  readonly signal: AbortSignal;
}

/** A string says why Git does not know. */
async function describe(
  project: Project,
  { tool, digits, signal }: Asked,
): Promise<DescribedHere | string> {
  const { directory } = project;
  const shallow = await gitHere(directory, ["rev-parse", "--is-shallow-repository"], signal);
  if (shallow.isMissing) return "there is no program `git`";
  const isShallow = shallow.stdout.trim() === "true";
  const git: Git = async (...args) => {
    const ran = await gitHere(directory, args, signal);
    return ran.exitCode === 0 ? ran.stdout.trim() : null;
  };
  // pdm-backend alone does not heed `core.abbrev`.
  const settingsOfTool = tool.form === "pdm" ? ["-c", "core.abbrev=auto"] : [];
  const words = digits === undefined ? ["--short"] : [];
  const commit =
    (await git(...settingsOfTool, "rev-parse", ...words, "HEAD"))?.slice(0, digits) ?? null;
  const count = await git("rev-list", "--count", "HEAD");
  if (commit === null || count === null) return `Git finds no commit for ${directory}`;
  const settings = await withoutFilters(git);
  const changed =
    settings &&
    (await git(
      ...settings,
      // setuptools-git-versioning alone looks at files that Git does not track.
      ...["status", "--porcelain", `--untracked-files=${tool.form === "git" ? "normal" : "no"}`],
      "--ignore-submodules=dirty",
    ));
  const dirty = changed ? new Date().toISOString().slice(0, 10).replaceAll("-", "") : null;
  const tagged = await lastTag(git, tagReader(project, tool));
  const { tag, distance } = tagged ?? { tag: null, distance: Number(count) };
  return { tag, distance, commit, dirty, isShallow };
}

type Git = (...args: string[]) => Promise<string | null>;

/** The nearest tag that is a version; `null` where there is none. Others (`nightly-2`) are passed over, as the tools do. */
async function lastTag(
  git: Git,
  read: (tag: string) => Version | null,
): Promise<{ tag: Version; distance: number } | null> {
  const passed: string[] = [];
  while (passed.length < 100) {
    const long = await git("describe", "--tags", "--long", "--match", "*[0-9]*", ...passed);
    const [, name = "", distance] = /^(.*)-(\d+)-g[0-9a-f]+$/.exec(long ?? "") ?? [];
    if (distance === undefined) return null;
    const tag = read(name);
    if (tag !== null) return { tag, distance: Number(distance) };
    passed.push(`--exclude=${name}`);
  }
  return null;
}

/** Reads the version out of a tag as the tool does, with the prefix that its settings ask for. */
function tagReader(
  { pyproject }: Project,
  { name, form }: NamedVersionTool,
): (tag: string) => Version | null {
  const own = tableAt(tableAt(pyproject, "tool"), name);
  const prefix = name === "versioneer" ? own.tag_prefix : own["pattern-prefix"];
  const after = (tag: string): string | null => {
    if (typeof prefix !== "string") return tag;
    return tag.startsWith(prefix) ? tag.slice(prefix.length) : null;
  };
  return (tag) => {
    const text = after(tag);
    if (text === null) return null;
    if (form === "post-dev") {
      const [, digits = ""] =
        (own.pattern === "default-unprefixed" ? /^v?(\d.*)$/ : /^v(\d.*)$/).exec(text) ?? [];
      const version = tryParseVersion(digits);
      return version === null ? null : { ...version, local: [] };
    }
    return tryParseVersion(/(?:^|[-_/])[vV]?(\d.*)$/.exec(text)?.[1] ?? "");
  };
}

/**
 * Git runs filters, which are programs, to compare files: those that the repository itself configures, for one of its work trees
 * too, are switched off. `null` where they cannot be: by a Git before 2.26, or since a name has a `=`, as no honest one has.
 */
async function withoutFilters(git: Git): Promise<string[] | null> {
  const listed = await git("config", "--list", "--null", "--name-only", "--show-scope");
  if (listed === null) return null;
  const words = listed.split("\0");
  const keys = words.filter(
    (key, index) =>
      /^filter[.].*[.](clean|process|required)$/s.test(key) &&
      ["local", "worktree"].includes(words[index - 1] ?? ""),
  );
  if (keys.some((key) => key.includes("="))) return null;
  return keys.flatMap((key) => ["-c", `${key}=${key.endsWith("required") ? "false" : ""}`]);
}

function isTagged({ tag, distance, dirty }: Described): boolean {
  return tag !== null && distance === 0 && dirty === null;
}

/** The version in the default format of each tool. */
export function versionOf(described: Described, form: VersionForm, isPublic = false): string {
  const { tag, distance, commit, dirty } = described;
  if (form === "patch") return ofThreeNumbers(described);
  if (tag !== null && isTagged(described)) return formatVersion(tag);
  const day = dirty === null ? "" : `.d${dirty}`;
  const base = formatVersion(tag ?? zero);
  const local = (text: string): string => (isPublic ? "" : `+${text}`);
  switch (form) {
    case "next": {
      const ahead = `${nextOf(tag ?? { ...zero, release: [0, 0] })}.dev${distance}`;
      return `${ahead}${local(`g${commit}${day}`)}`;
    }
    case "pdm": {
      if (distance === 0) return `${base}${local(`d${dirty}`)}`;
      return `${nextOf(tag ?? { ...zero, release: [0, 0] })}.dev${distance}${local(`g${commit}${day}`)}`;
    }
    case "post-dev":
      if (distance === 0) return base;
      return `${laterThan(tag ?? zero, distance)}${local(commit)}`;
    case "post":
      if (distance === 0) return `${base}${local(`d${dirty}`)}`;
      return `${base}.post${distance}${local(`g${commit}${day}`)}`;
    case "git": {
      if (tag === null) return "0.0.1";
      const change = local(`git.${commit}${dirty === null ? "" : ".dirty"}`);
      return `${base}.post${distance}${change}`;
    }
    case "plus": {
      const origin = tag === null ? "0+untagged." : `${base}+`;
      return `${origin}${distance}.g${commit}${dirty === null ? "" : ".dirty"}`;
    }
  }
}

/** `1.2` → `1.2.post3.dev0`, `1.2.post1` → `1.2.post1.dev3`, `1.2.dev0` → `1.2.dev3` */
function laterThan(version: Version, distance: number): string {
  const { post, dev } = version;
  if (dev !== null) return formatVersion({ ...version, dev: Number(dev) + distance });
  if (post !== null) return formatVersion({ ...version, dev: distance });
  return formatVersion({ ...version, post: distance, dev: 0 });
}

/** As pbr writes it: it sees no changed files, and nothing but tags. */
function ofThreeNumbers({ tag, distance }: Described): string {
  if (tag === null) return "0.0.0";
  const [major = 0, minor = 0, patch = 0] = tag.release;
  const version = { ...tag, release: [major, minor, patch] };
  return distance === 0 ? formatVersion(version) : `${nextOf(version)}.dev${distance}`;
}

const zero: Version = { epoch: 0, release: [0, 0, 0], pre: null, post: null, dev: null, local: [] };

/** `1.2` → `1.3`, `1.2rc1` → `1.2rc2`, `1.2.post1` → `1.2.post2`, `1.2.dev0` → `1.2` */
function nextOf(version: Version): string {
  const { epoch, release, pre, post, dev } = version;
  if (dev !== null) return formatVersion({ ...version, dev: null, local: [] });
  if (post !== null) return formatVersion({ ...version, post: Number(post) + 1, local: [] });
  if (pre !== null) {
    return formatVersion({ ...zero, epoch, release, pre: [pre[0], Number(pre[1]) + 1] });
  }
  const last = Number(release.at(-1) ?? 0) + 1;
  return formatVersion({ ...zero, epoch, release: [...release.slice(0, -1), last] });
}

/** `local_scheme = "no-local-version"`, for what is uploaded to an index; `metadata = false`, the same. */
function withoutLocal({ pyproject }: Project): boolean {
  const tables = tableAt(pyproject, "tool");
  const raw = tableAt(tableAt(tableAt(tables, "hatch"), "version"), "raw-options");
  return (
    tableAt(tables, "setuptools_scm").local_scheme === "no-local-version" ||
    raw.local_scheme === "no-local-version" ||
    ["poetry-dynamic-versioning", "uv-dynamic-versioning"].some(
      (name) => tableAt(tables, name).metadata === false,
    )
  );
}

/** The default of tools, and `withoutLocal`. */
const heeded = new Set<unknown>([
  ...["pep440", "guess-next-dev", "node-and-date", "no-local-version"],
  ...["default", "default-unprefixed"],
]);

/** Settings that decide which tags count, and what of them is the version. */
const tagSettings = [
  "pattern",
  "tag_regex",
  "tag-pattern",
  "tag_filter",
  "tag_formatter",
  "tag-branch",
  "latest-tag",
  "git_describe_command",
  "version_file",
  "version_callback",
];

/** Settings that change the format of the version after a tag. */
const formatSettings = [
  "format",
  "format-jinja",
  "style",
  "bump",
  "template",
  "dev_template",
  "dirty_template",
  "version_scheme",
  "local_scheme",
];

/** The name of a setting that the version does not follow; `undefined` where there is none. */
function ownSetting(
  { pyproject }: Project,
  { name }: NamedVersionTool,
  keys: readonly string[],
): string | undefined {
  const tables = tableAt(pyproject, "tool");
  const hatch = tableAt(tableAt(tables, "hatch"), "version");
  const settings: readonly (readonly [string, Table])[] = [
    ["tool.setuptools_scm", tableAt(tables, "setuptools_scm")],
    ["tool.hatch.version", hatch],
    ["tool.hatch.version.raw-options", tableAt(hatch, "raw-options")],
    ["tool.pdm.version", tableAt(tableAt(tables, "pdm"), "version")],
    [`tool.${name}`, tableAt(tables, name)],
  ];
  return settings.flatMap(([place, table]) =>
    keys
      .filter((key) => key in table && !heeded.has(table[key]))
      .map((key) => `${key} of [${place}]`),
  )[0];
}
