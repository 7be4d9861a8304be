// The content hashes of the Git revisions that are installed.
import type { Context } from "../../base/context.ts";
import { gatherTrees, revisionKey, revisionOf } from "../../facts/sources/gather-trees.ts";
import type { GitRevision } from "../../poetry/dependencies/git-revision.ts";
import type { DescribedRange } from "../../resolve/python-ranges.ts";
import type { SriHash } from "../../standards/hash.ts";
import type { PreviousPlan } from "../earlier/previous-plan.ts";

/**
 * By `revisionKey`.
 *
 * @throws UserError GIT_NOT_LOCKED, GIT_MISSING, GIT_FAILED
 */
export async function findTrees(
  ranges: readonly DescribedRange[],
  known: PreviousPlan["treeHash"],
  { progress, signal }: Context,
): Promise<ReadonlyMap<string, SriHash>> {
  const revisions = new Map<string, GitRevision>();
  for (const { locked } of ranges.flatMap(({ description }) => description.packages)) {
    const revision = revisionOf(locked.source);
    if (revision !== null) revisions.set(revisionKey(revision), revision);
  }
  if (revisions.size === 0) return new Map();
  const task = progress.task("fetching Git revisions", revisions.size);
  try {
    return await gatherTrees(revisions, {
      known,
      signal,
      arrivals: task,
      warn: (text) => progress.warn(text),
    });
  } finally {
    task.end();
  }
}
