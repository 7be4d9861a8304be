// Made from src/ by `npm run build`. Do not edit.
import {
  parseSdistFileName,
  sdistExtension
} from "./choose-source.mjs";
import {
  isTable,
  mergeConflict,
  tomlFault
} from "./read-groups.mjs";
import {
  memoryOfLarge
} from "./memory.mjs";
import {
  readText
} from "./text-file.mjs";
import {
  constraintAllows,
  isSameSource,
  naming,
  normalizeGitUrl,
  parseConstraint,
  parseDependency,
  parseMarker,
  parsePep508Dependency,
  parsePythonConstraint,
  resolveLinks,
  spend
} from "./constraint-sets.mjs";
import {
  either,
  formatMismatch,
  listOf,
  mismatchOf,
  table,
  tableOf,
  text,
  truth,
  wholeNumber
} from "./shape.mjs";
import {
  append
} from "./append.mjs";
import {
  TomlError,
  parse
} from "./smol-toml.mjs";
import {
  decodePercent,
  isFileName,
  normalizeName,
  parseGroupName,
  parseName
} from "./name.mjs";
import {
  once
} from "./once.mjs";
import {
  compareVersions,
  formatVersion,
  parseVersion,
  tryParseVersion
} from "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/poetry/project/systems.ts
var linuxProcessors = [
  ...["x86_64", "aarch64", "i686", "armv6l", "armv7l", "loongarch64"],
  ...["powerpc64", "powerpc64le", "riscv32", "riscv64", "s390x"]
];
var nixSystems = [
  ...linuxProcessors.map((cpu) => `${cpu}-linux`),
  ...linuxProcessors.map((cpu) => `${cpu}-linux-musl`),
  ...["x86_64-darwin", "aarch64-darwin", "x86_64-freebsd", "aarch64-freebsd"]
];
var otherSystems = ["x86_64-windows", "aarch64-windows", "i686-windows"];

