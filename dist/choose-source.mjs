// Made from src/ by `npm run build`. Do not edit.
import {
  allowsAll,
  anyVersion,
  constraintAllows,
  evaluateMarker,
  exactly,
  isDirectOrigin,
  isSameSource,
  sdistExtension
} from "./constraint-sets.mjs";
import {
  decodePercent
} from "./name.mjs";
import {
  compareVersions,
  parseVersion
} from "./version.mjs";

// src/resolve/choose-source.ts
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
  const ties = others.filter((other) => compareCandidates(best, other) === 0);
  return { file: best.file, ties: ties.map(({ file }) => file), unusable: null };
}
function theOneFile(locked, target) {
  const { kind, url = "" } = locked.source ?? {};
  const place = kind === "url" ? decodePercent(url.replace(/[?#].*$/, "")) : url;
  const file = locked.files.find(({ name }) => place.endsWith(`/${name}`)) ?? locked.files[0] ?? null;
  const fits = file && candidateOf(file, target, {});
  return { file, ties: [], unusable: fits ? null : unusable(locked, target, {}) };
}
function candidateOf(file, target, rule) {
  if (file.name.endsWith(".whl")) {
    if (rule.source === "sdist") return null;
    const wheel = wheelRank(file.name, target);
    return wheel && { file, preference: rule.preferWheels === false ? 1 : 0, ...wheel };
  }
  if (rule.source === "wheel" || sdistExtension(file.name) === null) return null;
  return { file, preference: 0, build: null, rank: Number.POSITIVE_INFINITY };
}
function wheelRank(fileName, target) {
  const rank = bestRank(wheelTags(fileName), target);
  if (rank === null) return null;
  const build = buildTag(fileName);
  return build === void 0 ? null : { build, rank };
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
function bestRank(tags, target) {
  const known = knownRanks.get(target) ?? /* @__PURE__ */ new Map();
  knownRanks.set(target, known);
  const before = known.get(tags);
  if (before !== void 0) return before;
  const parts = tags.toLowerCase().split("-").map((part) => part.split("."));
  const [pythons = [], abis = [], platforms = []] = parts;
  let best = null;
  for (const python of pythons) {
    for (const abi of abis) {
      for (const platform of platforms) {
        const rank = target.tagRanks.get(`${python}-${abi}-${platform}`);
        if (rank !== void 0 && (best === null || rank < best)) best = rank;
      }
    }
  }
  known.set(tags, best);
  return best;
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
  const hasSdist = files.some(({ name }) => sdistExtension(name) !== null);
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

// src/resolve/solve/package.ts
var completed = /* @__PURE__ */ new WeakMap();
function solverDependency(dependency) {
  let known = completed.get(dependency);
  if (!known) {
    const completeName = completeNameOf(dependency.name, dependency.extras);
    known = { ...dependency, completeName, isRoot: false };
    completed.set(dependency, known);
  }
  return known;
}
function completeNameOf(name, extras) {
  return extras.length === 0 ? name : `${name}[${extras.join(",")}]`;
}
function dependencyOn(locked, extras) {
  return {
    ...anyVersion(locked.name),
    completeName: completeNameOf(locked.name, extras),
    isRoot: false,
    constraint: exactly(locked.parsedVersion),
    constraintText: locked.version,
    extras,
    source: isDirectOrigin(locked.source) ? locked.source : null
  };
}
function dependencyOnProject({ name, version }) {
  return {
    ...anyVersion(name),
    completeName: name,
    isRoot: true,
    constraint: exactly(parseVersion(version)),
    constraintText: version
  };
}
function dependencyOnChosen(chosen) {
  return chosen.locked === null ? chosen.project : dependencyOn(chosen.locked, chosen.extras);
}
function satisfies(locked, dependency) {
  return locked.name === dependency.name && constraintAllows(dependency.constraint, locked.parsedVersion) && sourceSatisfies(locked, dependency);
}
function byName({ packages }) {
  const grouped = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    const versions = grouped.get(locked.name);
    if (versions) versions.push(locked);
    else grouped.set(locked.name, [locked]);
  }
  for (const versions of grouped.values()) {
    versions.sort((a, b) => compareVersions(b.parsedVersion, a.parsedVersion));
  }
  return grouped;
}
function isForPython(locked, python) {
  return allowsAll(locked.pythonConstraint, exactly(python));
}
function satisfyingAmong(packages) {
  const named = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    named.set(locked.name, [...named.get(locked.name) ?? [], locked]);
  }
  return (dependency) => (named.get(dependency.name) ?? []).filter((locked) => satisfies(locked, dependency));
}
function sourceSatisfies({ source }, dependency) {
  if (dependency.source) return isSameSource(dependency.source, source);
  if (dependency.sourceName === null) return true;
  const wanted = dependency.sourceName.toLowerCase();
  if (source === null) return wanted === "pypi";
  return source.kind === "legacy" && source.reference?.toLowerCase() === wanted;
}
function isSamePackage(a, b) {
  return a.completeName === b.completeName && isSameSource(a.source, b.source);
}

// src/resolve/solve/extras-wanted.ts
var none = { wanted: /* @__PURE__ */ new Set(), optionalNames: /* @__PURE__ */ new Set(), additions: [] };
function extrasWanted(locked, extras) {
  if (extras.length === 0) return none;
  const wanted = /* @__PURE__ */ new Set();
  const optionalNames = /* @__PURE__ */ new Set();
  const additions = [];
  const isDirect = isDirectOrigin(locked.source);
  const present = new Set(locked.dependencies.flatMap(({ inExtras }) => inExtras));
  const open = [...extras];
  for (let extra = open.pop(); extra !== void 0; extra = open.pop()) {
    if (wanted.has(extra)) continue;
    wanted.add(extra);
    for (const needed of locked.extras.get(extra) ?? []) {
      if (needed.name === locked.name) open.push(...needed.extras);
      else {
        optionalNames.add(needed.name);
        if (isDirect && !present.has(extra)) additions.push(needed);
      }
    }
  }
  return { wanted, optionalNames, additions };
}

// src/resolve/needed-names.ts
function neededNames(project, packages, target) {
  const roots = [...project.groups.values()].flatMap(({ dependencies }) => dependencies);
  const names = new Set(packages.map(({ name }) => name));
  return new Map(
    [...activeEdges(roots, packages, target)].map(([locked, edges]) => [
      locked,
      [...new Set(edges.map(({ name }) => name))].filter((name) => names.has(name) && name !== locked.name).sort()
    ])
  );
}
function activeEdges(roots, packages, target) {
  const meets = satisfyingAmong(packages);
  const holds = ({ marker }) => evaluateMarker(marker, target.environment, null);
  const asked = new Map(
    packages.map((locked) => [locked, /* @__PURE__ */ new Set()])
  );
  const open = new Set(packages);
  const ask = (dependency) => {
    if (dependency.extras.length === 0) return;
    for (const locked of meets(dependency)) {
      const extras = asked.get(locked);
      if (!extras || dependency.extras.every((extra) => extras.has(extra))) continue;
      for (const extra of dependency.extras) extras.add(extra);
      open.add(locked);
    }
  };
  for (const dependency of roots) if (holds(dependency)) ask(dependency);
  const edges = /* @__PURE__ */ new Map();
  for (const locked of open) {
    open.delete(locked);
    const active = edgesOf(locked, [...asked.get(locked) ?? []]).filter(holds);
    active.forEach(ask);
    edges.set(locked, active);
  }
  return edges;
}
function edgesOf(locked, extras) {
  const { wanted, optionalNames, additions } = extrasWanted(locked, extras);
  return [...locked.dependencies, ...additions].filter(
    ({ name, optional, inExtras }) => (!optional || optionalNames.has(name)) && (inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra)))
  );
}

export {
  chooseFile,
  extrasWanted,
  solverDependency,
  completeNameOf,
  dependencyOn,
  dependencyOnProject,
  dependencyOnChosen,
  satisfies,
  byName,
  isForPython,
  satisfyingAmong,
  isSamePackage,
  neededNames,
  activeEdges,
  edgesOf
};
