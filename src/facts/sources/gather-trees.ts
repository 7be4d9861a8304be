// The content hashes of the Git revisions that poetry.lock names.
import { UserError, withoutCredentials } from "../../errors.ts";
import type { Source } from "../../poetry/source.ts";
import type { SriHash } from "../../standards/hash.ts";
import { concurrently } from "../concurrently.ts";
import type { Arrivals } from "../index/download.ts";
import { narHash } from "../store/nar.ts";
import { type GitRevision, gitTree } from "./git.ts";

const parallelTrees = 4;

/** What a git source names; `null` for all others. Poetry has locked the full commit. */
export function revisionOf(source: Source | null): GitRevision | null {
  if (source?.kind !== "git") return null;
  const { url, resolvedReference, reference } = source;
  return { url, revision: resolvedReference ?? reference ?? "HEAD" };
}

export function revisionKey({ url, revision }: GitRevision): string {
  return `${url} ${revision}`;
}

export interface TreesOptions {
  /** What an earlier plan says of a revision: then it is not fetched. */
  known(url: string, revision: string): SriHash | null;
  readonly signal: AbortSignal;
  readonly arrivals: Arrivals;
}

/**
 * By `revisionKey`.
 *
 * @throws UserError GIT_NOT_LOCKED, GIT_MISSING, GIT_FAILED
 */
export async function gatherTrees(
  revisions: ReadonlyMap<string, GitRevision>,
  { known: knownOf, signal, arrivals }: TreesOptions,
): Promise<ReadonlyMap<string, SriHash>> {
  const found = await concurrently([...revisions], parallelTrees, async ([key, wanted]) => {
    const known = knownOf(wanted.url, wanted.revision);
    if (known === null) refuseUnlocked(wanted);
    const hash = known ?? (await narHash(await gitTree(wanted, signal)));
    arrivals.advance(withoutCredentials(wanted.url), 0);
    return [key, hash] as const;
  });
  return new Map(found);
}

function refuseUnlocked({ url, revision }: GitRevision): void {
  if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision)) return;
  throw new UserError(
    "GIT_NOT_LOCKED",
    `poetry.lock names ${revision} of ${url}, but not its commit`,
    "write it again with `poetry lock`",
  );
}
