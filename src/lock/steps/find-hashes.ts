// Hashes of files that poetry.lock has none of: of addresses and paths, where Poetry before 1.3 locked them.
import { pathToFileURL } from "node:url";
import type { Context } from "../../base/context.ts";
import { UserError } from "../../base/errors.ts";
import { hashOfAddress } from "../../facts/index/download.ts";
import { type Lock, type LockedPackage, withFileHashes } from "../../poetry/lock/lock.ts";
import type { PreviousPlan } from "../earlier/previous-plan.ts";

/**
 * The lock with those hashes, of the files as they are now or as the earlier plan has them.
 *
 * @throws UserError DOWNLOAD_FAILED
 */
export async function withHashes(
  lock: Lock,
  known: PreviousPlan["hashOfUrl"],
  context: Context,
): Promise<Lock> {
  const hashes = new Map<LockedPackage, string>();
  for (const locked of withoutHash(lock)) {
    const { source, files } = locked;
    const [{ name = "" } = {}] = files;
    const url = source?.url ?? "";
    context.progress.step(`fetching ${name}, whose hash poetry.lock lacks`);
    const before = source?.kind === "url" ? known(url) : null;
    const place = source?.kind === "file" ? pathToFileURL(url).href : url;
    const wanted = { fileName: name, url: place };
    hashes.set(locked, before ?? (await hashOfAddress(wanted, context.signal)));
  }
  return hashes.size === 0 ? lock : withFileHashes(lock, hashes);
}

/** Packages whose one file has no hash. */
export function withoutHash(lock: Lock): LockedPackage[] {
  return lock.packages.filter(
    ({ source, files }) =>
      (source?.kind === "url" || source?.kind === "file") && files.some(({ hash }) => hash === ""),
  );
}

export function noHash({ name, version }: LockedPackage): UserError {
  return new UserError(
    "NO_HASH",
    `poetry.lock has no hash of the file of ${name} ${version}, and Nix fetches nothing without one`,
    "run `poetrix lock`, which fetches it once; or lock with a newer Poetry",
  );
}
