// Files and trees of a plan, into the Nix store.

import type { Context } from "../base/context.ts";
import { UserError } from "../base/errors.ts";
import { runProgram } from "../base/run-program.ts";
import { downloadFiles } from "../facts/index/download.ts";
import { gitTree } from "../facts/sources/git.ts";
import { nixStore } from "../facts/store/store.ts";
import type { PlanFiles } from "./plan-files.ts";

/** The number of files added to the store at a time: those of earlier batches are kept where a later file fails. */
const batchSize = 32;

/**
 * Adds files and trees to the Nix store, and fetches those that it does not have yet.
 *
 * @returns the names of those that it lacked
 * @throws UserError NIX_MISSING, NIX_FAILED, DOWNLOAD_FAILED, GIT_MISSING, GIT_FAILED, HASH_MISMATCH
 */
export async function fetchFiles(
  wanted: PlanFiles,
  { progress, signal }: Context,
): Promise<string[]> {
  const store = await nixStore(signal);
  const files = await store.missing(wanted.files);
  const trees = await store.missing(wanted.trees);
  if (files.length + trees.length === 0) return [];
  const task = progress.task("fetching files", files.length + trees.length);
  try {
    for (let start = 0; start < files.length; start += batchSize) {
      const batch = files.slice(start, start + batchSize);
      const paths = await downloadFiles(batch, { signal, task });
      await store.add(batch.map((file, index) => ({ ...file, path: paths[index] ?? "" })));
    }
    for (const tree of trees) {
      await store.add([{ ...tree, path: await gitTree(tree, signal) }]);
      task.advance(tree.label);
    }
  } finally {
    task.end();
  }
  return [...files.map(({ fileName }) => fileName), ...trees.map(({ label }) => label)];
}

/** The files and trees that the Nix store lacks. */
export async function missingFiles(
  { files, trees }: PlanFiles,
  signal: AbortSignal,
): Promise<PlanFiles> {
  const store = await nixStore(signal);
  return { files: await store.missing(files), trees: await store.missing(trees) };
}

/**
 * The files and trees that Nix would fetch to build derivations, according to a dry run: none for what is built already or is in a
 * binary cache.
 *
 * @param options for Nix
 * @throws UserError NIX_MISSING, NIX_FAILED
 */
export async function neededFiles({
  planFiles: { files, trees },
  derivations,
  options,
  signal,
}: {
  readonly planFiles: PlanFiles;
  readonly derivations: readonly string[];
  readonly options: readonly string[];
  readonly signal: AbortSignal;
}): Promise<PlanFiles> {
  if (files.length + trees.length === 0) return { files, trees };
  const store = await nixStore(signal);
  const args = ["--realise", "--dry-run", ...derivations, ...options];
  const { exitCode, stderr } = await runProgram("nix-store", args, { signal });
  signal.throwIfAborted();
  if (exitCode !== 0) throw new UserError("NIX_FAILED", `nix-store failed: ${stderr.trim()}`);
  // `these 2 derivations will be built:`, and each on a line.
  const toBuild = [...stderr.matchAll(/^ +(\/.*\.drv)$/gm)].map(([, path = ""]) => path);
  return {
    files: await store.madeBy(toBuild, files),
    trees: await store.madeBy(toBuild, trees),
  };
}
