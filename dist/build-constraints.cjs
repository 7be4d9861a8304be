// Made from src/ by `npm run build`. Do not edit.
import {
  hashOfAddress,
  revisionKey
} from "./download.mjs";
import {
  pythonsToLock
} from "./content-hash.mjs";
import {
  defaultSystems,
  describeTargets
} from "./version-solver.mjs";
import {
  withFileHashes
} from "./lock-2.mjs";
import {
  constraintAllows,
  evaluateMarker,
  formatMarker,
  specifierSets
} from "./constraint-sets.mjs";
import {
  hexFromSri
} from "./hash.mjs";
import {
  parseVersion
} from "./version-2.mjs";
import {
  UserError,
  withoutCredentials
} from "./errors.mjs";

// src/facts/builds/build-constraints.ts
function constraintText(constraint) {
  const { name, constraintText: versions, source, allowPrereleases } = constraint;
  const from = source === null ? versions : `@ ${originOf(source)}`;
  const marker = formatMarker(constraint.marker);
  return [
    `${name} ${from}`,
    ...allowPrereleases === true && source === null ? ["allow-prereleases"] : [],
    ...marker === "" ? [] : [`; ${marker}`]
  ].join(" ");
}
function originOf({ kind, url, reference }) {
  if (kind === "directory" || kind === "file") return kind;
  return [`${kind}+${withoutCredentials(url)}`, ...reference ? [reference] : []].join("@");
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
      ({ version }) => source === null && constraintAllows(constraint, parseVersion(version))
    )
  );
}
function constraintsOn(constraints, { environment }) {
  return constraints.filter(({ marker }) => evaluateMarker(marker, environment, /* @__PURE__ */ new Set()));
}
var mostFiles = 16;
function constraintFiles(constraints) {
  let files = [""];
  for (const { name, constraintText: versions, source, allowPrereleases } of constraints) {
    if (source !== null || !isName(name)) continue;
    const prereleases = allowPrereleases === true ? [">=0a0"] : [];
    const sets = specifierSets(versions).map(
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

// src/lock/earlier/known-files.ts
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
      const hash = addresses.get(withoutCredentials(url));
      return hash === void 0 ? null : hexFromSri(hash);
    },
    treeHash: (url, revision) => trees.get(revisionOf(url, revision)) ?? null,
    needs: (hash) => read.get(hash)
  };
}
function revisionOf(url, revision) {
  return revisionKey({ url: withoutCredentials(url), revision });
}

// src/lock/steps/find-hashes.ts
import { pathToFileURL } from "node:url";
async function withHashes(lock, known, context) {
  const hashes = /* @__PURE__ */ new Map();
  for (const locked of withoutHash(lock)) {
    const { source, files } = locked;
    const [{ name = "" } = {}] = files;
    const url = source?.url ?? "";
    context.progress.step(`fetching ${name}, whose hash poetry.lock lacks`);
    const before = source?.kind === "url" ? known(url) : null;
    const place = source?.kind === "file" ? pathToFileURL(url).href : url;
    const wanted = { fileName: name, url: place };
    hashes.set(locked, before ?? await hashOfAddress(wanted, context.signal));
  }
  return hashes.size === 0 ? lock : withFileHashes(lock, hashes);
}
function withoutHash(lock) {
  return lock.packages.filter(
    ({ source, files }) => (source?.kind === "url" || source?.kind === "file") && files.some(({ hash }) => hash === "")
  );
}
function noHash({ name, version }) {
  return new UserError(
    "NO_HASH",
    `poetry.lock has no hash of the file of ${name} ${version}, and Nix fetches nothing without one`,
    "run `poetrix lock`, which fetches it once; or lock with a newer Poetry"
  );
}

// src/lock/steps/resolve-targets.ts
import { setImmediate } from "node:timers/promises";
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
  const systems = settings.systems.length > 0 ? settings.systems : defaultSystems;
  const { preferWheels, packages, selections } = settings;
  const pythons = pythonsToLock(project, settings);
  const question = { project, lock, pythons, systems, preferWheels, packages, selections };
  const described = [];
  for (const ranges of describeTargets(question)) {
    described.push(...ranges);
    await setImmediate();
  }
  return described;
}

export {
  constraintText,
  constraintTexts,
  isLimitedAlike,
  isWithin,
  constraintsOn,
  constraintFiles,
  knownFiles,
  withHashes,
  withoutHash,
  noHash,
  warnOfUnanswered,
  unansweredIn,
  resolveTargets
};
