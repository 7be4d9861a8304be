// A project: pyproject.toml as Poetry reads it, from [tool.poetry], [project] and [dependency-groups] together.
// poetry-core: factory.py

import { join, resolve } from "node:path";
import { parse, TomlError } from "smol-toml";
import { beginAnew } from "../../base/effort.ts";
import { UserError } from "../../base/errors.ts";
import { mergeConflict } from "../../base/reading/merge-conflict.ts";
import {
  either,
  formatMismatch,
  listOf,
  mismatchOf,
  type Shape,
  text as string,
  table,
  tableOf,
  truth,
} from "../../base/reading/shape.ts";
import { readText } from "../../base/reading/text-file.ts";
import { tomlFault } from "../../base/reading/toml-fault.ts";
import { type NormalizedName, normalizeName, parseGroupName } from "../../standards/name.ts";
import {
  type BuildSystem,
  isTable,
  type ProjectTable,
  readBuildSystem,
  readDependencyGroups,
  readProjectTable,
  type Table,
  tableAt,
} from "../../standards/pyproject.ts";
import { parseVersion } from "../../standards/version.ts";
import { parsePythonConstraint } from "../constraints/constraint.ts";
import { allowsAll, type Constraint } from "../constraints/constraint-sets.ts";
import {
  type Dependency,
  type DependencySpecification,
  naming,
  parseDependency,
  parsePep508Dependency,
} from "../dependencies/dependency.ts";
import { resolveLinks } from "../dependencies/source.ts";
import { draftGroup, finishGroup, type Group, type GroupDraft, mainGroup } from "./groups.ts";

export interface Project {
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
  /** `main` first where there is one, then in Poetry's order. */
  readonly groups: ReadonlyMap<NormalizedName, Group>;
  /** For each extra the names of the packages in it. */
  readonly extras: ReadonlyMap<NormalizedName, readonly NormalizedName[]>;
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
  const text = readText(join(folder, "pyproject.toml"));
  if (text !== null) return parseProject(text, folder);
  throw new UserError(
    "NO_PROJECT",
    `there is no pyproject.toml in ${folder}`,
    "give the folder of a Poetry project: poetrix COMMAND DIR",
  );
}

