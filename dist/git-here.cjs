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
  gitHere: () => gitHere
});
module.exports = stdin_exports;
var import_repository_above = require("./repository-above.cjs");
var import_run_program = require("./run-program.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
async function gitHere(directory, words, signal) {
  const settings = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "safe.bareRepository=explicit"
  ];
  refusePipes((0, import_node_path.resolve)(directory));
  const place = ["-C", (0, import_node_path.resolve)(directory)];
  return (0, import_run_program.runProgram)("git", [...place, ...settings.flatMap((each) => ["-c", each]), ...words], {
    ...signal && { signal },
    env: {
      // A hook's GIT_DIR makes Git take any folder for the top of the work tree.
      GIT_DIR: void 0,
      GIT_WORK_TREE: void 0,
      GIT_NO_LAZY_FETCH: "1",
      GIT_ALLOW_PROTOCOL: "none"
    }
  });
}
function refusePipes(directory) {
  const top = (0, import_repository_above.repositoryAbove)(directory);
  for (let folder = directory; top !== null; folder = (0, import_node_path.dirname)(folder)) {
    const path = (0, import_node_path.join)(folder, ".gitignore");
    if ((0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false })?.isFIFO()) (0, import_file_bytes.readBytes)(path);
    if (folder === top) return;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  gitHere
});
