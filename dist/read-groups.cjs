// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  defaultGroups: () => defaultGroups,
  isTable: () => isTable,
  nearest: () => nearest,
  nearestOf: () => nearestOf,
  parseProject: () => parseProject,
  readBuildSystem: () => readBuildSystem,
  readProject: () => readProject,
  tableAt: () => tableAt
});
module.exports = stdin_exports;
var import_marker_sets = require("./marker-sets.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_text_file = require("./text-file.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
function nearest(text2, candidates) {
  const best = nearestOf(text2, candidates);
  return best === null ? void 0 : `did you mean "${best}"?`;
}
var longestWord = 100;
function nearestOf(text2, candidates) {
  if (text2.length > longestWord) return null;
  const [best] = candidates.map((candidate) => ({ candidate, distance: editDistance(text2, candidate) })).sort((a, b) => a.distance - b.distance);
  const isNear = best && best.distance <= Math.max(2, Math.floor(text2.length / 3));
  return isNear ? best.candidate : null;
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function tableAt(table2, key) {
  const value = table2[key];
  return isTable(value) ? value : {};
}
function readBuildSystem(pyproject, subject) {
  const table2 = optionalTable(pyproject, "build-system", subject);
  if (!table2) return { backend: legacyBackend, backendPath: [], requires: legacyRequires };
  const where = `${subject}, [build-system]`;
  const backendPath = strings(table2["backend-path"] ?? [], "backend-path", where);
  if (backendPath.some((path) => /^\/|(^|\/)\.\.(\/|$)/.test(path))) {
    throw invalid(where, "backend-path names a folder outside of the source tree");
  }
  return {
    backend: optionalString(table2, "build-backend", where) ?? legacyBackend,
    backendPath,
    requires: strings(table2.requires ?? legacyRequires, "requires", where)
  };
}
var legacyBackend = "setuptools.build_meta:__legacy__";
var legacyRequires = ["setuptools >= 40.8.0"];
function readProjectTable(pyproject, subject) {
  const table2 = optionalTable(pyproject, "project", subject);
  if (!table2) return null;
  const where = `${subject}, [project]`;
  const name = optionalString(table2, "name", where);
  if (name === null) throw invalid(where, "name is missing");
  const extras = optionalTable(table2, "optional-dependencies", where);
  const entryPoints = optionalTable(table2, "entry-points", where) ?? {};
  return {
    name,
    version: optionalString(table2, "version", where),
    requiresPython: optionalString(table2, "requires-python", where),
    dependencies: table2.dependencies === void 0 ? null : strings(table2.dependencies, "dependencies", where),
    optionalDependencies: extras && mapValues(extras, (value, key) => strings(value, `optional-dependencies.${key}`, where)),
    scripts: stringTable(table2, "scripts", where),
    guiScripts: stringTable(table2, "gui-scripts", where),
    entryPoints: mapValues(
      entryPoints,
      (_, key) => stringTable(entryPoints, key, `${where}.entry-points`)
    ),
    dynamic: strings(table2.dynamic ?? [], "dynamic", where)
  };
}
function readDependencyGroups(pyproject, subject) {
  const table2 = optionalTable(pyproject, "dependency-groups", subject) ?? {};
  return Object.entries(table2).map(([name, items]) => {
    const where = `${subject}, [dependency-groups]`;
    if (!Array.isArray(items)) throw invalid(where, `${name} is not a list`);
    const requirements = [];
    const includes = [];
    for (const item of items) {
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
function includedGroup(item) {
  if (!isTable(item) || Object.keys(item).length !== 1) return null;
  const included = item["include-group"];
  return typeof included === "string" ? included : null;
}
function optionalTable(table2, key, where) {
  const value = table2[key];
  if (value === void 0) return null;
  if (isTable(value)) return value;
  throw invalid(where, `${key} is not a table`);
}
function optionalString(table2, key, where) {
  const value = table2[key];
  if (value === void 0) return null;
  if (typeof value === "string") return value;
  throw invalid(where, `${key} is not a string`);
}
function strings(value, key, where) {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw invalid(where, `${key} is not a list of strings`);
}
function stringTable(table2, key, where) {
  return mapValues(optionalTable(table2, key, where) ?? {}, (value, name) => {
    if (typeof value === "string") return value;
    throw invalid(where, `${key}.${name} is not a string`);
  });
}
function mapValues(table2, map) {
  return Object.fromEntries(Object.entries(table2).map(([key, value]) => [key, map(value, key)]));
}
function invalid(where, what) {
  return new import_errors.UserError("INVALID_PYPROJECT", `${where}: ${what}`);
}
function readGroups({
  pyproject,
  poetry,
  project,
  directory
}) {
  const drafts = /* @__PURE__ */ new Map();
  const add = (draft) => {
    drafts.set(draft.name, draft);
    return draft;
  };
  const named = (name) => drafts.get((0, import_constraint_sets.normalizeName)(name)) ?? add((0, import_marker_sets.draftGroup)(name));
  const optional = Object.entries(project?.optionalDependencies ?? {});
  refuseMany("extras", optional);
  let extras = /* @__PURE__ */ new Map();
  if (project && (project.dependencies !== null || optional.length > 0)) {
    const dynamic = ["dependencies", "optional-dependencies"];
    const mixedDynamic = project.dynamic.some((field) => dynamic.includes(field));
    const main = add((0, import_marker_sets.draftGroup)(import_marker_sets.mainGroup, { mixedDynamic }));
    refuseMany("dependencies", project.dependencies ?? []);
    for (const text2 of project.dependencies ?? []) {
      main.standard.push((0, import_constraint_sets.parsePep508Dependency)(text2, directory));
    }
    for (const [extra, texts] of optional) {
      const name = (0, import_constraint_sets.parseGroupName)(extra);
      refuseMany(`dependencies in the extra ${extra}`, texts);
      const dependencies = texts.map((text2) => ({
        ...(0, import_constraint_sets.parsePep508Dependency)(text2, directory),
        optional: true,
        inExtras: [name]
      }));
      main.standard.push(...dependencies);
      extras.set(
        name,
        dependencies.map((dependency) => dependency.name)
      );
    }
  }
  if ("dependencies" in poetry) {
    named(import_marker_sets.mainGroup).poetry.push(...dependenciesOfTable(poetry, directory));
  }
  addGroups({ pyproject, poetry, directory, named, add });
  if ("dev-dependencies" in poetry) {
    const table2 = { dependencies: poetry["dev-dependencies"] };
    named("dev").poetry.push(...dependenciesOfTable(table2, directory));
  }
  if (!project?.dependencies?.length && optional.length === 0) {
    extras = poetryExtras(poetry, drafts.get(import_marker_sets.mainGroup)?.poetry ?? []);
  }
  return {
    groups: new Map([...drafts].map(([name, draft]) => [name, (0, import_marker_sets.finishGroup)(draft)])),
    extras
  };
}
function addGroups({
  pyproject,
  poetry,
  directory,
  named,
  add
}) {
  const standard = readDependencyGroups(pyproject, "pyproject.toml");
  const ofPoetry = Object.entries(tableAt(poetry, "group"));
  refuseMany("groups", [...standard, ...ofPoetry]);
  refuseDoubleNames([...standard.map(({ name }) => name), ...ofPoetry.map(([name]) => name)]);
  const settings = new Map(ofPoetry.map(([name, group]) => [(0, import_constraint_sets.normalizeName)(name), group]));
  const includes = [];
  for (const { name, requirements, includes: included } of standard) {
    refuseMany(`dependencies in the group ${name}`, requirements);
    refuseMany(`groups in the group ${name}`, included);
    const group = add(
      (0, import_marker_sets.draftGroup)(name, { optional: settings.get((0, import_constraint_sets.normalizeName)(name))?.optional === true })
    );
    group.standard.push(...requirements.map((text2) => (0, import_constraint_sets.parsePep508Dependency)(text2, directory)));
    includes.push(...included.map((to) => ({ from: name, to })));
  }
  const known = new Set(standard.map(({ name }) => (0, import_constraint_sets.normalizeName)(name)));
  for (const [name, table2] of ofPoetry) {
    const group = known.has((0, import_constraint_sets.normalizeName)(name)) || (0, import_constraint_sets.normalizeName)(name) === import_marker_sets.mainGroup ? named(name) : add((0, import_marker_sets.draftGroup)(name, { optional: table2.optional === true }));
    group.poetry.push(...dependenciesOfTable(table2, directory));
    for (const to of table2["include-groups"] ?? []) {
      includes.push({ from: name, to });
    }
  }
  includeGroups(includes, named, /* @__PURE__ */ new Set([...known, ...settings.keys()]));
}
function includeGroups(includes, named, known) {
  const included = /* @__PURE__ */ new Map();
  for (const { from, to } of includes) {
    const target = (0, import_constraint_sets.normalizeName)(to);
    if (!known.has(target) && target !== import_marker_sets.mainGroup) {
      throw invalid2(`group ${from} includes group ${to}, which is not defined`);
    }
    const group = named(from);
    const already = included.get(group.name) ?? /* @__PURE__ */ new Set();
    if (already.has(target)) throw invalid2(`group ${from} includes group ${to} twice`);
    included.set(group.name, already.add(target));
    group.includes.push(named(to));
  }
  const circle = includeWithinCircle(included);
  if (circle === null) return;
  throw invalid2(`group ${circle.from} includes itself by way of group ${circle.to}`);
}
function includeWithinCircle(included) {
  const left = new Map([...included].map(([name, names]) => [name, names.size]));
  const includers = /* @__PURE__ */ new Map();
  for (const [name, names] of included) {
    for (const to2 of names) (0, import_append.append)(includers, to2, name);
  }
  const open = [...includers.keys()].filter((name) => !left.has(name));
  for (let name = open.pop(); name !== void 0; name = open.pop()) {
    for (const includer of includers.get(name) ?? []) {
      const count = (left.get(includer) ?? 0) - 1;
      left.set(includer, count);
      if (count > 0) continue;
      left.delete(includer);
      open.push(includer);
    }
  }
  const wayOn = (name) => [...included.get(name) ?? []].find((to2) => left.has(to2));
  const seen = /* @__PURE__ */ new Set();
  let [from] = left.keys();
  while (from !== void 0 && !seen.has(from)) {
    seen.add(from);
    from = wayOn(from);
  }
  const to = from && wayOn(from);
  return from && to ? { from, to } : null;
}
function dependenciesOfTable(table2, directory) {
  refuseMany("dependencies in one table", Object.keys(tableAt(table2, "dependencies")));
  return parseTableOfDependencies(table2, directory);
}
var mostNames = 2e4;
function refuseMany(what, names) {
  if (names.length > mostNames) throw invalid2(`there are more than ${mostNames} ${what}`);
}
function refuseDoubleNames(names) {
  const spellings = /* @__PURE__ */ new Map();
  for (const name of names) {
    const other = spellings.get((0, import_constraint_sets.normalizeName)(name));
    if (other !== void 0 && other !== name) {
      throw invalid2(`the groups ${other} and ${name} have the same name once it is normalized`);
    }
    spellings.set((0, import_constraint_sets.normalizeName)(name), name);
  }
}
function parseTableOfDependencies(table2, directory) {
  return Object.entries(tableAt(table2, "dependencies")).flatMap(([name, value]) => {
    if (name.toLowerCase() === "python") return [];
    const specifications = Array.isArray(value) ? value : [value];
    return specifications.map((single) => {
      if (typeof single !== "string") requireOrigin(name, single);
      return (0, import_constraint_sets.parseDependency)(name, single, directory);
    });
  });
}
function requireOrigin(name, table2) {
  if (["version", "git", "path", "file", "url"].some((key) => key in table2)) return;
  const additions = ["python", "platform", "markers", "allow-prereleases", "source", "develop"];
  if (Object.keys(table2).every((key) => additions.includes(key))) return;
  throw invalid2(`dependency ${name} has no version, git, path, file or url`);
}
function poetryExtras(poetry, main) {
  const extras = /* @__PURE__ */ new Map();
  const written = tableAt(poetry, "extras");
  refuseMany("extras", Object.keys(written));
  const counts = /* @__PURE__ */ new Map();
  for (const { name } of main) counts.set(name, (counts.get(name) ?? 0) + 1);
  const bringing = /* @__PURE__ */ new Map();
  for (const [extra, requirements] of Object.entries(written)) {
    const name = (0, import_constraint_sets.parseGroupName)(extra);
    const members = [];
    for (const requirement of requirements.map(import_constraint_sets.normalizeName)) {
      const count = counts.get(requirement) ?? 0;
      if (count === 0) continue;
      for (let each = 0; each < count; each++) members.push(requirement);
      (0, import_append.append)(bringing, requirement, name);
    }
    extras.set(name, members);
  }
  for (const [index, dependency] of main.entries()) {
    const names = bringing.get(dependency.name);
    if (names) main[index] = { ...dependency, inExtras: [...dependency.inExtras, ...names] };
  }
  return extras;
}
function invalid2(message, hint) {
  return new import_errors.UserError("INVALID_PYPROJECT", message, hint);
}
async function readProject(directory) {
  const folder = (0, import_constraint_sets.resolveLinks)((0, import_node_path.resolve)(directory));
  if ((0, import_node_fs.statSync)(folder, { throwIfNoEntry: false })?.isFile()) {
    throw new import_errors.UserError(
      "NO_PROJECT",
      `${folder} is a file, where a project's folder is wanted`,
      `its folder is ${(0, import_node_path.dirname)(folder)}`
    );
  }
  const text2 = (0, import_text_file.readText)((0, import_node_path.join)(folder, "pyproject.toml"));
  if (text2 !== null) return parseProject(text2, folder);
  throw new import_errors.UserError(
    "NO_PROJECT",
    `there is no pyproject.toml in ${folder}`,
    "give the folder of a Poetry project: poetrix COMMAND DIR; `poetry init` makes a new one"
  );
}
function parseProject(text2, directory) {
  (0, import_constraint_sets.beginAnew)();
  const pyproject = parseToml(text2);
  const mismatch = pyprojectShape(pyproject);
  if (mismatch) throw invalid2(`pyproject.toml: ${(0, import_shape.formatMismatch)(mismatch)}`);
  const tool = tableAt(pyproject, "tool");
  const poetry = tableAt(tool, "poetry");
  const project = readProjectTable(pyproject, "pyproject.toml");
  const packageMode = poetry["package-mode"] !== false;
  const name = project?.name ?? stringAt(poetry, "name");
  const version = project?.version ?? stringAt(poetry, "version");
  if (packageMode) {
    (0, import_constraint_sets.naming)("pyproject.toml", () => {
      if (!name && project === null && tool.poetry === void 0) throw foreign();
      if (!name) throw missing("name");
      if (!version && !project?.dynamic.includes("version")) throw missing("version");
    });
  }
  if (version) (0, import_constraint_sets.naming)("pyproject.toml", () => (0, import_version_2.parseVersion)(version));
  if (project !== null) checkProjectName(project.name);
  const pythonVersions = (0, import_constraint_sets.naming)("pyproject.toml", () => pythonVersionsOf(project, poetry));
  const { groups, extras } = (0, import_constraint_sets.naming)(
    "pyproject.toml",
    () => readGroups({ pyproject, poetry, project, directory })
  );
  return {
    directory,
    text: text2,
    pyproject,
    name: name ?? "non-package-mode",
    version: version ?? null,
    pythonVersions,
    python: (0, import_constraint_sets.naming)(
      `pyproject.toml: ${pythonPlace(project, pythonVersions)}`,
      () => pythonConstraint(pythonVersions)
    ),
    groups,
    extras,
    scripts: scriptsOf(project, poetry),
    buildSystem: pyproject["build-system"] ? readBuildSystem(pyproject, "pyproject.toml") : null,
    packageMode,
    sources: sourcesOf(poetry),
    buildConstraints: (0, import_constraint_sets.naming)("pyproject.toml", () => buildConstraintsOf(poetry, directory)),
    poetrix: tableAt(tool, "poetrix")
  };
}
var dependencyFields = {
  version: import_shape.text,
  python: import_shape.text,
  platform: import_shape.text,
  markers: import_shape.text,
  "allow-prereleases": import_shape.truth,
  "allows-prereleases": import_shape.truth,
  optional: import_shape.truth,
  extras: (0, import_shape.listOf)(import_shape.text),
  source: import_shape.text,
  git: import_shape.text,
  branch: import_shape.text,
  tag: import_shape.text,
  rev: import_shape.text,
  file: import_shape.text,
  path: import_shape.text,
  url: import_shape.text,
  subdirectory: import_shape.text,
  develop: import_shape.truth
};
var onlyKnownFields = (value) => {
  const unknown = isTable(value) ? Object.keys(value).find((key) => !Object.hasOwn(dependencyFields, key)) : void 0;
  if (unknown === void 0) return null;
  const meant = nearestOf(unknown, Object.keys(dependencyFields));
  return { path: [unknown], problem: `is unknown${meant === null ? "" : `: ${meant} is meant`}` };
};
var knownFields = (0, import_shape.table)(dependencyFields);
var dependencyShape = (0, import_shape.either)(
  "a constraint or a table",
  import_shape.text,
  (value) => knownFields(value) ?? onlyKnownFields(value)
);
var dependenciesShape = (0, import_shape.tableOf)(
  (0, import_shape.either)(
    'a constraint such as "^3.11", a table, or a list of them',
    dependencyShape,
    (0, import_shape.listOf)(dependencyShape)
  )
);
var pyprojectShape = (0, import_shape.table)({
  tool: (0, import_shape.table)({
    poetry: (0, import_shape.table)({
      name: import_shape.text,
      version: import_shape.text,
      "package-mode": import_shape.truth,
      dependencies: dependenciesShape,
      "dev-dependencies": dependenciesShape,
      group: (0, import_shape.tableOf)(
        (0, import_shape.table)({
          optional: import_shape.truth,
          "include-groups": (0, import_shape.listOf)(import_shape.text),
          dependencies: dependenciesShape
        })
      ),
      extras: (0, import_shape.tableOf)((0, import_shape.listOf)(import_shape.text)),
      scripts: (0, import_shape.tableOf)((0, import_shape.either)("a string or a table", import_shape.text, (0, import_shape.table)({ reference: import_shape.text }))),
      source: (0, import_shape.listOf)((0, import_shape.table)({ name: import_shape.lineOfText, url: import_shape.lineOfText, priority: import_shape.text }, ["name"])),
      "build-constraints": (0, import_shape.tableOf)(dependenciesShape)
    }),
    poetrix: (0, import_shape.table)({})
  })
});
function parseToml(text2) {
  try {
    return (0, import_smol_toml.parse)(text2);
  } catch (error) {
    if (!(error instanceof import_smol_toml.TomlError)) throw error;
    const conflict = (0, import_shape.mergeConflict)("pyproject.toml", text2);
    if (conflict !== null) throw conflict;
    throw new import_errors.UserError("INVALID_PYPROJECT", `pyproject.toml ${(0, import_shape.tomlFault)(error)}`).causedBy(error);
  }
}
function foreign() {
  return invalid2(
    "it has neither [project] nor [tool.poetry]",
    "where it is not a Poetry project yet, `poetry init` makes it one"
  );
}
function checkProjectName(name) {
  if (/^[a-z\d]([\w.-]*[a-z\d])?$/i.test(name)) return;
  throw invalid2(
    `pyproject.toml, [project]: "${name}" is not the name of a package`,
    "it takes letters, digits, and between them . _ -"
  );
}
function missing(key) {
  return invalid2(
    `either [project.${key}] or [tool.poetry.${key}] is required in package mode`,
    "where there is nothing to package, set package-mode = false in [tool.poetry]"
  );
}
function pythonVersionsOf(project, poetry) {
  const required = project?.requiresPython ?? "*";
  const python = tableAt(poetry, "dependencies");
  const entry = Object.entries(python).find(([key]) => key.toLowerCase() === "python")?.[1];
  if (typeof entry !== "string") return required;
  const isWithin = entry === "*" ? required === "*" : (0, import_constraint_sets.allowsAll)(
    (0, import_constraint_sets.naming)(pythonPlace(project, required), () => (0, import_constraint_sets.parsePythonConstraint)(required)),
    (0, import_constraint_sets.naming)(pythonPlace(null, entry), () => (0, import_constraint_sets.parsePythonConstraint)(entry))
  );
  if (isWithin) return entry;
  throw invalid2(
    `the Python constraint in [tool.poetry.dependencies] "${entry}" is not a subset of "requires-python" in [project] "${required}"`
  );
}
function pythonPlace(project, pythonVersions) {
  return project?.requiresPython === pythonVersions ? "requires-python in [project]" : "python in [tool.poetry.dependencies]";
}
function pythonConstraint(text2) {
  return (0, import_constraint_sets.parsePythonConstraint)(text2 === "*" ? "~2.7 || >=3.4" : text2);
}
function scriptsOf(project, poetry) {
  if (project && Object.keys(project.scripts).length > 0) return { ...project.scripts };
  const scripts = {};
  for (const [name, script] of Object.entries(tableAt(poetry, "scripts"))) {
    if (typeof script === "string") scripts[name] = script;
    else if (isTable(script) && script.type === "console") {
      const reference = stringAt(script, "reference");
      if (reference) scripts[name] = reference;
    }
  }
  return scripts;
}
function sourcesOf(poetry) {
  const sources = Array.isArray(poetry.source) ? poetry.source.filter(isTable) : [];
  return sources.flatMap((source) => {
    const name = stringAt(source, "name");
    const priority = stringAt(source, "priority")?.toLowerCase();
    if (!name) return [];
    return [
      {
        name,
        url: stringAt(source, "url"),
        priority: priority === "supplemental" || priority === "explicit" ? priority : "primary"
      }
    ];
  });
}
function buildConstraintsOf(poetry, directory) {
  return new Map(
    Object.entries(tableAt(poetry, "build-constraints")).map(([name, dependencies]) => [
      (0, import_constraint_sets.normalizeName)(name),
      parseTableOfDependencies({ dependencies }, directory)
    ])
  );
}
function defaultGroups(project) {
  return [...project.groups.values()].filter(({ optional }) => !optional).map(({ name }) => name);
}
function stringAt(table2, key) {
  const value = table2[key];
  return typeof value === "string" && value !== "" ? value : null;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  defaultGroups,
  isTable,
  nearest,
  nearestOf,
  parseProject,
  readBuildSystem,
  readProject,
  tableAt
});
