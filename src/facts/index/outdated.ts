// What an index says of locked versions: when they came out, newer ones, and which were yanked (PEP 592).
import type { LockedPackage } from "../../poetry/lock/lock.ts";
import type { Project } from "../../poetry/project/project.ts";
import { compareVersions, parseVersion } from "../../standards/version.ts";
import type { Uv } from "../programs/uv.ts";
import { askIndex } from "./index.ts";
import { privateIndex } from "./locate-files.ts";
import type { IndexQuestion } from "./question.ts";

export interface Release {
  readonly locked: LockedPackage;
  /** When its first file was uploaded; `null` where the index does not say. */
  readonly uploaded: Date | null;
  /** The newest that this Python can use; `null` where that is the locked one. */
  readonly latest: string | null;
  /** Why the locked version was yanked, empty where no reason is given; `null` where it was not. */
  readonly yanked: string | null;
}

interface Asking {
  readonly project: Project;
  /** `3.12` */
  readonly python: string;
}

/**
 * Those of the packages that have a newer version or were yanked.
 *
 * @throws UserError INDEX_UNREACHABLE, INDEX_REFUSED
 */
export async function findOutdated(
  uv: Uv,
  packages: readonly LockedPackage[],
  asking: Asking,
): Promise<Release[]> {
  const releases = await askReleases(uv, packages, asking);
  return releases.filter(({ latest, yanked }) => latest !== null || yanked !== null);
}

/** @throws UserError INDEX_UNREACHABLE, INDEX_REFUSED */
export async function askReleases(
  uv: Uv,
  packages: readonly LockedPackage[],
  { project, python }: Asking,
): Promise<Release[]> {
  const questions = packages.map((locked) => {
    const { name, version } = locked;
    const newest: IndexQuestion = {
      name,
      version: null,
      index: privateIndex(locked, project),
      python,
    };
    return { locked, newest, present: { ...newest, version } };
  });
  const newest = await askIndex(
    uv,
    questions.map((question) => question.newest),
  );
  const present = await askIndex(
    uv,
    questions.map((question) => question.present),
  );
  const yanked = new Map(
    present.warnings.flatMap((warning) => {
      const match = /^`([^`=]+)==([^`]+)` is yanked(?: \(reason: "?(.*?)"?\))?\.?$/.exec(warning);
      return match === null ? [] : [[`${match[1]} ${match[2]}`, match[3] ?? ""] as const];
    }),
  );
  return questions.map((question): Release => {
    const { locked } = question;
    const found = newest.get(question.newest)?.version;
    const isNewer =
      found !== undefined && compareVersions(parseVersion(found), locked.parsedVersion) > 0;
    const times = (present.get(question.present)?.files ?? []).flatMap(({ uploaded }) =>
      uploaded === null ? [] : [uploaded.getTime()],
    );
    return {
      locked,
      uploaded: times.length === 0 ? null : new Date(Math.min(...times)),
      latest: isNewer ? found : null,
      yanked: yanked.get(`${locked.name} ${locked.version}`) ?? null,
    };
  });
}
