// A project: pyproject.toml as Poetry reads it, from [tool.poetry], [project] and [dependency-groups] together.
// poetry-core: factory.py

import { statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse, TomlError } from "smol-toml";
import { beginAnew } from "../../base/effort.ts";
import { UserError } from "../../base/errors.ts";
import { nearestOf } from "../../base/nearest.ts";
import { mergeConflict } from "../../base/reading/merge-conflict.ts";
import {
  either,
  formatMismatch,
  lineOfText,
  listOf,
  type Shape,
  text as string,
  table,
  tableOf,
  truth,
} from "../../base/reading/shape.ts";
import { readText } from "../../base/reading/text-file.ts";
import { tomlFault } from "../../base/reading/toml-fault.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import {
  type BuildSystem,
  isTable,
  type ProjectTable,
  readBuildSystem,
  readProjectTable,
  type Table,
  tableAt,
} from "../../standards/pyproject.ts";
import { parseVersion } from "../../standards/version.ts";
import { parsePythonConstraint } from "../constraints/constraint.ts";
import { allowsAll, type Constraint } from "../constraints/constraint-sets.ts";
import { type Dependency, naming } from "../dependencies/dependency.ts";
import { resolveLinks } from "../dependencies/source.ts";
import {
  type GroupsAndExtras,
  invalid,
  parseTableOfDependencies,
  readGroups,
} from "./read-groups.ts";

export interface Project extends GroupsAndExtras {
  /** The folder, absolute. */
  readonly directory: string;
  /** The text of pyproject.toml. */
  readonly text: string;
  /** pyproject.toml as its tables. */
  readonly pyproject: Table;
  readonly name: string;
  /** `null` where the build back end computes it. */
  readonly version: string | null;
  /** The Python constraint as written; `*` where there is none. */
  readonly pythonVersions: string;
  readonly python: Constraint;
  /** Console scripts by name: `module:object`. */
  readonly scripts: Readonly<Record<string, string>>;
  /** `null` where there is no `[build-system]`. */
  readonly buildSystem: BuildSystem | null;
  /** False for `package-mode = false`: only an environment can be built. */
  readonly packageMode: boolean;
  /** `[[tool.poetry.source]]` */
  readonly sources: readonly ProjectSource[];
  /** `[tool.poetry.build-constraints]`: for each package, constraints on its build requirements. */
  readonly buildConstraints: ReadonlyMap<NormalizedName, readonly Dependency[]>;
  /** `[tool.poetrix]` as it is written; settings.ts reads it. */
  readonly poetrix: Table;
}

/** A package index of the project's own. */
export interface ProjectSource {
  readonly name: string;
  /** `null` for the default index, which has only its name. */
  readonly url: string | null;
  readonly priority: "primary" | "supplemental" | "explicit";
}

/**
 * The project in a folder.
 *
 * @throws UserError `NO_PROJECT`, `UNREADABLE_FILE`, `INVALID_PYPROJECT`, and those of its parts
 */
export async function readProject(directory: string): Promise<Project> {
  // Relative paths start at the real folder, also where it is reached by a link.
  const folder = resolveLinks(resolve(directory));
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) {
    throw new UserError(
      "NO_PROJECT",
      `${folder} is a file, where a project's folder is wanted`,
      `its folder is ${dirname(folder)}`,
    );
  }
  const text = readText(join(folder, "pyproject.toml"));
  if (text !== null) return parseProject(text, folder);
  throw new UserError(
    "NO_PROJECT",
    `there is no pyproject.toml in ${folder}`,
    "give the folder of a Poetry project: poetrix COMMAND DIR; `poetry init` makes a new one",
  );
}

