// Which described packages are built from source, and from what.

import { pathToFileURL } from "node:url";
import type { PackageId } from "../../plan/plan.ts";
import { lockedHash } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { Settings } from "../../poetry/project/settings.ts";
import { hasWheel } from "../../resolve/choose-source.ts";
import type { DescribedPackage } from "../../resolve/describe.ts";
import type { Target } from "../../resolve/question/target.ts";
import { type NormalizedName, normalizeName } from "../../standards/name.ts";
import type { WantedFile } from "../index/download.ts";
import { type Location, privateIndex } from "../index/locate-files.ts";
import { revisionOf } from "../sources/gather-trees.ts";
import type { TreePlace } from "../sources/source-tree.ts";
import type { SourceBuild } from "./gather-builds.ts";

/** How to build a package from source; `null` where a wheel is installed, or nothing can be. */
export function sourceBuildOf(
  { locked, file, unusable }: DescribedPackage,
  id: PackageId,
  {
    project,
    settings,
    target,
    location,
  }: { project: Project; settings: Settings; target: Target; location: Location },
): SourceBuild | null {
  if (file?.name.endsWith(".whl")) return null;
  const { source, name, version } = locked;
  const place = ((): TreePlace | null => {
    if (source?.kind === "directory") return { kind: "directory", path: source.url };
    const revision = revisionOf(source);
    if (revision !== null) {
      return { kind: "git", ...revision, subdirectory: source?.subdirectory ?? null };
    }
    if (file === null || unusable !== null) return null;
    return {
      kind: "archive",
      file: wantedFile({ locked, file, project, location }),
      subdirectory: source?.subdirectory ?? null,
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
    ...(fromIndex ? {} : { version }),
  };
}

/** A chosen file, as something to download. */
export function wantedFile({
  locked,
  file,
  project,
  location: { url, size },
}: {
  readonly locked: DescribedPackage["locked"];
  readonly file: NonNullable<DescribedPackage["file"]>;
  readonly project: Project;
  readonly location: Location;
}): WantedFile {
  const { source } = locked;
  return {
    fileName: file.name,
    hash: lockedHash(file),
    url: source?.kind === "file" ? pathToFileURL(source.url).href : (url ?? ""),
    index: privateIndex(locked, project),
    size,
  };
}

/** The project itself; `null` where there is nothing to package. */
export function projectBuild(
  { packageMode, name, version, directory }: Project,
  settings: Settings,
): SourceBuild | null {
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
    hasWheel: false,
  };
}

/** What the settings say of how a package is built. */
export function settingsOfBuild(
  { packages }: Settings,
  name: NormalizedName,
): Pick<SourceBuild, "requires" | "asOf"> {
  const { buildRequires: requires = null, buildAsOf: asOf = null } = packages.get(name) ?? {};
  return { requires, asOf };
}
