// Source trees to ask for their build requirements: unpacked, copied or checked out into a folder of our own.
import { cp, mkdtemp } from "node:fs/promises";
import { basename, join } from "node:path";
import { unpackSdist } from "./archive.ts";
import { downloadFiles, type WantedFile } from "./download.ts";
import { type GitRevision, gitTree } from "./git.ts";

export type TreePlace =
  | { readonly kind: "archive"; readonly file: WantedFile; readonly subdirectory?: string | null }
  /** An absolute path. */
  | { readonly kind: "directory"; readonly path: string }
  | ({ readonly kind: "git"; readonly subdirectory?: string | null } & GitRevision);

/**
 * A copy of the tree below `scratch`, and its root.
 *
 * @throws UserError DOWNLOAD_FAILED, HASH_MISMATCH, BAD_ARCHIVE, GIT_FAILED
 */
export async function makeTree(
  place: TreePlace,
  scratch: string,
  signal: AbortSignal,
): Promise<string> {
  const folder = await mkdtemp(join(scratch, "tree-"));
  switch (place.kind) {
    case "archive": {
      const [path = ""] = await downloadFiles([place.file], { signal });
      return join(await unpackSdist(path, folder), place.subdirectory ?? "");
    }
    case "directory":
      await cp(place.path, folder, { recursive: true, filter: isSource, verbatimSymlinks: true });
      return folder;
    case "git":
      await cp(await gitTree(place, signal), folder, { recursive: true, verbatimSymlinks: true });
      return join(folder, place.subdirectory ?? "");
  }
}

/** Not what is made from sources, and can be large. A back end is only asked here: what is built, nix/clean-sources.nix says. */
function isSource(path: string): boolean {
  return !/^(\.git|\.hg|\.venv|venv|node_modules|__pycache__|\.tox|\.nox|\..*_cache|\.direnv|result(-.*)?)$/.test(
    basename(path),
  );
}
