// Files of a plan that are not in poetry.lock: build requirements and tools. Somebody could edit poetrix.lock to name others, which
// would run in every build; so they are only reused where the index has the same hash.
import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../base/errors.ts";
import { cacheDirectory, cacheFolder, readOwn } from "../../base/writing/cache.ts";
import { askIndex } from "../../facts/index/index.ts";
import type { IndexQuestion } from "../../facts/index/question.ts";
import type { Uv } from "../../facts/programs/uv.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Lock } from "../../poetry/lock/lock.ts";
import { withoutThreads } from "../../resolve/question/target.ts";
import { hexFromSri, type SriHash } from "../../standards/hash.ts";

export interface UnvouchedFile {
  readonly fileName: string;
  readonly hash: SriHash;
  /** What to ask the index. */
  readonly question: IndexQuestion;
}

/** Each once. */
export function unvouchedFiles({ packages, targets }: Plan, lock: Lock): UnvouchedFile[] {
  const vouched = new Set(
    lock.packages.flatMap(({ files }) => files.map(({ name, hash }) => `${name} ${hash}`)),
  );
  const found = new Map<string, UnvouchedFile>();
  for (const { python, buildFiles } of Object.values(targets)) {
    for (const [id, fileName] of Object.entries(buildFiles)) {
      const entry = packages[id];
      const hash = entry?.files[fileName]?.hash;
      if (entry === undefined || hash === undefined) continue;
      if (vouched.has(`${fileName} ${hexFromSri(hash)}`)) continue;
      const { name, version } = entry;
      const question = { name, version, index: null, python: withoutThreads(python.version) };
      found.set(keyOf({ fileName, hash }), { fileName, hash, question });
    }
  }
  return [...found.values()];
}

/**
 * Those of which the index has another hash, or which it does not have: a sentence for each.
 *
 * @throws UserError INDEX_UNREACHABLE, INDEX_REFUSED
 */
export async function otherwiseOnIndex(
  files: readonly UnvouchedFile[],
  uv: Uv,
): Promise<ReadonlyMap<UnvouchedFile, string>> {
  const answers = await askIndex(
    uv,
    files.map(({ question }) => question),
  );
  const differ = new Map<UnvouchedFile, string>();
  for (const file of files) {
    const listed = answers
      .get(file.question)
      ?.files.find((each) => each.fileName === file.fileName);
    if (listed?.hashes.includes(file.hash)) continue;
    const [other] = listed?.hashes ?? [];
    differ.set(
      file,
      other === undefined
        ? `${file.fileName}, with which poetrix.lock builds, is not on the package index`
        : `${file.fileName}, with which poetrix.lock builds, has the hash ${hexFromSri(file.hash)} there, but ${hexFromSri(other)} on the package index`,
    );
  }
  return differ;
}

/** The plan without these files: what is built with them is asked for anew. */
function withoutUnvouched(plan: Plan, files: Iterable<UnvouchedFile>): Plan {
  const left = new Set([...files].map(keyOf));
  const packages = Object.entries(plan.packages).map(([id, entry]) => {
    const kept = Object.entries(entry.files).filter(
      ([fileName, { hash }]) => !left.has(keyOf({ fileName, hash })),
    );
    return [id, { ...entry, files: Object.fromEntries(kept) }] as const;
  });
  return { ...plan, packages: Object.fromEntries(packages) };
}

function keyOf({ fileName, hash }: Pick<UnvouchedFile, "fileName" | "hash">): string {
  return `${hash} ${fileName}`;
}

const record = (): string => join(cacheDirectory(), "seen-on-index");

/** The files whose hash this machine has not yet seen on the index. */
async function notSeenBefore(files: readonly UnvouchedFile[]): Promise<UnvouchedFile[]> {
  const seen = new Set((readOwn(record()) ?? "").split("\n"));
  return files.filter((file) => !seen.has(keyOf(file)));
}

/** Notes what came from the index, so that it need not be asked again. */
export async function noteSeen(files: readonly UnvouchedFile[]): Promise<void> {
  const more = await notSeenBefore(files);
  if (more.length === 0) return;
  await cacheFolder();
  const path = record();
  // A link, or what another user wrote, is replaced and not added to.
  if (readOwn(path) === null) await rm(path, { recursive: true, force: true });
  await appendFile(path, more.map((file) => `${keyOf(file)}\n`).join(""), { mode: 0o600 });
}

export interface ComparedPlan {
  /** Without what the index has otherwise. */
  readonly plan: Plan;
  /** What could not be compared. */
  readonly uncompared: readonly UnvouchedFile[];
}

/** An earlier plan without the build requirements that differ from what the index has, or had when this machine last asked. */
export async function comparedWithIndex({
  plan,
  lock,
  uv,
  warn,
}: {
  readonly plan: Plan;
  readonly lock: Lock;
  readonly uv: () => Promise<Uv>;
  readonly warn: (text: string) => void;
}): Promise<ComparedPlan> {
  const files = await notSeenBefore(unvouchedFiles(plan, lock));
  if (files.length === 0) return { plan, uncompared: [] };
  try {
    const differ = await otherwiseOnIndex(files, await uv());
    for (const sentence of differ.values()) warn(`${sentence}: it is ignored, and looked up again`);
    return { plan: withoutUnvouched(plan, differ.keys()), uncompared: [] };
  } catch (error) {
    const codes = ["UV_MISSING", "INDEX_UNREACHABLE", "INDEX_REFUSED"];
    if (!(error instanceof UserError) || !codes.includes(error.code)) throw error;
    warn(
      `the build requirements of poetrix.lock could not be compared with the package index: ${error.message}`,
    );
    return { plan, uncompared: files };
  }
}
