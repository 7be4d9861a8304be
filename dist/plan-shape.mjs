// Made from src/ by `npm run build`. Do not edit.
import {
  concurrently
} from "./concurrently.mjs";
import {
  removeAbandoned,
  unfinished
} from "./unfinished.mjs";
import {
  defaultGroups,
  mergeConflict,
  readBuildSystem,
  readText
} from "./project.mjs";
import {
  cacheDirectory,
  cacheFolder
} from "./cache.mjs";
import {
  hasWheel,
  sdistExtension
} from "./choose-source.mjs";
import {
  mainGroup,
  resolveLinks
} from "./constraint-sets.mjs";
import {
  basicAuthorization,
  credentialsFor,
  credentialsHint,
  keyringCredentials
} from "./credentials.mjs";
import {
  isOffline,
  offlineError
} from "./offline.mjs";
import {
  TomlDate,
  either,
  formatMismatch,
  listOf,
  mismatchOf,
  ofKind,
  oneOf,
  orNull,
  parse,
  table,
  tableOf,
  text,
  textWhere,
  truth,
  wholeNumber
} from "./shape.mjs";
import {
  hexFromSri,
  isSriHash,
  sriFromHex
} from "./hash.mjs";
import {
  decodePercent,
  normalizeName
} from "./name.mjs";
import {
  runProgram
} from "./run-program.mjs";
import {
  waitingFor
} from "./patience.mjs";
import {
  tryParseVersion
} from "./version-2.mjs";
import {
  UserError,
  systemError,
  withoutCredentials
} from "./errors.mjs";

// src/plan/package-ids.ts
function packageIds(lock) {
  const counts = /* @__PURE__ */ new Map();
  const ids = /* @__PURE__ */ new Map();
  const fromDefaultIndex = /* @__PURE__ */ new Map();
  for (const locked of lock.packages) {
    const base = `${locked.name}@${locked.version}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const id = numbered(base, count);
    ids.set(locked, id);
    if (locked.source === null && !fromDefaultIndex.has(base)) fromDefaultIndex.set(base, id);
  }
  return {
    of(locked) {
      const id = ids.get(locked);
      if (id === void 0) throw new Error(`${locked.name} is not of this lock`);
      return id;
    },
    ofRequirement(name2, version2) {
      const base = `${name2}@${version2}`;
      return fromDefaultIndex.get(base) ?? numbered(base, (counts.get(base) ?? 0) + 1);
    }
  };
}
function numbered(base, count) {
  return count === 1 ? base : `${base}#${count}`;
}

// src/plan/read-plan.ts
import { createHash as createHash2 } from "node:crypto";
import { join as join2 } from "node:path";

// src/plan/canonical-toml.ts
import { createHash } from "node:crypto";
var relevantTables = [
  { path: ["build-system"] },
  { path: ["dependency-groups"] },
  {
    path: ["project"],
    only: ["dependencies", "dynamic", "name", "optional-dependencies", "requires-python"]
  },
  {
    path: ["tool", "poetry"],
    only: [
      "build-constraints",
      "dependencies",
      "dev-dependencies",
      "extras",
      "group",
      "name",
      "package-mode",
      "source"
    ]
  },
  { path: ["tool", "poetrix"], but: ["allow-stale-lock", "stale"] },
  // What back ends ask for because of these is locked with the project.
  { path: ["tool", "hatch", "build", "hooks"] },
  { path: ["tool", "hatch", "build", "targets", "wheel", "hooks"] },
  { path: ["tool", "hatch", "metadata", "hooks"] },
  { path: ["tool", "pdm", "build"], only: ["run-setuptools"] },
  { path: ["tool", "scikit-build"], only: ["cmake", "ninja"] }
];
var seemsToHoldDates = /[=,[]\s*(?:\d{4}-\d{2}-\d{2}|\d{2}:\d{2}:\d{2})/;
function pyprojectDigest(text2) {
  const pyproject = parse(text2, { integersAsBigInt: true });
  const isReadByNix = !seemsToHoldDates.test(text2) && !isRefusedByNix(pyproject);
  const form = isReadByNix ? canonicalForm(pyproject) : null;
  return form === null ? { bytes: sha256(text2) } : { tables: sha256(form) };
}
function canonicalForm(pyproject) {
  const present = {};
  for (const relevant of relevantTables) {
    const value = valueAt(pyproject, relevant.path);
    const kept = value === void 0 ? void 0 : keptOf(value, relevant);
    if (kept !== void 0) present[relevant.path.join(".")] = kept;
  }
  try {
    return canonical(present);
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}
function keptOf(value, { only, but }) {
  if (only === void 0 && but === void 0 || !isTable(value)) return value;
  const kept = Object.entries(value).filter(
    ([key]) => only === void 0 ? !but?.includes(key) : only.includes(key)
  );
  return kept.length === 0 ? void 0 : Object.fromEntries(kept);
}
var NotCanonical = class extends Error {
};
function canonical(value) {
  if (typeof value === "string") return lengthAndText(value);
  if (typeof value === "bigint") return `i${value};`;
  if (typeof value === "boolean") return value ? "t" : "f";
  if (Array.isArray(value)) return `[${value.map(canonical).join("")}]`;
  if (isTable(value)) {
    const keys = Object.keys(value).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return `{${keys.map((key) => lengthAndText(key) + canonical(value[key])).join("")}}`;
  }
  throw new NotCanonical();
}
function isTable(value) {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof TomlDate);
}
function lengthAndText(text2) {
  return `${Buffer.byteLength(text2)}:${text2}`;
}
function valueAt(table2, path2) {
  let value = table2;
  for (const key of path2) {
    if (value === void 0 || !isTable(value)) return void 0;
    value = value[key];
  }
  return value;
}
function isRefusedByNix(value) {
  if (typeof value === "string") return value.includes("\0");
  if (value instanceof TomlDate) return true;
  return typeof value === "object" && Object.entries(value).flat().some(isRefusedByNix);
}
function sha256(text2) {
  return createHash("sha256").update(text2).digest("hex");
}

// src/plan/contradiction.ts
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

// src/plan/build-plan.ts
import { relative } from "node:path";

// src/poetry/dependencies/git-revision.ts
var gitProtocols = ["https", "ssh", "git", "http", "file"];
function isCommit(text2) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text2);
}
function isGitAddress(text2) {
  const [, protocol = "", host = ""] = /^(\w+):\/\/([!-.0-~]*)\/[ -~\u00a0-\uffff]+$/.exec(text2) ?? [];
  return gitProtocols.includes(protocol) && !/(^|@)-/.test(host);
}
function gitRevision(url, revision2, where) {
  if (!isGitAddress(url)) {
    throw new UserError(
      "INVALID_GIT_URL",
      `${where} names the Git repository ${JSON.stringify(url)}, which is not an address that may be asked`,
      `an address begins with ${gitProtocols.map((protocol) => `${protocol}://`).join(", ")}`
    );
  }
  if (!isCommit(revision2)) {
    throw new UserError(
      "GIT_NOT_LOCKED",
      `${where} names ${JSON.stringify(revision2)} of ${url}, but not its commit`,
      "write it again with `poetry lock`"
    );
  }
  return { url, revision: revision2 };
}
function unprotectedAddress({ url }) {
  const [, protocol, host = ""] = /^(http|git):\/\/(?:[^/]*@)?([^/:]+)/.exec(url) ?? [];
  if (protocol === void 0 || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) return null;
  return `${url} is asked without encryption: name it with https:// or ssh://`;
}

