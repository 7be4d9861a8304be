// poetrix lock --verify: what is built from source here, built and compared with the published wheels.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../errors.ts";
import { concurrently } from "../facts/concurrently.ts";
import { downloadFiles } from "../facts/download.ts";
import { locateFiles } from "../facts/locate-files.ts";
import { contentsOfInstalled, contentsOfWheel, differences } from "../facts/package-contents.ts";
import { wantedFile } from "../facts/source-build.ts";
import type { Uv } from "../facts/uv.ts";
import { packageIds } from "../plan/package-ids.ts";
import type { PackageId, Plan, PlanTarget, PlanVerification, TargetId } from "../plan/plan.ts";
import type { Lock, LockedFile, LockedPackage } from "../poetry/lock.ts";
import type { Project } from "../poetry/project.ts";
import { chooseFile } from "../resolve/choose-source.ts";
import { makeTarget } from "../resolve/target.ts";
import { runProgram } from "../run-program.ts";
import { runtimeRoot } from "../runtime-root.ts";
import { compareVersions, parseVersion } from "../standards/version.ts";
import { usesRust } from "./commands/build.ts";
import { fetchFiles, missingFiles, neededFiles } from "./fetch-files.ts";
import type { Context } from "./main.ts";
import type { Outcome } from "./outcome.ts";
import { planFiles } from "./plan-files.ts";
import { explainedFailure, runNix } from "./run-nix.ts";
import { thisSystem } from "./this-machine.ts";
import { chooseToolchain } from "./toolchain.ts";

export interface VerifyQuestion {
  readonly project: Project;
  readonly lock: Lock;
  /** As poetrix.lock has it. */
  readonly plan: Plan;
  /** `--toolchain` */
  readonly toolchain: string | undefined;
  uv(): Promise<Uv>;
}

export interface Verified {
  /** By target: what was built and compared. */
  readonly targets: ReadonlyMap<TargetId, Readonly<Record<PackageId, PlanVerification>>>;
  /** What could not be built, and why. */
  readonly failures: readonly {
    readonly target: TargetId;
    readonly package: PackageId;
    readonly reason: string;
  }[];
}

/**
 * Builds for each Python of this system's targets.
 *
 * @throws UserError PYTHON_MISSING where there is none of them; those of fetch and build
 */
export async function verifyBuilds(question: VerifyQuestion, context: Context): Promise<Verified> {
  const here = Object.values(question.plan.targets).filter(({ system }) => system === thisSystem());
  const targets = new Map<TargetId, Readonly<Record<PackageId, PlanVerification>>>();
  const failures: Verified["failures"][number][] = [];
  let missing: UserError | null = null;
  for (const python of new Set(here.map((target) => target.python.version))) {
    const built = await buildAll(question, python, context).catch((error: unknown) => {
      if (!(error instanceof UserError) || error.code !== "PYTHON_MISSING") throw error;
      missing = error;
      context.progress.warn(`nothing is verified for Python ${python}: ${error.message}`);
      return null;
    });
    if (built === null) continue;
    const { id, target, packages } = built;
    for (const { id: name, reason } of packages) {
      if (reason !== null) failures.push({ target: id, package: name, reason });
    }
    const found = packages.filter(({ reason }) => reason === null);
    targets.set(id, await compareAll(target, found, question, context));
  }
  if (targets.size === 0 && missing !== null) throw missing;
  return { targets, failures };
}

interface BuiltPackage {
  readonly id: PackageId;
  readonly path: string;
  /** Why it could not be built; `null` where it was. */
  readonly reason: string | null;
}

interface BuiltTarget {
  readonly id: TargetId;
  readonly target: PlanTarget;
  readonly packages: readonly BuiltPackage[];
}

/** What nix/build.nix says of `what = "packages"`. */
interface Described {
  /** `3.12.1` */
  readonly python: string;
  readonly packages: readonly {
    readonly name: string;
    readonly version: string | null;
    readonly derivation: string | null;
    readonly path: string | null;
  }[];
}

async function buildAll(
  { project, lock, plan, toolchain: asked, uv }: VerifyQuestion,
  python: string,
  context: Context,
): Promise<BuiltTarget | null> {
  const toolchain = await chooseToolchain({
    ...{ asked, directory: project.directory, pythons: [python], uv: await uv() },
    usesRust: usesRust(plan),
  });
  context.progress.note(`toolchain: ${toolchain.label}`);
  const isOfPython = (target: PlanTarget): boolean =>
    target.system === thisSystem() && target.python.version === python;
  const names = new Set(
    Object.values(plan.targets)
      .filter(isOfPython)
      .flatMap((target) => Object.keys(target.builds).filter((id) => id in target.packages))
      .map((id) => plan.packages[id]?.name),
  );
  const evaluation = [
    ...["--argstr", "projectDir", project.directory, "--argstr", "pythonVersion", python],
    ...toolchain.args,
    ...toolchain.options,
  ];
  const describe = async (...what: string[]): Promise<string> => {
    const file = join(runtimeRoot(), "nix", "build.nix");
    const flags = ["--eval", "--strict", "--json", "--read-write-mode"];
    return (
      await runNix("nix-instantiate", [file, ...flags, ...what, ...evaluation], context)
    ).join("");
  };
  const text = await describe(
    "--argstr",
    "what",
    "packages",
    "--argstr",
    "names",
    JSON.stringify([...names].sort()),
  );
  const described = JSON.parse(text) as Described;
  const [id, target] =
    Object.entries(plan.targets).find(
      ([, each]) => isOfPython(each) && holds(each, described.python),
    ) ?? [];
  if (id === undefined || target === undefined) return null;

  const derivations = described.packages.flatMap(({ derivation }) => derivation ?? []);
  if (derivations.length > 0) {
    const { options } = toolchain;
    const { signal } = context;
    const missing = await missingFiles(planFiles(plan, { project, lock }, isOfPython), signal);
    await fetchFiles(await neededFiles(missing, derivations, options, signal), context);
    // What fails is told of each package below.
    await runNix(
      "nix-store",
      ["--realise", "--keep-going", ...derivations, ...options],
      context,
    ).catch((error: unknown) => {
      context.signal.throwIfAborted();
      if (error instanceof Error && "code" in error && error.code === "NIX_MISSING") throw error;
    });
  }
  const packages: BuiltPackage[] = [];
  for (const { name, version, derivation, path } of described.packages) {
    const package_ = Object.keys(target.builds).find(
      (each) =>
        plan.packages[each]?.name === name &&
        (version === null || plan.packages[each]?.version === version),
    );
    if (package_ === undefined) continue;
    if (path !== null && existsSync(path)) packages.push({ id: package_, path, reason: null });
    else
      packages.push({ id: package_, path: "", reason: await whyNot(name, derivation, describe) });
  }
  return { id, target, packages };
}

