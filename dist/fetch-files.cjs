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
  fetchFiles: () => fetchFiles,
  missingFiles: () => missingFiles,
  neededFiles: () => neededFiles
});
module.exports = stdin_exports;
var import_store = require("./store.cjs");
var import_download = require("./download.cjs");
var import_run_program = require("./run-program.cjs");
var import_errors = require("./errors.cjs");
var batchSize = 32;
async function fetchFiles(wanted, { progress, signal }) {
  const store = await (0, import_store.nixStore)(signal);
  const files = await store.missing(wanted.files);
  const trees = await store.missing(wanted.trees);
  if (files.length + trees.length === 0) return [];
  const task = progress.task("fetching files", files.length + trees.length);
  try {
    for (let start = 0; start < files.length; start += batchSize) {
      const batch = files.slice(start, start + batchSize);
      const paths = await (0, import_download.downloadFiles)(batch, { signal, task });
      await store.add(batch.map((file, index) => ({ ...file, path: paths[index] ?? "" })));
    }
    for (const tree of trees) {
      await store.add([{ ...tree, path: await (0, import_download.gitTree)(tree, signal) }]);
      task.advance(tree.label);
    }
  } finally {
    task.end();
  }
  return [...files.map(({ fileName }) => fileName), ...trees.map(({ label }) => label)];
}
async function missingFiles({ files, trees }, signal) {
  const store = await (0, import_store.nixStore)(signal);
  return { files: await store.missing(files), trees: await store.missing(trees) };
}
async function neededFiles({
  planFiles: { files, trees },
  derivations,
  options,
  signal
}) {
  if (files.length + trees.length === 0) return { files, trees };
  const store = await (0, import_store.nixStore)(signal);
  const args = ["--realise", "--dry-run", ...derivations, ...options];
  const { exitCode, stderr } = await (0, import_run_program.runProgram)("nix-store", args, { signal });
  signal.throwIfAborted();
  if (exitCode !== 0) throw new import_errors.UserError("NIX_FAILED", `nix-store failed: ${stderr.trim()}`);
  const toBuild = [...stderr.matchAll(/^ +(\/.*\.drv)$/gm)].map(([, path = ""]) => path);
  return {
    files: await store.madeBy(toBuild, files),
    trees: await store.madeBy(toBuild, trees)
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fetchFiles,
  missingFiles,
  neededFiles
});
