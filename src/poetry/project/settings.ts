// [tool.poetrix]: the settings of Poetrix itself.
import { UserError } from "../../base/errors.ts";
import { nearest } from "../../base/nearest.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import { isTable, type Table } from "../../standards/pyproject.ts";
import { parseRequirement } from "../../standards/requirement.ts";
import { naming } from "../dependencies/dependency.ts";
import type { Project } from "./project.ts";
import { nixSystems } from "./systems.ts";

export interface Settings {
  /** Minor versions of Python to lock for, as written: `["3.12", "3.13t"]`. Empty: those that the project's constraint allows. */
  readonly python: readonly string[];
  /** Systems as Nix names them; empty: the four that nixpkgs builds for. */
  readonly systems: readonly string[];
  /** False: source distributions are preferred to wheels, except for packages with a setting of their own. */
  readonly preferWheels: boolean;
  readonly packages: ReadonlyMap<NormalizedName, PackageSettings>;
  /** What Nix does where poetrix.lock is stale: make the plan itself, or stop. */
  readonly stale: "follow" | "error";
  /** Take a poetry.lock that Poetry refuses as stale, or as older than it knows. */
  readonly allowStaleLock: boolean;
  /** Further selections to solve, for locks whose answer is not the union of its parts. */
  readonly selections: readonly SelectionSetting[];
}

export interface PackageSettings {
  /** `null`: a wheel where one fits, else the source distribution. */
  readonly source: "wheel" | "sdist" | null;
  /** nixpkgs attributes of the libraries that its build wants. */
  readonly native: readonly string[];
  /** Build requirements that replace those of its source distribution; `null`: keep those. */
  readonly buildRequires: readonly string[] | null;
  /** The day as of which build requirements are resolved, `2024-05-01`, or `newest`; `null`: the day of its upload or its Python. */
  readonly buildAsOf: string | null;
}

export interface SelectionSetting {
  readonly groups: readonly NormalizedName[];
  readonly extras: readonly NormalizedName[];
}

const settingNames = [
  "python",
  "systems",
  "prefer-wheels",
  "stale",
  "allow-stale-lock",
  "packages",
  "selections",
];

/**
 * `[tool.poetrix]` of a project.
 *
 * @throws UserError `UNKNOWN_SETTING`, `INVALID_SETTING`
 */
export function readSettings(project: Project): Settings {
  const table = project.poetrix;
  const where = "tool.poetrix";
  onlyKeys(table, settingNames, where);
  const python = texts(table, "python", where) ?? [];
  const strange = python.find((version) => !/^\d+\.\d+t?$/.test(version));
  if (strange !== undefined) {
    throw invalid(`${where}.python`, `"${strange}" is not a minor version such as "3.12"`);
  }
  return {
    python: [...new Set(python)],
    systems: systems(table, where),
    preferWheels: truth(table, "prefer-wheels", where) ?? true,
    stale: stalePlans(table.stale, `${where}.stale`),
    allowStaleLock: truth(table, "allow-stale-lock", where) ?? false,
    packages: packageSettings(tableAt(table, "packages", where), `${where}.packages`),
    selections: selections(table, project, `${where}.selections`),
  };
}

function stalePlans(value: unknown, where: string): Settings["stale"] {
  if (value === undefined) return "follow";
  if (value === "follow" || value === "error") return value;
  throw invalid(where, 'it must be "follow" or "error"');
}

function systems(table: Table, where: string): string[] {
  const named = [...new Set(texts(table, "systems", where))];
  const unknown = named.find((system) => !nixSystems.includes(system));
  if (unknown === undefined) return named;
  throw invalid(
    `${where}.systems`,
    `there is no system "${unknown}"`,
    nearest(unknown, nixSystems) ?? `most use ${nixSystems.slice(0, 2).join(", ")}`,
  );
}

function packageSettings(table: Table, where: string): Map<NormalizedName, PackageSettings> {
  const settings = new Map<NormalizedName, PackageSettings>();
  for (const name of Object.keys(table)) {
    const entry = tableAt(table, name, where);
    const place = `${where}.${name}`;
    onlyKeys(entry, ["source", "native", "build-requires", "build-as-of"], place);
    const { source } = entry;
    if (source !== undefined && source !== "wheel" && source !== "sdist") {
      throw invalid(`${place}.source`, `it must be "wheel" or "sdist"`);
    }
    settings.set(normalizeName(name), {
      source: source ?? null,
      native: nativeLibraries(entry, place),
      buildRequires: buildRequirements(entry, place),
      buildAsOf: dayOrNewest(entry["build-as-of"], `${place}.build-as-of`),
    });
  }
  return settings;
}