/** @throws UserError `INVALID_PYPROJECT`, and those of its parts */
export function parseProject(text: string, directory: string): Project {
  beginAnew();
  const pyproject = parseToml(text);
  const mismatch = mismatchOf(pyprojectShape, pyproject);
  if (mismatch) throw invalid(`pyproject.toml: ${formatMismatch(mismatch)}`);
  const tool = tableAt(pyproject, "tool");
  const poetry = tableAt(tool, "poetry");
  const project = readProjectTable(pyproject, "pyproject.toml");
  const packageMode = poetry["package-mode"] !== false;
  const name = project?.name ?? stringAt(poetry, "name");
  const version = project?.version ?? stringAt(poetry, "version");
  if (packageMode) {
    naming("pyproject.toml", () => {
      if (!name) throw missing("name");
      if (!version && !project?.dynamic.includes("version")) throw missing("version");
    });
  }
  if (version) naming("pyproject.toml", () => parseVersion(version));
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
    python: naming("pyproject.toml", () => pythonConstraint(pythonVersions)),
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

const dependencyShape = either(
  "a constraint or a table",
  string,
  table({
    version: string,
    python: string,
    platform: string,
    markers: string,
    "allow-prereleases": truth,
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
  }),
);
const dependenciesShape = tableOf(
  either("a constraint, a table, or a list of them", dependencyShape, listOf(dependencyShape)),
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
      source: listOf(table({ name: string, url: string, priority: string }, ["name"])),
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
      : allowsAll(parsePythonConstraint(required), parsePythonConstraint(entry));
  if (isWithin) return entry;
  throw invalid(
    `the Python constraint in [tool.poetry.dependencies] "${entry}" is not a subset of "requires-python" in [project] "${required}"`,
  );
}

/** Where a project says nothing, Poetry means every Python that it knows. */
function pythonConstraint(text: string): Constraint {
  return parsePythonConstraint(text === "*" ? "~2.7 || >=3.4" : text);
}

function readGroups({
  pyproject,
  poetry,
  project,
  directory,
}: {
  readonly pyproject: Table;
  readonly poetry: Table;
  readonly project: ProjectTable | null;
  readonly directory: string;
}): Pick<Project, "groups" | "extras"> {
  const drafts = new Map<NormalizedName, GroupDraft>();
  const add = (draft: GroupDraft): GroupDraft => {
    drafts.set(draft.name, draft);
    return draft;
  };
  const named = (name: string): GroupDraft =>
    drafts.get(normalizeName(name)) ?? add(draftGroup(name));

  const optional = Object.entries(project?.optionalDependencies ?? {});
  refuseMany("extras", optional);
  let extras = new Map<NormalizedName, NormalizedName[]>();
  if (project && (project.dependencies !== null || optional.length > 0)) {
    const dynamic = ["dependencies", "optional-dependencies"];
    const mixedDynamic = project.dynamic.some((field) => dynamic.includes(field));
    const main = add(draftGroup(mainGroup, { mixedDynamic }));
    for (const text of project.dependencies ?? []) {
      main.standard.push(parsePep508Dependency(text, directory));
    }
    for (const [extra, texts] of optional) {
      const name = parseGroupName(extra);
      const dependencies = texts.map((text) => ({
        ...parsePep508Dependency(text, directory),
        optional: true,
        inExtras: [name],
      }));
      main.standard.push(...dependencies);
      extras.set(
        name,
        dependencies.map((dependency) => dependency.name),
      );
    }
  }
  if ("dependencies" in poetry) {
    named(mainGroup).poetry.push(...parseTableOfDependencies(poetry, directory));
  }
  addGroups({ pyproject, poetry, directory, named, add });
  if ("dev-dependencies" in poetry) {
    const table = { dependencies: poetry["dev-dependencies"] };
    named("dev").poetry.push(...parseTableOfDependencies(table, directory));
  }
  // Poetry's own extras count only where [project] names no dependencies.
  if (!project?.dependencies?.length && optional.length === 0) {
    extras = poetryExtras(poetry, drafts.get(mainGroup)?.poetry ?? []);
  }
  return {
    groups: new Map([...drafts].map(([name, draft]) => [name, finishGroup(draft)])),
    extras,
  };
}

/** Reads `[dependency-groups]` and `[tool.poetry.group]`, then their includes. */
function addGroups({
  pyproject,
  poetry,
  directory,
  named,
  add,
}: {
  readonly pyproject: Table;
  readonly poetry: Table;
  readonly directory: string;
  readonly named: (name: string) => GroupDraft;
  readonly add: (draft: GroupDraft) => GroupDraft;
}): void {
  const standard = readDependencyGroups(pyproject, "pyproject.toml");
  const ofPoetry = Object.entries(tableAt(poetry, "group") as Readonly<Record<string, Table>>);
  refuseMany("groups", [...standard, ...ofPoetry]);
  refuseDoubleNames([...standard.map(({ name }) => name), ...ofPoetry.map(([name]) => name)]);
  const settings = new Map(ofPoetry.map(([name, group]) => [normalizeName(name), group]));
  const includes: { from: string; to: string }[] = [];

  for (const { name, requirements, includes: included } of standard) {
    const group = add(
      draftGroup(name, { optional: settings.get(normalizeName(name))?.optional === true }),
    );
    group.standard.push(...requirements.map((text) => parsePep508Dependency(text, directory)));
    includes.push(...included.map((to) => ({ from: name, to })));
  }
  const known = new Set(standard.map(({ name }) => normalizeName(name)));
  for (const [name, table] of ofPoetry) {
    const group =
      known.has(normalizeName(name)) || normalizeName(name) === mainGroup
        ? named(name)
        : add(draftGroup(name, { optional: table.optional === true }));
    group.poetry.push(...parseTableOfDependencies(table, directory));
    for (const to of (table["include-groups"] ?? []) as readonly string[]) {
      includes.push({ from: name, to });
    }
  }
  includeGroups(includes, named, new Set([...known, ...settings.keys()]));
}

function includeGroups(
  includes: readonly { from: string; to: string }[],
  named: (name: string) => GroupDraft,
  known: ReadonlySet<NormalizedName>,
): void {
  const included = new Map<NormalizedName, Set<NormalizedName>>();
  for (const { from, to } of includes) {
    const target = normalizeName(to);
    if (!known.has(target) && target !== mainGroup) {
      throw invalid(`group ${from} includes group ${to}, which is not defined`);
    }
    const group = named(from);
    const already = included.get(group.name) ?? new Set();
    if (already.has(target)) throw invalid(`group ${from} includes group ${to} twice`);
    included.set(group.name, already.add(target));
    group.includes.push(named(to));
  }
  const circle = includeWithinCircle(included);
  if (circle === null) return;
  throw invalid(`group ${circle.from} includes itself by way of group ${circle.to}`);
}

/** An include that is part of a circle; `null` where there is none. */
function includeWithinCircle(
  included: ReadonlyMap<NormalizedName, ReadonlySet<NormalizedName>>,
): { from: NormalizedName; to: NormalizedName } | null {
  // Groups without includes are removed until none is left: the others are in a circle or lead to one.
  const left = new Map([...included].map(([name, names]) => [name, names.size]));
  const includers = new Map<NormalizedName, NormalizedName[]>();
  for (const [name, names] of included) {
    for (const to of names) {
      const known = includers.get(to);
      if (known) known.push(name);
      else includers.set(to, [name]);
    }
  }
  const open = [...includers.keys()].filter((name) => !left.has(name));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const includer of includers.get(name) ?? []) {
      const count = (left.get(includer) ?? 0) - 1;
      left.set(includer, count);
      if (count > 0) continue;
      left.delete(includer);
      open.push(includer);
    }
  }
  const wayOn = (name: NormalizedName): NormalizedName | undefined =>
    [...(included.get(name) ?? [])].find((to) => left.has(to));
  const seen = new Set<NormalizedName>();
  let [from] = left.keys();
  while (from !== undefined && !seen.has(from)) {
    seen.add(from);
    from = wayOn(from);
  }
  const to = from && wayOn(from);
  return from && to ? { from, to } : null;
}

