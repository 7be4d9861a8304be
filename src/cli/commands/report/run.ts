// `poetrix report`: what is installed, why, how big it is, under which licences, and what is built from source, as one page.

import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { wantedFile, wantedTree } from "../../../build/plan-files.ts";
import type { Context } from "../../../context.ts";
import { UserError } from "../../../errors.ts";
import {
  type DistributionPlace,
  gatherDistributions,
} from "../../../facts/binaries/gather-distributions.ts";
import { nativeRequirements } from "../../../facts/builds/native-requirements.ts";
import { packageIds } from "../../../plan/package-ids.ts";
import type { PackageId, Plan, PlanTarget } from "../../../plan/plan.ts";
import { hasRelease } from "../../../plan/python-range.ts";
import { readCurrentPlan } from "../../../plan/read-plan.ts";
import type { LockedPackage } from "../../../poetry/lock.ts";
import type { Bill } from "../../../report/bill/bill.ts";
import { makeReport, type Report, type ReportQuestion } from "../../../report/report.ts";
import { readVulnerabilities } from "../../../report/vulnerabilities.ts";
import { resolveTarget } from "../../../resolve/resolve.ts";
import type { Target } from "../../../resolve/target.ts";
import { version } from "../../../version.ts";
import { writeAtomically } from "../../../write-atomically.ts";
import type { Outcome } from "../../outcome.ts";
import { type Question, type QuestionOptions, readQuestion } from "../../question.ts";

export interface ReportOptions extends QuestionOptions {
  readonly output?: string;
  /** `html`, or a bill of materials as `cyclonedx` or `spdx`. */
  readonly format?: string;
  /** A file of known vulnerabilities. */
  readonly vulnerabilities?: string;
  readonly json?: boolean;
}

/** @throws UserError STALE_PLAN, UNKNOWN_TARGET, OUTPUT_FAILED; those of gatherDistributions */
export async function run(options: ReportOptions, context: Context): Promise<Outcome> {
  const format = checkFormat(options.format ?? "html");
  const vulnerabilities = await readVulnerabilitiesFile(options.vulnerabilities);
  const question = await readQuestion(options, context.progress);
  const plan = await readCurrentPlan(question.project, question.lock);
  const planned = plannedTarget(plan, question.target);
  const data = await gatherReport({ question, plan, planned, vulnerabilities }, context);
  const text = await writers[format](data, plan, planned);
  if (options.output === undefined) return { exitCode: 0, data, text };
  await writeOutput(options.output, `${text}\n`, context.signal);
  return {
    exitCode: 0,
    data,
    text: `${options.output}: written, ${data.totals.packages} packages`,
  };
}

type Format = "html" | "cyclonedx" | "spdx";

/** A library of a megabyte need not be read for a page. */
const writers: Record<
  Format,
  (report: Report, plan: Plan, planned: PlanTarget) => Promise<string>
> = {
  html: async (report) => {
    const { renderPage } = await import("../../../report/page/page.ts");
    return renderPage(report).trimEnd();
  },
  cyclonedx: async (report, plan, planned) => {
    const { formatCycloneDx } = await import("../../../report/bill/cyclonedx.ts");
    return formatCycloneDx(await billOf(report, plan, planned));
  },
  spdx: async (report, plan, planned) => {
    const { formatSpdx } = await import("../../../report/bill/spdx.ts");
    return formatSpdx(await billOf(report, plan, planned), now());
  },
};

function checkFormat(format: string): Format {
  if (Object.hasOwn(writers, format)) return format as Format;
  throw new UserError(
    "UNKNOWN_FORMAT",
    `there is no report in the format ${format}`,
    `the formats are ${Object.keys(writers).join(", ")}; --json prints the report's own data`,
  );
}

