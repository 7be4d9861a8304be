// The files and trees that targets of a plan need, described for fetching.
import { withoutCredentials } from "../base/errors.ts";
import type { WantedFile } from "../facts/index/download.ts";
import { revisionOf } from "../facts/sources/gather-trees.ts";
import { treeName } from "../facts/sources/git.ts";
import type { StoredFile } from "../facts/store/store.ts";
import { packageIds } from "../plan/package-ids.ts";
import type { Plan, PlanCrate, PlanPackage, PlanTarget } from "../plan/plan.ts";
import { type GitRevision, gitRevision } from "../poetry/dependencies/git-revision.ts";
import type { Lock, LockedPackage } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import type { SriHash } from "../standards/hash.ts";

/** The tree of a Git revision. */
export interface WantedTree extends GitRevision, StoredFile {
  /** Without user and password: `https://host/a.git@0123456789ab`. */
  readonly label: string;
}

export interface PlanFiles {
  readonly files: readonly WantedFile[];
  readonly trees: readonly WantedTree[];
}

/**
 * Each once, sorted, without files in the project's own folders. URLs of url and git sources are those in poetry.lock,
 * which may have a password that the plan lacks.
 */
export function planFiles(
  plan: Plan,
  { project, lock }: { readonly project: Project; readonly lock: Lock },
  isWanted: (target: PlanTarget) => boolean,
): PlanFiles {
  const ids = packageIds(lock);
  const locked = new Map(lock.packages.map((each) => [ids.of(each), each]));
  const files = new Map<string, WantedFile>();
  const trees = new Map<string, WantedTree>();
  for (const target of Object.values(plan.targets).filter(isWanted)) {
    const chosen = [
      ...Object.entries(target.packages).map(([id, { file }]) => [id, file] as const),
      ...Object.entries(target.buildFiles),
    ];
    for (const [id, fileName] of chosen) {
      const entry = plan.packages[id];
      if (entry === undefined) continue;
      const file =
        fileName === null ? null : wantedFile({ entry, fileName, locked: locked.get(id), project });
      const tree = wantedTree(entry, locked.get(id));
      if (file !== null) files.set(`${file.fileName} ${file.hash}`, file);
      if (tree !== null) trees.set(tree.label, tree);
    }
    for (const crate of cratesOf(target, plan)) {
      if (crate.kind === "git") {
        const revision = gitRevision(crate.url, crate.revision, "poetrix.lock");
        const tree = treeOf(revision, crate.hash);
        trees.set(tree.label, tree);
      } else if (crate.url !== null) {
        const file = crateFile(crate, crate.url);
        files.set(`${file.fileName} ${file.hash}`, file);
      }
    }
  }
  return {
    files: [...files.values()].sort((a, b) => (a.fileName < b.fileName ? -1 : 1)),
    trees: [...trees.values()].sort((a, b) => (a.label < b.label ? -1 : 1)),
  };
}

export function wantedFile({
  entry: { files, source },
  fileName,
  locked,
  project,
}: {
  readonly entry: PlanPackage;
  readonly fileName: string;
  readonly locked: LockedPackage | undefined;
  readonly project: Project;
}): WantedFile | null {
  const file = files[fileName];
  if (file === undefined || file.url === null) return null;
  const url = locked?.source?.kind === "url" ? locked.source.url : file.url;
  return { fileName, hash: file.hash, url, index: indexOf(source, project), size: file.size };
}

/** The index that a file's credentials belong to. */
function indexOf(source: PlanPackage["source"], project: Project): WantedFile["index"] {
  if (source.kind !== "index" || source.name === undefined) return null;
  const url = project.sources.find(({ name }) => name === source.name)?.url;
  return url === undefined || url === null ? null : { name: source.name, url };
}

export function wantedTree(
  { source }: PlanPackage,
  locked: LockedPackage | undefined,
): WantedTree | null {
  const revision = revisionOf(locked?.source ?? null);
  if (source.kind !== "git" || source.hash === null || revision === null) return null;
  return treeOf(revision, source.hash);
}

function treeOf({ url, revision }: GitRevision, hash: SriHash): WantedTree {
  const label = `${withoutCredentials(url)}@${revision.slice(0, 12)}`;
  return { url, revision, label, fileName: treeName, hash, isFolder: true };
}

/** The crates that builds of a target may use. */
function cratesOf(target: PlanTarget, { packages, project, crates = {} }: Plan): PlanCrate[] {
  return Object.keys(target.builds).flatMap((id) => {
    const build = id === "." ? project.build : packages[id]?.build;
    return (build?.crates ?? []).flatMap((crate) => crates[crate] ?? []);
  });
}

function crateFile({ name, version, hash }: PlanCrate, url: string): WantedFile {
  return { fileName: `${name}-${version}.crate`, hash, url, index: null };
}
