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
  checkFreshness: () => checkFreshness,
  newerFormat: () => newerFormat,
  pythonReleaseDates: () => pythonReleaseDates,
  pythonsToLock: () => pythonsToLock,
  readSettings: () => readSettings,
  releasedPythons: () => releasedPythons
});
module.exports = stdin_exports;
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_systems = require("./systems.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_crypto = require("node:crypto");
var legacyKeys = ["dependencies", "source", "extras", "dev-dependencies"];
var poetryKeys = [...legacyKeys, "group"];
var projectKeys = ["requires-python", "dependencies", "optional-dependencies"];
function contentHash(pyprojectText, { dependencyGroups }) {
  const pyproject = (0, import_smol_toml.parse)(pyprojectText, { integersAsBigInt: true });
  const text = pythonJson(relevantContent(pyproject, dependencyGroups));
  return (0, import_node_crypto.createHash)("sha256").update(text).digest("hex");
}
function relevantContent(pyproject, dependencyGroups) {
  const project = pick((0, import_read_groups.tableAt)(pyproject, "project"), projectKeys);
  const groups = dependencyGroups ? (0, import_read_groups.tableAt)(pyproject, "dependency-groups") : {};
  const poetry = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(pyproject, "tool"), "poetry");
  const isStandard = Object.keys(project).length > 0 || Object.keys(groups).length > 0;
  const relevant = {};
  for (const key of poetryKeys) {
    if (poetry[key] !== void 0) relevant[key] = poetry[key];
    else if (legacyKeys.includes(key) && !isStandard) relevant[key] = null;
  }
  if (!isStandard) return relevant;
  return {
    ...Object.keys(project).length > 0 && { project },
    ...Object.keys(groups).length > 0 && { "dependency-groups": groups },
    tool: { poetry: relevant }
  };
}
function pick(table, keys) {
  return Object.fromEntries(
    keys.filter((key) => table[key] !== void 0).map((key) => [key, table[key]])
  );
}
function pythonJson(value) {
  if (value === null) return "null";
  if (typeof value === "string") return pythonString(value);
  if (typeof value === "number") return pythonFloat(value);
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(", ")}]`;
  if (typeof value === "object" && !(value instanceof Date)) {
    const entries = Object.entries(value).sort(([a], [b]) => compareCodePoints(a, b));
    return `{${entries.map(([key, item]) => `${pythonString(key)}: ${pythonJson(item)}`).join(", ")}}`;
  }
  return String(value);
}
function pythonString(text) {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
function pythonFloat(value) {
  if (!Number.isFinite(value))
    return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  return Number.isInteger(value) ? `${Object.is(value, -0) ? "-0" : value}.0` : String(value);
}
function compareCodePoints(a, b) {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const order = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
function isFresh(project, lock) {
  if (lock.contentHash === null) return false;
  if (lock.contentHash === contentHash(project.text, { dependencyGroups: true })) return true;
  const { writtenBy } = lock;
  return writtenBy !== null && (0, import_version_2.compareVersions)(writtenBy, (0, import_version_2.parseVersion)("2.3.0")) < 0 && lock.contentHash === contentHash(project.text, { dependencyGroups: false });
}
function newerFormat({ version }) {
  const isNewer = version !== null && (0, import_version_2.compareVersions)((0, import_version_2.parseVersion)(version), (0, import_version_2.parseVersion)(import_lock_2.newestFormat)) > 0;
  return isNewer ? `poetry.lock has the format ${version}, newer than ${import_lock_2.newestFormat}, the newest that this Poetrix knows: it is read as if it were that` : null;
}
function checkFreshness(project, lock) {
  if (lock.version === null) {
    return new import_errors.UserError(
      "OLD_LOCK",
      "The lock file is not compatible with the current version of Poetry.",
      "regenerate the lock file with the `poetry lock` command"
    );
  }
  if (isFresh(project, lock)) return null;
  return new import_errors.UserError(
    "STALE_LOCK",
    "pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file."
  );
}
var settingNames = [
  "python",
  "systems",
  "prefer-wheels",
  "stale",
  "allow-stale-lock",
  "packages",
  "selections"
];
function readSettings(project) {
  const table = project.poetrix;
  const where = "tool.poetrix";
  onlyKeys(table, settingNames, where);
  const python = texts(table, "python", where) ?? [];
  const strange = python.find((version) => !/^\d+\.\d+t?$/.test(version));
  if (strange !== void 0) {
    throw invalid(`${where}.python`, `"${strange}" is not a minor version such as "3.12"`);
  }
  return {
    python: [...new Set(python)],
    systems: systems(table, where),
    preferWheels: truth(table, "prefer-wheels", where) ?? true,
    stale: stalePlans(table.stale, `${where}.stale`),
    allowStaleLock: truth(table, "allow-stale-lock", where) ?? false,
    packages: packageSettings(tableAt2(table, "packages", where), `${where}.packages`),
    selections: selections(table, project, `${where}.selections`)
  };
}
function stalePlans(value, where) {
  if (value === void 0) return "follow";
  if (value === "follow" || value === "error") return value;
  throw invalid(where, 'it must be "follow" or "error"');
}
function systems(table, where) {
  const named = [...new Set(texts(table, "systems", where))];
  const unknown = named.find((system) => !import_systems.nixSystems.includes(system));
  if (unknown === void 0) return named;
  throw invalid(
    `${where}.systems`,
    `there is no system "${unknown}"`,
    (0, import_read_groups.nearest)(unknown, import_systems.nixSystems) ?? `most use ${import_systems.nixSystems.slice(0, 2).join(", ")}`
  );
}
function packageSettings(table, where) {
  const settings = /* @__PURE__ */ new Map();
  for (const name of Object.keys(table)) {
    const entry = tableAt2(table, name, where);
    const place = `${where}.${name}`;
    onlyKeys(entry, ["source", "native", "build-requires", "build-as-of"], place);
    const { source } = entry;
    if (source !== void 0 && source !== "wheel" && source !== "sdist") {
      throw invalid(`${place}.source`, `it must be "wheel" or "sdist"`);
    }
    settings.set((0, import_constraint_sets.normalizeName)(name), {
      source: source ?? null,
      native: nativeLibraries(entry, place),
      buildRequires: buildRequirements(entry, place),
      buildAsOf: dayOrNewest(entry["build-as-of"], `${place}.build-as-of`)
    });
  }
  return settings;
}
function nativeLibraries(entry, place) {
  const names = texts(entry, "native", place) ?? [];
  const strange = names.find((name) => !/^[A-Za-z_][\w'-]*(\.[A-Za-z_][\w'-]*)*$/.test(name));
  if (strange === void 0) return names;
  throw invalid(`${place}.native`, `"${strange}" is not an attribute of nixpkgs such as "libxml2"`);
}
function buildRequirements(entry, place) {
  const requirements = texts(entry, "build-requires", place);
  for (const text of requirements ?? []) {
    (0, import_constraint_sets.naming)(`pyproject.toml: ${place}.build-requires`, () => (0, import_requirement.parseRequirement)(text));
  }
  return requirements;
}
function dayOrNewest(value, where) {
  if (value === void 0) return null;
  if (value === "newest" || typeof value === "string" && isDay(value)) return value;
  throw invalid(where, 'it must be a day such as "2024-05-01", or "newest"');
}
function isDay(text) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
var mostSelections = 1e3;
function selections(table, project, where) {
  const list = table.selections ?? [];
  if (!Array.isArray(list)) throw invalid(where, "it must be a list of tables");
  if (list.length > mostSelections) throw invalid(where, `it has more than ${mostSelections}`);
  return list.map((entry, index) => {
    const place = `${where}[${index}]`;
    if (!(0, import_read_groups.isTable)(entry)) throw invalid(place, "it must be a table");
    onlyKeys(entry, ["groups", "extras"], place);
    return {
      groups: known({
        names: texts(entry, "groups", place) ?? ["main"],
        members: project.groups,
        where: place,
        kind: "group"
      }),
      extras: known({
        names: texts(entry, "extras", place) ?? [],
        members: project.extras,
        where: place,
        kind: "extra"
      })
    };
  });
}
function known({
  names,
  members,
  where,
  kind
}) {
  return names.map((name) => {
    const normalized = (0, import_constraint_sets.normalizeName)(name);
    if (members.has(normalized)) return normalized;
    throw invalid(
      where,
      `the project has no ${kind} "${name}"`,
      (0, import_read_groups.nearest)(name, [...members.keys()])
    );
  });
}
function onlyKeys(table, keys, where) {
  const unknown = Object.keys(table).find((key) => !keys.includes(key));
  if (unknown === void 0) return;
  throw new import_errors.UserError(
    "UNKNOWN_SETTING",
    `pyproject.toml: [${where}] has the unknown key "${unknown}"`,
    (0, import_read_groups.nearest)(unknown, keys) ?? `it takes ${keys.join(", ")}`
  );
}
var examples = {
  python: "3.12",
  systems: "x86_64-linux",
  native: "libxml2",
  "build-requires": "setuptools >=61",
  groups: "main",
  extras: "cli"
};
function texts(table, key, where) {
  const value = table[key];
  if (value === void 0) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  const example = typeof value === "object" ? examples[key] : String(value);
  const hint = example && `such as ${key} = [${JSON.stringify(example)}]`;
  throw invalid(`${where}.${key}`, "it must be a list of strings", hint);
}
function truth(table, key, where) {
  const value = table[key];
  if (value === void 0 || typeof value === "boolean") return value ?? null;
  throw invalid(`${where}.${key}`, "it must be true or false");
}
function tableAt2(table, key, where) {
  const value = table[key] ?? {};
  if ((0, import_read_groups.isTable)(value)) return value;
  throw invalid(`${where}.${key}`, "it must be a table");
}
function invalid(where, what, hint) {
  return new import_errors.UserError("INVALID_SETTING", `pyproject.toml: ${where}: ${what}`, hint);
}
var pythonReleaseDates = {
  "2.7": "2010-07-03",
  "3.5": "2015-09-13",
  "3.6": "2016-12-23",
  "3.7": "2018-06-27",
  "3.8": "2019-10-14",
  "3.9": "2020-10-05",
  "3.10": "2021-10-04",
  "3.11": "2022-10-24",
  "3.12": "2023-10-02",
  "3.13": "2024-10-07",
  "3.14": "2025-10-07",
  "3.15": "2026-10-01"
};
var releasedPythons = Object.keys(pythonReleaseDates).filter(
  (version) => version.startsWith("3.")
);
var oldestMaintainedPython = "3.11";
function pythonsToLock(project, settings) {
  const isAllowed = (python) => (0, import_version_solver.allowsMinor)(project.python, python);
  const refused = settings.python.find((python) => !isAllowed(python));
  if (refused !== void 0) {
    throw new import_errors.UserError(
      "PYTHON_NOT_ALLOWED",
      `[tool.poetrix] python asks for ${refused}, but ${project.name} needs Python ${project.pythonVersions}`,
      `of the releases that this Poetrix knows, it allows ${releasedPythons.filter(isAllowed).join(", ") || "none"}`
    );
  }
  if (settings.python.length > 0) return settings.python;
  const allowed = releasedPythons.filter(isAllowed);
  const maintained = releasedPythons.slice(releasedPythons.indexOf(oldestMaintainedPython));
  const chosen = allowed.find((python) => maintained.includes(python)) ?? allowed.at(-1);
  if (chosen !== void 0) return [chosen];
  throw new import_errors.UserError(
    "NO_PYTHON",
    `${project.name} needs Python ${project.pythonVersions}, and this Poetrix knows no such release`,
    `it knows ${releasedPythons.join(", ")}. In pyproject.toml "^3.11" is 3.11 and later, and "3" is 3.0 alone; a later release is named with \`python = ["3.x"]\` under [tool.poetrix]`
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkFreshness,
  newerFormat,
  pythonReleaseDates,
  pythonsToLock,
  readSettings,
  releasedPythons
});
