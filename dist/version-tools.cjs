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
  versionToolOf: () => versionToolOf,
  versionVariables: () => versionVariables,
  writePkgInfo: () => writePkgInfo
});
module.exports = stdin_exports;
var import_read_groups = require("./read-groups.cjs");
var import_name = require("./name.cjs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var version_tools_default = {
  "setuptools-scm": {
    variable: "SETUPTOOLS_SCM_PRETEND_VERSION",
    form: "next",
    digits: 9,
    digitsSince: { name: "setuptools-scm", version: "9" }
  },
  "hatch-vcs": {
    variable: "SETUPTOOLS_SCM_PRETEND_VERSION",
    form: "next",
    digits: 9,
    digitsSince: { name: "setuptools-scm", version: "9" }
  },
  "flit-scm": {
    variable: "SETUPTOOLS_SCM_PRETEND_VERSION",
    form: "next",
    digits: 9,
    digitsSince: { name: "setuptools-scm", version: "9" }
  },
  "pdm-backend": { variable: "PDM_BUILD_SCM_VERSION", form: "pdm" },
  "poetry-dynamic-versioning": {
    variable: "POETRY_DYNAMIC_VERSIONING_BYPASS",
    form: "post-dev"
  },
  "uv-dynamic-versioning": { variable: "UV_DYNAMIC_VERSIONING_BYPASS", form: "post-dev" },
  pbr: { variable: "PBR_VERSION", form: "patch" },
  versioningit: { form: "post" },
  "setuptools-git-versioning": { form: "git", digits: 8 },
  versioneer: { form: "plus" }
};
var versionTools = version_tools_default;
function versionToolOf(project) {
  const { pyproject, packageMode } = project;
  if (!packageMode) return null;
  for (const [name, tool] of Object.entries(versionTools)) {
    if (isAtWork(name, project, (0, import_read_groups.tableAt)(pyproject, "tool"))) return { ...tool, name };
  }
  return null;
}
function isAtWork(name, { pyproject, buildSystem }, tables) {
  const own = (0, import_read_groups.tableAt)(tables, name);
  if (name === "poetry-dynamic-versioning") return own.enable === true;
  if ("version" in (0, import_read_groups.tableAt)(pyproject, "project")) return false;
  if (name === "pdm-backend") return (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "pdm"), "version").source === "scm";
  const requires = (buildSystem?.requires ?? []).map(
    (text) => (0, import_name.normalizeName)(/^\s*([\w.-]+)/.exec(text)?.[1] ?? "")
  );
  const isRequired = requires.includes((0, import_name.normalizeName)(name));
  if (name === "versioneer") return isRequired || name in tables;
  return isRequired && !isElsewhere(name, buildSystem?.backend ?? "", tables);
}
function isElsewhere(name, backend, tables) {
  if (backend.startsWith("hatchling")) {
    const version = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "hatch"), "version");
    return "version" in (0, import_read_groups.tableAt)(tables, "hatch") && version.source !== hatchSource(name);
  }
  if (backend.startsWith("scikit_build_core")) {
    const build = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "scikit-build"), "metadata");
    const { provider } = (0, import_read_groups.tableAt)(build, "version");
    return typeof provider === "string" && !provider.endsWith(".setuptools_scm");
  }
  const { enabled } = (0, import_read_groups.tableAt)(tables, name);
  return "version" in (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "setuptools"), "dynamic") || enabled === false;
}
function hatchSource(name) {
  return name === "hatch-vcs" ? "vcs" : name;
}
function versionVariables(version) {
  return Object.fromEntries(
    Object.values(versionTools).flatMap(
      ({ variable }) => variable === void 0 ? [] : [[variable, version]]
    )
  );
}
async function writePkgInfo(root, requires, { name, version }) {
  const reads = /^(versioningit|setuptools[-_]git[-_]versioning)($|[^a-z-])/;
  if (!requires.some((requirement) => reads.test(requirement))) return;
  const text = `Metadata-Version: 2.1
Name: ${name}
Version: ${version}
`;
  await (0, import_promises.writeFile)((0, import_node_path.join)(root, "PKG-INFO"), text, { flag: "wx" }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  versionToolOf,
  versionVariables,
  writePkgInfo
});
