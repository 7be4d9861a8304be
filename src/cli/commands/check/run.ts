// poetrix check: where other files disagree with pyproject.toml and poetry.lock.
import { readProjectFiles } from "../../../integrate/check/files.ts";
import type { Finding } from "../../../integrate/check/finding.ts";
import { checkLists } from "../../../integrate/check/lists.ts";
import { checkLocks } from "../../../integrate/check/locks.ts";
import { checkPythons } from "../../../integrate/check/pythons.ts";
import { checkTools } from "../../../integrate/check/tools.ts";
import { checkVersions } from "../../../integrate/check/versions.ts";
import { whyUntracked } from "../../../lock/untracked-plan.ts";
import { readPlanText } from "../../../plan/read-plan.ts";
import { readLock } from "../../../poetry/lock.ts";
import { readProject } from "../../../poetry/project.ts";
import type { Outcome } from "../../outcome.ts";

export async function run({ dir }: { readonly dir: string }): Promise<Outcome> {
  const project = await readProject(dir);
  const lock = await readLock(project.directory);
  const plan = await readPlanText(project.directory);
  const files = await readProjectFiles(project.directory);
  const findings = [
    ...checkLocks(project, lock, plan, plan && (await whyUntracked(project.directory))),
    ...checkLists(project, lock, files.nix),
    ...checkVersions(project, files),
    ...checkPythons(project, files),
    ...checkTools(lock, files.preCommit),
    ...files.findings,
  ].toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { exitCode: findings.length === 0 ? 0 : 1, data: { findings }, text: render(findings) };
}

function render(findings: readonly Finding[]): string {
  if (findings.length === 0)
    return "no drift: all files say what pyproject.toml and poetry.lock say";
  const lines = findings.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  return [...lines, `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`].join(
    "\n",
  );
}
