// Made from src/ by `npm run build`. Do not edit.
import {
  writePlan
} from "./write-plan.mjs";
import {
  formatPlan,
  formatSpecifierSet,
  parseRequirement
} from "./requirement.mjs";
import {
  explainedFailure,
  pythonsHere,
  runNix
} from "./nix-failure.mjs";
import {
  chooseToolchain
} from "./toolchain-2.mjs";
import "./host-python.mjs";
import "./write-atomically.mjs";
import {
  withVerified
} from "./keep-verified.mjs";
import {
  wantedFile
} from "./source-build.mjs";
import {
  fetchFiles,
  missingFiles,
  neededFiles
} from "./fetch-files.mjs";
import "./repository-above.mjs";
import {
  hasRelease
} from "./python-range.mjs";
import {
  forEachZipEntry,
  metadataFields
} from "./archive.mjs";
import {
  planFiles
} from "./store.mjs";
import {
  downloadFiles
} from "./download.mjs";
import {
  concurrently
} from "./concurrently.mjs";
import {
  packageIds
} from "./git-revision.mjs";
import "./plan-2.mjs";
import {
  makeTarget,
  withoutThreads
} from "./version-solver.mjs";
import {
  isSystemHere
} from "./this-machine.mjs";
import "./lock-2.mjs";
import {
  chooseFile
} from "./choose-source.mjs";
import "./read-groups.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import {
  formatMarker
} from "./constraint-sets.mjs";
import {
  locateFiles
} from "./index.mjs";
import "./shared-answers.mjs";
import "./find-python.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import "./hash.mjs";
import "./name.mjs";
import "./uv-2.mjs";
import {
  runtimeRoot
} from "./runtime-root.mjs";
import {
  runProgram
} from "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./version-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/facts/binaries/package-contents.ts
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
async function contentsOfWheel(path) {
  const paths = [];
  const metadata = /* @__PURE__ */ new Map();
  await forEachZipEntry(path, async (zip, entry) => {
    if (entry.fileName.endsWith("/")) return;
    paths.push(installedPath(entry.fileName));
    const [, name] = /^[^/]+\.dist-info\/(METADATA|entry_points\.txt)$/.exec(entry.fileName) ?? [];
    if (name !== void 0) metadata.set(name, await text(await zip.openReadStreamPromise(entry)));
  });
  return contents(paths, metadata);
}
function installedPath(path) {
  const [, scheme, rest] = /^[^/]+\.data\/([^/]+)\/(.*)$/.exec(path) ?? [];
  if (scheme === void 0 || rest === void 0) return path;
  if (scheme === "purelib" || scheme === "platlib") return rest;
  if (scheme === "headers") return `../include/${rest.replace(/^.*\//, "")}`;
  return scheme === "scripts" ? `../bin/${rest}` : `../${rest}`;
}
async function contentsOfInstalled(folder) {
  const paths = [];
  const metadata = /* @__PURE__ */ new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    const [, inLibrary] = /^lib\/python[^/]+\/site-packages\/(.*)$/.exec(path) ?? [];
    if (inLibrary === void 0) {
      if (path.startsWith("nix-support/")) continue;
      paths.push(`../${path.replace(/^include\/.*\//, "include/")}`);
      continue;
    }
    paths.push(inLibrary);
    const [, name] = /^[^/]+\.dist-info\/(METADATA|entry_points\.txt)$/.exec(inLibrary) ?? [];
    if (name !== void 0) metadata.set(name, await readFile(join(folder, path), "utf8"));
  }
  return contents(paths, metadata);
}
function contents(paths, metadata) {
  const entryPoints = readEntryPoints(metadata.get("entry_points.txt") ?? "");
  const scripts = new Set(
    [...entryPoints].flatMap((entry) => {
      const [, name] = /^(?:console|gui)_scripts: ([^ ]+) =/.exec(entry) ?? [];
      return name === void 0 ? [] : [`../bin/${name}`];
    })
  );
  const files = paths.filter((path) => !isLeftOut(path) && !scripts.has(path));
  const modules = files.map(extensionModule);
  return {
    files: new Set(files.filter((_, index) => modules[index] === null)),
    extensionModules: new Set(modules.filter((module) => module !== null)),
    entryPoints,
    requires: readRequires(metadata.get("METADATA") ?? "")
  };
}
function isLeftOut(path) {
  return /^[^/]+\.(dist-info|libs)\/|(^|\/)\.dylibs\/|(^|\/)__pycache__\/|\.pyc$/.test(path);
}
function extensionModule(path) {
  const [, module, tag] = /^(.*?)((?:\.(?:cpython-|cp\d|abi3|pypy)[^/]*)?)\.(?:so|pyd)$/.exec(path) ?? [];
  if (module === void 0 || tag === "" && /(^|\/)lib[^/]*$/.test(module)) return null;
  return module.replace(/[0-9a-f]{20}__mypyc$/, "*__mypyc");
}
function readEntryPoints(file) {
  const found = /* @__PURE__ */ new Set();
  let group = "";
  for (const line of file.split("\n").map((each) => each.trim())) {
    const [, named] = /^\[(.*)\]$/.exec(line) ?? [];
    if (named !== void 0) group = named.trim();
    else if (line !== "" && !/^[#;]/.test(line)) {
      const [name = "", ...value] = line.split("=");
      found.add(`${group}: ${name.trim()} = ${value.join("=").replace(/\s+/g, " ").trim()}`);
    }
  }
  return found;
}
function readRequires(metadata) {
  return new Set((metadataFields(metadata).get("requires-dist") ?? []).map(oneSpelling));
}
function oneSpelling(requirement) {
  try {
    const { name, extras, specifier, url, marker } = parseRequirement(requirement);
    const versions = formatSpecifierSet(specifier).split(",").sort().join(",");
    const condition = formatMarker(marker);
    return [
      name,
      extras.length > 0 ? `[${extras.join(",")}]` : "",
      url === null ? versions : ` @ ${url}`,
      condition === "" ? "" : `; ${condition}`
    ].join("");
  } catch {
    return requirement.trim();
  }
}
function differences(published, built) {
  const compared = [
    ["extension modules", "extensionModules"],
    ["files", "files"],
    ["entry points", "entryPoints"],
    ["Requires-Dist", "requires"]
  ];
  return compared.flatMap(([what, key]) => {
    const missing = [...published[key]].filter((item) => !built[key].has(item)).sort();
    const added = [...built[key]].filter((item) => !published[key].has(item)).sort();
    return [
      ...missing.length > 0 ? [`${what} of the wheel that are not built: ${some(missing)}`] : [],
      ...added.length > 0 ? [`${what} that the wheel does not have: ${some(added)}`] : []
    ];
  });
}
function some(items) {
  const shown = items.slice(0, 5).join(", ");
  return items.length > 5 ? `${shown} and ${items.length - 5} more` : shown;
}

// src/build/build-from-source.ts
import { existsSync } from "node:fs";
import { join as join2 } from "node:path";
async function buildFromSource(question, python, context) {
  const { project, plan, toolchain: asked, uv } = question;
  const toolchain = await chooseToolchain({
    asked,
    directory: project.directory,
    pythons: [python],
    findUv: uv,
    plan
  });
  context.progress.note(`toolchain: ${toolchain.label}`);
  const evaluate = evaluator({ project, python, toolchain, context });
  const described = await describe(namesFromSource(plan, python), evaluate);
  const [id, target] = targetFor(plan, python, described.python);
  await realise({ question, python, packages: described.packages, toolchain, context });
  const packages = [];
  for (const each of described.packages) {
    const built = idOf(each, target, plan);
    if (built === void 0) continue;
    if (each.path !== null && existsSync(each.path)) packages.push({ id: built, path: each.path });
    else packages.push({ id: built, reason: await whyNot(each, evaluate) });
  }
  return { id, target, packages };
}
function namesFromSource(plan, python) {
  const names = Object.values(plan.targets).filter(isHere(python)).flatMap((target) => Object.keys(target.builds).filter((id) => id in target.packages)).flatMap((id) => plan.packages[id]?.name ?? []);
  return [...new Set(names)].sort();
}
var isHere = (python) => (target) => isSystemHere(target.system) && target.python.version === python;
function evaluator({
  project: { directory },
  python,
  toolchain,
  context
}) {
  return async (what) => {
    const given = { ...what, projectDir: directory, pythonVersion: python };
    const lines = await runNix(
      "nix-instantiate",
      [
        join2(runtimeRoot(), "nix", "build.nix"),
        ...["--eval", "--strict", "--json", "--read-write-mode"],
        ...Object.entries(given).flatMap(([name, value]) => ["--argstr", name, value]),
        ...[...toolchain.args, ...toolchain.options]
      ],
      { ...context, env: toolchain.env }
    );
    return lines.join("");
  };
}
async function describe(names, evaluate) {
  return JSON.parse(await evaluate({ what: "packages", names: JSON.stringify(names) }));
}
function targetFor(plan, python, release) {
  const covered = Object.entries(plan.targets).filter(([, target]) => isHere(python)(target));
  const found = covered.find(([, { python: python2 }]) => hasRelease(python2, release));
  if (found !== void 0) return found;
  throw new UserError(
    "UNKNOWN_PYTHON",
    `poetrix.lock does not cover Python ${release}: it covers ${covered.map(([id]) => id).join(", ")}`,
    "take a release of Python that pyproject.toml allows"
  );
}
async function realise({
  question: { project, lock, plan },
  python,
  packages,
  toolchain: { options },
  context
}) {
  const derivations = packages.flatMap(({ derivation }) => derivation ?? []);
  if (derivations.length === 0) return;
  const { signal } = context;
  const missing = await missingFiles(planFiles(plan, { project, lock }, isHere(python)), signal);
  await fetchFiles(
    await neededFiles({ planFiles: missing, derivations, options, signal }),
    context
  );
  const command = ["--realise", "--keep-going", ...derivations, ...options];
  await runNix("nix-store", command, context).catch((error) => {
    signal.throwIfAborted();
    if (!(error instanceof UserError) || error.code === "NIX_MISSING") throw error;
  });
}
function idOf({ name, version }, target, { packages }) {
  return Object.keys(target.builds).find(
    (id) => packages[id]?.name === name && (version === null || packages[id]?.version === version)
  );
}
async function whyNot({ name, derivation }, evaluate) {
  if (derivation === null) {
    return evaluate({ what: "package", package: name }).then(
      () => "it could not be evaluated",
      (error) => error.message
    );
  }
  const log = await runProgram("nix-store", ["--read-log", derivation]);
  if (log.exitCode !== 0) return "one of its build requirements could not be built";
  const lines = log.stdout.split("\n");
  const explained = explainedFailure(lines);
  if (explained !== null) return `${explained.message}
hint: ${explained.hint}`;
  const last = lines.filter((line) => line.trim() !== "").at(-1) ?? "";
  return `the end of its log: ${last.slice(0, 300)}`;
}

// src/build/verify-builds.ts
async function verifyPlan(question, context) {
  const { project, plan } = question;
  const verified = await verifyBuilds(question, context);
  const kept = withVerified(
    plan,
    (id) => verified.targets.get(id) ?? plan.targets[id]?.verified ?? {}
  );
  const text2 = formatPlan(kept);
  if (text2 !== formatPlan(plan)) await writePlan(project, text2, context.signal);
  return verified;
}
async function verifyBuilds(question, context) {
  const { plan } = question;
  const targets = /* @__PURE__ */ new Map();
  const failures = [];
  let missing = null;
  for (const python of pythonsHere(plan)) {
    if (namesFromSource(plan, python).length === 0) continue;
    const built = await buildFromSource(question, python, context).catch((error) => {
      missing = ofThatPython(error);
      context.progress.warn(`nothing is verified for Python ${python}: ${missing.message}`);
      return null;
    });
    if (built === null) continue;
    for (const each of built.packages) {
      if ("reason" in each)
        failures.push({ target: built.id, package: each.id, reason: each.reason });
    }
    targets.set(built.id, await compareAll(built, question, context));
  }
  if (targets.size === 0 && missing !== null) throw missing;
  return { targets, failures };
}
function ofThatPython(error) {
  if (error instanceof UserError && /^(PYTHON_MISSING|UNKNOWN_PYTHON)$/.test(error.code))
    return error;
  throw error;
}
async function compareAll({ target, packages: all }, { project, lock, uv }, context) {
  const packages = all.flatMap((each) => "path" in each ? [each] : []);
  const wheels = publishedWheels(lock, target);
  const { python } = target;
  const wanted = packages.flatMap(({ id }) => wheels.get(id) ?? []);
  const located = await locateFiles(
    wanted.map((described) => ({
      described,
      python: withoutThreads(python.version),
      wantsUploadTime: false
    })),
    { project, known: () => null, uv }
  );
  const task = context.progress.task("comparing with published wheels", packages.length);
  try {
    const compared = await concurrently(packages, 4, async ({ id, path }) => {
      const wheel = wheels.get(id);
      const location = wheel && located.of(wheel.locked, wheel.file);
      if (wheel === void 0 || location === void 0 || location.url === null) {
        return [id, { wheel: null, differences: [] }];
      }
      const file = wantedFile({ locked: wheel.locked, file: wheel.file, project, location });
      const [published = ""] = await downloadFiles([file], { signal: context.signal });
      task.advance(id);
      const found = differences(await contentsOfWheel(published), await contentsOfInstalled(path));
      return [id, { wheel: wheel.file.name, differences: found }];
    });
    return Object.fromEntries(compared);
  } finally {
    task.end();
  }
}
function publishedWheels(lock, { system, python }) {
  const ids = packageIds(lock);
  const target = makeTarget({ system, python: python.version });
  return new Map(
    lock.packages.flatMap((locked) => {
      const { file, unusable } = chooseFile(locked, target, { source: "wheel" });
      if (unusable !== null || !file?.name.endsWith(".whl")) return [];
      return [[ids.of(locked), { locked, file }]];
    })
  );
}
export {
  verifyPlan
};
