// One folder per behaviour, in test/projects/: Poetry itself is asked about each, and we give the same answers.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkFreshness, isFresh } from "../../src/poetry/lock/freshness.ts";
import { type Lock, readLock } from "../../src/poetry/lock/lock.ts";
import { type Project, readProject } from "../../src/poetry/project/project.ts";
import { describeTarget, packagesOf } from "../../src/resolve/describe.ts";
import { checkSelection, type Selection } from "../../src/resolve/question/selection.ts";
import { makeTarget, type Target } from "../../src/resolve/question/target.ts";
import { resolveTarget } from "../../src/resolve/resolve.ts";
import { askPoetry, hasPoetry, isRefused } from "./ask-poetry.ts";
import { idOf, projectData, resolvedLines, selectionsOf } from "./our-answers.ts";

const folder = fileURLToPath(new URL("../projects/", import.meta.url));
const names = readdirSync(folder).sort();

const targets = [
  makeTarget({ system: "x86_64-linux", python: "3.11", pythonFullVersion: "3.11.7" }),
  makeTarget({ system: "x86_64-linux", python: "3.11", pythonFullVersion: "3.11.2" }),
  makeTarget({ system: "aarch64-darwin", python: "3.12", pythonFullVersion: "3.12.1" }),
];

interface Question {
  readonly target: Target;
  readonly selection: Selection;
}

interface Made {
  readonly project: Project;
  readonly lock: Lock;
  readonly questions: readonly Question[];
  /** Poetry's answers: what it reads, and whether the lock is current. */
  readonly read: unknown;
  readonly fresh: unknown;
  /** By question: with all checks switched off, and with all of them on. */
  readonly installs: readonly unknown[];
  readonly checked: readonly unknown[];
}

/** Everything is asked in one process of Poetry's: it takes a second to start. */
async function readAll(): Promise<Map<string, Made>> {
  const made = await Promise.all(
    names.map(async (name) => {
      const project = await readProject(`${folder}${name}`);
      const lock = await readLock(project.directory);
      const questions = targets.flatMap((target) =>
        selectionsOf(project).map((selection) => ({ target, selection })),
      );
      return { name, project, lock, questions };
    }),
  );
  // Whether Poetry refuses it does not depend on the target.
  const install = (check: boolean): unknown[][] =>
    made.flatMap(({ project, questions }) =>
      (check ? questions.slice(0, questions.length / targets.length) : questions).map(
        ({ target, selection }) => [
          project.directory,
          target.environment,
          selection.groups,
          selection.extras,
          check ? [] : target.tags,
          check,
        ],
      ),
    );
  const folders = made.map(({ project }) => [project.directory]);
  const asked = {
    project: folders,
    is_fresh: folders,
    install: [...install(false), ...install(true)],
  };
  const answers = hasPoetry ? await askPoetry(asked) : { project: [], is_fresh: [], install: [] };
  const installs = answers.install.slice();
  const checked = installs.splice(install(false).length);
  return new Map(
    made.map(({ name, ...rest }, index) => {
      const count = rest.questions.length;
      return [
        name,
        {
          ...rest,
          read: answers.project[index],
          fresh: answers.is_fresh[index],
          installs: installs.splice(0, count),
          checked: checked.splice(0, count / targets.length),
        },
      ];
    }),
  );
}

const all = await readAll();

function made(name: string): Made {
  const found = all.get(name);
  if (!found) throw new Error(`no folder ${name}`);
  return found;
}

describe.runIf(hasPoetry).each(names)("%s", (name) => {
  it("is read as Poetry reads it", () => {
    const { project, lock, read, fresh } = made(name);
    expect(projectData(project)).toEqual(read);
    expect(isFresh(project, lock)).toBe(fresh);
  });

  it("installs what Poetry installs", () => {
    const { project, lock, questions, installs } = made(name);
    for (const [index, { target, selection }] of questions.entries()) {
      // Poetry cannot be asked about a file that is missing; see below.
      if (checkSelection(project, lock, selection)) continue;
      const answer = installs[index];
      const theirs = isRefused(answer) ? answer.refused : answer;
      // Nor does it read a lock without a format number.
      if (lock.version === null) expect(theirs).toContain("The lock file is not compatible");
      else expect(resolvedLines({ project, lock, target, selection })).toEqual(theirs);
    }
  });

  it("is refused where Poetry refuses it", () => {
    const { project, lock, questions, checked } = made(name);
    for (const [index, answer] of checked.entries()) {
      const selection = questions[index]?.selection ?? { groups: [], extras: [] };
      const problem = checkFreshness(project, lock) ?? checkSelection(project, lock, selection);
      // A missing group is refused by the command, before the installer runs.
      if (problem?.code === "UNKNOWN_GROUP") continue;
      if (problem) expect(isRefused(answer) ? answer.refused : answer).toContain(problem.message);
      else expect(answer).not.toHaveProperty("refused");
    }
  });

  it("is described so that membership is the answer", () => {
    const { project, lock, questions } = made(name);
    const described = new Map(
      targets.map((target) => [target, describeTarget({ project, lock, target })]),
    );
    for (const { target, selection } of questions) {
      const description = described.get(target);
      const ours = description && packagesOf(description, selection);
      const resolved = resolveTarget({ project, lock, target, selection });
      expect(ours?.map(({ locked }) => idOf(locked))).toEqual(
        resolved.map(({ locked }) => idOf(locked)),
      );
    }
  });
});
