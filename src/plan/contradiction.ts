// Where a plan contradicts poetry.lock or pyproject.toml. poetrix.lock is reviewed less than they are: whoever
// edits it alone must not change what is installed.
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { resolveLinks } from "../poetry/dependencies/source.ts";
import type { Lock, LockedPackage } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import { foreignFile } from "../resolve/choose-source.ts";
import { hexFromSri } from "../standards/hash.ts";
import { planSource } from "./build-plan.ts";
import { packageIds } from "./package-ids.ts";
import type { PackageId, Plan, PlanPackage, PlanSource } from "./plan.ts";

/** The first contradiction as a sentence; `null` where the plan has no word of its own on what the lock knows. */
export function contradiction(plan: Plan, project: Project, lock: Lock): string | null {
  const ids = packageIds(lock);
  const locked = new Map(lock.packages.map((each) => [ids.of(each), each]));
  const chosen = new Map<PackageId, Set<string>>();
  for (const { packages } of Object.values(plan.targets)) {
    for (const [id, { file }] of Object.entries(packages)) {
      const files = chosen.get(id) ?? new Set();
      chosen.set(id, file === null ? files : files.add(file));
    }
  }
  for (const [id, entry] of Object.entries(plan.packages)) {
    const files = chosen.get(id);
    const known = locked.get(id);
    const problem =
      files === undefined
        ? otherRequirement(entry, known)
        : known === undefined
          ? "poetry.lock has no such package"
          : (otherSource(entry, known, project) ?? otherFile(entry, known, files));
    if (problem !== null)
      return `poetrix.lock does not agree with this poetry.lock: ${id}: ${problem}`;
  }
  return null;
}

/** A build requirement or tool: it comes from the default index, and where the lock has it too, it is the same. */
function otherRequirement(entry: PlanPackage, known: LockedPackage | undefined): string | null {
  if (entry.source.kind !== "index" || entry.source.name !== undefined) {
    return `it has a source of kind ${entry.source.kind}, and is in no poetry.lock`;
  }
  return known === undefined ? null : otherFile(entry, known, new Set());
}

function otherSource(
  { source }: PlanPackage,
  locked: LockedPackage,
  project: Project,
): string | null {
  const hash = source.kind === "git" ? source.hash : null;
  const expected = planSource(locked, project, { treeHash: () => hash });
  if (isSamePlace(source, expected, project)) return null;
  return `the source is ${place(source)}, where poetry.lock has ${place(expected)}`;
}

function isSamePlace(one: PlanSource, other: PlanSource, project: Project): boolean {
  const place = (source: PlanSource): unknown => ({
    ...source,
    ...("path" in source ? { path: resolveLinks(join(project.directory, source.path)) } : {}),
  });
  return isDeepStrictEqual(place(one), place(other));
}

function place(source: PlanSource): string {
  switch (source.kind) {
    case "index":
      return source.name === undefined ? "the default index" : `the index ${source.name}`;
    case "git":
      return `${source.url} at ${source.revision}`;
    case "url":
      return source.url;
    default:
      return source.path;
  }
}

function otherFile(
  { files }: PlanPackage,
  locked: LockedPackage,
  chosen: ReadonlySet<string>,
): string | null {
  const listed = new Map(locked.files.map(({ name, hash }) => [name, hash.toLowerCase()]));
  for (const [name, { hash }] of Object.entries(files)) {
    const expected = listed.get(name);
    if (expected === undefined) {
      if (chosen.has(name) && listed.size > 0) return `poetry.lock has no file ${name}`;
    } else if (expected !== "" && hexFromSri(hash) !== expected) {
      return `${name} has the hash ${hexFromSri(hash)}, where poetry.lock has ${expected}`;
    }
    const foreign = foreignFile(locked, name);
    if (foreign !== null) return foreign;
  }
  return null;
}
