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
  chosenBefore: () => chosenBefore,
  previousPlan: () => previousPlan
});
module.exports = stdin_exports;
var import_build_constraints = require("./build-constraints.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
function previousPlan(plan, options) {
  const targetsLike = ({ system, python }) => Object.values(plan?.targets ?? {}).filter(
    (target) => target.system === system && target.python.version === python.name
  );
  const fileOf = (target, id) => {
    const name = target.packages[id]?.file ?? target.buildFiles[id];
    return name === void 0 || name === null ? void 0 : plan?.packages[id]?.files[name];
  };
  const requirement = (target, id) => {
    const entry = plan?.packages[id];
    const fileName = target.buildFiles[id];
    const file = fileName === void 0 ? void 0 : entry?.files[fileName];
    if (entry === void 0 || fileName === void 0 || !file || file.url === null) return null;
    const { source } = (0, import_version_solver.ruleFor)(entry.name, { packages: options.settings.packages });
    if (source && source !== file.kind) return null;
    const { needs: _, optional: __, ...rest } = file;
    const newId = options.ids.ofRequirement(entry.name, entry.version);
    const { name, version } = entry;
    return { id: newId, name, version, fileName, file: rest, uploaded: null };
  };
  const requirements = (target, id) => {
    const found = target.builds[id]?.map((each) => requirement(target, each));
    return found?.every((each) => each !== null) ? found : null;
  };
  const versions = Object.values(plan?.targets ?? {}).map(({ python }) => python.version);
  const isForSeveral = new Set(versions).size > 1;
  const oldBuild = (id) => (id === "." ? plan?.project.build : plan?.packages[id]?.build) ?? null;
  const cratesOf = ({ crates = [] }) => new Map(
    crates.flatMap((id) => {
      const crate = plan?.crates?.[id];
      return crate === void 0 ? [] : [[id, crate]];
    })
  );
  return {
    ...(0, import_build_constraints.knownFiles)(plan),
    build(target, build, holds = ({ build: known }) => (0, import_build_constraints.isLimitedAlike)(known, build.constraints)) {
      const known = oldBuild(build.id);
      if (known === null || !isSameTree(build) || !isSameWish(known, build)) return null;
      for (const old of targetsLike(target)) {
        if (build.place.kind === "archive" && build.id !== ".") {
          if (fileOf(old, build.id)?.hash !== build.place.file.hash) continue;
        }
        const found = requirements(old, build.id);
        if (found === null) continue;
        const whole = { build: known, requirements: found, crates: cratesOf(known) };
        if (holds(whole)) return whole;
      }
      return null;
    },
    sameRequirements(target, id, build) {
      const known = oldBuild(id);
      if (known === null || known.asOf !== build.asOf) return null;
      if (String(known.constraints) !== String(build.constraints)) return null;
      if (!isSame(known.requires, build.requires, isForSeveral)) return null;
      for (const old of targetsLike(target)) {
        const found = requirements(old, id);
        if (found !== null) return found;
      }
      return null;
    },
    cargoLocks: (id) => oldBuild(id)?.cargoLocks ?? {},
    tools(target) {
      for (const old of targetsLike(target)) {
        const tools = Object.entries(old.tools).map(
          ([name, id]) => [name, requirement(old, id)]
        );
        if (tools.length > 0 && tools.every(([, found]) => found !== null)) {
          return new Map(tools);
        }
      }
      return null;
    }
  };
  function isSameTree({ id, place }) {
    switch (place.kind) {
      case "archive":
        return true;
      case "git": {
        const source = id === "." ? void 0 : plan?.packages[id]?.source;
        return source?.kind === "git" && source.revision === place.revision;
      }
      case "directory":
        if (id !== "." && !(0, import_node_fs.existsSync)(place.path)) return true;
        return id === "." && // Its Cargo.lock may have changed.
        plan?.project.build?.crates === void 0 && JSON.stringify(plan?.inputs["pyproject.toml"]) === JSON.stringify(options.inputs["pyproject.toml"]) && !["setup.py", "setup.cfg"].some((name) => (0, import_node_fs.existsSync)((0, import_node_path.join)(options.directory, name)));
    }
  }
}
function chosenBefore(plan, options) {
  const { tools, sameRequirements, cargoLocks } = previousPlan(plan, options);
  return { ...previousPlan(null, options), tools, sameRequirements, cargoLocks };
}
function isSameWish(known, { requires, asOf }) {
  if ((known.asOf ?? null) !== asOf) return false;
  if (requires === null) return known.given !== true;
  return known.given === true && isSame(known.requires, requires, false);
}
function isSame(known, asked, mayBePart) {
  const before = new Set(known);
  const now = new Set(asked);
  return [...now].every((each) => before.has(each)) && (mayBePart || now.size === before.size);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  chosenBefore,
  previousPlan
});
