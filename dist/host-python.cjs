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
  describePython: () => describePython,
  findRust: () => findRust
});
module.exports = stdin_exports;
var import_write_atomically = require("./write-atomically.cjs");
var import_cache = require("./cache.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_run_program = require("./run-program.cjs");
var import_errors = require("./errors.cjs");
var import_node_crypto = require("node:crypto");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_node_util = require("node:util");
var import_node_crypto2 = require("node:crypto");
var import_promises2 = require("node:fs/promises");
var import_node_path2 = require("node:path");
var describe = `
import json, os, sys, sysconfig
executable = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
library = os.path.join(sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or "")
print(json.dumps({
    "path": executable,
    "prefix": os.path.realpath(sys.base_prefix),
    "version": "%d.%d.%d" % sys.version_info[:3],
    "freeThreaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "musl": "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or ""),
    "libraries": [library] if library.endswith((".so", ".dylib")) or ".so." in library else [],
    "build": sys.version,
}))
`;
async function describePython(interpreter) {
  const kept = await keptDescription(interpreter);
  if (kept !== null) return kept;
  const answer = await (0, import_run_program.runProgram)(interpreter, ["-I", "-c", describe]);
  if (answer.exitCode !== 0) {
    throw new import_errors.UserError(
      "PYTHON_UNUSABLE",
      `${interpreter} does not run: ${answer.stderr.trim().split("\n").at(-1)}`
    );
  }
  const { libraries, build, ...described } = JSON.parse(answer.stdout);
  const files = [described.path, ...libraries];
  const stamps = await stampsOf(files);
  const hash = (0, import_node_crypto.createHash)("sha256").update(build);
  for (const file of files) hash.update(await (0, import_promises.readFile)(file).catch(() => ""));
  const python = { ...described, hash: hash.digest("hex") };
  await keep({ files, stamps, python });
  return python;
}
async function keptDescription(interpreter) {
  try {
    const path = await (0, import_promises.realpath)(interpreter);
    const { files, stamps, python } = JSON.parse((0, import_cache.readOwn)(keptAt(path)) ?? "");
    if (python.path !== path || files[0] !== path) return null;
    if (python.freeThreaded === void 0 || python.musl === void 0) return null;
    return (0, import_node_util.isDeepStrictEqual)(stamps, await stampsOf(files)) ? python : null;
  } catch {
    return null;
  }
}
async function keep(kept) {
  const path = keptAt(kept.python.path);
  try {
    await (0, import_cache.cacheFolder)("pythons");
    await (0, import_write_atomically.writeAtomically)(path, JSON.stringify(kept), new AbortController().signal);
  } catch {
  }
}
function keptAt(path) {
  const name = (0, import_node_crypto.createHash)("sha256").update(path).digest("hex");
  return (0, import_node_path.join)((0, import_cache.cacheDirectory)(), "pythons", `${name}.json`);
}
function stampsOf(files) {
  return Promise.all(
    files.map(async (file) => {
      const found2 = await (0, import_promises.stat)(file, { bigint: true }).catch(() => null);
      if (found2 === null) return "";
      const { dev, ino, size, mtimeNs, ctimeNs } = found2;
      return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
    })
  );
}
var found;
function findRust() {
  found ??= find();
  return found;
}
async function find() {
  const onPathRustc = await (0, import_uv_2.onPath)("rustc");
  const sysroot = onPathRustc && await ask(onPathRustc, ["--print", "sysroot"]);
  if (!sysroot) return null;
  const rustc = await program("rustc", sysroot);
  const cargo = await program("cargo", sysroot);
  if (rustc === null || cargo === null) return null;
  const builds = [await ask(rustc, ["-vV"]), await ask(cargo, ["-vV"])];
  const [version] = /(?<=^release: ).*/m.exec(builds[0] ?? "") ?? [];
  if (version === void 0 || builds[1] === null) return null;
  const hash = (0, import_node_crypto2.createHash)("sha256").update(builds.join("\n"));
  for (const file of [rustc, cargo]) hash.update(await (0, import_promises2.readFile)(file));
  const prefixes = /* @__PURE__ */ new Set([sysroot, (0, import_node_path2.dirname)(rustc), (0, import_node_path2.dirname)(cargo)]);
  return { cargo, rustc, prefixes: [...prefixes], version, hash: hash.digest("hex") };
}
async function program(name, sysroot) {
  const own = await (0, import_uv_2.firstExecutable)([(0, import_node_path2.join)(sysroot, "bin", name)]);
  if (own !== null) return own;
  const named = await (0, import_uv_2.onPath)(name);
  const path = named === null ? null : await (0, import_promises2.realpath)(named);
  return path === null || (0, import_node_path2.basename)(path).startsWith("rustup") ? null : path;
}
async function ask(command, args) {
  const answer = await (0, import_run_program.runProgram)(command, args);
  return answer.exitCode === 0 ? answer.stdout.trim() : null;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  describePython,
  findRust
});
