// The content hashes of the Git revisions that poetry.lock names.

import { concurrently } from "../../base/concurrently.ts";
import { withoutCredentials } from "../../base/errors.ts";
import {
  type GitRevision,
  gitRevision,
  unprotectedAddress,
} from "../../poetry/dependencies/git-revision.ts";
import type { Source } from "../../poetry/dependencies/source.ts";
import type { SriHash } from "../../standards/hash.ts";
import type { Arrivals } from "../index/download.ts";
import { narHash } from "../store/nar.ts";
import { gitTree } from "./git.ts";

const parallelTrees = 4;

/**
 * What a git source names; `null` for all others. Poetry has locked the full commit.
 *
 * @throws UserError INVALID_GIT_URL, GIT_NOT_LOCKED
 */
export function revisionOf(source: Source | null): GitRevision | null {
  if (source?.kind !== "git") return null;
  const { url, resolvedReference, reference } = source;
  return gitRevision(url, resolvedReference ?? reference ?? "HEAD", "poetry.lock");
}

export function revisionKey({ url, revision }: { url: string; revision: string }): string {
  return `${url} ${revision}`;
}

export interface TreesOptions {
  /** What an earlier plan says of a revision: then it is not fetched. */
  known(url: string, revision: string): SriHash | null;
  readonly signal: AbortSignal;
  readonly arrivals: Arrivals;
  warn(text: string): void;
}

/**
 * By `revisionKey`.
 *
 * @throws UserError GIT_MISSING, GIT_FAILED
 */
export async function gatherTrees(
  revisions: ReadonlyMap<string, GitRevision>,
  { known: knownOf, signal, arrivals, warn }: TreesOptions,
): Promise<ReadonlyMap<string, SriHash>> {
  const found = await concurrently([...revisions], parallelTrees, async ([key, wanted]) => {
    const known = knownOf(wanted.url, wanted.revision);
    const warning = known === null ? unprotectedAddress(wanted) : null;
    if (warning !== null) warn(warning);
    const hash = known ?? (await narHash(await gitTree(wanted, signal)));
    arrivals.advance(withoutCredentials(wanted.url), 0);
    return [key, hash] as const;
  });
  return new Map(found);
}
