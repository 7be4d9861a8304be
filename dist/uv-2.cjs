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
  findUv: () => findUv,
  firstExecutable: () => firstExecutable,
  nothingBuilt: () => nothingBuilt,
  onPath: () => onPath,
  pathFolders: () => pathFolders,
  runUv: () => runUv,
  uvHere: () => uvHere
});
module.exports = stdin_exports;
var import_runtime_root = require("./runtime-root.cjs");
var import_text_file = require("./text-file.cjs");
var import_run_program = require("./run-program.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_promises = require("node:fs/promises");
var import_node_path2 = require("node:path");
var places = /* @__PURE__ */ new Map();
function onPath(program) {
  const known = places.get(program);
  if (known !== void 0) return known;
  const place = firstExecutable(pathFolders().map((folder) => (0, import_node_path2.join)(folder, program)));
  places.set(program, place);
  return place;
}
function pathFolders() {
  return (process.env.PATH ?? "").split(import_node_path2.delimiter).filter((folder) => folder !== "");
}
async function firstExecutable(paths) {
  for (const path of paths) {
    const found = await (0, import_promises.access)(path, import_promises.constants.X_OK).then(
      () => true,
      () => false
    );
    if (found) return path;
  }
  return null;
}
async function findUv(signal) {
  const path = await uvHere();
  if (path !== null) return checked({ path, signal });
  throw new import_errors.UserError(
    "UV_MISSING",
    "uv, which asks the package index for Poetrix, is not on PATH",
    "install it with `pipx install uv`, `nix profile install nixpkgs#uv`, or `pip install uv` in a virtual environment that is active"
  );
}
async function uvHere() {
  return await onPath("uv") ?? firstExecutable([(0, import_node_path.join)((0, import_runtime_root.runtimeRoot)(), ".venv", "bin", "uv")]);
}
var oldestUv = "0.6.15";
async function checked(uv) {
  const { stdout } = await (0, import_run_program.runProgram)(uv.path, ["--version"], { signal: uv.signal });
  const version = (0, import_version_2.tryParseVersion)(/^uv (\S+)/.exec(stdout)?.[1] ?? "");
  if (version !== null && (0, import_version_2.compareVersions)(version, (0, import_version_2.parseVersion)(oldestUv)) >= 0) return uv;
  const what = version === null ? "does not print a version of uv" : `is ${stdout.split(" ")[1]}`;
  throw new import_errors.UserError(
    "UV_TOO_OLD",
    `${uv.path} ${what}, and Poetrix needs uv ${oldestUv} or later`,
    version === null ? "see what `uv --version` says, and install uv anew" : "`uv self update` upgrades it; so does the tool that installed it, such as `pipx upgrade uv`"
  );
}
async function nothingBuilt() {
  for (const path of settingsFiles()) {
    const text = ((0, import_node_fs.existsSync)(path) ? (0, import_text_file.readText)(path) : null) ?? "";
    if (!/^[^#]*\bno-binary/m.test(text)) continue;
    throw new import_errors.UserError(
      "UV_BUILDS",
      `${path} sets \`no-binary\`, by which uv would build packages itself, outside of any sandbox`,
      "take it out, or let uv pass over its settings: UV_NO_CONFIG=1"
    );
  }
  return ["--only-binary", ":all:", "--no-binary", ":none:"];
}
function settingsFiles() {
  const { UV_CONFIG_FILE, UV_NO_CONFIG, XDG_CONFIG_HOME, XDG_CONFIG_DIRS } = process.env;
  if (UV_CONFIG_FILE) return [UV_CONFIG_FILE];
  if (UV_NO_CONFIG) return [];
  const folders = [
    XDG_CONFIG_HOME || (0, import_node_path.join)((0, import_node_os.homedir)(), ".config"),
    ...(XDG_CONFIG_DIRS || "/etc/xdg").split(import_node_path.delimiter),
    "/etc"
  ];
  return folders.map((folder) => (0, import_node_path.join)(folder, "uv", "uv.toml"));
}
async function runUv(uv, args, { input = "", cwd = "/", env = {} } = {}) {
  const { exitCode, stdout, stderr } = await (0, import_run_program.runProgram)(uv.path, ["--no-progress", ...args], {
    input,
    cwd,
    about: "uv, which asks the package index",
    env: {
      UV_PYTHON_DOWNLOADS: "never",
      NO_COLOR: "1",
      VIRTUAL_ENV: void 0,
      // Where they are set, it is by whoever works in the project.
      UV_PROJECT: void 0,
      UV_WORKING_DIR: void 0,
      UV_WORKING_DIRECTORY: void 0,
      ...env
    },
    signal: uv.signal
  });
  uv.signal.throwIfAborted();
  return { ok: exitCode === 0, stdout, stderr };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  findUv,
  firstExecutable,
  nothingBuilt,
  onPath,
  pathFolders,
  runUv,
  uvHere
});
