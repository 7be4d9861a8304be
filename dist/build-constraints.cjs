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
  constraintFiles: () => constraintFiles,
  constraintText: () => constraintText,
  constraintTexts: () => constraintTexts,
  constraintsOn: () => constraintsOn,
  isLimitedAlike: () => isLimitedAlike,
  isWithin: () => isWithin,
  knownFiles: () => knownFiles,
  noHash: () => noHash,
  resolveTargets: () => resolveTargets,
  unansweredIn: () => unansweredIn,
  warnOfUnanswered: () => warnOfUnanswered,
  withHashes: () => withHashes,
  withoutHash: () => withoutHash
});
module.exports = stdin_exports;
var import_download = require("./download.cjs");
var import_settings = require("./settings.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_url = require("node:url");
var import_promises = require("node:timers/promises");
function constraintText(constraint) {
  const { name, constraintText: versions, source, allowPrereleases } = constraint;
  const from = source === null ? versions : `@ ${originOf(source)}`;
  const marker = (0, import_constraint_sets.formatMarker)(constraint.marker);
  return [
    `${name} ${from}`,
    ...allowPrereleases === true && source === null ? ["allow-prereleases"] : [],
    ...marker === "" ? [] : [`; ${marker}`]
  ].join(" ");
}
function originOf({ kind, url, reference }) {
  if (kind === "directory" || kind === "file") return kind;
  return [`${kind}+${(0, import_errors.withoutCredentials)(url)}`, ...reference ? [reference] : []].join("@");
}
function constraintTexts(constraints) {
  return constraints.map(constraintText).sort();
}
function isLimitedAlike(build, constraints) {
  return String(build.constraints ?? []) === String(constraintTexts(constraints));
}
function isWithin(requirements, constraints) {
  return constraints.every(
    ({ name, constraint, source }) => requirements.filter((requirement) => requirement.name === name).every(
      ({ version }) => source === null && (0, import_constraint_sets.constraintAllows)(constraint, (0, import_version_2.parseVersion)(version))
    )
  );
}
function constraintsOn(constraints, { environment }) {
  return constraints.filter(({ marker }) => (0, import_constraint_sets.evaluateMarker)(marker, environment, /* @__PURE__ */ new Set()));
}
var mostFiles = 16;
function constraintFiles(constraints) {
  let files = [""];
  for (const { name, constraintText: versions, source, allowPrereleases } of constraints) {
    if (source !== null || !isName(name)) continue;
    const prereleases = allowPrereleases === true ? [">=0a0"] : [];
    const sets = (0, import_constraint_sets.specifierSets)(versions).map(
      (set) => [set, ...prereleases].filter((each) => each !== "").join(",")
    );
    files = files.flatMap((file) => sets.map((set) => `${file}${name}${set}
`));
  }
  return files.slice(0, mostFiles);
}
function isName(text) {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
function knownFiles(plan) {
  const files = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Map();
  const trees = /* @__PURE__ */ new Map();
  const addresses = /* @__PURE__ */ new Map();
  for (const entry of Object.values(plan?.packages ?? {})) {
    const { source } = entry;
    if (source.kind === "git" && source.hash !== null) {
      trees.set(revisionOf(source.url, source.revision), source.hash);
    }
    for (const [fileName, { needs, optional, ...file }] of Object.entries(entry.files)) {
      if (source.kind === "url") addresses.set(source.url, file.hash);
      if (file.url !== null) files.set(`${fileName} ${file.hash}`, file);
      if (needs !== void 0) read.set(file.hash, { needs, ...optional && { optional } });
      else if (file.url !== null) read.set(file.hash, null);
    }
  }
  return {
    file: (fileName, hash) => files.get(`${fileName} ${hash}`) ?? null,
    hashOfUrl(url) {
      const hash = addresses.get((0, import_errors.withoutCredentials)(url));
      return hash === void 0 ? null : (0, import_hash.hexFromSri)(hash);
    },
    treeHash: (url, revision) => trees.get(revisionOf(url, revision)) ?? null,
    needs: (hash) => read.get(hash)
  };
}
function revisionOf(url, revision) {
  return (0, import_download.revisionKey)({ url: (0, import_errors.withoutCredentials)(url), revision });
}
async function withHashes(lock, known, context) {
  const hashes = /* @__PURE__ */ new Map();
  for (const locked of withoutHash(lock)) {
    const { source, files } = locked;
    const [{ name = "" } = {}] = files;
    const url = source?.url ?? "";
    context.progress.step(`fetching ${name}, whose hash poetry.lock lacks`);
    const before = source?.kind === "url" ? known(url) : null;
    const place = source?.kind === "file" ? (0, import_node_url.pathToFileURL)(url).href : url;
    const wanted = { fileName: name, url: place };
    hashes.set(locked, before ?? await (0, import_download.hashOfAddress)(wanted, context.signal));
  }
  return hashes.size === 0 ? lock : (0, import_lock_2.withFileHashes)(lock, hashes);
}
function withoutHash(lock) {
  return lock.packages.filter(
    ({ source, files }) => (source?.kind === "url" || source?.kind === "file") && files.some(({ hash }) => hash === "")
  );
}
function noHash({ name, version }) {
  return new import_errors.UserError(
    "NO_HASH",
    `poetry.lock has no hash of the file of ${name} ${version}, and Nix fetches nothing without one`,
    "run `poetrix lock`, which fetches it once; or lock with a newer Poetry"
  );
}
function warnOfUnanswered(ranges, { progress }) {
  const warnings = ranges.flatMap(({ description }) => unansweredIn(description));
  for (const text of new Set(warnings)) progress.warn(text);
}
function unansweredIn({
  unanswered
}) {
  return unanswered.map(({ groups, reason }) => {
    const names = `${groups.length === 1 ? "group" : "groups"} ${groups.join(", ")}`;
    return `poetry.lock has no answer for the ${names}, which cannot be installed: ${reason}`;
  });
}
async function resolveTargets(project, lock, settings) {
  const systems = settings.systems.length > 0 ? settings.systems : import_version_solver.defaultSystems;
  const { preferWheels, packages, selections } = settings;
  const pythons = (0, import_settings.pythonsToLock)(project, settings);
  const question = { project, lock, pythons, systems, preferWheels, packages, selections };
  const described = [];
  for (const ranges of (0, import_version_solver.describeTargets)(question)) {
    described.push(...ranges);
    await (0, import_promises.setImmediate)();
  }
  return described;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  constraintFiles,
  constraintText,
  constraintTexts,
  constraintsOn,
  isLimitedAlike,
  isWithin,
  knownFiles,
  noHash,
  resolveTargets,
  unansweredIn,
  warnOfUnanswered,
  withHashes,
  withoutHash
});
