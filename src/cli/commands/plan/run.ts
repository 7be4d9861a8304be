// poetrix plan: the plan of the following mode. Nix calls it in a derivation (nix/plan/follow.nix).
import { writeFile } from "node:fs/promises";
import { UserError } from "../../../base/errors.ts";
import { paragraph } from "../../../base/paragraph.ts";
import { readText } from "../../../base/reading/text-file.ts";
import { followPlan } from "../../../lock/follow-plan.ts";
import { formatPlan } from "../../../plan/format-plan.ts";
import { earlierPlan } from "../../../plan/read-plan.ts";
import { newerFormat } from "../../../poetry/lock/freshness.ts";
import { parseLock } from "../../../poetry/lock/lock.ts";
import { parseProject } from "../../../poetry/project/project.ts";
import { readSettings } from "../../../poetry/project/settings.ts";
import { acceptLock } from "../../../resolve/stale-lock.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { visible } from "../../terminal/visible.ts";

export interface PlanOptions {
  readonly dir: string;
  readonly pyproject: string;
  readonly poetryLock: string;
  readonly system: string;
  readonly python: string;
  readonly pythonFullVersion: string;
  readonly out: string;
  readonly previous?: string;
  readonly preferSdists?: boolean;
  readonly allowStaleLock?: boolean;
}

/** Stands for the project's folder, which is not here: paths are relative to it again in the plan. */
const directory = "/project";

export async function run(options: PlanOptions): Promise<Outcome> {
  const { pyproject, poetryLock, previous, system, python, pythonFullVersion, out } = options;
  const written = parseProject(textOf(pyproject), directory);
  const lock = parseLock(textOf(poetryLock), directory);
  const { project, warnings } = acceptLock(written, lock, {
    allowStaleLock: options.allowStaleLock === true || readSettings(written).allowStaleLock,
  });
  const text = previous === undefined ? null : textOf(previous);
  const before = earlierPlan(text, () => {});
  const plan = followPlan({
    project,
    lock,
    before,
    system,
    python,
    pythonFullVersion,
    prefersSdists: options.preferSdists === true,
  });
  const newer = newerFormat(lock);
  const said = [...(newer === null ? [] : [newer]), ...warnings, ...(plan.warnings ?? [])];
  const shown = said.map((text) => visible(paragraph(text)));
  await writeFile(out, formatPlan(shown.length === 0 ? plan : { ...plan, warnings: shown }));
  return { exitCode: 0, data: null, text: "" };
}

/** @throws UserError `UNREADABLE_FILE` */
function textOf(path: string): string {
  const text = readText(path);
  if (text !== null) return text;
  throw new UserError("UNREADABLE_FILE", `cannot read ${path}: there is no such file`);
}
