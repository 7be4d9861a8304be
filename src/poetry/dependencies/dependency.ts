// One dependency, of the project or of a locked package.
// poetry-core: factory.py, create_dependency; packages/dependency.py, create_from_pep_508.
import { UserError } from "../../base/errors.ts";
import { always, comparisonsOf, type Marker, parseMarker } from "../../standards/marker.ts";
import { alternativesOf } from "../../standards/marker-comparison.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import { decodePercent } from "../../standards/percent-encoding.ts";
import { formatVersion, type Version } from "../../standards/version.ts";
import { parseConstraint } from "../constraints/constraint.ts";
import { any, type Constraint, isAny } from "../constraints/constraint-sets.ts";
import { stableVersion } from "../constraints/version-steps.ts";
import { gitSource, pathSource, type Source, urlSource } from "./source.ts";

export interface Dependency {
  readonly name: NormalizedName;
  readonly constraint: Constraint;
  /** The constraint as it is written. */
  readonly constraintText: string;
  /** The extras of NAME that it asks for: sorted, each once. */
  readonly extras: readonly NormalizedName[];
  readonly marker: Marker;
  /** Whether it is installed only where an extra asks for it. */
  readonly optional: boolean;
  /** The extras, of the package that has this dependency, that ask for it. */
  readonly inExtras: readonly NormalizedName[];
  /** `null`: prereleases only where no stable version fits. */
  readonly allowPrereleases: boolean | null;
  /** The name of the index it must come from. */
  readonly sourceName: string | null;
  /** `null`: it comes from an index. */
  readonly source: Source | null;
}

/** A value in a table of dependencies: a constraint, or a table. (A list of them stands for several dependencies.) */
export type DependencySpecification = string | Readonly<Record<string, unknown>>;

/**
 * An entry of `[tool.poetry.dependencies]` or `[package.dependencies]`.
 *
 * @param base the folder that paths start from
 * @throws UserError that names the dependency
 */
export function parseDependency(
  name: string,
  specification: DependencySpecification,
  base: string,
): Dependency {
  return naming(`dependency ${name}`, () =>
    typeof specification === "string"
      ? { ...anyVersion(looseName(name)), ...versionPart(specification) }
      : parseTable(name, specification, base),
  );
}

/** name [ "[" extras "]" ] [ versions / "(" versions ")" / "@" url ] [ ";" marker ] */
const pep508 =
  /^\s*([a-z0-9][\w.-]*)\s*(?:\[([^\]]*)\]\s*)?(?:@\s*(\S+)\s*|\(([^)]*)\)\s*|((?:~=|===?|!=|[<>]=?)[^;]*))?(?:;(.*))?$/is;

/**
 * An entry of `[project] dependencies`, `[dependency-groups]` or `[package.extras]`. As in Poetry, versions are Poetry's
 * constraints, so that more is accepted than PEP 508 allows: `>=1.0.*`.
 *
 * @throws UserError that names the dependency
 */
export function parsePep508Dependency(text: string, base: string): Dependency {
  return naming(`dependency ${text}`, () => {
    const match = pep508.exec(withoutComment(text));
    if (!match) {
      throw new UserError(
        "INVALID_REQUIREMENT",
        "it is not a requirement by PEP 508",
        'such as "idna >=3,<4"; "^3" is for [tool.poetry.dependencies]',
      );
    }
    const [, name = "", extras = "", url, inBrackets, versions = inBrackets, marker = ""] = match;
    return withMarker(
      {
        ...anyVersion(looseName(name)),
        ...versionPart(versions?.trim() || "*"),
        ...(url ? fromUrl(url, base) : {}),
        extras: sortedNames(
          extras
            .split(",")
            .map((extra) => extra.trim())
            .filter(Boolean),
        ),
      },
      parseMarker(marker.trim()),
    );
  });
}

