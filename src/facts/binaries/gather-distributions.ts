// The metadata of a plan's packages, read from their files and trees.
import { stat } from "node:fs/promises";
import { concurrently } from "../../base/concurrently.ts";
import { UserError } from "../../base/errors.ts";
import type { GitRevision } from "../../poetry/dependencies/git-revision.ts";
import { type Arrivals, cachedPath, downloadFiles, type WantedFile } from "../index/download.ts";
import { onPath } from "../programs/on-path.ts";
import { exists } from "../sources/archive.ts";
import { gitTree } from "../sources/git.ts";
import { nixStore, type Store, type StoredFile } from "../store/store.ts";
import { type Distribution, readSdist, readTree, readWheel } from "./distribution.ts";

export type DistributionPlace =
  | { readonly kind: "file"; readonly file: WantedFile }
  /** An absolute path: a file of the project's own. */
  | { readonly kind: "path"; readonly path: string }
  /** An absolute path: a folder. */
  | { readonly kind: "directory"; readonly path: string }
  | {
      readonly kind: "git";
      readonly tree: GitRevision & StoredFile;
      readonly subdirectory: string;
    };

export interface GatheredDistribution extends Distribution {
  /** Bytes of the file; `null` for trees. */
  readonly downloadSize: number | null;
}

/** Reading mostly waits for the disk: one processor does the rest. */
const parallelReads = 8;

/**
 * Each is read from the Nix store or the cache, and downloaded into the cache where it is in neither.
 *
 * @param fetching called before the first download, with the number of files and trees that are missing
 * @returns by key; `null` for what cannot be read: an archive of a kind that is not known
 * @throws UserError DOWNLOAD_FAILED, HASH_MISMATCH, GIT_MISSING, GIT_FAILED
 */
export async function gatherDistributions(
  places: ReadonlyMap<string, DistributionPlace>,
  {
    signal,
    fetching,
  }: { signal: AbortSignal; fetching: (missing: number) => Arrivals & { end(): void } },
): Promise<Map<string, GatheredDistribution | null>> {
  const store = (await onPath("nix-store")) === null ? null : await nixStore(signal);
  const stored = await pathsInStore([...places.values()], store);
  const files = [...places.values()].flatMap((place) =>
    place.kind === "file" && !stored.has(place.file) ? [place.file] : [],
  );
  const cached = await Promise.all(files.map((file) => exists(cachedPath(file))));
  const missing = files.filter((_, index) => !cached[index]);
  if (missing.length > 0) {
    const task = fetching(missing.length);
    try {
      await downloadFiles(missing, { signal, task });
    } finally {
      task.end();
    }
  }
  const found = await concurrently([...places], parallelReads, async ([key, place]) => {
    signal.throwIfAborted();
    return [key, await read(place, stored, signal)] as const;
  });
  return new Map(found);
}

/** The files and trees that the Nix store has, with their paths. */
async function pathsInStore(
  places: readonly DistributionPlace[],
  store: Store | null,
): Promise<ReadonlyMap<StoredFile, string>> {
  if (store === null) return new Map();
  const wanted = places.flatMap((place): StoredFile[] =>
    place.kind === "file" ? [place.file] : place.kind === "git" ? [place.tree] : [],
  );
  const missing = new Set(await store.missing(wanted));
  return new Map(
    wanted.filter((file) => !missing.has(file)).map((file) => [file, store.pathOf(file)]),
  );
}

async function read(
  place: DistributionPlace,
  stored: ReadonlyMap<StoredFile, string>,
  signal: AbortSignal,
): Promise<GatheredDistribution | null> {
  switch (place.kind) {
    case "directory":
      return { ...(await readTree(place.path)), downloadSize: null };
    case "git": {
      const folder = stored.get(place.tree) ?? (await gitTree(place.tree, signal));
      return { ...(await readTree(`${folder}/${place.subdirectory}`)), downloadSize: null };
    }
    case "path":
      return readFileAt(place.path, place.path);
    case "file":
      return readFileAt(stored.get(place.file) ?? cachedPath(place.file), place.file.fileName);
  }
}

async function readFileAt(path: string, fileName: string): Promise<GatheredDistribution | null> {
  const { size: downloadSize } = await stat(path);
  if (fileName.endsWith(".whl")) return { ...(await readWheel(path)), downloadSize };
  return readSdist(path).then(
    (distribution) => ({ ...distribution, downloadSize }),
    (error: unknown) => {
      if (error instanceof UserError && error.code === "BAD_ARCHIVE") {
        return {
          metadata: null,
          installedSize: null,
          libraries: [],
          licenceTexts: [],
          downloadSize,
        };
      }
      throw error;
    },
  );
}