function holds({ python: { from, below } }: PlanTarget, version: string): boolean {
  const full = parseVersion(version);
  return (
    (from === null || compareVersions(parseVersion(from), full) <= 0) &&
    (below === null || compareVersions(full, parseVersion(below)) < 0)
  );
}

async function whyNot(
  name: string,
  derivation: string | null,
  describe: (...what: string[]) => Promise<string>,
): Promise<string> {
  if (derivation === null) {
    return describe("--argstr", "what", "package", "--argstr", "package", name).then(
      () => "it could not be evaluated",
      (error: Error) => error.message,
    );
  }
  const log = await runProgram("nix-store", ["--read-log", derivation]);
  if (log.exitCode !== 0) return "what it is built with could not be built";
  const lines = log.stdout.split("\n");
  const explained = explainedFailure(lines);
  return explained === null
    ? `the end of its log: ${lines
        .filter((line) => line.trim() !== "")
        .at(-1)
        ?.slice(0, 300)}`
    : `${explained.message}\nhint: ${explained.hint}`;
}

async function compareAll(
  target: PlanTarget,
  packages: readonly BuiltPackage[],
  question: VerifyQuestion,
  context: Context,
): Promise<Record<PackageId, PlanVerification>> {
  const { project, lock, uv } = question;
  const ids = packageIds(lock);
  const { system, python } = target;
  const wheelTarget = makeTarget({ system, python: python.version });
  const wheels = new Map<PackageId, { locked: LockedPackage; file: LockedFile }>();
  for (const locked of lock.packages) {
    const { file, unusable } = chooseFile(locked, wheelTarget, { source: "wheel" });
    if (file !== null && unusable === null) wheels.set(ids.of(locked), { locked, file });
  }
  const wanted = packages.flatMap(({ id }) => wheels.get(id) ?? []);
  const located = await locateFiles(
    wanted.map((described) => ({ described, python: python.version, wantsUploadTime: false })),
    project,
    { file: () => null },
    uv,
  );
  const task = context.progress.task("comparing with published wheels", packages.length);
  try {
    const compared = await concurrently(packages, 4, async ({ id, path }) => {
      const wheel = wheels.get(id);
      const location = wheel && located.of(wheel.locked, wheel.file);
      if (wheel === undefined || location === undefined || location.url === null) {
        return [id, { wheel: null, differences: [] }] as const;
      }
      const file = wantedFile(wheel.locked, wheel.file, project, location);
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

/** What the user reads: each build that differs from its wheel, or fails. Differences that poetrix.lock had before are known. */
export function verificationOutcome(
  locked: Outcome,
  { targets, failures }: Verified,
  before: Plan | null,
): Outcome {
  const compared = [...targets].flatMap(([target, packages]) =>
    Object.entries(packages).map(([id, verification]) => {
      const known = before?.targets[target]?.verified?.[id];
      const isKnown = JSON.stringify(known) === JSON.stringify(verification);
      return { target, package: id, ...verification, isKnown };
    }),
  );
  const differing = compared.filter(({ differences: found }) => found.length > 0);
  const fresh = differing.filter(({ isKnown }) => !isKnown);
  const withWheel = compared.filter(({ wheel }) => wheel !== null).length;
  const lines = [
    locked.text,
    `verified: ${compared.length} built, ${withWheel} compared with a published wheel, ${differing.length} different from it${
      differing.length > fresh.length
        ? ` (poetrix.lock had ${differing.length - fresh.length} already)`
        : ""
    }`,
    ...fresh.flatMap(({ target, package: id, differences: found }) => [
      `${id} on ${target} is not what its wheel is:`,
      ...found.map((difference) => `  ${difference}`),
    ]),
    ...failures.flatMap(({ target, package: id, reason }) => [
      `${id} on ${target} could not be built:`,
      ...reason.split("\n").map((line) => `  ${line}`),
    ]),
    ...(fresh.length > 0
      ? [
          "hint: if that is as it should be, commit poetrix.lock, which has it now; else name libraries with `native`, or take the wheel",
        ]
      : []),
  ];
  return {
    exitCode: failures.length > 0 ? 2 : fresh.length > 0 ? 1 : 0,
    data: { ...(locked.data as object), verified: compared, failures },
    text: lines.join("\n"),
  };
}
