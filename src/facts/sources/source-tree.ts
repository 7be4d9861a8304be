// Source trees to ask for their build requirements: unpacked, copied or checked out into a folder of our own.
import { existsSync } from "node:fs";
import { cp, lstat, mkdtemp, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../../base/errors.ts";
import { isBelow } from "../../base/is-below.ts";
import type { GitRevision } from "../../poetry/dependencies/git-revision.ts";
import { downloadFiles, type WantedFile } from "../index/download.ts";
import { unpackSdist } from "./archive.ts";
import { gitTree } from "./git.ts";

export type TreePlace =
  | { readonly kind: "archive"; readonly file: WantedFile; readonly subdirectory?: string | null }
  /** An absolute path. */
  | { readonly kind: "directory"; readonly path: string }
  | ({ readonly kind: "git"; readonly subdirectory?: string | null } & GitRevision);

/**
 * A copy of the tree below `scratch`, and its root.
 *
 * @throws UserError DOWNLOAD_FAILED, HASH_MISMATCH, BAD_ARCHIVE, GIT_FAILED, FILE_MISSING, FOLDER_MISSING, BAD_SUBDIRECTORY
 */
export async function makeTree(
  place: TreePlace,
  scratch: string,
  signal: AbortSignal,
): Promise<string> {
  const folder = await mkdtemp(join(scratch, "tree-"));
  switch (place.kind) {
    case "archive": {
      if (place.file.url.startsWith("file:") && !existsSync(fileURLToPath(place.file.url))) {
        throw missing("file", fileURLToPath(place.file.url));
      }
      const [path = ""] = await downloadFiles([place.file], { signal });
      return subdirectoryOf(await unpackSdist(path, folder), place.subdirectory);
    }
    case "directory":
      if (!existsSync(place.path)) throw missing("folder", place.path);
      await cp(place.path, folder, {
        recursive: true,
        verbatimSymlinks: true,
        // The folder itself may have any name.
        filter: async (path) =>
          path === place.path || ((await isSource(path)) && (await staysIn(place.path, path))),
      });
      return folder;
    case "git": {
      const tree = await gitTree(place, signal);
      await cp(tree, folder, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => staysIn(tree, path),
      });
      return subdirectoryOf(folder, place.subdirectory);
    }
  }
}

/** Files are read and written here by their names: a link that leads out of the tree, or nowhere, would name a file of the user's. */
async function staysIn(root: string, path: string): Promise<boolean> {
  if (!(await lstat(path)).isSymbolicLink()) return true;
  const target = await realpath(path).catch(() => null);
  return target !== null && isBelow(await realpath(root), target);
}

async function subdirectoryOf(
  root: string,
  subdirectory: string | null | undefined,
): Promise<string> {
  const path = join(root, subdirectory ?? "");
  const target = await realpath(path).catch(() => null);
  if (target !== null && isBelow(await realpath(root), target)) return path;
  throw new UserError(
    "BAD_SUBDIRECTORY",
    `poetry.lock takes a package from the folder ${JSON.stringify(subdirectory)} of its source, which has no such folder`,
    "set `subdirectory` in pyproject.toml to a folder that it has, and run `poetry lock`",
  );
}

/** Not what is made from sources, and can be large. A back end is only asked here: what is built, nix/sources/clean-sources.nix says. */
async function isSource(path: string): Promise<boolean> {
  const made =
    /^(\.git|\.hg|\.venv|venv|node_modules|__pycache__|\.tox|\.nox|\..*_cache|\.direnv)$/;
  if (made.test(basename(path))) return false;
  const status = await lstat(path);
  if (status.isSymbolicLink()) return !/^result(-.*)?$/.test(basename(path));
  // No sockets, pipes and devices.
  return status.isFile() || status.isDirectory();
}

function missing(kind: "file" | "folder", path: string): UserError {
  return new UserError(
    kind === "file" ? "FILE_MISSING" : "FOLDER_MISSING",
    `poetry.lock takes a package from the ${kind} ${path}, which is not there`,
    "put it there, or name where it is in pyproject.toml and run `poetry lock`",
  );
}