// src/plan/plan.ts
var planSchema = 1;

// src/plan/build-plan.ts
function buildPlan(question) {
  const { inputs: inputs2, targets, ids, facts } = question;
  return {
    schema: planSchema,
    inputs: inputs2,
    project: planProject(question),
    packages: planPackages(question),
    ...facts.crates.size === 0 ? {} : { crates: Object.fromEntries(facts.crates) },
    targets: Object.fromEntries(
      targets.map((target2) => [targetId(target2, targets), planTarget(target2, ids)])
    )
  };
}
function planProject({
  project: project2,
  settings,
  inputs: inputs2,
  facts
}) {
  const groups = [...project2.groups.keys()].filter((name2) => name2 !== mainGroup).sort();
  const defaults = new Set(defaultGroups(project2));
  const all = project2.groups.has(mainGroup) ? [mainGroup, ...groups] : groups;
  return {
    name: project2.name,
    python: project2.pythonVersions,
    packageMode: project2.packageMode,
    groups: all,
    defaultGroups: all.filter((name2) => defaults.has(name2)),
    extras: [...project2.extras.keys()].sort(),
    build: facts.build(".") ?? null,
    ...facts.versionTool !== null && { versionTool: facts.versionTool },
    ...nativeOf(settings, normalizeName(project2.name)),
    ..."bytes" in inputs2["pyproject.toml"] && {
      version: project2.version,
      scripts: project2.scripts,
      stale: settings.stale
    }
  };
}
function nativeOf({ packages }, name2) {
  const native = packages.get(name2)?.native ?? [];
  return native.length > 0 ? { native } : {};
}
function targetId({ target: target2, range }, all) {
  const isOnly = all.filter((other) => other.target.id === target2.id).length === 1;
  return isOnly ? target2.id : `${target2.id}-${range.from ?? `${target2.python.version}.0`}`;
}
function planTarget({ target: target2, range, description, builds, buildNames, tools }, ids) {
  const used = [...[...builds.values()].flat(), ...tools.values()];
  return {
    system: target2.system,
    python: {
      implementation: "cpython",
      version: target2.python.version,
      from: range.from,
      below: range.below
    },
    packages: Object.fromEntries(
      description.packages.map((described) => [
        ids.of(described.locked),
        targetPackage(described, target2)
      ])
    ),
    builds: Object.fromEntries(
      [...builds].map(([id, requirements]) => [id, requirements.map((each) => each.id).sort()])
    ),
    buildNames: Object.fromEntries(buildNames),
    buildFiles: Object.fromEntries(used.map(({ id, fileName }) => [id, fileName])),
    tools: Object.fromEntries([...tools].map(([name2, { id }]) => [name2, id])),
    selections: description.selections.map(({ groups, extras, packages }) => ({
      groups: [...groups].sort(),
      extras: [...extras].sort(),
      packages: packages.map((locked) => ids.of(locked)).sort()
    }))
  };
}
function targetPackage(described, target2) {
  const { locked, file: file2, unusable, dependencies, include, varies } = described;
  const isBuilt = file2 !== null && !file2.name.endsWith(".whl");
  return {
    file: file2?.name ?? null,
    ...unusable === null ? {} : { unusable },
    ...isBuilt && hasWheel(locked, target2) ? { wheel: true } : {},
    dependencies,
    include: Object.fromEntries(include),
    ...varies ? { varies } : {}
  };
}
function planPackages({
  project: project2,
  settings,
  ids,
  targets,
  facts,
  withSdists
}) {
  const packages = /* @__PURE__ */ new Map();
  const files = /* @__PURE__ */ new Map();
  const addFile = (id, name2, file2) => {
    const needs = facts.needs(name2, file2.hash);
    const known = files.get(id) ?? /* @__PURE__ */ new Map();
    files.set(id, known.set(name2, { ...file2, ...needs }));
  };
  const build2 = (id) => {
    const found = facts.build(id);
    return found === void 0 ? {} : { build: found };
  };
  for (const { description, builds, tools } of targets) {
    for (const { locked, file: file2 } of description.packages) {
      const id = ids.of(locked);
      packages.set(id, {
        name: locked.name,
        version: locked.version,
        source: planSource(locked, project2, facts),
        ...build2(id),
        ...nativeOf(settings, locked.name)
      });
      if (file2 !== null) addFile(id, file2.name, planFile(locked, file2, facts));
      if (withSdists && file2?.name.endsWith(".whl")) {
        const sdist = locked.files.find(({ name: name2 }) => sdistExtension(name2) !== null);
        if (sdist) addFile(id, sdist.name, planFile(locked, sdist, facts));
      }
    }
    for (const { id, name: name2, version: version2, fileName, file: file2 } of [
      ...[...builds.values()].flat(),
      ...tools.values()
    ]) {
      const more = { ...build2(id), ...nativeOf(settings, name2) };
      if (!packages.has(id))
        packages.set(id, { name: name2, version: version2, source: { kind: "index" }, ...more });
      addFile(id, fileName, file2);
    }
  }
  return Object.fromEntries(
    [...packages].map(([id, entry]) => [
      id,
      { ...entry, files: Object.fromEntries(files.get(id) ?? []) }
    ])
  );
}
function planFile(locked, file2, facts) {
  const { url, size } = facts.location(locked, file2);
  return {
    kind: file2.name.endsWith(".whl") ? "wheel" : "sdist",
    hash: sriFromHex(file2.hash),
    url: url === null ? null : withoutCredentials(url),
    size
  };
}
function planSource({ source: source2 }, project2, facts) {
  if (source2 === null) return { kind: "index" };
  const { kind, url, reference, resolvedReference, develop } = source2;
  const subdirectory = source2.subdirectory === null ? {} : { subdirectory: source2.subdirectory };
  switch (kind) {
    case "legacy":
      return { kind: "index", ...reference === null ? {} : { name: reference } };
    case "git": {
      const asked = resolvedReference ?? reference ?? "HEAD";
      const { revision: revision2 } = gitRevision(url, asked, "poetry.lock");
      const hash2 = facts.treeHash(url, revision2);
      return { kind, url: withoutCredentials(url), revision: revision2, ...subdirectory, hash: hash2 };
    }
    case "url":
      return { kind, url: withoutCredentials(url), ...subdirectory };
    case "file":
      return { kind, path: relative(project2.directory, url), ...subdirectory };
    case "directory":
      return { kind, path: relative(project2.directory, url), develop };
  }
}

