// The crates that a build from source uses, read from the Cargo.lock of its Rust workspace.
import { writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { UserError } from "../../base/errors.ts";
import { isBelow } from "../../base/is-below.ts";
import { readBytes, textIfReadable, unreadable } from "../../base/reading/file-bytes.ts";
import type { CrateId, PlanCrate } from "../../plan/plan.ts";
import { hexFromSri, type SriHash } from "../../standards/hash.ts";
import { revisionKey } from "../sources/gather-trees.ts";
import { gitTree } from "../sources/git.ts";
import { narHash } from "../store/nar.ts";
import type { Cargo } from "./cargo.ts";
import { type LockedCrate, readCargoLock } from "./cargo-lock.ts";
import {
  bringsItsCrates,
  cratesBelow,
  pathLeadingOut,
  type RustTree,
  rustManifests,
  workspaceRoot,
} from "./cargo-manifest.ts";

export interface CratesQuestion extends RustTree {
  /** `tiktoken 0.9.0` */
  readonly subject: string;
  readonly uploaded: Date | null;
  /** Cargo.lock files from an earlier plan, by path: kept as far as they still fit. */
  readonly cargoLocks: Readonly<Record<string, string>>;
}

export interface CratesTools {
  /** `null` where this machine has none. */
  cargo(): Promise<Cargo | null>;
  /** The temporary folder that holds the tree: no workspace lies above it. */
  readonly scratch: string;
  readonly signal: AbortSignal;
}

export type Crates = ReadonlyMap<CrateId, PlanCrate>;

/** The crates of a build, or why they cannot be determined. */
export type CratesAnswer =
  | {
      readonly crates: Crates;
      /** By its path in the tree: each Cargo.lock that is not there, or that lacks crates. */
      readonly locks: ReadonlyMap<string, string>;
    }
  | { readonly unbuildable: string };

/** Carries a sentence for the plan from within this file to `findCrates`, which returns it. */
class Unbuildable extends Error {}

/**
 * All crates that the build of a tree may take, whatever the target; `null` where it uses no cargo.
 *
 * cargo completes the lock in the tree, which is ours: one that lies there may be stale, or there may be none. Without a
 * cargo it is taken as it is.
 */
export async function findCrates(
  question: CratesQuestion,
  tools: CratesTools,
): Promise<CratesAnswer | null> {
  const manifests = await rustManifests(question);
  if (manifests === null) return null;
  const [name = ""] = relative(tools.scratch, question.root).split(sep);
  const tree = join(tools.scratch, name);
  const outside = await leadsOut(manifests, tree, question.subject);
  if (outside !== null) return { unbuildable: outside };
  const folders = new Set<string>();
  for (const manifest of manifests) folders.add(await workspaceRoot(manifest, tree));
  const locks = new Map<string, string>();
  const crates = new Map<CrateId, PlanCrate>();
  const repositories = new Map<string, Promise<Repository>>();
  try {
    for (const folder of folders) {
      if (await bringsItsCrates(folder, tree)) continue;
      const { crates: all, added } = await lockCrates({ folder, tree }, question, tools);
      if (added !== null) locks.set(relative(question.root, join(folder, lockName)), added);
      for (const locked of all) {
        const crate =
          locked.kind === "git"
            ? await gitCrate({ locked, question, tools, repositories })
            : await registryCrate(locked, tools);
        crates.set(crateId(locked), crate);
      }
    }
  } catch (error) {
    if (error instanceof Unbuildable) return { unbuildable: error.message };
    throw error;
  }
  return { crates, locks };
}

/** A sentence for the plan, where a manifest is outside of the tree, or names something outside of it; else `null`. */
async function leadsOut(
  manifests: readonly string[],
  tree: string,
  subject: string,
): Promise<string | null> {
  const stranger = manifests.find((manifest) => !isBelow(tree, manifest));
  const found =
    stranger === undefined
      ? await pathLeadingOut(tree)
      : { manifest: "pyproject.toml", path: relative(tree, stranger) };
  return found === null
    ? null
    : `${found.manifest} of ${subject} names ${found.path}, which lies outside of it: install it as a wheel`;
}

const lockName = "Cargo.lock";

/** The crates of a workspace; `added` is its lock where it was made, or got crates that it had not. */
async function lockCrates(
  { folder, tree }: { readonly folder: string; readonly tree: string },
  { root, subject, uploaded, cargoLocks }: CratesQuestion,
  { cargo: find, signal }: CratesTools,
): Promise<{ crates: LockedCrate[]; added: string | null }> {
  const path = join(folder, lockName);
  const own = textIfReadable(path);
  const kept = own === null ? cargoLocks[relative(root, path)] : undefined;
  if (kept !== undefined) await writeFile(path, kept);
  const before = own ?? kept ?? null;
  // Commits first: git says sooner than cargo that a repository cannot be reached.
  const known = before === null ? [] : readLock(before, subject);
  for (const locked of known) {
    if (locked.kind === "git") await crateTree(locked, subject, signal);
  }
  const cargo = await find();
  if (cargo === null && before === null) {
    throw new Unbuildable(
      `${subject} is written in Rust and brings no Cargo.lock, and there was no cargo to make one: install Rust and run \`poetrix lock\` again`,
    );
  }
  const failure = await cargo?.lock(folder, { tree, isNew: before === null, asOf: uploaded });
  if (typeof failure === "string") {
    const reason = failure.replaceAll(folder, ".");
    if (before === null) {
      throw new Unbuildable(
        `${subject} is written in Rust and brings no Cargo.lock, and cargo could not make one (${reason}): install it as a wheel, or run \`poetrix lock\` again where cargo can`,
      );
    }
    // All else, such as a cargo that is too old for the lock, says nothing of the cargo that builds it.
    if (/failed to select a version|no matching package/.test(failure)) {
      throw new Unbuildable(
        `${subject} is built with a crate that the registry does not have (${reason}): lock another version, or install it as a wheel`,
      );
    }
  }
  const text = readBytes(path)?.toString("utf8");
  if (text === undefined) throw unreadable(path, "there is no such file");
  const crates = readLock(text, subject);
  const registries = new Set(crates.flatMap((each) => ("registry" in each ? each.registry : [])));
  if (registries.size > 1) {
    throw new Unbuildable(
      `${subject} takes crates from several registries (${[...registries].sort().join(", ")}), and a build can replace only one: install it as a wheel`,
    );
  }
  const had = new Set(known.map(crateId));
  const isWhole = own !== null && crates.every((each) => had.has(crateId(each)));
  return { crates, added: isWhole ? null : text };
}

function readLock(text: string, subject: string): LockedCrate[] {
  try {
    return readCargoLock(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Unbuildable(`Cargo.lock of ${subject} cannot be read: ${reason}`);
  }
}

/** `libc@0.2.171`; from Git with the beginning of the commit: `salsa@0.19.0#0f6d406f`. */
function crateId(locked: LockedCrate): CrateId {
  const { name, version } = locked;
  return locked.kind === "git"
    ? `${name}@${version}#${locked.revision.slice(0, 8)}`
    : `${name}@${version}`;
}

async function registryCrate(
  { name, version, hash }: LockedCrate & { kind: "registry" },
  { cargo }: CratesTools,
): Promise<PlanCrate> {
  const checksum = hexFromSri(hash).slice("sha256:".length);
  const url = (await (await cargo())?.url({ name, version, checksum })) ?? null;
  return { kind: "registry", name, version, hash, url };
}

/** One commit of a Git repository. */
interface Repository {
  readonly tree: string;
  readonly hash: SriHash;
  readonly folders: ReadonlyMap<string, string>;
}

async function gitCrate({
  locked,
  question: { subject },
  tools: { signal },
  repositories,
}: {
  readonly locked: LockedCrate & { kind: "git" };
  readonly question: CratesQuestion;
  readonly tools: CratesTools;
  readonly repositories: Map<string, Promise<Repository>>;
}): Promise<PlanCrate> {
  const key = revisionKey(locked);
  const repository = repositories.get(key) ?? readRepository(locked, subject, signal);
  repositories.set(key, repository);
  const { tree, hash, folders } = await repository;
  const folder = folders.get(locked.name);
  if (folder === undefined) {
    throw new Unbuildable(
      `${subject} takes the crate ${locked.name} from ${locked.url}, which has no crate of this name at its commit ${locked.revision}`,
    );
  }
  const workspace = await workspaceRoot(join(folder, "Cargo.toml"), tree);
  if (!isBelow(tree, workspace)) {
    throw new Unbuildable(
      `${subject} takes the crate ${locked.name} from ${locked.url}, whose workspace lies outside of that repository`,
    );
  }
  return {
    ...locked,
    hash,
    path: relative(tree, folder),
    ...(workspace === folder ? {} : { workspace: relative(tree, workspace) }),
  };
}

async function readRepository(
  locked: LockedCrate & { kind: "git" },
  subject: string,
  signal: AbortSignal,
): Promise<Repository> {
  const tree = await crateTree(locked, subject, signal);
  return { tree, hash: await narHash(tree), folders: await cratesBelow(tree) };
}

async function crateTree(
  { name, url, revision }: LockedCrate & { kind: "git" },
  subject: string,
  signal: AbortSignal,
): Promise<string> {
  try {
    return await gitTree({ url, revision }, signal);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new Unbuildable(
      `${subject} is built with the crate ${name} from Git, and ${error.message}: install it as a wheel, or lock it where the repository can be reached`,
    );
  }
}
