// The standard tables of pyproject.toml: [build-system], [project], [dependency-groups].
// https://packaging.python.org/en/latest/specifications/pyproject-toml/ (PEP 517, 518, 621)
// https://packaging.python.org/en/latest/specifications/dependency-groups/ (PEP 735)
import { UserError } from "../base/errors.ts";

/** A table as a TOML reader gives it. */
export type Table = Readonly<Record<string, unknown>>;

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An empty one where there is none. */
export function tableAt(table: Table, key: string): Table {
  const value = table[key];
  return isTable(value) ? value : {};
}

/** `[build-system]` of a source tree. */
export interface BuildSystem {
  /** `build-backend`; `setuptools.build_meta:__legacy__` by default. */
  readonly backend: string;
  readonly backendPath: readonly string[];
  /** As written. */
  readonly requires: readonly string[];
}

/**
 * How a tree is built; the legacy back end where it does not say (PEP 517, "Source trees").
 * `subject` names the file in errors: `pyproject.toml`, `pyproject.toml of numpy 2.1.0`.
 *
 * @throws UserError (`INVALID_PYPROJECT`)
 */
export function readBuildSystem(pyproject: Table, subject: string): BuildSystem {
  const table = optionalTable(pyproject, "build-system", subject);
  if (!table) return { backend: legacyBackend, backendPath: [], requires: legacyRequires };
  const where = `${subject}, [build-system]`;
  const backendPath = strings(table["backend-path"] ?? [], "backend-path", where);
  // PEP 517, "In-tree build backends"
  if (backendPath.some((path) => /^\/|(^|\/)\.\.(\/|$)/.test(path))) {
    throw invalid(where, "backend-path names a folder outside of the source tree");
  }
  return {
    backend: optionalString(table, "build-backend", where) ?? legacyBackend,
    backendPath,
    requires: strings(table.requires ?? legacyRequires, "requires", where),
  };
}

const legacyBackend = "setuptools.build_meta:__legacy__";
/** The version from which setuptools has that back end, as pip and build ask for it. */
const legacyRequires = ["setuptools >= 40.8.0"];

/** `[project]`, as far as installing it goes; `null` where the table does not say. */
export interface ProjectTable {
  readonly name: string;
  readonly version: string | null;
  readonly requiresPython: string | null;
  /** As written: `httpx >=0.27; python_version < "3.13"`. */
  readonly dependencies: readonly string[] | null;
  /** By extra, as written. */
  readonly optionalDependencies: Readonly<Record<string, readonly string[]>> | null;
  readonly scripts: Readonly<Record<string, string>>;
  readonly guiScripts: Readonly<Record<string, string>>;
  readonly entryPoints: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Fields that the build back end, or Poetry's own table, gives: `version`, `dependencies`. */
  readonly dynamic: readonly string[];
}

/**
 * `[project]`, or `null` where there is none.
 *
 * @throws UserError (`INVALID_PYPROJECT`)
 */
export function readProjectTable(pyproject: Table, subject: string): ProjectTable | null {
  const table = optionalTable(pyproject, "project", subject);
  if (!table) return null;
  const where = `${subject}, [project]`;
  const name = optionalString(table, "name", where);
  if (name === null) throw invalid(where, "name is missing");
  const extras = optionalTable(table, "optional-dependencies", where);
  const entryPoints = optionalTable(table, "entry-points", where) ?? {};
  return {
    name,
    version: optionalString(table, "version", where),
    requiresPython: optionalString(table, "requires-python", where),
    dependencies:
      table.dependencies === undefined ? null : strings(table.dependencies, "dependencies", where),
    optionalDependencies:
      extras &&
      mapValues(extras, (value, key) => strings(value, `optional-dependencies.${key}`, where)),
    scripts: stringTable(table, "scripts", where),
    guiScripts: stringTable(table, "gui-scripts", where),
    entryPoints: mapValues(entryPoints, (_, key) =>
      stringTable(entryPoints, key, `${where}.entry-points`),
    ),
    dynamic: strings(table.dynamic ?? [], "dynamic", where),
  };
}

/** A group of `[dependency-groups]`, as written. */
export interface DependencyGroupTable {
  readonly name: string;
  readonly requirements: readonly string[];
  /** The names of the groups that it includes. */
  readonly includes: readonly string[];
}

/**
 * `[dependency-groups]`, in the order of the file. What a group includes is not looked up: Poetry has groups of its own, that
 * may include these.
 *
 * @throws UserError (`INVALID_PYPROJECT`) for a group that is not a list, or holds something else than texts and `{include-group = "..."}`
 */
export function readDependencyGroups(pyproject: Table, subject: string): DependencyGroupTable[] {
  const table = optionalTable(pyproject, "dependency-groups", subject) ?? {};
  return Object.entries(table).map(([name, items]) => {
    const where = `${subject}, [dependency-groups]`;
    if (!Array.isArray(items)) throw invalid(where, `${name} is not a list`);
    const requirements: string[] = [];
    const includes: string[] = [];
    for (const item of items as unknown[]) {
      const included = includedGroup(item);
      if (typeof item === "string") requirements.push(item);
      else if (included !== null) includes.push(included);
      else {
        const form = 'neither a requirement nor {include-group = "..."}';
        throw invalid(where, `${name} holds ${JSON.stringify(item)}, which is ${form}`);
      }
    }
    return { name, requirements, includes };
  });
}

/** `x` of `{include-group = "x"}`, which may hold nothing else. */
function includedGroup(item: unknown): string | null {
  if (!isTable(item) || Object.keys(item).length !== 1) return null;
  const included = item["include-group"];
  return typeof included === "string" ? included : null;
}

// --- values of TOML ---

function optionalTable(table: Table, key: string, where: string): Table | null {
  const value = table[key];
  if (value === undefined) return null;
  if (isTable(value)) return value;
  throw invalid(where, `${key} is not a table`);
}

function optionalString(table: Table, key: string, where: string): string | null {
  const value = table[key];
  if (value === undefined) return null;
  if (typeof value === "string") return value;
  throw invalid(where, `${key} is not a string`);
}

function strings(value: unknown, key: string, where: string): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw invalid(where, `${key} is not a list of strings`);
}

function stringTable(table: Table, key: string, where: string): Readonly<Record<string, string>> {
  return mapValues(optionalTable(table, key, where) ?? {}, (value, name) => {
    if (typeof value === "string") return value;
    throw invalid(where, `${key}.${name} is not a string`);
  });
}

function mapValues<T>(table: Table, map: (value: unknown, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(value, key)]));
}

function invalid(where: string, what: string): UserError {
  return new UserError("INVALID_PYPROJECT", `${where}: ${what}`);
}
