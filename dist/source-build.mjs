// Made from src/ by `npm run build`. Do not edit.
import {
  revisionOf
} from "./download.mjs";
import {
  hasWheel
} from "./choose-source.mjs";
import {
  privateIndex
} from "./index.mjs";
import {
  sriFromHex
} from "./hash.mjs";
import {
  normalizeName
} from "./name.mjs";

// src/facts/builds/source-build.ts
import { pathToFileURL } from "node:url";
function sourceBuildOf({ locked, file, unusable }, id, {
  project,
  settings,
  target,
  location
}) {
  const { source, name, version } = locked;
  const place = (() => {
    if (source?.kind === "directory") return { kind: "directory", path: source.url };
    const revision = revisionOf(source);
    if (revision !== null) {
      return { kind: "git", ...revision, subdirectory: source?.subdirectory ?? null };
    }
    if (file === null || unusable !== null || file.name.endsWith(".whl")) return null;
    return {
      kind: "archive",
      file: wantedFile({ locked, file, project, location }),
      subdirectory: source?.subdirectory ?? null
    };
  })();
  if (place === null) return null;
  const { uploaded } = location;
  const fromIndex = source === null || source.kind === "legacy";
  return {
    id,
    subject: `${name} ${version}`,
    place,
    uploaded,
    ...settingsOfBuild(settings, name),
    constraints: project.buildConstraints.get(name) ?? [],
    hasWheel: hasWheel(locked, target),
    ...fromIndex ? {} : { version }
  };
}
function wantedFile({
  locked,
  file,
  project,
  location: { url, size }
}) {
  const { source } = locked;
  return {
    fileName: file.name,
    hash: sriFromHex(file.hash),
    url: source?.kind === "file" ? pathToFileURL(source.url).href : url ?? "",
    index: privateIndex(locked, project),
    size
  };
}
function projectBuild({ packageMode, name, version, directory }, settings) {
  if (!packageMode) return null;
  return {
    id: ".",
    subject: name,
    place: { kind: "directory", path: directory },
    uploaded: null,
    ...settingsOfBuild(settings, normalizeName(name)),
    // It has no history where it is asked what it needs.
    version: version ?? "0",
    // Poetry limits what packages are built with, and not what the project is.
    constraints: [],
    hasWheel: false
  };
}
function settingsOfBuild({ packages }, name) {
  const { buildRequires: requires = null, buildAsOf: asOf = null } = packages.get(name) ?? {};
  return { requires, asOf };
}

export {
  sourceBuildOf,
  wantedFile,
  projectBuild,
  settingsOfBuild
};
