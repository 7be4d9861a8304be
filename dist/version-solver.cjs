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
  activeEdges: () => activeEdges,
  allowsMinor: () => allowsMinor,
  checkSelection: () => checkSelection,
  defaultSystems: () => defaultSystems,
  describeTarget: () => describeTarget,
  describeTargets: () => describeTargets,
  edgesOf: () => edgesOf,
  extrasNote: () => extrasNote,
  fromElsewhere: () => fromElsewhere,
  fullVersionFor: () => fullVersionFor,
  isForPython: () => isForPython,
  makeTarget: () => makeTarget,
  parseSelection: () => parseSelection,
  parseTag: () => parseTag,
  parseTarget: () => parseTarget,
  resolveTarget: () => resolveTarget,
  ruleFor: () => ruleFor,
  satisfies: () => satisfies,
  satisfyingAmong: () => satisfyingAmong,
  selectPackages: () => selectPackages,
  withoutThreads: () => withoutThreads
});
module.exports = stdin_exports;
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_append = require("./append.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_once = require("./once.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
function parseTag(text) {
  let tags = expanded.get(text);
  if (!tags) {
    tags = expandTag(text);
    expanded.set(text, tags);
  }
  return tags;
}
var expanded = /* @__PURE__ */ new Map();
function expandTag(text) {
  const parts = text.toLowerCase().split("-");
  const [interpreters, abis, platforms] = parts.map((part) => part.split("."));
  if (parts.length !== 3 || !interpreters || !abis || !platforms) {
    throw new import_version_2.InvalidText({
      code: "INVALID_TAG",
      kind: "tag",
      text,
      reason: "expected interpreter-abi-platform"
    });
  }
  if (interpreters.includes("") || abis.includes("") || platforms.includes("")) {
    throw new import_version_2.InvalidText({ code: "INVALID_TAG", kind: "tag", text, reason: "a part is empty" });
  }
  const strange = interpreters.find((interpreter) => !isIdentifier(interpreter));
  if (strange !== void 0) {
    throw new import_version_2.InvalidText({
      code: "INVALID_TAG",
      kind: "tag",
      text,
      reason: `${strange} is not an identifier`,
      start: text.toLowerCase().indexOf(strange)
    });
  }
  const tags = [];
  for (const interpreter of interpreters) {
    for (const abi of abis) {
      for (const platform of platforms) tags.push(`${interpreter}-${abi}-${platform}`);
    }
  }
  return tags;
}
function isIdentifier(text) {
  return /^[a-z_][a-z0-9_]*$/.test(text) || new RegExp("^[\\p{XID_Start}_]\\p{XID_Continue}*$", "u").test(text.normalize("NFKC"));
}
function platformTags(platform) {
  switch (platform.os) {
    case "linux":
      return linuxPlatforms(platform);
    case "macos":
      return macosPlatforms(twoNumbers(platform.version), platform.machine);
    case "other":
      return [platform.tag];
  }
}
function compatibleTags(target) {
  const { implementation, platforms } = target;
  const [major, minor] = twoNumbers(target.python);
  const tags = [];
  const add = (interpreter2, abi) => {
    for (const platform of platforms) tags.push(`${interpreter2}-${abi}-${platform}`);
  };
  const interpreter = `${shortNames[implementation] ?? implementation}${major}${minor}`;
  const given = target.abis ?? (implementation === "cpython" ? [interpreter] : []);
  if (implementation === "cpython") {
    const freeThreaded = /^cp\d+.*t/.test(given[0] ?? "");
    const stableAbi = freeThreaded ? "abi3t" : "abi3";
    for (const abi of given)
      if (abi !== stableAbi && abi !== "none" && abi !== "abi3") add(interpreter, abi);
    const hasStableAbi = major > 3 || major === 3 && minor >= 2;
    if (hasStableAbi) add(interpreter, stableAbi);
    add(interpreter, "none");
    if (hasStableAbi) {
      for (let older = minor - 1; older > 1; older--) add(`cp${major}${older}`, stableAbi);
    }
  } else {
    for (const abi of given) add(interpreter, abi);
    if (!given.includes("none")) add(interpreter, "none");
  }
  const pythons = [`py${major}${minor}`, `py${major}`];
  for (let older = minor - 1; older >= 0; older--) pythons.push(`py${major}${older}`);
  for (const python of pythons) add(python, "none");
  if (implementation === "cpython") tags.push(`${interpreter}-none-any`);
  if (implementation === "pypy") tags.push("pp3-none-any");
  for (const python of pythons) tags.push(`${python}-none-any`);
  return tags;
}
var shortNames = {
  python: "py",
  cpython: "cp",
  pypy: "pp",
  ironpython: "ip",
  jython: "jy"
};
function tagRanks(tags) {
  const ranks = /* @__PURE__ */ new Map();
  for (const [rank, tag] of tags.entries()) if (!ranks.has(tag)) ranks.set(tag, rank);
  return ranks;
}
function linuxPlatforms(platform) {
  const machines = platform.machine === "armv8l" ? ["armv8l", "armv7l"] : [platform.machine];
  const tags = machines.map((machine) => `linux_${machine}`);
  if (platform.glibc) tags.push(...manylinuxPlatforms(machines, twoNumbers(platform.glibc)));
  if (platform.musl) {
    const [major, minor] = twoNumbers(platform.musl);
    for (const machine of machines) {
      for (let older = minor; older >= 0; older--)
        tags.push(`musllinux_${major}_${older}_${machine}`);
    }
  }
  return tags;
}
var manylinuxMachines = /* @__PURE__ */ new Set([
  "x86_64",
  "i686",
  "aarch64",
  "armv7l",
  "ppc64",
  "ppc64le",
  "s390x",
  "loongarch64",
  "riscv64"
]);
var legacyManylinux = {
  "2_17": "manylinux2014",
  "2_12": "manylinux2010",
  "2_5": "manylinux1"
};
function manylinuxPlatforms(machines, [major, minor]) {
  if (!machines.some((machine) => manylinuxMachines.has(machine))) return [];
  const oldestMinor = machines.includes("x86_64") || machines.includes("i686") ? 5 : 17;
  const tags = [];
  for (const machine of machines) {
    for (let olderMajor = major; olderMajor >= 2; olderMajor--) {
      const newest = olderMajor === major ? minor : 50;
      for (let older = newest; older >= (olderMajor === 2 ? oldestMinor : 0); older--) {
        tags.push(`manylinux_${olderMajor}_${older}_${machine}`);
        const legacy = legacyManylinux[`${olderMajor}_${older}`];
        if (legacy) tags.push(`${legacy}_${machine}`);
      }
    }
  }
  return tags;
}
function macosPlatforms([major, minor], machine) {
  const tags = [];
  const add = (version, formats) => {
    for (const format of formats) tags.push(`macosx_${version[0]}_${version[1]}_${format}`);
  };
  if (major === 10) {
    for (let older = minor; older >= 0; older--)
      add([10, older], macosFormats([10, older], machine));
  } else if (major > 10) {
    for (let older = major; older > 10; older--) add([older, 0], macosFormats([older, 0], machine));
    for (let older = 16; older >= 4; older--) {
      add([10, older], machine === "x86_64" ? macosFormats([10, older], machine) : ["universal2"]);
    }
  }
  return tags;
}
function macosFormats([major, minor], machine) {
  const before = (otherMinor) => major === 10 && minor < otherMinor;
  switch (machine) {
    case "arm64":
      return ["arm64", "universal2"];
    case "x86_64":
      return before(4) ? [] : ["x86_64", "intel", "fat64", "fat3", "universal2", "universal"];
    case "i386":
      return before(4) ? [] : ["i386", "intel", "fat3", "fat", "universal"];
    case "ppc64":
      return before(4) || !before(6) ? [] : ["ppc64", "fat64", "universal"];
    case "ppc":
      return before(7) ? ["ppc", "fat3", "fat", "universal"] : [];
    case "intel":
      return ["intel", "universal"];
    default:
      return [machine];
  }
}
function twoNumbers(version) {
  const match = /^(\d+)(?:\.(\d+))?(?!\d)/.exec(version);
  if (!match)
    throw new import_version_2.InvalidText({
      code: "INVALID_VERSION",
      kind: "version",
      text: version,
      reason: "expected major.minor"
    });
  return [Number(match[1]), Number(match[2] ?? 0)];
}
var defaultGlibc = "2.36";
var defaultMusl = "1.2";
var defaultMacos = "14.0";
var defaultSystems = [
  "x86_64-linux",
  "aarch64-linux",
  "x86_64-darwin",
  "aarch64-darwin"
];
var newestPatch = {
  "3.8": 20,
  "3.9": 25,
  "3.10": 19,
  "3.11": 14,
  "3.12": 12,
  "3.13": 11,
  "3.14": 2
};
function defaultFullVersion(python) {
  return `${python}.${newestPatch[python] ?? 0}`;
}
function makeTarget(options) {
  const { system, implementation = "cpython" } = options;
  const { version, freeThreaded } = minorVersion(options.python);
  const fullVersion = options.pythonFullVersion ?? defaultFullVersion(version);
  const digits = version.replace(".", "");
  const interpreter = `${shortNames2[implementation] ?? implementation}${digits}${freeThreaded ? "t" : ""}`;
  if (!(0, import_version_2.tryParseVersion)(fullVersion) || !`${fullVersion}.`.startsWith(`${version}.`)) {
    throw new import_errors.UserError(
      "INVALID_TARGET",
      `Python ${fullVersion} is not a release of Python ${version}`,
      `give a full version such as ${defaultFullVersion(version)}`
    );
  }
  const platform = platformOf(system, options);
  return withTags(
    {
      id: `${interpreter}-${system}`,
      system,
      implementation,
      python: { name: options.python, version, fullVersion },
      environment: {
        implementation_name: implementation,
        implementation_version: fullVersion,
        os_name: platform.osName,
        platform_machine: platform.machine,
        platform_python_implementation: displayNames[implementation] ?? implementation,
        platform_release: platform.release,
        platform_system: platform.system,
        platform_version: platform.version,
        python_full_version: fullVersion,
        python_version: version,
        sys_platform: platform.sysPlatform
      },
      label: `${displayNames[implementation] ?? implementation} ${version}${freeThreaded ? "t" : ""} on ${system}`
    },
    () => compatibleTags({
      implementation,
      python: version,
      ...abisOf(implementation, digits, freeThreaded),
      platforms: platformTags(platform.tags)
    })
  );
}
function parseTarget(id, options = {}) {
  const match = /^([a-z_]+)(\d)(\d+)(t?)-(.+)$/.exec(id);
  if (!match) {
    throw new import_errors.UserError(
      "INVALID_TARGET",
      `"${id}" is not a target`,
      "a target is a Python and a system: cp312-x86_64-linux"
    );
  }
  const [, name = "", major, minor, threads, system = ""] = match;
  const long = Object.entries(shortNames2).find(([, short]) => short === name)?.[0];
  checkParts(id, { name, python: `${major}${minor}${threads}`, system });
  return makeTarget({
    ...options,
    system,
    python: `${major}.${minor}${threads}`,
    implementation: long ?? name
  });
}
function checkParts(id, { name, python, system }) {
  const systems = [...import_systems.nixSystems, ...import_systems.otherSystems];
  const names2 = [...Object.values(shortNames2), "graalpy"];
  const isSystem = systems.includes(system);
  const isPython = names2.includes(name) && /^(?:2[67]|3\d{1,2})t?$/.test(python);
  if (isSystem && isPython) return;
  const meant = isSystem ? system : systems.find((known) => known.endsWith(`-${system}`) || known.startsWith(`${system}-`)) ?? (0, import_read_groups.nearestOf)(system, systems);
  const interpreter = names2.includes(name) ? name : "cp";
  const what = isSystem ? `Python "${name}${python}"` : `system "${system}"`;
  throw new import_errors.UserError(
    "INVALID_TARGET",
    `"${id}" is not a target: there is no ${what}`,
    meant !== null && isPython ? `did you mean "${interpreter}${python}-${meant}"?` : "a target is a Python and a system: cp312-x86_64-linux"
  );
}
function withoutThreads(python) {
  return python.replace(/t$/, "");
}
var shortNames2 = { cpython: "cp", pypy: "pp" };
var displayNames = {
  cpython: "CPython",
  pypy: "PyPy",
  graalpy: "GraalVM"
};
function minorVersion(python) {
  const match = /^(\d+\.\d+)(t?)$/.exec(python);
  if (match?.[1]) return { version: match[1], freeThreaded: match[2] === "t" };
  throw new import_errors.UserError(
    "INVALID_TARGET",
    `"${python}" is not a minor version of Python such as 3.12`
  );
}
function abisOf(implementation, digits, freeThreaded) {
  if (implementation === "pypy") return { abis: [`pypy${digits}_pp73`] };
  return freeThreaded ? { abis: [`cp${digits}t`] } : {};
}
function platformOf(system, options) {
  const dash = system.indexOf("-");
  const cpu = dash < 0 ? system : system.slice(0, dash);
  const os = dash < 0 ? "" : system.slice(dash + 1);
  if (os === "linux") return linux(cpu, { glibc: options.glibc ?? defaultGlibc });
  if (os === "linux-musl") return linux(cpu, { musl: options.musl ?? defaultMusl });
  if (os === "darwin") return darwin(cpu, options.macos ?? defaultMacos);
  if (os === "windows") return windows(cpu);
  return {
    osName: "posix",
    machine: cpu,
    system: os.charAt(0).toUpperCase() + os.slice(1),
    release: "0",
    version: "",
    sysPlatform: os,
    tags: { os: "other", tag: `${os}_${cpu}`.replace(/[-.]/g, "_") }
  };
}
var linuxMachines = {
  powerpc64le: "ppc64le",
  powerpc64: "ppc64",
  i486: "i686",
  i586: "i686"
};
function linux(cpu, library) {
  const machine = linuxMachines[cpu] ?? cpu;
  return {
    osName: "posix",
    machine,
    system: "Linux",
    release: "6.1.0",
    version: "#1 SMP",
    sysPlatform: "linux",
    tags: { os: "linux", machine, ...library }
  };
}
function darwin(cpu, macos) {
  const machine = cpu === "aarch64" ? "arm64" : cpu;
  const major = Number.parseInt(macos, 10);
  const kernel = `${major >= 26 ? major - 1 : major + 9}.6.0`;
  return {
    osName: "posix",
    machine,
    system: "Darwin",
    release: kernel,
    version: `Darwin Kernel Version ${kernel}`,
    sysPlatform: "darwin",
    tags: { os: "macos", machine, version: macos }
  };
}
var windowsMachines = {
  x86_64: ["AMD64", "win_amd64"],
  i686: ["x86", "win32"],
  aarch64: ["ARM64", "win_arm64"]
};
function windows(cpu) {
  const [machine, tag] = windowsMachines[cpu] ?? [cpu, `win_${cpu}`];
  return {
    osName: "nt",
    machine,
    system: "Windows",
    release: "10",
    version: "10.0.19045",
    sysPlatform: "win32",
    tags: { os: "other", tag }
  };
}
function withTags(target, make) {
  let tags;
  let ranks;
  return {
    ...target,
    get tags() {
      tags ??= make();
      return tags;
    },
    get tagRanks() {
      ranks ??= tagRanks(this.tags);
      return ranks;
    }
  };
}
function rootsOf(project, groups, extras) {
  const chosen = new Set(groups);
  return {
    dependencies: [...project.groups.values()].filter(({ name }) => chosen.has(name)).flatMap(({ dependencies }) => dependencies),
    extras,
    project: {
      name: (0, import_constraint_sets.normalizeName)(project.name),
      version: project.version ?? "0"
    }
  };
}
var none = { wanted: /* @__PURE__ */ new Set(), optionalNames: /* @__PURE__ */ new Set(), additions: [] };
function extrasWanted(locked, extras) {
  if (extras.length === 0) return none;
  const wanted = /* @__PURE__ */ new Set();
  const optionalNames = /* @__PURE__ */ new Set();
  const additions = [];
  const isDirect = (0, import_constraint_sets.isDirectOrigin)(locked.source);
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
      ...(0, import_constraint_sets.anyVersion)(locked.name),
      completeName,
      isRoot: false,
      constraint: (0, import_constraint_sets.exactly)(locked.parsedVersion),
      constraintText: locked.version,
      extras,
      source: (0, import_constraint_sets.isDirectOrigin)(locked.source) ? locked.source : null
    };
    ofPackage.set(completeName, known);
  }
  return known;
}
function dependencyOnProject({ name, version }) {
  return {
    ...(0, import_constraint_sets.anyVersion)(name),
    completeName: name,
    isRoot: true,
    constraint: (0, import_constraint_sets.exactly)((0, import_version_2.parseVersion)(version)),
    constraintText: version
  };
}
function dependencyOnChosen(chosen) {
  return chosen.locked === null ? chosen.project : dependencyOn(chosen.locked, chosen.extras);
}
function satisfies(locked, dependency) {
  return locked.name === dependency.name && (0, import_constraint_sets.constraintAllows)(dependency.constraint, locked.parsedVersion) && sourceSatisfies(locked, dependency);
}
var namedByLock = /* @__PURE__ */ new WeakMap();
function byName(lock) {
  const known = namedByLock.get(lock);
  if (known) return known;
  const { packages } = lock;
  (0, import_constraint_sets.spend)(5 * packages.length);
  const grouped = /* @__PURE__ */ new Map();
  for (const locked of packages) (0, import_append.append)(grouped, locked.name, locked);
  for (const versions of grouped.values()) {
    versions.sort((a, b) => (0, import_version_2.compareVersions)(b.parsedVersion, a.parsedVersion));
  }
  namedByLock.set(lock, grouped);
  return grouped;
}
function isForPython(locked, python) {
  return (0, import_constraint_sets.allowsAll)(locked.pythonConstraint, (0, import_constraint_sets.exactly)(python));
}
function satisfyingAmong(packages) {
  const named = /* @__PURE__ */ new Map();
  for (const locked of packages) (0, import_append.append)(named, locked.name, locked);
  return (dependency) => (named.get(dependency.name) ?? []).filter((locked) => satisfies(locked, dependency));
}
function sourceSatisfies({ source }, dependency) {
  if (dependency.source) return (0, import_constraint_sets.isSameSource)(dependency.source, source);
  if (dependency.sourceName === null) return true;
  const wanted = dependency.sourceName.toLowerCase();
  if (source === null) return wanted === "pypi";
  return source.kind === "legacy" && source.reference?.toLowerCase() === wanted;
}
function fromElsewhere(locked, { source, sourceName: sourceName2 }) {
  const asked = source ?? (sourceName2 && `the index ${sourceName2}`);
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
  return a.completeName === b.completeName && (0, import_constraint_sets.isSameSource)(a.source, b.source);
}
var OverrideNeeded = class extends Error {
  constructor(restrictions) {
    super("several answers for one dependency");
    this.restrictions = restrictions;
  }
  restrictions;
  name = "OverrideNeeded";
};
var unrestricted = { overrides: /* @__PURE__ */ new Map(), marker: import_constraint_sets.always };
function isWithin(restriction, marker) {
  return restriction.overrides.size === 0 || !(0, import_marker_sets.isNever)((0, import_marker_sets.conjunction)([restriction.marker, marker]));
}
function withOverrides({ overrides }, owner, dependencies) {
  const own = overrides.get(owner);
  if (!own) return [...dependencies];
  const seen = /* @__PURE__ */ new Set();
  return dependencies.flatMap((dependency) => {
    const override = own.get(dependency.name);
    if (!override) return [dependency];
    if (seen.has(dependency.name)) return [];
    seen.add(dependency.name);
    return (0, import_constraint_sets.isEmpty)(override.constraint) ? [] : [override];
  });
}
function restrict({ overrides, marker }, owner, dependency) {
  const own = new Map(overrides.get(owner)).set(dependency.name, dependency);
  return {
    overrides: new Map(overrides).set(owner, own),
    marker: (0, import_marker_sets.conjunction)([marker, dependency.marker])
  };
}
var theProject = "<project>";
function mergeDuplicates({
  context,
  owner,
  dependencies,
  extras
}) {
  const merged2 = [];
  for (const [name, same] of groupedByName(
    withOverrides(context.restriction, owner, dependencies)
  )) {
    const [only] = same;
    if (only && same.length === 1) merged2.push(only);
    else merged2.push(...mergeSameName({ context, owner, name, dependencies: same, extras }));
  }
  return merged2;
}
function groupedByName(dependencies) {
  const grouped = /* @__PURE__ */ new Map();
  for (const dependency of dependencies) (0, import_append.append)(grouped, dependency.name, dependency);
  return grouped;
}
function mergeSameName({
  context,
  owner,
  name,
  dependencies,
  extras
}) {
  const byCompleteName = /* @__PURE__ */ new Map();
  for (const dependency of dependencies) {
    (0, import_append.append)(byCompleteName, completeNameOf(name, dependency.extras), dependency);
  }
  const isOneName = byCompleteName.size === 1;
  const resolved = isOneName ? resolveOverlaps({ context, owner, given: dependencies, extras, coverTheRest: true }) : [...byCompleteName.values()].flatMap(
    (same) => same.length > 1 ? resolveOverlaps({ context, owner, given: same, extras: null, coverTheRest: false }) : same
  );
  const isExclusive = isOneName || resolved.length === byCompleteName.size && excludeEachOther(resolved);
  if (!isExclusive || resolved.length < 2) return resolved;
  const relevant = resolved.filter(({ marker }) => isWithin(context.restriction, marker));
  if (relevant.length < 2) return relevant.filter(({ constraint }) => !(0, import_constraint_sets.isEmpty)(constraint));
  throw new OverrideNeeded(
    relevant.map((dependency) => restrict(context.restriction, owner, dependency))
  );
}
function excludeEachOther(dependencies) {
  return dependencies.every(
    (one, index) => dependencies.slice(index + 1).every((other) => (0, import_marker_sets.isNever)((0, import_marker_sets.conjunction)([one.marker, other.marker])))
  );
}
function resolveOverlaps({
  context,
  owner,
  given,
  extras,
  coverTheRest
}) {
  const dependencies = mergeByConstraint(given);
  if (!dependencies.some(({ marker }) => (0, import_marker_sets.mentionsExtra)(marker))) {
    return [meetAll(owner, dependencies, (0, import_marker_sets.conjunction)(dependencies.map(({ marker }) => marker)))];
  }
  const resolved = [];
  for (const uses of combinations(dependencies.length)) {
    (0, import_constraint_sets.spend)(20 * dependencies.length);
    const used = dependencies.filter((_, index) => uses[index]);
    const unused = dependencies.filter((_, index) => !uses[index]);
    const marker = (0, import_marker_sets.conjunction)([
      ...used.map((dependency) => dependency.marker),
      ...unused.map((dependency) => (0, import_marker_sets.negate)(dependency.marker))
    ]);
    if (!isRelevant(context, marker, extras)) continue;
    if (used.length > 0) resolved.push(meetAll(owner, used, marker));
    else if (coverTheRest && dependencies[0]) {
      resolved.push({ ...dependencies[0], constraint: { kind: "empty" }, marker });
    }
  }
  return mergeByConstraint(resolved);
}
function* combinations(length) {
  for (let bits = 2 ** length - 1; bits >= 0; bits--) {
    yield Array.from({ length }, (_, index) => (bits & 2 ** (length - 1 - index)) !== 0);
  }
}
function isRelevant({ target, python }, marker, extras) {
  return !(0, import_marker_sets.isNever)(marker) && (0, import_marker_sets.allowsPython)(marker, python) && (extras === null || (0, import_constraint_sets.evaluateMarker)(marker, {}, extras)) && (0, import_constraint_sets.evaluateMarker)(marker, target.environment, null);
}
function meetAll(owner, used, marker) {
  const specific = used.filter(({ source, sourceName: sourceName2 }) => (0, import_constraint_sets.isDirectOrigin)(source) || sourceName2);
  const [first] = specific;
  const differs = specific.find(
    (other) => first && (!(0, import_constraint_sets.isSameSource)(other.source, first.source) || other.sourceName !== first.sourceName)
  );
  const constraint = used.map((each) => each.constraint).reduce(import_constraint_sets.intersect, import_constraint_sets.any);
  if (differs || (0, import_constraint_sets.isEmpty)(constraint)) throw dependencyClash(owner, used);
  return { ...specific.at(-1) ?? used[0], constraint, marker };
}
function mergeByConstraint(dependencies) {
  const merged2 = [];
  for (const dependency of dependencies) {
    (0, import_constraint_sets.spend)(4 * merged2.length);
    const index = merged2.findIndex(
      (other) => (0, import_constraint_sets.isSameSource)(other.source, dependency.source) && other.sourceName === dependency.sourceName && (0, import_constraint_sets.equalConstraints)(other.constraint, dependency.constraint)
    );
    const known = merged2[index];
    if (known) {
      merged2[index] = { ...known, marker: (0, import_marker_sets.disjunction)([known.marker, dependency.marker]) };
    } else merged2.push(dependency);
  }
  return merged2;
}
function dependencyClash(owner, dependencies) {
  const wants = dependencies.map(({ name, constraintText }) => `${name} (${constraintText})`);
  return new import_errors.UserError(
    "DEPENDENCY_CLASH",
    `${owner === theProject ? "pyproject.toml: the project" : `poetry.lock: ${owner}`} has requirements that exclude each other: ${wants.join(" and ")}`,
    "Poetry refuses this lock as well: run `poetry lock`"
  );
}
function lockedProvider({ lock, target, roots, restriction }) {
  const context = {
    byName: byName(lock),
    indexes: indexesOf(lock),
    target,
    python: (0, import_constraint_sets.stableVersion)((0, import_version_2.parseVersion)(target.python.fullVersion)),
    roots,
    restriction,
    explicitSources: /* @__PURE__ */ new Map()
  };
  return {
    root: () => rootPackage(context),
    best: (dependency) => bestPackage(context, dependency),
    elsewhere: (dependency) => lockedElsewhere(context, dependency),
    only: (dependency) => onlyPackage(context, dependency),
    refusedPython: ({ locked }) => locked && !isForPython(locked, context.python) ? locked.pythonVersions : null,
    priority: (dependency) => priorityOf(context, dependency)
  };
}
var defaultIndex = "pypi";
var indexesByLock = /* @__PURE__ */ new WeakMap();
function indexesOf(lock) {
  const known = indexesByLock.get(lock);
  if (known) return known;
  const { packages } = lock;
  (0, import_constraint_sets.spend)(5 * packages.length);
  const indexes = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    if ((0, import_constraint_sets.isDirectOrigin)(locked.source)) continue;
    const name = (locked.source?.reference ?? defaultIndex).toLowerCase();
    const index = indexes.get(name) ?? /* @__PURE__ */ new Map();
    indexes.set(name, index);
    (0, import_append.append)(index, locked.name, locked);
  }
  indexesByLock.set(lock, indexes);
  return indexes;
}
function fromIndex({ indexes }, locked, sourceName2) {
  const wanted = sourceName2 ? [indexes.get(sourceName2.toLowerCase())] : indexes.values();
  for (const index of wanted) {
    (0, import_constraint_sets.spend)(index?.get(locked.name)?.length ?? 1);
    const found = index?.get(locked.name)?.find((other) => (0, import_version_2.compareVersions)(other.parsedVersion, locked.parsedVersion) === 0);
    if (found) return found;
  }
  return locked;
}
function lockedFor(context, dependency) {
  const candidates = context.byName.get(dependency.name) ?? [];
  (0, import_constraint_sets.spend)(candidates.length);
  return candidates.find((locked) => satisfies(locked, dependency)) ?? null;
}
function bestPackage(context, dependency) {
  const locked = lockedFor(context, dependency);
  if (!locked) return projectItself(context, dependency);
  const sourceName2 = context.explicitSources.get(dependency.name) ?? dependency.sourceName;
  const found = (0, import_constraint_sets.isDirectOrigin)(locked.source) ? locked : fromIndex(context, locked, sourceName2);
  return completePackage(context, found, { ...dependency, sourceName: sourceName2 });
}
function projectItself({ roots: { project } }, { name, extras, source, constraint }) {
  if (name !== project.name || extras.length === 0 || (0, import_constraint_sets.isDirectOrigin)(source)) return null;
  if (!(0, import_constraint_sets.constraintAllows)(constraint, (0, import_version_2.parseVersion)(project.version))) return null;
  const itself = dependencyOnProject(project);
  const completeName = completeNameOf(name, extras);
  return {
    completeName,
    extras,
    locked: null,
    project: { ...itself, completeName, extras },
    requires: [itself]
  };
}
function lockedElsewhere({ byName: locked }, dependency) {
  const other = locked.get(dependency.name)?.find((each) => (0, import_constraint_sets.constraintAllows)(dependency.constraint, each.parsedVersion));
  if (other === void 0 || satisfies(other, dependency)) return null;
  return fromElsewhere(other, dependency);
}
function onlyPackage(context, dependency) {
  const { byName: locked, python } = context;
  const candidates = locked.get(dependency.name)?.filter((each) => isForPython(each, python));
  const [only] = candidates ?? [];
  const isOnly = candidates?.length === 1 && only && satisfies(only, dependency);
  return isOnly && lockedFor(context, dependency) === only ? bestPackage(context, dependency) : null;
}
var mostNeeds = 1e9;
function priorityOf(context, dependency) {
  const locked = lockedFor(context, dependency);
  const preference = (0, import_constraint_sets.isDirectOrigin)(dependency.source) ? 0 : locked ? 3 : 1;
  const needs = (locked?.dependencies ?? []).filter(
    ({ inExtras }) => inExtras.length === 0 || inExtras.some((extra) => dependency.extras.includes(extra))
  );
  const bounded = needs.filter(({ constraint }) => (0, import_constraint_sets.hasUpperBound)(constraint)).length;
  return (preference * mostNeeds - bounded) * 4 + (needs.length > 0 ? 0 : 2) + (locked ? 0 : 1);
}
function rootPackage(context) {
  const { roots, target, python, restriction, explicitSources } = context;
  const wanted = roots.dependencies.filter(
    ({ marker }) => (0, import_marker_sets.allowsPython)(marker, python) && isWithin(restriction, marker) && (0, import_constraint_sets.evaluateMarker)(marker, target.environment, roots.extras)
  );
  const dependencies = mergeDuplicates({
    context,
    owner: theProject,
    dependencies: wanted,
    extras: roots.extras
  });
  explicitSources.clear();
  for (const { name, sourceName: sourceName2 } of dependencies) {
    if (sourceName2) explicitSources.set(name, sourceName2);
  }
  return {
    completeName: roots.project.name,
    extras: [],
    locked: null,
    project: dependencyOnProject(roots.project),
    requires: dependencies.map(solverDependency)
  };
}
function completePackage(context, locked, dependency) {
  const { extras } = dependency;
  (0, import_constraint_sets.spend)(10 * (1 + locked.dependencies.length));
  const { wanted, optionalNames, additions } = extrasWanted(locked, extras);
  const requires = [...locked.dependencies, ...additions].filter(
    (each) => isNeeded({ context, dependency: each, wanted, optionalNames })
  );
  if (extras.length > 0) {
    const base = { ...dependencyOn(locked, []), sourceName: dependency.sourceName };
    requires.unshift({ ...base, marker: dependency.marker });
  }
  const owner = ownerKey(locked, extras);
  return {
    completeName: completeNameOf(locked.name, extras),
    extras,
    locked,
    requires: mergeDuplicates({ context, owner, dependencies: requires, extras: wanted }).map(
      solverDependency
    )
  };
}
function isNeeded({
  context: { target, python, restriction },
  dependency: { name, marker, optional, inExtras },
  wanted,
  optionalNames
}) {
  if (!(0, import_marker_sets.allowsPython)(marker, python) || !isWithin(restriction, marker)) return false;
  if (!(0, import_constraint_sets.evaluateMarker)(marker, target.environment, null)) return false;
  if (optional && !optionalNames.has(name)) return false;
  return inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra));
}
function ownerKey(locked, extras) {
  const place = (0, import_constraint_sets.isDirectOrigin)(locked.source) ? ` from ${locked.source?.url}` : "";
  return `${completeNameOf(locked.name, extras)} ${locked.version}${place}`;
}
function inverse({ dependency, positive }) {
  return { dependency, positive: !positive };
}
function termSatisfies(term, other) {
  return term.dependency.completeName === other.dependency.completeName && relationOf(term, other) === "subset";
}
function relationOf(term, other) {
  const [ours, theirs] = [term.dependency.constraint, other.dependency.constraint];
  const fits = isCompatible(term.dependency, other.dependency);
  if (term.positive && other.positive) {
    if (!fits) return "disjoint";
    if ((0, import_constraint_sets.allowsAll)(theirs, ours)) return "subset";
    return (0, import_constraint_sets.allowsAny)(ours, theirs) ? "overlapping" : "disjoint";
  }
  if (term.positive) {
    if (!fits || !(0, import_constraint_sets.allowsAny)(theirs, ours)) return "subset";
    return (0, import_constraint_sets.allowsAll)(theirs, ours) ? "disjoint" : "overlapping";
  }
  if (!fits || !(0, import_constraint_sets.allowsAll)(ours, theirs)) return "overlapping";
  return other.positive ? "disjoint" : "subset";
}
function intersectTerms(term, other) {
  if (!isCompatible(term.dependency, other.dependency)) {
    if (term.positive === other.positive) return null;
    return term.positive ? term : other;
  }
  const [ours, theirs] = [term.dependency.constraint, other.dependency.constraint];
  if (term.positive !== other.positive) {
    return nonEmptyTerm({
      term,
      other,
      constraint: term.positive ? (0, import_constraint_sets.difference)(ours, theirs) : (0, import_constraint_sets.difference)(theirs, ours),
      positive: true
    });
  }
  const both = term.positive ? (0, import_constraint_sets.intersect)(ours, theirs) : (0, import_constraint_sets.union)([ours, theirs]);
  return nonEmptyTerm({ term, other, constraint: both, positive: term.positive });
}
function differenceOfTerms(term, other) {
  return intersectTerms(term, inverse(other));
}
function nonEmptyTerm({
  term,
  other,
  constraint,
  positive
}) {
  if ((0, import_constraint_sets.isEmpty)(constraint)) return null;
  const prefersOther = !(0, import_constraint_sets.isDirectOrigin)(term.dependency.source) && (0, import_constraint_sets.isDirectOrigin)(other.dependency.source);
  const dependency = prefersOther ? other.dependency : term.dependency;
  return { dependency: { ...dependency, constraint }, positive };
}
function isCompatible(a, b) {
  return a.isRoot || b.isRoot || isSamePackage(a, b) || a.completeName === b.completeName && (0, import_constraint_sets.isDirectOrigin)(a.source) !== (0, import_constraint_sets.isDirectOrigin)(b.source);
}
function equalDependencies(a, b) {
  return isSamePackage(a, b) && ((0, import_constraint_sets.isDirectOrigin)(a.source) || (0, import_constraint_sets.equalConstraints)(a.constraint, b.constraint));
}
function makeIncompatibility(given, cause) {
  let terms = given;
  if (terms.length !== 1 && cause.kind === "conflict") {
    terms = terms.filter((term) => !term.positive || !term.dependency.isRoot);
  }
  const [first, second] = terms;
  const isPair = terms.length === 2 && first?.dependency.completeName !== second?.dependency.completeName;
  return { terms: terms.length === 1 || isPair ? terms : coalesce(terms), cause };
}
function coalesce(terms) {
  const byName2 = /* @__PURE__ */ new Map();
  for (const term of terms) {
    const name = term.dependency.completeName;
    const known = byName2.get(name);
    const merged2 = known ? intersectTerms(known, term) : term;
    if (!merged2) throw new Error(`package ${name} depends on itself`);
    byName2.set(name, merged2);
  }
  return [...byName2.values()];
}
function isFailure({ terms }) {
  return terms.length === 0 || terms.length === 1 && terms[0]?.dependency.isRoot === true;
}
function factsBehind(incompatibility) {
  const facts = /* @__PURE__ */ new Set();
  const open = /* @__PURE__ */ new Set([incompatibility]);
  for (const each of open) {
    const { cause } = each;
    if (cause.kind === "conflict") open.add(cause.conflict).add(cause.other);
    else {
      const fact = factOf(each);
      if (fact !== null) facts.add(fact);
    }
  }
  return [...facts];
}
function factOf({ terms: [first, second], cause }) {
  if (!first) return null;
  switch (cause.kind) {
    case "dependency":
      return second ? `${describe(first)} depends on ${describe(second)}` : null;
    case "no versions":
      return cause.elsewhere ?? `no locked version is ${describe(first)}`;
    case "python":
      return `${describe(first)} requires Python ${cause.pythonVersions}`;
    default:
      return null;
  }
}
function describe({ dependency }) {
  if (dependency.isRoot) return "the project";
  return `${dependency.completeName} (${(0, import_constraint_sets.formatConstraint)(dependency.constraint)})`;
}
function emptySolution() {
  return {
    assignments: [],
    decisions: /* @__PURE__ */ new Map(),
    positive: /* @__PURE__ */ new Map(),
    negative: /* @__PURE__ */ new Map(),
    places: /* @__PURE__ */ new Map(),
    changed: /* @__PURE__ */ new Set(),
    nextPlace: 0
  };
}
function takeChanged({ changed, positive, places }) {
  const open = [];
  for (const name of changed) {
    const [term, place] = [positive.get(name), places.get(name)];
    if (term && place !== void 0) open.push({ dependency: term.dependency, place });
  }
  changed.clear();
  return open;
}
function isOpen({ positive, decisions, places }, { dependency, place }) {
  const name = dependency.completeName;
  return !decisions.has(name) && positive.get(name)?.dependency === dependency && places.get(name) === place;
}
function decide(solution, chosen) {
  solution.decisions.set(chosen.completeName, chosen);
  assign(solution, { dependency: dependencyOnChosen(chosen), positive: true }, null);
}
function derive(solution, term, cause) {
  assign(solution, term, cause);
}
function assign(solution, term, cause) {
  const { assignments, decisions } = solution;
  const { dependency, positive } = term;
  const [level, index] = [decisions.size, assignments.length];
  const assignment = { dependency, positive, level, index, cause };
  (0, import_constraint_sets.spend)(5);
  assignments.push(assignment);
  register(solution, assignment);
}
function register(solution, assignment) {
  const { positive, negative, places, changed } = solution;
  const name = assignment.dependency.completeName;
  const known = positive.get(name) ?? negative.get(name);
  const term = known ? mustIntersect(known, assignment) : assignment;
  if (term.positive) {
    negative.delete(name);
    if (!positive.has(name)) places.set(name, solution.nextPlace++);
    positive.set(name, term);
    changed.add(name);
  } else negative.set(name, term);
}
function mustIntersect(known, assignment) {
  const term = known.positive ? intersectTerms(known, assignment) : intersectTerms(assignment, known);
  if (!term) throw new Error(`the solver contradicts itself over ${known.dependency.completeName}`);
  return term;
}
function backtrack(solution, level) {
  const { assignments, decisions, positive, negative } = solution;
  const touched = /* @__PURE__ */ new Set();
  for (let last = assignments.at(-1); last && last.level > level; last = assignments.at(-1)) {
    assignments.pop();
    const name = last.dependency.completeName;
    touched.add(name);
    if (last.cause === null) decisions.delete(name);
  }
  for (const name of touched) {
    positive.delete(name);
    negative.delete(name);
  }
  for (const assignment of assignments) {
    if (touched.has(assignment.dependency.completeName)) register(solution, assignment);
  }
}
function satisfier({ assignments }, term) {
  let assigned = null;
  for (const assignment of assignments) {
    if (assignment.dependency.completeName !== term.dependency.completeName) continue;
    if (!assignment.dependency.isRoot && !isSamePackage(assignment.dependency, term.dependency)) {
      if (!assignment.positive) continue;
      return assignment;
    }
    assigned = assigned ? intersectTerms(assigned, assignment) : assignment;
    if (assigned && termSatisfies(assigned, term)) return assignment;
  }
  throw new Error(`nothing satisfies ${term.dependency.completeName}`);
}
function relationTo({ positive, negative }, term) {
  const name = term.dependency.completeName;
  const known = positive.get(name) ?? negative.get(name);
  return known ? relationOf(known, term) : "overlapping";
}
var PriorityQueue = class {
  #entries = [];
  /** The one of lowest priority, of these the one of lowest place. */
  get first() {
    return this.#entries[0]?.item ?? null;
  }
  add(item, priority, place) {
    const entries = this.#entries;
    const entry = { item, priority, place };
    let index = entries.push(entry) - 1;
    while (index > 0) {
      const above = index - 1 >> 1;
      const other = entries[above];
      if (!isBefore(entry, other)) break;
      entries[index] = other;
      index = above;
    }
    entries[index] = entry;
  }
  removeFirst() {
    const entries = this.#entries;
    const entry = entries.pop();
    if (entry === void 0 || entries.length === 0) return;
    let index = 0;
    for (; ; ) {
      const [left, right] = [entries[2 * index + 1], entries[2 * index + 2]];
      const isRight = left !== void 0 && right !== void 0 && isBefore(right, left);
      const below = isRight ? right : left;
      if (below === void 0 || !isBefore(below, entry)) break;
      entries[index] = below;
      index = 2 * index + (isRight ? 2 : 1);
    }
    entries[index] = entry;
  }
};
function isBefore(a, b) {
  return a.priority === b.priority ? a.place < b.place : a.priority < b.priority;
}
var SolveFailure = class extends Error {
  constructor(facts) {
    super("no set of packages satisfies all dependencies");
    this.facts = facts;
  }
  facts;
  name = "SolveFailure";
};
function solve(provider) {
  return solveWithoutChoice(provider) ?? solveWithChoices(provider);
}
function solveWithoutChoice(provider) {
  const chosen = /* @__PURE__ */ new Map();
  const root = provider.root();
  const open = [...root.requires];
  for (let dependency = open.pop(); dependency; dependency = open.pop()) {
    if (dependency.completeName === root.completeName) return null;
    const known = chosen.get(dependency.completeName);
    if (known?.locked) {
      if (satisfies(known.locked, dependency)) continue;
      return null;
    }
    const only = provider.only(dependency);
    if (!only) return null;
    chosen.set(dependency.completeName, only);
    open.push(...only.requires);
  }
  return [...chosen.values()];
}
var mostSteps = 1e4;
function solveWithChoices(provider) {
  const solution = emptySolution();
  const state = {
    provider,
    solution,
    incompatibilities: /* @__PURE__ */ new Map(),
    contradicted: /* @__PURE__ */ new Map(),
    patience: mostSteps,
    open: new PriorityQueue()
  };
  const root = dependencyOnChosen(provider.root());
  const rootIsThere = { dependency: root, positive: false };
  addIncompatibility(state, makeIncompatibility([rootIsThere], { kind: "root" }));
  let next = root.completeName;
  while (next !== null) {
    const [level, before] = [solution.decisions.size, openConstraint(solution, next)];
    propagate(state, next);
    const after = openConstraint(solution, next);
    const isSame = before && after && (0, import_constraint_sets.equalConstraints)(before, after);
    if (isSame && solution.decisions.size === level) {
      throw new SolveFailure((state.incompatibilities.get(next) ?? []).flatMap(factsBehind));
    }
    next = choosePackage(state);
  }
  return [...solution.decisions.values()].filter(({ locked }) => locked !== null);
}
function openConstraint({ positive, decisions }, name) {
  return decisions.has(name) ? null : positive.get(name)?.dependency.constraint ?? null;
}
function addIncompatibility({ incompatibilities }, incompatibility) {
  for (const { dependency } of incompatibility.terms) {
    const known = incompatibilities.get(dependency.completeName);
    if (!known) incompatibilities.set(dependency.completeName, [incompatibility]);
    else if (known.at(-1) !== incompatibility) known.push(incompatibility);
  }
}
function propagate(state, start) {
  const changed = /* @__PURE__ */ new Set([start]);
  for (const name of changed) {
    changed.delete(name);
    const known = [...state.incompatibilities.get(name) ?? []];
    (0, import_constraint_sets.spend)(known.length);
    for (const incompatibility of known.reverse()) {
      if (state.contradicted.has(incompatibility)) continue;
      (0, import_constraint_sets.spend)(10);
      const result = propagateOne(state, incompatibility);
      if (result === conflict) {
        const rootCause = resolveConflict(state, incompatibility);
        changed.clear();
        const derived = propagateOne(state, rootCause);
        if (typeof derived !== "string") throw new Error("a conflict led to no conclusion");
        changed.add(derived);
        break;
      }
      if (result !== null) changed.add(result);
    }
  }
}
var conflict = /* @__PURE__ */ Symbol("conflict");
function propagateOne(state, incompatibility) {
  const { solution, contradicted } = state;
  let open = null;
  for (const term of incompatibility.terms) {
    const relation = relationTo(solution, term);
    if (relation === "disjoint") {
      contradicted.set(incompatibility, solution.decisions.size);
      return null;
    }
    if (relation === "overlapping") {
      if (open) return null;
      open = term;
    }
  }
  if (!open) return conflict;
  contradicted.set(incompatibility, solution.decisions.size);
  derive(solution, inverse(open), incompatibility);
  return open.dependency.completeName;
}
function resolveConflict(state, found) {
  let incompatibility = found;
  while (!isFailure(incompatibility)) {
    state.patience -= 1;
    if (state.patience < 0) throw new SolveFailure(factsBehind(incompatibility));
    const { term, latest, difference: difference2, previousLevel } = latestSatisfier(state, incompatibility);
    if (previousLevel < latest.level || latest.cause === null) {
      goBack(state, previousLevel);
      if (incompatibility !== found) addIncompatibility(state, incompatibility);
      return incompatibility;
    }
    const terms = incompatibility.terms.filter((other) => other !== term);
    for (const other of latest.cause.terms) {
      if (!equalDependencies(other.dependency, latest.dependency)) terms.push(other);
    }
    if (difference2) {
      const rest = inverse(difference2);
      if (!equalDependencies(rest.dependency, latest.dependency)) terms.push(rest);
    }
    const cause = { kind: "conflict", conflict: incompatibility, other: latest.cause };
    incompatibility = makeIncompatibility(terms, cause);
  }
  throw new SolveFailure(factsBehind(incompatibility));
}
function latestSatisfier({ solution }, { terms }) {
  let term = null;
  let latest = null;
  let difference2 = null;
  let previousLevel = 1;
  for (const candidate of terms) {
    const satisfying = satisfier(solution, candidate);
    if (!latest || latest.index < satisfying.index) {
      if (latest) previousLevel = Math.max(previousLevel, latest.level);
      [term, latest, difference2] = [candidate, satisfying, null];
    } else previousLevel = Math.max(previousLevel, satisfying.level);
    if (term !== candidate) continue;
    difference2 = differenceOfTerms(latest, term);
    if (difference2) {
      const { level } = satisfier(solution, inverse(difference2));
      previousLevel = Math.max(previousLevel, level);
    }
  }
  if (!term || !latest) throw new Error("a conflict of no terms");
  return { term, latest, difference: difference2, previousLevel };
}
function goBack({ solution, contradicted }, level) {
  for (const [incompatibility, at] of contradicted) {
    if (at > level) contradicted.delete(incompatibility);
  }
  backtrack(solution, level);
}
function choosePackage(state) {
  const { provider, solution } = state;
  (0, import_constraint_sets.spend)(20);
  const dependency = nextDependency(state);
  if (!dependency) return null;
  const chosen = dependency.isRoot ? provider.root() : provider.best(dependency);
  if (!chosen) {
    const cause = { kind: "no versions", elsewhere: provider.elsewhere(dependency) };
    addIncompatibility(state, makeIncompatibility([{ dependency, positive: true }], cause));
    return dependency.completeName;
  }
  let conflicts = false;
  for (const incompatibility of incompatibilitiesOf(provider, chosen)) {
    addIncompatibility(state, incompatibility);
    conflicts ||= incompatibility.terms.every(
      (term) => term.dependency.completeName === dependency.completeName || relationTo(solution, term) === "subset"
    );
  }
  if (!conflicts) decide(solution, chosen);
  return dependency.completeName;
}
function incompatibilitiesOf(provider, chosen) {
  const itself = { dependency: dependencyOnChosen(chosen), positive: true };
  const pythonVersions = provider.refusedPython(chosen);
  if (pythonVersions !== null) {
    return [makeIncompatibility([itself], { kind: "python", pythonVersions })];
  }
  return chosen.requires.map(
    (needed) => makeIncompatibility([itself, { dependency: needed, positive: false }], { kind: "dependency" })
  );
}
function nextDependency({ provider, solution, open }) {
  for (const each of takeChanged(solution)) {
    (0, import_constraint_sets.spend)(10);
    const { dependency, place } = each;
    open.add(
      each,
      dependency.isRoot ? Number.NEGATIVE_INFINITY : provider.priority(dependency),
      place
    );
  }
  let first = open.first;
  while (first !== null && !isOpen(solution, first)) {
    open.removeFirst();
    first = open.first;
  }
  return first?.dependency ?? null;
}
function solveLock(lock, target, roots) {
  try {
    return solveRestricted({ lock, target, roots, restriction: unrestricted });
  } catch (error) {
    if (!(error instanceof SolveFailure)) throw error;
    throw new import_errors.UserError(
      "UNSOLVABLE_LOCK",
      `the packages of poetry.lock do not fit together on ${target.label}: ${error.facts.slice(0, 4).join("; ")}`,
      error.facts.some((fact) => fact.startsWith("poetry.lock has")) ? "run `poetry lock`: Poetry itself would install a package that is not the locked one; to build the locked one, set allow-stale-lock = true under [tool.poetrix] in pyproject.toml, or allowStaleLock = true in Nix" : "Poetry finds no answer either: run `poetry lock`"
    ).causedBy(error);
  }
}
function solveRestricted({ lock, target, roots, restriction }) {
  let packages;
  try {
    packages = solve(lockedProvider({ lock, target, roots, restriction }));
  } catch (error) {
    if (!(error instanceof OverrideNeeded)) throw error;
    return unite(
      error.restrictions.map(
        (narrower) => solveRestricted({ lock, target, roots, restriction: narrower })
      )
    );
  }
  return withoutOrphans(packages, roots);
}
function unite(solutions) {
  const united = /* @__PURE__ */ new Map();
  for (const solved of solutions.flat()) {
    const known = united.get(solved.locked);
    const requires = /* @__PURE__ */ new Set([...known?.requires ?? [], ...solved.requires]);
    united.set(solved.locked, { ...known ?? solved, requires });
  }
  return [...united.values()];
}
function withoutOrphans(packages, roots) {
  const byCompleteName = new Map(packages.map((each) => [each.completeName, each]));
  const reached = /* @__PURE__ */ new Map();
  const open = roots.dependencies.map((dependency) => ({
    dependency: solverDependency(dependency),
    optional: dependency.optional
  }));
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const { dependency, optional } = next;
    const found = byCompleteName.get(dependency.completeName);
    if (!found?.locked || !satisfies(found.locked, dependency)) continue;
    const known = reached.get(found);
    if (known === false || known === optional) continue;
    reached.set(found, optional);
    for (const needed of found.requires) open.push({ dependency: needed, optional });
  }
  const requires = requiresByPackage(packages, roots.project.name);
  return packages.flatMap((each) => {
    const optional = reached.get(each);
    if (!each.locked || each.extras.length > 0 || optional === void 0) return [];
    return [{ locked: each.locked, optional, requires: requires.get(each.locked) ?? /* @__PURE__ */ new Set() }];
  });
}
function requiresByPackage(packages, project) {
  const requires = /* @__PURE__ */ new Map();
  for (const { locked, requires: needed } of packages) {
    if (!locked) continue;
    const names2 = requires.get(locked) ?? /* @__PURE__ */ new Set();
    for (const { name } of needed) if (name !== locked.name && name !== project) names2.add(name);
    requires.set(locked, names2);
  }
  return requires;
}
function withExtras(solved, extras, chosen) {
  const byName2 = new Map(solved.map((each) => [each.locked.name, each]));
  const wanted = new Set(broughtBy(chosen, extras, byName2).map(({ locked }) => locked.name));
  return solved.filter(({ locked, optional }) => !optional || wanted.has(locked.name));
}
function broughtBy(chosen, extras, byName2) {
  const found = /* @__PURE__ */ new Set();
  const open = [...chosen].flatMap((extra) => extras.get(extra) ?? []);
  (0, import_constraint_sets.spend)(open.length);
  for (let name = open.pop(); name !== void 0; name = open.pop()) {
    const each = byName2.get(name);
    if (!each || found.has(each)) continue;
    found.add(each);
    (0, import_constraint_sets.spend)(1 + each.requires.size);
    open.push(...each.requires);
  }
  return [...found];
}
function resolveTarget({
  project,
  lock,
  target,
  selection,
  rules = {}
}) {
  return selectPackages({ project, lock, target, selection }).map((locked) => ({
    locked,
    source: (0, import_lock_2.sourceName)(locked),
    ...(0, import_choose_source.chooseFile)(locked, target, ruleFor(locked.name, rules))
  }));
}
function ruleFor(name, { preferWheels, packages }) {
  return { preferWheels: preferWheels ?? true, source: packages?.get(name)?.source ?? null };
}
function compareLocked(a, b) {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return (0, import_version_2.compareVersions)(a.parsedVersion, b.parsedVersion);
}
function selectPackages(question) {
  return selected(question).sort(compareLocked);
}
function selected({ project, lock, target, selection }) {
  const extras = new Set(selection.extras);
  if (lock.saysGroups) {
    return lock.packages.filter(
      ({ groups }) => selection.groups.some((group) => {
        const marker = groups?.get(group);
        return marker !== void 0 && (0, import_constraint_sets.evaluateMarker)(marker, target.environment, extras);
      })
    );
  }
  const solved = solveLock(lock, target, rootsOf(project, selection.groups, extras));
  return withExtras(solved, project.extras, extras).map(({ locked }) => locked);
}
function parseSelection(project, groups, extras) {
  const allGroups = [...project.groups.keys()];
  const allExtras = [...project.extras.keys()];
  return {
    groups: groups === void 0 ? (0, import_read_groups.defaultGroups)(project) : groups === "all" && !project.groups.has((0, import_constraint_sets.normalizeName)("all")) ? allGroups : (
      // Poetry refuses `main` where there is none; nothing is in it then.
      names(groups, [.../* @__PURE__ */ new Set([...allGroups, import_marker_sets.mainGroup])], {
        kind: "GROUP",
        project: project.name
      })
    ),
    extras: extras === "all" && !project.extras.has((0, import_constraint_sets.normalizeName)("all")) ? allExtras : names(extras ?? "", allExtras, { kind: "EXTRA", project: project.name })
  };
}
function extrasNote({ extras }, selection) {
  const left = [...extras.keys()].filter((name) => !selection.extras.includes(name));
  if (left.length === 0) return null;
  const [word, them] = left.length === 1 ? ["extra", "it"] : ["extras", "them"];
  return `without the ${word} ${left.join(", ")}, as in Poetry; the Nix functions include ${them} by default, like --extras all`;
}
function names(list, known, { kind, project }) {
  const written = list.split(",").map((name) => name.trim()).filter(Boolean);
  return [
    ...new Set(
      written.map((name) => {
        const normalized = (0, import_constraint_sets.normalizeName)(name);
        if (known.includes(normalized)) return normalized;
        const word = kind.toLowerCase();
        throw new import_errors.UserError(
          `UNKNOWN_${kind}`,
          `${project} has no ${word} "${name}"`,
          (name === "all" ? `\`--${word}s all\` takes them all: give it alone` : void 0) ?? (known.includes((0, import_constraint_sets.normalizeName)(name.replace(/[\s;|:]+.*$/, ""))) ? `separate them with commas: --${word}s ${name.split(/[\s;|:]+/).join(",")}` : void 0) ?? (0, import_read_groups.nearest)(name, known) ?? (known.length > 0 ? `it has ${known.join(", ")}` : `it has no ${word}s at all`)
        );
      })
    )
  ];
}
function checkSelection(project, lock, selection) {
  const group = selection.groups.find((name) => !project.groups.has(name));
  if (group !== void 0) {
    return new import_errors.UserError("UNKNOWN_GROUP", `Group(s) not found: ${group} (via --only)`);
  }
  const extra = selection.extras.find((name) => !lock.extras.has(name));
  if (extra === void 0) return null;
  return new import_errors.UserError("UNKNOWN_EXTRA", `Extra [${extra}] is not specified.`, "run `poetry lock`");
}
function selectionKey({ groups, extras }) {
  return [groups, extras].map((names2) => [...new Set(names2)].sort().join(",")).join(";");
}
function neededNames(project, packages, target) {
  const roots = [...project.groups.values()].flatMap(({ dependencies }) => dependencies);
  const names2 = new Set(packages.map(({ name }) => name));
  return new Map(
    [...activeEdges(roots, packages, target)].map(([locked, edges]) => {
      const needed = edges.map(({ name }) => name).filter((name) => names2.has(name));
      return [locked, sortedOnce(needed, locked.name)];
    })
  );
}
function sortedOnce(names2, other) {
  const others = names2.filter((name) => name !== other);
  if (others.length < 2) return others;
  return others.sort().filter((name, index, all) => name !== all[index - 1]);
}
function activeEdges(roots, packages, target) {
  const meets = satisfyingAmong(packages);
  const answers = /* @__PURE__ */ new Map();
  const holds = ({ marker }) => {
    const answer = answers.get(marker) ?? (0, import_constraint_sets.evaluateMarker)(marker, target.environment, null);
    answers.set(marker, answer);
    return answer;
  };
  const all = new Set(packages);
  const asked = /* @__PURE__ */ new Map();
  const open = new Set(packages);
  const ask = (dependency) => {
    if (dependency.extras.length === 0) return;
    for (const locked of meets(dependency)) {
      const extras = asked.get(locked) ?? /* @__PURE__ */ new Set();
      if (!all.has(locked) || dependency.extras.every((extra) => extras.has(extra))) continue;
      asked.set(locked, extras);
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
  const all = additions.length === 0 ? locked.dependencies : [...locked.dependencies, ...additions];
  return all.filter(
    ({ name, optional, inExtras }) => (!optional || optionalNames.has(name)) && (inExtras.length === 0 || inExtras.some((extra) => wanted.has(extra)))
  );
}
function markersOf(project, lock) {
  const markers = /* @__PURE__ */ new Set();
  const add = (dependencies) => {
    for (const { marker } of dependencies) markers.add(marker);
  };
  for (const { dependencies } of project.groups.values()) add(dependencies);
  for (const { dependencies, extras, groups } of lock.packages) {
    add(dependencies);
    for (const brought of extras.values()) add(brought);
    for (const marker of groups?.values() ?? []) markers.add(marker);
  }
  return markers;
}
function tellingApart(project, lock) {
  const comparisons = [...markersOf(project, lock)].flatMap(import_constraint_sets.comparisonsOf);
  const distinct = [
    ...new Map(comparisons.map((each) => [JSON.stringify(each), each])).values()
  ];
  return ({ python, environment }) => [python.fullVersion].concat(distinct.map((each) => (0, import_constraint_sets.evaluateMarker)(each, environment, null) ? "1" : "0")).join(" ");
}
var mostSolutions = 64;
function findEntanglements(project, graph) {
  const groups = [...project.groups.values()];
  const reached = new Map(groups.map(({ name, dependencies }) => [name, graph.from(dependencies)]));
  const reachedFrom = (packages, of) => [...of].filter(([, found]) => [...found].some((each) => packages.has(each))).map(([name]) => name);
  const choices = severalOfOneName([...reached.values()]);
  const entanglements = [];
  if (choices.length > 0) {
    const packages = graph.fromPackages(choices);
    entanglements.push({ groups: new Set(reachedFrom(new Set(choices), reached)), packages });
  }
  const optionally = new Map(
    groups.map(({ name, dependencies }) => [
      name,
      graph.from(dependencies.filter(({ optional }) => optional))
    ])
  );
  for (const { name, dependencies } of groups) {
    for (const dependency of dependencies) {
      if (dependency.optional || graph.holds(dependency)) continue;
      const candidates = new Set(graph.candidates(dependency));
      const others = reachedFrom(candidates, optionally);
      if (others.length === 0) continue;
      const packages2 = graph.fromPackages([...candidates]);
      entanglements.push({ groups: /* @__PURE__ */ new Set([name, ...others]), packages: packages2 });
    }
    const packages = optionally.get(name) ?? /* @__PURE__ */ new Set();
    if (name !== import_marker_sets.mainGroup && packages.size > 0) {
      entanglements.push({ groups: /* @__PURE__ */ new Set([name, ...reachedFrom(packages, reached)]), packages });
    }
  }
  return joined(entanglements).filter((each) => each.groups.size > 1);
}
function severalOfOneName(sets) {
  const all = [...new Set(sets.flatMap((packages) => [...packages]))];
  const counts = /* @__PURE__ */ new Map();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.filter(({ name }) => (counts.get(name) ?? 0) > 1);
}
function joined(entanglements) {
  const found = [];
  for (const entanglement of entanglements) {
    const groups = new Set(entanglement.groups);
    const packages = new Set(entanglement.packages);
    for (const other of [...found]) {
      if (![...other.packages].some((each) => packages.has(each))) continue;
      found.splice(found.indexOf(other), 1);
      for (const group of other.groups) groups.add(group);
      for (const each of other.packages) packages.add(each);
    }
    found.push({ groups, packages });
  }
  return found;
}
function possibleGraph(lock, target) {
  const python = (0, import_version_2.parseVersion)(target.python.fullVersion);
  const candidates = byName(lock);
  const holds = ({ marker }) => (0, import_marker_sets.allowsPython)(marker, python) && (0, import_constraint_sets.evaluateMarker)(marker, target.environment, null);
  const targetsOf = (dependency) => {
    const named = candidates.get(dependency.name) ?? [];
    (0, import_constraint_sets.spend)(2 * named.length);
    return named.filter((locked) => isForPython(locked, python) && satisfies(locked, dependency));
  };
  const known = /* @__PURE__ */ new Map();
  const edges = (locked) => {
    let found = known.get(locked);
    if (!found) {
      found = [...locked.dependencies, ...[...locked.extras.values()].flat()].filter(holds).flatMap(targetsOf);
      known.set(locked, found);
    }
    return found;
  };
  const fromPackages = (packages) => {
    const found = new Set(packages);
    for (const locked of found) {
      const next = edges(locked);
      (0, import_constraint_sets.spend)(1 + next.length);
      for (const each of next) found.add(each);
    }
    return found;
  };
  return {
    holds,
    candidates: targetsOf,
    from: (dependencies) => fromPackages(dependencies.filter(holds).flatMap(targetsOf)),
    fromPackages
  };
}
function findVarying(solver, graph, entanglements) {
  const varying = /* @__PURE__ */ new Set();
  for (const { groups, packages } of entanglements) {
    const isExhaustive = 2 ** (groups.size + solver.decisiveExtras.length) <= mostSolutions;
    const together = isExhaustive ? subsets([...groups]) : someSubsets([...groups]);
    const found = differing(solver, [...groups], together);
    for (const locked of found) varying.add(locked);
    if (isExhaustive || found.size === 0) continue;
    for (const locked of graph.fromPackages([...found])) {
      if (packages.has(locked)) varying.add(locked);
    }
  }
  return varying;
}
function differing(solver, groups, together) {
  const found = /* @__PURE__ */ new Set();
  for (const extras of subsets(solver.decisiveExtras)) {
    const parts = new Map(
      groups.map((group) => [group, solver.memberships({ groups: [group], extras })])
    );
    for (const chosen of together.filter(({ length }) => length > 1)) {
      const whole = solver.memberships({ groups: chosen, extras });
      const ofParts = chosen.flatMap((group) => parts.get(group) ?? []);
      const all = /* @__PURE__ */ new Set([...whole.keys(), ...ofParts.flatMap((part) => [...part.keys()])]);
      for (const locked of all) {
        const united = ofParts.map((part) => part.get(locked));
        if (!isSameMembership({
          a: [whole.get(locked)],
          b: united,
          chosen: extras,
          decisive: solver.decisiveExtras
        })) {
          found.add(locked);
        }
      }
    }
  }
  return found;
}
function someSubsets(items) {
  const pairs = items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other]));
  const allButOne = items.map((one) => items.filter((other) => other !== one));
  return [...pairs, ...allButOne, [...items]];
}
function isSameMembership({
  a,
  b,
  chosen,
  decisive
}) {
  const [left, right] = [unite2(a, chosen, decisive), unite2(b, chosen, decisive)];
  return left.always === right.always && (left.always || left.extras === right.extras);
}
function unite2(memberships, chosen, decisive) {
  const extras = new Set(memberships.flatMap((membership) => [...membership?.extras ?? []]));
  return {
    always: memberships.some((membership) => membership?.always) || chosen.some((extra) => extras.has(extra)),
    extras: [...extras].filter((extra) => !decisive.includes(extra)).sort().join()
  };
}
function subsets(items) {
  const found = [[]];
  for (const item of items) found.push(...found.map((subset) => [...subset, item]));
  return found;
}
function memberSolver(project, lock, target) {
  const spokenOf = new Set(
    [...project.groups.values()].flatMap(
      ({ dependencies }) => dependencies.flatMap(
        ({ marker }) => (0, import_constraint_sets.comparisonsOf)(marker).filter(({ variable }) => variable === "extra").map(({ value }) => (0, import_constraint_sets.normalizeName)(value))
      )
    )
  );
  const decisiveExtras = [...project.extras.keys()].filter((extra) => spokenOf.has(extra));
  const solutions = /* @__PURE__ */ new Map();
  const solved = ({ groups, extras }) => {
    const decisive = { groups, extras: extras.filter((extra) => decisiveExtras.includes(extra)) };
    const key = selectionKey(decisive);
    let known = solutions.get(key);
    if (!known) {
      known = solveLock(lock, target, rootsOf(project, groups, new Set(decisive.extras)));
      solutions.set(key, known);
    }
    return known;
  };
  return {
    decisiveExtras,
    solved,
    memberships: (selection) => membershipsOf(solved(selection), project),
    packages: (selection) => withExtras(solved(selection), project.extras, selection.extras).map(({ locked }) => locked)
  };
}
function membershipsOf(solved, project) {
  const memberships = new Map(
    solved.map(({ locked, optional }) => [locked, { always: !optional, extras: /* @__PURE__ */ new Set() }])
  );
  const byName2 = new Map(solved.map((each) => [each.locked.name, each]));
  for (const extra of project.extras.keys()) {
    for (const { locked, optional } of broughtBy([extra], project.extras, byName2)) {
      if (optional) memberships.get(locked)?.extras.add(extra);
    }
  }
  return memberships;
}
function describeSolutions({
  project,
  lock,
  target,
  wanted
}) {
  const solver = memberSolver(project, lock, target);
  try {
    return describeUnion({ project, solver, graph: possibleGraph(lock, target), wanted });
  } catch (error) {
    if (!hasNoAnswer(error)) throw error;
    return describeSelections(project, solver, wanted);
  }
}
function describeSelections(project, solver, wanted) {
  for (const selection of wanted) solver.solved(selection);
  const failed = [];
  const selections = usualSelections(project, wanted).filter((selection) => {
    try {
      solver.solved(selection);
      return true;
    } catch (error) {
      if (!hasNoAnswer(error)) throw error;
      if (selection.extras.length === 0) {
        failed.push({ groups: selection.groups, reason: error.message });
      }
      return false;
    }
  });
  const dependencies = dependenciesOf(solver, selections);
  if (dependencies.size === 0) solver.solved({ groups: [...project.groups.keys()], extras: [] });
  return {
    packages: [...dependencies].map(([locked, names2]) => ({
      locked,
      include: /* @__PURE__ */ new Map(),
      varies: true,
      dependencies: [...names2].sort()
    })),
    selections: selections.map((selection) => ({
      ...selection,
      packages: solver.packages(selection)
    })),
    unanswered: failed.filter(
      ({ groups }) => !failed.some((other) => isPart(other.groups, groups))
    )
  };
}
function isPart(some, all) {
  return some.length < all.length && some.every((name) => all.includes(name));
}
function hasNoAnswer(error) {
  return error instanceof import_errors.UserError && (error.code === "UNSOLVABLE_LOCK" || error.code === "DEPENDENCY_CLASH");
}
function describeUnion({
  project,
  solver,
  graph,
  wanted
}) {
  const groups = [...project.groups.keys()];
  const isTooMuch = 2 ** solver.decisiveExtras.length > mostSolutions;
  const include = includes(solver, groups, isTooMuch ? [] : solver.decisiveExtras);
  const varying = isTooMuch ? new Set(include.keys()) : findVarying(solver, graph, findEntanglements(project, graph));
  const dependencies = dependenciesOf(
    solver,
    [groups, ...groups.map((group) => [group])].flatMap(
      (chosen) => [[], solver.decisiveExtras].map((extras) => ({ groups: chosen, extras }))
    )
  );
  const selections = varying.size > 0 ? usualSelections(project, wanted) : [];
  return {
    packages: [...dependencies].map(([locked, names2]) => ({
      locked,
      include: include.get(locked) ?? /* @__PURE__ */ new Map(),
      varies: varying.has(locked),
      dependencies: [...names2].sort()
    })),
    selections: selections.map(
      (selection) => ({
        ...selection,
        packages: solver.packages(selection).filter((locked) => varying.has(locked))
      })
    ),
    unanswered: []
  };
}
function includes(solver, groups, decisiveExtras) {
  const include = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const alternatives = /* @__PURE__ */ new Map();
    for (const chosen of subsets(decisiveExtras)) {
      const given = decisiveExtras.map((extra) => chosen.includes(extra) ? extra : `!${extra}`);
      for (const [locked, membership] of solver.memberships({ groups: [group], extras: chosen })) {
        const found = alternatives.get(locked) ?? [];
        alternatives.set(locked, found);
        if (membership.always) found.push(given);
        else for (const extra of membership.extras) found.push([...given, extra]);
      }
    }
    for (const [locked, found] of alternatives) {
      const normalized = (0, import_constraint_sets.normalizeAlternatives)(found);
      if (normalized.length === 0) continue;
      const byGroup = include.get(locked) ?? /* @__PURE__ */ new Map();
      include.set(locked, byGroup.set(group, normalized));
    }
  }
  return include;
}
function dependenciesOf(solver, selections) {
  const dependencies = /* @__PURE__ */ new Map();
  for (const selection of selections) {
    for (const { locked, requires } of solver.solved(selection)) {
      dependencies.set(locked, /* @__PURE__ */ new Set([...dependencies.get(locked) ?? [], ...requires]));
    }
  }
  return dependencies;
}
function usualSelections(project, wanted) {
  const all = [...project.groups.keys()];
  const extras = [...project.extras.keys()];
  const groupSets = [
    ...all.map((group) => [group]),
    ...all.filter((group) => group !== import_marker_sets.mainGroup).map((group) => [import_marker_sets.mainGroup, group]),
    (0, import_read_groups.defaultGroups)(project),
    all
  ];
  const extraSets = [[], ...extras.map((extra) => [extra]), extras];
  const selections = [
    ...groupSets.flatMap((groups) => extraSets.map((chosen) => ({ groups, extras: chosen }))),
    ...wanted
  ].map(({ groups, extras: chosen }) => ({ groups: sorted(groups), extras: sorted(chosen) }));
  const byKey = new Map(selections.map((selection) => [selectionKey(selection), selection]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}
function sorted(names2) {
  return [...new Set(names2)].sort();
}
function describeTarget(question) {
  return filesOfTargets(question)(membershipsOf2(question), question.target);
}
function membershipsOfTargets(question) {
  const keyOf = tellingApart(question.project, question.lock);
  const known = /* @__PURE__ */ new Map();
  return (target) => {
    const key = keyOf(target);
    const found = known.get(key) ?? membershipsOf2({ ...question, target });
    if (found.unanswered.length === 0) known.set(key, found);
    return found;
  };
}
function membershipsOf2({ project, lock, target, selections }) {
  const found = lock.saysGroups ? describeGroups(project, lock, target) : describeSolutions({ project, lock, target, wanted: selections ?? [] });
  const packages = [...found.packages].sort((a, b) => compareLocked(a.locked, b.locked));
  return { packages, selections: found.selections, unanswered: found.unanswered };
}
function filesOfTargets(rules) {
  const before = /* @__PURE__ */ new Map();
  return ({ packages, selections, unanswered }, target) => ({
    packages: packages.map((membership) => {
      const { locked, include, varies, dependencies } = membership;
      const { file, unusable } = fileOf(locked, target, rules);
      const other = before.get(membership);
      if (other !== void 0 && other.file === file && other.unusable === unusable) return other;
      const source = (0, import_lock_2.sourceName)(locked);
      const described = { locked, source, file, unusable, dependencies, include, varies };
      before.set(membership, described);
      return described;
    }),
    selections,
    unanswered
  });
}
function describeGroups(project, lock, target) {
  const included = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Map();
  for (const locked of lock.packages) {
    const include = known.get(locked.groups) ?? includeOf(locked.groups, project, target);
    known.set(locked.groups, include);
    if (include.size > 0) included.set(locked, include);
  }
  const needed = neededNames(project, [...included.keys()], target);
  return {
    packages: [...included].map(([locked, include]) => ({
      locked,
      include,
      varies: false,
      dependencies: needed.get(locked) ?? []
    })),
    selections: [],
    unanswered: []
  };
}
function includeOf(groups, project, target) {
  const include = /* @__PURE__ */ new Map();
  for (const [group, marker] of groups ?? []) {
    const alternatives = (0, import_constraint_sets.simplifyMarker)(marker, target.environment);
    if (alternatives.length > 0 && project.groups.has(group)) include.set(group, alternatives);
  }
  return include;
}
function fileOf(locked, target, rules) {
  const { file, unusable } = (0, import_choose_source.chooseFile)(locked, target, ruleFor(locked.name, rules));
  return { file: unusable === null ? file : null, unusable };
}
function pythonRanges(project, lock, minor) {
  const patches = breakpoints(project, lock).filter(({ release }) => release.slice(0, 2).join(".") === minor).map(({ release }) => Number(release[2] ?? 0));
  const starts = [.../* @__PURE__ */ new Set([0, ...patches])].sort((a, b) => a - b);
  if (starts.length > mostRanges) {
    throw new import_errors.UserError(
      "TOO_COMPLEX",
      `pyproject.toml and poetry.lock distinguish more than ${mostRanges} patch releases of Python ${minor}`,
      "no Python has so many: look for the markers with `python_full_version`"
    );
  }
  const newest = Number(defaultFullVersion(minor).slice(minor.length + 1));
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const patch = newest >= start && (next === void 0 || newest < next) ? newest : start;
    return {
      from: start === 0 ? null : `${minor}.${start}`,
      below: next === void 0 ? null : `${minor}.${next}`,
      fullVersion: `${minor}.${patch}`
    };
  }).filter(({ fullVersion }) => (0, import_constraint_sets.constraintAllows)(project.python, (0, import_version_2.parseVersion)(fullVersion)));
}
var mostRanges = 64;
function breakpoints(project, lock) {
  const markers = markersOf(project, lock);
  const constraints = [
    project.python,
    ...lock.saysGroups ? [] : lock.packages.map(({ pythonConstraint }) => pythonConstraint)
  ];
  const intervals = [...constraints.flatMap(import_constraint_sets.intervalsOf), ...[...markers].flatMap(import_marker_sets.pythonIntervals)];
  return [
    ...[...markers].flatMap(import_constraint_sets.pythonFullVersionBreakpoints),
    ...intervals.flatMap(({ min, max, includeMin, includeMax }) => [
      ...min ? [includeMin ? min : nextRelease(min)] : [],
      ...max ? [includeMax ? nextRelease(max) : max] : []
    ])
  ];
}
function nextRelease(version) {
  const [major = 0, minor = 0, patch = 0] = version.release.map(Number);
  return { ...version, release: [major, minor, patch + 1], pre: null, post: null, dev: null };
}
function* describeTargets({
  pythons,
  systems,
  ...question
}) {
  const memberships = membershipsOfTargets(question);
  const withFiles = filesOfTargets(question);
  for (const python of pythons) {
    const ranges = pythonRanges(question.project, question.lock, withoutThreads(python));
    for (const system of systems) {
      const described = ranges.map((range2) => {
        const target = makeTarget({ system, python, pythonFullVersion: range2.fullVersion });
        return { range: range2, target, description: withFiles(memberships(target), target) };
      });
      yield merged(described);
    }
  }
}
function merged(ranges) {
  const found = [];
  for (const described of ranges) {
    const { range: range2, description } = described;
    const text = (0, import_once.once)(() => signature(description));
    const last = found.at(-1);
    if (last?.described.range.below === range2.from && last.text() === text()) {
      const both = { ...range2, from: last.described.range.from };
      found.pop();
      found.push({ described: { ...described, range: both }, text });
    } else found.push({ described, text });
  }
  return found.map(({ described }) => described);
}
function signature({ packages, selections }) {
  const index = new Map(packages.map(({ locked }, place) => [locked, place]));
  return JSON.stringify([
    packages.map(({ locked, file, unusable, dependencies, include, varies }) => [
      locked.name,
      locked.version,
      locked.source,
      file?.name,
      unusable,
      dependencies,
      [...include],
      varies
    ]),
    selections.map(({ groups, extras, packages: chosen }) => [
      groups,
      extras,
      chosen.map((locked) => index.get(locked))
    ])
  ]);
}
function allowsMinor(constraint, python) {
  const version = (0, import_version_2.tryParseVersion)(withoutThreads(python));
  if (version === null) return false;
  const [major = 3, minor = 0] = version.release;
  const first = (0, import_version_2.finalVersion)(0, [major, minor, 0]);
  const next = (0, import_version_2.finalVersion)(0, [major, (0, import_version_2.successor)(minor), 0]);
  return !(0, import_constraint_sets.isEmpty)(
    (0, import_constraint_sets.intersect)(constraint, (0, import_constraint_sets.range)({ min: first, max: next, includeMin: true, includeMax: false }))
  );
}
function fullVersionFor(project, lock, python) {
  const minor = withoutThreads(python);
  const newest = defaultFullVersion(minor);
  if ((0, import_constraint_sets.constraintAllows)(project.python, (0, import_version_2.parseVersion)(newest))) return newest;
  return pythonRanges(project, lock, minor).at(-1)?.fullVersion ?? newest;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  activeEdges,
  allowsMinor,
  checkSelection,
  defaultSystems,
  describeTarget,
  describeTargets,
  edgesOf,
  extrasNote,
  fromElsewhere,
  fullVersionFor,
  isForPython,
  makeTarget,
  parseSelection,
  parseTag,
  parseTarget,
  resolveTarget,
  ruleFor,
  satisfies,
  satisfyingAmong,
  selectPackages,
  withoutThreads
});
