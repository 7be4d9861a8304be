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
  acceptLock: () => acceptLock
});
module.exports = stdin_exports;
var import_settings = require("./settings.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_errors = require("./errors.cjs");
function acceptLock(project, lock, { allowStaleLock }) {
  const problem = (0, import_settings.checkFreshness)(project, lock);
  if (!allowStaleLock) {
    if (problem === null) return { project, warnings: [] };
    const hint = "allow-stale-lock = true under [tool.poetrix] in pyproject.toml, or allowStaleLock = true of a Nix function, takes it as it is";
    throw new import_errors.UserError(
      problem.code,
      problem.message,
      problem.hint === void 0 ? hint : `${problem.hint}; ${hint}`
    );
  }
  const { groups, warnings } = problem === null ? askForPlaces(project, lock) : askForWhatIsThere(project, lock);
  const taken = "is taken as it is (allow-stale-lock)";
  return {
    project: { ...project, groups },
    warnings: problem === null ? warnings.map((text) => `${text}; what is locked ${taken}`) : [
      `poetry.lock was not made from this pyproject.toml, and ${taken}: ${problem.message}`,
      ...warnings
    ]
  };
}
function askForPlaces({ groups }, lock) {
  const satisfying = (0, import_version_solver.satisfyingAmong)(lock.packages);
  const warnings = /* @__PURE__ */ new Set();
  const fit = (dependency) => {
    const other = lock.packages.find(
      ({ name, parsedVersion }) => name === dependency.name && (0, import_constraint_sets.constraintAllows)(dependency.constraint, parsedVersion)
    );
    if (other === void 0 || satisfying(dependency).length > 0) return dependency;
    warnings.add((0, import_version_solver.fromElsewhere)(other, dependency));
    return { ...dependency, source: null, sourceName: null };
  };
  return { groups: fitted(groups, (dependency) => [fit(dependency)]), warnings: [...warnings] };
}
function askForWhatIsThere({ groups }, lock) {
  const satisfying = (0, import_version_solver.satisfyingAmong)(lock.packages);
  const warnings = /* @__PURE__ */ new Set();
  const fit = (dependency) => {
    if (satisfying(dependency).length > 0) return [dependency];
    const versions = lock.packages.filter(({ name }) => name === dependency.name);
    if (versions.length === 0) {
      warnings.add(`${dependency.name} is not in poetry.lock: it is left out`);
      return [];
    }
    const locked = versions.map(({ version }) => version).join(" and ");
    warnings.add(
      `poetry.lock has ${dependency.name} ${locked}, and pyproject.toml asks for ${dependency.constraintText}`
    );
    return [
      { ...dependency, constraint: import_constraint_sets.any, source: null, sourceName: null, allowPrereleases: true }
    ];
  };
  return { groups: fitted(groups, fit), warnings: [...warnings] };
}
function fitted(groups, fit) {
  return new Map(
    [...groups].map(([name, group]) => [
      name,
      { ...group, dependencies: group.dependencies.flatMap(fit) }
    ])
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  acceptLock
});
