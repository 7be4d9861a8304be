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
  runSeveral: () => runSeveral
});
module.exports = stdin_exports;
var import_is_folder = require("./is-folder.cjs");
var import_git_here = require("./git-here.cjs");
var import_render_error = require("./render-error.cjs");
var import_paragraph = require("./paragraph.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_shared_answers = require("./shared-answers.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_repository_above = require("./repository-above.cjs");
var import_text_file = require("./text-file.cjs");
var import_run_program = require("./run-program.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_patience = require("./patience.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_path = require("node:path");
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var import_node_path2 = require("node:path");
async function findProjects(top, { progress, signal }) {
  if (!await (0, import_is_folder.isFolder)(top)) {
    throw new import_errors.UserError("NO_FOLDER", `${top}: there is no such folder`);
  }
  const search = { top, unreadable: [] };
  const manifests = await listedByGit(top, signal) ?? await inFolders(search);
  const projects = [];
  for (const folder of manifests.toSorted()) {
    const directory = (0, import_node_path2.join)(top, folder);
    const names = filesAmong(await entriesIn(search, directory));
    if (names.has("poetry.lock") && names.has("pyproject.toml")) projects.push(directory);
    else if (names.has("pyproject.toml") && await isOfPoetry(directory)) {
      progress.note(
        `${directory} is left out: it has no poetry.lock, which \`poetry lock\` writes`
      );
    }
  }
  for (const folder of await repositoriesBelow(top, signal)) {
    progress.note(
      `${(0, import_node_path2.join)(top, folder)} is left out: it is a repository of its own, and no submodule; name it, or run this there`
    );
  }
  for (const problem of search.unreadable) progress.note(`${problem}: it is left out`);
  if (projects.length === 0) {
    throw new import_errors.UserError(
      "NO_PROJECTS",
      `there is no Poetry project below ${top}: no folder with a pyproject.toml and a poetry.lock that git does not ignore`,
      "`poetry lock` writes poetry.lock; or name the folders of the projects"
    );
  }
  return projects;
}
async function isOfPoetry(directory) {
  const text = (0, import_file_bytes.textIfReadable)((0, import_node_path2.join)(directory, "pyproject.toml")) ?? "";
  return /^\[tool\.poetry[.\]]|poetry\.core/m.test(text);
}
async function listedByGit(top, signal) {
  const known = await list(top, ["--cached", "--recurse-submodules"], signal);
  const others = await list(top, ["--others", "--exclude-standard"], signal);
  if (known === null || others === null) return null;
  return [.../* @__PURE__ */ new Set([...known, ...others])].filter(isSearched);
}
async function repositoriesBelow(top, signal) {
  const words = ["ls-files", "-z", "--others", "--exclude-standard", "--directory"];
  const { exitCode, stdout } = await (0, import_git_here.gitHere)(top, words, signal);
  signal.throwIfAborted();
  if (exitCode !== 0) return [];
  const folders = stdout.split("\0").filter((path) => path.endsWith("/") && isSearched(path));
  const found = [];
  for (const folder of folders.map((path) => path.slice(0, -1))) {
    const directory = (0, import_node_path2.join)(top, folder);
    if (!(0, import_node_fs.existsSync)((0, import_node_path2.join)(directory, ".git"))) continue;
    if ((await listedByGit(directory, signal) ?? []).length > 0) found.push(folder);
  }
  return found;
}
async function list(top, options, signal) {
  const pattern = [":(glob)**/pyproject.toml"];
  const words = ["ls-files", "-z", ...options, "--", ...pattern];
  const { exitCode, stdout } = await (0, import_git_here.gitHere)(top, words, signal);
  signal.throwIfAborted();
  if (exitCode !== 0) return null;
  const paths = stdout.split("\0").filter(Boolean);
  return paths.map((path) => path.replace(/\/?pyproject\.toml$/, ""));
}
var neverSearched = new Set(
  ".git .hg .svn .direnv .venv .tox .nox __pycache__ node_modules".split(" ")
);
var isSearched = (path) => !path.split("/").some((name) => neverSearched.has(name));
async function entriesIn({ unreadable }, folder) {
  try {
    return await (0, import_promises.readdir)(folder, { withFileTypes: true });
  } catch (error) {
    const refused = (0, import_errors.systemError)(error);
    if (refused !== null) unreadable.push(refused.message);
    return [];
  }
}
function filesAmong(entries) {
  return new Set(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name));
}
async function inFolders(search, below = "") {
  const entries = await entriesIn(search, (0, import_node_path2.join)(search.top, below));
  const names = filesAmong(entries);
  if (names.has("pyvenv.cfg")) return [];
  const folders = entries.filter((entry) => entry.isDirectory() && !neverSearched.has(entry.name));
  const found = await Promise.all(folders.map(({ name }) => inFolders(search, (0, import_node_path2.join)(below, name))));
  return [...names.has("pyproject.toml") ? [below] : [], ...found.flat()];
}
function jointProgress(progress) {
  const notes = /* @__PURE__ */ new Map();
  const warnings = /* @__PURE__ */ new Map();
  return {
    of: (directory) => ({
      // Steps of many projects at a time would be unreadable.
      step() {
      },
      note: (text) => (0, import_append.append)(notes, text, directory),
      warn: (text) => (0, import_append.append)(warnings, text, directory),
      task: (text, total) => progress.task(`${directory}: ${text}`, total)
    }),
    end() {
      for (const [text, directories] of notes) progress.note(`${named(directories)}: ${text}`);
      for (const [text, directories] of warnings) progress.warn(`${named(directories)}: ${text}`);
    }
  };
}
var shown = 3;
function named(directories) {
  const different = [...new Set(directories)];
  const more = different.length - shown;
  const first = different.slice(0, shown).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}
var parallel = 8;
async function runSeveral(run, { dirs, all, ...options }, context) {
  const places = dirs.length === 0 ? ["."] : dirs;
  const found = all ? await Promise.all(places.map((place) => findProjects(place, context))) : [places];
  const directories = [
    ...new Set(found.flat().map((directory) => (0, import_node_path.relative)(".", directory) || "."))
  ];
  const projects = await namesOf(directories);
  (0, import_shared_answers.shareAnswers)(context.signal);
  const progress = jointProgress(context.progress);
  const task = context.progress.task("projects", projects.length);
  let answered;
  try {
    answered = await (0, import_concurrently.concurrently)(projects, parallel, async (each) => {
      const given = { ...options, dir: each.directory, oneOfMany: each.oneOfMany };
      const own = { ...context, progress: progress.of(each.directory) };
      const answer = await answerOf(each, () => run(given, own));
      context.signal.throwIfAborted();
      task.advance(each.directory);
      return answer;
    });
  } finally {
    task.end();
    progress.end();
  }
  return {
    exitCode: Math.max(...answered.map(({ exitCode }) => exitCode)),
    data: answered.map(({ directory, project, exitCode, answer, error }) => ({
      project,
      directory,
      exitCode,
      answer,
      error
    })),
    text: [...answered.flatMap(describe), summary(answered)].join("\n"),
    problems: answered.map(({ problem }) => problem).join("")
  };
}
async function namesOf(directories) {
  const names = await Promise.all(
    directories.map(async (directory) => {
      const project = await (0, import_read_groups.readProject)(directory).catch(() => null);
      return { directory, project: project?.name ?? null };
    })
  );
  const isAlone = (name) => names.filter(({ project }) => project === name).length === 1;
  return names.map(({ directory, project }) => ({
    directory,
    project,
    oneOfMany: project !== null && isAlone(project) ? project : directory.replace(/[^A-Za-z0-9]+/g, "-")
  }));
}
async function answerOf({ directory, project }, work) {
  try {
    const { exitCode, data, text } = await work();
    return { directory, project, exitCode, answer: data, error: null, text, problem: "" };
  } catch (error) {
    const problem = (0, import_render_error.renderError)(error, directory);
    const data = (0, import_render_error.errorData)(error);
    return { directory, project, exitCode: 2, answer: null, error: data, text: "", problem };
  }
}
function describe({ directory, text }) {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.length === 1) return [`${directory}: ${text}`];
  return [`${directory}:`, ...lines.map((line) => line === "" ? "" : `  ${line}`)];
}
function summary(answered) {
  const with_ = (code) => answered.filter(({ exitCode }) => exitCode === code).map(({ directory }) => directory);
  const [done, toActOn, failed] = [with_(0), with_(1), with_(2)];
  const parts = [
    `${done.length} done`,
    ...toActOn.length > 0 ? [`${toActOn.length} to act on: ${toActOn.join(", ")}`] : [],
    ...failed.length > 0 ? [`${failed.length} failed: ${failed.join(", ")}`] : []
  ];
  return `${answered.length} ${answered.length === 1 ? "project" : "projects"}: ${parts.join("; ")}`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  runSeveral
});
