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
  projectBuild: () => projectBuild,
  settingsOfBuild: () => settingsOfBuild,
  sourceBuildOf: () => sourceBuildOf,
  wantedFile: () => wantedFile
});
module.exports = stdin_exports;
var import_download = require("./download.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_index = require("./index.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_node_url = require("node:url");
function sourceBuildOf({ locked, file, unusable }, id, {
  project,
  settings,
  target,
  location
}) {
  if (file?.name.endsWith(".whl")) return null;
  const { source, name, version } = locked;
  const place = (() => {
    if (source?.kind === "directory") return { kind: "directory", path: source.url };
    const revision = (0, import_download.revisionOf)(source);
    if (revision !== null) {
      return { kind: "git", ...revision, subdirectory: source?.subdirectory ?? null };
    }
    if (file === null || unusable !== null) return null;
    return {
      kind: "archive",
      file: wantedFile({ locked, file, project, location }),
      subdirectory: source?.subdirectory ?? null
    };
  })();
  if (place === null) return null;
  const { uploaded } = location;
  const fromIndex = source === null || source.kind === "legacy";
  return {
    id,
    subject: `${name} ${version}`,
    place,
    uploaded,
    ...settingsOfBuild(settings, name),
    constraints: project.buildConstraints.get(name) ?? [],
    hasWheel: (0, import_choose_source.hasWheel)(locked, target),
    ...fromIndex ? {} : { version }
  };
}
function wantedFile({
  locked,
  file,
  project,
  location: { url, size }
}) {
  const { source } = locked;
  return {
    fileName: file.name,
    hash: (0, import_lock_2.lockedHash)(file),
    url: source?.kind === "file" ? (0, import_node_url.pathToFileURL)(source.url).href : url ?? "",
    index: (0, import_index.privateIndex)(locked, project),
    size
  };
}
function projectBuild({ packageMode, name, version, directory }, settings) {
  if (!packageMode) return null;
  return {
    id: ".",
    subject: name,
    place: { kind: "directory", path: directory },
    uploaded: null,
    ...settingsOfBuild(settings, (0, import_constraint_sets.normalizeName)(name)),
    // It has no history where it is asked what it needs.
    version: version ?? "0",
    // Poetry limits what packages are built with, and not what the project is.
    constraints: [],
    hasWheel: false
  };
}
function settingsOfBuild({ packages }, name) {
  const { buildRequires: requires = null, buildAsOf: asOf = null } = packages.get(name) ?? {};
  return { requires, asOf };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  projectBuild,
  settingsOfBuild,
  sourceBuildOf,
  wantedFile
});
