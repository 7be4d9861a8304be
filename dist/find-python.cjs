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
  findPython: () => findPython,
  nearestPython: () => nearestPython,
  pythonArguments: () => pythonArguments
});
module.exports = stdin_exports;
var import_uv_2 = require("./uv-2.cjs");
var import_run_program = require("./run-program.cjs");
var import_promises = require("node:fs/promises");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
async function findPython(findUv, python) {
  if (/^\d+\.\d+t?$/.test(python)) {
    const named = await pythonOfPath(python) ?? await pythonOfPyenv(python);
    if (named !== null) return named;
  }
  const uv = await findUv();
  if (uv === null) return null;
  const args = ["python", "find", "--no-project", "--system", python];
  const answer = await (0, import_uv_2.runUv)(uv, args);
  return answer.ok ? answer.stdout.trim() : null;
}
async function pythonOfPath(python) {
  const folders = (0, import_uv_2.pathFolders)().filter((folder) => folder !== (0, import_node_path.join)(pyenvRoot(), "shims"));
  const named = await (0, import_uv_2.firstExecutable)(folders.map((folder) => (0, import_node_path.join)(folder, `python${python}`)));
  return named !== null && await runs(named) ? named : null;
}
async function pythonOfPyenv(python) {
  const folder = (0, import_node_path.join)(pyenvRoot(), "versions");
  const versions = await (0, import_promises.readdir)(folder).catch(() => []);
  const [, minor, threads] = /^(.+?)(t?)$/.exec(python) ?? [];
  const patch = (version) => Number.parseInt(version.split(".")[2] ?? "", 10);
  return (0, import_uv_2.firstExecutable)(
    versions.filter((version) => version.startsWith(`${minor}.`) && /^[0-9.]+t?$/.test(version)).filter((version) => version.endsWith("t") === (threads === "t")).sort((one, other) => patch(other) - patch(one)).map((version) => (0, import_node_path.join)(folder, version, "bin", "python3"))
  );
}
function pyenvRoot() {
  return process.env.PYENV_ROOT || (0, import_node_path.join)((0, import_node_os.homedir)(), ".pyenv");
}
var found = /* @__PURE__ */ new WeakMap();
function nearestPython(uv, python) {
  const known = found.get(uv) ?? /* @__PURE__ */ new Map();
  found.set(uv, known);
  const find = (wanted) => findPython(async () => uv, wanted);
  const answer = known.get(python) ?? find(python).then((exact) => exact ?? find(">=3.8"));
  known.set(python, answer);
  return answer;
}
async function pythonArguments(uv, python) {
  const path = await nearestPython(uv, python);
  return path === null ? [] : ["--python", path];
}
async function runs(interpreter) {
  const answer = await (0, import_run_program.runProgram)(interpreter, ["-I", "-c", ""]);
  return answer.exitCode === 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  findPython,
  nearestPython,
  pythonArguments
});
