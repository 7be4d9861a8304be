// Made from src/ by `npm run build`. Do not edit.
import {
  otherPoetry,
  whyNotTaken
} from "./remade-plan.mjs";
import "./build-constraints.mjs";
import "./keep-verified.mjs";
import "./source-build.mjs";
import "./version-tools.mjs";
import {
  whyUntracked
} from "./untracked-plan-2.mjs";
import {
  byPlace,
  findDrift,
  lineOf,
  repositoryOf,
  wrap
} from "./parser.mjs";
import "./repository-above.mjs";
import "./yaml.mjs";
import "./git-here.mjs";
import "./stale-lock.mjs";
import {
  readPlanText
} from "./plan-shape.mjs";
import "./download.mjs";
import "./concurrently.mjs";
import "./git-revision.mjs";
import "./of-folders.mjs";
import {
  planFileName
} from "./plan-2.mjs";
import {
  checkFreshness
} from "./content-hash.mjs";
import "./version-solver.mjs";
import "./this-machine.mjs";
import {
  readLock,
  readSettings
} from "./lock-2.mjs";
import "./choose-source.mjs";
import {
  readProject
} from "./read-groups.mjs";
import "./memory.mjs";
import "./text-file.mjs";
import "./unfinished.mjs";
import "./cache.mjs";
import "./constraint-sets.mjs";
import "./index.mjs";
import "./shared-answers.mjs";
import "./find-python.mjs";
import "./credentials.mjs";
import "./offline.mjs";
import "./shape.mjs";
import "./append.mjs";
import "./smol-toml.mjs";
import "./hash.mjs";
import "./name.mjs";
import "./uv-2.mjs";
import "./runtime-root.mjs";
import "./run-program.mjs";
import "./patience.mjs";
import "./once.mjs";
import "./version-2.mjs";
import "./errors.mjs";

// src/integrate/check/locks.ts
function checkLocks({
  project,
  lock,
  stalePlan,
  untracked
}) {
  const findings = [];
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

// src/cli/commands/check/run.ts
async function run({ dir }) {
  const project = await readProject(dir);
  const lock = await readLock(project.directory);
  const plan = await readPlanText(project.directory);
  const findings = [
    ...checkLocks({
      project,
      lock,
      stalePlan: plan && await whyNotTaken(plan, project, lock),
      untracked: plan && await whyUntracked(project.directory)
    }),
    ...await findDrift({ project, lock, repository: repositoryOf(project.directory) })
  ].toSorted(byPlace);
  return { exitCode: findings.length === 0 ? 0 : 1, data: { findings }, text: render(findings) };
}
function render(findings) {
  if (findings.length === 0)
    return "no drift: all files say what pyproject.toml and poetry.lock say";
  const matters = groupedByList(findings);
  const count = `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
  const places = matters.length < findings.length ? ` in ${matters.length} places` : "";
  return [...matters.map(describe), count + places].join("\n");
}
function groupedByList(findings) {
  const matters = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { listed, file, rule } = finding;
    const key = listed ? `${rule} ${file} ${listed.list}` : finding;
    const matter = matters.get(key);
    if (matter) matter.push(finding);
    else matters.set(key, [finding]);
  }
  return [...matters.values()];
}
function describe(matter) {
  const [{ file, line, message, rule }] = matter;
  if (matter.length === 1) return `${file}:${line}: ${message}`;
  const { listed } = matter[0];
  const what = rule === "tool-from-nixpkgs" ? "tools of nixpkgs that poetry.lock has" : "packages that poetry.lock has";
  const names = matter.map(({ listed: listed2 }) => `${listed2?.name} ${listed2?.locked}`);
  return [
    `${file}:${line}: ${listed?.list} lists ${matter.length} ${what}:`,
    ...wrap(`${names.join(", ")}`, 4)
  ].join("\n");
}
export {
  run
};
