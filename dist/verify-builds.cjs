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
  verifyPlan: () => verifyPlan
});
module.exports = stdin_exports;
var import_write_plan = require("./write-plan.cjs");
var import_format_plan = require("./format-plan.cjs");
var import_nix_failure = require("./nix-failure.cjs");
var import_keep_verified = require("./keep-verified.cjs");
var import_source_build = require("./source-build.cjs");
var import_fetch_files = require("./fetch-files.cjs");
var import_python_range = require("./python-range.cjs");
var import_archive = require("./archive.cjs");
var import_store = require("./store.cjs");
var import_download = require("./download.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_index = require("./index.cjs");
var import_shared_answers = require("./shared-answers.cjs");
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
var import_consumers = require("node:stream/consumers");
var import_node_fs = require("node:fs");
var import_node_path2 = require("node:path");
async function contentsOfWheel(path) {
  const paths = [];
  const metadata = /* @__PURE__ */ new Map();
  await (0, import_archive.forEachZipEntry)(path, async (zip, entry) => {
    if (entry.fileName.endsWith("/")) return;
    paths.push(installedPath(entry.fileName));
    const [, name] = /^[^/]+\.dist-info\/(METADATA|entry_points\.txt)$/.exec(entry.fileName) ?? [];
    if (name !== void 0) metadata.set(name, await (0, import_consumers.text)(await zip.openReadStreamPromise(entry)));
  });
  return contents(paths, metadata);
}
function installedPath(path) {
  const [, scheme, rest] = /^[^/]+\.data\/([^/]+)\/(.*)$/.exec(path) ?? [];
  if (scheme === void 0 || rest === void 0) return path;
  if (scheme === "purelib" || scheme === "platlib") return rest;
  if (scheme === "headers") return `../include/${rest.replace(/^.*\//, "")}`;
  return scheme === "scripts" ? `../bin/${rest}` : `../${rest}`;
}
async function contentsOfInstalled(folder) {
  const paths = [];
  const metadata = /* @__PURE__ */ new Map();
  for (const entry of await (0, import_promises.readdir)(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = (0, import_node_path.join)(entry.parentPath, entry.name).slice(folder.length + 1);
    const [, inLibrary] = /^lib\/python[^/]+\/site-packages\/(.*)$/.exec(path) ?? [];
    if (inLibrary === void 0) {
      if (path.startsWith("nix-support/")) continue;
      paths.push(`../${path.replace(/^include\/.*\//, "include/")}`);
      continue;
    }
    paths.push(inLibrary);
    const [, name] = /^[^/]+\.dist-info\/(METADATA|entry_points\.txt)$/.exec(inLibrary) ?? [];
    if (name !== void 0) metadata.set(name, await (0, import_promises.readFile)((0, import_node_path.join)(folder, path), "utf8"));
  }
  return contents(paths, metadata);
}
function contents(paths, metadata) {
  const entryPoints = readEntryPoints(metadata.get("entry_points.txt") ?? "");
  const scripts = new Set(
    [...entryPoints].flatMap((entry) => {
      const [, name] = /^(?:console|gui)_scripts: ([^ ]+) =/.exec(entry) ?? [];
      return name === void 0 ? [] : [`../bin/${name}`];
    })
  );
  const files = paths.filter((path) => !isLeftOut(path) && !scripts.has(path));
  const modules = files.map(extensionModule);
  return {
    files: new Set(files.filter((_, index) => modules[index] === null)),
    extensionModules: new Set(modules.filter((module2) => module2 !== null)),
    entryPoints,
    requires: readRequires(metadata.get("METADATA") ?? "")
  };
}
function isLeftOut(path) {
  return /^[^/]+\.(dist-info|libs)\/|(^|\/)\.dylibs\/|(^|\/)__pycache__\/|\.pyc$/.test(path);
}
function extensionModule(path) {
  const [, module2, tag] = /^(.*?)((?:\.(?:cpython-|cp\d|abi3|pypy)[^/]*)?)\.(?:so|pyd)$/.exec(path) ?? [];
  if (module2 === void 0 || tag === "" && /(^|\/)lib[^/]*$/.test(module2)) return null;
  return module2.replace(/[0-9a-f]{20}__mypyc$/, "*__mypyc");
}
function readEntryPoints(file) {
  const found = /* @__PURE__ */ new Set();
  let group = "";
  for (const line of file.split("\n").map((each) => each.trim())) {
    const [, named] = /^\[(.*)\]$/.exec(line) ?? [];
    if (named !== void 0) group = named.trim();
    else if (line !== "" && !/^[#;]/.test(line)) {
      const [name = "", ...value] = line.split("=");
      found.add(`${group}: ${name.trim()} = ${value.join("=").replace(/\s+/g, " ").trim()}`);
    }
  }
  return found;
}
function readRequires(metadata) {
  return new Set(((0, import_archive.metadataFields)(metadata).get("requires-dist") ?? []).map(oneSpelling));
}
function oneSpelling(requirement) {
  try {
    const { name, extras, specifier, url, marker } = (0, import_requirement.parseRequirement)(requirement);
    const versions = (0, import_requirement.formatSpecifierSet)(specifier).split(",").sort().join(",");
    const condition = (0, import_constraint_sets.formatMarker)(marker);
    return [
      name,
      extras.length > 0 ? `[${extras.join(",")}]` : "",
      url === null ? versions : ` @ ${url}`,
      condition === "" ? "" : `; ${condition}`
    ].join("");
  } catch {
    return requirement.trim();
  }
}
function differences(published, built) {
  const compared = [
    ["extension modules", "extensionModules"],
    ["files", "files"],
    ["entry points", "entryPoints"],
    ["Requires-Dist", "requires"]
  ];
  return compared.flatMap(([what, key]) => {
    const missing = [...published[key]].filter((item) => !built[key].has(item)).sort();
    const added = [...built[key]].filter((item) => !published[key].has(item)).sort();
    return [
      ...missing.length > 0 ? [`${what} of the wheel that are not built: ${some(missing)}`] : [],
      ...added.length > 0 ? [`${what} that the wheel does not have: ${some(added)}`] : []
    ];
  });
}
function some(items) {
  const shown = items.slice(0, 5).join(", ");
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}
async function buildFromSource(question, python, context) {
  const { project, plan, toolchain: asked, uv } = question;
  const toolchain = await (0, import_toolchain_2.chooseToolchain)({
    asked,
    directory: project.directory,
    pythons: [python],
    findUv: uv,
    plan,
    signal: context.signal
  });
  context.progress.note(`toolchain: ${toolchain.label}`);
  const evaluate = evaluator({ project, python, toolchain, context });
  const described = await describe(namesFromSource(plan, python), evaluate);
  const [id, target] = targetFor(plan, python, described.python);
  await realise({ question, python, packages: described.packages, toolchain, context });
  const packages = [];
  for (const each of described.packages) {
    const built = idOf(each, target, plan);
    if (built === void 0) continue;
    if (each.path !== null && (0, import_node_fs.existsSync)(each.path)) packages.push({ id: built, path: each.path });
    else packages.push({ id: built, reason: await whyNot(each, evaluate) });
  }
  return { id, target, packages };
}
function namesFromSource(plan, python) {
  const names = Object.values(plan.targets).filter(isHere(python)).flatMap((target) => Object.keys(target.builds).filter((id) => id in target.packages)).flatMap((id) => plan.packages[id]?.name ?? []);
  return [...new Set(names)].sort();
}
var isHere = (python) => (target) => (0, import_this_machine.isSystemHere)(target.system) && target.python.version === python;
function evaluator({
  project: { directory },
  python,
  toolchain,
  context
}) {
  return async (what) => {
    const given = { ...what, projectDir: directory, pythonVersion: python };
    const lines = await (0, import_nix_failure.runNix)(
      "nix-instantiate",
      [
        (0, import_node_path2.join)((0, import_runtime_root.runtimeRoot)(), "nix", "build.nix"),
        ...["--eval", "--strict", "--json", "--read-write-mode"],
        ...Object.entries(given).flatMap(([name, value]) => ["--argstr", name, value]),
        ...[...toolchain.args, ...toolchain.options]
      ],
      { ...context, env: toolchain.env }
    );
    return lines.join("");
  };
}
async function describe(names, evaluate) {
  return JSON.parse(await evaluate({ what: "packages", names: JSON.stringify(names) }));
}
function targetFor(plan, python, release) {
  const covered = Object.entries(plan.targets).filter(([, target]) => isHere(python)(target));
  const found = covered.find(([, { python: python2 }]) => (0, import_python_range.hasRelease)(python2, release));
  if (found !== void 0) return found;
  throw new import_errors.UserError(
    "UNKNOWN_PYTHON",
    `poetrix.lock does not cover Python ${release}: it covers ${covered.map(([id]) => id).join(", ")}`,
    "take a release of Python that pyproject.toml allows"
  );
}
async function realise({
  question: { project, lock, plan },
  python,
  packages,
  toolchain: { options },
  context
}) {
  const derivations = packages.flatMap(({ derivation }) => derivation ?? []);
  if (derivations.length === 0) return;
  const { signal } = context;
  const missing = await (0, import_fetch_files.missingFiles)((0, import_store.planFiles)(plan, { project, lock }, isHere(python)), signal);
  await (0, import_fetch_files.fetchFiles)(
    await (0, import_fetch_files.neededFiles)({ planFiles: missing, derivations, options, signal }),
    context
  );
  const command = ["--realise", "--keep-going", ...derivations, ...options];
  await (0, import_nix_failure.runNix)("nix-store", command, context).catch((error) => {
    signal.throwIfAborted();
    if (!(error instanceof import_errors.UserError) || error.code === "NIX_MISSING") throw error;
  });
}
function idOf({ name, version }, target, { packages }) {
  return Object.keys(target.builds).find(
    (id) => packages[id]?.name === name && (version === null || packages[id]?.version === version)
  );
}
async function whyNot({ name, derivation }, evaluate) {
  if (derivation === null) {
    return evaluate({ what: "package", package: name }).then(
      () => "it could not be evaluated",
      (error) => error.message
    );
  }
  const log = await (0, import_run_program.runProgram)("nix-store", ["--read-log", derivation]);
  if (log.exitCode !== 0) return "one of its build requirements could not be built";
  const lines = log.stdout.split("\n");
  const explained = (0, import_nix_failure.explainedFailure)(lines);
  if (explained !== null) return `${explained.message}
hint: ${explained.hint}`;
  const last = lines.filter((line) => line.trim() !== "").at(-1) ?? "";
  return `the end of its log: ${last.slice(0, 300)}`;
}
async function verifyPlan(question, context) {
  const { project, plan } = question;
  const verified = await verifyBuilds(question, context);
  const kept = (0, import_keep_verified.withVerified)(
    plan,
    (id) => verified.targets.get(id) ?? plan.targets[id]?.verified ?? {}
  );
  const text2 = (0, import_format_plan.formatPlan)(kept);
  if (text2 !== (0, import_format_plan.formatPlan)(plan)) await (0, import_write_plan.writePlan)(project, text2, context.signal);
  return verified;
}
async function verifyBuilds(question, context) {
  const { plan } = question;
  const targets = /* @__PURE__ */ new Map();
  const failures = [];
  let missing = null;
  for (const python of (0, import_nix_failure.pythonsHere)(plan)) {
    if (namesFromSource(plan, python).length === 0) continue;
    const built = await buildFromSource(question, python, context).catch((error) => {
      missing = ofThatPython(error);
      context.progress.warn(`nothing is verified for Python ${python}: ${missing.message}`);
      return null;
    });
    if (built === null) continue;
    for (const each of built.packages) {
      if ("reason" in each)
        failures.push({ target: built.id, package: each.id, reason: each.reason });
    }
    targets.set(built.id, await compareAll(built, question, context));
  }
  if (targets.size === 0 && missing !== null) throw missing;
  return { targets, failures };
}
function ofThatPython(error) {
  if (error instanceof import_errors.UserError && /^(PYTHON_MISSING|UNKNOWN_PYTHON)$/.test(error.code))
    return error;
  throw error;
}
async function compareAll({ target, packages: all }, { project, lock, uv }, context) {
  const packages = all.flatMap((each) => "path" in each ? [each] : []);
  const wheels = publishedWheels(lock, target);
  const { python } = target;
  const wanted = packages.flatMap(({ id }) => wheels.get(id) ?? []);
  const located = await (0, import_index.locateFiles)(
    wanted.map((described) => ({
      described,
      python: (0, import_version_solver.withoutThreads)(python.version),
      wantsUploadTime: false
    })),
    { project, known: () => null, uv }
  );
  const task = context.progress.task("comparing with published wheels", packages.length);
  try {
    const compared = await (0, import_concurrently.concurrently)(packages, 4, async ({ id, path }) => {
      const wheel = wheels.get(id);
      const location = wheel && located.of(wheel.locked, wheel.file);
      if (wheel === void 0 || location === void 0 || location.url === null) {
        return [id, { wheel: null, differences: [] }];
      }
      const file = (0, import_source_build.wantedFile)({ locked: wheel.locked, file: wheel.file, project, location });
      const [published = ""] = await (0, import_download.downloadFiles)([file], { signal: context.signal });
      task.advance(id);
      const found = differences(await contentsOfWheel(published), await contentsOfInstalled(path));
      return [id, { wheel: wheel.file.name, differences: found }];
    });
    return Object.fromEntries(compared);
  } finally {
    task.end();
  }
}
function publishedWheels(lock, { system, python }) {
  const ids = (0, import_git_revision.packageIds)(lock);
  const target = (0, import_version_solver.makeTarget)({ system, python: python.version });
  return new Map(
    lock.packages.flatMap((locked) => {
      const { file, unusable } = (0, import_choose_source.chooseFile)(locked, target, { source: "wheel" });
      if (unusable !== null || !file?.name.endsWith(".whl")) return [];
      return [[ids.of(locked), { locked, file }]];
    })
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verifyPlan
});
