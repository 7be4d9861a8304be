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
  lockedHash: () => lockedHash,
  newestFormat: () => newestFormat,
  parseLock: () => parseLock,
  readLock: () => readLock,
  sdistExtension: () => sdistExtension,
  sourceName: () => sourceName,
  withFileHashes: () => withFileHashes,
  withoutFiles: () => withoutFiles2
});
module.exports = stdin_exports;
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_text_file = require("./text-file.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_path = require("node:path");
var import_node_fs = require("node:fs");
var import_node_path2 = require("node:path");
var extensions = [
  ".tar.gz",
  ".zip",
  ".tgz",
  ".tar.bz2",
  ".tbz",
  ".tar.xz",
  ".txz",
  ".tar.Z",
  ".tar"
];
function sdistExtension(fileName) {
  return extensions.find((extension) => fileName.endsWith(extension)) ?? null;
}
function parseSdistFileName(fileName) {
  const extension = sdistExtension(fileName);
  if (!extension)
    throw invalidSdist(fileName, "it has no ending of a source archive", fileName.length);
  const stem = fileName.slice(0, -extension.length);
  const hyphen = stem.lastIndexOf("-");
  if (hyphen < 1) throw invalidSdist(fileName, "expected name-version");
  const version = (0, import_version_2.tryParseVersion)(stem.slice(hyphen + 1));
  if (!version) throw invalidSdist(fileName, "bad version", hyphen + 1);
  return { name: (0, import_constraint_sets.normalizeName)(stem.slice(0, hyphen)), version };
}
function invalidSdist(fileName, reason, start = 0) {
  return new import_version_2.InvalidText({
    code: "INVALID_SDIST_NAME",
    kind: "source archive file name",
    text: fileName,
    reason,
    start
  });
}
var foreignLocks = ["uv.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"];
function readLockText(directory) {
  const text2 = (0, import_text_file.readText)((0, import_node_path2.join)(directory, "poetry.lock"));
  if (text2 !== null) return text2;
  const foreign = foreignLocks.find((name) => (0, import_node_fs.existsSync)((0, import_node_path2.join)(directory, name)));
  throw new import_errors.UserError(
    "NO_LOCK",
    `there is no poetry.lock in ${directory}`,
    foreign === void 0 ? "run `poetry lock`" : `${foreign} is another program's lock: Poetrix builds from poetry.lock alone, which \`poetry lock\` writes`
  );
}
function parseLockFile(text2) {
  const memory = (0, import_kept_file.memoryOfLarge)("tables", [text2]);
  const known = memory.recall();
  if (known !== null) return withFiles(fromJson(known), text2);
  const tables = readTables(text2);
  if (memory.remembers && isOfJson(tables.file)) memory.keep(JSON.stringify(tables));
  return withFiles(tables, text2);
}
function isOfJson(value) {
  if (Array.isArray(value)) return value.every(isOfJson);
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object" || value === null) return true;
  return Object.getPrototypeOf(value) === null && Object.values(value).every(isOfJson);
}
function fromJson(kept) {
  const { file, blocks } = JSON.parse(kept);
  return { file: bare(file), blocks };
}
function bare(value) {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
  for (const each of Object.values(value)) bare(each);
  return value;
}
function readTables(text2) {
  const { shortened, blocks } = withoutFiles(text2);
  const file = parseToml(blocks.length > 0 ? shortened : text2, text2);
  checkFormat(file);
  const mismatch = lockShape(file);
  if (mismatch) throw invalid(`poetry.lock: ${describeMismatch(mismatch, file)}`);
  const numbered = file.package?.filter(({ files }) => typeof files === "number") ?? [];
  if (numbered.length > blocks.length) {
    throw invalid("poetry.lock: a package has a number in place of its files");
  }
  return { file, blocks };
}
function withFiles({ file, blocks }, text2) {
  const packages = file.package?.map((info) => {
    const block = typeof info.files === "number" ? blocks[info.files] : void 0;
    return block === void 0 ? info : { ...info, files: () => filesOfBlock(text2, block) };
  });
  return packages ? { ...file, package: packages } : file;
}
function checkFormat({ metadata }) {
  const version = metadata?.["lock-version"];
  if (typeof version !== "string") return;
  const number = (0, import_version_2.tryParseVersion)(version);
  if (number && (0, import_constraint_sets.constraintAllows)(knownFormats, number)) return;
  throw new import_errors.UserError(
    "UNKNOWN_LOCK_VERSION",
    `poetry.lock has the format ${version}; this Poetrix reads 1.0 to 2.1`,
    "upgrade Poetrix, or write the lock again with a Poetry that it knows"
  );
}
var knownFormats = (0, import_constraint_sets.parseConstraint)(">=1,<3");
var newestFormat = "2.1";
var filesShape = (0, import_shape.listOf)((0, import_shape.table)({ file: import_shape.text, hash: import_shape.text }, ["file", "hash"]));
var dependencyShape = (0, import_shape.either)("a constraint or a table", import_shape.text, (0, import_shape.table)({}));
var packageShape = (0, import_shape.table)(
  {
    name: import_shape.text,
    version: import_shape.lineOfText,
    optional: import_shape.truth,
    "python-versions": import_shape.text,
    groups: (0, import_shape.listOf)(import_shape.text),
    markers: (0, import_shape.either)("a marker, or a table of markers by group", import_shape.text, (0, import_shape.tableOf)(import_shape.text)),
    // A number is the index of a list that was set aside.
    files: (0, import_shape.either)("a list of files", import_shape.wholeNumber, filesShape),
    dependencies: (0, import_shape.tableOf)(
      (0, import_shape.either)("a constraint, a table, or a list of them", dependencyShape, (0, import_shape.listOf)(dependencyShape))
    ),
    extras: (0, import_shape.tableOf)((0, import_shape.listOf)(import_shape.text)),
    source: (0, import_shape.table)({
      type: import_shape.lineOfText,
      url: import_shape.lineOfText,
      reference: import_shape.lineOfText,
      resolved_reference: import_shape.lineOfText,
      subdirectory: import_shape.lineOfText
    }),
    develop: import_shape.truth
  },
  ["name", "version"]
);
var lockShape = (0, import_shape.table)(
  {
    metadata: (0, import_shape.table)({
      "lock-version": import_shape.lineOfText,
      "python-versions": import_shape.text,
      "content-hash": import_shape.text,
      files: (0, import_shape.tableOf)(filesShape),
      hashes: (0, import_shape.tableOf)((0, import_shape.listOf)(import_shape.text))
    }),
    package: (0, import_shape.listOf)(packageShape),
    extras: (0, import_shape.tableOf)((0, import_shape.listOf)(import_shape.text))
  },
  // It is the last table: without it the file is empty or was cut off.
  ["metadata"]
);
function describeMismatch({ path, problem }, file) {
  const [first, index, ...rest] = path;
  if (first !== "package" || typeof index !== "number") return (0, import_shape.formatMismatch)({ path, problem });
  const name = file.package?.[index]?.name;
  if (rest.length === 0 || typeof name !== "string") return (0, import_shape.formatMismatch)({ path, problem });
  return `package ${name}, ${(0, import_shape.formatMismatch)({ path: rest, problem })}`;
}
function withoutFiles(text2) {
  const blocks = [];
  const shortened = text2.replace(
    /^files = \[\r?\n(?: {4}\{file = "[^"\\\n]*", hash = "[^"\\\n]*"\},\r?\n)+\]/gm,
    (whole, at) => `files = ${blocks.push([at, at + whole.length]) - 1}`
  );
  return { shortened, blocks };
}
function filesOfBlock(text2, [from, to]) {
  return Array.from(
    text2.slice(from, to).matchAll(/\{file = "([^"]*)", hash = "([^"]*)"\}/g),
    ([, file = "", hash = ""]) => ({ file, hash })
  );
}
function parseToml(text2, whole) {
  try {
    return (0, import_smol_toml.parse)(text2);
  } catch (error) {
    if (!(error instanceof import_smol_toml.TomlError)) throw error;
    if (text2 !== whole) return parseToml(whole, whole);
    const conflict = (0, import_shape.mergeConflict)("poetry.lock", whole);
    if (conflict !== null) throw conflict;
    throw invalid(`poetry.lock ${(0, import_shape.tomlFault)(error)}`, error);
  }
}
function invalid(message, cause) {
  return new import_errors.UserError(
    "INVALID_LOCK",
    message,
    "restore it from version control, or run `poetry lock --regenerate`"
  ).causedBy(cause);
}
function lockedHash({ name, hash }) {
  return (0, import_constraint_sets.naming)(`poetry.lock: ${name}`, () => (0, import_hash.sriFromHex)(hash));
}
function withFiles2(lock, filesOf2) {
  const packages = lock.packages.map((locked) => {
    const files = filesOf2(locked);
    return files === void 0 ? locked : Object.create(locked, { files: { value: files, enumerable: true } });
  });
  return { ...lock, packages };
}
function withFileHashes(lock, hashes) {
  return withFiles2(lock, (locked) => {
    const hash = hashes.get(locked);
    return hash === void 0 ? void 0 : locked.files.map(({ name }) => ({ name, hash }));
  });
}
function withoutFiles2(lock, gone) {
  return withFiles2(lock, (locked) => {
    const names = gone.get(locked)?.map(({ name }) => name);
    return names && locked.files.filter(({ name }) => !names.includes(name));
  });
}
function sourceName(locked) {
  return locked.source?.kind ?? "index";
}
async function readLock(directory) {
  return parseLock(await readLockText(directory), directory);
}
function parseLock(text2, directory) {
  const file = parseLockFile(text2);
  const metadata = file.metadata ?? {};
  const version = metadata["lock-version"] ?? null;
  const number = version === null ? null : (0, import_version_2.tryParseVersion)(version);
  const saysGroups = number !== null && (0, import_version_2.compareVersions)(number, (0, import_version_2.parseVersion)("2.1")) >= 0;
  const groups = saysGroups ? sharedGroups() : null;
  const read = (info) => new PackageOfFile({ info, file, directory, groups });
  const infos = file.package ?? [];
  return {
    directory,
    text: text2,
    version,
    saysGroups,
    packages: saysGroups ? readWithoutRepetitions(infos, read) : infos.map(read),
    extras: new Map(
      Object.entries(file.extras ?? {}).map(([extra, names]) => [
        (0, import_constraint_sets.naming)("poetry.lock, extras", () => (0, import_constraint_sets.parseGroupName)(extra)),
        (0, import_constraint_sets.naming)("poetry.lock, extras", () => names.map(import_constraint_sets.parseName))
      ])
    ),
    contentHash: metadata["content-hash"] ?? null,
    pythonVersions: metadata["python-versions"] ?? "*",
    writtenBy: (0, import_version_2.tryParseVersion)(/Poetry ([^ ]+)/.exec(text2.split("\n", 1)[0] ?? "")?.[1] ?? "")
  };
}
var PackageOfFile = class {
  name;
  version;
  parsedVersion;
  source;
  path;
  optional;
  pythonVersions;
  groups;
  // Not `#read`: `withFiles` makes objects that only inherit from these.
  read;
  parsed = {};
  constructor(read) {
    const { info, directory, groups } = read;
    this.read = read;
    this.parsedVersion = versionOf(info);
    this.source = sourceOf(info, directory);
    this.name = (0, import_constraint_sets.naming)("poetry.lock", () => (0, import_constraint_sets.parseName)(info.name));
    this.version = (0, import_version_2.formatVersion)(this.parsedVersion);
    this.path = this.source?.kind === "file" || this.source?.kind === "directory" ? info.source?.url ?? null : null;
    this.optional = info.optional ?? false;
    this.pythonVersions = info["python-versions"] ?? "*";
    this.groups = groups && (0, import_constraint_sets.naming)(this.where, () => groups(info));
  }
  get files() {
    this.parsed.files ??= this.readFiles();
    return this.parsed.files;
  }
  get dependencies() {
    const { info } = this.read;
    this.parsed.dependencies ??= (0, import_constraint_sets.naming)(this.where, () => dependenciesOf(info, this.base));
    return this.parsed.dependencies;
  }
  get extras() {
    this.parsed.extras ??= (0, import_constraint_sets.naming)(this.where, () => extrasOf(this.read.info, this.base));
    return this.parsed.extras;
  }
  get pythonConstraint() {
    this.parsed.pythonConstraint ??= (0, import_constraint_sets.naming)(
      this.where,
      () => (0, import_constraint_sets.parsePythonConstraint)(this.pythonVersions)
    );
    return this.parsed.pythonConstraint;
  }
  get where() {
    return `poetry.lock, ${this.name} ${this.read.info.version}`;
  }
  /** Where the paths of its dependencies start. */
  get base() {
    return this.source?.kind === "directory" ? this.source.url : this.read.directory;
  }
  readFiles() {
    const { where, source } = this;
    const { info, file } = this.read;
    const version = this.parsedVersion;
    const listed = checkedFiles(where, filesOf({ info, version, source, lockFile: file }));
    const named2 = listed.length > 0 ? null : fileNamedBy(source);
    return named2 === null ? listed : checkedFiles(where, [{ name: named2, hash: "" }]);
  }
};
function versionOf({ name, version }) {
  const parsed = (0, import_version_2.tryParseVersion)(version);
  if (parsed) return parsed;
  throw new import_errors.UserError(
    "INVALID_LOCK",
    `poetry.lock: ${name} has the version "${version}", which is not a version`
  );
}
var sourceKinds = {
  legacy: "legacy",
  git: "git",
  url: "url",
  file: "file",
  directory: "directory"
};
function sourceOf(info, directory) {
  const source = info.source;
  if (!source?.type) return null;
  const kind = sourceKinds[source.type];
  if (!kind || source.url === void 0) {
    throw new import_errors.UserError(
      "UNKNOWN_SOURCE",
      `poetry.lock: ${info.name} has a source of type "${source.type}"; this Poetrix knows ${Object.keys(sourceKinds).join(", ")}`
    );
  }
  return {
    kind,
    url: sourceUrl(kind, source.url, directory),
    reference: source.reference || null,
    resolvedReference: source.resolved_reference || null,
    subdirectory: source.subdirectory || null,
    develop: info.develop ?? false
  };
}
function sourceUrl(kind, url, directory) {
  if (kind === "git") return (0, import_constraint_sets.normalizeGitUrl)(url);
  if (kind !== "file" && kind !== "directory") return url;
  return (0, import_constraint_sets.resolveLinks)((0, import_node_path.isAbsolute)(url) ? url : (0, import_node_path.resolve)(directory, url));
}
function sharedGroups() {
  const known = /* @__PURE__ */ new Map();
  return (info) => {
    const key = JSON.stringify([info.groups, info.markers]);
    const found = known.get(key) ?? groupsOf(info);
    known.set(key, found);
    return found;
  };
}
function groupsOf({ groups, markers = "*" }) {
  if (!groups) throw new import_errors.UserError("INVALID_LOCK", "it names no groups", "run `poetry lock`");
  return new Map(
    groups.map((group) => [
      (0, import_constraint_sets.parseGroupName)(group),
      // A group that is missing in the table has no condition.
      (0, import_constraint_sets.parseMarker)(typeof markers === "string" ? markers : markers[group] ?? "*")
    ])
  );
}
function checkedFiles(where, files) {
  const strange = files.find(({ name }) => !(0, import_constraint_sets.isFileName)(name));
  if (strange === void 0) return files;
  throw new import_errors.UserError(
    "INVALID_LOCK",
    `${where}: ${JSON.stringify(strange.name)} is not a file name`,
    "restore it from version control, or run `poetry lock --regenerate`"
  );
}
function filesOf({
  info,
  version,
  source,
  lockFile: { metadata = {}, package: all = [] }
}) {
  const listed = typeof info.files === "function" ? info.files() : info.files;
  if (listed) return withoutContradictions(info, named(listed));
  if (metadata.hashes) return [];
  const files = metadata.files?.[info.name] ?? [];
  if (source?.kind === "file") {
    return named(files.filter(({ file }) => file === (0, import_node_path.basename)(info.source?.url ?? "")));
  }
  if (countsOf(all).get(info.name) === 1) return named(files);
  return named(filesByVersion(files).get(versionKey(version)) ?? []);
}
function withoutContradictions({ name, version }, files) {
  const hashes = /* @__PURE__ */ new Map();
  for (const file of files) {
    const other = hashes.get(file.name);
    if (other !== void 0 && other !== file.hash) {
      throw new import_errors.UserError(
        "INVALID_LOCK",
        `poetry.lock, ${name} ${version}: ${file.name} is listed with two hashes, ${other} and ${file.hash}`,
        "restore it from version control, or run `poetry lock --regenerate`"
      );
    }
    hashes.set(file.name, file.hash);
  }
  return files;
}
function named(files) {
  return files.map(({ file, hash }) => ({ name: file, hash }));
}
var counts = /* @__PURE__ */ new WeakMap();
function countsOf(all) {
  const known = counts.get(all);
  if (known !== void 0) return known;
  const counted = /* @__PURE__ */ new Map();
  for (const { name } of all) counted.set(name, (counted.get(name) ?? 0) + 1);
  counts.set(all, counted);
  return counted;
}
function fileNamedBy(source) {
  if (source?.kind === "file") return (0, import_node_path.basename)(source.url);
  if (source?.kind !== "url") return null;
  return (0, import_constraint_sets.decodePercent)(source.url.replace(/[?#].*$/, "").replace(/^.*\//, ""));
}
var sorted = /* @__PURE__ */ new WeakMap();
function filesByVersion(files) {
  const known = sorted.get(files);
  if (known !== void 0) return known;
  const byVersion = /* @__PURE__ */ new Map();
  for (const each of files) {
    const version = versionInName(each.file);
    if (version !== null) (0, import_append.append)(byVersion, versionKey(version), each);
  }
  sorted.set(files, byVersion);
  return byVersion;
}
function versionInName(fileName) {
  const text2 = fileName.endsWith(".whl") ? fileName.split("-")[1] : sdistExtension(fileName) && (0, import_version_2.formatVersion)(parseSdistFileName(fileName).version);
  return (0, import_version_2.tryParseVersion)(text2 ?? "");
}
function versionKey(version) {
  return (0, import_version_2.formatVersion)(version).replace(/^([\d!.]*?)(\.0)+(?=[^\d.]|$)/, "$1");
}
function dependenciesOf({ dependencies = {} }, base) {
  return Object.entries(dependencies).flatMap(
    ([name, specification]) => (Array.isArray(specification) ? specification : [specification]).map(
      (single) => (0, import_constraint_sets.parseDependency)(name, isOfRepository(single) ? "*" : single, base)
    )
  );
}
function isOfRepository(specification) {
  return typeof specification === "string" && /^(?:rev|branch|tag) \S+$/.test(specification);
}
function extrasOf({ extras = {} }, base) {
  return new Map(
    Object.entries(extras).map(([extra, dependencies]) => [
      (0, import_constraint_sets.parseGroupName)(extra),
      dependencies.map((text2) => extraDependency(text2, base))
    ])
  );
}
function extraDependency(text2, base) {
  try {
    return (0, import_constraint_sets.parsePep508Dependency)(text2, base);
  } catch (error) {
    const match = /^(.+?)(?:\[(.+?)\])?(?:\s+\((.+)\))?$/.exec(text2);
    if (!match?.[1]) throw error;
    return (0, import_constraint_sets.parseDependency)(
      match[1],
      { version: match[3] ?? "*", extras: match[2]?.split(",") ?? [] },
      base
    );
  }
}
function readWithoutRepetitions(infos, read) {
  const kept = [];
  const alikeBy = /* @__PURE__ */ new Map();
  for (const info of infos) {
    const locked = read(info);
    const key = comparable(locked);
    const alike = alikeBy.get(key) ?? [];
    alikeBy.set(key, alike);
    (0, import_constraint_sets.spend)(8 * alike.length);
    const first = alike.find((other) => isSamePackage(other.locked, locked));
    if (!first) {
      const entry = { info, locked };
      kept.push(entry);
      alike.push(entry);
    } else {
      const { groups = [], markers = "*" } = info;
      first.locked = read({ ...first.info, groups, markers });
    }
  }
  return kept.map(({ locked }) => locked);
}
function comparable({ name, parsedVersion, source }) {
  const version = versionKey(parsedVersion);
  const { kind = "", url = "", subdirectory = "" } = source ?? {};
  return JSON.stringify([name, version, kind, url, subdirectory]);
}
function isSamePackage(a, b) {
  return a.name === b.name && (0, import_version_2.compareVersions)(a.parsedVersion, b.parsedVersion) === 0 && (0, import_constraint_sets.isSameSource)(a.source, b.source);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  lockedHash,
  newestFormat,
  parseLock,
  readLock,
  sdistExtension,
  sourceName,
  withFileHashes,
  withoutFiles
});
