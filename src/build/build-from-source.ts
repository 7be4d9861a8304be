// Builds with Nix every package that the targets of one Python build from source here; the results are store paths or reasons for failures.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../base/context.ts";
import { UserError } from "../base/errors.ts";
import { runProgram } from "../base/run-program.ts";
import { runtimeRoot } from "../base/runtime-root.ts";
import { isSystemHere } from "../base/this-machine.ts";
import type { Uv } from "../facts/programs/uv.ts";
import type { PackageId, Plan, PlanTarget, TargetId } from "../plan/plan.ts";
import { hasRelease } from "../plan/python-range.ts";
import type { Lock } from "../poetry/lock/lock.ts";
import type { Project } from "../poetry/project/project.ts";
import type { NormalizedName } from "../standards/name.ts";
import { fetchFiles, missingFiles, neededFiles } from "./fetch-files.ts";
import { explainedFailure } from "./nix-failure.ts";
import { planFiles } from "./plan-files.ts";
import { runNix } from "./run-nix.ts";
import { type ChosenToolchain, chooseToolchain } from "./toolchain.ts";

export interface SourceBuildsQuestion {
  readonly project: Project;
  readonly lock: Lock;
  /** As poetrix.lock has it. */
  readonly plan: Plan;
  /** `--toolchain` */
  readonly toolchain: string | undefined;
  uv(): Promise<Uv>;
}

export interface BuiltTarget {
  readonly id: TargetId;
  readonly target: PlanTarget;
  readonly packages: readonly BuiltPackage[];
}

export type BuiltPackage =
  | { readonly id: PackageId; readonly path: string }
  /** Why it could not be built. */
  | { readonly id: PackageId; readonly reason: string };

/**
 * Builds what targets of Python `python` on this system build from source.
 *
 * @throws UserError PYTHON_MISSING, UNKNOWN_PYTHON, those of fetch; a build that fails is an answer
 */
export async function buildFromSource(
  question: SourceBuildsQuestion,
  python: string,
  context: Context,
): Promise<BuiltTarget> {
  const { project, plan, toolchain: asked, uv } = question;
  const toolchain = await chooseToolchain({
    asked,
    directory: project.directory,
    pythons: [python],
    findUv: uv,
    plan,
    signal: context.signal,
  });
  context.progress.note(`toolchain: ${toolchain.label}`);
  const evaluate = evaluator({ project, python, toolchain, context });
  const described = await describe(namesFromSource(plan, python), evaluate);
  const [id, target] = targetFor(plan, python, described.python);
  await realise({ question, python, packages: described.packages, toolchain, context });
  const packages: BuiltPackage[] = [];
  for (const each of described.packages) {
    const built = idOf(each, target, plan);
    if (built === undefined) continue;
    if (each.path !== null && existsSync(each.path)) packages.push({ id: built, path: each.path });
    else packages.push({ id: built, reason: await whyNot(each, evaluate) });
  }
  return { id, target, packages };
}

/** The names of what targets of a Python on this system build from source, sorted. */
export function namesFromSource(plan: Plan, python: string): NormalizedName[] {
  const names = Object.values(plan.targets)
    .filter(isHere(python))
    .flatMap((target) => Object.keys(target.builds).filter((id) => id in target.packages))
    .flatMap((id) => plan.packages[id]?.name ?? []);
  return [...new Set(names)].sort();
}

const isHere =
  (python: string) =>
  (target: PlanTarget): boolean =>
    isSystemHere(target.system) && target.python.version === python;

/** Evaluates nix/build.nix with `--argstr`s of `what`; its answer is JSON. */
type Evaluate = (what: Readonly<Record<string, string>>) => Promise<string>;

function evaluator({
  project: { directory },
  python,
  toolchain,
  context,
}: {
  readonly project: Project;
  readonly python: string;
  readonly toolchain: ChosenToolchain;
  readonly context: Context;
}): Evaluate {
  return async (what) => {
    const given = { ...what, projectDir: directory, pythonVersion: python };
    const lines = await runNix(
      "nix-instantiate",
      [
        join(runtimeRoot(), "nix", "build.nix"),
        ...["--eval", "--strict", "--json", "--read-write-mode"],
        ...Object.entries(given).flatMap(([name, value]) => ["--argstr", name, value]),
        ...[...toolchain.args, ...toolchain.options],
      ],
      { ...context, env: toolchain.env },
    );
    return lines.join("");
  };
}

/** What nix/build.nix says of `what = "packages"`. */
interface Described {
  /** `3.12.1` */
  readonly python: string;
  readonly packages: readonly DescribedPackage[];
}

/** All but the name are `null` where it cannot be evaluated. */
interface DescribedPackage {
  readonly name: string;
  readonly version: string | null;
  readonly derivation: string | null;
  readonly path: string | null;
}

async function describe(names: readonly string[], evaluate: Evaluate): Promise<Described> {
  return JSON.parse(await evaluate({ what: "packages", names: JSON.stringify(names) }));
}

/** The target that covers this release of a Python. */
function targetFor(plan: Plan, python: string, release: string): [TargetId, PlanTarget] {
  const covered = Object.entries(plan.targets).filter(([, target]) => isHere(python)(target));
  const found = covered.find(([, { python }]) => hasRelease(python, release));
  if (found !== undefined) return found;
  throw new UserError(
    "UNKNOWN_PYTHON",
    `poetrix.lock does not cover Python ${release}: it covers ${covered.map(([id]) => id).join(", ")}`,
    "take a release of Python that pyproject.toml allows",
  );
}

/** Builds as much as possible; a later call tells why a package failed. */
async function realise({
  question: { project, lock, plan },
  python,
  packages,
  toolchain: { options },
  context,
}: {
  readonly question: SourceBuildsQuestion;
  readonly python: string;
  readonly packages: readonly DescribedPackage[];
  readonly toolchain: ChosenToolchain;
  readonly context: Context;
}): Promise<void> {
  const derivations = packages.flatMap(({ derivation }) => derivation ?? []);
  if (derivations.length === 0) return;
  const { signal } = context;
  const missing = await missingFiles(planFiles(plan, { project, lock }, isHere(python)), signal);
  await fetchFiles(
    await neededFiles({ planFiles: missing, derivations, options, signal }),
    context,
  );
  const command = ["--realise", "--keep-going", ...derivations, ...options];
  await runNix("nix-store", command, context).catch((error: unknown) => {
    signal.throwIfAborted();
    if (!(error instanceof UserError) || error.code === "NIX_MISSING") throw error;
  });
}

/** The id of the package that was built; where its version is not known, any with its name. */
function idOf(
  { name, version }: DescribedPackage,
  target: PlanTarget,
  { packages }: Plan,
): PackageId | undefined {
  return Object.keys(target.builds).find(
    (id) => packages[id]?.name === name && (version === null || packages[id]?.version === version),
  );
}

async function whyNot({ name, derivation }: DescribedPackage, evaluate: Evaluate): Promise<string> {
  if (derivation === null) {
    return evaluate({ what: "package", package: name }).then(
      () => "it could not be evaluated",
      (error: Error) => error.message,
    );
  }
  const log = await runProgram("nix-store", ["--read-log", derivation]);
  if (log.exitCode !== 0) return "one of its build requirements could not be built";
  const lines = log.stdout.split("\n");
  const explained = explainedFailure(lines);
  if (explained !== null) return `${explained.message}\nhint: ${explained.hint}`;
  const last = lines.filter((line) => line.trim() !== "").at(-1) ?? "";
  return `the end of its log: ${last.slice(0, 300)}`;
}
