// Which shared libraries the wheels of Linux targets need, of packages and of build requirements.
import { existsSync } from "node:fs";
import type { Context } from "../../base/context.ts";
import { gatherNeeds, mayHoldElf, type WheelToRead } from "../../facts/binaries/gather-needs.ts";
import type { ReadWheel } from "../../facts/binaries/native.ts";
import { isKnownLibrary } from "../../facts/binaries/native-libraries.ts";
import { wantedFile } from "../../facts/builds/source-build.ts";
import type { LocatedFiles } from "../../facts/index/locate-files.ts";
import type { PlannedTarget } from "../../plan/build-plan.ts";
import type { WheelNeeds } from "../../plan/plan.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { DescribedRange } from "../../resolve/python-ranges.ts";
import type { Target } from "../../resolve/question/target.ts";
import type { SriHash } from "../../standards/hash.ts";
import type { NormalizedName } from "../../standards/name.ts";
import type { PreviousPlan } from "../earlier/previous-plan.ts";

type Needs = ReadonlyMap<SriHash, WheelNeeds | null>;

/** A wheel, and the packages that its package depends on, whose libraries it may use. */
interface PackageWheel extends WheelToRead {
  readonly name: NormalizedName;
  readonly dependencies: readonly NormalizedName[];
}

/** The wheels of Linux targets' packages that may hold code of the machine. */
export function packageWheels(
  project: Project,
  ranges: readonly DescribedRange[],
  located: LocatedFiles,
): PackageWheel[] {
  return ranges.flatMap(({ target, description }) =>
    description.packages.flatMap(({ locked, file, dependencies }) => {
      if (file === null || !isLinux(target)) return [];
      // A missing wheel in the project's folder stops no target that does not use it.
      if (locked.source?.kind === "file" && !existsSync(locked.source.url)) return [];
      const location = located.of(locked, file);
      const wanted = wantedFile({ locked, file, project, location });
      return { ...wanted, size: location.size, name: locked.name, dependencies };
    }),
  );
}

/** Those of what their packages are built with, and of the tools that install them. */
export function requirementWheels(targets: readonly PlannedTarget[]): PackageWheel[] {
  return targets.flatMap(({ target, builds, tools }) =>
    isLinux(target)
      ? [...[...builds.values()].flat(), ...tools.values()].map(({ name, fileName, file }) => ({
          fileName,
          hash: file.hash,
          url: file.url ?? "",
          index: null,
          size: file.size,
          name,
          dependencies: [],
        }))
      : [],
  );
}

const isLinux = ({ system }: Target): boolean => /-linux(-musl)?$/.test(system);

/** By the wheel's hash; `null` for a wheel without ELF files. */
export async function findNeeds(
  wheels: readonly PackageWheel[],
  known: PreviousPlan["needs"],
  { progress, signal }: Context,
): Promise<Needs> {
  const needs = new Map<SriHash, WheelNeeds | null>();
  const unread = new Map<SriHash, PackageWheel>();
  const candidates = wheels.filter(({ fileName }) => mayHoldElf(fileName));
  for (const wheel of candidates) {
    const before = known(wheel.hash);
    if (before !== undefined && !isTooOld(before)) needs.set(wheel.hash, before);
    else unread.set(wheel.hash, wheel);
  }
  if (unread.size === 0) return needs;
  const task = progress.task("reading which libraries wheels need", unread.size);
  try {
    const read = new Map(await gatherNeeds([...unread.values()], { signal, arrivals: task }));
    // If so, the other wheels are searched for the libraries that these need.
    if ([...read.values()].some((wheel) => wheel?.needs.every(isKnownLibrary) === false)) {
      const others = candidates.filter(({ hash }) => !read.has(hash));
      const silent = { advance: () => {} };
      for (const [hash, wheel] of await gatherNeeds(others, { signal, arrivals: silent })) {
        read.set(hash, wheel);
      }
    }
    for (const wheel of unread.values()) {
      const found = read.get(wheel.hash) ?? null;
      needs.set(wheel.hash, found && withoutOthers(wheel, found, { candidates, read }));
      const left = (found?.optional ?? []).filter(
        (soname) => !isKnownLibrary(soname) && !bringersOf(soname, { candidates, read }).length,
      );
      if (left.length > 0) progress.warn(leftOut(wheel.fileName, left));
    }
    return needs;
  } finally {
    task.end();
  }
}

interface ReadWheels {
  readonly candidates: readonly PackageWheel[];
  readonly read: ReadonlyMap<SriHash, ReadWheel | null>;
}

/** The packages of the lock that bring a library. */
function bringersOf(soname: string, { candidates, read }: ReadWheels): NormalizedName[] {
  return candidates.flatMap(({ name, hash }) =>
    read.get(hash)?.brings.includes(soname) ? [name] : [],
  );
}

/**
 * A library from a package that this one does not depend on is found because that package is imported first (torch-scatter
 * needs torch), or is beside it in the environment (PyQtWebEngine's Qt needs PyQt5's). It is not needed for the build.
 */
function withoutOthers(
  { name, dependencies }: PackageWheel,
  { brings: _, optional = [], ...found }: ReadWheel,
  wheels: ReadWheels,
): WheelNeeds {
  const isOthers = (soname: string): boolean => {
    const bringers = isKnownLibrary(soname) ? [] : bringersOf(soname, wheels);
    return (
      bringers.length > 0 && !bringers.some((each) => each === name || dependencies.includes(each))
    );
  };
  const left = found.needs.filter((soname) => optional.includes(soname) || isOthers(soname));
  return left.length === 0 ? found : { ...found, optional: left };
}

/** An earlier version did not determine which libraries are optional, and refused to build with an unknown one. */
function isTooOld(before: WheelNeeds | null): boolean {
  return before !== null && before.optional === undefined && !before.needs.every(isKnownLibrary);
}

function leftOut(fileName: string, sonames: readonly string[]): string {
  const [name, version] = fileName.split("-");
  const shown = sonames.slice(0, 3).join(", ");
  const names = sonames.length > 3 ? `${shown} and ${sonames.length - 3} more` : shown;
  return `${name} ${version} builds without ${names}: no module of its wheel needs them, and no known package of nixpkgs has them`;
}
