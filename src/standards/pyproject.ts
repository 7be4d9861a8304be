// The standard tables of pyproject.toml: [build-system], [project], [dependency-groups].
// https://packaging.python.org/en/latest/specifications/pyproject-toml/ (PEP 517, 518, 621)
// https://packaging.python.org/en/latest/specifications/dependency-groups/ (PEP 735)
import { UserError } from "../errors.ts";
import { normalizeName } from "./name.ts";

/** A table as a TOML reader gives it. */
export type Table = Readonly<Record<string, unknown>>;

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
  return {
    backend: optionalString(table, "build-backend", where) ?? legacyBackend,
    backendPath: strings(table["backend-path"] ?? [], "backend-path", where),
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

/** By normalized name: the requirements of each group, as written, those of included groups in their place. */
export type DependencyGroups = ReadonlyMap<string, readonly string[]>;

/**
 * `[dependency-groups]`, with every `{include-group = "..."}` replaced by what that group holds.
 *
 * @throws UserError (`INVALID_PYPROJECT`) for an item of another form, two groups of one normalized name, an include of a
 *   group that is not there, or groups that include each other
 */
export function readDependencyGroups(pyproject: Table, subject: string): DependencyGroups {
  const table = optionalTable(pyproject, "dependency-groups", subject) ?? {};
  const where = `${subject}, [dependency-groups]`;
  const written = new Map<string, { name: string; items: unknown }>();
  for (const [name, items] of Object.entries(table)) {
    const other = written.get(normalizeName(name));
    if (other) throw invalid(where, `${other.name} and ${name} are the same group by name`);
    written.set(normalizeName(name), { name, items });
  }

  const resolved = new Map<string, readonly string[]>();
  const resolve = (name: string, path: readonly string[]): readonly string[] => {
    const key = normalizeName(name);
    const known = resolved.get(key);
    if (known) return known;
    const group = written.get(key);
    if (!group) throw invalid(where, `${path.at(-1)} includes ${name}, which is not there`);
    const steps = [...path, group.name];
    if (path.includes(group.name)) {
      const cycle = steps.slice(steps.indexOf(group.name));
      throw invalid(where, `groups include each other: ${cycle.join(" -> ")}`);
    }
    if (!Array.isArray(group.items)) throw invalid(where, `${group.name} is no list`);
    const requirements = group.items.flatMap((item: unknown) => {
      if (typeof item === "string") return [item];
      return resolve(includedGroup(item, group.name, where), steps);
    });
    resolved.set(key, requirements);
    return requirements;
  };
  for (const { name } of written.values()) resolve(name, []);
  return new Map([...written.keys()].map((key) => [key, resolved.get(key) ?? []]));
}

/** The name in `{include-group = "name"}`, which has no other key. */
function includedGroup(item: unknown, group: string, where: string): string {
  const isTable = typeof item === "object" && item !== null;
  const name = isTable ? (item as Table)["include-group"] : undefined;
  if (typeof name === "string" && Object.keys(item as Table).length === 1) return name;
  throw invalid(
    where,
    `${group} holds ${JSON.stringify(item)}, which is neither a requirement nor {include-group = "..."}`,
  );
}

// --- values of TOML ---

function optionalTable(table: Table, key: string, where: string): Table | null {
  const value = table[key];
  if (value === undefined) return null;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Table;
  throw invalid(where, `${key} is no table`);
}

function optionalString(table: Table, key: string, where: string): string | null {
  const value = table[key];
  if (value === undefined) return null;
  if (typeof value === "string") return value;
  throw invalid(where, `${key} is no string`);
}

function strings(value: unknown, key: string, where: string): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw invalid(where, `${key} is no list of strings`);
}

function stringTable(table: Table, key: string, where: string): Readonly<Record<string, string>> {
  return mapValues(optionalTable(table, key, where) ?? {}, (value, name) => {
    if (typeof value === "string") return value;
    throw invalid(where, `${key}.${name} is no string`);
  });
}

function mapValues<T>(table: Table, map: (value: unknown, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(value, key)]));
}

function invalid(where: string, what: string): UserError {
  return new UserError("INVALID_PYPROJECT", `${where}: ${what}`);
}
