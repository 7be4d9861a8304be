// Made from src/ by `npm run build`. Do not edit.
import {
  allowsAll,
  anyVersion,
  constraintAllows,
  evaluateMarker,
  exactly,
  isDirectOrigin,
  isSameSource,
  spend
} from "./constraint-sets.mjs";
import {
  append
} from "./append.mjs";
import {
  compareVersions,
  parseVersion
} from "./version-2.mjs";

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
var exact = /* @__PURE__ */ new WeakMap();
function dependencyOn(locked, extras) {
  const completeName = completeNameOf(locked.name, extras);
  const ofPackage = exact.get(locked) ?? /* @__PURE__ */ new Map();
  exact.set(locked, ofPackage);
  let known = ofPackage.get(completeName);
  if (!known) {
    known = {
      ...anyVersion(locked.name),
      completeName,
      isRoot: false,
      constraint: exactly(locked.parsedVersion),
      constraintText: locked.version,
      extras,
      source: isDirectOrigin(locked.source) ? locked.source : null
    };
    ofPackage.set(completeName, known);
  }
  return known;
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
var namedByLock = /* @__PURE__ */ new WeakMap();
function byName(lock) {
  const known = namedByLock.get(lock);
  if (known) return known;
  const { packages } = lock;
  spend(5 * packages.length);
  const grouped = /* @__PURE__ */ new Map();
  for (const locked of packages) append(grouped, locked.name, locked);
  for (const versions of grouped.values()) {
    versions.sort((a, b) => compareVersions(b.parsedVersion, a.parsedVersion));
  }
  namedByLock.set(lock, grouped);
  return grouped;
}
function isForPython(locked, python) {
  return allowsAll(locked.pythonConstraint, exactly(python));
}
function satisfyingAmong(packages) {
  const named = /* @__PURE__ */ new Map();
  for (const locked of packages) append(named, locked.name, locked);
  return (dependency) => (named.get(dependency.name) ?? []).filter((locked) => satisfies(locked, dependency));
}
function sourceSatisfies({ source }, dependency) {
  if (dependency.source) return isSameSource(dependency.source, source);
  if (dependency.sourceName === null) return true;
  const wanted = dependency.sourceName.toLowerCase();
  if (source === null) return wanted === "pypi";
  return source.kind === "legacy" && source.reference?.toLowerCase() === wanted;
}
function fromElsewhere(locked, { source, sourceName }) {
  const asked = source ?? (sourceName && `the index ${sourceName}`);
  return `poetry.lock has ${locked.name} ${locked.version} from ${placeOf(locked.source)}, and ${placeOf(asked)} is asked for`;
}
function placeOf(source) {
  if (source === null) return "the default index";
  if (typeof source === "string") return source;
  if (source.kind === "legacy") return `the index ${source.reference ?? source.url}`;
  if (source.kind !== "git") return source.url;
  const reference = source.reference ?? source.resolvedReference;
  return `${source.url} ${reference === null ? "with no reference" : `at ${reference}`}`;
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
  fromElsewhere,
  isSamePackage,
  neededNames,
  activeEdges,
  edgesOf
};
