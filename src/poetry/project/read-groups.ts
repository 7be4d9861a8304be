// The groups and extras of a pyproject.toml, from [project], [dependency-groups] and [tool.poetry] together.
// poetry-core: factory.py
import { append } from "../../base/append.ts";
import { UserError } from "../../base/errors.ts";
import { type NormalizedName, normalizeName, parseGroupName } from "../../standards/name.ts";
import {
  type ProjectTable,
  readDependencyGroups,
  type Table,
  tableAt,
} from "../../standards/pyproject.ts";
import {
  type Dependency,
  type DependencySpecification,
  parseDependency,
  parsePep508Dependency,
} from "../dependencies/dependency.ts";
import { draftGroup, finishGroup, type Group, type GroupDraft, mainGroup } from "./groups.ts";

/** What a project asks for. */
export interface GroupsAndExtras {
  /** `main` first where there is one, then in Poetry's order. */
  readonly groups: ReadonlyMap<NormalizedName, Group>;
  /** For each extra the names of the packages in it. */
  readonly extras: ReadonlyMap<NormalizedName, readonly NormalizedName[]>;
}

export function readGroups({
  pyproject,
  poetry,
  project,
  directory,
}: {
  readonly pyproject: Table;
  readonly poetry: Table;
  readonly project: ProjectTable | null;
  readonly directory: string;
}): GroupsAndExtras {
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
    refuseMany("dependencies", project.dependencies ?? []);
    for (const text of project.dependencies ?? []) {
      main.standard.push(parsePep508Dependency(text, directory));
    }
    for (const [extra, texts] of optional) {
      const name = parseGroupName(extra);
      refuseMany(`dependencies in the extra ${extra}`, texts);
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
    named(mainGroup).poetry.push(...dependenciesOfTable(poetry, directory));
  }
  addGroups({ pyproject, poetry, directory, named, add });
  if ("dev-dependencies" in poetry) {
    const table = { dependencies: poetry["dev-dependencies"] };
    named("dev").poetry.push(...dependenciesOfTable(table, directory));
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
    refuseMany(`dependencies in the group ${name}`, requirements);
    refuseMany(`groups in the group ${name}`, included);
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
    group.poetry.push(...dependenciesOfTable(table, directory));
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
    for (const to of names) append(includers, to, name);
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

function dependenciesOfTable(table: Table, directory: string): readonly Dependency[] {
  refuseMany("dependencies in one table", Object.keys(tableAt(table, "dependencies")));
  return parseTableOfDependencies(table, directory);
}

/** Each may be asked for by itself and with each other. */
const mostNames = 20_000;

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
export function parseTableOfDependencies(table: Table, directory: string): Dependency[] {
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
      append(bringing, requirement, name);
    }
    extras.set(name, members);
  }
  for (const [index, dependency] of main.entries()) {
    const names = bringing.get(dependency.name);
    if (names) main[index] = { ...dependency, inExtras: [...dependency.inExtras, ...names] };
  }
  return extras;
}

export function invalid(message: string, hint?: string): UserError {
  return new UserError("INVALID_PYPROJECT", message, hint);
}
