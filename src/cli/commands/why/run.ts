// `poetrix why NAME`: the chains of dependencies that bring a package in, or why it is left out.

import type { Context } from "../../../base/context.ts";
import type { Edge } from "../../../resolve/edges.ts";
import { type Chain, explain, type WhyVersion } from "../../../resolve/why.ts";
import { formatMarker } from "../../../standards/marker.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { colours } from "../../terminal/colours.ts";
import { packageAsked } from "../package-asked.ts";
import {
  type AskedQuestion,
  type QuestionOptions,
  questionData,
  readQuestion,
} from "../question.ts";

export interface WhyOptions extends QuestionOptions {
  readonly name: string;
  readonly json?: boolean;
}

/** @throws UserError `UNKNOWN_PACKAGE` */
export async function run(options: WhyOptions, { progress }: Context): Promise<Outcome> {
  const question = await readQuestion(options, progress);
  const { project, lock, target, selection, note } = question;
  const known = lock.packages.map((locked) => locked.name);
  const name = packageAsked(options.name, "poetry.lock", known);
  const { versions } = explain({ project, lock, target, selection, name });
  return {
    exitCode: 0,
    data: {
      ...questionData(question),
      ...(note !== null && { note }),
      name,
      versions: versions.map(({ locked, installed, chains, reasons }) => ({
        version: locked.version,
        installed,
        chains: chains.map(chainData),
        reasons,
      })),
    },
    text: versions.map((version) => versionText(version, question)).join("\n"),
  };
}

function chainData({ root, edges }: Chain): { group: string; steps: object[] } {
  return {
    group: root.group,
    steps: [root, ...edges].map(({ dependency, locked }: Edge) => ({
      name: locked.name,
      version: locked.version,
      extras: dependency.extras,
      constraint: dependency.constraintText,
      marker: formatMarker(dependency.marker),
    })),
  };
}

function versionText(
  { locked, installed, chains, reasons }: WhyVersion,
  { target }: AskedQuestion,
): string {
  const title = `${colours.bold(locked.name)} ${colours.cyan(locked.version)}`;
  const lines = [...chains.map(chainText), ...reasons].map((line) => `  ${line}`);
  return [`${title} is ${installed ? "installed" : "left out"} on ${target.label}`, ...lines].join(
    "\n",
  );
}

/** `main → sqlalchemy (^2.0) → greenlet (>=1; platform_machine == "x86_64")` */
function chainText({ root, edges }: Chain): string {
  return [colours.dim(root.group), ...[root, ...edges].map(stepText)].join(colours.dim(" → "));
}

function stepText({ dependency, locked }: Edge): string {
  const extras = dependency.extras.length > 0 ? `[${dependency.extras.join(",")}]` : "";
  const marker = formatMarker(dependency.marker);
  const condition = [dependency.constraintText, ...(marker ? [marker] : [])].join("; ");
  return `${locked.name}${extras} ${colours.dim(`(${condition})`)}`;
}