// src/plan/contradiction.ts
function contradiction(plan, project2, lock) {
  const ids = packageIds(lock);
  const locked = new Map(lock.packages.map((each) => [ids.of(each), each]));
  const chosen = /* @__PURE__ */ new Map();
  for (const { packages } of Object.values(plan.targets)) {
    for (const [id, { file: file2 }] of Object.entries(packages)) {
      const files = chosen.get(id) ?? /* @__PURE__ */ new Set();
      chosen.set(id, file2 === null ? files : files.add(file2));
    }
  }
  for (const [id, entry] of Object.entries(plan.packages)) {
    const files = chosen.get(id);
    const known = locked.get(id);
    const problem = files === void 0 ? otherRequirement(entry, known) : known === void 0 ? "poetry.lock has no such package" : otherSource(entry, known, project2) ?? otherFile(entry, known, files);
    if (problem !== null) return `poetrix.lock is not of this poetry.lock: of ${id}, ${problem}`;
  }
  return null;
}
function otherRequirement(entry, known) {
  if (entry.source.kind !== "index" || entry.source.name !== void 0) {
    return `it has a source of kind ${entry.source.kind}, and is in no poetry.lock`;
  }
  return known === void 0 ? null : otherFile(entry, known, /* @__PURE__ */ new Set());
}
function otherSource({ source: source2 }, locked, project2) {
  const hash2 = source2.kind === "git" ? source2.hash : null;
  const expected = planSource(locked, project2, { treeHash: () => hash2 });
  if (isSamePlace(source2, expected, project2)) return null;
  return `the source is ${place(source2)}, where poetry.lock has ${place(expected)}`;
}
function isSamePlace(one, other, project2) {
  const place2 = (source2) => ({
    ...source2,
    ..."path" in source2 ? { path: resolveLinks(join(project2.directory, source2.path)) } : {}
  });
  return isDeepStrictEqual(place2(one), place2(other));
}
function place(source2) {
  switch (source2.kind) {
    case "index":
      return source2.name === void 0 ? "the default index" : `the index ${source2.name}`;
    case "git":
      return `${source2.url} at ${source2.revision}`;
    case "url":
      return source2.url;
    default:
      return source2.path;
  }
}
function otherFile({ files }, locked, chosen) {
  const listed = new Map(locked.files.map(({ name: name2, hash: hash2 }) => [name2, hash2.toLowerCase()]));
  for (const [name2, { hash: hash2 }] of Object.entries(files)) {
    const expected = listed.get(name2);
    if (expected === void 0) {
      if (chosen.has(name2) && listed.size > 0) return `poetry.lock has no file ${name2}`;
    } else if (expected !== "" && hexFromSri(hash2) !== expected) {
      return `${name2} has the hash ${hexFromSri(hash2)}, where poetry.lock has ${expected}`;
    }
  }
  return null;
}