/** Each may be asked for by itself and with each other. */
const mostNames = 10_000;

function refuseMany(what: string, names: readonly unknown[]): void {
  if (names.length > mostNames) throw invalid(`there are more than ${mostNames} ${what}`);
}

/** A group may be in both tables, but not under two spellings of its name. */
function refuseDoubleNames(names: readonly string[]): void {
  const spellings = new Map<NormalizedName, string>();
  for (const name of names) {
    const other = spellings.get(normalizeName(name));
    if (other !== undefined && other !== name) {
      throw invalid(`the groups ${other} and ${name} have the same name once it is normalized`);
    }
    spellings.set(normalizeName(name), name);
  }
}

/** `dependencies` of a table; `python` is not a package. */
function parseTableOfDependencies(table: Table, directory: string): Dependency[] {
  return Object.entries(tableAt(table, "dependencies")).flatMap(([name, value]) => {
    if (name.toLowerCase() === "python") return [];
    const specifications = (Array.isArray(value) ? value : [value]) as DependencySpecification[];
    return specifications.map((single) => {
      if (typeof single !== "string") requireOrigin(name, single);
      return parseDependency(name, single, directory);
    });
  });
}

/** An entry without version and source only adds details to a standard dependency; alone it is an error. */
function requireOrigin(name: string, table: Table): void {
  if (["version", "git", "path", "file", "url"].some((key) => key in table)) return;
  const additions = ["python", "platform", "markers", "allow-prereleases", "source", "develop"];
  if (Object.keys(table).every((key) => additions.includes(key))) return;
  throw invalid(`dependency ${name} has no version, git, path, file or url`);
}

/** Reads `[tool.poetry.extras]`, and marks the dependencies that an extra names with it. */
function poetryExtras(poetry: Table, main: Dependency[]): Map<NormalizedName, NormalizedName[]> {
  const extras = new Map<NormalizedName, NormalizedName[]>();
  const written = tableAt(poetry, "extras") as Readonly<Record<string, readonly string[]>>;
  refuseMany("extras", Object.keys(written));
  const counts = new Map<NormalizedName, number>();
  for (const { name } of main) counts.set(name, (counts.get(name) ?? 0) + 1);
  const bringing = new Map<NormalizedName, NormalizedName[]>();
  for (const [extra, requirements] of Object.entries(written)) {
    const name = parseGroupName(extra);
    const members: NormalizedName[] = [];
    for (const requirement of requirements.map(normalizeName)) {
      const count = counts.get(requirement) ?? 0;
      if (count === 0) continue;
      for (let each = 0; each < count; each++) members.push(requirement);
      const others = bringing.get(requirement);
      if (others) others.push(name);
      else bringing.set(requirement, [name]);
    }
    extras.set(name, members);
  }
  for (const [index, dependency] of main.entries()) {
    const names = bringing.get(dependency.name);
    if (names) main[index] = { ...dependency, inExtras: [...dependency.inExtras, ...names] };
  }
  return extras;
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

function invalid(message: string, hint?: string): UserError {
  return new UserError("INVALID_PYPROJECT", message, hint);
}
