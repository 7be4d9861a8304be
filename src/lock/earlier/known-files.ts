// What an earlier plan says about files, addresses and revisions: by hash, so that it holds whatever else has changed.
import { withoutCredentials } from "../../base/errors.ts";
import { revisionKey } from "../../facts/sources/gather-trees.ts";
import type { Plan, PlanFile, WheelNeeds } from "../../plan/plan.ts";
import { hexFromSri, type SriHash } from "../../standards/hash.ts";

export interface KnownFiles {
  /** The file of this name and hash, with its URL. */
  file(fileName: string, hash: SriHash): PlanFile | null;
  /** Of the file at an address, `sha256:<hex>`. */
  hashOfUrl(url: string): string | null;
  /** Of the tree of a Git revision. */
  treeHash(url: string, revision: string): SriHash | null;
  /** What the wheel of this hash needs; `undefined` where it was not read. */
  needs(hash: SriHash): WheelNeeds | null | undefined;
}

export function knownFiles(plan: Plan | null): KnownFiles {
  const files = new Map<string, PlanFile>();
  const read = new Map<SriHash, WheelNeeds | null>();
  const trees = new Map<string, SriHash>();
  const addresses = new Map<string, SriHash>();
  for (const entry of Object.values(plan?.packages ?? {})) {
    const { source } = entry;
    if (source.kind === "git" && source.hash !== null) {
      trees.set(revisionOf(source.url, source.revision), source.hash);
    }
    for (const [fileName, { needs, optional, ...file }] of Object.entries(entry.files)) {
      if (source.kind === "url") addresses.set(source.url, file.hash);
      if (file.url !== null) files.set(`${fileName} ${file.hash}`, file);
      if (needs !== undefined) read.set(file.hash, { needs, ...(optional && { optional }) });
      else if (file.url !== null) read.set(file.hash, null);
    }
  }
  return {
    file: (fileName, hash) => files.get(`${fileName} ${hash}`) ?? null,
    hashOfUrl(url) {
      const hash = addresses.get(withoutCredentials(url));
      return hash === undefined ? null : hexFromSri(hash);
    },
    treeHash: (url, revision) => trees.get(revisionOf(url, revision)) ?? null,
    needs: (hash) => read.get(hash),
  };
}

function revisionOf(url: string, revision: string): string {
  return revisionKey({ url: withoutCredentials(url), revision });
}
