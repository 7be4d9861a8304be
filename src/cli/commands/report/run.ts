// `poetrix report`: what is installed, why, how big it is, under which licences, and what is built from source, as one page.

import { constants } from "node:fs";
import { open, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { concurrently } from "../../../base/concurrently.ts";
import type { Context } from "../../../base/context.ts";
import { UserError } from "../../../base/errors.ts";
import { isFolder } from "../../../base/is-folder.ts";
import { once } from "../../../base/once.ts";
import { readText } from "../../../base/reading/text-file.ts";
import { version } from "../../../base/version.ts";
import { writeAtomically } from "../../../base/writing/write-atomically.ts";
import { packageIds } from "../../../plan/package-ids.ts";
import type { Bill } from "../../../report/bill/bill.ts";
import type { ReportQuestion } from "../../../report/make-report.ts";
import type { Report } from "../../../report/report.ts";
import { readVulnerabilities } from "../../../report/vulnerabilities.ts";
import type { Outcome } from "../../contract/outcome.ts";
import type { QuestionOptions } from "../question.ts";
import { now } from "../source-date.ts";
import { readEarlier } from "./earlier.ts";
import {
  type FactsById,
  factsOfFiles,
  factsOfOther,
  gatherReport,
  otherTargets,
  type PlannedQuestion,
  readPlannedQuestion,
  releasesOnIndexes,
} from "./gather.ts";

export interface ReportOptions extends QuestionOptions {
  readonly output?: string;
  /** `html`, or a bill of materials as `cyclonedx` or `spdx`. */
  readonly format?: string;
  /** An earlier report, or a revision of git. */
  readonly against?: string;
  /** A file of known vulnerabilities. */
  readonly vulnerabilities?: string;
  readonly json?: boolean;
}

/** @throws UserError STALE_PLAN, UNKNOWN_TARGET, OUTPUT_FAILED; those of gatherDistributions */
export async function run(options: ReportOptions, context: Context): Promise<Outcome> {
  const format = checkFormat(options.format ?? "html");
  checkAsked(options, format);
  const vulnerabilities = await readVulnerabilitiesFile(options.vulnerabilities);
  const planned = await readPlannedQuestion(options, context);
  const findEarlier = await readEarlier(options.against, planned.question);
  const isBill = format !== "html" && options.json !== true;
  const isDataOnly = options.json === true && options.output === undefined;
  const hasOthers = format === "html" && options.target === undefined && !isDataOnly;
  const others = hasOthers ? otherTargets(planned) : [];
  const ids = packageIds(planned.question.lock);
  const releases = once(() =>
    releasesOnIndexes(
      planned.question.lock.packages.map((locked) => ({ id: ids.of(locked), locked })),
      planned.question,
      context,
    ),
  );
  let known: FactsById = new Map();
  const report = await gatherReport(
    { ...planned, vulnerabilities, earlier: await findEarlier(planned.question) },
    {
      facts: async (packages) => {
        known = await factsOfFiles(packages, planned, context);
        return known;
      },
      releases: async () => (isBill ? null : releases()),
    },
  );
  const otherReports = await concurrently(others, 1, async (other) =>
    gatherReport(
      {
        ...other,
        vulnerabilities,
        earlier: await findEarlier(other.question),
      },
      {
        facts: (packages) => factsOfOther(packages, { known, first: planned, other }, context),
        releases,
      },
    ),
  );
  const { note } = planned.question;
  const data = note === null ? report : { ...report, note };
  if (isDataOnly) return { exitCode: 0, data, text: "" };
  const text = await writers[format]([report, ...otherReports], planned);
  if (options.output === undefined) return { exitCode: 0, data, text };
  await writeOutput(options.output, `${text}\n`, context.signal);
  const targets = others.length === 0 ? "" : `, ${others.length + 1} targets`;
  return {
    exitCode: 0,
    data,
    text: `${options.output}: written, ${data.totals.packages} packages${targets}`,
  };
}

type Format = "html" | "cyclonedx" | "spdx";

/** Loaded here: a page does not need this library of a megabyte. */
const writers: Record<
  Format,
  (reports: readonly [Report, ...Report[]], question: PlannedQuestion) => Promise<string>
> = {
  html: async (reports, { question }) => {
    const { renderPage } = await import("../../../report/page/page.ts");
    return renderPage(reports, question.note).trimEnd();
  },
  cyclonedx: async ([report], question) => {
    const { formatCycloneDx } = await import("../../../report/bill/cyclonedx.ts");
    return formatCycloneDx(await billOf(report, question));
  },
  spdx: async ([report], question) => {
    const { formatSpdx } = await import("../../../report/bill/spdx.ts");
    return formatSpdx(await billOf(report, question), now());
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

/** What the format leaves no place for. */
function checkAsked({ json, output, format: asked, against }: ReportOptions, format: Format): void {
  if (json && asked !== undefined && output === undefined) {
    throw new UserError(
      "CONFLICTING_OPTIONS",
      "--json and --format ask for different things: give one of them",
      "with --output both hold: the file has the format, and stdout the report's own data",
    );
  }
  if (against !== undefined && format !== "html" && !json) {
    throw new UserError(
      "CONFLICTING_OPTIONS",
      `--against and --format ${format} do not go together: a bill of materials says nothing of what changed`,
      "a page does, and so does --json",
    );
  }
}

async function billOf(report: Report, { plan, planned }: PlannedQuestion): Promise<Bill> {
  const { makeBill } = await import("../../../report/bill/bill.ts");
  return makeBill({ report, plan, planned, tool: version });
}

type FindVulnerabilities = ReportQuestion["vulnerabilities"];

async function readVulnerabilitiesFile(path: string | undefined): Promise<FindVulnerabilities> {
  if (path === undefined) return () => null;
  const text = readText(path);
  if (text === null) {
    throw new UserError(
      "INVALID_VULNERABILITIES",
      `--vulnerabilities ${path}: there is no such file`,
      "it takes the file that another program wrote: pip-audit, uv audit or osv-scanner",
    );
  }
  return (packages) => readVulnerabilities(text, path, packages);
}

async function writeOutput(output: string, page: string, signal: AbortSignal): Promise<void> {
  const present = await stat(output).catch(() => null);
  if (present?.isDirectory()) {
    throw new UserError(
      "OUTPUT_FAILED",
      `--output ${output}: it is a folder`,
      "name the file to write",
    );
  }
  if (present?.isFile() && /^\/(proc\/|dev\/(fd\/|std))/.test(resolve(output))) {
    throw new UserError(
      "OUTPUT_FAILED",
      `--output ${output}: it is a file that is open already`,
      "name the file itself, or leave --output out: then the page goes to stdout",
    );
  }
  try {
    // A file in the place of /dev/null or of a pipe would be everybody's loss, or nobody's gain.
    if (present !== null && !present.isFile()) await writeInto(output, page);
    else await writeAtomically(resolve(output), page, signal);
  } catch (error) {
    signal.throwIfAborted();
    const folder = dirname(resolve(output));
    const reason = (await isFolder(folder))
      ? (error as Error).message
      : `there is no folder ${dirname(output)}`;
    throw new UserError("OUTPUT_FAILED", `${output} could not be written: ${reason}`).causedBy(
      error,
    );
  }
}

/** Into a device or a pipe, which must have its reader already: without one it would be waited for. */
async function writeInto(output: string, page: string): Promise<void> {
  const ready = await open(output, constants.O_WRONLY | constants.O_NONBLOCK).catch((error) => {
    throw error.code === "ENXIO" ? new Error("nothing reads the other end of the pipe") : error;
  });
  try {
    await writeFile(output, page);
  } finally {
    await ready.close();
  }
}
