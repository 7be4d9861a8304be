// Which shared libraries the wheels of Linux targets need, of packages and of build requirements.
import type { Context } from "../context.ts";
import { gatherNeeds, mayHoldElf, type WheelToRead } from "../facts/binaries/gather-needs.ts";
import { wantedFile } from "../facts/builds/source-build.ts";
import type { LocatedFiles } from "../facts/index/locate-files.ts";
import type { PlannedTarget } from "../plan/build-plan.ts";
import type { Project } from "../poetry/project.ts";
import type { SriHash } from "../standards/hash.ts";
import type { PreviousPlan } from "./previous-plan.ts";

export interface NeedsRequest {
  readonly project: Project;
  readonly targets: readonly PlannedTarget[];
  readonly located: LocatedFiles;
  readonly known: PreviousPlan["needs"];
}

/** By the wheel's hash; `null` for a wheel without ELF files. */
export async function findNeeds(
  { project, targets, located, known }: NeedsRequest,
  { progress, signal }: Context,
): Promise<ReadonlyMap<SriHash, readonly string[] | null>> {
  const needs = new Map<SriHash, readonly string[] | null>();
  const unread = new Map<SriHash, WheelToRead>();
  const want = (file: WheelToRead): void => {
    if (!mayHoldElf(file.fileName)) return;
    const before = known(file.hash);
    if (before !== undefined) needs.set(file.hash, before);
    else unread.set(file.hash, file);
  };
  for (const { target, description, builds, tools } of targets) {
    if (!target.system.endsWith("-linux")) continue;
    for (const { locked, file } of description.packages) {
      if (file === null) continue;
      const location = located.of(locked, file);
      want({ ...wantedFile(locked, file, project, location), size: location.size });
    }
    for (const { fileName, file } of [...[...builds.values()].flat(), ...tools.values()]) {
      want({ fileName, hash: file.hash, url: file.url ?? "", index: null, size: file.size });
    }
  }
  if (unread.size === 0) return needs;
  const task = progress.task("reading which libraries wheels want", unread.size);
  try {
    const read = await gatherNeeds([...unread.values()], { signal, arrivals: task });
    return new Map([...needs, ...read]);
  } finally {
    task.end();
  }
}