function nativeLibraries(entry: Table, place: string): string[] {
  const names = texts(entry, "native", place) ?? [];
  const strange = names.find((name) => !/^[A-Za-z_][\w'-]*(\.[A-Za-z_][\w'-]*)*$/.test(name));
  if (strange === undefined) return names;
  throw invalid(`${place}.native`, `"${strange}" is not an attribute of nixpkgs such as "libxml2"`);
}

function buildRequirements(entry: Table, place: string): string[] | null {
  const requirements = texts(entry, "build-requires", place);
  for (const text of requirements ?? []) {
    naming(`pyproject.toml: ${place}.build-requires`, () => parseRequirement(text));
  }
  return requirements;
}

function dayOrNewest(value: unknown, where: string): string | null {
  if (value === undefined) return null;
  if (value === "newest" || (typeof value === "string" && isDay(value))) return value;
  throw invalid(where, 'it must be a day such as "2024-05-01", or "newest"');
}

/** `2024-02-31` is none, though `Date.parse` takes it for the second of March. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Each is solved for each target. */
const mostSelections = 1_000;

function selections(table: Table, project: Project, where: string): SelectionSetting[] {
  const list = table.selections ?? [];
  if (!Array.isArray(list)) throw invalid(where, "it must be a list of tables");
  if (list.length > mostSelections) throw invalid(where, `it has more than ${mostSelections}`);
  return list.map((entry: unknown, index) => {
    const place = `${where}[${index}]`;
    if (!isTable(entry)) throw invalid(place, "it must be a table");
    onlyKeys(entry, ["groups", "extras"], place);
    return {
      groups: known({
        names: texts(entry, "groups", place) ?? ["main"],
        members: project.groups,
        where: place,
        kind: "group",
      }),
      extras: known({
        names: texts(entry, "extras", place) ?? [],
        members: project.extras,
        where: place,
        kind: "extra",
      }),
    };
  });
}

function known({
  names,
  members,
  where,
  kind,
}: {
  readonly names: readonly string[];
  readonly members: ReadonlyMap<NormalizedName, unknown>;
  readonly where: string;
  readonly kind: string;
}): NormalizedName[] {
  return names.map((name) => {
    const normalized = normalizeName(name);
    if (members.has(normalized)) return normalized;
    throw invalid(
      where,
      `the project has no ${kind} "${name}"`,
      nearest(name, [...members.keys()]),
    );
  });
}

function onlyKeys(table: Table, keys: readonly string[], where: string): void {
  const unknown = Object.keys(table).find((key) => !keys.includes(key));
  if (unknown === undefined) return;
  throw new UserError(
    "UNKNOWN_SETTING",
    `pyproject.toml: [${where}] has the unknown key "${unknown}"`,
    nearest(unknown, keys) ?? `it takes ${keys.join(", ")}`,
  );
}

const examples: Readonly<Record<string, string>> = {
  python: "3.12",
  systems: "x86_64-linux",
  native: "libxml2",
  "build-requires": "setuptools >=61",
  groups: "main",
  extras: "cli",
};

function texts(table: Table, key: string, where: string): string[] | null {
  const value = table[key];
  if (value === undefined) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  const example = typeof value === "object" ? examples[key] : String(value);
  const hint = example && `such as ${key} = [${JSON.stringify(example)}]`;
  throw invalid(`${where}.${key}`, "it must be a list of strings", hint);
}

function truth(table: Table, key: string, where: string): boolean | null {
  const value = table[key];
  if (value === undefined || typeof value === "boolean") return value ?? null;
  throw invalid(`${where}.${key}`, "it must be true or false");
}

function tableAt(table: Table, key: string, where: string): Table {
  const value = table[key] ?? {};
  if (isTable(value)) return value;
  throw invalid(`${where}.${key}`, "it must be a table");
}

function invalid(where: string, what: string, hint?: string): UserError {
  return new UserError("INVALID_SETTING", `pyproject.toml: ${where}: ${what}`, hint);
}
