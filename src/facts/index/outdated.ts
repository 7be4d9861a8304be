// Which locked versions an index has newer ones of, and which were taken back (PEP 592).
import type { LockedPackage } from "../../poetry/lock.ts";
import type { Project } from "../../poetry/project.ts";
import { compareVersions, parseVersion } from "../../standards/version.ts";
import type { Uv } from "../programs/uv.ts";
import { askIndex } from "./index.ts";
import { privateIndex } from "./locate-files.ts";
import type { IndexQuestion } from "./question.ts";

export interface Outdated {
  readonly locked: LockedPackage;
  /** The newest that this Python can use; `null` where that is the locked one. */
  readonly latest: string | null;
  /** Why the locked version was yanked, empty where no reason is given; `null` where it was not. */
  readonly yanked: string | null;
}

/**
 * Those of the packages that have a newer version or were yanked.
 *
 * @throws UserError INDEX_UNREACHABLE, INDEX_REFUSED
 */
export async function findOutdated(
  uv: Uv,
  packages: readonly LockedPackage[],
  { project, python }: { readonly project: Project; readonly python: string },
): Promise<Outdated[]> {
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
  return questions.flatMap((question) => {
    const { locked } = question;
    const found = newest.get(question.newest)?.version;
    const isNewer =
      found !== undefined && compareVersions(parseVersion(found), locked.parsedVersion) > 0;
    const reason = yanked.get(`${locked.name} ${locked.version}`) ?? null;
    if (!isNewer && reason === null) return [];
    return [{ locked, latest: isNewer ? found : null, yanked: reason }];
  });
}
