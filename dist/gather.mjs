// Made from src/ by `npm run build`. Do not edit.
import {
  readQuestion
} from "./question.mjs";
import {
  nativeRequirements
} from "./native-requirements.mjs";
import {
  hasRelease
} from "./python-range.mjs";
import {
  exists,
  forEachZipEntry,
  parseCoreMetadata,
  textInArchive
} from "./archive.mjs";
import {
  nixStore,
  wantedFile,
  wantedTree
} from "./store.mjs";
import {
  readCurrentPlan
} from "./plan-shape.mjs";
import {
  cachedPath,
  downloadFiles,
  gitTree
} from "./download.mjs";
import {
  concurrently,
  together
} from "./concurrently.mjs";
import {
  packageIds
} from "./git-revision.mjs";
import {
  parseTarget,
  resolveTarget
} from "./version-solver.mjs";
import {
  isTable
} from "./project.mjs";
import {
  makeReport
} from "./licence.mjs";
import {
  askReleases
} from "./outdated-2.mjs";
import {
  isOffline
} from "./offline.mjs";
import {
  parse
} from "./smol-toml.mjs";
import {
  findUv,
  onPath
} from "./uv-2.mjs";
import {
  UserError
} from "./errors.mjs";

// src/cli/commands/source-date.ts
function now() {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1e3) : /* @__PURE__ */ new Date();
}

// src/cli/commands/report/gather.ts
import { join as join2 } from "node:path";

// src/facts/binaries/gather-distributions.ts
import { stat } from "node:fs/promises";