// src/poetry/project/settings.ts
var settingNames = [
  "python",
  "systems",
  "prefer-wheels",
  "stale",
  "allow-stale-lock",
  "packages",
  "selections"
];
function readSettings(project) {
  const table2 = project.poetrix;
  const where = "tool.poetrix";
  onlyKeys(table2, settingNames, where);
  const python = texts(table2, "python", where) ?? [];
  const strange = python.find((version) => !/^\d+\.\d+t?$/.test(version));
  if (strange !== void 0) {
    throw invalid(`${where}.python`, `"${strange}" is not a minor version such as "3.12"`);
  }
  return {
    python,
    systems: systems(table2, where),
    preferWheels: truth2(table2, "prefer-wheels", where) ?? true,
    stale: stalePlans(table2.stale, `${where}.stale`),
    allowStaleLock: truth2(table2, "allow-stale-lock", where) ?? false,
    packages: packageSettings(tableAt(table2, "packages", where), `${where}.packages`),
    selections: selections(table2, project, `${where}.selections`)
  };
}
function stalePlans(value, where) {
  if (value === void 0) return "follow";
  if (value === "follow" || value === "error") return value;
  throw invalid(where, 'it must be "follow" or "error"');
}
function systems(table2, where) {
  const named2 = texts(table2, "systems", where) ?? [];
  const unknown = named2.find((system) => !nixSystems.includes(system));
  if (unknown === void 0) return named2;
  throw invalid(
    `${where}.systems`,
    `there is no system "${unknown}"`,
    nearest(unknown, nixSystems) ?? `most use ${nixSystems.slice(0, 2).join(", ")}`
  );
}
function packageSettings(table2, where) {
  const settings = /* @__PURE__ */ new Map();
  for (const name of Object.keys(table2)) {
    const entry = tableAt(table2, name, where);
    const place = `${where}.${name}`;
    onlyKeys(entry, ["source", "native", "build-requires", "build-as-of"], place);
    const { source } = entry;
    if (source !== void 0 && source !== "wheel" && source !== "sdist") {
      throw invalid(`${place}.source`, `it must be "wheel" or "sdist"`);
    }
    settings.set(normalizeName(name), {
      source: source ?? null,
      native: texts(entry, "native", place) ?? [],
      buildRequires: texts(entry, "build-requires", place),
      buildAsOf: dayOrNewest(entry["build-as-of"], `${place}.build-as-of`)
    });
  }
  return settings;
}
function dayOrNewest(value, where) {
  if (value === void 0) return null;
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (value === "newest" || isDay && !Number.isNaN(Date.parse(value))) return value;
  throw invalid(where, 'it must be a day such as "2024-05-01", or "newest"');
}
var mostSelections = 1e3;
function selections(table2, project, where) {
  const list = table2.selections ?? [];
  if (!Array.isArray(list)) throw invalid(where, "it must be a list of tables");
  if (list.length > mostSelections) throw invalid(where, `it has more than ${mostSelections}`);
  return list.map((entry, index) => {
    const place = `${where}[${index}]`;
    if (!isTable(entry)) throw invalid(place, "it must be a table");
    onlyKeys(entry, ["groups", "extras"], place);
    return {
      groups: known({
        names: texts(entry, "groups", place) ?? ["main"],
        members: project.groups,
        where: place,
        kind: "group"
      }),
      extras: known({
        names: texts(entry, "extras", place) ?? [],
        members: project.extras,
        where: place,
        kind: "extra"
      })
    };
  });
}
function known({
  names,
  members,
  where,
  kind
}) {
  return names.map((name) => {
    const normalized = normalizeName(name);
    if (members.has(normalized)) return normalized;
    throw invalid(
      where,
      `the project has no ${kind} "${name}"`,
      nearest(name, [...members.keys()])
    );
  });
}
function onlyKeys(table2, keys, where) {
  const unknown = Object.keys(table2).find((key) => !keys.includes(key));
  if (unknown === void 0) return;
  throw new UserError(
    "UNKNOWN_SETTING",
    `pyproject.toml: [${where}] has the unknown key "${unknown}"`,
    nearest(unknown, keys) ?? `it takes ${keys.join(", ")}`
  );
}
function nearest(text2, candidates) {
  const best = nearestOf(text2, candidates);
  return best === null ? void 0 : `did you mean "${best}"?`;
}
var longestWord = 100;
function nearestOf(text2, candidates) {
  if (text2.length > longestWord) return null;
  const [best] = candidates.map((candidate) => ({ candidate, distance: editDistance(text2, candidate) })).sort((a, b) => a.distance - b.distance);
  const isNear = best && best.distance <= Math.max(2, Math.floor(text2.length / 3));
  return isNear ? best.candidate : null;
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
function texts(table2, key, where) {
  const value = table2[key];
  if (value === void 0) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw invalid(`${where}.${key}`, "it must be a list of strings");
}
function truth2(table2, key, where) {
  const value = table2[key];
  if (value === void 0 || typeof value === "boolean") return value ?? null;
  throw invalid(`${where}.${key}`, "it must be true or false");
}
function tableAt(table2, key, where) {
  const value = table2[key] ?? {};
  if (isTable(value)) return value;
  throw invalid(`${where}.${key}`, "it must be a table");
}
function invalid(where, what, hint) {
  return new UserError("INVALID_SETTING", `pyproject.toml: ${where}: ${what}`, hint);
}

// src/poetry/lock/lock.ts
import { basename, isAbsolute, resolve } from "node:path";

// src/poetry/lock/lock-file.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
var foreignLocks = ["uv.lock", "pdm.lock", "pylock.toml", "Pipfile.lock"];
function readLockText(directory) {
  const text2 = readText(join(directory, "poetry.lock"));
  if (text2 !== null) return text2;
  const foreign = foreignLocks.find((name) => existsSync(join(directory, name)));
  throw new UserError(
    "NO_LOCK",
    `there is no poetry.lock in ${directory}`,
    foreign === void 0 ? "run `poetry lock`" : `${foreign} is another program's lock: Poetrix builds from poetry.lock alone, which \`poetry lock\` writes`
  );
}
function parseLockFile(text2) {
  const memory = memoryOfLarge("tables", [text2]);
  const known2 = memory.recall();
  if (known2 !== null) return withFiles(fromJson(known2), text2);
  const tables = readTables(text2);
  if (memory.remembers) {
    const kept = JSON.stringify(tables);
    if (isDeepStrictEqual(fromJson(kept), tables)) memory.keep(kept);
  }
  return withFiles(tables, text2);
}
function fromJson(kept) {
  const { file, blocks } = JSON.parse(kept);
  return { file: bare(file), blocks };
}
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  const table2 = /* @__PURE__ */ Object.create(null);
  for (const [key, each] of Object.entries(value)) table2[key] = bare(each);
  return table2;
}
function readTables(text2) {
  const { shortened, blocks } = withoutFiles(text2);
  const file = parseToml(blocks.length > 0 ? shortened : text2, text2);
  checkFormat(file);
  const mismatch = mismatchOf(lockShape, file);
  if (mismatch) throw invalid2(`poetry.lock: ${describeMismatch(mismatch, file)}`);
  const numbered = file.package?.filter(({ files }) => typeof files === "number") ?? [];
  if (numbered.length > blocks.length) {
    throw invalid2("poetry.lock: a package has a number in place of its files");
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
  const number = tryParseVersion(version);
  if (number && constraintAllows(knownFormats, number)) return;
  throw new UserError(
    "UNKNOWN_LOCK_VERSION",
    `poetry.lock has the format ${version}; this Poetrix reads 1.0 to 2.1`,
    "upgrade Poetrix, or write the lock again with a Poetry that it knows"
  );
}
var knownFormats = parseConstraint(">=1,<3");
var newestFormat = "2.1";
var filesShape = listOf(table({ file: text, hash: text }, ["file", "hash"]));
var dependencyShape = either("a constraint or a table", text, table({}));
var packageShape = table(
  {
    name: text,
    version: text,
    optional: truth,
    "python-versions": text,
    groups: listOf(text),
    markers: either("a marker, or a table of markers by group", text, tableOf(text)),
    // A number is the index of a list that was set aside.
    files: either("a list of files", wholeNumber, filesShape),
    dependencies: tableOf(
      either("a constraint, a table, or a list of them", dependencyShape, listOf(dependencyShape))
    ),
    extras: tableOf(listOf(text)),
    source: table({
      type: text,
      url: text,
      reference: text,
      resolved_reference: text,
      subdirectory: text
    }),
    develop: truth
  },
  ["name", "version"]
);
var lockShape = table(
  {
    metadata: table({
      "lock-version": text,
      "python-versions": text,
      "content-hash": text,
      files: tableOf(filesShape),
      hashes: tableOf(listOf(text))
    }),
    package: listOf(packageShape),
    extras: tableOf(listOf(text))
  },
  // It is the last table: without it the file is empty or was cut off.
  ["metadata"]
);
function describeMismatch({ path, problem }, file) {
  const [first, index, ...rest] = path;
  if (first !== "package" || typeof index !== "number") return formatMismatch({ path, problem });
  const name = file.package?.[index]?.name;
  if (rest.length === 0 || typeof name !== "string") return formatMismatch({ path, problem });
  return `package ${name}, ${formatMismatch({ path: rest, problem })}`;
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
    return parse(text2);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    if (text2 !== whole) return parseToml(whole, whole);
    const conflict = mergeConflict("poetry.lock", whole);
    if (conflict !== null) throw conflict;
    throw invalid2(`poetry.lock ${tomlFault(error)}`, error);
  }
}
function invalid2(message, cause) {
  return new UserError(
    "INVALID_LOCK",
    message,
    "restore it from version control, or run `poetry lock --regenerate`"
  ).causedBy(cause);
}