// src/plan/plan-shape.ts
function whyUnfit(plan) {
  const mismatch = mismatchOf(planShape, plan) ?? danglingReference(plan);
  return mismatch && formatMismatch(mismatch).replace(/^ /, "it ");
}
function fields(shapes, required) {
  return table(shapes, required);
}
var name = textWhere(
  (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && normalizeName(value) === value,
  "must be a name in its normal form"
);
var version = textWhere((value) => tryParseVersion(value) !== null, "must be a version");
var hash = textWhere(isSriHash, "must be a hash such as sha256-… in base64");
var revision = textWhere(isCommit, "must be a full commit, 40 or 64 hexadecimal digits");
var address = textWhere(isAddress, "must be an address that begins with https:, http: or file:");
var digest = textWhere(
  (value) => /^[0-9a-f]{64}$/.test(value),
  "must be a SHA-256 digest in hexadecimal digits"
);
var innerPath = textWhere(isInnerPath, "must be a path that leads out of no folder");
var path = textWhere(isPath, "must be a path");
var names = listOf(name);
var texts = listOf(text);
function isAddress(value) {
  return /^(https?|file):\/\//.test(value) && !hasControls(value) && URL.canParse(value);
}
function isInnerPath(value) {
  return isPath(value) && !value.startsWith("/") && !value.split("/").includes("..");
}
function isPath(value) {
  return value !== "" && !hasControls(value);
}
function hasControls(value) {
  return /[\u0000-\u001f\u007f-\u009f]/.test(value);
}
function isFileName(value) {
  return isPath(value) && !value.includes("/") && value !== "." && value !== "..";
}
function isCrateId(value) {
  return /^[A-Za-z0-9_-]+@[0-9A-Za-z.+-]+(#[0-9a-f]+)?$/.test(value);
}
function isPackageId(value) {
  return /^[a-z0-9-]+@[a-z0-9.!+_-]+(#\d+)?$/.test(value);
}
function isBuildId(value) {
  return value === "." || isPackageId(value);
}
var inputs = fields(
  {
    "poetry.lock": digest,
    "pyproject.toml": either(
      "a digest of its tables, or of its bytes",
      table({ tables: digest }, ["tables"]),
      table({ bytes: digest }, ["bytes"])
    )
  },
  ["poetry.lock", "pyproject.toml"]
);
var build = fields(
  {
    backend: text,
    backendPath: texts,
    requires: texts,
    given: oneOf(true),
    constraints: texts,
    asOf: text,
    failure: text,
    wants: texts,
    crates: texts,
    cargoLocks: tableOf(text, isInnerPath),
    unbuildable: text
  },
  ["backend", "backendPath", "requires"]
);
var project = fields(
  {
    name: text,
    version: orNull(text),
    python: text,
    packageMode: truth,
    groups: texts,
    defaultGroups: texts,
    extras: names,
    scripts: tableOf(text),
    build: orNull(build),
    versionTool: text,
    native: texts,
    stale: oneOf("follow", "error")
  },
  ["name", "python", "packageMode", "groups", "defaultGroups", "extras", "build"]
);
var gitAddress = textWhere(isGitAddress, "must be an address that Git takes");
var source = ofKind({
  index: table({ name: text }),
  git: table({ url: gitAddress, revision, subdirectory: innerPath, hash: orNull(hash) }, [
    "url",
    "revision",
    "hash"
  ]),
  url: table({ url: address, subdirectory: innerPath }, ["url"]),
  file: table({ path, subdirectory: innerPath }, ["path"]),
  directory: table({ path, develop: truth }, ["path", "develop"])
});
var file = fields(
  {
    kind: oneOf("wheel", "sdist"),
    hash,
    url: orNull(address),
    size: orNull(wholeNumber),
    needs: texts,
    optional: texts
  },
  ["kind", "hash", "url", "size"]
);
var packageShape = fields(
  { name, version, source, files: tableOf(file, isFileName), build, native: texts },
  ["name", "version", "source", "files"]
);
var crateName = textWhere(
  (value) => /^[A-Za-z0-9_-]{1,64}$/.test(value),
  "must be the name of a crate"
);
var crateVersion = textWhere(
  (value) => /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/.test(value),
  "must be the version of a crate"
);
var crate = ofKind({
  registry: table({ name: crateName, version: crateVersion, hash, url: orNull(address) }, [
    "name",
    "version",
    "hash",
    "url"
  ]),
  git: table(
    {
      name: crateName,
      version: crateVersion,
      url: gitAddress,
      revision,
      branch: text,
      tag: text,
      rev: text,
      hash,
      path: textWhere(
        (value) => value === "" || isInnerPath(value),
        "must be a path that leads out of no folder"
      ),
      workspace: textWhere(
        (value) => value === "" || isInnerPath(value),
        "must be a path that leads out of no folder"
      )
    },
    ["name", "version", "url", "revision", "hash", "path"]
  )
});
var targetPackage2 = fields(
  {
    file: orNull(text),
    unusable: text,
    wheel: oneOf(true),
    dependencies: names,
    include: tableOf(listOf(listOf(text))),
    varies: oneOf(true)
  },
  ["file", "dependencies", "include"]
);
var verification = fields({ wheel: orNull(text), differences: texts }, [
  "wheel",
  "differences"
]);
var target = fields(
  {
    system: text,
    python: fields(
      {
        implementation: oneOf("cpython"),
        version: text,
        from: orNull(version),
        below: orNull(version)
      },
      ["implementation", "version", "from", "below"]
    ),
    packages: tableOf(targetPackage2, isPackageId),
    builds: tableOf(texts, isBuildId),
    buildNames: tableOf(names, isBuildId),
    buildFiles: tableOf(text, isPackageId),
    tools: tableOf(text),
    selections: listOf(
      fields({ groups: texts, extras: names, packages: texts }, [
        "groups",
        "extras",
        "packages"
      ])
    ),
    verified: tableOf(verification, isPackageId)
  },
  ["system", "python", "packages", "builds", "buildNames", "buildFiles", "tools", "selections"]
);
var planShape = fields(
  {
    schema: oneOf(planSchema),
    inputs,
    project,
    packages: tableOf(packageShape, isPackageId),
    crates: tableOf(crate, isCrateId),
    targets: tableOf(target, (key) => /^[\w.-]+$/.test(key)),
    warnings: texts
  },
  ["schema", "inputs", "project", "packages", "targets"]
);
function danglingReference(plan) {
  const { packages, crates = {}, targets } = plan;
  const isPackage = (id) => Object.hasOwn(packages, id);
  const lacks = (place2, what) => ({
    path: place2,
    problem: `names ${what}, which the plan does not have`
  });
  const builds = [
    { place: ["project", "build"], build: plan.project.build },
    ...Object.entries(packages).map(([id, { build: build2 }]) => ({
      place: ["packages", id, "build"],
      build: build2
    }))
  ];
  for (const { place: place2, build: build2 } of builds) {
    const missing = build2?.crates?.find((id) => !Object.hasOwn(crates, id));
    if (missing !== void 0) return lacks([...place2, "crates"], missing);
  }
  for (const [id, crate2] of Object.entries(crates)) {
    const { name: name2, version: version2 } = crate2;
    const commit = crate2.kind === "git" ? `#${crate2.revision.slice(0, 8)}` : "";
    if (id === `${name2}@${version2}${commit}`) continue;
    return { path: ["crates", id], problem: `must not be ${name2} ${version2}${commit}` };
  }
  for (const [id, { name: name2, version: version2 }] of Object.entries(packages)) {
    if (id.replace(/#\d+$/, "") === `${name2}@${version2}`) continue;
    return { path: ["packages", id], problem: `must not be ${name2} ${version2}` };
  }
  for (const [id, target2] of Object.entries(targets)) {
    const at = (...place2) => ["targets", id, ...place2];
    for (const [key, { file: file2 }] of Object.entries(target2.packages)) {
      if (!isPackage(key)) return lacks(at("packages", key), key);
      if (file2 !== null && !Object.hasOwn(packages[key]?.files ?? {}, file2)) {
        return lacks(at("packages", key, "file"), file2);
      }
    }
    for (const [key, file2] of Object.entries(target2.buildFiles)) {
      if (!isPackage(key)) return lacks(at("buildFiles", key), key);
      if (!Object.hasOwn(packages[key]?.files ?? {}, file2))
        return lacks(at("buildFiles", key), file2);
    }
    for (const [key, requirements] of Object.entries(target2.builds)) {
      if (key !== "." && !isPackage(key)) return lacks(at("builds", key), key);
      const missing2 = requirements.find(
        (each) => !isPackage(each) || !Object.hasOwn(target2.buildFiles, each)
      );
      if (missing2 !== void 0) return lacks(at("builds", key), missing2);
    }
    for (const [tool, key] of Object.entries(target2.tools)) {
      if (!isPackage(key) || !Object.hasOwn(target2.buildFiles, key))
        return lacks(at("tools", tool), key);
      if (packages[key]?.name !== tool) {
        return { path: at("tools", tool), problem: `must not be ${packages[key]?.name}` };
      }
    }
    const selected = target2.selections.flatMap((selection) => selection.packages);
    const missing = selected.find((key) => !Object.hasOwn(target2.packages, key));
    if (missing !== void 0) return lacks(at("selections"), missing);
  }
  return null;
}

// src/plan/read-plan.ts
var planFileName = "poetrix.lock";
function planInputs(project2, lock) {
  return {
    "poetry.lock": createHash2("sha256").update(lock.text).digest("hex"),
    "pyproject.toml": pyprojectDigest(project2.text)
  };
}
function parsePlan(text2) {
  let plan;
  try {
    plan = JSON.parse(text2);
  } catch (error) {
    throw mergeConflict("poetrix.lock", text2) ?? invalid(`it is no JSON: ${error.message}`);
  }
  const schema = plan?.schema ?? null;
  if (Number.isInteger(schema) && schema !== planSchema) {
    throw new UserError(
      "UNKNOWN_PLAN_SCHEMA",
      `poetrix.lock has schema ${schema}, and this version of Poetrix reads schema ${planSchema}`,
      Number(schema) > planSchema ? "a newer Poetrix wrote it: upgrade this one" : "write it again with `poetrix lock`"
    );
  }
  const problem = whyUnfit(plan);
  if (problem !== null) throw invalid(problem);
  return plan;
}
function earlierPlan(text2, warn) {
  try {
    return text2 === null ? null : parsePlan(text2);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(`${error.message}; it is made anew`);
    return null;
  }
}
function invalid(problem) {
  return new UserError(
    "INVALID_PLAN",
    `poetrix.lock cannot be used: ${problem}`,
    "restore it from version control, or write it again with `poetrix lock`"
  );
}
async function readPlanText(directory) {
  return readText(join2(directory, planFileName));
}
function whyNotCurrent(text2, project2, lock) {
  if (text2 === null) return "there is no poetrix.lock";
  try {
    return whyStale(parsePlan(text2), project2, lock);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
function whyStale(plan, project2, lock) {
  const inputs2 = planInputs(project2, lock);
  const stale = ["poetry.lock", "pyproject.toml"].filter(
    (name2) => JSON.stringify(plan.inputs[name2]) !== JSON.stringify(inputs2[name2])
  );
  if (stale.length > 0) {
    return `poetrix.lock was not made from this ${stale.join(" and this ")}: it is stale`;
  }
  const folder = Object.values(plan.packages).filter((each) => isBuiltOtherwise(each, project2.directory)).flatMap(({ source: source2 }) => source2.kind === "directory" ? source2.path : []).at(0);
  return folder === void 0 ? contradiction(plan, project2, lock) : `poetrix.lock was made when ${folder}/pyproject.toml had another [build-system]: it is stale`;
}
function isBuiltOtherwise({ source: source2, build: build2 }, directory) {
  if (source2.kind !== "directory" || build2 === void 0 || build2.given) return false;
  const file2 = `${source2.path}/pyproject.toml`;
  const text2 = readText(join2(directory, file2));
  if (text2 === null) return false;
  try {
    const { backend, requires } = readBuildSystem(parse(text2), file2);
    return backend !== build2.backend || requires.some((each) => !build2.requires.includes(each));
  } catch {
    return false;
  }
}
async function readCurrentPlan(project2, lock) {
  const text2 = await readPlanText(project2.directory);
  const plan = text2 === null ? null : parsePlan(text2);
  const reason = plan === null ? "there is no poetrix.lock" : whyStale(plan, project2, lock);
  if (plan === null || reason !== null) {
    throw new UserError("STALE_PLAN", String(reason), "run `poetrix lock`");
  }
  return plan;
}

// src/facts/sources/git.ts
import { createHash as createHash3 } from "node:crypto";
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join as join3 } from "node:path";
var treeName = "source";
async function gitTree(wanted, signal) {
  const key = createHash3("sha256").update(`${withoutCredentials(wanted.url)}
${wanted.revision}`);
  const name2 = key.digest("hex").slice(0, 32);
  const tree = join3(cacheDirectory(), "git", name2, treeName);
  if (await isThere(tree)) return tree;
  await cacheFolder("git", name2);
  await removeAbandoned(tree);
  const part = unfinished(tree);
  await mkdir(part);
  try {
    const templates = join3(part, "templates");
    const checkout = join3(part, treeName);
    await mkdir(join3(templates, "info"), { recursive: true });
    await writeFile(join3(templates, "info", "attributes"), "* -filter\n");
    await mkdir(checkout);
    await checkOut(wanted, { folder: checkout, templates, signal });
    await removeHistory(checkout);
    await rename(checkout, tree).catch(async (error) => {
      if (!await isThere(tree)) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return tree;
}
async function isThere(path2) {
  return access(path2).then(
    () => true,
    () => false
  );
}
async function checkOut({ url, revision: revision2 }, place2) {
  const { folder, templates, signal } = place2;
  const { address: address2, login, variables } = withoutPassword(url);
  const settings = [...alwaysSet, ...login];
  const isOwn = url.startsWith("file:");
  const git = async (...args) => {
    const options = settings.flatMap((setting) => ["-c", setting]);
    const { exitCode, stderr, isMissing } = await runProgram("git", [...options, ...args], {
      cwd: folder,
      about: `git, which fetches ${withoutCredentials(url)}`,
      env: {
        ...noOtherRepository,
        ...variables,
        GIT_TERMINAL_PROMPT: "0",
        GIT_TEMPLATE_DIR: templates,
        GIT_ATTR_NOSYSTEM: "1",
        // No helper program for an address such as `ext::PROGRAM`. Poetry clones submodules over `file:` as well, which Git has
        // shut since 2.38: they are taken where the repository itself lies there, not of a stranger's.
        GIT_ALLOW_PROTOCOL: gitProtocols.filter((protocol) => protocol !== "file" || isOwn || args[0] !== "submodule").join(":")
      },
      signal
    });
    signal.throwIfAborted();
    if (isMissing) throw gitMissing();
    return exitCode === 0 ? null : stderr.trim();
  };
  const need = async (...args) => {
    const failure = await git(...args);
    if (failure !== null) throw gitFailed(url, revision2, failure);
  };
  await need("init", "--quiet");
  await need("remote", "add", "--", "origin", address2);
  const single = await git("fetch", "--quiet", "--depth", "1", "--", "origin", revision2);
  if (single !== null) {
    await need("fetch", "--quiet", "--tags", "--", "origin", "+refs/*:refs/remotes/origin/*");
  }
  await need("checkout", "--quiet", "--detach", revision2, "--");
  await need("submodule", "--quiet", "update", "--init", "--recursive", "--checkout");
}
var alwaysSet = [
  // This machine's line endings, hooks and watchers say nothing about the tree; nothing is left running.
  ...["core.autocrlf=false", "core.hooksPath=/dev/null", "core.attributesFile=/dev/null"],
  ...["core.fsmonitor=false", "gc.auto=0", "maintenance.auto=false"]
];
function withoutPassword(url) {
  const [, protocol, user = "", password, rest = ""] = /^(https?):\/\/([^/:@]*):([^/]*)@(.*)$/.exec(url) ?? [];
  if (protocol === void 0) return { address: url, login: [], variables: {} };
  const server = `${protocol}://${rest.replace(/\/.*$/, "")}`;
  const tell = `printf 'username=%s\\npassword=%s\\n' "$POETRIX_GIT_USER" "$POETRIX_GIT_PASSWORD"`;
  return {
    address: `${protocol}://${rest}`,
    login: [
      `credential.${server}.helper=`,
      `credential.${server}.helper=!f() { test "$1" != get || ${tell}; }; f`
    ],
    variables: {
      POETRIX_GIT_USER: decodePercent(user),
      POETRIX_GIT_PASSWORD: decodePercent(password ?? "")
    }
  };
}
var noOtherRepository = Object.fromEntries(
  [
    ...["GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_PREFIX"],
    ...["GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"],
    ...["GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE"],
    ...["GIT_NAMESPACE", "GIT_CONFIG", "GIT_PROTOCOL_FROM_USER"],
    ...["GIT_ATTR_SOURCE", "GIT_EXTERNAL_DIFF", "GIT_TRACE2_EVENT", "GIT_TRACE"]
  ].map((name2) => [name2, void 0])
);
async function removeHistory(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path2 = join3(folder, entry.name);
    if (entry.name === ".git") await rm(path2, { recursive: true, force: true });
    else if (entry.isDirectory()) await removeHistory(path2);
  }
}
function gitMissing() {
  return new UserError(
    "GIT_MISSING",
    "git, which poetry.lock takes packages from, is not on PATH",
    "install it, on Debian with `apt install git`"
  );
}
function gitFailed(url, revision2, failure) {
  const lines = failure.split("\n").filter((line) => !/^\s*$|^warning:|^hint:/.test(line));
  const telling = lines.find((line) => line.startsWith("fatal: ")) ?? lines.at(-1);
  const reason = withoutCredentials(telling ?? "it said nothing").replace(/^fatal: /, "");
  const isRefused = /Authentication failed|could not read (Username|Password)|Permission denied|\b40[13]\b/.test(
    failure
  );
  const isGone = /not our ref|unable to read tree|did not match any|reference is not a tree/.test(
    failure
  );
  const isElsewhere = /does not appear to be a git repository|[Rr]epository .*not found/.test(
    failure
  );
  return new UserError(
    "GIT_FAILED",
    `git could not fetch the commit ${revision2} of ${url}: ${reason}`,
    isRefused ? "give Git what the server asks for: a credential helper, an SSH key, or a line in netrc" : isGone ? "the commit is no longer there: lock another with `poetry update`" : isElsewhere ? "say in pyproject.toml where the repository is now, and run `poetry lock`" : void 0
  );
}

// src/facts/store/nar.ts
import { createHash as createHash4 } from "node:crypto";
import { lstat, readdir as readdir2, readFile, readlink } from "node:fs/promises";
import { join as join4 } from "node:path";
async function narHash(path2) {
  const hash2 = createHash4("sha256");
  writeStrings(hash2, "nix-archive-1");
  await writeNode(hash2, path2);
  return sriFromHex(`sha256:${hash2.digest("hex")}`);
}
async function writeNode(hash2, path2) {
  const status = await lstat(path2);
  writeStrings(hash2, "(", "type");
  if (status.isSymbolicLink()) {
    writeStrings(hash2, "symlink", "target", await readlink(path2));
  } else if (status.isDirectory()) {
    writeStrings(hash2, "directory");
    const names2 = (await readdir2(path2)).map((name2) => Buffer.from(name2)).sort(Buffer.compare);
    for (const name2 of names2) {
      writeStrings(hash2, "entry", "(", "name", name2, "node");
      await writeNode(hash2, join4(path2, name2.toString()));
      writeStrings(hash2, ")");
    }
  } else {
    writeStrings(hash2, "regular");
    if (status.mode & 64) writeStrings(hash2, "executable", "");
    writeStrings(hash2, "contents", await readFile(path2));
  }
  writeStrings(hash2, ")");
}
function writeStrings(hash2, ...values) {
  for (const value of values) {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(bytes.length));
    hash2.update(length).update(bytes).update(Buffer.alloc(-bytes.length & 7));
  }
}

// src/facts/sources/gather-trees.ts
var parallelTrees = 4;
function revisionOf(source2) {
  if (source2?.kind !== "git") return null;
  const { url, resolvedReference, reference } = source2;
  return gitRevision(url, resolvedReference ?? reference ?? "HEAD", "poetry.lock");
}
function revisionKey({ url, revision: revision2 }) {
  return `${url} ${revision2}`;
}
async function gatherTrees(revisions, { known: knownOf, signal, arrivals, warn }) {
  const found = await concurrently([...revisions], parallelTrees, async ([key, wanted]) => {
    const known = knownOf(wanted.url, wanted.revision);
    const warning = known === null ? unprotectedAddress(wanted) : null;
    if (warning !== null) warn(warning);
    const hash2 = known ?? await narHash(await gitTree(wanted, signal));
    arrivals.advance(withoutCredentials(wanted.url), 0);
    return [key, hash2];
  });
  return new Map(found);
}

// src/facts/index/download.ts
import { createHash as createHash5 } from "node:crypto";
import { createReadStream } from "node:fs";
import { open as openFile, rename as rename2, rm as rm2, stat } from "node:fs/promises";
import { basename, dirname, join as join5 } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

// src/plan/store-name.ts
var longest = 200;
function storeName(fileName) {
  const legal = fileName.replace(/[^A-Za-z0-9+._?=-]+/g, "_").replace(/^\./, "_.");
  return legal.slice(-longest);
}

// src/facts/index/retried.ts
import { setTimeout as delay } from "node:timers/promises";
var attempts = 4;
async function retried(ask, { signal, isFinal }) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === attempts || isFinal(error)) throw error;
      await delay(250 * 2 ** attempt, void 0, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

// src/facts/index/download.ts
var parallelDownloads = 8;
var longestSilence = 6e4;
var longestDownload = 60 * 6e4;
var largestUnknown = 8e9;
async function downloadFiles(files, { signal, task }) {
  return concurrently(files, parallelDownloads, async (file2) => {
    const path2 = cachedPath(file2);
    const present = await isWhole(path2, file2);
    if (!present) await download(file2, path2, signal);
    task?.advance(file2.fileName, present ? 0 : (await stat(path2)).size);
    return path2;
  });
}
function cachedPath({ fileName, hash: hash2 }) {
  return join5(cacheDirectory(), "files", hexFromSri(hash2).replace(":", "-"), storeName(fileName));
}
async function isWhole(path2, file2) {
  const hash2 = createHash5(algorithmOf(file2));
  try {
    await pipeline(createReadStream(path2), hash2);
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
  if (sriOf(file2, hash2) === file2.hash) return true;
  await rm2(path2, { recursive: true, force: true });
  return false;
}
async function download(file2, path2, signal) {
  await cacheFolder("files", basename(dirname(path2)));
  await removeAbandoned(path2);
  const part = unfinished(path2);
  const output = await openFile(part, "wx");
  try {
    checkHash(file2, await receive({ file: file2, algorithm: algorithmOf(file2), output, signal }));
    await output.sync();
    await output.close();
    await rename2(part, path2);
  } catch (error) {
    await output.close();
    await rm2(part, { force: true });
    throw error;
  }
}
async function hashOfAddress({ fileName, url }, signal) {
  const place2 = join5(await cacheFolder("files"), "address");
  await removeAbandoned(place2);
  const part = unfinished(place2);
  const output = await openFile(part, "wx");
  try {
    const digest2 = await receive({
      file: { fileName, url, index: null },
      algorithm: "sha256",
      output,
      signal
    });
    await output.sync();
    await output.close();
    const hash2 = `sha256:${digest2.digest("hex")}`;
    const path2 = cachedPath({ fileName, hash: sriFromHex(hash2) });
    await cacheFolder("files", basename(dirname(path2)));
    await rename2(part, path2);
    return hash2;
  } catch (error) {
    await output.close();
    await rm2(part, { force: true });
    throw error;
  }
}
async function receive({
  file: file2,
  algorithm,
  output,
  signal
}) {
  const patience = AbortSignal.timeout(longestDownload);
  let hash2 = createHash5(algorithm);
  let received = 0;
  const ask = async () => {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(wasSilent()), longestSilence);
    const wait = waitingFor(`the server of ${file2.fileName}`);
    try {
      const either2 = AbortSignal.any([signal, patience, silence.signal]);
      const { body, start } = await open(file2, received, either2);
      if (start !== received) {
        hash2 = createHash5(algorithm);
        received = 0;
        await output.truncate(0);
      }
      for await (const chunk of body) {
        timer.refresh();
        wait.heard();
        either2.throwIfAborted();
        if (received + chunk.length > (file2.size ?? largestUnknown)) throw tooLarge(file2);
        hash2.update(chunk);
        await output.write(chunk, 0, chunk.length, received);
        received += chunk.length;
      }
      return hash2;
    } catch (error) {
      throw silence.signal.aborted ? silence.signal.reason : error;
    } finally {
      clearTimeout(timer);
      wait.end();
    }
  };
  const isOurs = (error) => error instanceof UserError || systemError(error) !== null;
  try {
    return await retried(ask, {
      signal,
      isFinal: (error) => isOurs(error) || patience.aborted || isCertificate(error)
    });
  } catch (error) {
    signal.throwIfAborted();
    if (isOurs(error)) throw error;
    const tookTooLong = `it took more than ${longestDownload / 6e4} minutes`;
    throw downloadFailed(file2, patience.aborted ? tookTooLong : reasonOf(error), error);
  }
}
function wasSilent() {
  return new Error(`the server sent nothing for ${longestSilence / 1e3} seconds`);
}
function algorithmOf({ hash: hash2 }) {
  return hash2.slice(0, hash2.indexOf("-"));
}
function sriOf(file2, digest2) {
  return `${algorithmOf(file2)}-${digest2.digest("base64")}`;
}
function tooLarge(file2) {
  return downloadFailed(
    file2,
    `it is larger than the ${file2.size ?? largestUnknown} bytes that it may have`
  );
}
async function open(file2, from, signal) {
  const url = new URL(file2.url);
  if (url.protocol === "file:") return { body: createReadStream(fileURLToPath(url)), start: 0 };
  const headers = { "accept-encoding": "identity" };
  const range = from === 0 ? {} : { range: `bytes=${from}-` };
  const { body, status, headers: answered } = await request(file2, { ...headers, ...range }, signal);
  if (status === 206) {
    const start = /^bytes (\d{1,15})-/.exec(answered.get("content-range") ?? "")?.[1];
    if (Number(start) !== from) {
      await body?.cancel();
      if (from === 0) throw new Error("the server sent a part of it only");
      return open(file2, 0, signal);
    }
  }
  return { body: body ?? Readable.from([]), start: status === 206 ? from : 0 };
}
async function request(file2, headers, signal) {
  const url = new URL(file2.url);
  const ask = (credentials) => {
    url.username = "";
    url.password = "";
    const authorization = credentials === null ? {} : { authorization: basicAuthorization(credentials) };
    if (isOffline()) throw offlineError(file2.fileName);
    return fetch(url, { signal, headers: { ...headers, ...authorization } });
  };
  const known = await credentialsFor(file2.index, file2.url);
  let response = await ask(known);
  if (response.status === 401 || response.status === 403) {
    const credentials = await keyringCredentials(file2.index, file2.url, known?.username || null);
    if (credentials !== null) {
      await response.body?.cancel();
      response = await ask(credentials);
    }
  }
  if (response.ok) return response;
  await response.body?.cancel();
  const reason = `the server answered ${response.status} ${response.statusText}`.trim();
  if (response.status === 429 || response.status >= 500) throw new Error(reason);
  throw downloadFailed(file2, reason);
}
function checkHash(file2, digest2) {
  const actual = sriOf(file2, digest2);
  if (actual === file2.hash) return;
  throw new UserError(
    "HASH_MISMATCH",
    `${file2.fileName} from ${file2.url} has the hash ${hexFromSri(actual)}, but ${hexFromSri(file2.hash)} is expected`,
    "the file was replaced on its server, or altered on its way; if you trust the new one, lock it again with Poetry"
  );
}
function downloadFailed(file2, reason, cause) {
  const refused = /\b40[13]\b/.test(reason);
  return new UserError(
    "DOWNLOAD_FAILED",
    `${file2.fileName} could not be fetched from ${file2.url}: ${reason}`,
    refused && file2.index !== null ? credentialsHint(file2.index.name) : /\b(404|410)\b/.test(reason) ? "it is no longer there: lock another version with `poetry update`" : isCertificate(cause) ? certificateHint() : cause !== void 0 && proxyIsSet() ? "Node reaches files through your proxy only from version 22.21 on, and with NODE_USE_ENV_PROXY=1 set" : void 0
  ).causedBy(cause);
}
function isCertificate(error) {
  const cause = error instanceof Error ? error.cause ?? error : null;
  const code = cause?.code ?? "";
  return /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS/.test(code);
}
function certificateHint() {
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  return `name the certificate of your own network, if it has one: NODE_EXTRA_CA_CERTS=/path/to/it.pem; and is it ${today} today, as this machine's clock says?`;
}
function proxyIsSet() {
  const { https_proxy, HTTPS_PROXY, NODE_USE_ENV_PROXY } = process.env;
  return Boolean(https_proxy || HTTPS_PROXY) && NODE_USE_ENV_PROXY !== "1";
}
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

export {
  gitProtocols,
  isCommit,
  isGitAddress,
  gitRevision,
  narHash,
  treeName,
  gitTree,
  revisionOf,
  revisionKey,
  gatherTrees,
  packageIds,
  storeName,
  retried,
  longestSilence,
  downloadFiles,
  cachedPath,
  hashOfAddress,
  wasSilent,
  request,
  downloadFailed,
  reasonOf,
  buildPlan,
  targetId,
  planFileName,
  planInputs,
  parsePlan,
  earlierPlan,
  readPlanText,
  whyNotCurrent,
  readCurrentPlan
};