// src/facts/binaries/distribution.ts
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
var licenceName = /^(LICEN[CS]E|COPYING)[^/]*$/i;
var longestLicence = 1e5;
async function readWheel(path) {
  let metadata = null;
  let installedSize = 0;
  const libraries = [];
  const licenceTexts = [];
  await forEachZipEntry(path, async (zip, entry) => {
    installedSize += entry.uncompressedSize;
    if (/\.so(\.[\d.]+)?$/.test(entry.fileName)) libraries.push(basename(entry.fileName));
    const [, file = ""] = /^[^/]+\.dist-info\/(.+)$/.exec(entry.fileName) ?? [];
    if (licenceName.test(basename(file)) && entry.uncompressedSize <= longestLicence) {
      licenceTexts.push({ file, text: await text(await zip.openReadStreamPromise(entry)) });
    }
    if (metadata === null && /^[^/]+\.dist-info\/METADATA$/.test(entry.fileName)) {
      metadata = parseCoreMetadata(await text(await zip.openReadStreamPromise(entry)));
    }
  });
  return { metadata, installedSize, libraries, licenceTexts };
}
async function readSdist(path) {
  const found = await textInArchive(path, /^(\.\/)?[^/]+\/PKG-INFO$/);
  const licence = await textInArchive(path, /^(\.\/)?[^/]+\/(LICEN[CS]E|COPYING)[^/]*$/i);
  return {
    metadata: found === null ? null : parseCoreMetadata(found),
    installedSize: null,
    libraries: [],
    licenceTexts: licence === null ? [] : [{ file: "LICENSE", text: licence }]
  };
}
async function readTree(folder) {
  const file = await readFile(join(folder, "pyproject.toml"), "utf8").catch(() => null);
  return {
    metadata: file === null ? null : metadataOfPyproject(file),
    installedSize: null,
    libraries: [],
    licenceTexts: await licenceTextsIn(folder)
  };
}
async function licenceTextsIn(folder) {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names.filter((name) => licenceName.test(name)).sort().map(async (file) => {
      const text2 = await readFile(join(folder, file), "utf8").catch(() => "");
      return { file, text: text2 };
    })
  );
  return texts.filter(({ text: text2 }) => text2 !== "" && text2.length <= longestLicence);
}
function metadataOfPyproject(file) {
  let pyproject;
  try {
    pyproject = parse(file);
  } catch {
    return null;
  }
  const project = tableOrNull(pyproject.project);
  const poetry = tableOrNull(tableOrNull(pyproject.tool)?.poetry);
  if (project === null && poetry === null) return null;
  const says = (key) => project?.[key] ?? poetry?.[key];
  const licence = says("license");
  const lines = (key) => {
    const value = says(key);
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  };
  return {
    summary: textOrNull(says("description")),
    // A string is an expression in [project]; in [tool.poetry] it is what `License` is.
    licenceExpression: textOrNull(project?.license),
    licence: project?.license === void 0 ? textOrNull(licence) : textOrNull(tableOrNull(project?.license)?.text),
    licenceClassifiers: lines("classifiers").filter((each) => each.startsWith("License ::")),
    licenceFiles: [],
    homePage: null
  };
}
function tableOrNull(value) {
  return isTable(value) ? value : null;
}
function textOrNull(value) {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

// src/facts/binaries/gather-distributions.ts
var parallelReads = 8;
async function gatherDistributions(places, {
  signal,
  fetching
}) {
  const store = await onPath("nix-store") === null ? null : await nixStore(signal);
  const stored = await pathsInStore([...places.values()], store);
  const files = [...places.values()].flatMap(
    (place) => place.kind === "file" && !stored.has(place.file) ? [place.file] : []
  );
  const cached = await Promise.all(files.map((file) => exists(cachedPath(file))));
  const missing = files.filter((_, index) => !cached[index]);
  if (missing.length > 0) {
    const task = fetching(missing.length);
    try {
      await downloadFiles(missing, { signal, task });
    } finally {
      task.end();
    }
  }
  const found = await concurrently([...places], parallelReads, async ([key, place]) => {
    signal.throwIfAborted();
    return [key, await read(place, stored, signal)];
  });
  return new Map(found);
}
async function pathsInStore(places, store) {
  if (store === null) return /* @__PURE__ */ new Map();
  const wanted = places.flatMap(
    (place) => place.kind === "file" ? [place.file] : place.kind === "git" ? [place.tree] : []
  );
  const missing = new Set(await store.missing(wanted));
  return new Map(
    wanted.filter((file) => !missing.has(file)).map((file) => [file, store.pathOf(file)])
  );
}
async function read(place, stored, signal) {
  switch (place.kind) {
    case "directory":
      return { ...await readTree(place.path), downloadSize: null };
    case "git": {
      const folder = stored.get(place.tree) ?? await gitTree(place.tree, signal);
      return { ...await readTree(`${folder}/${place.subdirectory}`), downloadSize: null };
    }
    case "path":
      return readFileAt(place.path, place.path);
    case "file":
      return readFileAt(stored.get(place.file) ?? cachedPath(place.file), place.file.fileName);
  }
}
async function readFileAt(path, fileName) {
  const { size: downloadSize } = await stat(path);
  if (fileName.endsWith(".whl")) return { ...await readWheel(path), downloadSize };
  return readSdist(path).then(
    (distribution) => ({ ...distribution, downloadSize }),
    (error) => {
      if (error instanceof UserError && error.code === "BAD_ARCHIVE") {
        return {
          metadata: null,
          installedSize: null,
          libraries: [],
          licenceTexts: [],
          downloadSize
        };
      }
      throw error;
    }
  );
}

// src/cli/commands/report/gather.ts
async function readPlannedQuestion(options, { progress }) {
  const question = await readQuestion(options, progress);
  const plan = await readCurrentPlan(question.project, question.lock);
  return { question, plan, planned: plannedTarget(plan, question.target) };
}
function plannedTarget(plan, { id, system, implementation, python }) {
  const found = Object.values(plan.targets).find(
    (target) => target.system === system && target.python.implementation === implementation && target.python.version === python.name && hasRelease(target.python, python.fullVersion)
  );
  if (found !== void 0) return found;
  throw new UserError(
    "UNKNOWN_TARGET",
    `poetrix.lock does not cover ${id}: it covers ${Object.keys(plan.targets).join(", ")}`,
    "give one of these as --target, or add to `python` or `systems` under [tool.poetrix] in pyproject.toml, and run `poetrix lock`"
  );
}
async function gatherReport({
  question,
  plan,
  planned,
  vulnerabilities,
  earlier
}, gather) {
  const { project, lock, target, selection, settings } = question;
  const ids = packageIds(lock);
  const installed = (groups) => resolveTarget({ project, lock, target, selection: { ...selection, groups } }).map(
    ({ locked }) => locked
  );
  const packages = installed(selection.groups);
  const withIds = packages.map((locked) => ({ id: ids.of(locked), locked }));
  const [facts, releases] = await together(gather.facts(withIds), gather.releases(withIds));
  const native = nativeRequirements().packages;
  return makeReport({
    project,
    settings,
    target,
    selection,
    packages,
    ids,
    plan,
    planned,
    vulnerabilities,
    earlier,
    releases,
    byGroup: new Map(selection.groups.map((group) => [group, new Set(installed([group]))])),
    facts: (id) => facts.get(id) ?? null,
    native: (name) => native[name]?.native ?? []
  });
}
async function factsOfFiles(packages, planned, { progress, signal }) {
  const places = new Map(
    packages.flatMap(({ id, locked }) => {
      const place = placeOf(locked, id, planned);
      return place === null ? [] : [[id, place]];
    })
  );
  return gatherDistributions(places, {
    signal,
    fetching: (missing) => progress.task("fetching files", missing)
  });
}
function otherTargets({ question, plan, planned }) {
  return Object.entries(plan.targets).flatMap(([id, each]) => {
    if (each === planned) return [];
    const { from, below, version } = each.python;
    const target = parseTarget(id.replace(/-\d+\.\d+\.\d+$/, ""), {
      pythonFullVersion: from ?? (below === null ? void 0 : `${version}.0`)
    });
    return [{ question: { ...question, target }, plan, planned: each }];
  });
}
async function factsOfOther(packages, { known, first, other }, context) {
  const fetched = await factsOfFiles(
    packages.filter(({ id }) => !known.has(id)),
    other,
    context
  );
  return new Map(
    packages.map(({ id }) => {
      const facts = known.get(id) ?? fetched.get(id) ?? null;
      const file = other.planned.packages[id]?.file ?? null;
      const isSame = !known.has(id) || first.planned.packages[id]?.file === file;
      return [id, isSame ? facts : facts && { ...facts, downloadSize: null, installedSize: null }];
    })
  );
}
async function releasesOnIndexes(packages, { project, target }, { progress, signal }) {
  if (isOffline()) {
    progress.note(
      "offline: without the days of releases, and which were yanked or have newer ones"
    );
    return null;
  }
  const asked = packages.filter(
    ({ locked: { source } }) => source === null || source.kind === "legacy"
  );
  const idOf = new Map(asked.map(({ id, locked }) => [locked, id]));
  try {
    const uv = await findUv(signal);
    const releases = await askReleases(uv, [...idOf.keys()], {
      project,
      python: target.python.version
    });
    const of = releases.map((each) => [idOf.get(each.locked), each]);
    return { asked: now(), of: new Map(of) };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof UserError)) throw error;
    progress.warn(
      `the report is without the days of releases, and which were yanked or have newer ones: ${error.message}`
    );
    return null;
  }
}
function placeOf(locked, id, { question, plan, planned }) {
  const { project } = question;
  const entry = plan.packages[id];
  const fileName = planned.packages[id]?.file ?? null;
  if (entry === void 0) return null;
  const { source } = entry;
  if (source.kind === "directory") {
    return { kind: "directory", path: join2(project.directory, source.path) };
  }
  if (source.kind === "file") return { kind: "path", path: join2(project.directory, source.path) };
  if (source.kind === "git") {
    const tree = wantedTree(entry, locked);
    return tree && { kind: "git", tree, subdirectory: source.subdirectory ?? "" };
  }
  const file = fileName === null ? null : wantedFile({ entry, fileName, locked, project });
  return file && { kind: "file", file };
}

export {
  licenceTextsIn,
  now,
  readPlannedQuestion,
  gatherReport,
  factsOfFiles,
  otherTargets,
  factsOfOther,
  releasesOnIndexes
};
