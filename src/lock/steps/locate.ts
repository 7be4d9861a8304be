// Where the chosen files lie: URL, size and time of upload, from the indexes.
import type { Context } from "../../base/context.ts";
import { sourceBuildOf } from "../../facts/builds/source-build.ts";
import { type LocatedFiles, locateFiles, nowhere } from "../../facts/index/locate-files.ts";
import type { Uv } from "../../facts/programs/uv.ts";
import { packageIds } from "../../plan/package-ids.ts";
import type { Lock } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import type { Settings } from "../../poetry/project/settings.ts";
import type { DescribedRange } from "../../resolve/python-ranges.ts";
import type { PreviousPlan } from "../earlier/previous-plan.ts";

export interface LocateRequest {
  readonly project: Project;
  readonly lock: Lock;
  readonly settings: Settings;
  readonly ranges: readonly DescribedRange[];
  readonly previous: Pick<PreviousPlan, "file" | "build">;
  uv(): Promise<Uv>;
}

/** @throws UserError INDEX_UNREACHABLE, HASH_MISMATCH, FILE_GONE */
export async function locate(
  { project, lock, settings, ranges, previous, uv }: LocateRequest,
  { progress }: Context,
): Promise<LocatedFiles> {
  progress.step("asking the package index for files and their hashes");
  const ids = packageIds(lock);
  const chosen = ranges.flatMap(({ target, description }) =>
    description.packages.map((described) => {
      const id = ids.of(described.locked);
      const build = sourceBuildOf(described, id, { project, settings, target, location: nowhere });
      return {
        described,
        python: target.python.version,
        wantsUploadTime: build !== null && previous.build(target, build) === null,
      };
    }),
  );
  const located = await locateFiles(chosen, { project, known: previous.file, uv });
  for (const warning of located.warnings) progress.warn(warning);
  return located;
}

/** One warning for each file that its index no longer has. */
export function warnOfGone(gone: LocatedFiles["gone"], { progress }: Context): void {
  for (const [{ name, version }, files] of gone) {
    for (const file of files) {
      progress.warn(
        `the package index no longer has ${file.name}, which poetry.lock lists: another file of ${name} ${version} is taken`,
      );
    }
  }
}
