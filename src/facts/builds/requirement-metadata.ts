// The requirements of a build requirement that has only an sdist: read without running it, or from metadata that its back end made.
// They are passed to uv, which then need not build it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify, TomlError, type TomlTable } from "smol-toml";
import * as v from "valibot";
import { UserError } from "../../base/errors.ts";
import { textIfReadable, unreadable } from "../../base/reading/file-bytes.ts";
import { readText } from "../../base/reading/text-file.ts";
import { tomlFault } from "../../base/reading/toml-fault.ts";
import { inTemporaryFolder } from "../../base/writing/temporary-folder.ts";
import { metadataFields } from "../../standards/core-metadata.ts";
import { type NormalizedName, parseName } from "../../standards/name.ts";
import { formatSpecifierSet, parseSpecifierSet } from "../../standards/specifier.ts";
import { compareVersions, parseVersion, tryParseVersion } from "../../standards/version.ts";
import { requirementLine } from "./requirement-lines.ts";

export interface RequirementMetadata {
  readonly name: NormalizedName;
  readonly version: string;
  /** Written anew: no address, no variable, no option. */
  readonly requires: readonly string[];
  readonly python: string | null;
  readonly extras: readonly NormalizedName[];
}

export interface Subject {
  readonly name: NormalizedName;
  readonly version: string;
}

/**
 * The requirements in a package's metadata, which must be that package's.
 *
 * @throws UserError INVALID_METADATA, INVALID_REQUIREMENT, BUILD_REQUIREMENT_NOT_INDEXED
 */
export function readMetadata(text: string, { name, version }: Subject): RequirementMetadata {
  const fields = metadataFields(text);
  const first = (field: string): string => fields.get(field)?.[0]?.trim() ?? "";
  const subject = `${name} ${version}`;
  const said = tryParseVersion(first("version"));
  const isOfIt =
    nameOf(first("name")) === name &&
    said !== null &&
    compareVersions(said, parseVersion(version)) === 0;
  if (!isOfIt) {
    throw new UserError(
      "INVALID_METADATA",
      `the metadata of ${subject} names ${JSON.stringify(`${first("name")} ${first("version")}`)}`,
    );
  }
  const extras = (fields.get("provides-extra") ?? []).map((each) => nameOf(each));
  const python = first("requires-python");
  return {
    name,
    version,
    requires: (fields.get("requires-dist") ?? []).map((each) =>
      requirementLine(each.trim(), subject),
    ),
    python: python === "" ? null : formatSpecifierSet(parseSpecifierSet(python)),
    extras: extras.filter((each) => each !== null),
  };
}

function nameOf(text: string): NormalizedName | null {
  try {
    return parseName(text.trim());
  } catch {
    return null;
  }
}

/**
 * The metadata of a tree, from PKG-INFO or `[project]`, where these declare it static, so that every build has the same; else `null`.
 * https://packaging.python.org/en/latest/specifications/core-metadata/#dynamic (PEP 643)
 * https://packaging.python.org/en/latest/specifications/pyproject-toml/#dynamic (PEP 621)
 */
export async function staticMetadata(
  root: string,
  subject: Subject,
): Promise<RequirementMetadata | null> {
  const text = textIfReadable(join(root, "PKG-INFO")) ?? "";
  const fields = metadataFields(text);
  const [major = 0, minor = 0] = (fields.get("metadata-version")?.[0] ?? "").split(".").map(Number);
  const dynamic = (fields.get("dynamic") ?? []).map((each) => each.trim().toLowerCase());
  const isStatic =
    (major > 2 || (major === 2 && minor >= 2)) &&
    ["version", "requires-dist", "requires-python", "provides-extra"].every(
      (field) => !dynamic.includes(field),
    );
  return isStatic ? readMetadata(text, subject) : projectMetadata(root, subject);
}

async function projectMetadata(
  root: string,
  subject: Subject,
): Promise<RequirementMetadata | null> {
  const text = textIfReadable(join(root, "pyproject.toml")) ?? "";
  const parsed = v.safeParse(projectShape, tomlOf(text));
  if (!parsed.success) return null;
  const { project } = parsed.output;
  const wanted = ["dependencies", "optional-dependencies", "requires-python"];
  if (project.dynamic.some((field) => wanted.includes(field))) return null;
  const extras = Object.entries(project["optional-dependencies"]);
  const lines = [
    `Name: ${project.name}`,
    `Version: ${project.version ?? subject.version}`,
    ...(project["requires-python"] ? [`Requires-Python: ${project["requires-python"]}`] : []),
    ...extras.map(([extra]) => `Provides-Extra: ${extra}`),
    ...project.dependencies.map((each) => `Requires-Dist: ${each}`),
    ...extras.flatMap(([extra, each]) =>
      each.map((requirement) => `Requires-Dist: ${forExtra(requirement, extra)}`),
    ),
  ];
  return readMetadata(`${lines.map((line) => line.replace(/\s+/g, " ")).join("\n")}\n`, subject);
}

/** `foo ; a` as `foo ; (a) and extra == "x"` */
function forExtra(requirement: string, extra: string): string {
  const [wanted = "", marker] = requirement.split(";");
  const condition = `extra == "${extra}"`;
  return `${wanted.trim()} ; ${marker === undefined ? condition : `(${marker.trim()}) and ${condition}`}`;
}

const texts = v.optional(v.array(v.string()), []);
const projectShape = v.object({
  project: v.object({
    name: v.string(),
    version: v.optional(v.string()),
    "requires-python": v.optional(v.string()),
    dynamic: texts,
    dependencies: texts,
    "optional-dependencies": v.optional(v.record(v.string(), v.array(v.string())), {}),
  }),
});

function tomlOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

export interface WithMetadata {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, undefined>>;
}

/** What is known of a package; of all its versions, where it names none. */
export type KnownMetadata = Pick<RequirementMetadata, "name"> & Partial<RequirementMetadata>;

/** Runs uv where it has this metadata beside the user's own settings. https://docs.astral.sh/uv/reference/settings/#dependency-metadata */
export async function withMetadata<Answer>(
  known: readonly KnownMetadata[],
  run: (call: WithMetadata) => Promise<Answer>,
): Promise<Answer> {
  return inTemporaryFolder(async (cwd) => {
    const path = join(cwd, "uv.toml");
    const { UV_CONFIG_FILE: named, UV_NO_CONFIG: without } = process.env;
    const own = named ? settingsIn(named) : {};
    await writeFile(path, stringify({ ...own, "dependency-metadata": known.map(asSetting) }));
    return await run({
      cwd,
      // Where it lies uv finds it, beside the user's and the system's. Those who named another, or none, have this alone.
      args: named || without ? ["--config-file", path] : [],
      env: { UV_CONFIG_FILE: undefined, UV_NO_CONFIG: undefined },
    });
  });
}

/** @throws UserError UNREADABLE_FILE, UV_FAILED */
function settingsIn(path: string): TomlTable {
  const text = readText(path);
  if (text === null) throw unreadable(path, "UV_CONFIG_FILE names it, and there is no such file");
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new UserError("UV_FAILED", `${path}, which UV_CONFIG_FILE names, ${tomlFault(error)}`);
  }
}

function asSetting({ name, version, requires = [], python, extras = [] }: KnownMetadata) {
  return {
    name,
    ...(version === undefined ? {} : { version }),
    "requires-dist": [...requires],
    ...(python ? { "requires-python": python } : {}),
    "provides-extra": [...extras],
  };
}
