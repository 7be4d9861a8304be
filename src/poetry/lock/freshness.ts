// Is poetry.lock current for its pyproject.toml? The same answer as from `poetry check --lock` and `poetry install`.
import { UserError } from "../../base/errors.ts";
import { compareVersions, parseVersion } from "../../standards/version.ts";
import type { Project } from "../project/project.ts";
import { contentHash } from "./content-hash.ts";
import type { Lock } from "./lock.ts";
import { newestFormat } from "./lock-file.ts";

/** Whether the lock was made for this pyproject.toml (`content-hash`). */
export function isFresh(project: Project, lock: Lock): boolean {
  if (lock.contentHash === null) return false;
  if (lock.contentHash === contentHash(project.text, { dependencyGroups: true })) return true;
  const { writtenBy } = lock;
  return (
    writtenBy !== null &&
    compareVersions(writtenBy, parseVersion("2.3.0")) < 0 &&
    lock.contentHash === contentHash(project.text, { dependencyGroups: false })
  );
}

/** A warning about a format newer than this program knows, which is read like the newest known one; else null. */
export function newerFormat({ version }: Lock): string | null {
  const isNewer =
    version !== null && compareVersions(parseVersion(version), parseVersion(newestFormat)) > 0;
  return isNewer
    ? `poetry.lock has the format ${version}, newer than ${newestFormat}, the newest that this Poetrix knows: it is read as if it were that`
    : null;
}

/**
 * Why `poetry install` refuses this lock, in Poetry's own words; `null` where it does not. Commands that only show something
 * print it as a warning; those that write or build throw it.
 */
export function checkFreshness(project: Project, lock: Lock): UserError | null {
  if (lock.version === null) {
    return new UserError(
      "OLD_LOCK",
      "The lock file is not compatible with the current version of Poetry.",
      "regenerate the lock file with the `poetry lock` command",
    );
  }
  if (isFresh(project, lock)) return null;
  return new UserError(
    "STALE_LOCK",
    "pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.",
  );
}
