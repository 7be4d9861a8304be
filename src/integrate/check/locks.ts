// Is poetry.lock current for pyproject.toml, and poetrix.lock for both?
import { planFileName } from "../../plan/plan.ts";
import { checkFreshness } from "../../poetry/lock/freshness.ts";
import type { Lock } from "../../poetry/lock/lock.ts";
import { otherPoetry } from "../../poetry/lock/poetry-itself.ts";
import type { Project } from "../../poetry/project/project.ts";
import { readSettings } from "../../poetry/project/settings.ts";
import { type Finding, lineOf } from "./finding.ts";

/** `stalePlan` says why poetrix.lock is not to be taken; a project without one follows poetry.lock, which is not drift. */
export function checkLocks({
  project,
  lock,
  stalePlan,
  untracked,
}: {
  readonly project: Project;
  readonly lock: Lock;
  readonly stalePlan: string | null;
  readonly untracked: string | null;
}): Finding[] {
  const findings: Finding[] = [];
  const stale = readSettings(project).allowStaleLock ? null : checkFreshness(project, lock);
  if (stale !== null) {
    const line = lineOf(lock.text, /^content-hash/m);
    findings.push({ rule: "stale-poetry-lock", file: "poetry.lock", line, message: stale.message });
  }
  const other = otherPoetry(project, lock);
  if (other !== null) {
    findings.push({ rule: "poetry-differs", file: "poetry.lock", line: 1, message: other });
  }
  for (const message of [stalePlan, untracked].filter((text) => text !== null)) {
    findings.push({ rule: "stale-poetrix-lock", file: planFileName, line: 1, message });
  }
  return findings;
}
