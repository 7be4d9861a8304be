// poetrix lock --verify: builds what this machine builds from source, and compares it with the published wheels.

import { concurrently } from "../base/concurrently.ts";
import type { Context } from "../base/context.ts";
import { UserError } from "../base/errors.ts";
import {
  contentsOfInstalled,
  contentsOfWheel,
  differences,
} from "../facts/binaries/package-contents.ts";
import { wantedFile } from "../facts/builds/source-build.ts";
import { downloadFiles } from "../facts/index/download.ts";
import { locateFiles } from "../facts/index/locate-files.ts";
import { formatPlan } from "../plan/format-plan.ts";
import { withVerified } from "../plan/keep-verified.ts";
import { packageIds } from "../plan/package-ids.ts";
import type { PackageId, PlanTarget, PlanVerification, TargetId } from "../plan/plan.ts";
import { writePlan } from "../plan/write-plan.ts";
import type { Lock, LockedFile, LockedPackage } from "../poetry/lock/lock.ts";
import { chooseFile } from "../resolve/choose-source.ts";
import { makeTarget, withoutThreads } from "../resolve/question/target.ts";
import {
  type BuiltTarget,
  buildFromSource,
  namesFromSource,
  type SourceBuildsQuestion,
} from "./build-from-source.ts";
import { pythonsHere } from "./pythons-here.ts";

export interface Verified {
  /** By target: what was built and compared. */
  readonly targets: ReadonlyMap<TargetId, Verifications>;
  /** What could not be built, and why. */
  readonly failures: readonly {
    readonly target: TargetId;
    readonly package: PackageId;
    readonly reason: string;
  }[];
}

type Verifications = Readonly<Record<PackageId, PlanVerification>>;

/** Builds and compares, and records the result in poetrix.lock. */
export async function verifyPlan(
  question: SourceBuildsQuestion,
  context: Context,
): Promise<Verified> {
  const { project, plan } = question;
  const verified = await verifyBuilds(question, context);
  const kept = withVerified(
    plan,
    (id) => verified.targets.get(id) ?? plan.targets[id]?.verified ?? {},
  );
  const text = formatPlan(kept);
  if (text !== formatPlan(plan)) await writePlan(project, text, context.signal);
  return verified;
}

/**
 * Builds for each Python of this system's targets that this machine has.
 *
 * @throws UserError UNKNOWN_SYSTEM; PYTHON_MISSING, UNKNOWN_PYTHON where none of them is here; those of fetch and build
 */
async function verifyBuilds(question: SourceBuildsQuestion, context: Context): Promise<Verified> {
  const { plan } = question;
  const targets = new Map<TargetId, Verifications>();
  const failures: Verified["failures"][number][] = [];
  let missing: UserError | null = null;
  for (const python of pythonsHere(plan)) {
    if (namesFromSource(plan, python).length === 0) continue;
    const built = await buildFromSource(question, python, context).catch((error: unknown) => {
      missing = ofThatPython(error);
      context.progress.warn(`nothing is verified for Python ${python}: ${missing.message}`);
      return null;
    });
    if (built === null) continue;
    for (const each of built.packages) {
      if ("reason" in each)
        failures.push({ target: built.id, package: each.id, reason: each.reason });
    }
    targets.set(built.id, await compareAll(built, question, context));
  }
  if (targets.size === 0 && missing !== null) throw missing;
  return { targets, failures };
}

/** Rethrows errors that are not about one Python alone, and would stop the others too. */
function ofThatPython(error: unknown): UserError {
  if (error instanceof UserError && /^(PYTHON_MISSING|UNKNOWN_PYTHON)$/.test(error.code))
    return error;
  throw error;
}

async function compareAll(
  { target, packages: all }: BuiltTarget,
  { project, lock, uv }: SourceBuildsQuestion,
  context: Context,
): Promise<Verifications> {
  const packages = all.flatMap((each) => ("path" in each ? [each] : []));
  const wheels = publishedWheels(lock, target);
  const { python } = target;
  const wanted = packages.flatMap(({ id }) => wheels.get(id) ?? []);
  const located = await locateFiles(
    wanted.map((described) => ({
      described,
      python: withoutThreads(python.version),
      wantsUploadTime: false,
    })),
    { project, known: () => null, uv },
  );
  const task = context.progress.task("comparing with published wheels", packages.length);
  try {
    const compared = await concurrently(packages, 4, async ({ id, path }) => {
      const wheel = wheels.get(id);
      const location = wheel && located.of(wheel.locked, wheel.file);
      if (wheel === undefined || location === undefined || location.url === null) {
        return [id, { wheel: null, differences: [] }] as const;
      }
      const file = wantedFile({ locked: wheel.locked, file: wheel.file, project, location });
      const [published = ""] = await downloadFiles([file], { signal: context.signal });
      task.advance(id);
      const found = differences(await contentsOfWheel(published), await contentsOfInstalled(path));
      return [id, { wheel: wheel.file.name, differences: found }] as const;
    });
    return Object.fromEntries(compared);
  } finally {
    task.end();
  }
}

interface PublishedWheel {
  readonly locked: LockedPackage;
  readonly file: LockedFile;
}

/** The best wheel that poetry.lock lists for a target, of each package that has one. */
function publishedWheels(
  lock: Lock,
  { system, python }: PlanTarget,
): ReadonlyMap<PackageId, PublishedWheel> {
  const ids = packageIds(lock);
  const target = makeTarget({ system, python: python.version });
  return new Map(
    lock.packages.flatMap((locked) => {
      const { file, unusable } = chooseFile(locked, target, { source: "wheel" });
      // Of an address or a path the one file is chosen, which may be an sdist.
      if (unusable !== null || !file?.name.endsWith(".whl")) return [];
      return [[ids.of(locked), { locked, file }] as const];
    }),
  );
}