// src/poetry/lock/lock.ts
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
  const number = version === null ? null : tryParseVersion(version);
  const saysGroups = number !== null && compareVersions(number, parseVersion("2.1")) >= 0;
  const read = (info) => lockedPackage({ info, file, directory, saysGroups });
  const infos = file.package ?? [];
  return {
    directory,
    text: text2,
    version,
    saysGroups,
    packages: saysGroups ? readWithoutRepetitions(infos, read) : infos.map(read),
    extras: new Map(
      Object.entries(file.extras ?? {}).map(([extra, names]) => [
        naming("poetry.lock, extras", () => parseGroupName(extra)),
        naming("poetry.lock, extras", () => names.map(parseName))
      ])
    ),
    contentHash: metadata["content-hash"] ?? null,
    pythonVersions: metadata["python-versions"] ?? "*",
    writtenBy: tryParseVersion(/Poetry ([^ ]+)/.exec(text2.split("\n", 1)[0] ?? "")?.[1] ?? "")
  };
}
function lockedPackage({
  info,
  file,
  directory,
  saysGroups
}) {
  const parsedVersion = versionOf(info);
  const source = sourceOf(info, directory);
  const name = naming("poetry.lock", () => parseName(info.name));
  const base = source?.kind === "directory" ? source.url : directory;
  const pythonVersions = info["python-versions"] ?? "*";
  const where = `poetry.lock, ${name} ${info.version}`;
  const files = once(() => {
    const listed = checkedFiles(
      where,
      filesOf({ info, version: parsedVersion, source, lockFile: file })
    );
    const named2 = listed.length > 0 ? null : fileNamedBy(source);
    return named2 === null ? listed : checkedFiles(where, [{ name: named2, hash: "" }]);
  });
  const dependencies = once(() => naming(where, () => dependenciesOf(info, base)));
  const extras = once(() => naming(where, () => extrasOf(info, base)));
  const pythonConstraint = once(() => naming(where, () => parsePythonConstraint(pythonVersions)));
  return {
    name,
    version: formatVersion(parsedVersion),
    parsedVersion,
    source,
    path: source?.kind === "file" || source?.kind === "directory" ? info.source?.url ?? null : null,
    optional: info.optional ?? false,
    pythonVersions,
    groups: saysGroups ? naming(where, () => groupsOf(info)) : null,
    get files() {
      return files();
    },
    get dependencies() {
      return dependencies();
    },
    get extras() {
      return extras();
    },
    get pythonConstraint() {
      return pythonConstraint();
    }
  };
}
function versionOf({ name, version }) {
  const parsed = tryParseVersion(version);
  if (parsed) return parsed;
  throw new UserError(
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
    throw new UserError(
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
  if (kind === "git") return normalizeGitUrl(url);
  if (kind !== "file" && kind !== "directory") return url;
  return resolveLinks(isAbsolute(url) ? url : resolve(directory, url));
}
function groupsOf({ groups, markers = "*" }) {
  if (!groups) throw new UserError("INVALID_LOCK", "it names no groups", "run `poetry lock`");
  return new Map(
    groups.map((group) => [
      parseGroupName(group),
      // A group that is missing in the table has no condition.
      parseMarker(typeof markers === "string" ? markers : markers[group] ?? "*")
    ])
  );
}
function checkedFiles(where, files) {
  const strange = files.find(({ name }) => !isFileName(name));
  if (strange === void 0) return files;
  throw new UserError(
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
  if (listed) return listed.map(({ file, hash }) => ({ name: file, hash }));
  if (metadata.hashes) return [];
  const files = metadata.files?.[info.name] ?? [];
  if (source?.kind === "file") {
    return named(files.filter(({ file }) => file === basename(info.source?.url ?? "")));
  }
  if (countsOf(all).get(info.name) === 1) return named(files);
  return named(filesByVersion(files).get(versionKey(version)) ?? []);
}
function named(files) {
  return files.map(({ file, hash }) => ({ name: file, hash }));
}
var counts = /* @__PURE__ */ new WeakMap();
function countsOf(all) {
  const known2 = counts.get(all);
  if (known2 !== void 0) return known2;
  const counted = /* @__PURE__ */ new Map();
  for (const { name } of all) counted.set(name, (counted.get(name) ?? 0) + 1);
  counts.set(all, counted);
  return counted;
}
function fileNamedBy(source) {
  if (source?.kind === "file") return basename(source.url);
  if (source?.kind !== "url") return null;
  return decodePercent(source.url.replace(/[?#].*$/, "").replace(/^.*\//, ""));
}
var sorted = /* @__PURE__ */ new WeakMap();
function filesByVersion(files) {
  const known2 = sorted.get(files);
  if (known2 !== void 0) return known2;
  const byVersion = /* @__PURE__ */ new Map();
  for (const each of files) {
    const version = versionInName(each.file);
    if (version !== null) append(byVersion, versionKey(version), each);
  }
  sorted.set(files, byVersion);
  return byVersion;
}
function versionInName(fileName) {
  const text2 = fileName.endsWith(".whl") ? fileName.split("-")[1] : sdistExtension(fileName) && formatVersion(parseSdistFileName(fileName).version);
  return tryParseVersion(text2 ?? "");
}
function versionKey(version) {
  return formatVersion(version).replace(/^([\d!.]*?)(\.0)+(?=[^\d.]|$)/, "$1");
}
function dependenciesOf({ dependencies = {} }, base) {
  return Object.entries(dependencies).flatMap(
    ([name, specification]) => (Array.isArray(specification) ? specification : [specification]).map(
      (single) => parseDependency(name, isOfRepository(single) ? "*" : single, base)
    )
  );
}
function isOfRepository(specification) {
  return typeof specification === "string" && /^(?:rev|branch|tag) \S+$/.test(specification);
}
function extrasOf({ extras = {} }, base) {
  return new Map(
    Object.entries(extras).map(([extra, dependencies]) => [
      parseGroupName(extra),
      dependencies.map((text2) => extraDependency(text2, base))
    ])
  );
}
function extraDependency(text2, base) {
  try {
    return parsePep508Dependency(text2, base);
  } catch (error) {
    const match = /^(.+?)(?:\[(.+?)\])?(?:\s+\((.+)\))?$/.exec(text2);
    if (!match?.[1]) throw error;
    return parseDependency(
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
    spend(8 * alike.length);
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
  return a.name === b.name && compareVersions(a.parsedVersion, b.parsedVersion) === 0 && isSameSource(a.source, b.source);
}

export {
  nixSystems,
  otherSystems,
  readSettings,
  nearest,
  nearestOf,
  newestFormat,
  withFileHashes,
  withoutFiles2 as withoutFiles,
  sourceName,
  readLock,
  parseLock
};