/** Removes a comment, which reaches from ` #` to ` ;` or the end. */
function withoutComment(text: string): string {
  const [requirement = "", comment] = text.split(/ #(.*)/s);
  const marker = comment?.includes(" ;") ? ` ;${comment.split(" ;").slice(1).join(" ;")}` : "";
  return requirement.trim() + marker;
}

/** Any version of a package, from any index. */
export function anyVersion(name: NormalizedName): Dependency {
  return {
    name,
    constraint: any,
    constraintText: "*",
    extras: [],
    marker: always,
    optional: false,
    inExtras: [],
    allowPrereleases: null,
    sourceName: null,
    source: null,
  };
}

function versionPart(text: string): Pick<Dependency, "constraint" | "constraintText"> {
  return { constraint: parseConstraint(text), constraintText: text };
}

function parseTable(
  name: string,
  table: Readonly<Record<string, unknown>>,
  base: string,
): Dependency {
  const source = sourceOf(table, base);
  const version = source || typeof table.version !== "string" ? "*" : table.version;
  const dependency: Dependency = {
    ...anyVersion(looseName(name)),
    ...versionPart(version),
    extras: sortedNames(Array.isArray(table.extras) ? table.extras.map(String) : []),
    // Poetry forgets `optional` beside `file`.
    optional: table.optional === true && !("file" in table && !("git" in table)),
    allowPrereleases: source
      ? true
      : typeof table["allow-prereleases"] === "boolean"
        ? table["allow-prereleases"]
        : null,
    sourceName: textAt(table, "source"),
    source,
  };
  return withMarker(dependency, markerOf(table));
}

function sourceOf(table: Readonly<Record<string, unknown>>, base: string): Source | null {
  const subdirectory = textAt(table, "subdirectory");
  const develop = table.develop === true;
  const git = textAt(table, "git");
  if (git !== null) {
    const reference = textAt(table, "branch") ?? textAt(table, "tag") ?? textAt(table, "rev");
    return gitSource(git, reference, { subdirectory, develop });
  }
  const file = textAt(table, "file");
  if (file !== null) return pathSource(file, base, { subdirectory, isFile: true });
  const path = textAt(table, "path");
  if (path !== null) return pathSource(path, base, { subdirectory, develop });
  const url = textAt(table, "url");
  return url === null ? null : urlSource(url, subdirectory);
}

function textAt(table: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = table[key];
  return typeof value === "string" && value !== "" ? value : null;
}

/** The conjunction of `markers`, `python` and `platform`. */
function markerOf(table: Readonly<Record<string, unknown>>): Marker {
  const markers = textAt(table, "markers");
  const python = textAt(table, "python");
  const platform = textAt(table, "platform");
  const parts: Marker[] = [];
  if (markers) parts.push(parseMarker(markers));
  if (python) {
    const constraint = parseConstraint(python);
    if (!isAny(constraint)) parts.push(parseMarker(pythonMarker(constraint)));
  }
  if (platform && platform !== "*") parts.push(parseMarker(platformMarker(platform)));
  return parts.length === 1 ? (parts[0] as Marker) : { kind: "and", markers: parts };
}

/**
 * `^3.8` as `python_version >= "3.8" and python_version < "4.0"`. Bounds with a patch number speak of `python_full_version`.
 *
 * poetry-core: packages/utils/utils.py, create_nested_marker
 */
function pythonMarker(constraint: Constraint): string {
  switch (constraint.kind) {
    case "empty":
      return "<empty>";
    case "union":
      return constraint.intervals.map((interval) => `(${pythonMarker(interval)})`).join(" or ");
    case "version":
      return `${pythonVariable(constraint.min)} == "${formatVersion(constraint.min)}"`;
    case "range": {
      const parts: string[] = [];
      const { min, max, includeMin, includeMax } = constraint;
      if (min) parts.push(pythonBound(min, includeMin ? ">=" : ">", !includeMin));
      if (max) parts.push(pythonBound(max, includeMax ? "<=" : "<", includeMax));
      return parts.join(" and ");
    }
  }
}

/** `<= 3.10` means `<= 3.10.0`; compared with `python_version` it would include 3.10.1. */
function pythonBound(version: Version, operator: string, needsPatch: boolean): string {
  if (needsPatch && version.release.length < 3) {
    const [major = 0, minor = 0, patch = 0] = version.release;
    return `python_full_version ${operator} "${formatVersion({ ...version, release: [major, minor, patch] })}"`;
  }
  return `${pythonVariable(version)} ${operator} "${formatVersion(stableVersion(version))}"`;
}

function pythonVariable({ release }: Version): string {
  return release.length >= 3 ? "python_full_version" : "python_version";
}

/** `win32 || darwin`, `!=win32` as comparisons of `sys_platform`. */
function platformMarker(platform: string): string {
  return alternativesOf(platform)
    .map((conjunction) =>
      conjunction
        .split(",")
        .map((part) => {
          const text = part.trim();
          const [, operator, value] = /^(!=|==?=?)?\s*(.+)$/.exec(text) ?? [];
          return `sys_platform ${operator === "!=" ? "!=" : "=="} "${value ?? text}"`;
        })
        .join(" and "),
    )
    .join(" or ");
}

/** The dependency under a marker. A marker with `extra` makes it optional, and names the extras that ask for it. */
export function withMarker(dependency: Dependency, marker: Marker): Dependency {
  const extras = comparisonsOf(marker).filter(({ variable }) => variable === "extra");
  if (extras.length === 0) return { ...dependency, marker };
  const names = extras
    .filter(({ operator }) => operator === "==")
    .map(({ value }) => normalizeName(value));
  return {
    ...dependency,
    marker,
    optional: true,
    inExtras: [...new Set([...dependency.inExtras, ...names])],
  };
}

/** The source for the URL after the `@` of a requirement. */
function fromUrl(
  url: string,
  base: string,
): Pick<Dependency, "source" | "allowPrereleases"> & Partial<Dependency> {
  const [, subdirectory = null] = /#(?:.*&)?subdirectory=([^&]+)/.exec(url) ?? [];
  const place = url.replace(/#.*$/, "");
  if (/^git(\+|:)/.test(place)) {
    const [, repository = place, revision = null] =
      /^(.*?:\/\/(?:[^/@]*@)?[^@]*?)(?:@([^@]+))?$/.exec(place) ?? [];
    return { source: gitSource(repository, revision, { subdirectory }), allowPrereleases: true };
  }
  const source = /^https?:/.test(place)
    ? urlSource(place, subdirectory)
    : pathSource(place.startsWith("file:") ? pathOfUrl(place) : place, base, { subdirectory });
  const [, version] = /\/[^/]+?-(\d[^-/]*)(?:-[^-/]+){3,4}\.whl$/.exec(place) ?? [];
  return {
    source,
    allowPrereleases: true,
    ...(version ? versionPart(decodePercent(version)) : {}),
  };
}

/** `file:../wheel.whl` and `file:///wheel.whl` as paths. */
function pathOfUrl(url: string): string {
  return decodePercent(url.slice("file:".length).replace(/^\/\//, ""));
}

/**
 * Poetry accepts `foo[bar]` as a name and `a, b` as an extra, though no locked package can have them. Unlike locked names,
 * these are only ever shown in messages, so control characters are all that must be refused.
 */
function looseName(name: string): NormalizedName {
  if (/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u.test(name)) return normalizeName(name);
  throw new UserError("INVALID_NAME", `${JSON.stringify(name)} is not a name`);
}

function sortedNames(names: readonly string[]): NormalizedName[] {
  return [...new Set(names.map(looseName))].sort();
}

/** The result of `parse`; its UserErrors get `subject` in front. */
export function naming<Value>(subject: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof UserError) || error.message.startsWith(subject)) throw error;
    throw new UserError(error.code, `${subject}: ${error.message}`, error.hint).causedBy(error);
  }
}