async function billOf(report: Report, plan: Plan, planned: PlanTarget): Promise<Bill> {
  const { makeBill } = await import("../../../report/bill/bill.ts");
  return makeBill({ report, plan, planned, tool: version });
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function now(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

type FindVulnerabilities = ReportQuestion["vulnerabilities"];

async function readVulnerabilitiesFile(path: string | undefined): Promise<FindVulnerabilities> {
  if (path === undefined) return () => null;
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new UserError(
      "INVALID_VULNERABILITIES",
      `${path} could not be read: ${(error as Error).message}`,
      "--vulnerabilities takes the file that another program wrote: pip-audit, uv audit or osv-scanner",
      { cause: error },
    );
  }
  return (packages) => readVulnerabilities(text, path, packages);
}

/** What the plan has for a target. */
function plannedTarget(plan: Plan, { id, system, implementation, python }: Target): PlanTarget {
  const found = Object.values(plan.targets).find(
    (target) =>
      target.system === system &&
      target.python.implementation === implementation &&
      target.python.version === python.version &&
      hasRelease(target.python, python.fullVersion),
  );
  if (found !== undefined) return found;
  throw new UserError(
    "UNKNOWN_TARGET",
    `poetrix.lock does not cover ${id}: it covers ${Object.keys(plan.targets).join(", ")}`,
    "give one of these as --target, or add to `python` or `systems` under [tool.poetrix] in pyproject.toml, and run `poetrix lock`",
  );
}

interface Gathering {
  readonly question: Question;
  readonly plan: Plan;
  readonly planned: PlanTarget;
  readonly vulnerabilities: FindVulnerabilities;
}

async function gatherReport(
  { question, plan, planned, vulnerabilities }: Gathering,
  { progress, signal }: Context,
): Promise<Report> {
  const { project, lock, target, selection, settings } = question;
  const ids = packageIds(lock);
  const installed = (groups: typeof selection.groups): LockedPackage[] =>
    resolveTarget(project, lock, target, { ...selection, groups }).map(({ locked }) => locked);
  const packages = installed(selection.groups);
  const places = new Map(
    packages.flatMap((locked) => {
      const place = placeOf(locked, ids.of(locked), { question, plan, planned });
      return place === null ? [] : [[ids.of(locked), place] as const];
    }),
  );
  const facts = await gatherDistributions(places, {
    signal,
    fetching: (missing) => progress.task("fetching files", missing),
  });
  const native = nativeRequirements().packages;
  return makeReport({
    project,
    settings,
    target,
    selection,
    packages,
    ids,
    plan,
    planned,
    vulnerabilities,
    byGroup: new Map(selection.groups.map((group) => [group, new Set(installed([group]))])),
    facts: (id) => facts.get(id) ?? null,
    native: (name) => native[name]?.native ?? [],
  });
}

/** Where a package's own words about itself are; `null` where there is no file that fits. */
function placeOf(
  locked: LockedPackage,
  id: PackageId,
  { question, plan, planned }: { question: Question; plan: Plan; planned: PlanTarget },
): DistributionPlace | null {
  const { project } = question;
  const entry = plan.packages[id];
  const fileName = planned.packages[id]?.file ?? null;
  if (entry === undefined) return null;
  const { source } = entry;
  if (source.kind === "directory") {
    return { kind: "directory", path: join(project.directory, source.path) };
  }
  if (source.kind === "file") return { kind: "path", path: join(project.directory, source.path) };
  if (source.kind === "git") {
    const tree = wantedTree(entry, locked);
    return tree && { kind: "git", tree, subdirectory: source.subdirectory ?? "" };
  }
  const file = fileName === null ? null : wantedFile(entry, fileName, locked, project);
  return file && { kind: "file", file };
}

async function writeOutput(output: string, page: string, signal: AbortSignal): Promise<void> {
  try {
    await writeAtomically(resolve(output), page, signal);
  } catch (error) {
    signal.throwIfAborted();
    const folder = dirname(resolve(output));
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    throw new UserError(
      "OUTPUT_FAILED",
      `${output} could not be written: ${isFolder ? (error as Error).message : `there is no folder ${dirname(output)}`}`,
      undefined,
      { cause: error },
    );
  }
}
