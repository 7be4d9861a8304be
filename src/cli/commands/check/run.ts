// poetrix check: where other files disagree with pyproject.toml and poetry.lock.
import { byPlace, findDrift } from "../../../integrate/check/drift.ts";
import type { Finding } from "../../../integrate/check/finding.ts";
import { checkLocks } from "../../../integrate/check/locks.ts";
import { repositoryOf } from "../../../integrate/edits/repository.ts";
import { whyNotTaken } from "../../../lock/check/why-not-taken.ts";
import { whyUntracked } from "../../../lock/git/untracked-plan.ts";
import { readPlanText } from "../../../plan/read-plan.ts";
import { readLock } from "../../../poetry/lock/lock.ts";
import { readProject } from "../../../poetry/project/project.ts";
import type { Outcome } from "../../contract/outcome.ts";
import { wrap } from "../../terminal/wrap.ts";

export async function run({ dir }: { readonly dir: string }): Promise<Outcome> {
  const project = await readProject(dir);
  const lock = await readLock(project.directory);
  const plan = await readPlanText(project.directory);
  const findings = [
    ...checkLocks({
      project,
      lock,
      stalePlan: plan === null ? null : await whyNotTaken(plan, project, lock),
      untracked: plan === null ? null : await whyUntracked(project.directory),
    }),
    ...(await findDrift({ project, lock, repository: repositoryOf(project.directory) })),
  ].toSorted(byPlace);
  return { exitCode: findings.length === 0 ? 0 : 1, data: { findings }, text: render(findings) };
}

function render(findings: readonly Finding[]): string {
  if (findings.length === 0)
    return "no drift: all files say what pyproject.toml and poetry.lock say";
  const matters = groupedByList(findings);
  const count = `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
  const places = matters.length < findings.length ? ` in ${matters.length} places` : "";
  return [...matters.map(describe), count + places].join("\n");
}

/** Findings about one list are shown as one. */
function groupedByList(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const matters = new Map<unknown, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { listed, file, rule } = finding;
    const key = listed ? `${rule} ${file} ${listed.list}` : finding;
    const matter = matters.get(key);
    if (matter) matter.push(finding);
    else matters.set(key, [finding]);
  }
  return [...matters.values()];
}

function describe(matter: readonly [Finding, ...Finding[]]): string {
  const [{ file, line, message, rule }] = matter;
  if (matter.length === 1) return `${file}:${line}: ${message}`;
  const { listed } = matter[0];
  const what =
    rule === "tool-from-nixpkgs"
      ? "tools of nixpkgs that poetry.lock has"
      : "packages that poetry.lock has";
  const names = matter.map(({ listed }) => `${listed?.name} ${listed?.locked}`);
  return [
    `${file}:${line}: ${listed?.list} lists ${matter.length} ${what}:`,
    ...wrap(`${names.join(", ")}`, 4),
  ].join("\n");
}
