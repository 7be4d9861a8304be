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
  chooseFile: () => chooseFile,
  foreignFile: () => foreignFile,
  hasWheel: () => hasWheel
});
module.exports = stdin_exports;
var import_lock_2 = require("./lock-2.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var nothing = { file: null, ties: [], unusable: null };
function chooseFile(locked, target, rule = {}) {
  const kind = locked.source?.kind;
  if (kind === "git" || kind === "directory") return nothing;
  if (kind === "url" || kind === "file") return theOneFile(locked, target);
  const candidates = [];
  for (const file of locked.files) {
    const candidate = candidateOf(file, target, rule);
    if (candidate) candidates.push(candidate);
  }
  const [best, ...others] = candidates.sort(compareCandidates);
  if (!best) return { ...nothing, unusable: unusable(locked, target, rule) };
  refuseForeign(locked, best.file);
  const ties = others.filter((other) => compareCandidates(best, other) === 0);
  return { file: best.file, ties: ties.map(({ file }) => file), unusable: null };
}
function hasWheel(locked, target) {
  const { file, unusable: unusable2 } = chooseFile(locked, target, { source: "wheel" });
  return unusable2 === null && file?.name.endsWith(".whl") === true;
}
function theOneFile(locked, target) {
  const { kind, url = "" } = locked.source ?? {};
  const place = kind === "url" ? (0, import_constraint_sets.decodePercent)(url.replace(/[?#].*$/, "")) : url;
  const file = locked.files.find(({ name }) => place.endsWith(`/${name}`)) ?? locked.files[0] ?? null;
  if (file) refuseForeign(locked, file);
  const fits = file && candidateOf(file, target, {});
  return { file, ties: [], unusable: fits ? null : unusable(locked, target, {}) };
}
function refuseForeign(locked, { name }) {
  const foreign = foreignFile(locked, name);
  if (foreign === null) return;
  throw new import_errors.UserError(
    "FOREIGN_FILE",
    foreign,
    "restore poetry.lock from version control, or run `poetry lock --regenerate`"
  );
}
function foreignFile({ name, version, source }, fileName) {
  const isWheel = fileName.endsWith(".whl");
  const isNamedBySource = source?.kind === "url" || source?.kind === "file";
  if (isNamedBySource && !isWheel) return null;
  const own = fileName.slice(0, name.length);
  const rest = fileName.slice(name.length + 1);
  const isOwn = (0, import_constraint_sets.normalizeName)(own) === name && /[-_.]/.test(fileName.charAt(name.length));
  const versionText = isWheel ? rest.replace(/-.*/s, "") : withoutExtension(rest);
  if (isOwn && (isNamedBySource ? /^\d/.test(rest) : isVersion(versionText, version))) return null;
  return `poetry.lock lists ${fileName} for ${name} ${version}, but by its name it is a file of another package or version`;
}
function withoutExtension(fileName) {
  return fileName.slice(0, fileName.length - ((0, import_lock_2.sdistExtension)(fileName)?.length ?? 0));
}
function isVersion(text, version) {
  if (text === version) return true;
  const parsed = (0, import_version_2.tryParseVersion)(text) ?? (0, import_version_2.tryParseVersion)(text.replace("_", "+"));
  return parsed === null ? text.startsWith(version) : (0, import_version_2.compareVersions)(parsed, (0, import_version_2.parseVersion)(version)) === 0;
}
function candidateOf(file, target, rule) {
  if (file.name.endsWith(".whl")) {
    if (rule.source === "sdist") return null;
    const wheel = wheelRank(file.name, target);
    return wheel && { file, preference: rule.preferWheels === false ? 1 : 0, ...wheel };
  }
  if (rule.source === "wheel" || (0, import_lock_2.sdistExtension)(file.name) === null) return null;
  return { file, preference: 0, build: null, rank: Number.POSITIVE_INFINITY };
}
function wheelRank(fileName, target) {
  const rank = bestRank(sharedTags(fileName), target);
  if (rank === null) return null;
  const build = buildTag(fileName);
  return build === void 0 ? null : { build, rank };
}
var tagsByName = /* @__PURE__ */ new Map();
var equalTags = /* @__PURE__ */ new Map();
function sharedTags(fileName) {
  const known = tagsByName.get(fileName);
  if (known !== void 0) return known;
  const own = wheelTags(fileName);
  if (seenTargets < 2) return own;
  const tags = equalTags.get(own) ?? own;
  equalTags.set(tags, tags);
  tagsByName.set(fileName, tags);
  return tags;
}
function wheelTags(fileName) {
  const end = fileName.length - ".whl".length;
  let start = end;
  for (let parts = 0; parts < 3; parts++) {
    start = fileName.lastIndexOf("-", start - 1);
    if (start <= 0) return "";
  }
  return fileName.slice(start + 1, end);
}
function buildTag(fileName) {
  const match = /^.+?-\d[^-]*(?:-(\d+)([^-]*))?-[^-]+-[^-]+-[^-]+\.whl$/.exec(fileName);
  if (!match) return void 0;
  return match[1] === void 0 ? null : [BigInt(match[1]), match[2] ?? ""];
}
var knownRanks = /* @__PURE__ */ new WeakMap();
var seenTargets = 0;
function bestRank(tags, target) {
  let known = knownRanks.get(target);
  if (known === void 0) {
    known = /* @__PURE__ */ new Map();
    knownRanks.set(target, known);
    seenTargets += 1;
  }
  const before = known.get(tags);
  if (before !== void 0) return before;
  const parts = tags.toLowerCase().split("-").map((part) => part.split("."));
  const best = mostTags(parts) <= target.tagRanks.size ? rankOf(parts, target) : rankIn(parts, target);
  known.set(tags, best);
  return best;
}
function mostTags(parts) {
  return parts.reduce((product, { length }) => product * length, 1);
}
function rankOf([pythons = [], abis = [], platforms = []], { tagRanks }) {
  let best = null;
  for (const python of pythons) {
    for (const abi of abis) {
      for (const platform of platforms) {
        const rank = tagRanks.get(`${python}-${abi}-${platform}`);
        if (rank !== void 0 && (best === null || rank < best)) best = rank;
      }
    }
  }
  return best;
}
function rankIn(parts, target) {
  const [pythons, abis, platforms] = parts.map((part) => new Set(part));
  const rank = partsOfTags(target).findIndex(
    ([python = "", abi = "", platform = ""]) => pythons?.has(python) && abis?.has(abi) && platforms?.has(platform)
  );
  return rank < 0 ? null : rank;
}
var knownParts = /* @__PURE__ */ new WeakMap();
function partsOfTags(target) {
  const known = knownParts.get(target) ?? target.tags.map((tag) => tag.split("-"));
  knownParts.set(target, known);
  return known;
}
function compareCandidates(a, b) {
  return a.preference - b.preference || compareBuilds(b.build, a.build) || (a.rank === b.rank ? 0 : a.rank - b.rank);
}
function compareBuilds(a, b) {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}
function unusable(locked, target, { source }) {
  const wanted = source === "sdist" ? `source distribution of ${locked.name} ${locked.version}, which [tool.poetrix.packages.${locked.name}] asks for` : `${source === "wheel" ? "wheel" : "file"} of ${locked.name} ${locked.version} that fits ${target.label}`;
  return `poetry.lock has no ${wanted}: it lists ${inventory(locked)}`;
}
function inventory({ files }) {
  const wheels = files.filter(({ name }) => name.endsWith(".whl"));
  const hasSdist = files.some(({ name }) => (0, import_lock_2.sdistExtension)(name) !== null);
  const kinds = new Set(wheels.map(({ name }) => tagsOf(name)));
  const named = [...kinds].sort().slice(0, 12);
  const wheelText = named.length === 0 ? "no wheel" : `wheels for ${named.join(", ")}${kinds.size > named.length ? " and others" : ""}`;
  return hasSdist ? `${wheelText} and an sdist` : `${wheelText} and no sdist`;
}
function tagsOf(fileName) {
  const [python = "", , platform = ""] = wheelTags(fileName).split("-");
  return /^py[23]/.test(python) || platform === "any" ? `${python} ${platform}` : `${python} ${shortPlatform(platform)}`;
}
function shortPlatform(platform) {
  const first = platform.split(".")[0] ?? platform;
  return first.replace(/^manylinux(_\d+_\d+|\d+)_/, "linux_").replace(/^macosx_\d+_\d+_/, "macos_").replace(/^musllinux_\d+_\d+_/, "musl_");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  chooseFile,
  foreignFile,
  hasWheel
});
