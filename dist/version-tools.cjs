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
var import_constraint_sets = require("./constraint-sets.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_node_fs = require("node:fs");
var import_node_path2 = require("node:path");
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
function isAskedBySetuptools(tool, project) {
  const tables = (0, import_read_groups.tableAt)(project.pyproject, "tool");
  const own = (0, import_read_groups.tableAt)(tables, tool);
  const isInTable = "version" in (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "setuptools"), "dynamic");
  const setup = readSetup(project.directory);
  switch (tool) {
    case "setuptools-scm": {
      if (isInTable || setup.hasVersion) return false;
      return "setuptools_scm" in tables || isSimple(project) || setup.uses(/\buse_scm_version\b/) || setup.uses(scmImport);
    }
    case "setuptools-git-versioning":
      return own.enabled === true || setup.uses(/\b(setuptools_git_versioning|version_config)\b/);
    case "versioningit":
      return "versioningit" in tables;
    case "pbr":
      return setup.isUnseen || setup.uses(/\bpbr\b/);
    case "versioneer":
      return isInTable || setup.isUnseen || setup.uses(/\bversioneer\b/);
    default:
      return false;
  }
}
function isSimple({ pyproject, requires }) {
  const { dynamic } = (0, import_read_groups.tableAt)(pyproject, "project");
  if (!Array.isArray(dynamic) || !dynamic.includes("version")) return false;
  return requires.some((requirement) => {
    const [, name = "", extras = ""] = /^\s*([\w.-]+)\s*\[([^\]]*)\]/.exec(requirement) ?? [];
    const isNamed = extras.split(",").some((extra) => (0, import_constraint_sets.normalizeName)(extra.trim()) === "simple");
    return isNamed && (0, import_constraint_sets.normalizeName)(name) === "setuptools-scm";
  });
}
function readSetup(directory) {
  const program = textOf((0, import_node_path2.join)(directory, "setup.py")).replace(/#.*/g, "");
  const metadata = /^\[metadata\](?:\n(?!\[).*)*/m.exec(textOf((0, import_node_path2.join)(directory, "setup.cfg")));
  return {
    isUnseen: !(0, import_node_fs.existsSync)(directory),
    hasVersion: /\bversion\s*=(?!=)/.test(program) && !scmImport.test(program) || /^version\s*[=:]\s*(?!attr:|file:)\S/m.test(metadata?.[0] ?? ""),
    uses: (pattern) => pattern.test(program)
  };
}
var scmImport = /\b(from|import)\s+setuptools_scm\b/;
function textOf(path) {
  return ((0, import_file_bytes.textIfReadable)(path) ?? "").replaceAll("\r\n", "\n");
}
var versionTools = version_tools_default;
function versionToolOf(project) {
  const { pyproject, packageMode } = project;
  if (!packageMode) return null;
  for (const [name, tool] of Object.entries(versionTools)) {
    if (isAtWork(name, project, (0, import_read_groups.tableAt)(pyproject, "tool"))) return { ...tool, name };
  }
  return null;
}
function isAtWork(name, { directory, pyproject, buildSystem }, tables) {
  const own = (0, import_read_groups.tableAt)(tables, name);
  if (name === "poetry-dynamic-versioning") return own.enable === true;
  if ("version" in (0, import_read_groups.tableAt)(pyproject, "project")) return false;
  if (name === "pdm-backend") return (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "pdm"), "version").source === "scm";
  const requires = buildSystem?.requires ?? [];
  const isRequired = requires.some(
    (text) => (0, import_constraint_sets.normalizeName)(/^\s*([\w.-]+)/.exec(text)?.[1] ?? "") === (0, import_constraint_sets.normalizeName)(name)
  );
  if (!isRequired && !(name === "versioneer" && name in tables)) return false;
  return isAskedByBackend(name, { directory, pyproject, requires }, buildSystem?.backend ?? "");
}
function isAskedByBackend(name, project, backend) {
  const tables = (0, import_read_groups.tableAt)(project.pyproject, "tool");
  if (backend.startsWith("setuptools.")) return isAskedBySetuptools(name, project);
  if (backend.startsWith("hatchling")) {
    const version = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "hatch"), "version");
    return !("version" in (0, import_read_groups.tableAt)(tables, "hatch")) || version.source === hatchSource(name);
  }
  if (backend.startsWith("scikit_build_core")) {
    const build = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "scikit-build"), "metadata");
    const { provider } = (0, import_read_groups.tableAt)(build, "version");
    return typeof provider !== "string" || provider.endsWith(".setuptools_scm");
  }
  return !/^(poetry|flit_core|maturin|uv_build)\b/.test(backend);
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
