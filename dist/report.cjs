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
var import_file_at_revision = require("./file-at-revision.cjs");
var import_valibot = require("./valibot.cjs");
var import_is_folder = require("./is-folder.cjs");
var import_git_here = require("./git-here.cjs");
var import_licence = require("./licence.cjs");
var import_question = require("./question.cjs");
var import_native_requirements = require("./native-requirements.cjs");
var import_python_range = require("./python-range.cjs");
var import_archive = require("./archive.cjs");
var import_stale_lock = require("./stale-lock.cjs");
var import_store = require("./store.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_download = require("./download.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_settings = require("./settings.cjs");
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_version = require("./version.cjs");
var import_report_2 = require("./report-2.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_outdated_2 = require("./outdated-2.cjs");
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
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_node_fs2 = require("node:fs");
var osv = (0, import_valibot.object)({
  id: (0, import_valibot.string)(),
  aliases: (0, import_valibot.optional)((0, import_valibot.nullable)((0, import_valibot.array)((0, import_valibot.string)()))),
  summary: (0, import_valibot.optional)((0, import_valibot.string)()),
  details: (0, import_valibot.optional)((0, import_valibot.string)()),
  withdrawn: (0, import_valibot.optional)((0, import_valibot.nullable)((0, import_valibot.string)())),
  affected: (0, import_valibot.optional)(
    (0, import_valibot.array)(
      (0, import_valibot.object)({
        package: (0, import_valibot.optional)((0, import_valibot.object)({ ecosystem: (0, import_valibot.string)(), name: (0, import_valibot.string)() })),
        versions: (0, import_valibot.optional)((0, import_valibot.nullable)((0, import_valibot.array)((0, import_valibot.string)()))),
        ranges: (0, import_valibot.optional)(
          (0, import_valibot.nullable)(
            (0, import_valibot.array)(
              (0, import_valibot.object)({ type: (0, import_valibot.string)(), events: (0, import_valibot.array)((0, import_valibot.record)((0, import_valibot.string)(), (0, import_valibot.string)())) })
            )
          )
        )
      })
    )
  )
});
var osvScanner = (0, import_valibot.object)({
  results: (0, import_valibot.array)(
    (0, import_valibot.object)({ packages: (0, import_valibot.array)((0, import_valibot.object)({ vulnerabilities: (0, import_valibot.optional)((0, import_valibot.array)(osv)) })) })
  )
});
var pipAudit = (0, import_valibot.object)({
  dependencies: (0, import_valibot.array)(
    (0, import_valibot.object)({
      name: (0, import_valibot.string)(),
      version: (0, import_valibot.optional)((0, import_valibot.string)()),
      vulns: (0, import_valibot.optional)(
        (0, import_valibot.array)(
          (0, import_valibot.object)({
            id: (0, import_valibot.string)(),
            aliases: (0, import_valibot.optional)((0, import_valibot.array)((0, import_valibot.string)())),
            description: (0, import_valibot.optional)((0, import_valibot.nullable)((0, import_valibot.string)())),
            fix_versions: (0, import_valibot.optional)((0, import_valibot.array)((0, import_valibot.string)()))
          })
        )
      )
    })
  )
});
var uvAudit = (0, import_valibot.object)({
  vulnerabilities: (0, import_valibot.array)(
    (0, import_valibot.object)({
      dependency: (0, import_valibot.object)({ name: (0, import_valibot.string)(), version: (0, import_valibot.optional)((0, import_valibot.string)()) }),
      id: (0, import_valibot.string)(),
      aliases: (0, import_valibot.optional)((0, import_valibot.array)((0, import_valibot.string)())),
      summary: (0, import_valibot.optional)((0, import_valibot.nullable)((0, import_valibot.string)())),
      description: (0, import_valibot.optional)((0, import_valibot.nullable)((0, import_valibot.string)())),
      fix_versions: (0, import_valibot.optional)((0, import_valibot.array)((0, import_valibot.string)()))
    })
  )
});
function readVulnerabilities(text, file, packages) {
  const content = parse(text, file);
  const byName = /* @__PURE__ */ new Map();
  for (const one of packages) (0, import_append.append)(byName, one.name, one);
  const named = (name) => byName.get((0, import_constraint_sets.normalizeName)(name)) ?? [];
  const findings = /* @__PURE__ */ new Map();
  const add = (finding) => {
    findings.set(`${finding.package}
${finding.id}`, finding);
  };
  const addAudited = (name, version2, found) => {
    const { id, aliases = [], summary, description, fix_versions: fixes = [] } = found;
    for (const one of named(name)) {
      if (version2 !== void 0 && !isSameVersion(one.version, version2)) continue;
      add({
        package: one.id,
        id,
        aliases: [...aliases].sort(),
        summary: summary ?? firstLine(description),
        fixedIn: sorted(fixes)
      });
    }
  };
  const addRecord = (record2) => {
    if (record2.withdrawn) return;
    for (const affected of record2.affected ?? []) {
      if (affected.package?.ecosystem !== "PyPI") continue;
      for (const one of named(affected.package.name)) {
        if (!isAffected(one.version, affected)) continue;
        add({
          package: one.id,
          id: record2.id,
          aliases: [...record2.aliases ?? []].sort(),
          summary: record2.summary ?? firstLine(record2.details),
          fixedIn: fixesOf(affected)
        });
      }
    }
  };
  if ((0, import_valibot.is)(pipAudit, content)) {
    for (const { name, version: version2, vulns = [] } of content.dependencies) {
      for (const found of vulns) addAudited(name, version2, found);
    }
  } else if ((0, import_valibot.is)(uvAudit, content)) {
    for (const { dependency, ...found } of content.vulnerabilities) {
      addAudited(dependency.name, dependency.version, found);
    }
  } else if ((0, import_valibot.is)(osvScanner, content)) {
    const found = content.results.flatMap((result) => result.packages);
    for (const { vulnerabilities = [] } of found) vulnerabilities.forEach(addRecord);
  } else {
    const records = (0, import_valibot.safeParse)((0, import_valibot.array)(osv), recordsOf(content));
    if (!records.success) throw unknownShape(file);
    records.output.forEach(addRecord);
  }
  const ordered = [...findings.values()].sort(
    (a, b) => a.package === b.package ? a.id < b.id ? -1 : 1 : a.package < b.package ? -1 : 1
  );
  return withoutRepeats(ordered);
}
function withoutRepeats(findings) {
  const groups = [];
  const groupOf = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const known = namesOf(finding).map((name) => groupOf.get(name));
    const same = [...new Set(known.filter((group) => group !== void 0))].sort((a, b) => a - b);
    const [first = groups.push([]) - 1, ...others] = same;
    const more = [...others.flatMap((other) => groups[other]?.splice(0) ?? []), finding];
    groups[first]?.push(...more);
    for (const one of more) for (const name of namesOf(one)) groupOf.set(name, first);
  }
  return groups.flatMap(
    ([first, ...others]) => first === void 0 ? [] : [joined(first, others)]
  );
}
var namesOf = (finding) => [finding.id, ...finding.aliases].map((id) => `${finding.package}
${id}`);
function joined(first, others) {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const ids = new Set(all.flatMap(({ id, aliases }) => [id, ...aliases]));
  ids.delete(first.id);
  return {
    package: first.package,
    id: first.id,
    aliases: [...ids].sort(),
    summary: all.find(({ summary }) => summary !== null)?.summary ?? null,
    fixedIn: sorted(all.flatMap(({ fixedIn }) => fixedIn))
  };
}
function parse(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const records = linesOf(text);
    if (records !== null) return records;
    throw new import_errors.UserError(
      "INVALID_VULNERABILITIES",
      `${file} is not JSON: ${error.message}`,
      "give what `pip-audit --format json`, `uv audit --output-format json` or `osv-scanner --format json` prints"
    );
  }
}
function linesOf(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  try {
    return lines.length > 1 ? lines.map((line) => JSON.parse(line)) : null;
  } catch {
    return null;
  }
}
function unknownShape(file) {
  return new import_errors.UserError(
    "INVALID_VULNERABILITIES",
    `${file} is not a list of vulnerabilities in a known format`,
    "give what `pip-audit --format json`, `uv audit --output-format json` or `osv-scanner --format json` prints, or records of OSV"
  );
}
function recordsOf(content) {
  if (Array.isArray(content)) return content;
  if (typeof content !== "object" || content === null) return [content];
  if ("vulns" in content) return content.vulns;
  return Object.keys(content).length === 0 ? [] : [content];
}
function isAffected(installed, { versions, ranges }) {
  if (versions?.some((each) => isSameVersion(installed, each))) return true;
  const [version2 = ""] = installed.split("+");
  if (versions?.some((each) => isSameVersion(version2, each))) return true;
  return (ranges ?? []).some(({ type, events }) => type !== "GIT" && isWithin(version2, events));
}
function isWithin(version2, events) {
  const own = (0, import_version_2.tryParseVersion)(version2);
  if (own === null) return false;
  const isAtLeast = (text) => {
    const other = (0, import_version_2.tryParseVersion)(text);
    return text === "0" || other !== null && (0, import_version_2.compareVersions)(own, other) >= 0;
  };
  const isAbove = (text) => isAtLeast(text) && !isSameVersion(version2, text);
  let affected = false;
  for (const { introduced, fixed, last_affected: last } of inOrder(events)) {
    if (introduced !== void 0 && isAtLeast(introduced)) affected = true;
    if (fixed !== void 0 && isAtLeast(fixed)) affected = false;
    if (last !== void 0 && isAbove(last)) affected = false;
  }
  return affected;
}
function inOrder(events) {
  const versionOf = (event) => Object.values(event)[0] ?? "0";
  return [...events].sort((a, b) => compareTexts(versionOf(a), versionOf(b)));
}
function compareTexts(a, b) {
  const [one, other] = [(0, import_version_2.tryParseVersion)(a), (0, import_version_2.tryParseVersion)(b)];
  if (a === "0" || b === "0") return a === b ? 0 : a === "0" ? -1 : 1;
  return one === null || other === null ? 0 : (0, import_version_2.compareVersions)(one, other);
}
function fixesOf({ ranges }) {
  return sorted(
    (ranges ?? []).filter(({ type }) => type !== "GIT").flatMap(({ events }) => events.flatMap(({ fixed }) => fixed === void 0 ? [] : [fixed]))
  );
}
var sorted = (versions) => [...new Set(versions)].sort(compareTexts);
function isSameVersion(a, b) {
  const [one, other] = [(0, import_version_2.tryParseVersion)(a), (0, import_version_2.tryParseVersion)(b)];
  return one === null || other === null ? a === b : (0, import_version_2.compareVersions)(one, other) === 0;
}
function firstLine(text) {
  return text?.split("\n").find((line) => line.trim() !== "")?.trim() ?? null;
}
var earlierReport = (0, import_valibot.object)({
  target: (0, import_valibot.string)(),
  packages: (0, import_valibot.array)(
    (0, import_valibot.object)({
      name: (0, import_valibot.string)(),
      version: (0, import_valibot.string)(),
      download: (0, import_valibot.nullable)((0, import_valibot.number)()),
      installed: (0, import_valibot.nullable)((0, import_valibot.number)())
    })
  )
});
async function readEarlier(against, first) {
  if (against === void 0) return async () => null;
  const isFile = (0, import_node_fs2.statSync)(against, { throwIfNoEntry: false })?.isDirectory() === false;
  const text = isFile ? (0, import_text_file.readText)(against) : null;
  if (text === null) return (question) => earlierCommit(against, question);
  const earlier = earlierFile(against, text, first);
  return async ({ target }) => target.id === first.target.id ? earlier : null;
}
function earlierFile(path, text, { target }) {
  const refuse = (reason) => new import_errors.UserError(
    "INVALID_REPORT",
    `${path} is not a report: ${reason}`,
    "--against takes what `poetrix report --json` prints, or a commit"
  );
  let data;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw refuse("it is not JSON").causedBy(error);
  }
  const found = (0, import_valibot.safeParse)(earlierReport, data);
  if (!found.success) throw refuse((0, import_valibot.getDotPath)(found.issues[0]) ?? found.issues[0].message);
  if (found.output.target !== target.id) {
    throw refuse(`it is of ${found.output.target}, and ${target.id} is asked for`);
  }
  return { label: path, packages: found.output.packages };
}
async function earlierCommit(revision, question) {
  const { target, selection } = question;
  const { directory } = question.project;
  const hint = "name a commit, a branch or a tag that has it, with the folder that the project lay in if that was another (`v1.0:services/api`, `v1.0:` for the top), or a file that `poetrix report --json` wrote";
  const read = (file) => (0, import_file_at_revision.fileAtRevision)(directory, file, { revision, hint });
  const project = (0, import_read_groups.parseProject)(await read("pyproject.toml"), directory);
  const lock = (0, import_lock_2.parseLock)(await read("poetry.lock"), directory);
  const plan = await read(import_plan_2.planFileName).then(
    (text) => (0, import_plan_shape.earlierPlan)(text, () => {
    }),
    () => null
  );
  const ids = (0, import_git_revision.packageIds)(lock);
  const packages = (0, import_version_solver.resolveTarget)({
    project,
    lock,
    target,
    // What there was at that time for the same question.
    selection: {
      groups: selection.groups.filter((group) => project.groups.has(group)),
      extras: selection.extras.filter((extra) => project.extras.has(extra))
    },
    rules: question.settings
  });
  return {
    label: revision,
    packages: packages.map(({ locked, file }) => ({
      name: locked.name,
      version: locked.version,
      download: sizeIn(plan, ids.of(locked), file?.name),
      installed: null
    }))
  };
}
function sizeIn(plan, id, file) {
  return plan?.packages[id]?.files[file ?? ""]?.size ?? null;
}
async function run(options, context) {
  const format = checkFormat(options.format ?? "html");
  checkAsked(options, format);
  const vulnerabilities = await readVulnerabilitiesFile(options.vulnerabilities);
  const planned = await (0, import_licence.readPlannedQuestion)(options, context);
  const findEarlier = await readEarlier(options.against, planned.question);
  const isBill = format !== "html" && options.json !== true;
  const isDataOnly = options.json === true && options.output === void 0;
  const hasOthers = format === "html" && options.target === void 0 && !isDataOnly;
  const others = hasOthers ? (0, import_licence.otherTargets)(planned) : [];
  const ids = (0, import_git_revision.packageIds)(planned.question.lock);
  const releases = (0, import_once.once)(
    () => (0, import_licence.releasesOnIndexes)(
      planned.question.lock.packages.map((locked) => ({ id: ids.of(locked), locked })),
      planned.question,
      context
    )
  );
  let known = /* @__PURE__ */ new Map();
  const report = await (0, import_licence.gatherReport)(
    { ...planned, vulnerabilities, earlier: await findEarlier(planned.question) },
    {
      facts: async (packages) => {
        known = await (0, import_licence.factsOfFiles)(packages, planned, context);
        return known;
      },
      releases: async () => isBill ? null : releases()
    }
  );
  const otherReports = await (0, import_concurrently.concurrently)(
    others,
    1,
    async (other) => (0, import_licence.gatherReport)(
      {
        ...other,
        vulnerabilities,
        earlier: await findEarlier(other.question)
      },
      {
        facts: (packages) => (0, import_licence.factsOfOther)(packages, { known, first: planned, other }, context),
        releases
      }
    )
  );
  const { note } = planned.question;
  const data = note === null ? report : { ...report, note };
  if (isDataOnly) return { exitCode: 0, data, text: "" };
  const text = await writers[format]([report, ...otherReports], planned);
  if (options.output === void 0) return { exitCode: 0, data, text };
  await writeOutput(options.output, `${text}
`, context.signal);
  const targets = others.length === 0 ? "" : `, ${others.length + 1} targets`;
  return {
    exitCode: 0,
    data,
    text: `${options.output}: written, ${data.totals.packages} packages${targets}`
  };
}
var writers = {
  html: async (reports, { question }) => {
    const { renderPage } = await Promise.resolve().then(() => __toESM(require("./page.cjs")));
    return renderPage(reports, question.note).trimEnd();
  },
  cyclonedx: async ([report], question) => {
    const { formatCycloneDx } = await Promise.resolve().then(() => __toESM(require("./cyclonedx.cjs")));
    return formatCycloneDx(await billOf(report, question));
  },
  spdx: async ([report], question) => {
    const { formatSpdx } = await Promise.resolve().then(() => __toESM(require("./spdx.cjs")));
    return formatSpdx(await billOf(report, question), (0, import_licence.now)());
  }
};
function checkFormat(format) {
  if (Object.hasOwn(writers, format)) return format;
  throw new import_errors.UserError(
    "UNKNOWN_FORMAT",
    `there is no report in the format ${format}`,
    `the formats are ${Object.keys(writers).join(", ")}; --json prints the report's own data`
  );
}
function checkAsked({ json, output, format: asked, against }, format) {
  if (json && asked !== void 0 && output === void 0) {
    throw new import_errors.UserError(
      "CONFLICTING_OPTIONS",
      "--json and --format ask for different things: give one of them",
      "with --output both hold: the file has the format, and stdout the report's own data"
    );
  }
  if (against !== void 0 && format !== "html" && !json) {
    throw new import_errors.UserError(
      "CONFLICTING_OPTIONS",
      `--against and --format ${format} do not go together: a bill of materials says nothing of what changed`,
      "a page does, and so does --json"
    );
  }
}
async function billOf(report, { plan, planned }) {
  const { makeBill } = await Promise.resolve().then(() => __toESM(require("./bill-2.cjs")));
  return makeBill({ report, plan, planned, tool: import_version.version });
}
async function readVulnerabilitiesFile(path) {
  if (path === void 0) return () => null;
  const text = (0, import_text_file.readText)(path);
  if (text === null) {
    throw new import_errors.UserError(
      "INVALID_VULNERABILITIES",
      `--vulnerabilities ${path}: there is no such file`,
      "it takes the file that another program wrote: pip-audit, uv audit or osv-scanner"
    );
  }
  return (packages) => readVulnerabilities(text, path, packages);
}
async function writeOutput(output, page, signal) {
  const present = await (0, import_promises.stat)(output).catch(() => null);
  if (present?.isDirectory()) {
    throw new import_errors.UserError(
      "OUTPUT_FAILED",
      `--output ${output}: it is a folder`,
      "name the file to write"
    );
  }
  if (present?.isFile() && /^\/(proc\/|dev\/(fd\/|std))/.test((0, import_node_path.resolve)(output))) {
    throw new import_errors.UserError(
      "OUTPUT_FAILED",
      `--output ${output}: it is a file that is open already`,
      "name the file itself, or leave --output out: then the page goes to stdout"
    );
  }
  try {
    if (present !== null && !present.isFile()) await writeInto(output, page);
    else await (0, import_write_atomically.writeAtomically)((0, import_node_path.resolve)(output), page, signal);
  } catch (error) {
    signal.throwIfAborted();
    const folder = (0, import_node_path.dirname)((0, import_node_path.resolve)(output));
    const reason = await (0, import_is_folder.isFolder)(folder) ? error.message : `there is no folder ${(0, import_node_path.dirname)(output)}`;
    throw new import_errors.UserError("OUTPUT_FAILED", `${output} could not be written: ${reason}`).causedBy(
      error
    );
  }
}
async function writeInto(output, page) {
  const ready = await (0, import_promises.open)(output, import_node_fs.constants.O_WRONLY | import_node_fs.constants.O_NONBLOCK).catch((error) => {
    throw error.code === "ENXIO" ? new Error("nothing reads the other end of the pipe") : error;
  });
  try {
    await (0, import_promises.writeFile)(output, page);
  } finally {
    await ready.close();
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
