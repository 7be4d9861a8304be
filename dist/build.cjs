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
  run: () => run
});
module.exports = stdin_exports;
var import_package_asked = require("./package-asked.cjs");
var import_nix_failure = require("./nix-failure.cjs");
var import_version_tools = require("./version-tools.cjs");
var import_fetch_files = require("./fetch-files.cjs");
var import_is_folder = require("./is-folder.cjs");
var import_git_here = require("./git-here.cjs");
var import_store = require("./store.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_download = require("./download.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_credentials = require("./credentials.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_offline = require("./offline.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_toolchain_2 = require("./toolchain-2.cjs");
var import_host_python = require("./host-python.cjs");
var import_write_atomically = require("./write-atomically.cjs");
var import_repository_above = require("./repository-above.cjs");
var import_find_python = require("./find-python.cjs");
var import_cache = require("./cache.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_runtime_root = require("./runtime-root.cjs");
var import_text_file = require("./text-file.cjs");
var import_run_program = require("./run-program.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_patience = require("./patience.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_promises2 = require("node:fs/promises");
var import_node_path2 = require("node:path");
var import_promises3 = require("node:fs/promises");
var import_node_path3 = require("node:path");
async function builtVersion(application, name) {
  const library = (0, import_node_path2.join)(application, "lib");
  for (const python of await namesIn(library)) {
    for (const entry of await namesIn((0, import_node_path2.join)(library, python, "site-packages"))) {
      const [, built = "", version] = /^([^-]+)-([^-]+)\.dist-info$/.exec(entry) ?? [];
      if (version !== void 0 && (0, import_constraint_sets.normalizeName)(built) === (0, import_constraint_sets.normalizeName)(name)) return version;
    }
  }
  return null;
}
var namesIn = (folder) => (0, import_promises2.readdir)(folder).catch(() => []);
async function gitVersion(project, { environment, builtWith: builtWith2, signal }) {
  const tool = (0, import_version_tools.versionToolOf)(project);
  if (tool === null) return null;
  const told = tool.variable === void 0 ? void 0 : environment[tool.variable];
  if (told) return { version: told, label: `${told}, from ${tool.variable}`, isDoubtful: false };
  const described = await describe(project, { tool, digits: digitsOf(tool, builtWith2), signal });
  if (typeof described === "string") {
    const label = `${tool.name} reads it from Git, and ${described}: ${advice(tool)}`;
    return { version: null, label, isDoubtful: true };
  }
  const version = versionOf(described, tool.form, withoutLocal(project));
  if ((0, import_version_2.tryParseVersion)(version) === null) {
    const label = `${tool.name} makes ${version} of the tags in Git, which is not a version: ${advice(tool)}`;
    return { version: null, label, isDoubtful: true };
  }
  const tagSetting = ownSetting(project, tool, tagSettings);
  const unheeded = tagSetting ?? (isTagged(described) ? void 0 : ownSetting(project, tool, formatSettings));
  const note = unheeded === void 0 ? "" : ` (${unheeded} is ignored${tool.variable === void 0 ? "" : `: ${tool.variable} sets another`})`;
  if (described.tag === null && described.isShallow) {
    const label = `${version}, from a shallow clone, which has no tag: run \`git fetch --unshallow --tags\``;
    return { version, label, isDoubtful: true };
  }
  return { version, label: `${version}, from Git${note}`, isDoubtful: tagSetting !== void 0 };
}
function digitsOf({ digits, digitsSince }, builtWith2) {
  if (digitsSince === void 0) return digits;
  const used = (0, import_version_2.tryParseVersion)(builtWith2(digitsSince.name) ?? "");
  const isOlder = used !== null && (0, import_version_2.compareVersions)(used, (0, import_version_2.parseVersion)(digitsSince.version)) < 0;
  return isOlder ? void 0 : digits;
}
function advice({ variable }) {
  const cure = "build in a clone that has a commit, with `git` on PATH";
  return variable === void 0 ? cure : `${cure}, or set ${variable}`;
}
async function describe(project, { tool, digits, signal }) {
  const { directory } = project;
  const shallow = await (0, import_git_here.gitHere)(directory, ["rev-parse", "--is-shallow-repository"], signal);
  if (shallow.isMissing) return "there is no program `git`";
  const isShallow = shallow.stdout.trim() === "true";
  const git = async (...args) => {
    const ran = await (0, import_git_here.gitHere)(directory, args, signal);
    return ran.exitCode === 0 ? ran.stdout.trim() : null;
  };
  const settingsOfTool = tool.form === "pdm" ? ["-c", "core.abbrev=auto"] : [];
  const words = digits === void 0 ? ["--short"] : [];
  const commit = (await git(...settingsOfTool, "rev-parse", ...words, "HEAD"))?.slice(0, digits) ?? null;
  const count = await git("rev-list", "--count", "HEAD");
  if (commit === null || count === null) return `Git finds no commit for ${directory}`;
  const settings = await withoutFilters(git);
  const changed = settings && await git(
    ...settings,
    ...["status", "--porcelain", `--untracked-files=${tool.form === "git" ? "normal" : "no"}`],
    "--ignore-submodules=dirty"
  );
  const dirty = changed ? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10).replaceAll("-", "") : null;
  const tagged = await lastTag(git, tagReader(project, tool));
  const { tag, distance } = tagged ?? { tag: null, distance: Number(count) };
  return { tag, distance, commit, dirty, isShallow };
}
async function lastTag(git, read) {
  const passed = [];
  while (passed.length < 100) {
    const long = await git("describe", "--tags", "--long", "--match", "*[0-9]*", ...passed);
    const [, name = "", distance] = /^(.*)-(\d+)-g[0-9a-f]+$/.exec(long ?? "") ?? [];
    if (distance === void 0) return null;
    const tag = read(name);
    if (tag !== null) return { tag, distance: Number(distance) };
    passed.push(`--exclude=${name}`);
  }
  return null;
}
function tagReader({ pyproject }, { name, form }) {
  const own = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(pyproject, "tool"), name);
  const prefix = name === "versioneer" ? own.tag_prefix : own["pattern-prefix"];
  const after = (tag) => {
    if (typeof prefix !== "string") return tag;
    return tag.startsWith(prefix) ? tag.slice(prefix.length) : null;
  };
  return (tag) => {
    const text = after(tag);
    if (text === null) return null;
    if (form === "post-dev") {
      const [, digits = ""] = (own.pattern === "default-unprefixed" ? /^v?(\d.*)$/ : /^v(\d.*)$/).exec(text) ?? [];
      const version = (0, import_version_2.tryParseVersion)(digits);
      return version === null ? null : { ...version, local: [] };
    }
    return (0, import_version_2.tryParseVersion)(/(?:^|[-_/])[vV]?(\d.*)$/.exec(text)?.[1] ?? "");
  };
}
async function withoutFilters(git) {
  const listed = await git("config", "--list", "--null", "--name-only", "--show-scope");
  if (listed === null) return null;
  const words = listed.split("\0");
  const keys = words.filter(
    (key, index) => /^filter[.].*[.](clean|process|required)$/s.test(key) && ["local", "worktree"].includes(words[index - 1] ?? "")
  );
  if (keys.some((key) => key.includes("="))) return null;
  return keys.flatMap((key) => ["-c", `${key}=${key.endsWith("required") ? "false" : ""}`]);
}
function isTagged({ tag, distance, dirty }) {
  return tag !== null && distance === 0 && dirty === null;
}
function versionOf(described, form, isPublic = false) {
  const { tag, distance, commit, dirty } = described;
  if (form === "patch") return ofThreeNumbers(described);
  if (tag !== null && isTagged(described)) return (0, import_version_2.formatVersion)(tag);
  const day = dirty === null ? "" : `.d${dirty}`;
  const base = (0, import_version_2.formatVersion)(tag ?? zero);
  const local = (text) => isPublic ? "" : `+${text}`;
  switch (form) {
    case "next": {
      const ahead = `${nextOf(tag ?? { ...zero, release: [0, 0] })}.dev${distance}`;
      return `${ahead}${local(`g${commit}${day}`)}`;
    }
    case "pdm": {
      if (distance === 0) return `${base}${local(`d${dirty}`)}`;
      return `${nextOf(tag ?? { ...zero, release: [0, 0] })}.dev${distance}${local(`g${commit}${day}`)}`;
    }
    case "post-dev":
      if (distance === 0) return base;
      return `${laterThan(tag ?? zero, distance)}${local(commit)}`;
    case "post":
      if (distance === 0) return `${base}${local(`d${dirty}`)}`;
      return `${base}.post${distance}${local(`g${commit}${day}`)}`;
    case "git": {
      if (tag === null) return "0.0.1";
      const change = local(`git.${commit}${dirty === null ? "" : ".dirty"}`);
      return `${base}.post${distance}${change}`;
    }
    case "plus": {
      const origin = tag === null ? "0+untagged." : `${base}+`;
      return `${origin}${distance}.g${commit}${dirty === null ? "" : ".dirty"}`;
    }
  }
}
function laterThan(version, distance) {
  const { post, dev } = version;
  if (dev !== null) return (0, import_version_2.formatVersion)({ ...version, dev: Number(dev) + distance });
  if (post !== null) return (0, import_version_2.formatVersion)({ ...version, dev: distance });
  return (0, import_version_2.formatVersion)({ ...version, post: distance, dev: 0 });
}
function ofThreeNumbers({ tag, distance }) {
  if (tag === null) return "0.0.0";
  const [major = 0, minor = 0, patch = 0] = tag.release;
  const version = { ...tag, release: [major, minor, patch] };
  return distance === 0 ? (0, import_version_2.formatVersion)(version) : `${nextOf(version)}.dev${distance}`;
}
var zero = { epoch: 0, release: [0, 0, 0], pre: null, post: null, dev: null, local: [] };
function nextOf(version) {
  const { epoch, release, pre, post, dev } = version;
  if (dev !== null) return (0, import_version_2.formatVersion)({ ...version, dev: null, local: [] });
  if (post !== null) return (0, import_version_2.formatVersion)({ ...version, post: Number(post) + 1, local: [] });
  if (pre !== null) {
    return (0, import_version_2.formatVersion)({ ...zero, epoch, release, pre: [pre[0], Number(pre[1]) + 1] });
  }
  const last = Number(release.at(-1) ?? 0) + 1;
  return (0, import_version_2.formatVersion)({ ...zero, epoch, release: [...release.slice(0, -1), last] });
}
function withoutLocal({ pyproject }) {
  const tables = (0, import_read_groups.tableAt)(pyproject, "tool");
  const raw = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "hatch"), "version"), "raw-options");
  return (0, import_read_groups.tableAt)(tables, "setuptools_scm").local_scheme === "no-local-version" || raw.local_scheme === "no-local-version" || ["poetry-dynamic-versioning", "uv-dynamic-versioning"].some(
    (name) => (0, import_read_groups.tableAt)(tables, name).metadata === false
  );
}
var heeded = /* @__PURE__ */ new Set([
  ...["pep440", "guess-next-dev", "node-and-date", "no-local-version"],
  ...["default", "default-unprefixed"]
]);
var tagSettings = [
  "pattern",
  "tag_regex",
  "tag-pattern",
  "tag_filter",
  "tag_formatter",
  "tag-branch",
  "latest-tag",
  "git_describe_command",
  "version_file",
  "version_callback"
];
var formatSettings = [
  "format",
  "format-jinja",
  "style",
  "bump",
  "template",
  "dev_template",
  "dirty_template",
  "version_scheme",
  "local_scheme"
];
function ownSetting({ pyproject }, { name }, keys) {
  const tables = (0, import_read_groups.tableAt)(pyproject, "tool");
  const hatch = (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "hatch"), "version");
  const settings = [
    ["tool.setuptools_scm", (0, import_read_groups.tableAt)(tables, "setuptools_scm")],
    ["tool.hatch.version", hatch],
    ["tool.hatch.version.raw-options", (0, import_read_groups.tableAt)(hatch, "raw-options")],
    ["tool.pdm.version", (0, import_read_groups.tableAt)((0, import_read_groups.tableAt)(tables, "pdm"), "version")],
    [`tool.${name}`, (0, import_read_groups.tableAt)(tables, name)]
  ];
  return settings.flatMap(
    ([place, table]) => keys.filter((key) => key in table && !heeded.has(table[key])).map((key) => `${key} of [${place}]`)
  )[0];
}
async function placeMadeFiles(made, directory) {
  const entries = await (0, import_promises3.readdir)(made, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => (0, import_node_path3.relative)(made, (0, import_node_path3.join)(entry.parentPath, entry.name))).sort();
  const root = await (0, import_promises3.realpath)(directory);
  for (const file of files) {
    const target = (0, import_node_path3.join)(root, file);
    const beside = `${target}.${process.pid}.tmp`;
    try {
      await makeFolder((0, import_node_path3.dirname)(target), root);
      await (0, import_promises3.copyFile)((0, import_node_path3.join)(made, file), beside);
      await (0, import_promises3.chmod)(beside, (await (0, import_promises3.stat)(beside)).mode & 511 | 128);
      await (0, import_promises3.rename)(beside, target);
    } catch (error) {
      await (0, import_promises3.rm)(beside, { force: true });
      throw new import_errors.UserError("WRITE_FAILED", `${file} cannot be written: ${error.message}`);
    }
  }
  return files;
}
async function makeFolder(folder, root) {
  if (folder === root) return;
  await makeFolder((0, import_node_path3.dirname)(folder), root);
  await (0, import_promises3.mkdir)(folder).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (!(await (0, import_promises3.realpath)(folder)).startsWith(`${root}${import_node_path3.sep}`)) {
    throw new Error("a link leads out of the project");
  }
}
async function run(options, context) {
  const { oneOfMany } = options;
  const outLink = oneOfMany === void 0 ? options.outLink : `${options.outLink}-${oneOfMany}`;
  if (!options.inPlace) await checkLink(outLink);
  const project = await (0, import_read_groups.readProject)(options.dir);
  const lock = await (0, import_lock_2.readLock)(project.directory);
  const plan = await (0, import_plan_shape.readCurrentPlan)(project, lock);
  const product = productOf(options, plan);
  const pythons = (0, import_nix_failure.pythonsHere)(plan, { asked: options.python, project });
  const selection = (0, import_version_solver.parseSelection)(project, options.groups, options.extras);
  const note = options.package === void 0 ? (0, import_version_solver.extrasNote)(project, selection) : null;
  const { signal } = context;
  const isWanted = ({ system, python }) => (0, import_this_machine.isSystemHere)(system) && pythons.includes(python.version);
  const findMissing = () => (0, import_fetch_files.missingFiles)((0, import_store.planFiles)(plan, { project, lock }, isWanted), signal);
  const asked = [...product, ...selectionArguments(options, selection)];
  const memory = memoryOfBuild(options, plan, [project.directory, ...asked]);
  const isRemembered = memory !== null && memory.recall() !== null;
  const [toolchain, found, missing] = await Promise.all([
    (0, import_toolchain_2.chooseToolchain)({
      asked: options.toolchain,
      directory: project.directory,
      pythons,
      findUv: () => (0, import_uv_2.findUv)(signal).catch(() => null),
      plan,
      signal
    }),
    gitVersion(project, {
      environment: process.env,
      builtWith: (name) => builtWith(plan, name, isWanted),
      signal
    }),
    isRemembered ? null : findMissing()
  ]);
  context.progress.note(`toolchain: ${toolchain.label}`);
  if (note !== null) context.progress.note(note);
  if (found !== null)
    context.progress[found.isDoubtful ? "warn" : "note"](`version: ${found.label}`);
  let target = [
    (0, import_node_path.join)((0, import_runtime_root.runtimeRoot)(), "nix", "build.nix"),
    ...["--argstr", "projectDir", project.directory, ...asked],
    ...options.python === void 0 ? [] : ["--argstr", "pythonVersion", options.python],
    ...found === null || found.version === null ? [] : ["--argstr", "version", found.version],
    ...toolchain.args
  ];
  const evaluation = { ...context, env: toolchain.env };
  const link = options.inPlace ? ["--no-out-link"] : ["--out-link", (0, import_node_path.resolve)(outLink)];
  const build = (options2) => (0, import_nix_failure.runNix)("nix-build", [...target, ...toolchain.options, ...options2, ...link], evaluation);
  let built = isRemembered ? await build(buildingNothing).catch(unlessInterrupted(signal)) : null;
  if (built === null) {
    const lacking = missing ?? await findMissing();
    if (lacking.files.length + lacking.trees.length > 0) {
      target = await (0, import_nix_failure.runNix)("nix-instantiate", [...target, ...toolchain.options], evaluation);
      const needed = await (0, import_fetch_files.neededFiles)({
        planFiles: lacking,
        derivations: target,
        options: toolchain.options,
        signal
      });
      await (0, import_fetch_files.fetchFiles)(needed, context);
    }
    built = await build([]);
    if (!isRemembered) memory?.keep("");
  }
  const [path = ""] = built;
  if (options.inPlace) return inPlace(await placeMadeFiles(path, project.directory), toolchain);
  if (found !== null && !options.env && options.package === void 0) {
    const unheeded = await unheededVersion(found, path, project.name);
    if (unheeded !== null) context.progress.warn(unheeded);
  }
  return {
    exitCode: 0,
    data: { path, outLink, toolchain: toolchain.name, ...note && { note } },
    text: path
  };
}
function memoryOfBuild({ env, package: name, python, toolchain }, plan, asked) {
  if (!env && name === void 0 || (0, import_of_folders.isOfFolders)(plan)) return null;
  const { NIX_REMOTE: store } = process.env;
  return (0, import_kept_file.memoryOf)("built", [JSON.stringify({ asked, python, toolchain, store, ...plan.inputs })]);
}
var buildingNothing = ["--option", "max-jobs", "0", "--option", "builders", ""].concat(
  ...["--option", "substitute", "false"]
);
var unlessInterrupted = (signal) => (error) => {
  signal.throwIfAborted();
  if (error instanceof import_errors.UserError) return null;
  throw error;
};
async function unheededVersion({ version }, application, name) {
  const built = await builtVersion(application, name);
  if (version === null || built === null) return null;
  const [one, other] = [(0, import_version_2.tryParseVersion)(version), (0, import_version_2.tryParseVersion)(built)];
  if (one !== null && other !== null && (0, import_version_2.compareVersions)(one, other) === 0) return null;
  return `version: ${name} is built as ${built}, and not as ${version}: its build back end takes the version from elsewhere`;
}
function builtWith({ targets, packages }, name, isWanted) {
  const target = Object.values(targets).find(isWanted);
  const id = target?.builds["."]?.find((each) => packages[each]?.name === name);
  return id === void 0 ? void 0 : packages[id]?.version;
}
function inPlace(files, toolchain) {
  return {
    exitCode: 0,
    data: { files, toolchain: toolchain.name },
    text: files.length > 0 ? files.join("\n") : "the build makes nothing that the folder lacks"
  };
}
async function checkLink(link) {
  const folder = (0, import_node_path.dirname)((0, import_node_path.resolve)(link));
  if (!await (0, import_is_folder.isFolder)(folder)) {
    throw new import_errors.UserError("NO_FOLDER", `--out-link ${link}: there is no folder ${folder}`);
  }
  const present = await (0, import_promises.lstat)((0, import_node_path.resolve)(link)).catch(() => null);
  if (present !== null && !present.isSymbolicLink()) {
    throw new import_errors.UserError(
      "LINK_EXISTS",
      `--out-link ${link}: something of that name exists already, and is not a link`,
      "name another link, or move it away"
    );
  }
}
function productOf({ env, package: name, inPlace: inPlace2 }, plan) {
  if (name !== void 0) {
    const known = Object.values(plan.packages).map((locked) => locked.name);
    const asked = (0, import_package_asked.packageAsked)(name, "poetrix.lock", known);
    return ["--argstr", "what", "package", "--argstr", "package", asked];
  }
  return ["--argstr", "what", inPlace2 ? "made" : env ? "env" : "app"];
}
function selectionArguments({ env, package: name, groups, extras }, selection) {
  return [
    ...env || groups !== void 0 ? ["--argstr", "groups", JSON.stringify(selection.groups)] : [],
    ...name !== void 0 && extras === void 0 ? [] : ["--argstr", "extras", JSON.stringify(selection.extras)]
  ];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
