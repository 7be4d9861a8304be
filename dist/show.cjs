// Made from src/ by `npm run build`. Do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  run: () => run
});
module.exports = stdin_exports;
var import_colours = require("./colours.cjs");
var import_question = require("./question.cjs");
var import_stale_lock = require("./stale-lock.cjs");
var import_settings = require("./settings.cjs");
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_offline = require("./offline.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_cache = require("./cache.cjs");
var import_text_file = require("./text-file.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
async function run(options, context) {
  const { progress } = context;
  const question = await (0, import_question.readQuestion)(options, progress);
  const { project, lock, target, selection, settings } = question;
  const resolved = (0, import_version_solver.resolveTarget)({ project, lock, target, selection, rules: settings });
  if (options.outdated) return outdated(question, resolved, context.signal);
  for (const { unusable } of resolved) if (unusable !== null) progress.warn(unusable);
  return {
    exitCode: 0,
    data: showData(resolved, question),
    text: options.tree ? tree(question, resolved) : table(resolved, question)
  };
}
function showData(resolved, question) {
  const { note } = question;
  return {
    ...(0, import_question.questionData)(question),
    ...note !== null && { note },
    packages: resolved.map(({ locked, source, file }) => ({
      name: locked.name,
      version: locked.version,
      source: sourceNames[source],
      file: file?.name ?? null
    }))
  };
}
var sourceNames = {
  index: "index",
  legacy: "index",
  git: "git",
  url: "url",
  file: "file",
  directory: "directory"
};
async function outdated(question, resolved, signal) {
  const { project, target } = question;
  const { findOutdated } = await Promise.resolve().then(() => __toESM(require("./outdated.cjs")));
  const { findUv } = await Promise.resolve().then(() => __toESM(require("./uv.cjs")));
  if ((0, import_offline.isOffline)()) throw (0, import_offline.offlineError)("what the package index has now");
  const asked = resolved.filter(({ source }) => source === "index" || source === "legacy").map(({ locked }) => locked);
  const uv = await findUv(signal);
  const found = await findOutdated(uv, asked, { project, python: target.python.version });
  const width = (texts) => Math.max(0, ...texts.map(({ length }) => length));
  const names = width(found.map(({ locked }) => locked.name));
  const versions = width(found.map(({ locked }) => locked.version));
  const lines = found.map(
    ({ locked, latest, yanked }) => [
      locked.name.padEnd(names),
      locked.version.padEnd(versions),
      latest === null ? "" : import_colours.colours.cyan(latest),
      yanked === null ? "" : import_colours.colours.red(yanked === "" ? "yanked" : `yanked: ${yanked}`)
    ].filter(Boolean).join("  ")
  );
  const summary2 = `${found.length} of ${asked.length} packages have a newer version or were yanked`;
  return {
    exitCode: 0,
    data: {
      ...(0, import_question.questionData)(question),
      packages: found.map(({ locked, latest, yanked }) => ({
        name: locked.name,
        version: locked.version,
        latest,
        yanked
      }))
    },
    text: [...lines, import_colours.colours.dim(summary2)].join("\n")
  };
}
function table(resolved, question) {
  const width = (texts) => Math.max(0, ...texts.map(({ length }) => length));
  const names = width(resolved.map(({ locked }) => locked.name));
  const versions = width(resolved.map(({ locked }) => locked.version));
  const lines = resolved.map(
    (each) => `${each.locked.name.padEnd(names)}  ${import_colours.colours.cyan(each.locked.version.padEnd(versions))}  ${origin(each)}`
  );
  return [...lines, import_colours.colours.dim(summary(resolved, question))].join("\n");
}
function origin({ locked, source, file, unusable }) {
  if (unusable !== null && file === null) return import_colours.colours.red("no file fits");
  const { source: place, path } = locked;
  const address = (0, import_errors.withoutCredentials)(place?.url ?? "");
  switch (source) {
    case "index":
      return import_colours.colours.dim(file?.name ?? "");
    case "legacy":
      return import_colours.colours.dim(`${file?.name ?? ""} (${place?.reference})`);
    case "git":
      return import_colours.colours.dim(`git ${address} ${place?.resolvedReference ?? place?.reference ?? ""}`);
    case "url":
      return import_colours.colours.dim(file?.name ?? `url ${address}`);
    case "file":
    case "directory":
      return import_colours.colours.dim(`${source} ${path}`);
  }
}
function summary(resolved, { target, selection }) {
  const wheels = resolved.filter(({ file }) => file?.name.endsWith(".whl")).length;
  const built = resolved.length - wheels;
  if (selection.groups.length === 0) return "nothing: no group was asked for";
  const groups = selection.groups.join(", ");
  const kind = selection.extras.length === 1 ? "extra" : "extras";
  const extras = selection.extras.length > 0 ? ` with ${kind} ${selection.extras.join(", ")}` : "";
  const parts = built > 0 ? `${wheels} ${wheels === 1 ? "wheel" : "wheels"}, ${built} built from source` : "all wheels";
  const packages = resolved.length === 1 ? "package" : "packages";
  const files = resolved.length === 0 ? "" : ` (${parts})`;
  return `${resolved.length} ${packages}${files} of ${groups}${extras}, for ${target.label}`;
}
var widestIndent = 1600;
function tree({ project, target, selection }, resolved) {
  const packages = resolved.map(({ locked }) => locked);
  const edges = (0, import_question.edgesAmong)({ project, packages, target, selection });
  const lines = [];
  const shown = /* @__PURE__ */ new Set();
  const branch = ({ dependency, locked }, indent, isLast) => {
    const children = edges.from(locked);
    const isRepeated = shown.has(locked) && children.length > 0;
    const isDeep = !isRepeated && children.length > 0 && indent.length >= widestIndent;
    const rest = isRepeated ? " (above)" : isDeep ? " (goes on, too deep to be shown)" : "";
    const extras = dependency.extras.length > 0 ? `[${dependency.extras.join(",")}]` : "";
    const wants = dependency.constraintText === "*" ? "" : ` ${import_colours.colours.dim(dependency.constraintText)}`;
    lines.push(
      `${indent}${isLast ? "└── " : "├── "}${locked.name}${extras} ${import_colours.colours.cyan(locked.version)}${wants}${rest && import_colours.colours.dim(rest)}`
    );
    if (isRepeated || isDeep) return;
    shown.add(locked);
    for (const [index, child] of children.entries()) {
      branch(child, `${indent}${isLast ? "    " : "│   "}`, index === children.length - 1);
    }
  };
  for (const group of selection.groups) {
    const roots = edges.roots.filter((root) => root.group === group);
    lines.push(import_colours.colours.bold(group));
    for (const [index, root] of roots.entries()) branch(root, "", index === roots.length - 1);
  }
  return lines.join("\n");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