/** @throws UserError `INVALID_PYPROJECT`, and those of its parts */
export function parseProject(text: string, directory: string): Project {
  beginAnew();
  const pyproject = parseToml(text);
  const mismatch = pyprojectShape(pyproject);
  if (mismatch) throw invalid(`pyproject.toml: ${formatMismatch(mismatch)}`);
  const tool = tableAt(pyproject, "tool");
  const poetry = tableAt(tool, "poetry");
  const project = readProjectTable(pyproject, "pyproject.toml");
  const packageMode = poetry["package-mode"] !== false;
  const name = project?.name ?? stringAt(poetry, "name");
  const version = project?.version ?? stringAt(poetry, "version");
  if (packageMode) {
    naming("pyproject.toml", () => {
      if (!name && project === null && tool.poetry === undefined) throw foreign();
      if (!name) throw missing("name");
      if (!version && !project?.dynamic.includes("version")) throw missing("version");
    });
  }
  if (version) naming("pyproject.toml", () => parseVersion(version));
  if (project !== null) checkProjectName(project.name);
  const pythonVersions = naming("pyproject.toml", () => pythonVersionsOf(project, poetry));
  const { groups, extras } = naming("pyproject.toml", () =>
    readGroups({ pyproject, poetry, project, directory }),
  );
  return {
    directory,
    text,
    pyproject,
    name: name ?? "non-package-mode",
    version: version ?? null,
    pythonVersions,
    python: naming(`pyproject.toml: ${pythonPlace(project, pythonVersions)}`, () =>
      pythonConstraint(pythonVersions),
    ),
    groups,
    extras,
    scripts: scriptsOf(project, poetry),
    buildSystem: pyproject["build-system"] ? readBuildSystem(pyproject, "pyproject.toml") : null,
    packageMode,
    sources: sourcesOf(poetry),
    buildConstraints: naming("pyproject.toml", () => buildConstraintsOf(poetry, directory)),
    poetrix: tableAt(tool, "poetrix"),
  };
}

/** What the tables of all kinds of dependencies may hold. */
const dependencyFields = {
  version: string,
  python: string,
  platform: string,
  markers: string,
  "allow-prereleases": truth,
  "allows-prereleases": truth,
  optional: truth,
  extras: listOf(string),
  source: string,
  git: string,
  branch: string,
  tag: string,
  rev: string,
  file: string,
  path: string,
  url: string,
  subdirectory: string,
  develop: truth,
};

/** Poetry refuses a key that it does not know: `{ version = "2", extra = ["socks"] }` would go without the extra. */
const onlyKnownFields: Shape = (value) => {
  const unknown = isTable(value)
    ? Object.keys(value).find((key) => !Object.hasOwn(dependencyFields, key))
    : undefined;
  if (unknown === undefined) return null;
  const meant = nearestOf(unknown, Object.keys(dependencyFields));
  return { path: [unknown], problem: `is unknown${meant === null ? "" : `: ${meant} is meant`}` };
};

const knownFields = table(dependencyFields);
const dependencyShape = either(
  "a constraint or a table",
  string,
  (value) => knownFields(value) ?? onlyKnownFields(value),
);
const dependenciesShape = tableOf(
  either(
    'a constraint such as "^3.11", a table, or a list of them',
    dependencyShape,
    listOf(dependencyShape),
  ),
);

/** The shape of Poetry's own table; the standard tables are read by standards/pyproject.ts. */
const pyprojectShape: Shape = table({
  tool: table({
    poetry: table({
      name: string,
      version: string,
      "package-mode": truth,
      dependencies: dependenciesShape,
      "dev-dependencies": dependenciesShape,
      group: tableOf(
        table({
          optional: truth,
          "include-groups": listOf(string),
          dependencies: dependenciesShape,
        }),
      ),
      extras: tableOf(listOf(string)),
      scripts: tableOf(either("a string or a table", string, table({ reference: string }))),
      source: listOf(table({ name: lineOfText, url: lineOfText, priority: string }, ["name"])),
      "build-constraints": tableOf(dependenciesShape),
    }),
    poetrix: table({}),
  }),
});

function parseToml(text: string): Table {
  try {
    return parse(text) as Table;
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const conflict = mergeConflict("pyproject.toml", text);
    if (conflict !== null) throw conflict;
    throw new UserError("INVALID_PYPROJECT", `pyproject.toml ${tomlFault(error)}`).causedBy(error);
  }
}

