// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target2, all) => {
  for (var name2 in all)
    __defProp(target2, name2, { get: all[name2], enumerable: true });
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
  buildPlan: () => buildPlan,
  contradiction: () => contradiction,
  earlierPlan: () => earlierPlan,
  parsePlan: () => parsePlan,
  planInputs: () => planInputs,
  planOfInputs: () => planOfInputs,
  readCurrentPlan: () => readCurrentPlan,
  readPlanText: () => readPlanText,
  refuseNewerPlan: () => refuseNewerPlan,
  targetId: () => targetId
});
module.exports = stdin_exports;
var import_git_revision = require("./git-revision.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_text_file = require("./text-file.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_crypto2 = require("node:crypto");
var import_node_path2 = require("node:path");
var import_node_util = require("node:util");
var import_node_path3 = require("node:path");
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
  const pyproject = (0, import_smol_toml.parse)(text2, { integersAsBigInt: true });
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
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof import_smol_toml.TomlDate);
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
  if (value instanceof import_smol_toml.TomlDate) return true;
  return typeof value === "object" && Object.entries(value).flat().some(isRefusedByNix);
}
function sha256(text2) {
  return (0, import_node_crypto2.createHash)("sha256").update(text2).digest("hex");
}
function buildPlan(question) {
  const { inputs: inputs2, targets, ids, facts } = question;
  const shared = /* @__PURE__ */ new Map();
  return {
    schema: import_plan_2.planSchema,
    inputs: inputs2,
    project: planProject(question),
    packages: planPackages(question),
    ...facts.crates.size === 0 ? {} : { crates: Object.fromEntries(facts.crates) },
    targets: Object.fromEntries(
      targets.map((target2) => [targetId(target2, targets), planTarget(target2, ids, shared)])
    )
  };
}
function planProject({
  project: project2,
  settings,
  inputs: inputs2,
  facts
}) {
  const groups = [...project2.groups.keys()].filter((name2) => name2 !== import_marker_sets.mainGroup).sort();
  const defaults = new Set((0, import_read_groups.defaultGroups)(project2));
  const all = project2.groups.has(import_marker_sets.mainGroup) ? [import_marker_sets.mainGroup, ...groups] : groups;
  return {
    name: project2.name,
    python: project2.pythonVersions,
    packageMode: project2.packageMode,
    groups: all,
    defaultGroups: all.filter((name2) => defaults.has(name2)),
    extras: [...project2.extras.keys()].sort(),
    build: facts.build(".") ?? null,
    ...facts.versionTool !== null && { versionTool: facts.versionTool },
    ...nativeOf(settings, (0, import_constraint_sets.normalizeName)(project2.name)),
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
function planTarget({ target: target2, range, description, builds, buildNames, tools }, ids, shared) {
  const used = [...[...builds.values()].flat(), ...tools.values()];
  return {
    system: target2.system,
    python: {
      implementation: "cpython",
      version: target2.python.name,
      from: range.from,
      below: range.below
    },
    packages: Object.fromEntries(
      description.packages.map((described) => [
        ids.of(described.locked),
        targetPackage(described, target2, shared)
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
function targetPackage(described, target2, shared) {
  const known = shared.get(described);
  if (known !== void 0) return known;
  const { locked, file: file2, unusable, dependencies, include, varies } = described;
  const isBuilt = file2 !== null && !file2.name.endsWith(".whl");
  const entry = {
    file: file2?.name ?? null,
    ...unusable === null ? {} : { unusable },
    ...isBuilt && (0, import_choose_source.hasWheel)(locked, target2) ? { wheel: true } : {},
    dependencies,
    include: Object.fromEntries(include),
    ...varies ? { varies } : {}
  };
  if (!isBuilt) shared.set(described, entry);
  return entry;
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
    files.set(id, known.set(name2, needs === void 0 ? file2 : { ...file2, ...needs }));
  };
  const build2 = (id) => {
    const found = facts.build(id);
    return found === void 0 ? {} : { build: found };
  };
  const seen = /* @__PURE__ */ new Set();
  for (const { description } of targets) {
    for (const described of description.packages) {
      if (seen.has(described)) continue;
      seen.add(described);
      const { locked, file: file2 } = described;
      const id = ids.of(locked);
      if (!packages.has(id)) {
        packages.set(id, {
          name: locked.name,
          version: locked.version,
          source: planSource(locked, project2, facts),
          ...build2(id),
          ...nativeOf(settings, locked.name)
        });
      }
      const addLocked = (each) => {
        if (files.get(id)?.has(each.name)) return;
        addFile(id, each.name, planFile(locked, each, facts));
      };
      if (file2 !== null) addLocked(file2);
      if (withSdists && file2?.name.endsWith(".whl")) {
        const sdist = locked.files.find(({ name: name2 }) => (0, import_lock_2.sdistExtension)(name2) !== null);
        if (sdist) addLocked(sdist);
      }
    }
  }
  for (const { builds, tools } of targets) {
    for (const { id, name: name2, version: version2, fileName, file: file2 } of [
      ...[...builds.values()].flat(),
      ...tools.values()
    ]) {
      const more = { ...build2(id), ...nativeOf(settings, name2) };
      if (!packages.has(id))
        packages.set(id, { name: name2, version: version2, source: { kind: "index" }, ...more });
      if (!files.get(id)?.has(fileName)) addFile(id, fileName, file2);
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
    hash: (0, import_lock_2.lockedHash)(file2),
    url: url === null ? null : (0, import_errors.withoutCredentials)(url),
    size
  };
}
function planSource({ source: source2, path: path2 }, { directory }, facts) {
  if (source2 === null) return { kind: "index" };
  const { kind, url, reference, resolvedReference, develop } = source2;
  const subdirectory = source2.subdirectory === null ? {} : { subdirectory: source2.subdirectory };
  switch (kind) {
    case "legacy":
      return { kind: "index", ...reference === null ? {} : { name: reference } };
    case "git": {
      const asked = resolvedReference ?? reference ?? "HEAD";
      const { revision: revision2 } = (0, import_git_revision.gitRevision)(url, asked, "poetry.lock");
      const hash2 = facts.treeHash(url, revision2);
      return { kind, url: (0, import_errors.withoutCredentials)(url), revision: revision2, ...subdirectory, hash: hash2 };
    }
    case "url":
      return { kind, url: (0, import_errors.withoutCredentials)(url), ...subdirectory };
    case "file":
      return { kind, path: pathFrom(directory, path2 ?? url), ...subdirectory };
    case "directory":
      return { kind, path: pathFrom(directory, path2 ?? url), develop };
  }
}
function pathFrom(directory, path2) {
  if ((0, import_node_path3.isAbsolute)(path2)) return (0, import_node_path3.relative)(directory, path2);
  const normal = import_node_path3.posix.normalize(path2).replace(/\/$/, "");
  return normal === "." ? "" : normal;
}
function contradiction(plan, project2, lock) {
  const ids = (0, import_git_revision.packageIds)(lock);
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
    if (problem !== null)
      return `poetrix.lock does not agree with this poetry.lock: ${id}: ${problem}`;
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
    ..."path" in source2 ? { path: (0, import_constraint_sets.resolveLinks)((0, import_node_path2.join)(project2.directory, source2.path)) } : {}
  });
  return (0, import_node_util.isDeepStrictEqual)(place2(one), place2(other));
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
    } else if (expected !== "" && (0, import_hash.hexFromSri)(hash2) !== expected) {
      return `${name2} has the hash ${(0, import_hash.hexFromSri)(hash2)}, where poetry.lock has ${expected}`;
    }
    const foreign = (0, import_choose_source.foreignFile)(locked, name2);
    if (foreign !== null) return foreign;
  }
  return null;
}
function whyUnfit(plan) {
  const mismatch = planShape(plan) ?? danglingReference(plan);
  return mismatch && (0, import_shape.formatMismatch)(mismatch).replace(/^ /, "it ");
}
function fields(shapes, required) {
  return (0, import_shape.table)(shapes, required);
}
var name = (0, import_shape.textWhere)(
  (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && (0, import_constraint_sets.normalizeName)(value) === value,
  "must be a name in its normal form"
);
var version = (0, import_shape.textWhere)((value) => (0, import_version_2.tryParseVersion)(value) !== null, "must be a version");
var hash = (0, import_shape.textWhere)(import_hash.isSriHash, "must be a hash such as sha256-… in base64");
var revision = (0, import_shape.textWhere)(import_git_revision.isCommit, "must be a full commit, 40 or 64 hexadecimal digits");
var address = (0, import_shape.textWhere)(isAddress, "must be an address that begins with https:, http: or file:");
var digest = (0, import_shape.textWhere)(
  (value) => /^[0-9a-f]{64}$/.test(value),
  "must be a SHA-256 digest in hexadecimal digits"
);
var innerPath = (0, import_shape.textWhere)(isInnerPath, "must be a path that stays within its folder");
var path = (0, import_shape.textWhere)(isPath, "must be a path");
var names = (0, import_shape.listOf)(name);
var texts = (0, import_shape.listOf)(import_shape.text);
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
    "pyproject.toml": (0, import_shape.either)(
      "a digest of its tables, or of its bytes",
      (0, import_shape.table)({ tables: digest }, ["tables"]),
      (0, import_shape.table)({ bytes: digest }, ["bytes"])
    )
  },
  ["poetry.lock", "pyproject.toml"]
);
var build = fields(
  {
    backend: import_shape.text,
    backendPath: texts,
    requires: texts,
    given: (0, import_shape.oneOf)(true),
    constraints: texts,
    asOf: import_shape.text,
    failure: import_shape.text,
    wants: texts,
    unread: (0, import_shape.oneOf)(true),
    crates: texts,
    cargoLocks: (0, import_shape.tableOf)(import_shape.text, isInnerPath),
    unbuildable: import_shape.text
  },
  ["backend", "backendPath", "requires"]
);
var project = fields(
  {
    name: import_shape.text,
    version: (0, import_shape.orNull)(import_shape.text),
    python: import_shape.text,
    packageMode: import_shape.truth,
    groups: texts,
    defaultGroups: texts,
    extras: names,
    scripts: (0, import_shape.tableOf)(import_shape.text),
    build: (0, import_shape.orNull)(build),
    versionTool: import_shape.text,
    native: texts,
    stale: (0, import_shape.oneOf)("follow", "error")
  },
  ["name", "python", "packageMode", "groups", "defaultGroups", "extras", "build"]
);
var gitAddress = (0, import_shape.textWhere)(import_git_revision.isGitAddress, "must be an address that Git takes");
var source = (0, import_shape.ofKind)({
  index: (0, import_shape.table)({ name: import_shape.text }),
  git: (0, import_shape.table)({ url: gitAddress, revision, subdirectory: innerPath, hash: (0, import_shape.orNull)(hash) }, [
    "url",
    "revision",
    "hash"
  ]),
  url: (0, import_shape.table)({ url: address, subdirectory: innerPath }, ["url"]),
  file: (0, import_shape.table)({ path, subdirectory: innerPath }, ["path"]),
  directory: (0, import_shape.table)({ path, develop: import_shape.truth }, ["path", "develop"])
});
var file = fields(
  {
    kind: (0, import_shape.oneOf)("wheel", "sdist"),
    hash,
    url: (0, import_shape.orNull)(address),
    size: (0, import_shape.orNull)(import_shape.wholeNumber),
    needs: texts,
    optional: texts
  },
  ["kind", "hash", "url", "size"]
);
var packageShape = fields(
  { name, version, source, files: (0, import_shape.tableOf)(file, isFileName), build, native: texts },
  ["name", "version", "source", "files"]
);
var crateName = (0, import_shape.textWhere)(
  (value) => /^[A-Za-z0-9_-]{1,64}$/.test(value),
  "must be the name of a crate"
);
var crateVersion = (0, import_shape.textWhere)(
  (value) => /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/.test(value),
  "must be the version of a crate"
);
var crate = (0, import_shape.ofKind)({
  registry: (0, import_shape.table)({ name: crateName, version: crateVersion, hash, url: (0, import_shape.orNull)(address) }, [
    "name",
    "version",
    "hash",
    "url"
  ]),
  git: (0, import_shape.table)(
    {
      name: crateName,
      version: crateVersion,
      url: gitAddress,
      revision,
      branch: import_shape.text,
      tag: import_shape.text,
      rev: import_shape.text,
      hash,
      path: (0, import_shape.textWhere)(
        (value) => value === "" || isInnerPath(value),
        "must be a path that stays within its folder"
      ),
      workspace: (0, import_shape.textWhere)(
        (value) => value === "" || isInnerPath(value),
        "must be a path that stays within its folder"
      )
    },
    ["name", "version", "url", "revision", "hash", "path"]
  )
});
var targetPackage2 = fields(
  {
    file: (0, import_shape.orNull)(import_shape.text),
    unusable: import_shape.text,
    wheel: (0, import_shape.oneOf)(true),
    dependencies: names,
    include: (0, import_shape.tableOf)((0, import_shape.listOf)((0, import_shape.listOf)(import_shape.text))),
    varies: (0, import_shape.oneOf)(true)
  },
  ["file", "dependencies", "include"]
);
var verification = fields({ wheel: (0, import_shape.orNull)(import_shape.text), differences: texts }, [
  "wheel",
  "differences"
]);
var target = fields(
  {
    system: import_shape.text,
    python: fields(
      {
        implementation: (0, import_shape.oneOf)("cpython"),
        version: import_shape.text,
        from: (0, import_shape.orNull)(version),
        below: (0, import_shape.orNull)(version)
      },
      ["implementation", "version", "from", "below"]
    ),
    packages: (0, import_shape.tableOf)(targetPackage2, isPackageId),
    builds: (0, import_shape.tableOf)(texts, isBuildId),
    buildNames: (0, import_shape.tableOf)(names, isBuildId),
    buildFiles: (0, import_shape.tableOf)(import_shape.text, isPackageId),
    tools: (0, import_shape.tableOf)(import_shape.text),
    selections: (0, import_shape.listOf)(
      fields({ groups: texts, extras: names, packages: texts }, [
        "groups",
        "extras",
        "packages"
      ])
    ),
    verified: (0, import_shape.tableOf)(verification, isPackageId)
  },
  ["system", "python", "packages", "builds", "buildNames", "buildFiles", "tools", "selections"]
);
var planShape = fields(
  {
    schema: (0, import_shape.oneOf)(import_plan_2.planSchema),
    inputs,
    project,
    packages: (0, import_shape.tableOf)(packageShape, isPackageId),
    crates: (0, import_shape.tableOf)(crate, isCrateId),
    targets: (0, import_shape.tableOf)(target, (key) => /^[\w.-]+$/.test(key)),
    warnings: texts,
    allowedPythons: texts
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
    const usual = `${name2}@${version2}`;
    if (id === usual || id.replace(/#\d+$/, "") === usual) continue;
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
function planInputs(project2, lock) {
  return {
    "poetry.lock": (0, import_node_crypto.createHash)("sha256").update(lock.text).digest("hex"),
    "pyproject.toml": pyprojectDigest(project2.text)
  };
}
function parsePlan(text2) {
  let plan;
  try {
    plan = JSON.parse(text2);
  } catch (error) {
    throw (0, import_shape.mergeConflict)("poetrix.lock", text2) ?? invalid(
      text2.startsWith("\uFEFF") ? "it begins with a byte order mark" : `it is not JSON: ${error.message.replace(/\s+/g, " ")}`
    );
  }
  const schema = plan?.schema ?? null;
  if (Number.isInteger(schema) && schema !== import_plan_2.planSchema) {
    throw unknownSchema(Number(schema));
  }
  const memory = (0, import_kept_file.memoryOfLarge)("fit", [text2]);
  if (memory.recall() !== null) return plan;
  const problem = whyUnfit(plan);
  if (problem !== null) throw invalid(problem);
  memory.keep("");
  return plan;
}
function unknownSchema(schema) {
  return new import_errors.UserError(
    "UNKNOWN_PLAN_SCHEMA",
    `poetrix.lock has schema ${schema}, and this version of Poetrix reads schema ${import_plan_2.planSchema}`,
    schema > import_plan_2.planSchema ? "a newer Poetrix wrote it: upgrade this one" : "write it again with `poetrix lock`"
  );
}
function refuseNewerPlan(text2) {
  const [, schema] = /^\s*\{\s*"schema"\s*:\s*(\d+)/.exec(text2 ?? "") ?? [];
  if (Number(schema ?? import_plan_2.planSchema) > import_plan_2.planSchema) throw unknownSchema(Number(schema));
}
function earlierPlan(text2, warn) {
  try {
    return text2 === null ? null : parsePlan(text2);
  } catch (error) {
    if (!(error instanceof import_errors.UserError)) throw error;
    warn(`${error.message}; a new one is made`);
    return null;
  }
}
function invalid(problem) {
  return new import_errors.UserError(
    "INVALID_PLAN",
    `poetrix.lock cannot be used: ${problem}`,
    "restore it from version control, or write it again with `poetrix lock`"
  );
}
async function readPlanText(directory) {
  return (0, import_text_file.readText)((0, import_node_path.join)(directory, import_plan_2.planFileName));
}
function planOfInputs(text2, project2, lock) {
  return readOrReason(text2, (plan) => whyOfOthers(plan, project2, lock));
}
function readOrReason(text2, reasonAgainst) {
  if (text2 === null) return "there is no poetrix.lock";
  try {
    const plan = parsePlan(text2);
    return reasonAgainst(plan) ?? plan;
  } catch (error) {
    if (error instanceof import_errors.UserError) return error.message;
    throw error;
  }
}
function whyStale({ text: text2, plan }, project2, lock) {
  if ((0, import_of_folders.isOfFolders)(plan)) return whyOtherwise(plan, project2, lock);
  const memory = (0, import_kept_file.memoryOfLarge)("current", [text2, lock.text, project2.text]);
  if (memory.recall() !== null) return null;
  const reason = whyOtherwise(plan, project2, lock);
  if (reason === null) memory.keep("");
  return reason;
}
function whyOtherwise(plan, project2, lock) {
  return whyOfOthers(plan, project2, lock) ?? contradiction(plan, project2, lock);
}
function whyOfOthers(plan, project2, lock) {
  const inputs2 = planInputs(project2, lock);
  const stale = ["poetry.lock", "pyproject.toml"].filter(
    (name2) => JSON.stringify(plan.inputs[name2]) !== JSON.stringify(inputs2[name2])
  );
  if (stale.length > 0) {
    return `poetrix.lock was not made from this ${stale.join(" and this ")}: it is stale`;
  }
  const there = Object.values(plan.packages).flatMap(
    ({ source: source2, build: build2 }) => build2?.unread && "path" in source2 && (0, import_node_fs.existsSync)((0, import_node_path.join)(project2.directory, source2.path)) ? source2.path : []
  );
  if (there.length > 0) {
    return `poetrix.lock was made while ${there[0]} was missing: it is stale`;
  }
  const folder = Object.values(plan.packages).filter((each) => isBuiltOtherwise(each, project2.directory)).flatMap(({ source: source2 }) => source2.kind === "directory" ? source2.path : []).at(0);
  return folder === void 0 ? null : `poetrix.lock was made when ${folder}/pyproject.toml had another [build-system]: it is stale`;
}
function isBuiltOtherwise({ source: source2, build: build2 }, directory) {
  if (source2.kind !== "directory" || build2 === void 0 || build2.given) return false;
  const file2 = `${source2.path}/pyproject.toml`;
  const text2 = (0, import_text_file.readText)((0, import_node_path.join)(directory, file2));
  if (text2 === null) return false;
  try {
    const { backend, requires } = (0, import_read_groups.readBuildSystem)((0, import_smol_toml.parse)(text2), file2);
    return backend !== build2.backend || requires.some((each) => !build2.requires.includes(each));
  } catch {
    return false;
  }
}
async function readCurrentPlan(project2, lock) {
  const text2 = await readPlanText(project2.directory);
  if (text2 === null) throw stalePlan("there is no poetrix.lock");
  const plan = parsePlan(text2);
  const reason = whyStale({ text: text2, plan }, project2, lock);
  if (reason !== null) throw stalePlan(reason);
  return plan;
}
function stalePlan(reason) {
  return new import_errors.UserError("STALE_PLAN", reason, "run `poetrix lock`");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  buildPlan,
  contradiction,
  earlierPlan,
  parsePlan,
  planInputs,
  planOfInputs,
  readCurrentPlan,
  readPlanText,
  refuseNewerPlan,
  targetId
});
