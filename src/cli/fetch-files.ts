import { downloadFiles, type WantedFile } from "../facts/download.ts";
import { nixStore } from "../facts/store.ts";
import type { Context } from "./main.ts";

/** So many files are added to the store at a time: what was fetched is kept where a later file fails. */
const batchSize = 32;

/**
 * Brings files into the Nix store; those that it has are not fetched again.
 *
 * @returns those that it lacked
 * @throws UserError NIX_MISSING, NIX_FAILED, DOWNLOAD_FAILED, HASH_MISMATCH
 */
export async function fetchFiles(
  files: readonly WantedFile[],
  { progress, signal }: Context,
): Promise<WantedFile[]> {
  const store = await nixStore(signal);
  const missing = await store.missing(files);
  if (missing.length === 0) return [];
  const task = progress.task("fetching files", missing.length);
  try {
    for (let start = 0; start < missing.length; start += batchSize) {
      const batch = missing.slice(start, start + batchSize);
      const paths = await downloadFiles(batch, { signal, task });
      await store.add(batch.map((file, index) => ({ ...file, path: paths[index] ?? "" })));
    }
  } finally {
    task.end();
  }
  return missing;
}
