// Which shared libraries the wheels of Linux targets need, of packages and of build requirements.
import type { Context } from "../../base/context.ts";
import { gatherNeeds, mayHoldElf, type WheelToRead } from "../../facts/binaries/gather-needs.ts";
import { isKnownLibrary } from "../../facts/binaries/native-libraries.ts";
import { wantedFile } from "../../facts/builds/source-build.ts";
import type { LocatedFiles } from "../../facts/index/locate-files.ts";
import type { PlannedTarget } from "../../plan/build-plan.ts";
import type { WheelNeeds } from "../../plan/plan.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { DescribedRange } from "../../resolve/python-ranges.ts";
import type { Target } from "../../resolve/question/target.ts";
import type { SriHash } from "../../standards/hash.ts";
import type { PreviousPlan } from "../earlier/previous-plan.ts";

type Needs = ReadonlyMap<SriHash, WheelNeeds | null>;

/** The wheels of Linux targets' packages that may hold code of the machine. */
export function packageWheels(
  project: Project,
  ranges: readonly DescribedRange[],
  located: LocatedFiles,
): WheelToRead[] {
  return ranges.flatMap(({ target, description }) =>
    description.packages.flatMap(({ locked, file }) => {
      if (file === null || !isLinux(target)) return [];
      const location = located.of(locked, file);
      return { ...wantedFile({ locked, file, project, location }), size: location.size };
    }),
  );
}

/** Those of what their packages are built with, and of the tools that install them. */
export function requirementWheels(targets: readonly PlannedTarget[]): WheelToRead[] {
  return targets.flatMap(({ target, builds, tools }) =>
    isLinux(target)
      ? [...[...builds.values()].flat(), ...tools.values()].map(({ fileName, file }) => ({
          fileName,
          hash: file.hash,
          url: file.url ?? "",
          index: null,
          size: file.size,
        }))
      : [],
  );
}

const isLinux = ({ system }: Target): boolean => /-linux(-musl)?$/.test(system);

/** By the wheel's hash; `null` for a wheel without ELF files. */
export async function findNeeds(
  wheels: readonly WheelToRead[],
  known: PreviousPlan["needs"],
  { progress, signal }: Context,
): Promise<Needs> {
  const needs = new Map<SriHash, WheelNeeds | null>();
  const unread = new Map<SriHash, WheelToRead>();
  for (const wheel of wheels) {
    if (!mayHoldElf(wheel.fileName)) continue;
    const before = known(wheel.hash);
    if (before !== undefined && !isTooOld(before)) needs.set(wheel.hash, before);
    else unread.set(wheel.hash, wheel);
  }
  if (unread.size === 0) return needs;
  const task = progress.task("reading which libraries wheels want", unread.size);
  try {
    const read = await gatherNeeds([...unread.values()], { signal, arrivals: task });
    for (const { fileName, hash } of unread.values()) {
      const left = (read.get(hash)?.optional ?? []).filter((soname) => !isKnownLibrary(soname));
      if (left.length > 0) progress.warn(leftOut(fileName, left));
    }
    return new Map([...needs, ...read]);
  } finally {
    task.end();
  }
}

/** An earlier version did not ask which libraries are optional, and built nothing that needs one it did not know. */
function isTooOld(before: WheelNeeds | null): boolean {
  return before !== null && before.optional === undefined && !before.needs.every(isKnownLibrary);
}

function leftOut(fileName: string, sonames: readonly string[]): string {
  const [name, version] = fileName.split("-");
  const shown = sonames.slice(0, 3).join(", ");
  const names = sonames.length > 3 ? `${shown} and ${sonames.length - 3} more` : shown;
  return `${name} ${version} builds without ${names}: only plugins of its wheel want them, and they are of no known package of nixpkgs`;
}