function foreign(): UserError {
  return invalid(
    "it has neither [project] nor [tool.poetry]",
    "where it is not a Poetry project yet, `poetry init` makes it one",
  );
}

/** @see poetry-core, json/schemas/project-schema.json */
function checkProjectName(name: string): void {
  if (/^[a-z\d]([\w.-]*[a-z\d])?$/i.test(name)) return;
  throw invalid(
    `pyproject.toml, [project]: "${name}" is not the name of a package`,
    "it takes letters, digits, and between them . _ -",
  );
}

function missing(key: string): UserError {
  return invalid(
    `either [project.${key}] or [tool.poetry.${key}] is required in package mode`,
    "where there is nothing to package, set package-mode = false in [tool.poetry]",
  );
}

/** The Python versions to lock for: `[tool.poetry.dependencies] python`, which must be a subset of `requires-python`. */
function pythonVersionsOf(project: ProjectTable | null, poetry: Table): string {
  const required = project?.requiresPython ?? "*";
  const python = tableAt(poetry, "dependencies");
  const entry = Object.entries(python).find(([key]) => key.toLowerCase() === "python")?.[1];
  if (typeof entry !== "string") return required;
  const isWithin =
    entry === "*"
      ? required === "*"
      : allowsAll(
          naming(pythonPlace(project, required), () => parsePythonConstraint(required)),
          naming(pythonPlace(null, entry), () => parsePythonConstraint(entry)),
        );
  if (isWithin) return entry;
  throw invalid(
    `the Python constraint in [tool.poetry.dependencies] "${entry}" is not a subset of "requires-python" in [project] "${required}"`,
  );
}

/** Where it is written. */
function pythonPlace(project: ProjectTable | null, pythonVersions: string): string {
  return project?.requiresPython === pythonVersions
    ? "requires-python in [project]"
    : "python in [tool.poetry.dependencies]";
}

/** Where a project says nothing, Poetry means every Python that it knows. */
function pythonConstraint(text: string): Constraint {
  return parsePythonConstraint(text === "*" ? "~2.7 || >=3.4" : text);
}

function scriptsOf(project: ProjectTable | null, poetry: Table): Record<string, string> {
  if (project && Object.keys(project.scripts).length > 0) return { ...project.scripts };
  const scripts: Record<string, string> = {};
  for (const [name, script] of Object.entries(tableAt(poetry, "scripts"))) {
    if (typeof script === "string") scripts[name] = script;
    else if (isTable(script) && script.type === "console") {
      const reference = stringAt(script, "reference");
      if (reference) scripts[name] = reference;
    }
  }
  return scripts;
}

function sourcesOf(poetry: Table): ProjectSource[] {
  const sources = Array.isArray(poetry.source) ? poetry.source.filter(isTable) : [];
  return sources.flatMap((source) => {
    const name = stringAt(source, "name");
    const priority = stringAt(source, "priority")?.toLowerCase();
    if (!name) return [];
    return [
      {
        name,
        url: stringAt(source, "url"),
        priority: priority === "supplemental" || priority === "explicit" ? priority : "primary",
      },
    ];
  });
}

/** As in Poetry, of two spellings of a name the later one counts. */
function buildConstraintsOf(
  poetry: Table,
  directory: string,
): Map<NormalizedName, readonly Dependency[]> {
  return new Map(
    Object.entries(tableAt(poetry, "build-constraints")).map(([name, dependencies]) => [
      normalizeName(name),
      parseTableOfDependencies({ dependencies }, directory),
    ]),
  );
}

/** The groups that `poetry install` installs by default. */
export function defaultGroups(project: Project): NormalizedName[] {
  return [...project.groups.values()].filter(({ optional }) => !optional).map(({ name }) => name);
}

function stringAt(table: Table, key: string): string | null {
  const value = table[key];
  return typeof value === "string" && value !== "" ? value : null;
}
